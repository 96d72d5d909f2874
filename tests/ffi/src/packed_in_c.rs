//! Packed and aligned structs, and unions, by the C face: C++ calls here as C does.

#[twinspan::bridge(c_face, namespace = "packed_in_c")]
pub unsafe mod ffi {
    #[repr(packed)]
    #[derive(Clone, Copy)]
    pub struct Header {
        pub kind: Kind,
        pub flag: bool,
        pub length: u32,
        pub bits: Bits,
    }

    pub enum Kind {
        Text = 1,
        Number,
    }

    pub union Bits {
        pub number: f64,
        pub words: [u32; 2],
    }

    #[repr(align(32))]
    #[derive(Clone, Copy)]
    pub struct Line {
        pub number: u64,
    }

    extern "Rust" {
        fn next(header: &Header) -> Header;
        fn all(headers: &[Header]) -> Vec<Header>;
        unsafe fn twice(bits: Bits) -> Bits;
        fn line(line: Line) -> Line;
    }

    extern "C++" {
        include!("twinspan-test-ffi/cpp/packed_in_c.h");
        fn checks() -> String;
    }
}

use ffi::{Bits, Header, Line};

fn next(header: &Header) -> Header {
    Header { length: header.length + 1, ..*header }
}

fn all(headers: &[Header]) -> Vec<Header> {
    headers.iter().map(next).collect()
}

/// # Safety
///
/// The number is set.
unsafe fn twice(bits: Bits) -> Bits {
    // SAFETY: the caller's promise.
    Bits { number: unsafe { bits.number } * 2.0 }
}

fn line(line: Line) -> Line {
    Line { number: line.number + 1 }
}

#[cfg(test)]
mod tests {
    #[test]
    fn in_c() {
        assert_eq!(super::ffi::checks(), "");
    }
}
