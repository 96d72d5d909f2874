// An opaque type of C++ is neither `Send` nor `Sync`, and no owner of it is.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        type Store;
        fn open(path: &str) -> Option<UniquePtr<Store>>;
        fn share() -> Option<SharedPtr<Store>>;
        fn find(self: &Store, key: &str) -> Option<u32>;
    }
}

fn main() {
    let store = ffi::open("a");
    std::thread::spawn(move || drop(store));

    let shared = ffi::share();
    std::thread::spawn(move || drop(shared));

    let store = ffi::open("b").unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| store.find("key"));
    });
}
