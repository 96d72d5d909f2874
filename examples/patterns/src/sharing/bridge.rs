//! The same by a bridge: owners are smart pointers, and threads are in the types.

// page: bridge
#[twinspan::bridge(c_face, namespace = "sharing")]
mod ffi {
    extern "Rust" {
        type Table;
        fn table(numbers: &[i32]) -> Box<Table>;
        fn get(self: &Table, index: usize) -> Option<i32>;
    }
    unsafe extern "C++" {
        include!("patterns-example/cpp/sharing.h");
        type Image;
        fn image(width: i32, height: i32) -> SharedPtr<Image>;
        fn area(self: &Image) -> i32;

        /// Starts it, once. Throws if that fails; the next call tries again.
        fn engine_power() -> Result<i32, CxxException>;
    }
}

/// A Rust object that C or C++ owns.
pub struct Table(Vec<i32>);

fn table(numbers: &[i32]) -> Box<Table> {
    Box::new(Table(numbers.to_vec()))
}

impl Table {
    fn get(&self, index: usize) -> Option<i32> {
        self.0.get(index).copied()
    }
}

// SAFETY: the header says that nothing in it changes.
unsafe impl Send for ffi::Image {}
// SAFETY: as above.
unsafe impl Sync for ffi::Image {}
// page: end

pub use ffi::{Image, engine_power, image};
