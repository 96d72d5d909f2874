#[twinspan::bridge]
mod ffi {
    struct Options {
        on_retry: impl Fn(u32),
        on_each: [Box<dyn Fn(u32)>; 2],
    }
    extern "Rust" {
        fn all(visit: Vec<impl Fn(u32)>);
        fn nested(visit: impl Fn(impl Fn(u32)));
    }
}

fn main() {}
