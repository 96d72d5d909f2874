//! How values cross, the Rust half: `include/twinspan/abi.h` is the other. For generated code
//! only; nothing here is covered by semver.
//!
//! Every type is `repr(C)` and every pair is returned in registers where the platform does that
//! for two words.

use crate::private::{Box, String, Vec};
use core::ffi::c_void;
use core::mem::{ManuallyDrop, MaybeUninit, transmute};
use core::pin::Pin;
use core::ptr;
use cxx::memory::{SharedPtrTarget, UniquePtrTarget};
use cxx::{SharedPtr, UniquePtr};

/// A pointer and a length: a borrowed string or slice. The null pointer is the absent one.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Fat {
    /// The first element; never null for a present value, also an empty one.
    pub pointer: *const c_void,
    /// In elements.
    pub length: usize,
}

impl Fat {
    const NONE: Fat = Fat { pointer: ptr::null(), length: 0 };

    /// Lends a string.
    #[inline]
    pub fn of_str(value: &str) -> Fat {
        Fat { pointer: value.as_ptr().cast(), length: value.len() }
    }

    /// Lends a slice.
    #[inline]
    pub fn of_slice<T>(value: &[T]) -> Fat {
        Fat { pointer: value.as_ptr().cast(), length: value.len() }
    }

    /// Lends a mutable slice.
    #[inline]
    pub fn of_slice_mut<T>(value: &mut [T]) -> Fat {
        Fat { pointer: value.as_mut_ptr().cast_const().cast(), length: value.len() }
    }

    /// Lends a string that may be absent.
    #[inline]
    pub fn of_optional_str(value: Option<&str>) -> Fat {
        value.map_or(Fat::NONE, Fat::of_str)
    }

    /// Lends a slice that may be absent.
    #[inline]
    pub fn of_optional_slice<T>(value: Option<&[T]>) -> Fat {
        value.map_or(Fat::NONE, Fat::of_slice)
    }

    /// Lends a mutable slice that may be absent.
    #[inline]
    pub fn of_optional_slice_mut<T>(value: Option<&mut [T]>) -> Fat {
        value.map_or(Fat::NONE, Fat::of_slice_mut)
    }

    /// The string.
    ///
    /// # Safety
    ///
    /// C++ made it from a `rust::Str` that outlives `'a`, which holds UTF-8.
    #[inline]
    pub unsafe fn str<'a>(self) -> &'a str {
        // SAFETY: the caller's promise.
        unsafe { core::str::from_utf8_unchecked(self.slice()) }
    }

    /// The slice.
    ///
    /// # Safety
    ///
    /// C++ made it from a `rust::Slice<const T>` that outlives `'a`.
    #[inline]
    pub unsafe fn slice<'a, T>(self) -> &'a [T] {
        // SAFETY: the caller's promise; `rust::Slice` holds a pointer that is neither null nor
        // misaligned, also when it is empty.
        unsafe { core::slice::from_raw_parts(self.pointer.cast(), self.length) }
    }

    /// The mutable slice.
    ///
    /// # Safety
    ///
    /// C++ made it from a `rust::Slice<T>` that outlives `'a` and nothing else refers to.
    #[inline]
    pub unsafe fn slice_mut<'a, T>(self) -> &'a mut [T] {
        // SAFETY: the caller's promise, as above.
        unsafe { core::slice::from_raw_parts_mut(self.pointer.cast_mut().cast(), self.length) }
    }

    /// The string, if there is one.
    ///
    /// # Safety
    ///
    /// As [`str`](Self::str).
    #[inline]
    pub unsafe fn optional_str<'a>(self) -> Option<&'a str> {
        // SAFETY: the caller's promise.
        (!self.pointer.is_null()).then(|| unsafe { self.str() })
    }

    /// The slice, if there is one.
    ///
    /// # Safety
    ///
    /// As [`slice`](Self::slice).
    #[inline]
    pub unsafe fn optional_slice<'a, T>(self) -> Option<&'a [T]> {
        // SAFETY: the caller's promise.
        (!self.pointer.is_null()).then(|| unsafe { self.slice() })
    }

    /// The mutable slice, if there is one.
    ///
    /// # Safety
    ///
    /// As [`slice_mut`](Self::slice_mut).
    #[inline]
    pub unsafe fn optional_slice_mut<'a, T>(self) -> Option<&'a mut [T]> {
        // SAFETY: the caller's promise.
        (!self.pointer.is_null()).then(|| unsafe { self.slice_mut() })
    }
}

// `rust::Str` and `rust::Slice` hold Rust's fat pointers; C++ reads them as pointer and length.
// The length is the second word: known while compiling, without looking at the pointer.
const _: () = {
    union Words<'a> {
        fat: &'a [u8],
        words: [MaybeUninit<usize>; 2],
    }
    let words = Words { fat: &[1, 2, 3] };
    // SAFETY: a fat pointer is two words, and the one read is a length.
    assert!(unsafe { words.words[1].assume_init() } == 3);
};

// C++ reads the capacity, the pointer and the length of a `Vec` and of a `String` as their first, second
// and third word (`twinspan::abi::Buffer`), and hands over an empty one as 0, a multiple of the alignment,
// 0. Rust does not promise that order: with a compiler that chooses another this crate does not compile.
const fn has_words_of_a_buffer<T>() -> bool {
    let words = [3, 64, 2];
    // SAFETY: three words; their values are a capacity, an address and a length in whichever order Rust
    // has them; nothing is read from the address, and nothing is dropped.
    let vec = unsafe { transmute::<[usize; 3], ManuallyDrop<Vec<T>>>(words) };
    // SAFETY: as above.
    let vec: &Vec<T> = unsafe { transmute::<&ManuallyDrop<Vec<T>>, &Vec<T>>(&vec) };
    // Vectors of nothing say another capacity. What is neither that nor the length is the pointer.
    vec.len() == 2 && (size_of::<T>() == 0 || vec.capacity() == 3)
}

// No field of a `Vec` depends on the type of its elements; these have what might matter nonetheless.
const _: () = {
    #[repr(align(64))]
    struct Wide(#[allow(dead_code)] u8);
    assert!(
        has_words_of_a_buffer::<u8>()
            && has_words_of_a_buffer::<u64>()
            && has_words_of_a_buffer::<()>()
            && has_words_of_a_buffer::<&str>()
            && has_words_of_a_buffer::<String>()
            && has_words_of_a_buffer::<crate::closure::InPlace>()
            && has_words_of_a_buffer::<Wide>(),
        "this compiler orders the fields of Vec in a way that twinspan does not know"
    );
    let words = [3, 64, 2];
    // SAFETY: as in `has_words_of_a_buffer`.
    let string = unsafe { transmute::<[usize; 3], ManuallyDrop<String>>(words) };
    // SAFETY: as above.
    let string: &String = unsafe { transmute::<&ManuallyDrop<String>, &String>(&string) };
    assert!(
        string.len() == 2 && string.capacity() == 3,
        "this compiler orders the fields of String in a way that twinspan does not know"
    );
};

/// A word about a small value, and the value: two registers.
#[repr(C)]
pub struct Tagged<T> {
    // First, as rustc returns an `Option`: no register has to change.
    /// Of an `Option` 1 if the value is there, else 0; of a `Result` 0 if it is, else the status.
    pub tag: usize,
    /// Something only if the tag says so.
    pub value: MaybeUninit<T>,
}

impl<T> From<Option<T>> for Tagged<T> {
    #[inline]
    fn from(value: Option<T>) -> Self {
        match value {
            Some(value) => Tagged { tag: 1, value: MaybeUninit::new(value) },
            None => Tagged { tag: 0, value: MaybeUninit::uninit() },
        }
    }
}

impl<T> Tagged<T> {
    /// The good case of a `Result`.
    #[inline]
    pub fn good(value: T) -> Self {
        Tagged { tag: 0, value: MaybeUninit::new(value) }
    }

    /// The other case.
    #[inline]
    pub fn bad(status: usize) -> Self {
        Tagged { tag: status, value: MaybeUninit::uninit() }
    }

    /// The value of an `Option`.
    ///
    /// # Safety
    ///
    /// Where the tag is not zero the value is there.
    #[inline]
    pub unsafe fn into_option(self) -> Option<T> {
        // SAFETY: the caller's promise.
        (self.tag != 0).then(|| unsafe { self.value.assume_init() })
    }
}

/// A value of any size in memory and whether it is there.
#[repr(C)]
pub struct OptionMemory<T>(Tagged<T>);

impl<T> From<Option<T>> for OptionMemory<T> {
    #[inline]
    fn from(value: Option<T>) -> Self {
        OptionMemory(value.into())
    }
}

impl<T> OptionMemory<T> {
    /// The value.
    ///
    /// # Safety
    ///
    /// As [`Tagged::into_option`].
    #[inline]
    pub unsafe fn into_option(self) -> Option<T> {
        // SAFETY: the caller's promise.
        unsafe { self.0.into_option() }
    }
}

/// Takes a value that may be absent out of the giver's memory.
///
/// # Safety
///
/// The pointer is null, or the giver will not touch the value again.
#[inline]
pub unsafe fn optional_read<T>(pointer: *mut T) -> Option<T> {
    // SAFETY: the caller's promise.
    (!pointer.is_null()).then(|| unsafe { pointer.read() })
}

/// Takes a box. Null is a box that C++ had moved from.
///
/// # Safety
///
/// The pointer is null or from [`Box::into_raw`], and nothing else owns it.
#[inline]
pub unsafe fn required_box<T>(pointer: *mut T) -> Box<T> {
    // SAFETY: the caller's promise.
    present_box(unsafe { optional_box(pointer) })
}

/// A box that C++ had not moved from.
#[inline]
pub fn present_box<T>(value: Option<Box<T>>) -> Box<T> {
    value.unwrap_or_else(|| moved_box())
}

#[cold]
#[inline(never)]
fn moved_box() -> ! {
    panic!("a rust::Box that had been moved from was handed to Rust");
}

/// Takes a box that may be absent.
///
/// # Safety
///
/// As [`required_box`].
#[inline]
pub unsafe fn optional_box<T>(pointer: *mut T) -> Option<Box<T>> {
    // SAFETY: the caller's promise.
    (!pointer.is_null()).then(|| unsafe { Box::from_raw(pointer) })
}

/// What a C++ callable gave in an `expected` where the bridge declares a reference.
#[inline]
pub fn not_null<T>(pointer: *const T) {
    if pointer.is_null() {
        null_reference()
    }
}

#[cold]
#[inline(never)]
fn null_reference() -> ! {
    panic!("C++ returned a null pointer where the bridge declares a reference")
}

/// Gives a box that may be absent.
#[inline]
pub fn nullable_box<T>(value: Option<Box<T>>) -> *mut T {
    value.map_or(ptr::null_mut(), Box::into_raw)
}

/// Lends a reference that may be absent.
#[inline]
pub fn nullable<T>(value: Option<&T>) -> *const T {
    value.map_or(ptr::null(), ptr::from_ref)
}

/// Lends a mutable reference that may be absent.
#[inline]
pub fn nullable_mut<T>(value: Option<&mut T>) -> *mut T {
    value.map_or(ptr::null_mut(), ptr::from_mut)
}

/// Lends a pinned reference that may be absent.
#[inline]
pub fn nullable_pin<T>(value: Option<Pin<&T>>) -> *const T {
    nullable(value.map(Pin::get_ref))
}

/// Lends a mutable pinned reference that may be absent.
///
/// # Safety
///
/// The taker does not move the value.
#[inline]
pub unsafe fn nullable_pin_mut<T>(value: Option<Pin<&mut T>>) -> *mut T {
    // SAFETY: the caller's promise.
    value
        .map_or(ptr::null_mut(), |value| ptr::from_mut(unsafe { Pin::into_inner_unchecked(value) }))
}

/// A pinned reference that may be absent.
///
/// # Safety
///
/// The pointer is null, or to a value that outlives `'a`, is never moved, and that nobody changes.
#[inline]
pub unsafe fn optional_pin<'a, T>(pointer: *const T) -> Option<Pin<&'a T>> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_ref().map(|value| Pin::new_unchecked(value)) }
}

/// A mutable pinned reference that may be absent.
///
/// # Safety
///
/// The pointer is null, or to a value that outlives `'a`, is never moved, and that nothing else
/// refers to.
#[inline]
pub unsafe fn optional_pin_mut<'a, T>(pointer: *mut T) -> Option<Pin<&'a mut T>> {
    // SAFETY: the caller's promise.
    unsafe { pointer.as_mut().map(|value| Pin::new_unchecked(value)) }
}

/// Gives a C++ object that may be absent.
#[inline]
pub fn nullable_unique_ptr<T: UniquePtrTarget>(value: Option<UniquePtr<T>>) -> *mut T {
    value.map_or(ptr::null_mut(), UniquePtr::into_raw)
}

/// Takes a C++ object that may be absent.
///
/// # Safety
///
/// The pointer is null or owned, and by nothing else.
#[inline]
pub unsafe fn optional_unique_ptr<T: UniquePtrTarget>(pointer: *mut T) -> Option<UniquePtr<T>> {
    // SAFETY: the caller's promise.
    (!pointer.is_null()).then(|| unsafe { UniquePtr::from_raw(pointer) })
}

/// Gives a share that may be absent.
#[inline]
pub fn nullable_shared_ptr<T: SharedPtrTarget>(value: Option<SharedPtr<T>>) -> SharedPtr<T> {
    value.unwrap_or_else(SharedPtr::null)
}

/// Takes a share that may be absent.
#[inline]
pub fn optional_shared_ptr<T: SharedPtrTarget>(value: SharedPtr<T>) -> Option<SharedPtr<T>> {
    (!value.is_null()).then_some(value)
}

/// The bytes behind a reference: of the object itself, and of the buffer it owns.
#[derive(Clone, Copy)]
pub struct Range {
    object: (usize, usize),
    buffer: (usize, usize),
}

impl Range {
    /// The object itself.
    #[inline]
    pub fn of<T>(pointer: *const T) -> Range {
        let start = pointer.addr();
        // An absent object has no bytes.
        let size = if pointer.is_null() { 0 } else { size_of::<T>() };
        Range { object: (start, start + size), buffer: (0, 0) }
    }

    /// A vector and its elements.
    ///
    /// # Safety
    ///
    /// The pointer is null or to a vector that nothing is changing.
    #[inline]
    pub unsafe fn of_vec<T>(pointer: *const Vec<T>) -> Range {
        // SAFETY: the caller's promise.
        let buffer = unsafe { pointer.as_ref() }.map_or((0, 0), |vec| {
            let start = vec.as_ptr().addr();
            (start, start + vec.len() * size_of::<T>())
        });
        Range { buffer, ..Range::of(pointer) }
    }

    /// A string and its bytes.
    ///
    /// # Safety
    ///
    /// As [`of_vec`](Self::of_vec).
    #[inline]
    pub unsafe fn of_string(pointer: *const String) -> Range {
        // SAFETY: the caller's promise.
        let buffer = unsafe { pointer.as_ref() }.map_or((0, 0), |string| {
            let start = string.as_ptr().addr();
            (start, start + string.len())
        });
        Range { buffer, ..Range::of(pointer) }
    }

    /// The elements of a view.
    #[inline]
    pub fn of_slice<T>(view: Fat) -> Range {
        let start = view.pointer.addr();
        let end = start.wrapping_add(view.length.wrapping_mul(size_of::<T>()));
        Range { object: (start, end), buffer: (0, 0) }
    }

    #[inline]
    fn overlaps(self, other: Range) -> bool {
        let touch = |a: (usize, usize), b: (usize, usize)| a.0 < b.1 && b.0 < a.1;
        touch(self.object, other.object)
            || touch(self.object, other.buffer)
            || touch(self.buffer, other.object)
            || touch(self.buffer, other.buffer)
    }
}

/// Panics where a mutable reference of C++'s overlaps another reference of the same call: a name,
/// whether it is mutable, and its bytes, for each.
#[inline]
pub fn refuse_overlap<const N: usize>(function: &str, references: &[(&str, bool, Range); N]) {
    for first in 0..N {
        for second in first + 1..N {
            let (a, b) = (&references[first], &references[second]);
            if (a.1 || b.1) && a.2.overlaps(b.2) {
                overlapping(function, a.0, b.0);
            }
        }
    }
}

#[cold]
#[inline(never)]
fn overlapping(function: &str, first: &str, second: &str) -> ! {
    panic!("`{first}` and `{second}` of `{function}` overlap, and one of them is a `&mut`");
}
