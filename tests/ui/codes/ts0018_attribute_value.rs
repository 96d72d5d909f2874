#[twinspan::bridge]
mod ffi {
    struct OpenError {
        code: i32,
    }
    extern "Rust" {
        #[try_name = "open or error"]
        fn open(path: &str) -> Result<u64, OpenError>;
        #[try_name]
        fn close(path: &str) -> Result<u64, OpenError>;
    }
}

fn main() {}
