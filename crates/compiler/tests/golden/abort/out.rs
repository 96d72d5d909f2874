/// Rust functions that cxx can carry are cxx's; the one that it has no word for is ours. C++ functions are,
/// too, for the sake of the conversions, and end the process where they throw what is not declared.
#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    improper_ctypes,
    improper_ctypes_definitions,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
)]
mod ffi {
    #[allow(unused_imports)]
    use super::Index;
    #[allow(unused_imports)]
    use super::carried_by_cxx;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub fn plain(text: &::core::primitive::str) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$aborting$plain$golden$f5268725db9122df" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::core::primitive::i32
        );
        unsafe { __shim(__cross::give::<__cross::Str<'_>>(text)) }
    }
    pub fn converted(text: &::core::primitive::str) -> ::twinspan::private::String {
        ::twinspan::private::import!(
            "twinspan1$aborting$converted$golden$952db435fd7b7786" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<::twinspan::private::String>,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(text),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    pub fn message(
        text: &::core::primitive::str,
    ) -> ::core::result::Result<::twinspan::private::String, ::cxx::Exception> {
        ::twinspan::private::import!(
            "twinspan1$aborting$message$golden$a1ffc5d27694c917" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer) ->
            ::cxx::private::Result
        );
        let mut __ok = __cross::Out::<__cross::Same<::twinspan::private::String>>::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(text),
                __ok.pointer(),
            );
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    pub fn thrown(
        value: ::core::primitive::i32,
    ) -> ::core::result::Result<::core::primitive::i32, ::twinspan::CxxException> {
        ::twinspan::private::import!(
            "twinspan1$aborting$thrown$golden$fe65596439f3fa33" fn __shim(_ :
            ::core::primitive::i32) -> __cross::Tagged < ::core::primitive::i32 >
        );
        unsafe {
            let __result = __shim(value);
            match __result.tag {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __result.value.assume_init();
                        __ok
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
    const _: () = {
        #[inline]
        fn __declared_0(
            value: ::core::primitive::i32,
        ) -> ::core::option::Option<::core::primitive::i32> {
            super::ours(value)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$aborting$ours$7a2378bfd3f73f91"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$aborting$ours$golden$f4470f592726cd73")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                let result = __declared_0(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Same<::core::primitive::i32>>,
                    >(result)
                }
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout::{Shape, is_as_in_c};
        let size = (size_of::<Pair>(), align_of::<Pair>());
        ::core::assert!(
            is_as_in_c(
                size,
                Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Pair, left),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                    (
                        ::core::mem::offset_of!(Pair, right),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Pair` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "aborting")]
    mod ffi {
        struct Pair {
            left: i32,
            right: i32,
        }
        extern "Rust" {
            type Index;
            fn carried_by_cxx(pair: Pair) -> i32;
            fn len(self: &Index) -> usize;
        }
        unsafe extern "C++" {
            include!("golden/abort/user.h");
        }
    }
}
use ffi::Pair;
pub struct Index;
fn carried_by_cxx(pair: Pair) -> i32 {
    pair.left + pair.right
}
impl Index {
    fn len(&self) -> usize {
        0
    }
}
fn ours(value: i32) -> Option<i32> {
    Some(value)
}
