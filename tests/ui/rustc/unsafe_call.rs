#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/store.h");
        unsafe fn raw(value: *const u8) -> Option<u8>;
    }
}

fn main() {
    ffi::raw(std::ptr::null());
}
