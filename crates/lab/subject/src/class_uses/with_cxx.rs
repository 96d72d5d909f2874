//! With cxx: a function in C++ for each.

pub use ffi::*;

#[cxx::bridge(namespace = "with_cxx")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/class_uses.h");
        type Shape;
        type Circle;
        fn circle() -> UniquePtr<Circle>;
        fn shape() -> UniquePtr<Shape>;
        fn upcast(circle: &Circle) -> &Shape;
        fn downcast(shape: &Shape) -> Result<&Circle>;
        #[cxx_name = "half"]
        fn half_of(number: i32, half: &mut i32) -> bool;
        #[cxx_name = "name"]
        fn name_of(length: usize, name: &mut String);
        fn sum_bytes(bytes: &[u8]) -> u64;
    }
}

#[inline(always)]
pub fn downcast(shape: &Shape) -> &Circle {
    ffi::downcast(shape).expect("a circle")
}

#[inline(always)]
pub fn half(number: i32) -> (bool, i32) {
    let mut half = 0;
    (half_of(number, &mut half), half)
}

#[inline(always)]
pub fn name(length: usize) -> String {
    let mut name = String::new();
    name_of(length, &mut name);
    name
}
