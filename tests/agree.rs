//! The macro and the build driver see a module in two ways: the macro without the configuration,
//! the driver with it. Both must arrive at the same symbols, or programs do not link.

#[path = "../build/direct_calls.rs"]
mod direct_calls;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use syn::parse::Parser as _;
use twinspan_compiler::find::Found;
use twinspan_compiler::{CfgEvaluator, Options};

/// One configuration: the options that are set, `name` or `name="value"`.
#[derive(Clone)]
struct Set(&'static [&'static str]);

impl CfgEvaluator for Set {
    fn eval(&self, name: &str, value: Option<&str>) -> Option<bool> {
        let wanted = value.map_or(name.to_owned(), |value| format!("{name}=\"{value}\""));
        Some(self.0.contains(&wanted.as_str()))
    }
}

const CONFIGURATIONS: [Set; 4] = [
    Set(&[]),
    Set(&["unix"]),
    Set(&["windows", "feature=\"fast\""]),
    Set(&["unix", "feature=\"fast\"", "debug_assertions"]),
];

fn package() -> Options {
    Options::new("agree-ment")
}

/// The macro's output, as rustc leaves it under a configuration.
fn macro_symbols(args: &TokenStream, module: &TokenStream, set: &Set) -> BTreeSet<String> {
    let expansion = twinspan_compiler::expand(args.clone(), module.clone(), &package());
    let mut symbols = BTreeSet::new();
    collect(stripped(expansion, set), &mut symbols);
    symbols
}

fn collect(tokens: TokenStream, symbols: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => collect(group.stream(), symbols),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                symbols.extend(symbols_in(text.trim_matches('"')));
            }
            _ => {}
        }
    }
}

/// The driver's half: every symbol that its C++ declares or defines.
fn driver_symbols(file: &str, set: &Set) -> BTreeSet<String> {
    let options =
        Options { file: "src/lib.rs".to_owned(), cfg: Some(Box::new(set.clone())), ..package() };
    let tokens = file.parse().expect("the file is Rust");
    let output = twinspan_compiler::compile_file(tokens, &options);
    let output = output.expect("the bridge is good").expect("there is a bridge");
    symbols_in(&(output.types_header + &output.functions_header + &output.source)).collect()
}

/// Everything that starts like twinspan's symbols.
fn symbols_in(text: &str) -> impl Iterator<Item = String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    text.split(move |c| !is_part(c))
        .filter_map(|word| word.find("twinspan1$").map(|start| word[start..].to_owned()))
        .collect::<Vec<_>>()
        .into_iter()
}

/// Without the items that are configured out.
fn stripped(tokens: TokenStream, set: &Set) -> TokenStream {
    let mut left = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while tokens.peek().is_some() {
        let mut cfg = twinspan_compiler::cfg::Cfg::default();
        let mut attributes = TokenStream::new();
        while let Some(mark) = tokens.next_if(|token| token.to_string() == "#") {
            let attribute = TokenStream::from_iter([mark].into_iter().chain(tokens.next()));
            attributes.extend(attribute.clone());
            let parse = syn::Attribute::parse_outer;
            for attribute in parse.parse2(attribute).expect("an attribute") {
                if attribute.path().is_ident("cfg") {
                    cfg.push(attribute);
                }
            }
        }
        if cfg.is_enabled(set) {
            left.extend(attributes);
            left.extend(tokens.next().map(|token| match token {
                TokenTree::Group(group) => {
                    Group::new(group.delimiter(), stripped(group.stream(), set)).into()
                }
                other => other,
            }));
        } else {
            // Up to its end.
            let is_value = tokens.peek().is_some_and(|first| first.to_string() == "const");
            let is_end = |token: &TokenTree| match token {
                TokenTree::Group(group) => group.delimiter() == Delimiter::Brace && !is_value,
                token => token.to_string() == ";",
            };
            let _ = tokens.find(is_end);
        }
    }
    left
}

/// The symbols of the file's bridges in each configuration, after checking that both sides agree.
fn agreed(name: &str, file: &str) -> Vec<BTreeSet<String>> {
    let bridges = twinspan_compiler::find::bridges(file.parse().expect("the file is Rust"));
    let agreed = CONFIGURATIONS.map(|set| {
        let mut of_macro = BTreeSet::new();
        for bridge in &bridges {
            if let Found::Ours(args, module) = bridge {
                of_macro.extend(macro_symbols(args, module, &set));
            }
        }
        let of_driver = driver_symbols(file, &set);
        assert_eq!(of_macro, of_driver, "{name} {:?}", set.0);
        of_driver
    });
    agreed.into()
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder is here") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every bridge of the other tests.
#[test]
fn on_every_bridge_of_the_tests() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    files(&root.join("tests/ffi/src"), &mut paths);
    for golden in fs::read_dir(root.join("crates/compiler/tests/golden")).expect("they are here") {
        paths.push(golden.expect("the folder can be read").path().join("in.rs"));
    }
    let mut symbols = 0;
    for path in &paths {
        let file = fs::read_to_string(path).expect("the file can be read");
        if file.contains("#[twinspan::bridge") {
            symbols += agreed(&path.display().to_string(), &file)[1].len();
        }
    }
    assert!(symbols > 200, "{symbols}");
}

#[test]
fn on_items_that_are_configured_away() {
    let file = r#"
        #[twinspan::bridge(namespace = "agreement")]
        mod ffi {
            struct Layout {
                #[cfg(unix)]
                a: u8,
                #[cfg(not(unix))]
                b: u64,
            }
            #[cfg(windows)]
            struct Gone { value: i32 }
            enum Level { Low, #[cfg(feature = "fast")] Middle, High }

            extern "Rust" {
                #[cfg(any(unix, feature = "fast"))]
                type Index;
                #[cfg(unix)]
                fn on_unix(layout: Layout) -> Option<Level>;
                #[cfg(all(feature = "fast", any(unix, windows)))]
                fn on_index(self: &Index) -> Result<u8, Level>;
                fn twice() -> Result<(), std::fmt::Error>;
                #[cfg(windows)]
                fn fails() -> Result<i32, Gone>;
                #[cfg(unix)]
                fn same(value: i32) -> i32;
                #[cfg(not(unix))]
                fn same(value: i64) -> i64;
            }
            #[cfg(not(windows))]
            unsafe extern "C++" {
                #[exception]
                type Thrown;
                #[cfg(debug_assertions)]
                #[exception]
                type AlsoThrown;
                #[cfg(debug_assertions)]
                fn checked(layout: &Layout) -> Result<i32, CxxException>;
                fn always(layout: Layout);
            }
        }
        #[cfg(windows)]
        #[twinspan::bridge]
        mod on_windows {
            extern "Rust" { fn only_there() -> Option<i32>; }
        }"#;
    let agreed = agreed("configured", file);
    let names = |set: &BTreeSet<String>| -> Vec<String> {
        let name = |symbol: &String| {
            let mut parts: Vec<_> = symbol.split('$').collect();
            // The package and the hash.
            parts.truncate(parts.len() - 2);
            parts[1..].join("$")
        };
        set.iter().map(name).collect()
    };
    assert_eq!(
        names(&agreed[2]),
        [
            "agreement$Gone$describe",
            "agreement$Index$on_index",
            "agreement$Level$describe",
            "agreement$fails",
            "agreement$same",
            "agreement$twice",
            "only_there",
        ]
    );
    // The hash is of the module as written, so that the macro can compute it.
    let layout_dependent =
        |set: &BTreeSet<String>| set.iter().find(|symbol| symbol.contains("$always$")).cloned();
    assert_eq!(layout_dependent(&agreed[0]), layout_dependent(&agreed[1]));
    assert!(layout_dependent(&agreed[0]).is_some());
}

/// A symbol names its function, its package, and what crosses: halves that were built from
/// different bridges do not link.
#[test]
fn different_crossings_have_different_symbols() {
    let symbol = |declarations: &str| {
        let file = format!("#[twinspan::bridge] mod ffi {{ {declarations} }}");
        let mut symbols = driver_symbols(&file, &CONFIGURATIONS[0]);
        let symbol = symbols.pop_first().expect("there is a function");
        assert!(symbol.starts_with("twinspan1$f$agree_ment$"), "{symbol}");
        symbol
    };
    let declarations = [
        "extern \"Rust\" { fn f(a: i32); }",
        "extern \"Rust\" { fn f(a: u32); }",
        "extern \"Rust\" { fn f(a: &i32); }",
        "extern \"Rust\" { fn f(a: &mut i32); }",
        "extern \"Rust\" { fn f(a: Option<i32>); }",
        "extern \"Rust\" { fn f() -> i32; }",
        "extern \"Rust\" { fn f() -> Result<i32>; }",
        "extern \"Rust\" { fn f() -> Result<i32, E>; }",
        "extern \"Rust\" { fn f(a: &[i32]); }",
        "extern \"Rust\" { fn f(a: impl FnMut(i32)); }",
        "extern \"Rust\" { fn f(a: impl Fn(i32)); }",
        "struct S { a: i32 } extern \"Rust\" { fn f(a: S); }",
        "struct S { a: i32, b: i32 } extern \"Rust\" { fn f(a: S); }",
        "struct S { b: i32, a: i32 } extern \"Rust\" { fn f(a: S); }",
        "struct S { a: u32 } extern \"Rust\" { fn f(a: S); }",
        "#[repr(align(16))] struct S { a: i32 } extern \"Rust\" { fn f(a: S); }",
        "enum S { A } extern \"Rust\" { fn f(a: S); }",
        "#[repr(u16)] enum S { A } extern \"Rust\" { fn f(a: S); }",
        "struct T { a: i32 } struct S { a: T } extern \"Rust\" { fn f(a: S); }",
        "struct T { a: i64 } struct S { a: T } extern \"Rust\" { fn f(a: S); }",
    ];
    let symbols: BTreeSet<_> = declarations.iter().map(|text| symbol(text)).collect();
    assert_eq!(symbols.len(), declarations.len(), "{symbols:#?}");
    // Changes to what does not cross have no effect.
    assert_eq!(
        symbol(declarations[0]),
        symbol("extern \"Rust\" { /** Doc. */ fn f(other: i32); }")
    );
}

/// The macro's half of one version of a bridge and the driver's half of another.
#[test]
fn halves_of_different_versions_do_not_link() {
    let bridge = |field: &str, result: &str, error: &str| {
        format!(
            "#[twinspan::bridge] mod ffi {{ struct Place {{ line: {field} }}
             struct Failure {{ code: {error} }} struct Other {{ code: i32 }}
             extern \"Rust\" {{ fn find(place: Place) -> {result}; }}
             unsafe extern \"C++\" {{ fn look(place: Place) -> {result}; }} }}"
        )
    };
    let functions = |symbols: BTreeSet<String>| -> BTreeSet<String> {
        let is_function = |symbol: &String| !symbol.contains("$describe$");
        symbols.into_iter().filter(is_function).collect()
    };
    let set = &CONFIGURATIONS[0];
    let halves = |file: &str| {
        let found = twinspan_compiler::find::bridges(file.parse().expect("the file is Rust"));
        let [Found::Ours(args, module)] = found.as_slice() else { panic!("one bridge: {file}") };
        (functions(macro_symbols(args, module, set)), functions(driver_symbols(file, set)))
    };
    let versions = [
        bridge("u32", "Result<i32, Failure>", "i32"),
        bridge("u64", "Result<i32, Failure>", "i32"),
        bridge("u32", "Result<i64, Failure>", "i32"),
        bridge("u32", "Result<i32, Failure>", "u8"),
        bridge("u32", "Result<i32, Other>", "i32"),
        bridge("u32", "Option<i32>", "i32"),
    ]
    .map(|file| halves(&file));
    for (rust, (of_macro, _)) in versions.iter().enumerate() {
        for (cxx, (_, of_driver)) in versions.iter().enumerate() {
            assert_eq!(of_macro.len(), 2, "{of_macro:?}");
            let common = of_macro.intersection(of_driver).count();
            assert_eq!(common, if rust == cxx { 2 } else { 0 }, "{rust} and {cxx}");
        }
    }
}

/// Overloads, and members of classes with the same name in several namespaces.
#[test]
fn functions_of_one_name_have_symbols_of_their_own() {
    let file = r#"
        #[twinspan::bridge]
        mod ffi {
            extern "Rust" {
                #[namespace = "a"]
                type T;
                #[namespace = "b"]
                #[cxx_name = "T"]
                type U;
                fn f(self: &T) -> Option<i32>;
                fn f(self: &U) -> Option<i32>;
                #[namespace = "a"]
                fn f() -> Option<i32>;
            }
            unsafe extern "C++" {
                fn over(value: i32) -> i32;
                #[cxx_name = "over"]
                fn over_wide(value: i64) -> i64;
                #[namespace = "a"]
                #[rust_name = "over_a"]
                fn over(value: i32) -> i32;
            }
        }"#;
    assert_eq!(agreed("overloads", file)[0].len(), 6);
}

/// The runtime's build script decides for all bridges of a program, and cargo has no feature with
/// which a dependency could.
#[test]
fn whether_calls_are_direct_is_decided_once() {
    use direct_calls::calls_directly;
    let manifest = include_str!("../Cargo.toml");
    assert!(!manifest.contains("direct"), "{manifest}");
    for (wanted, target, flags, expected) in [
        ("", "x86_64", "", Ok(false)),
        ("0", "x86_64", "", Ok(false)),
        ("1", "x86_64", "-Copt-level=3", Ok(true)),
        ("1", "aarch64", "", Ok(true)),
        ("1", "x86_64", "-Clinker-plugin-lto", Ok(false)),
        ("1", "riscv64", "", Err("TWINSPAN_DIRECT_CALLS=1 does nothing on riscv64")),
        (
            "yes",
            "x86_64",
            "",
            Err(
                "TWINSPAN_DIRECT_CALLS=yes is not known: `1` jumps to C++, `0` (the default) calls it",
            ),
        ),
    ] {
        let found = calls_directly(wanted, target, flags);
        assert_eq!(found.as_ref().map_err(String::as_str), expected.as_ref().map_err(|text| *text));
    }
}
