#[twinspan::bridge]
mod ffi {
    struct Point {
        x: i32,
        y: i32,
    }
    extern "Rust" {
        fn area(corners: &[&Point]) -> i64;
        fn pair(ends: [&Point; 2]) -> i64;
    }
}

fn main() {}
