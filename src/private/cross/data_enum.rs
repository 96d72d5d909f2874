//! Enums with data. In C++ anything can write over the bytes of one, so that Rust looks at the tag of what comes from
//! there before it takes the bytes for a value.

use super::{Cross, Mut, Nullable, Pointer, Ref, Same, Slice, SliceMut};
use crate::Optional;
use crate::private::abi::Fat;
use crate::private::{Box, Vec};
use core::cmp::Ordering;
use core::marker::PhantomData;
use core::mem::{ManuallyDrop, MaybeUninit, needs_drop};

/// A type that has an enum with data in place.
///
/// # Safety
///
/// What [`look`](Look::look) lets pass is a value.
pub unsafe trait Look {
    /// Whether the bytes are a value.
    ///
    /// # Safety
    ///
    /// The pointer is to a value as C++ has it, but for tags that no variant has, and boxes that C++ has moved out.
    unsafe fn look(this: *mut Self) -> Result<(), Wrong>;
}

/// What is wrong with the bytes of an enum.
pub enum Wrong {
    /// No variant of the enum of this name has the tag.
    Tag(&'static str, i128),
    /// The box has no address.
    Box,
}

impl Wrong {
    /// What is wrong goes on in registers, so that a function that looks needs no memory for it.
    #[inline]
    pub(super) fn refuse(self) -> ! {
        match self {
            Wrong::Tag(name, tag) => no_variant(name, tag),
            Wrong::Box => no_box(),
        }
    }
}

#[cold]
#[inline(never)]
fn no_variant(name: &str, tag: i128) -> ! {
    panic!("C++ passed a `{name}` with the tag {tag}, which none of its variants has")
}

#[cold]
#[inline(never)]
fn no_box() -> ! {
    panic!("C++ passed an enum whose box had been moved out of it")
}

/// [`Look::look`], where the compiler finds the type.
///
/// # Safety
///
/// As there.
#[inline]
pub unsafe fn look<T: Look>(place: Pointer) -> Result<(), Wrong> {
    // SAFETY: the caller's promise.
    unsafe { T::look(place.cast()) }
}

/// Panics where the bytes are no value.
///
/// # Safety
///
/// As for [`Look::look`].
#[inline]
pub unsafe fn look_at<T: Look>(place: Pointer) {
    // SAFETY: the caller's promise.
    if let Err(wrong) = unsafe { T::look(place.cast()) } {
        wrong.refuse();
    }
}

// SAFETY: a flag, of which all but 0 is taken for one here, and the value.
unsafe impl<T: Look> Look for Optional<T> {
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        #[repr(C)]
        struct Parts<T> {
            flag: u8,
            value: MaybeUninit<T>,
        }
        let parts = this.cast::<Parts<T>>();
        // SAFETY: an Optional is `repr(C, u8)`, so that these are its parts; the rest is the caller's promise.
        unsafe {
            match (*parts).flag {
                0 => Ok(()),
                _ => look::<T>((&raw mut (*parts).value).cast()),
            }
        }
    }
}

// SAFETY: it looks at each element.
unsafe impl<T: Look, const N: usize> Look for [T; N] {
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { look_at_each(this.cast::<T>(), N) }
    }
}

// SAFETY: a Vec is a value, and it looks at each element.
unsafe impl<T: Look> Look for Vec<T> {
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { look_at_each((*this).as_mut_ptr(), (*this).len()) }
    }
}

// SAFETY: a box is an address. What is there C++ has made by constructors.
unsafe impl<T> Look for Box<T> {
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: a box has the size of a pointer.
        let is_null = unsafe { this.cast::<*const T>().read() }.is_null();
        if is_null { Err(Wrong::Box) } else { Ok(()) }
    }
}

/// # Safety
///
/// As for [`Look::look`], of each.
unsafe fn look_at_each<T: Look>(first: *mut T, length: usize) -> Result<(), Wrong> {
    // Of numbers alone there is little to look at: four at a time, half of the instructions would be of the loop.
    let at_once = if needs_drop::<T>() { 1 } else { 4 };
    let rest = length % at_once;
    for index in (0..length - rest).step_by(at_once) {
        for index in index..index + at_once {
            // SAFETY: the caller's promise.
            unsafe { T::look(first.add(index))? };
        }
    }
    for index in length - rest..length {
        // SAFETY: the caller's promise.
        unsafe { T::look(first.add(index))? };
    }
    Ok(())
}

/// An argument that Rust owns, and has not looked at yet. If another is refused before, it is dropped, unless it is
/// no value.
pub struct Pending<T: Look>(MaybeUninit<T>);

impl<T: Look> Pending<T> {
    /// Takes an argument out of the giver's memory.
    ///
    /// # Safety
    ///
    /// The pointer is as for [`Look::look`], and the giver will not touch the value again.
    #[inline]
    pub unsafe fn read(pointer: Pointer) -> Self {
        // SAFETY: the caller's promise.
        Pending(unsafe { pointer.cast::<MaybeUninit<T>>().read() })
    }

    /// One that may be absent.
    ///
    /// # Safety
    ///
    /// The pointer is null, or as [`read`](Self::read) asks.
    #[inline]
    pub unsafe fn read_optional(pointer: Pointer) -> Option<Self> {
        // SAFETY: the caller's promise.
        (!pointer.is_null()).then(|| unsafe { Self::read(pointer) })
    }

    /// The value; panics where it is none.
    #[inline]
    pub fn value(self) -> T {
        let mut this = ManuallyDrop::new(self);
        // SAFETY: whoever made it promises what `look_at` asks; and it is a value then, which is taken once.
        unsafe {
            look_at::<T>(this.0.as_mut_ptr().cast());
            this.0.assume_init_read()
        }
    }
}

impl<T: Look> Drop for Pending<T> {
    fn drop(&mut self) {
        // SAFETY: as in `value`.
        unsafe {
            if T::look(self.0.as_mut_ptr()).is_ok() {
                self.0.assume_init_drop();
            }
        }
    }
}

/// How two values compare: -1, 0, 1, or 2 if neither is less.
#[inline]
pub fn compare<T: PartialOrd>(left: &T, right: &T) -> i8 {
    match left.partial_cmp(right) {
        Some(Ordering::Less) => -1,
        Some(Ordering::Equal) => 0,
        Some(Ordering::Greater) => 1,
        None => 2,
    }
}

/// What is looked at, and then crosses as `C` says.
pub struct Checked<C>(PhantomData<C>);

impl<T: Look> Cross for Checked<Same<T>> {
    type Value = T;
    type Raw = MaybeUninit<T>;
    #[inline]
    unsafe fn take(mut raw: MaybeUninit<T>) -> T {
        // SAFETY: the caller's promise; and it is a value then.
        unsafe {
            look_at::<T>(raw.as_mut_ptr().cast());
            raw.assume_init()
        }
    }
    #[inline]
    unsafe fn give(value: T) -> MaybeUninit<T> {
        MaybeUninit::new(value)
    }
}

macro_rules! references {
    ($($codec:ident $value:ty;)*) => {$(
        impl<'a, T: Look> Cross for Checked<$codec<'a, T>> {
            type Value = $value;
            type Raw = Pointer;
            #[inline]
            unsafe fn take(raw: Pointer) -> $value {
                // SAFETY: the caller's promise; and it is a reference to a value then.
                unsafe {
                    look_at::<T>(raw);
                    $codec::take(raw)
                }
            }
            #[inline]
            unsafe fn give(value: $value) -> Pointer {
                // SAFETY: the caller's promise.
                unsafe { $codec::give(value) }
            }
        }
    )*};
}

references! {
    Ref &'a T;
    Mut &'a mut T;
}

macro_rules! slices {
    ($($codec:ident $value:ty;)*) => {$(
        impl<'a, T: Look> Cross for Checked<$codec<'a, T>> {
            type Value = $value;
            type Raw = Fat;
            #[inline]
            unsafe fn take(raw: Fat) -> $value {
                // SAFETY: the caller's promise; and each element is a value then.
                unsafe {
                    if let Err(wrong) = look_at_each(raw.pointer.cast_mut().cast::<T>(), raw.length) {
                        wrong.refuse();
                    }
                    $codec::take(raw)
                }
            }
            #[inline]
            unsafe fn give(value: $value) -> Fat {
                // SAFETY: the caller's promise.
                unsafe { $codec::give(value) }
            }
        }
    )*};
}

slices! {
    Slice &'a [T];
    SliceMut &'a mut [T];
}

impl<C: Nullable> Nullable for Checked<C>
where
    Checked<C>: Cross<Raw = C::Raw>,
{
    #[inline]
    fn none() -> Self::Raw {
        C::none()
    }
    #[inline]
    fn is_none(raw: &Self::Raw) -> bool {
        C::is_none(raw)
    }
}
