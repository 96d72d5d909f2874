#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn halve(value: Option<u32>) -> u32;
        fn length(text: &str) -> u32;
    }
}

fn halve(value: Option<i32>) -> u32 {
    value.map_or(0, |value| value as u32 / 2)
}

fn length(text: String) -> u32 {
    text.len() as u32
}

fn main() {}
