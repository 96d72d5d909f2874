#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn open(path &str) -> Option<u32>;
    }
}

fn main() {}
