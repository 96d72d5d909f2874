pub mod point {
    use cxx::{ExternType, type_id};

    pub struct Point(pub [f64; 2]);

    unsafe impl ExternType for Point {
        type Id = type_id!("other::Point");
        type Kind = cxx::kind::Trivial;
    }
}

#[twinspan::bridge(namespace = "demo")]
mod ffi {
    unsafe extern "C++" {
        include!("demo/src/point.h");
        type Point = crate::point::Point;
        fn place(point: Point) -> Option<u32>;
    }
}

fn main() {}
