#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/widget.h");
        type Widget;
    }
    impl UniquePtr<CxxVector<Widget>> {}
}

fn main() {}
