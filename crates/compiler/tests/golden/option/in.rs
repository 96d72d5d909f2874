#[twinspan::bridge(namespace = "maybe")]
mod ffi {
    #[derive(Clone, Copy)]
    struct Hit {
        start: usize,
        end: usize,
    }

    extern "Rust" {
        type Index;

        fn half(value: i32) -> Option<i32>;
        fn hit(hit: Option<Hit>) -> Option<Hit>;
        fn find(self: &Index, text: Option<&str>) -> Option<&Index>;
        fn own(index: Option<Box<Index>>) -> Option<String>;
    }

    unsafe extern "C++" {
        include!("golden/option/user.h");

        type Store;

        fn parse(text: &str) -> Option<u64>;
        fn lookup(self: &Store, key: &str) -> Option<&Hit>;
        fn open(path: Option<String>) -> Option<UniquePtr<Store>>;
        fn shared() -> Option<SharedPtr<Store>>;
        fn words(of: Option<&[u8]>) -> Option<Vec<String>>;
    }
}

use ffi::Hit;

pub struct Index;

fn half(value: i32) -> Option<i32> {
    (value % 2 == 0).then_some(value / 2)
}

fn hit(hit: Option<Hit>) -> Option<Hit> {
    hit
}

impl Index {
    fn find(&self, text: Option<&str>) -> Option<&Index> {
        text.map(|_| self)
    }
}

fn own(index: Option<Box<Index>>) -> Option<String> {
    index.map(|_| String::new())
}
