//! What debuggers show of each type, and of a backtrace through both languages, with packaging/debug.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_twinspan-test-debuggers");

fn script(name: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    root.join("../../packaging/debug").join(name).display().to_string()
}

/// What a debugger prints; `None` if it is not here.
fn said(mut debugger: Command) -> Option<String> {
    match debugger.output() {
        Ok(output) => {
            let bytes = [output.stdout, output.stderr].concat();
            Some(String::from_utf8_lossy(&bytes).into_owned())
        }
        Err(error) => {
            // Not by a print macro: those are captured.
            let name = debugger.get_program().display();
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {name} is not here: {error}");
            None
        }
    }
}

/// Stops in C++, called by a closure of C++ that Rust calls, and runs commands in the frame with the variables.
fn gdb(first: &[&str], commands: &[String]) -> Option<String> {
    const FRAME: &str = "python\nf = gdb.newest_frame()\nwhile not str(f.name()).startswith('look::look'): f = f.older()\nf.select()";
    let mut gdb = Command::new("gdb");
    // What it can print of text depends on the locale.
    gdb.env("LC_ALL", "C.UTF-8");
    gdb.args(["-nx", "-batch", "-iex", "set auto-load safe-path /"]);
    for command in ["set width 0", "set print pretty off", "set print frame-arguments none"] {
        gdb.args(["-ex", command]);
    }
    let stop = ["break twinspan_test_stop", "run", FRAME];
    for command in first.iter().chain(&stop) {
        gdb.args(["-ex", command]);
    }
    for command in commands {
        gdb.args(["-ex", command]);
    }
    gdb.arg(PROGRAM);
    said(gdb)
}

const SHOWN: [(&str, &str); 20] = [
    ("text", r#""text""#),
    ("values.text", r#""größe""#),
    ("values.nothing", r#""""#),
    ("bytes", "rust::Slice<unsigned char const> of 2 = {97 'a', 98 'b'}"),
    (
        "values.places",
        r#"rust::Vec<look::Place> of 2 = {{row = 1, name = "one"}, {row = 2, name = "two"}}"#,
    ),
    ("values.maybe", "Some = {value = 7}"),
    ("values.none", "None"),
    ("values.pair", r#"{0 = 3, 1 = "three"}"#),
    ("values.numbers", "twinspan::Buffer<int> of 3 = {1, 2, 3}"),
    ("values.point", "Point"),
    ("values.circle", "Circle = {radius = 2.5}"),
    ("values.named", r#"Named = {_0 = "square", _1 = 4}"#),
    ("values.counts", r#"twinspan::HashMap<rust::String, unsigned long> of 1 = {["only"] = 9}"#),
    (
        "values.order",
        r#"twinspan::BTreeMap<unsigned int, rust::String> of 2 = {[1] = "a", [2] = "b"}"#,
    ),
    ("values.seen", "twinspan::HashSet<unsigned int> of 1 = {5}"),
    ("good", "Ok = {value = 8}"),
    ("bad", r#"Err = {error = {row = 3, name = "far"}}"#),
    ("no_call", "empty"),
    ("values.call", "a closure of Rust, with 0x"),
    ("own", "look::look("),
];

#[test]
fn gdb_shows_the_types() {
    let commands: Vec<String> = SHOWN
        .iter()
        .flat_map(|(name, _)| [format!("echo \\n@{name}:"), format!("output {name}")])
        .chain([
            "echo \\n@sorted:".to_owned(),
            "output values.sorted".to_owned(),
            "echo \\n@engine:".to_owned(),
            "output engine".to_owned(),
            "echo \\n".to_owned(),
            "output (int)getpid()".to_owned(),
        ])
        .collect();
    let source = format!("source {}", script("twinspan_gdb.py"));
    let Some(said) = gdb(&[&source], &commands) else { return };
    // gdb 13 cannot save the registers of processors with AMX: it calls no function there.
    let calls = !said.contains("Couldn't write extended state status");
    if !calls {
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: maps and sets: this gdb calls no function");
    }
    for (name, expected) in SHOWN {
        let is_collection = ["values.counts", "values.order", "values.seen"].contains(&name);
        let expected = match expected.split_once(" of ") {
            Some((ty, _)) if is_collection && !calls => {
                format!("{ty}, which only a live process knows")
            }
            _ => expected.to_owned(),
        };
        let start = format!("\n@{name}:{expected}");
        assert!(said.contains(&start), "no `{start}` in:\n{said}");
    }
    // More than one chunk of the iterator.
    let all: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    let sorted =
        format!("@sorted:twinspan::BTreeSet<unsigned int> of 40 = {{{}}}\n", all.join(", "));
    assert!(!calls || said.contains(&sorted), "{said}");
    assert!(said.contains("@engine:rust::Box<look::Engine> at 0x"), "{said}");
    assert!(!said.contains("Python Exception"), "{said}");
}

/// The program has the printers in itself, by `#![debugger_visualizer]`.
#[test]
fn gdb_finds_the_printers_in_the_program() {
    let commands =
        ["echo \\n@".to_owned(), "output values.circle".to_owned(), "echo \\n".to_owned()];
    let Some(said) = gdb(&[], &commands) else { return };
    assert!(said.contains("@Circle = {radius = 2.5}\n"), "{said}");
}

#[test]
fn a_backtrace_has_the_users_frames() {
    let source = format!("source {}", script("twinspan_gdb.py"));
    let commands = ["echo @bt\\n", "bt", "echo @all\\n", "bt -no-filters", "echo @end\\n"];
    let Some(said) = gdb(&[&source], &commands.map(str::to_owned)) else { return };
    let between = |from: &str, to: &str| -> Vec<String> {
        let (_, rest) = said.split_once(from).unwrap_or_else(|| panic!("no {from} in:\n{said}"));
        rest.split(to).next().unwrap_or_default().lines().map(str::to_owned).collect()
    };
    let (shown, all) = (between("@bt\n", "@all"), between("@all\n", "@end"));
    assert!(shown.len() <= 17 && all.len() > 40, "{} of {}:\n{said}", shown.len(), all.len());
    // Of C++, Rust, C++ and Rust, in this order.
    let places = ["twinspan_test_stop", "look.cc:2", "visit", "look::look(", "main ()"];
    let mut lines = shown.iter();
    for place in places {
        assert!(lines.any(|line| line.contains(place)), "no {place} in its place:\n{shown:#?}");
    }
    assert!(!shown.iter().any(|line| line.contains("twinspan::v1::detail::")), "{shown:#?}");
}

#[test]
fn lldb_shows_the_types() {
    let mut lldb = Command::new("lldb-22");
    lldb.args(["--no-lldbinit", "-b", "-o"]);
    lldb.arg(format!("command script import {}", script("twinspan_lldb.py")));
    lldb.args(["-o", "breakpoint set -n twinspan_test_stop", "-o", "run", "-o"]);
    lldb.arg(
        "script [t.SetSelectedFrame(f.idx) for t in [lldb.debugger.GetSelectedTarget().process.GetSelectedThread()] \
         for f in t if (f.name or '').startswith('look::look(')]",
    );
    lldb.args(["-o", "frame variable text bytes values.text values.places values.maybe values.none values.numbers"]);
    lldb.arg(PROGRAM);
    let Some(said) = said(lldb) else { return };
    for expected in [
        "text = \"text\"\n",
        "bytes = 2 elements {\n  [0] = 'a'\n",
        "values.text = \"größe\"\n",
        "[1] = (row = 2, name = \"two\")\n",
        "values.maybe = Some(7)\n",
        "values.none = None\n",
        "values.numbers = 3 elements {\n  [0] = 1\n",
    ] {
        assert!(said.contains(expected), "no `{expected}` in:\n{said}");
    }
}
