#[cxx::bridge(namespace = "chain")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure_vec/in.rs.types.h");
    }
    struct Chain {
        name: String,
        steps: String,
        at_end: String,
    }
    extern "Rust" {
        type Log;
    }
    unsafe extern "C++" {
        include!("golden/closure_vec/user.h");
    }
    impl Box<Log> {}
    unsafe extern "C++" {
        include!("golden/closure_vec/in.rs.functions.h");
    }
}
