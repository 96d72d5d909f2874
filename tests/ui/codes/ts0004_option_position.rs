#[twinspan::bridge]
mod ffi {
    struct Person {
        name: String,
        age: Option<u8>,
    }
    extern "Rust" {
        fn ages(of: &[Option<u8>]) -> Box<Option<u8>>;
    }
}

fn main() {}
