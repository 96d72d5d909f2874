#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        fn twice(number: i32) -> i32 { 2 * number }
        fn half(number: i32) -> i32 { let half = cpp!(number / 2); half }
        fn nothing() {}
    }
}

fn main() {}
