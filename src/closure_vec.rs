//! `Vec` of closures for C++: include/twinspan/detail/closure_vec.h is the other half.
//!
//! C++ has one implementation for the closures of all signatures, and so has Rust.

use crate::function::{Function, OnceFunction};
use crate::panic::guard_or_abort;
use crate::private::Vec;
use crate::private::closure::InPlace;

/// A closure that a `Vec` owns, of whichever signature.
#[repr(transparent)]
struct Element(InPlace);

impl Drop for Element {
    fn drop(&mut self) {
        // SAFETY: the vector owned the closure, and this is the one time that it is dropped.
        unsafe { self.0.drop_owned() }
    }
}

/// Makes room for so many elements in all.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_closures_reserve(vec: *mut Vec<Element>, capacity: usize) {
    guard_or_abort(|| {
        // SAFETY: C++ passes a vector of `Function` or `OnceFunction`. Both are an `InPlace`, and so is
        // an `Element`; that the words of all vectors have one order is asserted in private/abi.rs.
        let vec = unsafe { &mut *vec };
        vec.reserve(capacity.saturating_sub(vec.len()));
    });
}

/// Drops the vector with its elements.
#[unsafe(no_mangle)]
unsafe extern "C" fn twinspan_closures_drop(vec: *mut Vec<Element>) {
    // SAFETY: as above; C++ does not use the vector after that.
    guard_or_abort(|| unsafe { vec.drop_in_place() });
}

// cxx asks for it where a `Vec` is a field. It is no advice for those who lack it.
// SAFETY: C++ has an implementation of its vector.
#[diagnostic::do_not_recommend]
unsafe impl<F: ?Sized, B> cxx::private::ImplVec for Function<F, B> {}
// SAFETY: as above.
#[diagnostic::do_not_recommend]
unsafe impl<F: ?Sized, B> cxx::private::ImplVec for OnceFunction<F, B> {}
