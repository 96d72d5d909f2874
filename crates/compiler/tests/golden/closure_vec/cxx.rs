#[cxx::bridge(namespace = "chain")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure_vec/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Chain = super::Chain;
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
