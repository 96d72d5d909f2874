use super::*;
use crate::live::balanced;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::{Arc, Mutex};

#[test]
fn cpp_calls_rust() {
    assert_eq!(ffi::checks(), "");
}

#[test]
fn borrowed_by_cpp() {
    let mut seen = Vec::new();
    let mut visit = |value| {
        seen.push(value);
        value < 2
    };
    assert_eq!(ffi::scan(10, &mut visit), 3);
    assert_eq!(ffi::scan_std(1, &mut visit), 1);
    assert_eq!(ffi::scan_template(2, visit), 2);
    assert_eq!(seen, [0, 1, 2, 0, 0, 1]);

    let base = 10;
    assert_eq!(ffi::call(&|text| Point { x: base, y: text.len() as i32 }), Point { x: 10, y: 4 });
    assert_eq!(ffi::call_if(Some(&|value| value * base)), 20);
    assert_eq!(ffi::call_if(None), -1);
}

#[test]
fn once_by_cpp() {
    let joined = balanced(|| {
        let live = Live::new();
        ffi::call_once(move |hit: Hit| {
            drop(live);
            format!("{}{}", hit.start, hit.text)
        })
    });
    assert_eq!(joined, "3three");

    let calls = Cell::new(0);
    let panic = catch_unwind(AssertUnwindSafe(|| ffi::call_twice(|| calls.set(calls.get() + 1))))
        .expect_err("the second call is refused");
    assert_eq!(calls.get(), 1);
    assert_eq!(
        panic.downcast_ref::<&str>().copied(),
        Some("the closure was called a second time, but can be called only once")
    );
}

#[test]
fn owned_by_cpp() {
    let counted = Arc::new(AtomicI32::new(0));
    let mine = counted.clone();
    ffi::keep(Box::new(move |value| mine.fetch_add(value, Ordering::Relaxed) + value));
    assert_eq!(Arc::strong_count(&counted), 2);
    assert_eq!(ffi::call_kept(2), 2);
    assert_eq!(ffi::call_kept_on_a_thread(3), 5);
    ffi::drop_kept();
    assert_eq!(Arc::strong_count(&counted), 1);

    // A second one takes the place of the first.
    let (first, second) = (Rc::new(()), Arc::new(Mutex::new(0)));
    let mine = second.clone();
    ffi::keep_std(move |value| {
        let mut sum = mine.lock().expect("nobody panicked");
        *sum += value;
        *sum
    });
    assert_eq!((ffi::call_kept(1), ffi::call_kept(2)), (1, 3));
    ffi::drop_kept();
    assert_eq!((Rc::strong_count(&first), Arc::strong_count(&second)), (1, 1));
    assert!(!ffi::keep_nothing(None));
    assert!(ffi::keep_nothing(Some(Box::new(|value| value + 1))));
    assert_eq!(ffi::call_kept(1), 2);
    ffi::drop_kept();
}

#[test]
fn called_later_or_never() {
    let counted = Arc::new(());
    for is_called in [true, false] {
        let mine = counted.clone();
        ffi::later(Box::new(move |value| {
            drop(mine);
            value + 1
        }));
        assert_eq!(Arc::strong_count(&counted), 2);
        if is_called {
            assert_eq!(ffi::call_later(4), 5);
        } else {
            ffi::drop_later();
        }
        assert_eq!(Arc::strong_count(&counted), 1);
    }
}

#[test]
fn from_inside_itself() {
    ffi::set_re_enter();
    let mut calls = 0;
    let mut run = |value: i32| {
        calls += 1;
        value
    };
    // Not from inside itself: one after the other.
    assert_eq!(ffi::re_enter(&mut run).expect("C++ reports it"), 3);
    assert_eq!(calls, 2);

    let panic = catch_unwind(|| ffi::re_enter_kept(Box::new(ffi::call_kept)))
        .expect_err("an FnMut is not called from inside itself");
    assert_eq!(
        panic.downcast_ref::<&str>().copied(),
        Some("the closure is busy: it was called from inside itself")
    );
    ffi::drop_kept();
}

#[test]
fn refused_arguments_are_dropped() {
    balanced(|| {
        let mut calls = 0;
        ffi::keep_owners(Box::new(move |opaque, text| {
            calls += 1;
            // It stays busy: each is refused.
            for _ in 0..if calls == 1 { 3 } else { 0 } {
                let panic = catch_unwind(|| ffi::call_owners(2)).expect_err("busy");
                assert_eq!(
                    panic.downcast_ref::<&str>().copied(),
                    Some("the closure is busy: it was called from inside itself")
                );
            }
            assert!(calls != 2, "the second call");
            assert_eq!(text, format!("a text of its own, {}", opaque.value()));
            opaque.value() + calls
        }));
        assert_eq!(ffi::call_owners(10), 11);
        catch_unwind(|| ffi::call_owners(20)).expect_err("the second call");
        // Nor is it busy after a panic.
        assert_eq!(ffi::call_owners(30), 33);
        ffi::drop_owners();
    });
}

#[test]
fn panics_come_home() {
    struct Payload(i32);
    let run = || panic_any(Payload(7));
    for call in [
        (|run: &dyn Fn()| ffi::pass(run).expect("a panic is never an error")) as fn(&dyn Fn()),
        |run: &dyn Fn()| {
            ffi::call(&|_| {
                run();
                Point { x: 0, y: 0 }
            });
        },
    ] {
        let payload = catch_unwind(|| call(&run)).expect_err("it panics");
        assert_eq!(payload.downcast_ref::<Payload>().map(|payload| payload.0), Some(7));
    }
    assert_eq!(ffi::swallow(&|| panic!("swallowed")), "swallowed");
    assert_eq!(ffi::swallow(&|| ()), "nothing");
}

#[test]
fn nothrow() {
    let seen = Arc::new(Mutex::new(String::new()));
    let mine = seen.clone();
    let log = move |text: &str| mine.lock().expect("nobody panicked").push_str(text);
    assert_eq!(ffi::logger(Box::new(log)), 2);
    assert_eq!(*seen.lock().expect("nobody panicked"), "onetwo");
    assert_eq!(Arc::strong_count(&seen), 1);
}

#[test]
fn results_of_cpp() {
    let double = ffi::multiplier(2);
    assert_eq!((double(3), double(4)), (6, 8));
    let mut sum = ffi::accumulator();
    assert_eq!((sum(1), sum(2), sum(3)), (1, 3, 6));
    assert!(ffi::shout(false).is_none());
    let shout = ffi::shout(true).expect("it is there");
    assert_eq!(shout("hey"), "hey!");
    drop(ffi::shout(true));
    let panic = catch_unwind(ffi::nothing).map(drop).expect_err("it is empty");
    assert_eq!(
        panic.downcast_ref::<String>().map(String::as_str),
        Some("`the result` is an empty closure, and a closure is required")
    );
    drop((double, sum));
    assert_eq!(ffi::kept_live(), 0);
}

#[test]
fn failing_results_of_cpp() {
    let checked = ffi::checked(10).expect("the limit is one");
    assert_eq!((checked(9), checked(12)), (Ok(9), Err(Refusal { code: 2 })));
    let refused = ffi::checked(-1).map(drop).expect_err("no limit");
    assert_eq!(refused.what(), "no limit");

    assert_eq!(ffi::throwing(0)().expect("it is the good case"), 1);
    let Err(Trouble::Cxx(exception)) = ffi::throwing(1)() else { panic!("it throws") };
    assert_eq!(exception.what(), "thrown by a closure");
    let Err(Trouble::Cxx(exception)) = ffi::throwing(2)() else { panic!("it throws") };
    assert_eq!((exception.what(), exception.type_name()), ("given", "twinspan::Error"));
}

#[test]
fn errors_of_rust_come_home() {
    let live = Arc::new(());
    let mine = live.clone();
    let run = ffi::back(Box::new(move |kind| {
        if kind == 0 { Ok("good".to_owned()) } else { Err(Trouble::Held(mine.clone())) }
    }));
    assert_eq!(run(0).expect("it is good"), "good");
    let Err(Trouble::Held(held)) = run(1) else { panic!("the error itself") };
    assert!(Arc::ptr_eq(&held, &live));
    drop((run, held));
    assert_eq!(Arc::strong_count(&live), 1);

    let run = ffi::back_as(|kind| "x".repeat(kind as usize).parse::<i32>().map(|_| String::new()));
    let failed = run(1).expect_err("no number");
    assert_eq!(failed.what(), "invalid digit found in string");
    assert_eq!(failed.type_name(), "twinspan::Error");
}
