#[twinspan::bridge]
mod ffi {
    const NEXT: u32 = next();
    extern "Rust" {
        type Session;
        fn borrows(visit: impl FnMut(i32) -> ControlFlow<&str>);
        fn twice(visit: &dyn Fn() -> ControlFlow<Option<i32>>);
        fn other() -> ControlFlow<i32, u8>;
        fn moved(value: AtomicU32, changed: &mut AtomicBool);
        fn opaque() -> ControlFlow<Session>;
        fn of_c(value: NonZero<c_int>);
        fn wide(value: Option<std::num::NonZeroU128>);
    }
}

fn main() {}
