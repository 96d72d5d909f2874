//! The statuses of twinspan's own, and what stands for a call that does not happen.

use super::last_error::record;
use core::cell::Cell;
use core::{ptr, slice, str};

macro_rules! statuses {
    ($($(#[$doc:meta])* $name:ident = $value:literal, $text:literal;)*) => {
        $($(#[$doc])* pub const $name: i32 = $value;)*

        /// What a status of twinspan's says, of the parameter that it is about.
        pub(super) fn text_of(status: i32) -> &'static str {
            match status {
                $($value => $text,)*
                _ => "has failed",
            }
        }
    };
}

statuses! {
    /// The call has happened, and its results are written.
    OK = 0, "has succeeded";
    /// Rust code panicked.
    PANIC = -1, "panicked";
    /// A null pointer where the bridge has none.
    NULL_POINTER = -2, "is a null pointer";
    /// A handle that was freed, of another type, of another library, or of nothing.
    INVALID_HANDLE = -3, "is not a handle of this type: freed, of another type or library, or never created";
    /// Text that is not UTF-8.
    INVALID_UTF8 = -4, "is not UTF-8";
    /// A bool other than 0 and 1, an enum value that is not declared, a number that is no character.
    INVALID_VALUE = -5, "has a value that its type does not allow";
    /// More elements than memory can have.
    INVALID_LENGTH = -6, "has a length that no memory can have";
    /// A pointer that its type does not allow.
    MISALIGNED = -7, "is a misaligned pointer";
    /// A call with this object is running that does not allow this one.
    HANDLE_IN_USE = -8, "is in use: by a call that is running, or by a handle that is borrowed from it";
    /// Something is passed twice, and once to be changed.
    ALIASED = -9, "overlaps another parameter, and one of them is changed";
    /// The object belongs to another thread.
    WRONG_THREAD = -10, "belongs to another thread";
    /// All handles are taken.
    TOO_MANY_HANDLES = -11, "cannot be made: there are too many handles";
    /// The library is not the one that the header is of.
    ABI_MISMATCH = -12, "is of another version than the header";
    /// A value that fits into its C type but not into Rust's.
    OUT_OF_RANGE = -13, "is out of range";
}

/// The name of a parameter, as one word: two would make a constant of 64 bits with the status, which compilers load
/// before they know that they need it.
pub type Name = &'static &'static str;

/// Why a call does not happen, or has failed. Two words, which fit into registers.
#[derive(Debug)]
#[must_use]
#[repr(C)]
pub struct Refused {
    status: i32,
    /// The parameter that is meant; none if it is the function itself.
    name: Option<Name>,
}

thread_local! {
    /// The field of the parameter that is meant; empty if it is the parameter itself. Without a destructor.
    static FIELD: Cell<&'static str> = const { Cell::new("") };
}

/// In place of the name, where the text is already the last error.
static RECORDED: &str = "";

impl Refused {
    /// By this status.
    #[inline(always)]
    pub fn new(status: i32) -> Refused {
        Refused { status, name: None }
    }

    /// An error whose text is already the last error.
    #[inline(always)]
    pub fn recorded(status: i32) -> Refused {
        Refused { status, name: Some(&RECORDED) }
    }

    /// Of the parameter of this name.
    #[inline(always)]
    pub fn at(self, name: Name) -> Refused {
        Refused { status: self.status, name: Some(name) }
    }

    /// Of the field of this name, of the parameter that is named next.
    #[cold]
    #[inline(never)]
    pub fn at_field(self, name: Name) -> Refused {
        FIELD.set(name);
        self
    }

    /// The status alone.
    #[must_use]
    pub fn status(&self) -> i32 {
        self.status
    }

    /// Makes it the last error, as one of this function's. Does not unwind.
    #[inline(always)]
    pub(super) fn record(self, function: &'static str) -> i32 {
        // SAFETY: the parts of a text.
        unsafe { record_refused(self, function.as_ptr(), function.len()) }
    }

    /// Leaves the user's Rust code, up to [`call`](super::call), with no report of a panic.
    #[cold]
    #[inline(never)]
    pub(super) fn unwind(self) -> ! {
        std::panic::resume_unwind(Box::new(self))
    }
}

/// # Safety
///
/// The pointer and the length are those of a text.
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
