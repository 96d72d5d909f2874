//! The contents of C++'s strings and vectors without a call into C++.

use cxx::{CxxString, CxxVector};
use std::iter::FusedIterator;
use std::marker::PhantomData;
use std::ptr;
use std::slice;
use std::sync::atomic::{AtomicBool, Ordering};

// Of cpp/view.cc.
unsafe extern "C" {
    /// Whether a `std::string` starts with its pointer and its length.
    static twinspan_string_is_known: AtomicBool;
    /// Whether a `std::vector` starts with pointers to its first element and behind its last.
    static twinspan_vector_is_known: AtomicBool;
    static twinspan_string_size: usize;
}

/// Looks at what a C++ string or vector holds, in place: a read of two words, where the functions of
/// [`CxxString`] and [`CxxVector`] are calls into C++ (one for each element where they iterate).
///
/// Where the words are is found out with real objects when the program starts; with a C++ standard library
/// that keeps them elsewhere, and before that, these functions make the same calls.
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
///     names.view().map(<[u8]>::len).max().unwrap_or(0)
/// }
///
/// cxx::let_cxx_string!(text = "lent");
/// assert_eq!(text.view(), b"lent");
/// ```
pub trait View: Sealed {
    /// What is looked at; it borrows from the string or the vector.
    type Output<'a>
    where
        Self: 'a;

    /// The bytes of a string, which need not be UTF-8; a slice of numbers; the bytes of each string of a
    /// vector, as an iterator.
    fn view(&self) -> Self::Output<'_>;
}

/// Implemented for what twinspan knows the layout of.
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
    /// There is an object of two words or more at the address, of which the first is a pointer.
    #[inline]
    unsafe fn at(object: usize) -> Self {
        // SAFETY: the caller's promise. The object is C++'s, so that its address has been exposed; the
        // reference that it comes from is to a type of no size.
        unsafe { ptr::with_exposed_provenance::<Self>(object).read() }
    }
}

/// The bytes of the `std::string` at an address.
///
/// # Safety
///
/// There is one, nothing changes it for as long as `'a`, and `twinspan_string_is_known`.
#[inline]
unsafe fn string_at<'a>(address: usize) -> &'a [u8] {
    // SAFETY: the caller's promise; the pointer is never null, as even an empty string has its 0.
    unsafe {
        let words = Words::<u8>::at(address);
        slice::from_raw_parts(words.first, words.second)
    }
}

#[inline]
fn strings_are_known() -> bool {
    // SAFETY: C++ writes it by the same atomic means.
    unsafe { &twinspan_string_is_known }.load(Ordering::Relaxed)
}

#[inline]
fn vectors_are_known() -> bool {
    // SAFETY: as above.
    unsafe { &twinspan_vector_is_known }.load(Ordering::Relaxed)
}

impl Sealed for CxxString {}

impl View for CxxString {
    type Output<'a> = &'a [u8];

    #[inline]
    fn view(&self) -> &[u8] {
        if strings_are_known() {
            // SAFETY: they are, and what `self` refers to is not changed while `self` is borrowed.
            unsafe { string_at(ptr::from_ref(self).addr()) }
        } else {
            self.as_bytes()
        }
    }
}

macro_rules! numbers {
    ($($number:ty),*) => { $(
        impl Sealed for CxxVector<$number> {}

        impl View for CxxVector<$number> {
            type Output<'a> = &'a [$number];

            #[inline]
            fn view(&self) -> &[$number] {
                if !vectors_are_known() {
                    return self.as_slice();
                }
                // SAFETY: a vector starts with two pointers.
                let words = unsafe { Words::<$number>::at(ptr::from_ref(self).addr()) };
                let length = (words.second - words.first.addr()) / size_of::<$number>();
                let first = if length == 0 { ptr::dangling() } else { words.first };
                // SAFETY: the elements are from the one to the other, and not changed while `self` is
                // borrowed.
                unsafe { slice::from_raw_parts(first, length) }
            }
        }
    )* };
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize, f32, f64);

impl Sealed for CxxVector<CxxString> {}

impl View for CxxVector<CxxString> {
    type Output<'a> = CxxStrings<'a>;

    #[inline]
    fn view(&self) -> CxxStrings<'_> {
        let length = self.len();
        let first = match length {
            0 => 0,
            // SAFETY: there is a first.
            _ => unsafe { ptr::from_ref(self.get_unchecked(0)).addr() },
        };
        CxxStrings { first, length, are_known: strings_are_known(), vector: PhantomData }
    }
}

/// The bytes of each string of a `std::vector<std::string>`: see [`View`].
#[derive(Clone, Debug)]
pub struct CxxStrings<'a> {
    /// The address of the next string.
    first: usize,
    length: usize,
    are_known: bool,
    vector: PhantomData<&'a CxxVector<CxxString>>,
}

impl<'a> CxxStrings<'a> {
    /// The bytes of one, if there are so many.
    #[inline]
    #[must_use]
    pub fn get(&self, index: usize) -> Option<&'a [u8]> {
        // SAFETY: it is one of those in the vector.
        (index < self.length).then(|| unsafe { self.bytes(self.first + index * string_size()) })
    }

    /// # Safety
    ///
    /// There is a string of the vector at the address.
    #[inline]
    unsafe fn bytes(&self, address: usize) -> &'a [u8] {
        if self.are_known {
            // SAFETY: the caller's promise; the vector is borrowed for as long as `'a`.
            unsafe { string_at(address) }
        } else {
            // SAFETY: as above.
            unsafe { &*ptr::with_exposed_provenance::<CxxString>(address) }.as_bytes()
        }
    }
}

#[inline]
fn string_size() -> usize {
    // SAFETY: a constant of C++'s.
    unsafe { twinspan_string_size }
}

impl<'a> Iterator for CxxStrings<'a> {
    type Item = &'a [u8];

    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        let bytes = self.get(0)?;
        self.first += string_size();
        self.length -= 1;
        Some(bytes)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.length, Some(self.length))
    }

    #[inline]
    fn nth(&mut self, index: usize) -> Option<&'a [u8]> {
        let skipped = index.min(self.length);
        self.first += skipped * string_size();
        self.length -= skipped;
        self.next()
    }
}

impl DoubleEndedIterator for CxxStrings<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<Self::Item> {
        let bytes = self.get(self.length.checked_sub(1)?)?;
        self.length -= 1;
        Some(bytes)
    }
}

impl ExactSizeIterator for CxxStrings<'_> {}
impl FusedIterator for CxxStrings<'_> {}

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
        assert!(vector.view().next().is_none());
        assert!(vector.view().next_back().is_none());
        assert!(vector.view().get(0).is_none());
    }

    #[test]
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    fn the_standard_library_of_gcc_is_known() {
        assert!(strings_are_known() && vectors_are_known());
    }
}
