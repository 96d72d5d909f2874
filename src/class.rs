//! Casts between C++ classes and their bases.

use core::ffi::c_void;
use core::mem::MaybeUninit;
use core::pin::Pin;
use cxx::memory::{SharedPtrTarget, UniquePtrTarget};
use cxx::{SharedPtr, UniquePtr};

/// A C++ class with the base class `B`, as declared in a bridge: `#[base(B)] type Derived;`.
///
/// # Safety
///
/// Implemented only by generated code, which the C++ compiler has checked.
#[diagnostic::on_unimplemented(
    message = "`{B}` is not declared as a base class of `{Self}`",
    label = "no base class `{B}`",
    note = "where the class is declared, write `#[base({B})] type {Self};`"
)]
pub unsafe trait DerivedFrom<B> {
    /// The part of the object that is a `B`; null for null.
    #[doc(hidden)]
    unsafe fn __upcast(derived: *const Self) -> *const B;
    /// Moves a `SharedPtr<Self>` into a `SharedPtr<B>`, and leaves it empty.
    #[doc(hidden)]
    unsafe fn __upcast_shared(from: *mut c_void, to: *mut c_void);
}

/// A base class with virtual functions: a `B` can be tested for this class.
///
/// # Safety
///
/// As for [`DerivedFrom`].
#[diagnostic::on_unimplemented(
    message = "whether a `{B}` is a `{Self}` cannot be tested",
    label = "`{Self}` does not derive from `{B}`, or `{B}` has no virtual functions",
    note = "where the class is declared, write `#[base({B})] type {Self};`, without `plain`"
)]
pub unsafe trait DowncastFrom<B>: DerivedFrom<B> {
    /// The object that the `B` is part of, if it is of this class, otherwise null; null for null.
    #[doc(hidden)]
    unsafe fn __downcast(base: *const B) -> *const Self;
    /// Moves a `SharedPtr<B>` into a `SharedPtr<Self>` and leaves it empty, or returns false if the
    /// object is of another class.
    #[doc(hidden)]
    unsafe fn __downcast_shared(from: *mut c_void, to: *mut c_void) -> bool;
}

/// A base class with a virtual destructor: an object can be deleted as a `B`.
///
/// # Safety
///
/// As for [`DerivedFrom`].
#[diagnostic::on_unimplemented(
    message = "a `{Self}` must not be deleted as a `{B}`",
    label = "`{B}` has no virtual destructor, or is not declared as a base of `{Self}`",
    note = "pass a reference or a `SharedPtr`, which remembers how the object is deleted"
)]
pub unsafe trait DeletedAs<B>: DowncastFrom<B> {}

/// A pointer that can be cast to a base class: the result type of [`Cast::upcast`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be cast to a pointer to `{B}`",
    note = "`&Derived`, `Pin<&mut Derived>`, `UniquePtr<Derived>` and `SharedPtr<Derived>` can"
)]
pub trait UpcastTo<B>: Sized {
    /// The same kind of pointer, to `B`.
    type Output;
    #[doc(hidden)]
    fn __upcast(self) -> Self::Output;
}

/// A pointer that can be cast to a derived class: the result type of [`Cast::downcast`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be cast to a pointer to `{D}`",
    note = "`&Base`, `Pin<&mut Base>`, `UniquePtr<Base>` and `SharedPtr<Base>` can"
)]
pub trait DowncastTo<D>: Sized {
    /// The same kind of pointer, to `D`, if the object is one.
    type Output;
    #[doc(hidden)]
    fn __downcast(self) -> Self::Output;
}

mod sealed {
    pub trait Sealed {}
}

/// Casts of pointers to C++ classes, to their bases and back. The bridge declares the bases:
/// `#[base(Base)] type Derived;`.
///
/// | of | `upcast::<Base>()` | `downcast::<Derived>()` |
/// |--|--|--|
/// | `&T` | `&Base` | `Option<&Derived>` |
/// | `Pin<&mut T>` | `Pin<&mut Base>` | `Option<Pin<&mut Derived>>` |
/// | `UniquePtr<T>` | `UniquePtr<Base>` | `Result<UniquePtr<Derived>, UniquePtr<Base>>` |
/// | `SharedPtr<T>` | `SharedPtr<Base>` | `Result<SharedPtr<Derived>, SharedPtr<Base>>` |
///
/// An owning pointer is moved: nothing is copied, and no reference count changes. A null pointer
/// stays null, and is not an object of a derived class. Whether a pointer can go to another thread
/// depends on its type: `unsafe impl Send for Base {}` is a promise about all classes that derive
/// from `Base`.
///
/// An upcast costs a call and what it costs in C++, an addition to the pointer; a downcast is a
/// `dynamic_cast`.
///
/// ```ignore
/// use twinspan::Cast as _;
///
/// let shape: UniquePtr<Shape> = Circle::new(1.0).upcast();
/// match shape.downcast::<Circle>() {
///     Ok(circle) => println!("a circle of radius {}", circle.radius()),
///     Err(shape) => println!("something of area {}", shape.area()),
/// }
/// ```
pub trait Cast: sealed::Sealed + Sized {
    /// The pointer as a pointer to a base class.
    fn upcast<B>(self) -> <Self as UpcastTo<B>>::Output
    where
        Self: UpcastTo<B>,
    {
        UpcastTo::<B>::__upcast(self)
    }

    /// The pointer as a pointer to a derived class, if the object is of that class or of one
    /// derived from it.
    fn downcast<D>(self) -> <Self as DowncastTo<D>>::Output
    where
        Self: DowncastTo<D>,
    {
        DowncastTo::<D>::__downcast(self)
    }
}

impl<T> sealed::Sealed for &T {}
impl<T> Cast for &T {}
impl<T> sealed::Sealed for Pin<&mut T> {}
impl<T> Cast for Pin<&mut T> {}
impl<T: UniquePtrTarget> sealed::Sealed for UniquePtr<T> {}
impl<T: UniquePtrTarget> Cast for UniquePtr<T> {}
impl<T: SharedPtrTarget> sealed::Sealed for SharedPtr<T> {}
impl<T: SharedPtrTarget> Cast for SharedPtr<T> {}

impl<'a, D: DerivedFrom<B>, B: 'a> UpcastTo<B> for &'a D {
    type Output = &'a B;
    fn __upcast(self) -> &'a B {
        // SAFETY: a part of an object lives as long as the object, which is borrowed for that long.
        unsafe { &*D::__upcast(self) }
    }
}

impl<'a, D: DowncastFrom<B>, B> DowncastTo<D> for &'a B
where
    D: 'a,
{
    type Output = Option<&'a D>;
    fn __downcast(self) -> Option<&'a D> {
        // SAFETY: the result is the object that `self` is part of, or null.
        unsafe { D::__downcast(self).as_ref() }
    }
}

impl<'a, D: DerivedFrom<B>, B: 'a> UpcastTo<B> for Pin<&'a mut D> {
    type Output = Pin<&'a mut B>;
    fn __upcast(self) -> Pin<&'a mut B> {
        // SAFETY: nothing is moved; a part of an object is mutable if the object is, and lives as
        // long.
        unsafe {
            let derived = &raw mut *Pin::into_inner_unchecked(self);
            Pin::new_unchecked(&mut *D::__upcast(derived).cast_mut())
        }
    }
}

impl<'a, D: DowncastFrom<B>, B> DowncastTo<D> for Pin<&'a mut B>
where
    D: 'a,
{
    type Output = Option<Pin<&'a mut D>>;
    fn __downcast(self) -> Option<Pin<&'a mut D>> {
        // SAFETY: nothing is moved; the result is the object that `self` is part of, or null. Both
        // types have size zero in Rust, so the reference does not cover more bytes than before.
        unsafe {
            let base = &raw mut *Pin::into_inner_unchecked(self);
            let derived = D::__downcast(base).cast_mut().as_mut()?;
            Some(Pin::new_unchecked(derived))
        }
    }
}

impl<D: DeletedAs<B> + UniquePtrTarget, B: UniquePtrTarget> UpcastTo<B> for UniquePtr<D> {
    type Output = UniquePtr<B>;
    fn __upcast(self) -> UniquePtr<B> {
        // SAFETY: the pointer owns the object, and a virtual destructor deletes it as its own
        // class.
        unsafe { UniquePtr::from_raw(D::__upcast(self.into_raw()).cast_mut()) }
    }
}

impl<D: DeletedAs<B> + UniquePtrTarget, B: UniquePtrTarget> DowncastTo<D> for UniquePtr<B> {
    type Output = Result<UniquePtr<D>, UniquePtr<B>>;
    fn __downcast(self) -> Result<UniquePtr<D>, UniquePtr<B>> {
        let base = self.into_raw();
        // SAFETY: exactly one of the two pointers owns the object afterwards; a class inherits the
        // virtual destructor of its base.
        unsafe {
            let derived = D::__downcast(base).cast_mut();
            if derived.is_null() {
                Err(UniquePtr::from_raw(base))
            } else {
                Ok(UniquePtr::from_raw(derived))
            }
        }
    }
}

impl<D: DerivedFrom<B> + SharedPtrTarget, B: SharedPtrTarget> UpcastTo<B> for SharedPtr<D> {
    type Output = SharedPtr<B>;
    fn __upcast(mut self) -> SharedPtr<B> {
        let mut base = MaybeUninit::<SharedPtr<B>>::uninit();
        // SAFETY: these are a `std::shared_ptr` and room for another one, which C++ constructs.
        unsafe {
            D::__upcast_shared((&raw mut self).cast(), base.as_mut_ptr().cast());
            base.assume_init()
        }
    }
}

impl<D: DowncastFrom<B> + SharedPtrTarget, B: SharedPtrTarget> DowncastTo<D> for SharedPtr<B> {
    type Output = Result<SharedPtr<D>, SharedPtr<B>>;
    fn __downcast(mut self) -> Result<SharedPtr<D>, SharedPtr<B>> {
        let mut derived = MaybeUninit::<SharedPtr<D>>::uninit();
        // SAFETY: these are a `std::shared_ptr` and room for another one, which C++ has constructed
        // if it returns true.
        unsafe {
            if D::__downcast_shared((&raw mut self).cast(), derived.as_mut_ptr().cast()) {
                Ok(derived.assume_init())
            } else {
                Err(self)
            }
        }
    }
}
