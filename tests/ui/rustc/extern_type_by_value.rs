// A type of another bridge crosses by value only if that bridge says it is trivial.
pub mod point {
    use cxx::{ExternType, type_id};

    pub struct Point(pub [f64; 2]);

    unsafe impl ExternType for Point {
        type Id = type_id!("demo::Point");
        type Kind = cxx::kind::Opaque;
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

#[twinspan::bridge(namespace = "demo")]
mod slices {
    unsafe extern "C++" {
        include!("demo/src/point.h");
        type Point = crate::point::Point;
        fn place(points: &[Point]) -> Option<u32>;
    }
}

fn main() {}
