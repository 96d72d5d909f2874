#[twinspan::bridge]
mod ffi {
    unsafe extern "C" {
        include!(<string.h>);
        fn strlen(text: &str) -> usize;
        fn strdup(text: String) -> *mut c_char;
    }
}

fn main() {}
