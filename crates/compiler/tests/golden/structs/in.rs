#[twinspan::bridge(namespace = "shapes")]
mod ffi {
    /// In registers: two visible numbers.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Point {
        /// To the right.
        x: i32,
        y: i32,
    }

    /// Through memory.
    #[derive(Clone, Debug)]
    struct Named {
        name: String,
        at: Point,
        tags: Vec<String>,
        corners: [Point; 2],
    }

    #[repr(align(32))]
    struct Aligned {
        value: u64,
    }

    /// Declared in `extern "C++"` too: the user's header defines it.
    struct InCxx {
        value: u64,
    }

    extern "Rust" {
        fn mirrored(point: Point) -> Point;
        fn named(name: String) -> Named;
        fn area(self: &Named) -> u64;
        fn aligned(value: &Aligned) -> u64;
    }

    unsafe extern "C++" {
        include!("golden/structs/user.h");

        type InCxx;

        fn move_by(point: &mut Point, dx: i32);
        fn take(named: Named) -> usize;
        fn in_cxx() -> InCxx;
        fn norm(self: &Point) -> f64;
    }
}

pub use ffi::{Aligned, Named, Point};

fn mirrored(point: Point) -> Point {
    Point { x: -point.x, ..point }
}

fn named(name: String) -> Named {
    Named { name, at: Point::default(), tags: Vec::new(), corners: [Point::default(); 2] }
}

impl Named {
    fn area(&self) -> u64 {
        self.name.len() as u64
    }
}

fn aligned(value: &Aligned) -> u64 {
    value.value
}
