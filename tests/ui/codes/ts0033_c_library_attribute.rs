#[twinspan::bridge]
mod ffi {
    unsafe extern "C" {
        include!(<time.h>);
        #[c_name = "struct  tm *"]
        type tm;
        fn time(#[out] at: c_long) -> c_long;
    }
}

fn main() {}
