use crate::support::{aborted, alone, bytes_left_by, run};
use patterns::callbacks::{self, Bus, Subscription, bridge};
use std::cell::Cell;
use std::ffi::c_int;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicI32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::thread;

unsafe extern "C" {
    safe fn callbacks_calls_rust() -> c_int;
}

#[test]
fn c_calls_a_function() {
    thread_local!(static SUM: Cell<c_int> = const { Cell::new(0) });
    extern "C" fn tick(number: c_int) {
        SUM.set(SUM.get() + number);
    }
    // SAFETY: it takes any number, and does not panic with these.
    unsafe { callbacks::run_ticks(5, Some(tick)) };
    assert_eq!(SUM.get(), 10);
    // SAFETY: none is called.
    unsafe { callbacks::run_ticks(5, None) };
    assert_eq!(SUM.get(), 10);
}

#[test]
fn c_calls_a_closure_that_borrows() {
    let mut seen = Vec::new();
    let visit = |value| {
        seen.push(value);
        value != 3
    };
    assert_eq!(callbacks::visit(&[1, 2, 3, 4], visit), 3);
    assert_eq!(seen, [1, 2, 3]);
}

extern "C" fn panics(_number: c_int) {
    panic!("in a callback");
}

#[test]
#[ignore = "ends the process"]
fn panic_in_a_callback() {
    // SAFETY: it aborts, which is defined.
    unsafe { callbacks::run_ticks(1, Some(panics)) };
}

#[test]
fn a_panic_that_is_not_caught_aborts() {
    let (aborted, text) = aborted(&run("callbacks::panic_in_a_callback"));
    assert!(aborted, "{text}");
    assert!(text.contains("in a callback"), "{text}");
    assert!(text.contains("panic in a function that cannot unwind"), "{text}");
}

#[test]
fn a_panic_goes_around_c() {
    let mut calls = 0;
    let visit = |value| {
        calls += 1;
        assert!(value < 2, "value {value}");
        true
    };
    let payload =
        catch_unwind(AssertUnwindSafe(|| callbacks::visit(&[1, 2, 3], visit))).unwrap_err();
    assert_eq!(*payload.downcast::<String>().unwrap(), "value 2");
    assert_eq!(calls, 2, "C stopped, and nothing is called after a panic");
}

/// `one - other` of the smallest and the largest number overflows.
#[test]
fn an_order_does_not_subtract() {
    let mut numbers = [i32::MAX, 0, i32::MIN, -1];
    callbacks::sort(&mut numbers);
    assert_eq!(numbers, [i32::MIN, -1, 0, i32::MAX]);
    assert_eq!(i32::MIN.checked_sub(i32::MAX), None);
}

#[test]
fn a_signal_sets_a_flag() {
    let terminated = callbacks::on_sigterm();
    assert!(!terminated.load(Ordering::Acquire));
    callbacks::terminate();
    assert!(terminated.load(Ordering::Acquire));
}

#[test]
fn c_fills_a_table_of_functions() {
    assert_eq!(callbacks_calls_rust(), 0, "a line of callbacks.c");
}

fn counting(count: &Arc<AtomicI32>) -> impl Fn(c_int) + Send + Sync + use<> {
    let count = Arc::clone(count);
    move |event| {
        count.fetch_add(event, Ordering::Relaxed);
    }
}

#[test]
fn a_kept_closure_lives_until_its_subscription_is_dropped() {
    let left = bytes_left_by(|| {
        let count = Arc::new(AtomicI32::new(0));
        let bus = Bus::new().unwrap();
        let subscription = bus.subscribe(counting(&count)).unwrap();
        assert_eq!(Arc::strong_count(&count), 2);
        bus.send(5);
        drop(subscription);
        assert_eq!(Arc::strong_count(&count), 1);
        bus.send(5);
        assert_eq!(count.load(Ordering::Relaxed), 5);
    });
    assert_eq!(left, 0);
}

#[test]
fn a_closure_that_c_does_not_take_is_dropped() {
    let count = Arc::new(AtomicI32::new(0));
    let bus = Bus::new().unwrap();
    let subscriptions: Vec<_> = std::iter::from_fn(|| bus.subscribe(counting(&count))).collect();
    assert_eq!(subscriptions.len(), 8);
    assert_eq!(Arc::strong_count(&count), 9);
    drop(subscriptions);
    assert_eq!(Arc::strong_count(&count), 1);
}

#[test]
fn threads_send_at_once() {
    let count = Arc::new(AtomicI32::new(0));
    let bus = Bus::new().unwrap();
    let _subscription = bus.subscribe(counting(&count)).unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..500).for_each(|_| bus.send(1)));
        }
    });
    assert_eq!(count.load(Ordering::Relaxed), 2000);
}

/// The closure runs while its subscription is dropped on another thread: what it holds stays until it ends.
#[test]
fn a_closure_that_runs_is_not_freed() {
    struct Held(Arc<AtomicUsize>);
    impl Drop for Held {
        fn drop(&mut self) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
    let drops = Arc::new(AtomicUsize::new(0));
    let held = Held(Arc::clone(&drops));
    let (entered, has_entered) = mpsc::channel();
    let (go_on, may_go_on) = mpsc::channel();
    let may_go_on = Mutex::new(may_go_on);
    let bus = Bus::new().unwrap();
    let subscription = bus.subscribe(move |_| {
        entered.send(()).unwrap();
        may_go_on.lock().unwrap().recv().unwrap();
        assert_eq!(held.0.load(Ordering::SeqCst), 0);
    });
    thread::scope(|scope| {
        let sender = scope.spawn(|| bus.send(1));
        has_entered.recv().unwrap();
        drop(subscription);
        assert_eq!(drops.load(Ordering::SeqCst), 0);
        go_on.send(()).unwrap();
        sender.join().unwrap();
    });
    assert_eq!(drops.load(Ordering::SeqCst), 1);
}

#[test]
fn a_closure_may_end_itself_and_call_the_bus() {
    let bus = Bus::new().unwrap();
    let own: Arc<Mutex<Option<Subscription>>> = Arc::default();
    let count = Arc::new(AtomicI32::new(0));
    let on_event = {
        let (bus, own, count) = (bus.clone(), Arc::clone(&own), Arc::clone(&count));
        move |event| {
            count.fetch_add(1, Ordering::Relaxed);
            if event > 0 {
                bus.send(event - 1);
            }
            drop(own.lock().unwrap().take());
        }
    };
    *own.lock().unwrap() = bus.subscribe(on_event);
    bus.send(2);
    bus.send(2);
    assert_eq!((count.load(Ordering::Relaxed), Arc::strong_count(&own)), (3, 1));
}

/// `if let Ok(..) = lock()` stops counting after the first panic, and nobody hears of it.
#[test]
fn a_panic_under_a_lock_loses_no_later_event() {
    let bus = Bus::new().unwrap();
    let events: Arc<Mutex<Vec<c_int>>> = Arc::default();
    let careless = Arc::new(AtomicI32::new(0));
    let on_event = {
        let (events, careless) = (Arc::clone(&events), Arc::clone(&careless));
        move |event| {
            if events.lock().is_ok() {
                careless.fetch_add(1, Ordering::Relaxed);
            }
            let mut events = events.lock().unwrap_or_else(PoisonError::into_inner);
            events.push(event);
            assert_ne!(event, 1, "the first event");
        }
    };
    let _subscription = bus.subscribe(on_event).unwrap();
    let payload = catch_unwind(AssertUnwindSafe(|| bus.send(1))).unwrap_err();
    assert!(payload.downcast::<String>().unwrap().contains("the first event"));
    bus.send(2);
    bus.send(3);
    assert_eq!(*events.lock().unwrap_or_else(PoisonError::into_inner), [1, 2, 3]);
    assert_eq!(careless.load(Ordering::Relaxed), 1);
}

#[test]
fn the_bridge_does_the_same() {
    let _alone = alone();
    let mut seen = Vec::new();
    let mut visit = |value| {
        seen.push(value);
        value != 3
    };
    assert_eq!(bridge::visit(&[1, 2, 3, 4], &mut visit), 3);
    assert_eq!(seen, [1, 2, 3]);
    let mut panics = |value| panic!("value {value}");
    let payload = catch_unwind(AssertUnwindSafe(|| bridge::visit(&[1], &mut panics))).unwrap_err();
    assert_eq!(*payload.downcast::<String>().unwrap(), "value 1", "through C and C++");
    bridge::calls_rust().unwrap();

    let count = Arc::new(AtomicI32::new(0));
    let bus = bridge::new_bus();
    let registration = bus.subscribe(counting(&count));
    bus.send(5);
    assert_eq!(Arc::strong_count(&count), 2);
    drop(registration);
    bus.send(5);
    assert_eq!((count.load(Ordering::Relaxed), Arc::strong_count(&count)), (5, 1));
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn callbacks_face() -> c_int;
    }
    assert_eq!(callbacks_face(), 0, "a line of face.c");
}

#[test]
fn the_bridge_has_the_c_library() {
    let mut seen = Vec::new();
    let visit = |value| {
        seen.push(value);
        value != 3
    };
    assert_eq!(bridge::library::values_visit(&[1, 2, 3, 4], visit), 3);
    assert_eq!(seen, [1, 2, 3]);
    let panics = |value| panic!("value {value}");
    let visit = AssertUnwindSafe(|| bridge::library::values_visit(&[1, 2], panics));
    assert_eq!(*catch_unwind(visit).unwrap_err().downcast::<String>().unwrap(), "value 1");
}
