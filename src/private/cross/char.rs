//! `char`, which is `char32_t` in C++: it may be any number, so values from C++ are checked.

use super::Cross;

/// `char`
pub struct Char;

impl Cross for Char {
    type Value = char;
    type Raw = u32;
    /// Panics if C++ passes a number that is not a Unicode scalar value.
    #[inline]
    unsafe fn take(raw: u32) -> char {
        char::from_u32(raw).unwrap_or_else(|| not_a_char(raw))
    }
    #[inline]
    unsafe fn give(value: char) -> u32 {
        value.into()
    }
}

#[cold]
#[inline(never)]
fn not_a_char(raw: u32) -> ! {
    panic!("C++ passed the char32_t {raw:#x}, which is not a Unicode scalar value, as a `char`")
}
