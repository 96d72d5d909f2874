//! One of two packages with a bridge.

#[twinspan::bridge(namespace = "second")]
mod ffi {
    extern "Rust" {
        fn answer() -> u8;
    }
}

fn answer() -> u8 {
    42
}
