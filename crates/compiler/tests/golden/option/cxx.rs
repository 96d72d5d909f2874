#[cxx::bridge(namespace = "maybe")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/option/in.rs.types.h");
    }
    #[derive(Clone, Copy)]
    struct Hit {
        start: usize,
        end: usize,
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/option/user.h");
        type Store;
    }
    impl Box<Index> {}
    impl UniquePtr<Store> {}
    impl SharedPtr<Store> {}
    unsafe extern "C++" {
        include!("golden/option/in.rs.functions.h");
    }
}
