//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// A struct in Rust's own layout, by value to C.
///
// page: default_layout
/// ```compile_fail
/// #![deny(improper_ctypes)]
/// struct Reading { channel: u8, ticks: u32, level: u16 } // rustc may reorder the fields
/// unsafe extern "C" {
///     fn reading_sum(one: Reading, other: Reading) -> Reading;
/// }
/// ```
// page: end
/// ```
/// #![deny(improper_ctypes)]
/// #[repr(C)]
/// struct Reading { channel: u8, ticks: u32, level: u16 }
/// unsafe extern "C" {
///     fn reading_sum(one: Reading, other: Reading) -> Reading;
/// }
/// ```
pub mod default_layout {}

/// A reference to a field that may be at any address.
///
// page: packed_field
/// ```compile_fail,E0793
/// #[repr(C, packed)]
/// struct Packet { kind: u8, size: u32, last: u8 }
/// fn print(packet: &Packet) {
///     println!("{}", packet.size); // println! takes a reference
/// }
/// ```
// page: end
/// ```
/// #[repr(C, packed)]
/// struct Packet { kind: u8, size: u32, last: u8 }
/// fn print(packet: &Packet) {
///     println!("{}", { packet.size });
/// }
/// ```
pub mod packed_field {}

/// A write through a pointer that was a shared reference.
///
// page: write_shared
/// ```compile_fail
/// let number = 5;
/// unsafe { *(&number as *const i32 as *mut i32) = 10 };
/// ```
// page: end
/// ```
/// let mut number = 5;
/// unsafe { *(&raw mut number) = 10 };
/// assert_eq!(number, 10);
/// ```
pub mod write_shared {}

/// An opaque type as it is often written may go to other threads, and be swapped.
///
// page: opaque_is_send
/// ```
/// #[repr(C)]
/// pub struct Gauge { _private: [u8; 0] }
/// fn any_thread<T: Send + Sync + Unpin>() {}
/// any_thread::<Gauge>(); // nobody has said that C is ready for this
/// ```
// page: end
/// ```compile_fail,E0277
/// use std::marker::{PhantomData, PhantomPinned};
/// #[repr(C)]
/// pub struct Gauge { _private: [u8; 0], _unknown: PhantomData<(*mut u8, PhantomPinned)> }
/// fn any_thread<T: Send + Sync + Unpin>() {}
/// any_thread::<Gauge>();
/// ```
pub mod opaque_is_send {}

/// The attribute that gives a function its plain name can break a program, and says so since 2024.
///
// page: no_mangle
/// ```compile_fail
/// #[no_mangle] // replaces the C library's own `malloc`, if somebody picks that name
/// pub extern "C" fn patterns_example() {}
/// ```
// page: end
/// ```
/// #[unsafe(no_mangle)]
/// pub extern "C" fn patterns_example() {}
/// ```
pub mod no_mangle {}
