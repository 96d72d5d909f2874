//! Iteration for C++: some elements at a time, as pointers.

use core::ffi::c_void;

/// Memory for an iterator of any collection, in C++.
#[repr(C)]
pub struct State([usize; 10]);

/// The C++ form of an element.
pub trait Pointers {
    /// The type in C++.
    type Raw;
    /// Converts an element.
    fn raw(self) -> Self::Raw;
}

impl<K, V> Pointers for (&K, &V) {
    type Raw = [*const c_void; 2];
    #[inline]
    fn raw(self) -> Self::Raw {
        [(&raw const *self.0).cast(), (&raw const *self.1).cast()]
    }
}

impl<K, V> Pointers for (&K, &mut V) {
    type Raw = [*const c_void; 2];
    #[inline]
    fn raw(self) -> Self::Raw {
        [(&raw const *self.0).cast(), (&raw mut *self.1).cast_const().cast()]
    }
}

impl<T> Pointers for &T {
    type Raw = *const c_void;
    #[inline]
    fn raw(self) -> Self::Raw {
        (&raw const *self).cast()
    }
}

/// Writes an iterator to memory in C++, where it is never dropped.
pub(super) unsafe fn start<I>(state: *mut c_void, iterator: I) {
    const {
        assert!(
            size_of::<I>() <= size_of::<State>() && align_of::<I>() <= align_of::<State>(),
            "this compiler's iterators are larger than twinspan knows"
        );
        assert!(!core::mem::needs_drop::<I>());
    }
    // SAFETY: C++ passes room for a `State`.
    unsafe { state.cast::<I>().write(iterator) };
}

/// The next elements, as many as there is room for; fewer if those are the last.
pub(super) unsafe extern "C" fn next<I: Iterator<Item: Pointers>>(
    state: *mut c_void,
    out: *mut c_void,
    most: usize,
) -> usize {
    // SAFETY: C++ passes what `start` has written, and room for this many elements.
    let iterator = unsafe { &mut *state.cast::<I>() };
    let out = out.cast::<<I::Item as Pointers>::Raw>();
    let mut count = 0;
    while count < most {
        let Some(element) = iterator.next() else { break };
        // SAFETY: as above.
        unsafe { out.add(count).write(element.raw()) };
        count += 1;
    }
    count
}
