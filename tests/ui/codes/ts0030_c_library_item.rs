#[twinspan::bridge]
mod ffi {
    extern "C" {
        include!(<stdlib.h>);
        fn abs(number: c_int) -> c_int;
    }
    unsafe extern "C" {
        static environ: *const *const c_char;
    }
}

fn main() {}
