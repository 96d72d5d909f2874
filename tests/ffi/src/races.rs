//! Races on purpose, which `cargo xtask tsan` has to find: one in each language, each through a closure
//! that the other language calls on two threads.

use twinspan::Callbacks;

#[twinspan::bridge(namespace = "races")]
pub mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/races.h");

        /// Counts for all who call it, without a lock.
        fn counter() -> Box<dyn Fn() -> i32 + Send + Sync>;
        /// Calls it on two threads.
        fn call_twice(run: &(dyn Fn() + Sync));
    }
}

/// The list, to be called on two threads.
pub type Runs = Callbacks<dyn Fn() + Send + Sync>;

#[cfg(test)]
mod tests {
    use super::{Runs, ffi};
    use std::cell::UnsafeCell;
    use std::sync::Arc;
    use std::thread;

    struct Racy(UnsafeCell<i32>);

    // SAFETY: none. This is the fault that has to be found, and nobody runs the test for anything else.
    unsafe impl Sync for Racy {}

    impl Racy {
        fn count(&self) {
            // SAFETY: none, as above.
            unsafe { *self.0.get() += 1 };
        }
    }

    #[test]
    #[ignore = "a race, for `cargo xtask tsan`"]
    fn in_rust() {
        let racy = Racy(UnsafeCell::new(0));
        ffi::call_twice(&|| racy.count());
    }

    #[test]
    #[ignore = "a race, for `cargo xtask tsan`"]
    fn in_cpp() {
        let list = Arc::new(Runs::default());
        let counter = ffi::counter();
        let _registration = list.add(Box::new(move || {
            counter();
        }));
        let call = || {
            let list = list.clone();
            thread::spawn(move || list.call(|run| run()))
        };
        for thread in [call(), call()] {
            thread.join().expect("nothing panics");
        }
    }
}
