//! C++ in the bridge: copied unchanged from the user's file, with its own lines and columns.

use super::{Target, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::{CppCode, Direction, Function, Receiver, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{BodyResult, BodyValue, Call};
use crate::spell::words;

/// The C++ among the items of the blocks.
pub(super) fn top(target: &Target<'_>, text: &mut Text) {
    for item in target.bridge.cpp.iter().filter(|item| target.is_enabled(&item.cfg)) {
        in_namespace(text, &item.namespace, &mut |text| {
            copy(target, &item.code, "", text);
            text.line(Text::LINE_HERE);
        });
    }
}

/// The types defined there, for the headers: classes are declared before the user's headers,
/// aliases after.
pub(super) fn types(target: &Target<'_>, early: &mut Text, late: &mut Text) {
    for item in target.bridge.cpp.iter().filter(|item| target.is_enabled(&item.cfg)) {
        let types = target.bridge.types.iter().filter(|def| {
            matches!(def.kind, TypeKind::OpaqueCxx)
                && def.namespace == item.namespace
                && target.is_enabled(&def.cfg)
        });
        for def in types {
            if let Some(keyword) = keyword(&item.code.hashed, &def.cxx) {
                early.gap();
                in_namespace(early, &def.namespace, &mut |text| {
                    text.line(format!("{keyword} {};", def.cxx));
                });
            } else if let Some((_, aliased)) = alias(&item.code.hashed, "using", &def.cxx) {
                let mut names = Names::default();
                names.read(&item.code.hashed, aliased);
                if !names.declared.is_empty() {
                    early.gap();
                    in_namespace(early, &def.namespace, &mut |text| {
                        names.declared.iter().for_each(|line| text.line(line));
                    });
                }
                late.gap();
                in_namespace(late, &def.namespace, &mut |text| {
                    let line = def.rust.span().start().line.max(1);
                    for alias in
                        names.aliases.iter().chain([&format!("using {} ={aliased};", def.cxx)])
                    {
                        text.line(format!("#line {line} \"{}\"", target.file));
                        text.line(alias);
                    }
                    text.line(Text::LINE_HERE);
                });
            }
        }
    }
}

/// What an alias uses of the code around it, which the header has not.
#[derive(Default)]
struct Names<'a> {
    seen: Vec<&'a str>,
    /// The names of classes and templates.
    declared: Vec<String>,
    /// Other aliases, each after those that it uses: C++ accepts the same one again.
    aliases: Vec<String>,
}

impl<'a> Names<'a> {
    fn read(&mut self, code: &'a str, aliased: &'a str) {
        for name in words(aliased) {
            if self.seen.contains(&name) {
                continue;
            }
            if let Some(line) = declaration(code, name).filter(|line| !self.declared.contains(line))
            {
                self.declared.push(line);
            }
            // Behind `::` it is a name of another scope.
            let at = name.as_ptr() as usize - aliased.as_ptr() as usize;
            if aliased[..at].trim_end().ends_with("::") {
                continue;
            }
            self.seen.push(name);
            for keyword in ["using", "namespace"] {
                if let Some((before, target)) = alias(code, keyword, name) {
                    let template = template(before.trim_end()).unwrap_or_default();
                    // Its parameters are no names of this code.
                    self.seen.extend(words(template));
                    self.read(code, target);
                    let template = format!("{template} ");
                    self.aliases
                        .push(format!("{}{keyword} {name} ={target};", template.trim_start()));
                }
            }
        }
    }
}

/// A class or a template of this code, by its name alone.
fn declaration(code: &str, name: &str) -> Option<String> {
    let keyword = keyword(code, name)?;
    let before = code.split_once(&format!("{keyword} {name}")).map_or("", |(before, _)| before);
    let parameters = template(before.trim_end());
    // A default is given once, where the template is defined.
    let has_default = parameters.is_some_and(|parameters| parameters.contains('='));
    let template = parameters.map(|parameters| format!("{parameters} ")).unwrap_or_default();
    (!has_default).then(|| format!("{template}{keyword} {name};"))
}

/// `template <..>` before a class.
fn template(before: &str) -> Option<&str> {
    let start = before.ends_with('>').then(|| before.rfind("template"))??;
    let parameters = &before[start..];
    let depth = |sign| parameters.matches(sign).count();
    (depth('<') == depth('>')).then_some(parameters)
}

/// The target of `using Name = ..;` or `namespace name = ..;`, by the spelling of its tokens, and
/// what is before it.
fn alias<'a>(code: &'a str, keyword: &str, name: &str) -> Option<(&'a str, &'a str)> {
    let start = format!("{keyword} {name} =");
    let (before, after) = code.split_once(&start)?;
    let is_whole = !before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let (target, _) = after.split_once(';').filter(|_| is_whole)?;
    Some((before, target))
}

/// Whether the code has `class Name` or `struct Name`.
fn keyword(code: &str, name: &str) -> Option<&'static str> {
    let mut before = "";
    words(code).find_map(|word| {
        let keyword = match before {
            "class" => "class",
            "struct" => "struct",
            _ => "",
        };
        before = word;
        (!keyword.is_empty() && word == name).then_some(keyword)
    })
}

/// The functions with bodies in the bridge. They are static: the shims that call them are in the
/// same file.
pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let functions = target.bridge.functions.as_slice();
    let bodies = (target.plan.calls.iter())
        .filter(|call| call.direction == Direction::RustToCxx)
        .map(|call| (call, &functions[call.function]))
        .filter(|(_, function)| target.is_enabled(&function.cfg))
        .filter_map(|(call, function)| Some((call, function, function.body.as_ref()?)))
        .collect_vec();
    if bodies.is_empty() {
        return;
    }
    text.gap();
    text.line("#if defined(__GNUC__)");
    text.line("#pragma GCC diagnostic push");
    text.line("#pragma GCC diagnostic error \"-Wreturn-type\"");
    // A parameter keeps its name in the bridge, even if something in the namespace has the same
    // name.
    text.line("#pragma GCC diagnostic ignored \"-Wshadow\"");
    text.line("#endif");
    for (call, function, code) in bodies {
        in_namespace(text, &function.namespace, &mut |text| {
            let line = function.span.start().line.max(1);
            text.line(format!("#line {line} \"{}\"", target.file));
            text.line(head(target, call, function));
            copy(target, code, "}", text);
        });
    }
    text.line("#if defined(__GNUC__)");
    text.line("#pragma GCC diagnostic pop");
    text.line("#endif");
    text.line(Text::LINE_HERE);
}

/// The declaration in the bridge, with the object as first parameter.
fn head(target: &Target<'_>, call: &Call, function: &Function) -> String {
    let mut params = Vec::new();
    for param in &call.abi.params {
        let ty = spell::ty(target.bridge, &param.ty);
        let space = if ty.ends_with(['&', '*']) { "" } else { " " };
        params.push(format!("{ty}{space}{}", param.name));
    }
    for (before, out) in function.outs.iter().flat_map(|outs| &outs.params).enumerate() {
        let ty = spell::ty(target.bridge, &out.param.ty);
        let name = names::parameter(function, &out.param.name, None);
        params.insert(out.behind + before, format!("{ty} &{name}"));
    }
    if let Some(of) = &call.receiver {
        params.insert(0, format!("{}self", receiver(target, of)));
    }
    for param in &mut params {
        param.insert_str(0, "[[maybe_unused]] ");
    }
    let result = match call.body {
        Some(BodyResult::Outcome { error, value }) => {
            let error = target.def(error).cxx_path();
            format!(
                "::twinspan::detail::BodyOutcome<{}, {error}>",
                spelled(target, function, value)
            )
        }
        Some(BodyResult::Value(value)) => spelled(target, function, value),
        Some(BodyResult::Deduced) | None => "auto".to_owned(),
    };
    format!(
        "static {result} {}({}) {{",
        names::body(&function.rust, &call.symbol),
        params.join(", ")
    )
}

/// The result that the shim asks for.
pub(super) fn result(target: &Target<'_>, call: &Call, function: &Function) -> String {
    match call.body {
        Some(BodyResult::Value(value)) => spelled(target, function, value),
        _ => spell::ty(target.bridge, function.own_result()),
    }
}

fn spelled(target: &Target<'_>, function: &Function, value: BodyValue) -> String {
    let ok = spell::ty(target.bridge, function.own_result());
    match value {
        BodyValue::Declared => ok,
        BodyValue::Converted => format!("::twinspan::detail::BodyResult<{ok}>"),
    }
}

/// The C++ type of a method's object.
pub(super) fn receiver(target: &Target<'_>, receiver: &Receiver) -> String {
    let path = target.def(receiver.ty).cxx_path();
    format!("{path} {}&", if receiver.mutable { "" } else { "const " })
}

/// Writes the code with the user's lines and columns.
fn copy(target: &Target<'_>, code: &CppCode, end: &str, text: &mut Text) {
    let file = target.text;
    let start = code.range.start.min(file.len());
    let (before, copied) = match (file.get(..start), file.get(code.range.clone()), &code.value) {
        (Some(before), _, Some(value)) => (before, value.as_str()),
        (Some(before), Some(copied), None) => (before, copied),
        // The file is not available.
        _ => ("", code.hashed.as_str()),
    };
    let after = file.get(..code.range.end).unwrap_or_default();
    text.line(format!("#line {} \"{}\"", line_of(before), target.file));
    text.verbatim(&(blanks(before) + copied));
    if !end.is_empty() {
        text.line(format!("#line {} \"{}\"", line_of(after), target.file));
        text.verbatim(&(blanks(after) + end));
    }
}

fn line_of(before: &str) -> usize {
    before.matches('\n').count() + 1
}

/// Blanks as wide as the preceding text on the line, in bytes, as compilers count them.
fn blanks(before: &str) -> String {
    let line = before.rfind('\n').map_or(before, |newline| &before[newline + 1..]);
    line.bytes().map(|byte| if byte == b'\t' { '\t' } else { ' ' }).collect()
}
