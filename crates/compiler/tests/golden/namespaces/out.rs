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
    use super::Inner;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub fn make() -> ::cxx::UniquePtr<Thing> {
        ::twinspan::private::import!(
            "twinspan1$imported$make$golden$a212c1f225c2a138" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<__cross::Unique<Thing>>(__result)
        }
    }
    pub fn global(thing: &Thing) -> Item {
        ::twinspan::private::import!(
            "twinspan1$global$golden$635691f32a025b41" fn __shim(_ : __cross::Pointer) ->
            Item
        );
        unsafe { __shim(__cross::give::<__cross::Ref<'_, Thing>>(thing)) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(item: Item) -> ::twinspan::private::Box<Inner> {
            super::in_bridge(item)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$outer$in_bridge$0edcf6aeeaadc4db"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$outer$in_bridge$golden$44d10c070f0cb4a7")]
        extern "C-unwind" fn shim_0(argument0: Item) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_0(argument0);
                unsafe { __cross::give::<__cross::Boxed<Inner>>(result) }
            })
        }
        #[inline]
        fn __declared_1(inner: &Inner) -> ::core::primitive::i32 {
            super::in_own(inner)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$other$deep$in_own$6b9e9d5739456a2a"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$other$deep$in_own$golden$ddd320f424976b24")]
        extern "C-unwind" fn shim_1(
            argument0: __cross::Pointer,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Ref<'_, Inner>>(argument0)
                };
                __declared_1(argument0)
            })
        }
        #[repr(transparent)]
        struct __Inner_2(Inner);
        impl __Inner_2 {
            #[inline]
            fn __declared_2(&self) -> Item {
                Inner::member(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$other$Handle$member$65c9718e19e3df34"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$other$Handle$member$golden$acf2a9d58e8740a5")]
        extern "C-unwind" fn shim_2(receiver: __cross::Pointer) -> Item {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Inner_2>() };
                __Inner_2::__declared_2(receiver)
            })
        }
        #[inline]
        fn __declared_3() -> ::core::result::Result<
            ::core::primitive::i32,
            ::core::primitive::usize,
        > {
            match super::fails() {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(
                        ::twinspan::private::message_of_error!(error),
                    )
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$outer$fails$cbf29ce484222325"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$outer$try_fails$cbf29ce484222325"
        )]
        static ONCE_3_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$outer$fails$golden$f3a38d9b9dea27a1")]
        extern "C-unwind" fn shim_3() -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                match __declared_3() {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[inline]
        fn __declared_4() -> ::core::primitive::i32 {
            super::try_fails()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$other$try_fails$cbf29ce484222325"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$other$try_fails$golden$c2cbc37fadd1c60c")]
        extern "C-unwind" fn shim_4() -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || { __declared_4() })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Item>(), align_of::<Item>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Item, value),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Item` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "outer")]
    mod ffi {
        #[namespace = "outer::data"]
        struct Item {
            value: i32,
        }
        extern "Rust" {
            #[namespace = "other"]
            #[cxx_name = "Handle"]
            type Inner;
        }
        #[namespace = "imported"]
        unsafe extern "C++" {
            include!("golden/namespaces/user.h");
            type Thing;
        }
        impl Box<Inner> {}
        impl UniquePtr<Thing> {}
    }
}
use ffi::Item;
pub struct Inner(i32);
fn in_bridge(item: Item) -> Box<Inner> {
    Box::new(Inner(item.value))
}
fn fails() -> Result<i32, String> {
    Err(String::new())
}
fn try_fails() -> i32 {
    1
}
fn in_own(inner: &Inner) -> i32 {
    inner.0
}
impl Inner {
    fn member(&self) -> Item {
        Item { value: self.0 }
    }
}
