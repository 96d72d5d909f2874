#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/timer.h");
        fn every(milliseconds: Option<u32>, tick: fn(u64));
    }
}

fn main() {}
