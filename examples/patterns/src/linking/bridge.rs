//! C++ without the C in between.

// page: bridge
#[twinspan::bridge(namespace = "linking")]
mod ffi {
    unsafe extern "C++" {
        include!("patterns-example/cpp/linking.h");
        fn parse(text: &str) -> Result<i32, CxxException>;
    }
}
// page: end

pub use ffi::parse;
