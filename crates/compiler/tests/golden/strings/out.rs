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
    pub fn trim(text: &::core::primitive::str) -> &::core::primitive::str {
        ::twinspan::private::import!(
            "twinspan1$text$trim$golden$c60b76139637eea6" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::twinspan::private::abi::Fat
        );
        unsafe {
            let __result = __shim(__cross::give::<__cross::Str<'_>>(text));
            __cross::take::<__cross::Str<'_>>(__result)
        }
    }
    pub fn join(
        words: ::twinspan::private::Vec<::twinspan::private::String>,
    ) -> ::twinspan::private::String {
        ::twinspan::private::import!(
            "twinspan1$text$join$golden$adf055c1d484ef9a" fn __shim(_ : __cross::Pointer,
            _ : __cross::Pointer)
        );
        let mut words = unsafe {
            __cross::Held::<
                __cross::Same<::twinspan::private::Vec<::twinspan::private::String>>,
            >::new(words)
        };
        let mut __out = __cross::Out::<
            __cross::Same<::twinspan::private::String>,
        >::new();
        unsafe {
            let __result = __shim(words.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn sum(values: &[::core::primitive::i32]) -> ::core::primitive::i64 {
        ::twinspan::private::import!(
            "twinspan1$text$sum$golden$3921b7751d34b61f" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::core::primitive::i64
        );
        unsafe {
            __shim(__cross::give::<__cross::Slice<'_, ::core::primitive::i32>>(values))
        }
    }
    pub fn owned() -> ::cxx::UniquePtr<::cxx::CxxString> {
        ::twinspan::private::import!(
            "twinspan1$text$owned$golden$233fe4d9bbac3ed9" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<__cross::Unique<::cxx::CxxString>>(__result)
        }
    }
    pub fn numbers(
        values: &::cxx::CxxVector<::core::primitive::u32>,
    ) -> ::twinspan::private::Vec<::core::primitive::u32> {
        ::twinspan::private::import!(
            "twinspan1$text$numbers$golden$fad40503e610a1d4" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<::twinspan::private::Vec<::core::primitive::u32>>,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<
                    __cross::Ref<'_, ::cxx::CxxVector<::core::primitive::u32>>,
                >(values),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            text: &::core::primitive::str,
            times: ::core::primitive::usize,
        ) -> ::twinspan::private::String {
            super::shout(text, times)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$shout$5db89b8e8d853076"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$shout$golden$046e12adf21b96f0")]
        extern "C-unwind" fn shim_0(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::core::primitive::usize,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = __declared_0(argument0, argument1);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::String>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_1(
            words: &[::twinspan::private::String],
        ) -> &::core::primitive::str {
            super::first(words)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$first$a3ce680268554955"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$first$golden$b51894ae6d86f166")]
        extern "C-unwind" fn shim_1(
            argument0: ::twinspan::private::abi::Fat,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Slice<'_, ::twinspan::private::String>,
                    >(argument0)
                };
                let result = __declared_1(argument0);
                unsafe { __cross::give::<__cross::Str<'_>>(result) }
            })
        }
        #[inline]
        fn __declared_2(
            bytes: &mut [::core::primitive::u8],
            value: ::core::primitive::u8,
        ) {
            super::fill(bytes, value)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$fill$f5b84ab656eeb1c9"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$fill$golden$ad5ffbee135a51a3")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::core::primitive::u8,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::SliceMut<'_, ::core::primitive::u8>,
                    >(argument0)
                };
                __declared_2(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_3(
            words: &mut ::twinspan::private::Vec<::twinspan::private::String>,
            word: ::twinspan::private::String,
        ) {
            super::append(words, word)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$append$0659b73251646501"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$append$golden$6aa5f40710e29c98")]
        extern "C-unwind" fn shim_3(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument1 = unsafe {
                    __cross::read::<
                        __cross::Same<::twinspan::private::String>,
                    >(argument1)
                };
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Mut<
                            '_,
                            ::twinspan::private::Vec<::twinspan::private::String>,
                        >,
                    >(argument0)
                };
                __declared_3(argument0, argument1)
            })
        }
        #[inline]
        fn __declared_4(text: &::cxx::CxxString) -> ::core::primitive::usize {
            super::length(text)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$length$863285bf7fa6398e"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$length$golden$06d65ee8b14f6970")]
        extern "C-unwind" fn shim_4(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, ::cxx::CxxString>>(argument0)
                };
                __declared_4(argument0)
            })
        }
    };
    #[::cxx::bridge(namespace = "text")]
    mod ffi {
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/strings/user.h");
        }
    }
}
fn shout(text: &str, times: usize) -> String {
    text.repeat(times)
}
fn first(words: &[String]) -> &str {
    words.first().map_or("", String::as_str)
}
fn fill(bytes: &mut [u8], value: u8) {
    bytes.fill(value);
}
fn append(words: &mut Vec<String>, word: String) {
    words.push(word);
}
fn length(text: &cxx::CxxString) -> usize {
    text.len()
}
