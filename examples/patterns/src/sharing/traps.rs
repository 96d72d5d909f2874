//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// An object that is used on one thread at a time, on two.
///
// page: not_sync
/// ```compile_fail,E0596
/// use std::sync::Arc;
/// let tally = Arc::new(patterns::sharing::Tally::new().unwrap());
/// tally.add(1); // here, and wherever else there is an `Arc`
/// ```
// page: end
/// ```
/// use std::sync::{Arc, Mutex};
/// let tally = Arc::new(Mutex::new(patterns::sharing::Tally::new().unwrap()));
/// tally.lock().unwrap().add(1);
/// ```
pub mod not_sync {}

/// An object that may move to another thread is not one that two may see.
///
/// ```compile_fail,E0277
/// fn on_two_threads<T: Sync>() {}
/// on_two_threads::<patterns::sharing::Tally>();
/// ```
/// ```
/// fn on_another_thread<T: Send>() {}
/// on_another_thread::<patterns::sharing::Tally>();
/// fn on_two_threads<T: Sync>() {}
/// on_two_threads::<std::sync::Mutex<patterns::sharing::Tally>>();
/// ```
pub mod not_sync_by_type {}

/// An object of one thread, on another.
///
// page: not_send
/// ```compile_fail,E0277
/// let mut window = patterns::sharing::Window::new().unwrap();
/// std::thread::spawn(move || window.draw());
/// ```
// page: end
/// ```
/// std::thread::spawn(|| patterns::sharing::Window::new().unwrap().draw());
/// ```
pub mod not_send {}
