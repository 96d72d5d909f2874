//! What all containers have in common: a table from the bridge, and cxx's smart pointers.

use std::ffi::c_void;

/// The functions behind `new` and the smart pointers, as in
/// include/twinspan/detail/container/object.h.
#[repr(C)]
#[derive(Debug)]
pub struct Object {
    pub(super) create: unsafe extern "C-unwind" fn() -> *mut c_void,
    pub(super) destroy: unsafe extern "C" fn(*mut c_void),
    pub(super) shared_null: unsafe extern "C" fn(*mut c_void),
    pub(super) shared_of: unsafe extern "C-unwind" fn(*mut c_void, *mut c_void),
    pub(super) shared_clone: unsafe extern "C" fn(*const c_void, *mut c_void),
    pub(super) shared_get: unsafe extern "C" fn(*const c_void) -> *const c_void,
    pub(super) shared_drop: unsafe extern "C" fn(*mut c_void),
    pub(super) weak_null: unsafe extern "C" fn(*mut c_void),
    pub(super) weak_clone: unsafe extern "C" fn(*const c_void, *mut c_void),
    pub(super) weak_downgrade: unsafe extern "C" fn(*const c_void, *mut c_void),
    pub(super) weak_upgrade: unsafe extern "C" fn(*const c_void, *mut c_void),
    pub(super) weak_drop: unsafe extern "C" fn(*mut c_void),
}

/// A container with these element types that the bridge `B` declares.
///
/// # Safety
///
/// The table belongs to the C++ type with this name.
#[diagnostic::on_unimplemented(
    message = "no bridge here uses `{Self}`",
    note = "a C++ container gets its functions from a bridge: use the type in a function of one, and write the type \
            as an alias of that module, `ffi::CxxMap<K, V>`"
)]
pub unsafe trait Instance<B> {
    /// The table of a map, a set or a holder of values.
    type Table: AsRef<Object> + 'static;
    /// The functions of the container.
    fn table() -> &'static Self::Table;
}

/// The functions that all containers have.
pub(super) fn object<C: Instance<B>, B>() -> &'static Object {
    C::table().as_ref()
}

/// A C++ container: its type, which has size zero in Rust, and the smart pointers that can own it.
macro_rules! container {
    ($(#[$doc:meta])* $name:ident<$($inside:ident),*>) => {
        $(#[$doc])*
        #[repr(C, packed)]
        pub struct $name<$($inside,)* B = ()> {
            // A struct must not consist only of phantoms.
            nothing: [::std::ffi::c_void; 0],
            // `Send` and `Sync` if its elements are.
            inside: ::std::marker::PhantomData<($($inside,)*)>,
            bridge: ::std::marker::PhantomData<fn() -> B>,
            pinned: ::std::marker::PhantomData<::std::marker::PhantomPinned>,
        }

        impl<$($inside,)* B> $name<$($inside,)* B>
        where
            $name<$($inside),*>: $crate::container::object::Instance<B>,
        {
            /// A container made by its default constructor: empty, or with default values.
            ///
            /// # Panics
            ///
            /// With the exception that C++ throws; also if there is no default constructor.
            #[allow(clippy::new_ret_no_self, reason = "C++ has it where it is")]
            #[must_use]
            pub fn new() -> ::cxx::UniquePtr<Self> {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: the function returns a new object of this type.
                unsafe { ::cxx::UniquePtr::from_raw((object.create)().cast()) }
            }

            #[allow(dead_code)]
            pub(crate) fn address(&self) -> *const ::std::ffi::c_void {
                ::std::ptr::from_ref(self).cast()
            }

            #[allow(dead_code)]
            pub(crate) fn address_mut(self: ::std::pin::Pin<&mut Self>) -> *mut ::std::ffi::c_void {
                // SAFETY: nothing moves the object.
                ::std::ptr::from_mut(unsafe { self.get_unchecked_mut() }).cast()
            }
        }

        // SAFETY: a `std::unique_ptr` is one pointer, and the table has the functions for this
        // type.
        unsafe impl<$($inside,)* B> ::cxx::memory::UniquePtrTarget for $name<$($inside,)* B>
        where
            $name<$($inside),*>: $crate::container::object::Instance<B>,
        {
            fn __typename(f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(stringify!($name))
            }
            fn __null() -> ::std::mem::MaybeUninit<*mut ::std::ffi::c_void> {
                ::std::mem::MaybeUninit::new(::std::ptr::null_mut())
            }
            unsafe fn __raw(raw: *mut Self) -> ::std::mem::MaybeUninit<*mut ::std::ffi::c_void> {
                ::std::mem::MaybeUninit::new(raw.cast())
            }
            unsafe fn __get(
                repr: ::std::mem::MaybeUninit<*mut ::std::ffi::c_void>,
            ) -> *const Self {
                // SAFETY: it was written by the two functions above, or by C++.
                unsafe { repr.assume_init() }.cast()
            }
            unsafe fn __release(
                repr: ::std::mem::MaybeUninit<*mut ::std::ffi::c_void>,
            ) -> *mut Self {
                // SAFETY: as above.
                unsafe { repr.assume_init() }.cast()
            }
            unsafe fn __drop(repr: ::std::mem::MaybeUninit<*mut ::std::ffi::c_void>) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: the pointer owns an object of this type, or nothing.
                unsafe { (object.destroy)(repr.assume_init()) }
            }
        }

        // SAFETY: the functions in the table are those of `std::shared_ptr` for this type.
        unsafe impl<$($inside,)* B> ::cxx::memory::SharedPtrTarget for $name<$($inside,)* B>
        where
            $name<$($inside),*>: $crate::container::object::Instance<B>,
        {
            fn __typename(f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(stringify!($name))
            }
            unsafe fn __null(new: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: cxx provides the memory.
                unsafe { (object.shared_null)(new) }
            }
            unsafe fn __raw(new: *mut ::std::ffi::c_void, raw: *mut Self) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above; the caller passes ownership of the object.
                unsafe { (object.shared_of)(new, raw.cast()) }
            }
            unsafe fn __clone(this: *const ::std::ffi::c_void, new: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above; there is a pointer at `this`.
                unsafe { (object.shared_clone)(this, new) }
            }
            unsafe fn __get(this: *const ::std::ffi::c_void) -> *const Self {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above.
                unsafe { (object.shared_get)(this) }.cast()
            }
            unsafe fn __drop(this: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above, and it is not used afterwards.
                unsafe { (object.shared_drop)(this) }
            }
        }

        // SAFETY: the functions in the table are those of `std::weak_ptr` for this type.
        unsafe impl<$($inside,)* B> ::cxx::memory::WeakPtrTarget for $name<$($inside,)* B>
        where
            $name<$($inside),*>: $crate::container::object::Instance<B>,
        {
            fn __typename(f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(stringify!($name))
            }
            unsafe fn __null(new: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: cxx provides the memory.
                unsafe { (object.weak_null)(new) }
            }
            unsafe fn __clone(this: *const ::std::ffi::c_void, new: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above; there is a pointer at `this`.
                unsafe { (object.weak_clone)(this, new) }
            }
            unsafe fn __downgrade(shared: *const ::std::ffi::c_void, new: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above; `shared` is a shared pointer.
                unsafe { (object.weak_downgrade)(shared, new) }
            }
            unsafe fn __upgrade(weak: *const ::std::ffi::c_void, shared: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above.
                unsafe { (object.weak_upgrade)(weak, shared) }
            }
            unsafe fn __drop(this: *mut ::std::ffi::c_void) {
                let object = $crate::container::object::object::<$name<$($inside),*>, B>();
                // SAFETY: as above, and it is not used afterwards.
                unsafe { (object.weak_drop)(this) }
            }
        }
    };
}

pub(super) use container;
