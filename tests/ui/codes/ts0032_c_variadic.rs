#[twinspan::bridge]
mod ffi {
    unsafe extern "C" {
        include!(<stdio.h>);
        fn printf(format: *const c_char, ...) -> c_int;
    }
}

fn main() {}
