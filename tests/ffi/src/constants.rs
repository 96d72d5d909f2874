//! `const NAME: T = ..;`, the same value in both languages, while both compile.

#[twinspan::bridge(namespace = "constants")]
pub mod ffi {
    /// How many there may be.
    pub const MANY: u32 = 3 * FEW + 1;
    pub const FEW: u32 = 4;
    pub const LEAST: i64 = i64::MIN;
    pub const GREATEST: u64 = u64::MAX;
    pub const LOW: i8 = -128;
    pub const BITS: u16 = !(1 << 3) & 0xff | 0b1_0000_0000;
    pub const LOST: u8 = (0x1ff_u16 as u8) - 1;
    pub const SIGNED: i32 = 0xffff_ffff_u32 as i32;
    pub const SIZE: usize = FEW as usize * 1024;
    pub const C: c_int = -7;
    pub const LETTER: u8 = b'x';
    pub const NEGATIVE: c_schar = -3;
    pub const IS_LARGE: bool = MANY > 10 && !(FEW == 5);
    pub const THIRD: f64 = 1.0 / 3.0;
    pub const SMALL: f32 = 0.1 + 0.2;
    pub const TINY: f64 = -5e-324;
    pub const HUGE: f64 = f64::MAX;
    pub const ZERO: f64 = -0.0;
    pub const WHOLE: f32 = 7 as f32;
    pub const CHARACTER: char = '\u{1F600}';
    pub const NAME: &str = "quo\"te \\ ??/ \u{e9}\n\0end";
    pub const EMPTY: &'static str = "";
    pub const ALIAS: &str = NAME;
    pub const PRIMES: [u16; 4] = [2, 3, 5, FEW as u16 + 3];
    pub const ZEROS: [[i32; 2]; 2] = [[0; 2], [1, -1]];
    pub const WORDS: [&str; 2] = ["one", "two"];
    #[cxx_name = "renamed"]
    #[namespace = "constants::inside"]
    pub const OTHER: u8 = 1;
    #[cfg(feature = "enabled")]
    pub const CONDITIONAL: bool = true;
    #[cfg(not(feature = "enabled"))]
    pub const CONDITIONAL: bool = false;
    #[cfg(any())]
    pub const NEVER: bool = true;
    const PRIVATE: i32 = 5;
    pub(crate) const CRATE: i32 = PRIVATE + 1;

    pub const COUNT: usize = FEW as usize / 2;
    pub const MASK: [u8; COUNT] = [7; COUNT];

    /// Lengths that are constants.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Frame {
        pub bytes: [u8; COUNT],
        pub list: Vec<[u16; COUNT + 1]>,
        pub maybe: Optional<[f64; FEW as usize]>,
    }

    extern "Rust" {
        fn rust_frame(frame: &Frame, more: [i8; COUNT]) -> [[i8; COUNT]; 2];
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/constants.h");
        fn cpp_frame(frame: Frame, more: &[[i8; COUNT]]) -> Frame;
        fn checks() -> String;
        fn text() -> &'static str;
    }
}

/// Nothing else is in it, so that cxx would have had the bridge alone.
#[twinspan::bridge(namespace = "constants::alone")]
pub mod alone {
    pub const ALONE: i16 = 0x7fff;
}

fn rust_frame(frame: &ffi::Frame, more: [i8; ffi::COUNT]) -> [[i8; ffi::COUNT]; 2] {
    [frame.bytes.map(|byte| byte as i8), more]
}

#[cfg(test)]
mod tests {
    use super::ffi;

    // Constants of Rust, where Rust wants one.
    const ARRAY: [u8; ffi::FEW as usize] = [0; 4];

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
        assert_eq!(ffi::text(), ffi::NAME);
    }

    #[test]
    fn lengths() {
        let frame = ffi::Frame { bytes: ffi::MASK, list: vec![[1, 2, 3]], maybe: None.into() };
        let back = ffi::cpp_frame(frame.clone(), &[[3, 4]]);
        assert_eq!(back, ffi::Frame { bytes: [3, 4], ..frame });
    }

    #[test]
    fn in_rust() {
        assert_eq!((ffi::MANY, ffi::FEW, ARRAY.len()), (13, 4, 4));
        assert_eq!((ffi::BITS, ffi::LOST, ffi::SIGNED, ffi::SIZE), (0x1f7, 0xfe, -1, 4096));
        assert_eq!((ffi::C, ffi::NEGATIVE, ffi::CRATE), (-7, -3, 6));
        assert_eq!((ffi::THIRD, ffi::SMALL), (1.0 / 3.0, 0.1 + 0.2));
        assert!(ffi::ZERO.is_sign_negative());
        assert_eq!(ffi::PRIMES, [2, 3, 5, 7]);
        assert_eq!((ffi::OTHER, ffi::CONDITIONAL), (1, true));
        assert_eq!(super::alone::ALONE, i16::MAX);
    }
}
