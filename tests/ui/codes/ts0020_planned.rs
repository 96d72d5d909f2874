#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn on_change(callback: Box<dyn Fn(u32) + Send>);
        fn later(callback: impl FnOnce(u32));
        fn kept(callback: impl Fn(u32) + 'static);
        fn make() -> impl Fn(u32);
    }
    unsafe extern "C++" {
        include!("demo/src/timer.h");
        fn every(milliseconds: u32, tick: impl FnMut(u64));
    }
}

fn main() {}
