//! Runs one file through twinspan's compiler and cxx's checks.

use crate::cfg::CargoCfg;
use crate::in_cxx;
use crate::project::Project;
use crate::release::GENERATOR;
use crate::report::{FileId, Finding, Report};
use crate::source::Source;
use cxx_gen::GeneratedCode;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens as _;
use std::ops::Range;
use syn::{Attribute, Item};
use twinspan_compiler::iter::IteratorExt as _;
use twinspan_compiler::{
    Diagnostic, Diagnostics, FileOutput, Options, compile_file, hidden_bridges, witness_of_rest,
};

pub(crate) enum Lowered {
    /// Not Rust, according to syn.
    Unreadable { message: String, range: Range<usize> },
    /// The errors are in the report.
    Failed,
    /// Contains only cxx bridges.
    Cxx(GeneratedCode),
    /// Contains a twinspan bridge, and possibly cxx bridges.
    Twinspan(Box<FileOutput>, GeneratedCode),
}

impl Lowered {
    pub(crate) fn uses_twinspan(&self) -> bool {
        matches!(self, Lowered::Twinspan(..))
    }
}

/// Errors that rustc also explains in its own words.
const NO_TOKENS: &str = "brackets or quotes do not match; C++ with text that Rust cannot read as tokens goes in a \
                         string literal, cpp!(r#\"..\"#)";

pub(crate) fn lower(
    source: &Source,
    project: &Project,
    cfg: &CargoCfg,
    report: &mut Report,
) -> Lowered {
    let unreadable = |error: syn::Error| Lowered::Unreadable {
        message: error.to_string(),
        range: error.span().byte_range(),
    };
    let tokens: TokenStream = match source.text.parse() {
        Ok(tokens) => tokens,
        Err(error) => return unreadable(syn::Error::new(error.span(), NO_TOKENS)),
    };
    let options = options(source, project, cfg);
    let compiled = compile_file(tokens.clone(), &options);
    // Some constructs that do not parse are recognised, for example a trait in a block.
    let is_known =
        compiled.as_ref().is_err_and(|errors| errors.iter().any(|error| error.code.is_some()));
    let file = match syn::parse2::<syn::File>(tokens.clone()) {
        Ok(file) => Some(file),
        Err(_) if is_known => None,
        Err(error) => return unreadable(error),
    };

    let mut ask = |bridges| in_cxx::generate(bridges, source.file, project, cfg, report);
    match compiled {
        Ok(Some(output)) => {
            // The code generated for the witness is dropped: its functions are only checked.
            let witness = ask(output.witness.clone()).err();
            let code = ask(output.cxx.clone());
            match (witness, code) {
                (None, Ok(code)) => Lowered::Twinspan(Box::new(output), code),
                (refused, _) => {
                    ask_about_rest(refused.unwrap_or_default(), |refused| {
                        let rest = witness_of_rest(tokens.clone(), refused, &options);
                        (!rest.is_empty()).then(|| ask(rest).err())?
                    });
                    Lowered::Failed
                }
            }
        }
        Ok(None) => {
            let bridges = file.map(|file| bridges_of_cxx(&file.items)).unwrap_or_default();
            if bridges.is_empty() {
                let hidden = hidden_bridges(tokens);
                if !hidden.is_empty() {
                    for diagnostic in hidden {
                        report.add(finding(diagnostic, source.file));
                    }
                    return Lowered::Failed;
                }
                let finding = Finding::new("no bridge module in this file").at(source.file, 0..0);
                report.add(
                    finding.help(
                        "write `#[twinspan::bridge] mod ffi { .. }`, or do not list the file",
                    ),
                );
                return Lowered::Failed;
            }
            ask(bridges).map_or(Lowered::Failed, Lowered::Cxx)
        }
        Err(diagnostics) => {
            let refused = diagnostics.clone();
            ask_about_rest(refused, |refused| {
                let rest = witness_of_rest(tokens.clone(), refused, &options);
                (!rest.is_empty()).then(|| ask(rest).err())?
            });
            for diagnostic in diagnostics {
                report.add(finding(diagnostic, source.file));
            }
            Lowered::Failed
        }
    }
}

/// cxx stops when one of its stages finds an error: it runs again without the offending item, until
/// it reports nothing more.
fn ask_about_rest(
    mut refused: Diagnostics,
    mut ask: impl FnMut(&Diagnostics) -> Option<Diagnostics>,
) {
    while let Some(found) = ask(&refused) {
        if found.iter().all(|one| refused.has(one)) {
            break;
        }
        refused.append(found);
    }
}

fn options(source: &Source, project: &Project, cfg: &CargoCfg) -> Options {
    let mut options = Options::new(project.package.as_str());
    options.include_prefix = crate::paths::slashed(&project.include_prefix);
    options.file = source.place.slashed();
    options.text.clone_from(&source.text);
    options.version.clone_from(&project.version);
    options.cfg = Some(Box::new(cfg.clone()));
    options.cxx_patch = GENERATOR.unwrap_or_default();
    options
}

/// The modules that are written as `#[cxx::bridge]`, also inside other modules.
fn bridges_of_cxx(items: &[Item]) -> TokenStream {
    fn is_bridge_of_cxx(attribute: &Attribute) -> bool {
        let names: Vec<String> =
            attribute.path().segments.iter().map(|s| s.ident.to_string()).collect_vec();
        names == ["cxx", "bridge"]
    }
    let mut bridges = TokenStream::new();
    for item in items {
        if let Item::Mod(module) = item {
            if module.attrs.iter().any(is_bridge_of_cxx) {
                module.to_tokens(&mut bridges);
            } else if let Some((_, items)) = &module.content {
                bridges.extend(bridges_of_cxx(items));
            }
        }
    }
    bridges
}

pub(crate) fn finding(diagnostic: Diagnostic, file: FileId) -> Finding {
    let mut finding = Finding::new(diagnostic.message).at(file, diagnostic.span.byte_range());
    finding.code = diagnostic.code.map(|code| code.to_string());
    for (span, text) in diagnostic.notes {
        match span.as_ref().map(Span::byte_range) {
            Some(range) if !range.is_empty() => finding.related.push((range, text)),
            _ => finding.notes.push(text),
        }
    }
    finding.help = diagnostic.help;
    finding
}

#[cfg(test)]
mod tests {
    use super::{Lowered, lower};
    use crate::cfg::CargoCfg;
    use crate::project::Project;
    use crate::report::Report;
    use crate::source::Source;

    fn lower_text(text: &str) -> (Lowered, String) {
        let project = Project {
            package: "demo".to_owned(),
            version: "1.2.3".to_owned(),
            manifest_dir: "/demo".into(),
            out_dir: "/out".into(),
            current_dir: "/demo".into(),
            include_prefix: "demo".into(),
            includes: Vec::new(),
            links: None,
        };
        let mut report = Report::default();
        let mut source = Source::for_test("src/lib.rs", text);
        source.file = report.add_file("src/lib.rs", text);
        let lowered = lower(&source, &project, &CargoCfg::default(), &mut report);
        (lowered, report.render())
    }

    #[test]
    fn bridges_of_cxx_alone_are_not_touched() {
        let (lowered, report) = lower_text(
            "mod inner { #[cxx::bridge] mod ffi { extern \"Rust\" { fn f(); } } } fn f() {}",
        );
        assert_eq!(report, "");
        assert!(matches!(lowered, Lowered::Cxx(_)));
    }

    #[test]
    fn both_kinds_in_one_file() {
        let (lowered, report) = lower_text(
            "#[cxx::bridge]\nmod one { extern \"Rust\" { fn f(); } }\n\
             #[twinspan::bridge]\nmod two { extern \"Rust\" { fn g(); } }\n",
        );
        assert_eq!(report, "");
        let Lowered::Twinspan(output, _) = lowered else {
            panic!("there is a bridge of twinspan");
        };
        let text = output.cxx.to_string();
        assert_eq!(text.matches("bridge").count(), 2, "{text}");
    }

    #[test]
    fn what_cxx_rejects_is_reported_at_the_users_place() {
        let (lowered, report) = lower_text(
            "#[cxx::bridge]\nmod ffi {\n    extern \"Rust\" {\n        type T;\n        fn f(t: T);\n    }\n}\n",
        );
        assert!(matches!(lowered, Lowered::Failed));
        assert!(report.starts_with("error[cxxbridge]: "), "{report}");
        assert!(report.contains("--> src/lib.rs:5:14"), "{report}");
    }

    #[test]
    fn what_cxx_does_not_say_to_write() {
        let (_, report) = lower_text(
            "#[twinspan::bridge]\nmod ffi {\n    unsafe extern \"C++\" {\n        type T;\n        \
             fn one() -> Pin<&'static mut T>;\n        unsafe fn two() -> Pin<&'static mut T>;\n        \
             fn three(t: &T) -> Option<Pin<&mut T>>;\n        fn four(t: &T) -> &CxxVector<*mut T>;\n    }\n}\n",
        );
        assert_eq!(report.matches("error").count(), 3, "{report}");
        assert!(report.contains("for (const T *item : items())"), "{report}");
        assert_eq!(report.matches("or declare the function `unsafe fn`").count(), 2, "{report}");

        let (_, report) = lower_text(
            "#[twinspan::bridge]\nmod ffi {\n    struct S {\n        a: u8,\n        __b: u8,\n    }\n    extern \"Rust\" \
             {\n        fn f(c__d: Option<u8>);\n        fn g__h();\n    }\n}\n",
        );
        assert_eq!(report.matches("are reserved in C++").count(), 3, "{report}");
        assert_eq!(report.matches("is called by a body").count(), 3, "{report}");
        for place in ["5:9", "8:14", "9:12"] {
            assert!(report.contains(&format!("--> src/lib.rs:{place}")), "{report}");
        }
    }

    /// Parse, check, the C face, and each stage of cxx: one report.
    #[test]
    fn all_stages_report_at_once() {
        let (lowered, report) = lower_text(
            "#[twinspan::bridge(c_face(prefix = \"x\"))]\nmod ffi {\n    struct S { a: Arc<i32> }\n    \
             extern \"Rust\" {\n        type T;\n        fn one(x: T);\n        \
             fn two(x: &S) -> Option<Option<u8>>;\n        fn three() -> impl FnOnce(i32) + 'static;\n        \
             fn four(x: [u8; n]);\n    }\n    unsafe extern \"C++\" {\n        type C;\n        \
             fn five(x: &mut C);\n    }\n    trait L {}\n}\n",
        );
        assert!(matches!(lowered, Lowered::Failed));
        let heads: Vec<&str> = report.lines().filter(|line| line.starts_with("error")).collect();
        let expected = [
            "error[TS0039]: `Arc<i32>`: the bridge does not know this type",
            "error[cxxbridge]: passing opaque Rust type by value is not supported",
            "error[TS0005]: C++ has no optional optional here",
            "error[TS0024]: C cannot have this result: a closure can only be a parameter of a function",
            "error[cxxbridge]: unsupported expression, array length must be an integer literal",
            "error[cxxbridge]: mutable reference to C++ type requires a pin -- use Pin<&mut C>",
            "error[TS0040]: a bridge has no traits",
        ];
        assert_eq!(heads, expected, "{report}");
    }

    /// Uses of a refused type are not reported as well.
    #[test]
    fn nothing_is_said_of_what_names_a_refused_type() {
        let (lowered, report) = lower_text(
            "#[twinspan::bridge]\nmod ffi {\n    #[repr(usize)]\n    enum E { A }\n    \
             extern \"Rust\" {\n        fn one(x: E) -> E;\n    }\n}\n",
        );
        assert!(matches!(lowered, Lowered::Failed));
        assert_eq!(report.matches("error").count(), 1, "{report}");
        assert!(report.starts_with("error[TS0010]: "), "{report}");
    }

    #[test]
    fn paths_that_no_directory_has() {
        for attribute in ["cxx::bridge", "twinspan::bridge"] {
            let text = format!(
                "#[{attribute}]\nmod ffi {{\n    unsafe extern \"C++\" {{\n        include!(\"../x.h\");\n        \
                 include!(\"x.h\");\n        include!(<./y.h>);\n        include!(\"./a.h\");\n    }}\n}}\n"
            );
            let (lowered, report) = lower_text(&text);
            assert!(matches!(lowered, Lowered::Failed));
            assert_eq!(report.matches("a path that starts with `.`").count(), 2, "{report}");
            assert!(report.contains("--> src/lib.rs:4:18"), "{report}");
            assert!(report.contains("--> src/lib.rs:7:18"), "{report}");
        }
    }

    #[test]
    fn files_without_a_bridge() {
        let (lowered, report) = lower_text("fn main() {}\n");
        assert!(matches!(lowered, Lowered::Failed));
        assert!(report.starts_with("error: no bridge module in this file"), "{report}");
    }

    /// Items that rustc's parser would advise to move out of the block; the rest is checked, by us
    /// and by cxx.
    #[test]
    fn items_that_no_block_has() {
        let (lowered, report) = lower_text(
            "#[twinspan::bridge]\nmod ffi {\n    extern \"Rust\" {\n        pub trait L { fn on(&self); }\n        \
             const A: u32 = 3;\n        static B: u32;\n        type T;\n        impl T { fn f(); }\n        \
             fn f(x: Arc<u8>);\n        fn g(x: T);\n        use a::b;\n        mod m {}\n    }\n}\n",
        );
        assert!(matches!(lowered, Lowered::Failed));
        let heads: Vec<&str> = report.lines().filter(|line| line.starts_with("error")).collect();
        let expected = [
            "error[TS0040]: a bridge has no traits",
            "error[TS0040]: a constant belongs in the bridge, outside its blocks",
            "error[TS0040]: a block cannot contain constants or variables",
            "error[TS0040]: a block has no `impl`",
            "error[TS0039]: `Arc<u8>`: the bridge does not know this type",
            "error[cxxbridge]: passing opaque Rust type by value is not supported",
            "error[TS0040]: an import has no effect in a bridge",
            "error[TS0040]: a bridge cannot contain modules",
        ];
        assert_eq!(heads, expected, "{report}");

        let (lowered, report) = lower_text(
            "#[cxx::bridge]\nmod a { extern \"Rust\" { fn f(x: Nope); } }\n#[twinspan::bridge]\nmod ffi {\n    \
             unsafe extern \"C++\" {\n        struct S { a: u8 }\n        enum E { A }\n        \
             fn f(s: S, e: E);\n    }\n}\n",
        );
        assert!(matches!(lowered, Lowered::Failed));
        let heads: Vec<&str> = report.lines().filter(|line| line.starts_with("error")).collect();
        let expected = [
            "error[cxxbridge]: unsupported type: Nope",
            "error[TS0040]: a struct belongs in the bridge, outside its blocks",
            "error[TS0040]: an enum belongs in the bridge, outside its blocks",
        ];
        assert_eq!(heads, expected, "{report}");
    }

    #[test]
    fn bridges_that_macros_make() {
        let hidden = "macro_rules! make { () => {\n#[twinspan::bridge]\nmod made { extern \"Rust\" { fn f(); } } } }\n\
                      fn main() { #[cxx::bridge] mod inside {} }\n";
        let (lowered, report) = lower_text(hidden);
        assert!(matches!(lowered, Lowered::Failed));
        let error = "error: no C++ is generated for this bridge: the build reads the text of the file, in \
                     which it is inside of a macro or a function\n";
        assert_eq!(report.matches(error).count(), 2, "{report}");
        assert!(report.contains("--> src/lib.rs:2:2\n"), "{report}");
        assert!(report.contains("--> src/lib.rs:4:14\n"), "{report}");

        let visible = "mod a { #[twinspan::bridge]\nmod ffi { extern \"Rust\" { fn f(); } } }";
        let (lowered, report) = lower_text(&format!("{hidden}{visible}"));
        assert_eq!(report, "");
        let Lowered::Twinspan(output, _) = lowered else {
            panic!("there is a bridge of twinspan");
        };
        let lints = output.lints.iter().map(|lint| lint.span.start().line);
        assert_eq!(lints.collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn bridges_of_a_file_that_share_a_type() {
        let first = "#[twinspan::bridge]\nmod a { struct P { x: Optional<i32> } extern \"Rust\" { fn f(p: P); } }\n";
        let second = "#[twinspan::bridge]\nmod b { unsafe extern \"C++\" { type P = super::a::P; fn g(p: &P); } }\n";
        let (lowered, report) = lower_text(&format!("{first}{second}"));
        assert!(matches!(lowered, Lowered::Failed));
        assert!(report.contains("the type `P` is defined multiple times\n"), "{report}");
        assert!(report.contains("= help: cxx reads the bridges of a file as one"), "{report}");
        let twice = "#[twinspan::bridge]\nmod a { struct P { x: i32 } struct P { y: i32 } extern \"Rust\" { fn f(p: &P); } }";
        let (_, report) = lower_text(twice);
        assert!(!report.contains("as one"), "{report}");
    }

    #[test]
    fn bridges_whose_attribute_has_another_name() {
        let named = "use twinspan::{Registration, bridge};\nuse cxx::bridge as of_cxx;\nuse twinspan as ts;\n\
                     #[bridge(namespace = \"a\")]\nmod a {}\n#[of_cxx]\nmod b {}\n#[ts::bridge]\nmod c {}\n\
                     #[cfg_attr(feature = \"d\", allow(dead_code), twinspan::bridge(namespace = \"d\"))]\nmod d {}\n";
        let others =
            "#[cfg_attr(unix, path = \"bridge.rs\")]\nmod e;\n#[diplomat::bridge]\nmod f {}\n";
        let visible = "#[twinspan::bridge]\nmod ffi { extern \"Rust\" { fn f(); } }";
        let (lowered, report) = lower_text(&format!("{named}{others}{visible}"));
        assert_eq!(report, "");
        let Lowered::Twinspan(output, _) = lowered else {
            panic!("there is a bridge of twinspan");
        };
        let lines = output.lints.iter().map(|lint| lint.span.start().line);
        assert_eq!(lines.collect::<Vec<_>>(), [4, 6, 8, 10]);

        // Alone in its file, a bridge may be of a crate that Cargo.toml renames.
        let (lowered, report) = lower_text("#[renamed::bridge]\nmod ffi {}");
        assert!(matches!(lowered, Lowered::Failed));
        assert!(report.contains("knows the attribute by its whole name\n"), "{report}");
        assert!(report.contains("--> src/lib.rs:1:2\n"), "{report}");
    }

    #[test]
    fn files_that_do_not_parse() {
        for text in ["mod ffi { fn }", "mod ffi { \"open", "mod ffi {"] {
            let (lowered, report) = lower_text(text);
            assert!(matches!(lowered, Lowered::Unreadable { .. }), "{text}");
            assert_eq!(report, "");
        }
    }
}
