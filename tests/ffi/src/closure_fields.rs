//! Closures in the fields of structs, which both languages call in place. What is in `closures.rs`
//! crosses as parameter and result instead.

use crate::live::Live;

#[twinspan::bridge(namespace = "closure_fields")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Refusal {
        pub code: i32,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Hit {
        pub text: String,
        pub start: usize,
    }

    /// One closure of each kind.
    #[derive(Debug)]
    pub struct Command {
        pub name: String,
        /// Measures a text.
        pub run: Function<dyn Fn(&str) -> usize + Send>,
        pub count: Function<dyn FnMut(i32) -> i32 + Send>,
        pub finish: OnceFunction<dyn FnOnce(String) -> String + Send>,
        pub last: bool,
    }

    pub struct Hooks {
        pub shared: twinspan::Function<dyn Fn(i32) -> i32 + Send + Sync>,
        pub local: ::twinspan::Function<dyn Fn()>,
        pub maybe: Optional<Function<dyn Fn(i32) -> i32 + Send + Sync>>,
        pub maybe_once: Optional<OnceFunction<dyn FnOnce() -> Box<Thing>>>,
    }

    /// They fail.
    pub struct Parser {
        pub typed: Function<dyn Fn(&str) -> Result<i32, Refusal> + Send>,
        pub dynamic: Function<dyn Fn(&str) -> Result<i32, Trouble>>,
        pub exception: Function<dyn Fn() -> Result<(), CxxException>>,
    }

    /// Every kind of argument and result.
    pub struct Kinds {
        pub hits: Function<dyn Fn(&Hit, Hit, &mut Hit, Option<Hit>) -> Option<Hit>>,
        pub things: Function<dyn FnMut(Box<Thing>, Option<&Thing>) -> Box<Thing>>,
        pub lists: Function<dyn Fn(&[Hit], Vec<i32>, Option<&str>) -> Vec<Hit>>,
        pub parts: Function<dyn Fn(UniquePtr<Part>, Pin<&mut Part>) -> SharedPtr<Part>>,
        /// Its own struct.
        pub again: Function<dyn Fn(&Kinds, u8) -> u8>,
        pub whole: Function<dyn Fn(Command) -> Command>,
    }

    pub struct Configured {
        pub always: u8,
        #[cfg(feature = "enabled")]
        pub enabled: Function<dyn Fn() -> u8>,
        #[cfg(not(feature = "enabled"))]
        pub disabled: Function<dyn Fn() -> u16>,
    }

    extern "Rust" {
        type Thing;
        fn number(self: &Thing) -> i32;
        fn new_thing(number: i32) -> Box<Thing>;

        fn rust_command(by: i32) -> Command;
        // Each gives back what it got.
        fn rust_same(command: Command) -> Command;
        fn rust_commands(commands: Vec<Command>) -> Vec<Command>;
        fn rust_option(command: Option<Command>) -> Option<Command>;
        fn rust_result(command: Command) -> Result<Command>;
        fn rust_hooks(hooks: Hooks) -> Hooks;

        fn rust_run(command: &Command, text: &str) -> usize;
        fn rust_count(command: &mut Command, by: i32) -> i32;
        fn rust_finish(command: Command, text: String) -> String;
        fn rust_drop(command: Command, hooks: Hooks);
        fn rust_call_hooks(hooks: &mut Hooks) -> i32;
        fn rust_replace(command: &mut Command);
        fn rust_parser() -> Parser;
        fn rust_parse(parser: &Parser, text: &str) -> Result<i32, Refusal>;
        fn rust_dynamic(parser: &Parser, text: &str) -> String;
        fn rust_kinds() -> Kinds;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/closure_fields.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn new_part(weight: i32) -> UniquePtr<Part>;

        fn cpp_command(by: i32) -> Command;
        fn cpp_same(command: Command) -> Command;
        fn cpp_commands(commands: Vec<Command>) -> Vec<Command>;
        fn cpp_option(command: Option<Command>) -> Option<Command>;
        fn cpp_result(command: Command) -> Result<Command>;
        fn cpp_hooks(hooks: Hooks) -> Hooks;

        fn cpp_run(command: &Command, text: &str) -> usize;
        fn cpp_run_on_a_thread(command: Command, text: &str) -> usize;
        fn cpp_count(command: &mut Command, by: i32) -> i32;
        fn cpp_finish(command: Command, text: String) -> String;
        fn cpp_drop(command: Command, hooks: Hooks);
        fn cpp_call_hooks(hooks: &mut Hooks) -> i32;
        fn cpp_leave(command: &mut Command);
        fn cpp_swallow(command: &Command) -> String;
        fn cpp_parser() -> Parser;
        fn cpp_parse(parser: &Parser, text: &str) -> Result<i32, Refusal>;
        fn cpp_dynamic(parser: &Parser, text: &str) -> String;
        fn cpp_kinds(kinds: &mut Kinds) -> String;
        fn cpp_made_kinds() -> Kinds;
        fn cpp_throwing() -> Command;
        fn cpp_configured(configured: &Configured) -> u8;
        fn cpp_sizes() -> Vec<usize>;

        fn checks() -> String;
    }
}

use ffi::{Command, Function, Hit, Hooks, Kinds, Parser, Refusal};
use twinspan::OnceFunction;

pub struct Thing {
    number: i32,
    _live: Live,
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

#[derive(Debug)]
pub enum Trouble {
    Text(String),
    Cxx(twinspan::CxxException),
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Trouble::Text(text) => f.write_str(text),
            Trouble::Cxx(exception) => write!(f, "{exception}"),
        }
    }
}

impl std::error::Error for Trouble {}

impl From<twinspan::CxxException> for Trouble {
    fn from(exception: twinspan::CxxException) -> Self {
        Trouble::Cxx(exception)
    }
}

pub(crate) fn rust_command(by: i32) -> Command {
    let lives = (Live::new(), Live::new(), Live::new());
    let mut sum = 0;
    Command {
        name: "rust".to_owned(),
        run: twinspan::Function::new(move |text: &str| {
            let _ = &lives.0;
            if text == "panic" {
                panic!("a panic in a field");
            }
            text.len() + by as usize
        }),
        count: Function::new(move |value| {
            let _ = &lives.1;
            sum += value * by;
            sum
        }),
        finish: OnceFunction::new(move |text| {
            drop(lives.2);
            format!("{text}{by}")
        }),
        last: true,
    }
}

macro_rules! same {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> $ty {
            value
        })*
    };
}

same! {
    rust_same: Command;
    rust_commands: Vec<Command>;
    rust_option: Option<Command>;
    rust_hooks: Hooks;
}

fn rust_result(command: Command) -> Result<Command, &'static str> {
    if command.last { Ok(command) } else { Err("not the last") }
}

fn rust_run(command: &Command, text: &str) -> usize {
    (command.run)(text)
}

fn rust_count(command: &mut Command, by: i32) -> i32 {
    (command.count)(by)
}

fn rust_finish(command: Command, text: String) -> String {
    command.finish.into_box()(text)
}

fn rust_drop(command: Command, hooks: Hooks) {
    drop((command, hooks));
}

fn rust_call_hooks(hooks: &mut Hooks) -> i32 {
    (hooks.local)();
    let maybe = hooks.maybe.as_ref().map_or(0, |maybe| maybe(1));
    let once = hooks.maybe_once.take().map_or(0, |once| once.into_box()().number);
    (hooks.shared)(1) + maybe + once
}

fn rust_replace(command: &mut Command) {
    command.run = Function::new(|text: &str| text.len() * 2);
}

fn rust_parser() -> Parser {
    Parser {
        typed: Function::new(|text: &str| {
            text.parse().map_err(|_| Refusal { code: text.len() as i32 })
        }),
        dynamic: Function::new(|text: &str| {
            text.parse().map_err(|_| Trouble::Text(format!("not a number: {text}")))
        }),
        exception: Function::new(|| (ffi::cpp_parser().exception)()),
    }
}

fn rust_parse(parser: &Parser, text: &str) -> Result<i32, Refusal> {
    (parser.typed)(text)
}

fn rust_dynamic(parser: &Parser, text: &str) -> String {
    match (parser.dynamic)(text) {
        Ok(number) => number.to_string(),
        Err(trouble) => trouble.to_string(),
    }
}

fn rust_kinds() -> Kinds {
    Kinds {
        hits: Function::new(|a: &Hit, b: Hit, c: &mut Hit, d: Option<Hit>| {
            c.start += 1;
            let mut d = d?;
            d.text = format!("{}{}{}", a.text, b.text, d.text);
            d.start = a.start + b.start;
            Some(d)
        }),
        things: Function::new(|a: Box<Thing>, b: Option<&Thing>| {
            new_thing(a.number + b.map_or(0, Thing::number))
        }),
        lists: Function::new(|hits: &[Hit], numbers: Vec<i32>, text: Option<&str>| {
            let mut hits = hits.to_vec();
            hits.push(Hit { text: text.unwrap_or("none").to_owned(), start: numbers.len() });
            hits
        }),
        parts: Function::new(|a: cxx::UniquePtr<ffi::Part>, b: std::pin::Pin<&mut ffi::Part>| {
            let weight = a.as_ref().map_or(0, ffi::Part::weight) + b.weight();
            cxx::SharedPtr::from(ffi::new_part(weight))
        }),
        again: Function::new(
            |kinds: &Kinds, depth| {
                if depth == 0 { 0 } else { (kinds.again)(kinds, depth - 1) + 2 }
            },
        ),
        whole: Function::new(|command| command),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::live::balanced;
    use std::cell::Cell;
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
}
