use crate::support::{alone, bytes_left_by};
use patterns::sharing::{Engine, Image, Tally, Window, bridge};
use std::ffi::c_int;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, Once};
use std::thread;

unsafe extern "C" {
    safe fn image_count() -> c_int;
    fn engine_starts() -> c_int;
    fn engine_fail(count: c_int);
    safe fn sharing_calls_rust() -> c_int;
}

#[test]
fn c_owns_rust_objects() {
    let left = bytes_left_by(|| assert_eq!(sharing_calls_rust(), 0, "a line of sharing.c"));
    assert_eq!(left, 0);
}

#[test]
fn rust_owns_c_objects() {
    let _alone = alone();
    let before = image_count();
    let image = Image::new(3, 4).unwrap();
    let others: Vec<Image> = (0..4).map(|_| image.clone()).collect();
    drop(image);
    thread::scope(|scope| {
        for image in others {
            scope.spawn(move || assert_eq!(image.area(), 12));
        }
        assert!(image_count() <= before + 1);
    });
    assert_eq!(image_count(), before);
}

/// The first failure is not the last word, and what works works once, whoever asks.
#[test]
fn the_engine_starts_once() {
    let _alone = alone();
    // SAFETY: here alone is the engine started, and nothing else runs.
    let starts = || unsafe { engine_starts() };
    assert_eq!(starts(), 0);
    // SAFETY: as above.
    unsafe { engine_fail(2) };
    assert_eq!(Engine::get().err(), Some(3));
    assert_eq!(Engine::get().err(), Some(3));
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(Engine::get().unwrap().power(), 100));
        }
    });
    assert_eq!(starts(), 3);

    // The bridge's own, which does not know of this one: nobody else may start the engine.
    // SAFETY: as above.
    unsafe { engine_fail(1) };
    assert_eq!(bridge::engine_power().unwrap_err().what(), "the engine does not start");
    assert_eq!(bridge::engine_power().unwrap(), 100);
    assert_eq!(bridge::engine_power().unwrap(), 100);
    assert_eq!(starts(), 5);
}

/// `Once` alone: what panics the first time is poisoned for ever.
#[test]
fn a_once_that_panics_is_poisoned() {
    static CARELESS: Once = Once::new();
    let calls = AtomicU32::new(0);
    let start = || {
        calls.fetch_add(1, Ordering::Relaxed);
        panic!("no power today");
    };
    for _ in 0..2 {
        catch_unwind(AssertUnwindSafe(|| CARELESS.call_once(start))).unwrap_err();
    }
    assert_eq!(calls.load(Ordering::Relaxed), 1, "the second panic is that of `call_once` itself");
    assert!(!CARELESS.is_completed());
}

#[test]
fn an_object_for_one_thread_at_a_time() {
    let tally = Arc::new(Mutex::new(Tally::new().unwrap()));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..250 {
                    tally.lock().unwrap().add(1);
                }
            });
        }
    });
    assert_eq!(tally.lock().unwrap().add(0), 1000);
    let mut window = Window::new().unwrap();
    assert_eq!((window.draw(), window.draw()), (1, 2));
}

#[test]
fn the_bridge_does_the_same() {
    let _alone = alone();
    let before = image_count();
    let image = bridge::image(3, 4);
    let other = image.clone();
    drop(image);
    thread::spawn(move || assert_eq!(other.area(), 12)).join().unwrap();
    assert_eq!(image_count(), before);
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn sharing_face() -> c_int;
    }
    assert_eq!(sharing_face(), 0, "a line of face.c");
}
