//! Files of the C library, with paths as the system has them.

use std::ffi::{CStr, c_int};
use std::io;
use std::marker::{PhantomData, PhantomPinned};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::ptr::NonNull;

/// `FILE` of stdio.h.
#[repr(C)]
struct RawFile {
    _nothing: [u8; 0],
    _unknown: PhantomData<(*mut u8, PhantomPinned)>,
}

// page: open
#[cfg(unix)]
fn open(path: &Path, mode: &CStr) -> io::Result<*mut RawFile> {
    use std::ffi::{CString, c_char};
    use std::os::unix::ffi::OsStrExt as _;
    unsafe extern "C" {
        fn fopen(path: *const c_char, mode: *const c_char) -> *mut RawFile;
    }
    // The bytes as they are: `path.to_str()` would refuse files whose names are not UTF-8.
    let path = CString::new(path.as_os_str().as_bytes())?;
    // SAFETY: both end with NUL.
    Ok(unsafe { fopen(path.as_ptr(), mode.as_ptr()) })
}

#[cfg(windows)]
fn open(path: &Path, mode: &CStr) -> io::Result<*mut RawFile> {
    use std::os::windows::ffi::OsStrExt as _;
    unsafe extern "C" {
        fn _wfopen(path: *const u16, mode: *const u16) -> *mut RawFile;
    }
    // 16-bit units, which fopen has no way to take.
    let mut path: Vec<u16> = path.as_os_str().encode_wide().collect();
    if path.contains(&0) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    path.push(0);
    let mode: Vec<u16> = mode.to_bytes_with_nul().iter().map(|byte| u16::from(*byte)).collect();
    // SAFETY: both end with a zero.
    Ok(unsafe { _wfopen(path.as_ptr(), mode.as_ptr()) })
}
// page: end

// page: file
unsafe extern "C" {
    fn fputs(text: *const std::ffi::c_char, file: *mut RawFile) -> c_int;
    fn fclose(file: *mut RawFile) -> c_int;
}

/// An open file, which is closed when it is dropped.
pub struct CFile(NonNull<RawFile>);

impl CFile {
    /// Opens a file; the error says why that failed.
    pub fn open(path: &Path, mode: &CStr) -> io::Result<CFile> {
        NonNull::new(open(path, mode)?).map(CFile).ok_or_else(io::Error::last_os_error)
    }

    /// Writes a text, perhaps not before the file is closed.
    pub fn write(&mut self, text: &CStr) -> io::Result<()> {
        // SAFETY: the file is open, and the text ends with NUL.
        if unsafe { fputs(text.as_ptr(), self.0.as_ptr()) } < 0 {
            return Err(io::Error::last_os_error());
        }
        Ok(())
    }

    /// Closes the file. What could not be written is an error here; `drop` cannot say so.
    pub fn close(self) -> io::Result<()> {
        let file = ManuallyDrop::new(self);
        // SAFETY: open, and never used again, also where this fails.
        match unsafe { fclose(file.0.as_ptr()) } {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error()),
        }
    }
}

impl Drop for CFile {
    fn drop(&mut self) {
        // SAFETY: open, and not used again.
        unsafe { fclose(self.0.as_ptr()) };
    }
}
// page: end
