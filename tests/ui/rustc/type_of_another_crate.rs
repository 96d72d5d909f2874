// One error for the type, and none for what is generated around it.
#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Duration;
        fn as_secs(self: &Duration) -> u64;
        fn is_zero(self: &Duration) -> bool;
    }
}

use std::time::Duration;

fn main() {}
