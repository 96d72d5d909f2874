//! Endless nesting is a diagnostic. Nothing here may overflow the stack, which is a small one.

mod support;

use std::thread;
use support::{driver_options, macro_options, tokens};
use twinspan_compiler::{Code, Diagnostics, compile, compile_file, expand};

const SMALL: usize = 256 * 1024;
/// The stack of rustc and of build scripts.
const USUAL: usize = 8 * 1024 * 1024;

/// Just above the limit, well above it, and deeper than any stack.
const LEVELS: [usize; 3] = [65, 1_000, 10_000];

/// How types nest: the text before and after the inner type.
const TYPES: &[(&str, &str)] = &[
    ("Box<", ">"),
    ("&", ""),
    ("&mut ", ""),
    ("&'a ", ""),
    ("[", "]"),
    ("&[", "]"),
    ("[", "; 1]"),
    ("*const ", ""),
    ("*mut ", ""),
    ("(", ")"),
    ("(i32, ", ")"),
    ("Option<", ">"),
    ("Result<i32, ", ">"),
    ("Pin<&mut ", ">"),
    ("fn() -> ", ""),
    ("fn(", ")"),
    ("impl Fn(", ")"),
    ("impl Fn() -> ", ""),
    ("Box<dyn Fn() -> ", ">"),
    ("Box<(&", ")>"),
    ("dyn ", ""),
    ("<", " as X>::Y"),
    ("{", "}"),
    ("m!(", ")"),
    ("-> ", ""),
];

/// How expressions nest, in a discriminant or the length of an array.
const EXPRESSIONS: &[(&str, &str)] = &[
    ("-", ""),
    ("!", ""),
    ("*", ""),
    ("1 + ", ""),
    ("", " + 1"),
    ("", "()"),
    ("", "[0]"),
    ("", ".a"),
    ("", "?"),
    ("", " as u8"),
    ("a = ", ""),
    ("|| ", ""),
    ("return ", ""),
    ("if 1 {} else ", ""),
    ("{", "}"),
    ("(", ")"),
    ("f(", ")"),
    ("m![", "]"),
    ("&raw const ", ""),
    ("1.. ", ""),
];

fn nested(open: &str, inner: &str, close: &str, levels: usize) -> String {
    format!("{}{inner}{}", open.repeat(levels), close.repeat(levels))
}

/// Compiles a file as the driver does, and its bridge as the macro does.
fn compile_both(file: &str) -> Result<(), Diagnostics> {
    let file = tokens(file);
    let driver = compile_file(file.clone(), &driver_options("src/lib.rs")).map(drop);
    for found in twinspan_compiler::find::bridges(file) {
        if let twinspan_compiler::find::Found::Ours(args, module) = found {
            let expansion = expand(args.clone(), module.clone(), &macro_options());
            let refused = compile(args, module, &macro_options()).is_err();
            assert_eq!(refused, driver.is_err());
            assert!(!refused || expansion.to_string().contains("compile_error"));
        }
    }
    driver
}

fn on_stack(size: usize, test: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(size).spawn(test);
    thread.expect("the thread starts").join().expect("the test passes");
}

fn on_small_stack(test: impl FnOnce() + Send + 'static) {
    on_stack(SMALL, test);
}

fn is_too_deep(file: &str, what: &str) {
    let diagnostics = compile_both(file).expect_err(what);
    let codes: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, [Some(Code::TooDeep)], "{what}");
}

fn positions(ty: &str) -> [String; 6] {
    let bridge =
        |items: &str| format!("fn before() {{}} #[twinspan::bridge] mod ffi {{ {items} }}");
    [
        bridge(&format!("extern \"Rust\" {{ fn f(a: {ty}); }}")),
        bridge(&format!("unsafe extern \"C++\" {{ fn f() -> {ty}; }}")),
        bridge(&format!("struct S {{ a: i32, b: {ty} }}")),
        bridge(&format!("unsafe extern \"C++\" {{ fn f(self: {ty}, a: fn(b: {ty})); }}")),
        bridge(&format!("impl {ty} {{}}")),
        bridge(&format!("extern \"Rust\" {{ type T = {ty}; }}")),
    ]
}

#[test]
fn types() {
    on_small_stack(|| {
        for levels in LEVELS {
            for (open, close) in TYPES {
                let ty = nested(open, "i32", close, levels);
                for file in positions(&ty) {
                    is_too_deep(&file, &format!("{levels} {open}..{close} {}", &file[..60]));
                }
            }
        }
    });
}

#[test]
fn expressions() {
    on_small_stack(|| {
        for levels in LEVELS {
            // Syntax that syn parses in one step counts as one level or two.
            let levels = levels + 10;
            for (open, close) in EXPRESSIONS {
                let expression = nested(open, "1", close, levels);
                for file in [
                    format!("#[twinspan::bridge] mod ffi {{ enum E {{ A = {expression}, B }} }}"),
                    format!(
                        "#[twinspan::bridge] mod ffi {{ struct S {{ a: [u8; {expression}] }} }}"
                    ),
                    format!("#[twinspan::bridge(panic = {expression})] mod ffi {{}}"),
                    format!("#[twinspan::bridge] mod ffi {{ const C: i32 = {expression}; }}"),
                    format!("#[twinspan::bridge] mod ffi {{ fn f() {{ {expression} }} }}"),
                ] {
                    is_too_deep(&file, &format!("{levels} {open}..{close} {}", &file[..60]));
                }
            }
        }
    });
}

#[test]
fn attributes_modules_and_items() {
    on_small_stack(|| {
        for levels in LEVELS {
            let cfg = nested("all(", "unix", ")", levels);
            for file in [
                format!("#[twinspan::bridge] mod ffi {{ #[cfg({cfg})] struct S {{ a: i32 }} }}"),
                format!("#[twinspan::bridge] #[cfg({cfg})] mod ffi {{}}"),
                format!("#[twinspan::bridge(({cfg}))] mod ffi {{}}"),
                nested("#[twinspan::bridge] mod ffi { mod m {", "", "}}", levels),
                nested("#[twinspan::bridge] mod ffi { extern \"Rust\" {", "", "}}", levels),
            ] {
                is_too_deep(&file, &format!("{levels} {}", &file[..60]));
            }
        }
    });
}

/// Only the bridge is limited; rustc handles the rest of the file.
#[test]
fn what_is_around_the_bridge_may_be_deep() {
    on_small_stack(|| {
        let ty = nested("Box<", "i32", ">", 10_000);
        let expression = nested("(", "1", ")", 10_000);
        let modules = nested(
            "mod m {",
            "#[twinspan::bridge] mod ffi { extern \"Rust\" { fn f() -> Option<i32>; } }",
            "}",
            10_000,
        );
        let file = format!("type T = {ty}; fn f() {{ {expression} }} {modules}");
        let output = compile_file(tokens(&file), &driver_options("src/lib.rs"));
        let output = output.expect("the bridge is good").expect("there is a bridge");
        assert!(output.functions_header.contains(" f()"));
    });
}

/// Nesting just below the limit passes every stage.
#[test]
fn the_deepest_that_is_accepted() {
    on_stack(USUAL, || {
        for (open, close) in TYPES {
            let levels = if open.len() > 5 { 6 } else { 12 };
            is_not_too_deep(&nested(open, "i32", close, levels));
        }
        for (open, close) in [("Box<", ">"), ("&", ""), ("[", "; 1]"), ("*const ", ""), ("(", ")")]
        {
            is_not_too_deep(&nested(open, "i32", close, 28));
        }
    });
}

fn is_not_too_deep(ty: &str) {
    for file in positions(ty) {
        if let Err(diagnostics) = compile_both(&file) {
            for diagnostic in &diagnostics {
                assert_ne!(diagnostic.code, Some(Code::TooDeep), "{file}");
            }
        }
    }
}

/// Many items side by side are not deep.
#[test]
fn long_is_not_deep() {
    let params: String = (0..200).map(|index| format!("a{index}: &mut Vec<u8>, ")).collect();
    let variants: String = (0..500).map(|index| format!("V{index} = {index} , ")).collect();
    let functions: String = (0..500)
        .map(|index| {
            format!("#[must_use] #[cfg(unix)] /// Doc.\n pub unsafe fn f{index}<'a>(a: &'a str) -> Option<&'a [u8]>;")
        })
        .collect();
    let file = format!(
        "#[twinspan::bridge] mod ffi {{
            enum E {{ {variants} }}
            extern \"Rust\" {{ fn f({params}); {functions} }}
            impl Vec<E> {{}} impl Box<E> {{}}
        }}"
    );
    compile_both(&file).expect("the bridge is good");
}
