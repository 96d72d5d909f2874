//! Rust errors on their way to C++.
//!
//! An error whose type C++ does not know crosses as a handle, which keeps the value and describes
//! it on first use: the messages of the error and its sources, an OS error number, and a C++
//! exception in the chain. [`erase_error!`](crate::private::erase_error) chooses how to describe a
//! type from the traits that it implements.
//!
//! The handle can become part of a C++ exception, and so of a [`CxxException`], which threads
//! share. An error that is not `Send` is described at once, and dropped on the thread that created
//! it.

use std::any::type_name;
use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::io;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::sync::{Arc, OnceLock};

use crate::exception::CxxException;
use crate::handle::{Head, RawLevel, TABLE_VERSION, Table, Text, terminated};
use crate::payload::{Payload, drop_payload, message};

/// The limit for chains that do not end by themselves.
const MAX_LEVELS: usize = 64;

/// The table that C++ uses, with functions that it does not. Little depends on the type of the
/// error, because user crates compile that part for each of their errors.
#[repr(C)]
struct ErrorTable {
    shared: Table,
    describe: unsafe fn(*const Handle) -> Vec<Level>,
    free: unsafe fn(*mut Handle),
}

/// The start of an error that C++ owns. C++ knows only the first field.
#[repr(C)]
struct Handle {
    head: Head,
    levels: OnceLock<Vec<Level>>,
}

impl Handle {
    fn table(&self) -> &'static ErrorTable {
        // SAFETY: the table of a `Handle` is the start of this one.
        unsafe { &*self.head.table.cast() }
    }
}

#[repr(C)]
struct ErrorHandle<E: 'static, W: 'static> {
    /// Dropped by [`drop_handle`].
    handle: ManuallyDrop<Handle>,
    error: E,
    way: PhantomData<W>,
}

/// The text of the error or of one of its sources.
pub struct Level {
    pub(crate) message: Box<[u8]>,
    pub(crate) code: Option<i32>,
    exception: Option<CxxException>,
}

impl<E: 'static, W: Way<E> + 'static> ErrorHandle<E, W> {
    const TABLE: ErrorTable = ErrorTable {
        shared: Table { version: TABLE_VERSION, drop: drop_handle, level: read_level, text: None },
        describe: Self::describe,
        free: Self::free,
    };

    /// An owned word, whose ownership C++ takes.
    fn into_word(error: E, levels: ManuallyDrop<OnceLock<Vec<Level>>>) -> usize {
        let levels = ManuallyDrop::into_inner(levels);
        let table: &'static ErrorTable = const { &Self::TABLE };
        let head = Head::new(ptr::from_ref(table).cast());
        let handle = ManuallyDrop::new(Handle { head, levels });
        let handle = Box::new(ErrorHandle { handle, error, way: PhantomData::<W> });
        Box::into_raw(handle).expose_provenance()
    }

    unsafe fn describe(handle: *const Handle) -> Vec<Level> {
        // SAFETY: the table belongs to a live handle of this type.
        W::describe(unsafe { &(*handle.cast::<Self>()).error })
    }

    unsafe fn free(handle: *mut Handle) {
        // SAFETY: the table belongs to a handle of this type, which is not used afterwards.
        drop(unsafe { Box::from_raw(handle.cast::<Self>()) });
    }
}

unsafe extern "C" fn drop_handle(handle: *mut Head) {
    let handle = handle.cast::<Handle>();
    // SAFETY: C++ calls this once, with a handle that it owns.
    let free = unsafe {
        let free = (*handle).table().free;
        ptr::drop_in_place(handle);
        free
    };
    // SAFETY: as above; it does not drop what has already been dropped.
    if let Err(payload) = catch_unwind(|| unsafe { free(handle) }) {
        drop_payload(payload);
    }
}

/// # Safety
///
/// The pointer is to a whole handle.
unsafe fn levels<'a>(handle: *const Handle) -> &'a [Level] {
    // SAFETY: the caller's promise.
    let Handle { levels, .. } = unsafe { &*handle };
    // SAFETY: as above.
    let describe_handle = || unsafe { ((*handle).table().describe)(handle) };
    levels.get_or_init(|| describe(&describe_handle))
}

unsafe extern "C" fn read_level(handle: *const Head, index: usize, out: *mut RawLevel) -> usize {
    // SAFETY: C++ passes a handle that it owns; what is written borrows from the handle.
    let levels = unsafe { levels(handle.cast()) };
    let Some(level) = levels.get(index) else {
        return levels.len();
    };
    let raw = RawLevel {
        message: Text::new(&level.message),
        exception: level.exception.as_ref().map_or(0, CxxException::word),
        code: level.code.unwrap_or_default(),
        has_code: level.code.is_some(),
    };
    // SAFETY: `out` is writable.
    unsafe { ptr::write(out, raw) }
    levels.len()
}

/// The levels of an error. Its own formatting code may panic.
pub(crate) fn describe(error: &dyn Fn() -> Vec<Level>) -> Vec<Level> {
    catch_unwind(AssertUnwindSafe(error)).unwrap_or_else(|payload| say(&panicked(payload)))
}

/// What is said of an error whose own formatting code panicked.
#[cold]
fn panicked(payload: Payload) -> String {
    let said = message(&*payload);
    let text = text_of(&format_args!("the error panicked while it was formatted: {said}"));
    drop_payload(payload);
    text
}

/// What a value displays. The one place where the library formats an error: the standard library
/// has no such function that is compiled once, and this writer takes a third of what a `String` as one does.
/// What fails after a part has been written ends there.
#[inline(never)]
pub(crate) fn text_of(shown: &dyn Display) -> String {
    struct Writer(String);
    impl fmt::Write for Writer {
        #[inline(never)]
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.push_str(text);
            Ok(())
        }
    }
    let mut writer = Writer(String::new());
    let _ = fmt::write(&mut writer, format_args!("{shown}"));
    writer.0
}

unsafe extern "C" {
    /// cxx's: a copy of the text that a `rust::Error` owns.
    #[link_name = "cxxbridge1$error"]
    fn cxx_error(text: *const u8, length: usize) -> *const u8;
}

/// The message of an error, as a word that C++ makes a `rust::Error` of. The error is dropped here: all that
/// cxx's `Result<T>` gives C++ of it is the text, so that a bridge with no other errors has nothing of this
/// file but this function.
///
/// # Safety
///
/// The error is live, and not used afterwards.
#[cold]
#[inline(never)]
unsafe fn message_word(error: *mut (dyn Display + '_)) -> usize {
    // SAFETY: the caller's promise.
    let shown = catch_unwind(AssertUnwindSafe(|| text_of(unsafe { &*error })));
    // SAFETY: the caller's promise; this is its last use.
    if let Err(payload) = catch_unwind(AssertUnwindSafe(|| unsafe { ptr::drop_in_place(error) })) {
        drop_payload(payload);
    }
    let text = shown.unwrap_or_else(panicked);
    // SAFETY: it copies the text.
    unsafe { cxx_error(text.as_ptr(), text.len()) }.expose_provenance()
}

/// A handle for an error that is already described.
fn described(levels: Vec<Level>) -> usize {
    ErrorHandle::<(), ByName>::into_word((), ManuallyDrop::new(OnceLock::from(levels)))
}

/// One level, with a text.
fn say(text: &dyn Display) -> Vec<Level> {
    vec![Level { message: terminated(text_of(text).as_bytes()), code: None, exception: None }]
}

/// The messages of an error and its sources, with their other properties.
fn chain(error: &(dyn Error + 'static)) -> Vec<Level> {
    let mut levels = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let io_error = error.downcast_ref::<io::Error>();
        levels.push(Level {
            message: terminated(text_of(&error).as_bytes()),
            code: io_error.and_then(io::Error::raw_os_error),
            exception: exception_in(error).cloned(),
        });
        if levels.len() == MAX_LEVELS {
            break;
        }
        next = error.source();
    }
    levels
}

/// The exception that an error is. Looks into the standard wrappers, which do not report what they
/// hold as their source.
fn exception_in<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a CxxException> {
    if let Some(exception) = error.downcast_ref::<CxxException>() {
        return Some(exception);
    }
    if let Some(exception) = error.downcast_ref::<Box<CxxException>>() {
        return Some(exception);
    }
    if let Some(exception) = error.downcast_ref::<Arc<CxxException>>() {
        return Some(exception);
    }
    if let Some(inner) = error.downcast_ref::<Arc<dyn Error + Send + Sync>>() {
        return exception_in(&**inner);
    }
    let inner: &'a (dyn Error + 'static) = error.downcast_ref::<io::Error>()?.get_ref()?;
    exception_in(inner)
}

/// A way to describe an `E`. `erase_error!` and `describe_error!` choose the best one that `E`
/// supports.
pub trait Way<E>: Copy {
    /// The error as it is shown.
    type Shown: Display;

    /// The error in a type that shows it.
    fn shown(error: E) -> Self::Shown;

    /// At least one level. Runs the error's own code.
    fn describe(error: &E) -> Vec<Level>;

    /// Drops the error, of which C++ gets only the message: a word that it owns.
    #[inline]
    fn into_message(self, error: E) -> usize {
        let mut shown = ManuallyDrop::new(Self::shown(error));
        let shown: &mut Self::Shown = &mut shown;
        // SAFETY: it is live, and forgotten here.
        unsafe { message_word(shown) }
    }

    /// Moves the error into a handle that C++ owns, on any thread. Only `describe` uses the error,
    /// once and on one thread, so it does not need to be `Sync`.
    fn erase(self, error: E) -> usize
    where
        E: Send + 'static,
        Self: 'static,
    {
        ErrorHandle::<E, Self>::into_word(error, const { ManuallyDrop::new(OnceLock::new()) })
    }

    /// A handle that C++ owns, for an error whose value C++ already has.
    fn describe_borrowed(self, error: &E) -> usize {
        described(describe(&|| Self::describe(error)))
    }
}

/// [`Way::describe`], for a way that is a value.
#[cfg(feature = "c")]
pub fn describe_by<E, W: Way<E>>(_: W, error: &E) -> Vec<Level> {
    W::describe(error)
}

/// `E: std::error::Error`.
#[derive(Clone, Copy)]
pub struct ByError;

impl<E: Error + 'static> Way<E> for ByError {
    type Shown = E;

    fn shown(error: E) -> E {
        error
    }

    fn describe(error: &E) -> Vec<Level> {
        chain(error)
    }
}

/// `E` dereferences to a `dyn Error`: anyhow's error, a boxed error.
#[derive(Clone, Copy)]
pub struct ByDynError;

impl<E: Deref<Target: DynError>> Way<E> for ByDynError {
    type Shown = Shown<E, Self>;

    fn shown(error: E) -> Shown<E, Self> {
        Shown(error, PhantomData)
    }

    fn describe(error: &E) -> Vec<Level> {
        chain(error.deref().as_dyn_error())
    }
}

/// `E: Display`.
#[derive(Clone, Copy)]
pub struct ByDisplay;

impl<E: Display> Way<E> for ByDisplay {
    type Shown = E;

    fn shown(error: E) -> E {
        error
    }

    fn describe(error: &E) -> Vec<Level> {
        say(error)
    }
}

/// `E: Debug`.
#[derive(Clone, Copy)]
pub struct ByDebug;

impl<E: Debug> Way<E> for ByDebug {
    type Shown = Shown<E, Self>;

    fn shown(error: E) -> Shown<E, Self> {
        Shown(error, PhantomData)
    }

    fn describe(error: &E) -> Vec<Level> {
        say(&format_args!("{error:?}"))
    }
}

/// Only the name of the type is known.
#[derive(Clone, Copy)]
pub struct ByName;

impl<E> Way<E> for ByName {
    type Shown = Shown<E, Self>;

    fn shown(error: E) -> Shown<E, Self> {
        Shown(error, PhantomData)
    }

    fn describe(_: &E) -> Vec<Level> {
        say(&type_name::<E>())
    }
}

/// An error that has no `Display` of its own.
pub struct Shown<E, W>(E, PhantomData<W>);

impl<E: Deref<Target: DynError>> Display for Shown<E, ByDynError> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self.0.deref().as_dyn_error(), formatter)
    }
}

impl<E: Debug> Display for Shown<E, ByDebug> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.0, formatter)
    }
}

impl<E> Display for Shown<E, ByName> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(type_name::<E>())
    }
}

/// `dyn Error` with the auto traits of boxed errors.
pub trait DynError {
    /// The same without them.
    fn as_dyn_error(&self) -> &(dyn Error + 'static);
}

impl DynError for dyn Error + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl DynError for dyn Error + Send + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

impl DynError for dyn Error + Send + Sync + 'static {
    fn as_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

/// Finds the best way for `E`. Method lookup starts with the type of the receiver and dereferences
/// it step by step, so the implementation with the most references wins.
pub struct Probe<E>(PhantomData<fn() -> E>);

impl<E> Probe<E> {
    /// For the type of this value.
    pub fn of(_: &E) -> Self {
        Probe(PhantomData)
    }
}

/// Finds out whether an `E` is `Send`, in the same way as [`Probe`].
pub struct Thread<E>(PhantomData<fn() -> E>);

impl<E> Thread<E> {
    /// For the type of this value.
    pub fn of(_: &E) -> Self {
        Thread(PhantomData)
    }
}

/// `E: Send`: C++ gets the error itself.
pub trait EraseSend<E> {
    /// A handle that C++ owns.
    fn erase(&self, way: impl Way<E> + 'static, error: E) -> usize;
}

impl<E: Send + 'static> EraseSend<E> for &Thread<E> {
    #[inline]
    fn erase(&self, way: impl Way<E> + 'static, error: E) -> usize {
        way.erase(error)
    }
}

/// Any other type: C++ gets the description, and the error is dropped.
pub trait EraseLocal<E> {
    /// A handle that C++ owns.
    fn erase(&self, way: impl Way<E>, error: E) -> usize;
}

impl<E> EraseLocal<E> for Thread<E> {
    fn erase(&self, way: impl Way<E>, error: E) -> usize {
        let word = way.describe_borrowed(&error);
        if let Err(payload) = catch_unwind(AssertUnwindSafe(|| drop(error))) {
            drop_payload(payload);
        }
        word
    }
}

macro_rules! probes {
    ($($(#[$doc:meta])* $name:ident => $way:ident, $receiver:ty, [$($bound:tt)*];)*) => {$(
        $(#[$doc])*
        pub trait $name {
            /// The way for this type.
            fn way(&self) -> $way {
                $way
            }
        }
        impl<E: $($bound)*> $name for $receiver {}
    )*};
}

probes! {
    /// First choice.
    ProbeError => ByError, &&&&Probe<E>, [Error + 'static];
    /// Second choice.
    ProbeDynError => ByDynError, &&&Probe<E>, [Deref<Target: DynError>];
    /// Third choice.
    ProbeDisplay => ByDisplay, &&Probe<E>, [Display];
    /// Fourth choice.
    ProbeDebug => ByDebug, &Probe<E>, [Debug];
    /// Always applies.
    ProbeName => ByName, Probe<E>, [Sized];
}

/// The traits that the macros below need in scope, imported once for hundreds of functions.
pub mod ways {
    pub use super::{
        EraseLocal as _, EraseSend as _, ProbeDebug as _, ProbeDisplay as _, ProbeDynError as _,
        ProbeError as _, ProbeName as _,
    };
}

/// Turns any error value into an owned handle (`usize`) for C++, where [`ways`] is in scope.
///
/// The description comes from the first of these that applies: `std::error::Error`, a dereference
/// to `dyn Error`, `Display`, `Debug`, the name of the type. A `Send` value is kept and described
/// on first use; any other is described and dropped at once.
#[doc(hidden)]
#[macro_export]
macro_rules! __erase_error {
    ($error:expr) => {
        match $error {
            error => {
                let way = (&&&&&$crate::private::Probe::of(&error)).way();
                (&&$crate::private::Thread::of(&error)).erase(way, error)
            }
        }
    };
}

/// The message of an error value (`usize`), of which the C++ of cxx's `Result<T>` makes a `rust::Error`, where
/// [`ways`] is in scope.
#[doc(hidden)]
#[macro_export]
macro_rules! __message_of_error {
    ($error:expr) => {
        match $error {
            error => {
                let way = (&&&&&$crate::private::Probe::of(&error)).way();
                $crate::private::Way::into_message(way, error)
            }
        }
    };
}

/// An owned handle (`usize`) that describes a borrowed error, whose value C++ already has, where
/// [`ways`] is in scope.
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_error {
    ($error:expr) => {
        match $error {
            error => $crate::private::Way::describe_borrowed(
                (&&&&&$crate::private::Probe::of(error)).way(),
                error,
            ),
        }
    };
}
