//! The handler that is called before the process aborts: `include/twinspan/failure.h` is the C++
//! interface.

use std::borrow::Cow;
use std::ffi::c_char;
use std::fmt;
use std::marker::{PhantomData, PhantomPinned};

use crate::handle::Text;

/// The cause of a [`FailureReport`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureKind {
    /// C++ code violated the contract of a type: it used the wrong alternative of an `expected` or
    /// the value of an empty `Optional`.
    Misuse,
    /// A panic where nothing can be thrown.
    Panic,
    /// A C++ exception where nothing can be thrown.
    Exception,
    /// An error value that C++ code without exceptions would have to throw.
    Error,
}

/// The argument of a [`FailureHandler`]: `twinspan::FailureReport` in C++. It is valid until the
/// handler returns.
#[repr(C)]
pub struct FailureReport {
    // Only C++ knows the size. It is neither moved nor sent to another thread.
    opaque: [u8; 0],
    marker: PhantomData<(*mut u8, PhantomPinned)>,
}

/// Called on the thread that failed, right before the process aborts. It may end the process in
/// another way; if it returns, the process aborts. A failure inside the handler does not call it
/// again; a panic in it aborts at once, as in every `extern "C"` function.
///
/// In C++ it is `void (*)(const FailureReport &) noexcept`, the same function pointer.
pub type FailureHandler = extern "C" fn(report: &FailureReport);

unsafe extern "C" {
    fn twinspan_failure_kind(report: *const FailureReport) -> u8;
    fn twinspan_failure_message(
        report: *const FailureReport,
        text: *mut *const c_char,
        length: *mut usize,
    );
    fn twinspan_failure_location(
        report: *const FailureReport,
        text: *mut *const c_char,
        length: *mut usize,
    );
    safe fn twinspan_set_failure_handler(handler: Option<FailureHandler>)
    -> Option<FailureHandler>;
    fn twinspan_fail(kind: u8, message: *const c_char, length: usize) -> !;
    fn twinspan_fail_panic(
        message: *const c_char,
        length: usize,
        location: *const c_char,
        location_length: usize,
    ) -> !;
}

/// Sets the function that is called right before the process aborts because a panic, an exception
/// or an error cannot be thrown (in a `noexcept` C++ function, or in C++ built without exceptions),
/// or because a type was misused. Returns the previous handler, whichever language set it.
///
/// There is one handler in the process: `twinspan::set_failure_handler` in C++ sets the same one.
/// `None` is the default, which prints one line to stderr. May be called on any thread.
///
/// ```
/// extern "C" fn tell(report: &twinspan::FailureReport) {
///     eprintln!("{:?}: {}", report.kind(), report.message());
/// }
/// let before = twinspan::set_failure_handler(Some(tell));
/// assert!(before.is_none());
/// twinspan::set_failure_handler(before);
/// ```
#[allow(clippy::must_use_candidate, reason = "it is called for what it does")]
pub fn set_failure_handler(handler: Option<FailureHandler>) -> Option<FailureHandler> {
    twinspan_set_failure_handler(handler)
}

impl FailureReport {
    /// The cause of the failure.
    #[must_use]
    pub fn kind(&self) -> FailureKind {
        // SAFETY: C++ created the report.
        match unsafe { twinspan_failure_kind(self) } {
            1 => FailureKind::Panic,
            2 => FailureKind::Exception,
            3 => FailureKind::Error,
            _ => FailureKind::Misuse,
        }
    }

    /// The message of the panic, exception or error, or what was misused. Bytes that are not UTF-8 are
    /// replaced.
    pub fn message(&self) -> Cow<'_, str> {
        self.text(twinspan_failure_message)
    }

    /// Where a panic started, as `file:line:column`. Empty for other failures, and unless
    /// [`install_panic_hook`](crate::install_panic_hook) was called before.
    pub fn location(&self) -> Cow<'_, str> {
        self.text(twinspan_failure_location)
    }

    fn text(
        &self,
        read: unsafe extern "C" fn(*const FailureReport, *mut *const c_char, *mut usize),
    ) -> Cow<'_, str> {
        let (mut data, mut length) = (std::ptr::null(), 0);
        // SAFETY: C++ created the report, and writes both values.
        unsafe { read(self, &raw mut data, &raw mut length) };
        if length == 0 {
            return Cow::Borrowed("");
        }
        // SAFETY: the text lives as long as the report.
        String::from_utf8_lossy(unsafe { std::slice::from_raw_parts(data.cast::<u8>(), length) })
    }
}

impl fmt::Debug for FailureReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FailureReport")
            .field("kind", &self.kind())
            .field("message", &self.message())
            .field("location", &self.location())
            .finish()
    }
}

/// Calls the handler for an exception, then aborts.
pub(crate) fn fail_exception(message: &str) -> ! {
    // The number of `FailureKind::Exception` in C++.
    const EXCEPTION: u8 = 2;
    // SAFETY: the text lives during the call.
    unsafe { twinspan_fail(EXCEPTION, message.as_ptr().cast(), message.len()) }
}

/// Calls the handler for a panic that started at a location, which may be empty; then aborts.
pub(crate) fn fail_panic(message: &str, location: &Text) -> ! {
    // SAFETY: the texts live during the call.
    unsafe {
        twinspan_fail_panic(message.as_ptr().cast(), message.len(), location.data, location.length)
    }
}
