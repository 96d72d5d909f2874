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
    /// Doubles.
    pub fn twice(value: ::core::primitive::i32) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$twice$golden$7c42a38951c2733a" fn __shim(_ :
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe { __shim(value) }
    }
    pub fn never_throws(value: ::core::primitive::f64) -> ::core::primitive::f64 {
        ::twinspan::private::import!(
            "twinspan1$never_throws$golden$5cf833eed1214c5e" fn __shim(_ :
            ::core::primitive::f64) -> ::core::primitive::f64
        );
        unsafe { __shim(value) }
    }
    pub fn done() {
        ::twinspan::private::import!(
            "twinspan1$done$golden$a78cbc8e1edb4dc5" fn __shim()
        );
        unsafe { __shim() }
    }
    pub fn renamed_in_rust(value: ::core::primitive::usize) -> ::core::primitive::isize {
        ::twinspan::private::import!(
            "twinspan1$renamedInRust$renamed_in_rust$golden$f040b90a71fb195a" fn __shim(_
            : ::core::primitive::usize) -> ::core::primitive::isize
        );
        unsafe { __shim(value) }
    }
    pub unsafe fn deref(
        pointer: *const ::core::primitive::i32,
    ) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$deref$golden$5ccb5dd38c4c6143" fn __shim(_ : * const
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe { __shim(pointer) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            left: ::core::primitive::i32,
            right: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
            super::add(left, right)
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$add$42b6a23262843b51")]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$add$golden$354aab46a0d996a0")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
            argument1: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || { __declared_0(argument0, argument1) })
        }
        #[inline]
        fn __declared_1(numbers: &[::core::primitive::i32]) -> ::core::primitive::i32 {
            super::sum(numbers)
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$sum$01629e6bc7b34914")]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$sum$golden$392bc3751d3d1f08")]
        extern "C-unwind" fn shim_1(
            argument0: ::twinspan::private::abi::Fat,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Slice<'_, ::core::primitive::i32>,
                    >(argument0)
                };
                __declared_1(argument0)
            })
        }
        #[inline]
        fn __declared_2() {
            super::nothing()
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$nothing$cbf29ce484222325")]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$nothing$golden$a78cbc8e1edb4dc5")]
        extern "C-unwind" fn shim_2() {
            ::twinspan::private::guard(move || { __declared_2() })
        }
        #[inline]
        fn __declared_3(value: ::core::primitive::u8) -> ::core::primitive::bool {
            super::renamed(value)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$renamedInCxx$692332ee50526ead"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$renamedInCxx$renamed$golden$5fda1044208fb833")]
        extern "C-unwind" fn shim_3(
            argument0: ::core::primitive::u8,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || { __declared_3(argument0) })
        }
        #[inline]
        unsafe fn __declared_4(
            pointer: *const ::core::primitive::u8,
        ) -> *mut ::core::primitive::u16 {
            unsafe { super::raw(pointer) }
        }
        #[unsafe(export_name = "twinspan_two_packages_declare$raw$d271aae2751de264")]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$raw$golden$ce60317bf616b5aa")]
        extern "C-unwind" fn shim_4(
            argument0: *const ::core::primitive::u8,
        ) -> *mut ::core::primitive::u16 {
            ::twinspan::private::guard(move || { unsafe { __declared_4(argument0) } })
        }
    };
    #[::cxx::bridge]
    mod ffi {
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/functions/user.h");
            /// Which cxx carries.
            fn apply(callback: fn(i32) -> i32, value: i32) -> i32;
        }
    }
}
fn add(left: i32, right: i32) -> i32 {
    left + right
}
fn sum(numbers: &[i32]) -> i32 {
    numbers.iter().sum()
}
fn nothing() {}
fn renamed(value: u8) -> bool {
    value == 1
}
unsafe fn raw(pointer: *const u8) -> *mut u16 {
    pointer.cast_mut().cast()
}
