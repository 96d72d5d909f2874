//! A bridge in which C++ passes what a type cannot be, wherever a value can cross: each crossing is refused.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A type of which C++ can make a value that Rust cannot have.
struct Word {
    /// Its name in the bridge, in Rust behind it, and in C++.
    bridge: &'static str,
    rust: &'static str,
    cpp: &'static str,
    /// Such a value in C++, and a part of what is said about it.
    bad: &'static str,
    said: &'static str,
}

const fn word([bridge, rust, cpp, bad, said]: [&'static str; 5]) -> Word {
    Word { bridge, rust, cpp, bad, said }
}

const NANOSECONDS: &str = "std::chrono::nanoseconds";
const BELOW_ZERO: &str = "std::chrono::nanoseconds(-1)";

const WORDS: [Word; 8] = [
    word(["char", "char", "char32_t", "char32_t(0xd800)", "0xd800"]),
    word(["Duration", "std::time::Duration", NANOSECONDS, BELOW_ZERO, "cannot be negative"]),
    word(["NonZeroU32", "std::num::NonZeroU32", "std::uint32_t", "0u", "C++ passed 0"]),
    word(["Tagged", "ffi::Tagged", "Tagged", "broken()", "with the tag 85"]),
    word(["Held", "ffi::Held", "Held", "held()", "had been moved out"]),
    word(["Even", "Even", "std::uint32_t", "3u", "it is odd"]),
    word(["Level", "of_rust::Level", "Level", "static_cast<Level>(99)", "99"]),
    word(["Line", "of_rust::Line", "Line", "Line{char32_t(0xd800), {}}", "0xd800"]),
];

/// What is made of a type `@`: in Rust, in C++, and by C++ of a bad value `~`.
const FORMS: [[&str; 3]; 4] = [
    ["@", "@", "~"],
    ["Option<@>", "std::optional<@>", "std::optional<@>(~)"],
    ["Vec<@>", "rust::Vec<@>", "list<@>(~)"],
    ["Option<Vec<@>>", "std::optional<rust::Vec<@>>", "std::optional<rust::Vec<@>>(list<@>(~))"],
];

/// What is only made of a type that both languages have in place.
const IN_PLACE: [[&str; 3]; 3] = [
    ["(u8, @)", "std::pair<std::uint8_t, @>", "std::pair<std::uint8_t, @>(std::uint8_t(1), ~)"],
    ["[@; 2]", "std::array<@, 2>", "std::array<@, 2>{~, ~}"],
    [
        "Vec<Option<@>>",
        "rust::Vec<twinspan::Optional<@>>",
        "list<twinspan::Optional<@>>(twinspan::Optional<@>(~))",
    ],
];

/// A bridge in pieces: declarations, what is behind them, and the tests of both languages.
#[derive(Default)]
struct Texts {
    in_rust: String,
    in_cpp: String,
    rust: String,
    rust_tests: String,
    header: String,
    source: String,
    cpp_tests: String,
}

impl Texts {
    /// A Rust function that C++ calls: its signature and its body.
    fn in_rust(
        &mut self,
        name: &str,
        types: &[String; 2],
        signature: &str,
        body: &str,
        call: &str,
    ) {
        let [declared, rust] = types;
        let behind = signature.replace('@', rust).replace("Broken>", "ffi::Broken>");
        line(&mut self.in_rust, &format!("fn {name}{};", signature.replace('@', declared)));
        line(&mut self.rust, &format!("fn {name}{behind} {{ {body} }}"));
        line(&mut self.cpp_tests, &format!("{name}{call};"));
    }

    /// A C++ function that Rust calls: its result in Rust and in C++, and what it returns.
    fn in_cpp(&mut self, name: &str, [result, cpp]: [&str; 2], value: &str, then: &str) {
        line(&mut self.in_cpp, &format!("fn {name}() -> {result};"));
        line(&mut self.header, &format!("{cpp} {name}();"));
        line(&mut self.source, &format!("{cpp} {name}() {{ return {value}; }}"));
        line(&mut self.rust_tests, &format!("_ = ffi::{name}(){then}"));
    }

    /// All places where a value of one type can come from C++.
    fn add(&mut self, suffix: &str, word: &Word, [form, cpp, bad]: [&str; 3]) {
        let types = [form.replace('@', word.bridge), form.replace('@', word.rust)];
        let (cpp, bad) =
            (cpp.replace('@', word.cpp), bad.replace('@', word.cpp).replace('~', word.bad));
        let ty = &types[0];
        let name = |place: &str| format!("{place}{suffix}");
        let expected = format!("twinspan::expected<{cpp}, Broken>");
        for (place, signature, body, call) in [
            ("taken", "(_: @)", "", format!("({bad})")),
            ("asked", "(make: impl Fn() -> @)", "_ = make();", format!("([] {{ return {bad}; }})")),
            (
                "tried",
                "(make: &mut dyn FnMut() -> Result<@, Broken>)",
                "_ = make();",
                format!("([]() -> {expected} {{ return {bad}; }})"),
            ),
            (
                "called",
                "() -> Box<dyn Fn(@, u8)>",
                "Box::new(|_, _| ())",
                format!("()({bad}, std::uint8_t(1))"),
            ),
        ] {
            self.in_rust(&name(place), &types, signature, body, &call);
        }
        self.in_cpp(&name("given"), [ty, &cpp], &bad, "");
        self.in_cpp(&name("expected"), [&format!("Result<{ty}, Broken>"), &expected], &bad, "");
        let maker = format!("twinspan::Function<{cpp}() const>");
        let made = format!("[] {{ return {bad}; }}");
        self.in_cpp(&name("maker"), [&format!("Box<dyn Fn() -> {ty}>"), &maker], &made, "()");
    }
}

fn line(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("a string");
}

/// Writes the bridge and the C++ file beside it.
pub fn write(out: &Path, manifest: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let (mut texts, mut said) = (Texts::default(), Vec::new());
    for (number, word) in WORDS.iter().enumerate() {
        let in_place: &[_] =
            if ["Tagged", "Held"].contains(&word.bridge) { &IN_PLACE } else { &[] };
        for (index, form) in FORMS.iter().chain(in_place).enumerate() {
            texts.add(&format!("_{number}_{index}"), word, *form);
            said.extend([word.said; 7]);
        }
    }
    // Of seven places, Rust has four and C++ three.
    let in_cpp = texts.cpp_tests.lines().zip(said.iter().step_by(7).flat_map(|said| [said; 4]));
    let in_cpp: String = in_cpp
        .map(|(call, said)| format!("refused(\"{}\", \"{said}\", [] {{ {call} }});\n", name(call)))
        .collect();
    let in_rust = texts.rust_tests.lines().zip(said.iter().step_by(7).flat_map(|said| [said; 3]));
    let in_rust: String = in_rust
        .map(|(call, said)| format!("refused(\"{}\", \"{said}\", || {call});\n", name(call)))
        .collect();
    let template = |file: &str| fs::read_to_string(manifest.join("build/refused").join(file));
    let fill = |template: String| {
        template
            .replace("@in_rust@", &texts.in_rust)
            .replace("@in_cpp@", &texts.in_cpp)
            .replace("@rust@", &texts.rust)
            .replace("@rust_tests@", &in_rust)
            .replace("@header@", &texts.header)
            .replace("@source@", &texts.source)
            .replace("@cpp_tests@", &in_cpp)
    };
    let (bridge, source) = (out.join("refused.rs"), out.join("refused.cc"));
    fs::write(&bridge, fill(template("bridge.rs.in")?))?;
    fs::write(out.join("refused.h"), fill(template("refused.h.in")?))?;
    fs::write(&source, fill(template("refused.cc.in")?))?;
    Ok((bridge, source))
}

/// The function that is called.
fn name(call: &str) -> &str {
    let call = call.trim_start_matches("_ = ffi::");
    call.split('(').next().unwrap_or_default()
}
