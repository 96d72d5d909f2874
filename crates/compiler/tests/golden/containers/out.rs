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
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[cfg(any(all(unix)))]
    #[allow(dead_code)]
    struct __Fn_a6ee540da1a7a4f8<__F>(::core::marker::PhantomData<__F>);
    #[cfg(any(all(unix)))]
    #[allow(dead_code)]
    impl __Fn_a6ee540da1a7a4f8<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(
            &::twinspan::CxxMap<
                ::core::primitive::u8,
                ::core::primitive::bool,
                TwinspanBridge,
            >,
        ) {
            move |value0| {
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<
                            __cross::Ref<
                                '_,
                                ::twinspan::CxxMap<
                                    ::core::primitive::u8,
                                    ::core::primitive::bool,
                                    TwinspanBridge,
                                >,
                            >,
                        >(value0),
                    )
                }
            }
        }
    }
    /// Whose the closures in fields and vectors, and the containers of C++, are.
    #[allow(dead_code)]
    pub enum TwinspanBridge {}
    /// `twinspan::CxxMap` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxMap<T0, T1> = ::twinspan::CxxMap<T0, T1, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$a9c4a02ff31bf8cf"]
            static TABLE: ::twinspan::private::container::MapTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxMap<::cxx::CxxString, ::core::primitive::f64> {
            type Table = ::twinspan::private::container::MapTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxUnorderedMap` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxUnorderedMap<T0, T1> = ::twinspan::CxxUnorderedMap<
        T0,
        T1,
        TwinspanBridge,
    >;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$56ebabcb60d95312"]
            static TABLE: ::twinspan::private::container::MapTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxUnorderedMap<Place, Part> {
            type Table = ::twinspan::private::container::MapTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxPair` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxPair<T0, T1> = ::twinspan::CxxPair<T0, T1, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$171086e98279bb79"]
            static TABLE: ::twinspan::private::container::HolderTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxPair<::cxx::CxxString, ::core::primitive::u16> {
            type Table = ::twinspan::private::container::HolderTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxSet` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxSet<T0> = ::twinspan::CxxSet<T0, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$db3446a6fb4728a2"]
            static TABLE: ::twinspan::private::container::MapTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxSet<::cxx::CxxString> {
            type Table = ::twinspan::private::container::MapTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxOptional` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxOptional<T0> = ::twinspan::CxxOptional<T0, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$a643194621c9a998"]
            static TABLE: ::twinspan::private::container::HolderTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxOptional<::cxx::CxxVector<::core::primitive::i32>> {
            type Table = ::twinspan::private::container::HolderTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxUnorderedSet` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxUnorderedSet<T0> = ::twinspan::CxxUnorderedSet<T0, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$3488c117c8cec56c"]
            static TABLE: ::twinspan::private::container::MapTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxUnorderedSet<::core::primitive::i64> {
            type Table = ::twinspan::private::container::MapTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    /// `twinspan::CxxVariant` as used in this bridge.
    #[allow(dead_code)]
    pub type CxxVariant<T0> = ::twinspan::CxxVariant<T0, TwinspanBridge>;
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$ff480066a5cb5c61"]
            static TABLE: ::twinspan::private::container::HolderTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxVariant<
            (::core::primitive::i32, ::cxx::CxxString, Part, ::core::primitive::i32),
        > {
            type Table = ::twinspan::private::container::HolderTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
        unsafe impl ::twinspan::private::container::Alternative<
            TwinspanBridge,
            ::cxx::CxxString,
        >
        for ::twinspan::CxxVariant<
            (::core::primitive::i32, ::cxx::CxxString, Part, ::core::primitive::i32),
        > {
            const INDEX: ::core::primitive::usize = 1usize;
        }
        unsafe impl ::twinspan::private::container::Alternative<TwinspanBridge, Part>
        for ::twinspan::CxxVariant<
            (::core::primitive::i32, ::cxx::CxxString, Part, ::core::primitive::i32),
        > {
            const INDEX: ::core::primitive::usize = 2usize;
        }
    };
    #[cfg(any(all(unix)))]
    const _: () = {
        unsafe extern "C" {
            #[link_name = "twinspan1$container$golden$9d99bdb7615017f5"]
            static TABLE: ::twinspan::private::container::MapTable;
        }
        unsafe impl ::twinspan::private::container::Instance<TwinspanBridge>
        for ::twinspan::CxxMap<::core::primitive::u8, ::core::primitive::bool> {
            type Table = ::twinspan::private::container::MapTable;
            #[inline]
            fn table() -> &'static Self::Table {
                unsafe { &TABLE }
            }
        }
    };
    pub fn prices() -> ::cxx::UniquePtr<
        ::twinspan::CxxMap<::cxx::CxxString, ::core::primitive::f64, TwinspanBridge>,
    > {
        ::twinspan::private::import!(
            "twinspan1$shop$prices$golden$1a0a62f2f0fa54cd" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<
                __cross::Unique<
                    ::twinspan::CxxMap<
                        ::cxx::CxxString,
                        ::core::primitive::f64,
                        TwinspanBridge,
                    >,
                >,
            >(__result)
        }
    }
    pub fn stock(
        prices: &::twinspan::CxxMap<
            ::cxx::CxxString,
            ::core::primitive::f64,
            TwinspanBridge,
        >,
    ) -> ::cxx::SharedPtr<::twinspan::CxxUnorderedMap<Place, Part, TwinspanBridge>> {
        ::twinspan::private::import!(
            "twinspan1$shop$stock$golden$5770790b3e3c7e66" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<
                ::cxx::SharedPtr<
                    ::twinspan::CxxUnorderedMap<Place, Part, TwinspanBridge>,
                >,
            >,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Ref<
                        '_,
                        ::twinspan::CxxMap<
                            ::cxx::CxxString,
                            ::core::primitive::f64,
                            TwinspanBridge,
                        >,
                    >,
                >(prices),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    pub fn first(
        stock: ::core::pin::Pin<
            &mut ::twinspan::CxxUnorderedMap<Place, Part, TwinspanBridge>,
        >,
    ) -> ::core::option::Option<
        &::twinspan::CxxPair<::cxx::CxxString, ::core::primitive::u16, TwinspanBridge>,
    > {
        ::twinspan::private::import!(
            "twinspan1$shop$first$golden$89f84e66259de33c" fn __shim(_ :
            __cross::Pointer) -> __cross::Pointer
        );
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::PinnedMut<
                        '_,
                        ::twinspan::CxxUnorderedMap<Place, Part, TwinspanBridge>,
                    >,
                >(stock),
            );
            __cross::take::<
                __cross::Null<
                    __cross::Ref<
                        '_,
                        ::twinspan::CxxPair<
                            ::cxx::CxxString,
                            ::core::primitive::u16,
                            TwinspanBridge,
                        >,
                    >,
                >,
            >(__result)
        }
    }
    pub fn names() -> ::cxx::UniquePtr<
        ::twinspan::CxxSet<::cxx::CxxString, TwinspanBridge>,
    > {
        ::twinspan::private::import!(
            "twinspan1$shop$names$golden$8d27f08fdddc7d20" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<
                __cross::Unique<::twinspan::CxxSet<::cxx::CxxString, TwinspanBridge>>,
            >(__result)
        }
    }
    pub fn numbers(
        of: &::twinspan::CxxOptional<
            ::cxx::CxxVector<::core::primitive::i32>,
            TwinspanBridge,
        >,
    ) -> &::twinspan::CxxUnorderedSet<::core::primitive::i64, TwinspanBridge> {
        ::twinspan::private::import!(
            "twinspan1$shop$numbers$golden$6b4ca04781f9721f" fn __shim(_ :
            __cross::Pointer) -> __cross::Pointer
        );
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Ref<
                        '_,
                        ::twinspan::CxxOptional<
                            ::cxx::CxxVector<::core::primitive::i32>,
                            TwinspanBridge,
                        >,
                    >,
                >(of),
            );
            __cross::take::<
                __cross::Ref<
                    '_,
                    ::twinspan::CxxUnorderedSet<::core::primitive::i64, TwinspanBridge>,
                >,
            >(__result)
        }
    }
    pub fn value() -> ::core::result::Result<
        ::cxx::UniquePtr<
            ::twinspan::CxxVariant<
                (::core::primitive::i32, ::cxx::CxxString, Part, ::core::primitive::i32),
                TwinspanBridge,
            >,
        >,
        ::cxx::Exception,
    > {
        ::twinspan::private::import!(
            "twinspan1$shop$value$golden$341762380befc7e4" fn __shim(_ :
            __cross::Pointer) -> ::cxx::private::Result
        );
        let mut __ok = __cross::Out::<
            __cross::Unique<
                ::twinspan::CxxVariant<
                    (
                        ::core::primitive::i32,
                        ::cxx::CxxString,
                        Part,
                        ::core::primitive::i32,
                    ),
                    TwinspanBridge,
                >,
            >,
        >::new();
        unsafe {
            let __result = __shim(__ok.pointer());
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    const _: () = {
        #[cfg(unix)]
        #[inline]
        fn __declared_6(
            prices: &::twinspan::CxxMap<
                ::cxx::CxxString,
                ::core::primitive::f64,
                TwinspanBridge,
            >,
            each: &dyn ::core::ops::Fn(
                &::twinspan::CxxMap<
                    ::core::primitive::u8,
                    ::core::primitive::bool,
                    TwinspanBridge,
                >,
            ),
        ) -> ::core::primitive::f64 {
            super::total(prices, each)
        }
        #[cfg(unix)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shop$total$962dc913f4312414"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[cfg(unix)]
        #[unsafe(export_name = "twinspan1$shop$total$golden$1546ba05a37173e0")]
        extern "C-unwind" fn shim_6(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::f64 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::twinspan::CxxMap<
                                ::cxx::CxxString,
                                ::core::primitive::f64,
                                TwinspanBridge,
                            >,
                        >,
                    >(argument0)
                };
                let argument1 = __Fn_a6ee540da1a7a4f8::<
                    (),
                >::take(argument1.required("each"));
                let argument1 = &argument1;
                __declared_6(argument0, argument1)
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Place>(), align_of::<Place>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Place, row),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Place, column),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                ],
            ),
            "`Place` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "shop")]
    mod ffi {
        #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
        struct Place {
            row: u32,
            column: u32,
        }
        unsafe extern "C++" {
            include!("golden/containers/user.h");
            type Part;
        }
        extern "Rust" {}
    }
}
#[cfg(unix)]
fn total(
    _: &ffi::CxxMap<cxx::CxxString, f64>,
    _: &dyn Fn(&ffi::CxxMap<u8, bool>),
) -> f64 {
    unimplemented!()
}
