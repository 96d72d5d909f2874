//! Rust functions and closures that C calls: docs/patterns/callbacks.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
mod bus;
pub mod traps;

pub use bus::{Bus, Subscription};

use std::any::Any;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

// page: function
/// A function for C that takes no state: an item, or a closure without captures inside of one.
pub type Tick = unsafe extern "C" fn(number: c_int);

unsafe extern "C" {
    fn ticks_run(count: c_int, tick: Option<Tick>);
}

/// Calls the function with 0, 1, .., or none.
///
/// # Safety
///
/// The function does nothing bad with any number, and does not panic.
pub unsafe fn run_ticks(count: c_int, tick: Option<Tick>) {
    // SAFETY: `None` is null, which is fine; for the function the caller answers.
    unsafe { ticks_run(count, tick) };
}
// page: end

// page: visit
type Payload = Box<dyn Any + Send>;

unsafe extern "C" {
    fn values_visit(
        values: *const c_int,
        count: usize,
        visit: Option<unsafe extern "C" fn(user: *mut c_void, value: c_int) -> bool>,
        user: *mut c_void,
    ) -> usize;
}

/// Shows the values to a closure, until it returns false. Returns how many.
pub fn visit<F: FnMut(c_int) -> bool>(values: &[c_int], visit: F) -> usize {
    struct State<F> {
        visit: F,
        panic: Option<Payload>,
    }

    /// # Safety
    ///
    /// `user` points to a `State<F>` that nobody else uses.
    unsafe extern "C" fn call<F: FnMut(c_int) -> bool>(user: *mut c_void, value: c_int) -> bool {
        // SAFETY: as the caller promises.
        let state = unsafe { &mut *user.cast::<State<F>>() };
        // After a panic the closure is never called again, so nobody sees what it left half done.
        match catch_unwind(AssertUnwindSafe(|| (state.visit)(value))) {
            Ok(go_on) => go_on,
            Err(payload) => {
                state.panic = Some(payload);
                false
            }
        }
    }

    let mut state = State { visit, panic: None };
    // SAFETY: the values are there; `call::<F>` and the state are of one `F`, and the C function keeps neither.
    let count = unsafe {
        values_visit(values.as_ptr(), values.len(), Some(call::<F>), (&raw mut state).cast())
    };
    // C has returned: the panic goes on in Rust alone.
    if let Some(payload) = state.panic {
        resume_unwind(payload);
    }
    count
}
// page: end

// page: sort
unsafe extern "C" {
    fn qsort(
        first: *mut c_void,
        count: usize,
        size: usize,
        compare: Option<unsafe extern "C" fn(*const c_void, *const c_void) -> c_int>,
    );
}

/// Sorts numbers with the C library, whose `qsort` passes nothing along.
pub fn sort(numbers: &mut [i32]) {
    unsafe extern "C" fn compare(one: *const c_void, other: *const c_void) -> c_int {
        // SAFETY: `qsort` gives two elements of the slice.
        let (one, other) = unsafe { (*one.cast::<i32>(), *other.cast::<i32>()) };
        // Not `one - other`, which overflows.
        one.cmp(&other) as c_int
    }
    // SAFETY: this many elements of this size, and an order of all of them.
    unsafe {
        qsort(numbers.as_mut_ptr().cast(), numbers.len(), size_of::<i32>(), Some(compare));
    }
}
// page: end

// page: signal
const SIGTERM: c_int = 15;
static TERMINATED: AtomicBool = AtomicBool::new(false);

unsafe extern "C" {
    fn signal(number: c_int, handler: Option<unsafe extern "C" fn(c_int)>) -> *const c_void;
    fn raise(number: c_int) -> c_int;
}

/// From now on, SIGTERM sets a flag, which this returns.
pub fn on_sigterm() -> &'static AtomicBool {
    unsafe extern "C" fn handler(_number: c_int) {
        // All that is allowed here: no lock, no allocation, no output, no panic.
        TERMINATED.store(true, Ordering::Release);
    }
    // SAFETY: the handler does what a handler may do.
    unsafe { signal(SIGTERM, Some(handler)) };
    &TERMINATED
}

/// Sends SIGTERM to this process, whose handler is [`on_sigterm`]'s.
pub fn terminate() {
    on_sigterm();
    // SAFETY: there is a handler.
    unsafe { raise(SIGTERM) };
}
// page: end

// page: handlers
/// A table of functions that C fills. Each may be null, which `extern "C" fn` without `Option` may not.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Handlers {
    on_number: Option<unsafe extern "C" fn(user: *mut c_void, number: c_int)>,
    on_error: Option<unsafe extern "C" fn(user: *mut c_void, text: *const c_char)>,
    user: *mut c_void,
}

/// Tells the numbers in a text, and the words that are none. 1 is a null pointer, 2 is not UTF-8.
///
/// # Safety
///
/// Pointers are null or valid, the text ends with NUL, and the functions take what is given to them.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_read_numbers(
    text: *const c_char,
    handlers: *const Handlers,
) -> c_int {
    if text.is_null() || handlers.is_null() {
        return 1;
    }
    // SAFETY: not null. A copy: a handler may change the table.
    let (text, handlers) = unsafe { (CStr::from_ptr(text), *handlers) };
    let Ok(text) = text.to_str() else {
        return 2;
    };
    for word in text.split_whitespace() {
        match (word.parse(), handlers.on_number, handlers.on_error) {
            // SAFETY: as the caller promises.
            (Ok(number), Some(on_number), _) => unsafe { on_number(handlers.user, number) },
            (Err(_), _, Some(on_error)) => {
                let word = CString::new(word).expect("a part of a C text has no NUL");
                // SAFETY: as the caller promises; the word ends with NUL, and lives during the call.
                unsafe { on_error(handlers.user, word.as_ptr()) };
            }
            _ => {}
        }
    }
    0
}
// page: end
