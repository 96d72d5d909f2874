#[twinspan::bridge]
mod ffi {
    struct OpenError {
        code: i32,
    }
    extern "Rust" {
        type File;
        fn open(path: &str) -> Result<Box<File>, OpenError>;
        fn try_open(path: &str) -> bool;
    }
}

fn main() {}
