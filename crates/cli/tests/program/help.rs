//! The output of `--help` is kept as text: a change of the command line changes a file.

use crate::support::program;
use std::path::Path;

#[test]
fn goldens() {
    let commands = [
        "",
        "generate",
        "header",
        "list",
        "check",
        "expand",
        "layout",
        "explain",
        "new",
        "init",
        "doctor",
        "completions",
    ];
    for name in commands {
        let mut command = program();
        if !name.is_empty() {
            command.arg(name);
        }
        let output = command.arg("--help").output().unwrap();
        assert!(output.status.success());
        let file = if name.is_empty() { "twinspan" } else { name };
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/program/help")
            .join(format!("{file}.txt"));
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("Examples:") || name.is_empty(), "{text}");
        expect_test::expect_file![path].assert_eq(&text);
    }
}

#[test]
fn version_and_completions() {
    let output = program().arg("--version").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let release = text
        .strip_prefix(concat!("twinspan ", env!("CARGO_PKG_VERSION"), " (cxx 1.0."))
        .and_then(|rest| rest.strip_suffix(")\n"))
        .unwrap_or_else(|| panic!("{text}"));
    assert!(release.parse::<u32>().unwrap() >= 189, "{text}");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = program().args(["completions", shell]).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && text.contains("generate"), "{shell}: {text}");
    }
}
