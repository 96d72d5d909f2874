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
    use super::Store;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[doc(hidden)]
    mod types_of_closures {
        #[allow(unused_imports)]
        use super::super::*;
        pub type T833c1e8fdb3e5382 = <super::super::Result<
            (),
        > as ::twinspan::private::ResultOf>::Error;
    }
    #[allow(dead_code)]
    struct __Fn_c588eb9b6c21bbf5<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::Fn(
                &::std::path::Path,
            ) -> ::core::result::Result<
                    ::std::path::PathBuf,
                    types_of_closures::T833c1e8fdb3e5382,
                >,
    > __Fn_c588eb9b6c21bbf5<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Path<'_>>(argument0) };
                let function = &*context.cast::<__F>();
                match match function(argument0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::erase_error!(error),
                        )
                    }
                } {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::PathBuf>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || unsafe {
                Self::call(context, argument0, ok, _failure)
            })
        }
        unsafe extern "C-unwind" fn call_from_rust(
            context: *mut ::core::ffi::c_void,
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
            _failure: __cross::Pointer,
        ) -> ::core::primitive::usize {
            unsafe {
                let argument0 = unsafe { __cross::take::<__cross::Path<'_>>(argument0) };
                let function = &*context.cast::<__F>();
                match match function(argument0) {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::closure::fail(
                                _failure,
                                error,
                                |error| ::twinspan::private::erase_error!(error),
                            ),
                        )
                    }
                } {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::PathBuf>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            }
        }
        fn lend(function: &mut __F) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::borrowed(
                function,
                const {
                    &::twinspan::private::closure::Table::borrowed(
                        Self::call_guarded as *const (),
                        Self::call_from_rust as *const (),
                    )
                },
            )
        }
    }
    pub fn size(path: &::std::path::Path) -> ::core::primitive::u64 {
        ::twinspan::private::import!(
            "twinspan1$paths$size$golden$0d728bb5ed23dc66" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::core::primitive::u64
        );
        let path = unsafe { __cross::give::<__cross::Path<'_>>(path) };
        unsafe { __shim(path) }
    }
    pub fn home() -> ::std::path::PathBuf {
        ::twinspan::private::import!(
            "twinspan1$paths$home$golden$68652038be698776" fn __shim(_ :
            __cross::Pointer)
        );
        let mut __out = __cross::Out::<__cross::PathBuf>::new();
        unsafe {
            let __result = __shim(__out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn version() -> &'static ::core::ffi::CStr {
        ::twinspan::private::import!(
            "twinspan1$paths$version$golden$e3d70fa927c65248" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<__cross::CStr<'_>>(__result)
        }
    }
    pub fn variable(
        name: ::std::ffi::OsString,
    ) -> ::core::option::Option<::std::ffi::OsString> {
        ::twinspan::private::import!(
            "twinspan1$paths$variable$golden$380a49780462efcb" fn __shim(_ :
            __cross::Pointer, _ : __cross::Pointer)
        );
        let mut name = unsafe { __cross::Held::<__cross::OsString>::new(name) };
        let mut __out = __cross::Out::<__cross::Opt<__cross::OsString>>::new();
        unsafe {
            let __result = __shim(name.pointer(), __out.pointer());
            let () = __result;
            __out.take()
        }
    }
    pub fn each(
        folder: ::core::option::Option<&::std::path::Path>,
        seen: &dyn ::core::ops::Fn(
            &::std::path::Path,
        ) -> ::core::result::Result<
                ::std::path::PathBuf,
                types_of_closures::T833c1e8fdb3e5382,
            >,
    ) {
        ::twinspan::private::import!(
            "twinspan1$paths$each$golden$5c59de650dd75bbf" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : ::twinspan::private::closure::Closure)
        );
        let folder = unsafe {
            __cross::give::<__cross::Null<__cross::Path<'_>>>(folder)
        };
        let mut seen = seen;
        unsafe { __shim(folder, __Fn_c588eb9b6c21bbf5::lend(&mut seen)) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            root: ::std::path::PathBuf,
            label: &::core::ffi::CStr,
        ) -> ::twinspan::private::Box<Store> {
            super::open(root, label)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paths$open$975308c154cdc46f"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paths$open$golden$8e099d1a5cf7f4d0")]
        extern "C-unwind" fn shim_0(
            argument0: __cross::Pointer,
            argument1: __cross::Pointer,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::read::<__cross::PathBuf>(argument0) };
                let argument1 = unsafe { __cross::take::<__cross::CStr<'_>>(argument1) };
                let result = __declared_0(argument0, argument1);
                unsafe { __cross::give::<__cross::Boxed<Store>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Store_1(Store);
        impl __Store_1 {
            #[inline]
            fn __declared_1(&self) -> &::std::path::Path {
                Store::root(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paths$Store$root$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paths$Store$root$golden$4aafda20b99ece67")]
        extern "C-unwind" fn shim_1(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Store_1>() };
                let result = __Store_1::__declared_1(receiver);
                unsafe { __cross::give::<__cross::Path<'_>>(result) }
            })
        }
        #[doc(hidden)]
        mod error_type_2 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = <std::io::Result<
                (),
            > as ::twinspan::private::ResultOf>::Error;
        }
        #[repr(transparent)]
        struct __Store_2(Store);
        impl __Store_2 {
            #[inline]
            fn __declared_2(
                &self,
                name: &::std::ffi::OsStr,
            ) -> ::core::result::Result<
                ::core::option::Option<::std::path::PathBuf>,
                ::core::primitive::usize,
            > {
                match {
                    let result: ::core::result::Result<_, error_type_2::Type> = Store::find(
                        &self.0,
                        name,
                    );
                    result
                } {
                    ::core::result::Result::Ok(value) => {
                        ::core::result::Result::Ok(value)
                    }
                    ::core::result::Result::Err(error) => {
                        ::core::result::Result::Err(
                            ::twinspan::private::erase_error!(error),
                        )
                    }
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paths$Store$find$ea76ff3ade3040d3"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paths$Store$try_find$ea76ff3ade3040d3"
        )]
        static ONCE_2_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paths$Store$find$golden$30864d5d7390c9fd")]
        extern "C-unwind" fn shim_2(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
            ok: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Store_2>() };
                let argument0 = unsafe {
                    __cross::take::<__cross::OsStr<'_>>(argument0)
                };
                match __Store_2::__declared_2(receiver, argument0) {
                    ::core::result::Result::Ok(value) => {
                        unsafe {
                            __cross::write::<__cross::Opt<__cross::PathBuf>>(ok, value);
                        }
                        0
                    }
                    ::core::result::Result::Err(error) => error,
                }
            })
        }
        #[repr(transparent)]
        struct __Store_3(Store);
        impl __Store_3 {
            #[inline]
            fn __declared_3(
                &self,
                text: ::core::option::Option<::std::ffi::CString>,
            ) -> ::std::ffi::CString {
                Store::title(&self.0, text)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paths$Store$title$475c546ff3058d71"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paths$Store$title$golden$1ed714c559e5f3df")]
        extern "C-unwind" fn shim_3(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read_optional::<__cross::CString>(argument0)
                };
                let receiver = unsafe { &*receiver.cast::<__Store_3>() };
                let result = __Store_3::__declared_3(receiver, argument0);
                unsafe { __cross::write::<__cross::CString>(out, result) }
            })
        }
    };
    #[::cxx::bridge(namespace = "paths")]
    mod ffi {
        extern "Rust" {
            type Store;
        }
        unsafe extern "C++" {
            include!("golden/paths/user.h");
        }
        impl Box<Store> {}
    }
}
use std::ffi::{CStr, CString, OsStr};
use std::io;
use std::path::{Path, PathBuf};
type Result<T> = io::Result<T>;
pub struct Store {
    root: PathBuf,
}
fn open(root: PathBuf, _label: &CStr) -> Box<Store> {
    Box::new(Store { root })
}
impl Store {
    fn root(&self) -> &Path {
        &self.root
    }
    fn find(&self, name: &OsStr) -> Result<Option<PathBuf>> {
        let path = self.root.join(name);
        Ok(path.try_exists()?.then_some(path))
    }
    fn title(&self, text: Option<CString>) -> CString {
        text.unwrap_or_default()
    }
}
