#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn add(a: i32, b: i32) -> Option<i32>;
    }
}

fn add(a: i32) -> Option<i32> {
    Some(a)
}

fn main() {}
