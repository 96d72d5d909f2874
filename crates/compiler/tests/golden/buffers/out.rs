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
    #[allow(dead_code)]
    struct __Fn_aab20d7287e39001<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __Fn_aab20d7287e39001<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::Fn(::twinspan::Buffer<::core::primitive::u8>) {
            move |value0| {
                let __closure = closure;
                let mut value0 = unsafe {
                    __cross::Held::<
                        __cross::Same<::twinspan::Buffer<::core::primitive::u8>>,
                    >::new(value0)
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
    pub fn decode(
        bytes: ::twinspan::Buffer<::core::primitive::u8>,
    ) -> ::twinspan::Buffer<Sample> {
        ::twinspan::private::import!(
            "twinspan1$frames$decode$golden$1d3f921320cedcaa" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut bytes = unsafe {
            __cross::Held::<
                __cross::Same<::twinspan::Buffer<::core::primitive::u8>>,
            >::new(bytes)
        };
        let mut __out = __cross::Out::<__cross::Same<::twinspan::Buffer<Sample>>>::new();
        unsafe {
            let __result = __shim(bytes.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn title(
        bytes: &::twinspan::Buffer<::core::primitive::u8>,
        from: ::core::option::Option<::twinspan::Buffer<::core::ffi::c_char>>,
    ) -> ::core::option::Option<::twinspan::Buffer<::core::primitive::u8>> {
        ::twinspan::private::import!(
            "twinspan1$frames$title$golden$f1242bcf93864c74" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer, _ : __cross::Pointer)
        );
        let mut from = unsafe {
            __cross::HeldOption::<
                __cross::Same<::twinspan::Buffer<::core::ffi::c_char>>,
            >::new(from)
        };
        let mut __out = __cross::Out::<
            __cross::Opt<__cross::Same<::twinspan::Buffer<::core::primitive::u8>>>,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Ref<'_, ::twinspan::Buffer<::core::primitive::u8>>,
                >(bytes),
                from.pointer(),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            length: ::core::primitive::usize,
        ) -> ::core::result::Result<::twinspan::Buffer<::core::primitive::u8>, Failure> {
            match super::load(length) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$frames$load$bf1d4143e2c1247b"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$frames$try_load$bf1d4143e2c1247b"
        )]
        static ONCE_0_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$frames$load$golden$da51e04e7a5e1cc8")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::usize,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                match __declared_0(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::Buffer<::core::primitive::u8>>,
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
        fn __declared_1(samples: ::twinspan::Buffer<Sample>) -> ::core::primitive::f32 {
            super::loudest(samples)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$frames$loudest$7f73bd04ad37c28f"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$frames$loudest$golden$0df46e17f8abff5c")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::f32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<__cross::Same<::twinspan::Buffer<Sample>>>(argument0)
                };
                __declared_1(argument0)
            })
        }
        #[inline]
        fn __declared_2(
            samples: &mut ::twinspan::Buffer<Sample>,
            with: &::twinspan::Buffer<[::core::ffi::c_long; 2usize]>,
            visit: &dyn ::core::ops::Fn(::twinspan::Buffer<::core::primitive::u8>),
        ) {
            super::fill(samples, with, visit)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$frames$fill$af245aff8acb4d30"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$frames$fill$golden$6bb2b0ccc05d8a13")]
        extern "C-unwind" fn shim_2(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            argument2: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                unsafe {
                    ::twinspan::private::abi::refuse_overlap(
                        "fill",
                        &[
                            (
                                "samples",
                                true,
                                ::twinspan::private::abi::Range::of_buffer(
                                    argument0.cast_const().cast::<::twinspan::Buffer<Sample>>(),
                                ),
                            ),
                            (
                                "with",
                                false,
                                ::twinspan::private::abi::Range::of_buffer(
                                    argument1
                                        .cast_const()
                                        .cast::<::twinspan::Buffer<[::core::ffi::c_long; 2usize]>>(),
                                ),
                            ),
                        ],
                    );
                }
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Mut<'_, ::twinspan::Buffer<Sample>>,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Ref<
                            '_,
                            ::twinspan::Buffer<[::core::ffi::c_long; 2usize]>,
                        >,
                    >(argument1)
                };
                let argument2 = __Fn_aab20d7287e39001::<
                    (),
                >::take(argument2.required("visit"));
                let argument2 = &argument2;
                __declared_2(argument0, argument1, argument2)
            })
        }
        #[unsafe(
            export_name = "twinspan1$frames$Failure$describe$golden$a2c8a644eb8f3893"
        )]
        unsafe extern "C-unwind" fn describe_1(
            error: *const Failure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Failure = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Failure,
    >;
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Sample>(), align_of::<Sample>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Sample, left),
                        size_of::<::core::primitive::f32>(),
                        align_of::<::core::primitive::f32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Sample, right),
                        size_of::<::core::primitive::f32>(),
                        align_of::<::core::primitive::f32>(),
                    ),
                ],
            ),
            "`Sample` is not laid out as in C",
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
                        ::core::mem::offset_of!(Failure, code),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Failure` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "frames")]
    mod ffi {
        #[derive(Clone, Copy)]
        struct Sample {
            left: f32,
            right: f32,
        }
        struct Failure {
            code: i32,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/buffers/user.h");
        }
    }
}
fn load(_: usize) -> Result<twinspan::Buffer<u8>, ffi::Failure> {
    unimplemented!()
}
fn loudest(_: twinspan::Buffer<ffi::Sample>) -> f32 {
    unimplemented!()
}
fn fill(
    _: &mut twinspan::Buffer<ffi::Sample>,
    _: &twinspan::Buffer<[core::ffi::c_long; 2]>,
    _: &dyn Fn(twinspan::Buffer<u8>),
) {}
