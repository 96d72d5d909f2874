#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    improper_ctypes,
    improper_ctypes_definitions,
    ffi_unwind_calls,
    let_underscore_drop,
    single_use_lifetimes,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
)]
mod ffi {
    #[allow(unused_imports)]
    use super::Index;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub fn open() -> ::cxx::UniquePtr<Store> {
        ::twinspan::private::import!(
            "twinspan1$store$open$golden$7363e25666360970" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<__cross::Unique<Store>>(__result)
        }
    }
    pub fn shared() -> ::cxx::SharedPtr<Store> {
        ::twinspan::private::import!(
            "twinspan1$store$shared$golden$f28316c2e706780e" fn __shim(_ :
            __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::Same<::cxx::SharedPtr<Store>>>::new();
        unsafe {
            let __result = __shim(__out.pointer());
            let () = __result;
            __out.take()
        }
    }
    impl Store {
        pub fn size(&self) -> ::core::primitive::usize {
            ::twinspan::private::import!(
                "twinspan1$store$Store$size$golden$a4ba1daed9e0e2f0" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::usize
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Store>>(self)) }
        }
    }
    impl Store {
        pub fn put(
            self: ::core::pin::Pin<&mut Self>,
            index: ::twinspan::private::Box<Index>,
        ) {
            ::twinspan::private::import!(
                "twinspan1$store$Store$put$golden$4079e51fb23c1fe3" fn __shim(_ :
                __cross::Pointer, _ : __cross::Pointer)
            );
            unsafe {
                __shim(
                    __cross::give::<__cross::PinnedMut<'_, Store>>(self),
                    __cross::give::<__cross::Boxed<Index>>(index),
                )
            }
        }
    }
    impl Store {
        pub fn limit() -> ::core::primitive::i32 {
            ::twinspan::private::import!(
                "twinspan1$store$Store$limit$golden$c2cbc37fadd1c60c" fn __shim() ->
                ::core::primitive::i32
            );
            unsafe { __shim() }
        }
    }
    pub fn every(store: &::cxx::CxxVector<Store>) -> ::core::primitive::bool {
        ::twinspan::private::import!(
            "twinspan1$store$every$golden$a4be61b7132eea87" fn __shim(_ :
            __cross::Pointer) -> ::core::primitive::bool
        );
        unsafe {
            __shim(__cross::give::<__cross::Ref<'_, ::cxx::CxxVector<Store>>>(store))
        }
    }
    /// The methods that change C++ objects, of the `UniquePtr` that owns one: `use ffi::methods::*;`, and
    /// there is no need of `pin_mut()`. As that does, they panic where the pointer is null.
    pub mod methods {
        #[allow(unused_imports)]
        use super::*;
        /// The methods that change a `Store`, of a `UniquePtr` that owns one.
        #[allow(dead_code)]
        pub trait StoreMethods {
            fn put(&mut self, index: ::twinspan::private::Box<Index>);
        }
        #[allow(deprecated)]
        impl StoreMethods for ::cxx::UniquePtr<Store> {
            #[inline]
            fn put(&mut self, index: ::twinspan::private::Box<Index>) {
                Store::put(self.pin_mut(), index)
            }
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            capacity: ::core::primitive::usize,
        ) -> ::twinspan::private::Box<Index> {
            super::new_index(capacity)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$new_index$bf1d4143e2c1247b"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$new_index$golden$f756f9daeee77922")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::usize,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_0(argument0);
                unsafe { __cross::give::<__cross::Boxed<Index>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_1(Index);
        impl __Index_1 {
            #[inline]
            fn __declared_1(&self) -> ::core::primitive::usize {
                Index::len(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$Index$len$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$Index$len$golden$31642e2ace82cace")]
        extern "C-unwind" fn shim_1(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_1>() };
                __Index_1::__declared_1(receiver)
            })
        }
        #[repr(transparent)]
        struct __Index_2(Index);
        impl __Index_2 {
            #[inline]
            fn __declared_2(&mut self, key: ::core::primitive::i32) {
                Index::add(&mut self.0, key)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$Index$add$7a2378bfd3f73f91"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$Index$add$golden$72a8557380cab6aa")]
        extern "C-unwind" fn shim_2(
            receiver: __cross::Pointer,
            argument0: ::core::primitive::i32,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &mut *receiver.cast::<__Index_2>() };
                __Index_2::__declared_2(receiver, argument0)
            })
        }
        #[inline]
        fn __declared_3() -> ::core::primitive::u32 {
            Index::version()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$Index$version$cbf29ce484222325"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$Index$version$golden$158e877f4bb283d0")]
        extern "C-unwind" fn shim_3() -> ::core::primitive::u32 {
            ::twinspan::private::guard(move || { __declared_3() })
        }
        #[inline]
        fn __declared_4() -> ::twinspan::private::Vec<Index> {
            super::all()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$all$cbf29ce484222325"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$all$golden$89dac6e1bd3662b7")]
        extern "C-unwind" fn shim_4(out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let result = __declared_4();
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Index>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_5(
            store: &Store,
            into: ::core::pin::Pin<&mut Store>,
        ) -> ::cxx::UniquePtr<Store> {
            super::use_store(store, into)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$store$use_store$c3f234ce2940d21e"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$store$use_store$golden$de99999e872014b8")]
        extern "C-unwind" fn shim_5(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Store>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::PinnedMut<'_, Store>>(argument1)
                };
                let result = __declared_5(argument0, argument1);
                unsafe { __cross::give::<__cross::Unique<Store>>(result) }
            })
        }
    };
    #[::cxx::bridge(namespace = "store")]
    mod ffi {
        extern "Rust" {
            /// Seen by C++ behind pointers.
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/opaque/user.h");
            type Store;
        }
        impl Box<Index> {}
        impl Vec<Index> {}
        impl UniquePtr<Store> {}
        impl SharedPtr<Store> {}
        impl CxxVector<Store> {}
    }
}
pub struct Index(Vec<i32>);
fn new_index(capacity: usize) -> Box<Index> {
    Box::new(Index(Vec::with_capacity(capacity)))
}
impl Index {
    fn len(&self) -> usize {
        self.0.len()
    }
    fn add(&mut self, key: i32) {
        self.0.push(key);
    }
    fn version() -> u32 {
        1
    }
}
fn all() -> Vec<Index> {
    Vec::new()
}
fn use_store(
    _: &ffi::Store,
    _: std::pin::Pin<&mut ffi::Store>,
) -> cxx::UniquePtr<ffi::Store> {
    cxx::UniquePtr::null()
}
