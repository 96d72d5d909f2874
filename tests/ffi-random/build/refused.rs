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
    /// What is made of it.
    forms: &'static [&'static [Form]],
}

const fn word(
    [bridge, rust, cpp, bad, said]: [&'static str; 5],
    forms: &'static [&'static [Form]],
) -> Word {
    Word { bridge, rust, cpp, bad, said, forms }
}

const NANOSECONDS: &str = "std::chrono::nanoseconds";
const BELOW_ZERO: &str = "std::chrono::nanoseconds(-1)";
const SYSTEM: &str = "std::chrono::system_clock::time_point";
const LONG_AGO: &str = "std::chrono::system_clock::time_point::min()";
const STEADY: &str = "std::chrono::steady_clock::time_point";
const BEFORE_ALL: &str = "std::chrono::steady_clock::time_point::min()";

const WORDS: [Word; 12] = [
    word(["char", "char", "char32_t", "char32_t(0xd800)", "0xd800"], &[&FORMS, &KEYS]),
    word(
        ["Duration", "std::time::Duration", NANOSECONDS, BELOW_ZERO, "cannot be negative"],
        &[&FORMS],
    ),
    word(["SystemTime", "std::time::SystemTime", SYSTEM, LONG_AGO, "292 years"], &[&FORMS]),
    word(["Instant", "std::time::Instant", STEADY, BEFORE_ALL, "no `instant`"], &[&FORMS]),
    word(["NonZeroU32", "std::num::NonZeroU32", "std::uint32_t", "0u", "c++ passed 0"], &[&FORMS]),
    word(
        ["Tagged", "ffi::Tagged", "Tagged", "broken()", "with the tag 85"],
        &[&FORMS, &IN_PLACE, &KEYS, &ERRORS],
    ),
    word(
        ["Held", "ffi::Held", "Held", "held()", "had been moved out"],
        &[&FORMS, &IN_PLACE, &ERRORS],
    ),
    word(["Even", "Even", "std::uint32_t", "3u", "it is odd"], &[&FORMS]),
    word(["Level", "of_rust::Level", "Level", "static_cast<Level>(99)", "99"], &[&FORMS]),
    word(["Line", "of_rust::Line", "Line", "Line{char32_t(0xd800), {}}", "0xd800"], &[&FORMS]),
    word(["String", "String", "std::string", "std::string(NOT_TEXT)", "utf-8"], &[&TEXTS]),
    word(["&str", "&str", "std::string", "std::string(NOT_TEXT)", "utf-8"], &[&LENT]),
];

/// What is made of a type `@`: in Rust, in C++, and by C++ of a bad value `~`.
struct Form {
    rust: &'static str,
    cpp: &'static str,
    bad: &'static str,
    places: &'static [Place],
}

const fn form([rust, cpp, bad]: [&'static str; 3]) -> Form {
    Form { rust, cpp, bad, places: &ALL }
}

const fn form_in(places: &'static [Place], [rust, cpp, bad]: [&'static str; 3]) -> Form {
    Form { rust, cpp, bad, places }
}
/// All that a type of ours can have; a closure that C++ returns has one of its own.
const ALL: [Place; 7] = [
    Place::Taken,
    Place::Asked,
    Place::Tried,
    Place::Called,
    Place::Given,
    Place::Expected,
    Place::Maker,
];

/// What a type of the standard library can have.
const OF_STD: [Place; 6] = {
    let [most @ .., _] = ALL;
    most
};

const FORMS: [Form; 4] = [
    form(["@", "@", "~"]),
    form(["Option<@>", "std::optional<@>", "std::optional<@>(~)"]),
    form(["Vec<@>", "rust::Vec<@>", "list<@>(~)"]),
    form([
        "Option<Vec<@>>",
        "std::optional<rust::Vec<@>>",
        "std::optional<rust::Vec<@>>(list<@>(~))",
    ]),
];

/// What is only made of a type that both languages have in place.
const IN_PLACE: [Form; 6] = [
    form([
        "(u8, @)",
        "std::pair<std::uint8_t, @>",
        "std::pair<std::uint8_t, @>(std::uint8_t(1), ~)",
    ]),
    form(["[@; 2]", "std::array<@, 2>", "std::array<@, 2>{~, ~}"]),
    form([
        "Vec<Option<@>>",
        "rust::Vec<twinspan::Optional<@>>",
        "list<twinspan::Optional<@>>(twinspan::Optional<@>(~))",
    ]),
    form([
        "HashMap<u8, @>",
        "twinspan::HashMap<std::uint8_t, @>",
        "mapped<twinspan::HashMap<std::uint8_t, @>>(~)",
    ]),
    form([
        "BTreeMap<u8, @>",
        "twinspan::BTreeMap<std::uint8_t, @>",
        "mapped<twinspan::BTreeMap<std::uint8_t, @>>(~)",
    ]),
    form([
        "Option<BTreeMap<u8, @>>",
        "std::optional<twinspan::BTreeMap<std::uint8_t, @>>",
        "std::optional(mapped<twinspan::BTreeMap<std::uint8_t, @>>(~))",
    ]),
];

/// Of a struct or an enum of the bridge.
const ERRORS: [Form; 1] =
    [form_in(&[Place::Failed, Place::Unmade, Place::Thrown], ["@", "@", "~"])];

/// Of what may be a key.
const KEYS: [Form; 4] = [
    form_in(
        &OF_STD,
        [
            "BTreeMap<@, u8>",
            "std::map<@, std::uint8_t>",
            "std::map<@, std::uint8_t>{{~, std::uint8_t(1)}}",
        ],
    ),
    form([
        "HashMap<@, u8>",
        "twinspan::HashMap<@, std::uint8_t>",
        "key<twinspan::HashMap<@, std::uint8_t>>(~)",
    ]),
    form_in(&OF_STD, ["BTreeSet<@>", "std::set<@>", "std::set<@>{~}"]),
    form(["HashSet<@>", "twinspan::HashSet<@>", "element<twinspan::HashSet<@>>(~)"]),
];

const TEXTS: [Form; 9] = [
    form_in(
        &[
            Place::Taken,
            Place::Asked,
            Place::Tried,
            Place::Called,
            Place::Given,
            Place::Expected,
            Place::Filled,
        ],
        ["@", "@", "~"],
    ),
    form_in(&[Place::Maker], ["@", "rust::String", "~"]),
    form_in(
        &[Place::Taken, Place::Called, Place::Given, Place::Expected],
        ["Option<@>", "std::optional<@>", "std::optional<@>(~)"],
    ),
    form_in(
        &[Place::Given, Place::Expected, Place::Filled],
        ["Vec<@>", "std::vector<@>", "std::vector<@>{\"a\", ~}"],
    ),
    form_in(
        &[Place::Given],
        ["Option<Vec<@>>", "std::optional<std::vector<@>>", "std::vector<@>{\"a\", ~}"],
    ),
    form_in(
        &[Place::Taken, Place::Called, Place::Given, Place::Expected],
        [
            "HashMap<@, u8>",
            "std::unordered_map<@, std::uint8_t>",
            "std::unordered_map<@, std::uint8_t>{{~, std::uint8_t(1)}}",
        ],
    ),
    form_in(
        &[Place::Taken, Place::Called, Place::Given, Place::Expected],
        [
            "BTreeMap<u8, @>",
            "std::map<std::uint8_t, @>",
            "std::map<std::uint8_t, @>{{std::uint8_t(1), ~}}",
        ],
    ),
    form_in(
        &[Place::Taken, Place::Called, Place::Given, Place::Expected],
        ["BTreeSet<@>", "std::set<@>", "std::set<@>{~}"],
    ),
    form_in(
        &[
            Place::Taken,
            Place::Asked,
            Place::Given,
            Place::Expected,
            Place::Filled,
            Place::Failed,
            Place::Thrown,
        ],
        ["Named", "Named", "Named{~, 1}"],
    ),
];

const LENT: [Form; 2] = [
    form_in(&[Place::Taken, Place::Called], ["@", "@", "~"]),
    form_in(
        &[Place::Taken, Place::Called],
        ["Option<@>", "std::optional<@>", "std::optional<@>(~)"],
    ),
];

/// Where a value can come from C++.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// A parameter of a Rust function.
    Taken,
    /// The result of a closure of C++, by itself and in a `Result`.
    Asked,
    Tried,
    /// The error of one.
    Unmade,
    /// A parameter of a closure of Rust.
    Called,
    /// The result of a C++ function, by itself and in a `Result`.
    Given,
    Expected,
    /// The error of one, returned and thrown.
    Failed,
    Thrown,
    /// What a closure that C++ returns makes.
    Maker,
    /// What C++ puts into a parameter.
    Filled,
}

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
    count: usize,
}

impl Texts {
    /// A Rust function that C++ calls: its signature and its body.
    fn in_rust(&mut self, name: &str, word: &Word, types: &[String; 2], parts: [&str; 3]) {
        let [signature, body, call] = parts;
        let [declared, rust] = types;
        let behind = signature.replace('@', rust).replace("Broken>", "ffi::Broken>");
        line(&mut self.in_rust, &format!("fn {name}{};", signature.replace('@', declared)));
        line(&mut self.rust, &format!("fn {name}{behind} {{ {body} }}"));
        let said = word.said;
        line(
            &mut self.cpp_tests,
            &format!("refused(\"{name}\", \"{said}\", [] {{ {name}{call}; }});"),
        );
    }

    /// A C++ function that Rust calls: what follows its name in Rust, its result and parameters in C++, and its body.
    fn in_cpp(
        &mut self,
        name: &str,
        word: &Word,
        signature: &str,
        cpp: [&str; 2],
        body: &str,
        then: &str,
    ) {
        let [result, params] = cpp;
        line(&mut self.in_cpp, &format!("fn {name}{signature};"));
        line(&mut self.header, &format!("{result} {name}{params};"));
        line(&mut self.source, &format!("{result} {name}{params} {{ {body}; }}"));
        let said = word.said;
        line(
            &mut self.rust_tests,
            &format!("refused(\"{name}\", \"{said}\", || _ = ffi::{name}(){then});"),
        );
    }

    /// One place where a value of one type can come from C++.
    fn add(&mut self, place: Place, word: &Word, form: &Form) {
        let types = [form.rust.replace('@', word.bridge), form.rust.replace('@', word.rust)];
        let cpp = form.cpp.replace('@', word.cpp);
        let bad = form.bad.replace('@', word.cpp).replace('~', word.bad);
        let ty = &types[0];
        self.count += 1;
        let name = &format!("{place:?}{}", self.count).to_lowercase();
        let expected = |ok: &str, error: &str| format!("twinspan::expected<{ok}, {error}>");
        match place {
            Place::Taken => self.in_rust(name, word, &types, ["(_: @)", "", &format!("({bad})")]),
            Place::Asked => {
                let call = format!("([] {{ return {bad}; }})");
                self.in_rust(name, word, &types, ["(make: impl Fn() -> @)", "_ = make();", &call]);
            }
            Place::Tried => {
                let signature = "(make: &mut dyn FnMut() -> Result<@, Broken>)";
                let call = format!("([]() -> {} {{ return {bad}; }})", expected(&cpp, "Broken"));
                self.in_rust(name, word, &types, [signature, "_ = make();", &call]);
            }
            Place::Unmade => {
                let signature = "(make: &mut dyn FnMut() -> Result<u8, @>)";
                let expected = expected("std::uint8_t", &cpp);
                let call =
                    format!("([]() -> {expected} {{ return twinspan::unexpected({bad}); }})");
                self.in_rust(name, word, &types, [signature, "_ = make();", &call]);
            }
            Place::Called => {
                let call = format!("()({bad}, std::uint8_t(1))");
                let parts = ["() -> Box<dyn Fn(@, u8)>", "Box::new(|_, _| ())", &call];
                self.in_rust(name, word, &types, parts);
            }
            Place::Given => {
                let body = format!("return {bad}");
                self.in_cpp(name, word, &format!("() -> {ty}"), [&cpp, "()"], &body, "");
            }
            Place::Expected => {
                let signature = format!("() -> Result<{ty}, Broken>");
                let result = expected(&cpp, "Broken");
                self.in_cpp(name, word, &signature, [&result, "()"], &format!("return {bad}"), "");
            }
            Place::Failed => {
                let signature = format!("() -> Result<u8, {ty}>");
                let body = format!("return twinspan::unexpected({bad})");
                let result = expected("std::uint8_t", &cpp);
                self.in_cpp(name, word, &signature, [&result, "()"], &body, "");
            }
            Place::Thrown => {
                let signature = format!("() -> Result<u8, {ty}>");
                let body = format!("throw twinspan::ErrorOf<{cpp}>({bad})");
                self.in_cpp(name, word, &signature, ["std::uint8_t", "()"], &body, "");
            }
            Place::Maker => {
                let signature = format!("() -> Box<dyn Fn() -> {ty}>");
                let result = format!("twinspan::Function<{cpp}() const>");
                let body = format!("return [] {{ return {bad}; }}");
                self.in_cpp(name, word, &signature, [&result, "()"], &body, "()");
            }
            Place::Filled => {
                let signature = format!("(#[out] it: {ty})");
                let params = format!("({cpp} &it)");
                self.in_cpp(name, word, &signature, ["void", &params], &format!("it = {bad}"), "");
            }
        }
    }
}

fn line(text: &mut String, line: &str) {
    writeln!(text, "{line}").expect("a string");
}

/// Writes the bridge and the C++ file beside it.
pub fn write(out: &Path, manifest: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let mut texts = Texts::default();
    for word in &WORDS {
        for form in word.forms.iter().copied().flatten() {
            form.places.iter().for_each(|place| texts.add(*place, word, form));
        }
    }
    let template = |file: &str| fs::read_to_string(manifest.join("build/refused").join(file));
    let fill = |template: String| {
        template
            .replace("@in_rust@", &texts.in_rust)
            .replace("@in_cpp@", &texts.in_cpp)
            .replace("@rust@", &texts.rust)
            .replace("@rust_tests@", &texts.rust_tests)
            .replace("@header@", &texts.header)
            .replace("@source@", &texts.source)
            .replace("@cpp_tests@", &texts.cpp_tests)
    };
    let (bridge, source) = (out.join("refused.rs"), out.join("refused.cc"));
    fs::write(&bridge, fill(template("bridge.rs.in")?))?;
    fs::write(out.join("refused.h"), fill(template("refused.h.in")?))?;
    fs::write(&source, fill(template("refused.cc.in")?))?;
    Ok((bridge, source))
}
