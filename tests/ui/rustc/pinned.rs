// Objects of C++ do not move.
#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        type Store;
        fn open(path: &str) -> Option<UniquePtr<Store>>;
        fn clear(self: Pin<&mut Store>) -> Option<u32>;
    }
}

fn main() {
    let mut a = ffi::open("a").unwrap();
    let mut b = ffi::open("b").unwrap();
    std::mem::swap(a.pin_mut().get_mut(), b.pin_mut().get_mut());
    a.pin_mut().clear();
    let c = *b;
    let d = std::mem::take(&mut *a);
}
