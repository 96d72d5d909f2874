// `?` into a boxed error wants `std::error::Error`, which a struct of the bridge has if you say so.
#[twinspan::bridge]
mod ffi {
    #[derive(Debug)]
    struct Failure {
        code: i32,
    }
    unsafe extern "C++" {
        include!("demo/src/store.h");
        fn open() -> Result<u32, Failure>;
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    ffi::open()?;
    Ok(())
}
