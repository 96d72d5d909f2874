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
    use super::Reader;
    #[allow(unused_imports)]
    use super::Window;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[doc(hidden)]
    mod type_of_Words {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = std::collections::VecDeque<String>;
    }
    pub type Words = type_of_Words::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct Class_of_Words(#[allow(dead_code)] Words);
    #[doc(hidden)]
    mod type_of_Number {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = std::num::NonZeroU32;
    }
    pub type Number = type_of_Number::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct Class_of_Number(#[allow(dead_code)] Number);
    #[doc(hidden)]
    mod type_of_ParseError {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = super::super::errors::ParseError;
    }
    pub type ParseError = type_of_ParseError::Type;
    #[doc(hidden)]
    #[allow(missing_copy_implementations, missing_debug_implementations)]
    #[repr(transparent)]
    pub struct Class_of_ParseError(#[allow(dead_code)] ParseError);
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __FnMut_36e71b1b250cb089<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl __FnMut_36e71b1b250cb089<()> {
        #[inline]
        fn take(
            closure: ::twinspan::private::closure::Closure,
        ) -> impl ::core::ops::FnMut(&::core::primitive::str) {
            move |value0| {
                let __closure = closure;
                unsafe {
                    (__closure
                        .callee::<
                            unsafe extern "C-unwind" fn(
                                __cross::Pointer,
                                ::twinspan::private::abi::Fat,
                            ),
                        >())(
                        __closure.context(),
                        __cross::give::<__cross::Str<'_>>(value0),
                    )
                }
            }
        }
    }
    trait __Body_1_5 {
        fn __body_1_5() -> ::twinspan::private::Box<Words>;
    }
    impl __Body_1_5 for Words {
        #[inline]
        fn __body_1_5() -> ::twinspan::private::Box<Words> {
            #[allow(unused_imports)]
            use super::*;
            Box::new(Words::new())
        }
    }
    trait __Body_1_9 {
        fn __body_1_9(&self) -> ::core::option::Option<&::core::primitive::str>;
    }
    impl __Body_1_9 for Words {
        #[inline]
        fn __body_1_9(&self) -> ::core::option::Option<&::core::primitive::str> {
            #[allow(unused_imports)]
            use super::*;
            self.front().map(|first| first.as_str())
        }
    }
    trait __Body_1_10 {
        fn __body_1_10(&self, visit: impl ::core::ops::FnMut(&::core::primitive::str));
    }
    impl __Body_1_10 for Words {
        #[inline]
        fn __body_1_10(&self, visit: impl ::core::ops::FnMut(&::core::primitive::str)) {
            #[allow(unused_imports)]
            use super::*;
            let mut visit = visit;
            for word in self.iter() {
                visit(word);
            }
        }
    }
    trait __Body_1_11 {
        fn __body_1_11(
            &self,
            name: &::core::primitive::str,
        ) -> ::twinspan::private::String;
    }
    impl __Body_1_11 for Words {
        #[inline]
        fn __body_1_11(
            &self,
            name: &::core::primitive::str,
        ) -> ::twinspan::private::String {
            #[allow(unused_imports)]
            use super::*;
            format!("{name}: {:?}, {}", self, self.longest())
        }
    }
    #[inline]
    fn __body_1_12(
        text: &::core::primitive::str,
    ) -> ::core::result::Result<::twinspan::private::Box<Number>, ParseError> {
        #[allow(unused_imports)]
        use super::*;
        Ok(Box::new(private(text)?))
    }
    #[inline]
    fn __body_1_13(
        text: &::core::primitive::str,
    ) -> ::core::result::Result<::core::primitive::u32, ::twinspan::private::AnyError> {
        #[allow(unused_imports)]
        use super::*;
        if text.is_empty() {
            return Err("empty".into());
        }
        Ok(private(text)?.get())
    }
    #[doc(hidden)]
    mod error_of__body_1_14 {
        #[allow(unused_imports)]
        use super::super::*;
        pub type Type = std::num::ParseIntError;
    }
    #[inline]
    fn __body_1_14(
        text: &::core::primitive::str,
    ) -> ::core::result::Result<::core::primitive::u32, error_of__body_1_14::Type> {
        #[allow(unused_imports)]
        use super::*;
        text.parse()
    }
    #[inline]
    fn __body_1_15(
        text: &::core::primitive::str,
        word: &::core::primitive::str,
    ) -> ::core::option::Option<Span> {
        #[allow(unused_imports)]
        use super::*;
        let start = text.find(word)?;
        Some(Span {
            start,
            end: start + word.len(),
        })
    }
    trait __Body_1_16 {
        fn __body_1_16(&mut self) -> ::core::primitive::u8;
    }
    impl __Body_1_16 for Reader {
        #[inline]
        fn __body_1_16(&mut self) -> ::core::primitive::u8 {
            #[allow(unused_imports)]
            use super::*;
            self.0 += 1;
            self.0
        }
    }
    trait __Body_1_18 {
        fn __body_1_18(&self) -> &::core::primitive::str;
    }
    impl __Body_1_18 for Window<'_> {
        #[inline]
        fn __body_1_18(&self) -> &::core::primitive::str {
            #[allow(unused_imports)]
            use super::*;
            self.0
        }
    }
    #[cfg(windows)]
    #[inline]
    fn __body_1_19() -> ::core::primitive::u8 {
        #[allow(unused_imports)]
        use super::*;
        nothing_of_this_name
    }
    const _: () = {
        #[inline]
        fn __declared_0() -> ::twinspan::private::Box<Words> {
            <Words as __Body_1_5>::__body_1_5()
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$empty$cbf29ce484222325"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$empty$golden$b80fbac6c861c51b")]
        extern "C-unwind" fn shim_0() -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_0();
                unsafe { __cross::give::<__cross::Boxed<Words>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Words_1(Words);
        impl __Words_1 {
            #[inline]
            fn __declared_1(&self) -> ::core::primitive::usize {
                {
                    #[allow(unused_imports)]
                    use super::*;
                    (&self.0).len()
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$len$65c9718e19e3df34"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$len$golden$d1d468cd89619d37")]
        extern "C-unwind" fn shim_1(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_1>() };
                __Words_1::__declared_1(receiver)
            })
        }
        #[repr(transparent)]
        struct __Words_2(Words);
        impl __Words_2 {
            #[inline]
            fn __declared_2(&mut self, word: ::twinspan::private::String) {
                {
                    #[allow(unused_imports)]
                    use super::*;
                    (&mut self.0).push_back(word)
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$push_back$16f1d24cf160a522"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$push_back$golden$0ef532a220f4fb10")]
        extern "C-unwind" fn shim_2(
            receiver: __cross::Pointer,
            argument0: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::read::<
                        __cross::Same<::twinspan::private::String>,
                    >(argument0)
                };
                let receiver = unsafe { &mut *receiver.cast::<__Words_2>() };
                __Words_2::__declared_2(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Words_3(Words);
        impl __Words_3 {
            #[inline]
            fn __declared_3(&self) -> ::core::primitive::usize {
                {
                    #[allow(unused_imports)]
                    use super::*;
                    (&self.0).longest()
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$longest$65c9718e19e3df34"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$longest$golden$d1d468cd89619d37")]
        extern "C-unwind" fn shim_3(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_3>() };
                __Words_3::__declared_3(receiver)
            })
        }
        #[repr(transparent)]
        struct __Words_4(Words);
        impl __Words_4 {
            #[inline]
            fn __declared_4(&self) -> ::core::option::Option<&::core::primitive::str> {
                <Words as __Body_1_9>::__body_1_9(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$first$65c9718e19e3df34"
        )]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$first$golden$ac3016cc1da99797")]
        extern "C-unwind" fn shim_4(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_4>() };
                let result = __Words_4::__declared_4(receiver);
                unsafe { __cross::give::<__cross::Null<__cross::Str<'_>>>(result) }
            })
        }
        #[repr(transparent)]
        struct __Words_5(Words);
        impl __Words_5 {
            #[inline]
            fn __declared_5(
                &self,
                visit: impl ::core::ops::FnMut(&::core::primitive::str),
            ) {
                <Words as __Body_1_10>::__body_1_10(&self.0, visit)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$each$4fd2588b88bea85b"
        )]
        static ONCE_5_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$each$golden$1248e7ccc9c44633")]
        extern "C-unwind" fn shim_5(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::closure::Closure,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_5>() };
                let argument0 = __FnMut_36e71b1b250cb089::<
                    (),
                >::take(argument0.required("visit"));
                __Words_5::__declared_5(receiver, argument0)
            })
        }
        #[repr(transparent)]
        struct __Words_6(Words);
        impl __Words_6 {
            #[inline]
            fn __declared_6(
                &self,
                name: &::core::primitive::str,
            ) -> ::twinspan::private::String {
                <Words as __Body_1_11>::__body_1_11(&self.0, name)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$described$e4157f25aafe7af9"
        )]
        static ONCE_6_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$described$golden$028449e26ff5ff59")]
        extern "C-unwind" fn shim_6(
            receiver: __cross::Pointer,
            argument0: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_6>() };
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let result = __Words_6::__declared_6(receiver, argument0);
                unsafe {
                    __cross::write::<
                        __cross::Same<::twinspan::private::String>,
                    >(out, result)
                }
            })
        }
        #[inline]
        fn __declared_7(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<::twinspan::private::Box<Number>, ParseError> {
            match __body_1_12(text) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$parse$fa9bdbf963b4e46e"
        )]
        static ONCE_7_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$try_parse$fa9bdbf963b4e46e"
        )]
        static ONCE_7_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$parse$golden$4baf52f39c4166c9")]
        extern "C-unwind" fn shim_7(
            argument0: ::twinspan::private::abi::Fat,
            failure: __cross::Pointer,
        ) -> __cross::Tagged<__cross::Pointer> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_7(argument0) {
                    ::core::result::Result::Ok(value) => {
                        __cross::Tagged::good(unsafe {
                            __cross::give::<__cross::Boxed<Number>>(value)
                        })
                    }
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
        #[inline]
        fn __declared_8(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<::core::primitive::u32, ::core::primitive::usize> {
            match __body_1_13(text) {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(
                        ::twinspan::private::message_of_error!(error),
                    )
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$parse_any$fa9bdbf963b4e46e"
        )]
        static ONCE_8_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$try_parse_any$fa9bdbf963b4e46e"
        )]
        static ONCE_8_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$parse_any$golden$fd0eebfb3216c234")]
        extern "C-unwind" fn shim_8(
            argument0: ::twinspan::private::abi::Fat,
        ) -> __cross::Tagged<::core::primitive::u32> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_8(argument0) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[doc(hidden)]
        mod error_type_9 {
            #[allow(unused_imports)]
            use super::super::*;
            pub type Type = std::num::ParseIntError;
        }
        #[inline]
        fn __declared_9(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<::core::primitive::u32, ::core::primitive::usize> {
            match {
                let result: ::core::result::Result<_, error_type_9::Type> = __body_1_14(
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
            export_name = "twinspan_two_packages_declare$text$parse_dynamic$fa9bdbf963b4e46e"
        )]
        static ONCE_9_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$try_parse_dynamic$fa9bdbf963b4e46e"
        )]
        static ONCE_9_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$parse_dynamic$golden$24eaef5c070635b6")]
        extern "C-unwind" fn shim_9(
            argument0: ::twinspan::private::abi::Fat,
        ) -> __cross::Tagged<::core::primitive::u32> {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                match __declared_9(argument0) {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
        #[inline]
        fn __declared_10(
            text: &::core::primitive::str,
            word: &::core::primitive::str,
        ) -> ::core::option::Option<Span> {
            __body_1_15(text, word)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$span$b18aee1e0c02fc3f"
        )]
        static ONCE_10_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$span$golden$1743bdbaff4b6c83")]
        extern "C-unwind" fn shim_10(
            argument0: ::twinspan::private::abi::Fat,
            argument1: ::twinspan::private::abi::Fat,
            out: __cross::Pointer,
        ) {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe { __cross::take::<__cross::Str<'_>>(argument0) };
                let argument1 = unsafe { __cross::take::<__cross::Str<'_>>(argument1) };
                let result = __declared_10(argument0, argument1);
                unsafe {
                    __cross::write::<__cross::Opt<__cross::Same<Span>>>(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Reader_11(Reader);
        impl __Reader_11 {
            #[inline]
            fn __declared_11(&mut self) -> ::core::primitive::u8 {
                <Reader as __Body_1_16>::__body_1_16(&mut self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Reader$read$cbf29ce484222325"
        )]
        static ONCE_11_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Reader$read$golden$6e1d2873808cde39")]
        extern "C-unwind" fn shim_11(
            receiver: __cross::Pointer,
        ) -> ::core::primitive::u8 {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &mut *receiver.cast::<__Reader_11>() };
                __Reader_11::__declared_11(receiver)
            })
        }
        #[repr(transparent)]
        struct __Words_12(Words);
        impl __Words_12 {
            #[inline]
            fn __declared_12(
                &self,
            ) -> ::twinspan::private::Vec<::twinspan::private::Box<Words>> {
                {
                    #[allow(unused_imports)]
                    use super::*;
                    (&self.0).all()
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Words$all$65c9718e19e3df34"
        )]
        static ONCE_12_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Words$all$golden$3549ffd4d2a8c596")]
        extern "C-unwind" fn shim_12(receiver: __cross::Pointer, out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Words_12>() };
                let result = __Words_12::__declared_12(receiver);
                unsafe {
                    __cross::write::<
                        __cross::Checked<
                            __cross::Same<
                                ::twinspan::private::Vec<::twinspan::private::Box<Words>>,
                            >,
                        >,
                    >(out, result)
                }
            })
        }
        #[repr(transparent)]
        struct __Window_13<'l0>(Window<'l0>);
        impl __Window_13<'_> {
            #[inline]
            fn __declared_13(&self) -> &::core::primitive::str {
                <Window as __Body_1_18>::__body_1_18(&self.0)
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$Window$width$65c9718e19e3df34"
        )]
        static ONCE_13_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$text$Window$width$golden$37d7d3760677883d")]
        extern "C-unwind" fn shim_13(
            receiver: __cross::Pointer,
        ) -> ::twinspan::private::abi::Fat {
            ::twinspan::private::guard(move || {
                let receiver = unsafe { &*receiver.cast::<__Window_13<'_>>() };
                let result = __Window_13::__declared_13(receiver);
                unsafe { __cross::give::<__cross::Str<'_>>(result) }
            })
        }
        #[cfg(windows)]
        #[inline]
        fn __declared_14() -> ::core::primitive::u8 {
            __body_1_19()
        }
        #[cfg(windows)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$text$configured$cbf29ce484222325"
        )]
        static ONCE_14_0: ::core::primitive::u8 = 0;
        #[cfg(windows)]
        #[unsafe(export_name = "twinspan1$text$configured$golden$a825c98e1f5d70a7")]
        extern "C-unwind" fn shim_14() -> ::core::primitive::u8 {
            ::twinspan::private::guard(move || { __declared_14() })
        }
        #[unsafe(
            export_name = "twinspan1$text$errors$BadNumber$describe$golden$b27b0ffd3e6f78d5"
        )]
        unsafe extern "C-unwind" fn describe_3(
            error: *const ParseError,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &ParseError = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: fn() = ::twinspan::private::errors_that_cpp_throws_are_send_and_sync::<
        ParseError,
    >;
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Span>(), align_of::<Span>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Span, start),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                    (
                        ::core::mem::offset_of!(Span, end),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                ],
            ),
            "`Span` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "text")]
    mod ffi {
        struct Span {
            start: usize,
            end: usize,
        }
        extern "Rust" {
            #[cxx_name = "Words"]
            type Class_of_Words;
            #[cxx_name = "Number"]
            type Class_of_Number;
            #[namespace = "text::errors"]
            #[cxx_name = "BadNumber"]
            type Class_of_ParseError;
            type Reader;
            type Window<'a>;
        }
        impl Box<Class_of_Words> {}
        impl Box<Class_of_Number> {}
        impl Box<Class_of_ParseError> {}
        impl Vec<Box<Class_of_Words>> {}
    }
}
use std::collections::VecDeque;
struct Reader(u8);
struct Window<'a>(&'a str);
mod errors {
    #[derive(Debug)]
    pub struct ParseError;
    impl std::fmt::Display for ParseError {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("no number")
        }
    }
    impl std::error::Error for ParseError {}
}
fn private(text: &str) -> Result<std::num::NonZeroU32, errors::ParseError> {
    text.parse().map_err(|_| errors::ParseError)
}
trait Longest {
    fn longest(&self) -> usize;
    fn all(&self) -> Vec<Box<VecDeque<String>>>;
}
impl Longest for VecDeque<String> {
    fn longest(&self) -> usize {
        self.iter().map(String::len).max().unwrap_or(0)
    }
    fn all(&self) -> Vec<Box<VecDeque<String>>> {
        vec![Box::new(self.clone())]
    }
}
