#[allow(
    non_camel_case_types,
    non_snake_case,
    unused_unsafe,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::restriction,
)]
mod ffi {
    #[allow(unused_imports)]
    pub use self::ffi::*;
    pub fn open(
        path: &::core::primitive::str,
    ) -> ::core::result::Result<::cxx::UniquePtr<Store>, ::twinspan::CxxException> {
        ::twinspan::private::import!(
            "twinspan1$throwing$open$golden$dfb2c3b17cd6c8df" fn __shim(_ :
            ::twinspan::abi::Fat) -> ::twinspan::abi::Tagged < * mut Store >
        );
        unsafe {
            let __result = __shim(::twinspan::abi::Fat::of_str(path));
            match __result.tag {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __result.value.assume_init();
                        ::cxx::UniquePtr::from_raw(__ok)
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
                "twinspan1$throwing$Store$check$golden$27c9500d085fc25a" fn __shim(_ : *
                const Store, _ : * mut Problem) -> ::core::primitive::usize
            );
            let mut __failure = ::core::mem::MaybeUninit::<Problem>::uninit();
            unsafe {
                let __result = __shim(
                    ::core::ptr::from_ref(self),
                    __failure.as_mut_ptr(),
                );
                match __result {
                    0 => ::core::result::Result::Ok(()),
                    1 => ::core::result::Result::Err(__failure.assume_init()),
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
                "twinspan1$throwing$Store$lookup$golden$4b0371b697952c65" fn __shim(_ : *
                const Store, _ : ::twinspan::abi::Fat) -> ::twinspan::abi::Tagged < *
                const ::core::primitive::i32 >
            );
            unsafe {
                let __result = __shim(
                    ::core::ptr::from_ref(self),
                    ::twinspan::abi::Fat::of_str(key),
                );
                match __result.tag {
                    0 => {
                        ::core::result::Result::Ok({
                            let __ok = __result.value.assume_init();
                            &*__ok
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
            ::core::primitive::i32, _ : * mut ::twinspan::abi::Tagged <
            ::core::primitive::i32 >) -> ::core::primitive::usize
        );
        let mut __ok = ::core::mem::MaybeUninit::<
            ::twinspan::abi::Tagged<::core::primitive::i32>,
        >::uninit();
        unsafe {
            let __result = __shim(value, __ok.as_mut_ptr().cast());
            match __result {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __ok.assume_init();
                        (__ok).into_option()
                    })
                }
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
            ::core::primitive::i32, _ : * mut ::core::primitive::i32) ->
            ::cxx::private::Result
        );
        let mut __ok = ::core::mem::MaybeUninit::<::core::primitive::i32>::uninit();
        unsafe {
            let __result = __shim(value, __ok.as_mut_ptr().cast());
            __result
                .exception()
                .map(|()| {
                    let __ok = __ok.assume_init();
                    __ok
                })
        }
    }
    pub fn unexpected(value: ::core::primitive::i32) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$throwing$unexpected$golden$7c42a38951c2733a" fn __shim(_ :
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe {
            let __result = __shim(value);
            __result
        }
    }
    const _: () = {
        #[doc(hidden)]
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
