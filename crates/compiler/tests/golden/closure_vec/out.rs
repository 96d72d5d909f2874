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
    use super::Log;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[repr(C)]
    pub struct Chain {
        pub name: ::twinspan::private::String,
        pub steps: ::twinspan::private::Vec<
            ::twinspan::Function<
                dyn ::core::ops::Fn(
                    &::core::primitive::str,
                ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                TwinspanBridge,
            >,
        >,
        pub at_end: ::twinspan::Optional<
            ::twinspan::private::Vec<
                ::twinspan::OnceFunction<
                    dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                    TwinspanBridge,
                >,
            >,
        >,
    }
    unsafe impl ::cxx::ExternType for Chain {
        type Id = ::cxx::type_id!("chain::Chain");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Chain {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[doc(hidden)]
    mod types_of_closures {
        #[allow(unused_imports)]
        use super::super::*;
        pub type T5414ce0326b77ab8 = Trouble;
    }
    #[allow(dead_code)]
    struct __Fn_df9985e63fbf7f16<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(&::core::primitive::str) -> ::twinspan::private::String
            + ::core::marker::Send + 'static,
    > __Fn_df9985e63fbf7f16<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                let result = function(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::String>,
                    >(out, result)
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context, argument0, out) },
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
    impl __Fn_df9985e63fbf7f16<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
        ) -> ::twinspan::private::String + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0| {
                let __closure = closure.closure();
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
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
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
            &::core::primitive::str,
        ) -> ::twinspan::private::String + ::core::marker::Send + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
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
    struct __FnMut_eb60057d843029c4<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(
                ::twinspan::private::Box<Log>,
            ) -> ::core::result::Result<(), types_of_closures::T5414ce0326b77ab8>
            + 'static,
    > __FnMut_eb60057d843029c4<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Log>>>(argument0)
                };
                let argument0 = __cross::present_box(argument0);
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
                        let () = value;
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
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
                    __FnMut_eb60057d843029c4::<
                        (),
                    >::call_refused(context, argument0, _failure)
                };
            }
            unsafe {
                ::twinspan::private::closure::Kept::<
                    ::twinspan::private::closure::Exclusive<__F>,
                >::enter_exclusive(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call_running(context, argument0, _failure) },
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
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Log>>>(argument0)
                };
                let argument0 = __cross::present_box(argument0);
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
                        let () = value;
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        unsafe extern "C-unwind" fn call_from_rust(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Log>>>(argument0)
                };
                let argument0 = __cross::present_box(argument0);
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
                        let () = value;
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
    impl __FnMut_eb60057d843029c4<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Log>>>(argument0)
                };
                ::twinspan::private::closure::busy()
            })
        }
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnMut(
            ::twinspan::private::Box<Log>,
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
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> ::core::primitive::usize,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Boxed<Log>>(value0),
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
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || unsafe {
                let argument0 = unsafe {
                    __cross::take::<__cross::Null<__cross::Boxed<Log>>>(argument0)
                };
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
        ) -> impl ::core::ops::FnMut(
            ::twinspan::private::Box<Log>,
        ) -> ::core::result::Result<(), types_of_closures::T5414ce0326b77ab8> + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                let mut __failure = ::twinspan::private::closure::Failure::<
                    types_of_closures::T5414ce0326b77ab8,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> ::core::primitive::usize,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Boxed<Log>>(value0),
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
    struct __FnOnce_57e5365d36a30c6b<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnOnce(::core::primitive::u32) + 'static,
    > __FnOnce_57e5365d36a30c6b<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) {
            unsafe {
                let function = *::twinspan::private::Box::<
                    __F,
                >::from_raw(context.cast());
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) {
            ::twinspan::private::guard(move || unsafe { Self::call(context, argument0) })
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
    impl __FnOnce_57e5365d36a30c6b<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnOnce(::core::primitive::u32) + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.consume();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u32,
                            ),
                        >())(__closure.context(), value0)
                }
            }
        }
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) {
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
    }
    #[cfg(any(all(feature = "never")))]
    #[allow(dead_code)]
    struct __Fn_ab508ee878e790e6<__F>(::core::marker::PhantomData<__F>);
    #[cfg(any(all(feature = "never")))]
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(::core::primitive::u64) + 'static,
    > __Fn_ab508ee878e790e6<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u64,
        ) {
            unsafe {
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u64,
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
    #[cfg(any(all(feature = "never")))]
    #[allow(dead_code)]
    impl __Fn_ab508ee878e790e6<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(::core::primitive::u64) + 'static {
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
                                ::core::primitive::u64,
                            ),
                        >())(__closure.context(), value0)
                }
            }
        }
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u64,
        ) {
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
        ) -> impl ::core::ops::Fn(::core::primitive::u64) + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u64,
                            ),
                        >())(__closure.context(), value0)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __Fn_9cd8d9e77ff6801f<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(
                ::twinspan::private::Vec<
                    ::twinspan::Function<
                        dyn ::core::ops::Fn(
                            ::core::primitive::u8,
                        ) -> ::core::primitive::u8 + 'static,
                        TwinspanBridge,
                    >,
                >,
            ) -> ::twinspan::private::Vec<
                    ::twinspan::Function<
                        dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
                        TwinspanBridge,
                    >,
                >,
    > __Fn_9cd8d9e77ff6801f<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            unsafe {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        ::core::primitive::u8,
                                    ) -> ::core::primitive::u8 + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >,
                    >(argument0)
                };
                let function = &*context.cast::<__F>();
                let result = function(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >,
                    >(out, result)
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
    #[allow(dead_code)]
    struct __Fn_d97eee2361676860<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(::core::primitive::u8) + 'static,
    > __Fn_d97eee2361676860<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u8,
        ) {
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
    impl __Fn_d97eee2361676860<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(::core::primitive::u8) + 'static {
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
                            ),
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
        ) {
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
        ) -> impl ::core::ops::Fn(::core::primitive::u8) + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u8,
                            ),
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
    /// `twinspan::OnceFunction` as used in this bridge.
    #[allow(dead_code)]
    pub type OnceFunction<F> = ::twinspan::OnceFunction<F, TwinspanBridge>;
    unsafe impl<
        __C: ::core::ops::Fn(&::core::primitive::str) -> ::twinspan::private::String
            + ::core::marker::Send + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(
        &::core::primitive::str,
    ) -> ::twinspan::private::String + ::core::marker::Send + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_df9985e63fbf7f16::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_df9985e63fbf7f16::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_df9985e63fbf7f16::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_df9985e63fbf7f16::<()>::reach,
            );
            called
        }
    }
    unsafe impl<
        __C: ::core::ops::FnMut(
                ::twinspan::private::Box<Log>,
            ) -> ::core::result::Result<(), types_of_closures::T5414ce0326b77ab8>
            + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::FnMut(
        ::twinspan::private::Box<Log>,
    ) -> ::core::result::Result<(), types_of_closures::T5414ce0326b77ab8> + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnMut_eb60057d843029c4::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnMut_eb60057d843029c4::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__FnMut_eb60057d843029c4::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __FnMut_eb60057d843029c4::<()>::reach,
            );
            called
        }
    }
    unsafe impl<
        __C: ::core::ops::FnOnce(::core::primitive::u32) + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnOnce_57e5365d36a30c6b::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnOnce_57e5365d36a30c6b::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__FnOnce_57e5365d36a30c6b::<()>::take(closure))
        }
    }
    #[cfg(any(all(feature = "never")))]
    unsafe impl<
        __C: ::core::ops::Fn(::core::primitive::u64) + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(::core::primitive::u64) + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_ab508ee878e790e6::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_ab508ee878e790e6::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_ab508ee878e790e6::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_ab508ee878e790e6::<()>::reach,
            );
            called
        }
    }
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
    unsafe impl<
        __C: ::core::ops::Fn(::core::primitive::u8) + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(::core::primitive::u8) + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_d97eee2361676860::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_d97eee2361676860::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_d97eee2361676860::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_d97eee2361676860::<()>::reach,
            );
            called
        }
    }
    pub fn steps(
        count: ::core::primitive::usize,
    ) -> ::twinspan::private::Vec<
        ::twinspan::Function<
            dyn ::core::ops::Fn(
                &::core::primitive::str,
            ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
            TwinspanBridge,
        >,
    > {
        ::twinspan::private::import!(
            "twinspan1$chain$steps$golden$f6d80901cc194ab9" fn __shim(_ :
            ::core::primitive::usize, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<
                ::twinspan::private::Vec<
                    ::twinspan::Function<
                        dyn ::core::ops::Fn(
                            &::core::primitive::str,
                        ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                        TwinspanBridge,
                    >,
                >,
            >,
        >::new();
        unsafe {
            let __result = __shim(count, __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn change(
        steps: &mut ::twinspan::private::Vec<
            ::twinspan::Function<
                dyn ::core::ops::Fn(
                    &::core::primitive::str,
                ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                TwinspanBridge,
            >,
        >,
    ) {
        ::twinspan::private::import!(
            "twinspan1$chain$change$golden$d2f95207e9500a23" fn __shim(_ :
            __cross::Pointer)
        );
        unsafe {
            __shim(
                __cross::give::<
                    __cross::Mut<
                        '_,
                        ::twinspan::private::Vec<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(
                                    &::core::primitive::str,
                                ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                                TwinspanBridge,
                            >,
                        >,
                    >,
                >(steps),
            )
        }
    }
    pub fn each(
        visit: &dyn ::core::ops::Fn(
            ::twinspan::private::Vec<
                ::twinspan::Function<
                    dyn ::core::ops::Fn(
                        ::core::primitive::u8,
                    ) -> ::core::primitive::u8 + 'static,
                    TwinspanBridge,
                >,
            >,
        ) -> ::twinspan::private::Vec<
                ::twinspan::Function<
                    dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
                    TwinspanBridge,
                >,
            >,
    ) {
        ::twinspan::private::import!(
            "twinspan1$chain$each$golden$0643cb5f415b5e27" fn __shim(_ :
            ::twinspan::private::closure::Closure)
        );
        let mut visit = visit;
        unsafe { __shim(__Fn_9cd8d9e77ff6801f::lend(&mut visit)) }
    }
    const _: () = {
        #[repr(transparent)]
        struct __Log_0(Log);
        impl __Log_0 {
            #[inline]
            fn __declared_0(
                &self,
                steps: ::twinspan::private::Vec<
                    ::twinspan::Function<
                        dyn ::core::ops::Fn(
                            &::core::primitive::str,
                        ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                        TwinspanBridge,
                    >,
                >,
            ) -> ::core::primitive::u32 {
                Log::perform(&self.0, steps)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$chain$Log$perform$94eb5824fc046860"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$chain$Log$perform$golden$7cd6a6ab460f1f93")]
        extern "C-unwind" fn shim_0(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
        ) -> ::core::primitive::u32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                    ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >,
                    >(argument0)
                };
                let receiver = unsafe { &*receiver.cast::<__Log_0>() };
                __Log_0::__declared_0(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Log_1(Log);
        impl __Log_1 {
            #[inline]
            fn __declared_1(
                &self,
            ) -> &::twinspan::private::Vec<
                ::twinspan::Function<
                    dyn ::core::ops::Fn(
                        &::core::primitive::str,
                    ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                    TwinspanBridge,
                >,
            > {
                Log::all(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$chain$Log$all$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$chain$Log$all$golden$f9e5778089444ddd")]
        extern "C-unwind" fn shim_1(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Log_1>() };
                let result = __Log_1::__declared_1(receiver);
                unsafe {
                    __cross::give::<
                        __cross::Ref<
                            '_,
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                    ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >,
                    >(result)
                }
            })
        }
        #[repr(transparent)]
        struct __Log_2(Log);
        impl __Log_2 {
            #[inline]
            fn __declared_2(
                &self,
            ) -> ::core::option::Option<
                ::twinspan::private::Vec<
                    ::twinspan::Function<
                        dyn ::core::ops::FnMut(
                            ::twinspan::private::Box<Log>,
                        ) -> ::core::result::Result<
                                (),
                                types_of_closures::T5414ce0326b77ab8,
                            > + 'static,
                        TwinspanBridge,
                    >,
                >,
            > {
                Log::more(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$chain$Log$more$65c9718e19e3df34"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$chain$Log$more$golden$5392a228bb3dabcb")]
        extern "C-unwind" fn shim_2(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Log_2>() };
                let result = __Log_2::__declared_2(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Opt<
                            __cross::Same<
                                ::twinspan::private::Vec<
                                    ::twinspan::Function<
                                        dyn ::core::ops::FnMut(
                                            ::twinspan::private::Box<Log>,
                                        ) -> ::core::result::Result<
                                                (),
                                                types_of_closures::T5414ce0326b77ab8,
                                            > + 'static,
                                        TwinspanBridge,
                                    >,
                                >,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[doc(hidden)]
        mod error_type_3 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = Trouble;
        }
        #[inline]
        fn __declared_3(
            chain: Chain,
        ) -> ::core::result::Result<
            ::twinspan::private::Vec<
                ::twinspan::OnceFunction<
                    dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                    TwinspanBridge,
                >,
            >,
            ::core::primitive::usize,
        > {
            match {
                let result: ::core::result::Result<_, error_type_3::Type> = super::run(
                    chain,
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
            export_name = "twinspan_two_packages_declare$chain$run$4d5047fab519e507"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$chain$try_run$4d5047fab519e507"
        )]
        static ONCE_3_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$chain$run$golden$e310472fc9a97487")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Chain>>(argument0)
                };
                match __declared_3(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<
                                    ::twinspan::private::Vec<
                                        ::twinspan::OnceFunction<
                                            dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                                            TwinspanBridge,
                                        >,
                                    >,
                                >,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[cfg(feature = "never")]
        #[inline]
        fn __declared_4(
            all: ::twinspan::private::Vec<
                ::twinspan::Function<
                    dyn ::core::ops::Fn(::core::primitive::u64) + 'static,
                    TwinspanBridge,
                >,
            >,
        ) {
            super::never(all)
        }
        #[cfg(feature = "never")]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$chain$never$53403005ed3b81d5"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[cfg(feature = "never")]
        #[unsafe(export_name = "twinspan1$chain$never$golden$bbce10c6086019b0")]
        extern "C-unwind" fn shim_4(argument0: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(::core::primitive::u64) + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >,
                    >(argument0)
                };
                __declared_4(argument0)
            })
        }
    };
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::private::Vec<
            ::twinspan::OnceFunction<
                dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                TwinspanBridge,
            >,
        >,
    >();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Chain>(), align_of::<Chain>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Chain, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Chain, steps),
                        size_of::<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                    ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::private::Vec<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                    ) -> ::twinspan::private::String + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Chain, at_end),
                        size_of::<
                            ::twinspan::Optional<
                                ::twinspan::private::Vec<
                                    ::twinspan::OnceFunction<
                                        dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                                        TwinspanBridge,
                                    >,
                                >,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Optional<
                                ::twinspan::private::Vec<
                                    ::twinspan::OnceFunction<
                                        dyn ::core::ops::FnOnce(::core::primitive::u32) + 'static,
                                        TwinspanBridge,
                                    >,
                                >,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Chain` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "chain")]
    mod ffi {
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Chain = super::Chain;
        }
        extern "Rust" {
            type Log;
        }
        unsafe extern "C++" {
            include!("golden/closure_vec/user.h");
        }
        impl Box<Log> {}
    }
}
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
pub struct Log(Vec<ffi::Function<dyn Fn(&str) -> String + Send>>);
impl Log {
    fn perform(&self, steps: Vec<ffi::Function<dyn Fn(&str) -> String + Send>>) -> u32 {
        steps.iter().map(|step| step("text").len() as u32).sum()
    }
    fn all(&self) -> &Vec<ffi::Function<dyn Fn(&str) -> String + Send>> {
        &self.0
    }
    fn more(
        &self,
    ) -> Option<Vec<ffi::Function<dyn FnMut(Box<Log>) -> Result<(), Trouble>>>> {
        None
    }
}
fn run(chain: ffi::Chain) -> Result<Vec<ffi::OnceFunction<dyn FnOnce(u32)>>, Trouble> {
    chain.at_end.into_option().ok_or(Trouble)
}
