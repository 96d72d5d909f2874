//! C++ exceptions as Rust values.

use std::borrow::Cow;
use std::cell::UnsafeCell;
use std::error::Error;
use std::ffi::c_void;
use std::fmt::{self, Debug, Display, Formatter};
use std::io;
use std::mem::{ManuallyDrop, MaybeUninit};
use std::panic::{RefUnwindSafe, UnwindSafe, catch_unwind, resume_unwind};
use std::ptr;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::payload::{Payload, drop_payload};

/// A C++ exception: what a C++ function of a bridge threw, as an error value.
///
/// Everything that can be thrown is caught, even objects that are not a `std::exception`. The value
/// owns a reference to the thrown object. When it returns to C++, as an error, in the chain of an
/// error or as the payload of a panic, C++ catches that same object again.
///
/// A Rust panic that passes through C++ is never a `CxxException`: it continues as a panic.
///
/// One pointer wide. The text is read from the exception on first use, and the name of its class
/// when it is requested; unless the C++ library is libstdc++, each costs a throw and a catch in C++
/// (a microsecond). It is `Send` and `Sync`: C++ exception objects can be shared between threads,
/// and their `what() const` is expected to be safe to call on any of them. The object is destroyed
/// on the thread that drops the last reference. A Rust error inside it is `Send`; C++ is
/// responsible for the other members of its classes.
///
/// ```no_run
/// # fn store(_: &str) -> Result<(), twinspan::CxxException> { Ok(()) }
/// fn save(text: &str) -> std::io::Result<()> {
///     store(text).map_err(|exception| match exception.code() {
///         Some(code) => code.to_io_error(),
///         None => exception.into(),
///     })
/// }
/// ```
pub struct CxxException {
    // A box, so that `Result<T, CxxException>` stays small and `source` has something to refer to.
    // `release` takes it.
    state: ManuallyDrop<Box<State>>,
}

struct State {
    /// An owned reference to an exception object, as C++ encodes it.
    word: usize,
    details: Lazy<Details>,
    type_name: Lazy<Box<str>>,
}

struct Details {
    what: Box<[u8]>,
    /// Set only if `what` is not UTF-8.
    lossy: Option<Box<str>>,
    code: Option<ErrorCode>,
    nested: Option<CxxException>,
}

// SAFETY: the word is a `std::exception_ptr`, whose reference count is atomic. C++ allows threads
// to share the object, and this type gives only const access.
unsafe impl Send for CxxException {}
// SAFETY: as above.
unsafe impl Sync for CxxException {}

impl Drop for CxxException {
    fn drop(&mut self) {
        // SAFETY: the state is not used after this, and the word is owned.
        unsafe { twinspan_exception_drop(release(&mut self.state)) }
    }
}

/// Frees the state, but not its word. Its own function: whatever may unwind drops exceptions.
///
/// # Safety
///
/// Called once.
#[inline(never)]
unsafe fn release(state: &mut ManuallyDrop<Box<State>>) -> usize {
    // SAFETY: the caller's promise.
    unsafe { ManuallyDrop::take(state) }.word
}

/// What the first reader makes; of two at the same time, one throws its own away. The value is dropped through a
/// pointer, so that programs that never make one have nothing of what it consists of.
struct Lazy<T> {
    state: AtomicU8,
    made: UnsafeCell<MaybeUninit<Made<T>>>,
}

struct Made<T> {
    value: T,
    drop: unsafe fn(*mut T),
}

// Nothing has changed if `make` panics.
impl<T: UnwindSafe + RefUnwindSafe> RefUnwindSafe for Lazy<T> {}

impl<T> Lazy<T> {
    const EMPTY: u8 = 0;
    /// For as long as it takes to move a value.
    const WRITING: u8 = 1;
    const MADE: u8 = 2;

    const fn new() -> Lazy<T> {
        let made = UnsafeCell::new(MaybeUninit::uninit());
        Lazy { state: AtomicU8::new(Self::EMPTY), made }
    }

    fn get_or_make(&self, make: impl FnOnce() -> T) -> &T {
        if self.state.load(Ordering::Acquire) != Self::MADE {
            let made = Made { value: make(), drop: ptr::drop_in_place };
            let (old, new) = (Self::EMPTY, Self::WRITING);
            if self.state.compare_exchange(old, new, Ordering::Acquire, Ordering::Relaxed).is_ok() {
                // SAFETY: of all threads only this one has changed the state from empty, and nobody reads the
                // value before the next line.
                unsafe { (*self.made.get()).write(made) };
                self.state.store(Self::MADE, Ordering::Release);
            }
            while self.state.load(Ordering::Acquire) != Self::MADE {
                std::thread::yield_now();
            }
        }
        // SAFETY: it has been written, and does not change.
        unsafe { &(*self.made.get()).assume_init_ref().value }
    }
}

impl<T> Drop for Lazy<T> {
    fn drop(&mut self) {
        if *self.state.get_mut() == Self::MADE {
            // SAFETY: it has been written, and is not used after this.
            let made = unsafe { self.made.get_mut().assume_init_mut() };
            // SAFETY: as above; the pointer is of its type.
            unsafe { (made.drop)(&raw mut made.value) };
        }
    }
}

/// The number of an error and its category, which determines the meaning: the `std::error_code` of
/// a `std::system_error`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ErrorCode {
    category: Box<str>,
    value: i32,
}

/// A C++ class that [`CxxException::downcast_ref`] finds. Implemented only for classes that a
/// bridge declares `#[exception]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an exception class of a bridge",
    label = "not declared `#[exception]`",
    note = "write `#[exception]` on its `type` in the bridge's `extern \"C++\"` block"
)]
pub trait ExceptionClass: ExceptionObject {}

impl<T: ExceptionObject> ExceptionClass for T {}

/// How generated code finds an [`ExceptionClass`] in an exception.
///
/// # Safety
///
/// `downcast` returns the object behind the word if it is of this class or of a class derived from
/// it, and null otherwise. The object is valid as long as the word is.
pub unsafe trait ExceptionObject {
    /// The object of this class behind an exception word.
    ///
    /// # Safety
    ///
    /// The word refers to an exception, as in [`CxxException`]. The caller keeps it.
    unsafe fn downcast(word: usize) -> *const Self;
}

/// Called with the context that was passed with it, and a text that lives during the call.
type Put = unsafe extern "C" fn(*mut c_void, *const u8, usize);

#[repr(C)]
struct Report {
    what: *const u8,
    what_length: usize,
    category: *const u8,
    category_length: usize,
    nested: usize,
    code: i32,
}

unsafe extern "C" {
    fn twinspan_exception_clone(word: usize) -> usize;
    fn twinspan_exception_drop(word: usize);
    fn twinspan_exception_inspect(
        word: usize,
        context: *mut c_void,
        receive: unsafe extern "C" fn(*mut c_void, *const Report),
    );
    fn twinspan_exception_type_name(word: usize, context: *mut c_void, put: Put);
    fn twinspan_exception_what(word: usize, context: *mut c_void, put: Put);
    fn twinspan_exception_line(word: usize, context: *mut c_void, put: Put);
}

impl CxxException {
    /// Takes ownership of a word.
    ///
    /// # Safety
    ///
    /// C++ created the word, and nothing else owns it.
    pub(crate) unsafe fn from_word(word: usize) -> CxxException {
        let state = Box::new(State { word, details: Lazy::new(), type_name: Lazy::new() });
        CxxException { state: ManuallyDrop::new(state) }
    }

    /// Releases the word to the caller.
    pub(crate) fn into_word(self) -> usize {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: it is forgotten.
        unsafe { release(&mut this.state) }
    }

    /// The word, still owned by this value.
    pub(crate) fn word(&self) -> usize {
        self.state.word
    }

    /// The text of the exception: `what()` of a `std::exception`, or a thrown string. Empty for
    /// anything else, and if C++ returns a null pointer. Bytes that are not UTF-8 are replaced.
    #[must_use]
    pub fn what(&self) -> &str {
        let details = self.details();
        match &details.lossy {
            Some(text) => text,
            // Checked when `details` was filled.
            None => str::from_utf8(&details.what).unwrap_or_default(),
        }
    }

    /// The bytes of [`what`](Self::what), unchanged.
    #[must_use]
    pub fn what_bytes(&self) -> &[u8] {
        &self.details().what
    }

    /// The C++ name of the thrown class, such as `std::out_of_range`. For people to read: compilers
    /// may spell it differently, and some have no name for classes that are not a `std::exception`.
    #[must_use]
    pub fn type_name(&self) -> &str {
        self.state
            .type_name
            .get_or_make(|| read(self.word(), twinspan_exception_type_name).into_boxed_str())
    }

    /// The error code of a `std::system_error`, which includes `std::filesystem::filesystem_error`
    /// and `std::ios_base::failure`.
    #[must_use]
    pub fn code(&self) -> Option<&ErrorCode> {
        self.details().code.as_ref()
    }

    /// The thrown object, if it is of the class `T` or of one derived from it.
    ///
    /// The reference is valid as long as this value. Unless the C++ library is libstdc++, this
    /// costs a throw and a catch in C++.
    #[must_use]
    pub fn downcast_ref<T: ExceptionClass>(&self) -> Option<&T> {
        // SAFETY: the word is valid, and the implementor of the trait promises that the object
        // lives as long as the word, which `self` owns.
        unsafe { T::downcast(self.word()).as_ref() }
    }

    /// Continues the exception as a panic that carries it: outer C++ frames catch this same object,
    /// and `catch_unwind` returns it as the payload. Nothing is reported, except with `panic =
    /// "abort"`, where the process ends here.
    ///
    /// For exceptions that cannot be returned as an error, in a function that is not declared to
    /// fail:
    ///
    /// ```no_run
    /// # fn load(_: &str) -> Result<i32, twinspan::CxxException> { Ok(1) }
    /// fn number(text: &str) -> i32 {
    ///     load(text).unwrap_or_else(|exception| exception.resume())
    /// }
    /// ```
    pub fn resume(self) -> ! {
        if cfg!(panic = "abort") {
            unexpected(self);
        }
        resume_unwind(Box::new(self))
    }

    /// What it says, without keeping it.
    pub(crate) fn text(&self) -> String {
        read(self.word(), twinspan_exception_what)
    }

    /// One line for people who did not expect the exception. Reads no more than that, so that a
    /// program with no `CxxException` of its own has nothing of the rest.
    pub(crate) fn report(&self) -> String {
        read(self.word(), twinspan_exception_line)
    }

    fn details(&self) -> &Details {
        self.state.details.get_or_make(|| {
            let mut details: Option<Details> = None;
            // SAFETY: the word is valid, the context is what `receive` expects, and both live
            // during the call.
            unsafe {
                twinspan_exception_inspect(self.word(), (&raw mut details).cast(), receive);
            }
            details.unwrap_or_else(|| Details {
                what: Box::default(),
                lossy: None,
                code: None,
                nested: None,
            })
        })
    }
}

unsafe extern "C" fn receive(context: *mut c_void, report: *const Report) {
    // SAFETY: called by `twinspan_exception_inspect` with the context passed to it and a report
    // that lives during the call.
    let (details, report) = unsafe { (&mut *context.cast::<Option<Details>>(), &*report) };
    // SAFETY: as above, for the text of the report.
    let what = unsafe { bytes(report.what, report.what_length) };
    let lossy = match to_text(what) {
        Cow::Borrowed(_) => None,
        Cow::Owned(text) => Some(text.into_boxed_str()),
    };
    let code = (!report.category.is_null()).then(|| ErrorCode {
        // SAFETY: as above.
        category: to_text(unsafe { bytes(report.category, report.category_length) }).into(),
        value: report.code,
    });
    *details = Some(Details {
        what: what.into(),
        lossy,
        code,
        // SAFETY: the word is owned, if there is one.
        nested: (report.nested != 0).then(|| unsafe { CxxException::from_word(report.nested) }),
    });
}

/// What C++ tells of an exception, which is that of the word, in one or more pieces.
#[cold]
#[inline(never)]
fn read(word: usize, tell: unsafe extern "C" fn(usize, *mut c_void, Put)) -> String {
    let mut text = Vec::new();
    // SAFETY: the word is valid, the context is what `append` expects, and both live during the
    // call.
    unsafe { tell(word, ptr::from_mut(&mut text).cast(), append) }
    to_text(&text).into_owned()
}

unsafe extern "C" fn append(context: *mut c_void, text: *const u8, length: usize) {
    // SAFETY: called with the context passed along with it, by `read`, and a text that lives
    // during the call.
    unsafe { (*context.cast::<Vec<u8>>()).extend_from_slice(bytes(text, length)) }
}

/// # Safety
///
/// `length` bytes are readable at `data` for `'a`, unless `length` is 0.
unsafe fn bytes<'a>(data: *const u8, length: usize) -> &'a [u8] {
    if length == 0 {
        return &[];
    }
    // SAFETY: the caller's promise.
    unsafe { std::slice::from_raw_parts(data, length) }
}

fn to_text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

impl Clone for CxxException {
    /// Another reference to the same exception object.
    fn clone(&self) -> Self {
        // SAFETY: the word is valid; the result is a separate owned word.
        unsafe { CxxException::from_word(twinspan_exception_clone(self.word())) }
    }
}

impl Display for CxxException {
    /// [`what`](CxxException::what), or the name of the class if that is empty.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let what = self.what();
        if what.is_empty() {
            formatter.write_str(self.type_name())
        } else {
            formatter.write_str(what)
        }
    }
}

impl Debug for CxxException {
    /// In the form of a C++ constructor call: `std::runtime_error("what")`.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}({:?})", self.type_name(), self.what())
    }
}

impl Error for CxxException {
    /// The exception that was being handled when this one was thrown with `std::throw_with_nested`.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        let nested = self.details().nested.as_ref()?;
        Some(nested)
    }
}

impl ErrorCode {
    /// The name of the category: `generic` (errno values), `system` (the operating system's own
    /// numbers), `iostream`, `future`, or one of the program's.
    #[must_use]
    pub fn category(&self) -> &str {
        &self.category
    }

    /// The number; its meaning depends on the category.
    #[must_use]
    pub fn value(&self) -> i32 {
        self.value
    }

    /// The same error as an `io::Error`. An OS error keeps its number; a code of another category
    /// becomes an error that displays category and number.
    #[must_use]
    pub fn to_io_error(&self) -> io::Error {
        match self.os_error() {
            Some(number) => io::Error::from_raw_os_error(number),
            None => io::Error::other(self.to_string()),
        }
    }

    /// The number, if it is an error number of the operating system.
    fn os_error(&self) -> Option<i32> {
        match self.category() {
            "system" => Some(self.value),
            // On Windows these are numbers of the C library, which Rust does not know.
            "generic" if !cfg!(windows) => Some(self.value),
            _ => None,
        }
    }
}

impl Display for ErrorCode {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.category, self.value)
    }
}

impl Error for ErrorCode {}

impl From<ErrorCode> for io::Error {
    fn from(code: ErrorCode) -> Self {
        code.to_io_error()
    }
}

impl From<CxxException> for io::Error {
    /// An error that holds the exception (`get_ref`, `into_inner`), with the kind that matches its
    /// code. It is still the same exception when it returns to C++.
    ///
    /// `raw_os_error` is `None`: an `io::Error` holds either an error or a number, and the
    /// exception has more information. The number is `exception.code()`; for an error with only the
    /// number, use [`ErrorCode::to_io_error`].
    fn from(exception: CxxException) -> Self {
        let kind = exception
            .code()
            .and_then(ErrorCode::os_error)
            .map_or(io::ErrorKind::Other, |number| io::Error::from_raw_os_error(number).kind());
        io::Error::new(kind, exception)
    }
}

impl From<CxxException> for String {
    /// What the exception says, with U+FFFD for what is not UTF-8. Its class, its code and what is
    /// nested in it are lost.
    fn from(exception: CxxException) -> Self {
        exception.what().to_owned()
    }
}

/// Panics with an exception that no function declares: first the usual report, then the exception
/// itself as the payload, so that outer C++ frames catch the same object.
///
/// # Panics
///
/// Always.
#[cold]
pub fn unexpected(exception: CxxException) -> ! {
    let report = exception.report();
    // If panics abort, the process ends here.
    let reported: Result<(), Payload> = catch_unwind(|| panic!("{report}"));
    if let Err(payload) = reported {
        drop_payload(payload);
    }
    resume_unwind(Box::new(exception))
}
