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
    pub fn parse(
        text: &::core::primitive::str,
    ) -> ::core::option::Option<::core::primitive::u64> {
        ::twinspan::private::import!(
            "twinspan1$maybe$parse$golden$2641a2d0b619135f" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> __cross::Tagged < ::core::primitive::u64 >
        );
        unsafe {
            let __result = __shim(__cross::give::<__cross::Str<'_>>(text));
            __cross::take::<
                __cross::Opt<__cross::Same<::core::primitive::u64>>,
            >(__result)
        }
    }
    impl Store {
        pub fn lookup(
            &self,
            key: &::core::primitive::str,
        ) -> ::core::option::Option<&Hit> {
            ::twinspan::private::import!(
                "twinspan1$maybe$Store$lookup$golden$61adab6fc073134b" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::abi::Fat) -> __cross::Pointer
            );
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Store>>(self),
                    __cross::give::<__cross::Str<'_>>(key),
                );
                __cross::take::<__cross::Null<__cross::Ref<'_, Hit>>>(__result)
            }
        }
    }
    pub fn open(
        path: ::core::option::Option<::twinspan::private::String>,
    ) -> ::core::option::Option<::cxx::UniquePtr<Store>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$open$golden$517c1aa36954eb84" fn __shim(_ :
            __cross::Pointer) -> __cross::Pointer
        );
        let mut path = unsafe {
            __cross::HeldOption::<__cross::Same<::twinspan::private::String>>::new(path)
        };
        unsafe {
            let __result = __shim(path.pointer());
            __cross::take::<__cross::Null<__cross::Unique<Store>>>(__result)
        }
    }
    pub fn shared() -> ::core::option::Option<::cxx::SharedPtr<Store>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$shared$golden$0bb1353602cd81cc" fn __shim(_ :
            __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Null<__cross::Same<::cxx::SharedPtr<Store>>>,
        >::new();
        unsafe {
            let __result = __shim(__out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn words(
        of: ::core::option::Option<&[::core::primitive::u8]>,
    ) -> ::core::option::Option<::twinspan::private::Vec<::twinspan::private::String>> {
        ::twinspan::private::import!(
            "twinspan1$maybe$words$golden$fcfac083809b9e2a" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Opt<
                __cross::Same<::twinspan::private::Vec<::twinspan::private::String>>,
            >,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Null<__cross::Slice<'_, ::core::primitive::u8>>,
                >(of),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            value: ::core::primitive::i32,
        ) -> ::core::option::Option<::core::primitive::i32> {
            super::half(value)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$half$7a2378bfd3f73f91"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maybe$half$golden$f4470f592726cd73")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                let result = __declared_0(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Same<::core::primitive::i32>>,
                    >(result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            hit: ::core::option::Option<Hit>,
        ) -> ::core::option::Option<Hit> {
            super::hit(hit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$hit$bcac01009d0fac07"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maybe$hit$golden$c1ad8d6548782f37")]
        extern "C-unwind" fn shim_1(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read_optional::<__cross::Same<Hit>>(argument0)
                };
                let result = __declared_1(argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Hit>>>(out, result)
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
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$Index$find$9744a1a75f493326"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maybe$Index$find$golden$e203105cf6c95c52")]
        extern "C-unwind" fn shim_2(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_2>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Str<'_>>>(argument0)
                };
                let result = __Index_2::__declared_2(receiver, argument0);
                unsafe {
                    __cross::give::<__cross::Null<__cross::Ref<'_, Index>>>(result)
                }
            })
        }
        #[inline]
        fn __declared_3(
            index: ::core::option::Option<::twinspan::private::Box<Index>>,
        ) -> ::core::option::Option<::twinspan::private::String> {
            super::own(index)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maybe$own$2a6ea4246819e8c7"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maybe$own$golden$287d510e4ed2ddca")]
        extern "C-unwind" fn shim_3(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Index>>>(argument0)
                };
                let result = __declared_3(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::Same<::twinspan::private::String>>,
                    >(out, result)
                }
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Hit>(), align_of::<Hit>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Hit, start),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, end),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                ],
            ),
            "`Hit` is not laid out as in C",
        );
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
