//! Explains a destructor or an `operator delete` that is not public: a `UniquePtr` deletes what it owns, and a
//! `SharedPtr` what Rust gives it.

use crate::explain::Code;
use crate::message::Block;
use crate::named::place_of_name;
use crate::report::Finding;

/// The error, at the type.
pub(crate) fn explained(block: &Block<'_>, code: Code<'_>) -> Option<Finding> {
    let hidden = destructor(block.message).map(|(name, access)| (name, "destructor", access));
    let hidden = hidden.or_else(|| {
        let (name, access) = operator_delete(block.message)?;
        Some((name, "`operator delete`", access))
    });
    let (name, what, access) = hidden?;
    let owned = |words: &str| block.lines.iter().any(|line| line.contains(words));
    let owner = match () {
        () if owned("default_delete") => "UniquePtr",
        // One asks for the destructor before it deletes.
        () if what != "destructor" && owned("shared_ptr") => "SharedPtr",
        () => return None,
    };
    // `Document` for `xml::Document`, and for `Document<int>`.
    let last = name.split('<').next()?.rsplit("::").next()?;
    let (file, range) = place_of_name(last, code.sources)?;
    let help = match what {
        "destructor" => format!("a `SharedPtr<{last}>` that C++ made with a deleter"),
        _ => format!(
            "own what C++ has for it as an object: `#[cxx_name = \"std::shared_ptr<{last}>\"] type {last}Ptr;` with \
             `UniquePtr<{last}Ptr>` and `fn get(self: &{last}Ptr) -> &{last} {{ cpp!(return *self;) }}`"
        ),
    };
    Some(
        Finding::new(format!("no {owner} can own a `{name}`, since its {what} is {access}"))
            .at(file, range)
            .help(format!("pass `&{last}` or `Option<&{last}>`, or {help}")),
    )
}

/// The class, and whether its destructor is private, protected or deleted, in the wording of g++
/// and clang.
fn destructor(message: &str) -> Option<(&str, &'static str)> {
    if let Some((_, class)) = message.split_once(" destructor of class '") {
        return Some((class.split('\'').next()?, access(message)?));
    }
    let (before, rest) = message.split_once("::~")?;
    let name = before.rsplit(['\'', ' ']).next()?;
    let is_hidden = rest.contains("within this context") || message.contains("deleted function");
    Some((name, access(message).filter(|_| is_hidden)?))
}

/// The same of an `operator delete`.
fn operator_delete(message: &str) -> Option<(&str, &'static str)> {
    if let Some((said, class)) = message.split_once(" member of '")
        && said.contains("'operator delete'")
    {
        return Some((class.split('\'').next()?, access(said)?));
    }
    let (before, rest) = message.split_once("::operator delete(")?;
    let name = before.rsplit(['\'', ' ']).next()?;
    let is_hidden = rest.contains("within this context") || message.contains("deleted function");
    Some((name, access(message).filter(|_| is_hidden)?))
}

fn access(message: &str) -> Option<&'static str> {
    ["private", "protected", "deleted"].into_iter().find(|access| message.contains(access))
}

#[cfg(test)]
mod tests {
    use super::{destructor, operator_delete};

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
        let of_gcc =
            "'static void xml::Node::operator delete(void*)' is private within this context";
        let of_clang = "'operator delete' is a private member of 'xml::Node'";
        for message in [of_gcc, of_clang] {
            assert_eq!(operator_delete(message), Some(("xml::Node", "private")));
        }
        for message in
            ["'Node::Node()' is private within this context", "'Node::~Node()' is inline"]
        {
            assert_eq!(destructor(message), None);
        }
    }
}
