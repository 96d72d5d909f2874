//! The same by a bridge: the declarations say what C cannot, and the C compiler compares them with the header.

// page: bridge
#[twinspan::bridge]
mod sys {
    unsafe extern "C" {
        include!("patterns-example/c/wrapper.h");

        #[drop(packer_free)]
        type packer;
        #[status(ok = 0, message = packer_message)]
        type PackerError = c_int;
        constants! {
            PACKER_FULL: c_int = 1;
            PACKER_STOPPED: c_int = 3;
        }
        type packer_progress = Option<unsafe extern "C" fn(*mut c_void, usize) -> c_int>;

        fn packer_new(limit: usize) -> Option<Owned<packer>>;
        fn packer_free(one: *mut packer);
        fn packer_push(one: &mut packer, #[length(usize)] bytes: &[u8]) -> PackerError;
        fn packer_end(one: &mut packer) -> PackerError;
        fn packer_output(one: &packer, #[out] length: usize) -> *const u8;
        fn packer_watch(one: &mut packer, progress: packer_progress, user: *mut c_void);
        fn packer_message(status: c_int) -> &'static CStr;
    }
}

// SAFETY: the header says that it may move to another thread.
unsafe impl Send for sys::packer {}
// page: end

pub use sys::{PACKER_FULL, PACKER_STOPPED, PackerError};

use std::any::Any;
use std::ffi::{c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::ptr::NonNull;
use std::slice;
use twinspan::c::Owned;

// page: packer
/// A `Box` that C has a pointer to: not a `Box`, which may claim that nobody has.
struct Kept<T>(NonNull<T>);

// SAFETY: it is the value.
unsafe impl<T: Send> Send for Kept<T> {}

impl<T> Kept<T> {
    fn new(value: T) -> Kept<T> {
        Kept(NonNull::from(Box::leak(Box::new(value))))
    }
}

impl<T> Drop for Kept<T> {
    fn drop(&mut self) {
        // SAFETY: that of `new`, once.
        drop(unsafe { Box::from_raw(self.0.as_ptr()) });
    }
}

struct Progress<'f> {
    go_on: Box<dyn FnMut(usize) -> bool + Send + 'f>,
    panic: Option<Box<dyn Any + Send>>,
}

/// Packs runs of equal bytes. `'f` is how long the progress function lives.
pub struct Packer<'f> {
    // First, so that C is done when the closure is dropped.
    raw: Owned<sys::packer>,
    progress: Option<Kept<Progress<'f>>>,
}

impl<'f> Packer<'f> {
    /// A packer of so many bytes of output; none if there is no memory.
    pub fn new(limit: usize) -> Option<Packer<'f>> {
        Some(Packer { raw: sys::packer_new(limit)?, progress: None })
    }

    /// Packs these bytes behind the others. A panic of the progress function goes on here.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), PackerError> {
        let result = sys::packer_push(&mut self.raw, bytes);
        // SAFETY: C has returned, so nobody else uses it.
        let progress = self.progress.as_mut().map(|progress| unsafe { progress.0.as_mut() });
        if let Some(payload) = progress.and_then(|progress| progress.panic.take()) {
            resume_unwind(payload);
        }
        result
    }

    /// What was packed by now. It borrows the packer, which cannot change meanwhile.
    pub fn output(&self) -> &[u8] {
        let (bytes, length) = sys::packer_output(&self.raw);
        // SAFETY: never null, this long, and valid until the packer changes.
        unsafe { slice::from_raw_parts(bytes, length) }
    }

    /// Ends, and gives all that was packed. The packer is gone: nothing can be pushed after the end.
    pub fn finish(mut self) -> Result<Vec<u8>, PackerError> {
        sys::packer_end(&mut self.raw)?;
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
        let kept = Kept::new(Progress { go_on: Box::new(go_on), panic: None });
        // SAFETY: what C keeps lives until another takes its place, or the packer is freed.
        unsafe { sys::packer_watch(&mut self.raw, Some(progress), kept.0.as_ptr().cast()) };
        self.progress = Some(kept);
    }
}
// page: end
