/// Rust functions that cxx can carry are cxx's; the one that it has no word for is ours. C++ functions are,
/// too, for the sake of the conversions, and end the process where they throw what is not declared.
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
        use ::twinspan::private::layout;
        let size = (size_of::<Pair>(), align_of::<Pair>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
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
    const _: () = {
        #[allow(unused_imports)]
        use ::twinspan::private::{c as __c, ways::*};
        unsafe impl __c::PlainData for Pair {}
        #[cfg(target_pointer_width = "64")]
        const _: () = ::core::assert!(
            ::core::mem::size_of::<Pair>() == 8 && ::core::mem::align_of::<Pair>() == 4
                && ::core::mem::offset_of!(Pair, left) == 0
                && ::core::mem::offset_of!(Pair, right) == 4,
        );
        __c::opaque!(Index, "golden", "aborting_Index");
        #[unsafe(export_name = "aborting_Index_free")]
        unsafe extern "C" fn c_aborting_Index_free(
            handle: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            unsafe { __c::free::<Index>("aborting_Index_free", handle) }
        }
        #[unsafe(export_name = "aborting_last_error_code")]
        unsafe extern "C" fn c_aborting_last_error_code() -> ::core::primitive::i32 {
            __c::last_error_code()
        }
        #[unsafe(export_name = "aborting_last_error")]
        unsafe extern "C" fn c_aborting_last_error() -> *const ::core::ffi::c_char {
            __c::last_error()
        }
        #[unsafe(export_name = "aborting_last_error_message")]
        unsafe extern "C" fn c_aborting_last_error_message(
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_message(buffer, size) }
        }
        #[unsafe(export_name = "aborting_last_error_causes")]
        unsafe extern "C" fn c_aborting_last_error_causes() -> ::core::primitive::usize {
            __c::last_error_causes()
        }
        #[unsafe(export_name = "aborting_last_error_cause")]
        unsafe extern "C" fn c_aborting_last_error_cause(
            index: ::core::primitive::usize,
            buffer: *mut ::core::ffi::c_char,
            size: ::core::primitive::usize,
        ) -> ::core::primitive::usize {
            unsafe { __c::last_error_cause(index, buffer, size) }
        }
        #[unsafe(export_name = "aborting_last_error_file")]
        unsafe extern "C" fn c_aborting_last_error_file() -> *const ::core::ffi::c_char {
            __c::last_error_file()
        }
        #[unsafe(export_name = "aborting_last_error_line")]
        unsafe extern "C" fn c_aborting_last_error_line() -> ::core::primitive::u32 {
            __c::last_error_line()
        }
        #[unsafe(export_name = "aborting_last_error_clear")]
        unsafe extern "C" fn c_aborting_last_error_clear() -> () {
            __c::last_error_clear()
        }
        #[unsafe(export_name = "aborting_install_panic_hook")]
        unsafe extern "C" fn c_aborting_install_panic_hook(
            quiet: ::core::primitive::u8,
        ) -> () {
            __c::install_panic_hook(quiet)
        }
        #[unsafe(export_name = "aborting_abi_version")]
        unsafe extern "C" fn c_aborting_abi_version() -> ::core::primitive::u64 {
            14050483163145124940u64
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "aborting_ours")]
        unsafe extern "C" fn c_aborting_ours(
            c_value: ::core::primitive::i32,
            c_result_present: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "aborting_ours",
                move || unsafe {
                    __c::check::<
                        __c::Opt<__c::Same<::core::primitive::i32>>,
                    >(&"result", (c_result_present.cast(), c_result.cast()))?;
                    let c_value = __c::take::<
                        __c::Same<::core::primitive::i32>,
                    >(&"value", c_value)?;
                    let value = super::ours(c_value);
                    __c::put::<
                        __c::Opt<__c::Same<::core::primitive::i32>>,
                    >(value, (c_result_present.cast(), c_result.cast()));
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "aborting_carried_by_cxx")]
        unsafe extern "C" fn c_aborting_carried_by_cxx(
            c_pair: *const ::core::ffi::c_void,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "aborting_carried_by_cxx",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::i32>,
                    >(&"result", c_result.cast())?;
                    let c_pair = __c::take::<__c::Plain<Pair>>(&"pair", c_pair.cast())?;
                    let value = super::carried_by_cxx(c_pair);
                    __c::put::<
                        __c::Same<::core::primitive::i32>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
        #[allow(deprecated)]
        #[unsafe(export_name = "aborting_Index_len")]
        unsafe extern "C" fn c_aborting_Index_len(
            c_self: __c::RawHandle,
            c_result: __c::RawHandle,
        ) -> ::core::primitive::i32 {
            __c::call(
                "aborting_Index_len",
                move || unsafe {
                    __c::check::<
                        __c::Same<::core::primitive::usize>,
                    >(&"result", c_result.cast())?;
                    let c_self = __c::take::<
                        __c::Marked<'_, Index>,
                    >(&"self", c_self.cast())?;
                    let value = Index::len(&*c_self);
                    __c::put::<
                        __c::Same<::core::primitive::usize>,
                    >(value, c_result.cast());
                    ::core::result::Result::Ok(())
                },
            )
        }
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
