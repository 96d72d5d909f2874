//! Closures for classes of libraries that are made of any callable.

#[twinspan::bridge(namespace = "tests::wrapped_closures")]
mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/wrapped_closures.h");
        include!(<memory>);
        cpp! {
            inline std::unique_ptr<Signal> signal() { return std::make_unique<Signal>(); }
        }
        type Signal;
        fn signal() -> UniquePtr<Signal>;
        fn connect(self: Pin<&mut Signal>, slot: impl FnMut(&str) + Send + 'static);
        fn emit(self: &Signal, text: &str);

        fn moved(f: Box<dyn FnMut(i32) -> i32>) -> i32;
        #[cxx_name = "moved"]
        fn moved_if(f: Option<Box<dyn Fn(i32) -> i32>>) -> Result<i32>;
        fn viewed(#[noescape] f: &mut dyn FnMut(i32) -> i32) -> i32;
        #[cxx_name = "viewed"]
        fn viewed_box(f: Box<dyn Fn(i32) -> i32>) -> i32;
        #[cxx_name = "moved"]
        fn moved_borrowed(#[noescape] f: &mut dyn FnMut(i32) -> i32) -> i32;
        fn moved_long(f: impl Fn(i64) -> i64 + 'static) -> i64;
        fn copied(f: Box<dyn FnMut(i32) -> i32>) -> i32;
        fn copied_reference(f: impl Fn(i32) -> i32 + 'static) -> i32;
        #[cxx_name = "copied"]
        fn copied_borrowed(#[noescape] f: impl FnMut(i32) -> i32) -> i32;
        fn visited(f: impl Fn(i32, f64) -> bool + 'static) -> i32;
        fn once(f: impl FnOnce(i32) -> i32 + 'static) -> i32;
        #[cxx_name = "once"]
        fn once_boxed(f: Box<dyn FnOnce(i32) -> i32>) -> i32;
        #[cxx_name = "once"]
        fn once_of_many(f: Box<dyn Fn(i32) -> i32>) -> i32;
        fn overloaded(f: Box<dyn Fn(i32) -> i32>) -> i32;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::sync::{Arc, Mutex};

    #[test]
    fn classes_are_made_of_closures() {
        let mut calls = 0;
        assert_eq!(
            ffi::moved(Box::new(move |n| {
                calls += 1;
                n + calls
            })),
            45
        );
        assert_eq!(ffi::moved_if(None).unwrap_err().what(), "bad_function_call");
        assert_eq!(ffi::moved_if(Some(Box::new(|n| n))).unwrap(), 42);
        let number = String::from("40");
        assert_eq!(ffi::viewed_box(Box::new(move |n| n + number.parse::<i32>().unwrap())), 42);
        assert_eq!(ffi::moved_long(|n| n), 42);
        // Its copies share the closure.
        let mut calls = 0;
        assert_eq!(
            ffi::copied(Box::new(move |n| {
                calls += 10;
                n + calls
            })),
            33
        );
        assert_eq!(ffi::copied_reference(|n| n * 2), 6);
        assert_eq!(ffi::visited(|a, b| a == 1 && b == 0.5), 1);
        assert_eq!(ffi::overloaded(Box::new(|n| n)), 1);
    }

    #[test]
    fn what_is_called_once() {
        let text = String::from("xx");
        assert_eq!(ffi::once(move |n| n + i32::try_from(text.len()).unwrap()), 42);
        let dropped = Arc::new(());
        let kept = Arc::clone(&dropped);
        let counted = move |n| {
            drop(kept);
            n
        };
        assert_eq!(ffi::once_boxed(Box::new(counted)), 40);
        assert_eq!(Arc::strong_count(&dropped), 1);
        assert_eq!(ffi::once_of_many(Box::new(|n| n + 1)), 41);
    }

    #[test]
    fn borrowed_closures_that_are_not_kept() {
        let mut seen = Vec::new();
        let sum = ffi::moved_borrowed(&mut |n| {
            seen.push(n);
            n
        });
        assert_eq!(
            (
                sum,
                ffi::copied_borrowed(|n| {
                    seen.push(n);
                    n
                })
            ),
            (42, 3)
        );
        assert_eq!(
            ffi::viewed(&mut |n| {
                seen.push(n);
                n
            }),
            2
        );
        assert_eq!(seen, [20, 22, 1, 2, 2]);
    }

    #[test]
    fn slots_are_dropped_with_the_signal() {
        let heard = Arc::new(Mutex::new(String::new()));
        let mut signal = ffi::signal();
        for prefix in ["a", "b"] {
            let heard = heard.clone();
            signal
                .pin_mut()
                .connect(move |text| *heard.lock().unwrap() += &format!("{prefix}{text} "));
        }
        signal.emit("one");
        signal.emit("two");
        assert_eq!(*heard.lock().unwrap(), "aone bone atwo btwo ");
        assert_eq!(Arc::strong_count(&heard), 3);
        drop(signal);
        assert_eq!(Arc::strong_count(&heard), 1);
    }
}
