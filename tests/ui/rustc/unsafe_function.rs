// A function that is unsafe in Rust is not safe to call from C++ either.
#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Index;
        fn at(position: usize) -> Option<u8>;
        fn plain(position: usize) -> u8;
        fn get(self: &Index, position: usize) -> Result<u8>;
    }
}

pub struct Index;

unsafe fn at(_: usize) -> Option<u8> {
    None
}

unsafe fn plain(_: usize) -> u8 {
    0
}

impl Index {
    unsafe fn get(&self, _: usize) -> Result<u8, std::fmt::Error> {
        Ok(0)
    }
}

fn main() {}
