//! twinspan refuses what cxx refuses, at the same position with the same message.
//!
//! The cases are cxx's own compile-fail tests, read from the sources of the cxx release that this
//! workspace is locked to; none of them is copied here. Each is compiled twice, once as it is and
//! once with `#[twinspan::bridge]` as the only change. The two sets of diagnostics (level, line,
//! column, message) have to be equal, except where [`ALLOWED`] says why not.
//!
//! `CXX_UI=name` runs the cases whose name contains `name` and prints both sets;
//! `CXX_UI_MACRO=cxx::bridge` compares cxx with itself, which tests this harness.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

/// Cases whose diagnostics differ, and why that is right.
const ALLOWED: &[Difference] = &[
    Difference {
        case: "async_fn",
        missing: &[
            "4:9 error: async function is not directly supported yet, but see https://cxx.rs/async.html for a working approach, and https://github.com/pcwalton/cxx-async for some helpers; eventually what you wrote will work but it isn't integrated into the cxx::bridge macro yet",
            "8:9 error: async function is not directly supported yet, but see https://cxx.rs/async.html for a working approach, and https://github.com/pcwalton/cxx-async for some helpers; eventually what you wrote will work but it isn't integrated into the cxx::bridge macro yet",
        ],
        added: &[
            "4:9 error: an async function cannot cross\nhelp: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust\n[TS0041]",
            "8:18 error: Rust cannot check whether this C++ function is safe to call\nhelp: declare the block `unsafe extern \"C++\"`\n[TS0019]",
            "8:9 error: an async function cannot cross\nhelp: take a closure that is called with the result, `impl FnOnce(T) + Send + 'static`, and run the future in Rust\n[TS0041]",
        ],
        reason: "says what does the same here, without another crate",
    },
    Difference {
        case: "cxx_crate_name_qualified_cxx_string",
        missing: &["5:20 error: unexpected `cxx::` qualifier found in a `#[cxx::bridge]`"],
        added: &[
            "4:16 error: passing C++ string by value is not supported",
            "5:20 error: `cxx::CxxString`: a bridge names types without their modules\nhelp: write `CxxString`\n[TS0039]",
        ],
        reason: "any path in front of a word gets the same answer, and cxx checks the rest",
    },
    Difference {
        case: "data_enums",
        missing: &["4:9 error: enums with data are not supported yet"],
        added: &["0:0 success: compiles"],
        reason: "they are here",
    },
    Difference {
        case: "deny_elided_lifetimes",
        missing: &[
            "32:12 warning: function `lifetime_named` is never used",
            "34:12 warning: function `lifetime_underscore` is never used",
            "36:12 warning: function `lifetime_elided` is never used",
            "36:31 error: hiding a lifetime that's elided elsewhere is confusing",
        ],
        added: &[],
        reason: "lints do not look into what an attribute macro writes at its own place",
    },
    Difference {
        case: "empty_struct",
        missing: &["5:5 error: structs without any fields are not supported"],
        added: &[
            "5:12 error: a struct without fields cannot cross: it has no byte in Rust, and one in C++\nhelp: add a field, such as `unused: u8`\n[TS0023]",
        ],
        reason: "says why, and what to write",
    },
    Difference {
        case: "extern_shared_struct",
        missing: &[
            "11:14 error: use of deprecated struct `ffi::_::StructX`: \nShared struct redeclared as an unsafe extern C++ type is deprecated.\nIf this is intended to be a shared struct, remove this `type StructX`.\nIf this is intended to be an extern type, change it to:\n\n    use cxx::ExternType;\n    \n    #[repr(C)]\n    pub struct StructX {\n        ...\n    }\n    \n    unsafe impl ExternType for StructX {\n        type Id = cxx::type_id!(\"mine::StructX\");\n        type Kind = cxx::kind::Trivial;\n    }\n    \n    pub mod ffi {\n        #[namespace = \"mine\"]\n        extern \"C++\" {\n            type StructX = crate::StructX;\n        }\n        ...\n    }",
        ],
        added: &["0:0 success: compiles"],
        reason: "a struct that a header defines is checked, and by value in a Vec",
    },
    Difference {
        case: "deny_missing_docs",
        missing: &["54:9 error: missing documentation for a function"],
        added: &["9:1 error: missing documentation for a function"],
        reason: "the item is the macro's, and its first token has the attribute's place",
    },
    Difference {
        case: "duplicate_method",
        missing: &[
            "15:9 error: the associated function `U::u_method` is defined multiple times",
            "6:9 error: the associated function `T::t_method` is defined multiple times",
        ],
        added: &[
            "15:12 error: the name `u_method` is taken by another function of the bridge\nnote: the first one\nhelp: give the Rust function another name, and keep this one in C++: `#[cxx_name = \"u_method\"]`\n[TS0042]",
            "6:12 error: the name `t_method` is taken by another function of the bridge\nnote: the first one\nhelp: give the Rust function another name, and keep this one in C++: `#[cxx_name = \"t_method\"]`\n[TS0042]",
        ],
        reason: "says how overloads are written",
    },
    Difference {
        case: "function_with_body",
        missing: &["4:16 error: expected `;`"],
        added: &[
            "4:16 error: the body of a function in `extern \"C++\"` has to be C++\nhelp: write `{ cpp!( .. ) }`, or \
             `{ cpp!(r#\"..\"#) }` for what Rust cannot read as tokens\n[TS0037]",
        ],
        reason: "functions may have bodies here",
    },
    Difference {
        case: "multiple_parse_error",
        missing: &[
            "3:5 error: unit structs are not supported",
            "5:5 error: unrecognized ABI, requires either \"C++\" or \"Rust\"",
        ],
        added: &[
            "3:12 error: a struct of a bridge has fields with names\nhelp: name them: `struct Place { line: u32 }`; a struct of another crate can be a `#[mirror(path)]`\n[TS0040]",
            "5:12 error: a bridge has no blocks of this ABI\nhelp: write `extern \"Rust\"` for what Rust defines, `unsafe extern \"C++\"` for what C++ does, or `unsafe extern \"C\"` for a C library\n[TS0040]",
        ],
        reason: "says what to write",
    },
    Difference {
        case: "mut_return",
        missing: &[],
        added: &[
            "4:14 error: unresolved import `super`",
            "12:34 error: missing lifetime specifier",
        ],
        reason: "rustc goes on after cxx's errors, and says what else is wrong with the case",
    },
    Difference {
        case: "pin_mut_alias",
        missing: &[
            "101:32 error: mutable reference to C++ type requires a pin -- use Pin<&mut \
             ReveiverLife2>",
            "23:23 error: mutable reference to C++ type requires a pin -- use Pin<&mut Arg>",
            "31:32 error: mutable reference to C++ type requires a pin -- use Pin<&mut ArgLife>",
            "58:18 error: mutable reference to C++ type requires a pin -- use Pin<&mut Receiver>",
            "66:22 error: mutable reference to C++ type requires a pin -- use Pin<&mut \
             ReceiverLife>",
            "93:24 error: mutable reference to C++ type requires a pin -- use Pin<&mut Receiver2>",
        ],
        added: &[
            "22:18 error: `PhantomPinned` cannot be unpinned",
            "27:5 error: `PhantomPinned` cannot be unpinned",
            "57:18 error: `PhantomPinned` cannot be unpinned",
            "62:5 error: `PhantomPinned` cannot be unpinned",
            "92:18 error: `PhantomPinned` cannot be unpinned",
            "97:5 error: `PhantomPinned` cannot be unpinned",
        ],
        reason: "refused by rustc: the assertion is that of the plan",
    },
    Difference {
        case: "result_no_display",
        missing: &["4:19 error: `NonError` doesn't implement `std::fmt::Display`"],
        added: &["0:0 success: compiles"],
        reason: "an error without a text is told by the name of its type",
    },
    Difference {
        case: "self_lifetimes",
        missing: &[
            "6:24 error: implicit elided lifetime not allowed here",
            "7:27 error: struct takes 2 lifetime arguments but 1 lifetime argument was supplied",
            "8:37 error: struct takes 2 lifetime arguments but 3 lifetime arguments were supplied",
        ],
        added: &[
            "4:14 error: struct takes 2 lifetime arguments but 1 lifetime argument was supplied",
            "4:14 error: struct takes 2 lifetime arguments but 3 lifetime arguments were supplied",
        ],
        reason: "the same errors at the type, and elided lifetimes of a receiver are let through",
    },
    Difference {
        case: "slice_of_pinned",
        missing: &["11:31 error: mutable slice of pinned type is not supported"],
        added: &["10:14 error: `PhantomPinned` cannot be unpinned"],
        reason: "refused by rustc: the assertion is that of the plan",
    },
    Difference {
        case: "slice_of_type_alias",
        missing: &["16:21 error: type mismatch resolving `<&[ElementOpaque] as \
             SliceOfExternType>::Kind == Trivial`"],
        added: &[
            "13:14 error: type mismatch resolving `<ElementOpaque as ExternType>::Kind == Trivial`",
        ],
        reason: "the same assertion, at the type",
    },
    Difference {
        case: "undeclared_lifetime",
        missing: &[
            "12:27 error: use of undeclared lifetime name `'a`",
            "13:31 error: use of undeclared lifetime name `'b`",
        ],
        added: &[],
        reason: "lifetimes of the receiver's type are declared by the impl around the method",
    },
];

struct Difference {
    case: &'static str,
    /// Reported by cxx only, as [`Diagnostic`] prints it.
    missing: &'static [&'static str],
    /// Reported by twinspan only.
    added: &'static [&'static str],
    #[allow(dead_code, reason = "for the reader")]
    reason: &'static str,
}

#[test]
fn refuses_what_cxx_refuses() {
    let Some(cases) = cases() else { return };
    let filter = env::var("CXX_UI").ok();
    let selected: Vec<_> = cases
        .iter()
        .filter(|path| filter.as_ref().is_none_or(|part| name_of(path).contains(part.as_str())))
        .collect();
    assert!(!selected.is_empty(), "no case is called like that");

    let toolchain = Toolchain::new();
    let next = AtomicUsize::new(0);
    let report = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(path) = selected.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let [cxx, twinspan] = toolchain.compare(path);
                    let mut difference = differences(name_of(path), &cxx, &twinspan);
                    if filter.is_some() {
                        difference +=
                            &format!("cxx:\n{}twinspan:\n{}", list(&cxx), list(&twinspan));
                    }
                    report.lock().unwrap().insert(name_of(path).to_owned(), difference);
                }
            });
        }
    });

    let report = report.into_inner().unwrap();
    assert_eq!(report.len(), selected.len());
    let different: Vec<_> = report.iter().filter(|(_, text)| !text.is_empty()).collect();
    if !different.is_empty() {
        let text: String =
            different.iter().map(|(name, text)| format!("{name}\n{text}\n")).collect();
        panic!("{} of {} cases differ\n\n{text}", different.len(), report.len());
    }
}

#[test]
fn every_allowed_difference_has_a_case() {
    let Some(cases) = cases() else { return };
    let names: BTreeSet<_> = cases.iter().map(|path| name_of(path).to_owned()).collect();
    for difference in ALLOWED {
        assert!(names.contains(difference.case), "cxx has no case {}", difference.case);
    }
}

/// A diagnostic and the position where its primary span begins.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Diagnostic {
    line: u64,
    column: u64,
    level: String,
    message: String,
}

impl std::fmt::Display for Diagnostic {
    fn fmt(&self, formatter: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Diagnostic { line, column, level, message } = self;
        write!(formatter, "{line}:{column} {level}: {message}")
    }
}

/// Empty if both sets are equal except for what is allowed.
fn differences(case: &str, cxx: &BTreeSet<Diagnostic>, twinspan: &BTreeSet<Diagnostic>) -> String {
    let only = |left: &BTreeSet<Diagnostic>, right| -> BTreeSet<String> {
        left.difference(right).map(Diagnostic::to_string).collect()
    };
    let allowed = ALLOWED.iter().find(|difference| difference.case == case);
    let allowed = |texts: fn(&Difference) -> &'static [&'static str]| -> BTreeSet<String> {
        allowed.map(texts).unwrap_or_default().iter().map(|&text| text.to_owned()).collect()
    };
    let mut text = String::new();
    for (title, found, expected) in [
        ("only cxx", only(cxx, twinspan), allowed(|difference| difference.missing)),
        ("only twinspan", only(twinspan, cxx), allowed(|difference| difference.added)),
    ] {
        for diagnostic in found.difference(&expected) {
            text += &format!("  {title}: {diagnostic}\n");
        }
        for diagnostic in expected.difference(&found) {
            text += &format!("  allowed, but not found, {title}: {diagnostic}\n");
        }
    }
    text
}

fn list(diagnostics: &BTreeSet<Diagnostic>) -> String {
    diagnostics.iter().map(|diagnostic| format!("  {diagnostic}\n")).collect()
}

fn name_of(path: &Path) -> &str {
    path.file_stem().and_then(|name| name.to_str()).expect("a case is called in ASCII")
}

/// The compile-fail tests of the cxx release that Cargo.lock names; none if its sources have no
/// tests, with a clear line in the output.
fn cases() -> Option<Vec<PathBuf>> {
    // For this platform only: packages for others are not downloaded.
    let version = run(Command::new(env::var_os("RUSTC").unwrap_or("rustc".into())).arg("-vV"));
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.expect("rustc names its host");
    let metadata = ["metadata", "--format-version=1", "--locked", "--offline"];
    let metadata = run(cargo().args(metadata).args(["--filter-platform", host]));
    let metadata: Value = serde_json::from_slice(&metadata.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("metadata has packages");
    let cxx = packages.iter().find(|package| package["name"] == "cxx").expect("cxx is locked");
    let manifest = Path::new(cxx["manifest_path"].as_str().expect("a package has a manifest"));
    let folder = manifest.with_file_name("tests").join("ui");
    if !folder.is_dir() {
        // Not with a print macro, whose output is captured.
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {} is not here", folder.display());
        return None;
    }
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    cases.sort();
    assert!(cases.len() > 50, "{} has only {} cases", folder.display(), cases.len());
    Some(cases)
}

fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(env!("CARGO_MANIFEST_DIR"));
    cargo
}

fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}\n{}", String::from_utf8_lossy(&output.stderr));
    output
}

/// How to call rustc so that `cxx` and `twinspan` are found.
struct Toolchain {
    flags: Vec<OsString>,
    folder: PathBuf,
}

impl Toolchain {
    /// Builds both crates with cargo, which is quick if they are already built.
    fn new() -> Self {
        let output = run(cargo().args([
            "check",
            "--package=twinspan",
            "--features=c",
            "--message-format=json",
        ]));
        let mut flags: Vec<OsString> = Vec::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let message: Value = serde_json::from_str(line).expect("cargo writes JSON");
            let name = message["target"]["name"].as_str().unwrap_or_default();
            let is_library = |kind: &Value| kind == "lib";
            let kinds = message["target"]["kind"].as_array();
            if message["reason"] != "compiler-artifact"
                || !matches!(name, "cxx" | "twinspan")
                || !kinds.is_some_and(|kinds| kinds.iter().any(is_library))
            {
                continue;
            }
            let file = message["filenames"]
                .as_array()
                .and_then(|files| {
                    files.iter().filter_map(Value::as_str).find(|file| {
                        Path::new(file).extension().is_some_and(|extension| extension == "rmeta")
                    })
                })
                .unwrap_or_else(|| panic!("{name} has no metadata"));
            let folder = Path::new(file).parent().expect("a file is in a folder");
            flags.push("--extern".into());
            flags.push(format!("{name}={file}").into());
            flags.push("-L".into());
            flags.push(format!("dependency={}", folder.display()).into());
        }
        assert_eq!(flags.len(), 8, "cargo built cxx and twinspan: {flags:?}");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cxx_ui");
        fs::create_dir_all(&folder).expect("a folder for the cases");
        Toolchain { flags, folder }
    }

    /// The diagnostics of one case, as it is and with the attribute changed.
    fn compare(&self, path: &Path) -> [BTreeSet<Diagnostic>; 2] {
        let source = fs::read_to_string(path).expect("a readable case");
        let attribute = env::var("CXX_UI_MACRO").unwrap_or_else(|_| "twinspan::bridge".to_owned());
        let changed = source.replace("#[cxx::bridge", &format!("#[{attribute}"));
        ["cxx", "twinspan"].map(|kind| {
            let folder = self.folder.join(kind);
            fs::create_dir_all(&folder).expect("a folder for the cases");
            let file = folder.join(path.file_name().expect("a case is a file"));
            fs::write(&file, if kind == "cxx" { &source } else { &changed }).expect("a new file");
            self.diagnostics(&folder, &file)
        })
    }

    fn diagnostics(&self, folder: &Path, file: &Path) -> BTreeSet<Diagnostic> {
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc)
            .args(["--edition=2024", "--crate-type=bin", "--emit=metadata", "--error-format=json"])
            .arg("--out-dir")
            .arg(folder)
            .args(&self.flags)
            .arg(file)
            .output()
            .expect("rustc runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        let compiles = output.status.success().then(|| Diagnostic {
            line: 0,
            column: 0,
            level: "success".to_owned(),
            message: "compiles".to_owned(),
        });
        stderr
            .lines()
            .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}")))
            .filter_map(|message: Value| Self::diagnostic(&message))
            .chain(compiles)
            .collect()
    }

    /// `None` for the summary at the end, which has no position.
    fn diagnostic(message: &Value) -> Option<Diagnostic> {
        let spans = message["spans"].as_array()?;
        let span = spans.iter().find(|span| span["is_primary"] == true)?;
        Some(Diagnostic {
            line: span["line_start"].as_u64()?,
            column: span["column_start"].as_u64()?,
            level: message["level"].as_str()?.to_owned(),
            message: message["message"].as_str()?.replace("twinspan::bridge", "cxx::bridge"),
        })
    }
}
