#[cxx::bridge(namespace = "shapes")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/structs/in.rs.types.h");
    }
    /// In registers: two visible numbers.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
    struct Point {
        /// To the right.
        x: i32,
        y: i32,
    }
    /// Through memory.
    #[derive(Clone, Debug)]
    struct Named {
        name: String,
        at: Point,
        tags: Vec<String>,
        corners: [Point; 2],
    }
    #[repr(align(32))]
    struct Aligned {
        value: u64,
    }
    /// Declared in `extern "C++"` too: the user's header defines it.
    struct InCxx {
        value: u64,
    }
    extern "Rust" {}
    unsafe extern "C++" {
        include!("golden/structs/user.h");
        type InCxx;
    }
    unsafe extern "C++" {
        include!("golden/structs/in.rs.functions.h");
    }
}
