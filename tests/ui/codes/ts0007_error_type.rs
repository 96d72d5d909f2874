#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/status.h");
        type Status;
        fn flush() -> Result<(), Status>;
        fn sync() -> Result<(), &'static str>;
    }
}

fn main() {}
