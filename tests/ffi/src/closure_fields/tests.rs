use super::*;
use crate::live::balanced;
use std::cell::Cell;
use std::ffi::{c_char, c_long};
use std::mem::offset_of;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, Ordering};
use twinspan::Optional;

fn message(panic: &(dyn std::any::Any + Send)) -> &str {
    panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no text")
}

fn check(mut command: Command, name: &str) {
    assert_eq!(command.name, name);
    assert!(command.last);
    assert_eq!((rust_run(&command, "ab"), ffi::cpp_run(&command, "abc")), (5, 6));
    assert_eq!((rust_count(&mut command, 1), ffi::cpp_count(&mut command, 2)), (3, 9));
    assert_eq!(command.finish.into_box()("end".to_owned()), "end3");
}

#[test]
fn checks_of_cpp() {
    balanced(|| assert_eq!(ffi::checks(), ""));
}

#[test]
fn the_layouts_are_the_same() {
    let sizes = vec![
        size_of::<Command>(),
        offset_of!(Command, run),
        offset_of!(Command, finish),
        offset_of!(Command, last),
        size_of::<Hooks>(),
        offset_of!(Hooks, maybe_once),
        size_of::<Function<dyn Fn()>>(),
    ];
    assert_eq!(ffi::cpp_sizes(), sizes);
    assert_eq!(sizes[6], 2 * size_of::<usize>());
}

#[test]
fn of_both_languages_in_both() {
    balanced(|| {
        check(rust_command(3), "rust");
        check(ffi::cpp_command(3), "cpp");
        check(ffi::cpp_same(rust_command(3)), "rust");
        check(ffi::cpp_same(ffi::cpp_command(3)), "cpp");
        check(ffi::cpp_result(rust_command(3)).expect("it is the last"), "rust");
        check(ffi::cpp_option(Some(ffi::cpp_command(3))).expect("it is there"), "cpp");
        assert!(ffi::cpp_option(None).is_none());
        let refused = Command { last: false, ..ffi::cpp_command(1) };
        assert_eq!(ffi::cpp_result(refused).expect_err("it is refused").what(), "not the last");
        let mut both = ffi::cpp_commands(vec![rust_command(3), ffi::cpp_command(3)]);
        assert_eq!(both.len(), 2);
        check(both.remove(1), "cpp");
        check(both.remove(0), "rust");
    });
}

#[test]
fn dropped_once() {
    fn hooks(live: &Rc<()>) -> Hooks {
        let (first, second, third) = (live.clone(), live.clone(), Arc::new(Live::new()));
        let fourth = third.clone();
        Hooks {
            shared: Function::new(move |value| value + Arc::strong_count(&third) as i32),
            local: Function::new(move || drop(first.clone())),
            maybe: Optional::Some(Function::new(move |value| {
                value + Arc::strong_count(&fourth) as i32
            })),
            maybe_once: Optional::Some(OnceFunction::new(move || {
                drop(second);
                new_thing(100)
            })),
        }
    }
    balanced(|| {
        let live = Rc::new(());
        for is_called in [false, true] {
            let mut mine = hooks(&live);
            assert_eq!(Rc::strong_count(&live), 3);
            if is_called {
                assert_eq!(rust_call_hooks(&mut mine), 106);
                assert_eq!(Rc::strong_count(&live), 2);
                assert!(mine.maybe_once.is_none());
            }
            ffi::cpp_drop(rust_command(1), mine);
            assert_eq!(Rc::strong_count(&live), 1);

            let mut mine = ffi::cpp_hooks(hooks(&live));
            if is_called {
                assert_eq!(ffi::cpp_call_hooks(&mut mine), 106);
                assert_eq!(Rc::strong_count(&live), 2);
            }
            drop(mine);
            assert_eq!(Rc::strong_count(&live), 1);
        }
        drop(ffi::cpp_command(1));
        drop(vec![ffi::cpp_command(1), rust_command(2)]);
        let mut command = ffi::cpp_command(1);
        rust_replace(&mut command);
        assert_eq!(ffi::cpp_run(&command, "ab"), 4);
        assert_eq!(Optional::from(command).take().map(|command| command.last), Some(true));
    });
}

#[test]
fn what_cpp_moves_from_is_empty() {
    balanced(|| {
        for mut command in [rust_command(1), ffi::cpp_command(1)] {
            assert!(!command.run.is_empty() && !command.finish.is_empty());
            assert_eq!(format!("{:?}", command.run), "Function(..)");
            ffi::cpp_leave(&mut command);
            assert!(command.run.is_empty() && command.count.is_empty());
            assert!(command.finish.is_empty());
            assert_eq!(format!("{:?}", command.run), "Function(empty)");
            assert_eq!(format!("{:?}", command.finish), "OnceFunction(empty)");
            let run = catch_unwind(AssertUnwindSafe(|| rust_run(&command, "")));
            assert_eq!(message(&*run.expect_err("empty")), "an empty closure was called");
            let count = catch_unwind(AssertUnwindSafe(|| rust_count(&mut command, 1)));
            assert_eq!(message(&*count.expect_err("empty")), "an empty closure was called");
            let run = catch_unwind(AssertUnwindSafe(|| ffi::cpp_run(&command, "")));
            let run = run.expect_err("empty");
            let exception = run.downcast_ref::<twinspan::CxxException>().expect("C++ throws");
            assert_eq!(exception.type_name(), "std::bad_function_call");
            let finish = catch_unwind(AssertUnwindSafe(|| rust_finish(command, String::new())));
            assert_eq!(message(&*finish.expect_err("empty")), "an empty closure was called");
        }
    });
}

#[test]
fn what_rust_makes_empty() {
    balanced(|| {
        let mut command = Command::default();
        assert!(command.run.is_empty() && command.count.is_empty() && command.finish.is_empty());
        let run = catch_unwind(AssertUnwindSafe(|| rust_run(&command, "")));
        assert_eq!(message(&*run.expect_err("empty")), "an empty closure was called");
        let count = catch_unwind(AssertUnwindSafe(|| rust_count(&mut command, 1)));
        assert_eq!(message(&*count.expect_err("empty")), "an empty closure was called");
        let run = catch_unwind(AssertUnwindSafe(|| ffi::cpp_run(&command, "")));
        let run = run.expect_err("empty");
        let exception = run.downcast_ref::<twinspan::CxxException>().expect("as of C++'s");
        assert_eq!(exception.type_name(), "std::bad_function_call");
        let finish = catch_unwind(AssertUnwindSafe(|| rust_finish(command, String::new())));
        assert_eq!(message(&*finish.expect_err("empty")), "an empty closure was called");
        let (kinds, parser) = (Kinds::default(), Parser::default());
        assert_eq!(ffi::cpp_empty(Command::default(), kinds, parser), "");
    });
}

#[test]
fn taken_out_and_called_by_themselves() {
    balanced(|| {
        for mut command in [rust_command(3), ffi::cpp_command(3)] {
            let run = std::mem::take(&mut command.run);
            assert!(command.run.is_empty() && !run.is_empty());
            let run: Box<dyn Fn(&str) -> usize + Send> = run.into_box();
            assert_eq!((run("ab"), run("abc")), (5, 6));
            let mut count = std::mem::take(&mut command.count).into_box();
            assert_eq!((count(1), count(2)), (3, 9));
            assert_eq!(command.finish.call(("end".to_owned(),)), "end3");
        }
        for hooks in [rust_made_hooks(), ffi::cpp_hooks(rust_made_hooks())] {
            let once = hooks.maybe_once.into_option().expect("it is there");
            assert_eq!(once.call(()).number, 7);
        }
        let empty = catch_unwind(|| ffi::Function::<dyn Fn()>::default().into_box());
        assert_eq!(message(&*empty.err().expect("empty")), "an empty closure was called");
    });
}

fn rust_made_hooks() -> Hooks {
    Hooks {
        shared: Function::default(),
        local: Function::default(),
        maybe: Optional::None,
        maybe_once: Optional::Some(OnceFunction::new(|| new_thing(7))),
    }
}

#[test]
fn failures_keep_their_identity() {
    balanced(|| {
        // A panic through C++.
        let command = rust_command(1);
        for run in [ffi::cpp_run, rust_run] {
            let panic = catch_unwind(AssertUnwindSafe(|| run(&command, "panic")));
            assert_eq!(message(&*panic.expect_err("it panics")), "a panic in a field");
        }
        assert_eq!(ffi::cpp_swallow(&command), "a panic in a field");
        // An exception of C++'s, in Rust.
        let command = ffi::cpp_throwing();
        let panic = catch_unwind(AssertUnwindSafe(|| rust_run(&command, "text")));
        let panic = panic.expect_err("it throws");
        let exception = panic.downcast_ref::<twinspan::CxxException>().expect("C++ throws");
        assert_eq!(exception.what(), "text");
        assert_eq!(exception.type_name(), "std::out_of_range");
    });
}

#[test]
fn errors() {
    for parser in [rust_parser(), ffi::cpp_parser()] {
        for parse in [rust_parse, ffi::cpp_parse] {
            assert_eq!(parse(&parser, "12"), Ok(12));
            assert_eq!(parse(&parser, "abc"), Err(Refusal { code: 3 }));
        }
        for parse in [rust_dynamic, ffi::cpp_dynamic] {
            assert_eq!(parse(&parser, "12"), "12");
            assert_eq!(parse(&parser, "abc"), "not a number: abc");
        }
    }
    for parser in [rust_parser(), ffi::cpp_parser()] {
        let failed = (parser.exception)().expect_err("it throws");
        assert_eq!((failed.what(), failed.type_name()), ("exception", "std::runtime_error"));
    }
    // The very error where Rust calls Rust, the exception where C++ has thrown one.
    let failed = (rust_parser().dynamic)("x").expect_err("no number");
    assert!(matches!(failed, Trouble::Text(text) if text == "not a number: x"));
    let failed = (ffi::cpp_parser().dynamic)("x").expect_err("no number");
    let Trouble::Cxx(exception) = failed else { panic!("C++ throws") };
    assert_eq!(exception.type_name(), "twinspan::Error");
}

#[test]
fn from_inside_itself() {
    thread_local! {
        static COMMAND: Cell<*mut Command> = const { Cell::new(std::ptr::null_mut()) };
    }
    let mut command = rust_command(1);
    command.count = Function::new(|by| {
        // SAFETY: the command outlives the call; C++ looks at the closure, which says no.
        ffi::cpp_count(unsafe { &mut *COMMAND.get() }, by)
    });
    COMMAND.set(&raw mut command);
    // SAFETY: as above.
    let panic =
        catch_unwind(|| ffi::cpp_count(unsafe { &mut *COMMAND.get() }, 1)).expect_err("busy");
    assert_eq!(message(&*panic), "the closure is busy: it was called from inside itself");
    // An `Fn` can.
    assert_eq!((rust_kinds().again)(&rust_kinds(), 3), 6);
}

#[test]
fn threads() {
    fn is_send<T: Send>() {}
    fn is_sync<T: Sync>() {}
    is_send::<Command>();
    is_sync::<Function<dyn Fn(i32) -> i32 + Send + Sync>>();
    // rustc finds one `M` only where the type is not `Send`, and not `Sync`.
    trait Unsendable<M> {
        fn check() {}
    }
    impl<T> Unsendable<()> for T {}
    impl<T: Send> Unsendable<u8> for T {}
    trait Unshared<M> {
        fn check() {}
    }
    impl<T> Unshared<()> for T {}
    impl<T: Sync> Unshared<u8> for T {}
    <Function<dyn Fn()> as Unsendable<_>>::check();
    <Hooks as Unsendable<_>>::check();
    <Function<dyn Fn(&str) -> usize + Send> as Unshared<_>>::check();
    <OnceFunction<dyn FnOnce() -> Box<Thing>, ffi::TwinspanBridge> as Unsendable<_>>::check();
    let counted = Arc::new(AtomicI32::new(0));
    let mine = counted.clone();
    let mut command = rust_command(1);
    command.run = Function::new(move |text: &str| {
        mine.fetch_add(1, Ordering::Relaxed);
        text.len()
    });
    assert_eq!(ffi::cpp_run_on_a_thread(command, "abcd"), 4);
    assert_eq!((counted.load(Ordering::Relaxed), Arc::strong_count(&counted)), (1, 1));
}

#[test]
fn every_kind_of_value() {
    balanced(|| {
        assert_eq!(ffi::cpp_kinds(&mut rust_kinds()), "");
        assert_eq!(ffi::cpp_kinds(&mut ffi::cpp_made_kinds()), "");
        let mut kinds = ffi::cpp_made_kinds();
        let hit = |text: &str, start| Hit { text: text.to_owned(), start };
        let mut changed = hit("c", 0);
        let made = (kinds.hits)(&hit("a", 1), hit("b", 2), &mut changed, Some(hit("d", 9)));
        assert_eq!((made, changed.start), (Some(hit("abd", 3)), 1));
        assert_eq!((kinds.hits)(&hit("a", 1), hit("b", 2), &mut changed, None), None);
        let one = new_thing(1);
        assert_eq!((kinds.things)(new_thing(2), Some(&one)).number, 3);
        assert_eq!((kinds.things)(new_thing(2), None).number, 2);
        let hits = (kinds.lists)(&[hit("a", 1)], vec![1, 2], Some("text"));
        assert_eq!(hits, [hit("a", 1), hit("text", 2)]);
        let mut part = ffi::new_part(3);
        assert_eq!((kinds.parts)(ffi::new_part(2), part.pin_mut()).weight(), 5);
        assert_eq!((kinds.again)(&kinds, 2), 4);
        check((kinds.whole)(rust_command(3)), "rust");
    });
}

#[test]
fn a_character_is_a_number_in_rust_alone() {
    let all = ffi::Characters {
        signed: Function::new(|value: i8| i32::from(value) + 4),
        unsigned: Function::new(|value: u8| i32::from(value) + 5),
        character: Function::new(|value: c_char| i32::from(value) + 6),
    };
    assert_eq!(ffi::cpp_call_characters(&all), 104 + 25 + 97 + 6);
    let all = ffi::cpp_characters();
    assert_eq!(((all.signed)(1), (all.unsigned)(1), (all.character)(1)), (2, 3, 4));
    assert_eq!(ffi::cpp_call_characters(&all), 101 + 22 + 97 + 3);
}

#[test]
fn a_type_has_several_names() {
    let names = ffi::Names {
        of_rust: Function::new(|number: i64| i32::try_from(number).unwrap_or(0) + 4),
        of_c: Function::new(|number: i64| i32::try_from(number).unwrap_or(0) + 5),
        of_long: Function::new(|number: c_long| i32::try_from(number).unwrap_or(0) + 6),
    };
    assert_eq!(ffi::cpp_call_names(&names), 615);
    let names = ffi::cpp_names();
    assert_eq!(((names.of_rust)(1), (names.of_c)(1), (names.of_long)(1)), (2, 3, 4));
    assert_eq!(ffi::cpp_call_names(&names), 606);
}

#[test]
fn a_type_of_the_signature_may_come_later() {
    let ffi::Early { change, mut make } = ffi::cpp_early();
    let both = change((2, ffi::Late { number: 7 }).into());
    assert_eq!((both.0, both.1.number), (2, 8));
    assert_eq!(make().map(|late| late.number), [3, 4]);
}

#[test]
fn configured() {
    let configured = ffi::Configured { always: 1, enabled: Function::new(|| 7) };
    assert_eq!(ffi::cpp_configured(&configured), 8);
}

#[test]
fn made_from_boxes() {
    let boxed: Box<dyn Fn(&str) -> usize + Send> = Box::new(str::len);
    let run: Function<dyn Fn(&str) -> usize + Send> = boxed.into();
    let mut command = Command { run, ..rust_command(1) };
    assert_eq!(ffi::cpp_run(&command, "abc"), 3);
    command.run = Function::new(str::len);
    assert_eq!(ffi::cpp_run(&command, "abc"), 3);
}
