// Only classes that are declared `#[exception]` can be asked for.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/disk.h");
        type BadSector;
        fn check() -> Result<(), CxxException>;
    }
}

fn main() {
    if let Err(exception) = ffi::check() {
        exception.downcast_ref::<ffi::BadSector>();
    }
}
