#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn lines() -> Buffer<String>;
        fn maybe(numbers: Option<Buffer<Vec<u8>>>);
        fn ages(of: &CxxMap<&str, i32>);
        fn value() -> UniquePtr<CxxOptional<i32, i32>>;
        fn visit(each: impl FnMut(Buffer<&str>));
    }
}

fn main() {}
