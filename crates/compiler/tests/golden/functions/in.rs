#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        /// Adds two numbers.
        #[must_use]
        fn add(left: i32, right: i32) -> i32;
        #[must_use = "a \"sum\" is what?\\ \u{fc}ber"]
        fn sum(numbers: &[i32]) -> i32;
        fn nothing();
        #[cxx_name = "renamedInCxx"]
        fn renamed(value: u8) -> bool;
        unsafe fn raw(pointer: *const u8) -> *mut u16;
    }

    unsafe extern "C++" {
        include!("golden/functions/user.h");

        /// Doubles.
        fn twice(value: i32) -> i32;
        fn never_throws(value: f64) -> f64;
        fn done();
        #[rust_name = "renamed_in_rust"]
        fn renamedInRust(value: usize) -> isize;
        unsafe fn deref(pointer: *const i32) -> i32;
        /// Which cxx carries.
        fn apply(callback: fn(i32) -> i32, value: i32) -> i32;
    }
}

fn add(left: i32, right: i32) -> i32 {
    left + right
}

fn sum(numbers: &[i32]) -> i32 {
    numbers.iter().sum()
}

fn nothing() {}

fn renamed(value: u8) -> bool {
    value == 1
}

unsafe fn raw(pointer: *const u8) -> *mut u16 {
    pointer.cast_mut().cast()
}
