#[allow(clippy::all, clippy::pedantic, unused_unsafe, unused_qualifications)]
mod ffi {
    #[allow(unused_imports)]
    pub use self::ffi::*;
    pub fn next(colour: Colour) -> Colour {
        #[allow(improper_ctypes)]
        unsafe extern "C-unwind" {
            #[link_name = "twinspan1$paint$next$golden$ccd3e74be29c8e4a"]
            fn __shim(_: Colour) -> Colour;
        }
        unsafe {
            let __result = __shim(colour);
            __result
        }
    }
    pub fn other(value: InCxx) -> InCxx {
        #[allow(improper_ctypes)]
        unsafe extern "C-unwind" {
            #[link_name = "twinspan1$paint$other$golden$f0398d28244ff667"]
            fn __shim(_: InCxx) -> InCxx;
        }
        unsafe {
            let __result = __shim(value);
            __result
        }
    }
    const _: () = {
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$paint$darker$golden$ccd3e74be29c8e4a")]
        unsafe extern "C-unwind" fn shim_0(argument0: Colour) -> Colour {
            ::twinspan::private::guard(move || {
                unsafe {
                    let argument0 = argument0;
                    let result: Colour = super::darker(argument0);
                    result
                }
            })
        }
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$paint$far$golden$53a85d288841ce6b")]
        unsafe extern "C-unwind" fn shim_1(argument0: ::core::primitive::bool) -> Far {
            ::twinspan::private::guard(move || {
                unsafe {
                    let argument0 = argument0;
                    let result: Far = super::far(argument0);
                    result
                }
            })
        }
        #[doc(hidden)]
        #[allow(improper_ctypes_definitions)]
        #[unsafe(export_name = "twinspan1$paint$both$golden$b82170d53b89ca23")]
        unsafe extern "C-unwind" fn shim_2(argument0: Flags, argument1: Flags) -> Flags {
            ::twinspan::private::guard(move || {
                unsafe {
                    let argument0 = argument0;
                    let argument1 = argument1;
                    let result: Flags = super::both(argument0, argument1);
                    result
                }
            })
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
fn far(low: bool) -> Far {
    if low { Far::Low } else { Far::High }
}
fn both(left: Flags, right: Flags) -> Flags {
    left | right
}
