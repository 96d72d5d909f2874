//! Codecs of numbers, enums and structs.

use super::status::{INVALID_VALUE, OUT_OF_RANGE, Refused};
use super::{FromC, InPlace, Stored, ToC, pointer};
use crate::private::cross::time;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit};

/// A number.
pub struct Same<T>(PhantomData<T>);
/// `bool`, in C too; a byte until it is checked.
pub struct Bool;
/// `char`, in C a `uint32_t`.
pub struct Char;
/// `Duration`, in C nanoseconds in an `int64_t`.
pub struct Duration;
/// `SystemTime`, in C nanoseconds since 1970 in an `int64_t`.
pub struct SystemTime;
/// `i128`
pub struct I128;
/// `u128`
pub struct U128;
/// An enum without data, in C its integer.
pub struct Enum<E>(PhantomData<E>);
/// A struct that is the same in both languages, by value; it crosses as a pointer.
pub struct Plain<T>(PhantomData<T>);
/// `&T` of a type that is the same in both languages.
pub struct PlainRef<'a, S: Stored>(PhantomData<&'a S::Value>)
where
    S::Value: 'a;
/// `&mut T` of such a type.
pub struct PlainMut<'a, S: Stored>(PhantomData<&'a mut S::Value>)
where
    S::Value: 'a;
/// A struct with another form in C, by value; it crosses as a pointer.
pub struct Converted<T>(PhantomData<T>);

/// An enum of the bridge.
///
/// # Safety
///
/// It is `Repr` in memory; `of` and `repr` are inverse to each other for valid values.
pub unsafe trait CEnum: Copy {
    /// Its integer.
    type Repr: Copy;
    /// The name in the bridge.
    const NAME: &'static str;
    /// Whether a value is declared.
    fn is_valid(repr: Self::Repr) -> bool;
    /// The enum for a valid value.
    fn of(repr: Self::Repr) -> Self;
    /// Its value.
    fn repr(self) -> Self::Repr;
}

/// A struct of the bridge that is the same in C.
///
/// # Safety
///
/// It is `repr(C)`, owns nothing, and `valid` succeeds only if the bytes are a value of the type.
pub unsafe trait PlainData: Sized {
    /// Whether a field can be invalid.
    const CHECKED: bool = false;
    /// Checks the fields that can be invalid.
    ///
    /// # Safety
    ///
    /// The pointer is aligned, and the bytes are readable.
    unsafe fn valid(_: *const Self) -> Result<(), Refused> {
        Ok(())
    }
}

/// A struct of the bridge with another form in C.
///
/// # Safety
///
/// As for [`Stored`].
pub unsafe trait Convert: Sized {
    /// Its C form.
    type C;
    /// [`Stored::read`]
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn read(from: *const Self::C) -> Result<Self, Refused>;
    /// [`Stored::write`]
    fn write(self) -> Self::C;
    /// [`Stored::free`]
    ///
    /// # Safety
    ///
    /// As for that function.
    unsafe fn free(c: *mut Self::C);
}

/// A C form that is being written, and is freed if one of its fields cannot be written.
pub struct Writing<T: Convert>(MaybeUninit<T::C>);

impl<T: Convert> Writing<T> {
    /// All zero.
    #[inline(always)]
    #[must_use]
    #[allow(clippy::new_without_default, reason = "for generated code")]
    pub fn new() -> Self {
        Writing(MaybeUninit::zeroed())
    }

    /// Where the fields are written.
    #[inline(always)]
    pub fn place(&mut self) -> *mut T::C {
        self.0.as_mut_ptr()
    }

    /// All fields are written.
    ///
    /// # Safety
    ///
    /// They have been written.
    #[inline(always)]
    pub unsafe fn done(self) -> T::C {
        // SAFETY: the caller's promise.
        unsafe { ManuallyDrop::new(self).0.assume_init_read() }
    }
}

impl<T: Convert> Drop for Writing<T> {
    fn drop(&mut self) {
        // SAFETY: each field is from `write`, or zero.
        unsafe { T::free(self.0.as_mut_ptr()) }
    }
}

/// `i128` in C11.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Int128 {
    /// The lower half.
    pub low: u64,
    /// The upper half, with the sign.
    pub high: i64,
}

/// `u128` in C11.
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UInt128 {
    /// The lower half.
    pub low: u64,
    /// The upper half.
    pub high: u64,
}

/// A value that crosses by itself, as a C scalar.
macro_rules! scalar {
    ($codec:ty, $value:ty, $c:ty, [$($generic:tt)*], |$raw:ident| $take:expr, |$given:ident| $give:expr) => {
        impl<$($generic)*> FromC for $codec {
            type Raw = $c;
            type Value = $value;
            #[inline(always)]
            unsafe fn take($raw: $c) -> Result<$value, Refused> {
                $take
            }
        }

        impl<$($generic)*> ToC for $codec {
            type Out = *mut $c;
            type Value = $value;
            #[inline(always)]
            unsafe fn check(out: *mut $c) -> Result<(), Refused> {
                pointer(out)
            }
            #[inline(always)]
            unsafe fn put(value: $value, out: *mut $c) {
                // SAFETY: the caller has checked it.
                unsafe { out.write(<Self as Stored>::write(value)) }
            }
        }

        // SAFETY: it owns nothing.
        unsafe impl<$($generic)*> Stored for $codec {
            type Value = $value;
            type C = $c;
            // Numbers own nothing: nothing has to be freed.
            const MAY_UNWIND: bool = false;
            #[inline(always)]
            unsafe fn read(from: *const $c) -> Result<$value, Refused> {
                // SAFETY: the caller's promise.
                unsafe { <Self as FromC>::take(from.read()) }
            }
            #[inline(always)]
            fn write($given: $value) -> $c {
                $give
            }
        }
    };
}

/// [`InPlace`] for a scalar that [`FromC::take`] checks.
macro_rules! scalar_in_place {
    ($codec:ty, $checked:literal, [$($generic:tt)*]) => {
        // SAFETY: it has the same layout, and `take` checks the value.
        unsafe impl<$($generic)*> InPlace for $codec {
            const CHECKED: bool = $checked;
            #[inline(always)]
            unsafe fn valid(from: *const Self::C) -> Result<(), Refused> {
                const {
                    assert!(
                        size_of::<<Self as Stored>::C>() == size_of::<<Self as Stored>::Value>()
                            && align_of::<<Self as Stored>::C>()
                                == align_of::<<Self as Stored>::Value>()
                    );
                }
                // SAFETY: the caller's promise.
                unsafe { <Self as Stored>::read(from) }.map(|_| ())
            }
        }
    };
}

scalar!(Same<T>, T, T, [T: Copy], |raw| Ok(raw), |value| value);
scalar_in_place!(Same<T>, false, [T: Copy]);

scalar!(Bool, bool, u8, [], |raw| if raw <= 1 { Ok(raw == 1) } else { invalid() }, |value| {
    u8::from(value)
});
scalar_in_place!(Bool, true, []);

scalar!(
    Char,
    char,
    u32,
    [],
    |raw| char::from_u32(raw).map_or_else(invalid, Ok),
    |value| u32::from(value)
);
scalar_in_place!(Char, true, []);

scalar!(
    Enum<E>,
    E,
    E::Repr,
    [E: CEnum],
    |raw| if E::is_valid(raw) { Ok(E::of(raw)) } else { invalid() },
    |value| value.repr()
);
scalar_in_place!(Enum<E>, true, [E: CEnum]);

scalar!(
    Duration,
    core::time::Duration,
    i64,
    [],
    |raw| u64::try_from(raw).map(core::time::Duration::from_nanos).or_else(|_| out_of_range()),
    |value| match i64::try_from(value.as_nanos()) {
        Ok(nanoseconds) => nanoseconds,
        Err(_) => Refused::new(OUT_OF_RANGE).at(&"result").unwind(),
    }
);

scalar!(
    SystemTime,
    std::time::SystemTime,
    i64,
    [],
    |raw| time::system_time(raw).map_or_else(out_of_range, Ok),
    |value| match time::nanoseconds(value) {
        Ok(nanoseconds) => nanoseconds,
        Err(_) => Refused::new(OUT_OF_RANGE).at(&"result").unwind(),
    }
);

macro_rules! non_zero {
    ($($name:ident $number:ident;)*) => {$(
        #[doc = concat!("`", stringify!($name), "`, in C a number that is checked.")]
        pub struct $name;

        scalar!(
            $name,
            core::num::$name,
            $number,
            [],
            |raw| core::num::$name::new(raw).map_or_else(invalid, Ok),
            |value| value.get()
        );
        scalar_in_place!($name, true, []);

        impl super::Lend for $name {
            type Value = core::num::$name;
            type Held = $number;
            type Raw = $number;
            #[inline(always)]
            fn hold(value: core::num::$name) -> $number {
                value.get()
            }
            #[inline(always)]
            fn raw(held: &$number) -> $number {
                *held
            }
        }
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

scalar!(
    I128,
    i128,
    Int128,
    [],
    |raw| Ok((i128::from(raw.high) << 64) | i128::from(raw.low)),
    |value| Int128 { low: value as u64, high: (value >> 64) as i64 }
);

scalar!(
    U128,
    u128,
    UInt128,
    [],
    |raw| Ok((u128::from(raw.high) << 64) | u128::from(raw.low)),
    |value| UInt128 { low: value as u64, high: (value >> 64) as u64 }
);

#[cold]
fn invalid<T>() -> Result<T, Refused> {
    Err(Refused::new(INVALID_VALUE))
}

#[cold]
fn out_of_range<T>() -> Result<T, Refused> {
    Err(Refused::new(OUT_OF_RANGE))
}

/// Receives a struct through a pointer, and writes it through one.
macro_rules! by_pointer {
    ($codec:ident, $bound:ident) => {
        impl<T: $bound> FromC for $codec<T> {
            type Raw = *const <Self as Stored>::C;
            type Value = T;
            #[inline(always)]
            unsafe fn take(raw: Self::Raw) -> Result<T, Refused> {
                pointer(raw)?;
                // SAFETY: the pointer is not null and is aligned.
                unsafe { <Self as Stored>::read(raw) }
            }
        }

        impl<T: $bound> ToC for $codec<T> {
            type Out = *mut <Self as Stored>::C;
            type Value = T;
            #[inline(always)]
            unsafe fn check(out: Self::Out) -> Result<(), Refused> {
                pointer(out)
            }
            #[inline(always)]
            unsafe fn put(value: T, out: Self::Out) {
                // SAFETY: the caller has checked it.
                unsafe { out.write(<Self as Stored>::write(value)) }
            }
        }
    };
}

by_pointer!(Plain, PlainData);
by_pointer!(Converted, Convert);

// SAFETY: it owns nothing.
unsafe impl<T: PlainData> Stored for Plain<T> {
    type Value = T;
    type C = T;
    const MAY_UNWIND: bool = false;
    #[inline(always)]
    unsafe fn read(from: *const T) -> Result<T, Refused> {
        // SAFETY: the caller's promise; the bytes are checked before they are used as a `T`.
        unsafe {
            T::valid(from)?;
            Ok(from.read())
        }
    }
    #[inline(always)]
    fn write(value: T) -> T {
        value
    }
}

// SAFETY: it is the same type, with its own `valid`.
unsafe impl<T: PlainData> InPlace for Plain<T> {
    const CHECKED: bool = T::CHECKED;
    #[inline(always)]
    unsafe fn valid(from: *const T) -> Result<(), Refused> {
        // SAFETY: the caller's promise.
        unsafe { T::valid(from) }
    }
}

// SAFETY: the type's own promise.
unsafe impl<T: Convert> Stored for Converted<T> {
    type Value = T;
    type C = T::C;
    #[inline(always)]
    unsafe fn read(from: *const T::C) -> Result<T, Refused> {
        // SAFETY: the caller's promise.
        unsafe { T::read(from) }
    }
    #[inline(always)]
    fn write(value: T) -> T::C {
        value.write()
    }
    unsafe fn free(c: *mut T::C) {
        // SAFETY: the caller's promise.
        unsafe { T::free(c) }
    }
}

impl<'a, S: InPlace> FromC for PlainRef<'a, S>
where
    S::Value: 'a,
{
    type Raw = *const S::Value;
    type Value = &'a S::Value;
    #[inline(always)]
    unsafe fn take(raw: *const S::Value) -> Result<&'a S::Value, Refused> {
        pointer(raw)?;
        // SAFETY: the pointer is not null and is aligned, and the bytes are a value, which C does
        // not change during the call.
        unsafe {
            S::valid(raw.cast())?;
            Ok(&*raw)
        }
    }
}

impl<'a, S: InPlace> ToC for PlainRef<'a, S>
where
    S::Value: 'a,
{
    type Out = *mut *const S::Value;
    type Value = &'a S::Value;
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out)
    }
    #[inline(always)]
    unsafe fn put(value: &'a S::Value, out: Self::Out) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(value) }
    }
}

impl<'a, S: InPlace> FromC for PlainMut<'a, S>
where
    S::Value: 'a,
{
    type Raw = *mut S::Value;
    type Value = &'a mut S::Value;
    #[inline(always)]
    unsafe fn take(raw: *mut S::Value) -> Result<&'a mut S::Value, Refused> {
        pointer(raw)?;
        // SAFETY: as for `PlainRef`; there are no other references to it.
        unsafe {
            S::valid(raw.cast())?;
            Ok(&mut *raw)
        }
    }
}
