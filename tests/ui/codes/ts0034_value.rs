#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Session;
        fn borrows(visit: impl FnMut(i32) -> ControlFlow<&str>);
        fn twice(visit: &dyn Fn() -> ControlFlow<Option<i32>>);
        fn other() -> ControlFlow<i32, u8>;
        fn opaque() -> ControlFlow<Session>;
        fn of_c(value: NonZero<c_int>);
        fn wide(value: Option<std::num::NonZeroU128>);
    }
}

fn main() {}
