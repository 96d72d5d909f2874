#[cxx::bridge(namespace = "calls")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/closure/in.rs.types.h");
    }
    struct Hit {
        start: usize,
        text: String,
    }
    #[derive(Clone, Copy, Debug)]
    struct Point {
        x: i32,
        y: i32,
    }
    struct Refusal {
        code: i32,
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/closure/user.h");
        type Store;
    }
    unsafe extern "C++" {
        include!("golden/closure/in.rs.functions.h");
    }
}
