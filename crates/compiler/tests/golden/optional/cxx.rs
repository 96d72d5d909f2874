#[cxx::bridge(namespace = "perhaps")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/optional/in.rs.types.h");
    }
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    struct Hit {
        start: u32,
        /// Where it ends, if it does.
        end: String,
        exact: String,
    }
    #[derive(Clone, Debug, Default)]
    struct Query {
        text: String,
        words: String,
        best: String,
        corners: String,
    }
    #[derive(Clone, Debug)]
    struct Word {
        text: String,
    }
    struct Owners {
        index: String,
        store: String,
        shared: String,
        size: String,
        #[cfg(feature = "never")]
        never: String,
    }
    struct Job {
        at_end: String,
    }
    #[allow(non_camel_case_types)]
    struct Job_at {
        end: String,
    }
    struct View<'a> {
        text: String,
        bytes: &'a [u8],
        inner: String,
    }
    #[derive(Clone, Copy)]
    struct Part<'a> {
        bytes: &'a [u8],
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/optional/user.h");
        type Store;
        type Size = crate::Size;
    }
    impl Vec<Hit> {}
    impl Vec<Word> {}
    impl Box<Index> {}
    impl UniquePtr<Store> {}
    impl SharedPtr<Store> {}
    unsafe extern "C++" {
        include!("golden/optional/in.rs.functions.h");
    }
}
