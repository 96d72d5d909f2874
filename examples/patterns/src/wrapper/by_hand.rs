//! The library by hand: the declarations, and the safe part.

mod sys;

use std::any::Any;
use std::ffi::{CStr, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::NonNull;
use std::{error, fmt, slice};

// page: error
/// Why something failed.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// There is no memory.
    Memory,
    /// The limit is reached, and nothing was taken.
    Full,
    /// The progress function has stopped it, and nothing was taken.
    Stopped,
    /// A status that this wrapper does not know.
    Other(c_int),
}

impl Error {
    fn check(status: c_int) -> Result<(), Error> {
        match status {
            sys::PACKER_OK => Ok(()),
            sys::PACKER_FULL => Err(Error::Full),
            sys::PACKER_STOPPED => Err(Error::Stopped),
            other => Err(Error::Other(other)),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = match *self {
            Error::Memory => return formatter.write_str("not enough memory"),
            Error::Full => sys::PACKER_FULL,
            Error::Stopped => sys::PACKER_STOPPED,
            Error::Other(status) => status,
        };
        // SAFETY: the library has a text for each status, which lives for ever.
        let text = unsafe { CStr::from_ptr(sys::packer_message(status)) };
        formatter.write_str(&text.to_string_lossy())
    }
}

impl error::Error for Error {}
// page: end

// page: packer
struct Progress<'f> {
    go_on: Box<dyn FnMut(usize) -> bool + Send + 'f>,
    panic: Option<Box<dyn Any + Send>>,
}

/// Packs runs of equal bytes. `'f` is how long the progress function lives.
pub struct Packer<'f> {
    raw: NonNull<sys::packer>,
    /// That of `Box::into_raw`, as C has a copy of the pointer.
    progress: Option<NonNull<Progress<'f>>>,
}

// SAFETY: the header says that it may move to another thread, and the closure is `Send`. No `Sync`: every
// function that changes the packer takes `&mut`, and for `&` the header promises nothing.
unsafe impl Send for Packer<'_> {}

impl<'f> Packer<'f> {
    /// A packer of so many bytes of output.
    pub fn new(limit: usize) -> Result<Packer<'f>, Error> {
        let raw = NonNull::new(sys::packer_new(limit)).ok_or(Error::Memory)?;
        Ok(Packer { raw, progress: None })
    }

    /// Packs these bytes behind the others. A panic of the progress function goes on here.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Error> {
        // SAFETY: the packer is there, and this many bytes.
        let status = unsafe { sys::packer_push(self.raw.as_ptr(), bytes.as_ptr(), bytes.len()) };
        if let Some(progress) = &mut self.progress {
            // SAFETY: that of `watch`, and C has returned.
            if let Some(payload) = unsafe { progress.as_mut() }.panic.take() {
                resume_unwind(payload);
            }
        }
        Error::check(status)
    }

    /// What was packed by now. It borrows the packer, which cannot change meanwhile.
    pub fn output(&self) -> &[u8] {
        let mut length = 0;
        // SAFETY: the packer is there, and the length may be written.
        let bytes = unsafe { sys::packer_output(self.raw.as_ptr(), &raw mut length) };
        // SAFETY: never null, this long, and valid until the packer changes.
        unsafe { slice::from_raw_parts(bytes, length) }
    }

    /// Ends, and gives all that was packed. The packer is gone: nothing can be pushed after the end.
    pub fn finish(self) -> Result<Vec<u8>, Error> {
        // SAFETY: the packer is there.
        Error::check(unsafe { sys::packer_end(self.raw.as_ptr()) })?;
        Ok(self.output().to_vec())
    }

    /// Asks a closure before each push, with the number of all bytes, in place of the one before.
    pub fn watch(&mut self, go_on: impl FnMut(usize) -> bool + Send + 'f) {
        /// # Safety
        ///
        /// `user` points to a `Progress` that nobody else uses.
        unsafe extern "C" fn progress(user: *mut c_void, total: usize) -> c_int {
            // SAFETY: as the caller promises.
            let progress = unsafe { &mut *user.cast::<Progress<'_>>() };
            match catch_unwind(AssertUnwindSafe(|| (progress.go_on)(total))) {
                Ok(go_on) => c_int::from(!go_on),
                Err(payload) => {
                    progress.panic = Some(payload);
                    1
                }
            }
        }
        let state = Box::into_raw(Box::new(Progress { go_on: Box::new(go_on), panic: None }));
        // SAFETY: the packer is there; the state lives until another takes its place, or the packer is freed.
        unsafe { sys::packer_watch(self.raw.as_ptr(), Some(progress), state.cast()) };
        self.free_progress();
        self.progress = NonNull::new(state);
    }

    /// Frees the state of a function that C has no more.
    fn free_progress(&mut self) {
        if let Some(progress) = self.progress.take() {
            // SAFETY: that of `watch`.
            drop(unsafe { Box::from_raw(progress.as_ptr()) });
        }
    }
}

impl Drop for Packer<'_> {
    fn drop(&mut self) {
        // SAFETY: made once, freed once.
        unsafe { sys::packer_free(self.raw.as_ptr()) };
        self.free_progress();
    }
}
// page: end
