#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        async fn fetch(url: &str) -> String;
        fn largest<T>(left: u32, right: u32) -> u32;
    }
}

fn main() {}
