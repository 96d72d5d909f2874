//! What the functions around C functions call.

use std::ffi::{CStr, c_char};
use std::fmt;

/// A number of C, or an enum, as the status that a function returns.
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

/// A length in the type that C has for it, if it fits.
#[inline]
pub fn length<L: TryFrom<usize>>(length: usize) -> Option<L> {
    L::try_from(length).ok()
}

/// A slice is longer than the function can be told.
#[cold]
pub fn too_long(what: &str, length: usize) -> ! {
    panic!("{what} has {length} elements, which is more than the C function can be told")
}

/// C has given a null pointer for what the bridge does not call optional.
#[cold]
pub fn is_null(what: &str) -> ! {
    panic!("{what}: C has given a null pointer, and the bridge says that it gives none")
}

/// Text of C; nothing for null.
///
/// # Safety
///
/// The pointer is null, or to text that ends with a NUL and lives, unchanged, for `'a`.
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
    /// As [`text`].
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

/// Text that is kept; what is no UTF-8 is replaced.
pub fn owned(text: Option<&CStr>) -> Option<Box<str>> {
    text.map(|text| text.to_string_lossy().into())
}

/// What an error says: what the library has said of the object, else what it says of the number.
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

/// An error for people who look for errors.
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
