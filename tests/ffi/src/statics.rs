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
        include!(<cstdint>);

        cpp! {
            class Limits {
            public:
              static constexpr int most = 7;
              static constexpr bool is_strict = true;
              // Another name of the same number.
              static constexpr long long least = -9;
              static const unsigned char WIDTH = 80;
              struct Inner { static constexpr std::size_t size = sizeof(void *); };
            };
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
        let reference: &'static i32 = &ffi::MOST;
        assert_eq!(*reference, 7);
    }
}
