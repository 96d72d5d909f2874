//! What C++ accepts as keys and values of its containers.

use cxx::memory::UniquePtrTarget;
use cxx::{CxxString, UniquePtr};
use std::ffi::c_void;
use std::mem::ManuallyDrop;
use std::ptr;

/// A value on its way to C++: the same struct as in include/twinspan/detail/container/object.h.
#[repr(C)]
#[derive(Debug)]
pub struct Given {
    pointer: *mut c_void,
    length: usize,
    form: usize,
}

/// The forms that C++ knows; C++ writes the first one when it has taken a value.
const TAKEN: usize = 1;
const MOVED: usize = 2;
const COPIED: usize = 3;
const BYTES: usize = 4;

/// Used instead of a length: the value is an object.
const OBJECT: usize = usize::MAX;

/// What can be used to look up a key of a C++ container: a `T`, and for a `CxxString` also `str`,
/// `[u8]` and `String`.
///
/// # Safety
///
/// The hidden method returns what C++ accepts for a `T`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot look up a key of type `{T}`",
    note = "pass a reference to the key type itself; a `CxxString` can also be looked up by `&str` and `&[u8]`"
)]
pub unsafe trait AsCxx<T> {
    /// An address, and a number of bytes or [`OBJECT`].
    #[doc(hidden)]
    fn lend(&self) -> (*const c_void, usize);
}

// SAFETY: C++ has the same type.
unsafe impl<T> AsCxx<T> for T {
    fn lend(&self) -> (*const c_void, usize) {
        (ptr::from_ref(self).cast(), OBJECT)
    }
}

// SAFETY: C++ makes a `std::string` from bytes.
unsafe impl AsCxx<CxxString> for [u8] {
    fn lend(&self) -> (*const c_void, usize) {
        (self.as_ptr().cast(), self.len())
    }
}

// SAFETY: as above.
unsafe impl AsCxx<CxxString> for str {
    fn lend(&self) -> (*const c_void, usize) {
        self.as_bytes().lend()
    }
}

// SAFETY: as above.
unsafe impl AsCxx<CxxString> for String {
    fn lend(&self) -> (*const c_void, usize) {
        self.as_bytes().lend()
    }
}

/// What can become a value in a C++ container: a `T` that Rust can hold, a `UniquePtr<T>`, whose
/// object C++ moves from, and for a `CxxString` also `&str`, `&[u8]`, `String` and `&CxxString`,
/// which are copied.
///
/// # Safety
///
/// The hidden method passes what C++ accepts for a `T`.
#[diagnostic::on_unimplemented(
    message = "a `{Self}` cannot become a C++ value of type `{T}`",
    note = "pass the value itself, or a `UniquePtr` of a C++ object; a `CxxString` can also be made from `&str` and `&[u8]`"
)]
pub unsafe trait IntoCxx<T> {
    #[doc(hidden)]
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R;
}

// SAFETY: C++ has the same type, and moves its bytes.
unsafe impl<T> IntoCxx<T> for T {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        /// Dropped unless C++ has taken it.
        struct Rest<T>(ManuallyDrop<T>, Given);
        impl<T> Drop for Rest<T> {
            fn drop(&mut self) {
                if self.1.form == TAKEN {
                    // SAFETY: C++ has not taken the value.
                    unsafe { ManuallyDrop::drop(&mut self.0) }
                }
            }
        }
        let given = Given { pointer: ptr::null_mut(), length: 0, form: TAKEN };
        let mut rest = Rest(ManuallyDrop::new(self), given);
        rest.1.pointer = (&raw mut rest.0).cast();
        take(&mut rest.1)
    }
}

// SAFETY: C++ moves from the object, which the pointer then deletes.
unsafe impl<T: UniquePtrTarget> IntoCxx<T> for UniquePtr<T> {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        assert!(!self.is_null(), "a null UniquePtr cannot be a value in a C++ container");
        take(&mut Given { pointer: self.as_mut_ptr().cast(), length: 0, form: MOVED })
    }
}

fn give_bytes<R>(bytes: &[u8], take: impl FnOnce(&mut Given) -> R) -> R {
    let pointer = bytes.as_ptr().cast_mut().cast();
    take(&mut Given { pointer, length: bytes.len(), form: BYTES })
}

// SAFETY: C++ makes a `std::string` from bytes.
unsafe impl IntoCxx<CxxString> for &[u8] {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        give_bytes(self, take)
    }
}

// SAFETY: as above.
unsafe impl IntoCxx<CxxString> for &str {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        give_bytes(self.as_bytes(), take)
    }
}

// SAFETY: as above.
unsafe impl IntoCxx<CxxString> for String {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        give_bytes(self.as_bytes(), take)
    }
}

// SAFETY: C++ copies the string.
unsafe impl IntoCxx<CxxString> for &CxxString {
    fn give<R>(self, take: impl FnOnce(&mut Given) -> R) -> R {
        let pointer = ptr::from_ref(self).cast_mut().cast();
        take(&mut Given { pointer, length: 0, form: COPIED })
    }
}
