//! Explains why a C++ type is not relocatable, which generated code asserts for types that cross by
//! value.

use crate::explain::Code;
use crate::message::{Block, Error};
use crate::named::place_of_name;
use crate::report::Finding;

/// The phrase in our assertion and in cxx's.
const WORDS: &str = "trivially move constructible and trivially destructible";

/// The error, located where the bridge passes the type by value: at the function if it is named,
/// otherwise at the type.
pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let text = Error::new(block.message).assertion()?;
    let (before, after) = text.split_once(WORDS)?;
    let name = before.strip_prefix("type ")?.split_whitespace().next()?;
    let last = name.rsplit("::").next()?;
    // `make` in `a return value of `make``, or in `the result of `make` by value`.
    let user =
        after.split('`').skip(1).step_by(2).find_map(|name| place_of_name(name, code.sources));
    let (file, range) = user.or_else(|| place_of_name(last, code.sources))?;
    let use_of_it = after
        .trim()
        .trim_start_matches("in C++ ")
        .trim_start_matches("to be ")
        .trim_start_matches("used as ")
        .trim_end_matches(" in Rust")
        .trim_end_matches(" by value");
    let finding = Finding::new(format!("`{name}` cannot be passed by value, as {use_of_it}"));
    Some(
        finding
            .at(file, range)
            .note(format!(
                "Rust moves a value by copying its bytes, and C++ has a move constructor or a destructor for \
                 `{name}`, which would not run"
            ))
            .help(format!(
                "pass `&{last}`, `UniquePtr<{last}>` or `SharedPtr<{last}>`; if its bytes may be \
                moved nevertheless, declare that in the class: `using IsRelocatable = std::true_type;`"
            )),
    )
}

#[cfg(test)]
mod tests {
    use super::explained;
    use crate::columns::Columns;
    use crate::explain::Code;
    use crate::message::Block;
    use crate::project::Project;
    use crate::source::Source;

    #[test]
    fn at_the_function_or_at_the_type() {
        let text = "#[twinspan::bridge]\nmod ffi {\n    unsafe extern \"C++\" {\n        type Point = super::Point;\n        \
                    fn make(x: i32) -> Point;\n    }\n}\n";
        let sources = [Source::for_test("src/lib.rs", text)];
        let project = Project::for_test();
        let code = Code {
            sources: &sources,
            project: &project,
            runtime: None,
            c_build: None,
            columns: Columns::Bytes,
        };
        let found = |message: &str| {
            let line = format!("/out/cxxbridge/sources/demo/src/lib.rs.cc:2:1: error: {message}");
            let lines = [line];
            let blocks = Block::all(&lines);
            let finding = explained(&blocks[0], code)?;
            let place = finding.place.map(|(_, range)| text[range].to_owned());
            Some((finding.message, place?))
        };
        let words = "trivially move constructible and trivially destructible";
        let at = |message: &str, place: &str| Some((message.to_owned(), place.to_owned()));
        assert_eq!(
            found(&format!(
                "static assertion failed: type geo::Point has to be {words} to be the result of `make` by value"
            )),
            at(
                "`geo::Point` cannot be passed by value, as the result of `make`",
                "fn make(x: i32) -> Point;"
            )
        );
        // The format of cxx, and of clang.
        assert_eq!(
            found(&format!(
                "static assertion failed due to requirement '::rust::IsRelocatable<Point>::value': type Point should be \
                 {words} in C++ to be used as a vector element in Vec<Point> in Rust"
            )),
            at(
                "`Point` cannot be passed by value, as a vector element in Vec<Point>",
                "type Point = super::Point;"
            )
        );
        assert_eq!(found("static assertion failed: something else"), None);
    }
}
