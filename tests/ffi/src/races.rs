//! Races on purpose, which `cargo xtask tsan` has to find: one in each language, each through a closure
//! that the other language calls on two threads.

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

#[cfg(test)]
mod tests {
    use super::ffi;
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
        // Not from a list of callbacks, whose locks would put one call before the other.
        let counter = Arc::new(ffi::counter());
        let call = || {
            let counter = counter.clone();
            thread::spawn(move || counter())
        };
        for thread in [call(), call()] {
            thread.join().expect("nothing panics");
        }
    }
}
