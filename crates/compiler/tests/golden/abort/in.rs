/// Rust functions that cxx can carry are cxx's; the one that it has no word for is ours. C++ functions are,
/// too, for the sake of the conversions, and end the process where they throw what is not declared.
#[twinspan::bridge(c_face, namespace = "aborting", panic = "abort")]
mod ffi {
    struct Pair {
        left: i32,
        right: i32,
    }

    extern "Rust" {
        type Index;

        fn carried_by_cxx(pair: Pair) -> i32;
        fn len(self: &Index) -> usize;
        fn ours(value: i32) -> Option<i32>;
    }

    unsafe extern "C++" {
        include!("golden/abort/user.h");

        fn plain(text: &str) -> i32;
        fn converted(text: &str) -> String;
        fn message(text: &str) -> Result<String>;
        fn thrown(value: i32) -> Result<i32, CxxException>;
    }
}

use ffi::Pair;

pub struct Index;

fn carried_by_cxx(pair: Pair) -> i32 {
    pair.left + pair.right
}

impl Index {
    fn len(&self) -> usize {
        0
    }
}

fn ours(value: i32) -> Option<i32> {
    Some(value)
}
