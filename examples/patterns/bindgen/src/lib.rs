//! A C library by bindgen, and a safe wrapper of it: docs/patterns/bindgen.md.

// page: include
/// What bindgen has written: as unsafe as a declaration by hand, and as it is in the header.
#[allow(dead_code, missing_docs, non_camel_case_types, non_snake_case, non_upper_case_globals)]
#[allow(clippy::all, clippy::undocumented_unsafe_blocks, unsafe_op_in_unsafe_fn)]
pub mod sys {
    include!(concat!(env!("OUT_DIR"), "/device.rs"));
}
// page: end

use std::any::Any;
use std::ffi::{CStr, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::NonNull;
use std::{error, fmt};

// page: shims
unsafe extern "C" {
    #[link_name = "device_doubled_shim"]
    safe fn doubled_shim(number: c_int) -> c_int;
    #[link_name = "device_buffer"]
    safe static BUFFER: usize;
}

/// `device_doubled`, which is inline in C.
pub fn doubled(number: c_int) -> c_int {
    doubled_shim(number)
}

/// `DEVICE_BUFFER`, which bindgen cannot evaluate.
pub fn buffer() -> usize {
    BUFFER
}
// page: end

// page: sign
/// A field of four bits with its sign, which bindgen's function for it loses.
pub fn sign_of_four_bits(bits: c_int) -> c_int {
    (bits << (c_int::BITS - 4)) >> (c_int::BITS - 4)
}
// page: end

// page: wrapper
/// A failure of the library, with its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Error(pub c_int);

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // SAFETY: the library has a text for each number, which lives for ever.
        let text = unsafe { CStr::from_ptr(sys::message(self.0)) };
        formatter.write_str(&text.to_string_lossy())
    }
}

impl error::Error for Error {}

/// What was read.
#[derive(Debug, PartialEq)]
pub struct Reading {
    /// A number that is none of the variants is a state of a newer library.
    pub state: sys::state,
    /// The channel and its offset, if it is ready.
    pub channel: Option<(u32, i32)>,
    /// The value.
    pub value: i32,
}

impl From<&sys::reading> for Reading {
    fn from(raw: &sys::reading) -> Reading {
        let flags = &raw.flags;
        let channel =
            (flags.ready() != 0).then(|| (flags.channel(), sign_of_four_bits(flags.offset())));
        // SAFETY: all devices of today give whole numbers.
        Reading { state: raw.state, channel, value: unsafe { raw.value.whole } }
    }
}

struct Watcher<'f> {
    call: Box<dyn FnMut(Reading) + 'f>,
    panic: Option<Box<dyn Any + Send>>,
}

/// An open device. It is neither `Send` nor `Sync`: the library does not say that it may be.
pub struct Device<'f> {
    raw: NonNull<sys::device>,
    /// That of `Box::into_raw`, as C has a copy of the pointer.
    watcher: Option<NonNull<Watcher<'f>>>,
}

impl<'f> Device<'f> {
    /// The device of this name, if there is one.
    pub fn open(name: &CStr) -> Option<Device<'f>> {
        // SAFETY: the name ends with NUL.
        let raw = NonNull::new(unsafe { sys::open(name.as_ptr()) })?;
        Some(Device { raw, watcher: None })
    }

    /// Reads, and shows the reading to the watcher. A panic of the watcher goes on here.
    pub fn read(&mut self) -> Result<Reading, Error> {
        let mut reading = sys::reading::default();
        // SAFETY: the device is open, and the reading may be written.
        let code = unsafe { sys::read(self.raw.as_ptr(), &raw mut reading) };
        // SAFETY: that of `watch`, and C has returned.
        let panic = self.watcher.and_then(|mut watcher| unsafe { watcher.as_mut() }.panic.take());
        if let Some(payload) = panic {
            resume_unwind(payload);
        }
        if code == 0 { Ok(Reading::from(&reading)) } else { Err(Error(code)) }
    }

    /// Shows each reading to a closure, in place of the one before.
    pub fn watch(&mut self, call: impl FnMut(Reading) + 'f) {
        /// # Safety
        ///
        /// `user` points to a `Watcher` that nobody else uses, `reading` to a reading.
        unsafe extern "C" fn watcher(user: *mut c_void, reading: *const sys::reading) {
            // SAFETY: as the caller promises.
            let (watcher, reading) = unsafe { (&mut *user.cast::<Watcher<'_>>(), &*reading) };
            let call = AssertUnwindSafe(|| (watcher.call)(Reading::from(reading)));
            watcher.panic = catch_unwind(call).err();
        }
        let state = Box::into_raw(Box::new(Watcher { call: Box::new(call), panic: None }));
        // SAFETY: the device is open; the state lives until another takes its place, or the device is closed.
        unsafe { sys::watch(self.raw.as_ptr(), Some(watcher), state.cast()) };
        self.forget_watcher();
        self.watcher = NonNull::new(state);
    }

    /// Frees a watcher that C has no more.
    fn forget_watcher(&mut self) {
        if let Some(watcher) = self.watcher.take() {
            // SAFETY: that of `watch`.
            drop(unsafe { Box::from_raw(watcher.as_ptr()) });
        }
    }
}

impl Drop for Device<'_> {
    fn drop(&mut self) {
        // SAFETY: opened once, closed once.
        unsafe { sys::close(self.raw.as_ptr()) };
        self.forget_watcher();
    }
}
// page: end
