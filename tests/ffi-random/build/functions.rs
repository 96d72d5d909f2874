//! Random functions: their declarations, their bodies in one language, and their tests in the other.

use crate::random::Random;
use crate::types::{Place, Type};
use crate::values::{self, Made};
use std::fmt::Write as _;

/// How a function fails.
#[derive(Clone, Copy, PartialEq)]
enum Fails {
    Never,
    /// With a struct of the bridge.
    Typed,
    /// With a message: a `String` from Rust, an exception from C++.
    Message,
}

struct Function {
    name: String,
    parameters: Vec<Type>,
    result: Option<Type>,
    fails: Fails,
}

/// The text of one bridge and of both its halves.
#[derive(Default)]
pub struct Texts {
    /// Declarations in `extern "Rust"` and in `extern "C++"`.
    pub in_rust: String,
    pub in_cpp: String,
    /// The Rust functions, and the tests of those in C++.
    pub rust: String,
    pub rust_tests: Vec<String>,
    /// The declarations of C++ functions, their definitions, and the tests of those in Rust.
    pub header: String,
    pub source: String,
    pub cpp_tests: Vec<String>,
}

pub fn texts(seed: u64, count: usize) -> Texts {
    let mut random = Random::new(seed);
    let mut texts = Texts::default();
    for index in 0..count {
        let function = Function::random(&mut random, index);
        if random.below(2) == 0 {
            function.implement_in_rust(&mut texts, index);
        } else {
            function.implement_in_cpp(&mut texts, index, &mut random);
        }
    }
    texts
}

impl Function {
    fn random(random: &mut Random, index: usize) -> Function {
        let mut parameters: Vec<Type> =
            (0..random.below(5)).map(|_| Type::random(random, Place::Parameter)).collect();
        // The same object is never lent twice here, but for readers one is enough.
        let mut is_changed = false;
        parameters.retain(|ty| *ty != Type::Changed || !std::mem::replace(&mut is_changed, true));
        let result = (random.below(6) != 0).then(|| Type::random(random, Place::Result));
        let is_pointer = result.as_ref().is_some_and(Type::is_pointer);
        let fails = match random.below(4) {
            2 if !is_pointer => Fails::Typed,
            3 if !is_pointer => Fails::Message,
            _ => Fails::Never,
        };
        Function { name: format!("function{index}"), parameters, result, fails }
    }

    fn declaration(&self, error: &str) -> String {
        let parameters: Vec<_> = self
            .parameters
            .iter()
            .enumerate()
            .map(|(index, ty)| format!("value{index}: {}", ty.rust()))
            .collect();
        let result = values::rust_type(self.result.as_ref());
        let result = match self.fails {
            Fails::Never if self.result.is_none() => String::new(),
            Fails::Never => format!(" -> {result}"),
            Fails::Typed => format!(" -> Result<{result}, Refused>"),
            Fails::Message => format!(" -> Result<{result}, {error}>"),
        };
        format!("fn {}({}){result}", self.name, parameters.join(", "))
    }

    fn implement_in_rust(&self, texts: &mut Texts, index: usize) {
        let Function { name, parameters, result, fails } = self;
        let declaration = self.declaration("String");
        writeln!(texts.in_rust, "{declaration};").expect("a string");
        let mut state = format!("let mut state = {index}u64;\n");
        let mut expected = format!("std::uint64_t state = {index};\n");
        for (place, ty) in parameters.iter().enumerate() {
            let digest = values::digest_in_rust(ty, &format!("value{place}"));
            writeln!(state, "state = mix(state, {digest});").expect("a string");
            let digest = values::expected_in_cpp(ty, &format!("mix(seed, {place})"));
            writeln!(expected, "state = mix(state, {digest});").expect("a string");
        }
        let ty = values::rust_type(result.as_ref());
        let made = match fails {
            Fails::Never => format!("make::<{ty}>(state)"),
            Fails::Typed => format!("outcome::<{ty}>(state)"),
            Fails::Message => format!("message::<{ty}>(state)"),
        };
        let mutable = declaration.replace("value", "mut value");
        writeln!(texts.rust, "{mutable} {{\n{state}{made}\n}}").expect("a string");

        let Made { before, argument, after } =
            values::all(parameters.iter().enumerate().map(|(place, ty)| {
                values::make_in_cpp(ty, &format!("value{place}"), &format!("mix(seed, {place})"))
            }));
        let result = result.as_ref();
        let spelled = values::cpp_type(result);
        let made = values::make_result_in_cpp(result, &spelled, "state");
        let (got, wanted) = match fails {
            Fails::Never if result.is_none() => {
                (format!("({name}({argument}), nothing)"), "nothing + 0 * state".to_owned())
            }
            Fails::Never => (
                values::digest_result_in_cpp(result, &format!("{name}({argument})")),
                values::digest_result_in_cpp(result, &made),
            ),
            Fails::Typed => (
                format!("digest_outcome(try_{name}({argument}))"),
                format!("digest_outcome(outcome<{spelled}>(state))"),
            ),
            Fails::Message => (
                format!("digest_message(try_{name}({argument}))"),
                format!("expected_message<{spelled}>(state)"),
            ),
        };
        texts.cpp_tests.push(format!(
            "{{\n{expected}{before}equal({got}, {wanted}, \"{name}\");\n{after}}}\n"
        ));
    }

    fn implement_in_cpp(&self, texts: &mut Texts, index: usize, random: &mut Random) {
        let Function { name, parameters, result, fails } = self;
        writeln!(texts.in_cpp, "{};", self.declaration("CxxException")).expect("a string");
        let result = result.as_ref();
        let spelled = match result {
            Some(ty) => ty.accepted(random, false),
            None => "void".to_owned(),
        };
        let mut state = format!("std::uint64_t state = {index};\n");
        let mut expected = format!("let mut state = {index}u64;\n");
        let mut declared = Vec::new();
        for (place, ty) in parameters.iter().enumerate() {
            let accepted = ty.accepted(random, true);
            let value = format!("value{place}");
            let is_once = accepted.starts_with("twinspan::OnceFunction");
            let digest = values::digest_in_cpp(ty, &value, is_once);
            writeln!(state, "state = mix(state, {digest});").expect("a string");
            let digest = values::expected_in_rust(ty, &format!("mix(seed, {place})"));
            writeln!(expected, "state = mix(state, {digest});").expect("a string");
            declared.push(format!("{accepted} {value}"));
        }
        let made = values::make_result_in_cpp(result, &spelled, "state");
        let (outcome, returned) = match fails {
            Fails::Never => (spelled.clone(), format!("return {made};")),
            Fails::Typed => (
                format!("twinspan::expected<{spelled}, Refused>"),
                format!("return outcome<{spelled}>(state);"),
            ),
            Fails::Message => (spelled.clone(), format!("throw_message(state);\nreturn {made};")),
        };
        let head = format!("{outcome} {name}({})", declared.join(", "));
        writeln!(texts.header, "{head};").expect("a string");
        writeln!(texts.source, "{head} {{\n{state}{returned}\n}}").expect("a string");

        let Made { before, argument, after } =
            values::all(parameters.iter().enumerate().map(|(place, ty)| {
                values::make_in_rust(ty, &format!("value{place}"), &format!("mix(seed, {place})"))
            }));
        let ty = values::rust_type(result);
        let (digest, wanted) = match fails {
            Fails::Never => ("result.digest()", format!("make::<{ty}>(state).digest()")),
            Fails::Typed => {
                ("digest_outcome(result)", format!("digest_outcome(outcome::<{ty}>(state))"))
            }
            Fails::Message => {
                ("digest_message(result)", format!("expected_message::<{ty}>(state)"))
            }
        };
        texts.rust_tests.push(format!(
            "{{\n{expected}{before}let result = ffi::{name}({argument});\n\
             assert_eq!({digest}, {wanted}, \"{name}\");\n{after}}}\n"
        ));
    }
}
