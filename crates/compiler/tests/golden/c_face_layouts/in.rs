#[twinspan::bridge(c_face, namespace = "wire")]
unsafe mod ffi {
    /// As on a wire.
    #[repr(packed)]
    #[derive(Clone, Copy)]
    struct Header {
        kind: Kind,
        flag: bool,
        length: u32,
        pair: Pair,
        key: [u16; 2],
    }

    enum Kind {
        Text = 1,
        Number,
    }

    #[repr(packed(2))]
    #[derive(Clone, Copy)]
    struct Pair {
        a: u8,
        b: u64,
    }

    union Bits {
        flag: bool,
        number: f64,
        words: [u32; 3],
    }

    #[repr(align(32))]
    #[derive(Clone)]
    struct Line {
        number: u64,
        length: c_long,
    }

    #[derive(Clone)]
    struct Packet {
        header: Header,
        bits: Bits,
    }

    extern "Rust" {
        fn next(header: &Header) -> Header;
        fn all(headers: &[Header]) -> Vec<Header>;
        fn find(kind: Kind) -> Option<Header>;
        unsafe fn twice(bits: Bits) -> Bits;
        fn line(line: Line) -> Line;
        fn packet(packet: &mut Packet);
    }
}

use ffi::{Bits, Header, Kind, Line, Packet};

fn next(header: &Header) -> Header {
    *header
}

fn all(headers: &[Header]) -> Vec<Header> {
    headers.to_vec()
}

fn find(_: Kind) -> Option<Header> {
    None
}

unsafe fn twice(bits: Bits) -> Bits {
    bits
}

fn line(line: Line) -> Line {
    line
}

fn packet(_: &mut Packet) {}
