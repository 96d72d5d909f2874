//! Bridges that are almost valid: the goldens' inputs with tokens removed, repeated, swapped and
//! replaced. The compiler answers each of them with output or with diagnostics.
//!
//! Every run uses the same few hundred mutations; `MUTATIONS=10000` makes more of each input.

mod support;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::{env, fs, thread};
use support::{compile_file, macro_options, root, tokens};
use twinspan_compiler::find::{Found, bridges};

/// For each input.
const MUTATIONS: u64 = 50;

/// What replaces a token.
const NASTY: &[&str] = &[
    "<",
    ">",
    "&",
    "&&",
    "'a",
    "'static",
    "mut",
    "*const",
    "->",
    "=>",
    "=",
    ",",
    ";",
    ":",
    "::",
    "#",
    "!",
    "-",
    "..",
    "fn",
    "fn()",
    "impl",
    "dyn",
    "unsafe",
    "extern",
    "type",
    "mod",
    "struct",
    "enum",
    "self",
    "Self",
    "super",
    "crate",
    "r#fn",
    "_",
    "0",
    "-1",
    "\"\"",
    "\"a::b\"",
    "1u8",
    "1.0",
    "b'x'",
    "()",
    "[]",
    "{}",
    "(&self)",
    "[u8; 0]",
    "[u8; 99999999999999999999]",
    "Option",
    "Option<>",
    "Option<i32>",
    "Result<i32, i32>",
    "Result<>",
    "Result",
    "Vec<>",
    "Box<dyn Fn()>",
    "impl Fn()",
    "Pin<&mut i32>",
    "UniquePtr<CxxVector<i32>>",
    "CxxString",
    "std::string::String",
    "<T as U>::V",
    "fn(x: ())",
    "for<'b> fn(&'b u8)",
    "m!()",
    "#[cfg(all())]",
    "#[cfg(feature)]",
    "#[cfg(1)]",
    "#[cxx_name]",
    "#[cxx_name = \"1\"]",
    "#[rust_name = \"r#type\"]",
    "#[Self = \"\"]",
    "#[namespace = 1]",
    "#[try_name = \"f\"]",
    "#[exception]",
    "#[derive(Hash, Eq(x))]",
    "#[repr(align(3))]",
    "#[repr(u8, align(8))]",
    "#[repr()]",
    "#[repr(usize)]",
    "/** Doc. */",
    "where T: U",
    "async",
    "const",
    "self: &T",
    "mut self",
    "...",
    "99999999999999999999",
    "-9223372036854775809",
    "ä",
    "r#\"x\"#",
];

/// A small generator with the same numbers on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        value ^ (value >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

fn count(tokens: &TokenStream) -> usize {
    tokens
        .clone()
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => 1 + count(&group.stream()),
            _ => 1,
        })
        .sum()
}

/// Changes the stream at the token with the given number.
fn change(
    tokens: TokenStream,
    number: &mut usize,
    edit: &mut impl FnMut(&mut Vec<TokenTree>, usize),
) -> TokenStream {
    let mut stream: Vec<TokenTree> = tokens.into_iter().collect();
    for index in 0..stream.len() {
        if *number == 0 {
            *number = usize::MAX;
            edit(&mut stream, index);
            break;
        }
        *number = number.wrapping_sub(1);
        if let TokenTree::Group(group) = &stream[index] {
            let inner = change(group.stream(), number, edit);
            stream[index] = TokenTree::Group(Group::new(group.delimiter(), inner));
            if *number > usize::MAX / 2 {
                break;
            }
        }
    }
    stream.into_iter().collect()
}

fn mutate(tokens: TokenStream, random: &mut Random) -> TokenStream {
    let mut number = random.below(count(&tokens));
    change(tokens, &mut number, &mut |stream, index| match random.below(8) {
        0 | 1 => {
            stream.remove(index);
        }
        2 => stream.insert(index, stream[index].clone()),
        3 => {
            let other = random.below(stream.len());
            stream.swap(index, other);
        }
        4 => {
            let other = stream[random.below(stream.len())].clone();
            stream[index] = other;
        }
        5 => {
            // A group without its brackets, or with different ones.
            if let TokenTree::Group(group) = stream[index].clone() {
                if random.below(2) == 0 {
                    stream.splice(index..=index, group.stream());
                } else {
                    let delimiters = [
                        Delimiter::Brace,
                        Delimiter::Bracket,
                        Delimiter::Parenthesis,
                        Delimiter::None,
                    ];
                    let delimiter = delimiters[random.below(4)];
                    stream[index] = TokenTree::Group(Group::new(delimiter, group.stream()));
                }
            }
        }
        6 => {
            let nasty = self::tokens(NASTY[random.below(NASTY.len())]);
            stream.splice(index..=index, nasty);
        }
        _ => {
            let nasty = self::tokens(NASTY[random.below(NASTY.len())]);
            stream.splice(index..index, nasty);
        }
    })
}

/// Everything that can be done with a file.
fn compile_everything(file: &str) {
    let output = compile_file_if_any(file);
    for found in bridges(tokens(file)) {
        let Found::Ours(args, module) = found else { continue };
        let expansion = twinspan_compiler::expand(args, module, &macro_options());
        // rustc refuses a body that is not valid Rust before it calls the macro.
        if output.is_some() && syn::parse_file(file).is_ok() {
            syn::parse2::<syn::File>(expansion).expect("the expansion is Rust");
        }
    }
    if let Some(output) = output {
        // cxx may refuse anything, as long as it does so with an error.
        let _ = support::cxx_output(output.witness);
        let _ = support::cxx_output(output.cxx);
    }
}

fn compile_file_if_any(file: &str) -> Option<twinspan_compiler::FileOutput> {
    if bridges(tokens(file)).is_empty() {
        return None;
    }
    match compile_file(file, "src/lib.rs") {
        Ok(output) => Some(output),
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty());
            for diagnostic in &diagnostics {
                assert!(!diagnostic.message.is_empty());
                assert_ne!(diagnostic.span.byte_range(), 0..0, "nowhere: {}", diagnostic.text());
            }
            None
        }
    }
}

fn mutations_of(name: &str, input: &str, number: u64) -> Vec<String> {
    // The bridge alone: the compiler does not read the functions next to it.
    let bridge =
        input.find("#[twinspan::bridge").map(|start| &input[start..]).expect("it is there");
    let end = bridge.find("\n}").expect("the bridge ends") + 2;
    let bridge = tokens(&bridge[..end]);
    let mut failures = Vec::new();
    for seed in 0..number {
        let mut random =
            Random(seed ^ (name.len() as u64) << 32 ^ u64::from(name.as_bytes()[0]) << 40);
        let mut mutated = bridge.clone();
        for _ in 0..=random.below(3) {
            mutated = mutate(mutated, &mut random);
        }
        // Through text, so that every token has a position.
        let text = mutated.to_string();
        if text.parse::<TokenStream>().is_err() {
            continue;
        }
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| compile_everything(&text))) {
            let message = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied())
                .unwrap_or_default();
            failures.push(format!("{name} {seed}: {message}\n{text}"));
        }
    }
    failures
}

#[test]
fn almost_good_bridges_do_not_panic() {
    let number =
        env::var("MUTATIONS").ok().and_then(|number| number.parse().ok()).unwrap_or(MUTATIONS);
    let folder = root().join("crates/compiler/tests/golden");
    let mut inputs: Vec<_> = fs::read_dir(&folder)
        .expect("the goldens are here")
        .map(|entry| entry.expect("the folder can be read").path())
        .collect();
    inputs.sort();
    // Span positions grow with every parse on a thread, and are limited.
    let failures: Vec<String> = inputs
        .into_iter()
        .flat_map(|path| {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            let input = fs::read_to_string(path.join("in.rs")).expect("every golden has an input");
            let thread = thread::spawn(move || mutations_of(&name, &input, number));
            thread.join().expect("panics are caught")
        })
        .collect();
    assert!(failures.is_empty(), "{} failures\n{}", failures.len(), failures.join("\n\n"));
}
