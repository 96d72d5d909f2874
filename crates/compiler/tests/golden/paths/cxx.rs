#[cxx::bridge(namespace = "paths")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/paths/in.rs.types.h");
    }
    extern "Rust" {
        type Store;
    }
    unsafe extern "C++" {
        include!("golden/paths/user.h");
    }
    impl Box<Store> {}
    unsafe extern "C++" {
        include!("golden/paths/in.rs.functions.h");
    }
}
