//! With twinspan.

use super::{
    rust_c_str_size, rust_c_string, rust_os_string, rust_path_buf, rust_path_size,
    rust_take_path_buf,
};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/system_text.h");
        fn c_str_size(text: &CStr) -> usize;
        fn take_c_string(text: CString) -> usize;
        fn path_size(path: &Path) -> usize;
        fn take_path_buf(path: PathBuf) -> usize;
        fn take_os_string(text: OsString) -> usize;
    }
    extern "Rust" {
        fn rust_c_str_size(text: &CStr) -> usize;
        fn rust_c_string() -> CString;
        fn rust_path_size(path: &Path) -> usize;
        fn rust_path_buf() -> PathBuf;
        fn rust_take_path_buf(path: PathBuf) -> usize;
        fn rust_os_string() -> OsString;
    }
}
