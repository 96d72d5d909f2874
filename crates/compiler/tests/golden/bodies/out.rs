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
    #[allow(dead_code)]
    struct __FnMut_4296bb20080c16b9<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<__F: ::core::ops::FnMut(::core::primitive::f64)> __FnMut_4296bb20080c16b9<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::f64,
        ) {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(context.cast::<::twinspan::private::closure::Exclusive<__F>>());
                (entered.function())(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::f64,
        ) {
            if unsafe {
                ::twinspan::private::closure::Entered::<
                    __F,
                >::is_busy(
                    context.cast::<::twinspan::private::closure::Exclusive<__F>>(),
                )
            } {
                return unsafe {
                    __FnMut_4296bb20080c16b9::<()>::call_refused(context, argument0)
                };
            }
            ::twinspan::private::guard(move || unsafe {
                Self::call_running(context, argument0)
            })
        }
        #[inline]
        unsafe extern "C-unwind" fn call_running(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::f64,
        ) {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::start(context.cast::<::twinspan::private::closure::Exclusive<__F>>());
                (entered.function())(argument0)
            }
        }
        fn lend(
            function: &mut ::twinspan::private::closure::Exclusive<__F>,
        ) -> ::twinspan::private::closure::Closure {
            ::twinspan::private::closure::Closure::borrowed(
                function,
                const {
                    &::twinspan::private::closure::Table::borrowed(
                        Self::call_guarded as *const (),
                        Self::call as *const (),
                    )
                },
            )
        }
    }
    #[allow(dead_code)]
    impl __FnMut_4296bb20080c16b9<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::primitive::f64,
        ) {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
    }
    impl Names {
        pub fn names(&self) -> ::core::primitive::usize {
            ::twinspan::private::import!(
                "twinspan1$geo$Names$names$golden$dc7047bfae27506e" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::usize
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Names>>(self)) }
        }
    }
    pub fn counter() -> ::cxx::UniquePtr<Counter> {
        ::twinspan::private::import!(
            "twinspan1$geo$counter$golden$a441a39b0ec0832c" fn __shim() ->
            __cross::Pointer
        );
        unsafe {
            let __result = __shim();
            __cross::take::<__cross::Unique<Counter>>(__result)
        }
    }
    impl Counter {
        pub fn next(self: ::core::pin::Pin<&mut Self>) -> ::core::primitive::i32 {
            ::twinspan::private::import!(
                "twinspan1$geo$Counter$next$golden$e84ddfbbb87d1d07" fn __shim(_ :
                __cross::Pointer) -> ::core::primitive::i32
            );
            unsafe { __shim(__cross::give::<__cross::PinnedMut<'_, Counter>>(self)) }
        }
    }
    pub fn doubled(number: ::core::primitive::f64) -> ::core::primitive::f64 {
        ::twinspan::private::import!(
            "twinspan1$geo$doubled$golden$495373d4dee9bffb" fn __shim(_ :
            ::core::primitive::f64) -> ::core::primitive::f64
        );
        unsafe { __shim(number) }
    }
    #[cfg(unix)]
    impl Shape {
        #[cfg(unix)]
        pub fn area(&self, exact: ::core::primitive::bool) -> ::core::primitive::f64 {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$area$golden$e93c2bbc3b76fce9" fn __shim(_ :
                __cross::Pointer, _ : ::core::primitive::bool) -> ::core::primitive::f64
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Shape>>(self), exact) }
        }
    }
    #[cfg(windows)]
    impl Shape {
        #[cfg(windows)]
        pub fn area(&self, exact: ::core::primitive::bool) -> ::core::primitive::f64 {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$area$golden$96c551b9c5065220" fn __shim(_ :
                __cross::Pointer, _ : ::core::primitive::bool) -> ::core::primitive::f64
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Shape>>(self), exact) }
        }
    }
    impl Shape {
        pub fn grow(self: ::core::pin::Pin<&mut Self>, by: ::core::primitive::f64) {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$grow$golden$40b25eaac7f91a00" fn __shim(_ :
                __cross::Pointer, _ : ::core::primitive::f64)
            );
            unsafe { __shim(__cross::give::<__cross::PinnedMut<'_, Shape>>(self), by) }
        }
    }
    impl Shape {
        pub fn unit() -> ::cxx::UniquePtr<Shape> {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$unit$golden$1e0d7ca645a08697" fn __shim() ->
                __cross::Pointer
            );
            unsafe {
                let __result = __shim();
                __cross::take::<__cross::Unique<Shape>>(__result)
            }
        }
    }
    impl Shape {
        pub fn name(&self) -> &::core::primitive::str {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$name$golden$04fc2766450c42c8" fn __shim(_ :
                __cross::Pointer) -> ::twinspan::private::abi::Fat
            );
            unsafe {
                let __result = __shim(__cross::give::<__cross::Ref<'_, Shape>>(self));
                __cross::take::<__cross::Str<'_>>(__result)
            }
        }
    }
    pub fn label(
        shape: &Shape,
        class: &::core::primitive::str,
    ) -> ::twinspan::private::String {
        ::twinspan::private::import!(
            "twinspan1$geo$label$golden$88c0bb0ac7afc480" fn __shim(_ : __cross::Pointer,
            _ : ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<::twinspan::private::String>,
        >::new();
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Ref<'_, Shape>>(shape),
                __cross::give::<__cross::Str<'_>>(class),
                __out.pointer(),
            );
            let () = __result;
            __out.take()
        }
    }
    pub fn split(
        text: &::core::primitive::str,
    ) -> ::twinspan::private::Vec<::twinspan::private::String> {
        ::twinspan::private::import!(
            "twinspan1$geo$split$golden$4a269d95984770b5" fn __shim(_ :
            ::twinspan::private::abi::Fat, _ : __cross::Pointer)
        );
        let mut __out = __cross::Out::<
            __cross::Same<::twinspan::private::Vec<::twinspan::private::String>>,
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
    impl Shape {
        pub fn each(&self, visit: impl ::core::ops::FnMut(::core::primitive::f64)) {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$each$golden$6446a61d964016f4" fn __shim(_ :
                __cross::Pointer, _ : ::twinspan::private::closure::Closure)
            );
            let mut visit = ::twinspan::private::closure::Exclusive::new(visit);
            unsafe {
                __shim(
                    __cross::give::<__cross::Ref<'_, Shape>>(self),
                    __FnMut_4296bb20080c16b9::lend(&mut visit),
                )
            }
        }
    }
    impl Shape {
        pub fn size(&self) -> Size {
            ::twinspan::private::import!(
                "twinspan1$geo$Shape$size$golden$9cb62eb5faa5a919" fn __shim(_ :
                __cross::Pointer) -> Size
            );
            unsafe { __shim(__cross::give::<__cross::Ref<'_, Shape>>(self)) }
        }
    }
    pub fn find(
        shape: &Shape,
        width: ::core::primitive::f64,
    ) -> ::core::option::Option<&Shape> {
        ::twinspan::private::import!(
            "twinspan1$geo$find$golden$0d82e680e424d432" fn __shim(_ : __cross::Pointer,
            _ : ::core::primitive::f64) -> __cross::Pointer
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Ref<'_, Shape>>(shape),
                width,
            );
            __cross::take::<__cross::Null<__cross::Ref<'_, Shape>>>(__result)
        }
    }
    pub fn maybe(
        number: ::core::primitive::i64,
    ) -> ::core::option::Option<::core::primitive::i64> {
        ::twinspan::private::import!(
            "twinspan1$geo$maybe$golden$c1ec982b4ebe71ac" fn __shim(_ :
            ::core::primitive::i64) -> __cross::Tagged < ::core::primitive::i64 >
        );
        unsafe {
            let __result = __shim(number);
            __cross::take::<
                __cross::Opt<__cross::Same<::core::primitive::i64>>,
            >(__result)
        }
    }
    pub fn kind(full: ::core::primitive::bool) -> Kind {
        ::twinspan::private::import!(
            "twinspan1$geo$kind$golden$94a4f6b386b78c88" fn __shim(_ :
            ::core::primitive::bool) -> Kind
        );
        unsafe { __shim(full) }
    }
    pub fn checked(
        number: ::core::primitive::i32,
    ) -> ::core::result::Result<::core::primitive::i32, ::cxx::Exception> {
        ::twinspan::private::import!(
            "twinspan1$geo$checked$golden$8ca84d29e79933a7" fn __shim(_ :
            ::core::primitive::i32, _ : __cross::Pointer) -> ::cxx::private::Result
        );
        let mut __ok = __cross::Out::<__cross::Same<::core::primitive::i32>>::new();
        unsafe {
            let __result = __shim(number, __ok.pointer());
            match __result.exception() {
                ::core::result::Result::Ok(()) => ::core::result::Result::Ok(__ok.take()),
                ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
            }
        }
    }
    pub fn refused(
        number: ::core::primitive::i32,
    ) -> ::core::result::Result<::core::primitive::i32, Failure> {
        ::twinspan::private::import!(
            "twinspan1$geo$refused$golden$9bad0c6a01a05b83" fn __shim(_ :
            ::core::primitive::i32, _ : __cross::Pointer) -> __cross::Tagged <
            ::core::primitive::i32 >
        );
        let mut __failure = __cross::Out::<__cross::Same<Failure>>::new();
        unsafe {
            let __result = __shim(number, __failure.pointer());
            match __result.tag {
                0 => {
                    ::core::result::Result::Ok({
                        let __ok = __result.value.assume_init();
                        __ok
                    })
                }
                1 => ::core::result::Result::Err(__failure.take()),
                word => {
                    ::core::result::Result::Err(
                        ::twinspan::private::convert_exception!(Failure, word),
                    )
                }
            }
        }
    }
    #[deprecated]
    pub fn nothing() {
        ::twinspan::private::import!(
            "twinspan1$geo$nothing$golden$640bf6d6028a96c5" fn __shim()
        );
        unsafe { __shim() }
    }
    /// The methods that change C++ objects, of the `UniquePtr` that owns one: `use ffi::methods::*;`, and
    /// there is no need of `pin_mut()`. As that does, they panic where the pointer is null.
    pub mod methods {
        #[allow(unused_imports)]
        use super::*;
        /// The methods that change a `Counter`, of a `UniquePtr` that owns one.
        #[allow(dead_code)]
        pub trait CounterMethods {
            fn next(&mut self) -> ::core::primitive::i32;
        }
        #[allow(deprecated)]
        impl CounterMethods for ::cxx::UniquePtr<Counter> {
            #[inline]
            fn next(&mut self) -> ::core::primitive::i32 {
                Counter::next(self.pin_mut())
            }
        }
        /// The methods that change a `Shape`, of a `UniquePtr` that owns one.
        #[allow(dead_code)]
        pub trait ShapeMethods {
            fn grow(&mut self, by: ::core::primitive::f64);
        }
        #[allow(deprecated)]
        impl ShapeMethods for ::cxx::UniquePtr<Shape> {
            #[inline]
            fn grow(&mut self, by: ::core::primitive::f64) {
                Shape::grow(self.pin_mut(), by)
            }
        }
    }
    const _: () = {
        #[unsafe(export_name = "twinspan1$geo$Failure$describe$golden$4e462832db67bf8e")]
        unsafe extern "C-unwind" fn describe_2(
            error: *const Failure,
        ) -> ::core::primitive::usize {
            ::twinspan::private::guard(move || {
                let error: &Failure = unsafe { &*error };
                ::twinspan::private::describe_error!(error)
            })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Size>(), align_of::<Size>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Size, width),
                        size_of::<::core::primitive::f64>(),
                        align_of::<::core::primitive::f64>(),
                    ),
                    (
                        ::core::mem::offset_of!(Size, height),
                        size_of::<::core::primitive::f64>(),
                        align_of::<::core::primitive::f64>(),
                    ),
                ],
            ),
            "`Size` is not laid out as in C",
        );
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Failure>(), align_of::<Failure>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Failure, code),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`Failure` is not laid out as in C",
        );
    };
    #[::cxx::bridge(namespace = "geo")]
    mod ffi {
        struct Size {
            width: f64,
            height: f64,
        }
        enum Kind {
            Empty,
            Full,
        }
        #[derive(Debug)]
        struct Failure {
            code: i32,
        }
        unsafe extern "C++" {
            include!("golden/bodies/user.h");
            type Shape;
            type Counter;
            type Names;
        }
        impl UniquePtr<Counter> {}
        impl UniquePtr<Shape> {}
    }
}
