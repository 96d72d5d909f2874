//! Finds the C++ declaration of a function that does not match, and the type of a field or a constant:
//! after a failure the compiler runs once more, and answers an impossible call with the locations of all
//! candidates, and the size of a class that is not defined with its arguments.

use crate::explain::{Code, shown};
use crate::files;
use crate::headers;
use crate::message::{Block, Location, readable};
use crate::report::Finding;
use std::fs;
use twinspan_compiler::iter::IteratorExt as _;

/// The messages of the `static_assert`s in generated code about a function.
const DOES_NOT: [&str; 6] = [
    " does not take what the bridge declares",
    " does not return what the bridge declares",
    " does not fail with what the bridge declares",
    " takes a copy of an argument that its result borrows from",
    " has more than one overload that takes what the bridge declares",
    " has another type than the bridge declares",
];

/// What to declare where C++ returns a pointer, and the bridge has a reference.
const POINTER: &str = "C++ returns a pointer, which may be null: declare `Option<&T>`, or \
    `Option<Pin<&mut T>>` for one that is changed; if the caller has to delete it, `UniquePtr<T>` and `#[owned]`; or \
    return the reference in a body, `{ cpp!(return *f();) }`";

/// What to declare where the method of C++ may change its object, and the bridge has a `&T`.
const NOT_CONST: &str = "C++'s method is not `const`: declare it with `self: Pin<&mut T>`; ";

/// What to declare where C++ returns something, and the bridge nothing: what it is, may be a failure.
const UNUSED: &str = "C++ returns something: declare it, a failure as a `Result<()>`; or leave it in a body, \
    `{ cpp!(f();) }`";

/// What else may be wrong where there are overloads: for C++ a call that fits two is as one that fits none.
const SEVERAL: &str =
    "; if several overloads fit equally well, choose one in a body, `{ cpp!(return f(value);) }`";

/// What else may be wrong with a template: it deduces nothing of what is converted, or filled.
const TEMPLATE: &str = "; a template whose argument C++ does not deduce here is given it in `#[cxx_name = \"f<int>\"]`";

/// More overloads would bury the error.
const MAX_DECLARATIONS: usize = 4;

/// Adds the actual C++ signature to each finding about a signature.
pub(crate) fn add(findings: &mut [Finding], code: Code<'_>, build: &cc::Build) {
    let mut asked: Vec<(&mut Finding, String, usize)> = Vec::new();
    for finding in findings {
        let name = DOES_NOT.iter().find_map(|words| finding.message.split_once(words));
        let name = name.map(|(name, _)| name.to_owned());
        let source = finding.place.as_ref().map(|(file, _)| *file);
        if let (Some(name), Some(source)) = (name, source)
            && source < code.sources.len()
        {
            if let Some((message, help)) = finding.message.clone().split_once("; ") {
                finding.message = message.to_owned();
                finding.help = Some(help.to_owned());
            }
            asked.push((finding, name, source));
        }
    }
    if asked.is_empty() {
        return;
    }
    let questions: Vec<(&str, usize)> =
        asked.iter().map(|(_, name, source)| (name.as_str(), *source)).collect_vec();
    let Some(answer) = ask(&questions, code, build) else {
        return;
    };
    let blocks = Block::all(&answer);
    for (index, (finding, ..)) in asked.into_iter().enumerate() {
        let is_answer = |block: &&Block<'_>| {
            block.location.as_ref().is_some_and(|location| location.path() == question(index))
        };
        let mut declarations: Vec<String> = Vec::new();
        for note in blocks.iter().filter(is_answer).flat_map(Block::notes) {
            if let Some(declaration) = declaration(&note, code)
                && !declarations.contains(&declaration)
            {
                declarations.push(declaration);
            }
        }
        if declarations.is_empty() {
            let ty = blocks.iter().filter(is_answer).find_map(|block| shown_type(block.message));
            declarations.extend(ty.map(|ty| format!("C++ has `{ty}` there")));
        }
        if finding.message.ends_with(DOES_NOT[1])
            && declarations.iter().all(|text| gives_pointer(text))
        {
            let declared = finding.help.as_deref().and_then(|help| help.split_once('`'));
            let result = declared.and_then(|(_, text)| text.split_once('(')).map(|(text, _)| text);
            if result.is_some_and(|text| text.contains('&') && !text.contains('<')) {
                finding.help = Some(POINTER.to_owned());
            }
        }
        let is_unused = |help: &String| help.starts_with("declare it as `void ");
        if finding.message.ends_with(DOES_NOT[1])
            && !declarations.is_empty()
            && finding.help.as_ref().is_some_and(is_unused)
        {
            finding.help = Some(UNUSED.to_owned());
        }
        if finding.message.ends_with(DOES_NOT[0])
            && !declarations.is_empty()
            && declarations.iter().all(|text| may_change_object(text))
            && let Some(help) = &mut finding.help
            && help.contains(") const`")
        {
            help.insert_str(0, NOT_CONST);
        }
        if finding.message.ends_with(DOES_NOT[0])
            && declarations.len() > 1
            && let Some(help) = &mut finding.help
        {
            help.push_str(SEVERAL);
        }
        if finding.message.ends_with(DOES_NOT[0])
            && !finding.message.contains('<')
            && declarations.iter().any(|text| text.contains("`template"))
            && let Some(help) = &mut finding.help
        {
            help.push_str(TEMPLATE);
        }
        if let Some(help) = &mut finding.help
            && let Some(other) = declarations.iter().find_map(|text| {
                let other = other_number(help, text).or_else(|| rounded(help, text));
                other.or_else(|| with_data(help, text))
            })
        {
            *help = other;
        }
        let more = declarations.len().saturating_sub(MAX_DECLARATIONS);
        finding.notes.extend(declarations.into_iter().take(MAX_DECLARATIONS));
        if more > 0 {
            finding.notes.push(format!("{more} more overloads are not shown"));
        }
    }
}

/// The type in the answer to a question about one. One without a name says nothing.
fn shown_type(message: &str) -> Option<&str> {
    let (_, after) = message.split_once("twinspan_shown<")?;
    let ty = after[..after.rfind(">'").or_else(|| after.rfind(">’"))?].trim();
    // Nor does that of a function, which has a declaration.
    (!ty.contains('(') && !ty.contains("unnamed")).then_some(ty)
}

/// The C++ declaration at the location of a note, as text.
fn declaration(note: &Location<'_>, code: Code<'_>) -> Option<String> {
    let path = code.project.current_dir.join(note.path());
    let path = headers::in_package(&path, code.project)?;
    let text = fs::read(&path).ok()?;
    let text = String::from_utf8_lossy(&text);
    let line = text.lines().nth(note.line.checked_sub(1)?)?;
    let column = code.columns.with_narrow_tabs().offset(line, note.column) + 1;
    let declaration = declaration_at(&text, note.line, column)?;
    let shown = shown(&path, code.project);
    Some(format!("C++ declares `{declaration}` at {shown}:{}", note.line))
}

/// The same text with a blank for each byte of a comment: what ends a declaration may be in one.
fn without_comments(text: &str) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('/') {
        let (code, comment) = rest.split_at(start);
        blank.push_str(code);
        let length = match comment.as_bytes().get(1) {
            Some(b'/') => comment.find('\n').unwrap_or(comment.len()),
            Some(b'*') => comment.find("*/").map_or(comment.len(), |end| end + 2),
            _ => {
                blank.push('/');
                rest = &comment[1..];
                continue;
            }
        };
        blank.extend(comment[..length].bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }));
        rest = &comment[length..];
    }
    blank.push_str(rest);
    blank
}

/// Whether the result of a declaration, as it is written, is a pointer.
fn gives_pointer(declaration: &str) -> bool {
    let head = declaration.split('(').next().unwrap_or_default().trim_end();
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':');
    head.trim_end_matches(is_name).trim_end().ends_with('*')
}

/// Whether the method of a declaration is not `const`, as it is written.
fn may_change_object(declaration: &str) -> bool {
    ![") const", ")const", "`static "].iter().any(|words| declaration.contains(words))
}

/// What to declare for a pointer to a number that has as many bits as the declared one, and is
/// another type in C++: Linux has `long` for 64 bits, macOS `long long`.
fn other_number(declared: &str, declaration: &str) -> Option<String> {
    let is_long_long = cfg!(any(target_vendor = "apple", windows));
    let (signed, unsigned, of_c) = match is_long_long {
        true => ("long", "unsignedlong", ["c_long", "c_ulong"]),
        false => ("longlong", "unsignedlonglong", ["c_longlong", "c_ulonglong"]),
    };
    let declared: String = declared.replace("const", "").split_whitespace().collect();
    let text: String = declaration.replace("const", "").split_whitespace().collect();
    let points = |text: &str, number: &str| {
        text.match_indices(number).any(|(at, _)| {
            let (before, after) = (&text[..at], &text[at + number.len()..]);
            let after = after.strip_prefix("int").unwrap_or(after);
            // Of `unsigned long long` the last two words are another type.
            !before.ends_with("unsigned")
                && !before.ends_with("long")
                && after.starts_with(['*', '&', '>'])
        })
    };
    let pairs = [
        (unsigned, "unsigned long long", of_c[1], ["std::uint64_t", "std::size_t"]),
        (signed, "long long", of_c[0], ["std::int64_t", "rust::isize"]),
    ];
    pairs.into_iter().find_map(|(number, spelled, of_c, of_bridge)| {
        let of_bridge = of_bridge.into_iter().find(|other| points(&declared, other))?;
        let spelled = if is_long_long { spelled.trim_end_matches(" long") } else { spelled };
        points(&text, number).then(|| {
            format!(
                "behind a pointer or a reference `{spelled}` is another type than `{of_bridge}`, though it has as \
                 many bits: declare `{of_c}`"
            )
        })
    })
}

/// What to write for a parameter in a coarser unit of time, which is not converted without a loss.
fn rounded(declared: &str, declaration: &str) -> Option<String> {
    let parameters = |text: &str| Some(text.split_once('(')?.1.to_owned());
    if !parameters(declared)?.contains("std::chrono::nanoseconds") {
        return None;
    }
    let taken = parameters(declaration)?;
    let unit = ["microseconds", "milliseconds", "seconds", "minutes", "hours"]
        .into_iter()
        .find(|unit| taken.contains(&format!("chrono::{unit}")))?;
    Some(format!(
        "a `Duration` is not rounded to `std::chrono::{unit}` unasked: write a body, \
         `{{ cpp!(return f(std::chrono::duration_cast<std::chrono::{unit}>(value));) }}`"
    ))
}

/// What to write for a function pointer and the data that it gets.
fn with_data(declared: &str, declaration: &str) -> Option<String> {
    let at = declared.find("twinspan::FunctionRef<")?;
    let is_pair = declaration.contains("void *") || declaration.contains("void*");
    let end = declared[at..].find(")>").or_else(|| declared[at..].find(") const>"))?;
    let end = at + end + declared[at + end..].find('>')? + 1;
    let closure = &declared[at..end];
    is_pair.then(|| {
        format!(
            "C++ takes a function pointer and its data: write a body with both, `{{ cpp!(f([](A a, void *data) {{ \
             return (*static_cast<{closure} *>(data))(a); }}, &visit);) }}`, in C++'s order"
        )
    })
}

/// The file name of a question, for the compiler.
fn question(index: usize) -> String {
    format!("twinspan-question-{index}")
}

/// What can be called by the name of a message: a function, a member, a constructor, an operator.
fn calls(name: &str) -> Vec<String> {
    let member = |class: &str, member: &str| format!("static_cast<::{class} *>(nullptr)->{member}");
    if let Some(class) = name.strip_prefix("the constructor of ") {
        return vec![format!("::{class}")];
    }
    if let Some((operator, class)) = name.split_once(" of ") {
        let operator = Some(operator).filter(|operator| operator.starts_with("operator"));
        return operator.map(|operator| member(class, operator)).into_iter().collect_vec();
    }
    let of_class = name.rsplit_once("::").map(|(class, name)| member(class, name));
    std::iter::once(format!("::{name}")).chain(of_class).collect_vec()
}

/// The compiler's output for calls that are always wrong.
fn ask(questions: &[(&str, usize)], code: Code<'_>, build: &cc::Build) -> Option<Vec<String>> {
    let mut text = String::new();
    for (index, source) in code.sources.iter().enumerate() {
        if questions.iter().any(|(_, of)| *of == index) {
            let prefix = crate::paths::slashed(&code.project.include_prefix);
            text.push_str(&format!("#include \"{prefix}/{}.h\"\n", source.place.slashed()));
        }
    }
    text.push_str("struct twinspan_question { struct none; explicit twinspan_question(none); };\n");
    text.push_str("template <class T> struct twinspan_shown;\n");
    text.push_str("void twinspan_ask(twinspan_question question) {\n");
    // More than any function takes, and none: of the only function of a name whose first parameter is
    // made of something else, g++ says at the first that nothing converts, and not where it is.
    let arguments = [["question"; 32].join(", "), String::new()];
    for (index, (name, _)) in questions.iter().enumerate() {
        for asked in calls(name) {
            for given in &arguments {
                text.push_str(&format!("#line 1 \"{}\"\n{asked}({given});\n", question(index)));
            }
        }
        if !name.contains(' ') {
            let root = if name.contains("::") { "::" } else { "" };
            text.push_str(&format!(
                "#line 1 \"{}\"\n(void)sizeof(twinspan_shown<decltype({root}{name})>);\n",
                question(index)
            ));
        }
    }
    text.push_str("}\n");
    let path = code.project.work_dir().join("question.cc");
    files::write(&path, text.as_bytes()).ok()?;
    let compiler = build.try_get_compiler().ok()?;
    // The width of a tab may be one of the user's flags.
    let options: &[&str] = if compiler.is_like_msvc() {
        &["/Zs", "/w"]
    } else {
        &["-fsyntax-only", "-w", "-ftabstop=1"]
    };
    let output = compiler.to_command().args(options).arg(&path).output();
    let _ = fs::remove_file(&path);
    // MSVC writes errors to stdout.
    let output = output.ok()?;
    let said = [output.stderr, output.stdout].concat();
    Some(String::from_utf8_lossy(&said).lines().map(readable).collect_vec())
}

/// The declaration around a location in C++, on one line.
fn declaration_at(text: &str, line: usize, column: usize) -> Option<String> {
    const MAX_LENGTH: usize = 200;
    let text = &without_comments(text);
    let code = text.lines().nth(line.checked_sub(1)?)?;
    let offset = code.as_ptr() as usize - text.as_ptr() as usize + column.saturating_sub(1);
    let (before, after) = (text.get(..offset)?, text.get(offset..)?);
    let start = before.rfind([';', '{', '}']).map_or(0, |end| end + 1);
    let end = offset + after.find([';', '{'])?;
    let is_code = |line: &&str| !line.starts_with('#');
    let lines = text[start..end].lines().map(str::trim).filter(is_code);
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect_vec();
    let is_access = |word: &&&str| ["public:", "protected:", "private:"].contains(word);
    let words: Vec<&str> = words.iter().skip_while(is_access).copied().collect_vec();
    let declaration = words.join(" ");
    // A function, or a function object.
    (declaration.contains('(') && declaration.len() <= MAX_LENGTH).then_some(declaration)
}

#[cfg(test)]
mod tests {
    use super::{
        calls, declaration_at, gives_pointer, may_change_object, other_number, rounded, shown_type,
        with_data,
    };

    #[test]
    #[cfg(target_os = "linux")]
    fn numbers_of_as_many_bits() {
        let of_c = |declared: &str, declaration: &str| {
            let help = other_number(declared, declaration)?;
            Some(help.rsplit('`').nth(1)?.to_owned())
        };
        let unsigned = Some("c_ulonglong".to_owned());
        let signed = Some("c_longlong".to_owned());
        assert_eq!(of_c("void f(std::uint64_t *)", "void f(unsigned long long *to)"), unsigned);
        assert_eq!(
            of_c("void f(std::uint64_t const &)", "void f(const unsigned long long& n)"),
            unsigned
        );
        assert_eq!(of_c("void f(std::size_t *)", "int f(unsigned long long int *)"), unsigned);
        assert_eq!(of_c("void f(std::int64_t *, bool)", "void f(long long const *, bool)"), signed);
        assert_eq!(of_c("void f(std::int64_t *)", "void f(unsigned long long *)"), None);
        assert_eq!(of_c("void f(std::uint64_t *)", "void f(long long *)"), None);
        assert_eq!(of_c("void f(std::uint64_t *)", "void f(unsigned long *)"), None);
        assert_eq!(of_c("void f(std::uint64_t)", "void f(unsigned long long *)"), None);
        assert_eq!(of_c("void f(std::uint64_t *)", "void f(unsigned long long)"), None);
    }

    #[test]
    fn what_a_body_has_to_convert() {
        let declared = "declare it as `void wait(std::chrono::nanoseconds)`, or ..";
        let help = rounded(declared, "void wait(std::chrono::milliseconds time)").unwrap();
        assert!(help.contains("duration_cast<std::chrono::milliseconds>(value)"), "{help}");
        assert_eq!(rounded(declared, "void wait(int seconds)"), None);
        let gives = "declare it as `std::chrono::nanoseconds time(bool)`, or ..";
        assert_eq!(rounded(gives, "std::chrono::duration<double> time(bool)"), None);

        let declared = "declare it as `void each(twinspan::FunctionRef<bool(std::int32_t) const>)`";
        let help = with_data(declared, "void each(bool (*f)(int, void *), void *data)").unwrap();
        let cast = "static_cast<twinspan::FunctionRef<bool(std::int32_t) const> *>(data)";
        assert!(help.contains(cast), "{help}");
        assert_eq!(with_data(declared, "void each(bool (*f)(int))"), None);
    }

    #[test]
    fn names_of_messages() {
        assert_eq!(calls("demo::f"), ["::demo::f", "static_cast<::demo *>(nullptr)->f"]);
        assert_eq!(calls("f"), ["::f"]);
        assert_eq!(calls("the constructor of demo::List<int>"), ["::demo::List<int>"]);
        assert_eq!(
            calls("operator[] of demo::List"),
            ["static_cast<::demo::List *>(nullptr)->operator[]"]
        );
    }

    #[test]
    fn types() {
        let of_gcc = "invalid application of 'sizeof' to incomplete type 'twinspan_shown<std::vector<int> >'";
        assert_eq!(shown_type(of_gcc), Some("std::vector<int>"));
        let of_clang =
            "implicit instantiation of undefined template 'twinspan_shown<unsigned long>'";
        assert_eq!(shown_type(of_clang), Some("unsigned long"));
        assert_eq!(shown_type("incomplete type 'twinspan_shown<int(char)>'"), None);
        assert_eq!(shown_type("incomplete type 'twinspan_shown<demo::<unnamed enum> >'"), None);
        assert_eq!(shown_type("'line' cannot be used as a function"), None);
    }

    #[test]
    fn pointers() {
        assert!(gives_pointer("b2Body *GetNext()"));
        assert!(gives_pointer("inline const b2Body* b2Body::GetNext() const"));
        assert!(!gives_pointer("b2Body &at(int *index)"));
        assert!(!gives_pointer("Body body(const Body *of)"));
    }

    #[test]
    fn methods_that_may_change_their_object() {
        assert!(may_change_object("C++ declares `virtual int size(const Key &key) = 0` at a.h:1"));
        assert!(!may_change_object("C++ declares `int size() const noexcept(true)` at a.h:1"));
        assert!(!may_change_object("C++ declares `static int size()` at a.h:1"));
    }

    #[test]
    fn declarations() {
        let text = "#pragma once\n#include <string>\nnamespace demo {\n// Opens.\nstd::string open(int a, int b);\n\
                    struct S {\npublic:\n  template <class T>\n  long size(T, // text\n    char) const;\n  int f() { return 1; }\n};\n}";
        let at = |line, column| declaration_at(text, line, column);
        assert_eq!(at(5, 13).as_deref(), Some("std::string open(int a, int b)"));
        assert_eq!(at(11, 7).as_deref(), Some("int f()"));
        assert_eq!(at(3, 1), None);
        assert_eq!(at(13, 1), None);
        assert_eq!(at(99, 1), None);
        let text = "struct Tag {\n  /*! Returns the title;\n   * if there is none, {}; */\n  virtual \
                    String title() const = 0; // not; \n  int /* the ; year */ year() const;\n};";
        let at = |line, column| declaration_at(text, line, column);
        assert_eq!(at(4, 18).as_deref(), Some("virtual String title() const = 0"));
        assert_eq!(at(5, 24).as_deref(), Some("int year() const"));
    }
}
