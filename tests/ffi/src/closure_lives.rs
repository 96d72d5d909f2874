//! How long closures live, and what they are given: a closure that ends while it runs, and arguments that
//! are refused. Everything is dropped once.

use crate::live::Live;

#[twinspan::bridge(namespace = "closure_lives")]
pub mod ffi {
    /// Closures that C++ keeps. Each is given what it is to do.
    pub struct Slots {
        pub shared: Function<dyn Fn(i32) -> i32>,
        pub sync: Function<dyn Fn(i32) -> i32 + Send + Sync>,
        pub exclusive: Function<dyn FnMut(i32) -> i32>,
        pub list: Vec<Function<dyn Fn(i32) -> i32>>,
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum Slot {
        Shared,
        Sync,
        Exclusive,
        List,
    }

    /// What ends a closure.
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub enum End {
        Reset,
        Replace,
        GiveToRust,
        DestroyOwner,
    }

    pub struct Owned {
        pub text: String,
        pub number: i32,
    }

    #[derive(Debug)]
    pub struct Shown {
        pub code: i32,
    }

    /// Without any text.
    pub struct Silent {
        pub code: i32,
    }

    /// Closures whose errors no function has.
    pub struct Fallible {
        pub one: Function<dyn Fn(i32) -> Result<i32, Shown>>,
        pub list: Vec<Function<dyn Fn(i32) -> Result<i32, Silent>>>,
    }

    extern "Rust" {
        type Opaque;
        fn fallible() -> Fallible;
        fn new_opaque() -> Box<Opaque>;

        fn rust_call(slots: &mut Slots, slot: Slot, value: i32) -> i32;
        fn take(run: Box<dyn Fn(i32) -> i32>);
        fn take_mut(run: impl FnMut(i32) -> i32 + 'static);

        fn once() -> Box<dyn FnOnce(Box<Opaque>, &str) -> i32>;
        fn once_of_two() -> Box<dyn FnOnce(&Owned, &mut Owned) -> i32>;
        fn shared_of_two() -> Box<dyn Fn(&Owned, &mut Owned, Box<Opaque>, String)>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/closure_lives.h");

        fn put(slots: Slots);
        fn put_lambdas();
        fn call(slot: Slot, value: i32) -> i32;
        fn call_from_rust(slot: Slot, value: i32) -> i32;
        fn end(slot: Slot, how: End);
        fn is_empty(slot: Slot) -> bool;

        fn share(run: Box<dyn Fn(i32) + Send + Sync>, in_lambda: bool);
        fn call_shared(value: i32);
        fn end_shared();

        fn refused_arguments() -> String;
        fn messages() -> String;
        fn refuse_once(run: Box<dyn FnOnce(&Owned, &mut Owned) -> i32>) -> i32;
    }
}

use ffi::{Fallible, Owned, Shown, Silent, Slot, Slots};

pub struct Opaque(#[allow(dead_code)] Live);

fn new_opaque() -> Box<Opaque> {
    Box::new(Opaque(Live::new()))
}

fn fallible() -> Fallible {
    Fallible {
        one: ffi::Function::new(|code| Err(Shown { code })),
        list: vec![ffi::Function::new(|code| Err(Silent { code }))],
    }
}

fn rust_call(slots: &mut Slots, slot: Slot, value: i32) -> i32 {
    match slot {
        Slot::Shared => (slots.shared)(value),
        Slot::Sync => (slots.sync)(value),
        Slot::Exclusive => (slots.exclusive)(value),
        _ => slots.list[0](value),
    }
}

fn take(run: Box<dyn Fn(i32) -> i32>) {
    drop(run);
}

fn take_mut(run: impl FnMut(i32) -> i32 + 'static) {
    drop(run);
}

fn once() -> Box<dyn FnOnce(Box<Opaque>, &str) -> i32> {
    let live = Live::new();
    Box::new(move |opaque, text| {
        drop((live, opaque));
        text.len() as i32
    })
}

fn once_of_two() -> Box<dyn FnOnce(&Owned, &mut Owned) -> i32> {
    let live = Live::new();
    Box::new(move |first, second| {
        drop(live);
        first.number + second.number
    })
}

fn shared_of_two() -> Box<dyn Fn(&Owned, &mut Owned, Box<Opaque>, String)> {
    let live = Live::new();
    Box::new(move |_, _, _, _| {
        let _ = &live;
    })
}

#[cfg(test)]
mod tests {
    use super::ffi::End;
    use super::*;
    use crate::live::balanced;
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::{Arc, Barrier, mpsc};
    use std::thread;

    const TEXT: &str = "captures that are on the heap";
    /// Added to what ends the closure: it fails after that, it calls itself.
    const FAILS: i32 = 100;
    const CALLS_ITSELF: i32 = 10;

    fn body(slot: Slot, captured: &(Live, String), value: i32) -> i32 {
        let alive = || captured.1 == TEXT;
        if value % FAILS >= CALLS_ITSELF {
            assert_eq!(ffi::call(slot, value - CALLS_ITSELF), TEXT.len() as i32);
        } else {
            ffi::end(slot, End { repr: (value % CALLS_ITSELF) as u8 });
            assert!(alive());
        }
        assert!(alive(), "freed while it runs");
        assert!(value < FAILS, "fails on purpose");
        captured.1.len() as i32
    }

    fn captured() -> (Live, String) {
        (Live::new(), TEXT.to_owned())
    }

    fn put_closures() {
        let (one, two, three, four) = (captured(), captured(), captured(), captured());
        ffi::put(Slots {
            shared: ffi::Function::new(move |value| body(Slot::Shared, &one, value)),
            sync: ffi::Function::new(move |value| body(Slot::Sync, &two, value)),
            exclusive: ffi::Function::new(move |value| body(Slot::Exclusive, &three, value)),
            list: vec![ffi::Function::new(move |value| body(Slot::List, &four, value))],
        });
    }

    #[test]
    fn a_closure_that_ends_itself() {
        let length = TEXT.len() as i32;
        for put in [put_closures, ffi::put_lambdas] {
            for slot in [Slot::Shared, Slot::Sync, Slot::Exclusive, Slot::List] {
                for how in [End::Reset, End::Replace, End::GiveToRust, End::DestroyOwner] {
                    for (call, is_from_rust) in
                        [(ffi::call as fn(_, _) -> _, false), (ffi::call_from_rust, true)]
                    {
                        // What Rust borrows is there while Rust uses it.
                        if is_from_rust && how == End::DestroyOwner {
                            continue;
                        }
                        let value = i32::from(how.repr);
                        balanced(|| {
                            put();
                            assert_eq!(call(slot, value), length);
                            assert_eq!(ffi::is_empty(slot), how != End::Replace);
                            ffi::end(slot, End::DestroyOwner);
                        });
                        balanced(|| {
                            put();
                            catch_unwind(|| call(slot, value + FAILS)).expect_err("it fails");
                            ffi::end(slot, End::DestroyOwner);
                        });
                        if slot != Slot::Exclusive {
                            balanced(|| {
                                put();
                                assert_eq!(call(slot, value + 3 * CALLS_ITSELF), length);
                                ffi::end(slot, End::DestroyOwner);
                            });
                        }
                    }
                }
            }
        }
    }

    /// Captures without a size have something to drop, too.
    #[test]
    fn captures_without_a_size() {
        balanced(|| {
            let live = Live::new();
            let run = ffi::Function::new(move |_| {
                let before = (crate::live::ffi::live_in_cpp(), &live);
                ffi::end(Slot::Shared, End::Reset);
                i32::from(balanced_so_far(before.1))
            });
            ffi::put(Slots {
                shared: run,
                sync: ffi::Function::new(|value| value),
                exclusive: ffi::Function::new(|value| value),
                list: Vec::new(),
            });
            assert_eq!(ffi::call(Slot::Shared, 0), 1);
            assert!(ffi::is_empty(Slot::Shared));
            ffi::end(Slot::Shared, End::DestroyOwner);
        });
    }

    fn balanced_so_far(_: &Live) -> bool {
        crate::live::alive() == 1
    }

    /// One call ends it while another thread is in a second one.
    #[test]
    fn on_two_threads() {
        for in_lambda in [false, true] {
            let alive = Arc::new(());
            let mine = alive.clone();
            let inside = Arc::new(Barrier::new(2));
            let (may_end, is_over) = mpsc::channel::<()>();
            let is_over = std::sync::Mutex::new(is_over);
            let here = inside.clone();
            ffi::share(
                Box::new(move |who| {
                    here.wait();
                    if who == 0 {
                        ffi::end_shared();
                    } else {
                        // The other call is over, and its thread.
                        is_over.lock().expect("nobody panicked").recv().expect_err("it is dropped");
                    }
                    assert_eq!(Arc::strong_count(&mine), 2);
                }),
                in_lambda,
            );
            let other = thread::spawn(|| ffi::call_shared(1));
            ffi::call_shared(0);
            assert_eq!(Arc::strong_count(&alive), 2, "a call runs");
            drop(may_end);
            other.join().expect("the captures are there");
            assert_eq!(Arc::strong_count(&alive), 1);
        }
    }

    #[test]
    fn errors_of_stored_closures_have_their_message() {
        assert_eq!(ffi::messages(), "");
    }

    #[test]
    fn refused_arguments_are_dropped() {
        balanced(|| assert_eq!(ffi::refused_arguments(), ""));
        balanced(|| {
            let live = Live::new();
            let run = Box::new(move |first: &Owned, second: &mut Owned| {
                drop(live);
                first.number + second.number
            });
            let payload = catch_unwind(AssertUnwindSafe(|| ffi::refuse_once(run)))
                .expect_err("they are one object");
            let message = payload.downcast_ref::<String>().map_or("", String::as_str);
            assert!(message.contains("overlap"), "{message}");
        });
    }
}
