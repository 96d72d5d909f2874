#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        type Point;
        #[constructor]
        fn new(x: f64);
        #[constructor]
        fn number(x: f64) -> f64;
        #[field]
        fn free() -> f64;
        #[field]
        fn set_x(self: &Point, x: f64);
        #[field]
        fn y(self: &Point) -> Result<f64>;
        #[operator("+")]
        fn add(left: &Point, right: &Point) -> f64;
        #[operator("<=>")]
        fn compare(self: &Point, other: &Point) -> i32;
        #[operator("!")]
        fn not(self: &Point, other: &Point) -> bool;
        #[field]
        fn z(self: &Point) -> f64 { cpp!(return self.z;) }
    }
    extern "Rust" {
        #[constructor]
        fn make() -> Box<Point>;
    }
}

fn main() {}
