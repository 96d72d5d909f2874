#[twinspan::bridge(namespace = "paint")]
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

    extern "Rust" {
        fn darker(colour: Colour) -> Colour;
        fn distant(low: bool) -> Far;
        fn both(left: Flags, right: Flags) -> Flags;
    }

    unsafe extern "C++" {
        include!("golden/enums/user.h");

        type InCxx;

        fn next(colour: Colour) -> Colour;
        fn other(value: InCxx) -> InCxx;
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
