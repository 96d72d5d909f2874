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
    #[derive(Debug, Default)]
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
    #[derive(Default)]
    pub struct Parser {
        pub typed: Function<dyn Fn(&str) -> Result<i32, Refusal> + Send>,
        pub dynamic: Function<dyn Fn(&str) -> Result<i32, Trouble>>,
        pub exception: Function<dyn Fn() -> Result<(), CxxException>>,
    }

    /// Every kind of argument and result.
    #[derive(Default)]
    pub struct Kinds {
        pub hits: Function<dyn Fn(&Hit, Hit, &mut Hit, Option<Hit>) -> Option<Hit>>,
        pub things: Function<dyn FnMut(Box<Thing>, Option<&Thing>) -> Box<Thing>>,
        pub lists: Function<dyn Fn(&[Hit], Vec<i32>, Option<&str>) -> Vec<Hit>>,
        pub parts: Function<dyn Fn(UniquePtr<Part>, Pin<&mut Part>) -> SharedPtr<Part>>,
        /// Its own struct.
        pub again: Function<dyn Fn(&Kinds, u8) -> u8>,
        pub whole: Function<dyn Fn(Command) -> Command>,
    }

    /// C++ has this type before the one in it.
    pub struct Early {
        pub change: Function<dyn Fn(Tuple<u8, Late>) -> Tuple<u8, Late>>,
        pub make: Function<dyn FnMut() -> [Late; 2]>,
    }
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Late {
        pub number: i32,
    }

    /// One type in Rust, where `long` has 64 bits, by three names.
    #[derive(Default)]
    pub struct Names {
        pub of_rust: Function<dyn Fn(i64) -> i32>,
        pub of_c: Function<dyn Fn(c_longlong) -> c_int>,
        pub of_long: Function<dyn Fn(c_long) -> c_int>,
    }

    /// The third is in Rust one of the others.
    #[derive(Default)]
    pub struct Characters {
        #[cxx_name = "signed_"]
        pub signed: Function<dyn Fn(i8) -> i32>,
        #[cxx_name = "unsigned_"]
        pub unsigned: Function<dyn Fn(u8) -> i32>,
        pub character: Function<dyn Fn(c_char) -> i32>,
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
        fn cpp_empty(command: Command, kinds: Kinds, parser: Parser) -> String;
        fn cpp_configured(configured: &Configured) -> u8;
        fn cpp_sizes() -> Vec<usize>;
        fn cpp_names() -> Names {
            cpp!(
                Names names;
                names.of_rust = [](std::int64_t number) { return static_cast<int>(number) + 1; };
                names.of_c = [](long long number) { return static_cast<int>(number) + 2; };
                names.of_long = [](long number) { return static_cast<int>(number) + 3; };
                return names;
            )
        }
        fn cpp_early() -> Early {
            cpp!(
                Early early;
                early.change = [](twinspan::Tuple<std::uint8_t, Late> both) {
                    twinspan::get<1>(both).number += 1;
                    return both;
                };
                early.make = [] { return std::array<Late, 2>{Late{3}, Late{4}}; };
                return early;
            )
        }
        fn cpp_characters() -> Characters {
            cpp!(
                Characters all;
                all.signed_ = [](std::int8_t value) { return value + 1; };
                all.unsigned_ = [](std::uint8_t value) { return value + 2; };
                all.character = [](char value) { return value + 3; };
                return all;
            )
        }
        fn cpp_call_characters(all: &Characters) -> i32 {
            cpp!(return all.signed_(100) + all.unsigned_(20) + all.character('a');)
        }
        fn cpp_call_names(names: &Names) -> i32 {
            cpp!(return names.of_rust(100) + names.of_c(200) + names.of_long(300);)
        }

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
    command.finish.call((text,))
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
mod tests;
