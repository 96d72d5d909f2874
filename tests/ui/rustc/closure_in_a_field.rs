use std::rc::Rc;
use twinspan::Function;

#[twinspan::bridge]
mod ffi {
    struct Command {
        run: Function<dyn Fn(&str) -> bool + Send>,
    }
    extern "Rust" {
        fn add(command: Command);
    }
}

fn add(_: ffi::Command) {}

fn main() {
    let shared = Rc::new(true);
    let _ = ffi::Command { run: Function::new(move |_: &str| *shared) };
    let mut count = 0;
    let _ = ffi::Command {
        run: Function::new(move |text: &str| {
            count += text.len();
            count < 10
        }),
    };
}
