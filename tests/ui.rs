//! Bridges that do not compile, as a user sees them: rustc's output and its positions.
//!
//! `TRYBUILD=overwrite` accepts the present output.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::{env, fs};
use twinspan_compiler::Code;

/// The release whose messages are in `tests/ui/rustc`.
const RUSTC: &str = "rustc 1.95.";

/// twinspan's diagnostics, one file for each code.
#[test]
fn codes() {
    trybuild::TestCases::new().compile_fail("tests/ui/codes/*.rs");
}

/// rustc's errors in the code around a bridge. Their wording changes with every release, and they
/// quote the sources of the standard library if those are installed.
#[test]
fn rustc() {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let ask = |question: &[&str]| {
        let output = Command::new(&rustc).args(question).output().expect("rustc runs");
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    };
    let version = ask(&["--version"]);
    let sources = Path::new(&ask(&["--print", "sysroot"])).join("lib/rustlib/src/rust/library");
    // Not with a print macro, whose output is captured.
    if !version.starts_with(RUSTC) {
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {version} is not {RUSTC}*");
    } else if sources.exists() {
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: the component rust-src is installed");
    } else {
        trybuild::TestCases::new().compile_fail("tests/ui/rustc/*.rs");
    }
}

/// Each code has a file named after it, whose output has the code, except that of builds without C: tests are built
/// with it.
#[test]
fn every_code_has_a_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/codes");
    let mut told = BTreeSet::new();
    for entry in fs::read_dir(&folder).expect("the folder is here") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        let code = name.split('_').next().unwrap_or_default().to_uppercase();
        if code.starts_with("TS") && path.extension().is_some_and(|end| end == "stderr") {
            let text = fs::read_to_string(&path).expect("the file can be read");
            assert!(text.contains(&format!("[{code}]")), "{}", path.display());
            told.insert(code);
        }
    }
    let here = Code::ALL.iter().filter(|&&code| code != Code::NeedsC);
    let all: BTreeSet<_> = here.map(Code::to_string).collect();
    assert_eq!(told, all);
}
