#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
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
    pub fn parse(
        text: &::core::primitive::str,
    ) -> ::core::option::Option<::core::primitive::u64> {
        ::twinspan::private::import!(
            "twinspan1$maybe$parse$golden$2641a2d0b619135f" fn __shim(_ :
            ::twinspan::abi::Fat) -> ::twinspan::abi::Tagged < ::core::primitive::u64 >
        );
        unsafe {
            let __result = __shim(::twinspan::abi::Fat::of_str(text));
            (__result).into_option()
        }
    }
    impl Store {
        pub fn lookup(
            &self,
            key: &::core::primitive::str,
        ) -> ::core::option::Option<&Hit> {
            ::twinspan::private::import!(
                "twinspan1$maybe$Store$lookup$golden$61adab6fc073134b" fn __shim(_ : *
                const Store, _ : ::twinspan::abi::Fat) -> * const Hit
            );
            unsafe {
                let __result = __shim(
                    ::core::ptr::from_ref(self),
                    ::twinspan::abi::Fat::of_str(key),
                );
                (__result).as_ref()
            }
        }
    }
    pub fn open(
        path: ::core::option::Option<::twinspan::private::String>,
    ) -> ::core::option::Option<::cxx::UniquePtr<Store>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$open$golden$517c1aa36954eb84" fn __shim(_ : * mut
            ::twinspan::private::String) -> * mut Store
        );
        let mut path = ::core::mem::ManuallyDrop::new(path);
        unsafe {
            let __result = __shim(
                (*path).as_mut().map_or(::core::ptr::null_mut(), |value| &raw mut *value),
            );
            ::twinspan::abi::optional_unique_ptr(__result)
        }
    }
    pub fn shared() -> ::core::option::Option<::cxx::SharedPtr<Store>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$shared$golden$0bb1353602cd81cc" fn __shim(_ : * mut
            ::cxx::SharedPtr < Store >)
        );
        let mut __out = ::core::mem::MaybeUninit::<::cxx::SharedPtr<Store>>::uninit();
        unsafe {
            let __result = __shim(__out.as_mut_ptr().cast());
            let () = __result;
            let __out = __out.assume_init();
            ::twinspan::abi::optional_shared_ptr(__out)
        }
    }
    pub fn words(
        of: ::core::option::Option<&[::core::primitive::u8]>,
    ) -> ::core::option::Option<::twinspan::private::Vec<::twinspan::private::String>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$words$golden$fcfac083809b9e2a" fn __shim(_ :
            ::twinspan::abi::Fat, _ : * mut ::twinspan::abi::OptionMemory <
            ::twinspan::private::Vec < ::twinspan::private::String > >)
        );
        let mut __out = ::core::mem::MaybeUninit::<
            ::twinspan::abi::OptionMemory<
                ::twinspan::private::Vec<::twinspan::private::String>,
            >,
        >::uninit();
        unsafe {
            let __result = __shim(
                ::twinspan::abi::Fat::of_optional_slice(of),
                __out.as_mut_ptr().cast(),
            );
            let () = __result;
            let __out = __out.assume_init();
            (__out).into_option()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            value: ::core::primitive::i32,
        ) -> ::core::option::Option<::core::primitive::i32> {
            super::half(value)
        }
        #[doc(hidden)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$half$7a2378bfd3f73f91"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$maybe$half$golden$f4470f592726cd73")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
        ) -> ::twinspan::abi::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { argument0 };
                let result: ::core::option::Option<::core::primitive::i32> = __declared_0(
                    argument0,
                );
                unsafe { ::twinspan::abi::Tagged::from(result) }
            })
        }
        #[inline]
        fn __declared_1(
            hit: ::core::option::Option<Hit>,
        ) -> ::core::option::Option<Hit> {
            super::hit(hit)
        }
        #[doc(hidden)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$hit$bcac01009d0fac07"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$maybe$hit$golden$c1ad8d6548782f37")]
        extern "C-unwind" fn shim_1(
            argument0: *mut Hit,
            out: *mut ::twinspan::abi::OptionMemory<Hit>,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { ::twinspan::abi::optional_read(argument0) };
                let result: ::core::option::Option<Hit> = __declared_1(argument0);
                unsafe {
                    ::core::ptr::write(
                        out.cast(),
                        ::twinspan::abi::OptionMemory::from(result),
                    )
                }
            })
        }
        #[repr(transparent)]
        struct __Index_2(Index);
        impl __Index_2 {
            #[inline]
            fn __declared_2(
                &self,
                text: ::core::option::Option<&::core::primitive::str>,
            ) -> ::core::option::Option<&Index> {
                Index::find(&self.0, text)
            }
        }
        #[doc(hidden)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$Index$find$9744a1a75f493326"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$maybe$Index$find$golden$e203105cf6c95c52")]
        extern "C-unwind" fn shim_2(
            receiver: *const Index,
            argument0: ::twinspan::abi::Fat,
        ) -> *const Index {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_2>() };
                let argument0 = unsafe { (argument0).optional_str() };
                let result: ::core::option::Option<&Index> = __Index_2::__declared_2(
                    receiver,
                    argument0,
                );
                unsafe { ::twinspan::abi::nullable(result) }
            })
        }
        #[inline]
        fn __declared_3(
            index: ::core::option::Option<::twinspan::private::Box<Index>>,
        ) -> ::core::option::Option<::twinspan::private::String> {
            super::own(index)
        }
        #[doc(hidden)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$own$2a6ea4246819e8c7"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$maybe$own$golden$287d510e4ed2ddca")]
        extern "C-unwind" fn shim_3(
            argument0: *mut Index,
            out: *mut ::twinspan::abi::OptionMemory<::twinspan::private::String>,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { ::twinspan::abi::optional_box(argument0) };
                let result: ::core::option::Option<::twinspan::private::String> = __declared_3(
                    argument0,
                );
                unsafe {
                    ::core::ptr::write(
                        out.cast(),
                        ::twinspan::abi::OptionMemory::from(result),
                    )
                }
            })
        }
    };
    #[::cxx::bridge(namespace = "maybe")]
    mod ffi {
        #[derive(Clone, Copy)]
        struct Hit {
            start: usize,
            end: usize,
        }
        extern "Rust" {
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/option/user.h");
            type Store;
        }
        impl Box<Index> {}
        impl UniquePtr<Store> {}
        impl SharedPtr<Store> {}
    }
}
use ffi::Hit;
pub struct Index;
fn half(value: i32) -> Option<i32> {
    (value % 2 == 0).then_some(value / 2)
}
fn hit(hit: Option<Hit>) -> Option<Hit> {
    hit
}
impl Index {
    fn find(&self, text: Option<&str>) -> Option<&Index> {
        text.map(|_| self)
    }
}
fn own(index: Option<Box<Index>>) -> Option<String> {
    index.map(|_| String::new())
}
