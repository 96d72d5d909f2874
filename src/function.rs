//! [`Function`] and [`OnceFunction`]: closures that both languages can store and call in place.

use std::fmt;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};

use crate::private::closure::{InPlace, Owned};

/// A closure from either language, with a layout that C++ knows: the type of a field or of the
/// elements of a `Vec` that a bridge declares as `Function<dyn Fn(A) -> R + Send>`, or with
/// `FnMut`. In C++ it is `twinspan::Function<R(A) const>` or `twinspan::Function<R(A)>`.
///
/// `B` is the bridge that declares it, an implementation detail that may change: write
/// `ffi::Function<dyn Fn(A) -> R + Send>`, the alias in the module of every bridge with such
/// closures, here `ffi`.
///
/// ```ignore
/// let command = ffi::Command { run: ffi::Function::new(|text: &str| text.len() < 3) };
/// assert!((command.run)("ab"));
/// ```
///
/// | here | C++ |
/// |--|--|
/// | `Function::new(closure)`, `Box<dyn ..>::into()` | the constructor from any callable |
/// | `Function::default()` | `Function()`, `Function(nullptr)` |
/// | `function(argument)` | `function(argument)` |
/// | `function.is_empty()` | `function == nullptr`, `!function` |
/// | `std::mem::take(&mut function)` | `std::move(function)` |
/// | `function = Function::default()` | `function.reset()`, `function = nullptr` |
/// | `std::mem::swap(&mut one, &mut two)` | `swap(one, two)` |
/// | `function.into_box()` | `std::move(function).to_std()`, which can be copied |
/// | `OnceFunction::new(move \|argument\| function(argument))` | the conversion to `OnceFunction` |
///
/// Ownership: it owns the closure, and drops it once, in the language that drops the field. C++ can
/// leave an empty one behind, for example after a move; see [`is_empty`](Function::is_empty). A
/// closure is not dropped while it runs: if C++ replaces it during a call, it is dropped when the
/// last running call ends.
/// Threads: `Send` and `Sync` as in the `dyn` type. C++ is responsible for its own callables.
/// Errors: a call propagates panics of the closure, and exceptions in the same way as a function.
/// Calling an empty one panics, and so does calling a Rust `FnMut` from inside itself.
/// Cost: two words; one allocation for a Rust closure, none for an `Fn` without captures. A call is
/// one indirect call, whichever language the closure is from; from Rust it is two if rustc does not
/// see through the `dyn`.
#[repr(transparent)]
pub struct Function<F: ?Sized, B> {
    closure: InPlace,
    owns: Owns<F, B>,
}

/// A closure from either language that is called at most once: the type of a field or of the
/// elements of a `Vec` that a bridge declares as `OnceFunction<dyn FnOnce(A) -> R + Send>`. In C++
/// it is `twinspan::OnceFunction<R(A)>`.
///
/// Call it with [`call`](OnceFunction::call), like `std::move(once)(argument)` in C++. Everything
/// else is the same as for [`Function`].
#[repr(transparent)]
pub struct OnceFunction<F: ?Sized, B> {
    closure: InPlace,
    owns: Owns<F, B>,
}

type Owns<F, B> = PhantomData<(Box<F>, fn() -> B)>;

/// A closure signature that the bridge `B` declares, for example `dyn Fn(A) -> R + Send`, and that
/// `C` can be called with.
///
/// The bridge that declares a `Function` or a `OnceFunction` implements it for the type in the
/// brackets, and for every closure with that signature; a `Box` of that type is one of them. Its
/// members are for generated code.
///
/// # Safety
///
/// The hidden members return closures of this signature. Only bridges can guarantee that.
#[diagnostic::on_unimplemented(
    message = "this cannot be a closure `{Self}`",
    label = "not a closure with that signature, or the bridge has no field of that type"
)]
pub unsafe trait Signature<B, C = Box<Self>> {
    /// A closure that C++ can call.
    #[doc(hidden)]
    fn accept(closure: C) -> InPlace;

    /// No closure.
    #[doc(hidden)]
    fn empty() -> InPlace;

    /// The closure as Rust's trait object.
    #[doc(hidden)]
    fn take(closure: Owned) -> Box<Self>;

    /// The closure in place, as Rust's trait object: the result of
    /// [`proxy`](crate::private::closure::proxy) for closures of this signature.
    #[doc(hidden)]
    fn reach(closure: *mut InPlace) -> *mut Self {
        let _ = closure;
        const { panic!("a closure that is called once belongs in a OnceFunction") }
    }
}

/// The arguments of one call, as a tuple: `(1, "two")`. `C` is the closure.
pub trait Arguments<C> {
    /// The result of the call.
    type Output;

    /// The call.
    #[doc(hidden)]
    fn give(self, called: C) -> Self::Output;
}

macro_rules! arguments {
    ($($name:ident)*) => {
        impl<C, R, $($name),*> Arguments<C> for ($($name,)*)
        where
            C: FnOnce($($name),*) -> R,
        {
            type Output = R;

            #[inline]
            #[allow(non_snake_case)]
            fn give(self, called: C) -> R {
                let ($($name,)*) = self;
                called($($name),*)
            }
        }
    };
}
arguments!();
arguments!(A1);
arguments!(A1 A2);
arguments!(A1 A2 A3);
arguments!(A1 A2 A3 A4);
arguments!(A1 A2 A3 A4 A5);
arguments!(A1 A2 A3 A4 A5 A6);
arguments!(A1 A2 A3 A4 A5 A6 A7);
arguments!(A1 A2 A3 A4 A5 A6 A7 A8);
arguments!(A1 A2 A3 A4 A5 A6 A7 A8 A9);
arguments!(A1 A2 A3 A4 A5 A6 A7 A8 A9 A10);
arguments!(A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11);
arguments!(A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12);

impl<F: ?Sized, B> Function<F, B> {
    /// Creates a function from a closure. Annotate parameters that are references: `|text: &str|
    /// ..`.
    pub fn new<C>(closure: C) -> Self
    where
        F: Signature<B, C>,
    {
        Function { closure: F::accept(closure), owns: PhantomData }
    }

    /// Whether there is no closure, because none was set or C++ has moved it away. Calling it then
    /// panics.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.closure.is_empty()
    }

    /// The closure as a box, like `to_std` in C++. One allocation.
    ///
    /// # Panics
    ///
    /// If it is empty.
    #[must_use]
    pub fn into_box(self) -> Box<F>
    where
        F: Signature<B>,
    {
        let function = ManuallyDrop::new(self);
        // SAFETY: `self` owned the closure, which has this type, and is not dropped.
        F::take(unsafe { function.closure.into_owned() })
    }
}

impl<F: ?Sized, B> OnceFunction<F, B> {
    /// Creates a function from a closure. Annotate parameters that are references: `|text: &str|
    /// ..`.
    pub fn new<C>(closure: C) -> Self
    where
        F: Signature<B, C>,
    {
        OnceFunction { closure: F::accept(closure), owns: PhantomData }
    }

    /// Whether there is no closure, because none was set or C++ has moved it away, which it does to
    /// call it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.closure.is_empty()
    }

    /// Calls it: `once.call((1, "two"))`, like `std::move(once)(1, "two")` in C++. The arguments
    /// are a tuple, even a single one: `once.call((1,))`. Propagates a panic of the closure. One
    /// allocation.
    ///
    /// # Panics
    ///
    /// If it is empty.
    pub fn call<A>(self, arguments: A) -> A::Output
    where
        F: Signature<B>,
        A: Arguments<Box<F>>,
    {
        arguments.give(self.into_box())
    }

    /// The closure as a box: `once.into_box()(1, "two")`. One allocation.
    ///
    /// # Panics
    ///
    /// If it is empty.
    #[must_use]
    pub fn into_box(self) -> Box<F>
    where
        F: Signature<B>,
    {
        let once = ManuallyDrop::new(self);
        // SAFETY: `self` owned the closure, which has this type, and is not dropped.
        F::take(unsafe { once.closure.into_owned() })
    }
}

/// An empty one, like `Function()` in C++. `std::mem::take` is therefore the equivalent of a C++
/// move.
impl<F: ?Sized + Signature<B>, B> Default for Function<F, B> {
    fn default() -> Self {
        Function { closure: F::empty(), owns: PhantomData }
    }
}

/// An empty one, like `OnceFunction()` in C++.
impl<F: ?Sized + Signature<B>, B> Default for OnceFunction<F, B> {
    fn default() -> Self {
        OnceFunction { closure: F::empty(), owns: PhantomData }
    }
}

impl<F: ?Sized + Signature<B>, B> Deref for Function<F, B> {
    type Target = F;

    #[inline]
    fn deref(&self) -> &F {
        let callee = F::reach((&raw const self.closure).cast_mut());
        // SAFETY: it points to the contents of the field, and is as readable as `self`.
        unsafe { &*callee }
    }
}

impl<F: ?Sized + Signature<B>, B> DerefMut for Function<F, B> {
    #[inline]
    fn deref_mut(&mut self) -> &mut F {
        let callee = F::reach(&raw mut self.closure);
        // SAFETY: as above; `self` is borrowed mutably.
        unsafe { &mut *callee }
    }
}

impl<F: ?Sized, B> Drop for Function<F, B> {
    fn drop(&mut self) {
        // SAFETY: `self` owns the closure, which is dropped only here.
        unsafe { self.closure.drop_owned() }
    }
}

impl<F: ?Sized, B> Drop for OnceFunction<F, B> {
    fn drop(&mut self) {
        // SAFETY: as above; `into_box` forgets `self`.
        unsafe { self.closure.drop_owned() }
    }
}

impl<F: ?Sized + Signature<B>, B> From<Box<F>> for Function<F, B> {
    fn from(closure: Box<F>) -> Self {
        Function::new(closure)
    }
}

impl<F: ?Sized + Signature<B>, B> From<Box<F>> for OnceFunction<F, B> {
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
