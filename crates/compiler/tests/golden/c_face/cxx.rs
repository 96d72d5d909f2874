#[cxx::bridge(namespace = "search")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/c_face/in.rs.types.h");
    }
    /// Where a word was found.
    #[derive(Debug, Clone)]
    struct Hit {
        /// In bytes.
        start: usize,
        end: u32,
        kind: Kind,
        restrict: bool,
        key: [u8; 4],
    }
    #[derive(Debug, Clone)]
    enum Kind {
        /// As it is written.
        Exact,
        Similar = 7,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Document = super::Document;
    }
    /// A page that opens by itself.
    struct Opened {
        index: Box<Index>,
        pages: u32,
    }
    #[derive(Debug)]
    struct OpenError {
        code: i32,
    }
    #[derive(Debug)]
    struct ReadError {
        path: String,
    }
    #[derive(Debug)]
    enum Failure {
        NotFound = 1,
        Busy,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Event = super::Event;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Answer = super::Answer;
    }
    struct Log {
        last: Event,
        all: Vec<Event>,
    }
    #[cfg(windows)]
    struct Drive {
        letter: u8,
    }
    extern "Rust" {}
    extern "Rust" {
        /// A text to look in.
        type Index;
        type Trouble;
    }
    impl Box<Index> {}
    impl Box<Trouble> {}
    impl Vec<Hit> {}
    impl Vec<Kind> {}
    impl Vec<Box<Index>> {}
    impl Vec<Event> {}
    #[cfg(any(all(windows, windows)))]
    impl Vec<Drive> {}
    impl Vec<Document> {}
    unsafe extern "C++" {
        include!("golden/c_face/in.rs.functions.h");
    }
}
