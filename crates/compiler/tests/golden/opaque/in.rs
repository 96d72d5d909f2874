#[twinspan::bridge(namespace = "store")]
mod ffi {
    extern "Rust" {
        /// Seen by C++ behind pointers.
        type Index;

        fn new_index(capacity: usize) -> Box<Index>;
        /// How many there are.
        fn len(self: &Index) -> usize;
        fn add(&mut self, key: i32);
        #[Self = "Index"]
        fn version() -> u32;
        fn all() -> Vec<Index>;
        fn use_store(store: &Store, into: Pin<&mut Store>) -> UniquePtr<Store>;
    }

    unsafe extern "C++" {
        include!("golden/opaque/user.h");

        type Store;

        fn open() -> UniquePtr<Store>;
        fn shared() -> SharedPtr<Store>;
        fn size(self: &Store) -> usize;
        fn put(self: Pin<&mut Store>, index: Box<Index>);
        #[Self = "Store"]
        fn limit() -> i32;
        fn every(store: &CxxVector<Store>) -> bool;
    }
}

pub struct Index(Vec<i32>);

fn new_index(capacity: usize) -> Box<Index> {
    Box::new(Index(Vec::with_capacity(capacity)))
}

impl Index {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn add(&mut self, key: i32) {
        self.0.push(key);
    }

    fn version() -> u32 {
        1
    }
}

fn all() -> Vec<Index> {
    Vec::new()
}

fn use_store(_: &ffi::Store, _: std::pin::Pin<&mut ffi::Store>) -> cxx::UniquePtr<ffi::Store> {
    cxx::UniquePtr::null()
}
