//! Only the bridge that declares an enum with data looks at the tags that C++ gives it.

#[twinspan::bridge]
mod shapes {
    enum Shape {
        Empty,
        Circle(f64),
    }

    struct Page {
        shape: Shape,
    }
}

#[twinspan::bridge]
mod ffi {
    unsafe extern "C++" {
        include!("shapes.h");
        type Shape = crate::shapes::Shape;
        type Page = crate::shapes::Page;
        fn show(shape: &Shape, depth: Option<u8>);
    }

    extern "Rust" {
        fn area(shape: &Shape, depth: Option<u8>) -> f64;
        fn count(page: Page, depth: Option<u8>) -> usize;
    }
}

fn area(_: &ffi::Shape, _: Option<u8>) -> f64 {
    0.0
}

fn count(_: ffi::Page, _: Option<u8>) -> usize {
    0
}

fn main() {}
