// The error of a bridge is what its fields are.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        type Store;
    }
    struct Failure {
        store: UniquePtr<Store>,
    }
    unsafe extern "C++" {
        fn open() -> Result<u32, Failure>;
    }
}

fn main() {
    let result = ffi::open();
    std::thread::spawn(move || drop(result));
}
