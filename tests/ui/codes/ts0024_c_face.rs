#[twinspan::bridge(c_face)]
mod ffi {
    extern "Rust" {
        fn count(number: &u32);
        fn edit(editor: impl FnMut(&mut u32));
    }
}

fn count(_: &u32) {}
fn edit(_: impl FnMut(&mut u32)) {}

fn main() {}
