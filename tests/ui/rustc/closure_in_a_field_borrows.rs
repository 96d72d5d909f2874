use twinspan::Function;

#[twinspan::bridge]
mod ffi {
    struct Command {
        run: Function<dyn Fn(u32) -> u32>,
    }
    extern "Rust" {
        fn add(command: Command);
    }
}

fn add(_: ffi::Command) {}

fn borrowed(text: &str) -> ffi::Command {
    ffi::Command { run: Function::new(|by: u32| by + text.len() as u32) }
}

fn main() {
    borrowed("");
}
