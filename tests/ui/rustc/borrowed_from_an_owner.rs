// What C++ gives out of an object does not outlive the object.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        type Store;
        type Entry;
        fn open(path: &str) -> Result<UniquePtr<Store>, CxxException>;
        fn first(self: &Store) -> Option<&Entry>;
        fn name(self: &Store) -> Option<&str>;
        fn change(self: Pin<&mut Store>) -> Option<Pin<&mut Entry>>;
    }
}

fn main() {
    let store = ffi::open("a").unwrap();
    let entry = store.first();
    drop(store);
    drop(entry);

    let name = {
        let store = ffi::open("b").unwrap();
        store.name()
    };
    drop(name);

    let mut store = ffi::open("c").unwrap();
    let one = store.pin_mut().change();
    let two = store.pin_mut().change();
    drop((one, two));
}
