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
    #[doc(hidden)]
    mod types_of_closures {
        #[allow(unused_imports)]
        use super::super::*;
        pub type T5414ce0326b77ab8 = Trouble;
    }
    #[allow(dead_code)]
    struct __FnMut_6c2e7e686358d622<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_6c2e7e686358d622<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(::core::primitive::i32) -> ::core::primitive::bool {
            move |value0| {
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::i32,
                            ) -> ::core::primitive::bool,
                        >())(__closure.context(), value0)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_2835a0833ad197eb<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_2835a0833ad197eb<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(
            &Hit,
            ::core::option::Option<&::core::primitive::str>,
        ) -> ::core::option::Option<::twinspan::private::String> {
            move |value0, value1| {
                let __closure = closure;
                let mut __out = __cross::Out::<
                    __cross::Opt<__cross::Same<::twinspan::private::String>>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Ref<'_, Hit>>(value0),
                        __cross::give::<__cross::Null<__cross::Str<'_>>>(value1),
                        __out.pointer(),
                    );
                    let () = __result;
                    __out.take()
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_878e5d14902204c0<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_878e5d14902204c0<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
        ) -> ::core::option::Option<Point> {
            move |value0| {
                let __closure = closure;
                let mut __out = __cross::Out::<
                    __cross::Opt<__cross::Same<Point>>,
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
    struct __Fn_a2be483d89646531<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_a2be483d89646531<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
        ) + ::core::marker::Send + ::core::marker::Sync + 'static {
            let closure = ::twinspan::private::closure::Confined::<()>::new(closure);
            move |value0| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_56e74c61b9654af4<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_56e74c61b9654af4<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnMut(Point) -> Point + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<Point>>::new(value0)
                };
                let mut __out = __cross::Out::<__cross::Same<Point>>::new();
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
    struct __FnOnce_d9edf3f2db779b83<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnOnce_d9edf3f2db779b83<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnOnce(
            Hit,
        ) -> ::core::result::Result<
                ::core::primitive::i32,
                Refusal,
            > + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0| {
                let __closure = closure.consume();
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<Hit>>::new(value0)
                };
                let mut __failure = __cross::Out::<__cross::Same<Refusal>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> __cross::Tagged<::core::primitive::i32>,
                        >())(__closure.context(), value0.pointer(), __failure.pointer());
                    match __result.tag {
                        0 => {
                            ::core::result::Result::Ok({
                                let __ok = __result.value.assume_init();
                                __ok
                            })
                        }
                        1 => ::core::result::Result::Err(__failure.take()),
                        word => {
                            ::core::result::Result::Err(
                                ::twinspan::private::convert_exception!(Refusal, word),
                            )
                        }
                    }
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_b0463da28fe8caec<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_b0463da28fe8caec<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &[::core::primitive::u8],
        ) -> ::core::result::Result<(), types_of_closures::T5414ce0326b77ab8> + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                let mut __failure = ::twinspan::private::closure::Failure::<
                    types_of_closures::T5414ce0326b77ab8,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ) -> ::core::primitive::usize,
                        >())(
                        __closure.context(),
                        __cross::give::<
                            __cross::Slice<'_, ::core::primitive::u8>,
                        >(value0),
                        __failure.place(),
                    );
                    match __failure.take(__result) {
                        ::core::option::Option::Some(error) => {
                            ::core::result::Result::Err(error)
                        }
                        ::core::option::Option::None => {
                            match __result {
                                0 => ::core::result::Result::Ok(()),
                                word => {
                                    ::core::result::Result::Err(
                                        ::twinspan::private::convert_exception!(
                                            types_of_closures::T5414ce0326b77ab8, word
                                        ),
                                    )
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_d29c3303bb5d99bb<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(::core::primitive::i32) -> ::core::primitive::i32
            + ::core::marker::Send + 'static,
    > __Fn_d29c3303bb5d99bb<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
            unsafe {
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
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
    impl __Fn_d29c3303bb5d99bb<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            ::core::primitive::i32,
        ) -> ::core::primitive::i32 + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::i32,
                            ) -> ::core::primitive::i32,
                        >())(__closure.context(), value0)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_5058f57f277ef456<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut() -> ::core::primitive::i32 + ::core::marker::Send
            + 'static,
    > __FnMut_5058f57f277ef456<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
        ) -> ::core::primitive::i32 {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())()
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
        ) -> ::core::primitive::i32 {
            if unsafe {
                ::twinspan::private::closure::Entered::<
                    __F,
                >::is_busy(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                )
            } {
                return unsafe { __FnMut_5058f57f277ef456::<()>::call_refused(context) };
            }
            unsafe {
                ::twinspan::private::closure::Kept::<
                    ::twinspan::private::closure::Exclusive<__F>,
                >::enter_exclusive(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call_running(context) },
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
        ) -> ::core::primitive::i32 {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())()
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
    impl __FnMut_5058f57f277ef456<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
    }
    #[allow(dead_code)]
    struct __Fn_9f86b740c686e801<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(&::core::primitive::str) + 'static,
    > __Fn_9f86b740c686e801<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
        ) {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
        ) {
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
    impl __Fn_9f86b740c686e801<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(&::core::primitive::str) + 'static {
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
                                ::twinspan::private::abi::Fat,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_8f1a4e036fdc97c6<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(&::core::primitive::str) + ::core::marker::Send
            + ::core::marker::Sync + 'static,
    > __Fn_8f1a4e036fdc97c6<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
        ) {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
        ) {
            unsafe { ::twinspan::private::closure::Kept::<__F>::enter::<true>(context) };
            let result = ::twinspan::private::guard_or_abort(move || unsafe {
                Self::call(context, argument0)
            });
            unsafe { ::twinspan::private::closure::Kept::<__F>::leave::<true>(context) };
            result
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::kept(
                function,
                const {
                    &::twinspan::private::closure::Table::kept::<
                        __F,
                        true,
                    >(Self::call_guarded as *const (), Self::call as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __Fn_8f1a4e036fdc97c6<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
        ) + ::core::marker::Send + ::core::marker::Sync + 'static {
            let closure = ::twinspan::private::closure::Confined::<()>::new(closure);
            move |value0| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_e92e04f57370e30c<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(
                &[::core::primitive::u8],
                &[::core::primitive::u8],
            ) -> ::core::primitive::bool,
    > __FnMut_e92e04f57370e30c<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::bool {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Slice<'_, ::core::primitive::u8>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Slice<'_, ::core::primitive::u8>>(argument1)
                };
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(context.cast::<::twinspan::private::closure::Exclusive<__F>>());
                (entered.function())(argument0, argument1)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::bool {
            if unsafe {
                ::twinspan::private::closure::Entered::<
                    __F,
                >::is_busy(
                    context.cast::<::twinspan::private::closure::Exclusive<__F>>(),
                )
            } {
                return unsafe {
                    __FnMut_e92e04f57370e30c::<
                        (),
                    >::call_refused(context, argument0, argument1)
                };
            }
            ::twinspan::private::guard(move || unsafe {
                Self::call_running(context, argument0, argument1)
            })
        }
        #[inline]
        unsafe extern "C-unwind" fn call_running(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::bool {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Slice<'_, ::core::primitive::u8>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Slice<'_, ::core::primitive::u8>>(argument1)
                };
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(context.cast::<::twinspan::private::closure::Exclusive<__F>>());
                (entered.function())(argument0, argument1)
            }
        }
        fn lend(
            function: &mut ::twinspan::private::closure::Exclusive<__F>,
        ) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::borrowed(
                function,
                const {
                    &::twinspan::private::closure::Table::borrowed(
                        Self::call_guarded as *const (),
                        Self::call as *const (),
                    )
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __FnMut_e92e04f57370e30c<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
    }
    #[allow(dead_code)]
    struct __Fn_aecaac4e50ec49b3<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(Point) -> ::core::primitive::i32,
    > __Fn_aecaac4e50ec49b3<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
        ) -> ::core::primitive::i32 {
            unsafe {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Point>>(argument0)
                };
                let function = &*context.cast::<__F>();
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || unsafe { Self::call(context, argument0) })
        }
        fn lend(function: &mut __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::borrowed(
                function,
                const {
                    &::twinspan::private::closure::Table::borrowed(
                        Self::call_guarded as *const (),
                        Self::call as *const (),
                    )
                },
            )
        }
    }
    #[allow(dead_code)]
    struct __FnOnce_c2f2dc42746dc332<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnOnce(&Hit) -> ::core::option::Option<Point>
            + ::core::marker::Send + 'static,
    > __FnOnce_c2f2dc42746dc332<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            unsafe {
                let function = *::twinspan::private::Box::<
                    __F,
                >::from_raw(context.cast());
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Hit>>(argument0)
                };
                let result = function(argument0);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Point>>>(out, result)
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || unsafe {
                Self::call(context, argument0, out)
            })
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::owned(
                function,
                const {
                    &::twinspan::private::closure::Table::owned::<
                        __F,
                    >(Self::call_guarded as *const (), Self::call as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    struct __FnMut_2f1e2017c6d5383c<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(
                ::core::primitive::i32,
            ) -> ::core::result::Result<
                    ::twinspan::private::String,
                    types_of_closures::T5414ce0326b77ab8,
                > + ::core::marker::Send + 'static,
    > __FnMut_2f1e2017c6d5383c<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                match match (entered.function())(argument0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::erase_error!(error),
                        )
                    }
                } {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::private::String>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
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
                    __FnMut_2f1e2017c6d5383c::<
                        (),
                    >::call_refused(context, argument0, ok, _failure)
                };
            }
            unsafe {
                ::twinspan::private::closure::Kept::<
                    ::twinspan::private::closure::Exclusive<__F>,
                >::enter_exclusive(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call_running(context, argument0, ok, _failure) },
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
            argument0: ::core::primitive::i32,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                match match (entered.function())(argument0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::erase_error!(error),
                        )
                    }
                } {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::private::String>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        unsafe extern "C-unwind" fn call_from_rust(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                match match (entered.function())(argument0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::closure::fail(
                                _failure,
                                error,
                                |error| ::twinspan::private::erase_error!(error),
                            ),
                        )
                    }
                } {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::private::String>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::kept(
                ::twinspan::private::closure::Exclusive::new(function),
                const {
                    &::twinspan::private::closure::Table::exclusive::<
                        __F,
                    >(Self::call_guarded as *const (), Self::call_from_rust as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __FnMut_2f1e2017c6d5383c<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::i32,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
    }
    #[allow(dead_code)]
    struct __FnMut_633e5a42971e5a72<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_633e5a42971e5a72<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnMut(
            &::core::primitive::str,
        ) -> ::core::result::Result<::core::primitive::i32, Refusal> + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
                let mut __failure = __cross::Out::<__cross::Same<Refusal>>::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ) -> __cross::Tagged<::core::primitive::i32>,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                        __failure.pointer(),
                    );
                    match __result.tag {
                        0 => {
                            ::core::result::Result::Ok({
                                let __ok = __result.value.assume_init();
                                __ok
                            })
                        }
                        1 => ::core::result::Result::Err(__failure.take()),
                        word => {
                            ::core::result::Result::Err(
                                ::twinspan::private::convert_exception!(Refusal, word),
                            )
                        }
                    }
                }
            }
        }
    }
    impl Store {
        pub fn scan(
            &self,
            visit: &mut dyn ::core::ops::FnMut(
                &[::core::primitive::u8],
                &[::core::primitive::u8],
            ) -> ::core::primitive::bool,
        ) -> ::core::result::Result<(), Refusal> {
            ::twinspan::private::import!(
                "twinspan1$calls$Store$scan$golden$dad9115158c8216a" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::closure::Closure, _ :
                __cross::Pointer) -> ::core::primitive::usize
            );
            let mut visit = ::twinspan::private::closure::Exclusive::new(visit);
            let mut __failure = __cross::Out::<__cross::Same<Refusal>>::new();
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Store>>(self),
                    __FnMut_e92e04f57370e30c::lend(&mut visit),
                    __failure.pointer(),
                );
                match __result {
                    0 => ::core::result::Result::Ok(()),
                    1 => ::core::result::Result::Err(__failure.take()),
                    word => {
                        ::core::result::Result::Err(
                            ::twinspan::private::convert_exception!(Refusal, word),
                        )
                    }
                }
            }
        }
    }
    pub fn sum(
        each: &dyn ::core::ops::Fn(Point) -> ::core::primitive::i32,
    ) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$calls$sum$golden$80fe8940b9e014c4" fn __shim(_ :
            ::twinspan::private::closure::Closure) -> ::core::primitive::i32
        );
        let mut each = each;
        unsafe { __shim(__Fn_aecaac4e50ec49b3::lend(&mut each)) }
    }
    impl Store {
        pub fn later(
            self: ::core::pin::Pin<&mut Self>,
            run: ::twinspan::private::Box<
                dyn ::core::ops::FnOnce(
                    &Hit,
                ) -> ::core::option::Option<Point> + ::core::marker::Send + 'static,
            >,
        ) {
            ::twinspan::private::import!(
                "twinspan1$calls$Store$later$golden$e48fdcf1e4329039" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::closure::Closure)
            );
            unsafe {
                __shim(
                    __cross::give::<__cross::PinnedMut<'_, Store>>(self),
                    __FnOnce_c2f2dc42746dc332::give(run),
                )
            }
        }
    }
    pub fn keep(
        run: impl ::core::ops::FnMut(
            ::core::primitive::i32,
        ) -> ::core::result::Result<
                ::twinspan::private::String,
                types_of_closures::T5414ce0326b77ab8,
            > + ::core::marker::Send + 'static,
    ) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$calls$keep$golden$31f3ac2ced7329c0" fn __shim(_ :
            ::twinspan::private::closure::Closure) -> ::core::primitive::i32
        );
        unsafe { __shim(__FnMut_2f1e2017c6d5383c::give(run)) }
    }
    pub fn multiplier(
        by: ::core::primitive::i32,
    ) -> ::twinspan::private::Box<
        dyn ::core::ops::Fn(
            ::core::primitive::i32,
        ) -> ::core::primitive::i32 + ::core::marker::Send + 'static,
    > {
        ::twinspan::private::import!(
            "twinspan1$calls$multiplier$golden$b02da55355bdacf5" fn __shim(_ :
            ::core::primitive::i32) -> ::twinspan::private::closure::Closure
        );
        unsafe {
            let __result = __shim(by);
            ::twinspan::private::Box::new(
                __Fn_d29c3303bb5d99bb::<
                    (),
                >::take(
                    ::twinspan::private::closure::Owned::required(__result, "the result"),
                ),
            )
                as ::twinspan::private::Box<
                    dyn ::core::ops::Fn(
                        ::core::primitive::i32,
                    ) -> ::core::primitive::i32 + ::core::marker::Send + 'static,
                >
        }
    }
    pub fn checked() -> ::core::result::Result<
        ::twinspan::private::Box<
            dyn ::core::ops::FnMut(
                &::core::primitive::str,
            ) -> ::core::result::Result<::core::primitive::i32, Refusal> + 'static,
        >,
        ::twinspan::CxxException,
    > {
        ::twinspan::private::import!(
            "twinspan1$calls$checked$golden$6c044783c696ee6e" fn __shim(_ :
            __cross::Pointer) -> ::core::primitive::usize
        );
        let mut __ok = ::core::mem::MaybeUninit::<
            ::twinspan::private::closure::Closure,
        >::uninit();
        unsafe {
            let __result = __shim(__ok.as_mut_ptr().cast());
            match __result {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __ok.assume_init();
                        ::twinspan::private::Box::new(
                            __FnMut_633e5a42971e5a72::<
                                (),
                            >::take(
                                ::twinspan::private::closure::Owned::required(
                                    __ok,
                                    "the result",
                                ),
                            ),
                        )
                            as ::twinspan::private::Box<
                                dyn ::core::ops::FnMut(
                                    &::core::primitive::str,
                                ) -> ::core::result::Result<
                                        ::core::primitive::i32,
                                        Refusal,
                                    > + 'static,
                            >
                    })
                }
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
    pub fn set_logger(
        log: ::core::option::Option<
            ::twinspan::private::Box<
                dyn ::core::ops::Fn(
                    &::core::primitive::str,
                ) + ::core::marker::Send + ::core::marker::Sync + 'static,
            >,
        >,
    ) {
        ::twinspan::private::import!(
            "twinspan1$calls$set_logger$golden$b8b571b3df9dff38" fn __shim(_ :
            ::twinspan::private::closure::Closure)
        );
        unsafe {
            __shim(
                log
                    .map_or(
                        ::twinspan::private::closure::Closure::NONE,
                        __Fn_8f1a4e036fdc97c6::give,
                    ),
            )
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            limit: ::core::primitive::i32,
            visit: impl ::core::ops::FnMut(
                ::core::primitive::i32,
            ) -> ::core::primitive::bool,
        ) -> ::core::primitive::i32 {
            super::each(limit, visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$each$0bc723600a442da7"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$each$golden$f1d789230f932287")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
            argument1: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument1 = __FnMut_6c2e7e686358d622::<
                    (),
                >::take(argument1.required("visit"));
                __declared_0(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_1(
            visit: &mut dyn ::core::ops::FnMut(
                &Hit,
                ::core::option::Option<&::core::primitive::str>,
            ) -> ::core::option::Option<::twinspan::private::String>,
        ) {
            super::hits(visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$hits$079db98eb5977b50"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$hits$golden$78dd71dabefc6da6")]
        extern "C-unwind" fn shim_1(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let mut argument0 = __FnMut_2835a0833ad197eb::<
                    (),
                >::take(argument0.required("visit"));
                let argument0 = &mut argument0;
                __declared_1(argument0)
            })
        }
        #[inline]
        fn __declared_2(
            find: ::core::option::Option<
                &dyn ::core::ops::Fn(
                    &::core::primitive::str,
                ) -> ::core::option::Option<Point>,
            >,
        ) -> ::core::primitive::i32 {
            super::lookup(find)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$lookup$91e625ff6e3fc24e"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$lookup$golden$f8e60fb422938fb7")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = argument0
                    .optional()
                    .map(__Fn_878e5d14902204c0::<()>::take);
                let argument0 = argument0
                    .as_ref()
                    .map(|function| {
                        function
                            as &dyn ::core::ops::Fn(
                                &::core::primitive::str,
                            ) -> ::core::option::Option<Point>
                    });
                __declared_2(argument0)
            })
        }
        #[repr(transparent)]
        struct __Index_3(Index);
        impl __Index_3 {
            #[inline]
            fn __declared_3(
                &mut self,
                on_change: ::twinspan::private::Box<
                    dyn ::core::ops::Fn(
                        &::core::primitive::str,
                    ) + ::core::marker::Send + ::core::marker::Sync + 'static,
                >,
            ) {
                Index::watch(&mut self.0, on_change)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$Index$watch$bc2a38d708c83df8"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$Index$watch$golden$bdbd9d94ec679fbb")]
        extern "C-unwind" fn shim_3(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let receiver = unsafe { &mut *receiver.cast::<__Index_3>() };
                let argument0 = ::twinspan::private::Box::new(
                    __Fn_a2be483d89646531::<
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
                            &::core::primitive::str,
                        ) + ::core::marker::Send + ::core::marker::Sync + 'static,
                    >;
                __Index_3::__declared_3(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Index_4(Index);
        impl __Index_4 {
            #[inline]
            fn __declared_4(
                &self,
                step: impl ::core::ops::FnMut(
                    Point,
                ) -> Point + ::core::marker::Send + 'static,
            ) -> ::core::primitive::i32 {
                Index::count(&self.0, step)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$Index$count$eeac50e19c0a6ddd"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$Index$count$golden$0377f5111bfcbec9")]
        extern "C-unwind" fn shim_4(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let receiver = unsafe { &*receiver.cast::<__Index_4>() };
                let argument0 = __FnMut_56e74c61b9654af4::<
                    (),
                >::take(::twinspan::private::closure::Owned::present(argument0, "step"));
                __Index_4::__declared_4(receiver, argument0)
            })
        }
        #[inline]
        fn __declared_5(
            done: ::twinspan::private::Box<
                dyn ::core::ops::FnOnce(
                    Hit,
                ) -> ::core::result::Result<
                        ::core::primitive::i32,
                        Refusal,
                    > + ::core::marker::Send + 'static,
            >,
        ) -> ::core::primitive::i32 {
            super::finish(done)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$finish$59b94fae41c59838"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$finish$golden$24fa8b1f77863bfb")]
        extern "C-unwind" fn shim_5(
            argument0: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = ::twinspan::private::Box::new(
                    __FnOnce_d9edf3f2db779b83::<
                        (),
                    >::take(
                        ::twinspan::private::closure::Owned::present(argument0, "done"),
                    ),
                )
                    as ::twinspan::private::Box<
                        dyn ::core::ops::FnOnce(
                            Hit,
                        ) -> ::core::result::Result<
                                ::core::primitive::i32,
                                Refusal,
                            > + ::core::marker::Send + 'static,
                    >;
                __declared_5(argument0)
            })
        }
        #[doc(hidden)]
        mod error_type_6 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = Trouble;
        }
        #[inline]
        fn __declared_6(
            run: impl ::core::ops::Fn(
                &[::core::primitive::u8],
            ) -> ::core::result::Result<
                    (),
                    types_of_closures::T5414ce0326b77ab8,
                > + 'static,
        ) -> ::core::result::Result<::core::primitive::i32, ::core::primitive::usize> {
            match {
                let result: ::core::result::Result<_, error_type_6::Type> = super::fail(
                    run,
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
            export_name = "twinspan_two_packages_declare$calls$fail$ca5ca102ea16a124"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$try_fail$ca5ca102ea16a124"
        )]
        static ONCE_6_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$fail$golden$566a98c282cd8893")]
        extern "C-unwind" fn shim_6(
            argument0: ::twinspan::private::closure::Closure,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = __Fn_b0463da28fe8caec::<
                    (),
                >::take(::twinspan::private::closure::Owned::present(argument0, "run"));
                match __declared_6(argument0) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[inline]
        fn __declared_7(
            by: ::core::primitive::i32,
        ) -> ::twinspan::private::Box<
            dyn ::core::ops::Fn(
                ::core::primitive::i32,
            ) -> ::core::primitive::i32 + ::core::marker::Send + 'static,
        > {
            super::adder(by)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$adder$7a2378bfd3f73f91"
        )]
        static ONCE_7_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$adder$golden$b02da55355bdacf5")]
        extern "C-unwind" fn shim_7(
            argument0: ::core::primitive::i32,
        ) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::guard(move || {
                let result = __declared_7(argument0);
                unsafe { __Fn_d29c3303bb5d99bb::give(result) }
            })
        }
        #[inline]
        fn __declared_8() -> impl ::core::ops::FnMut(
        ) -> ::core::primitive::i32 + ::core::marker::Send + 'static {
            super::counter()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$counter$cbf29ce484222325"
        )]
        static ONCE_8_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$counter$golden$523d7f27a1d221c4")]
        extern "C-unwind" fn shim_8() -> ::twinspan::private::closure::Closure {
            ::twinspan::private::guard(move || {
                let result = __declared_8();
                unsafe { __FnMut_5058f57f277ef456::give(result) }
            })
        }
        #[inline]
        fn __declared_9(
            log: ::core::option::Option<
                ::twinspan::private::Box<
                    dyn ::core::ops::Fn(&::core::primitive::str) + 'static,
                >,
            >,
        ) -> ::core::option::Option<
            ::twinspan::private::Box<
                dyn ::core::ops::Fn(&::core::primitive::str) + 'static,
            >,
        > {
            super::maybe(log)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$maybe$bc2a38d708c83df8"
        )]
        static ONCE_9_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$maybe$golden$dd823eb2cd678eec")]
        extern "C-unwind" fn shim_9(
            argument0: ::twinspan::private::closure::Closure,
        ) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = argument0
                    .map(|present| {
                        ::twinspan::private::Box::new(
                            __Fn_9f86b740c686e801::<()>::take(present),
                        )
                            as ::twinspan::private::Box<
                                dyn ::core::ops::Fn(&::core::primitive::str) + 'static,
                            >
                    });
                let result = __declared_9(argument0);
                unsafe {
                    result
                        .map_or(
                            ::twinspan::private::closure::Closure::NONE,
                            __Fn_9f86b740c686e801::give,
                        )
                }
            })
        }
        #[inline]
        fn __declared_10(
            log: ::twinspan::private::Box<
                dyn ::core::ops::Fn(
                    &::core::primitive::str,
                ) + ::core::marker::Send + ::core::marker::Sync + 'static,
            >,
        ) {
            super::log(log)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$calls$log$87757721cb3f051e"
        )]
        static ONCE_10_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$calls$log$golden$a688f81006415e37")]
        extern "C-unwind" fn shim_10(argument0: ::twinspan::private::closure::Closure) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    ::twinspan::private::closure::Owned::optional(argument0)
                };
                let argument0 = ::twinspan::private::Box::new(
                    __Fn_8f1a4e036fdc97c6::<
                        (),
                    >::take(
                        ::twinspan::private::closure::Owned::present(argument0, "log"),
                    ),
                )
                    as ::twinspan::private::Box<
                        dyn ::core::ops::Fn(
                            &::core::primitive::str,
                        ) + ::core::marker::Send + ::core::marker::Sync + 'static,
                    >;
                __declared_10(argument0)
            })
        }
        #[unsafe(
            export_name = "twinspan1$calls$Refusal$describe$golden$f14ebbc97f063cc4"
        )]
        unsafe extern "C-unwind" fn describe_2(
            error: *const Refusal,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Refusal = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
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
                        ::core::mem::offset_of!(Hit, text),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Hit` is not laid out as in C",
        );
    };
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
        let size = (size_of::<Refusal>(), align_of::<Refusal>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Refusal, code),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Refusal` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "calls")]
    mod ffi {
        struct Hit {
            start: usize,
            text: String,
        }
        #[derive(Clone, Copy, Debug)]
        struct Point {
            x: i32,
            y: i32,
        }
        struct Refusal {
            code: i32,
        }
        extern "Rust" {
            type Index;
        }
        unsafe extern "C++" {
            include!("golden/closure/user.h");
            type Store;
        }
    }
}
use ffi::{Hit, Point, Refusal};
#[derive(Debug)]
pub struct Trouble;
impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("trouble")
    }
}
impl std::error::Error for Trouble {}
impl From<twinspan::CxxException> for Trouble {
    fn from(_: twinspan::CxxException) -> Self {
        Trouble
    }
}
pub struct Index;
impl Index {
    fn watch(&mut self, on_change: Box<dyn Fn(&str) + Send + Sync>) {
        on_change("changed");
    }
    fn count(&self, mut step: impl FnMut(Point) -> Point + Send + 'static) -> i32 {
        step(Point { x: 1, y: 2 }).x
    }
}
fn each(limit: i32, mut visit: impl FnMut(i32) -> bool) -> i32 {
    (0..limit).take_while(|&value| visit(value)).count() as i32
}
fn hits(visit: &mut dyn FnMut(&Hit, Option<&str>) -> Option<String>) {
    let hit = Hit {
        start: 0,
        text: String::new(),
    };
    visit(&hit, Some("text"));
}
fn lookup(find: Option<&dyn Fn(&str) -> Option<Point>>) -> i32 {
    find.and_then(|find| find("here")).map_or(-1, |point| point.y)
}
fn finish(done: Box<dyn FnOnce(Hit) -> Result<i32, Refusal> + Send>) -> i32 {
    done(Hit {
            start: 1,
            text: String::from("one"),
        })
        .unwrap_or_else(|refusal| refusal.code)
}
fn fail(run: impl Fn(&[u8]) -> Result<(), Trouble> + 'static) -> Result<i32, Trouble> {
    run(b"bytes")?;
    Ok(1)
}
fn adder(by: i32) -> Box<dyn Fn(i32) -> i32 + Send> {
    Box::new(move |value| value + by)
}
fn counter() -> impl FnMut() -> i32 + Send + 'static {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}
fn maybe(log: Option<Box<dyn Fn(&str)>>) -> Option<Box<dyn Fn(&str)>> {
    log
}
fn log(log: Box<dyn Fn(&str) + Send + Sync>) {
    log("text");
}
