//! Every diagnostic: its message, its help and its position. `UPDATE_EXPECT=1` accepts the present
//! ones.

use expect_test::{Expect, expect};
use std::collections::BTreeSet;
use support::{compile_file, compile_file_without_c};
use twinspan_compiler::{Code, Diagnostics};

/// One line for each diagnostic, and one for each note and help.
fn render(diagnostics: &Diagnostics) -> String {
    let mut text = String::new();
    for diagnostic in diagnostics {
        let start = diagnostic.span.start();
        let code = diagnostic.code.map_or("syntax".to_owned(), |code| code.to_string());
        text += &format!(
            "{}:{} {code} {}\n",
            start.line,
            // Columns start at 1, as compilers count them.
            start.column + 1,
            diagnostic.message
        );
        for (_, note) in &diagnostic.notes {
            text += &format!("    note: {note}\n");
        }
        if let Some(help) = &diagnostic.help {
            text += &format!("    help: {help}\n");
        }
    }
    text
}

/// A file that starts with this is compiled without the feature `c`.
const WITHOUT_C: &str = "/* without C */ ";

/// The diagnostics of a file.
fn said(file: &str) -> (String, BTreeSet<Code>) {
    let is_without_c = file.starts_with(WITHOUT_C);
    let compile = if is_without_c { compile_file_without_c } else { compile_file };
    match compile(file, "src/lib.rs") {
        Ok(output) => (format!("accepted\n{}", render(&output.lints)), BTreeSet::new()),
        Err(diagnostics) => {
            let codes = diagnostics.iter().filter_map(|diagnostic| diagnostic.code).collect();
            for diagnostic in &diagnostics {
                assert!(
                    diagnostic.message.starts_with(|c: char| !c.is_ascii_uppercase())
                        || diagnostic.message.starts_with("C++")
                        || diagnostic.message.starts_with("C ")
                        || diagnostic.message.starts_with("Rust")
                        || diagnostic.message.starts_with("Option"),
                    "{}",
                    diagnostic.message
                );
                assert!(!diagnostic.message.ends_with('.'), "{}", diagnostic.message);
                assert!(diagnostic.code.is_none() || diagnostic.help.is_some(), "{file}");
                let end = diagnostic.span.end();
                assert!(end.line <= file.lines().count(), "{file}");
                assert_ne!(diagnostic.span.byte_range(), 0..0, "{file}: nowhere");
            }
            (render(&diagnostics), codes)
        }
    }
}

/// The items of a bridge, starting at line 1.
fn bridge(items: &str) -> String {
    format!("#[twinspan::bridge] mod ffi {{ {} }}", items.trim_start())
}

fn check(cases: Vec<(String, Expect)>) {
    for (file, expected) in cases {
        expected.assert_eq(&said(&file).0);
    }
}

macro_rules! cases {
    ($($name:ident { $($file:expr => $expect:expr,)* })*) => {
        $(
            fn $name() -> Vec<(String, expect_test::Expect)> {
                vec![$(($file.into(), $expect)),*]
            }
        )*

        mod each {
            $(
                #[test]
                fn $name() {
                    crate::check(super::$name());
                }
            )*
        }

        /// The files of all cases.
        pub fn files() -> Vec<String> {
            let cases = [$($name()),*].into_iter().flatten();
            cases.map(|(file, _)| file).collect()
        }
    };
}

#[path = "diagnostics/bodies.rs"]
mod bodies;
#[path = "diagnostics/c.rs"]
mod c;
#[path = "diagnostics/classes.rs"]
mod classes;
#[path = "diagnostics/closures.rs"]
mod closures;
#[path = "diagnostics/collections.rs"]
mod collections;
#[path = "diagnostics/constants.rs"]
mod constants;
#[path = "diagnostics/data.rs"]
mod data;
#[path = "diagnostics/items.rs"]
mod items;
#[path = "diagnostics/options.rs"]
mod options;
#[path = "diagnostics/safety.rs"]
mod safety;
#[path = "diagnostics/scopes.rs"]
mod scopes;
mod support;
#[path = "diagnostics/types.rs"]
mod types;

/// A block of a C library.
fn c(items: &str) -> String {
    bridge(&format!("unsafe extern \"C\" {{ {items} }}"))
}

/// A parameter of a Rust function, next to a type of each kind.
fn param(ty: &str) -> String {
    bridge(&format!("extern \"Rust\" {{ type R; fn f(a: {ty}); }} {DECLARED}"))
}

/// A result of a Rust function, next to a type of each kind.
fn result(ty: &str) -> String {
    bridge(&format!("extern \"Rust\" {{ type R; fn f() -> {ty}; }} {DECLARED}"))
}

const DECLARED: &str =
    "unsafe extern \"C++\" { type C; type A = crate::A; } struct S { a: String } enum E { X }";

/// A bridge with a C face.
fn c_face(items: &str) -> String {
    let items = format!("{} {DECLARED}", items.trim_start());
    format!("#[twinspan::bridge(c_face, namespace = \"n\")] mod ffi {{ {items} }}")
}

/// A code that no input produces is not a rule.
#[test]
fn every_code_has_a_case() {
    let files = [
        bodies::files(),
        c::files(),
        classes::files(),
        closures::files(),
        collections::files(),
        constants::files(),
        data::files(),
        items::files(),
        options::files(),
        safety::files(),
        scopes::files(),
        types::files(),
    ];
    let seen: BTreeSet<_> = files.iter().flatten().flat_map(|file| said(file).1).collect();
    let all: BTreeSet<_> = Code::ALL.iter().copied().collect();
    assert_eq!(seen, all);
}

fn nested(open: &str, levels: usize, close: &str) -> String {
    format!("{}i32{}", open.repeat(levels), close.repeat(levels))
}

/// All errors are reported at once, in source order.
#[test]
fn several_at_once() {
    let file = "\
#[twinspan::bridge(name = \"x\")]
mod first {}

#[twinspan::bridge]
mod second {
    struct Both {
        a: Option<i32>,
        b: Box<dyn Fn()>,
    }
    #[repr(usize)]
    enum Wide { A }

    extern \"Rust\" {
        type R;
        fn one(a: Option<R>, b: Option<()>) -> Result<Option<Unknown>, &str>;
        fn two(a: &[&i32]);
        fn delete(a: Vec<Option<u8>>);
    }
    unsafe extern \"C++\" {
        type C;
        fn three(a: fn(C) -> C);
    }
    impl UniquePtr<CxxVector<C>> {}
}
";
    expect![[r#"
        1:20 TS0002 unknown argument `name` of the bridge
            help: `namespace = ".."`, `panic = "abort"` and `c_face` exist
        7:12 TS0004 an Option has no layout that both languages know, so it cannot be a field or an element
            help: write `Optional<T>`, which both languages know; for a reference `Option<&T>`
        8:12 TS0016 a closure has no layout that both languages know, so it cannot be a field or an element
            help: write `Function<dyn Fn(A) -> R + Send>`, `Function<dyn FnMut(A) -> R + Send>` or `OnceFunction<dyn FnOnce(A) -> R + Send>`, which both languages know
        11:10 TS0010 `Wide` has a repr whose width depends on the platform
            help: name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`
        15:26 TS0005 an opaque Rust type cannot be held by value in C++
            help: use `Option<Box<T>>` or `Option<&T>`
        15:40 TS0005 `()` inside Option carries one bit
            help: use `bool`
        15:62 TS0039 `Unknown`: the bridge does not know this type
            help: declare it in the bridge: a struct or an enum for both languages, or `type T;` in a block if only one language uses its contents
        15:72 TS0007 the error of a Result has to be a named type
            help: use a struct of the bridge, `CxxException`, or any `std::error::Error`
        16:21 TS0011 C++ has no array of references, so a slice of references cannot cross
            help: store the values themselves, or `*const T`
        17:12 TS0014 `delete` is a C++ keyword
            help: give it another name there with `#[cxx_name = "delete_"]`
        21:24 TS0012 a callback cannot take this: an opaque C++ type cannot be held by value in Rust
            help: use `UniquePtr<T>` or `&T`
        23:10 TS0013 pointers to a vector are instantiated together with the vector
            help: write `impl CxxVector<C> {}`
    "#]]
    .assert_eq(&said(file).0);
}

/// Lines and columns refer to the user's file, also after text that is not ASCII.
#[test]
fn places_are_the_users() {
    let file = "
fn before() { \"ä€𝄞\"; }
#[twinspan::bridge]
mod ffi {
    /* ä€𝄞 */ extern \"Rust\" { /* ä€𝄞 */ fn f(a: Option<()>); }\r
    extern \"Rust\" { fn g(a: Option<()>); }
}
";
    expect![[r#"
        5:56 TS0005 `()` inside Option carries one bit
            help: use `bool`
        6:36 TS0005 `()` inside Option carries one bit
            help: use `bool`
    "#]]
    .assert_eq(&said(file).0);
}

/// The macro reports the same errors, each at its position.
#[test]
fn the_macro_says_the_same() {
    let (args, module) =
        support::bridge(&bridge("extern \"Rust\" { fn f(a: Option<()>); fn g(a: &[&i32]); }"));
    let expansion = twinspan_compiler::expand(args, module, &support::macro_options());
    let starts: Vec<_> =
        expansion.clone().into_iter().map(|token| token.span().start().column).collect();
    // The third is what cxx checks.
    assert_eq!(BTreeSet::from_iter(starts).len(), 3);
    expect![[r#"
        ::core::compile_error!("`()` inside Option carries one bit\nhelp: use `bool`\n[TS0005]");
        ::core::compile_error!(
            "C++ has no array of references, so a slice of references cannot cross\nhelp: store the values themselves, or `*const T`\n[TS0011]",
        );
        const _: () = {
            #[allow(unused_imports)]
            use ::twinspan::private::nothing as serde;
            #[::cxx::bridge]
            #[serde]
            mod ffi {
                extern "Rust" {}
            }
        };
    "#]].assert_eq(&support::pretty(expansion));
}
