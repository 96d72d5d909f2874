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
    use super::Trouble;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    /// What is known of a document.
    #[derive(Debug, Clone)]
    #[repr(C)]
    pub struct Document {
        pub title: ::twinspan::private::String,
        pub hits: ::twinspan::private::Vec<Hit>,
        pub words: ::twinspan::private::Vec<::twinspan::private::String>,
        pub score: ::twinspan::Optional<::core::primitive::f64>,
        pub first: Hit,
        pub parts: ::twinspan::private::Vec<Document>,
    }
    unsafe impl ::cxx::ExternType for Document {
        type Id = ::cxx::type_id!("search::Document");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Document {}
    /// What happened to an index.
    #[derive(Debug, Clone)]
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Event {
        Opened = 0,
        /// To another place.
        MovedTo {
            /// From the left.
            x: ::core::primitive::f64,
            y: ::core::primitive::f64,
        } = 1,
        Renamed(
            ::twinspan::private::String,
            ::twinspan::Optional<::core::primitive::u32>,
        ) = 2,
        Found(::twinspan::private::Vec<Hit>, Kind, Hit) = 3,
        All(::twinspan::private::Vec<Event>) = 4,
        Float(::core::primitive::f32) = 5,
    }
    unsafe impl ::cxx::ExternType for Event {
        type Id = ::cxx::type_id!("search::Event");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Event {}
    #[derive(Debug)]
    #[allow(dead_code)]
    #[repr(C, i16)]
    pub enum Answer {
        No = -1,
        Yes(::twinspan::private::Box<Index>, ::core::primitive::u64) = 7,
    }
    unsafe impl ::cxx::ExternType for Answer {
        type Id = ::cxx::type_id!("search::Answer");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Answer {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __FnMut_cffdbc14d19d17d6<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_cffdbc14d19d17d6<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(&Hit) -> ::core::primitive::bool {
            move |value0| {
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> ::core::primitive::bool,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Ref<'_, Hit>>(value0),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_11c0c3b48cb7eef0<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_11c0c3b48cb7eef0<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(&Index, &::core::primitive::str, Kind) -> Kind {
            move |value0, value1, value2| {
                let __closure = closure;
                let mut value2 = unsafe {
                    __cross::Held::<__cross::Same<Kind>>::new(value2)
                };
                let mut __out = __cross::Out::<__cross::Same<Kind>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Ref<'_, Index>>(value0),
                        __cross::give::<__cross::Str<'_>>(value1),
                        value2.pointer(),
                        __out.pointer(),
                    );
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_ce9df80b40dc4284<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_ce9df80b40dc4284<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            ::twinspan::private::String,
            ::twinspan::private::Vec<Hit>,
            ::core::option::Option<::core::primitive::u32>,
        ) {
            move |value0, value1, value2| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<
                        __cross::Same<::twinspan::private::String>,
                    >::new(value0)
                };
                let mut value1 = unsafe {
                    __cross::Held::<
                        __cross::Same<::twinspan::private::Vec<Hit>>,
                    >::new(value1)
                };
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Tagged<::core::primitive::u32>,
                            ),
                        >())(
                        __closure.context(),
                        value0.pointer(),
                        value1.pointer(),
                        __cross::give::<
                            __cross::Opt<__cross::Same<::core::primitive::u32>>,
                        >(value2),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_cf57438877a099fa<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_cf57438877a099fa<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            Hit,
        ) + ::core::marker::Send + ::core::marker::Sync + 'static {
            let closure = ::twinspan::private::closure::Confined::<()>::new(closure);
            move |value0| {
                let __closure = closure.closure();
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<Hit>>::new(value0)
                };
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0.pointer())
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnOnce_eee0bf889e2ef9a1<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnOnce_eee0bf889e2ef9a1<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnOnce() + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move || {
                let __closure = closure.consume();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(__cross::Pointer),
                        >())(__closure.context())
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnOnce_32a48b02c58fff09<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnOnce_32a48b02c58fff09<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnOnce(
            ::core::primitive::char,
        ) -> ::core::time::Duration {
            move |value0| {
                let value0 = unsafe { __cross::give::<__cross::Char>(value0) };
                let __closure = closure;
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u32,
                            ) -> ::core::primitive::i64,
                        >())(__closure.context(), value0);
                    __cross::take::<__cross::Duration>(__result)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_6803538a5cac4268<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_6803538a5cac4268<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(::core::option::Option<&Index>) {
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
                        __cross::give::<__cross::Null<__cross::Ref<'_, Index>>>(value0),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_95e337479c4b5054<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_95e337479c4b5054<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            Document,
            ::core::option::Option<::twinspan::private::String>,
        ) {
            move |value0, value1| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<Document>>::new(value0)
                };
                let mut value1 = unsafe {
                    __cross::HeldOption::<
                        __cross::Same<::twinspan::private::String>,
                    >::new(value1)
                };
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0.pointer(), value1.pointer())
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_ec88f61d5a532c70<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_ec88f61d5a532c70<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            ::core::option::Option<&Hit>,
            ::twinspan::private::Vec<::twinspan::private::String>,
            &[Kind],
            ::core::option::Option<Kind>,
            ::core::primitive::i128,
        ) -> ::core::primitive::u64 + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0, value1, value2, value3, value4| {
                let __closure = closure.closure();
                let mut value1 = unsafe {
                    __cross::Held::<
                        __cross::Same<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >,
                    >::new(value1)
                };
                let mut value3 = unsafe {
                    __cross::HeldOption::<__cross::Same<Kind>>::new(value3)
                };
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                                ::core::primitive::i128,
                            ) -> ::core::primitive::u64,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Null<__cross::Ref<'_, Hit>>>(value0),
                        value1.pointer(),
                        __cross::give::<__cross::Slice<'_, Kind>>(value2),
                        value3.pointer(),
                        value4,
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_b55fde273261efb3<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_b55fde273261efb3<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            &mut Index,
            &mut Hit,
            &mut [Kind],
            &mut ::core::primitive::u32,
            ::core::option::Option<&mut ::core::primitive::bool>,
            &mut [::core::primitive::u8],
        ) -> ::core::primitive::bool {
            move |value0, value1, value2, value3, value4, value5| {
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                            ) -> ::core::primitive::bool,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Mut<'_, Index>>(value0),
                        __cross::give::<__cross::Mut<'_, Hit>>(value1),
                        __cross::give::<__cross::SliceMut<'_, Kind>>(value2),
                        __cross::give::<
                            __cross::Mut<'_, ::core::primitive::u32>,
                        >(value3),
                        __cross::give::<
                            __cross::Null<__cross::Mut<'_, ::core::primitive::bool>>,
                        >(value4),
                        __cross::give::<
                            __cross::SliceMut<'_, ::core::primitive::u8>,
                        >(value5),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_67e7fed135ea7d90<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_67e7fed135ea7d90<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
        ) -> ::twinspan::private::String {
            move |value0| {
                let __closure = closure;
                let mut __out = __cross::Out::<
                    __cross::Same<::twinspan::private::String>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                        __out.pointer(),
                    );
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_3f9aa9716a554405<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_3f9aa9716a554405<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut() -> ::twinspan::private::Vec<Hit> {
            move || {
                let __closure = closure;
                let mut __out = __cross::Out::<
                    __cross::Same<::twinspan::private::Vec<Hit>>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnOnce_336c2f79a19f3978<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnOnce_336c2f79a19f3978<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnOnce() -> Hit {
            move || {
                let __closure = closure;
                let mut __out = __cross::Out::<__cross::Same<Hit>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_f6f873c17a871faa<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_f6f873c17a871faa<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(::core::primitive::u8) -> Document + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                let mut __out = __cross::Out::<__cross::Same<Document>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u8,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0, __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_8572038c520cd8a9<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_8572038c520cd8a9<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
        ) -> ::core::option::Option<::core::primitive::u32> {
            move || {
                let __closure = closure;
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                            ) -> __cross::Tagged<::core::primitive::u32>,
                        >())(__closure.context());
                    __cross::take::<
                        __cross::Opt<__cross::Same<::core::primitive::u32>>,
                    >(__result)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_f9592ffaa9a82792<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_f9592ffaa9a82792<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            ::core::primitive::bool,
        ) -> ::core::option::Option<::twinspan::private::String> {
            move |value0| {
                let __closure = closure;
                let mut __out = __cross::Out::<
                    __cross::Opt<__cross::Same<::twinspan::private::String>>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::bool,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0, __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_cf5f9abf7b9af225<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_cf5f9abf7b9af225<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn() -> ::core::option::Option<Hit> {
            move || {
                let __closure = closure;
                let mut __out = __cross::Out::<__cross::Opt<__cross::Same<Hit>>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), __out.pointer());
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_3613b8bfa393194b<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_3613b8bfa393194b<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut() -> ::twinspan::private::Box<Index> {
            move || {
                let __closure = closure;
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                            ) -> __cross::Pointer,
                        >())(__closure.context());
                    __cross::take::<__cross::Boxed<Index>>(__result)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_e88b8baa5d8e8aac<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_e88b8baa5d8e8aac<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
        ) -> ::core::option::Option<::twinspan::private::Box<Index>> {
            move || {
                let __closure = closure;
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                            ) -> __cross::Pointer,
                        >())(__closure.context());
                    __cross::take::<__cross::Null<__cross::Boxed<Index>>>(__result)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_782c6ed5aae5f180<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_782c6ed5aae5f180<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            &::core::ffi::CStr,
            ::core::option::Option<&::core::ffi::CStr>,
        ) {
            move |value0, value1| {
                let value0 = unsafe { __cross::give::<__cross::CStr<'_>>(value0) };
                let value1 = unsafe {
                    __cross::give::<__cross::Null<__cross::CStr<'_>>>(value1)
                };
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(__closure.context(), value0, value1)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_059df9d9cf524434<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_059df9d9cf524434<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(Event) -> Event {
            move |value0| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Checked<__cross::Same<Event>>>::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::Checked<__cross::Same<Event>>,
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
    const _: () = {
        #[inline]
        fn __declared_0() -> ::cxx::UniquePtr<::cxx::CxxString> {
            super::only_cpp()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$only_cpp$cbf29ce484222325"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$only_cpp$golden$233fe4d9bbac3ed9")]
        extern "C-unwind" fn shim_0() -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_0();
                unsafe { __cross::give::<__cross::Unique<::cxx::CxxString>>(result) }
            })
        }
        #[inline]
        fn __declared_1(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<::twinspan::private::Box<Index>, OpenError> {
            match super::open(text) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$open$fa9bdbf963b4e46e"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_open$fa9bdbf963b4e46e"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$open$golden$02ed8e1bd21d4ce5")]
        extern "C-unwind" fn shim_1(
            argument0: ::twinspan::private::abi::Fat,
            failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_1(argument0) {
                    ::core::result::Result::Ok(value) => {
                        __cross::Tagged::good(unsafe {
                            __cross::give::<__cross::Boxed<Index>>(value)
                        })
                    }
                    ::core::result::Result::Err(error) => {
                        __cross::Tagged::bad({
                            unsafe {
                                ::core::ptr::write(failure.cast(), error);
                            }
                            1
                        })
                    }
                }
            })
        }
        #[inline]
        fn __declared_2(
            path: &::core::primitive::str,
            restrict: &::core::primitive::str,
        ) -> ::core::result::Result<Document, ReadError> {
            match super::read(path, restrict) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$read$b18aee1e0c02fc3f"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_read$b18aee1e0c02fc3f"
        )]
        static ONCE_2_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$read$golden$23ebd891d2e547e9")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let argument1 = unsafe { __cross::take::<__cross::Str<'_>>(argument1) };
                match __declared_2(argument0, argument1) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::Same<Document>>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        unsafe {
                            ::core::ptr::write(failure.cast(), error);
                        }
                        1
                    }
                }
            })
        }
        #[repr(transparent)]
        struct __Index_3(Index);
        impl __Index_3 {
            #[inline]
            fn __declared_3(&self) -> ::core::result::Result<(), Failure> {
                match Index::try_lock(&self.0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(error)
                    }
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$try_lock$65c9718e19e3df34"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$try_try_lock$65c9718e19e3df34"
        )]
        static ONCE_3_1: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$search$Index$try_lock$golden$fde65daf88283497"
        )]
        extern "C-unwind" fn shim_3(
            receiver: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_3>() };
                match __Index_3::__declared_3(receiver) {
                    ::core::result::Result::Ok(value) => {
                        let () = value;
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        unsafe {
                            ::core::ptr::write(failure.cast(), error);
                        }
                        1
                    }
                }
            })
        }
        #[repr(transparent)]
        struct __Index_4(Index);
        impl __Index_4 {
            #[inline]
            fn __declared_4(
                &self,
            ) -> ::core::result::Result<
                ::core::primitive::u8,
                ::core::primitive::usize,
            > {
                match Index::fail(&self.0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::message_of_error!(error),
                        )
                    }
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$fail$65c9718e19e3df34"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$try_fail$65c9718e19e3df34"
        )]
        static ONCE_4_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$fail$golden$906ac49eacfe1d7b")]
        extern "C-unwind" fn shim_4(
            receiver: __cross::Pointer,
        ) -> __cross::Tagged<::core::primitive::u8> {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_4>() };
                match __Index_4::__declared_4(receiver) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[doc(hidden)]
        mod error_type_5 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = std::io::Error;
        }
        #[inline]
        fn __declared_5(
            path: &::core::primitive::str,
        ) -> ::core::result::Result<Opened, ::core::primitive::usize> {
            match {
                let result: ::core::result::Result<_, error_type_5::Type> = super::load(
                    path,
                );
                result
            } {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(::twinspan::private::erase_error!(error))
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$load$fa9bdbf963b4e46e"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_load$fa9bdbf963b4e46e"
        )]
        static ONCE_5_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$load$golden$d0b749e4a9d7dd38")]
        extern "C-unwind" fn shim_5(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_5(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Checked<__cross::Same<Opened>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[inline]
        fn __declared_6() -> ::core::result::Result<(), Trouble> {
            match super::trouble() {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$trouble$cbf29ce484222325"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_trouble$cbf29ce484222325"
        )]
        static ONCE_6_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$trouble$golden$eac7593fbbdf0acb")]
        extern "C-unwind" fn shim_6(
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                match __declared_6() {
                    ::core::result::Result::Ok(value) => {
                        let () = value;
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        let error = ::twinspan::private::Box::new(error);
                        unsafe {
                            ::core::ptr::write(
                                failure.cast(),
                                ::twinspan::private::Box::into_raw(error),
                            );
                        }
                        1
                    }
                }
            })
        }
        #[repr(transparent)]
        struct __Index_7(Index);
        impl __Index_7 {
            #[inline]
            fn __declared_7(
                &self,
                word: &::core::primitive::str,
            ) -> ::core::option::Option<Hit> {
                Index::find(&self.0, word)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$find$e4157f25aafe7af9"
        )]
        static ONCE_7_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$find$golden$61af3f79414c4e24")]
        extern "C-unwind" fn shim_7(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_7>() };
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = __Index_7::__declared_7(receiver, argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Hit>>>(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_8(Index);
        impl __Index_8 {
            #[inline]
            fn __declared_8(
                &self,
                result: &::core::primitive::str,
            ) -> ::core::primitive::usize {
                Index::count(&self.0, result)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$count$e4157f25aafe7af9"
        )]
        static ONCE_8_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$count$golden$3ed7a55eafa44b02")]
        extern "C-unwind" fn shim_8(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_8>() };
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                __Index_8::__declared_8(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Index_9(Index);
        impl __Index_9 {
            #[inline]
            fn __declared_9(
                &mut self,
                other: &Index,
                last: ::twinspan::private::Box<Index>,
                more: ::core::option::Option<::twinspan::private::Box<Index>>,
            ) {
                Index::merge(&mut self.0, other, last, more)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$merge$cc7523936a801fb9"
        )]
        static ONCE_9_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$merge$golden$c17dd2932d3c581c")]
        extern "C-unwind" fn shim_9(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument1 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Index>>>(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Index>>>(argument2)
                };
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "merge",
                        &[
                            (
                                "self",
                                true,
                                ::twinspan::private::abi::Range::of::<
                                    Index,
                                >(receiver.cast()),
                            ),
                            (
                                "other",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Index>(),
                                ),
                            ),
                        ],
                    );
                }
                let receiver = unsafe { &mut *receiver.cast::<__Index_9>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Index>>(argument0)
                };
                let argument1 = __cross::present_box(argument1);
                __Index_9::__declared_9(receiver, argument0, argument1, argument2)
            })
        }
        #[repr(transparent)]
        struct __Index_10(Index);
        impl __Index_10 {
            #[inline]
            fn __declared_10(&self) -> &::core::primitive::str {
                Index::text(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$text$65c9718e19e3df34"
        )]
        static ONCE_10_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$text$golden$1884e2b7bbeddcfe")]
        extern "C-unwind" fn shim_10(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_10>() };
                let result = __Index_10::__declared_10(receiver);
                unsafe { __cross::give::<__cross::Str<'_>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_11(Index);
        impl __Index_11 {
            #[inline]
            fn __declared_11(&self) -> &[::core::primitive::u8] {
                Index::bytes(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$bytes$65c9718e19e3df34"
        )]
        static ONCE_11_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$bytes$golden$97025defa02e4c62")]
        extern "C-unwind" fn shim_11(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_11>() };
                let result = __Index_11::__declared_11(receiver);
                unsafe {
                    __cross::give::<__cross::Slice<'_, ::core::primitive::u8>>(result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_12(Index);
        impl __Index_12 {
            #[inline]
            fn __declared_12(&self) -> ::twinspan::private::String {
                Index::copy(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$copy$65c9718e19e3df34"
        )]
        static ONCE_12_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$copy$golden$4c3d66a6c84bad3e")]
        extern "C-unwind" fn shim_12(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_12>() };
                let result = __Index_12::__declared_12(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::String>,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_13(Index);
        impl __Index_13 {
            #[inline]
            fn __declared_13(&self) -> ::twinspan::private::Vec<Hit> {
                Index::hits(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$hits$65c9718e19e3df34"
        )]
        static ONCE_13_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$hits$golden$82ce2feb6a212712")]
        extern "C-unwind" fn shim_13(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_13>() };
                let result = __Index_13::__declared_13(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Hit>>,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_14(Index);
        impl __Index_14 {
            #[inline]
            fn __declared_14(
                &self,
                strlen: ::core::option::Option<&::core::primitive::str>,
            ) -> Document {
                Index::document(&self.0, strlen)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$document$9744a1a75f493326"
        )]
        static ONCE_14_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$search$Index$document$golden$8879f8328a1ad342"
        )]
        extern "C-unwind" fn shim_14(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_14>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Str<'_>>>(argument0)
                };
                let result = __Index_14::__declared_14(receiver, argument0);
                unsafe { __cross::write::<__cross::Same<Document>>(out, result) }
            })
        }
        #[inline]
        fn __declared_15(
            value: ::core::option::Option<::core::primitive::u32>,
            text: ::core::option::Option<::twinspan::private::String>,
        ) -> ::core::option::Option<::twinspan::private::Box<Index>> {
            super::maybe(value, text)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$maybe$f506be6d7fb3baa9"
        )]
        static ONCE_15_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$maybe$golden$2667ae137565c2db")]
        extern "C-unwind" fn shim_15(
            argument0: __cross::Tagged<::core::primitive::u32>,
            argument1: __cross::Pointer,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Opt<__cross::Same<::core::primitive::u32>>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<::twinspan::private::String>,
                    >(argument1)
                };
                let result = __declared_15(argument0, argument1);
                unsafe { __cross::give::<__cross::Null<__cross::Boxed<Index>>>(result) }
            })
        }
        #[inline]
        unsafe fn __declared_16<'a>(
            hits: &'a [Hit],
            flags: &[::core::primitive::bool],
        ) -> ::core::option::Option<&'a Hit> {
            unsafe { super::first(hits, flags) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$first$442fa550f43073c8"
        )]
        static ONCE_16_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$first$golden$3eb574ee89cd90c5")]
        extern "C-unwind" fn shim_16(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Slice<'_, Hit>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Slice<'_, ::core::primitive::bool>,
                    >(argument1)
                };
                let result = unsafe { __declared_16(argument0, argument1) };
                unsafe { __cross::give::<__cross::Null<__cross::Ref<'_, Hit>>>(result) }
            })
        }
        #[inline]
        fn __declared_17(values: &mut [::core::primitive::u16], hit: &mut Hit) {
            super::change(values, hit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$change$db186fdf92f31a87"
        )]
        static ONCE_17_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$change$golden$275e1d7be978f533")]
        extern "C-unwind" fn shim_17(
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "change",
                        &[
                            (
                                "values",
                                true,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u16,
                                >(argument0),
                            ),
                            (
                                "hit",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1.cast_const().cast::<Hit>(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::SliceMut<'_, ::core::primitive::u16>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Mut<'_, Hit>>(argument1)
                };
                __declared_17(argument0, argument1)
            })
        }
        #[repr(transparent)]
        struct __Index_18(Index);
        impl __Index_18 {
            #[inline]
            fn __declared_18(
                &mut self,
                document: &Document,
                hits: ::twinspan::private::Vec<Hit>,
                names: ::twinspan::private::Vec<::twinspan::private::String>,
            ) {
                Index::store(&mut self.0, document, hits, names)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$store$d4a67cbad25187f3"
        )]
        static ONCE_18_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$store$golden$41063c5569ff9818")]
        extern "C-unwind" fn shim_18(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument1 = unsafe {
                    __cross::read::<
                        __cross::Same<::twinspan::private::Vec<Hit>>,
                    >(argument1)
                };
                let argument2 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >,
                    >(argument2)
                };
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "store",
                        &[
                            (
                                "self",
                                true,
                                ::twinspan::private::abi::Range::of::<
                                    Index,
                                >(receiver.cast()),
                            ),
                            (
                                "document",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Document>(),
                                ),
                            ),
                        ],
                    );
                }
                let receiver = unsafe { &mut *receiver.cast::<__Index_18>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Document>>(argument0)
                };
                __Index_18::__declared_18(receiver, argument0, argument1, argument2)
            })
        }
        #[inline]
        fn __declared_19(
            a: ::core::primitive::bool,
            b: ::core::primitive::char,
            c: ::core::time::Duration,
            d: ::core::primitive::i128,
            e: ::core::primitive::u128,
            f: Kind,
            g: ::core::primitive::f32,
            h: Hit,
        ) -> ::core::primitive::bool {
            super::scalars(a, b, c, d, e, f, g, h)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$scalars$20416e200e0ee327"
        )]
        static ONCE_19_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$scalars$golden$60aaf17fa1368fe4")]
        extern "C-unwind" fn shim_19(
            argument0: ::core::primitive::bool,
            argument1: ::core::primitive::u32,
            argument2: ::core::primitive::i64,
            argument3: ::core::primitive::i128,
            argument4: ::core::primitive::u128,
            argument5: Kind,
            argument6: ::core::primitive::f32,
            argument7: __cross::Pointer,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || {
                let argument7 = unsafe {
                    __cross::read::<__cross::Same<Hit>>(argument7)
                };
                let argument1 = unsafe { __cross::take::<__cross::Char>(argument1) };
                let argument2 = unsafe { __cross::take::<__cross::Duration>(argument2) };
                __declared_19(
                    argument0,
                    argument1,
                    argument2,
                    argument3,
                    argument4,
                    argument5,
                    argument6,
                    argument7,
                )
            })
        }
        #[inline]
        fn __declared_20(a: Kind) -> ::core::option::Option<Kind> {
            super::kind(a)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$kind$3a383c28d6673087"
        )]
        static ONCE_20_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$kind$golden$58e772e6a0bf35e3")]
        extern "C-unwind" fn shim_20(argument0: Kind) -> __cross::Tagged<Kind> {
            ::twinspan::private::guard(move || {
                let result = __declared_20(argument0);
                unsafe { __cross::give::<__cross::Opt<__cross::Same<Kind>>>(result) }
            })
        }
        #[inline]
        fn __declared_21(
            id: ::core::num::NonZeroU32,
            at: ::std::time::SystemTime,
            after: ::core::option::Option<::core::num::NonZeroI64>,
        ) -> ::core::option::Option<::std::time::SystemTime> {
            super::numbered(id, at, after)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$numbered$c144585049956960"
        )]
        static ONCE_21_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$numbered$golden$e538630d6561eb47")]
        extern "C-unwind" fn shim_21(
            argument0: ::core::primitive::u32,
            argument1: ::core::primitive::i64,
            argument2: __cross::Tagged<::core::primitive::i64>,
        ) -> __cross::Tagged<::core::primitive::i64> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::NonZeroU32>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::SystemTime>(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<__cross::Opt<__cross::NonZeroI64>>(argument2)
                };
                let result = __declared_21(argument0, argument1, argument2);
                unsafe { __cross::give::<__cross::Opt<__cross::SystemTime>>(result) }
            })
        }
        #[inline]
        fn __declared_22(
            NULL: ::core::primitive::u8,
            linux: ::core::primitive::bool,
            errno: &::core::primitive::str,
            stdin: ::core::primitive::u8,
        ) -> ::core::time::Duration {
            super::wait(NULL, linux, errno, stdin)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$wait$b284d5e4b2e2c4f6"
        )]
        static ONCE_22_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$wait$golden$e43a4334b3588e05")]
        extern "C-unwind" fn shim_22(
            argument0: ::core::primitive::u8,
            argument1: ::core::primitive::bool,
            argument2: ::twinspan::private::abi::Fat,
            argument3: ::core::primitive::u8,
        ) -> ::core::primitive::i64 {
            ::twinspan::private::guard(move || {
                let argument2 = unsafe { __cross::take::<__cross::Str<'_>>(argument2) };
                let result = __declared_22(argument0, argument1, argument2, argument3);
                unsafe { __cross::give::<__cross::Duration>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_23(Index);
        impl __Index_23 {
            #[inline]
            fn __declared_23(
                &self,
                word: &::core::primitive::str,
                on_hit: impl ::core::ops::FnMut(&Hit) -> ::core::primitive::bool,
            ) -> ::core::primitive::usize {
                Index::each(&self.0, word, on_hit)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$each$3fad30ef7049c577"
        )]
        static ONCE_23_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$each$golden$5e981b2c68a9d7c6")]
        extern "C-unwind" fn shim_23(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_23>() };
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let argument1 = __FnMut_cffdbc14d19d17d6::<
                    (),
                >::take(argument1.required("on_hit"));
                __Index_23::__declared_23(receiver, argument0, argument1)
            })
        }
        #[repr(transparent)]
        struct __Index_24(Index);
        impl __Index_24 {
            #[inline]
            fn __declared_24(
                &self,
                visit: &dyn ::core::ops::Fn(
                    &Index,
                    &::core::primitive::str,
                    Kind,
                ) -> Kind,
            ) {
                Index::lend(&self.0, visit)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$lend$3f44fdb5b9ad44cc"
        )]
        static ONCE_24_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$lend$golden$358918d5c73a11c3")]
        extern "C-unwind" fn shim_24(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_24>() };
                let argument0 = __Fn_11c0c3b48cb7eef0::<
                    (),
                >::take(argument0.required("visit"));
                let argument0 = &argument0;
                __Index_24::__declared_24(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Index_25(Index);
        impl __Index_25 {
            #[inline]
            fn __declared_25(
                &self,
                visit: &mut dyn ::core::ops::FnMut(
                    ::twinspan::private::String,
                    ::twinspan::private::Vec<Hit>,
                    ::core::option::Option<::core::primitive::u32>,
                ),
            ) {
                Index::lines(&self.0, visit)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$lines$848dca3a6068fbde"
        )]
        static ONCE_25_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$lines$golden$7fc449382fb4be5f")]
        extern "C-unwind" fn shim_25(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_25>() };
                let mut argument0 = __FnMut_ce9df80b40dc4284::<
                    (),
                >::take(argument0.required("visit"));
                let argument0 = &mut argument0;
                __Index_25::__declared_25(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Index_26(Index);
        impl __Index_26 {
            #[inline]
            fn __declared_26(
                &mut self,
                on_change: ::twinspan::private::Box<
                    dyn ::core::ops::Fn(
                        Hit,
                    ) + ::core::marker::Send + ::core::marker::Sync + 'static,
                >,
            ) {
                Index::watch(&mut self.0, on_change)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$watch$adabbc7238fbf0f0"
        )]
        static ONCE_26_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$watch$golden$e86e1d5d579e3410")]
        extern "C-unwind" fn shim_26(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let receiver = unsafe { &mut *receiver.cast::<__Index_26>() };
                let argument0 = ::twinspan::private::Box::new(
                    __Fn_cf57438877a099fa::<
                        (),
                    >::take(
                        ::twinspan::private::closure::Owned::present(
                            argument0,
                            "on_change",
                        ),
                    ),
                )
                    as ::twinspan::private::Box<
                        dyn ::core::ops::Fn(
                            Hit,
                        ) + ::core::marker::Send + ::core::marker::Sync + 'static,
                    >;
                __Index_26::__declared_26(receiver, argument0)
            })
        }
        #[inline]
        fn __declared_27(
            task: ::core::option::Option<
                ::twinspan::private::Box<dyn ::core::ops::FnOnce() + 'static>,
            >,
        ) {
            super::later(task)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$later$a439f75e07b398f7"
        )]
        static ONCE_27_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$later$golden$6f95b90f728d0d9e")]
        extern "C-unwind" fn shim_27(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = argument0
                    .map(|present| {
                        ::twinspan::private::Box::new(
                            __FnOnce_eee0bf889e2ef9a1::<()>::take(present),
                        )
                            as ::twinspan::private::Box<
                                dyn ::core::ops::FnOnce() + 'static,
                            >
                    });
                __declared_27(argument0)
            })
        }
        #[inline]
        fn __declared_28(
            task: impl ::core::ops::FnOnce(
                ::core::primitive::char,
            ) -> ::core::time::Duration,
        ) {
            super::once(task)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$once$3039bc7a4a4ca72a"
        )]
        static ONCE_28_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$once$golden$dab14be25f3d34c1")]
        extern "C-unwind" fn shim_28(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let argument0 = __FnOnce_32a48b02c58fff09::<
                    (),
                >::take(argument0.required("task"));
                __declared_28(argument0)
            })
        }
        #[inline]
        fn __declared_29(
            a: ::core::option::Option<
                &dyn ::core::ops::Fn(::core::option::Option<&Index>),
            >,
            b: ::core::option::Option<
                &mut dyn ::core::ops::FnMut(
                    Document,
                    ::core::option::Option<::twinspan::private::String>,
                ),
            >,
        ) {
            super::every(a, b)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$every$8bf17d30729521b5"
        )]
        static ONCE_29_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$every$golden$553e672e4a670e7c")]
        extern "C-unwind" fn shim_29(
            argument0: ::twinspan::private::closure::Closure,
            argument1: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = argument0
                    .optional()
                    .map(__Fn_6803538a5cac4268::<()>::take);
                let argument0 = argument0
                    .as_ref()
                    .map(|function| {
                        function as &dyn ::core::ops::Fn(::core::option::Option<&Index>)
                    });
                let mut argument1 = argument1
                    .optional()
                    .map(__FnMut_95e337479c4b5054::<()>::take);
                let argument1 = argument1
                    .as_mut()
                    .map(|function| {
                        function
                            as &mut dyn ::core::ops::FnMut(
                                Document,
                                ::core::option::Option<::twinspan::private::String>,
                            )
                    });
                __declared_29(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_30(
            visit: impl ::core::ops::Fn(
                ::core::option::Option<&Hit>,
                ::twinspan::private::Vec<::twinspan::private::String>,
                &[Kind],
                ::core::option::Option<Kind>,
                ::core::primitive::i128,
            ) -> ::core::primitive::u64 + ::core::marker::Send + 'static,
        ) {
            super::kinds(visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$kinds$6dcc226a1c9c64e4"
        )]
        static ONCE_30_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$kinds$golden$455cab32fe4a9447")]
        extern "C-unwind" fn shim_30(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = __Fn_ec88f61d5a532c70::<
                    (),
                >::take(
                    ::twinspan::private::closure::Owned::present(argument0, "visit"),
                );
                __declared_30(argument0)
            })
        }
        #[inline]
        fn __declared_31(
            a: ::core::ffi::c_int,
            b: ::core::primitive::usize,
            c: ::core::primitive::isize,
            d: ::core::ffi::c_long,
            e: ::core::primitive::f64,
            f: ::core::primitive::i8,
        ) -> ::core::ffi::c_char {
            super::c_types(a, b, c, d, e, f)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$c_types$09900987a07511f8"
        )]
        static ONCE_31_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$c_types$golden$dcd9ee3608b6411a")]
        extern "C-unwind" fn shim_31(
            argument0: ::core::ffi::c_int,
            argument1: ::core::primitive::usize,
            argument2: ::core::primitive::isize,
            argument3: ::core::ffi::c_long,
            argument4: ::core::primitive::f64,
            argument5: ::core::primitive::i8,
        ) -> ::core::ffi::c_char {
            ::twinspan::private::guard(move || {
                __declared_31(
                    argument0,
                    argument1,
                    argument2,
                    argument3,
                    argument4,
                    argument5,
                )
            })
        }
        #[repr(transparent)]
        struct __Index_32(Index);
        impl __Index_32 {
            #[inline]
            fn __declared_32(
                &self,
            ) -> ::core::result::Result<
                ::core::option::Option<&::core::primitive::str>,
                OpenError,
            > {
                match Index::name(&self.0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(error)
                    }
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$name$65c9718e19e3df34"
        )]
        static ONCE_32_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$try_name$65c9718e19e3df34"
        )]
        static ONCE_32_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$name$golden$5bb2d4d1a1b24a50")]
        extern "C-unwind" fn shim_32(
            receiver: __cross::Pointer,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_32>() };
                match __Index_32::__declared_32(receiver) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::Null<__cross::Str<'_>>>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        unsafe {
                            ::core::ptr::write(failure.cast(), error);
                        }
                        1
                    }
                }
            })
        }
        #[doc(hidden)]
        mod error_type_33 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = std::fmt::Error;
        }
        #[repr(transparent)]
        struct __Index_33(Index);
        impl __Index_33 {
            #[inline]
            fn __declared_33(
                &mut self,
                other: ::core::option::Option<&Index>,
            ) -> ::core::result::Result<
                ::core::option::Option<::core::primitive::u8>,
                ::core::primitive::usize,
            > {
                match {
                    let result: ::core::result::Result<_, error_type_33::Type> = Index::parts(
                        &mut self.0,
                        other,
                    );
                    result
                } {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::erase_error!(error),
                        )
                    }
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$parts$4c8f3ae862341d7a"
        )]
        static ONCE_33_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$try_parts$4c8f3ae862341d7a"
        )]
        static ONCE_33_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$parts$golden$6d50d5fe2b37978c")]
        extern "C-unwind" fn shim_33(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "parts",
                        &[
                            (
                                "self",
                                true,
                                ::twinspan::private::abi::Range::of::<
                                    Index,
                                >(receiver.cast()),
                            ),
                            (
                                "other",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Index>(),
                                ),
                            ),
                        ],
                    );
                }
                let receiver = unsafe { &mut *receiver.cast::<__Index_33>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Ref<'_, Index>>>(argument0)
                };
                match __Index_33::__declared_33(receiver, argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Opt<__cross::Same<::core::primitive::u8>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[inline]
        unsafe fn __declared_34<'a>(
            a: &'a mut Hit,
            b: ::core::option::Option<&mut Hit>,
            c: ::core::option::Option<&[::core::primitive::u8]>,
            d: ::core::option::Option<::twinspan::private::Vec<::core::primitive::u8>>,
        ) -> ::core::option::Option<&'a Hit> {
            unsafe { super::swap(a, b, c, d) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$swap$8854dea3e0bf5374"
        )]
        static ONCE_34_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$swap$golden$732f6c89a8d6c74f")]
        extern "C-unwind" fn shim_34(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: ::twinspan::private::abi::Fat,
            argument3: __cross::Pointer,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument3 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<::twinspan::private::Vec<::core::primitive::u8>>,
                    >(argument3)
                };
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "swap",
                        &[
                            (
                                "a",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<Hit>(),
                                ),
                            ),
                            (
                                "b",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1.cast_const().cast::<Hit>(),
                                ),
                            ),
                            (
                                "c",
                                false,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u8,
                                >(argument2),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<__cross::Mut<'_, Hit>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Null<__cross::Mut<'_, Hit>>>(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<
                        __cross::Null<__cross::Slice<'_, ::core::primitive::u8>>,
                    >(argument2)
                };
                let result = unsafe {
                    __declared_34(argument0, argument1, argument2, argument3)
                };
                unsafe { __cross::give::<__cross::Null<__cross::Ref<'_, Hit>>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Hit_35(Hit);
        impl __Hit_35 {
            #[inline]
            fn __declared_35(
                &self,
                values: ::twinspan::private::Vec<Kind>,
            ) -> ::core::option::Option<::core::primitive::f32> {
                Hit::weight(&self.0, values)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Hit$weight$58bc3af50065d0a2"
        )]
        static ONCE_35_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Hit$weight$golden$41ccec85f277c722")]
        extern "C-unwind" fn shim_35(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
        ) -> __cross::Tagged<::core::primitive::f32> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<::twinspan::private::Vec<Kind>>,
                    >(argument0)
                };
                let receiver = unsafe { &*receiver.cast::<__Hit_35>() };
                let result = __Hit_35::__declared_35(receiver, argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Same<::core::primitive::f32>>,
                    >(result)
                }
            })
        }
        #[repr(transparent)]
        struct __Document_36(Document);
        impl __Document_36 {
            #[inline]
            fn __declared_36(
                &self,
                new: ::core::option::Option<Document>,
            ) -> ::core::option::Option<::twinspan::private::String> {
                Document::heading(&self.0, new)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Document$heading$2dbfe525570dcade"
        )]
        static ONCE_36_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$search$Document$heading$golden$e4893531f019a5aa"
        )]
        extern "C-unwind" fn shim_36(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read_optional::<__cross::Same<Document>>(argument0)
                };
                let receiver = unsafe { &*receiver.cast::<__Document_36>() };
                let result = __Document_36::__declared_36(receiver, argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::Same<::twinspan::private::String>>,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_37(Index);
        impl __Index_37 {
            #[inline]
            fn __declared_37(&self) -> &Index {
                Index::part(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$part$65c9718e19e3df34"
        )]
        static ONCE_37_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$part$golden$e54402ef07636ed5")]
        extern "C-unwind" fn shim_37(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_37>() };
                let result = __Index_37::__declared_37(receiver);
                unsafe { __cross::give::<__cross::Ref<'_, Index>>(result) }
            })
        }
        #[inline]
        unsafe fn __declared_38<'a>(
            a: ::core::option::Option<&'a Index>,
            b: &Index,
        ) -> ::core::result::Result<::core::option::Option<&'a Index>, OpenError> {
            match unsafe { super::part_of(a, b) } {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$part_of$6fddaa44bb9c8cbb"
        )]
        static ONCE_38_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_part_of$6fddaa44bb9c8cbb"
        )]
        static ONCE_38_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$part_of$golden$6937e42e6b99daab")]
        extern "C-unwind" fn shim_38(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Ref<'_, Index>>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Index>>(argument1)
                };
                match unsafe { __declared_38(argument0, argument1) } {
                    ::core::result::Result::Ok(value) => {
                        __cross::Tagged::good(unsafe {
                            __cross::give::<
                                __cross::Null<__cross::Ref<'_, Index>>,
                            >(value)
                        })
                    }
                    ::core::result::Result::Err(error) => {
                        __cross::Tagged::bad({
                            unsafe {
                                ::core::ptr::write(failure.cast(), error);
                            }
                            1
                        })
                    }
                }
            })
        }
        #[inline]
        fn __declared_39() -> &'static Index {
            super::common()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$common$cbf29ce484222325"
        )]
        static ONCE_39_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$common$golden$d54f5dfc8d97ba7c")]
        extern "C-unwind" fn shim_39() -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_39();
                unsafe { __cross::give::<__cross::Ref<'_, Index>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_40(Index);
        impl __Index_40 {
            #[inline]
            fn __declared_40(
                &self,
            ) -> ::twinspan::private::Vec<::twinspan::private::Box<Index>> {
                Index::all(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$all$65c9718e19e3df34"
        )]
        static ONCE_40_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$all$golden$7f30a81403959a8e")]
        extern "C-unwind" fn shim_40(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_40>() };
                let result = __Index_40::__declared_40(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Checked<
                            __cross::Same<
                                ::twinspan::private::Vec<::twinspan::private::Box<Index>>,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_41(Index);
        impl __Index_41 {
            #[inline]
            fn __declared_41(
                &mut self,
                edit: impl ::core::ops::FnMut(
                    &mut Index,
                    &mut Hit,
                    &mut [Kind],
                    &mut ::core::primitive::u32,
                    ::core::option::Option<&mut ::core::primitive::bool>,
                    &mut [::core::primitive::u8],
                ) -> ::core::primitive::bool,
            ) {
                Index::edit(&mut self.0, edit)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$edit$7e233d6ce67a4afb"
        )]
        static ONCE_41_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$edit$golden$303bf82ec50e7b73")]
        extern "C-unwind" fn shim_41(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &mut *receiver.cast::<__Index_41>() };
                let argument0 = __FnMut_b55fde273261efb3::<
                    (),
                >::take(argument0.required("edit"));
                __Index_41::__declared_41(receiver, argument0)
            })
        }
        #[inline]
        fn __declared_42(
            text: &dyn ::core::ops::Fn(
                &::core::primitive::str,
            ) -> ::twinspan::private::String,
            hits: impl ::core::ops::FnMut() -> ::twinspan::private::Vec<Hit>,
            one: impl ::core::ops::FnOnce() -> Hit,
            document: ::twinspan::private::Box<
                dyn ::core::ops::Fn(::core::primitive::u8) -> Document + 'static,
            >,
        ) {
            super::ask(text, hits, one, document)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$ask$4462dc0852e54336"
        )]
        static ONCE_42_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$ask$golden$b7af0b7f56430097")]
        extern "C-unwind" fn shim_42(
            argument0: ::twinspan::private::closure::Closure,
            argument1: ::twinspan::private::closure::Closure,
            argument2: ::twinspan::private::closure::Closure,
            argument3: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument3 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument3)
                };
                let argument0 = __Fn_67e7fed135ea7d90::<
                    (),
                >::take(argument0.required("text"));
                let argument0 = &argument0;
                let argument1 = __FnMut_3f9aa9716a554405::<
                    (),
                >::take(argument1.required("hits"));
                let argument2 = __FnOnce_336c2f79a19f3978::<
                    (),
                >::take(argument2.required("one"));
                let argument3 = ::twinspan::private::Box::new(
                    __Fn_f6f873c17a871faa::<
                        (),
                    >::take(
                        ::twinspan::private::closure::Owned::present(
                            argument3,
                            "document",
                        ),
                    ),
                )
                    as ::twinspan::private::Box<
                        dyn ::core::ops::Fn(::core::primitive::u8) -> Document + 'static,
                    >;
                __declared_42(argument0, argument1, argument2, argument3)
            })
        }
        #[inline]
        fn __declared_43(
            number: impl ::core::ops::FnMut(
            ) -> ::core::option::Option<::core::primitive::u32>,
            text: impl ::core::ops::FnMut(
                ::core::primitive::bool,
            ) -> ::core::option::Option<::twinspan::private::String>,
            hit: impl ::core::ops::Fn() -> ::core::option::Option<Hit>,
            make: impl ::core::ops::FnMut() -> ::twinspan::private::Box<Index>,
            maybe: impl ::core::ops::FnMut(
            ) -> ::core::option::Option<::twinspan::private::Box<Index>>,
        ) {
            super::ask_maybe(number, text, hit, make, maybe)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$ask_maybe$b974991dcc592308"
        )]
        static ONCE_43_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$ask_maybe$golden$25d5c7533ba5b2d7")]
        extern "C-unwind" fn shim_43(
            argument0: ::twinspan::private::closure::Closure,
            argument1: ::twinspan::private::closure::Closure,
            argument2: ::twinspan::private::closure::Closure,
            argument3: ::twinspan::private::closure::Closure,
            argument4: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = __FnMut_8572038c520cd8a9::<
                    (),
                >::take(argument0.required("number"));
                let argument1 = __FnMut_f9592ffaa9a82792::<
                    (),
                >::take(argument1.required("text"));
                let argument2 = __Fn_cf5f9abf7b9af225::<
                    (),
                >::take(argument2.required("hit"));
                let argument3 = __FnMut_3613b8bfa393194b::<
                    (),
                >::take(argument3.required("make"));
                let argument4 = __FnMut_e88b8baa5d8e8aac::<
                    (),
                >::take(argument4.required("maybe"));
                __declared_43(argument0, argument1, argument2, argument3, argument4)
            })
        }
        #[inline]
        fn __declared_44(
            a: &::core::primitive::u32,
            b: &mut ::core::primitive::i64,
            c: &Kind,
            d: ::core::option::Option<&::core::primitive::bool>,
        ) -> ::core::primitive::u32 {
            super::numbers(a, b, c, d)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$numbers$7af1f8e6df24b59e"
        )]
        static ONCE_44_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$numbers$golden$b987e02c508b76a3")]
        extern "C-unwind" fn shim_44(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
            argument3: __cross::Pointer,
        ) -> ::core::primitive::u32 {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "numbers",
                        &[
                            (
                                "a",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument0.cast_const().cast::<::core::primitive::u32>(),
                                ),
                            ),
                            (
                                "b",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1.cast_const().cast::<::core::primitive::i64>(),
                                ),
                            ),
                            (
                                "c",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument2.cast_const().cast::<Kind>(),
                                ),
                            ),
                            (
                                "d",
                                false,
                                ::twinspan::private::abi::Range::of(
                                    argument3.cast_const().cast::<::core::primitive::bool>(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, ::core::primitive::u32>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Mut<'_, ::core::primitive::i64>>(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<__cross::Ref<'_, Kind>>(argument2)
                };
                let argument3 = unsafe {
                    __cross::take::<
                        __cross::Null<__cross::Ref<'_, ::core::primitive::bool>>,
                    >(argument3)
                };
                __declared_44(argument0, argument1, argument2, argument3)
            })
        }
        #[repr(transparent)]
        struct __Index_45(Index);
        impl __Index_45 {
            #[inline]
            fn __declared_45(&self) -> &::core::primitive::u64 {
                Index::number(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$number$65c9718e19e3df34"
        )]
        static ONCE_45_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$number$golden$791e3e2cbfb5a984")]
        extern "C-unwind" fn shim_45(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_45>() };
                let result = __Index_45::__declared_45(receiver);
                unsafe {
                    __cross::give::<__cross::Ref<'_, ::core::primitive::u64>>(result)
                }
            })
        }
        #[inline]
        fn __declared_46(
            a: &::core::ffi::CStr,
            b: ::core::option::Option<&::core::ffi::CStr>,
            c: &mut [::core::primitive::u8],
            d: impl ::core::ops::FnMut(
                &::core::ffi::CStr,
                ::core::option::Option<&::core::ffi::CStr>,
            ),
        ) -> ::core::primitive::u8 {
            super::c_text(a, b, c, d)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$c_text$c4108b9f4e50ef9d"
        )]
        static ONCE_46_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$c_text$golden$11ab70955219b110")]
        extern "C-unwind" fn shim_46(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: ::twinspan::private::abi::Fat,
            argument3: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::u8 {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "c_text",
                        &[
                            (
                                "a",
                                false,
                                ::twinspan::private::abi::Range::of_c_str(
                                    argument0.cast_const().cast(),
                                ),
                            ),
                            (
                                "b",
                                false,
                                ::twinspan::private::abi::Range::of_c_str(
                                    argument1.cast_const().cast(),
                                ),
                            ),
                            (
                                "c",
                                true,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::u8,
                                >(argument2),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe { __cross::take::<__cross::CStr<'_>>(argument0) };
                let argument1 = unsafe {
                    __cross::take::<__cross::Null<__cross::CStr<'_>>>(argument1)
                };
                let argument2 = unsafe {
                    __cross::take::<
                        __cross::SliceMut<'_, ::core::primitive::u8>,
                    >(argument2)
                };
                let argument3 = __FnMut_782c6ed5aae5f180::<
                    (),
                >::take(argument3.required("d"));
                __declared_46(argument0, argument1, argument2, argument3)
            })
        }
        #[repr(transparent)]
        struct __Index_47(Index);
        impl __Index_47 {
            #[inline]
            fn __declared_47(&self) -> &::core::ffi::CStr {
                Index::label(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$label$65c9718e19e3df34"
        )]
        static ONCE_47_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$label$golden$fb40b4aa26e26143")]
        extern "C-unwind" fn shim_47(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_47>() };
                let result = __Index_47::__declared_47(receiver);
                unsafe { __cross::give::<__cross::CStr<'_>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_48(Index);
        impl __Index_48 {
            #[inline]
            fn __declared_48(&self) -> ::core::option::Option<&::core::ffi::CStr> {
                Index::second_label(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$second_label$65c9718e19e3df34"
        )]
        static ONCE_48_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$search$Index$second_label$golden$2cbaa0148a624c36"
        )]
        extern "C-unwind" fn shim_48(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_48>() };
                let result = __Index_48::__declared_48(receiver);
                unsafe { __cross::give::<__cross::Null<__cross::CStr<'_>>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Index_49(Index);
        impl __Index_49 {
            #[inline]
            fn __declared_49(
                &mut self,
                event: Event,
                before: ::core::option::Option<Event>,
            ) -> ::core::option::Option<Event> {
                Index::happen(&mut self.0, event, before)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$happen$6b3c09e1bf7e994e"
        )]
        static ONCE_49_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$happen$golden$943f219b07f17a4f")]
        extern "C-unwind" fn shim_49(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::Pending::<Event>::read(argument0) };
                let argument1 = unsafe {
                    __cross::Pending::<Event>::read_optional(argument1)
                };
                let receiver = unsafe { &mut *receiver.cast::<__Index_49>() };
                let argument0 = argument0.value();
                let argument1 = argument1.map(__cross::Pending::value);
                let result = __Index_49::__declared_49(receiver, argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::Checked<__cross::Same<Event>>>,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Index_50(Index);
        impl __Index_50 {
            #[inline]
            fn __declared_50(
                &self,
                each: impl ::core::ops::FnMut(Event) -> Event,
            ) -> ::twinspan::private::Vec<Event> {
                Index::events(&self.0, each)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Index$events$aa7f6111a1b31f8a"
        )]
        static ONCE_50_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$Index$events$golden$27e09111f5bb6d25")]
        extern "C-unwind" fn shim_50(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Index_50>() };
                let argument0 = __FnMut_059df9d9cf524434::<
                    (),
                >::take(argument0.required("each"));
                let result = __Index_50::__declared_50(receiver, argument0);
                unsafe {
                    __cross::write::<
                        __cross::Checked<__cross::Same<::twinspan::private::Vec<Event>>>,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Event_51(Event);
        impl __Event_51 {
            #[inline]
            fn __declared_51(&self) -> ::core::primitive::i32 {
                Event::priority(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$Event$priority$65c9718e19e3df34"
        )]
        static ONCE_51_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$search$Event$priority$golden$cf22a9261b51a46c"
        )]
        extern "C-unwind" fn shim_51(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                unsafe {
                    __cross::look_at::<Event>(receiver.cast());
                }
                let receiver = unsafe { &*receiver.cast::<__Event_51>() };
                __Event_51::__declared_51(receiver)
            })
        }
        #[inline]
        fn __declared_52(
            event: &Event,
            log: Log,
        ) -> ::core::result::Result<Answer, Event> {
            match super::answer(event, log) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$answer$3ab89300c758defc"
        )]
        static ONCE_52_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$try_answer$3ab89300c758defc"
        )]
        static ONCE_52_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$search$answer$golden$040292bdc7504b93")]
        extern "C-unwind" fn shim_52(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument1 = unsafe { __cross::Pending::<Log>::read(argument1) };
                let argument0 = unsafe {
                    __cross::take::<__cross::Checked<__cross::Ref<'_, Event>>>(argument0)
                };
                let argument1 = argument1.value();
                match __declared_52(argument0, argument1) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Checked<__cross::Same<Answer>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        unsafe {
                            ::core::ptr::write(failure.cast(), error);
                        }
                        1
                    }
                }
            })
        }
        #[cfg(windows)]
        #[inline]
        fn __declared_53(value: &Hit) -> ::twinspan::private::Vec<Drive> {
            super::only_windows(value)
        }
        #[cfg(windows)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$search$only_windows$22f9b88105a3325f"
        )]
        static ONCE_53_0: ::core::primitive::u8 = 0;
        #[cfg(windows)]
        #[unsafe(export_name = "twinspan1$search$only_windows$golden$dce96f7592a873ed")]
        extern "C-unwind" fn shim_53(
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Hit>>(argument0)
                };
                let result = __declared_53(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Drive>>,
                    >(out, result)
                }
            })
        }
        #[unsafe(
            export_name = "twinspan1$search$OpenError$describe$golden$4a40380af3696dc1"
        )]
        unsafe extern "C-unwind" fn describe_4(
            error: *const OpenError,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &OpenError = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$search$ReadError$describe$golden$e1652db662f10f9a"
        )]
        unsafe extern "C-unwind" fn describe_5(
            error: *const ReadError,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &ReadError = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$search$Failure$describe$golden$a9a1bf7274ff6875"
        )]
        unsafe extern "C-unwind" fn describe_6(
            error: *const Failure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Failure = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$search$Trouble$describe$golden$33e1b3f8369f001c"
        )]
        unsafe extern "C-unwind" fn describe_12(
            error: *const Trouble,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Trouble = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$search$Event$describe$golden$bc50941f4f8d5e62"
        )]
        unsafe extern "C-unwind" fn describe_7(
            error: *const Event,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                unsafe {
                    __cross::look_at::<Event>(error.cast_mut().cast());
                }
                let error: &Event = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        OpenError,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        ReadError,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Failure,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Trouble,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Event,
    >;
    const _: () = ::twinspan::private::wide_layout();
    const _: () = ::twinspan::private::wide_layout();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::f64>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u32>();
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
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, kind),
                        size_of::<Kind>(),
                        align_of::<Kind>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, restrict),
                        size_of::<::core::primitive::bool>(),
                        align_of::<::core::primitive::bool>(),
                    ),
                    (
                        ::core::mem::offset_of!(Hit, key),
                        size_of::<[::core::primitive::u8; 4usize]>(),
                        align_of::<[::core::primitive::u8; 4usize]>(),
                    ),
                ],
            ),
            "`Hit` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Document>(), align_of::<Document>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Document, title),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Document, hits),
                        size_of::<::twinspan::private::Vec<Hit>>(),
                        align_of::<::twinspan::private::Vec<Hit>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Document, words),
                        size_of::<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >(),
                        align_of::<
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Document, score),
                        size_of::<::twinspan::Optional<::core::primitive::f64>>(),
                        align_of::<::twinspan::Optional<::core::primitive::f64>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Document, first),
                        size_of::<Hit>(),
                        align_of::<Hit>(),
                    ),
                    (
                        ::core::mem::offset_of!(Document, parts),
                        size_of::<::twinspan::private::Vec<Document>>(),
                        align_of::<::twinspan::private::Vec<Document>>(),
                    ),
                ],
            ),
            "`Document` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Opened>(), align_of::<Opened>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Opened, index),
                        size_of::<::twinspan::private::Box<Index>>(),
                        align_of::<::twinspan::private::Box<Index>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Opened, pages),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                ],
            ),
            "`Opened` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<OpenError>(), align_of::<OpenError>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(OpenError, code),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`OpenError` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<ReadError>(), align_of::<ReadError>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(ReadError, path),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`ReadError` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Log>(), align_of::<Log>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Log, last),
                        size_of::<Event>(),
                        align_of::<Event>(),
                    ),
                    (
                        ::core::mem::offset_of!(Log, all),
                        size_of::<::twinspan::private::Vec<Event>>(),
                        align_of::<::twinspan::private::Vec<Event>>(),
                    ),
                ],
            ),
            "`Log` is not laid out as in C",
        );
    };
    #[cfg(windows)]
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Drive>(), align_of::<Drive>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Drive, letter),
                        size_of::<::core::primitive::u8>(),
                        align_of::<::core::primitive::u8>(),
                    ),
                ],
            ),
            "`Drive` is not laid out as in C",
        );
    };
    const _: () = {
        unsafe impl __cross::Look for Opened {
            const IS_TAGGED: bool = false;
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    __cross::look::<
                        ::twinspan::private::Box<Index>,
                    >((&raw mut (*this).index).cast())?;
                    ::core::result::Result::Ok(())
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    __cross::end::<
                        ::twinspan::private::Box<Index>,
                    >((&raw mut (*this).index).cast());
                }
            }
        }
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {}
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {
            field0: ::core::primitive::f64,
            field1: ::core::primitive::f64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload2 {
            field0: ::twinspan::private::String,
            field1: ::twinspan::Optional<::core::primitive::u32>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload3 {
            field0: ::twinspan::private::Vec<Hit>,
            field1: Kind,
            field2: Hit,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload4 {
            field0: ::twinspan::private::Vec<Event>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload5 {
            field0: ::core::primitive::f32,
        }
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads {
            payload0: ::core::mem::ManuallyDrop<__Payload0>,
            payload1: ::core::mem::ManuallyDrop<__Payload1>,
            payload2: ::core::mem::ManuallyDrop<__Payload2>,
            payload3: ::core::mem::ManuallyDrop<__Payload3>,
            payload4: ::core::mem::ManuallyDrop<__Payload4>,
            payload5: ::core::mem::ManuallyDrop<__Payload5>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Mirror {
            tag: ::core::primitive::u8,
            payloads: __Payloads,
        }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<Event>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Event>(),
            "`Event` is not laid out as `repr(C, u8)` says",
        );
        unsafe impl __cross::Look for Event {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    match this.cast::<::core::primitive::u8>().read() {
                        0 => ::core::result::Result::Ok(()),
                        1 => ::core::result::Result::Ok(()),
                        2 => ::core::result::Result::Ok(()),
                        3 => ::core::result::Result::Ok(()),
                        4 => ::core::result::Result::Ok(()),
                        5 => ::core::result::Result::Ok(()),
                        #[allow(unreachable_patterns)]
                        tag => {
                            static ENUM: __cross::LookedAt = __cross::LookedAt::new(
                                "Event",
                                true,
                            );
                            ::core::result::Result::Err(
                                __cross::Wrong::tag(&ENUM, tag as ::core::primitive::i64),
                            )
                        }
                    }
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    match this.cast::<::core::primitive::u8>().read() {
                        2 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload2, field0)))
                                .cast::<::twinspan::private::String>()
                                .drop_in_place();
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload2, field1)))
                                .cast::<::twinspan::Optional<::core::primitive::u32>>()
                                .drop_in_place();
                        }
                        3 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload3, field0)))
                                .cast::<::twinspan::private::Vec<Hit>>()
                                .drop_in_place();
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload3, field1)))
                                .cast::<Kind>()
                                .drop_in_place();
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload3, field2)))
                                .cast::<Hit>()
                                .drop_in_place();
                        }
                        4 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload4, field0)))
                                .cast::<::twinspan::private::Vec<Event>>()
                                .drop_in_place();
                        }
                        #[allow(unreachable_patterns)]
                        _ => {}
                    }
                }
            }
        }
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {}
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {
            field0: ::twinspan::private::Box<Index>,
            field1: ::core::primitive::u64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads {
            payload0: ::core::mem::ManuallyDrop<__Payload0>,
            payload1: ::core::mem::ManuallyDrop<__Payload1>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Mirror {
            tag: ::core::primitive::i16,
            payloads: __Payloads,
        }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<Answer>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Answer>(),
            "`Answer` is not laid out as `repr(C, i16)` says",
        );
        unsafe impl __cross::Look for Answer {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    match this.cast::<::core::primitive::i16>().read() {
                        -1 => ::core::result::Result::Ok(()),
                        7 => {
                            __cross::look::<
                                ::twinspan::private::Box<Index>,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload1, field0)))
                                    .cast(),
                            )?;
                            ::core::result::Result::Ok(())
                        }
                        #[allow(unreachable_patterns)]
                        tag => {
                            static ENUM: __cross::LookedAt = __cross::LookedAt::new(
                                "Answer",
                                false,
                            );
                            ::core::result::Result::Err(
                                __cross::Wrong::tag(&ENUM, tag as ::core::primitive::i64),
                            )
                        }
                    }
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    match this.cast::<::core::primitive::i16>().read() {
                        7 => {
                            __cross::end::<
                                ::twinspan::private::Box<Index>,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload1, field0)))
                                    .cast(),
                            );
                        }
                        #[allow(unreachable_patterns)]
                        _ => {}
                    }
                }
            }
        }
    };
    const _: () = {
        unsafe impl __cross::Look for Log {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    __cross::look::<Event>((&raw mut (*this).last).cast())?;
                    __cross::look::<
                        ::twinspan::private::Vec<Event>,
                    >((&raw mut (*this).all).cast())?;
                    ::core::result::Result::Ok(())
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    __cross::end::<Event>((&raw mut (*this).last).cast());
                    __cross::end::<
                        ::twinspan::private::Vec<Event>,
                    >((&raw mut (*this).all).cast());
                }
            }
        }
    };
    const _: () = {
        #[allow(unused_imports)]
        use ::twinspan::private::{c as __c, ways::*};
        __c::opaque!(Index, "golden", "search_Index");
        #[unsafe(export_name = "search_Index_free")]
        unsafe extern "C" fn c_search_Index_free(
            handle: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            unsafe { __c::free::<Index>("search_Index_free", handle) }
        }
        unsafe impl __c::PlainData for OpenError {}
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<OpenError>() == 4
                && ::core::mem::align_of::<OpenError>() == 4
                && ::core::mem::offset_of!(OpenError, code) == 0,
        );
        unsafe impl __c::CEnum for Kind {
            type Repr = ::core::primitive::u8;
            const NAME: &'static ::core::primitive::str = "search_Kind";
            #[allow(unreachable_patterns)]
            fn is_valid(repr: ::core::primitive::u8) -> ::core::primitive::bool {
                match repr {
                    0 => true,
                    7 => true,
                    _ => false,
                }
            }
            fn of(repr: ::core::primitive::u8) -> Self {
                Kind { repr }
            }
            fn repr(self) -> ::core::primitive::u8 {
                self.repr
            }
        }
        unsafe impl __c::PlainData for Hit {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(
                from: *const Self,
            ) -> ::core::result::Result<(), __c::Refused> {
                unsafe {
                    __c::valid::<
                        __c::Enum<Kind>,
                    >(
                        &"kind",
                        (&raw const (*from).kind)
                            .cast::<<__c::Enum<Kind> as __c::Stored>::C>(),
                    )?;
                    __c::valid::<
                        __c::Bool,
                    >(
                        &"restrict_",
                        (&raw const (*from).restrict)
                            .cast::<<__c::Bool as __c::Stored>::C>(),
                    )?;
                }
                ::core::result::Result::Ok(())
            }
        }
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Hit>() == 24 && ::core::mem::align_of::<Hit>() == 8
                && ::core::mem::offset_of!(Hit, start) == 0
                && ::core::mem::offset_of!(Hit, end) == 8
                && ::core::mem::offset_of!(Hit, kind) == 12
                && ::core::mem::offset_of!(Hit, restrict) == 13
                && ::core::mem::offset_of!(Hit, key) == 14,
        );
        #[unsafe(export_name = "search_HitVec_free")]
        unsafe extern "C" fn c_search_HitVec_free(
            stored: *mut <__c::List<__c::Plain<Hit>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Plain<Hit>>,
                >("search_HitVec_free", stored)
            }
        }
        #[unsafe(export_name = "search_StringVec_free")]
        unsafe extern "C" fn c_search_StringVec_free(
            stored: *mut <__c::List<__c::Text> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<__c::List<__c::Text>>("search_StringVec_free", stored)
            }
        }
        #[unsafe(export_name = "search_DocumentVec_free")]
        unsafe extern "C" fn c_search_DocumentVec_free(
            stored: *mut <__c::List<__c::Converted<Document>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Converted<Document>>,
                >("search_DocumentVec_free", stored)
            }
        }
        #[repr(C)]
        pub struct C2 {
            title: <__c::Text as __c::Stored>::C,
            hits: <__c::List<__c::Plain<Hit>> as __c::Stored>::C,
            words: <__c::List<__c::Text> as __c::Stored>::C,
            score: <__c::OptionalOf<
                __c::Same<::core::primitive::f64>,
            > as __c::Stored>::C,
            first: <__c::Plain<Hit> as __c::Stored>::C,
            parts: <__c::List<__c::Converted<Document>> as __c::Stored>::C,
        }
        unsafe impl __c::Convert for Document {
            type C = C2;
            unsafe fn read(
                from: *const C2,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    ::core::result::Result::Ok(Document {
                        title: __c::read::<
                            __c::Text,
                        >(&"title", &raw const (*from).title)?,
                        hits: __c::read::<
                            __c::List<__c::Plain<Hit>>,
                        >(&"hits", &raw const (*from).hits)?,
                        words: __c::read::<
                            __c::List<__c::Text>,
                        >(&"words", &raw const (*from).words)?,
                        score: __c::read::<
                            __c::OptionalOf<__c::Same<::core::primitive::f64>>,
                        >(&"score", &raw const (*from).score)?
                            .into(),
                        first: __c::read::<
                            __c::Plain<Hit>,
                        >(&"first", &raw const (*from).first)?,
                        parts: __c::read::<
                            __c::List<__c::Converted<Document>>,
                        >(&"parts", &raw const (*from).parts)?,
                    })
                }
            }
            fn write(self) -> C2 {
                let mut written = __c::Writing::<Self>::new();
                let place = written.place();
                unsafe {
                    (&raw mut (*place).title)
                        .write(<__c::Text as __c::Stored>::write(self.title));
                    (&raw mut (*place).hits)
                        .write(
                            <__c::List<__c::Plain<Hit>> as __c::Stored>::write(self.hits),
                        );
                    (&raw mut (*place).words)
                        .write(<__c::List<__c::Text> as __c::Stored>::write(self.words));
                    (&raw mut (*place).score)
                        .write(
                            <__c::OptionalOf<
                                __c::Same<::core::primitive::f64>,
                            > as __c::Stored>::write(self.score.into()),
                        );
                    (&raw mut (*place).first)
                        .write(<__c::Plain<Hit> as __c::Stored>::write(self.first));
                    (&raw mut (*place).parts)
                        .write(
                            <__c::List<
                                __c::Converted<Document>,
                            > as __c::Stored>::write(self.parts),
                        );
                    written.done()
                }
            }
            unsafe fn free(c: *mut C2) {
                let _ = c;
                unsafe {
                    <__c::Text as __c::Stored>::free(&raw mut (*c).title);
                    <__c::List<
                        __c::Plain<Hit>,
                    > as __c::Stored>::free(&raw mut (*c).hits);
                    <__c::List<__c::Text> as __c::Stored>::free(&raw mut (*c).words);
                    <__c::List<
                        __c::Converted<Document>,
                    > as __c::Stored>::free(&raw mut (*c).parts);
                }
            }
        }
        #[unsafe(export_name = "search_Document_free")]
        unsafe extern "C" fn c_search_Document_free(
            stored: *mut <__c::Converted<Document> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::Converted<Document>,
                >("search_Document_free", stored)
            }
        }
        #[unsafe(export_name = "search_Document_clone")]
        unsafe extern "C" fn c_search_Document_clone(
            value: *const C2,
            result: *mut C2,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Document_clone",
                move || unsafe {
                    __c::check::<__c::Converted<Document>>(&"result", result)?;
                    let value = __c::take::<__c::Converted<Document>>(&"value", value)?;
                    __c::put::<__c::Converted<Document>>(value, result);
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[repr(C)]
        pub struct C5 {
            path: <__c::Text as __c::Stored>::C,
        }
        unsafe impl __c::Convert for ReadError {
            type C = C5;
            unsafe fn read(
                from: *const C5,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    ::core::result::Result::Ok(ReadError {
                        path: __c::read::<__c::Text>(&"path", &raw const (*from).path)?,
                    })
                }
            }
            fn write(self) -> C5 {
                let mut written = __c::Writing::<Self>::new();
                let place = written.place();
                unsafe {
                    (&raw mut (*place).path)
                        .write(<__c::Text as __c::Stored>::write(self.path));
                    written.done()
                }
            }
            unsafe fn free(c: *mut C5) {
                let _ = c;
                unsafe {
                    <__c::Text as __c::Stored>::free(&raw mut (*c).path);
                }
            }
        }
        #[unsafe(export_name = "search_ReadError_free")]
        unsafe extern "C" fn c_search_ReadError_free(
            stored: *mut <__c::Converted<ReadError> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::Converted<ReadError>,
                >("search_ReadError_free", stored)
            }
        }
        unsafe impl __c::CEnum for Failure {
            type Repr = ::core::primitive::u8;
            const NAME: &'static ::core::primitive::str = "search_Failure";
            #[allow(unreachable_patterns)]
            fn is_valid(repr: ::core::primitive::u8) -> ::core::primitive::bool {
                match repr {
                    1 => true,
                    2 => true,
                    _ => false,
                }
            }
            fn of(repr: ::core::primitive::u8) -> Self {
                Failure { repr }
            }
            fn repr(self) -> ::core::primitive::u8 {
                self.repr
            }
        }
        #[repr(C)]
        pub struct C3 {
            index: <__c::Handle<Index> as __c::Stored>::C,
            pages: <__c::Same<::core::primitive::u32> as __c::Stored>::C,
        }
        unsafe impl __c::Convert for Opened {
            type C = C3;
            unsafe fn read(
                from: *const C3,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    ::core::result::Result::Ok(Opened {
                        index: __c::read::<
                            __c::Handle<Index>,
                        >(&"index", &raw const (*from).index)?,
                        pages: __c::read::<
                            __c::Same<::core::primitive::u32>,
                        >(&"pages", &raw const (*from).pages)?,
                    })
                }
            }
            fn write(self) -> C3 {
                let mut written = __c::Writing::<Self>::new();
                let place = written.place();
                unsafe {
                    (&raw mut (*place).index)
                        .write(<__c::Handle<Index> as __c::Stored>::write(self.index));
                    (&raw mut (*place).pages)
                        .write(
                            <__c::Same<
                                ::core::primitive::u32,
                            > as __c::Stored>::write(self.pages),
                        );
                    written.done()
                }
            }
            unsafe fn free(c: *mut C3) {
                let _ = c;
                unsafe {
                    <__c::Handle<Index> as __c::Stored>::free(&raw mut (*c).index);
                }
            }
        }
        #[unsafe(export_name = "search_Opened_free")]
        unsafe extern "C" fn c_search_Opened_free(
            stored: *mut <__c::Converted<Opened> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<__c::Converted<Opened>>("search_Opened_free", stored)
            }
        }
        __c::opaque!(Trouble, "golden", "search_Trouble");
        #[unsafe(export_name = "search_Trouble_free")]
        unsafe extern "C" fn c_search_Trouble_free(
            handle: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            unsafe { __c::free::<Trouble>("search_Trouble_free", handle) }
        }
        #[unsafe(export_name = "search_U8Vec_free")]
        unsafe extern "C" fn c_search_U8Vec_free(
            stored: *mut <__c::List<__c::Same<::core::primitive::u8>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Same<::core::primitive::u8>>,
                >("search_U8Vec_free", stored)
            }
        }
        #[unsafe(export_name = "search_KindVec_free")]
        unsafe extern "C" fn c_search_KindVec_free(
            stored: *mut <__c::List<__c::Enum<Kind>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Enum<Kind>>,
                >("search_KindVec_free", stored)
            }
        }
        #[unsafe(export_name = "search_IndexVec_free")]
        unsafe extern "C" fn c_search_IndexVec_free(
            stored: *mut <__c::List<__c::Handle<Index>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Handle<Index>>,
                >("search_IndexVec_free", stored)
            }
        }
        #[unsafe(export_name = "search_EventVec_free")]
        unsafe extern "C" fn c_search_EventVec_free(
            stored: *mut <__c::List<__c::Converted<Event>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Converted<Event>>,
                >("search_EventVec_free", stored)
            }
        }
        #[repr(C)]
        pub struct C7Variant1 {
            field0: <__c::Same<::core::primitive::f64> as __c::Stored>::C,
            field1: <__c::Same<::core::primitive::f64> as __c::Stored>::C,
        }
        #[repr(C)]
        pub struct C7Variant2 {
            field0: <__c::Text as __c::Stored>::C,
            field1: <__c::OptionalOf<
                __c::Same<::core::primitive::u32>,
            > as __c::Stored>::C,
        }
        #[repr(C)]
        pub struct C7Variant3 {
            field0: <__c::List<__c::Plain<Hit>> as __c::Stored>::C,
            field1: <__c::Enum<Kind> as __c::Stored>::C,
            field2: <__c::Plain<Hit> as __c::Stored>::C,
        }
        #[repr(C)]
        pub struct C7Variant4 {
            field0: <__c::List<__c::Converted<Event>> as __c::Stored>::C,
        }
        #[repr(C)]
        pub struct C7Variant5 {
            field0: <__c::Same<::core::primitive::f32> as __c::Stored>::C,
        }
        #[repr(C)]
        pub union C7Union {
            variant1: ::core::mem::ManuallyDrop<C7Variant1>,
            variant2: ::core::mem::ManuallyDrop<C7Variant2>,
            variant3: ::core::mem::ManuallyDrop<C7Variant3>,
            variant4: ::core::mem::ManuallyDrop<C7Variant4>,
            variant5: ::core::mem::ManuallyDrop<C7Variant5>,
        }
        #[repr(C)]
        pub struct C7 {
            tag: ::core::primitive::u8,
            payload: C7Union,
        }
        unsafe impl __c::Convert for Event {
            type C = C7;
            unsafe fn read(
                from: *const C7,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    let payload = &raw const (*from).payload;
                    match (*from).tag {
                        0 => ::core::result::Result::Ok(Event::Opened {}),
                        1 => {
                            ::core::result::Result::Ok(Event::MovedTo {
                                x: __c::read::<
                                    __c::Same<::core::primitive::f64>,
                                >(&"x", &raw const (*payload.cast::<C7Variant1>()).field0)?,
                                y: __c::read::<
                                    __c::Same<::core::primitive::f64>,
                                >(&"y", &raw const (*payload.cast::<C7Variant1>()).field1)?,
                            })
                        }
                        2 => {
                            ::core::result::Result::Ok(Event::Renamed {
                                0: __c::read::<
                                    __c::Text,
                                >(
                                    &"_0",
                                    &raw const (*payload.cast::<C7Variant2>()).field0,
                                )?,
                                1: __c::read::<
                                    __c::OptionalOf<__c::Same<::core::primitive::u32>>,
                                >(&"_1", &raw const (*payload.cast::<C7Variant2>()).field1)?
                                    .into(),
                            })
                        }
                        3 => {
                            ::core::result::Result::Ok(Event::Found {
                                0: __c::read::<
                                    __c::List<__c::Plain<Hit>>,
                                >(
                                    &"_0",
                                    &raw const (*payload.cast::<C7Variant3>()).field0,
                                )?,
                                1: __c::read::<
                                    __c::Enum<Kind>,
                                >(
                                    &"_1",
                                    &raw const (*payload.cast::<C7Variant3>()).field1,
                                )?,
                                2: __c::read::<
                                    __c::Plain<Hit>,
                                >(&"_2", &raw const (*payload.cast::<C7Variant3>()).field2)?,
                            })
                        }
                        4 => {
                            ::core::result::Result::Ok(Event::All {
                                0: __c::read::<
                                    __c::List<__c::Converted<Event>>,
                                >(&"_0", &raw const (*payload.cast::<C7Variant4>()).field0)?,
                            })
                        }
                        5 => {
                            ::core::result::Result::Ok(Event::Float {
                                0: __c::read::<
                                    __c::Same<::core::primitive::f32>,
                                >(&"_0", &raw const (*payload.cast::<C7Variant5>()).field0)?,
                            })
                        }
                        _ => {
                            ::core::result::Result::Err(
                                __c::Refused::new(__c::INVALID_VALUE).at_field(&"tag"),
                            )
                        }
                    }
                }
            }
            fn write(self) -> C7 {
                let mut written = __c::Writing::<Self>::new();
                let from = written.place();
                unsafe {
                    #[allow(unused_variables)]
                    let payload = &raw mut (*from).payload;
                    match self {
                        Event::Opened {} => {
                            (&raw mut (*from).tag).write(0);
                        }
                        Event::MovedTo { x: field0, y: field1 } => {
                            (&raw mut (*from).tag).write(1);
                            (&raw mut (*payload.cast::<C7Variant1>()).field0)
                                .write(
                                    <__c::Same<
                                        ::core::primitive::f64,
                                    > as __c::Stored>::write(field0),
                                );
                            (&raw mut (*payload.cast::<C7Variant1>()).field1)
                                .write(
                                    <__c::Same<
                                        ::core::primitive::f64,
                                    > as __c::Stored>::write(field1),
                                );
                        }
                        Event::Renamed { 0: field0, 1: field1 } => {
                            (&raw mut (*from).tag).write(2);
                            (&raw mut (*payload.cast::<C7Variant2>()).field0)
                                .write(<__c::Text as __c::Stored>::write(field0));
                            (&raw mut (*payload.cast::<C7Variant2>()).field1)
                                .write(
                                    <__c::OptionalOf<
                                        __c::Same<::core::primitive::u32>,
                                    > as __c::Stored>::write(field1.into()),
                                );
                        }
                        Event::Found { 0: field0, 1: field1, 2: field2 } => {
                            (&raw mut (*from).tag).write(3);
                            (&raw mut (*payload.cast::<C7Variant3>()).field0)
                                .write(
                                    <__c::List<__c::Plain<Hit>> as __c::Stored>::write(field0),
                                );
                            (&raw mut (*payload.cast::<C7Variant3>()).field1)
                                .write(<__c::Enum<Kind> as __c::Stored>::write(field1));
                            (&raw mut (*payload.cast::<C7Variant3>()).field2)
                                .write(<__c::Plain<Hit> as __c::Stored>::write(field2));
                        }
                        Event::All { 0: field0 } => {
                            (&raw mut (*from).tag).write(4);
                            (&raw mut (*payload.cast::<C7Variant4>()).field0)
                                .write(
                                    <__c::List<
                                        __c::Converted<Event>,
                                    > as __c::Stored>::write(field0),
                                );
                        }
                        Event::Float { 0: field0 } => {
                            (&raw mut (*from).tag).write(5);
                            (&raw mut (*payload.cast::<C7Variant5>()).field0)
                                .write(
                                    <__c::Same<
                                        ::core::primitive::f32,
                                    > as __c::Stored>::write(field0),
                                );
                        }
                    }
                    written.done()
                }
            }
            unsafe fn free(from: *mut C7) {
                unsafe {
                    #[allow(unused_variables)]
                    let payload = &raw mut (*from).payload;
                    match (*from).tag {
                        2 => {
                            <__c::Text as __c::Stored>::free(
                                &raw mut (*payload.cast::<C7Variant2>()).field0,
                            );
                        }
                        3 => {
                            <__c::List<
                                __c::Plain<Hit>,
                            > as __c::Stored>::free(
                                &raw mut (*payload.cast::<C7Variant3>()).field0,
                            );
                        }
                        4 => {
                            <__c::List<
                                __c::Converted<Event>,
                            > as __c::Stored>::free(
                                &raw mut (*payload.cast::<C7Variant4>()).field0,
                            );
                        }
                        _ => {}
                    }
                }
            }
        }
        #[unsafe(export_name = "search_Event_free")]
        unsafe extern "C" fn c_search_Event_free(
            stored: *mut <__c::Converted<Event> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<__c::Converted<Event>>("search_Event_free", stored)
            }
        }
        #[unsafe(export_name = "search_Event_clone")]
        unsafe extern "C" fn c_search_Event_clone(
            value: *const C7,
            result: *mut C7,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Event_clone",
                move || unsafe {
                    __c::check::<__c::Converted<Event>>(&"result", result)?;
                    let value = __c::take::<__c::Converted<Event>>(&"value", value)?;
                    __c::put::<__c::Converted<Event>>(value, result);
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[repr(C)]
        pub struct C9 {
            last: <__c::Converted<Event> as __c::Stored>::C,
            all: <__c::List<__c::Converted<Event>> as __c::Stored>::C,
        }
        unsafe impl __c::Convert for Log {
            type C = C9;
            unsafe fn read(
                from: *const C9,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    ::core::result::Result::Ok(Log {
                        last: __c::read::<
                            __c::Converted<Event>,
                        >(&"last", &raw const (*from).last)?,
                        all: __c::read::<
                            __c::List<__c::Converted<Event>>,
                        >(&"all", &raw const (*from).all)?,
                    })
                }
            }
            fn write(self) -> C9 {
                let mut written = __c::Writing::<Self>::new();
                let place = written.place();
                unsafe {
                    (&raw mut (*place).last)
                        .write(<__c::Converted<Event> as __c::Stored>::write(self.last));
                    (&raw mut (*place).all)
                        .write(
                            <__c::List<
                                __c::Converted<Event>,
                            > as __c::Stored>::write(self.all),
                        );
                    written.done()
                }
            }
            unsafe fn free(c: *mut C9) {
                let _ = c;
                unsafe {
                    <__c::Converted<Event> as __c::Stored>::free(&raw mut (*c).last);
                    <__c::List<
                        __c::Converted<Event>,
                    > as __c::Stored>::free(&raw mut (*c).all);
                }
            }
        }
        #[unsafe(export_name = "search_Log_free")]
        unsafe extern "C" fn c_search_Log_free(
            stored: *mut <__c::Converted<Log> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe { __c::free_stored::<__c::Converted<Log>>("search_Log_free", stored) }
        }
        #[repr(C)]
        pub struct C8Variant1 {
            field0: <__c::Handle<Index> as __c::Stored>::C,
            field1: <__c::Same<::core::primitive::u64> as __c::Stored>::C,
        }
        #[repr(C)]
        pub union C8Union {
            variant1: ::core::mem::ManuallyDrop<C8Variant1>,
        }
        #[repr(C)]
        pub struct C8 {
            tag: ::core::primitive::i16,
            payload: C8Union,
        }
        unsafe impl __c::Convert for Answer {
            type C = C8;
            unsafe fn read(
                from: *const C8,
            ) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    let payload = &raw const (*from).payload;
                    match (*from).tag {
                        -1 => ::core::result::Result::Ok(Answer::No {}),
                        7 => {
                            ::core::result::Result::Ok(Answer::Yes {
                                0: __c::read::<
                                    __c::Handle<Index>,
                                >(
                                    &"_0",
                                    &raw const (*payload.cast::<C8Variant1>()).field0,
                                )?,
                                1: __c::read::<
                                    __c::Same<::core::primitive::u64>,
                                >(&"_1", &raw const (*payload.cast::<C8Variant1>()).field1)?,
                            })
                        }
                        _ => {
                            ::core::result::Result::Err(
                                __c::Refused::new(__c::INVALID_VALUE).at_field(&"tag"),
                            )
                        }
                    }
                }
            }
            fn write(self) -> C8 {
                let mut written = __c::Writing::<Self>::new();
                let from = written.place();
                unsafe {
                    #[allow(unused_variables)]
                    let payload = &raw mut (*from).payload;
                    match self {
                        Answer::No {} => {
                            (&raw mut (*from).tag).write(-1);
                        }
                        Answer::Yes { 0: field0, 1: field1 } => {
                            (&raw mut (*from).tag).write(7);
                            (&raw mut (*payload.cast::<C8Variant1>()).field0)
                                .write(<__c::Handle<Index> as __c::Stored>::write(field0));
                            (&raw mut (*payload.cast::<C8Variant1>()).field1)
                                .write(
                                    <__c::Same<
                                        ::core::primitive::u64,
                                    > as __c::Stored>::write(field1),
                                );
                        }
                    }
                    written.done()
                }
            }
            unsafe fn free(from: *mut C8) {
                unsafe {
                    #[allow(unused_variables)]
                    let payload = &raw mut (*from).payload;
                    match (*from).tag {
                        7 => {
                            <__c::Handle<
                                Index,
                            > as __c::Stored>::free(
                                &raw mut (*payload.cast::<C8Variant1>()).field0,
                            );
                        }
                        _ => {}
                    }
                }
            }
        }
        #[unsafe(export_name = "search_Answer_free")]
        unsafe extern "C" fn c_search_Answer_free(
            stored: *mut <__c::Converted<Answer> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<__c::Converted<Answer>>("search_Answer_free", stored)
            }
        }
        #[cfg(windows)]
        unsafe impl __c::PlainData for Drive {}
        #[cfg(windows)]
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Drive>() == 1 && ::core::mem::align_of::<Drive>() == 1
                && ::core::mem::offset_of!(Drive, letter) == 0,
        );
        #[cfg(windows)]
        #[unsafe(export_name = "search_DriveVec_free")]
        unsafe extern "C" fn c_search_DriveVec_free(
            stored: *mut <__c::List<__c::Plain<Drive>> as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe {
                __c::free_stored::<
                    __c::List<__c::Plain<Drive>>,
                >("search_DriveVec_free", stored)
            }
        }
        #[unsafe(export_name = "search_string_free")]
        unsafe extern "C" fn c_search_string_free(
            stored: *mut <__c::Text as __c::Stored>::C,
        ) -> ::core::primitive::i32 {
            unsafe { __c::free_stored::<__c::Text>("search_string_free", stored) }
        }
        #[unsafe(export_name = "search_last_error_code")]
        unsafe extern "C" fn c_search_last_error_code() -> ::core::primitive::i32 {
            __c::last_error_code()
        }
        #[unsafe(export_name = "search_last_error")]
        unsafe extern "C" fn c_search_last_error() -> *const ::core::ffi::c_char {
            __c::last_error()
        }
        #[unsafe(export_name = "search_last_error_message")]
        unsafe extern "C" fn c_search_last_error_message(
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_message(buffer, size) }
        }
        #[unsafe(export_name = "search_last_error_causes")]
        unsafe extern "C" fn c_search_last_error_causes() -> ::core::primitive::usize {
            __c::last_error_causes()
        }
        #[unsafe(export_name = "search_last_error_cause")]
        unsafe extern "C" fn c_search_last_error_cause(
            index: ::core::primitive::usize,
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_cause(index, buffer, size) }
        }
        #[unsafe(export_name = "search_last_error_file")]
        unsafe extern "C" fn c_search_last_error_file() -> *const ::core::ffi::c_char {
            __c::last_error_file()
        }
        #[unsafe(export_name = "search_last_error_line")]
        unsafe extern "C" fn c_search_last_error_line() -> ::core::primitive::u32 {
            __c::last_error_line()
        }
        #[unsafe(export_name = "search_last_error_clear")]
        unsafe extern "C" fn c_search_last_error_clear() -> () {
            __c::last_error_clear()
        }
        #[unsafe(export_name = "search_install_panic_hook")]
        unsafe extern "C" fn c_search_install_panic_hook(
            quiet: ::core::primitive::u8,
        ) -> () {
            __c::install_panic_hook(quiet)
        }
        #[unsafe(export_name = "search_abi_version")]
        unsafe extern "C" fn c_search_abi_version() -> ::core::primitive::u64 {
            8765290746850043886u64
        }
        fn status_of_6(error: Failure) -> ::core::primitive::i32 {
            match error.repr {
                1 => 4,
                2 => 5,
                _ => 1,
            }
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_open")]
        unsafe extern "C" fn c_search_open(
            c_text: *const ::core::ffi::c_void,
            c_text_length: ::core::primitive::usize,
            c_result: __c::RawHandle,
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_open",
                move || unsafe {
                    __c::check::<__c::Handle<Index>>(&"result", c_result.cast())?;
                    __c::check::<
                        __c::Wanted<__c::Plain<OpenError>>,
                    >(&"error", c_error.cast())?;
                    let c_text = __c::take::<
                        __c::Str<'_>,
                    >(&"text", (c_text.cast(), c_text_length))?;
                    match super::open(c_text) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<__c::Handle<Index>>(value, c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(2, & error);
                            __c::put::<
                                __c::Wanted<__c::Plain<OpenError>>,
                            >(error, c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_read")]
        unsafe extern "C" fn c_search_read(
            c_path: *const ::core::ffi::c_void,
            c_path_length: ::core::primitive::usize,
            c_restrict_: *const ::core::ffi::c_void,
            c_restrict__length: ::core::primitive::usize,
            c_result: __c::RawHandle,
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_read",
                move || unsafe {
                    __c::check::<__c::Converted<Document>>(&"result", c_result.cast())?;
                    __c::check::<
                        __c::Wanted<__c::Converted<ReadError>>,
                    >(&"error", c_error.cast())?;
                    let c_path = __c::take::<
                        __c::Str<'_>,
                    >(&"path", (c_path.cast(), c_path_length))?;
                    let c_restrict_ = __c::take::<
                        __c::Str<'_>,
                    >(&"restrict_", (c_restrict_.cast(), c_restrict__length))?;
                    match super::read(c_path, c_restrict_) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<__c::Converted<Document>>(value, c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(3, & error);
                            __c::put::<
                                __c::Wanted<__c::Converted<ReadError>>,
                            >(error, c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_try_lock")]
        unsafe extern "C" fn c_search_Index_try_lock(
            c_self: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_try_lock",
                move || unsafe {
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    match Index::try_lock(&*c_self) {
                        ::core::result::Result::Ok(value) => {
                            let () = value;
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(status_of_6(error), & error);
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_fail")]
        unsafe extern "C" fn c_search_Index_fail(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_fail",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::u8>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    match Index::fail(&*c_self) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<
                                __c::Same<::core::primitive::u8>,
                            >(value, c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(1, & error);
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_load")]
        unsafe extern "C" fn c_search_load(
            c_path: *const ::core::ffi::c_void,
            c_path_length: ::core::primitive::usize,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call_with_errno(
                "search_load",
                move || unsafe {
                    __c::check::<__c::Converted<Opened>>(&"result", c_result.cast())?;
                    let c_path = __c::take::<
                        __c::Str<'_>,
                    >(&"path", (c_path.cast(), c_path_length))?;
                    match super::load(c_path) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<__c::Converted<Opened>>(value, c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(1, & error);
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_trouble")]
        unsafe extern "C" fn c_search_trouble(
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_trouble",
                move || unsafe {
                    __c::check::<
                        __c::Wanted<__c::Handle<Trouble>>,
                    >(&"error", c_error.cast())?;
                    match super::trouble() {
                        ::core::result::Result::Ok(value) => {
                            let () = value;
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(7, & error);
                            __c::put::<
                                __c::Wanted<__c::Handle<Trouble>>,
                            >(::std::boxed::Box::new(error), c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_find")]
        unsafe extern "C" fn c_search_Index_find(
            c_self: __c::RawHandle,
            c_word: *const ::core::ffi::c_void,
            c_word_length: ::core::primitive::usize,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_find",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Plain<Hit>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_word = __c::take::<
                        __c::Str<'_>,
                    >(&"word", (c_word.cast(), c_word_length))?;
                    let value = Index::find(&*c_self, c_word);
                    __c::put::<
                        __c::Opt<__c::Plain<Hit>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_count")]
        unsafe extern "C" fn c_search_Index_count(
            c_self: __c::RawHandle,
            c_result: *const ::core::ffi::c_void,
            c_result_length: ::core::primitive::usize,
            c_result_: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_count",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::usize>,
                    >(&"result_", c_result_.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_result = __c::take::<
                        __c::Str<'_>,
                    >(&"result", (c_result.cast(), c_result_length))?;
                    let value = Index::count(&*c_self, c_result);
                    __c::put::<
                        __c::Same<::core::primitive::usize>,
                    >(value, c_result_.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_merge")]
        unsafe extern "C" fn c_search_Index_merge(
            c_self: __c::RawHandle,
            c_other: __c::RawHandle,
            c_last: __c::RawHandle,
            c_more: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_merge",
                move || unsafe {
                    __c::distinct(
                        &[
                            (&"self", true, __c::Range::of_handle::<()>(c_self.cast())),
                            (
                                &"other",
                                false,
                                __c::Range::of_handle::<()>(c_other.cast()),
                            ),
                            (&"last", true, __c::Range::of_handle::<()>(c_last.cast())),
                            (&"more", true, __c::Range::of_handle::<()>(c_more.cast())),
                        ],
                    )?;
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_other = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"other", c_other.cast())?;
                    let c_last = __c::take::<
                        __c::Handle<Index>,
                    >(&"last", c_last.cast())?;
                    let c_more = __c::take::<
                        __c::Null<__c::Handle<Index>>,
                    >(&"more", c_more.cast())?;
                    let value = Index::merge(
                        &mut *c_self,
                        &*c_other,
                        c_last.claim(),
                        c_more.map(__c::Claim::claim),
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_text")]
        unsafe extern "C" fn c_search_Index_text(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
            c_result_length: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_text",
                move || unsafe {
                    __c::check::<
                        __c::Str<'_>,
                    >(&"result", (c_result.cast(), c_result_length.cast()))?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::text(&*c_self);
                    __c::put::<
                        __c::Str<'_>,
                    >(value, (c_result.cast(), c_result_length.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_bytes")]
        unsafe extern "C" fn c_search_Index_bytes(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
            c_result_length: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_bytes",
                move || unsafe {
                    __c::check::<
                        __c::Slice<'_, __c::Same<::core::primitive::u8>>,
                    >(&"result", (c_result.cast(), c_result_length.cast()))?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::bytes(&*c_self);
                    __c::put::<
                        __c::Slice<'_, __c::Same<::core::primitive::u8>>,
                    >(value, (c_result.cast(), c_result_length.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_copy")]
        unsafe extern "C" fn c_search_Index_copy(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_copy",
                move || unsafe {
                    __c::check::<__c::Text>(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::copy(&*c_self);
                    __c::put::<__c::Text>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_hits")]
        unsafe extern "C" fn c_search_Index_hits(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_hits",
                move || unsafe {
                    __c::check::<
                        __c::List<__c::Plain<Hit>>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::hits(&*c_self);
                    __c::put::<__c::List<__c::Plain<Hit>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_document")]
        unsafe extern "C" fn c_search_Index_document(
            c_self: __c::RawHandle,
            c_strlen_: *const ::core::ffi::c_void,
            c_strlen__length: ::core::primitive::usize,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_document",
                move || unsafe {
                    __c::check::<__c::Converted<Document>>(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_strlen_ = __c::take::<
                        __c::Null<__c::Str<'_>>,
                    >(&"strlen_", (c_strlen_.cast(), c_strlen__length))?;
                    let value = Index::document(&*c_self, c_strlen_);
                    __c::put::<__c::Converted<Document>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_maybe")]
        unsafe extern "C" fn c_search_maybe(
            c_value: *const ::core::ffi::c_void,
            c_text: *const ::core::ffi::c_void,
            c_text_length: ::core::primitive::usize,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_maybe",
                move || unsafe {
                    __c::check::<
                        __c::Null<__c::Handle<Index>>,
                    >(&"result", c_result.cast())?;
                    let c_value = __c::take::<
                        __c::Opt<__c::Same<::core::primitive::u32>>,
                    >(&"value", c_value.cast())?;
                    let c_text = __c::take::<
                        __c::Null<__c::Str<'_>>,
                    >(&"text", (c_text.cast(), c_text_length))?;
                    let c_text = c_text.map(::std::borrow::ToOwned::to_owned);
                    let value = super::maybe(c_value, c_text);
                    __c::put::<__c::Null<__c::Handle<Index>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_first")]
        unsafe extern "C" fn c_search_first(
            c_hits: *const ::core::ffi::c_void,
            c_hits_length: ::core::primitive::usize,
            c_flags: *const ::core::ffi::c_void,
            c_flags_length: ::core::primitive::usize,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_first",
                move || unsafe {
                    __c::check::<
                        __c::Null<__c::PlainRef<'_, __c::Plain<Hit>>>,
                    >(&"result", c_result.cast())?;
                    let c_hits = __c::take::<
                        __c::Slice<'_, __c::Plain<Hit>>,
                    >(&"hits", (c_hits.cast(), c_hits_length))?;
                    let c_flags = __c::take::<
                        __c::Slice<'_, __c::Bool>,
                    >(&"flags", (c_flags.cast(), c_flags_length))?;
                    let value = super::first(c_hits, c_flags);
                    __c::put::<
                        __c::Null<__c::PlainRef<'_, __c::Plain<Hit>>>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_change")]
        unsafe extern "C" fn c_search_change(
            c_values: __c::RawHandle,
            c_values_length: ::core::primitive::usize,
            c_hit: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_change",
                move || unsafe {
                    __c::distinct(
                        &[
                            (
                                &"values",
                                true,
                                __c::Range::of_slice_parts::<
                                    <__c::Same<::core::primitive::u16> as __c::Stored>::C,
                                >(c_values.cast(), c_values_length),
                            ),
                            (
                                &"hit",
                                true,
                                __c::Range::of_value::<
                                    <__c::Plain<Hit> as __c::Stored>::C,
                                >(c_hit.cast()),
                            ),
                        ],
                    )?;
                    let c_values = __c::take::<
                        __c::SliceMut<'_, __c::Same<::core::primitive::u16>>,
                    >(&"values", (c_values.cast(), c_values_length))?;
                    let c_hit = __c::take::<
                        __c::PlainMut<'_, __c::Plain<Hit>>,
                    >(&"hit", c_hit.cast())?;
                    let value = super::change(c_values, c_hit);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_store")]
        unsafe extern "C" fn c_search_Index_store(
            c_self: __c::RawHandle,
            c_document: *const ::core::ffi::c_void,
            c_hits: *const ::core::ffi::c_void,
            c_hits_length: ::core::primitive::usize,
            c_names: *const ::core::ffi::c_void,
            c_names_length: ::core::primitive::usize,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_store",
                move || unsafe {
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_document = __c::take::<
                        __c::Converted<Document>,
                    >(&"document", c_document.cast())?;
                    let c_hits = __c::take::<
                        __c::List<__c::Plain<Hit>>,
                    >(&"hits", (c_hits.cast(), c_hits_length))?;
                    let c_names = __c::take::<
                        __c::List<__c::Text>,
                    >(&"names", (c_names.cast(), c_names_length))?;
                    let value = Index::store(&mut *c_self, &c_document, c_hits, c_names);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_scalars")]
        unsafe extern "C" fn c_search_scalars(
            c_a: ::core::primitive::u8,
            c_b: ::core::primitive::u32,
            c_c: ::core::primitive::i64,
            c_d: __c::Int128,
            c_e: __c::UInt128,
            c_f: <Kind as __c::CEnum>::Repr,
            c_g: ::core::primitive::f32,
            c_h: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_scalars",
                move || unsafe {
                    __c::check::<__c::Bool>(&"result", c_result.cast())?;
                    let c_a = __c::take::<__c::Bool>(&"a", c_a)?;
                    let c_b = __c::take::<__c::Char>(&"b", c_b)?;
                    let c_c = __c::take::<__c::Duration>(&"c", c_c)?;
                    let c_d = __c::take::<__c::I128>(&"d", c_d)?;
                    let c_e = __c::take::<__c::U128>(&"e", c_e)?;
                    let c_f = __c::take::<__c::Enum<Kind>>(&"f", c_f)?;
                    let c_g = __c::take::<__c::Same<::core::primitive::f32>>(&"g", c_g)?;
                    let c_h = __c::take::<__c::Plain<Hit>>(&"h", c_h.cast())?;
                    let value = super::scalars(c_a, c_b, c_c, c_d, c_e, c_f, c_g, c_h);
                    __c::put::<__c::Bool>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_kind")]
        unsafe extern "C" fn c_search_kind(
            c_a: <Kind as __c::CEnum>::Repr,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_kind",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Enum<Kind>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_a = __c::take::<__c::Enum<Kind>>(&"a", c_a)?;
                    let value = super::kind(c_a);
                    __c::put::<
                        __c::Opt<__c::Enum<Kind>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_numbered")]
        unsafe extern "C" fn c_search_numbered(
            c_id: ::core::primitive::u32,
            c_at: ::core::primitive::i64,
            c_after: *const ::core::ffi::c_void,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_numbered",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::SystemTime>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_id = __c::take::<__c::NonZeroU32>(&"id", c_id)?;
                    let c_at = __c::take::<__c::SystemTime>(&"at", c_at)?;
                    let c_after = __c::take::<
                        __c::Opt<__c::NonZeroI64>,
                    >(&"after", c_after.cast())?;
                    let value = super::numbered(c_id, c_at, c_after);
                    __c::put::<
                        __c::Opt<__c::SystemTime>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_wait")]
        unsafe extern "C" fn c_search_wait(
            c_NULL_: ::core::primitive::u8,
            c_linux_: ::core::primitive::u8,
            c_errno_: *const ::core::ffi::c_void,
            c_errno__length: ::core::primitive::usize,
            c_stdin_: ::core::primitive::u8,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_wait",
                move || unsafe {
                    __c::check::<__c::Duration>(&"result", c_result.cast())?;
                    let c_NULL_ = __c::take::<
                        __c::Same<::core::primitive::u8>,
                    >(&"NULL_", c_NULL_)?;
                    let c_linux_ = __c::take::<__c::Bool>(&"linux_", c_linux_)?;
                    let c_errno_ = __c::take::<
                        __c::Str<'_>,
                    >(&"errno_", (c_errno_.cast(), c_errno__length))?;
                    let c_stdin_ = __c::take::<
                        __c::Same<::core::primitive::u8>,
                    >(&"stdin_", c_stdin_)?;
                    let value = super::wait(c_NULL_, c_linux_, c_errno_, c_stdin_);
                    __c::put::<__c::Duration>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_each")]
        unsafe extern "C" fn c_search_Index_each(
            c_self: __c::RawHandle,
            c_word: *const ::core::ffi::c_void,
            c_word_length: ::core::primitive::usize,
            c_on_hit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                ) -> ::core::primitive::u8,
            >,
            c_on_hit_user: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_each",
                move || unsafe {
                    let c_on_hit_user = __c::User::borrowed(c_on_hit_user);
                    __c::check::<
                        __c::Same<::core::primitive::usize>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_word = __c::take::<
                        __c::Str<'_>,
                    >(&"word", (c_word.cast(), c_word_length))?;
                    let c_on_hit = {
                        let (function, user) = (
                            __c::function(&"on_hit", c_on_hit)?,
                            c_on_hit_user,
                        );
                        move |argument0: &Hit| {
                            let argument0 = <__c::PlainRef<
                                '_,
                                __c::Plain<Hit>,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::PlainRef<
                                '_,
                                __c::Plain<Hit>,
                            > as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Bool,
                                >(__c::guarded(move || function(user, argument0_0.cast())))
                            }
                        }
                    };
                    let value = Index::each(&*c_self, c_word, c_on_hit);
                    __c::put::<
                        __c::Same<::core::primitive::usize>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_lend")]
        unsafe extern "C" fn c_search_Index_lend(
            c_self: __c::RawHandle,
            c_visit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    <Kind as __c::CEnum>::Repr,
                ) -> <Kind as __c::CEnum>::Repr,
            >,
            c_visit_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_lend",
                move || unsafe {
                    let c_visit_user = __c::User::borrowed(c_visit_user);
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_visit = {
                        let (function, user) = (
                            __c::function(&"visit", c_visit)?,
                            c_visit_user,
                        );
                        move |
                            argument0: &Index,
                            argument1: &::core::primitive::str,
                            argument2: Kind|
                        {
                            let argument0 = <__c::Shared<
                                '_,
                                Index,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Shared<
                                '_,
                                Index,
                            > as __c::Lend>::raw(&argument0);
                            let argument1 = <__c::Str<'_> as __c::Lend>::hold(argument1);
                            let (argument1_0, argument1_1) = <__c::Str<
                                '_,
                            > as __c::Lend>::raw(&argument1);
                            let argument2 = <__c::Enum<
                                Kind,
                            > as __c::Lend>::hold(argument2);
                            let argument2_0 = <__c::Enum<
                                Kind,
                            > as __c::Lend>::raw(&argument2);
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Enum<Kind>,
                                >(
                                    __c::guarded(move || function(
                                        user,
                                        argument0_0.cast(),
                                        argument1_0.cast(),
                                        argument1_1,
                                        argument2_0,
                                    )),
                                )
                            }
                        }
                    };
                    let value = Index::lend(&*c_self, &c_visit);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_lines")]
        unsafe extern "C" fn c_search_Index_lines(
            c_self: __c::RawHandle,
            c_visit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    *const ::core::ffi::c_void,
                ),
            >,
            c_visit_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_lines",
                move || unsafe {
                    let c_visit_user = __c::User::borrowed(c_visit_user);
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let mut c_visit = {
                        let (function, user) = (
                            __c::function(&"visit", c_visit)?,
                            c_visit_user,
                        );
                        move |
                            argument0: ::twinspan::private::String,
                            argument1: ::twinspan::private::Vec<Hit>,
                            argument2: ::core::option::Option<::core::primitive::u32>|
                        {
                            let argument0 = <__c::Text as __c::Lend>::hold(argument0);
                            let (argument0_0, argument0_1) = <__c::Text as __c::Lend>::raw(
                                &argument0,
                            );
                            let argument1 = <__c::List<
                                __c::Plain<Hit>,
                            > as __c::Lend>::hold(argument1);
                            let (argument1_0, argument1_1) = <__c::List<
                                __c::Plain<Hit>,
                            > as __c::Lend>::raw(&argument1);
                            let argument2 = <__c::Opt<
                                __c::Same<::core::primitive::u32>,
                            > as __c::Lend>::hold(argument2);
                            let argument2_0 = <__c::Opt<
                                __c::Same<::core::primitive::u32>,
                            > as __c::Lend>::raw(&argument2);
                            let user = user.get();
                            unsafe {
                                __c::guarded(move || function(
                                    user,
                                    argument0_0.cast(),
                                    argument0_1,
                                    argument1_0.cast(),
                                    argument1_1,
                                    argument2_0.cast(),
                                ))
                            }
                        }
                    };
                    let value = Index::lines(&*c_self, &mut c_visit);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_watch")]
        unsafe extern "C" fn c_search_Index_watch(
            c_self: __c::RawHandle,
            c_on_change: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle, *const ::core::ffi::c_void),
            >,
            c_on_change_user: __c::RawHandle,
            c_on_change_drop: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle),
            >,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_watch",
                move || unsafe {
                    let c_on_change_user = __c::User::owned(
                        c_on_change_user,
                        c_on_change_drop,
                    );
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_on_change = {
                        let (function, user) = (
                            __c::function(&"on_change", c_on_change)?,
                            c_on_change_user,
                        );
                        move |argument0: Hit| {
                            let argument0 = <__c::Plain<
                                Hit,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Plain<
                                Hit,
                            > as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::guarded(move || function(user, argument0_0.cast()))
                            }
                        }
                    };
                    let value = Index::watch(
                        &mut *c_self,
                        ::std::boxed::Box::new(c_on_change),
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_later")]
        unsafe extern "C" fn c_search_later(
            c_task: ::core::option::Option<unsafe extern "C-unwind" fn(__c::RawHandle)>,
            c_task_user: __c::RawHandle,
            c_task_drop: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle),
            >,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_later",
                move || unsafe {
                    let c_task_user = __c::User::owned(c_task_user, c_task_drop);
                    let c_task = c_task
                        .map(|function| {
                            let user = c_task_user;
                            move || {
                                let user = user.get();
                                unsafe { __c::guarded(move || function(user)) }
                            }
                        });
                    let value = super::later(
                        c_task
                            .map(|closure| {
                                ::std::boxed::Box::new(closure)
                                    as ::twinspan::private::Box<
                                        dyn ::core::ops::FnOnce() + 'static,
                                    >
                            }),
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_once")]
        unsafe extern "C" fn c_search_once(
            c_task: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    ::core::primitive::u32,
                ) -> ::core::primitive::i64,
            >,
            c_task_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_once",
                move || unsafe {
                    let c_task_user = __c::User::borrowed(c_task_user);
                    let c_task = {
                        let (function, user) = (
                            __c::function(&"task", c_task)?,
                            c_task_user,
                        );
                        move |argument0: ::core::primitive::char| {
                            let argument0 = <__c::Char as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Char as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Duration,
                                >(__c::guarded(move || function(user, argument0_0)))
                            }
                        }
                    };
                    let value = super::once(c_task);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_every")]
        unsafe extern "C" fn c_search_every(
            c_a: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle, __c::RawHandle),
            >,
            c_a_user: __c::RawHandle,
            c_b: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                ),
            >,
            c_b_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_every",
                move || unsafe {
                    let c_a_user = __c::User::borrowed(c_a_user);
                    let c_b_user = __c::User::borrowed(c_b_user);
                    let c_a = c_a
                        .map(|function| {
                            let user = c_a_user;
                            move |argument0: ::core::option::Option<&Index>| {
                                let argument0 = <__c::Null<
                                    __c::Shared<'_, Index>,
                                > as __c::Lend>::hold(argument0);
                                let argument0_0 = <__c::Null<
                                    __c::Shared<'_, Index>,
                                > as __c::Lend>::raw(&argument0);
                                let user = user.get();
                                unsafe {
                                    __c::guarded(move || function(user, argument0_0.cast()))
                                }
                            }
                        });
                    let mut c_b = c_b
                        .map(|function| {
                            let user = c_b_user;
                            move |
                                argument0: Document,
                                argument1: ::core::option::Option<
                                    ::twinspan::private::String,
                                >|
                            {
                                let argument0 = <__c::Converted<
                                    Document,
                                > as __c::Lend>::hold(argument0);
                                let argument0_0 = <__c::Converted<
                                    Document,
                                > as __c::Lend>::raw(&argument0);
                                let argument1 = <__c::Null<
                                    __c::Text,
                                > as __c::Lend>::hold(argument1);
                                let (argument1_0, argument1_1) = <__c::Null<
                                    __c::Text,
                                > as __c::Lend>::raw(&argument1);
                                let user = user.get();
                                unsafe {
                                    __c::guarded(move || function(
                                        user,
                                        argument0_0.cast(),
                                        argument1_0.cast(),
                                        argument1_1,
                                    ))
                                }
                            }
                        });
                    let value = super::every(
                        c_a
                            .as_ref()
                            .map(|closure| {
                                closure
                                    as &dyn ::core::ops::Fn(::core::option::Option<&Index>)
                            }),
                        c_b
                            .as_mut()
                            .map(|closure| {
                                closure
                                    as &mut dyn ::core::ops::FnMut(
                                        Document,
                                        ::core::option::Option<::twinspan::private::String>,
                                    )
                            }),
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_kinds")]
        unsafe extern "C" fn c_search_kinds(
            c_visit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    *const ::core::ffi::c_void,
                    __c::Int128,
                ) -> ::core::primitive::u64,
            >,
            c_visit_user: __c::RawHandle,
            c_visit_drop: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle),
            >,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_kinds",
                move || unsafe {
                    let c_visit_user = __c::User::owned(c_visit_user, c_visit_drop);
                    let c_visit = {
                        let (function, user) = (
                            __c::function(&"visit", c_visit)?,
                            c_visit_user,
                        );
                        move |
                            argument0: ::core::option::Option<&Hit>,
                            argument1: ::twinspan::private::Vec<
                                ::twinspan::private::String,
                            >,
                            argument2: &[Kind],
                            argument3: ::core::option::Option<Kind>,
                            argument4: ::core::primitive::i128|
                        {
                            let argument0 = <__c::Null<
                                __c::PlainRef<'_, __c::Plain<Hit>>,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Null<
                                __c::PlainRef<'_, __c::Plain<Hit>>,
                            > as __c::Lend>::raw(&argument0);
                            let argument1 = <__c::List<
                                __c::Text,
                            > as __c::Lend>::hold(argument1);
                            let (argument1_0, argument1_1) = <__c::List<
                                __c::Text,
                            > as __c::Lend>::raw(&argument1);
                            let argument2 = <__c::Slice<
                                '_,
                                __c::Enum<Kind>,
                            > as __c::Lend>::hold(argument2);
                            let (argument2_0, argument2_1) = <__c::Slice<
                                '_,
                                __c::Enum<Kind>,
                            > as __c::Lend>::raw(&argument2);
                            let argument3 = <__c::Opt<
                                __c::Enum<Kind>,
                            > as __c::Lend>::hold(argument3);
                            let argument3_0 = <__c::Opt<
                                __c::Enum<Kind>,
                            > as __c::Lend>::raw(&argument3);
                            let argument4 = <__c::I128 as __c::Lend>::hold(argument4);
                            let argument4_0 = <__c::I128 as __c::Lend>::raw(&argument4);
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Same<::core::primitive::u64>,
                                >(
                                    __c::guarded(move || function(
                                        user,
                                        argument0_0.cast(),
                                        argument1_0.cast(),
                                        argument1_1,
                                        argument2_0.cast(),
                                        argument2_1,
                                        argument3_0.cast(),
                                        argument4_0,
                                    )),
                                )
                            }
                        }
                    };
                    let value = super::kinds(c_visit);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_c_types")]
        unsafe extern "C" fn c_search_c_types(
            c_a: ::core::ffi::c_int,
            c_b: ::core::primitive::usize,
            c_c: ::core::primitive::isize,
            c_d: ::core::ffi::c_long,
            c_e: ::core::primitive::f64,
            c_f: ::core::primitive::i8,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_c_types",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::ffi::c_char>,
                    >(&"result", c_result.cast())?;
                    let c_a = __c::take::<__c::Same<::core::ffi::c_int>>(&"a", c_a)?;
                    let c_b = __c::take::<
                        __c::Same<::core::primitive::usize>,
                    >(&"b", c_b)?;
                    let c_c = __c::take::<
                        __c::Same<::core::primitive::isize>,
                    >(&"c", c_c)?;
                    let c_d = __c::take::<__c::Same<::core::ffi::c_long>>(&"d", c_d)?;
                    let c_e = __c::take::<__c::Same<::core::primitive::f64>>(&"e", c_e)?;
                    let c_f = __c::take::<__c::Same<::core::primitive::i8>>(&"f", c_f)?;
                    let value = super::c_types(c_a, c_b, c_c, c_d, c_e, c_f);
                    __c::put::<__c::Same<::core::ffi::c_char>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_name")]
        unsafe extern "C" fn c_search_Index_name(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
            c_result_length: __c::RawHandle,
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_name",
                move || unsafe {
                    __c::check::<
                        __c::Null<__c::Str<'_>>,
                    >(&"result", (c_result.cast(), c_result_length.cast()))?;
                    __c::check::<
                        __c::Wanted<__c::Plain<OpenError>>,
                    >(&"error", c_error.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    match Index::name(&*c_self) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<
                                __c::Null<__c::Str<'_>>,
                            >(value, (c_result.cast(), c_result_length.cast()));
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(2, & error);
                            __c::put::<
                                __c::Wanted<__c::Plain<OpenError>>,
                            >(error, c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_parts")]
        unsafe extern "C" fn c_search_Index_parts(
            c_self: __c::RawHandle,
            c_other: __c::RawHandle,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_parts",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Same<::core::primitive::u8>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    __c::distinct(
                        &[
                            (&"self", true, __c::Range::of_handle::<()>(c_self.cast())),
                            (
                                &"other",
                                false,
                                __c::Range::of_handle::<()>(c_other.cast()),
                            ),
                        ],
                    )?;
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_other = __c::take::<
                        __c::Null<__c::Marked<'_, Index>>,
                    >(&"other", c_other.cast())?;
                    match Index::parts(&mut *c_self, c_other.as_deref()) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<
                                __c::Opt<__c::Same<::core::primitive::u8>>,
                            >(value, (c_result_present.cast(), c_result.cast()));
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(1, & error);
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_swap")]
        unsafe extern "C" fn c_search_swap(
            c_a: __c::RawHandle,
            c_b: __c::RawHandle,
            c_c: *const ::core::ffi::c_void,
            c_c_length: ::core::primitive::usize,
            c_d: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_swap",
                move || unsafe {
                    __c::check::<
                        __c::Null<__c::PlainRef<'_, __c::Plain<Hit>>>,
                    >(&"result", c_result.cast())?;
                    __c::distinct(
                        &[
                            (
                                &"a",
                                true,
                                __c::Range::of_value::<
                                    <__c::Plain<Hit> as __c::Stored>::C,
                                >(c_a.cast()),
                            ),
                            (
                                &"b",
                                true,
                                __c::Range::of_value::<
                                    <__c::Plain<Hit> as __c::Stored>::C,
                                >(c_b.cast()),
                            ),
                            (
                                &"c",
                                false,
                                __c::Range::of_slice_parts::<
                                    <__c::Same<::core::primitive::u8> as __c::Stored>::C,
                                >(c_c.cast(), c_c_length),
                            ),
                        ],
                    )?;
                    let c_c = __c::take::<
                        __c::Null<__c::Slice<'_, __c::Same<::core::primitive::u8>>>,
                    >(&"c", (c_c.cast(), c_c_length))?;
                    let c_d = __c::take::<
                        __c::Opt<__c::List<__c::Same<::core::primitive::u8>>>,
                    >(&"d", c_d.cast())?;
                    let c_a = __c::take::<
                        __c::PlainMut<'_, __c::Plain<Hit>>,
                    >(&"a", c_a.cast())?;
                    let c_b = __c::take::<
                        __c::Null<__c::PlainMut<'_, __c::Plain<Hit>>>,
                    >(&"b", c_b.cast())?;
                    let value = super::swap(c_a, c_b, c_c, c_d);
                    __c::put::<
                        __c::Null<__c::PlainRef<'_, __c::Plain<Hit>>>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Hit_weight")]
        unsafe extern "C" fn c_search_Hit_weight(
            c_self: *const ::core::ffi::c_void,
            c_values: *const ::core::ffi::c_void,
            c_values_length: ::core::primitive::usize,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Hit_weight",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Same<::core::primitive::f32>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_self = __c::take::<
                        __c::PlainRef<'_, __c::Plain<Hit>>,
                    >(&"self", c_self.cast())?;
                    let c_values = __c::take::<
                        __c::List<__c::Enum<Kind>>,
                    >(&"values", (c_values.cast(), c_values_length))?;
                    let value = Hit::weight(c_self, c_values);
                    __c::put::<
                        __c::Opt<__c::Same<::core::primitive::f32>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Document_heading")]
        unsafe extern "C" fn c_search_Document_heading(
            c_self: *const ::core::ffi::c_void,
            c_new_: *const ::core::ffi::c_void,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Document_heading",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Text>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_self = __c::take::<
                        __c::Converted<Document>,
                    >(&"self", c_self.cast())?;
                    let c_new_ = __c::take::<
                        __c::Opt<__c::Converted<Document>>,
                    >(&"new_", c_new_.cast())?;
                    let value = Document::heading(&c_self, c_new_);
                    __c::put::<
                        __c::Opt<__c::Text>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_part")]
        unsafe extern "C" fn c_search_Index_part(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_part",
                move || unsafe {
                    __c::check::<__c::Borrowed<'_, Index>>(&"result", c_result.cast())?;
                    let lender = __c::Lender::of::<Index>(c_self.cast());
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::part(&*c_self);
                    __c::put::<
                        __c::Borrowed<'_, Index>,
                    >((value, lender), c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_part_of")]
        unsafe extern "C" fn c_search_part_of(
            c_a: __c::RawHandle,
            c_b: __c::RawHandle,
            c_result: __c::RawHandle,
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_part_of",
                move || unsafe {
                    __c::check::<
                        __c::Null<__c::Borrowed<'_, Index>>,
                    >(&"result", c_result.cast())?;
                    __c::check::<
                        __c::Wanted<__c::Plain<OpenError>>,
                    >(&"error", c_error.cast())?;
                    let lender = __c::Lender::of::<Index>(c_a.cast());
                    let c_a = __c::take::<
                        __c::Null<__c::Marked<'_, Index>>,
                    >(&"a", c_a.cast())?;
                    let c_b = __c::take::<__c::Marked<'_, Index>>(&"b", c_b.cast())?;
                    match super::part_of(c_a.as_deref(), &*c_b) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<
                                __c::Null<__c::Borrowed<'_, Index>>,
                            >(value.map(|value| (value, lender)), c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(2, & error);
                            __c::put::<
                                __c::Wanted<__c::Plain<OpenError>>,
                            >(error, c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_common")]
        unsafe extern "C" fn c_search_common(
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_common",
                move || unsafe {
                    __c::check::<__c::Borrowed<'_, Index>>(&"result", c_result.cast())?;
                    let value = super::common();
                    __c::put::<
                        __c::Borrowed<'_, Index>,
                    >((value, ::core::option::Option::None), c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_all")]
        unsafe extern "C" fn c_search_Index_all(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_all",
                move || unsafe {
                    __c::check::<
                        __c::List<__c::Handle<Index>>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::all(&*c_self);
                    __c::put::<__c::List<__c::Handle<Index>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_edit")]
        unsafe extern "C" fn c_search_Index_edit(
            c_self: __c::RawHandle,
            c_edit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    __c::RawHandle,
                    __c::RawHandle,
                    __c::RawHandle,
                    ::core::primitive::usize,
                    __c::RawHandle,
                    __c::RawHandle,
                    __c::RawHandle,
                    ::core::primitive::usize,
                ) -> ::core::primitive::u8,
            >,
            c_edit_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_edit",
                move || unsafe {
                    let c_edit_user = __c::User::borrowed(c_edit_user);
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_edit = {
                        let (function, user) = (
                            __c::function(&"edit", c_edit)?,
                            c_edit_user,
                        );
                        move |
                            argument0: &mut Index,
                            argument1: &mut Hit,
                            argument2: &mut [Kind],
                            argument3: &mut ::core::primitive::u32,
                            argument4: ::core::option::Option<
                                &mut ::core::primitive::bool,
                            >,
                            argument5: &mut [::core::primitive::u8]|
                        {
                            let argument0 = <__c::Exclusive<
                                '_,
                                Index,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Exclusive<
                                '_,
                                Index,
                            > as __c::Lend>::raw(&argument0);
                            let argument1 = <__c::PlainMut<
                                '_,
                                __c::Plain<Hit>,
                            > as __c::Lend>::hold(argument1);
                            let argument1_0 = <__c::PlainMut<
                                '_,
                                __c::Plain<Hit>,
                            > as __c::Lend>::raw(&argument1);
                            let argument2 = <__c::SliceMut<
                                '_,
                                __c::Enum<Kind>,
                            > as __c::Lend>::hold(argument2);
                            let (argument2_0, argument2_1) = <__c::SliceMut<
                                '_,
                                __c::Enum<Kind>,
                            > as __c::Lend>::raw(&argument2);
                            let argument3 = <__c::PlainMut<
                                '_,
                                __c::Same<::core::primitive::u32>,
                            > as __c::Lend>::hold(argument3);
                            let argument3_0 = <__c::PlainMut<
                                '_,
                                __c::Same<::core::primitive::u32>,
                            > as __c::Lend>::raw(&argument3);
                            let argument4 = <__c::Null<
                                __c::PlainMut<'_, __c::Bool>,
                            > as __c::Lend>::hold(argument4);
                            let argument4_0 = <__c::Null<
                                __c::PlainMut<'_, __c::Bool>,
                            > as __c::Lend>::raw(&argument4);
                            let argument5 = <__c::SliceMut<
                                '_,
                                __c::Same<::core::primitive::u8>,
                            > as __c::Lend>::hold(argument5);
                            let (argument5_0, argument5_1) = <__c::SliceMut<
                                '_,
                                __c::Same<::core::primitive::u8>,
                            > as __c::Lend>::raw(&argument5);
                            let user = user.get();
                            unsafe {
                                let result = __c::given::<
                                    __c::Bool,
                                >(
                                    __c::guarded(move || function(
                                        user,
                                        argument0_0.cast(),
                                        argument1_0.cast(),
                                        argument2_0.cast(),
                                        argument2_1,
                                        argument3_0.cast(),
                                        argument4_0.cast(),
                                        argument5_0.cast(),
                                        argument5_1,
                                    )),
                                );
                                <__c::PlainMut<
                                    '_,
                                    __c::Plain<Hit>,
                                > as __c::Lend>::end(argument1);
                                <__c::SliceMut<
                                    '_,
                                    __c::Enum<Kind>,
                                > as __c::Lend>::end(argument2);
                                <__c::PlainMut<
                                    '_,
                                    __c::Same<::core::primitive::u32>,
                                > as __c::Lend>::end(argument3);
                                <__c::Null<
                                    __c::PlainMut<'_, __c::Bool>,
                                > as __c::Lend>::end(argument4);
                                <__c::SliceMut<
                                    '_,
                                    __c::Same<::core::primitive::u8>,
                                > as __c::Lend>::end(argument5);
                                result
                            }
                        }
                    };
                    let value = Index::edit(&mut *c_self, c_edit);
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_ask")]
        unsafe extern "C" fn c_search_ask(
            c_text: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    ::core::primitive::usize,
                    __c::RawHandle,
                ),
            >,
            c_text_user: __c::RawHandle,
            c_hits: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle, __c::RawHandle),
            >,
            c_hits_user: __c::RawHandle,
            c_one: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle, __c::RawHandle),
            >,
            c_one_user: __c::RawHandle,
            c_document: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    ::core::primitive::u8,
                    __c::RawHandle,
                ),
            >,
            c_document_user: __c::RawHandle,
            c_document_drop: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle),
            >,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_ask",
                move || unsafe {
                    let c_text_user = __c::User::borrowed(c_text_user);
                    let c_hits_user = __c::User::borrowed(c_hits_user);
                    let c_one_user = __c::User::borrowed(c_one_user);
                    let c_document_user = __c::User::owned(
                        c_document_user,
                        c_document_drop,
                    );
                    let c_text = {
                        let (function, user) = (
                            __c::function(&"text", c_text)?,
                            c_text_user,
                        );
                        move |argument0: &::core::primitive::str| {
                            let argument0 = <__c::Str<'_> as __c::Lend>::hold(argument0);
                            let (argument0_0, argument0_1) = <__c::Str<
                                '_,
                            > as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::written::<
                                    __c::Text,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    argument0_0.cast(),
                                    argument0_1,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_hits = {
                        let (function, user) = (
                            __c::function(&"hits", c_hits)?,
                            c_hits_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::written::<
                                    __c::List<__c::Plain<Hit>>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_one = {
                        let (function, user) = (
                            __c::function(&"one", c_one)?,
                            c_one_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::written::<
                                    __c::Plain<Hit>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_document = {
                        let (function, user) = (
                            __c::function(&"document", c_document)?,
                            c_document_user,
                        );
                        move |argument0: ::core::primitive::u8| {
                            let argument0 = <__c::Same<
                                ::core::primitive::u8,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Same<
                                ::core::primitive::u8,
                            > as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::written::<
                                    __c::Converted<Document>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    argument0_0,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let value = super::ask(
                        &c_text,
                        c_hits,
                        c_one,
                        ::std::boxed::Box::new(c_document),
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_ask_maybe")]
        unsafe extern "C" fn c_search_ask_maybe(
            c_number: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    __c::RawHandle,
                ) -> ::core::primitive::u8,
            >,
            c_number_user: __c::RawHandle,
            c_text: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    ::core::primitive::u8,
                    __c::RawHandle,
                ) -> ::core::primitive::u8,
            >,
            c_text_user: __c::RawHandle,
            c_hit: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    __c::RawHandle,
                ) -> ::core::primitive::u8,
            >,
            c_hit_user: __c::RawHandle,
            c_make: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle) -> __c::RawHandle,
            >,
            c_make_user: __c::RawHandle,
            c_maybe: ::core::option::Option<
                unsafe extern "C-unwind" fn(__c::RawHandle) -> __c::RawHandle,
            >,
            c_maybe_user: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_ask_maybe",
                move || unsafe {
                    let c_number_user = __c::User::borrowed(c_number_user);
                    let c_text_user = __c::User::borrowed(c_text_user);
                    let c_hit_user = __c::User::borrowed(c_hit_user);
                    let c_make_user = __c::User::borrowed(c_make_user);
                    let c_maybe_user = __c::User::borrowed(c_maybe_user);
                    let c_number = {
                        let (function, user) = (
                            __c::function(&"number", c_number)?,
                            c_number_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::written_if::<
                                    __c::Same<::core::primitive::u32>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_text = {
                        let (function, user) = (
                            __c::function(&"text", c_text)?,
                            c_text_user,
                        );
                        move |argument0: ::core::primitive::bool| {
                            let argument0 = <__c::Bool as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Bool as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::written_if::<
                                    __c::Text,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    argument0_0,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_hit = {
                        let (function, user) = (
                            __c::function(&"hit", c_hit)?,
                            c_hit_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::written_if::<
                                    __c::Plain<Hit>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let c_make = {
                        let (function, user) = (
                            __c::function(&"make", c_make)?,
                            c_make_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Handle<Index>,
                                >(__c::guarded(move || function(user)))
                                    .claim()
                            }
                        }
                    };
                    let c_maybe = {
                        let (function, user) = (
                            __c::function(&"maybe", c_maybe)?,
                            c_maybe_user,
                        );
                        move || {
                            let user = user.get();
                            unsafe {
                                __c::given::<
                                    __c::Null<__c::Handle<Index>>,
                                >(__c::guarded(move || function(user)))
                                    .map(__c::Claim::claim)
                            }
                        }
                    };
                    let value = super::ask_maybe(
                        c_number,
                        c_text,
                        c_hit,
                        c_make,
                        c_maybe,
                    );
                    let () = value;
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_numbers")]
        unsafe extern "C" fn c_search_numbers(
            c_a: *const ::core::ffi::c_void,
            c_b: __c::RawHandle,
            c_c: *const ::core::ffi::c_void,
            c_d: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_numbers",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::u32>,
                    >(&"result", c_result.cast())?;
                    __c::distinct(
                        &[
                            (
                                &"a",
                                false,
                                __c::Range::of_value::<
                                    <__c::Same<::core::primitive::u32> as __c::Stored>::C,
                                >(c_a.cast()),
                            ),
                            (
                                &"b",
                                true,
                                __c::Range::of_value::<
                                    <__c::Same<::core::primitive::i64> as __c::Stored>::C,
                                >(c_b.cast()),
                            ),
                            (
                                &"c",
                                false,
                                __c::Range::of_value::<
                                    <__c::Enum<Kind> as __c::Stored>::C,
                                >(c_c.cast()),
                            ),
                            (
                                &"d",
                                false,
                                __c::Range::of_value::<
                                    <__c::Bool as __c::Stored>::C,
                                >(c_d.cast()),
                            ),
                        ],
                    )?;
                    let c_a = __c::take::<
                        __c::PlainRef<'_, __c::Same<::core::primitive::u32>>,
                    >(&"a", c_a.cast())?;
                    let c_c = __c::take::<
                        __c::PlainRef<'_, __c::Enum<Kind>>,
                    >(&"c", c_c.cast())?;
                    let c_d = __c::take::<
                        __c::Null<__c::PlainRef<'_, __c::Bool>>,
                    >(&"d", c_d.cast())?;
                    let c_b = __c::take::<
                        __c::PlainMut<'_, __c::Same<::core::primitive::i64>>,
                    >(&"b", c_b.cast())?;
                    let value = super::numbers(c_a, c_b, c_c, c_d);
                    __c::put::<
                        __c::Same<::core::primitive::u32>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_number")]
        unsafe extern "C" fn c_search_Index_number(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_number",
                move || unsafe {
                    __c::check::<
                        __c::PlainRef<'_, __c::Same<::core::primitive::u64>>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::number(&*c_self);
                    __c::put::<
                        __c::PlainRef<'_, __c::Same<::core::primitive::u64>>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_c_text")]
        unsafe extern "C" fn c_search_c_text(
            c_a: *const ::core::ffi::c_void,
            c_b: *const ::core::ffi::c_void,
            c_c: __c::RawHandle,
            c_c_length: ::core::primitive::usize,
            c_d: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    *const ::core::ffi::c_void,
                ),
            >,
            c_d_user: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_c_text",
                move || unsafe {
                    let c_d_user = __c::User::borrowed(c_d_user);
                    __c::check::<
                        __c::Same<::core::primitive::u8>,
                    >(&"result", c_result.cast())?;
                    __c::distinct(
                        &[
                            (&"a", false, __c::Range::of_c_str(c_a.cast())),
                            (&"b", false, __c::Range::of_c_str(c_b.cast())),
                            (
                                &"c",
                                true,
                                __c::Range::of_slice_parts::<
                                    <__c::Same<::core::primitive::u8> as __c::Stored>::C,
                                >(c_c.cast(), c_c_length),
                            ),
                        ],
                    )?;
                    let c_a = __c::take::<__c::CStr<'_>>(&"a", c_a.cast())?;
                    let c_b = __c::take::<__c::Null<__c::CStr<'_>>>(&"b", c_b.cast())?;
                    let c_d = {
                        let (function, user) = (__c::function(&"d", c_d)?, c_d_user);
                        move |
                            argument0: &::core::ffi::CStr,
                            argument1: ::core::option::Option<&::core::ffi::CStr>|
                        {
                            let argument0 = <__c::CStr<
                                '_,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::CStr<
                                '_,
                            > as __c::Lend>::raw(&argument0);
                            let argument1 = <__c::Null<
                                __c::CStr<'_>,
                            > as __c::Lend>::hold(argument1);
                            let argument1_0 = <__c::Null<
                                __c::CStr<'_>,
                            > as __c::Lend>::raw(&argument1);
                            let user = user.get();
                            unsafe {
                                __c::guarded(move || function(
                                    user,
                                    argument0_0.cast(),
                                    argument1_0.cast(),
                                ))
                            }
                        }
                    };
                    let c_c = __c::take::<
                        __c::SliceMut<'_, __c::Same<::core::primitive::u8>>,
                    >(&"c", (c_c.cast(), c_c_length))?;
                    let value = super::c_text(c_a, c_b, c_c, c_d);
                    __c::put::<__c::Same<::core::primitive::u8>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_label")]
        unsafe extern "C" fn c_search_Index_label(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_label",
                move || unsafe {
                    __c::check::<__c::CStr<'_>>(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::label(&*c_self);
                    __c::put::<__c::CStr<'_>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_second_label")]
        unsafe extern "C" fn c_search_Index_second_label(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_second_label",
                move || unsafe {
                    __c::check::<__c::Null<__c::CStr<'_>>>(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::second_label(&*c_self);
                    __c::put::<__c::Null<__c::CStr<'_>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_happen")]
        unsafe extern "C" fn c_search_Index_happen(
            c_self: __c::RawHandle,
            c_event: *const ::core::ffi::c_void,
            c_before: *const ::core::ffi::c_void,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_happen",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Converted<Event>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let mut c_self = __c::take::<
                        __c::Exclusive<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_event = __c::take::<
                        __c::Converted<Event>,
                    >(&"event", c_event.cast())?;
                    let c_before = __c::take::<
                        __c::Opt<__c::Converted<Event>>,
                    >(&"before", c_before.cast())?;
                    let value = Index::happen(&mut *c_self, c_event, c_before);
                    __c::put::<
                        __c::Opt<__c::Converted<Event>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Index_events")]
        unsafe extern "C" fn c_search_Index_events(
            c_self: __c::RawHandle,
            c_each: ::core::option::Option<
                unsafe extern "C-unwind" fn(
                    __c::RawHandle,
                    *const ::core::ffi::c_void,
                    __c::RawHandle,
                ),
            >,
            c_each_user: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Index_events",
                move || unsafe {
                    let c_each_user = __c::User::borrowed(c_each_user);
                    __c::check::<
                        __c::List<__c::Converted<Event>>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let c_each = {
                        let (function, user) = (
                            __c::function(&"each", c_each)?,
                            c_each_user,
                        );
                        move |argument0: Event| {
                            let argument0 = <__c::Converted<
                                Event,
                            > as __c::Lend>::hold(argument0);
                            let argument0_0 = <__c::Converted<
                                Event,
                            > as __c::Lend>::raw(&argument0);
                            let user = user.get();
                            unsafe {
                                __c::written::<
                                    __c::Converted<Event>,
                                >(|place| __c::guarded(move || function(
                                    user,
                                    argument0_0.cast(),
                                    place.cast(),
                                )))
                            }
                        }
                    };
                    let value = Index::events(&*c_self, c_each);
                    __c::put::<__c::List<__c::Converted<Event>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_Event_priority")]
        unsafe extern "C" fn c_search_Event_priority(
            c_self: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_Event_priority",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::i32>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Converted<Event>,
                    >(&"self", c_self.cast())?;
                    let value = Event::priority(&c_self);
                    __c::put::<
                        __c::Same<::core::primitive::i32>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "search_answer")]
        unsafe extern "C" fn c_search_answer(
            c_event: *const ::core::ffi::c_void,
            c_log: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
            c_error: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_answer",
                move || unsafe {
                    __c::check::<__c::Converted<Answer>>(&"result", c_result.cast())?;
                    __c::check::<
                        __c::Wanted<__c::Converted<Event>>,
                    >(&"error", c_error.cast())?;
                    let c_event = __c::take::<
                        __c::Converted<Event>,
                    >(&"event", c_event.cast())?;
                    let c_log = __c::take::<__c::Converted<Log>>(&"log", c_log.cast())?;
                    match super::answer(&c_event, c_log) {
                        ::core::result::Result::Ok(value) => {
                            __c::put::<__c::Converted<Answer>>(value, c_result.cast());
                            ::core::result::Result::Ok(())
                        }
                        ::core::result::Result::Err(error) => {
                            let refused = __c::failed!(6, & error);
                            __c::put::<
                                __c::Wanted<__c::Converted<Event>>,
                            >(error, c_error.cast());
                            ::core::result::Result::Err(refused)
                        }
                    }
                },
            )
        }
        #[cfg(windows)]
        #[allow(deprecated)]
        #[unsafe(export_name = "search_only_windows")]
        unsafe extern "C" fn c_search_only_windows(
            c_value: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "search_only_windows",
                move || unsafe {
                    __c::check::<
                        __c::List<__c::Plain<Drive>>,
                    >(&"result", c_result.cast())?;
                    let c_value = __c::take::<
                        __c::PlainRef<'_, __c::Plain<Hit>>,
                    >(&"value", c_value.cast())?;
                    let value = super::only_windows(c_value);
                    __c::put::<__c::List<__c::Plain<Drive>>>(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
    };
    #[::cxx::bridge(namespace = "search")]
    mod ffi {
        /// Where a word was found.
        #[derive(Debug, Clone)]
        struct Hit {
            /// In bytes.
            start: usize,
            end: u32,
            kind: Kind,
            restrict: bool,
            key: [u8; 4],
        }
        #[derive(Debug, Clone)]
        enum Kind {
            /// As it is written.
            Exact,
            Similar = 7,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Document = super::Document;
        }
        /// A page that opens by itself.
        struct Opened {
            index: Box<Index>,
            pages: u32,
        }
        #[derive(Debug)]
        struct OpenError {
            code: i32,
        }
        #[derive(Debug)]
        struct ReadError {
            path: String,
        }
        #[derive(Debug)]
        enum Failure {
            NotFound = 1,
            Busy,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Event = super::Event;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Answer = super::Answer;
        }
        struct Log {
            last: Event,
            all: Vec<Event>,
        }
        #[cfg(windows)]
        struct Drive {
            letter: u8,
        }
        extern "Rust" {}
        extern "Rust" {
            /// A text to look in.
            type Index;
            type Trouble;
        }
        impl Box<Index> {}
        impl Box<Trouble> {}
        impl Vec<Hit> {}
        impl Vec<Kind> {}
        impl Vec<Box<Index>> {}
        impl Vec<Event> {}
        #[cfg(any(all(windows, windows)))]
        impl Vec<Drive> {}
        impl Vec<Document> {}
    }
}
use ffi::{
    Answer, Document, Event, Failure, Hit, Kind, Log, OpenError, Opened, ReadError,
};
use std::num::{NonZeroI64, NonZeroU32};
use std::ffi::CStr;
use std::time::{Duration, SystemTime};
#[derive(Debug)]
pub struct Index(String);
#[derive(Debug)]
pub struct Trouble;
fn open(text: &str) -> Result<Box<Index>, OpenError> {
    Ok(Box::new(Index(text.to_owned())))
}
fn read(_: &str, _: &str) -> Result<Document, ReadError> {
    todo!()
}
fn load(_: &str) -> Result<Opened, std::io::Error> {
    todo!()
}
fn trouble() -> Result<(), Trouble> {
    Err(Trouble)
}
fn maybe(_: Option<u32>, _: Option<String>) -> Option<Box<Index>> {
    None
}
unsafe fn first<'a>(hits: &'a [Hit], _: &[bool]) -> Option<&'a Hit> {
    hits.first()
}
fn change(_: &mut [u16], _: &mut Hit) {}
#[allow(clippy::too_many_arguments)]
fn scalars(
    a: bool,
    _: char,
    _: Duration,
    _: i128,
    _: u128,
    _: Kind,
    _: f32,
    _: Hit,
) -> bool {
    a
}
fn kind(a: Kind) -> Option<Kind> {
    Some(a)
}
fn numbered(
    _: NonZeroU32,
    _: SystemTime,
    after: Option<NonZeroI64>,
) -> Option<SystemTime> {
    after.map(|_| SystemTime::UNIX_EPOCH)
}
fn wait(_: u8, _: bool, _: &str, _: u8) -> Duration {
    Duration::ZERO
}
fn later(task: Option<Box<dyn FnOnce()>>) {
    if let Some(task) = task {
        task();
    }
}
fn only_cpp() -> cxx::UniquePtr<cxx::CxxString> {
    cxx::UniquePtr::null()
}
fn once(task: impl FnOnce(char) -> Duration) {
    task('a');
}
type Visit<'a> = Option<&'a mut dyn FnMut(Document, Option<String>)>;
fn every(_: Option<&dyn Fn(Option<&Index>)>, _: Visit<'_>) {}
fn kinds(
    _: impl Fn(
        Option<&Hit>,
        Vec<String>,
        &[Kind],
        Option<Kind>,
        i128,
    ) -> u64 + Send + 'static,
) {}
fn c_types(
    a: std::ffi::c_int,
    _: usize,
    _: isize,
    _: std::ffi::c_long,
    _: f64,
    _: i8,
) -> std::ffi::c_char {
    a as std::ffi::c_char
}
unsafe fn swap<'a>(
    a: &'a mut Hit,
    _: Option<&mut Hit>,
    _: Option<&[u8]>,
    _: Option<Vec<u8>>,
) -> Option<&'a Hit> {
    Some(a)
}
impl Hit {
    fn weight(&self, _: Vec<Kind>) -> Option<f32> {
        None
    }
}
impl Document {
    fn heading(&self, _: Option<Document>) -> Option<String> {
        None
    }
}
impl Index {
    fn part(&self) -> &Index {
        self
    }
    fn all(&self) -> Vec<Box<Index>> {
        Vec::new()
    }
    fn edit(
        &mut self,
        mut edit: impl FnMut(
            &mut Index,
            &mut Hit,
            &mut [Kind],
            &mut u32,
            Option<&mut bool>,
            &mut [u8],
        ) -> bool,
    ) {
        let mut hit = Hit {
            start: 1,
            end: 2,
            kind: Kind::Exact,
            restrict: false,
            key: [0; 4],
        };
        edit(self, &mut hit, &mut [], &mut 3, None, &mut []);
    }
    fn label(&self) -> &CStr {
        c"label"
    }
    fn second_label(&self) -> Option<&CStr> {
        None
    }
    fn number(&self) -> &u64 {
        &7
    }
    fn name(&self) -> Result<Option<&str>, OpenError> {
        Ok(None)
    }
    fn parts(&mut self, _: Option<&Index>) -> Result<Option<u8>, std::fmt::Error> {
        Ok(None)
    }
    fn try_lock(&self) -> Result<(), Failure> {
        Err(Failure::Busy)
    }
    fn fail(&self) -> Result<u8, std::fmt::Error> {
        Err(std::fmt::Error)
    }
    fn find(&self, _: &str) -> Option<Hit> {
        None
    }
    fn count(&self, _: &str) -> usize {
        0
    }
    fn merge(&mut self, _: &Index, _: Box<Index>, _: Option<Box<Index>>) {}
    fn text(&self) -> &str {
        &self.0
    }
    fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
    fn copy(&self) -> String {
        self.0.clone()
    }
    fn hits(&self) -> Vec<Hit> {
        Vec::new()
    }
    fn document(&self, _: Option<&str>) -> Document {
        todo!()
    }
    fn store(&mut self, _: &Document, _: Vec<Hit>, _: Vec<String>) {}
    fn each(&self, _: &str, _: impl FnMut(&Hit) -> bool) -> usize {
        0
    }
    fn lend(&self, _: &dyn Fn(&Index, &str, Kind) -> Kind) {}
    fn lines(&self, _: &mut dyn FnMut(String, Vec<Hit>, Option<u32>)) {}
    fn watch(&mut self, _: Box<dyn Fn(Hit) + Send + Sync>) {}
}
unsafe fn part_of<'a>(
    a: Option<&'a Index>,
    _: &Index,
) -> Result<Option<&'a Index>, OpenError> {
    Ok(a)
}
fn common() -> &'static Index {
    todo!()
}
fn ask(
    text: &dyn Fn(&str) -> String,
    mut hits: impl FnMut() -> Vec<Hit>,
    one: impl FnOnce() -> Hit,
    document: Box<dyn Fn(u8) -> Document>,
) {
    (text("a"), hits(), one(), document(1));
}
fn ask_maybe(
    _: impl FnMut() -> Option<u32>,
    _: impl FnMut(bool) -> Option<String>,
    _: impl Fn() -> Option<Hit>,
    _: impl FnMut() -> Box<Index>,
    _: impl FnMut() -> Option<Box<Index>>,
) {}
fn numbers(_: &u32, _: &mut i64, _: &Kind, _: Option<&bool>) -> u32 {
    0
}
fn c_text(
    _: &CStr,
    _: Option<&CStr>,
    _: &mut [u8],
    _: impl FnMut(&CStr, Option<&CStr>),
) -> u8 {
    0
}
impl Index {
    fn happen(&mut self, event: Event, _: Option<Event>) -> Option<Event> {
        Some(event)
    }
    fn events(&self, mut each: impl FnMut(Event) -> Event) -> Vec<Event> {
        vec![each(Event::Opened)]
    }
}
impl Event {
    fn priority(&self) -> i32 {
        0
    }
}
fn answer(event: &Event, _: Log) -> Result<Answer, Event> {
    Err(event.clone())
}
