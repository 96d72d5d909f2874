//! [`Function`] and [`OnceFunction`]: closures that both languages can look at and call in place.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

use crate::private::closure::{Accept, InPlace, Reach, Take};

/// A closure of either language, with a layout that C++ knows: the type of a field, or of the elements of
/// a `Vec`, that a bridge declares as `Function<dyn Fn(A) -> R + Send>`, or with `FnMut`. There it is
/// `twinspan::Function<R(A) const>`, and `twinspan::Function<R(A)>`.
///
/// `B` is the bridge that declares it, and is inferred. A bridge with such closures has an alias
/// that names it: `ffi::Function<dyn Fn(A) -> R + Send>`.
///
/// ```ignore
/// let command = ffi::Command { run: twinspan::Function::new(|text: &str| text.len() < 3) };
/// assert!((command.run)("ab"));
/// ```
///
/// Ownership: it owns the closure, and drops it once, in the language that drops the field. C++ can
/// leave an empty one behind, as what was moved from is; see [`is_empty`](Function::is_empty). A closure
/// is not dropped while it runs: if C++ replaces it during a call, it goes when the last of its calls ends.
/// Threads: `Send` and `Sync` as the `dyn` says. C++ answers for its callables.
/// Errors: a call passes on what the closure panics with, and an exception as a function does. An empty
/// one panics, and so does an `FnMut` of Rust's that is called from inside itself.
/// Cost: two words; one allocation for a Rust closure, none for an `Fn` without captures. A call is one
/// indirect call, whichever language the closure is from; from Rust there is another where rustc does
/// not see through the `dyn`.
#[repr(transparent)]
pub struct Function<F: ?Sized, B> {
    closure: InPlace,
    owns: Owns<F, B>,
}

/// A closure of either language that is called at most once: the type of a field, or of the elements of a
/// `Vec`, that a bridge declares as `OnceFunction<dyn FnOnce(A) -> R + Send>`. In C++ it is
/// `twinspan::OnceFunction<R(A)>`.
///
/// Everything else is as with [`Function`].
#[repr(transparent)]
pub struct OnceFunction<F: ?Sized, B> {
    closure: InPlace,
    owns: Owns<F, B>,
}

type Owns<F, B> = PhantomData<(Box<F>, fn() -> B)>;

impl<F: ?Sized, B> Function<F, B> {
    /// Takes a closure over. Parameters that are references need their type: `|text: &str| ..`.
    pub fn new<C>(closure: C) -> Self
    where
        F: Accept<B, C>,
    {
        Function { closure: F::accept(closure), owns: PhantomData }
    }

    /// Whether C++ has left it without a closure. A call panics then.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.closure.is_empty()
    }
}

impl<F: ?Sized, B> OnceFunction<F, B> {
    /// Takes a closure over. Parameters that are references need their type: `|text: &str| ..`.
    pub fn new<C>(closure: C) -> Self
    where
        F: Accept<B, C>,
    {
        OnceFunction { closure: F::accept(closure), owns: PhantomData }
    }

    /// Whether C++ has left it without a closure, which it does when it calls it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.closure.is_empty()
    }

    /// The closure, to call it: `once.into_box()(argument)`. One allocation.
    ///
    /// # Panics
    ///
    /// If it is empty.
    #[must_use]
    pub fn into_box(self) -> Box<F>
    where
        F: Take<B>,
    {
        let once = std::mem::ManuallyDrop::new(self);
        // SAFETY: it owned the closure, which is of this type, and is not dropped.
        F::take(unsafe { once.closure.into_owned() })
    }
}

impl<F: ?Sized + Reach<B>, B> Deref for Function<F, B> {
    type Target = F;

    #[inline]
    fn deref(&self) -> &F {
        let callee = F::reach((&raw const self.closure).cast_mut());
        // SAFETY: it points to what the field holds, and is as good for reading as `self` is.
        unsafe { &*callee }
    }
}

impl<F: ?Sized + Reach<B>, B> DerefMut for Function<F, B> {
    #[inline]
    fn deref_mut(&mut self) -> &mut F {
        let callee = F::reach(&raw mut self.closure);
        // SAFETY: as above; `self` is borrowed mutably.
        unsafe { &mut *callee }
    }
}

impl<F: ?Sized, B> Drop for Function<F, B> {
    fn drop(&mut self) {
        // SAFETY: it owns the closure, and this is the one time that it is dropped.
        unsafe { self.closure.drop_owned() }
    }
}

impl<F: ?Sized, B> Drop for OnceFunction<F, B> {
    fn drop(&mut self) {
        // SAFETY: as above; `into_box` does not come here.
        unsafe { self.closure.drop_owned() }
    }
}

impl<F: ?Sized + Accept<B, Box<F>>, B> From<Box<F>> for Function<F, B> {
    fn from(closure: Box<F>) -> Self {
        Function::new(closure)
    }
}

impl<F: ?Sized + Accept<B, Box<F>>, B> From<Box<F>> for OnceFunction<F, B> {
    fn from(closure: Box<F>) -> Self {
        OnceFunction::new(closure)
    }
}

impl<F: ?Sized, B> fmt::Debug for Function<F, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "Function(empty)" } else { "Function(..)" })
    }
}

impl<F: ?Sized, B> fmt::Debug for OnceFunction<F, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_empty() { "OnceFunction(empty)" } else { "OnceFunction(..)" })
    }
}

// SAFETY: the id is that of the C++ template, which generated code alone names with its arguments;
// closure.h asserts that it is two words. They may be moved as bytes: whom they own knows no address
// of theirs.
unsafe impl<F: ?Sized, B> cxx::ExternType for Function<F, B> {
    #[doc(hidden)]
    type Id = cxx::type_id!("twinspan::Function");
    type Kind = cxx::kind::Trivial;
}

// SAFETY: as above.
unsafe impl<F: ?Sized, B> cxx::ExternType for OnceFunction<F, B> {
    #[doc(hidden)]
    type Id = cxx::type_id!("twinspan::OnceFunction");
    type Kind = cxx::kind::Trivial;
}
