//! Constants of C++, which are `static` in Rust.

#[twinspan::bridge(namespace = "tests::statics")]
mod ffi {
    #[repr(u8)]
    #[derive(Debug)]
    enum Colour {
        Red,
        Green = 7,
    }
    unsafe extern "C++" {
        include!(<cerrno>);
        include!(<cstdint>);
        include!(<cstdio>);

        cpp! {
            #define TESTS_MOST 0x100
            #define TESTS_RATIO (1.0 / 4)
            #define TESTS_COLOUR tests::statics::Colour::Green
            class Limits {
            public:
              static constexpr int most = 7;
              static constexpr bool is_strict = true;
              // Another name of the same number.
              static constexpr long long least = -9;
              static const unsigned char WIDTH = 80;
              struct Inner { static constexpr std::size_t size = sizeof(void *); };
            };
            enum { OLD = 5, BELOW = -1 };
            enum Flags : unsigned { NONE, ALL = 0xffffffff };
            class Bits { public: enum { wide = 1 << 20 }; };
            inline constexpr double RATIO = 0.25;
            inline constexpr Colour FAVOURITE = Colour::Green;
        }

        type Limits;
        /// The greatest number.
        #[Self = "Limits"]
        #[cxx_name = "most"]
        static MOST: i32;
        #[cxx_name = "Limits::is_strict"]
        static IS_STRICT: bool;
        #[cxx_name = "Limits::least"]
        static LEAST: i64;
        #[Self = "Limits"]
        static WIDTH: u8;
        #[cxx_name = "Limits::Inner::size"]
        static SIZE: usize;
        static RATIO: f64;
        static FAVOURITE: Colour;
        // Numbers without a type.
        static OLD: u8;
        static BELOW: i16;
        static ALL: u32;
        #[cxx_name = "Bits::wide"]
        static WIDE: usize;
        // Macros.
        static TESTS_MOST: u16;
        #[cxx_name = "TESTS_MOST"]
        static MOST_BYTES: u64;
        static TESTS_RATIO: f64;
        static TESTS_COLOUR: Colour;
        // Of headers that every bridge reads.
        static ENOENT: i32;
        static EOF: i32;
        static INT32_MAX: i32;
        #[cfg(any())]
        static NOT_THERE: u8;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Colour};

    #[test]
    fn constants_have_the_values_of_cxx() {
        assert_eq!((ffi::MOST, ffi::IS_STRICT, ffi::LEAST, ffi::WIDTH), (7, true, -9, 80));
        assert_eq!((ffi::SIZE, ffi::RATIO), (size_of::<usize>(), 0.25));
        assert_eq!(ffi::FAVOURITE, Colour::Green);
        assert_eq!((ffi::OLD, ffi::BELOW, ffi::ALL, ffi::WIDE), (5, -1, u32::MAX, 1 << 20));
        assert_eq!((ffi::TESTS_MOST, ffi::MOST_BYTES), (0x100, 0x100));
        assert!(ffi::ENOENT > 0 && ffi::EOF < 0);
        assert_eq!(ffi::INT32_MAX, i32::MAX);
        assert_eq!((ffi::TESTS_RATIO, ffi::TESTS_COLOUR), (0.25, Colour::Green));
        let reference: &'static i32 = &ffi::MOST;
        assert_eq!(*reference, 7);
    }
}
