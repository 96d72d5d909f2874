/// Rust functions that cxx can carry are cxx's; the one that it has no word for is ours. C++ functions are,
/// too, for the sake of the conversions, and end the process where they throw what is not declared.
#[cxx::bridge(namespace = "aborting")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/abort/in.rs.types.h");
    }
    struct Pair {
        left: i32,
        right: i32,
    }
    extern "Rust" {
        type Index;
        fn carried_by_cxx(pair: Pair) -> i32;
        fn len(self: &Index) -> usize;
    }
    unsafe extern "C++" {
        include!("golden/abort/user.h");
    }
    unsafe extern "C++" {
        include!("golden/abort/in.rs.functions.h");
    }
}
