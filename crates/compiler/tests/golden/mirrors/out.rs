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
    #[repr(C)]
    pub struct Options {
        pub size: ::twinspan::Optional<::core::primitive::u64>,
        pub timeout: ::core::primitive::i64,
        pub spans: ::twinspan::private::Vec<Span>,
        pub pairs: ::twinspan::private::Vec<
            ::twinspan::Optional<
                ::twinspan::Tuple<::core::primitive::u8, ::core::primitive::u32>,
            >,
        >,
        pub last: ::twinspan::Optional<Span>,
        pub name: ::twinspan::private::String,
    }
    unsafe impl ::cxx::ExternType for Options {
        type Id = ::cxx::type_id!("mirrors::Options");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Options {}
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Event {
        Quit = 0,
        Moved { to: Span, after: ::core::primitive::i64 } = 1,
        Typed(
            ::core::primitive::u32,
            ::twinspan::Optional<::twinspan::private::String>,
        ) = 2,
    }
    unsafe impl ::cxx::ExternType for Event {
        type Id = ::cxx::type_id!("mirrors::Event");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Event {}
    #[repr(C)]
    pub struct Label {
        pub _0: ::twinspan::private::String,
        pub _1: ::twinspan::Optional<::core::primitive::u32>,
    }
    unsafe impl ::cxx::ExternType for Label {
        type Id = ::cxx::type_id!("mirrors::Label");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Label {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __FnMut_61da4e5c83c3d10a<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_61da4e5c83c3d10a<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(__mirrored_Event) -> __mirrored_Kind {
            move |value0| {
                let value0 = unsafe {
                    __cross::give::<
                        __cross::Checked<__cross::Mirror<__cross::Same<Event>>>,
                    >(value0)
                };
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Same<_>>::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::Mirror<__cross::Same<Kind>>,
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
    pub fn shrink(
        span: __mirrored_Span,
        options: ::core::option::Option<__mirrored_Options>,
    ) -> __mirrored_Options {
        ::twinspan::private::import!(
            "twinspan1$mirrors$shrink$golden$20494bd99a0a88ff" fn __shim(_ : Span, _ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let span = unsafe {
            __cross::give::<__cross::Mirror<__cross::Same<Span>>>(span)
        };
        let options = options
            .map(|mirror| unsafe {
                __cross::give::<__cross::Mirror<__cross::Same<Options>>>(mirror)
            });
        let mut options = unsafe {
            __cross::HeldOption::<__cross::Same<_>>::new(options)
        };
        let mut __out = __cross::Out::<__cross::Mirror<__cross::Same<Options>>>::new();
        unsafe {
            let __result = __shim(span, options.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn next(
        kind: __mirrored_Kind,
    ) -> ::core::result::Result<__mirrored_Event, __mirrored_Failure> {
        ::twinspan::private::import!(
            "twinspan1$mirrors$next$golden$8c79bc36c98abb88" fn __shim(_ : Kind, _ :
            __cross::Pointer, _ : __cross::Pointer) -> ::core::primitive::usize
        );
        let kind = unsafe {
            __cross::give::<__cross::Mirror<__cross::Same<Kind>>>(kind)
        };
        let mut __ok = __cross::Out::<
            __cross::Checked<__cross::Mirror<__cross::Same<Event>>>,
        >::new();
        let mut __failure = __cross::Out::<
            __cross::Mirror<__cross::Same<Failure>>,
        >::new();
        unsafe {
            let __result = __shim(kind, __ok.pointer(), __failure.pointer());
            match __result {
                0 => ::core::result::Result::Ok(__ok.take()),
                1 => ::core::result::Result::Err(__failure.take()),
                word => {
                    ::core::result::Result::Err(
                        ::twinspan::private::convert_exception!(__mirrored_Failure, word),
                    )
                }
            }
        }
    }
    pub fn holes(
        spans: ::twinspan::private::Vec<::core::option::Option<__mirrored_Span>>,
    ) -> __mirrored_Kind {
        ::twinspan::private::import!(
            "twinspan1$mirrors$holes$golden$591b07e27074f826" fn __shim(_ :
            __cross::Pointer) -> Kind
        );
        let spans = unsafe {
            __cross::give::<
                __cross::List<__cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>>,
            >(spans)
        };
        let mut spans = unsafe { __cross::Held::<__cross::Same<_>>::new(spans) };
        unsafe {
            let __result = __shim(spans.pointer());
            __cross::take::<__cross::Mirror<__cross::Same<Kind>>>(__result)
        }
    }
    pub fn measure(
        options: &__mirrored_Options,
        span: ::core::option::Option<&__mirrored_Span>,
    ) -> ::core::result::Result<::core::primitive::u64, ::cxx::Exception> {
        ::twinspan::private::import!(
            "twinspan1$mirrors$measure$golden$4495465465badf69" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer, _ : __cross::Pointer) ->
            ::cxx::private::Result
        );
        let options = unsafe {
            __cross::Lent::<__cross::Mirror<__cross::Same<Options>>>::new(options)
        };
        let span = span
            .map(|lent| unsafe {
                __cross::Lent::<__cross::Mirror<__cross::Same<Span>>>::new(lent)
            });
        let mut __ok = __cross::Out::<__cross::Same<::core::primitive::u64>>::new();
        unsafe {
            let __result = __shim(
                options.pointer(),
                __cross::lent_pointer(&span),
                __ok.pointer(),
            );
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            span: __mirrored_Span,
        ) -> ::core::option::Option<__mirrored_Span> {
            super::widen(span)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$widen$08486e5e323b2107"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$widen$golden$1efb3175bb6905c0")]
        extern "C-unwind" fn shim_0(argument0: Span) -> __cross::Tagged<Span> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<Span>>>(argument0)
                };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Mirror<__cross::Same<Span>>>,
                    >(result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            options: __mirrored_Options,
            kind: __mirrored_Kind,
        ) -> ::core::result::Result<__mirrored_Options, __mirrored_Failure> {
            match super::read(options, kind) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$read$7f05c24ca7f084a7"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$try_read$7f05c24ca7f084a7"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$read$golden$4bb38225106e97a4")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            argument1: Kind,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<
                            <__cross::Mirror<
                                __cross::Same<Options>,
                            > as __cross::Cross>::Raw,
                        >,
                    >(argument0)
                };
                let argument0 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<Options>>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<Kind>>>(argument1)
                };
                match __declared_1(argument0, argument1) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Mirror<__cross::Same<Options>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => {
                        unsafe {
                            __cross::write::<
                                __cross::Mirror<__cross::Same<Failure>>,
                            >(failure, error);
                        }
                        1
                    }
                }
            })
        }
        #[inline]
        fn __declared_2(
            events: ::twinspan::private::Vec<__mirrored_Event>,
            last: ::core::option::Option<__mirrored_Event>,
        ) -> ::twinspan::private::Vec<__mirrored_Span> {
            super::events(events, last)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$events$8834d633e12f5378"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$events$golden$a307156c1baa127d")]
        extern "C-unwind" fn shim_2(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<::twinspan::private::Vec<Event>>::read(argument0)
                };
                let argument1 = unsafe {
                    __cross::Pending::<Event>::read_optional(argument1)
                };
                let argument0 = argument0.value();
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<__cross::Mirror<__cross::Same<Event>>>,
                    >(argument0)
                };
                let argument1 = argument1.map(__cross::Pending::value);
                let argument1 = argument1
                    .map(|mirror| unsafe {
                        __cross::take::<__cross::Mirror<__cross::Same<Event>>>(mirror)
                    });
                let result = __declared_2(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_3(
            visit: impl ::core::ops::FnMut(__mirrored_Event) -> __mirrored_Kind,
            request: &Request,
        ) {
            super::visit(visit, request)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$visit$a011ba8a26578691"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$visit$golden$376a0065537012f5")]
        extern "C-unwind" fn shim_3(
            argument0: ::twinspan::private::closure::Closure,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = __FnMut_61da4e5c83c3d10a::<
                    (),
                >::take(argument0.required("visit"));
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Request>>(argument1)
                };
                __declared_3(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_4(
            meters: __mirrored_Meters,
            label: &__mirrored_Label,
        ) -> __mirrored_Label {
            super::away(meters, label)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$away$a8e038484d8d5642"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$away$golden$3e13dae0c31901d2")]
        extern "C-unwind" fn shim_4(
            argument0: Meters,
            argument1: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Mirror<__cross::Same<Meters>>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Label>>(argument1)
                };
                let argument1 = unsafe {
                    __cross::Borrowed::<
                        __cross::Mirror<__cross::Same<Label>>,
                    >::new(argument1)
                };
                let argument1 = argument1.value();
                let result = __declared_4(argument0, argument1);
                unsafe {
                    __cross::write::<__cross::Mirror<__cross::Same<Label>>>(out, result)
                }
            })
        }
        #[inline]
        fn __declared_5(
            options: &__mirrored_Options,
            event: ::core::option::Option<&__mirrored_Event>,
            failure: &__mirrored_Failure,
        ) -> ::core::primitive::u64 {
            super::look(options, event, failure)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$mirrors$look$4f835b18bb0f155c"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$mirrors$look$golden$5ad215c198d9737e")]
        extern "C-unwind" fn shim_5(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
        ) -> ::core::primitive::u64 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Options>>(argument0)
                };
                let argument0 = unsafe {
                    __cross::Borrowed::<
                        __cross::Mirror<__cross::Same<Options>>,
                    >::new(argument0)
                };
                let argument0 = argument0.value();
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Null<__cross::Checked<__cross::Ref<'_, Event>>>,
                    >(argument1)
                };
                let argument1 = argument1
                    .map(|lent| unsafe {
                        __cross::Borrowed::<
                            __cross::Mirror<__cross::Same<Event>>,
                        >::new(lent)
                    });
                let argument1 = argument1
                    .as_ref()
                    .map(
                        __cross::Borrowed::<__cross::Mirror<__cross::Same<Event>>>::value,
                    );
                let argument2 = unsafe {
                    __cross::take::<__cross::Ref<'_, Failure>>(argument2)
                };
                let argument2 = unsafe {
                    __cross::Borrowed::<
                        __cross::Mirror<__cross::Same<Failure>>,
                    >::new(argument2)
                };
                let argument2 = argument2.value();
                __declared_5(argument0, argument1, argument2)
            })
        }
        #[unsafe(
            export_name = "twinspan1$mirrors$Failure$describe$golden$aa82cb723a92f1fc"
        )]
        unsafe extern "C-unwind" fn describe_4(
            error: *const Failure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Failure = unsafe { &*error };
                let error = &__cross::Mirrors::into_of(
                    ::core::clone::Clone::clone(error),
                );
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Failure,
    >;
    const _: () = ::twinspan::private::optional_layout::<Span>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u64>();
    const _: () = ::twinspan::private::optional_layout::<
        ::twinspan::Tuple<::core::primitive::u8, ::core::primitive::u32>,
    >();
    const _: () = ::twinspan::private::optional_layout::<::twinspan::private::String>();
    const _: () = ::twinspan::private::optional_layout::<::core::primitive::u32>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Span>(), align_of::<Span>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Span, start),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Span, end),
                        size_of::<::core::primitive::u32>(),
                        align_of::<::core::primitive::u32>(),
                    ),
                ],
            ),
            "`Span` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Options>(), align_of::<Options>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Options, size),
                        size_of::<::twinspan::Optional<::core::primitive::u64>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u64>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Options, timeout),
                        size_of::<::core::primitive::i64>(),
                        align_of::<::core::primitive::i64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Options, spans),
                        size_of::<::twinspan::private::Vec<Span>>(),
                        align_of::<::twinspan::private::Vec<Span>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Options, pairs),
                        size_of::<
                            ::twinspan::private::Vec<
                                ::twinspan::Optional<
                                    ::twinspan::Tuple<
                                        ::core::primitive::u8,
                                        ::core::primitive::u32,
                                    >,
                                >,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::private::Vec<
                                ::twinspan::Optional<
                                    ::twinspan::Tuple<
                                        ::core::primitive::u8,
                                        ::core::primitive::u32,
                                    >,
                                >,
                            >,
                        >(),
                    ),
                    (
                        ::core::mem::offset_of!(Options, last),
                        size_of::<::twinspan::Optional<Span>>(),
                        align_of::<::twinspan::Optional<Span>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Options, name),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Options` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Failure>(), align_of::<Failure>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Failure, kind),
                        size_of::<Kind>(),
                        align_of::<Kind>(),
                    ),
                ],
            ),
            "`Failure` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Meters>(), align_of::<Meters>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Meters, _0),
                        size_of::<::core::primitive::f64>(),
                        align_of::<::core::primitive::f64>(),
                    ),
                ],
            ),
            "`Meters` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Label>(), align_of::<Label>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Label, _0),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                    (
                        ::core::mem::offset_of!(Label, _1),
                        size_of::<::twinspan::Optional<::core::primitive::u32>>(),
                        align_of::<::twinspan::Optional<::core::primitive::u32>>(),
                    ),
                ],
            ),
            "`Label` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Request>(), align_of::<Request>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Request, options),
                        size_of::<Options>(),
                        align_of::<Options>(),
                    ),
                ],
            ),
            "`Request` is not laid out as in C",
        );
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {}
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {
            field0: Span,
            field1: ::core::primitive::i64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload2 {
            field0: ::core::primitive::u32,
            field1: ::twinspan::Optional<::twinspan::private::String>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads {
            payload0: ::core::mem::ManuallyDrop<__Payload0>,
            payload1: ::core::mem::ManuallyDrop<__Payload1>,
            payload2: ::core::mem::ManuallyDrop<__Payload2>,
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
                        1 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload1, field0)))
                                .cast::<Span>()
                                .drop_in_place();
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload1, field1)))
                                .cast::<::core::primitive::i64>()
                                .drop_in_place();
                        }
                        2 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload2, field0)))
                                .cast::<::core::primitive::u32>()
                                .drop_in_place();
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload2, field1)))
                                .cast::<::twinspan::Optional<::twinspan::private::String>>()
                                .drop_in_place();
                        }
                        #[allow(unreachable_patterns)]
                        _ => {}
                    }
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Span {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Span;
    }
    #[doc(hidden)]
    pub type __mirrored_Span = type_of_Span::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Span {
            type Of = __mirrored_Span;
            #[inline]
            fn into_of(self) -> Self::Of {
                __mirrored_Span {
                    start: self.start,
                    end: self.end,
                }
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self {
                    start: of.start,
                    end: of.end,
                }
            }
        }
        impl ::core::convert::From<Span> for __mirrored_Span {
            #[inline]
            fn from(value: Span) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Span> for Span {
            #[inline]
            fn from(value: __mirrored_Span) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Span {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    let value0 = __cross::Lent::<__cross::Same<_>>::new(&of.start);
                    let value1 = __cross::Lent::<__cross::Same<_>>::new(&of.end);
                    Self {
                        start: value0.into_raw(),
                        end: value1.into_raw(),
                    }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {
                    __cross::end_lent::<__cross::Same<_>>(self.start);
                    __cross::end_lent::<__cross::Same<_>>(self.end);
                }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe {
                    let value0 = __cross::Borrowed::<__cross::Same<_>>::new(&self.start);
                    let value1 = __cross::Borrowed::<__cross::Same<_>>::new(&self.end);
                    __mirrored_Span {
                        start: value0.into_value(),
                        end: value1.into_value(),
                    }
                }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    __cross::end_borrowed::<__cross::Same<_>>(of.start);
                    __cross::end_borrowed::<__cross::Same<_>>(of.end);
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Options {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = super::super::other::Options;
    }
    #[doc(hidden)]
    pub type __mirrored_Options = type_of_Options::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Options {
            type Of = __mirrored_Options;
            #[inline]
            fn into_of(self) -> Self::Of {
                let mut value = <__mirrored_Options as ::core::default::Default>::default();
                {
                    value.size = unsafe {
                        __cross::take::<
                            __cross::InPlace<::core::primitive::u64>,
                        >(self.size)
                    };
                }
                {
                    value.timeout = unsafe {
                        __cross::take::<__cross::Duration>(self.timeout)
                    };
                }
                {
                    value.spans = unsafe {
                        __cross::take::<
                            __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                        >(self.spans)
                    };
                }
                {
                    value.pairs = unsafe {
                        __cross::take::<
                            __cross::List<
                                __cross::OptionalOf<
                                    __cross::TupleOf<
                                        (::core::primitive::u8, ::core::primitive::u32),
                                    >,
                                >,
                            >,
                        >(self.pairs)
                    };
                }
                {
                    value.last = unsafe {
                        __cross::take::<
                            __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                        >(self.last)
                    };
                }
                {
                    value.name = self.name;
                }
                value
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self {
                    size: unsafe {
                        __cross::give::<
                            __cross::InPlace<::core::primitive::u64>,
                        >(of.size)
                    },
                    timeout: unsafe { __cross::give::<__cross::Duration>(of.timeout) },
                    spans: unsafe {
                        __cross::give::<
                            __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                        >(of.spans)
                    },
                    pairs: unsafe {
                        __cross::give::<
                            __cross::List<
                                __cross::OptionalOf<
                                    __cross::TupleOf<
                                        (::core::primitive::u8, ::core::primitive::u32),
                                    >,
                                >,
                            >,
                        >(of.pairs)
                    },
                    last: unsafe {
                        __cross::give::<
                            __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                        >(of.last)
                    },
                    name: of.name,
                }
            }
        }
        impl ::core::convert::From<Options> for __mirrored_Options {
            #[inline]
            fn from(value: Options) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Options> for Options {
            #[inline]
            fn from(value: __mirrored_Options) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Options {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    let value0 = __cross::Lent::<
                        __cross::InPlace<::core::primitive::u64>,
                    >::new(&of.size);
                    let value1 = __cross::Lent::<__cross::Duration>::new(&of.timeout);
                    let value2 = __cross::Lent::<
                        __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                    >::new(&of.spans);
                    let value3 = __cross::Lent::<
                        __cross::List<
                            __cross::OptionalOf<
                                __cross::TupleOf<
                                    (::core::primitive::u8, ::core::primitive::u32),
                                >,
                            >,
                        >,
                    >::new(&of.pairs);
                    let value4 = __cross::Lent::<
                        __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                    >::new(&of.last);
                    let value5 = __cross::Lent::<__cross::Same<_>>::new(&of.name);
                    Self {
                        size: value0.into_raw(),
                        timeout: value1.into_raw(),
                        spans: value2.into_raw(),
                        pairs: value3.into_raw(),
                        last: value4.into_raw(),
                        name: value5.into_raw(),
                    }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {
                    __cross::end_lent::<
                        __cross::InPlace<::core::primitive::u64>,
                    >(self.size);
                    __cross::end_lent::<__cross::Duration>(self.timeout);
                    __cross::end_lent::<
                        __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                    >(self.spans);
                    __cross::end_lent::<
                        __cross::List<
                            __cross::OptionalOf<
                                __cross::TupleOf<
                                    (::core::primitive::u8, ::core::primitive::u32),
                                >,
                            >,
                        >,
                    >(self.pairs);
                    __cross::end_lent::<
                        __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                    >(self.last);
                    __cross::end_lent::<__cross::Same<_>>(self.name);
                }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe {
                    let value0 = __cross::Borrowed::<
                        __cross::InPlace<::core::primitive::u64>,
                    >::new(&self.size);
                    let value1 = __cross::Borrowed::<
                        __cross::Duration,
                    >::new(&self.timeout);
                    let value2 = __cross::Borrowed::<
                        __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                    >::new(&self.spans);
                    let value3 = __cross::Borrowed::<
                        __cross::List<
                            __cross::OptionalOf<
                                __cross::TupleOf<
                                    (::core::primitive::u8, ::core::primitive::u32),
                                >,
                            >,
                        >,
                    >::new(&self.pairs);
                    let value4 = __cross::Borrowed::<
                        __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                    >::new(&self.last);
                    let value5 = __cross::Borrowed::<__cross::Same<_>>::new(&self.name);
                    let default = <__mirrored_Options as ::core::default::Default>::default();
                    let mut of = ::core::mem::ManuallyDrop::new(default);
                    __cross::replace(&mut of.size, value0.into_value());
                    __cross::replace(&mut of.timeout, value1.into_value());
                    __cross::replace(&mut of.spans, value2.into_value());
                    __cross::replace(&mut of.pairs, value3.into_value());
                    __cross::replace(&mut of.last, value4.into_value());
                    __cross::replace(&mut of.name, value5.into_value());
                    ::core::mem::ManuallyDrop::into_inner(of)
                }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    __cross::end_borrowed::<
                        __cross::InPlace<::core::primitive::u64>,
                    >(of.size);
                    __cross::end_borrowed::<__cross::Duration>(of.timeout);
                    __cross::end_borrowed::<
                        __cross::List<__cross::Mirror<__cross::Same<Span>>>,
                    >(of.spans);
                    __cross::end_borrowed::<
                        __cross::List<
                            __cross::OptionalOf<
                                __cross::TupleOf<
                                    (::core::primitive::u8, ::core::primitive::u32),
                                >,
                            >,
                        >,
                    >(of.pairs);
                    __cross::end_borrowed::<
                        __cross::OptionalOf<__cross::Mirror<__cross::Same<Span>>>,
                    >(of.last);
                    __cross::end_borrowed::<__cross::Same<_>>(of.name);
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Kind {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Kind;
    }
    #[doc(hidden)]
    pub type __mirrored_Kind = type_of_Kind::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Kind {
            type Of = __mirrored_Kind;
            #[inline]
            fn into_of(self) -> Self::Of {
                match self {
                    Self::One => __mirrored_Kind::One,
                    Self::Other => __mirrored_Kind::Other,
                    other => __cross::no_variant("Kind", other.repr.into()),
                }
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                match of {
                    __mirrored_Kind::One => Self::One,
                    __mirrored_Kind::Other => Self::Other,
                    _ => Self::Other,
                }
            }
        }
        impl ::core::convert::From<Kind> for __mirrored_Kind {
            #[inline]
            fn from(value: Kind) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Kind> for Kind {
            #[inline]
            fn from(value: __mirrored_Kind) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Kind {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    match of {
                        __mirrored_Kind::One => Self::One,
                        __mirrored_Kind::Other => Self::Other,
                        _ => Self::Other,
                    }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {}
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe { __cross::Mirrors::into_of(::core::ptr::read(self)) }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    __cross::end_borrowed::<__cross::Same<_>>(of);
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Event {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Event;
    }
    #[doc(hidden)]
    pub type __mirrored_Event = type_of_Event::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Event {
            type Of = __mirrored_Event;
            #[inline]
            fn into_of(self) -> Self::Of {
                match self {
                    Self::Quit => __mirrored_Event::Quit,
                    Self::Moved { to: value0, after: value1 } => {
                        __mirrored_Event::Moved {
                            to: unsafe {
                                __cross::take::<
                                    __cross::Mirror<__cross::Same<Span>>,
                                >(value0)
                            },
                            after: unsafe { __cross::take::<__cross::Duration>(value1) },
                        }
                    }
                    Self::Typed(value0, value1) => {
                        __mirrored_Event::Typed(
                            unsafe { __cross::take::<__cross::Char>(value0) },
                            unsafe {
                                __cross::take::<
                                    __cross::InPlace<::twinspan::private::String>,
                                >(value1)
                            },
                        )
                    }
                }
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                match of {
                    __mirrored_Event::Quit => Self::Quit,
                    __mirrored_Event::Moved { to: value0, after: value1 } => {
                        Self::Moved {
                            to: unsafe {
                                __cross::give::<
                                    __cross::Mirror<__cross::Same<Span>>,
                                >(value0)
                            },
                            after: unsafe { __cross::give::<__cross::Duration>(value1) },
                        }
                    }
                    __mirrored_Event::Typed(value0, value1) => {
                        Self::Typed(
                            unsafe { __cross::give::<__cross::Char>(value0) },
                            unsafe {
                                __cross::give::<
                                    __cross::InPlace<::twinspan::private::String>,
                                >(value1)
                            },
                        )
                    }
                    _ => __cross::not_mirrored::<Self>("Event"),
                }
            }
        }
        impl ::core::convert::From<Event> for __mirrored_Event {
            #[inline]
            fn from(value: Event) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Event> for Event {
            #[inline]
            fn from(value: __mirrored_Event) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Event {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    match of {
                        __mirrored_Event::Quit => Self::Quit,
                        __mirrored_Event::Moved { to: value0, after: value1 } => {
                            let value0 = __cross::Lent::<
                                __cross::Mirror<__cross::Same<Span>>,
                            >::new(value0);
                            let value1 = __cross::Lent::<__cross::Duration>::new(value1);
                            Self::Moved {
                                to: value0.into_raw(),
                                after: value1.into_raw(),
                            }
                        }
                        __mirrored_Event::Typed(value0, value1) => {
                            let value0 = __cross::Lent::<__cross::Char>::new(value0);
                            let value1 = __cross::Lent::<
                                __cross::InPlace<::twinspan::private::String>,
                            >::new(value1);
                            Self::Typed(value0.into_raw(), value1.into_raw())
                        }
                        _ => __cross::not_mirrored::<Self>("Event"),
                    }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {
                    match self {
                        Self::Quit => {}
                        Self::Moved { to: value0, after: value1 } => {
                            __cross::end_lent::<
                                __cross::Mirror<__cross::Same<Span>>,
                            >(value0);
                            __cross::end_lent::<__cross::Duration>(value1);
                        }
                        Self::Typed(value0, value1) => {
                            __cross::end_lent::<__cross::Char>(value0);
                            __cross::end_lent::<
                                __cross::InPlace<::twinspan::private::String>,
                            >(value1);
                        }
                    }
                }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe {
                    match self {
                        Self::Quit => __mirrored_Event::Quit,
                        Self::Moved { to: value0, after: value1 } => {
                            let value0 = __cross::Borrowed::<
                                __cross::Mirror<__cross::Same<Span>>,
                            >::new(value0);
                            let value1 = __cross::Borrowed::<
                                __cross::Duration,
                            >::new(value1);
                            __mirrored_Event::Moved {
                                to: value0.into_value(),
                                after: value1.into_value(),
                            }
                        }
                        Self::Typed(value0, value1) => {
                            let value0 = __cross::Borrowed::<__cross::Char>::new(value0);
                            let value1 = __cross::Borrowed::<
                                __cross::InPlace<::twinspan::private::String>,
                            >::new(value1);
                            __mirrored_Event::Typed(
                                value0.into_value(),
                                value1.into_value(),
                            )
                        }
                    }
                }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    match of {
                        __mirrored_Event::Quit => {}
                        __mirrored_Event::Moved { to: value0, after: value1 } => {
                            __cross::end_borrowed::<
                                __cross::Mirror<__cross::Same<Span>>,
                            >(value0);
                            __cross::end_borrowed::<__cross::Duration>(value1);
                        }
                        __mirrored_Event::Typed(value0, value1) => {
                            __cross::end_borrowed::<__cross::Char>(value0);
                            __cross::end_borrowed::<
                                __cross::InPlace<::twinspan::private::String>,
                            >(value1);
                        }
                        other => __cross::end_borrowed::<__cross::Same<_>>(other),
                    }
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Failure {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Failure;
    }
    #[doc(hidden)]
    pub type __mirrored_Failure = type_of_Failure::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Failure {
            type Of = __mirrored_Failure;
            #[inline]
            fn into_of(self) -> Self::Of {
                __mirrored_Failure {
                    kind: unsafe {
                        __cross::take::<__cross::Mirror<__cross::Same<Kind>>>(self.kind)
                    },
                }
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self {
                    kind: unsafe {
                        __cross::give::<__cross::Mirror<__cross::Same<Kind>>>(of.kind)
                    },
                }
            }
        }
        impl ::core::convert::From<Failure> for __mirrored_Failure {
            #[inline]
            fn from(value: Failure) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Failure> for Failure {
            #[inline]
            fn from(value: __mirrored_Failure) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Failure {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    let value0 = __cross::Lent::<
                        __cross::Mirror<__cross::Same<Kind>>,
                    >::new(&of.kind);
                    Self { kind: value0.into_raw() }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {
                    __cross::end_lent::<__cross::Mirror<__cross::Same<Kind>>>(self.kind);
                }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe {
                    let value0 = __cross::Borrowed::<
                        __cross::Mirror<__cross::Same<Kind>>,
                    >::new(&self.kind);
                    __mirrored_Failure {
                        kind: value0.into_value(),
                    }
                }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    __cross::end_borrowed::<
                        __cross::Mirror<__cross::Same<Kind>>,
                    >(of.kind);
                }
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Meters {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Meters;
    }
    #[doc(hidden)]
    pub type __mirrored_Meters = type_of_Meters::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Meters {
            type Of = __mirrored_Meters;
            #[inline]
            fn into_of(self) -> Self::Of {
                __mirrored_Meters { 0: self._0 }
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self { _0: of.0 }
            }
        }
        impl ::core::convert::From<Meters> for __mirrored_Meters {
            #[inline]
            fn from(value: Meters) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Meters> for Meters {
            #[inline]
            fn from(value: __mirrored_Meters) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
    };
    #[doc(hidden)]
    mod type_of_Label {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = other::Label;
    }
    #[doc(hidden)]
    pub type __mirrored_Label = type_of_Label::Type;
    #[allow(deprecated, unreachable_patterns, clippy::all)]
    const _: () = {
        impl __cross::Mirrors for Label {
            type Of = __mirrored_Label;
            #[inline]
            fn into_of(self) -> Self::Of {
                let mut value = <__mirrored_Label as ::core::default::Default>::default();
                {
                    value.0 = self._0;
                }
                {
                    value.1 = unsafe {
                        __cross::take::<__cross::OptionalOf<__cross::Char>>(self._1)
                    };
                }
                value
            }
            #[inline]
            fn from_of(of: Self::Of) -> Self {
                Self {
                    _0: of.0,
                    _1: unsafe {
                        __cross::give::<__cross::OptionalOf<__cross::Char>>(of.1)
                    },
                }
            }
        }
        impl ::core::convert::From<Label> for __mirrored_Label {
            #[inline]
            fn from(value: Label) -> Self {
                __cross::Mirrors::into_of(value)
            }
        }
        impl ::core::convert::From<__mirrored_Label> for Label {
            #[inline]
            fn from(value: __mirrored_Label) -> Self {
                __cross::Mirrors::from_of(value)
            }
        }
        impl __cross::LentMirror for Label {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                unsafe {
                    let value0 = __cross::Lent::<__cross::Same<_>>::new(&of.0);
                    let value1 = __cross::Lent::<
                        __cross::OptionalOf<__cross::Char>,
                    >::new(&of.1);
                    Self {
                        _0: value0.into_raw(),
                        _1: value1.into_raw(),
                    }
                }
            }
            #[inline]
            unsafe fn end_lent(self) {
                unsafe {
                    __cross::end_lent::<__cross::Same<_>>(self._0);
                    __cross::end_lent::<__cross::OptionalOf<__cross::Char>>(self._1);
                }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                unsafe {
                    let value0 = __cross::Borrowed::<__cross::Same<_>>::new(&self._0);
                    let value1 = __cross::Borrowed::<
                        __cross::OptionalOf<__cross::Char>,
                    >::new(&self._1);
                    let default = <__mirrored_Label as ::core::default::Default>::default();
                    let mut of = ::core::mem::ManuallyDrop::new(default);
                    __cross::replace(&mut of.0, value0.into_value());
                    __cross::replace(&mut of.1, value1.into_value());
                    ::core::mem::ManuallyDrop::into_inner(of)
                }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                unsafe {
                    __cross::end_borrowed::<__cross::Same<_>>(of.0);
                    __cross::end_borrowed::<__cross::OptionalOf<__cross::Char>>(of.1);
                }
            }
        }
    };
    #[::cxx::bridge(namespace = "mirrors")]
    mod ffi {
        /// Two numbers: in registers.
        #[derive(Clone, Copy)]
        struct Span {
            start: u32,
            end: u32,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Options = super::Options;
        }
        #[derive(Debug)]
        enum Kind {
            One,
            Other,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Event = super::Event;
        }
        #[derive(Clone)]
        struct Failure {
            kind: Kind,
        }
        #[derive(Clone, Copy)]
        struct Meters {
            _0: f64,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Label = super::Label;
        }
        struct Request {
            options: Options,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/mirrors/user.h");
        }
        impl Vec<Event> {}
        impl Vec<Span> {}
    }
}
mod other {
    use std::time::Duration;
    #[derive(Clone, Copy)]
    pub struct Span {
        pub start: u32,
        pub end: u32,
    }
    #[derive(Default)]
    pub struct Options {
        pub size: Option<u64>,
        pub timeout: Duration,
        pub spans: Vec<Span>,
        pub pairs: Vec<Option<(u8, u32)>>,
        pub last: Option<Span>,
        pub name: String,
        pub retries: u8,
    }
    #[derive(Clone, Copy, Debug)]
    pub enum Kind {
        One,
        Other,
        Rare,
    }
    pub enum Event {
        Quit,
        Moved { to: Span, after: Duration },
        Typed(char, Option<String>),
        Rare(u8),
    }
    pub struct Meters(pub f64);
    #[derive(Default)]
    pub struct Label(pub String, pub Option<char>, pub u8);
    #[derive(Debug)]
    pub struct Failure {
        pub kind: Kind,
    }
    impl std::fmt::Display for Failure {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:?}", self.kind)
        }
    }
}
use other::{Event, Failure, Kind, Label, Meters, Options, Span};
fn widen(span: Span) -> Option<Span> {
    Some(Span {
        start: span.start.checked_sub(1)?,
        ..span
    })
}
fn read(options: Options, kind: Kind) -> Result<Options, Failure> {
    match kind {
        Kind::Rare => Err(Failure { kind }),
        _ => Ok(Options { retries: 1, ..options }),
    }
}
fn events(events: Vec<Event>, last: Option<Event>) -> Vec<Span> {
    let span = |event| match event {
        Event::Moved { to, .. } => Some(to),
        Event::Quit | Event::Typed(..) | Event::Rare(_) => None,
    };
    events.into_iter().chain(last).filter_map(span).collect()
}
fn visit(mut visit: impl FnMut(Event) -> Kind, _: &ffi::Request) {
    visit(Event::Rare(1));
}
fn away(meters: Meters, label: &Label) -> Label {
    Label(format!("{} {}", meters.0, label.0), label.1, label.2)
}
fn look(options: &Options, event: Option<&Event>, failure: &Failure) -> u64 {
    let is_quit = matches!(event, Some(Event::Quit))
        && matches!(failure.kind, Kind::One);
    options.size.unwrap_or(u64::from(is_quit))
}
