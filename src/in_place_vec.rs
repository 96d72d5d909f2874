//! The memory of `Vec`s whose elements C++ moves and destroys:
//! include/twinspan/detail/in_place_vec.h is the other half.

use crate::panic::guard_or_abort;
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};

/// The words of a vector, in the order that private/abi.rs asserts.
#[repr(C)]
struct Words {
    capacity: usize,
    pointer: *mut u8,
    length: usize,
}

/// The memory of this many elements, with the layout that `Vec` uses.
fn layout(capacity: usize, size: usize, align: usize) -> Layout {
    let bytes = capacity.checked_mul(size);
    let layout = bytes.and_then(|bytes| Layout::from_size_align(bytes, align).ok());
    layout.unwrap_or_else(|| panic!("capacity overflow"))
}

/// Makes room for this many elements of that size and alignment, more than there is room for now;
/// the size is not zero.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_vec_reserve(
    vec: *mut Words,
    capacity: usize,
    size: usize,
    align: usize,
) {
    guard_or_abort(|| {
        // SAFETY: C++ passes a vector that nobody else uses.
        let vec = unsafe { &mut *vec };
        let capacity = capacity.max(vec.capacity.saturating_mul(2)).max(4);
        let new = layout(capacity, size, align);
        // SAFETY: the new layout does not have size zero. The old memory comes from here or from a
        // `Vec` of elements of that size and alignment, which allocates in the same way.
        let pointer = unsafe {
            match vec.capacity {
                0 => alloc(new),
                old => realloc(vec.pointer, layout(old, size, align), new.size()),
            }
        };
        if pointer.is_null() {
            handle_alloc_error(new);
        }
        (vec.pointer, vec.capacity) = (pointer, capacity);
    });
}

/// Frees the memory of a vector that has some; its elements have been destroyed.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_vec_free(vec: *mut Words, size: usize, align: usize) {
    guard_or_abort(|| {
        // SAFETY: C++ passes a vector with memory, and does not use it after that.
        unsafe { dealloc((*vec).pointer, layout((*vec).capacity, size, align)) };
    });
}

#[cfg(test)]
mod tests {
    use super::{Words, twinspan_vec_free, twinspan_vec_reserve};
    use std::mem::ManuallyDrop;

    #[test]
    fn it_is_the_memory_of_a_vec() {
        let mut words =
            Words { capacity: 0, pointer: std::ptr::without_provenance_mut(2), length: 0 };
        // SAFETY: this is an empty vector of `[u16; 3]`, which becomes a `Vec` and is read back
        // from it.
        unsafe {
            twinspan_vec_reserve(&raw mut words, 1, 6, 2);
            assert_eq!((words.capacity, words.length), (4, 0));
            let mut vec: Vec<[u16; 3]> =
                Vec::from_raw_parts(words.pointer.cast(), 0, words.capacity);
            vec.extend([[1, 2, 3]; 9]);
            let mut vec = ManuallyDrop::new(vec);
            let mut words =
                Words { capacity: vec.capacity(), pointer: vec.as_mut_ptr().cast(), length: 9 };
            let before = words.capacity;
            twinspan_vec_reserve(&raw mut words, before + 1, 6, 2);
            assert_eq!(words.capacity, 2 * before);
            let elements = std::slice::from_raw_parts(words.pointer.cast::<[u16; 3]>(), 9);
            assert_eq!(elements, [[1, 2, 3]; 9]);
            twinspan_vec_free(&raw mut words, 6, 2);
        }
    }
}
