#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Index;
        fn find(self: &Index, key: &str) -> Option<u32>;
    }
}

pub struct Index(u32);

impl Index {
    fn find(&mut self, key: &str) -> Option<u32> {
        self.0 += key.len() as u32;
        Some(self.0)
    }
}

fn main() {}
