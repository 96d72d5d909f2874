//! The expressions of a test: values made of a seed, their digests, and calls.
//!
//! `make(seed)` and `digest(value)` give the same in both languages (src/support.rs, cpp/support.h). Who
//! calls makes the arguments, who is called takes their digests and makes its result of these, and who
//! has called compares: it knows both.

use crate::types::{Calls, Closure, Holder, Referent, Type};
use std::fmt::Write as _;

/// An argument where it is made: what stands before the call, the argument, and what is checked after it.
#[derive(Default)]
pub struct Made {
    pub before: String,
    pub argument: String,
    pub after: String,
}

/// The arguments of a call, together.
pub fn all(made: impl IntoIterator<Item = Made>) -> Made {
    let mut all = Made::default();
    for one in made {
        all.before += &one.before;
        if !all.argument.is_empty() {
            all.argument += ", ";
        }
        all.argument += &one.argument;
        all.after += &one.after;
    }
    all
}

fn nullable(is_pointer: bool) -> &'static str {
    if is_pointer { "_nullable" } else { "" }
}

// Rust.

pub fn rust_type(ty: Option<&Type>) -> String {
    ty.map_or("()".to_owned(), Type::rust)
}

pub fn make_in_rust(ty: &Type, name: &str, seed: &str) -> Made {
    let (owner, _) = ty.owner();
    match ty {
        Type::Closure(closure) => make_closure_in_rust(closure, name, seed),
        Type::Changed => Made {
            before: format!("let mut {name} = make::<Large>({seed});\n"),
            argument: format!("&mut {name}"),
            after: format!("assert_eq!({name}.text, make::<Large>({seed}).text + \"!\");\n"),
        },
        Type::Option(payload) if payload.is_borrowed() => {
            let look = match &**payload {
                Type::Borrowed(Referent::Large | Referent::Shape) => "as_ref",
                _ => "as_deref",
            };
            Made {
                before: format!("let {name} = make::<{owner}>({seed});\n"),
                argument: format!("{name}.{look}()"),
                after: String::new(),
            }
        }
        _ if ty.is_borrowed() => Made {
            before: format!("let {name} = make::<{owner}>({seed});\n"),
            argument: format!("&{name}"),
            after: String::new(),
        },
        _ => Made { argument: format!("make::<{owner}>({seed})"), ..Made::default() },
    }
}

fn make_closure_in_rust(closure: &Closure, name: &str, seed: &str) -> Made {
    let mut parameters = String::new();
    let mut body = String::new();
    if closure.calls == Calls::Exclusive {
        writeln!(body, "{name}_calls += 1;").expect("a string");
    }
    writeln!(body, "let mut state = {name}_seed + {name}_kept.number() - 1;").expect("a string");
    for (index, parameter) in closure.parameters.iter().enumerate() {
        write!(parameters, "value{index}: {}, ", parameter.rust()).expect("a string");
        writeln!(body, "state = mix(state, value{index}.digest());").expect("a string");
    }
    if closure.calls == Calls::Exclusive {
        writeln!(body, "state = mix(state, {name}_calls);").expect("a string");
    }
    let make = if closure.fails { "outcome" } else { "make" };
    let result = rust_type(closure.result.as_ref());
    let function = format!("move |{parameters}| {{\n{body}{make}::<{result}>(state)\n}}");
    let argument = match closure.holder {
        Holder::Impl | Holder::Owned => function,
        Holder::Boxed => format!("Box::new({function})"),
        Holder::Dyn if closure.calls == Calls::Exclusive => format!("&mut {function}"),
        Holder::Dyn => format!("&{function}"),
    };
    let mut before =
        format!("let {name}_seed = {seed};\nlet {name}_kept = make::<Box<Token>>(1);\n");
    if closure.calls == Calls::Exclusive {
        writeln!(before, "let mut {name}_calls = 0u64;").expect("a string");
    }
    Made { before, argument, after: String::new() }
}

/// What the called function does with a parameter.
pub fn digest_in_rust(ty: &Type, name: &str) -> String {
    match ty {
        Type::Closure(closure) => {
            let mut calls = String::new();
            for call in 0..closure.count() {
                let arguments = closure.parameters.iter().enumerate().map(|(index, parameter)| {
                    make_in_rust(
                        parameter,
                        &format!("{name}_{index}"),
                        &format!("mix({call}, {index})"),
                    )
                });
                let Made { before, argument, after } = all(arguments);
                let digest =
                    if closure.fails { "digest_outcome(result)" } else { "result.digest()" };
                write!(
                    calls,
                    "{{\n{before}let result = {name}({argument});\n{after}total = mix(total, {digest});\n}}\n"
                )
                .expect("a string");
            }
            format!("{{\nlet mut total = 0;\n{calls}total\n}}")
        }
        Type::Changed => {
            format!("{{\nlet digest = {name}.digest();\n{name}.text.push('!');\ndigest\n}}")
        }
        _ => format!("{name}.digest()"),
    }
}

/// What that is, where the argument was made.
pub fn expected_in_rust(ty: &Type, seed: &str) -> String {
    let Type::Closure(closure) = ty else {
        return format!("make::<{}>({seed}).digest()", ty.owner().0);
    };
    let mut calls = String::new();
    for call in 0..closure.count() {
        writeln!(calls, "let mut state = {seed};").expect("a string");
        for (index, parameter) in closure.parameters.iter().enumerate() {
            let digest = expected_in_rust(parameter, &format!("mix({call}, {index})"));
            writeln!(calls, "state = mix(state, {digest});").expect("a string");
        }
        if closure.calls == Calls::Exclusive {
            writeln!(calls, "state = mix(state, {});", call + 1).expect("a string");
        }
        let result = rust_type(closure.result.as_ref());
        let digest = if closure.fails {
            format!("digest_outcome(outcome::<{result}>(state))")
        } else {
            format!("make::<{result}>(state).digest()")
        };
        writeln!(calls, "total = mix(total, {digest});").expect("a string");
    }
    format!("{{\nlet mut total = 0;\n{calls}total\n}}")
}

// C++.

pub fn cpp_type(ty: Option<&Type>) -> String {
    ty.map_or("void".to_owned(), Type::cpp)
}

/// `make<T>(seed)` of what a function gives.
pub fn make_result_in_cpp(ty: Option<&Type>, spelled: &str, seed: &str) -> String {
    format!("make{}<{spelled}>({seed})", nullable(ty.is_some_and(Type::is_pointer)))
}

pub fn digest_result_in_cpp(ty: Option<&Type>, value: &str) -> String {
    format!("digest{}({value})", nullable(ty.is_some_and(Type::is_pointer)))
}

pub fn make_in_cpp(ty: &Type, name: &str, seed: &str) -> Made {
    let (_, owner) = ty.owner();
    match ty {
        Type::Closure(closure) => make_closure_in_cpp(closure, name, seed),
        Type::Changed => Made {
            before: format!("Large {name} = make<Large>({seed});\n"),
            argument: name.to_owned(),
            after: format!(
                "equal(digest({name}.text), digest(std::string(make<Large>({seed}).text) + \"!\"), \
                 \"what was changed\");\n"
            ),
        },
        Type::Option(payload) if payload.is_borrowed() => Made {
            before: format!("const auto {name} = make<{owner}>({seed});\n"),
            argument: match &**payload {
                Type::Borrowed(Referent::Large | Referent::Shape) => {
                    format!("({name} ? &*{name} : nullptr)")
                }
                _ if ty.is_text_or_null() => format!("({name} ? {name}->c_str() : nullptr)"),
                Type::Borrowed(Referent::Token) => {
                    format!("({name} ? &**{name} : nullptr)")
                }
                other => {
                    let seen = other.cpp();
                    format!("({name} ? std::optional<{seen}>(*{name}) : std::nullopt)")
                }
            },
            after: String::new(),
        },
        _ if ty.is_borrowed() => Made {
            before: format!("const auto {name} = make<{owner}>({seed});\n"),
            argument: match ty {
                Type::Borrowed(Referent::Token) => format!("*{name}"),
                Type::View(["&CStr", ..]) => format!("{name}.c_str()"),
                Type::Slice(_) => format!("{}({name})", ty.cpp()),
                _ => name.to_owned(),
            },
            after: String::new(),
        },
        _ => Made { argument: make_result_in_cpp(Some(ty), &owner, seed), ..Made::default() },
    }
}

fn make_closure_in_cpp(closure: &Closure, name: &str, seed: &str) -> Made {
    let mut captures =
        format!("seed_of_it = std::uint64_t{{{seed}}}, kept = std::make_shared<Object>(1)");
    let mut body = String::new();
    let mut parameters = Vec::new();
    let is_exclusive = closure.calls == Calls::Exclusive;
    if is_exclusive {
        captures += ", calls = std::uint64_t{0}";
        body += "++calls;\n";
    }
    body += "std::uint64_t state = seed_of_it + kept->number() - 1;\n";
    for (index, parameter) in closure.parameters.iter().enumerate() {
        let value = format!("{name}_{index}");
        parameters.push(format!("{} {value}", parameter.cpp()));
        let digest = digest_argument_in_cpp(parameter, &value);
        writeln!(body, "state = mix(state, {digest});").expect("a string");
    }
    if is_exclusive {
        body += "state = mix(state, calls);\n";
    }
    let ty = closure.result.as_ref();
    let result = cpp_type(ty);
    let made = if closure.fails {
        format!("outcome<{result}>(state)")
    } else {
        make_result_in_cpp(ty, &result, "state")
    };
    let mutable = if is_exclusive { " mutable" } else { "" };
    let argument = format!(
        "[{captures}]({}){mutable} -> {} {{\n{body}return {made};\n}}",
        parameters.join(", "),
        closure.cpp_result()
    );
    Made { argument, ..Made::default() }
}

pub fn digest_in_cpp(ty: &Type, name: &str, is_once_function: bool) -> String {
    match ty {
        Type::Closure(closure) => {
            let mut calls = String::new();
            for call in 0..closure.count() {
                let arguments = closure.parameters.iter().enumerate().map(|(index, parameter)| {
                    let seed = format!("mix({call}, {index})");
                    make_in_cpp(parameter, &format!("{name}_{index}"), &seed)
                });
                let Made { before, argument, after } = all(arguments);
                let callee =
                    if is_once_function { format!("std::move({name})") } else { name.to_owned() };
                let called = format!("{callee}({argument})");
                let digest = if closure.fails {
                    format!("digest_outcome({called})")
                } else if closure.result.is_none() {
                    format!("({called}, nothing)")
                } else {
                    digest_result_in_cpp(closure.result.as_ref(), &called)
                };
                write!(calls, "{{\n{before}total = mix(total, {digest});\n{after}}}\n")
                    .expect("a string");
            }
            format!("[&] {{\nstd::uint64_t total = 0;\n{calls}return total;\n}}()")
        }
        Type::Changed => format!(
            "[&] {{\nconst std::uint64_t before = digest({name});\n\
             {name}.text = std::string({name}.text) + \"!\";\nreturn before;\n}}()"
        ),
        _ => digest_argument_in_cpp(ty, name),
    }
}

/// Of what has crossed.
fn digest_argument_in_cpp(ty: &Type, name: &str) -> String {
    format!("digest{}({name})", nullable(ty.is_pointer() || ty.is_text_or_null()))
}

pub fn expected_in_cpp(ty: &Type, seed: &str) -> String {
    let Type::Closure(closure) = ty else {
        let made = make_result_in_cpp(Some(ty), &ty.owner().1, seed);
        return digest_result_in_cpp(Some(ty), &made);
    };
    let mut calls = String::new();
    for call in 0..closure.count() {
        writeln!(calls, "{{\nstd::uint64_t state = {seed};").expect("a string");
        for (index, parameter) in closure.parameters.iter().enumerate() {
            let digest = expected_in_cpp(parameter, &format!("mix({call}, {index})"));
            writeln!(calls, "state = mix(state, {digest});").expect("a string");
        }
        if closure.calls == Calls::Exclusive {
            writeln!(calls, "state = mix(state, {});", call + 1).expect("a string");
        }
        writeln!(calls, "total = mix(total, {});\n}}", expected_result_in_cpp(closure))
            .expect("a string");
    }
    format!("[&] {{\nstd::uint64_t total = 0;\n{calls}return total;\n}}()")
}

fn expected_result_in_cpp(closure: &Closure) -> String {
    let ty = closure.result.as_ref();
    let result = cpp_type(ty);
    if closure.fails {
        format!("digest_outcome(outcome<{result}>(state))")
    } else if ty.is_none() {
        "nothing + 0 * state".to_owned()
    } else {
        digest_result_in_cpp(ty, &make_result_in_cpp(ty, &result, "state"))
    }
}
