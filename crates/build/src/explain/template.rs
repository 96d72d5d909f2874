//! Errors in the body of a library's template that the bridge has instantiated, and in names that it
//! gives to types.

use super::Code;
use crate::message::{Block, Error, Rank};
use crate::report::Finding;
use std::ops::Range;

/// What is said at a declaration whose error is not about the declared name itself.
pub(super) fn finding(
    block: &Block<'_>,
    place: &(usize, Range<usize>),
    code: Code<'_>,
) -> Option<(Rank, Finding)> {
    let (rank, finding) = match taken_name(block.message) {
        Some(name) => (Rank::Missing, name_is_taken(name)),
        None => (Rank::Signature, in_its_body(block, code)?),
    };
    let is_said = block.message.ends_with(&finding.message);
    let finding = match is_said {
        true => finding,
        false => finding.note(format!("compiler: {}", block.message)),
    };
    Some((rank, finding.at(place.0, place.1.clone())))
}

/// An error in a header of a library, which quotes names that the bridge does not know.
fn in_its_body(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let location = block.location.as_ref()?;
    let path = code.project.current_dir.join(location.path());
    let is_of_runtime = code.runtime.is_some_and(|runtime| path.starts_with(runtime));
    let error = Error::new(block.message);
    let is_of_library =
        !location.is_generated() && !is_of_runtime && location.place(code.sources).is_none();
    let assertion = error.assertion();
    if !is_of_library || !(assertion.is_some() || error.is_missing() || error.is_about_types()) {
        return None;
    }
    let message = "a template of C++ does not compile for what the bridge declares";
    let finding = Finding::new(assertion.unwrap_or(message)).note(format!(
        "in {}:{}",
        path.display(),
        location.line
    ));
    if block.message.contains("Argument<twinspan::FunctionRef<") {
        return Some(finding.help(
            "a class that is made of any callable may keep a closure that is borrowed: write `#[noescape]` on the parameter if it \
             does not, or declare one that is owned, `impl Fn(A) -> R + 'static`",
        ));
    }
    if location.path().contains("fmt/") && assertion.is_some() {
        return Some(
            finding.help("for {fmt} to format a Rust text, write `include!(\"twinspan/fmt.h\");`"),
        );
    }
    Some(finding.help(
        "a parameter whose type a template deduces is the declared type itself, for a `&str` a `rust::Str`: declare one \
         that the template can use, for text a `&CxxString` or `#[length]`; or write a body, \
         `{ cpp!(return self.f(twinspan::to_std(text));) }`",
    ))
}

/// The name of a type whose alias C++ refuses, as it has something else of that name.
fn taken_name(message: &str) -> Option<&str> {
    let quoted = |text: &'static str| message.strip_prefix(text);
    let alias = quoted("'using ").or_else(|| quoted("conflicting declaration 'using "));
    let is_about_alias = message.contains("redeclared as") || message.contains("conflicting");
    if let Some(alias) = alias.filter(|_| is_about_alias) {
        return alias.split(" =").next();
    }
    let name = quoted("redefinition of '")?.split('\'').next()?;
    message.ends_with("as different kind of symbol").then_some(name)
}

/// Whether g++ takes names for other ones after this error, as the one that it refuses is a template.
pub(super) fn derails(message: &str) -> bool {
    message.starts_with("'using ") && message.contains("redeclared as")
}

const TAKEN: &str = "C++ has something else of the name ";

pub(super) fn is_about_taken_name(finding: &Finding) -> bool {
    finding.message.starts_with(TAKEN)
}

fn name_is_taken(name: &str) -> Finding {
    Finding::new(format!("{TAKEN}`{name}` in that namespace")).help(
        "give the type another name in the bridge: beside a `#[cxx_name]` with `::` or `<` it is an alias in C++, too",
    )
}

#[cfg(test)]
mod tests {
    use super::taken_name;

    #[test]
    fn names_that_are_taken() {
        for message in [
            "'using Small = class n::Grid<int>' redeclared as different kind of entity",
            "conflicting declaration 'using Small = class n::Grid<int>'",
            "redefinition of 'Small' as different kind of symbol",
        ] {
            assert_eq!(taken_name(message), Some("Small"));
        }
        assert_eq!(taken_name("redefinition of 'Small'"), None);
    }
}
