#[cxx::bridge(namespace = "calls")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure/in.rs.types.h");
    }
    struct Hit {
        start: usize,
        text: String,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/closure/in.rs.functions.h");
    }
}
