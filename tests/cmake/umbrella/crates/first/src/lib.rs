//! One of two packages with a bridge.

#[twinspan::bridge(namespace = "first")]
mod ffi {
    extern "Rust" {
        fn answer() -> u8;
    }
}

fn answer() -> u8 {
    41
}
