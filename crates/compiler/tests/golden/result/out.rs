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
    use super::Failure;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    const _: () = {
        #[inline]
        fn __declared_0(
            path: &::core::primitive::str,
        ) -> ::core::result::Result<::twinspan::private::String, OpenError> {
            match super::open(path) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$open$fa9bdbf963b4e46e"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$try_open$fa9bdbf963b4e46e"
        )]
        static ONCE_0_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$open$golden$d93074d9f3ba1877")]
        extern "C-unwind" fn shim_0(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_0(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::private::String>,
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
        fn __declared_1() -> ::core::result::Result<(), Kind> {
            match super::kind() {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$kind$cbf29ce484222325"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$try_kind$cbf29ce484222325"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$kind$golden$fc508d8decd55a97")]
        extern "C-unwind" fn shim_1(
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                match __declared_1() {
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
        #[inline]
        fn __declared_2() -> ::core::result::Result<::core::primitive::i32, Failure> {
            match super::boxed() {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$boxed$cbf29ce484222325"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$try_boxed$cbf29ce484222325"
        )]
        static ONCE_2_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$boxed$golden$0074a4df5859a8d8")]
        extern "C-unwind" fn shim_2(
            failure: __cross::Pointer,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                match __declared_2() {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => {
                        __cross::Tagged::bad({
                            let error = ::twinspan::private::Box::new(error);
                            unsafe {
                                ::core::ptr::write(
                                    failure.cast(),
                                    ::twinspan::private::Box::into_raw(error),
                                );
                            }
                            1
                        })
                    }
                }
            })
        }
        #[doc(hidden)]
        mod error_type_3 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = std::io::Error;
        }
        #[inline]
        fn __declared_3(
            path: &::core::primitive::str,
        ) -> ::core::result::Result<::core::primitive::u64, ::core::primitive::usize> {
            match {
                let result: ::core::result::Result<_, error_type_3::Type> = super::io(
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
            export_name = "twinspan_two_packages_declare$fallible$io$fa9bdbf963b4e46e"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$try_io$fa9bdbf963b4e46e"
        )]
        static ONCE_3_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$io$golden$5092ba5c1fd94ecf")]
        extern "C-unwind" fn shim_3(
            argument0: ::twinspan::private::abi::Fat,
        ) -> __cross::Tagged<::core::primitive::u64> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_3(argument0) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[inline]
        fn __declared_4(
            value: ::core::primitive::i32,
        ) -> ::core::result::Result<::core::primitive::i32, ::core::primitive::usize> {
            match super::plain(value) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(
                        ::twinspan::private::message_of_error!(error),
                    )
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$plain$7a2378bfd3f73f91"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$try_plain$7a2378bfd3f73f91"
        )]
        static ONCE_4_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$plain$golden$eb05c3fb6b5497e3")]
        extern "C-unwind" fn shim_4(
            argument0: ::core::primitive::i32,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                match __declared_4(argument0) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[repr(transparent)]
        struct __Failure_5(Failure);
        impl __Failure_5 {
            #[inline]
            fn __declared_5(
                &self,
            ) -> ::core::result::Result<::twinspan::private::String, Kind> {
                match Failure::name(&self.0) {
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
            export_name = "twinspan_two_packages_declare$fallible$Failure$name$65c9718e19e3df34"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$Failure$try_name$65c9718e19e3df34"
        )]
        static ONCE_5_1: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan1$fallible$Failure$name$golden$f9527c18c9abaced"
        )]
        extern "C-unwind" fn shim_5(
            receiver: __cross::Pointer,
            ok: __cross::Pointer,
            failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Failure_5>() };
                match __Failure_5::__declared_5(receiver) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Same<::twinspan::private::String>,
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
        #[doc(hidden)]
        mod error_type_6 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = ParseIntError;
        }
        #[inline]
        fn __declared_6(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<
            ::core::option::Option<::core::primitive::i32>,
            ::core::primitive::usize,
        > {
            match {
                let result: ::core::result::Result<_, error_type_6::Type> = super::parse(
                    text,
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
            export_name = "twinspan_two_packages_declare$fallible$parse$fa9bdbf963b4e46e"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$fallible$checked$fa9bdbf963b4e46e"
        )]
        static ONCE_6_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$fallible$parse$golden$53b6d0c81c35ed05")]
        extern "C-unwind" fn shim_6(
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_6(argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<
                                __cross::Opt<__cross::Same<::core::primitive::i32>>,
                            >(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[unsafe(
            export_name = "twinspan1$fallible$OpenError$describe$golden$9c42a4d90e030887"
        )]
        unsafe extern "C-unwind" fn describe_0(
            error: *const OpenError,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &OpenError = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$fallible$Kind$describe$golden$7e50675abd118f3a"
        )]
        unsafe extern "C-unwind" fn describe_1(
            error: *const Kind,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Kind = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
        #[unsafe(
            export_name = "twinspan1$fallible$Failure$describe$golden$a90c8446aa15fcce"
        )]
        unsafe extern "C-unwind" fn describe_2(
            error: *const Failure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Failure = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        OpenError,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Kind,
    >;
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        Failure,
    >;
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
                    (
                        ::core::mem::offset_of!(OpenError, message),
                        size_of::<::twinspan::private::String>(),
                        align_of::<::twinspan::private::String>(),
                    ),
                ],
            ),
            "`OpenError` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "fallible")]
    mod ffi {
        #[must_use]
        #[derive(Debug)]
        struct OpenError {
            code: i32,
            message: String,
        }
        #[must_use = "a kind of failure"]
        #[derive(Debug)]
        enum Kind {
            Missing,
            Denied,
        }
        extern "Rust" {
            type Failure;
        }
        impl Box<Failure> {}
    }
}
use ffi::{Kind, OpenError};
use std::num::ParseIntError;
pub struct Failure;
impl Failure {
    fn name(&self) -> Result<String, Kind> {
        Err(Kind::Denied)
    }
}
fn open(path: &str) -> Result<String, OpenError> {
    Err(OpenError {
        code: 1,
        message: path.to_owned(),
    })
}
fn kind() -> Result<(), Kind> {
    Err(Kind::Missing)
}
fn boxed() -> Result<i32, Failure> {
    Err(Failure)
}
fn io(path: &str) -> Result<u64, std::io::Error> {
    Ok(std::fs::metadata(path)?.len())
}
fn plain(value: i32) -> Result<i32, std::fmt::Error> {
    Ok(value)
}
fn parse(text: &str) -> Result<Option<i32>, ParseIntError> {
    text.parse().map(Some)
}
