//! The C++ headers with each installed compiler: each header alone, the test programs at every
//! standard and in every mode, and one program that mixes them.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::slice;

const WARNINGS: [&str; 5] = ["-Wall", "-Wextra", "-Wconversion", "-Wshadow", "-Werror"];

/// The standard and the modes of the test programs.
const MODES: [&[&str]; 5] = [
    &["-std=c++17"],
    &["-std=c++17", "-fno-exceptions", "-O2"],
    &["-std=c++20", "-O2", "-DNDEBUG"],
    &["-std=c++23"],
    &["-std=c++23", "-fno-exceptions", "-DNDEBUG"],
];

const SANITIZERS: [&str; 2] = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"];

struct Compiler {
    program: &'static str,
    root: PathBuf,
    out: PathBuf,
}

impl Compiler {
    /// None if the compiler is missing, with a clear line in the output.
    /// Each test has its own directory, because they run at the same time.
    fn find(program: &'static str, test: &str) -> Option<Compiler> {
        if Command::new(program).arg("--version").output().is_err() {
            // Not with a print macro, whose output is captured.
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: {program} is not installed");
            return None;
        }
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("headers").join(program).join(test);
        fs::create_dir_all(&out).expect("the target directory is writable");
        Some(Compiler { program, root: PathBuf::from(env!("CARGO_MANIFEST_DIR")), out })
    }

    fn run(&self, arguments: impl IntoIterator<Item: AsRef<OsStr>>) -> Output {
        let mut command = Command::new(self.program);
        command.current_dir(&self.root).args(WARNINGS);
        command.args(["-Iinclude", "-I.", "-Itests/cpp", "-pthread"]);
        // The directory where the build script put cxx's header.
        command.arg("-isystem").arg(concat!(env!("OUT_DIR"), "/include"));
        command.args(arguments).output().expect("the compiler runs")
    }

    fn compile(&self, arguments: &[&OsStr]) {
        let output = self.run(arguments);
        assert!(
            output.status.success(),
            "{} {arguments:?}\n{}",
            self.program,
            String::from_utf8_lossy(&output.stderr)
        );
    }

    fn object(&self, name: &str, source: &str, flags: &[&str]) -> PathBuf {
        let object = self.out.join(name).with_extension("o");
        let mut arguments: Vec<&OsStr> = flags.iter().map(OsStr::new).collect();
        arguments.extend(["-c", source, "-o"].map(OsStr::new));
        arguments.push(object.as_os_str());
        self.compile(&arguments);
        object
    }

    /// The part of the runtime that does not need Rust, built as the crate builds it: from one file.
    fn runtime(&self) -> PathBuf {
        let source = self.out.join("runtime.cc");
        let text = ["closure", "error", "exception", "failure", "mode", "panic"]
            .map(|name| format!("#include \"cpp/{name}.cc\"\n"));
        fs::write(&source, text.concat()).expect("the target directory is writable");
        let source = source.to_str().expect("the target directory is UTF-8");
        self.object("runtime", source, &["-std=c++17"])
    }

    fn program(&self, name: &str, flags: &[&str], inputs: &[PathBuf]) -> PathBuf {
        let program = self.out.join(name);
        let mut arguments: Vec<&OsStr> = flags.iter().map(OsStr::new).collect();
        arguments.extend(inputs.iter().map(|input| input.as_os_str()));
        arguments.extend([OsStr::new("-o"), program.as_os_str()]);
        self.compile(&arguments);
        program
    }

    /// Files that are checked entirely at compile time.
    fn static_checks(&self, flags: &[&str], names: &[&str]) {
        for name in names {
            let source = format!("tests/cpp/{name}.cc");
            let flags = [flags, &["-fsyntax-only", source.as_str()]].concat();
            self.compile(&flags.iter().map(OsStr::new).collect::<Vec<_>>());
        }
    }

    /// The types of the runtime next to the standard library's types with the same names.
    fn like_std(&self) {
        self.static_checks(&["-std=c++17"], &["span"]);
        self.static_checks(&["-std=c++23"], &["span"]);
        if self.program == GCC {
            // In seconds; clang uses its own library for it.
            self.static_checks(&["-std=c++23"], &["expected_std", "option_std"]);
        }
    }

    /// The same with another standard library.
    fn like_libcxx(&self) {
        // With its C++26 features: references in optionals.
        let flags = ["-std=c++26", "-stdlib=libc++"];
        let probe = self.out.join("probe.cc");
        fs::write(&probe, "#include <version>\n").expect("the target directory is writable");
        let is_here = self.run(
            flags.map(OsStr::new).iter().chain(&[OsStr::new("-fsyntax-only"), probe.as_os_str()]),
        );
        if is_here.status.success() {
            self.static_checks(
                &flags,
                &["span", "expected_std", "option_std", "option", "expected"],
            );
        } else {
            let _ = writeln!(std::io::stderr(), "\nSKIPPED: libc++ is not installed");
        }
    }

    /// Every header alone, then all of them in every mode.
    fn headers_stand_alone(&self) {
        let mut headers = headers(&self.root.join("include"));
        if !self.has_fmt() {
            let _ =
                writeln!(std::io::stderr(), "\nSKIPPED: twinspan/fmt.h, {{fmt}} is not installed");
            headers.retain(|header| header != "twinspan/fmt.h");
        }
        assert!(headers.len() > 8, "{headers:?}");
        let source = self.out.join("header.cc");
        let check = |text: String, modes: &[&[&str]]| {
            fs::write(&source, &text).expect("the target directory is writable");
            for mode in modes {
                let mut arguments: Vec<&OsStr> = mode.iter().map(OsStr::new).collect();
                arguments.extend([OsStr::new("-fsyntax-only"), source.as_os_str()]);
                self.compile(&arguments);
            }
        };
        for header in &headers {
            check(format!("#include \"{header}\"\n#include \"{header}\"\n"), &MODES[..1]);
        }
        let all: String = headers.iter().map(|header| format!("#include \"{header}\"\n")).collect();
        // fmt/format.h uses names that are macros elsewhere.
        let ours = all.replace("#include \"twinspan/fmt.h\"\n", "");
        check(format!("#include \"tests/cpp/macros.h\"\n{ours}"), &[MODES[0], MODES[3]]);
        check(all, &MODES);
        self.beside_globals();
    }

    /// Templates of the headers are checked where the test programs use them.
    fn beside_globals(&self) {
        let source = self.out.join("globals.cc");
        for program in ["closure", "expected", "option"] {
            // The programs have parameters with these names, too.
            let text =
                format!("#include \"tests/cpp/globals.h\"\n#include \"tests/cpp/{program}.cc\"\n");
            fs::write(&source, text).expect("the target directory is writable");
            let output = self.run([
                OsStr::new("-std=c++17"),
                OsStr::new("-Wno-error=shadow"),
                OsStr::new("-fsyntax-only"),
                source.as_os_str(),
            ]);
            let told = String::from_utf8_lossy(&output.stderr);
            let ours =
                told.lines().find(|line| line.starts_with("include/") && line.contains("[-W"));
            assert_eq!(ours, None, "{} {told}", self.program);
            assert!(output.status.success(), "{} {told}", self.program);
        }
    }

    fn has_fmt(&self) -> bool {
        let probe = self.out.join("fmt.cc");
        fs::write(&probe, "#include <fmt/format.h>\n").expect("the target directory is writable");
        self.run([OsStr::new("-fsyntax-only"), probe.as_os_str()]).status.success()
    }

    /// The sanitizer that finds a use after free in the test programs, in one of their modes, if
    /// the compiler has it.
    fn sanitizers(&self, mode: &[&str]) -> &'static [&'static str] {
        if self.program != GCC || mode != ["-std=c++23"] {
            return &[];
        }
        let probe = self.out.join("sanitizers.cc");
        fs::write(&probe, "int main() {}\n").expect("the target directory is writable");
        let output = self.out.join("sanitizers");
        let command = SANITIZERS.iter().map(OsStr::new).chain([
            probe.as_os_str(),
            OsStr::new("-o"),
            output.as_os_str(),
        ]);
        if self.run(command).status.success() {
            return &SANITIZERS;
        }
        let _ = writeln!(std::io::stderr(), "\nSKIPPED: {} has no sanitizers", self.program);
        &[]
    }

    fn programs(&self) {
        let runtime = self.runtime();
        for (index, mode) in MODES.iter().enumerate() {
            for (name, sources) in [
                ("expected", &["expected.cc"][..]),
                ("errors", &["errors.cc", "allocation.cc"]),
                ("buffer", &["buffer.cc"]),
                ("option", &["option.cc"]),
                ("closure", &["closure.cc"]),
            ] {
                let mut inputs = vec![runtime.clone()];
                inputs.extend(sources.iter().map(|source| Path::new("tests/cpp").join(source)));
                let mut flags = mode.to_vec();
                if name != "errors" {
                    // It counts allocations with its own operator new.
                    flags.extend(self.sanitizers(mode));
                }
                let program = self.program(&format!("{name}{index}"), &flags, &inputs);
                run_program(&program, &format!("{} {mode:?} {name}", self.program));
            }
        }
    }

    /// If two units define the same name, the linker takes either definition. So a function whose
    /// meaning depends on the exception mode, directly or through its callees, has another name
    /// without exceptions.
    fn modes(&self) {
        let [with, without] = ["-fexceptions", "-fno-exceptions"].map(|mode| {
            let object =
                self.object(&format!("modes{mode}"), "tests/cpp/modes.cc", &["-std=c++17", mode]);
            references(&object)
        });
        let mut compared = 0;
        for (function, references) in &without {
            // Also functions of the standard library that are instantiated with twinspan's types or
            // lambdas.
            let is_ours = function.contains("8twinspan")
                && !function.contains("10test_modes")
                && !function.contains(WITHOUT_EXCEPTIONS);
            let Some(others) = with.get(function).filter(|_| is_ours) else { continue };
            compared += 1;
            let tagged = references.iter().find(|name| name.contains(WITHOUT_EXCEPTIONS));
            assert_eq!(tagged, None, "{}: {function} has one name in both modes", self.program);
            for special in SPECIAL {
                let used = [others, references].map(|names| names.contains(special));
                assert_eq!(used[0], used[1], "{}: {function} uses {special}", self.program);
            }
        }
        assert!(compared > 100, "{compared}");
    }

    /// Types that are not signatures of closures, in one unit.
    fn refused_signatures(&self) {
        let source = self.out.join("signatures.cc");
        let text = "#include \"twinspan/closure.h\"\n\
                    twinspan::Function<int() &&> rvalue;\n\
                    twinspan::FunctionRef<int() &> lvalue;\n\
                    twinspan::OnceFunction<int() const> constant;\n\
                    void assign(twinspan::FunctionRef<int()> &to) { to = [] { return 1; }; }\n";
        fs::write(&source, text).expect("the target directory is writable");
        let output = self.run(
            ["-std=c++17", "-fsyntax-only"].map(OsStr::new).iter().chain([&source.as_os_str()]),
        );
        let told = String::from_utf8_lossy(&output.stderr);
        let count = |text: &str| {
            told.lines().filter(|line| line.contains(" error: ") && line.contains(text)).count()
        };
        assert_eq!(count("the signature of a closure is R(A...)"), 2, "{}: {told}", self.program);
        assert_eq!(count("a OnceFunction is called as an rvalue"), 1, "{}: {told}", self.program);
        assert_eq!(count("deleted"), 1, "{}: {told}", self.program);
    }

    /// Units with different modes in one program, linked in both orders.
    fn mixed(&self) {
        let unit = |namespace: &str, flags: &[&str]| {
            let define = format!("-DMIXED={namespace}");
            let flags = [&[define.as_str()], flags].concat();
            self.object(&format!("mixed_{namespace}"), "tests/cpp/mixed_unit.cc", &flags)
        };
        let mut units = vec![
            unit("cpp17", &["-std=c++17"]),
            unit("no_exceptions", &["-std=c++20", "-fno-exceptions"]),
            unit("cpp20", &["-std=c++20", "-DNDEBUG", "-O2"]),
            unit("cpp23", &["-std=c++23"]),
            unit("no_rtti", &["-std=c++17", "-fno-rtti"]),
            self.object("mixed_main", "tests/cpp/mixed.cc", &["-std=c++17"]),
        ];
        let runtime = self.runtime();
        for order in ["forwards", "backwards"] {
            let inputs = [units.as_slice(), slice::from_ref(&runtime)].concat();
            let program = self.program(&format!("mixed_{order}"), &[], &inputs);
            run_program(&program, &format!("{} mixed {order}", self.program));
            units.reverse();
        }
    }

    /// A unit links only with a runtime of the same mode of the standard library.
    fn library_modes(&self) {
        let source = self.out.join("unit.cc");
        fs::write(&source, "#include \"twinspan/bridge.h\"\nint main() {}\n")
            .expect("the target directory is writable");
        let source = source.to_str().expect("the target directory is UTF-8");
        let object = |name: &str, source: &str, flags: &[&str]| {
            let flags = [&["-std=c++17", "-O2", "-ffunction-sections", "-fdata-sections"], flags];
            self.object(name, source, &flags.concat())
        };
        let modes: [(&str, &[&str]); 4] = [
            ("", &[]),
            ("_debug_containers", &["-D_GLIBCXX_DEBUG"]),
            ("_old_string", &["-D_GLIBCXX_USE_CXX11_ABI=0"]),
            ("_debug_containers_old_string", &["-D_GLIBCXX_DEBUG", "-D_GLIBCXX_USE_CXX11_ABI=0"]),
        ];
        let units = modes.map(|(name, flags)| object(&format!("unit{name}"), source, flags));
        let runtimes =
            modes.map(|(name, flags)| object(&format!("mode{name}"), "cpp/mode.cc", flags));
        for (unit, (mode, _)) in modes.iter().enumerate().map(|(at, mode)| (&units[at], mode)) {
            for (runtime, (other, _)) in runtimes.iter().zip(modes) {
                let program = self.out.join("program");
                let output = self.run([
                    unit.as_os_str(),
                    runtime.as_os_str(),
                    OsStr::new("-Wl,--gc-sections"),
                    OsStr::new("-o"),
                    program.as_os_str(),
                ]);
                let told = String::from_utf8_lossy(&output.stderr);
                assert_eq!(output.status.success(), *mode == other, "{mode} with {other}: {told}");
                let symbol = format!("twinspan1_mode_libstdcxx{mode}");
                assert!(*mode == other || told.contains(&symbol), "{symbol}: {told}");
            }
        }
    }
}

/// The tag of TWINSPAN_ABI_TAG.
const WITHOUT_EXCEPTIONS: &str = "twinspan_no_exceptions";

/// The symbols referenced by a function whose meaning depends on the exception mode.
const SPECIAL: [&str; 7] = [
    "__cxa_throw",
    "__cxa_begin_catch",
    "twinspan_abort_on_exception",
    "twinspan_call_or_abort",
    "twinspan_exception_capture",
    "twinspan_fail",
    "twinspan_resume",
];

/// The functions of an object file, and the symbols that each references.
fn references(object: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new("objdump").args(["-dr", "--no-show-raw-insn"]).arg(object).output();
    let output = output.expect("objdump, which belongs to the linker, runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut functions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        if let Some(name) = line.strip_suffix(">:").and_then(|line| line.split_once(" <")) {
            current = name.1.to_owned();
            functions.entry(current.clone()).or_default();
        } else if let Some((_, reference)) = line.split_once(": R_")
            && let Some(symbol) = reference.split_whitespace().nth(1)
        {
            let symbol = symbol.split(['+', '-']).next().unwrap_or_default();
            functions.entry(current.clone()).or_default().insert(symbol.to_owned());
        }
    }
    functions
}

/// Runs a test program, and each of its cases that are expected to abort.
fn run_program(program: &Path, what: &str) {
    let run = |arguments: &[&str]| {
        Command::new(program).args(arguments).output().expect("the program runs")
    };
    let output = run(&[]);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what}\n{told}");
    let deaths = run(&["--deaths"]);
    for death in String::from_utf8_lossy(&deaths.stdout).lines() {
        let output = run(&["--death", death]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(42), "{what}: {death}\n{told}");
    }
}

/// Every header, by the name that includes it.
fn headers(include: &Path) -> Vec<String> {
    let mut headers = vec!["twinspan/convert/parts.h".to_owned()];
    // Other headers next to it need the libraries they are for: see tests/converters.
    for directory in ["twinspan", "twinspan/detail"] {
        for entry in fs::read_dir(include.join(directory)).expect("the headers are here") {
            let name = entry.expect("the headers can be read").file_name();
            if let Some(name) = name.to_str().filter(|name| name.ends_with(".h")) {
                headers.push(format!("{directory}/{name}"));
            }
        }
    }
    headers.sort();
    headers
}

const GCC: &str = "g++";
const CLANG: &str = "clang++-22";

fn gcc(test: &str) -> Compiler {
    Compiler::find(GCC, test).expect("g++ is needed")
}

#[test]
fn headers_stand_alone_gcc() {
    gcc("headers_stand_alone").headers_stand_alone();
}

#[test]
fn headers_stand_alone_clang() {
    Compiler::find(CLANG, "headers_stand_alone").iter().for_each(Compiler::headers_stand_alone);
}

#[test]
fn programs_gcc() {
    gcc("programs").programs();
}

#[test]
fn programs_clang() {
    Compiler::find(CLANG, "programs").iter().for_each(Compiler::programs);
}

#[test]
fn like_std_gcc() {
    gcc("like_std").like_std();
}

#[test]
fn like_std_clang() {
    Compiler::find(CLANG, "like_std").iter().for_each(Compiler::like_std);
}

#[test]
fn like_libcxx_clang() {
    Compiler::find(CLANG, "like_libcxx").iter().for_each(Compiler::like_libcxx);
}

/// g++ warns of uninitialised reads, with false alarms.
#[test]
fn nested_optionals_are_quiet_gcc() {
    let gcc = gcc("nested");
    for mode in [["-std=c++20", "-O1"], ["-std=c++17", "-O2"], ["-std=c++17", "-O3"]] {
        gcc.object("nested", "tests/cpp/nested.cc", &mode);
    }
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn library_modes_gcc() {
    gcc("library_modes").library_modes();
}

#[test]
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn library_modes_clang() {
    Compiler::find(CLANG, "library_modes").iter().for_each(Compiler::library_modes);
}

#[test]
fn mixed_modes_gcc() {
    gcc("mixed").mixed();
}

#[test]
fn mixed_modes_clang() {
    Compiler::find(CLANG, "mixed").iter().for_each(Compiler::mixed);
}

#[test]
fn refused_signatures_gcc() {
    gcc("signatures").refused_signatures();
}

#[test]
fn refused_signatures_clang() {
    Compiler::find(CLANG, "signatures").iter().for_each(Compiler::refused_signatures);
}

#[test]
fn names_tell_the_mode_gcc() {
    gcc("modes").modes();
}

#[test]
fn names_tell_the_mode_clang() {
    Compiler::find(CLANG, "modes").iter().for_each(Compiler::modes);
}

/// Mistakes that clang must find at compile time, thanks to the attributes in the headers.
const MISTAKES: [(&str, &str); 15] = [
    ("const auto &chain = twinspan::Error(\"x\").chain(); return chain.size();", "dangling"),
    ("const char *what = twinspan::Error(\"x\").what(); return what[0] == 'x';", "dangling"),
    (
        "const std::string_view v = twinspan::view(rust::String(\"x\")); return v.size();",
        "dangling",
    ),
    ("const auto str = twinspan::try_str(std::string(\"x\")); return str->size();", "dangling-gsl"),
    ("const std::string &text = *make(); return text.size();", "dangling"),
    ("const std::string &text = make().value(); return text.size();", "dangling"),
    ("const int &error = make().error(); return std::size_t(error);", "dangling"),
    (
        "const auto n = 1U; const twinspan::FunctionRef<unsigned()> f = [n] { return n; }; return f();",
        "dangling",
    ),
    (
        "const twinspan::FunctionRef<unsigned()> f = twinspan::Function<unsigned()>(); return f();",
        "dangling",
    ),
    ("const twinspan::span<const int> s = std::vector<int>{1}; return s.size();", "dangling"),
    ("const auto s = twinspan::span(rust::Vec<int>()); return s.size();", "dangling"),
    ("const int &value = *twinspan::Optional<int>(1); return std::size_t(value);", "dangling"),
    (
        "const int &value = twinspan::expected<int, int>().emplace(1); return std::size_t(value);",
        "dangling",
    ),
    ("make(); return 1;", "unused-value"),
    ("twinspan::try_str(\"x\"); return 1;", "unused-result"),
];

/// This only looks like one: the view dies, and not the object it shows.
const RIGHT: [&str; 5] = [
    "const std::string_view v = twinspan::view(lent()); return v.size();",
    "const rust::Str text = twinspan::str(lent()); return text.size();",
    "const auto s = twinspan::span(twinspan::span<const int>()); return s.size();",
    "const auto s = twinspan::slice(twinspan::span<int>()); return s.size();",
    "const auto s = twinspan::span(rust::Slice<int>()); return s.size();",
];

#[test]
fn clang_sees_mistakes() {
    let Some(clang) = Compiler::find(CLANG, "mistakes") else {
        return;
    };
    let mut text = String::from(
        "#include \"twinspan/twinspan.h\"\n\
         rust::Str lent();\n\
         static twinspan::expected<std::string, int> make() { return twinspan::unexpected(1); }\n",
    );
    let first = text.lines().count() + 1;
    let all = MISTAKES.iter().map(|(mistake, _)| mistake).chain(&RIGHT);
    for (index, body) in all.enumerate() {
        let _ = writeln!(text, "std::size_t use{index}(); std::size_t use{index}() {{ {body} }}");
    }
    let source = clang.out.join("mistakes.cc");
    fs::write(&source, text).expect("the target directory is writable");
    let output = clang
        .run(["-std=c++17", "-fsyntax-only"].map(OsStr::new).iter().chain([&source.as_os_str()]));
    let told = String::from_utf8_lossy(&output.stderr);
    for (index, (mistake, flag)) in MISTAKES.iter().enumerate() {
        let place = format!("mistakes.cc:{}:", first + index);
        let flag = format!("-W{flag}]");
        let found = told.lines().any(|line| line.contains(&place) && line.ends_with(&flag));
        assert!(found, "{mistake}\n{told}");
    }
    for (index, right) in RIGHT.iter().enumerate() {
        let place = format!("mistakes.cc:{}:", first + MISTAKES.len() + index);
        assert!(!told.contains(&place), "{right}\n{told}");
    }
}

#[test]
fn the_headers_have_the_version_of_the_crate() {
    let config =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/include/twinspan/config.h"))
            .expect("the header is here");
    for (part, number) in [
        ("MAJOR", env!("CARGO_PKG_VERSION_MAJOR")),
        ("MINOR", env!("CARGO_PKG_VERSION_MINOR")),
        ("PATCH", env!("CARGO_PKG_VERSION_PATCH")),
    ] {
        let line = format!("#define TWINSPAN_VERSION_{part} {number}\n");
        assert!(config.contains(&line), "{line}");
    }
}
