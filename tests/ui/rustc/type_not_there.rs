#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Index;
        fn find(self: &Index, key: &str) -> Option<u32>;
    }
}

fn main() {}
