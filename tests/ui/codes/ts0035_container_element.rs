#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn lines() -> Buffer<String>;
        fn maybe(numbers: Option<Buffer<Vec<u8>>>);
        fn visit(each: impl FnMut(Buffer<&str>));
    }
}

fn main() {}
