#[cxx::bridge(namespace = "frames")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/buffers/in.rs.types.h");
    }
    #[derive(Clone, Copy)]
    struct Sample {
        left: f32,
        right: f32,
    }
    struct Failure {
        code: i32,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/buffers/user.h");
    }
    unsafe extern "C++" {
        include!("golden/buffers/in.rs.functions.h");
    }
}
