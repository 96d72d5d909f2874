//! The same by a bridge: owners are smart pointers, and threads are in the types.

// page: bridge
#[twinspan::bridge(namespace = "sharing")]
mod ffi {
    unsafe extern "C++" {
        include!("patterns-example/cpp/sharing.h");
        type Image;
        fn image(width: i32, height: i32) -> SharedPtr<Image>;
        fn area(self: &Image) -> i32;

        /// Starts it, once. Throws if that fails; the next call tries again.
        fn engine_power() -> Result<i32, CxxException>;
    }
}

// SAFETY: the header says that nothing in it changes.
unsafe impl Send for ffi::Image {}
// SAFETY: as above.
unsafe impl Sync for ffi::Image {}
// page: end

pub use ffi::{Image, engine_power, image};
