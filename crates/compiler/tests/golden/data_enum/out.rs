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
    /// A figure.
    #[derive(Clone, Debug, PartialEq, PartialOrd)]
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Shape {
        /// Nothing.
        Empty = 0,
        /// By its radius.
        Circle(::core::primitive::f64) = 1,
        Rect {
            /// In metres.
            w: ::core::primitive::f64,
            h: ::core::primitive::f64,
        } = 2,
    }
    unsafe impl ::cxx::ExternType for Shape {
        type Id = ::cxx::type_id!("draw::Shape");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Shape {}
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
    #[allow(dead_code)]
    #[repr(C, i16)]
    pub enum Unit {
        Metres(::core::primitive::u32) = -2,
        #[default]
        None = 7,
    }
    unsafe impl ::cxx::ExternType for Unit {
        type Id = ::cxx::type_id!("draw::Unit");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Unit {}
    /// Of any depth.
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Expr {
        Number(::core::primitive::f64) = 0,
        Neg(::twinspan::private::Box<Expr>) = 1,
        Sum(::twinspan::private::Vec<Expr>) = 2,
        Shape(Shape, ::twinspan::Optional<::twinspan::private::String>) = 3,
        #[cfg(target_os = "linux")]
        Kind(Kind) = 4,
    }
    unsafe impl ::cxx::ExternType for Expr {
        type Id = ::cxx::type_id!("draw::Expr");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Expr {}
    #[allow(dead_code)]
    #[repr(C, u8)]
    pub enum Token<'a> {
        Word(&'a ::core::primitive::str) = 0,
        End = 1,
    }
    unsafe impl<'a> ::cxx::ExternType for Token<'a> {
        type Id = ::cxx::type_id!("draw::Token");
        type Kind = ::cxx::kind::Trivial;
    }
    impl<'a> ::twinspan::private::NotDropped for Token<'a> {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __Fn_e9be8b5237211008<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_e9be8b5237211008<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(
            (Shape, ::core::primitive::u8),
        ) -> ::core::option::Option<(Shape, ::core::primitive::u8)> {
            move |value0| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<
                        __cross::Checked<
                            __cross::TupleOf<(Shape, ::core::primitive::u8)>,
                        >,
                    >::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::Opt<
                        __cross::Checked<
                            __cross::TupleOf<(Shape, ::core::primitive::u8)>,
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
    struct __FnMut_23f3ac51f120cc36<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_23f3ac51f120cc36<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(Shape) -> Shape {
            move |value0| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<__cross::Checked<__cross::Same<Shape>>>::new(value0)
                };
                let mut __out = __cross::Out::<
                    __cross::Checked<__cross::Same<Shape>>,
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
    pub fn move_by(shape: Shape, by: ::core::primitive::f64) -> Shape {
        ::twinspan::private::import!(
            "twinspan1$draw$move_by$golden$b099eb1af0f8c7e6" fn __shim(_ :
            __cross::Pointer, _ : ::core::primitive::f64, _ : __cross::Pointer)
        );
        let mut shape = unsafe {
            __cross::Held::<__cross::Checked<__cross::Same<Shape>>>::new(shape)
        };
        let mut __out = __cross::Out::<__cross::Checked<__cross::Same<Shape>>>::new();
        unsafe {
            let __result = __shim(shape.pointer(), by, __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn look(shape: &Shape) -> ::core::primitive::bool {
        ::twinspan::private::import!(
            "twinspan1$draw$look$golden$04eef48feafdea7b" fn __shim(_ : __cross::Pointer)
            -> ::core::primitive::bool
        );
        unsafe {
            __shim(__cross::give::<__cross::Checked<__cross::Ref<'_, Shape>>>(shape))
        }
    }
    pub fn evaluate(
        expr: &Expr,
    ) -> ::core::result::Result<::core::primitive::f64, Unit> {
        ::twinspan::private::import!(
            "twinspan1$draw$evaluate$golden$5872d3e8611a5122" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer) -> __cross::Tagged <
            ::core::primitive::f64 >
        );
        let mut __failure = __cross::Out::<__cross::Checked<__cross::Same<Unit>>>::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Checked<__cross::Ref<'_, Expr>>>(expr),
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
                        ::twinspan::private::convert_exception!(Unit, word),
                    )
                }
            }
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(shape: Shape, by: ::core::primitive::f64) -> Shape {
            super::grow(shape, by)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$grow$f63b8c47b3d0585d"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$grow$golden$b099eb1af0f8c7e6")]
        extern "C-unwind" fn shim_0(
            argument0: __cross::Pointer,
            argument1: ::core::primitive::f64,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::Pending::<Shape>::read(argument0) };
                let argument0 = argument0.value();
                let result = __declared_0(argument0, argument1);
                unsafe {
                    __cross::write::<__cross::Checked<__cross::Same<Shape>>>(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Shape_1(Shape);
        impl __Shape_1 {
            #[inline]
            fn __declared_1(&self) -> ::core::primitive::f64 {
                Shape::area(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$Shape$area$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$Shape$area$golden$3fe49db73cf50fe4")]
        extern "C-unwind" fn shim_1(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::f64 {
            ::twinspan::private::guard(move || {
                unsafe {
                    __cross::look_at::<Shape>(receiver.cast());
                }
                let receiver = unsafe { &*receiver.cast::<__Shape_1>() };
                __Shape_1::__declared_1(receiver)
            })
        }
        #[inline]
        fn __declared_2(shape: &mut Shape) {
            super::scale(shape)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$scale$b500732931c1bbb6"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$scale$golden$48e9b3fde1e0e1f5")]
        extern "C-unwind" fn shim_2(argument0: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Checked<__cross::Mut<'_, Shape>>>(argument0)
                };
                __declared_2(argument0)
            })
        }
        #[inline]
        fn __declared_3(shapes: &[Shape]) -> ::core::option::Option<&Shape> {
            super::largest(shapes)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$largest$d36099aa2fe5abef"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$largest$golden$014c90ca12593b7b")]
        extern "C-unwind" fn shim_3(
            argument0: ::twinspan::private::abi::Fat,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Checked<__cross::Slice<'_, Shape>>,
                    >(argument0)
                };
                let result = __declared_3(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Null<__cross::Checked<__cross::Ref<'_, Shape>>>,
                    >(result)
                }
            })
        }
        #[inline]
        fn __declared_4(
            shape: ::core::option::Option<Shape>,
        ) -> ::core::option::Option<Shape> {
            super::maybe(shape)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$maybe$b65df88f31b2ca09"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$maybe$golden$464837546d19caa6")]
        extern "C-unwind" fn shim_4(argument0: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<Shape>::read_optional(argument0)
                };
                let argument0 = argument0.map(__cross::Pending::value);
                let result = __declared_4(argument0);
                unsafe {
                    __cross::write::<
                        __cross::Opt<__cross::Checked<__cross::Same<Shape>>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_5(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Expr, Unit> {
            match super::parse(text) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$parse$fa9bdbf963b4e46e"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$try_parse$fa9bdbf963b4e46e"
        )]
        static ONCE_5_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$parse$golden$417361613fcb7661")]
        extern "C-unwind" fn shim_5(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_5(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Checked<__cross::Same<Expr>>,
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
        #[inline]
        fn __declared_6(
            pairs: ::twinspan::private::Vec<(Shape, ::core::primitive::u8)>,
            one: ::core::option::Option<(Expr, ::core::primitive::u8)>,
            two: (Shape, Unit),
        ) -> (Shape, ::core::primitive::u8) {
            super::pairs(pairs, one, two)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$pairs$03ad99e597927d25"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$pairs$golden$e73435fcea92c45c")]
        extern "C-unwind" fn shim_6(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<
                            <__cross::TupleOf<
                                (Shape, ::core::primitive::u8),
                            > as __cross::Cross>::Raw,
                        >,
                    >::read(argument0)
                };
                let argument1 = unsafe {
                    __cross::Pending::<
                        ::twinspan::Tuple<Expr, ::core::primitive::u8>,
                    >::read_optional(argument1)
                };
                let argument2 = unsafe {
                    __cross::Pending::<::twinspan::Tuple<Shape, Unit>>::read(argument2)
                };
                let argument0 = argument0.value();
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::List<__cross::TupleOf<(Shape, ::core::primitive::u8)>>,
                    >(argument0)
                };
                let argument1 = argument1.map(__cross::Pending::value);
                let argument1 = argument1
                    .map(|tuple| unsafe {
                        __cross::take::<
                            __cross::TupleOf<(Expr, ::core::primitive::u8)>,
                        >(tuple)
                    });
                let argument2 = argument2.value();
                let argument2 = unsafe {
                    __cross::take::<__cross::TupleOf<(Shape, Unit)>>(argument2)
                };
                let result = __declared_6(argument0, argument1, argument2);
                unsafe {
                    __cross::write::<
                        __cross::Checked<
                            __cross::TupleOf<(Shape, ::core::primitive::u8)>,
                        >,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_7(
            rows: ::twinspan::private::Vec<::twinspan::private::Vec<Shape>>,
            named: &::std::collections::HashMap<
                ::twinspan::private::String,
                ::twinspan::Tuple<Shape, Kind>,
            >,
            more: ::core::option::Option<
                ::twinspan::private::Vec<(Unit, ::core::primitive::u8)>,
            >,
            take: impl ::core::ops::Fn(
                (Shape, ::core::primitive::u8),
            ) -> ::core::option::Option<(Shape, ::core::primitive::u8)>,
        ) -> ::core::primitive::usize {
            super::nested(rows, named, more, take)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$nested$e39e4e7f6861c21d"
        )]
        static ONCE_7_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$nested$golden$8fc339c355d0cb82")]
        extern "C-unwind" fn shim_7(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: __cross::Pointer,
            argument3: ::twinspan::private::closure::Closure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<::twinspan::private::Vec<Shape>>,
                    >::read(argument0)
                };
                let argument2 = unsafe {
                    __cross::Pending::<
                        ::twinspan::private::Vec<
                            <__cross::TupleOf<
                                (Unit, ::core::primitive::u8),
                            > as __cross::Cross>::Raw,
                        >,
                    >::read_optional(argument2)
                };
                let argument0 = argument0.value();
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Checked<
                            __cross::Ref<
                                '_,
                                ::std::collections::HashMap<
                                    ::twinspan::private::String,
                                    ::twinspan::Tuple<Shape, Kind>,
                                >,
                            >,
                        >,
                    >(argument1)
                };
                let argument2 = argument2.map(__cross::Pending::value);
                let argument2 = argument2
                    .map(|list| unsafe {
                        __cross::take::<
                            __cross::List<
                                __cross::TupleOf<(Unit, ::core::primitive::u8)>,
                            >,
                        >(list)
                    });
                let argument3 = __Fn_e9be8b5237211008::<
                    (),
                >::take(argument3.required("take"));
                __declared_7(argument0, argument1, argument2, argument3)
            })
        }
        #[inline]
        fn __declared_8(
            drawing: Drawing,
            visit: impl ::core::ops::FnMut(Shape) -> Shape,
        ) -> ::twinspan::private::Vec<Shape> {
            super::each(drawing, visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$each$71d9037d0bf345e9"
        )]
        static ONCE_8_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$each$golden$7fd30f9f008af2a8")]
        extern "C-unwind" fn shim_8(
            argument0: __cross::Pointer,
            argument1: ::twinspan::private::closure::Closure,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::Pending::<Drawing>::read(argument0) };
                let argument0 = argument0.value();
                let argument1 = __FnMut_23f3ac51f120cc36::<
                    (),
                >::take(argument1.required("visit"));
                let result = __declared_8(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Checked<__cross::Same<::twinspan::private::Vec<Shape>>>,
                    >(out, result)
                }
            })
        }
        #[inline]
        unsafe fn __declared_9<'a>(text: &'a ::core::primitive::str) -> Token<'a> {
            unsafe { super::next(text) }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$draw$next$fa9bdbf963b4e46e"
        )]
        static ONCE_9_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$draw$next$golden$fec941234310222e")]
        extern "C-unwind" fn shim_9(
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = unsafe { __declared_9(argument0) };
                unsafe {
                    __cross::write::<
                        __cross::Checked<__cross::Same<Token<'_>>>,
                    >(out, result)
                }
            })
        }
        #[unsafe(export_name = "twinspan1$draw$Unit$describe$golden$3410468103ce723d")]
        unsafe extern "C-unwind" fn describe_1(
            error: *const Unit,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                unsafe {
                    __cross::look_at::<Unit>(error.cast_mut().cast());
                }
                let error: &Unit = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: () = {
        use ::twinspan::private::collection as __collection;
        const _: fn() = || {
            fn is_key<K: __collection::HashKey>() {}
            is_key::<::twinspan::private::String>();
        };
        #[unsafe(export_name = "twinspan1$collection$golden$f7aa6f0465cc80c1")]
        static TABLE: __collection::Table = {
            #[allow(unused_imports)]
            use __collection::MaybeCloned as _;
            __collection::Table::looked::<
                ::std::collections::HashMap<
                    ::twinspan::private::String,
                    ::twinspan::Tuple<Shape, Kind>,
                >,
                __collection::Text,
            >(
                __collection::Cloned::<
                    ::std::collections::HashMap<
                        ::twinspan::private::String,
                        ::twinspan::Tuple<Shape, Kind>,
                    >,
                >::FUNCTION,
            )
        };
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Unit,
    >;
    const _: () = ::twinspan::private::optional_layout::<::twinspan::private::String>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Drawing>(), align_of::<Drawing>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Drawing, shapes),
                        size_of::<::twinspan::private::Vec<Shape>>(),
                        align_of::<::twinspan::private::Vec<Shape>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Drawing, first),
                        size_of::<Shape>(),
                        align_of::<Shape>(),
                    ),
                ],
            ),
            "`Drawing` is not laid out as in C",
        );
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {}
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {
            field0: ::core::primitive::f64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload2 {
            field0: ::core::primitive::f64,
            field1: ::core::primitive::f64,
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
                        2 => ::core::result::Result::Ok(()),
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
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {
            field0: ::core::primitive::u32,
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
            tag: ::core::primitive::i16,
            payloads: __Payloads,
        }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<Unit>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Unit>(),
            "`Unit` is not laid out as `repr(C, i16)` says",
        );
        unsafe impl __cross::Look for Unit {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    match this.cast::<::core::primitive::i16>().read() {
                        -2 => ::core::result::Result::Ok(()),
                        7 => ::core::result::Result::Ok(()),
                        #[allow(unreachable_patterns)]
                        tag => {
                            static ENUM: __cross::LookedAt = __cross::LookedAt::new(
                                "Unit",
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
                unsafe {}
            }
        }
    };
    const _: () = {
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload0 {
            field0: ::core::primitive::f64,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload1 {
            field0: ::twinspan::private::Box<Expr>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload2 {
            field0: ::twinspan::private::Vec<Expr>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload3 {
            field0: Shape,
            field1: ::twinspan::Optional<::twinspan::private::String>,
        }
        #[cfg(target_os = "linux")]
        #[repr(C)]
        #[allow(dead_code)]
        struct __Payload4 {
            field0: Kind,
        }
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads {
            payload0: ::core::mem::ManuallyDrop<__Payload0>,
            payload1: ::core::mem::ManuallyDrop<__Payload1>,
            payload2: ::core::mem::ManuallyDrop<__Payload2>,
            payload3: ::core::mem::ManuallyDrop<__Payload3>,
            #[cfg(target_os = "linux")]
            payload4: ::core::mem::ManuallyDrop<__Payload4>,
        }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Mirror {
            tag: ::core::primitive::u8,
            payloads: __Payloads,
        }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<Expr>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Expr>(),
            "`Expr` is not laid out as `repr(C, u8)` says",
        );
        unsafe impl __cross::Look for Expr {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    match this.cast::<::core::primitive::u8>().read() {
                        0 => ::core::result::Result::Ok(()),
                        1 => {
                            __cross::look::<
                                ::twinspan::private::Box<Expr>,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload1, field0)))
                                    .cast(),
                            )?;
                            ::core::result::Result::Ok(())
                        }
                        2 => ::core::result::Result::Ok(()),
                        3 => {
                            __cross::look::<
                                Shape,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload3, field0)))
                                    .cast(),
                            )?;
                            ::core::result::Result::Ok(())
                        }
                        #[cfg(target_os = "linux")]
                        4 => ::core::result::Result::Ok(()),
                        #[allow(unreachable_patterns)]
                        tag => {
                            static ENUM: __cross::LookedAt = __cross::LookedAt::new(
                                "Expr",
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
                            __cross::end::<
                                ::twinspan::private::Box<Expr>,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload1, field0)))
                                    .cast(),
                            );
                        }
                        2 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload2, field0)))
                                .cast::<::twinspan::private::Vec<Expr>>()
                                .drop_in_place();
                        }
                        3 => {
                            __cross::end::<
                                Shape,
                            >(
                                (this
                                    .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                    .byte_add(::core::mem::offset_of!(__Payload3, field0)))
                                    .cast(),
                            );
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload3, field1)))
                                .cast::<::twinspan::Optional<::twinspan::private::String>>()
                                .drop_in_place();
                        }
                        #[cfg(target_os = "linux")]
                        4 => {
                            (this
                                .byte_add(::core::mem::offset_of!(__Mirror, payloads))
                                .byte_add(::core::mem::offset_of!(__Payload4, field0)))
                                .cast::<Kind>()
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
        struct __Payload0 {
            field0: &'static ::core::primitive::str,
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
            ::core::mem::size_of::<__Mirror>()
                == ::core::mem::size_of::<Token<'static>>()
                && ::core::mem::align_of::<__Mirror>()
                    == ::core::mem::align_of::<Token<'static>>(),
            "`Token` is not laid out as `repr(C, u8)` says",
        );
        unsafe impl __cross::Look for Token<'_> {
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
                                "Token",
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
    const _: () = {
        unsafe impl __cross::Look for Drawing {
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe {
                    __cross::look::<
                        ::twinspan::private::Vec<Shape>,
                    >((&raw mut (*this).shapes).cast())?;
                    __cross::look::<Shape>((&raw mut (*this).first).cast())?;
                    ::core::result::Result::Ok(())
                }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe {
                    __cross::end::<
                        ::twinspan::private::Vec<Shape>,
                    >((&raw mut (*this).shapes).cast());
                    __cross::end::<Shape>((&raw mut (*this).first).cast());
                }
            }
        }
    };
    const _: () = {
        unsafe impl __cross::Look for Kind {
            const LOOKS: bool = false;
            #[inline]
            #[allow(unused_variables)]
            unsafe fn look(
                this: *mut Self,
            ) -> ::core::result::Result<(), __cross::Wrong> {
                unsafe { ::core::result::Result::Ok(()) }
            }
            #[allow(unused_variables)]
            unsafe fn end(this: *mut Self) {
                unsafe { this.drop_in_place() }
            }
        }
    };
    const _: () = {
        #[unsafe(export_name = "twinspan1$draw$Shape$equal$golden$ef95e6c622db822c")]
        extern "C" fn operation(
            left: __cross::Pointer,
            right: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                __cross::look_at::<Shape>(left);
                let left: &Shape = &*left.cast_const().cast();
                __cross::look_at::<Shape>(right);
                let right: &Shape = &*right.cast_const().cast();
                left == right
            }
        }
    };
    const _: () = {
        #[unsafe(export_name = "twinspan1$draw$Shape$compare$golden$ef95e6c622db822c")]
        extern "C" fn operation(
            left: __cross::Pointer,
            right: __cross::Pointer,
        ) -> ::core::primitive::i8 {
            unsafe {
                __cross::look_at::<Shape>(left);
                let left: &Shape = &*left.cast_const().cast();
                __cross::look_at::<Shape>(right);
                let right: &Shape = &*right.cast_const().cast();
                __cross::compare(left, right)
            }
        }
    };
    const _: () = {
        #[unsafe(export_name = "twinspan1$draw$Unit$equal$golden$3410468103ce723d")]
        extern "C" fn operation(
            left: __cross::Pointer,
            right: __cross::Pointer,
        ) -> ::core::primitive::bool {
            unsafe {
                __cross::look_at::<Unit>(left);
                let left: &Unit = &*left.cast_const().cast();
                __cross::look_at::<Unit>(right);
                let right: &Unit = &*right.cast_const().cast();
                left == right
            }
        }
    };
    const _: () = {
        #[unsafe(export_name = "twinspan1$draw$Unit$hash$golden$3410468103ce723d")]
        extern "C" fn operation(left: __cross::Pointer) -> ::core::primitive::usize {
            unsafe {
                __cross::look_at::<Unit>(left);
                let left: &Unit = &*left.cast_const().cast();
                ::cxx::private::hash(left)
            }
        }
    };
    #[::cxx::bridge(namespace = "draw")]
    mod ffi {
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Shape = super::Shape;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Unit = super::Unit;
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Expr = super::Expr;
        }
        enum Kind {
            A = 1,
            B,
        }
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Token<'l0> = super::Token<'l0>;
        }
        struct Drawing {
            shapes: Vec<Shape>,
            first: Shape,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/data_enum/user.h");
        }
        impl Vec<Shape> {}
        impl Box<Expr> {}
        impl Vec<Expr> {}
    }
}
pub use ffi::{Drawing, Expr, Shape, Token, Unit};
use std::collections::HashMap;
fn grow(shape: Shape, _: f64) -> Shape {
    shape
}
impl Shape {
    fn area(&self) -> f64 {
        0.0
    }
}
fn scale(_: &mut Shape) {}
fn largest(shapes: &[Shape]) -> Option<&Shape> {
    shapes.first()
}
fn maybe(shape: Option<Shape>) -> Option<Shape> {
    shape
}
fn parse(_: &str) -> Result<Expr, Unit> {
    Err(Unit::None)
}
fn each(drawing: Drawing, visit: impl FnMut(Shape) -> Shape) -> Vec<Shape> {
    drawing.shapes.into_iter().map(visit).collect()
}
unsafe fn next(text: &str) -> Token<'_> {
    Token::Word(text)
}
fn pairs(
    pairs: Vec<(Shape, u8)>,
    _: Option<(Expr, u8)>,
    two: (Shape, Unit),
) -> (Shape, u8) {
    pairs.into_iter().next().unwrap_or((two.0, 0))
}
fn nested(
    rows: Vec<Vec<Shape>>,
    named: &HashMap<String, twinspan::Tuple<Shape, ffi::Kind>>,
    _: Option<Vec<(Unit, u8)>>,
    take: impl Fn((Shape, u8)) -> Option<(Shape, u8)>,
) -> usize {
    take((Shape::Empty, 1));
    rows.len() + named.len()
}
