#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Entry;
        fn each(visit: impl FnMut(Entry));
        fn fill(make: impl FnMut() -> Entry);
    }
    unsafe extern "C++" {
        include!("demo/src/widget.h");
        type Widget;
        fn each_widget(visit: fn(Widget));
    }
}

fn main() {}
