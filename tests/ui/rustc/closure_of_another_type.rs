#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        fn each(visit: impl FnMut(&str) -> bool);
        fn numbers(visit: impl FnMut(u32) -> Option<u32>);
    }
}

fn each(mut visit: impl FnMut(String) -> bool) {
    visit(String::new());
}

fn numbers(mut visit: impl FnMut(u32) -> u32) {
    visit(1);
}

fn main() {}
