#[cxx::bridge(namespace = "fallible")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/result/in.rs.types.h");
    }
    #[must_use]
    #[derive(Debug)]
    struct OpenError {
        code: i32,
        message: String,
    }
    #[must_use = "a kind of failure"]
    #[derive(Debug)]
    enum Kind {
        Missing,
        Denied,
    }
    extern "Rust" {
        type Failure;
    }
    impl Box<Failure> {}
    unsafe extern "C++" {
        include!("golden/result/in.rs.functions.h");
    }
}
