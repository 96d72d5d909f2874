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
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Shape {
        Circle(::core::primitive::f64) = 0,
        Empty = 1,
    }
    unsafe impl ::cxx::ExternType for Shape {
        type Id = ::cxx::type_id!("lists::Shape");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Shape {}
    #[derive(Clone)]
    #[repr(C)]
    pub struct Sums {
        pub total: ::core::primitive::i128,
        pub parts: ::twinspan::private::Vec<::core::primitive::u128>,
    }
    unsafe impl ::cxx::ExternType for Sums {
        type Id = ::cxx::type_id!("lists::Sums");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Sums {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __FnMut_be064421b3ae548a<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_be064421b3ae548a<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            ::twinspan::private::Vec<::core::time::Duration>,
        ) -> ::twinspan::private::Vec<
                ::core::option::Option<[::core::primitive::u8; 2usize]>,
            > {
            move |value0| {
                let value0 = unsafe {
                    __cross::give::<__cross::List<__cross::Duration>>(value0)
                };
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<_>>::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::List<__cross::InPlace<[::core::primitive::u8; 2usize]>>,
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
    #[allow(dead_code)]
    struct __Fn_fb11052f1d9c856c<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_fb11052f1d9c856c<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(
            ::twinspan::private::Vec<::std::time::SystemTime>,
        ) -> ::twinspan::private::Vec<(::core::primitive::u8, ::core::primitive::bool)> {
            move |value0| {
                let value0 = unsafe {
                    __cross::give::<__cross::List<__cross::SystemTime>>(value0)
                };
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<_>>::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::List<
                        __cross::TupleOf<
                            (::core::primitive::u8, ::core::primitive::bool),
                        >,
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
    #[allow(dead_code)]
    struct __FnMut_c089142da7d5bdcb<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(
                ::twinspan::private::Vec<::core::primitive::char>,
                ::core::option::Option<
                    ::twinspan::private::Vec<
                        (::core::primitive::u8, &::core::primitive::str),
                    >,
                >,
            ) -> ::core::primitive::bool + 'static,
    > __FnMut_c089142da7d5bdcb<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<__cross::Char> as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<
                            <__cross::List<
                                __cross::TupleOf<
                                    (::core::primitive::u8, &::core::primitive::str),
                                >,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument1)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::Char>>(argument0)
                };
                let argument1 = argument1
                    .map(|list| unsafe {
                        __cross::take::<
                            __cross::List<
                                __cross::TupleOf<
                                    (::core::primitive::u8, &::core::primitive::str),
                                >,
                            >,
                        >(list)
                    });
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())(argument0, argument1)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            if unsafe {
                ::twinspan::private::closure::Entered::<
                    __F,
                >::is_busy(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                )
            } {
                return unsafe {
                    __FnMut_c089142da7d5bdcb::<
                        (),
                    >::call_refused(context, argument0, argument1)
                };
            }
            unsafe {
                ::twinspan::private::closure::Kept::<
                    ::twinspan::private::closure::Exclusive<__F>,
                >::enter_exclusive(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call_running(context, argument0, argument1) },
                move || unsafe {
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::leave_exclusive(context)
                },
            )
        }
        #[inline]
        unsafe extern "C-unwind" fn call_running(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<__cross::Char> as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<
                            <__cross::List<
                                __cross::TupleOf<
                                    (::core::primitive::u8, &::core::primitive::str),
                                >,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument1)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::Char>>(argument0)
                };
                let argument1 = argument1
                    .map(|list| unsafe {
                        __cross::take::<
                            __cross::List<
                                __cross::TupleOf<
                                    (::core::primitive::u8, &::core::primitive::str),
                                >,
                            >,
                        >(list)
                    });
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())(argument0, argument1)
            }
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::kept(
                ::twinspan::private::closure::Exclusive::new(function),
                const {
                    &::twinspan::private::closure::Table::exclusive::<
                        __F,
                    >(Self::call_guarded as *const (), Self::call as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __FnMut_c089142da7d5bdcb<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || unsafe {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<__cross::Char> as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read_optional::<
                        __cross::Same<
                            <__cross::List<
                                __cross::TupleOf<
                                    (::core::primitive::u8, &::core::primitive::str),
                                >,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument1)
                };
                ::twinspan::private::closure::busy()
            })
        }
    }
    #[allow(dead_code)]
    struct __Fn_35bc4879824e89c2<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(::core::primitive::u8) -> ::core::primitive::u8 + 'static,
    > __Fn_35bc4879824e89c2<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u8,
        ) -> ::core::primitive::u8 {
            unsafe {
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u8,
        ) -> ::core::primitive::u8 {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context, argument0) },
                move || unsafe {
                    ::twinspan::private::closure::Kept::<__F>::leave::<false>(context)
                },
            )
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::kept(
                function,
                const {
                    &::twinspan::private::closure::Table::kept::<
                        __F,
                        false,
                    >(Self::call_guarded as *const (), Self::call as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __Fn_35bc4879824e89c2<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            ::core::primitive::u8,
        ) -> ::core::primitive::u8 + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u8,
                            ) -> ::core::primitive::u8,
                        >())(__closure.context(), value0)
                }
            }
        }
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u8,
        ) -> ::core::primitive::u8 {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::call_empty()
            })
        }
        fn empty() -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::empty(const {
                &::twinspan::private::closure::Table::empty(
                    Self::call_empty as *const (),
                )
            })
        }
        #[inline]
        fn reach(
            closure: ::twinspan::private::closure::InPlace,
        ) -> impl ::core::ops::Fn(
            ::core::primitive::u8,
        ) -> ::core::primitive::u8 + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u8,
                            ) -> ::core::primitive::u8,
                        >())(__closure.context(), value0)
                }
            }
        }
    }
    /// Whose the closures in fields and vectors, and the containers of C++, are.
    #[allow(dead_code)]
    pub enum TwinspanBridge {}
    /// `twinspan::Function` as used in this bridge.
    #[allow(dead_code)]
    pub type Function<F> = ::twinspan::Function<F, TwinspanBridge>;
    unsafe impl<
        __C: ::core::ops::Fn(::core::primitive::u8) -> ::core::primitive::u8 + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(::core::primitive::u8) -> ::core::primitive::u8 + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_35bc4879824e89c2::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_35bc4879824e89c2::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_35bc4879824e89c2::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_35bc4879824e89c2::<()>::reach,
            );
            called
        }
    }
    pub fn ids(
        list: ::twinspan::private::Vec<::core::num::NonZeroU32>,
        wait: ::core::option::Option<::twinspan::private::Vec<::core::time::Duration>>,
    ) -> ::twinspan::private::Vec<::core::num::NonZeroI8> {
        ::twinspan::private::import!(
            "twinspan1$lists$ids$golden$d9f6a3936896adc0" fn __shim(_ : __cross::Pointer,
            _ : __cross::Pointer, _ : __cross::Pointer)
        );
        let list = unsafe { __cross::give::<__cross::List<__cross::NonZeroU32>>(list) };
        let wait = wait
            .map(|list| unsafe {
                __cross::give::<__cross::List<__cross::Duration>>(list)
            });
        let mut list = unsafe { __cross::Held::<__cross::Same<_>>::new(list) };
        let mut wait = unsafe { __cross::HeldOption::<__cross::Same<_>>::new(wait) };
        let mut __out = __cross::Out::<__cross::List<__cross::NonZeroI8>>::new();
        unsafe {
            let __result = __shim(list.pointer(), wait.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn stores(
        list: ::twinspan::private::Vec<::core::option::Option<::cxx::SharedPtr<Store>>>,
    ) -> ::twinspan::private::Vec<::core::option::Option<::cxx::UniquePtr<Store>>> {
        ::twinspan::private::import!(
            "twinspan1$lists$stores$golden$f68d62c1e804af11" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let list = unsafe {
            __cross::give::<
                __cross::List<__cross::InPlace<::cxx::SharedPtr<Store>>>,
            >(list)
        };
        let mut list = unsafe { __cross::Held::<__cross::Same<_>>::new(list) };
        let mut __out = __cross::Out::<
            __cross::List<__cross::InPlace<::cxx::UniquePtr<Store>>>,
        >::new();
        unsafe {
            let __result = __shim(list.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn find(
        list: ::twinspan::private::Vec<::std::ffi::OsString>,
    ) -> ::core::result::Result<
        ::twinspan::private::Vec<::core::option::Option<Shape>>,
        ::cxx::Exception,
    > {
        ::twinspan::private::import!(
            "twinspan1$lists$find$golden$ccac21e716f5b77a" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer) -> ::cxx::private::Result
        );
        let list = unsafe { __cross::give::<__cross::List<__cross::OsString>>(list) };
        let mut list = unsafe { __cross::Held::<__cross::Same<_>>::new(list) };
        let mut __ok = __cross::Out::<
            __cross::Checked<__cross::List<__cross::InPlace<Shape>>>,
        >::new();
        unsafe {
            let __result = __shim(list.pointer(), __ok.pointer());
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    pub fn keep(
        call: ::twinspan::private::Box<
            dyn ::core::ops::FnMut(
                ::twinspan::private::Vec<::core::primitive::char>,
                ::core::option::Option<
                    ::twinspan::private::Vec<
                        (::core::primitive::u8, &::core::primitive::str),
                    >,
                >,
            ) -> ::core::primitive::bool + 'static,
        >,
    ) {
        ::twinspan::private::import!(
            "twinspan1$lists$keep$golden$c6613d164d2c6e20" fn __shim(_ :
            ::twinspan::private::closure::Closure)
        );
        unsafe { __shim(__FnMut_c089142da7d5bdcb::give(call)) }
    }
    pub fn paths(
        list: ::twinspan::private::Vec<(&::core::primitive::str, ::core::primitive::u32)>,
    ) -> ::twinspan::private::Vec<::std::path::PathBuf> {
        ::twinspan::private::import!(
            "twinspan1$lists$paths$golden$b9e19c2ab1506d6b" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let list = unsafe {
            __cross::give::<
                __cross::List<
                    __cross::TupleOf<(&::core::primitive::str, ::core::primitive::u32)>,
                >,
            >(list)
        };
        let mut list = unsafe { __cross::Held::<__cross::Same<_>>::new(list) };
        let mut __out = __cross::Out::<__cross::List<__cross::PathBuf>>::new();
        unsafe {
            let __result = __shim(list.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn calls(
        list: ::twinspan::private::Vec<
            ::core::option::Option<
                ::twinspan::Function<
                    dyn ::core::ops::Fn(
                        ::core::primitive::u8,
                    ) -> ::core::primitive::u8 + 'static,
                    TwinspanBridge,
                >,
            >,
        >,
    ) -> ::core::result::Result<
        ::twinspan::private::Vec<::core::option::Option<::core::primitive::bool>>,
        Missing,
    > {
        ::twinspan::private::import!(
            "twinspan1$lists$calls$golden$c18338c99a1fb079" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer, _ : __cross::Pointer) ->
            ::core::primitive::usize
        );
        let list = unsafe {
            __cross::give::<
                __cross::List<
                    __cross::InPlace<
                        ::twinspan::Function<
                            dyn ::core::ops::Fn(
                                ::core::primitive::u8,
                            ) -> ::core::primitive::u8 + 'static,
                            TwinspanBridge,
                        >,
                    >,
                >,
            >(list)
        };
        let mut list = unsafe { __cross::Held::<__cross::Same<_>>::new(list) };
        let mut __ok = __cross::Out::<
            __cross::List<__cross::InPlace<::core::primitive::bool>>,
        >::new();
        let mut __failure = __cross::Out::<__cross::Same<Missing>>::new();
        unsafe {
            let __result = __shim(list.pointer(), __ok.pointer(), __failure.pointer());
            match __result {
                0 => ::core::result::Result::Ok(__ok.take()),
                1 => ::core::result::Result::Err(__failure.take()),
                word => {
                    ::core::result::Result::Err(
                        ::twinspan::private::convert_exception!(Missing, word),
                    )
                }
            }
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            list: ::twinspan::private::Vec<::core::option::Option<Point>>,
        ) -> ::twinspan::private::Vec<::core::option::Option<Point>> {
            super::points(list)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$points$56bab3d2381c769c"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$points$golden$f4bd99c6da1de6d3")]
        extern "C-unwind" fn shim_0(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::InPlace<Point>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::InPlace<Point>>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::write::<__cross::List<__cross::InPlace<Point>>>(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            list: ::twinspan::private::Vec<
                ::core::option::Option<::twinspan::private::Box<Index>>,
            >,
            names: ::twinspan::private::Vec<::core::primitive::char>,
        ) -> ::twinspan::private::Vec<
            ::core::option::Option<::twinspan::private::Box<Index>>,
        > {
            super::boxes(list, names)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$boxes$455b8fe310076bb1"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$boxes$golden$3528a766993c1eda")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<
                            ::twinspan::Optional<::twinspan::private::Box<Index>>,
                        >,
                    >::read(argument0)
                };
                let argument1 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<__cross::Char> as __cross::Cross>::Raw,
                        >,
                    >(argument1)
                };
                let argument0 = argument0.value();
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<__cross::InPlace<::twinspan::private::Box<Index>>>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::List<__cross::Char>>(argument1)
                };
                let result = __declared_1(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Checked<
                            __cross::List<
                                __cross::InPlace<::twinspan::private::Box<Index>>,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_2(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<
            ::twinspan::private::Vec<::core::primitive::char>,
            Missing,
        > {
            match super::letters(text) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$letters$fa9bdbf963b4e46e"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$try_letters$fa9bdbf963b4e46e"
        )]
        static ONCE_2_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$letters$golden$0c4e30d1dfec0bfb")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_2(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::List<__cross::Char>>(ok, value);
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
        #[inline]
        fn __declared_3(
            list: ::twinspan::private::Vec<::core::option::Option<Shape>>,
            more: ::core::option::Option<
                ::twinspan::private::Vec<::core::option::Option<Shape>>,
            >,
        ) -> ::twinspan::private::Vec<::core::option::Option<Shape>> {
            super::shapes(list, more)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$shapes$06d6b6ed43a627b2"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$shapes$golden$5aac9ecae3145157")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<::twinspan::Optional<Shape>>,
                    >::read(argument0)
                };
                let argument1 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<::twinspan::Optional<Shape>>,
                    >::read_optional(argument1)
                };
                let argument0 = argument0.value();
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::InPlace<Shape>>>(argument0)
                };
                let argument1 = argument1.map(__cross::Pending::value);
                let argument1 = argument1
                    .map(|list| unsafe {
                        __cross::take::<__cross::List<__cross::InPlace<Shape>>>(list)
                    });
                let result = __declared_3(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Checked<__cross::List<__cross::InPlace<Shape>>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_4(
            list: ::twinspan::private::Vec<
                ::core::option::Option<&::core::primitive::str>,
            >,
        ) -> ::core::option::Option<::twinspan::private::Vec<::std::ffi::CString>> {
            super::words(list)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$words$afb88e1dc24c7ab6"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$words$golden$9314e335eb90bef9")]
        extern "C-unwind" fn shim_4(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::InPlace<&::core::primitive::str>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<__cross::InPlace<&::core::primitive::str>>,
                    >(argument0)
                };
                let result = __declared_4(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::List<__cross::CString>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_5(
            list: ::twinspan::private::Vec<
                ::core::option::Option<
                    ::twinspan::private::Vec<
                        ::twinspan::private::Vec<
                            ::twinspan::Optional<::core::primitive::u8>,
                        >,
                    >,
                >,
            >,
            tables: ::twinspan::private::Vec<
                ::core::option::Option<
                    ::std::collections::HashMap<
                        ::core::primitive::u8,
                        ::twinspan::private::String,
                    >,
                >,
            >,
        ) {
            super::deep(list, tables)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$deep$3d0c91f72d242e54"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$deep$golden$b2d1db44a6da9694")]
        extern "C-unwind" fn shim_5(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::InPlace<
                                    ::twinspan::private::Vec<
                                        ::twinspan::private::Vec<
                                            ::twinspan::Optional<::core::primitive::u8>,
                                        >,
                                    >,
                                >,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::InPlace<
                                    ::std::collections::HashMap<
                                        ::core::primitive::u8,
                                        ::twinspan::private::String,
                                    >,
                                >,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument1)
                };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<
                            __cross::InPlace<
                                ::twinspan::private::Vec<
                                    ::twinspan::private::Vec<
                                        ::twinspan::Optional<::core::primitive::u8>,
                                    >,
                                >,
                            >,
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::List<
                            __cross::InPlace<
                                ::std::collections::HashMap<
                                    ::core::primitive::u8,
                                    ::twinspan::private::String,
                                >,
                            >,
                        >,
                    >(argument1)
                };
                __declared_5(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_6(
            each: impl ::core::ops::FnMut(
                ::twinspan::private::Vec<::core::time::Duration>,
            ) -> ::twinspan::private::Vec<
                    ::core::option::Option<[::core::primitive::u8; 2usize]>,
                >,
        ) {
            super::times(each)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$times$1c20f023edd6be7a"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$times$golden$b5f48fa5bf5d8ef6")]
        extern "C-unwind" fn shim_6(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let argument0 = __FnMut_be064421b3ae548a::<
                    (),
                >::take(argument0.required("each"));
                __declared_6(argument0)
            })
        }
        #[inline]
        fn __declared_7(
            list: ::twinspan::private::Vec<
                (::core::primitive::u8, ::twinspan::private::Box<Index>),
            >,
        ) -> ::core::option::Option<
            ::twinspan::private::Vec<
                (::twinspan::private::String, Point, ::core::primitive::f32),
            >,
        > {
            super::pairs(list)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$pairs$a2815bf6b351639b"
        )]
        static ONCE_7_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$pairs$golden$953687ae12c73e98")]
        extern "C-unwind" fn shim_7(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<
                            <__cross::TupleOf<
                                (::core::primitive::u8, ::twinspan::private::Box<Index>),
                            > as __cross::Cross>::Raw,
                        >,
                    >::read(argument0)
                };
                let argument0 = argument0.value();
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<
                            __cross::TupleOf<
                                (::core::primitive::u8, ::twinspan::private::Box<Index>),
                            >,
                        >,
                    >(argument0)
                };
                let result = __declared_7(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<
                            __cross::List<
                                __cross::TupleOf<
                                    (::twinspan::private::String, Point, ::core::primitive::f32),
                                >,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_8(
            list: ::twinspan::private::Vec<::std::path::PathBuf>,
            visit: &dyn ::core::ops::Fn(
                ::twinspan::private::Vec<::std::time::SystemTime>,
            ) -> ::twinspan::private::Vec<
                    (::core::primitive::u8, ::core::primitive::bool),
                >,
        ) -> ::twinspan::private::Vec<::std::time::Instant> {
            super::files(list, visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$files$80d7832d124c0f59"
        )]
        static ONCE_8_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$files$golden$2bd123f8563b960a")]
        extern "C-unwind" fn shim_8(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::closure::Closure,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<__cross::PathBuf> as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::PathBuf>>(argument0)
                };
                let argument1 = __Fn_fb11052f1d9c856c::<
                    (),
                >::take(argument1.required("visit"));
                let argument1 = &argument1;
                let result = __declared_8(argument0, argument1);
                unsafe { __cross::write::<__cross::List<__cross::Instant>>(out, result) }
            })
        }
        #[inline]
        fn __declared_9(
            of: &[::core::primitive::i128],
            last: &mut ::core::primitive::u128,
        ) -> Sums {
            super::sums(of, last)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$sums$9ad1fb0034e39d26"
        )]
        static ONCE_9_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$sums$golden$63365e5137bea590")]
        extern "C-unwind" fn shim_9(
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "sums",
                        &[
                            (
                                "of",
                                false,
                                ::twinspan::private::abi::Range::of_slice::<
                                    ::core::primitive::i128,
                                >(argument0),
                            ),
                            (
                                "last",
                                true,
                                ::twinspan::private::abi::Range::of(
                                    argument1.cast_const().cast::<::core::primitive::u128>(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Slice<'_, ::core::primitive::i128>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Mut<'_, ::core::primitive::u128>>(argument1)
                };
                let result = __declared_9(argument0, argument1);
                unsafe { __cross::write::<__cross::Same<Sums>>(out, result) }
            })
        }
        #[inline]
        unsafe fn __declared_10<'a>(
            list: ::twinspan::private::Vec<::core::option::Option<View<'a>>>,
        ) -> ::core::primitive::usize {
            unsafe { super::views(list) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$lists$views$9d946d62f2d43cd7"
        )]
        static ONCE_10_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$lists$views$golden$96bb8be82b854c5e")]
        extern "C-unwind" fn shim_10(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::List<
                                __cross::InPlace<View<'_>>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::List<__cross::InPlace<View<'_>>>>(argument0)
                };
                unsafe { __declared_10(argument0) }
            })
        }
        #[unsafe(
            export_name = "twinspan1$lists$Missing$describe$golden$9ed8a55bd02f6e18"
        )]
        unsafe extern "C-unwind" fn describe_4(
            error: *const Missing,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Missing = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::core::primitive::u8>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$a6018621c1c82afa")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::new::<
                ::std::collections::HashMap<
                    ::core::primitive::u8,
                    ::twinspan::private::String,
                >,
                __collection::Plain,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::core::primitive::u8,
                        ::twinspan::private::String,
                    >,
                >::FUNCTION,
            )
        };
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Missing,
    >;
    const _: () = ::twinspan::private::optional_layout::<Point>();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::private::Box<Index>,
    >();
    const _: () = ::twinspan::private::optional_layout::<Shape>();
    const _: () = ::twinspan::private::optional_layout::<
        &'static ::core::primitive::str,
    >();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::private::Vec<
            ::twinspan::private::Vec<::twinspan::Optional<::core::primitive::u8>>,
        >,
    >();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u8>();
    const _: () = ::twinspan::private::optional_layout::<
        ::std::collections::HashMap<::core::primitive::u8, ::twinspan::private::String>,
    >();
    const _: () = ::twinspan::private::optional_layout::<
        [::core::primitive::u8; 2usize],
    >();
    const _: () = ::twinspan::private::wide_layout();
    const _: () = ::twinspan::private::wide_layout();
    const _: () = ::twinspan::private::optional_layout::<View<'static>>();
    const _: () = ::twinspan::private::optional_layout::<::cxx::SharedPtr<Store>>();
    const _: () = ::twinspan::private::optional_layout::<::cxx::UniquePtr<Store>>();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::Function<
            dyn ::core::ops::Fn(
                ::core::primitive::u8,
            ) -> ::core::primitive::u8 + 'static,
            TwinspanBridge,
        >,
    >();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::bool>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Point>(), align_of::<Point>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Point, x),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Point, y),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Point` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<View<'static>>(), align_of::<View<'static>>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(View < 'static >, text),
                        size_of::<&'static ::core::primitive::str>(),
                        align_of::<&'static ::core::primitive::str>(),
                    ),
                ],
            ),
            "`View` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Sums>(), align_of::<Sums>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Sums, total),
                        size_of::<::core::primitive::i128>(),
                        align_of::<::core::primitive::i128>(),
                    ),
                    (
                        ::core::mem::offset_of!(Sums, parts),
                        size_of::<::twinspan::private::Vec<::core::primitive::u128>>(),
                        align_of::<::twinspan::private::Vec<::core::primitive::u128>>(),
                    ),
                ],
            ),
            "`Sums` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Missing>(), align_of::<Missing>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Missing, at),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                ],
            ),
            "`Missing` is not laid out as in C",
        );
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {
            field0: ::core::primitive::f64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {}
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads {
            payload0: ::core::mem::ManuallyDrop<__Payload0>,
            payload1: ::core::mem::ManuallyDrop<__Payload1>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Mirror {
            tag: ::core::primitive::u8,
            payloads: __Payloads,
        }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<Shape>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Shape>(),
            "`Shape` is not laid out as `repr(C, u8)` says",
        );
        unsafe impl __cross::Look for Shape {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    match this.cast::<::core::primitive::u8>().read() {
                        0 => ::core::result::Result::Ok(()),
                        1 => ::core::result::Result::Ok(()),
                        #[allow(unreachable_patterns)]
                        tag => {
                            static ENUM: __cross::LookedAt = __cross::LookedAt::new(
                                "Shape",
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
                unsafe {}
            }
        }
    };
    #[::cxx::bridge(namespace = "lists")]
    mod ffi {
        struct Point {
            x: i32,
            y: i32,
        }
        struct View<'a> {
            text: &'a str,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Shape = super::Shape;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Sums = super::Sums;
        }
        struct Missing {
            at: usize,
        }
        extern "Rust" {
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/lists/user.h");
            type Store;
        }
        impl Box<Index> {}
        impl SharedPtr<Store> {}
        impl UniquePtr<Store> {}
    }
}
use ffi::{Missing, Point, Shape, Sums, View};
use std::collections::HashMap;
use std::ffi::CString;
use std::path::PathBuf;
use std::time::{Duration, Instant, SystemTime};
use twinspan::Optional;
struct Index;
fn points(list: Vec<Option<Point>>) -> Vec<Option<Point>> {
    list
}
fn boxes(list: Vec<Option<Box<Index>>>, _: Vec<char>) -> Vec<Option<Box<Index>>> {
    list
}
fn letters(text: &str) -> Result<Vec<char>, Missing> {
    Ok(text.chars().collect())
}
fn shapes(
    mut list: Vec<Option<Shape>>,
    more: Option<Vec<Option<Shape>>>,
) -> Vec<Option<Shape>> {
    list.extend(more.into_iter().flatten());
    list
}
fn words(list: Vec<Option<&str>>) -> Option<Vec<CString>> {
    list.into_iter().map(|word| CString::new(word?).ok()).collect()
}
fn deep(_: Vec<Option<Vec<Vec<Optional<u8>>>>>, _: Vec<Option<HashMap<u8, String>>>) {}
fn times(mut each: impl FnMut(Vec<Duration>) -> Vec<Option<[u8; 2]>>) {
    each(Vec::new());
}
fn pairs(list: Vec<(u8, Box<Index>)>) -> Option<Vec<(String, Point, f32)>> {
    list.is_empty().then(Vec::new)
}
fn files(
    _: Vec<PathBuf>,
    visit: &dyn Fn(Vec<SystemTime>) -> Vec<(u8, bool)>,
) -> Vec<Instant> {
    visit(Vec::new()).iter().map(|_| Instant::now()).collect()
}
fn sums(of: &[i128], last: &mut u128) -> Sums {
    Sums {
        total: of.iter().sum(),
        parts: vec![*last],
    }
}
fn views<'a>(list: Vec<Option<View<'a>>>) -> usize {
    list.iter().flatten().map(|view| view.text.len()).sum()
}
