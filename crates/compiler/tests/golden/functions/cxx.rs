#[cxx::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("golden/functions/in.rs.types.h");
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/functions/user.h");
        /// Which cxx carries.
        fn apply(callback: fn(i32) -> i32, value: i32) -> i32;
    }
    unsafe extern "C++" {
        include!("golden/functions/in.rs.functions.h");
    }
}
