#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        type Point;
        fn a(#[out] x: &u64);
        fn b(#[out] x: Point);
        fn c(#[out] x: u64) -> Option<u64>;
        #[field]
        fn d(self: &Point, #[out] x: u64);
    }
    extern "Rust" {
        fn r(#[out] x: u64);
    }
}

fn main() {}
