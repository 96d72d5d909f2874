#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn deep(value: &&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&i32);
    }
}

fn main() {}
