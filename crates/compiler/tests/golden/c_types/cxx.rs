#[cxx::bridge(namespace = "c_types")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/c_types/in.rs.types.h");
    }
    #[derive(Clone, Debug)]
    struct Limits {
        least: i64,
        most: u64,
        steps: Vec<i32>,
        each: [i16; 2],
        size: usize,
        bytes: *const u8,
        next: String,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/c_types/user.h");
    }
    unsafe extern "C++" {
        include!("golden/c_types/in.rs.functions.h");
    }
}
