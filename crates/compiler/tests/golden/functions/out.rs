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
    #[allow(unused_imports)]
    use ::twinspan::private::cross as __cross;
    /// Doubles.
    pub fn twice(value: ::core::primitive::i32) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$twice$golden$7c42a38951c2733a" fn __shim(_ :
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Same<::core::primitive::i32>>(value),
            );
            __cross::take::<__cross::Same<::core::primitive::i32>>(__result)
        }
    }
    pub fn never_throws(value: ::core::primitive::f64) -> ::core::primitive::f64 {
        ::twinspan::private::import!(
            "twinspan1$never_throws$golden$5cf833eed1214c5e" fn __shim(_ :
            ::core::primitive::f64) -> ::core::primitive::f64
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Same<::core::primitive::f64>>(value),
            );
            __cross::take::<__cross::Same<::core::primitive::f64>>(__result)
        }
    }
    pub fn done() {
        ::twinspan::private::import!(
            "twinspan1$done$golden$a78cbc8e1edb4dc5" fn __shim()
        );
        unsafe {
            let __result = __shim();
            __result
        }
    }
    pub fn renamed_in_rust(value: ::core::primitive::usize) -> ::core::primitive::isize {
        ::twinspan::private::import!(
            "twinspan1$renamedInRust$renamed_in_rust$golden$f040b90a71fb195a" fn __shim(_
            : ::core::primitive::usize) -> ::core::primitive::isize
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Same<::core::primitive::usize>>(value),
            );
            __cross::take::<__cross::Same<::core::primitive::isize>>(__result)
        }
    }
    pub unsafe fn deref(
        pointer: *const ::core::primitive::i32,
    ) -> ::core::primitive::i32 {
        ::twinspan::private::import!(
            "twinspan1$deref$golden$5ccb5dd38c4c6143" fn __shim(_ : * const
            ::core::primitive::i32) -> ::core::primitive::i32
        );
        unsafe {
            let __result = __shim(
                __cross::give::<__cross::Same<*const ::core::primitive::i32>>(pointer),
            );
            __cross::take::<__cross::Same<::core::primitive::i32>>(__result)
        }
    }
    const _: () = {
        #[inline]
        fn __declared_0(
            left: ::core::primitive::i32,
            right: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
            super::add(left, right)
        }
        #[doc(hidden)]
        #[unsafe(export_name = "twinspan_two_packages_declare$add$42b6a23262843b51")]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$add$golden$354aab46a0d996a0")]
        extern "C-unwind" fn shim_0(
            argument0: ::core::primitive::i32,
            argument1: ::core::primitive::i32,
        ) -> ::core::primitive::i32 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Same<::core::primitive::i32>>(argument0)
                };
                let argument1 = unsafe {
                    __cross::take::<__cross::Same<::core::primitive::i32>>(argument1)
                };
                let result: ::core::primitive::i32 = __declared_0(argument0, argument1);
                unsafe { __cross::give::<__cross::Same<::core::primitive::i32>>(result) }
            })
        }
        #[inline]
        fn __declared_1(numbers: &[::core::primitive::i32]) -> ::core::primitive::i32 {
            super::sum(numbers)
        }
        #[doc(hidden)]
        #[unsafe(export_name = "twinspan_two_packages_declare$sum$01629e6bc7b34914")]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
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
                let result: ::core::primitive::i32 = __declared_1(argument0);
                unsafe { __cross::give::<__cross::Same<::core::primitive::i32>>(result) }
            })
        }
        #[inline]
        fn __declared_2() {
            super::nothing()
        }
        #[doc(hidden)]
        #[unsafe(export_name = "twinspan_two_packages_declare$nothing$cbf29ce484222325")]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$nothing$golden$a78cbc8e1edb4dc5")]
        extern "C-unwind" fn shim_2() {
            ::twinspan::private::guard(move || {
                let result: () = __declared_2();
                result
            })
        }
        #[inline]
        fn __declared_3(value: ::core::primitive::u8) -> ::core::primitive::bool {
            super::renamed(value)
        }
        #[doc(hidden)]
        #[unsafe(
            export_name = "twinspan_two_packages_declare$renamedInCxx$692332ee50526ead"
        )]
        static ONCE_3_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$renamedInCxx$renamed$golden$5fda1044208fb833")]
        extern "C-unwind" fn shim_3(
            argument0: ::core::primitive::u8,
        ) -> ::core::primitive::bool {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<__cross::Same<::core::primitive::u8>>(argument0)
                };
                let result: ::core::primitive::bool = __declared_3(argument0);
                unsafe {
                    __cross::give::<__cross::Same<::core::primitive::bool>>(result)
                }
            })
        }
        #[inline]
        unsafe fn __declared_4(
            pointer: *const ::core::primitive::u8,
        ) -> *mut ::core::primitive::u16 {
            unsafe { super::raw(pointer) }
        }
        #[doc(hidden)]
        #[unsafe(export_name = "twinspan_two_packages_declare$raw$d271aae2751de264")]
        static ONCE_4_0: ::core::primitive::u8 = 0;
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$raw$golden$ce60317bf616b5aa")]
        extern "C-unwind" fn shim_4(
            argument0: *const ::core::primitive::u8,
        ) -> *mut ::core::primitive::u16 {
            ::twinspan::private::guard(move || {
                let argument0 = unsafe {
                    __cross::take::<
                        __cross::Same<*const ::core::primitive::u8>,
                    >(argument0)
                };
                let result: *mut ::core::primitive::u16 = unsafe {
                    __declared_4(argument0)
                };
                unsafe {
                    __cross::give::<__cross::Same<*mut ::core::primitive::u16>>(result)
                }
            })
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
