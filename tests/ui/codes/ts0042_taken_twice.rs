#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn area(radius: f64) -> f64;
        fn area(width: f64, height: f64) -> f64;
    }
    unsafe extern "C++" {
        fn add(x: i32) -> i32;
        fn add(x: f64) -> f64;
    }
}

fn main() {}
