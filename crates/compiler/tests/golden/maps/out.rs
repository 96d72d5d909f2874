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
    #[allow(dead_code)]
    struct __FnMut_02512557e8057069<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_02512557e8057069<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            ::std::collections::BTreeMap<Place, ::twinspan::private::Vec<Place>>,
        ) -> ::std::collections::HashSet<::twinspan::private::String> {
            move |value0| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<
                        __cross::Same<
                            ::std::collections::BTreeMap<
                                Place,
                                ::twinspan::private::Vec<Place>,
                            >,
                        >,
                    >::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::Same<
                        ::std::collections::HashSet<::twinspan::private::String>,
                    >,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0.pointer(), __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    pub fn sizes(
        names: ::std::collections::HashSet<::twinspan::private::String>,
    ) -> ::core::result::Result<
        ::std::collections::BTreeMap<
            ::core::primitive::u32,
            ::twinspan::private::String,
        >,
        ::twinspan::CxxException,
    > {
        ::twinspan::private::import!(
            "twinspan1$maps$sizes$golden$b47fac6c4575a561" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer) -> ::core::primitive::usize
        );
        let mut names = unsafe {
            __cross::Held::<
                __cross::Same<::std::collections::HashSet<::twinspan::private::String>>,
            >::new(names)
        };
        let mut __ok = __cross::Out::<
            __cross::Same<
                ::std::collections::BTreeMap<
                    ::core::primitive::u32,
                    ::twinspan::private::String,
                >,
            >,
        >::new();
        unsafe {
            let __result = __shim(names.pointer(), __ok.pointer());
            match __result {
                0 => ::core::result::Result::Ok(__ok.take()),
                word => {
                    ::core::result::Result::Err(
                        <::twinspan::CxxException as ::core::convert::From<
                            ::twinspan::CxxException,
                        >>::from(::twinspan::private::exception(word)),
                    )
                }
            }
        }
    }
    pub fn shapes(
        shapes: &::std::collections::HashMap<
            ::core::primitive::u32,
            ::cxx::SharedPtr<Shape>,
        >,
    ) -> &::std::collections::HashMap<::core::primitive::u32, ::cxx::SharedPtr<Shape>> {
        ::twinspan::private::import!(
            "twinspan1$maps$shapes$golden$5d03771527d87873" fn __shim(_ :
            __cross::Pointer) -> __cross::Pointer
        );
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Ref<
                        '_,
                        ::std::collections::HashMap<
                            ::core::primitive::u32,
                            ::cxx::SharedPtr<Shape>,
                        >,
                    >,
                >(shapes),
            );
            __cross::take::<
                __cross::Ref<
                    '_,
                    ::std::collections::HashMap<
                        ::core::primitive::u32,
                        ::cxx::SharedPtr<Shape>,
                    >,
                >,
            >(__result)
        }
    }
    const _: () = {
        #[repr(transparent)]
        struct __Index_0(Index);
        impl __Index_0 {
            #[inline]
            fn __declared_0(
                &self,
            ) -> ::std::collections::HashMap<
                ::twinspan::private::String,
                ::core::primitive::u64,
            > {
                Index::words(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maps$Index$words$65c9718e19e3df34"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maps$Index$words$golden$bdf98718edf8ac6e")]
        extern "C-unwind" fn shim_0(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_0>() };
                let result = __Index_0::__declared_0(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Same<
                            ::std::collections::HashMap<
                                ::twinspan::private::String,
                                ::core::primitive::u64,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            words: &::std::collections::HashMap<
                ::twinspan::private::String,
                ::core::primitive::u64,
            >,
            chars: &mut ::std::collections::HashMap<
                ::core::primitive::char,
                ::core::primitive::u32,
            >,
        ) -> ::core::primitive::usize {
            super::count(words, chars)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maps$count$f919fcda444a6a86"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maps$count$golden$648f32f9297ead9d")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "count",
                        &[
                            (
                                "words",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument0
                                        .cast_const()
                                        .cast::<
                                            ::std::collections::HashMap<
                                                ::twinspan::private::String,
                                                ::core::primitive::u64,
                                            >,
                                        >(),
                                ),
                            ),
                            (
                                "chars",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1
                                        .cast_const()
                                        .cast::<
                                            ::std::collections::HashMap<
                                                ::core::primitive::char,
                                                ::core::primitive::u32,
                                            >,
                                        >(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::std::collections::HashMap<
                                ::twinspan::private::String,
                                ::core::primitive::u64,
                            >,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Mut<
                            '_,
                            ::std::collections::HashMap<
                                ::core::primitive::char,
                                ::core::primitive::u32,
                            >,
                        >,
                    >(argument1)
                };
                __declared_1(argument0, argument1)
            })
        }
        #[cfg(feature = "never")]
        #[inline]
        fn __declared_2(
            map: ::std::collections::HashMap<
                ::core::primitive::i8,
                ::core::primitive::i8,
            >,
        ) {
            super::never(map)
        }
        #[cfg(feature = "never")]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maps$never$ae2becc3e7e70b43"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[cfg(feature = "never")]
        #[unsafe(export_name = "twinspan1$maps$never$golden$6700cc7df86377b9")]
        extern "C-unwind" fn shim_2(argument0: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::std::collections::HashMap<
                                ::core::primitive::i8,
                                ::core::primitive::i8,
                            >,
                        >,
                    >(argument0)
                };
                __declared_2(argument0)
            })
        }
        #[inline]
        fn __declared_3(
            a: &::std::collections::HashSet<::core::primitive::i64>,
            b: &::std::collections::HashSet<::core::ffi::c_long>,
            c: &::std::collections::HashSet<::core::ffi::c_longlong>,
            d: &::std::collections::HashSet<::core::primitive::i32>,
        ) {
            super::longs(a, b, c, d)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maps$longs$a07721067d9cf590"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maps$longs$golden$29943a91db8ba294")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
            argument3: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::std::collections::HashSet<::core::primitive::i64>,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::std::collections::HashSet<::core::ffi::c_long>,
                        >,
                    >(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::std::collections::HashSet<::core::ffi::c_longlong>,
                        >,
                    >(argument2)
                };
                let argument3 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::std::collections::HashSet<::core::primitive::i32>,
                        >,
                    >(argument3)
                };
                __declared_3(argument0, argument1, argument2, argument3)
            })
        }
        #[inline]
        fn __declared_4(
            places: ::std::collections::BTreeMap<Place, ::twinspan::private::Vec<Place>>,
            change: impl ::core::ops::FnMut(
                ::std::collections::BTreeMap<Place, ::twinspan::private::Vec<Place>>,
            ) -> ::std::collections::HashSet<::twinspan::private::String>,
        ) -> ::core::option::Option<
            ::std::collections::BTreeSet<::core::primitive::u64>,
        > {
            super::merge(places, change)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$maps$merge$e51d83e526e187d4"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$maps$merge$golden$3c2453cf5030dbb8")]
        extern "C-unwind" fn shim_4(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::closure::Closure,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::std::collections::BTreeMap<
                                Place,
                                ::twinspan::private::Vec<Place>,
                            >,
                        >,
                    >(argument0)
                };
                let argument1 = __FnMut_02512557e8057069::<
                    (),
                >::take(argument1.required("change"));
                let result = __declared_4(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Opt<
                            __cross::Same<
                                ::std::collections::BTreeSet<::core::primitive::u64>,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::twinspan::private::String>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$73fa834941b5cd73")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashMap<
                    ::twinspan::private::String,
                    ::core::primitive::u64,
                >,
                __collection::Text,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::twinspan::private::String,
                        ::core::primitive::u64,
                    >,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::char>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$1b6ffda45763b7ed")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashMap<
                    ::core::primitive::char,
                    ::core::primitive::u32,
                >,
                __collection::Char,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::core::primitive::char,
                        ::core::primitive::u32,
                    >,
                >::FUNCTION,
            )
        };
    };
    #[cfg(any(all(feature = "never")))]
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::i8>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$bee1dc4331ef630b")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashMap<
                    ::core::primitive::i8,
                    ::core::primitive::i8,
                >,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::core::primitive::i8,
                        ::core::primitive::i8,
                    >,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::i64>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$04cf8a5ff62dc928")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashSet<::core::primitive::i64>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashSet<::core::primitive::i64>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::ffi::c_long>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$5d835ab770e141fd")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashSet<::core::ffi::c_long>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashSet<::core::ffi::c_long>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::ffi::c_longlong>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$c8f4b39d6f9086b3")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashSet<::core::ffi::c_longlong>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashSet<::core::ffi::c_longlong>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::i32>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$303359600ec71c41")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashSet<::core::primitive::i32>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashSet<::core::primitive::i32>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::OrdKey>() {}
            is_key::<Place>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$2667aff8fe41d1ef")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::BTreeMap<Place, ::twinspan::private::Vec<Place>>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::BTreeMap<Place, ::twinspan::private::Vec<Place>>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::twinspan::private::String>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$01e62d849109ee72")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashSet<::twinspan::private::String>,
                __collection::Text,
            >(
                __collection::Cloned::<
                    ::std::collections::HashSet<::twinspan::private::String>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::OrdKey>() {}
            is_key::<::core::primitive::u64>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$ce3ef082644b2fb0")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::BTreeSet<::core::primitive::u64>,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::BTreeSet<::core::primitive::u64>,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::OrdKey>() {}
            is_key::<::core::primitive::u32>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$d3a8986c7f2c316a")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::BTreeMap<
                    ::core::primitive::u32,
                    ::twinspan::private::String,
                >,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::BTreeMap<
                        ::core::primitive::u32,
                        ::twinspan::private::String,
                    >,
                >::FUNCTION,
            )
        };
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::u32>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$2d47d4affb9f3341")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashMap<
                    ::core::primitive::u32,
                    ::cxx::SharedPtr<Shape>,
                >,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::core::primitive::u32,
                        ::cxx::SharedPtr<Shape>,
                    >,
                >::FUNCTION,
            )
        };
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
                        ::core::mem::offset_of!(Place, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Place` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "maps")]
    mod ffi {
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        struct Place {
            row: u32,
            name: String,
        }
        extern "Rust" {
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/maps/user.h");
            type Shape;
        }
        impl Vec<Place> {}
        impl SharedPtr<Shape> {}
    }
}
use ffi::Place;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
pub struct Index;
impl Index {
    fn words(&self) -> HashMap<String, u64> {
        HashMap::new()
    }
}
fn count(words: &HashMap<String, u64>, _: &mut HashMap<char, u32>) -> usize {
    words.len()
}
/// Whether `long` is `std::int64_t` is up to the platform.
fn longs(
    _: &HashSet<i64>,
    _: &HashSet<std::ffi::c_long>,
    _: &HashSet<std::ffi::c_longlong>,
    _: &HashSet<i32>,
) {}
fn merge(
    places: BTreeMap<Place, Vec<Place>>,
    mut change: impl FnMut(BTreeMap<Place, Vec<Place>>) -> HashSet<String>,
) -> Option<BTreeSet<u64>> {
    (!change(places).is_empty()).then(BTreeSet::new)
}
