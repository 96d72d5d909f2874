#[cxx::bridge(namespace = "paint")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/enums/in.rs.types.h");
    }
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
    unsafe extern "C++" {
        include!("golden/enums/in.rs.functions.h");
    }
}
