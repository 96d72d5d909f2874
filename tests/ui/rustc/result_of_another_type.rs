#[twinspan::bridge]
mod ffi {
    struct Failure {
        code: i32,
    }
    extern "Rust" {
        fn count() -> Option<u32>;
        fn total() -> u32;
        fn open() -> Result<u32, Failure>;
    }
}

fn count() -> u32 {
    1
}

fn total() -> u64 {
    1
}

fn open() -> Result<u32, i32> {
    Err(1)
}

fn main() {}
