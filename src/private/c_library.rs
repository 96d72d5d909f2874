//! What the Rust functions around C functions call.

use std::any::Any;
use std::cell::{Cell, UnsafeCell};
use std::ffi::{CStr, c_char, c_void};
use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// A C number or enum that is the status of a function.
pub trait Code: Copy {
    /// What it is.
    fn number(self) -> i128;
    /// The status with that number.
    fn of(number: i128) -> Self;
}

macro_rules! codes {
    ($($number:ty)*) => {
        $(impl Code for $number {
            #[inline]
            fn number(self) -> i128 {
                self as i128
            }
            #[inline]
            fn of(number: i128) -> Self {
                number as $number
            }
        })*
    };
}

codes!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// A length in the C type, if it fits.
#[inline]
pub fn length<L: TryFrom<usize>>(length: usize) -> Option<L> {
    L::try_from(length).ok()
}

/// A slice is longer than the C type can tell.
#[cold]
pub fn too_long(what: &str, length: usize) -> ! {
    panic!("{what} has {length} elements, which is more than the C length type can hold")
}

/// C has returned a null pointer for a result that the bridge does not declare optional.
#[cold]
pub fn is_null(what: &str) -> ! {
    panic!("{what}: C returned a null pointer, but the bridge declares that it never does")
}

/// C text; `None` for null.
///
/// # Safety
///
/// The pointer is null, or points to text that ends with a NUL and does not change during `'a`.
#[inline]
pub unsafe fn text<'a>(text: impl Text<'a>) -> Option<&'a CStr> {
    // SAFETY: the caller's promise.
    unsafe { text.text() }
}

/// A pointer to text, or text.
pub trait Text<'a> {
    /// The text.
    ///
    /// # Safety
    ///
    /// As for [`text`].
    unsafe fn text(self) -> Option<&'a CStr>;
}

impl<'a> Text<'a> for *const c_char {
    #[inline]
    unsafe fn text(self) -> Option<&'a CStr> {
        // SAFETY: the caller's promise.
        (!self.is_null()).then(|| unsafe { CStr::from_ptr(self) })
    }
}

impl<'a> Text<'a> for *mut c_char {
    #[inline]
    unsafe fn text(self) -> Option<&'a CStr> {
        // SAFETY: the caller's promise.
        unsafe { self.cast_const().text() }
    }
}

/// An owned copy of the text; invalid UTF-8 is replaced.
pub fn owned(text: Option<&CStr>) -> Option<Box<str>> {
    text.map(|text| text.to_string_lossy().into())
}

/// The message of an error: the library's message for the object, otherwise the one for the number.
pub fn display(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    code: i128,
    detail: Option<&str>,
    message: Option<&CStr>,
) -> fmt::Result {
    match (detail, message) {
        (Some(detail), _) => f.write_str(detail),
        (None, Some(message)) => f.write_str(&message.to_string_lossy()),
        (None, None) => write!(f, "{name} {code}"),
    }
}

/// The debug form of an error.
pub fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    code: i128,
    detail: Option<&str>,
) -> fmt::Result {
    let mut debug = f.debug_struct(name);
    debug.field("code", &code);
    if let Some(detail) = detail {
        debug.field("detail", &detail);
    }
    debug.finish()
}

/// The payload of a panic.
pub type Payload = Box<dyn Any + Send>;

/// Continues a panic that C has not seen.
#[cold]
pub fn resume(panic: Payload) {
    std::panic::resume_unwind(panic)
}

/// A panic of a kept closure cannot propagate. It was reported when it started.
#[cold]
fn discard(panic: Payload) {
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| drop(panic))) {
        std::mem::forget(panic);
    }
}

/// The state of a closure that runs one call at a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Idle,
    Running,
    Panicked,
    /// C dropped it while it runs: it lives until that call ends.
    Dropped,
}

/// A closure that C calls, one call at a time: it is `FnMut`.
pub struct Exclusive<F> {
    function: UnsafeCell<F>,
    state: Cell<State>,
    /// The panic of a borrowed closure, which C does not see.
    panic: Cell<Option<Payload>>,
    is_kept: bool,
}

impl<F> Exclusive<F> {
    /// For one call of a C function.
    #[inline]
    pub fn new(function: F) -> Self {
        let (function, state) = (UnsafeCell::new(function), Cell::new(State::Idle));
        Exclusive { function, state, panic: Cell::new(None), is_kept: false }
    }

    /// For C to keep, and to drop with [`destroy`](Self::destroy).
    #[inline]
    pub fn keep(function: F) -> *mut c_void {
        Box::into_raw(Box::new(Exclusive { is_kept: true, ..Exclusive::new(function) })).cast()
    }

    /// The data pointer for C.
    #[inline]
    pub fn data(&self) -> *mut c_void {
        std::ptr::from_ref(self).cast_mut().cast()
    }

    /// The panic that ended a call.
    #[inline]
    pub fn panic(&self) -> Option<Payload> {
        self.panic.take()
    }

    /// Calls the closure. After a panic, and while it runs, C gets `otherwise`.
    ///
    /// # Safety
    ///
    /// `data` comes from a closure of this type, which C calls on one thread at a time.
    #[inline]
    pub unsafe fn call<R>(
        data: *mut c_void,
        otherwise: impl FnOnce() -> R,
        call: impl FnOnce(&mut F) -> R,
    ) -> R {
        // SAFETY: the caller's promise.
        let held = unsafe { &*data.cast_const().cast::<Self>() };
        let result = match held.state.get() {
            State::Panicked | State::Dropped => return otherwise(),
            State::Running => catch_unwind(|| {
                panic!("a closure that C calls was called again while it was running")
            }),
            State::Idle => {
                held.state.set(State::Running);
                let result = catch_unwind(AssertUnwindSafe(|| {
                    // SAFETY: it is not running, as its state tells, and no other thread calls it.
                    call(unsafe { &mut *held.function.get() })
                }));
                match held.state.get() {
                    State::Running => held.state.set(State::Idle),
                    State::Dropped => {
                        // SAFETY: C has dropped it, nothing else runs it, and it is not used below.
                        unsafe { Self::end(data) };
                        return result.unwrap_or_else(|panic| {
                            discard(panic);
                            otherwise()
                        });
                    }
                    // A nested call has panicked.
                    State::Panicked | State::Idle => {}
                }
                result
            }
        };
        match result {
            Ok(value) => value,
            Err(panic) => {
                if held.is_kept {
                    discard(panic);
                } else {
                    held.state.set(State::Panicked);
                    held.panic.set(Some(panic));
                }
                otherwise()
            }
        }
    }

    /// Drops a closure that C has kept. A panic is reported, and does not propagate.
    ///
    /// # Safety
    ///
    /// `data` comes from [`keep`](Self::keep), and C no longer calls the closure. It may be
    /// running, on this thread.
    pub unsafe extern "C" fn destroy(data: *mut c_void) {
        // SAFETY: the caller's promise.
        let state = unsafe { &(*data.cast::<Self>()).state };
        if state.get() == State::Running {
            return state.set(State::Dropped);
        }
        // SAFETY: as above, and it is not running.
        unsafe { Self::end(data) }
    }

    /// # Safety
    ///
    /// As for [`destroy`](Self::destroy), and the closure is not running.
    unsafe fn end(data: *mut c_void) {
        // SAFETY: the caller's promise.
        let held = unsafe { Box::from_raw(data.cast::<Self>()) };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| drop(held))) {
            discard(panic);
        }
    }
}

/// A closure that C may call at any time, on several threads if it is `Sync`: it is `Fn`.
pub struct Shared<F> {
    function: F,
    panic: Mutex<Option<Payload>>,
    is_kept: bool,
}

impl<F> Shared<F> {
    /// For one call of a C function.
    #[inline]
    pub fn new(function: F) -> Self {
        Shared { function, panic: Mutex::new(None), is_kept: false }
    }

    /// For C to keep, and to drop with [`destroy`](Self::destroy).
    #[inline]
    pub fn keep(function: F) -> *mut c_void {
        Box::into_raw(Box::new(Shared { is_kept: true, ..Shared::new(function) })).cast()
    }

    /// The data pointer for C.
    #[inline]
    pub fn data(&self) -> *mut c_void {
        std::ptr::from_ref(self).cast_mut().cast()
    }

    /// The first panic that ended a call.
    #[inline]
    pub fn panic(&self) -> Option<Payload> {
        self.panic.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Calls the closure. After a panic C gets `otherwise`.
    ///
    /// # Safety
    ///
    /// `data` comes from a closure of this type, which C calls on several threads only if it is
    /// `Sync`.
    #[inline]
    pub unsafe fn call<R>(
        data: *mut c_void,
        otherwise: impl FnOnce() -> R,
        call: impl FnOnce(&F) -> R,
    ) -> R {
        // SAFETY: the caller's promise.
        let held = unsafe { &*data.cast_const().cast::<Self>() };
        match catch_unwind(AssertUnwindSafe(|| call(&held.function))) {
            Ok(value) => value,
            Err(panic) => {
                let mut first = held.panic.lock().unwrap_or_else(PoisonError::into_inner);
                if held.is_kept || first.is_some() {
                    drop(first);
                    discard(panic);
                } else {
                    *first = Some(panic);
                }
                otherwise()
            }
        }
    }

    /// Drops a closure that C has kept. A panic is reported, and does not propagate.
    ///
    /// # Safety
    ///
    /// `data` comes from [`keep`](Self::keep), and C no longer calls the closure.
    pub unsafe extern "C" fn destroy(data: *mut c_void) {
        // SAFETY: the caller's promise.
        let held = unsafe { Box::from_raw(data.cast::<Self>()) };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| drop(held))) {
            discard(panic);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Exclusive;
    use std::cell::Cell;
    use std::ffi::c_void;
    use std::ptr::null_mut;
    use std::rc::Rc;

    type Function = Box<dyn FnMut() -> i32>;

    #[test]
    fn a_closure_that_c_drops_while_it_runs_ends_with_the_call() {
        for panics in [false, true] {
            let counted = Rc::new(());
            let place: Rc<Cell<*mut c_void>> = Rc::new(Cell::new(null_mut()));
            let (inner, own) = (Rc::clone(&place), Rc::clone(&counted));
            let function: Function = Box::new(move || {
                // SAFETY: the closure is dropped once, here.
                unsafe { Exclusive::<Function>::destroy(inner.get()) };
                assert_eq!(Rc::strong_count(&own), 2, "it is there until the call ends");
                // SAFETY: it is still there.
                let again = unsafe { Exclusive::<Function>::call(inner.get(), || -1, |f| f()) };
                assert_eq!(again, -1);
                assert!(!panics, "a panic of the closure");
                7
            });
            place.set(Exclusive::keep(function));
            // SAFETY: the data is that of such a closure.
            let told = unsafe { Exclusive::<Function>::call(place.get(), || -1, |f| f()) };
            assert_eq!(told, if panics { -1 } else { 7 });
            assert_eq!(Rc::strong_count(&counted), 1);
        }
    }
}
