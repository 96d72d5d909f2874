#[allow(clippy::all, clippy::pedantic, unused_unsafe, unused_qualifications)]
mod ffi {
    #[allow(unused_imports)]
    pub use self::ffi::*;
    const _: () = {
        #[inline]
        fn __declared_0(
            argument0: ::core::primitive::i32,
            argument1: impl FnMut(::core::primitive::i32) -> ::core::primitive::bool,
        ) -> ::core::primitive::i32 {
            super::each(argument0, argument1)
        }
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$calls$each$golden$fcc0029d9f692bed")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
            argument1: ::twinspan::abi::Callback<
                unsafe extern "C-unwind" fn(
                    *mut ::core::ffi::c_void,
                    ::core::primitive::i32,
                ) -> ::core::primitive::bool,
            >,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { argument0 };
                let argument1 = unsafe {
                    |value0: ::core::primitive::i32| {
                        let status = (argument1.function)(argument1.context, value0);
                        status
                    }
                };
                let result: ::core::primitive::i32 = __declared_0(argument0, argument1);
                unsafe { result }
            })
        }
        #[inline]
        fn __declared_1(
            argument0: impl FnMut(
                &Hit,
                ::core::option::Option<&::core::primitive::str>,
            ) -> ::core::option::Option<::twinspan::private::String>,
        ) {
            super::hits(argument0)
        }
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$calls$hits$golden$3daef95d7ef85f3c")]
        extern "C-unwind" fn shim_1(
            argument0: ::twinspan::abi::Callback<
                unsafe extern "C-unwind" fn(
                    *mut ::core::ffi::c_void,
                    *const Hit,
                    ::twinspan::abi::Fat,
                    *mut ::twinspan::abi::OptionMemory<::twinspan::private::String>,
                ),
            >,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    |
                        value0: &Hit,
                        value1: ::core::option::Option<&::core::primitive::str>|
                    {
                        let mut out = ::core::mem::MaybeUninit::<
                            ::twinspan::abi::OptionMemory<::twinspan::private::String>,
                        >::uninit();
                        let status = (argument0
                            .function)(
                            argument0.context,
                            ::core::ptr::from_ref(value0),
                            ::twinspan::abi::Fat::of_optional_str(value1),
                            out.as_mut_ptr().cast(),
                        );
                        {
                            let () = status;
                            let raw = out.assume_init();
                            (raw).into_option()
                        }
                    }
                };
                let result: () = __declared_1(argument0);
                result
            })
        }
    };
    #[::cxx::bridge(namespace = "calls")]
    mod ffi {
        struct Hit {
            start: usize,
            text: String,
        }
        extern "Rust" {}
    }
}
use ffi::Hit;
fn each(limit: i32, mut visit: impl FnMut(i32) -> bool) -> i32 {
    (0..limit).take_while(|&value| visit(value)).count() as i32
}
fn hits(mut visit: impl FnMut(&Hit, Option<&str>) -> Option<String>) {
    let hit = Hit {
        start: 0,
        text: String::new(),
    };
    visit(&hit, Some("text"));
}
