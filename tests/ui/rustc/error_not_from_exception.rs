#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        fn open() -> Result<u32, OpenError>;
    }
}

#[derive(Debug)]
struct OpenError;

fn main() {
    let _ = ffi::open();
}
