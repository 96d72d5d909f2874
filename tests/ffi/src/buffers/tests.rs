use super::ffi::{self, Frame, Line};
use super::{rust_owner, rust_shared};
use crate::live::balanced;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use twinspan::{Buffer, CxxException};

#[test]
fn cpp_has_what_it_was_given() {
    balanced(|| assert_eq!(ffi::checks(), ""));
}

#[test]
fn a_vec_goes_to_cpp_and_back_with_no_copy() {
    let mut bytes = Vec::with_capacity(100);
    bytes.extend(1..=50);
    let address = bytes.as_ptr();
    let buffer = ffi::cpp_echo(bytes.into());
    assert_eq!(ffi::cpp_address(&buffer), address.addr());
    let bytes = buffer.try_into_vec().expect("it is Rust's");
    assert_eq!((bytes.as_ptr(), bytes.len(), bytes.capacity()), (address, 50, 100));
    // Also where C++ has had it as a rust::Vec.
    let bytes = ffi::cpp_take_vec(bytes.into());
    assert_eq!(bytes.as_ptr(), address);
}

#[test]
fn what_cpp_has_made_is_seen_in_place() {
    balanced(|| {
        let numbers = ffi::cpp_vector(1000);
        assert_eq!((numbers.len(), numbers[999]), (1000, 999));
        let address = numbers.as_ptr();
        // C++ takes it back as the std::vector that it was.
        assert_eq!(ffi::cpp_take_vector(numbers), address.addr());
        let numbers = ffi::cpp_vector(3);
        let address = numbers.as_ptr();
        let vec = numbers.try_into_vec().expect_err("it is C++'s").into_vec();
        assert_ne!(vec.as_ptr(), address);
        assert_eq!(vec, [0, 1, 2]);

        let long = "long enough to be on the heap, wherever that is";
        for text in ["", "short", long] {
            let bytes = ffi::cpp_string(text);
            assert_eq!(*bytes, *text.as_bytes());
            let address = bytes.as_ptr();
            let taken = ffi::cpp_take_string(bytes);
            assert_eq!(taken == address.addr(), text == long, "{text}");
        }
        let bytes = ffi::cpp_string(long);
        assert_eq!(bytes.into_string().as_deref(), Ok(long));

        let lines = ffi::cpp_lines(3);
        assert_eq!(*lines, [1, 2, 3].map(|number| Line { number }));
        assert_eq!(lines.as_ptr().addr() % 64, 0);
        let empty = ffi::cpp_empty();
        assert!(empty.is_empty() && empty.is_unique());
    });
}

#[test]
fn who_allocated_frees() {
    balanced(|| {
        let buffer = ffi::cpp_deleted(10);
        assert_eq!(*buffer, [9; 10]);
        assert!(buffer.is_unique());
        drop(buffer);
        drop(ffi::cpp_deleted(0));
        // The deleter runs on the thread that drops: here the objects are counted.
        let buffer = ffi::cpp_deleted(4);
        let buffer = std::thread::spawn(move || buffer).join().expect("it is Send");
        assert_eq!(buffer.len(), 4);
        // And by C++ what Rust has made.
        assert_eq!(ffi::cpp_take_string(rust_owner(false)), 0);
    });
}

#[test]
fn what_is_shared_is_copied_before_it_is_changed() {
    balanced(|| {
        let mut shared = ffi::cpp_shared();
        let other = ffi::cpp_shared();
        assert_eq!(shared.as_ptr(), other.as_ptr());
        assert!(!shared.is_unique() && shared.get_mut().is_none());
        shared[0] = 100;
        assert_ne!(shared.as_ptr(), other.as_ptr());
        assert_eq!((shared[0], other[0]), (100, 1));
        let mut buffer = rust_shared();
        ffi::cpp_change(&mut buffer);
        assert_eq!(*buffer, [2, 2, 3]);
        assert!(buffer.is_unique());
        // It was copied by C++ into memory of its own.
        assert!(buffer.try_into_vec().is_err());
    });
}

#[test]
fn it_stands_in_options_results_and_closures() {
    balanced(|| {
        assert_eq!(ffi::cpp_maybe(None), None);
        let buffer = ffi::cpp_maybe(Some(vec![1, 2].into())).expect("it gives it back");
        assert_eq!(*buffer, [1, 2]);
        assert_eq!(*ffi::cpp_try(false).expect("it is good"), [1]);
        let error: CxxException = ffi::cpp_try(true).expect_err("it fails");
        assert_eq!(error.what(), "no buffer");
        assert_eq!(*ffi::cpp_typed(0).expect("it is good"), [2]);
        assert_eq!(ffi::cpp_typed(3).expect_err("it fails").code, 3);
        let mut calls = 0;
        let sum = ffi::cpp_calls(|mut buffer| {
            calls += 1;
            buffer[0] += 1;
            buffer
        });
        assert_eq!((sum, calls), (2 + 2 + 3, 1));
    });
}

#[test]
fn a_panic_of_an_owner_goes_on_in_rust() {
    let buffer = ffi::cpp_echo(rust_owner(true));
    let payload = catch_unwind(AssertUnwindSafe(|| drop(buffer))).expect_err("it panics");
    assert_eq!(payload.downcast_ref::<&str>(), Some(&"an owner panics"));
}

#[test]
fn an_owner_is_dropped_on_another_thread() {
    static DROPPED: AtomicBool = AtomicBool::new(false);
    struct Elsewhere;
    impl AsRef<[u8]> for Elsewhere {
        fn as_ref(&self) -> &[u8] {
            b"elsewhere"
        }
    }
    impl Drop for Elsewhere {
        fn drop(&mut self) {
            DROPPED.store(true, Ordering::Relaxed);
        }
    }
    let buffer = Buffer::from_owner(Elsewhere);
    std::thread::spawn(|| assert_eq!(ffi::cpp_take_string(buffer), 0)).join().expect("no panic");
    assert!(DROPPED.load(Ordering::Relaxed));
}

#[test]
fn it_stands_in_fields_and_vectors() {
    balanced(|| {
        let bytes = vec![1, 2, 3];
        let address = bytes.as_ptr();
        let mask = Some(rust_owner(false)).into();
        let frame = Frame { number: 7, bytes: bytes.into(), mask, parts: vec![vec![1, 2].into()] };
        let mut frame = ffi::cpp_frame(frame);
        assert_eq!((frame.bytes.as_ptr(), frame.number), (address, 8));
        assert_eq!(frame.mask.as_deref(), Some(&[7, 8][..]));
        assert_eq!(frame.parts.len(), 2);
        assert_eq!(*frame.parts[1], [3, 4, 5]);
        let parts = ffi::cpp_parts(&mut frame);
        assert_eq!(parts.iter().map(|part| part.len()).collect::<Vec<_>>(), [2, 3]);
        assert!(frame.parts.is_empty() && frame.mask.is_none());
    });
}
