#[twinspan::bridge]
mod ffi {
    struct Command {
        run: Function<dyn Fn(&'static str)>,
    }
    extern "Rust" {
        fn remember(name: Option<&'static str>);
    }
    unsafe extern "C++" {
        include!("demo/src/names.h");
        fn each(visit: impl FnMut(&'static str));
    }
}

fn main() {}
