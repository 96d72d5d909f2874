#[cxx::bridge(namespace = "net")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/vias/in.rs.types.h");
    }
    #[derive(Clone)]
    struct Parts {
        host: String,
        port: u16,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/vias/user.h");
    }
    unsafe extern "C++" {
        include!("golden/vias/in.rs.functions.h");
    }
}
