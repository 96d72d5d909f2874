//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// A packer that has ended.
///
// page: ended
/// ```compile_fail,E0382
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// let packed = packer.finish().unwrap();
/// packer.push(b"more").unwrap();
/// ```
// page: end
/// ```
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// packer.push(b"more").unwrap();
/// let packed = packer.finish().unwrap();
/// ```
pub mod ended {}

/// An output that is used after the next call.
///
// page: output
/// ```compile_fail,E0502
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// let output = packer.output();
/// packer.push(b"more").unwrap();
/// println!("{output:?}");
/// ```
// page: end
/// ```
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// packer.push(b"more").unwrap();
/// let output = packer.output();
/// println!("{output:?}");
/// ```
pub mod output {}

/// A packer on two threads at a time.
///
/// ```compile_fail,E0277
/// fn on_two_threads<T: Sync>() {}
/// on_two_threads::<patterns::wrapper::by_hand::Packer>();
/// ```
/// ```
/// fn on_another_thread<T: Send>() {}
/// on_another_thread::<patterns::wrapper::by_hand::Packer>();
/// ```
pub mod two_threads {}

/// A progress function that lives less long than the packer.
///
// page: progress
/// ```compile_fail,E0597
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// {
///     let limit = 5;
///     packer.watch(|total| total < limit);
/// }
/// packer.push(b"more").unwrap();
/// ```
// page: end
/// ```
/// let limit = 5;
/// let mut packer = patterns::wrapper::by_hand::Packer::new(100).unwrap();
/// packer.watch(|total| total < limit);
/// packer.push(b"more").unwrap();
/// ```
pub mod progress {}

/// Two declarations of one function, in one crate.
///
// page: clashing
/// ```compile_fail
/// #![deny(clashing_extern_declarations)]
/// mod one {
///     unsafe extern "C" { pub fn packer_new(limit: usize) -> *mut u8; }
/// }
/// mod other {
///     unsafe extern "C" { pub fn packer_new(limit: u8) -> *mut u8; }
/// }
/// ```
// page: end
/// ```
/// #![deny(clashing_extern_declarations)]
/// mod one {
///     unsafe extern "C" { pub fn packer_new(limit: usize) -> *mut u8; }
/// }
/// mod other {
///     unsafe extern "C" { pub fn packer_new(limit: usize) -> *mut u8; }
/// }
/// ```
pub mod clashing {}
