//! Codecs of slices and vectors.

use super::status::{INVALID_LENGTH, Refused};
use super::{FromC, InPlace, Stored, ToC, elements, pointer};
use core::marker::PhantomData;
use core::{ptr, slice};
use std::mem::ManuallyDrop;

/// `&[T]`
pub struct Slice<'a, S: Stored>(PhantomData<&'a [S::Value]>)
where
    S::Value: 'a;
/// `&mut [T]`
pub struct SliceMut<'a, S: Stored>(PhantomData<&'a mut [S::Value]>)
where
    S::Value: 'a;
/// `Vec<T>`: the elements of a parameter are borrowed from C; C owns a result.
pub struct List<S>(PhantomData<S>);

/// A `Vec` that C owns, or whose elements C lends.
#[repr(C)]
#[derive(Debug)]
pub struct RawVec<C> {
    /// The elements.
    pub pointer: *mut C,
    /// The number of elements.
    pub length: usize,
    /// The number of elements for which there is memory; ignored in a parameter.
    pub capacity: usize,
}

/// Checks all elements that can be invalid.
///
/// # Safety
///
/// This many elements are readable.
#[inline(always)]
unsafe fn all_valid<S: InPlace>(pointer: *const S::Value, length: usize) -> Result<(), Refused> {
    if S::CHECKED {
        for index in 0..length {
            // SAFETY: the caller's promise.
            unsafe { S::valid(pointer.cast::<S::C>().add(index)) }?;
        }
    }
    Ok(())
}

impl<'a, S: InPlace> FromC for Slice<'a, S>
where
    S::Value: 'a,
{
    type Raw = (*const S::Value, usize);
    type Value = &'a [S::Value];
    #[inline(always)]
    unsafe fn take((pointer, length): Self::Raw) -> Result<Self::Value, Refused> {
        let pointer = elements(pointer, length)?;
        // SAFETY: the pointer is not null and is aligned, the length is not larger than memory, and
        // each element is valid.
        unsafe {
            all_valid::<S>(pointer, length)?;
            Ok(slice::from_raw_parts(pointer, length))
        }
    }
}

impl<'a, S: InPlace> ToC for Slice<'a, S>
where
    S::Value: 'a,
{
    type Out = (*mut *const S::Value, *mut usize);
    type Value = &'a [S::Value];
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out.0)?;
        pointer(out.1)
    }
    #[inline(always)]
    unsafe fn put(value: Self::Value, out: Self::Out) {
        // SAFETY: the caller has checked them.
        unsafe {
            out.0.write(value.as_ptr());
            out.1.write(value.len());
        }
    }
}

impl<'a, S: InPlace> FromC for SliceMut<'a, S>
where
    S::Value: 'a,
{
    type Raw = (*mut S::Value, usize);
    type Value = &'a mut [S::Value];
    #[inline(always)]
    unsafe fn take((pointer, length): Self::Raw) -> Result<Self::Value, Refused> {
        let pointer = elements(pointer, length)?.cast_mut();
        // SAFETY: as for `Slice`; there are no other references to the elements.
        unsafe {
            all_valid::<S>(pointer, length)?;
            Ok(slice::from_raw_parts_mut(pointer, length))
        }
    }
}

impl<S: Stored> FromC for List<S> {
    type Raw = (*const S::C, usize);
    type Value = Vec<S::Value>;
    unsafe fn take((pointer, length): Self::Raw) -> Result<Self::Value, Refused> {
        let pointer = elements(pointer, length)?;
        let mut values = Vec::new();
        values.try_reserve_exact(length).map_err(|_| Refused::new(INVALID_LENGTH))?;
        for index in 0..length {
            // SAFETY: the caller's promise.
            values.push(unsafe { S::read(pointer.add(index)) }?);
        }
        Ok(values)
    }
}

impl<S: Stored> ToC for List<S> {
    type Out = *mut RawVec<S::C>;
    type Value = Vec<S::Value>;
    #[inline(always)]
    unsafe fn check(out: Self::Out) -> Result<(), Refused> {
        pointer(out)
    }
    #[inline(always)]
    unsafe fn put(value: Self::Value, out: Self::Out) {
        // SAFETY: the caller has checked it.
        unsafe { out.write(Self::write(value)) }
    }
}

/// Elements that are freed if the next one cannot be written.
struct Written<S: Stored>(Vec<S::C>);

impl<S: Stored> Drop for Written<S> {
    fn drop(&mut self) {
        for value in &mut self.0 {
            // SAFETY: from `write`.
            unsafe { S::free(value) };
        }
    }
}

// SAFETY: `free` recreates the vector that `write` took apart.
unsafe impl<S: Stored> Stored for List<S> {
    type Value = Vec<S::Value>;
    type C = RawVec<S::C>;
    const MAY_UNWIND: bool = S::MAY_UNWIND;
    unsafe fn read(from: *const RawVec<S::C>) -> Result<Self::Value, Refused> {
        // SAFETY: the caller's promise.
        unsafe { Self::take(((*from).pointer.cast_const(), (*from).length)) }
    }
    fn write(value: Vec<S::Value>) -> RawVec<S::C> {
        let written = if S::MAY_UNWIND {
            let mut written = Written::<S>(Vec::with_capacity(value.len()));
            written.0.extend(value.into_iter().map(S::write));
            core::mem::take(&mut written.0)
        } else {
            // In place if the elements have the same size.
            value.into_iter().map(S::write).collect::<Vec<_>>()
        };
        let mut values = ManuallyDrop::new(written);
        RawVec { pointer: values.as_mut_ptr(), length: values.len(), capacity: values.capacity() }
    }
    unsafe fn free(c: *mut RawVec<S::C>) {
        let empty = RawVec { pointer: ptr::null_mut(), length: 0, capacity: 0 };
        // SAFETY: the caller's promise.
        let RawVec { pointer, length, capacity } = unsafe { c.replace(empty) };
        if !pointer.is_null() {
            // SAFETY: from `write`, and so is each element.
            let mut values = unsafe { Vec::from_raw_parts(pointer, length, capacity) };
            for value in &mut values {
                // SAFETY: as above.
                unsafe { S::free(value) };
            }
        }
    }
}
