//! Borrowed references, strings and slices, and objects whose ownership moves with a pointer.

use super::{Cross, Nullable, Pointer};
use crate::private::Box;
use crate::private::abi::Fat;
use core::marker::PhantomData;
use core::pin::Pin;
use core::ptr;
use cxx::UniquePtr;
use cxx::memory::UniquePtrTarget;

/// `&T`
pub struct Ref<'a, T>(PhantomData<&'a T>);
/// `&mut T`
pub struct Mut<'a, T>(PhantomData<&'a mut T>);
/// `Pin<&T>`
pub struct Pinned<'a, T>(PhantomData<&'a T>);
/// `Pin<&mut T>`
pub struct PinnedMut<'a, T>(PhantomData<&'a mut T>);
/// `&str`
pub struct Str<'a>(PhantomData<&'a str>);
/// `&[T]`
pub struct Slice<'a, T>(PhantomData<&'a [T]>);
/// `&mut [T]`
pub struct SliceMut<'a, T>(PhantomData<&'a mut [T]>);
/// `Box<T>`
pub struct Boxed<T>(PhantomData<Box<T>>);
/// `UniquePtr<T>`
pub struct Unique<T>(PhantomData<T>);

impl<'a, T> Cross for Ref<'a, T> {
    type Value = &'a T;
    type Raw = Pointer;
    #[inline]
    unsafe fn take(raw: Pointer) -> &'a T {
        // SAFETY: C++ passes a reference.
        unsafe { &*raw.cast_const().cast() }
    }
    #[inline]
    unsafe fn give(value: &'a T) -> Pointer {
        ptr::from_ref(value).cast_mut().cast()
    }
}

impl<'a, T> Cross for Mut<'a, T> {
    type Value = &'a mut T;
    type Raw = Pointer;
    #[inline]
    unsafe fn take(raw: Pointer) -> &'a mut T {
        // SAFETY: C++ passes a reference, and there are no other references to the object.
        unsafe { &mut *raw.cast() }
    }
    #[inline]
    unsafe fn give(value: &'a mut T) -> Pointer {
        ptr::from_mut(value).cast()
    }
}

impl<'a, T> Cross for Pinned<'a, T> {
    type Value = Pin<&'a T>;
    type Raw = Pointer;
    #[inline]
    unsafe fn take(raw: Pointer) -> Pin<&'a T> {
        // SAFETY: as for `Ref`; a C++ object is not moved.
        unsafe { Pin::new_unchecked(Ref::take(raw)) }
    }
    #[inline]
    unsafe fn give(value: Pin<&'a T>) -> Pointer {
        // SAFETY: the caller's promise.
        unsafe { Ref::give(Pin::get_ref(value)) }
    }
}

impl<'a, T> Cross for PinnedMut<'a, T> {
    type Value = Pin<&'a mut T>;
    type Raw = Pointer;
    #[inline]
    unsafe fn take(raw: Pointer) -> Pin<&'a mut T> {
        // SAFETY: as for `Mut`; a C++ object is not moved.
        unsafe { Pin::new_unchecked(Mut::take(raw)) }
    }
    #[inline]
    unsafe fn give(value: Pin<&'a mut T>) -> Pointer {
        // SAFETY: the caller's promise: C++ does not move the object.
        unsafe { Mut::give(Pin::into_inner_unchecked(value)) }
    }
}

impl<'a> Cross for Str<'a> {
    type Value = &'a str;
    type Raw = Fat;
    #[inline]
    unsafe fn take(raw: Fat) -> &'a str {
        // SAFETY: C++ passes a `rust::Str`, which holds UTF-8.
        unsafe { raw.str() }
    }
    #[inline]
    unsafe fn give(value: &'a str) -> Fat {
        Fat::of_str(value)
    }
}

impl<'a, T> Cross for Slice<'a, T> {
    type Value = &'a [T];
    type Raw = Fat;
    #[inline]
    unsafe fn take(raw: Fat) -> &'a [T] {
        // SAFETY: C++ passes a `rust::Slice<const T>`.
        unsafe { raw.slice() }
    }
    #[inline]
    unsafe fn give(value: &'a [T]) -> Fat {
        Fat::of_slice(value)
    }
}

impl<'a, T> Cross for SliceMut<'a, T> {
    type Value = &'a mut [T];
    type Raw = Fat;
    #[inline]
    unsafe fn take(raw: Fat) -> &'a mut [T] {
        // SAFETY: C++ passes a `rust::Slice<T>`, and there are no other references to the elements.
        unsafe { raw.slice_mut() }
    }
    #[inline]
    unsafe fn give(value: &'a mut [T]) -> Fat {
        Fat::of_slice_mut(value)
    }
}

impl<T> Cross for Boxed<T> {
    type Value = Box<T>;
    type Raw = Pointer;
    /// Null is a box that C++ has moved from.
    #[inline]
    unsafe fn take(raw: Pointer) -> Box<T> {
        // SAFETY: the caller's promise.
        present_box((!raw.is_null()).then(|| unsafe { Box::from_raw(raw.cast()) }))
    }
    #[inline]
    unsafe fn give(value: Box<T>) -> Pointer {
        Box::into_raw(value).cast()
    }
}

/// A box that C++ has not moved from.
#[inline]
pub fn present_box<T>(value: Option<Box<T>>) -> Box<T> {
    value.unwrap_or_else(|| moved_box())
}

#[cold]
#[inline(never)]
fn moved_box() -> ! {
    panic!("a moved-from rust::Box was passed to Rust");
}

impl<T: UniquePtrTarget> Cross for Unique<T> {
    type Value = UniquePtr<T>;
    type Raw = Pointer;
    #[inline]
    unsafe fn take(raw: Pointer) -> UniquePtr<T> {
        // SAFETY: C++ has released it, or it is null, which a `UniquePtr` may be.
        unsafe { UniquePtr::from_raw(raw.cast()) }
    }
    #[inline]
    unsafe fn give(value: UniquePtr<T>) -> Pointer {
        UniquePtr::into_raw(value).cast()
    }
}

macro_rules! null_pointer {
    ($($codec:ty where [$($parameters:tt)*];)*) => {$(
        impl<$($parameters)*> Nullable for $codec {
            #[inline]
            fn none() -> Pointer {
                ptr::null_mut()
            }
            #[inline]
            fn is_none(raw: &Pointer) -> bool {
                raw.is_null()
            }
        }
    )*};
}

null_pointer! {
    Ref<'a, T> where ['a, T];
    Mut<'a, T> where ['a, T];
    Pinned<'a, T> where ['a, T];
    PinnedMut<'a, T> where ['a, T];
    Boxed<T> where [T];
    Unique<T> where [T: UniquePtrTarget];
}

macro_rules! null_fat {
    ($($codec:ty where [$($parameters:tt)*];)*) => {$(
        impl<$($parameters)*> Nullable for $codec {
            #[inline]
            fn none() -> Fat {
                Fat::NONE
            }
            #[inline]
            fn is_none(raw: &Fat) -> bool {
                raw.pointer.is_null()
            }
        }
    )*};
}

null_fat! {
    Str<'a> where ['a];
    Slice<'a, T> where ['a, T];
    SliceMut<'a, T> where ['a, T];
}
