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
    use super::Cursor;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    pub fn view<'a>(
        text: &'a ::core::primitive::str,
        other: &::core::primitive::str,
    ) -> ::cxx::UniquePtr<View<'a>> {
        ::twinspan::private::import!(
            "twinspan1$view$golden$d39ad62c033c2beb" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : ::twinspan::private::abi::Fat) ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(text),
                __cross::give::<__cross::Str<'_>>(other),
            );
            __cross::take::<__cross::Unique<View<'_>>>(__result)
        }
    }
    pub fn longest<'a>(
        left: &'a ::core::primitive::str,
        right: &'a ::core::primitive::str,
        other: ::core::option::Option<&::core::primitive::str>,
    ) -> &'a ::core::primitive::str {
        ::twinspan::private::import!(
            "twinspan1$longest$golden$1ffb608b31ab2f43" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : ::twinspan::private::abi::Fat, _ :
            ::twinspan::private::abi::Fat) -> ::twinspan::private::abi::Fat
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Str<'_>>(left),
                __cross::give::<__cross::Str<'_>>(right),
                __cross::give::<__cross::Null<__cross::Str<'_>>>(other),
            );
            __cross::take::<__cross::Str<'_>>(__result)
        }
    }
    impl<'a> View<'a> {
        pub fn text(&self) -> &'a ::core::primitive::str {
            ::twinspan::private::import!(
                "twinspan1$View$text$golden$5e607f41925adcac" fn __shim(_ :
                __cross::Pointer) -> ::twinspan::private::abi::Fat
            );
            unsafe {
                let __result = __shim(__cross::give::<__cross::Ref<'_, View<'_>>>(self));
                __cross::take::<__cross::Str<'_>>(__result)
            }
        }
    }
    const _: () = {
        #[inline]
        unsafe fn __declared_0<'a>(
            text: &'a ::core::primitive::str,
            limit: &::core::primitive::usize,
        ) -> ::twinspan::private::Box<Cursor<'a>> {
            unsafe { super::cursor(text, limit) }
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$cursor$e115e75c52391797")]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$cursor$golden$9a38de34ffad9460")]
        extern "C-unwind" fn shim_0(
            argument0: ::twinspan::private::abi::Fat,
            argument1: __cross::Pointer,
        ) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let argument1 = unsafe {
                    __cross::take::<
                        __cross::Ref<'_, ::core::primitive::usize>,
                    >(argument1)
                };
                let result = unsafe { __declared_0(argument0, argument1) };
                unsafe { __cross::give::<__cross::Boxed<Cursor<'_>>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Cursor_1<'l0>(Cursor<'l0>);
        impl<'a> __Cursor_1<'a> {
            #[inline]
            unsafe fn __declared_1(
                &mut self,
            ) -> ::core::option::Option<&'a ::core::primitive::str> {
                unsafe { Cursor::next(&mut self.0) }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$Cursor$next$cbf29ce484222325"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$Cursor$next$golden$c026ff9b34c9f286")]
        extern "C-unwind" fn shim_1(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &mut *receiver.cast::<__Cursor_1<'_>>() };
                let result = unsafe { __Cursor_1::__declared_1(receiver) };
                unsafe { __cross::give::<__cross::Null<__cross::Str<'_>>>(result) }
            })
        }
        #[inline]
        unsafe fn __declared_2<'a>(text: &'a ::core::primitive::str) -> Words<'a> {
            unsafe { super::words(text) }
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$words$fa9bdbf963b4e46e")]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$words$golden$df53b546c5208bc2")]
        extern "C-unwind" fn shim_2(
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = unsafe { __declared_2(argument0) };
                unsafe { __cross::write::<__cross::Same<Words<'_>>>(out, result) }
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Words<'static>>(), align_of::<Words<'static>>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Words < 'static >, text),
                        size_of::<&'static ::core::primitive::str>(),
                        align_of::<&'static ::core::primitive::str>(),
                    ),
                    (
                        ::core::mem::offset_of!(Words < 'static >, bytes),
                        size_of::<&'static [::core::primitive::u8]>(),
                        align_of::<&'static [::core::primitive::u8]>(),
                    ),
                ],
            ),
            "`Words` is not laid out as in C",
        );
    };
    #[::cxx::bridge]
    mod ffi {
        struct Words<'a> {
            text: &'a str,
            bytes: &'a [u8],
        }
        extern "Rust" {
            type Cursor<'a>;
        }
        unsafe extern "C++" {
            include!("golden/lifetimes/user.h");
            type View<'a>;
        }
        impl<'l0> Box<Cursor<'l0>> {}
        impl<'l0> UniquePtr<View<'l0>> {}
    }
}
use ffi::Words;
pub struct Cursor<'a>(std::str::Split<'a, char>);
fn cursor<'a>(text: &'a str, _: &usize) -> Box<Cursor<'a>> {
    Box::new(Cursor(text.split(' ')))
}
impl<'a> Cursor<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }
}
fn words<'a>(text: &'a str) -> Words<'a> {
    Words {
        text,
        bytes: text.as_bytes(),
    }
}
