//! The statuses of twinspan's own, and what stands for a call that does not happen.

use super::last_error::record;

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
    INVALID_HANDLE = -3, "is no handle of this type: freed, of another type or library, or never made";
    /// Text that is not UTF-8.
    INVALID_UTF8 = -4, "is not UTF-8";
    /// A bool other than 0 and 1, an enum value that is not declared, a number that is no character.
    INVALID_VALUE = -5, "has a value that its type does not have";
    /// More elements than memory can have.
    INVALID_LENGTH = -6, "has a length that no memory has";
    /// A pointer that its type does not allow.
    MISALIGNED = -7, "is a misaligned pointer";
    /// A call with this object is running that does not allow this one.
    HANDLE_IN_USE = -8, "is in use by a call that is running";
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

/// Why a call does not happen, or has failed.
#[derive(Debug)]
#[must_use]
pub struct Refused {
    status: i32,
    /// The parameter, and the field within it; empty where the function itself is meant.
    parameter: &'static str,
    field: &'static str,
    recorded: bool,
}

impl Refused {
    /// By this status.
    #[inline(always)]
    pub fn new(status: i32) -> Refused {
        Refused { status, parameter: "", field: "", recorded: false }
    }

    /// An error whose text is already the last error.
    #[inline(always)]
    pub fn recorded(status: i32) -> Refused {
        Refused { recorded: true, ..Refused::new(status) }
    }

    /// Of the parameter of this name, or of the field of this name of what it names next.
    #[inline(always)]
    pub fn at(self, name: &'static str) -> Refused {
        Refused { parameter: name, field: self.parameter, ..self }
    }

    /// The status alone.
    #[must_use]
    pub fn status(&self) -> i32 {
        self.status
    }

    /// Makes it the last error, as one of this function's.
    #[cold]
    #[inline(never)]
    pub(super) fn record(self, function: &str) -> i32 {
        let Refused { status, parameter, field, recorded } = self;
        if !recorded {
            let text = text_of(status);
            let message = match (parameter, field) {
                ("", _) => format!("{function}: {text}"),
                (_, "") => format!("{function}: `{parameter}` {text}"),
                _ => format!("{function}: `{parameter}.{field}` {text}"),
            };
            record(status, message);
        }
        status
    }

    /// Leaves the user's Rust code, up to [`call`](super::call), with no report of a panic.
    #[cold]
    #[inline(never)]
    pub(super) fn unwind(self) -> ! {
        std::panic::resume_unwind(Box::new(self))
    }
}
