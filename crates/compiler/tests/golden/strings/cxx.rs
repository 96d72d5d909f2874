#[cxx::bridge(namespace = "text")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/strings/in.rs.types.h");
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/strings/user.h");
    }
    unsafe extern "C++" {
        include!("golden/strings/in.rs.functions.h");
    }
}
