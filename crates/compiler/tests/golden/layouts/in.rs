#[twinspan::bridge(namespace = "layouts")]
unsafe mod ffi {
    /// As on a wire.
    #[repr(packed)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    #[cxx_name = "WireHeader"]
    struct Header {
        /// What follows.
        kind: Kind,
        length: u32,
        #[cfg(feature = "never")]
        never: u64,
        #[cxx_name = "checks"]
        checksum: [u16; 3],
    }

    #[derive(Debug)]
    enum Kind {
        Text = 1,
        Number,
    }

    #[namespace = "layouts::words"]
    union Word {
        number: f64,
        bytes: [u8; 4],
    }

    union Any {
        word: Word,
        header: Header,
        pointer: *mut c_void,
    }

    #[repr(align(16))]
    struct Line {
        text: String,
        words: [Word; 2],
    }

    /// Which functions do not mention.
    struct Log {
        headers: Vec<Header>,
        last: Optional<Header>,
        first: SharedPtr<Word>,
    }

    extern "Rust" {
        fn parse(line: &Line) -> Option<Header>;
        unsafe fn number(word: Word) -> f64;
        fn headers() -> Vec<Header>;
    }

    extern "C++" {
        include!("golden/layouts/user.h");

        unsafe fn any(of: &[Word]) -> Any;
        fn line(headers: &[Header]) -> Line;
    }
}

use ffi::{Header, Line, Word};

fn parse(line: &Line) -> Option<Header> {
    let kind = ffi::Kind::Text;
    (!line.text.is_empty()).then_some(Header { kind, length: 1, checksum: [0; 3] })
}

unsafe fn number(word: Word) -> f64 {
    unsafe { word.number }
}

fn headers() -> Vec<Header> {
    Vec::new()
}
