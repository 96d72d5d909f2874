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
    let _ = ffi::Command { run: Function::new(|_: String| true) };
    let _: ffi::Function<dyn Fn(i64)> = Function::new(|_: i64| ());
}
