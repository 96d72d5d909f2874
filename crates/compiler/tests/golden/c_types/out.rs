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
    #[derive(Clone, Debug)]
    #[repr(C)]
    pub struct Limits {
        pub least: ::core::ffi::c_long,
        pub most: ::core::ffi::c_ulonglong,
        pub steps: ::twinspan::private::Vec<::core::ffi::c_int>,
        pub each: [::core::ffi::c_short; 2usize],
        pub size: ::core::primitive::usize,
        pub bytes: *const ::core::ffi::c_uchar,
        pub next: ::twinspan::Optional<::core::ffi::c_long>,
    }
    unsafe impl ::cxx::ExternType for Limits {
        type Id = ::cxx::type_id!("c_types::Limits");
        type Kind = ::cxx::kind::Trivial;
    }
    impl ::twinspan::private::NotDropped for Limits {}
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[allow(dead_code)]
    struct __FnMut_185fdae3acdb3064<__F>(::core::marker::PhantomData<__F>);
    #[allow(dead_code)]
    impl<
        __F: ::core::ops::FnMut(::core::ffi::c_uint) -> ::core::primitive::bool,
    > __FnMut_185fdae3acdb3064<__F> {
        #[inline]
        unsafe extern "C-unwind" fn call(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::ffi::c_uint,
        ) -> ::core::primitive::bool {
            unsafe {
                let mut entered = ::twinspan::private::closure::Entered::<
                    __F,
                >::enter(context.cast::<::twinspan::private::closure::Exclusive<__F>>());
                (entered.function())(argument0)
            }
        }
        unsafe extern "C-unwind" fn call_guarded(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::ffi::c_uint,
        ) -> ::core::primitive::bool {
            if unsafe {
                ::twinspan::private::closure::Entered::<
                    __F,
                >::is_busy(
                    context.cast::<::twinspan::private::closure::Exclusive<__F>>(),
                )
            } {
                return unsafe {
                    __FnMut_185fdae3acdb3064::<()>::call_refused(context, argument0)
                };
            }
            ::twinspan::private::guard(move || unsafe {
                Self::call_running(context, argument0)
            })
        }
        #[inline]
        unsafe extern "C-unwind" fn call_running(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::ffi::c_uint,
        ) -> ::core::primitive::bool {
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
    impl __FnMut_185fdae3acdb3064<()> {
        #[cold]
        #[inline(never)]
        #[allow(unused_variables, unreachable_code)]
        unsafe extern "C-unwind" fn call_refused(
            context: *mut ::core::ffi::c_void,
            argument0: ::core::ffi::c_uint,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || unsafe {
                ::twinspan::private::closure::busy()
            })
        }
    }
    pub fn total(values: &[::core::ffi::c_longlong]) -> ::core::ffi::c_longlong {
        ::twinspan::private::import!(
            "twinspan1$c_types$total$golden$ff77adf1bc21bb2e" fn __shim(_ :
            ::twinspan::private::abi::Fat) -> ::core::ffi::c_longlong
        );
        unsafe {
            __shim(__cross::give::<__cross::Slice<'_, ::core::ffi::c_longlong>>(values))
        }
    }
    pub fn each(
        visit: &mut dyn ::core::ops::FnMut(
            ::core::ffi::c_uint,
        ) -> ::core::primitive::bool,
    ) {
        ::twinspan::private::import!(
            "twinspan1$c_types$each$golden$3d677810f037526c" fn __shim(_ :
            ::twinspan::private::closure::Closure)
        );
        let mut visit = ::twinspan::private::closure::Exclusive::new(visit);
        unsafe { __shim(__FnMut_185fdae3acdb3064::lend(&mut visit)) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            value: ::core::ffi::c_long,
            limits: &Limits,
        ) -> ::core::option::Option<::core::ffi::c_long> {
            super::clamp(value, limits)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$c_types$clamp$447634f6810e3ddf"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$c_types$clamp$golden$4c8c59da971dcac2")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::ffi::c_long,
            argument1: __cross::Pointer,
        ) -> __cross::Tagged<::core::ffi::c_long> {
            ::twinspan::private::guard(move || {
                let argument1 = unsafe {
                    __cross::take::<__cross::Ref<'_, Limits>>(argument1)
                };
                let result = __declared_0(argument0, argument1);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Same<::core::ffi::c_long>>,
                    >(result)
                }
            })
        }
        #[inline]
        unsafe fn __declared_1(
            from: *const ::core::ffi::c_void,
            size: ::core::primitive::usize,
        ) -> ::core::result::Result<::core::ffi::c_int, ::core::primitive::usize> {
            match unsafe { super::read(from, size) } {
                ::core::result::Result::Ok(value) => ::core::result::Result::Ok(value),
                ::core::result::Result::Err(error) => {
                    ::core::result::Result::Err(
                        ::twinspan::private::message_of_error!(error),
                    )
                }
            }
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$c_types$read$9a82dbaa1988187a"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(
            export_name = "twinspan_two_packages_declare$c_types$try_read$9a82dbaa1988187a"
        )]
        static ONCE_1_1: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$c_types$read$golden$3c511ba3b34c3c39")]
        extern "C-unwind" fn shim_1(
            argument0: *const ::core::ffi::c_void,
            argument1: ::core::primitive::usize,
        ) -> __cross::Tagged<::core::ffi::c_int> {
            ::twinspan::private::guard(move || {
                match unsafe { __declared_1(argument0, argument1) } {
                    ::core::result::Result::Ok(value) => __cross::Tagged::good(value),
                    ::core::result::Result::Err(error) => __cross::Tagged::bad(error),
                }
            })
        }
    };
    const _: () = ::twinspan::private::optional_layout::<::core::ffi::c_long>();
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Limits>(), align_of::<Limits>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Limits, least),
                        size_of::<::core::ffi::c_long>(),
                        align_of::<::core::ffi::c_long>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, most),
                        size_of::<::core::ffi::c_ulonglong>(),
                        align_of::<::core::ffi::c_ulonglong>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, steps),
                        size_of::<::twinspan::private::Vec<::core::ffi::c_int>>(),
                        align_of::<::twinspan::private::Vec<::core::ffi::c_int>>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, each),
                        size_of::<[::core::ffi::c_short; 2usize]>(),
                        align_of::<[::core::ffi::c_short; 2usize]>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, size),
                        size_of::<::core::primitive::usize>(),
                        align_of::<::core::primitive::usize>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, bytes),
                        size_of::<*const ::core::ffi::c_uchar>(),
                        align_of::<*const ::core::ffi::c_uchar>(),
                    ),
                    (
                        ::core::mem::offset_of!(Limits, next),
                        size_of::<::twinspan::Optional<::core::ffi::c_long>>(),
                        align_of::<::twinspan::Optional<::core::ffi::c_long>>(),
                    ),
                ],
            ),
            "`Limits` is not laid out as in C",
        );
    };
    ::twinspan::private::by_width_of_long! {
        { #[::cxx::bridge(namespace = "c_types")] mod ffi { unsafe extern "C++" {
        #[allow(unreachable_pub)] type Limits = super::Limits; } extern "Rust" {} unsafe
        extern "C++" { include!("golden/c_types/user.h"); } } } {
        #[::cxx::bridge(namespace = "c_types")] mod ffi { unsafe extern "C++" {
        #[allow(unreachable_pub)] type Limits = super::Limits; } extern "Rust" {} unsafe
        extern "C++" { include!("golden/c_types/user.h"); } } }
    }
}
use core::ffi::{c_int, c_long, c_void};
use ffi::Limits;
fn clamp(value: c_long, limits: &Limits) -> Option<c_long> {
    (value >= limits.least).then_some(value)
}
unsafe fn read(from: *const c_void, size: usize) -> Result<c_int, std::fmt::Error> {
    if from.is_null() || size == 0 { Err(std::fmt::Error) } else { Ok(1) }
}
