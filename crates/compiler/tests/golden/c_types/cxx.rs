#[cxx::bridge(namespace = "c_types")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/c_types/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Limits = super::Limits;
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/c_types/user.h");
    }
    unsafe extern "C++" {
        include!("golden/c_types/in.rs.functions.h");
    }
}
