#[twinspan::bridge]
mod ffi {
    cpp! { int outside; }

    extern "Rust" {
        fn in_rust() { cpp!(return;) }
        cpp! { int in_rust; }
    }

    unsafe extern "C++" {
        fn pointer(tick: fn(u64)) -> i32 { cpp!(return 1;) }
    }

    unsafe extern "C++-unwind" {
        fn unwinding() -> i32 { cpp!(return 1;) }
    }
}

fn main() {}
