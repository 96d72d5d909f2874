//! Direct access to the contents of C++ strings and vectors, without a call into C++.

use cxx::vector::VectorElement;
use cxx::{CxxString, CxxVector};
use std::fmt::{self, Debug, Formatter};
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ptr;
use std::slice;
use std::sync::atomic::{AtomicBool, Ordering};

// Defined in cpp/view.cc.
unsafe extern "C" {
    /// Whether a `std::string` starts with its pointer and its length.
    static twinspan_string_is_known: AtomicBool;
    /// Whether a `std::vector` starts with pointers to its first element and past its last.
    static twinspan_vector_is_known: AtomicBool;
    static twinspan_string_size: usize;
    /// The value of the first flag, determined on the first call.
    safe fn twinspan_look_at_strings() -> bool;
    safe fn twinspan_look_at_vectors() -> bool;
}

/// Reads the contents of a C++ string or vector in place: two memory reads, where the functions of
/// [`CxxString`] and [`CxxVector`] are calls into C++ (one for each element when iterating).
///
/// The program finds the position of these words at startup, with real objects; before that, and
/// with a C++ standard library that keeps them elsewhere, these functions make the same calls as
/// cxx.
///
/// # Examples
///
/// ```
/// use twinspan::View;
///
/// fn total(numbers: &cxx::CxxVector<f64>) -> f64 {
///     numbers.view().iter().sum()
/// }
///
/// fn longest(names: &cxx::CxxVector<cxx::CxxString>) -> usize {
///     names.view().iter().map(<[u8]>::len).max().unwrap_or(0)
/// }
///
/// cxx::let_cxx_string!(text = "lent");
/// assert_eq!(text.view(), b"lent");
/// ```
#[diagnostic::on_unimplemented(
    message = "the contents of `{Self}` cannot be seen from Rust without a call",
    note = "there is a view of `CxxString`, and of `CxxVector` with numbers or `CxxString`s"
)]
pub trait View: Sealed {
    /// The contents; they borrow from the string or the vector.
    type Output<'a>
    where
        Self: 'a;

    /// The bytes of a string, which need not be UTF-8; a slice of numbers; the bytes of each string of a
    /// vector.
    fn view(&self) -> Self::Output<'_>;
}

/// An element type of a [`CxxVector`] that has a [`View`]: a number, or a [`CxxString`].
#[diagnostic::on_unimplemented(
    message = "there is no view of a `CxxVector<{Self}>`",
    note = "there is one of vectors with numbers or `CxxString`s; `iter()` calls C++ for each element"
)]
pub trait Element: VectorElement + Sealed {
    /// The result of [`View::view`] for a vector of these.
    type View<'a>
    where
        Self: 'a;

    /// For [`View::view`].
    #[doc(hidden)]
    fn view(vector: &CxxVector<Self>) -> Self::View<'_>;
}

/// Implemented for types with a known layout.
pub trait Sealed {}

/// The first two words of a C++ object.
#[derive(Clone, Copy)]
#[repr(C)]
struct Words<T> {
    first: *const T,
    second: usize,
}

impl<T> Words<T> {
    /// # Safety
    ///
    /// There is an object of two words or more at the address, and the first word is a pointer.
    #[inline]
    unsafe fn at(object: usize) -> Self {
        // SAFETY: the caller's promise. The object was created by C++, so its address has been
        // exposed; the reference it comes from is to a type of size zero.
        unsafe { ptr::with_exposed_provenance::<Self>(object).read() }
    }
}

/// The bytes of the `std::string` at an address.
///
/// # Safety
///
/// There is one, nothing changes it during `'a`, and the layout of strings is known.
#[inline]
unsafe fn string_at<'a>(address: usize) -> &'a [u8] {
    // SAFETY: the caller's promise; the pointer is never null, because even an empty string has a
    // terminating 0.
    unsafe {
        let words = Words::<u8>::at(address);
        slice::from_raw_parts(words.first, words.second)
    }
}

#[inline]
fn strings_are_known() -> bool {
    // SAFETY: C++ writes it with an atomic of the same type.
    unsafe { &twinspan_string_is_known }.load(Ordering::Relaxed) || look_at_strings()
}

#[inline]
fn vectors_are_known() -> bool {
    // SAFETY: as above.
    unsafe { &twinspan_vector_is_known }.load(Ordering::Relaxed) || look_at_vectors()
}

#[cold]
fn look_at_strings() -> bool {
    twinspan_look_at_strings()
}

#[cold]
fn look_at_vectors() -> bool {
    twinspan_look_at_vectors()
}

impl Sealed for CxxString {}

impl View for CxxString {
    type Output<'a> = &'a [u8];

    #[inline]
    fn view(&self) -> &[u8] {
        if strings_are_known() {
            // SAFETY: the layout of strings is known, and the string does not change while `self`
            // is borrowed.
            unsafe { string_at(ptr::from_ref(self).addr()) }
        } else {
            self.as_bytes()
        }
    }
}

impl<T: Element> Sealed for CxxVector<T> {}

impl<T: Element> View for CxxVector<T> {
    type Output<'a>
        = T::View<'a>
    where
        T: 'a;

    #[inline]
    fn view(&self) -> T::View<'_> {
        T::view(self)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl Sealed for $number {}

        impl Element for $number {
            type View<'a> = &'a [$number];

            #[inline]
            fn view(vector: &CxxVector<$number>) -> &[$number] {
                if !vectors_are_known() {
                    return vector.as_slice();
                }
                // SAFETY: a vector starts with two pointers.
                let words = unsafe { Words::<$number>::at(ptr::from_ref(vector).addr()) };
                let length = (words.second - words.first.addr()) / size_of::<$number>();
                let first = if length == 0 { ptr::dangling() } else { words.first };
                // SAFETY: the elements are between the two pointers, and do not change while
                // `vector` is borrowed.
                unsafe { slice::from_raw_parts(first, length) }
            }
        }
    )* };
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, f32, f64);

impl Element for CxxString {
    type View<'a> = CxxStrings<'a>;

    #[inline]
    fn view(vector: &CxxVector<CxxString>) -> CxxStrings<'_> {
        let length = vector.len();
        let first = match length {
            0 => 0,
            // SAFETY: there is a first element.
            _ => unsafe { ptr::from_ref(vector.get_unchecked(0)).addr() },
        };
        CxxStrings { first, length, are_known: strings_are_known(), vector: PhantomData }
    }
}

/// The bytes of each string of a `std::vector<std::string>`: see [`View`].
///
/// Borrows from the vector, and can be copied. It reads the strings in place, without copying them.
#[derive(Clone, Copy)]
pub struct CxxStrings<'a> {
    /// The address of the first string.
    first: usize,
    length: usize,
    are_known: bool,
    vector: PhantomData<&'a CxxVector<CxxString>>,
}

impl<'a> CxxStrings<'a> {
    /// The number of strings.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The bytes of the string at an index; `None` if the index is out of bounds.
    #[inline]
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&'a [u8]> {
        // SAFETY: the string is in the vector.
        (index < self.length).then(|| unsafe { self.bytes(self.first + index * string_size()) })
    }

    /// The bytes of each string, in order.
    #[inline]
    pub fn iter(&self) -> CxxStringsIter<'a> {
        CxxStringsIter { rest: *self }
    }

    /// Skips the first `count` strings, or all if there are fewer.
    #[inline]
    fn skip(&mut self, count: usize) {
        let skipped = count.min(self.length);
        self.first += skipped * string_size();
        self.length -= skipped;
    }

    /// # Safety
    ///
    /// There is a string of the vector at the address.
    #[inline]
    unsafe fn bytes(&self, address: usize) -> &'a [u8] {
        if self.are_known {
            // SAFETY: the caller's promise; the vector is borrowed for `'a`.
            unsafe { string_at(address) }
        } else {
            // SAFETY: as above.
            unsafe { &*ptr::with_exposed_provenance::<CxxString>(address) }.as_bytes()
        }
    }
}

#[inline]
fn string_size() -> usize {
    // SAFETY: a constant that C++ defines.
    unsafe { twinspan_string_size }
}

impl Debug for CxxStrings<'_> {
    /// The list of strings; bytes that are not UTF-8 are replaced.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter().map(String::from_utf8_lossy)).finish()
    }
}

impl<'a> IntoIterator for CxxStrings<'a> {
    type Item = &'a [u8];
    type IntoIter = CxxStringsIter<'a>;

    #[inline]
    fn into_iter(self) -> CxxStringsIter<'a> {
        self.iter()
    }
}

impl<'a> IntoIterator for &CxxStrings<'a> {
    type Item = &'a [u8];
    type IntoIter = CxxStringsIter<'a>;

    #[inline]
    fn into_iter(self) -> CxxStringsIter<'a> {
        self.iter()
    }
}

/// The iterator of [`CxxStrings`].
#[derive(Clone, Debug)]
#[must_use = "iterators do nothing unless they are used"]
pub struct CxxStringsIter<'a> {
    rest: CxxStrings<'a>,
}

impl<'a> Iterator for CxxStringsIter<'a> {
    type Item = &'a [u8];

    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        let bytes = self.rest.get(0)?;
        self.rest.skip(1);
        Some(bytes)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.rest.length, Some(self.rest.length))
    }

    #[inline]
    fn nth(&mut self, index: usize) -> Option<&'a [u8]> {
        self.rest.skip(index);
        self.next()
    }
}

impl DoubleEndedIterator for CxxStringsIter<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        let bytes = self.rest.get(self.rest.length.checked_sub(1)?)?;
        self.rest.length -= 1;
        Some(bytes)
    }
}

impl ExactSizeIterator for CxxStringsIter<'_> {}
impl FusedIterator for CxxStringsIter<'_> {}

#[cfg(test)]
mod tests {
    use super::{View, strings_are_known, vectors_are_known};
    use cxx::{CxxString, CxxVector, let_cxx_string};

    #[test]
    fn a_string_is_seen_in_place() {
        for text in ["", "short", "long enough to be somewhere else than in the object itself"] {
            let_cxx_string!(string = text);
            assert_eq!(string.view(), text.as_bytes());
            assert_eq!(string.view().as_ptr(), string.as_ptr());
        }
    }

    #[test]
    fn numbers_are_seen_in_place() {
        let mut vector = CxxVector::<f64>::new();
        assert!(vector.view().is_empty());
        for number in 0..5 {
            vector.pin_mut().push(f64::from(number));
            assert_eq!(vector.view(), vector.as_slice());
            assert_eq!(vector.view().as_ptr(), vector.as_slice().as_ptr());
        }
        let mut bytes = CxxVector::<u8>::new();
        bytes.pin_mut().extend([1, 2, 3]);
        assert_eq!(bytes.view(), [1, 2, 3]);
    }

    #[test]
    fn no_strings_are_none() {
        let vector = CxxVector::<CxxString>::new();
        assert_eq!(vector.view().len(), 0);
        assert!(vector.view().is_empty());
        assert!(vector.view().iter().next().is_none());
        assert!(vector.view().iter().next_back().is_none());
        assert!(vector.view().get(0).is_none());
        assert_eq!(format!("{:?}", vector.view()), "[]");
    }

    #[test]
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    fn the_standard_library_of_gcc_is_known() {
        assert!(strings_are_known() && vectors_are_known());
    }
}
