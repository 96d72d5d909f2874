//! Explains a destructor that is not public: a `UniquePtr` deletes what it owns.

use crate::explain::Code;
use crate::message::Block;
use crate::named::place_of_name;
use crate::report::Finding;

/// The error, at the type.
pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let (name, access) = destructor(block.message)?;
    let is_of_owner = block.lines.iter().any(|line| line.contains("default_delete"));
    if !is_of_owner {
        return None;
    }
    // `Document` for `xml::Document`, and for `Document<int>`.
    let last = name.split('<').next()?.rsplit("::").next()?;
    let (file, range) = place_of_name(last, code.sources)?;
    Some(
        Finding::new(format!(
            "no UniquePtr can own a `{name}`, since its destructor is {access}"
        ))
        .at(file, range)
        .help(format!(
            "pass `&{last}` or `Option<&{last}>`, or a `SharedPtr<{last}>` that C++ made with a deleter"
        )),
    )
}

/// The class, and whether its destructor is private, protected or deleted, in the wording of g++
/// and clang.
fn destructor(message: &str) -> Option<(&str, &'static str)> {
    let access = |text: &str| {
        ["private", "protected", "deleted"].into_iter().find(|access| text.contains(access))
    };
    if let Some((_, class)) = message.split_once(" destructor of class '") {
        return Some((class.split('\'').next()?, access(message)?));
    }
    let (before, rest) = message.split_once("::~")?;
    let name = before.rsplit(['\'', ' ']).next()?;
    let is_hidden = rest.contains("within this context") || message.contains("deleted function");
    Some((name, access(message).filter(|_| is_hidden)?))
}

#[cfg(test)]
mod tests {
    use super::destructor;

    #[test]
    fn in_the_words_of_each_compiler() {
        let cases = [
            (
                "'virtual xml::Node::~Node()' is protected within this context",
                ("xml::Node", "protected"),
            ),
            ("'Node::~Node()' is private within this context", ("Node", "private")),
            ("use of deleted function 'Node::~Node()'", ("Node", "deleted")),
            ("calling a private destructor of class 'xml::Node'", ("xml::Node", "private")),
        ];
        for (message, expected) in cases {
            assert_eq!(destructor(message), Some(expected));
        }
        for message in
            ["'Node::Node()' is private within this context", "'Node::~Node()' is inline"]
        {
            assert_eq!(destructor(message), None);
        }
    }
}
