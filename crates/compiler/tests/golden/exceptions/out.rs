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
    pub fn open(
        path: &::core::primitive::str,
    ) -> ::core::result::Result<::cxx::UniquePtr<Store>, ::twinspan::CxxException> {
        ::twinspan::private::import!(
            "twinspan1$throwing$open$golden$dfb2c3b17cd6c8df" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> __cross::Tagged < __cross::Pointer >
        );
        unsafe {
            let __result = __shim(__cross::give::<__cross::Str<'_>>(path));
            match __result.tag {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __result.value.assume_init();
                        __cross::take::<__cross::Unique<Store>>(__ok)
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
    impl Store {
        pub fn check(&self) -> ::core::result::Result<(), Problem> {
            ::twinspan::private::import!(
                "twinspan1$throwing$Store$check$golden$27c9500d085fc25a" fn __shim(_ :
                __cross::Pointer, _ : __cross::Pointer) -> ::core::primitive::usize
            );
            let mut __failure = __cross::Out::<__cross::Same<Problem>>::new();
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Store>>(self),
                    __failure.pointer(),
                );
                match __result {
                    0 => ::core::result::Result::Ok(()),
                    1 => ::core::result::Result::Err(__failure.take()),
                    word => {
                        ::core::result::Result::Err(
                            ::twinspan::private::convert_exception!(Problem, word),
                        )
                    }
                }
            }
        }
    }
    impl Store {
        pub fn lookup(
            &self,
            key: &::core::primitive::str,
        ) -> ::core::result::Result<&::core::primitive::i32, ::twinspan::CxxException> {
            ::twinspan::private::import!(
                "twinspan1$throwing$Store$lookup$golden$4b0371b697952c65" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::abi::Fat) -> __cross::Tagged <
                __cross::Pointer >
            );
            unsafe {
                let __result = __shim(
                    __cross::give::<__cross::Ref<'_, Store>>(self),
                    __cross::give::<__cross::Str<'_>>(key),
                );
                match __result.tag {
                    0 => {
                        ::core::result::Result::Ok({
                            let __ok = __result.value.assume_init();
                            __cross::take::<
                                __cross::Ref<'_, ::core::primitive::i32>,
                            >(__ok)
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
    }
    #[doc(hidden)]
    mod error_type_3 {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = crate::Mapped;
    }
    pub fn mapped(
        value: ::core::primitive::i32,
    ) -> ::core::result::Result<
        ::core::option::Option<::core::primitive::i32>,
        error_type_3::Type,
    > {
        ::twinspan::private::import!(
            "twinspan1$throwing$mapped$golden$13b780a0b541cdf8" fn __shim(_ :
            ::core::primitive::i32, _ : __cross::Pointer) -> ::core::primitive::usize
        );
        let mut __ok = __cross::Out::<
            __cross::Opt<__cross::Same<::core::primitive::i32>>,
        >::new();
        unsafe {
            let __result = __shim(value, __ok.pointer());
            match __result {
                0 => ::core::result::Result::Ok(__ok.take()),
                word => {
                    ::core::result::Result::Err(
                        <error_type_3::Type as ::core::convert::From<
                            ::twinspan::CxxException,
                        >>::from(::twinspan::private::exception(word)),
                    )
                }
            }
        }
    }
    pub fn plain(
        value: ::core::primitive::i32,
    ) -> ::core::result::Result<::core::primitive::i32, ::cxx::Exception> {
        ::twinspan::private::import!(
            "twinspan1$throwing$plain$golden$eb05c3fb6b5497e3" fn __shim(_ :
            ::core::primitive::i32, _ : __cross::Pointer) -> ::cxx::private::Result
        );
        let mut __ok = __cross::Out::<__cross::Same<::core::primitive::i32>>::new();
        unsafe {
            let __result = __shim(value, __ok.pointer());
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    pub fn unexpected(value: ::core::primitive::i32) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$throwing$unexpected$golden$7c42a38951c2733a" fn __shim(_ :
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe { __shim(value) }
    }
    const _: () = {
        #[unsafe(
            export_name = "twinspan1$throwing$Problem$describe$golden$15a03de70c814882"
        )]
        unsafe extern "C-unwind" fn describe_0(
            error: *const Problem,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Problem = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Problem>(), align_of::<Problem>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Problem, code),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Problem` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "throwing")]
    mod ffi {
        #[derive(Debug)]
        struct Problem {
            code: i32,
        }
        unsafe extern "C++" {
            include!("golden/exceptions/user.h");
            type Store;
        }
        impl UniquePtr<Store> {}
    }
}
use twinspan::CxxException;
pub struct Mapped(pub CxxException);
impl From<CxxException> for Mapped {
    fn from(exception: CxxException) -> Self {
        Mapped(exception)
    }
}
impl From<CxxException> for ffi::Problem {
    fn from(_: CxxException) -> Self {
        ffi::Problem { code: 0 }
    }
}
