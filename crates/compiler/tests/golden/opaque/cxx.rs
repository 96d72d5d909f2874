#[cxx::bridge(namespace = "store")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/opaque/in.rs.types.h");
    }
    extern "Rust" {
        /// Seen by C++ behind pointers.
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/opaque/user.h");
        type Store;
    }
    impl Box<Index> {}
    impl Vec<Index> {}
    impl UniquePtr<Store> {}
    impl SharedPtr<Store> {}
    impl CxxVector<Store> {}
    unsafe extern "C++" {
        include!("golden/opaque/in.rs.functions.h");
    }
}
