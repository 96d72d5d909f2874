//! `NonZeroU32` and its kind, which C++ has as plain numbers: a zero from there is refused.

use super::{Cross, Lend};
use core::num;

macro_rules! non_zero {
    ($($name:ident $number:ident;)*) => {$(
        #[doc = concat!("`", stringify!($name), "`")]
        pub struct $name;

        impl Cross for $name {
            type Value = num::$name;
            type Raw = $number;
            /// Panics where C++ passes zero.
            #[inline]
            unsafe fn take(raw: $number) -> num::$name {
                num::$name::new(raw).unwrap_or_else(|| zero(stringify!($name)))
            }
            #[inline]
            unsafe fn give(value: num::$name) -> $number {
                value.get()
            }
        }

        impl Lend for $name {}
    )*};
}

non_zero! {
    NonZeroU8 u8;
    NonZeroU16 u16;
    NonZeroU32 u32;
    NonZeroU64 u64;
    NonZeroUsize usize;
    NonZeroI8 i8;
    NonZeroI16 i16;
    NonZeroI32 i32;
    NonZeroI64 i64;
    NonZeroIsize isize;
}

#[cold]
#[inline(never)]
fn zero(name: &str) -> ! {
    panic!("C++ passed 0 as a `{name}`")
}
