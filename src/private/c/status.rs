//! twinspan's own statuses, and the reasons why a call is refused.

use super::last_error::record;
use core::cell::Cell;
use core::{ptr, slice, str};

macro_rules! statuses {
    ($($(#[$doc:meta])* $name:ident = $value:literal, $text:literal;)*) => {
        $($(#[$doc])* pub const $name: i32 = $value;)*

        /// The message of a twinspan status about a parameter.
        pub(super) fn text_of(status: i32) -> &'static str {
            match status {
                $($value => $text,)*
                _ => "has failed",
            }
        }
    };
}

statuses! {
    /// The call succeeded, and its results are written.
    OK = 0, "has succeeded";
    /// Rust code panicked.
    PANIC = -1, "panicked";
    /// A null pointer where the bridge does not allow one.
    NULL_POINTER = -2, "is a null pointer";
    /// A handle that was freed, or is of another type or library, or was never created.
    INVALID_HANDLE = -3, "is not a handle of this type: freed, of another type or library, or never created";
    /// Text that is not UTF-8.
    INVALID_UTF8 = -4, "is not UTF-8";
    /// A bool other than 0 and 1, an undeclared enum value, a number that is not a character.
    INVALID_VALUE = -5, "has a value that its type does not allow";
    /// More elements than memory can hold.
    INVALID_LENGTH = -6, "has a length that no memory can have";
    /// A pointer that is not aligned for its type.
    MISALIGNED = -7, "is a misaligned pointer";
    /// A running call uses this object in a way that does not allow this call.
    HANDLE_IN_USE = -8, "is in use by a running call, or by a handle that is borrowed from it";
    /// Something is passed twice, and the call may change one of them.
    ALIASED = -9, "overlaps another parameter, and the call may change one of them";
    /// The object belongs to another thread.
    WRONG_THREAD = -10, "belongs to another thread";
    /// All handles are in use.
    TOO_MANY_HANDLES = -11, "cannot be created: there are too many handles";
    /// The library does not match the header.
    ABI_MISMATCH = -12, "has another version than the header";
    /// A value that fits in its C type but not in its Rust type.
    OUT_OF_RANGE = -13, "is out of range";
}

/// The name of a parameter, as one word: with two, the name and the status would be a 64-bit
/// constant, which compilers load before they know that they need it.
pub type Name = &'static &'static str;

/// Why a call is refused, or has failed. Two words, which fit in registers.
#[derive(Debug)]
#[must_use]
#[repr(C)]
pub struct Refused {
    status: i32,
    /// The parameter in question; `None` for the function itself.
    name: Option<Name>,
}

thread_local! {
    /// The field of the parameter in question; empty for the parameter itself. Without a
    /// destructor.
    static FIELD: Cell<&'static str> = const { Cell::new("") };
}

/// In place of the name, if the text is already the last error.
static RECORDED: &str = "";

impl Refused {
    /// With this status.
    #[inline(always)]
    pub fn new(status: i32) -> Refused {
        Refused { status, name: None }
    }

    /// An error whose text is already the last error.
    #[inline(always)]
    pub fn recorded(status: i32) -> Refused {
        Refused { status, name: Some(&RECORDED) }
    }

    /// About the parameter with this name.
    #[inline(always)]
    pub fn at(self, name: Name) -> Refused {
        Refused { status: self.status, name: Some(name) }
    }

    /// About the field with this name, in the parameter that is named next.
    #[cold]
    #[inline(never)]
    pub fn at_field(self, name: Name) -> Refused {
        FIELD.set(name);
        self
    }

    /// Only the status.
    #[must_use]
    pub fn status(&self) -> i32 {
        self.status
    }

    /// Makes it the last error, for this function. Does not unwind.
    #[inline(always)]
    pub(super) fn record(self, function: &'static str) -> i32 {
        // SAFETY: the pointer and the length come from a string.
        unsafe { record_refused(self, function.as_ptr(), function.len()) }
    }

    /// Leaves the user's Rust code, up to [`call`](super::call), without a report of a panic.
    #[cold]
    #[inline(never)]
    pub(super) fn unwind(self) -> ! {
        std::panic::resume_unwind(Box::new(self))
    }
}

/// # Safety
///
/// The pointer and the length come from a string.
#[cold]
#[inline(never)]
unsafe extern "C" fn record_refused(refused: Refused, function: *const u8, length: usize) -> i32 {
    let field = FIELD.replace("");
    if !refused.name.is_some_and(|name| ptr::eq(name, &raw const RECORDED)) {
        // SAFETY: the caller's promise.
        let function = unsafe { str::from_utf8_unchecked(slice::from_raw_parts(function, length)) };
        let text = text_of(refused.status);
        let message = match refused.name {
            None => format!("{function}: {text}"),
            Some(name) => {
                let dot = if field.is_empty() { "" } else { "." };
                format!("{function}: `{name}{dot}{field}` {text}")
            }
        };
        record(refused.status, message);
    }
    refused.status
}
