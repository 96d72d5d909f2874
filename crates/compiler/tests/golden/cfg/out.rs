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
    #[cfg(unix)]
    #[allow(unused_imports)]
    use super::Index;
    #[allow(unused_imports)]
    pub use self::ffi::*;
    #[allow(unused_imports)]
    use ::twinspan::private::{cross as __cross, ways::*};
    #[cfg(unix)]
    pub fn on_unix(value: ::core::primitive::i32) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$on_unix$golden$7c42a38951c2733a" fn __shim(_ :
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe { __shim(value) }
    }
    const _: () = {
        #[cfg(unix)]
        #[inline]
        fn __declared_0(level: Level) -> ::twinspan::private::Box<Index> {
            super::open(level)
        }
        #[cfg(unix)]
        #[unsafe(export_name = "twinspan_two_packages_declare$open$bcb654e3c3dd8fad")]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[cfg(unix)]
        #[unsafe(export_name = "twinspan1$open$golden$4c8b23712b75eec1")]
        extern "C-unwind" fn shim_0(argument0: Level) -> __cross::Pointer {
            ::twinspan::private::guard(move || {
                let result = __declared_0(argument0);
                unsafe { __cross::give::<__cross::Boxed<Index>>(result) }
            })
        }
        #[cfg(windows)]
        #[inline]
        fn __declared_1(
            value: OnWindows,
        ) -> ::core::option::Option<::core::primitive::i32> {
            super::wide(value)
        }
        #[cfg(windows)]
        #[unsafe(export_name = "twinspan_two_packages_declare$wide$256608169ec60ebd")]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[cfg(windows)]
        #[unsafe(export_name = "twinspan1$wide$golden$2a733e419fc2b74f")]
        extern "C-unwind" fn shim_1(
            argument0: OnWindows,
        ) -> __cross::Tagged<::core::primitive::i32> {
            ::twinspan::private::guard(move || {
                let result = __declared_1(argument0);
                unsafe {
                    __cross::give::<
                        __cross::Opt<__cross::Same<::core::primitive::i32>>,
                    >(result)
                }
            })
        }
        #[cfg(any(unix, windows))]
        #[cfg(not(never))]
        #[inline]
        fn __declared_2() -> Record {
            super::record()
        }
        #[cfg(any(unix, windows))]
        #[cfg(not(never))]
        #[unsafe(export_name = "twinspan_two_packages_declare$record$cbf29ce484222325")]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[cfg(any(unix, windows))]
        #[cfg(not(never))]
        #[unsafe(export_name = "twinspan1$record$golden$e0b5b5d88047569c")]
        extern "C-unwind" fn shim_2(out: __cross::Pointer) {
            ::twinspan::private::guard(move || {
                let result = __declared_2();
                unsafe { __cross::write::<__cross::Same<Record>>(out, result) }
            })
        }
        #[cfg(unix)]
        #[inline]
        fn __declared_3() -> ::core::primitive::i32 {
            super::either()
        }
        #[cfg(unix)]
        #[unsafe(export_name = "twinspan_two_packages_declare$either$cbf29ce484222325")]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[cfg(unix)]
        #[unsafe(export_name = "twinspan1$either$golden$c2cbc37fadd1c60c")]
        extern "C-unwind" fn shim_3() -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || { __declared_3() })
        }
        #[cfg(not(unix))]
        #[inline]
        fn __declared_4() -> ::core::primitive::i64 {
            super::either()
        }
        #[cfg(not(unix))]
        #[unsafe(export_name = "twinspan_two_packages_declare$either$cbf29ce484222325")]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[cfg(not(unix))]
        #[unsafe(export_name = "twinspan1$either$golden$c2dcbf7fade03273")]
        extern "C-unwind" fn shim_4() -> ::core::primitive::i64 {
            ::twinspan::private::guard(move || { __declared_4() })
        }
    };
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<Record>(), align_of::<Record>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(Record, always),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                    #[cfg(unix)]
                    (
                        ::core::mem::offset_of!(Record, on_unix),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                    #[cfg(not(unix))]
                    (
                        ::core::mem::offset_of!(Record, elsewhere),
                        size_of::<::core::primitive::i64>(),
                        align_of::<::core::primitive::i64>(),
                    ),
                ],
            ),
            "`Record` is not laid out as in C",
        );
    };
    #[cfg(windows)]
    const _: () = {
        use ::core::mem::{align_of, size_of};
        use ::twinspan::private::layout;
        let size = (size_of::<OnWindows>(), align_of::<OnWindows>());
        ::core::assert!(
            layout::is_as_in_c(
                size,
                layout::Shape::Natural,
                1,
                &[
                    (
                        ::core::mem::offset_of!(OnWindows, value),
                        size_of::<::core::primitive::i32>(),
                        align_of::<::core::primitive::i32>(),
                    ),
                ],
            ),
            "`OnWindows` is not laid out as in C",
        );
    };
    #[::cxx::bridge]
    mod ffi {
        struct Record {
            always: i32,
            #[cfg(unix)]
            on_unix: i32,
            #[cfg(not(unix))]
            elsewhere: i64,
        }
        #[cfg(windows)]
        struct OnWindows {
            value: i32,
        }
        enum Level {
            Low,
            #[cfg(windows)]
            Middle,
            High,
        }
        extern "Rust" {
            #[cfg(unix)]
            type Index;
        }
        #[cfg(unix)]
        unsafe extern "C++" {
            include!("golden/cfg/user.h");
        }
        #[cfg(any(all(unix, unix)))]
        impl Box<Index> {}
    }
}
use ffi::{Level, Record};
#[cfg(unix)]
pub struct Index(pub Level);
#[cfg(unix)]
fn open(level: Level) -> Box<Index> {
    Box::new(Index(level))
}
#[cfg(unix)]
fn record() -> Record {
    Record { always: 1, on_unix: 2 }
}
#[cfg(unix)]
fn either() -> i32 {
    0
}
