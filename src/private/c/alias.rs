//! What two parameters of a call refer to.

use super::handle::RawHandle;
use super::status::{ALIASED, Name, Refused};
use core::ffi::{CStr, c_char};

/// The target of a parameter: bytes, or the object of a handle.
#[derive(Clone, Copy, Debug)]
pub struct Range {
    start: usize,
    size: usize,
    is_handle: bool,
}

impl Range {
    /// The object of a handle.
    #[inline(always)]
    #[must_use]
    pub fn of_handle<T>(handle: RawHandle) -> Range {
        Range { start: handle.addr(), size: usize::from(!handle.is_null()), is_handle: true }
    }

    /// A value.
    #[inline(always)]
    #[must_use]
    pub fn of_value<T>(pointer: *const T) -> Range {
        Range::of_slice_parts(pointer, usize::from(!pointer.is_null()))
    }

    /// Elements.
    #[inline(always)]
    #[must_use]
    pub fn of_slice_parts<T>(pointer: *const T, length: usize) -> Range {
        let size = length.saturating_mul(size_of::<T>());
        Range { start: pointer.addr(), size, is_handle: false }
    }

    /// Text with a NUL byte at its end.
    ///
    /// # Safety
    ///
    /// It is null, or points to such text.
    #[inline]
    #[must_use]
    pub unsafe fn of_c_str(text: *const c_char) -> Range {
        let size = if text.is_null() {
            0
        } else {
            // SAFETY: the caller's promise.
            unsafe { CStr::from_ptr(text) }.count_bytes() + 1
        };
        Range { start: text.addr(), size, is_handle: false }
    }

    #[inline(always)]
    fn overlaps(self, other: Range) -> bool {
        // The distance between two starts wraps if the first is after the second.
        self.is_handle == other.is_handle
            && self.size != 0
            && other.size != 0
            && (other.start.wrapping_sub(self.start) < self.size
                || self.start.wrapping_sub(other.start) < other.size)
    }
}

/// Checks that no two of them overlap if one is mutable. Each entry is a name, whether it is
/// mutable, and its target.
#[inline(always)]
pub fn distinct<const N: usize>(references: &[(Name, bool, Range); N]) -> Result<(), Refused> {
    for first in 0..N {
        for second in first + 1..N {
            let (a, b) = (&references[first], &references[second]);
            if (a.1 || b.1) && a.2.overlaps(b.2) {
                return Err(Refused::new(ALIASED).at(b.0));
            }
        }
    }
    Ok(())
}
