//! The checks of bytes from C++ before Rust uses them as a value: C++ can overwrite the tag of an
//! enum with data, and move a box out.

use super::Pointer;
use crate::private::{Box, String, Vec};
use crate::tuple::{End, Tuple};
use crate::{Buffer, Function, OnceFunction, Optional};
use core::marker::PhantomData;
use core::mem::{self, MaybeUninit};
use core::ptr;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A type that contains an enum with data or a box, or that can be next to one.
///
/// # Safety
///
/// What [`look`](Look::look) accepts is a value.
pub unsafe trait Look: Sized {
    /// Whether there is anything to check.
    const LOOKS: bool = true;
    /// Whether the tag of an enum with data is in it.
    const IS_TAGGED: bool = Self::LOOKS;
    /// Whether the bytes are a value.
    ///
    /// # Safety
    ///
    /// The pointer is to a value in its C++ form, except for tags that belong to no variant, and
    /// boxes that C++ has moved out.
    unsafe fn look(this: *mut Self) -> Result<(), Wrong>;
    /// Drops all valid parts.
    ///
    /// # Safety
    ///
    /// As for `look`; it is not used afterwards.
    unsafe fn end(this: *mut Self);
}

/// What is wrong with the bytes of an enum. Two words, passed in registers to the function that
/// panics, so that the check needs no frame.
pub struct Wrong {
    of: &'static LookedAt,
    tag: i64,
}

/// An enum with data, in messages.
pub struct LookedAt {
    name: &'static str,
    /// The tag is unsigned: as an `i64` it may be negative.
    is_unsigned: bool,
}

/// In place of an enum, for a null box.
static BOX: LookedAt = LookedAt { name: "", is_unsigned: false };

impl LookedAt {
    /// The enum with this name, with a tag of this type.
    #[must_use]
    pub const fn new(name: &'static str, is_unsigned: bool) -> Self {
        LookedAt { name, is_unsigned }
    }
}

impl Wrong {
    /// The tag belongs to no variant of the enum.
    #[inline]
    #[must_use]
    pub fn tag(of: &'static LookedAt, tag: i64) -> Self {
        Wrong { of, tag }
    }

    #[inline]
    fn no_box() -> Self {
        Wrong { of: &BOX, tag: 0 }
    }

    #[cold]
    #[inline(never)]
    pub(in crate::private) fn refuse(self) -> ! {
        match self.enum_and_tag() {
            None => panic!("C++ passed a value whose rust::Box had been moved out of it"),
            Some((name, tag)) => no_such_variant(name, tag),
        }
    }

    /// The enum that has no variant with this tag; otherwise it is a null box.
    pub(super) fn enum_and_tag(&self) -> Option<(&'static str, i128)> {
        let Wrong { of: LookedAt { name, is_unsigned }, tag } = self;
        let tag = if *is_unsigned { i128::from(tag.cast_unsigned()) } else { i128::from(*tag) };
        (!name.is_empty()).then_some((name, tag))
    }

    /// Drops the valid parts of a value that Rust owns.
    ///
    /// # Safety
    ///
    /// As for [`Look::end`].
    #[cold]
    #[inline(never)]
    unsafe fn refuse_owned<T: Look>(self, place: *mut T) -> ! {
        // SAFETY: the caller's promise.
        unsafe { T::end(place) };
        self.refuse()
    }
}

/// Panics: the tag belongs to no variant of the enum with this name.
pub(super) fn no_such_variant(name: &str, tag: i128) -> ! {
    panic!("C++ passed a `{name}` with the tag {tag}, which none of its variants has")
}

/// [`Look::look`], with the type inferred.
///
/// # Safety
///
/// As for that function.
#[inline]
pub unsafe fn look<T: Look>(place: Pointer) -> Result<(), Wrong> {
    // SAFETY: the caller's promise.
    unsafe { T::look(place.cast()) }
}

/// [`Look::end`], with the type inferred.
///
/// # Safety
///
/// As for that function.
pub unsafe fn end<T: Look>(place: Pointer) {
    // SAFETY: the caller's promise.
    unsafe { T::end(place.cast()) }
}

/// Panics if the bytes are not a value.
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

/// The same for a value that Rust owns: the valid parts of an invalid one are dropped.
///
/// # Safety
///
/// As for [`Look::look`].
#[inline]
pub unsafe fn look_at_owned<T: Look>(place: *mut T) {
    // SAFETY: the caller's promise; it is not used afterwards.
    unsafe {
        if let Err(wrong) = T::look(place) {
            // Values that nothing else points to stay in registers.
            if mem::needs_drop::<T>() { wrong.refuse_owned(place) } else { wrong.refuse() }
        }
    }
}

/// # Safety
///
/// As for [`Look::look`], for each.
#[inline]
pub(super) unsafe fn look_at_each<T: Look>(first: *mut T, length: usize) -> Result<(), Wrong> {
    if !T::LOOKS {
        return Ok(());
    }
    // Numbers need few checks: four at a time, because half of the instructions would otherwise
    // belong to the loop.
    let at_once = if mem::needs_drop::<T>() { 1 } else { 4 };
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

/// # Safety
///
/// As for [`Look::end`], for each.
unsafe fn end_each<T: Look>(first: *mut T, length: usize) {
    for index in 0..length {
        // SAFETY: the caller's promise.
        unsafe { T::end(first.add(index)) };
    }
}

/// Whether a type contains a tag: `Knows::<T>::IS_TAGGED`, where [`Unknown`] is in scope.
pub struct Knows<T>(PhantomData<T>);

impl<T: Look> Knows<T> {
    /// Whether it does.
    pub const IS_TAGGED: bool = T::IS_TAGGED;
}

/// For all other types.
pub trait Unknown {
    /// It does not.
    const IS_TAGGED: bool = false;
}

impl<T> Unknown for Knows<T> {}

macro_rules! plain {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        // SAFETY: C++ cannot create an invalid one with what its class offers.
        unsafe impl<$($generics)*> Look for $ty {
            const LOOKS: bool = false;
            #[inline]
            unsafe fn look(_: *mut Self) -> Result<(), Wrong> {
                Ok(())
            }
            unsafe fn end(this: *mut Self) {
                // SAFETY: the caller's promise.
                unsafe { this.drop_in_place() }
            }
        }
    )*};
}

plain! {
    [] bool; [] u8; [] u16; [] u32; [] u64; [] usize; [] i8; [] i16; [] i32; [] i64; [] isize; [] f32; [] f64;
    [] u128; [] i128; [] char; [] String; [] End;
    [T: ?Sized] *const T; [T: ?Sized] *mut T; [T: ?Sized] &T; [T: ?Sized] &mut T;
    [T: cxx::memory::UniquePtrTarget] cxx::UniquePtr<T>; [T: cxx::memory::SharedPtrTarget] cxx::SharedPtr<T>;
    [T: cxx::memory::WeakPtrTarget] cxx::WeakPtr<T>;
    [F: ?Sized, B] Function<F, B>; [F: ?Sized, B] OnceFunction<F, B>;
    [T, S] HashSet<T, S>; [T] BTreeSet<T>;
}

// SAFETY: it checks the value if the flag is not 0, which counts as 1 here.
unsafe impl<T: Look> Look for Optional<T> {
    const LOOKS: bool = T::LOOKS;
    const IS_TAGGED: bool = T::IS_TAGGED;
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        match unsafe { value_of(this) } {
            // SAFETY: as above.
            Some(value) => unsafe { T::look(value) },
            None => Ok(()),
        }
    }
    unsafe fn end(this: *mut Self) {
        // SAFETY: the caller's promise.
        if let Some(value) = unsafe { value_of(this) } {
            // SAFETY: as above.
            unsafe { T::end(value) };
        }
    }
}

/// The position of the value, if there is one.
#[inline]
unsafe fn value_of<T>(this: *mut Optional<T>) -> Option<*mut T> {
    #[repr(C)]
    struct Parts<T> {
        flag: u8,
        value: MaybeUninit<T>,
    }
    let parts = this.cast::<Parts<T>>();
    // SAFETY: an Optional is `repr(C, u8)`, so these are its parts; the rest is the caller's
    // promise.
    unsafe { ((*parts).flag != 0).then(|| (&raw mut (*parts).value).cast()) }
}

// SAFETY: it checks each element.
unsafe impl<T: Look, const N: usize> Look for [T; N] {
    const LOOKS: bool = T::LOOKS;
    const IS_TAGGED: bool = T::IS_TAGGED;
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { look_at_each(this.cast::<T>(), N) }
    }
    unsafe fn end(this: *mut Self) {
        // SAFETY: the caller's promise.
        unsafe { end_each(this.cast::<T>(), N) }
    }
}

// SAFETY: a Vec is a value, and it checks each element.
unsafe impl<T: Look> Look for Vec<T> {
    const LOOKS: bool = T::LOOKS;
    const IS_TAGGED: bool = T::IS_TAGGED;
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe { look_at_each((*this).as_mut_ptr(), (*this).len()) }
    }
    unsafe fn end(this: *mut Self) {
        // SAFETY: the caller's promise; the Vec has no elements when it is dropped.
        unsafe {
            let length = (*this).len();
            (*this).set_len(0);
            end_each((*this).as_mut_ptr(), length);
            this.drop_in_place();
        }
    }
}

// SAFETY: a Buffer is a value, and it checks each element.
unsafe impl<T: Look> Look for Buffer<T> {
    const LOOKS: bool = T::LOOKS;
    const IS_TAGGED: bool = T::IS_TAGGED;
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: the caller's promise.
        unsafe {
            let (first, length) = (*this).parts();
            look_at_each(first.cast_mut(), length)
        }
    }
    /// If an element is invalid and has something to drop, only the elements are ended, and the
    /// memory is leaked: C++ may have created it, and would destroy them again.
    unsafe fn end(this: *mut Self) {
        // SAFETY: the caller's promise; the elements are dropped if all are valid, or if that does
        // nothing.
        unsafe {
            if !mem::needs_drop::<T>() || Self::look(this).is_ok() {
                this.drop_in_place();
            } else {
                let (first, length) = (*this).parts();
                end_each(first.cast_mut(), length);
            }
        }
    }
}

// SAFETY: a box is an address. C++ has created its contents with constructors.
unsafe impl<T> Look for Box<T> {
    const IS_TAGGED: bool = false;
    #[inline]
    unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
        // SAFETY: a box has the size of a pointer.
        let is_null = unsafe { this.cast::<*const T>().read() }.is_null();
        if is_null { Err(Wrong::no_box()) } else { Ok(()) }
    }
    unsafe fn end(this: *mut Self) {
        // SAFETY: the caller's promise.
        unsafe {
            if Self::look(this).is_ok() {
                this.drop_in_place();
            }
        }
    }
}

/// Only values: a key is checked when it is inserted, and does not change in place.
macro_rules! maps {
    ($([$($generics:tt)*] $ty:ty;)*) => {$(
        // SAFETY: a map is a value, and it checks each value inside.
        unsafe impl<$($generics)*> Look for $ty {
            const LOOKS: bool = V::LOOKS;
            const IS_TAGGED: bool = V::IS_TAGGED;
            #[inline]
            unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
                if V::LOOKS {
                    // SAFETY: the caller's promise.
                    for value in unsafe { (*this).values_mut() } {
                        // SAFETY: as above.
                        unsafe { V::look(ptr::from_mut(value))? };
                    }
                }
                Ok(())
            }
            /// If a value is invalid and has something to drop, only the values are ended, and the
            /// memory and the keys are leaked, because a value cannot be taken out.
            unsafe fn end(this: *mut Self) {
                // SAFETY: the caller's promise; the values are dropped if all are valid, or if that
                // does nothing.
                unsafe {
                    if !mem::needs_drop::<V>() || Self::look(this).is_ok() {
                        this.drop_in_place();
                    } else {
                        (*this).values_mut().for_each(|value| V::end(ptr::from_mut(value)));
                    }
                }
            }
        }
    )*};
}

maps! {
    [K, V: Look, S] HashMap<K, V, S>;
    [K, V: Look] BTreeMap<K, V>;
}

macro_rules! tuple {
    ($($name:ident $place:tt)*) => {
        // SAFETY: it checks each value.
        unsafe impl<$($name: Look),*> Look for Tuple<$($name),*> {
            const LOOKS: bool = $($name::LOOKS)||*;
            const IS_TAGGED: bool = $($name::IS_TAGGED)||*;
            #[inline]
            unsafe fn look(this: *mut Self) -> Result<(), Wrong> {
                // SAFETY: the caller's promise.
                unsafe { $($name::look(&raw mut (*this).$place)?;)* }
                Ok(())
            }
            unsafe fn end(this: *mut Self) {
                // SAFETY: the caller's promise.
                unsafe { $($name::end(&raw mut (*this).$place);)* }
            }
        }
    };
}

tuple! { A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11 }
