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
    pub fn next(colour: Colour) -> Colour {
        ::twinspan::private::import!(
            "twinspan1$paint$next$golden$ccd3e74be29c8e4a" fn __shim(_ : Colour) ->
            Colour
        );
        unsafe { __shim(colour) }
    }
    pub fn other(value: InCxx) -> InCxx {
        ::twinspan::private::import!(
            "twinspan1$paint$other$golden$f0398d28244ff667" fn __shim(_ : InCxx) -> InCxx
        );
        unsafe { __shim(value) }
    }
    const _: () = {
        #[inline]
        fn __declared_0(colour: Colour) -> Colour {
            super::darker(colour)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paint$darker$e89f5e445b60a373"
        )]
        static ONCE_0_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paint$darker$golden$ccd3e74be29c8e4a")]
        extern "C-unwind" fn shim_0(argument0: Colour) -> Colour {
            ::twinspan::private::guard(move || { __declared_0(argument0) })
        }
        #[inline]
        fn __declared_1(low: ::core::primitive::bool) -> Far {
            super::distant(low)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paint$distant$cd2fd49bc6b014bd"
        )]
        static ONCE_1_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paint$distant$golden$53a85d288841ce6b")]
        extern "C-unwind" fn shim_1(argument0: ::core::primitive::bool) -> Far {
            ::twinspan::private::guard(move || { __declared_1(argument0) })
        }
        #[inline]
        fn __declared_2(left: Flags, right: Flags) -> Flags {
            super::both(left, right)
        }
        #[unsafe(
            export_name = "twinspan_two_packages_declare$paint$both$e228096062a19bf5"
        )]
        static ONCE_2_0: ::core::primitive::u8 = 0;
        #[unsafe(export_name = "twinspan1$paint$both$golden$b82170d53b89ca23")]
        extern "C-unwind" fn shim_2(argument0: Flags, argument1: Flags) -> Flags {
            ::twinspan::private::guard(move || { __declared_2(argument0, argument1) })
        }
    };
    #[::cxx::bridge(namespace = "paint")]
    mod ffi {
        /// The smallest integer that holds it.
        #[derive(Debug, PartialEq)]
        enum Colour {
            /// Like blood.
            Red = 1,
            Green,
            #[cxx_name = "DEEP_BLUE"]
            Blue = 200,
        }
        #[repr(i64)]
        enum Far {
            Low = -9223372036854775808,
            High = 9223372036854775807,
        }
        #[derive(BitAnd, BitOr, BitXor)]
        enum Flags {
            A = 1,
            B = 2,
        }
        /// The user's header defines it.
        #[repr(u16)]
        enum InCxx {
            One,
            Two = 7,
        }
        extern "Rust" {}
        unsafe extern "C++" {
            include!("golden/enums/user.h");
            type InCxx;
        }
    }
}
pub use ffi::{Colour, Far, Flags};
fn darker(colour: Colour) -> Colour {
    colour
}
fn distant(low: bool) -> Far {
    if low { Far::Low } else { Far::High }
}
fn both(left: Flags, right: Flags) -> Flags {
    left | right
}
