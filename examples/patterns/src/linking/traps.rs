//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// rustc has no C++ ABI.
///
// page: extern_cpp
/// ```compile_fail,E0703
/// unsafe extern "C++" {
///     fn cpp_parse(text: *const std::ffi::c_char, number: *mut i32) -> std::ffi::c_int;
/// }
/// ```
// page: end
/// ```
/// unsafe extern "C" {
///     fn cpp_parse(text: *const std::ffi::c_char, number: *mut i32) -> std::ffi::c_int;
/// }
/// ```
pub mod extern_cpp {}

/// A function for each system that somebody has thought of.
///
// page: no_system
/// ```compile_fail,E0425
/// #[cfg(target_os = "one-of-two")]
/// fn process_id() -> u32 { 1 }
/// process_id(); // elsewhere: not found, and nobody says for which systems it would be
/// ```
// page: end
/// ```
/// #[cfg(target_os = "one-of-two")]
/// fn process_id() -> u32 { 1 }
/// #[cfg(not(target_os = "one-of-two"))]
/// fn process_id() -> u32 { 2 }
/// process_id();
/// ```
pub mod no_system {}

/// A kind of library that the system does not have.
///
/// ```compile_fail
/// #[link(name = "m", kind = "shared")] // it is called dylib
/// unsafe extern "C" {}
/// ```
/// ```
/// #[link(name = "m", kind = "dylib")]
/// unsafe extern "C" {}
/// ```
pub mod kind {}
