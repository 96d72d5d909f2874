//! Callbacks that the other side keeps, and the registrations that remove them.

use std::sync::atomic::{AtomicI32, Ordering};
use twinspan::{Callbacks, Registration};

#[twinspan::bridge(namespace = "callbacks")]
pub mod ffi {
    extern "Rust" {
        type Source;
        fn new_source() -> Box<Source>;
        fn watch(self: &Source, on_change: Box<dyn Fn(&str, i32) + Send + Sync>) -> Registration;
        fn watch_if(
            self: &Source,
            on_change: Option<Box<dyn Fn(&str, i32) + Send + Sync>>,
        ) -> Option<Registration>;
        fn change(self: &Source, text: &str, number: i32);
        fn watchers(self: &Source) -> usize;
        fn take(registration: Registration, drops: bool);
        fn fallible(fails: bool) -> Result<Registration, Failure>;
        fn panicking() -> Registration;
        fn is_empty(registration: Registration) -> bool;
        fn nothing() -> Registration;
    }

    #[derive(Debug)]
    struct Failure {
        code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/callbacks.h");

        type Hub;
        fn new_hub() -> SharedPtr<Hub>;
        fn subscribe(self: &Hub, call: Box<dyn Fn(&str) + Send + Sync>) -> Registration;
        fn publish(self: &Hub, text: &str) -> Result<(), CxxException>;
        fn size(self: &Hub) -> usize;
        fn own(counter: &AtomicCounter) -> Registration;
        fn keep(registration: Registration);
        fn drop_kept();
        fn none() -> Option<Registration>;
        fn empty() -> Registration;
        fn is_kept() -> bool;

        fn checks() -> String;
    }

    extern "Rust" {
        type AtomicCounter;
        fn add(self: &AtomicCounter);
    }
}

type Watcher = dyn Fn(&str, i32) + Send + Sync;

#[derive(Default)]
pub struct Source(Callbacks<Watcher>);

fn new_source() -> Box<Source> {
    Box::default()
}

impl Source {
    fn watch(&self, on_change: Box<Watcher>) -> Registration {
        self.0.add(on_change)
    }

    fn watch_if(&self, on_change: Option<Box<Watcher>>) -> Option<Registration> {
        on_change.map(|on_change| self.0.add(on_change))
    }

    fn change(&self, text: &str, number: i32) {
        self.0.call(|watcher| watcher(text, number));
    }

    fn watchers(&self) -> usize {
        self.0.len()
    }
}

fn take(mut registration: Registration, drops: bool) {
    if drops { drop(registration) } else { registration.detach() }
}

fn is_empty(registration: Registration) -> bool {
    registration.is_empty()
}

fn nothing() -> Registration {
    Registration::default()
}

fn fallible(fails: bool) -> Result<Registration, ffi::Failure> {
    if fails { Err(ffi::Failure { code: 3 }) } else { Ok(Registration::new(|| ())) }
}

fn panicking() -> Registration {
    panic!("no registration")
}

#[derive(Default)]
pub struct AtomicCounter(AtomicI32);

impl AtomicCounter {
    fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::AtomicBool;
    use std::sync::{Arc, Mutex, OnceLock, mpsc};
    use std::thread;

    #[test]
    fn cpp_uses_both() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn a_list_of_cpp() {
        let hub = ffi::new_hub();
        let seen = Arc::new(Mutex::new(String::new()));
        let mine = seen.clone();
        let registration = hub.subscribe(Box::new(move |text| {
            mine.lock().expect("nobody panicked").push_str(text);
        }));
        assert_eq!((hub.size(), Arc::strong_count(&seen)), (1, 2));
        hub.publish("a").expect("nothing fails");
        drop(registration);
        assert_eq!((hub.size(), Arc::strong_count(&seen)), (0, 1));
        hub.publish("b").expect("nothing fails");
        assert_eq!(*seen.lock().expect("nobody panicked"), "a");

        // A panic of one does not keep the others from being called, and comes home.
        let (first, second) = (Arc::new(AtomicI32::new(0)), Arc::new(AtomicI32::new(0)));
        let (one, two) = (first.clone(), second.clone());
        let registrations = [
            hub.subscribe(Box::new(move |_| {
                one.fetch_add(1, Ordering::Relaxed);
                panic!("first");
            })),
            hub.subscribe(Box::new(move |_| {
                two.fetch_add(1, Ordering::Relaxed);
                panic!("second");
            })),
        ];
        let payload = catch_unwind(AssertUnwindSafe(|| hub.publish("c"))).expect_err("it panics");
        assert_eq!(payload.downcast_ref::<&str>(), Some(&"first"));
        assert_eq!((first.load(Ordering::Relaxed), second.load(Ordering::Relaxed)), (1, 1));

        // A registration that outlives its list does nothing.
        drop(hub);
        assert_eq!((Arc::strong_count(&first), Arc::strong_count(&second)), (1, 1));
        drop(registrations);
    }

    #[test]
    fn registrations_of_any_callable() {
        let counter = AtomicCounter::default();
        drop(ffi::own(&counter));
        assert_eq!(counter.0.load(Ordering::Relaxed), 1);
        ffi::own(&counter).cancel();
        assert_eq!(counter.0.load(Ordering::Relaxed), 2);
        ffi::own(&counter).detach();
        assert_eq!(counter.0.load(Ordering::Relaxed), 2);
        assert!(ffi::none().is_none());

        let (sender, receiver) = mpsc::channel();
        ffi::keep(Registration::new(move || sender.send(1).expect("it is received")));
        assert!(receiver.try_recv().is_err());
        ffi::drop_kept();
        assert_eq!(receiver.recv(), Ok(1));
        assert!(receiver.recv().is_err(), "dropped with the registration");
    }

    /// What a struct needs that is captured by `dyn Fn() + Send + Sync` and used under `catch_unwind`.
    fn is_shared<T: Send + Sync + std::panic::UnwindSafe + std::panic::RefUnwindSafe>(_: &T) {}

    #[test]
    fn registrations_that_are_empty() {
        struct Watcher {
            registration: Registration,
        }
        let calls = Arc::new(AtomicI32::new(0));
        let counted = calls.clone();
        let registration = Registration::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let watcher = Watcher { registration };
        is_shared(&watcher);
        let shared: Box<dyn Fn() -> bool + Send + Sync> =
            Box::new(move || watcher.registration.is_empty());
        assert!(!shared());
        drop(shared);
        assert_eq!(calls.load(Ordering::Relaxed), 1);

        let mut registration = Registration::default();
        assert!(registration.is_empty());
        assert_eq!(format!("{registration:?}"), "Registration(empty)");
        for end in [Registration::reset, Registration::cancel, Registration::detach] {
            end(&mut registration);
            let counted = calls.clone();
            registration = Registration::new(move || {
                counted.fetch_add(1, Ordering::Relaxed);
            });
            end(&mut registration);
            assert!(registration.is_empty());
        }
        assert_eq!((calls.load(Ordering::Relaxed), Arc::strong_count(&calls)), (3, 1));

        // Across the border an empty one stays empty.
        assert!(ffi::empty().is_empty());
        ffi::keep(Registration::new(|| ()));
        assert!(ffi::is_kept());
        ffi::keep(Registration::default());
        assert!(!ffi::is_kept());
    }

    #[test]
    fn errors_after_all_have_been_called() {
        let list: Callbacks<dyn Fn(i32) -> Result<(), String> + Send + Sync> = Callbacks::new();
        let calls = Arc::new(AtomicI32::new(0));
        let registrations: Vec<_> = (0..4)
            .map(|index| {
                let calls = calls.clone();
                list.add(Box::new(move |limit| {
                    calls.fetch_add(1, Ordering::Relaxed);
                    if index < limit { Ok(()) } else { Err(format!("{index}")) }
                }))
            })
            .collect();
        assert_eq!(list.try_call(|call| call(4)), Ok(()));
        assert_eq!(list.try_call(|call| call(2)), Err("2".to_owned()));
        assert_eq!((calls.load(Ordering::Relaxed), list.len()), (8, 4));
        drop(registrations);
        assert!(list.is_empty());
    }

    #[test]
    fn from_inside_the_callback() {
        let list: Arc<Callbacks<dyn Fn() + Send + Sync>> = Arc::default();
        let own: Arc<Mutex<Option<Registration>>> = Arc::default();
        let calls = Arc::new(AtomicI32::new(0));
        let added: Arc<Mutex<Vec<Registration>>> = Arc::default();
        let (mine, counted, inner, more) =
            (own.clone(), calls.clone(), list.clone(), added.clone());
        let registration = list.add(Box::new(move || {
            counted.fetch_add(1, Ordering::Relaxed);
            // Its own guard, and another callback, which this call does not reach.
            drop(mine.lock().expect("nobody panicked").take());
            let counted = counted.clone();
            let another = inner.add(Box::new(move || {
                counted.fetch_add(10, Ordering::Relaxed);
            }));
            more.lock().expect("nobody panicked").push(another);
        }));
        *own.lock().expect("nobody panicked") = Some(registration);
        list.call(|call| call());
        assert_eq!((calls.load(Ordering::Relaxed), list.len()), (1, 1));
        // What the callback held is gone with its last call.
        assert_eq!(Arc::strong_count(&own), 1);
        list.call(|call| call());
        assert_eq!(calls.load(Ordering::Relaxed), 11);
    }

    #[test]
    fn a_running_call_is_waited_for() {
        let list: Arc<Callbacks<dyn Fn() + Send + Sync>> = Arc::default();
        let (entered, is_entered) = mpsc::channel();
        let (go, may_go) = mpsc::channel::<()>();
        let may_go = Mutex::new(may_go);
        let ended = Arc::new(AtomicBool::new(false));
        let mine = ended.clone();
        let registration = list.add(Box::new(move || {
            entered.send(()).expect("the test waits");
            let _ = may_go.lock().expect("nobody panicked").recv();
            mine.store(true, Ordering::SeqCst);
        }));
        let caller = thread::spawn({
            let list = list.clone();
            move || list.call(|call| call())
        });
        is_entered.recv().expect("it is called");
        let dropper = thread::spawn(move || drop(registration));
        // The list knows before the wait is over.
        while !list.is_empty() {
            thread::yield_now();
        }
        assert!(!dropper.is_finished());
        go.send(()).expect("the callback waits");
        dropper.join().expect("it does not panic");
        assert!(ended.load(Ordering::SeqCst));
        assert_eq!(Arc::strong_count(&ended), 1);
        caller.join().expect("it does not panic");
    }

    /// Panics when it is dropped.
    struct Bomb(&'static str);

    impl Drop for Bomb {
        fn drop(&mut self) {
            std::panic::panic_any(self.0);
        }
    }

    fn payload_of(run: impl FnOnce()) -> Option<&'static str> {
        let payload = catch_unwind(AssertUnwindSafe(run)).err()?;
        payload.downcast_ref::<&str>().copied()
    }

    #[test]
    fn captures_that_panic_when_they_are_dropped() {
        let list: Callbacks<dyn Fn(i32) -> Result<(), i32> + Send + Sync> = Callbacks::new();
        let calls = Arc::new(AtomicI32::new(0));
        let slots: Arc<[Mutex<Option<Registration>>; 2]> = Arc::default();
        let add_one_that_removes_itself = |index: usize, name: &'static str| {
            let (slots_inside, bomb) = (slots.clone(), Bomb(name));
            let registration = list.add(Box::new(move |_| {
                let _ = &bomb;
                drop(slots_inside[index].lock().expect("nobody panicked").take());
                Ok(())
            }));
            *slots[index].lock().expect("nobody panicked") = Some(registration);
        };
        let counted = calls.clone();
        let add_one_that_counts = |error: i32| {
            let counted = counted.clone();
            list.add(Box::new(move |by| {
                counted.fetch_add(by, Ordering::Relaxed);
                if by < error { Err(error) } else { Ok(()) }
            }))
        };
        add_one_that_removes_itself(0, "first");
        let one = add_one_that_counts(0);
        add_one_that_removes_itself(1, "second");
        let two = add_one_that_counts(10);
        // All are called, and then the first failure is reported.
        let payload = payload_of(|| {
            list.call(|call| {
                let _ = call(1);
            });
        });
        assert_eq!((payload, calls.load(Ordering::Relaxed)), (Some("first"), 2));
        assert_eq!(list.len(), 2);

        add_one_that_removes_itself(0, "third");
        let payload = payload_of(|| {
            let _ = list.try_call(|call| call(1));
        });
        assert_eq!((payload, calls.load(Ordering::Relaxed)), (Some("third"), 4));
        assert_eq!(list.try_call(|call| call(1)), Err(10));

        // From outside: who drops the guard gets the panic, and the list has lost the callback.
        let bomb = Bomb("outside");
        let guard = list.add(Box::new(move |_| {
            let _ = &bomb;
            Ok(())
        }));
        assert_eq!(payload_of(|| drop(guard)), Some("outside"));
        assert_eq!(list.len(), 2);
        drop((one, two));
        assert!(list.is_empty());
    }

    #[test]
    fn two_that_wait_for_each_other() {
        let list: Arc<Callbacks<dyn Fn(usize) + Send + Sync>> = Arc::default();
        let barrier = Arc::new(std::sync::Barrier::new(2));
        let guards: Arc<[OnceLock<Mutex<Option<Registration>>>; 2]> = Arc::default();
        for index in 0..2 {
            let (barrier, mine) = (barrier.clone(), guards.clone());
            let registration = list.add(Box::new(move |who| {
                if who == index {
                    barrier.wait();
                    let other = mine[1 - index].get().expect("it is set");
                    let other = other.lock().expect("nobody panicked here").take();
                    drop(other);
                }
            }));
            assert!(guards[index].set(Mutex::new(Some(registration))).is_ok());
        }
        let outcomes: Vec<_> = (0..2)
            .map(|who| {
                let list = list.clone();
                thread::spawn(move || {
                    catch_unwind(AssertUnwindSafe(|| list.call(|call| call(who)))).map_err(
                        |payload| {
                            payload.downcast_ref::<&str>().copied().unwrap_or_default().to_owned()
                        },
                    )
                })
            })
            .collect::<Vec<_>>()
            .into_iter()
            .map(|thread| thread.join().expect("it is caught"))
            .collect();
        let refused: Vec<_> = outcomes.into_iter().filter_map(Result::err).collect();
        assert_eq!(
            refused,
            ["two callbacks wait for each other: each drops the registration of the other"]
        );
        assert!(list.is_empty());
    }

    #[test]
    fn from_many_threads() {
        let list: Arc<Callbacks<dyn Fn() + Send + Sync>> = Arc::default();
        let alive = Arc::new(AtomicI32::new(0));
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let (list, alive) = (list.clone(), alive.clone());
                thread::spawn(move || {
                    for _ in 0..200 {
                        let is_registered = Arc::new(AtomicBool::new(true));
                        let (mine, counted) = (is_registered.clone(), alive.clone());
                        let registration = list.add(Box::new(move || {
                            counted.fetch_add(1, Ordering::SeqCst);
                            assert!(mine.load(Ordering::SeqCst), "called after it was removed");
                            counted.fetch_sub(1, Ordering::SeqCst);
                        }));
                        list.call(|call| call());
                        drop(registration);
                        is_registered.store(false, Ordering::SeqCst);
                        assert_eq!(Arc::strong_count(&is_registered), 1);
                    }
                })
            })
            .collect();
        for thread in threads {
            thread.join().expect("no callback was called too late");
        }
        assert_eq!((alive.load(Ordering::SeqCst), list.len()), (0, 0));
    }
}
