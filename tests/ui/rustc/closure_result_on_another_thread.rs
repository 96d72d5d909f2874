// A closure that C++ gives is as bound to its thread as the bridge says, also behind `impl`.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/counter.h");
        fn stays() -> impl Fn() -> u32 + 'static;
        fn moves() -> impl Fn() -> u32 + Send + 'static;
        fn shared() -> impl Fn() -> u32 + Send + Sync + 'static;
    }
}

fn send(_: impl Send) {}
fn share(_: impl Sync) {}

fn main() {
    send(ffi::stays());
    share(ffi::stays());
    send(ffi::moves());
    share(ffi::moves());
    send(ffi::shared());
    share(ffi::shared());
}
