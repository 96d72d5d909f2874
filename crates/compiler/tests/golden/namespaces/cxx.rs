#[cxx::bridge(namespace = "outer")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/namespaces/in.rs.types.h");
    }
    #[namespace = "outer::data"]
    struct Item {
        value: i32,
    }
    extern "Rust" {
        #[namespace = "other"]
        #[cxx_name = "Handle"]
        type Inner;
    }
    #[namespace = "imported"]
    unsafe extern "C++" {
        include!("golden/namespaces/user.h");
        type Thing;
    }
    impl Box<Inner> {}
    impl UniquePtr<Thing> {}
    unsafe extern "C++" {
        include!("golden/namespaces/in.rs.functions.h");
    }
}
