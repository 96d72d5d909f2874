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
    use super::Shell;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[repr(C)]
    pub struct Command {
        pub name: ::twinspan::private::String,
        /// Runs it.
        pub run: ::twinspan::Function<
            dyn ::core::ops::Fn(
                &::core::primitive::str,
                &Command,
            ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
            TwinspanBridge,
        >,
        pub count: ::twinspan::Function<
            dyn ::core::ops::FnMut(
                ::core::primitive::u32,
            ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static,
            TwinspanBridge,
        >,
        pub finish: ::twinspan::OnceFunction<
            dyn ::core::ops::FnOnce(
                Line,
            ) -> ::core::result::Result<
                    ::twinspan::private::Box<Shell>,
                    types_of_closures::Tc51f13bbee7c472c,
                > + 'static,
            TwinspanBridge,
        >,
    }
    unsafe impl ::cxx::ExternType for Command {
        type Id = ::cxx::type_id!("shell::Command");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Command {}
    #[repr(C)]
    pub struct Hooks {
        pub changed: ::twinspan::Optional<
            ::twinspan::Function<
                dyn ::core::ops::Fn(
                    &::core::primitive::str,
                    &Command,
                ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
                TwinspanBridge,
            >,
        >,
        #[cfg(feature = "never")]
        pub never: ::twinspan::Function<dyn ::core::ops::Fn() + 'static, TwinspanBridge>,
        pub store: ::twinspan::Function<
            dyn ::core::ops::Fn(
                &Store,
                Size,
            ) -> ::twinspan::private::Vec<Line> + 'static,
            TwinspanBridge,
        >,
    }
    unsafe impl ::cxx::ExternType for Hooks {
        type Id = ::cxx::type_id!("shell::Hooks");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Hooks {}
    #[repr(C)]
    pub struct Job {
        pub at_end: ::twinspan::Function<
            dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
            TwinspanBridge,
        >,
    }
    unsafe impl ::cxx::ExternType for Job {
        type Id = ::cxx::type_id!("shell::Job");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Job {}
    #[allow(non_camel_case_types)]
    #[repr(C)]
    pub struct Job_at {
        pub end: ::twinspan::Function<
            dyn ::core::ops::Fn(::core::primitive::u16) + 'static,
            TwinspanBridge,
        >,
    }
    unsafe impl ::cxx::ExternType for Job_at {
        type Id = ::cxx::type_id!("shell::Job_at");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Job_at {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[doc(hidden)]
    mod types_of_closures {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Tc51f13bbee7c472c = std::io::Error;
    }
    #[allow(dead_code)]
    struct __Fn_e80f734e24b36961<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(
                &::core::primitive::str,
                &Command,
            ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
    > __Fn_e80f734e24b36961<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Command>>(argument1)
                };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function(argument0, argument1)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context, argument0, argument1) },
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
    impl __Fn_e80f734e24b36961<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &::core::primitive::str,
            &Command,
        ) -> ::core::primitive::bool + ::core::marker::Send + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                ::core::cell::Cell<()>,
            >::new(closure);
            move |value0, value1| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ) -> ::core::primitive::bool,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                        __cross::give::<__cross::Ref<'_, Command>>(value1),
                    )
                }
            }
        }
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
        ) -> ::core::primitive::bool {
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
            &Command,
        ) -> ::core::primitive::bool + ::core::marker::Send + 'static {
            move |value0, value1| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                                __cross::Pointer,
                            ) -> ::core::primitive::bool,
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                        __cross::give::<__cross::Ref<'_, Command>>(value1),
                    )
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnMut_59f5df2ad14d081d<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(::core::primitive::u32) -> ::core::primitive::u32
            + ::core::marker::Send + ::core::marker::Sync + 'static,
    > __FnMut_59f5df2ad14d081d<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) -> ::core::primitive::u32 {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) -> ::core::primitive::u32 {
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
                    __FnMut_59f5df2ad14d081d::<()>::call_refused(context, argument0)
                };
            }
            unsafe {
                ::twinspan::private::closure::Kept::<
                    ::twinspan::private::closure::Exclusive<__F>,
                >::enter_exclusive(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call_running(context, argument0) },
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
            argument0: ::core::primitive::u32,
        ) -> ::core::primitive::u32 {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(
                    ::twinspan::private::closure::Kept::<
                        ::twinspan::private::closure::Exclusive<__F>,
                    >::value(context),
                );
                (entered.function())(argument0)
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
    impl __FnMut_59f5df2ad14d081d<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u32,
        ) -> ::core::primitive::u32 {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnMut(
            ::core::primitive::u32,
        ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static {
            let closure = ::twinspan::private::closure::Confined::<()>::new(closure);
            move |value0| {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u32,
                            ) -> ::core::primitive::u32,
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
        ) -> ::core::primitive::u32 {
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
        ) -> impl ::core::ops::FnMut(
            ::core::primitive::u32,
        ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<true>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u32,
                            ) -> ::core::primitive::u32,
                        >())(__closure.context(), value0)
                }
            }
        }
    }
    #[allow(dead_code)]
    struct __FnOnce_873fe58bd2b5eeb5<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnOnce(
                Line,
            ) -> ::core::result::Result<
                    ::twinspan::private::Box<Shell>,
                    types_of_closures::Tc51f13bbee7c472c,
                > + 'static,
    > __FnOnce_873fe58bd2b5eeb5<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            unsafe {
                let function = *::twinspan::private::Box::<
                    __F,
                >::from_raw(context.cast());
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Line>>(argument0)
                };
                match match function(argument0) {
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
                        __cross::Tagged::good(unsafe {
                            __cross::give::<__cross::Boxed<Shell>>(value)
                        })
                    }
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            ::twinspan::private::guard(move || unsafe {
                Self::call(context, argument0, _failure)
            })
        }
        unsafe extern "C-unwind" fn call_from_rust(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            unsafe {
                let function = *::twinspan::private::Box::<
                    __F,
                >::from_raw(context.cast());
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Line>>(argument0)
                };
                match match function(argument0) {
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
                        __cross::Tagged::good(unsafe {
                            __cross::give::<__cross::Boxed<Shell>>(value)
                        })
                    }
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            }
        }
        fn give(function: __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::owned(
                function,
                const {
                    &::twinspan::private::closure::Table::owned::<
                        __F,
                    >(Self::call_guarded as *const (), Self::call_from_rust as *const ())
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __FnOnce_873fe58bd2b5eeb5<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::FnOnce(
            Line,
        ) -> ::core::result::Result<
                ::twinspan::private::Box<Shell>,
                types_of_closures::Tc51f13bbee7c472c,
            > + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0| {
                let __closure = closure.consume();
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<Line>>::new(value0)
                };
                let mut __failure = ::twinspan::private::closure::Failure::<
                    types_of_closures::Tc51f13bbee7c472c,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ) -> __cross::Tagged<__cross::Pointer>,
                        >())(__closure.context(), value0.pointer(), __failure.place());
                    match __failure.take(__result.tag) {
                        ::core::option::Option::Some(error) => {
                            ::core::result::Result::Err(error)
                        }
                        ::core::option::Option::None => {
                            match __result.tag {
                                0 => {
                                    ::core::result::Result::Ok({
                                        let __ok = __result.value.assume_init();
                                        __cross::take::<__cross::Boxed<Shell>>(__ok)
                                    })
                                }
                                word => {
                                    ::core::result::Result::Err(
                                        ::twinspan::private::convert_exception!(
                                            types_of_closures::Tc51f13bbee7c472c, word
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
        ) -> __cross::Tagged<__cross::Pointer> {
            ::twinspan::private::guard(move || unsafe {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Line>>(argument0)
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
    }
    #[cfg(any(all(feature = "never")))]
    #[allow(dead_code)]
    struct __Fn_730a794bfd2c5091<__F>(::core::marker::PhantomData<__F>);
    #[cfg(any(all(feature = "never")))]
    #[allow(dead_code)]
    impl<__F: ::core::ops::Fn() + 'static> __Fn_730a794bfd2c5091<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(context: *mut ::core::ffi::c_void) {
            unsafe {
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                function()
            }
        }
        unsafe extern "C-unwind" fn call_guarded(context: *mut ::core::ffi::c_void) {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context) },
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
    impl __Fn_730a794bfd2c5091<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn() + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move || {
                let __closure = closure.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(__cross::Pointer),
                        >())(__closure.context())
                }
            }
        }
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_empty(context: *mut ::core::ffi::c_void) {
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
        ) -> impl ::core::ops::Fn() + 'static {
            move || {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
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
    struct __Fn_c806efe4a13b6ae7<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(&Store, Size) -> ::twinspan::private::Vec<Line> + 'static,
    > __Fn_c806efe4a13b6ae7<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            unsafe {
                let argument1 = unsafe {
                    __cross::read::<__cross::Same<Size>>(argument1)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Store>>(argument0)
                };
                let function = &*::twinspan::private::closure::Kept::<
                    __F,
                >::value(context);
                let result = function(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::Vec<Line>>,
                    >(out, result)
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            unsafe {
                ::twinspan::private::closure::Kept::<__F>::enter::<false>(context)
            };
            ::twinspan::private::guard_then(
                move || unsafe { Self::call(context, argument0, argument1, out) },
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
    impl __Fn_c806efe4a13b6ae7<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(
            &Store,
            Size,
        ) -> ::twinspan::private::Vec<Line> + 'static {
            let closure = ::twinspan::private::closure::Confined::<
                *const (),
            >::new(closure);
            move |value0, value1| {
                let __closure = closure.closure();
                let mut value1 = unsafe {
                    __cross::Held::<__cross::Same<Size>>::new(value1)
                };
                let mut __out = __cross::Out::<
                    __cross::Same<::twinspan::private::Vec<Line>>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Ref<'_, Store>>(value0),
                        value1.pointer(),
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
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || unsafe {
                let argument1 = unsafe {
                    __cross::read::<__cross::Same<Size>>(argument1)
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
        ) -> impl ::core::ops::Fn(
            &Store,
            Size,
        ) -> ::twinspan::private::Vec<Line> + 'static {
            move |value0, value1| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                let mut value1 = unsafe {
                    __cross::Held::<__cross::Same<Size>>::new(value1)
                };
                let mut __out = __cross::Out::<
                    __cross::Same<::twinspan::private::Vec<Line>>,
                >::new();
                unsafe {
                    let __result = (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                                __cross::Pointer,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Ref<'_, Store>>(value0),
                        value1.pointer(),
                        __out.pointer(),
                    );
                    let () = __result;
                    __out.take()
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
    #[allow(dead_code)]
    struct __Fn_a2611c036a30a5f5<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(::core::primitive::u16) + 'static,
    > __Fn_a2611c036a30a5f5<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::u16,
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
            argument0: ::core::primitive::u16,
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
    impl __Fn_a2611c036a30a5f5<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> impl ::core::ops::Fn(::core::primitive::u16) + 'static {
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
                                ::core::primitive::u16,
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
            argument0: ::core::primitive::u16,
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
        ) -> impl ::core::ops::Fn(::core::primitive::u16) + 'static {
            move |value0| {
                let __running = unsafe { closure.enter::<false>() };
                let __closure = __running.closure();
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::core::primitive::u16,
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
        __C: ::core::ops::Fn(
                &::core::primitive::str,
                &Command,
            ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(
        &::core::primitive::str,
        &Command,
    ) -> ::core::primitive::bool + ::core::marker::Send + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_e80f734e24b36961::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_e80f734e24b36961::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_e80f734e24b36961::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_e80f734e24b36961::<()>::reach,
            );
            called
        }
    }
    unsafe impl<
        __C: ::core::ops::FnMut(::core::primitive::u32) -> ::core::primitive::u32
            + ::core::marker::Send + ::core::marker::Sync + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::FnMut(
        ::core::primitive::u32,
    ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnMut_59f5df2ad14d081d::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnMut_59f5df2ad14d081d::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__FnMut_59f5df2ad14d081d::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __FnMut_59f5df2ad14d081d::<()>::reach,
            );
            called
        }
    }
    unsafe impl<
        __C: ::core::ops::FnOnce(
                Line,
            ) -> ::core::result::Result<
                    ::twinspan::private::Box<Shell>,
                    types_of_closures::Tc51f13bbee7c472c,
                > + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::FnOnce(
        Line,
    ) -> ::core::result::Result<
            ::twinspan::private::Box<Shell>,
            types_of_closures::Tc51f13bbee7c472c,
        > + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnOnce_873fe58bd2b5eeb5::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __FnOnce_873fe58bd2b5eeb5::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__FnOnce_873fe58bd2b5eeb5::<()>::take(closure))
        }
    }
    #[cfg(any(all(feature = "never")))]
    unsafe impl<
        __C: ::core::ops::Fn() + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C> for dyn ::core::ops::Fn() + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_730a794bfd2c5091::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_730a794bfd2c5091::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_730a794bfd2c5091::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_730a794bfd2c5091::<()>::reach,
            );
            called
        }
    }
    unsafe impl<
        __C: ::core::ops::Fn(&Store, Size) -> ::twinspan::private::Vec<Line> + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(&Store, Size) -> ::twinspan::private::Vec<Line> + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_c806efe4a13b6ae7::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_c806efe4a13b6ae7::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_c806efe4a13b6ae7::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_c806efe4a13b6ae7::<()>::reach,
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
    unsafe impl<
        __C: ::core::ops::Fn(::core::primitive::u16) + 'static,
    > ::twinspan::Signature<TwinspanBridge, __C>
    for dyn ::core::ops::Fn(::core::primitive::u16) + 'static {
        fn accept(closure: __C) -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_a2611c036a30a5f5::give(closure),
                )
            }
        }
        fn empty() -> ::twinspan::private::closure::InPlace {
            unsafe {
                ::twinspan::private::closure::InPlace::new(
                    __Fn_a2611c036a30a5f5::<()>::empty(),
                )
            }
        }
        fn take(
            closure: ::twinspan::private::closure::Owned,
        ) -> ::twinspan::private::Box<Self> {
            ::twinspan::private::Box::new(__Fn_a2611c036a30a5f5::<()>::take(closure))
        }
        #[inline]
        fn reach(closure: *mut ::twinspan::private::closure::InPlace) -> *mut Self {
            let called = ::twinspan::private::closure::proxy(
                closure,
                __Fn_a2611c036a30a5f5::<()>::reach,
            );
            called
        }
    }
    pub fn builtin() -> ::core::option::Option<Command> {
        ::twinspan::private::import!(
            "twinspan1$shell$builtin$golden$c820733d415ad9f2" fn __shim(_ :
            __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::Opt<__cross::Same<Command>>>::new();
        unsafe {
            let __result = __shim(__out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn hook(hooks: Hooks) {
        ::twinspan::private::import!(
            "twinspan1$shell$hook$golden$32dae113c5629737" fn __shim(_ :
            __cross::Pointer)
        );
        let mut hooks = unsafe { __cross::Held::<__cross::Same<Hooks>>::new(hooks) };
        unsafe { __shim(hooks.pointer()) }
    }
    pub fn run(job: Job, other: Job_at) {
        ::twinspan::private::import!(
            "twinspan1$shell$run$golden$a37175969eb201fa" fn __shim(_ : __cross::Pointer,
            _ : __cross::Pointer)
        );
        let mut job = unsafe { __cross::Held::<__cross::Same<Job>>::new(job) };
        let mut other = unsafe { __cross::Held::<__cross::Same<Job_at>>::new(other) };
        unsafe { __shim(job.pointer(), other.pointer()) }
    }
    const _: () = {
        #[repr(transparent)]
        struct __Shell_0(Shell);
        impl __Shell_0 {
            #[inline]
            fn __declared_0(&mut self, command: Command) {
                Shell::add(&mut self.0, command)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shell$Shell$add$29f22b9095cf045e"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shell$Shell$add$golden$fed7751eb689b15e")]
        extern "C-unwind" fn shim_0(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<Command>>(argument0)
                };
                let receiver = unsafe { &mut *receiver.cast::<__Shell_0>() };
                __Shell_0::__declared_0(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Shell_1(Shell);
        impl __Shell_1 {
            #[inline]
            fn __declared_1(&self) -> &::twinspan::private::Vec<Command> {
                Shell::all(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$shell$Shell$all$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$shell$Shell$all$golden$d35055c16a56b25a")]
        extern "C-unwind" fn shim_1(receiver: __cross::Pointer) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Shell_1>() };
                let result = __Shell_1::__declared_1(receiver);
                unsafe {
                    __cross::give::<
                        __cross::Ref<'_, ::twinspan::private::Vec<Command>>,
                    >(result)
                }
            })
        }
    };
    const _: fn() = ::cxx::private::verify_extern_kind::<Size, ::cxx::kind::Trivial>;
    const _: () = {
        #[allow(unused_imports)]
        use __cross::Unknown as _;
        ::core::assert!(
            !__cross::Knows::<Size>::IS_TAGGED,
            "`Size` is an enum with data of another bridge, or holds one: only that bridge looks at the tag that C++ gives it. Declare the functions that take one from C++ there",
        );
    };
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::Function<
            dyn ::core::ops::Fn(
                &::core::primitive::str,
                &Command,
            ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
            TwinspanBridge,
        >,
    >();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Command>(), align_of::<Command>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Command, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Command, run),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(
                                    &::core::primitive::str,
                                    &Command,
                                ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(
                                    &::core::primitive::str,
                                    &Command,
                                ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Command, count),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::FnMut(
                                    ::core::primitive::u32,
                                ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::FnMut(
                                    ::core::primitive::u32,
                                ) -> ::core::primitive::u32 + ::core::marker::Send + ::core::marker::Sync + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Command, finish),
                        size_of::<
                            ::twinspan::OnceFunction<
                                dyn ::core::ops::FnOnce(
                                    Line,
                                ) -> ::core::result::Result<
                                        ::twinspan::private::Box<Shell>,
                                        types_of_closures::Tc51f13bbee7c472c,
                                    > + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::OnceFunction<
                                dyn ::core::ops::FnOnce(
                                    Line,
                                ) -> ::core::result::Result<
                                        ::twinspan::private::Box<Shell>,
                                        types_of_closures::Tc51f13bbee7c472c,
                                    > + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Command` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Hooks>(), align_of::<Hooks>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Hooks, changed),
                        size_of::<
                            ::twinspan::Optional<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                        &Command,
                                    ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Optional<
                                ::twinspan::Function<
                                    dyn ::core::ops::Fn(
                                        &::core::primitive::str,
                                        &Command,
                                    ) -> ::core::primitive::bool + ::core::marker::Send + 'static,
                                    TwinspanBridge,
                                >,
                            >,
                        >(),
                    ),
                    #[cfg(feature = "never")]
                    (
                        ::core::mem::offset_of!(Hooks, never),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn() + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn() + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Hooks, store),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(
                                    &Store,
                                    Size,
                                ) -> ::twinspan::private::Vec<Line> + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(
                                    &Store,
                                    Size,
                                ) -> ::twinspan::private::Vec<Line> + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Hooks` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Line>(), align_of::<Line>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Line, text),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Line` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Job>(), align_of::<Job>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Job, at_end),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(::core::primitive::u8) + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Job` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Job_at>(), align_of::<Job_at>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Job_at, end),
                        size_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(::core::primitive::u16) + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Function<
                                dyn ::core::ops::Fn(::core::primitive::u16) + 'static,
                                TwinspanBridge,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Job_at` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "shell")]
    mod ffi {
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Command = super::Command;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Hooks = super::Hooks;
        }
        struct Line {
            text: String,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Job = super::Job;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Job_at = super::Job_at;
        }
        extern "Rust" {
            type Shell;
        }
        unsafe extern "C++" {
            include!("golden/closure_field/user.h");
            type Store;
            type Size = crate::Size;
        }
        impl Vec<Command> {}
        impl Box<Shell> {}
        impl Vec<Line> {}
    }
}
use ffi::Command;
pub struct Shell(Vec<Command>);
#[repr(transparent)]
pub struct Size(pub u64);
unsafe impl cxx::ExternType for Size {
    type Id = cxx::type_id!("shell::Size");
    type Kind = cxx::kind::Trivial;
}
impl Shell {
    fn add(&mut self, command: Command) {
        self.0.push(command);
    }
    fn all(&self) -> &Vec<Command> {
        &self.0
    }
}
