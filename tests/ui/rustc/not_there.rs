#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Index;
        fn open() -> Option<u32>;
        fn find(self: &Index, key: &str) -> Option<u32>;
    }
}

pub struct Index;

fn main() {}
