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
    pub struct Line {
        pub at: ::twinspan::Tuple<::core::primitive::u32, ::core::primitive::u32>,
    }
    unsafe impl ::cxx::ExternType for Line {
        type Id = ::cxx::type_id!("tuples::Line");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Line {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __Fn_67253a4e83ded216<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(
                (::core::primitive::u32, ::twinspan::private::String),
            ) -> (::core::primitive::u8, ::core::primitive::u8),
    > __Fn_67253a4e83ded216<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            unsafe {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::TupleOf<
                            (::core::primitive::u32, ::twinspan::private::String),
                        >,
                    >(argument0)
                };
                let function = &*context.cast::<__F>();
                let result = function(argument0);
                unsafe {
                    __cross::write::<
                        __cross::TupleOf<(::core::primitive::u8, ::core::primitive::u8)>,
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
    pub fn swap(
        pair: (::core::primitive::u32, ::twinspan::private::String),
    ) -> (::twinspan::private::String, ::core::primitive::u32) {
        ::twinspan::private::import!(
            "twinspan1$tuples$swap$golden$b3f9195968f794e8" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut pair = unsafe {
            __cross::Held::<
                __cross::TupleOf<(::core::primitive::u32, ::twinspan::private::String)>,
            >::new(pair)
        };
        let mut __out = __cross::Out::<
            __cross::TupleOf<(::twinspan::private::String, ::core::primitive::u32)>,
        >::new();
        unsafe {
            let __result = __shim(pair.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn in_place(
        pair: ::twinspan::Tuple<::core::primitive::u32, ::twinspan::private::String>,
    ) -> ::core::option::Option<(::twinspan::private::String, ::core::primitive::u32)> {
        ::twinspan::private::import!(
            "twinspan1$tuples$in_place$golden$b70c1c772a73f347" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut pair = unsafe {
            __cross::Held::<
                __cross::Same<
                    ::twinspan::Tuple<
                        ::core::primitive::u32,
                        ::twinspan::private::String,
                    >,
                >,
            >::new(pair)
        };
        let mut __out = __cross::Out::<
            __cross::Opt<
                __cross::TupleOf<(::twinspan::private::String, ::core::primitive::u32)>,
            >,
        >::new();
        unsafe {
            let __result = __shim(pair.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn each(
        visit: &dyn ::core::ops::Fn(
            (::core::primitive::u32, ::twinspan::private::String),
        ) -> (::core::primitive::u8, ::core::primitive::u8),
    ) {
        ::twinspan::private::import!(
            "twinspan1$tuples$each$golden$2ac27576e161b48a" fn __shim(_ :
            ::twinspan::private::closure::Closure)
        );
        let mut visit = visit;
        unsafe { __shim(__Fn_67253a4e83ded216::lend(&mut visit)) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            text: &::core::primitive::str,
        ) -> (::core::primitive::u32, ::twinspan::private::String) {
            super::longest(text)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$tuples$longest$fa9bdbf963b4e46e"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$tuples$longest$golden$2771dce4e75a39cc")]
        extern "C-unwind" fn shim_0(
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = __declared_0(argument0);
                unsafe {
                    __cross::write::<
                        __cross::TupleOf<
                            (::core::primitive::u32, ::twinspan::private::String),
                        >,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            of: (&::core::primitive::str, ::core::primitive::u32),
            from: ::core::option::Option<
                (::core::primitive::u32, ::core::primitive::u32),
            >,
        ) -> ::core::result::Result<
            (::core::primitive::u32, Line, ::core::primitive::bool),
            Missing,
        > {
            match super::find(of, from) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$tuples$find$b95bf7ecabc2f99a"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$tuples$try_find$b95bf7ecabc2f99a"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$tuples$find$golden$5e22c8eab5271d04")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::TupleOf<
                            (&::core::primitive::str, ::core::primitive::u32),
                        >,
                    >(argument0)
                };
                let argument1 = unsafe {
                    __cross::read_optional::<
                        __cross::TupleOf<
                            (::core::primitive::u32, ::core::primitive::u32),
                        >,
                    >(argument1)
                };
                match __declared_1(argument0, argument1) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::TupleOf<
                                    (::core::primitive::u32, Line, ::core::primitive::bool),
                                >,
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
        #[unsafe(
            export_name = "twinspan1$tuples$Missing$describe$golden$bee0ac96d083ae9f"
        )]
        unsafe extern "C-unwind" fn describe_1(
            error: *const Missing,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Missing = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Missing,
    >;
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
                        ::core::mem::offset_of!(Line, at),
                        size_of::<
                            ::twinspan::Tuple<
                                ::core::primitive::u32,
                                ::core::primitive::u32,
                            >,
                        >(),
                        align_of::<
                            ::twinspan::Tuple<
                                ::core::primitive::u32,
                                ::core::primitive::u32,
                            >,
                        >(),
                    ),
                ],
            ),
            "`Line` is not laid out as in C",
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
                        ::core::mem::offset_of!(Missing, of),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`Missing` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "tuples")]
    mod ffi {
        unsafe extern "C++" {
            #[allow(unreachable_pub)]
            type Line = super::Line;
        }
        extern "Rust" {}
        #[derive(Debug)]
        struct Missing {
            of: String,
        }
        unsafe extern "C++" {
            include!("golden/tuples/user.h");
        }
    }
}
use twinspan::Tuple;
fn longest(text: &str) -> (u32, String) {
    (text.len() as u32, text.to_owned())
}
fn find(
    (text, number): (&str, u32),
    from: Option<(u32, u32)>,
) -> Result<(u32, ffi::Line, bool), ffi::Missing> {
    let Some((line, column)) = from else {
        return Err(ffi::Missing {
            of: text.to_owned(),
        })
    };
    Ok((
        number,
        ffi::Line {
            at: Tuple::from((line, column)),
        },
        true,
    ))
}
