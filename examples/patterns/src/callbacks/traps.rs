//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// A closure without captures becomes a `fn`, and not an `extern "C" fn`.
///
// page: closure_as_function
/// ```compile_fail,E0308
/// let tick: extern "C" fn(i32) = |number| println!("{number}");
/// ```
// page: end
/// ```
/// extern "C" fn tick(number: i32) {
///     println!("{number}")
/// }
/// let tick: extern "C" fn(i32) = tick;
/// ```
pub mod closure_as_function {}

/// `forget` keeps a value from being dropped. It does not keep the place where the value was.
///
// page: forgotten
/// ```compile_fail,E0597
/// struct State(Vec<i32>);
/// fn keep(_state: &'static State) {} // as C does, with a pointer
/// fn register() {
///     let state = State(Vec::new());
///     keep(&state);
///     std::mem::forget(state); // moves it, and this frame of the stack is used again
/// }
/// ```
// page: end
/// ```
/// struct State(Vec<i32>);
/// fn keep(_state: &'static State) {}
/// fn register() {
///     let state = Box::leak(Box::new(State(Vec::new())));
///     keep(state);
/// }
/// ```
pub mod forgotten {}

/// A closure for any thread that is for one.
///
// page: one_thread
/// ```compile_fail,E0277
/// use std::{cell::Cell, rc::Rc};
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let count = Rc::new(Cell::new(0));
/// let _subscription = bus.subscribe(move |event| count.set(count.get() + event));
/// ```
// page: end
/// ```
/// use std::sync::{Arc, atomic::{AtomicI32, Ordering}};
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let count = Arc::new(AtomicI32::new(0));
/// let _subscription = bus.subscribe(move |event| drop(count.fetch_add(event, Ordering::Relaxed)));
/// ```
pub mod one_thread {}

/// A closure that C keeps and that changes what it holds, though it may run twice at a time.
///
// page: changes
/// ```compile_fail,E0594
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let mut count = 0;
/// let _subscription = bus.subscribe(move |event| count += event);
/// ```
// page: end
/// ```
/// use std::sync::Mutex;
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let count = Mutex::new(0);
/// let _subscription = bus.subscribe(move |event| *count.lock().unwrap() += event);
/// ```
pub mod changes {}

/// A closure that C keeps and that borrows what is gone soon.
///
/// ```compile_fail,E0373
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let name = String::from("name");
/// let _subscription = bus.subscribe(|event| println!("{name}: {event}"));
/// ```
/// ```
/// let bus = patterns::callbacks::Bus::new().unwrap();
/// let name = String::from("name");
/// let _subscription = bus.subscribe(move |event| println!("{name}: {event}"));
/// ```
pub mod borrows {}
