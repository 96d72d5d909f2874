#[cxx::bridge(namespace = "throwing")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/exceptions/in.rs.types.h");
    }
    #[derive(Debug)]
    struct Problem {
        code: i32,
    }
    unsafe extern "C++" {
        include!("golden/exceptions/user.h");
        type Store;
    }
    impl UniquePtr<Store> {}
    unsafe extern "C++" {
        include!("golden/exceptions/in.rs.functions.h");
    }
}
