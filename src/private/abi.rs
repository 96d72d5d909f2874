//! How values cross, the Rust half: `include/twinspan/detail/abi.h` is the other half. For
//! generated code only; not covered by semver.
//!
//! Every type is `repr(C)`, and every pair is returned in registers if the platform does that for
//! two words.

use crate::private::{String, Vec};
use core::ffi::{CStr, c_char, c_void};
use core::mem::{ManuallyDrop, MaybeUninit, transmute};
use core::ptr;

/// A pointer and a length: a borrowed string or slice. A null pointer means absent.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct Fat {
    /// The first element; never null for a value that is present, even an empty one.
    pub pointer: *const c_void,
    /// The number of elements.
    pub length: usize,
}

impl Fat {
    pub(crate) const NONE: Fat = Fat { pointer: ptr::null(), length: 0 };

    /// Borrows a string.
    #[inline]
    pub fn of_str(value: &str) -> Fat {
        Fat { pointer: value.as_ptr().cast(), length: value.len() }
    }

    /// Borrows a slice.
    #[inline]
    pub fn of_slice<T>(value: &[T]) -> Fat {
        Fat { pointer: value.as_ptr().cast(), length: value.len() }
    }

    /// Borrows a mutable slice.
    #[inline]
    pub fn of_slice_mut<T>(value: &mut [T]) -> Fat {
        Fat { pointer: value.as_mut_ptr().cast_const().cast(), length: value.len() }
    }

    /// The string.
    ///
    /// # Safety
    ///
    /// C++ made it from a `rust::Str` that outlives `'a` and holds UTF-8.
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
        // SAFETY: the caller's promise; the pointer in a `rust::Slice` is not null and is aligned,
        // even if it is empty.
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
}

// `rust::Str` and `rust::Slice` hold Rust's fat pointers; C++ reads them as pointer and length. The
// length is the second word: known at compile time, without reading the pointer.
const _: () = {
    union Words<'a> {
        fat: &'a [u8],
        words: [MaybeUninit<usize>; 2],
    }
    let words = Words { fat: &[1, 2, 3] };
    // SAFETY: a fat pointer is two words, and the one that is read is a length.
    assert!(unsafe { words.words[1].assume_init() } == 3);
};

// C++ reads the capacity, the pointer and the length of a `Vec` and of a `String` as their first,
// second and third word (`twinspan::detail::abi::Buffer`), and passes an empty one as 0, a multiple
// of the alignment, 0. Rust does not guarantee that order: with a compiler that chooses another
// one, this crate does not compile.
const _: () = {
    const fn has_words_of_a_buffer<T>() -> bool {
        let words = [3, 64, 2];
        // SAFETY: three words; their values are a capacity, an address and a length in whichever
        // order Rust has them; nothing is read from the address, and nothing is dropped.
        let vec = unsafe { transmute::<[usize; 3], ManuallyDrop<Vec<T>>>(words) };
        // SAFETY: as above.
        let vec: &Vec<T> = unsafe { transmute::<&ManuallyDrop<Vec<T>>, &Vec<T>>(&vec) };
        // Vectors of zero-sized types report another capacity. The word that is neither that nor
        // the length is the pointer.
        vec.len() == 2 && (size_of::<T>() == 0 || vec.capacity() == 3)
    }

    #[repr(align(64))]
    struct Wide(#[allow(dead_code)] u8);
    // No field of a `Vec` depends on the element type; these are checked nevertheless because they
    // might matter.
    assert!(
        has_words_of_a_buffer::<u8>()
            && has_words_of_a_buffer::<u64>()
            && has_words_of_a_buffer::<()>()
            && has_words_of_a_buffer::<&str>()
            && has_words_of_a_buffer::<String>()
            && has_words_of_a_buffer::<crate::private::closure::InPlace>()
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

/// The value that a C++ callable returned in an `expected` where the bridge declares a reference.
#[inline]
pub fn not_null(pointer: *mut c_void) {
    if pointer.is_null() {
        null_reference()
    }
}

#[cold]
#[inline(never)]
fn null_reference() -> ! {
    panic!("C++ returned a null pointer where the bridge declares a reference")
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
    /// The pointer is null, or points to a vector that nothing is changing.
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
    /// As for [`of_vec`](Self::of_vec).
    #[inline]
    pub unsafe fn of_string(pointer: *const String) -> Range {
        // SAFETY: the caller's promise.
        let buffer = unsafe { pointer.as_ref() }.map_or((0, 0), |string| {
            let start = string.as_ptr().addr();
            (start, start + string.len())
        });
        Range { buffer, ..Range::of(pointer) }
    }

    /// Text that ends with a NUL.
    ///
    /// # Safety
    ///
    /// The pointer is null, or points to such text, which nothing is changing.
    #[inline]
    pub unsafe fn of_c_str(pointer: *const c_char) -> Range {
        let start = pointer.addr();
        let mut length = 0;
        if !pointer.is_null() {
            // SAFETY: the caller's promise.
            length = unsafe { CStr::from_ptr(pointer) }.count_bytes() + 1;
        }
        Range { object: (start, start + length), buffer: (0, 0) }
    }

    /// A buffer and its elements.
    ///
    /// # Safety
    ///
    /// As for [`of_vec`](Self::of_vec).
    #[inline]
    pub unsafe fn of_buffer<T>(pointer: *const crate::Buffer<T>) -> Range {
        // SAFETY: the caller's promise.
        let buffer = unsafe { pointer.as_ref() }.map_or((0, 0), |buffer| {
            let (start, length) = buffer.parts();
            (start.addr(), start.addr() + length * size_of::<T>())
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

/// Panics if a mutable reference from C++ overlaps another reference of the same call. Each entry
/// is a name, whether it is mutable, and its bytes.
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
