//! twinspan's own attributes, each only where it has a meaning: nothing that a user writes is
//! ignored.

use super::class_part::needs_body;
use super::error::is_result;
use crate::ast::{self, Attrs, Block, BlockItem, Item, Lang, Own};
use crate::diag::{Code, Diagnostics};
use crate::parse::{Special, own_attributes, special};
use syn::{FnArg, ReturnType};

/// Where one of our attributes can be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// A type in `extern "C++"`.
    CxxType,
    /// A constant in `extern "C++"`.
    CxxStatic,
    /// A function in `extern "C++"`.
    CxxFunction,
    /// A function in `extern "Rust"` that may fail.
    FallibleRustFunction,
    /// Any other function in `extern "Rust"`, or the block.
    Rust,
    /// A struct or an enum.
    Data,
    /// `type T = path::T;` in `extern "Rust"`.
    ForeignType,
    /// A parameter of a function that is not left to cxx as a whole.
    Param,
    Other,
}

pub(super) fn attributes(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    let has_c_face = bridge.args.c_face.is_some();
    let mut checker = Checker { diagnostics, has_c_face };
    for item in &bridge.items {
        match item {
            Item::Struct(item) => {
                checker.attrs(&item.attrs, Place::Data);
                item.fields.iter().for_each(|field| checker.attrs(&field.attrs, Place::Other));
            }
            Item::Enum(item) => {
                checker.attrs(&item.attrs, Place::Data);
                for variant in &item.variants {
                    checker.attrs(&variant.attrs, Place::Other);
                    let fields = &variant.payload.fields;
                    fields.iter().for_each(|field| checker.attrs(&field.attrs, Place::Other));
                }
            }
            Item::Block(block) => checker.block(block),
            Item::Impl(item) => checker.attrs(&item.attrs, Place::Other),
            Item::Const(item) => checker.attrs(&item.attrs, Place::Other),
            Item::Cpp(_) | Item::Other(_) => {}
        }
    }
}

struct Checker<'a> {
    has_c_face: bool,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn block(&mut self, block: &Block) {
        let place = if block.lang == Lang::Rust { Place::Rust } else { Place::Other };
        self.attrs(&block.attrs, place);
        for item in &block.items {
            match item {
                BlockItem::Type(item) => {
                    let is_cxx = matches!(block.lang, Lang::Cxx | Lang::CxxUnwind);
                    self.attrs(&item.attrs, if is_cxx { Place::CxxType } else { Place::Other });
                    let exception = item.attrs.own.iter().find(|own| own.word == "exception");
                    if let Some(own) = exception
                        && is_cxx
                        && !item.generics.params.is_empty()
                    {
                        let message = "an `exception` cannot have lifetimes: a thrown object \
                        outlives what it borrows";
                        let help = "remove the attribute, or the lifetimes";
                        self.refuse(own, Code::AttributeValue, message.to_owned(), help);
                    }
                }
                BlockItem::Alias(item) => {
                    let is_foreign = block.lang == Lang::Rust;
                    self.attrs(
                        &item.attrs,
                        if is_foreign { Place::ForeignType } else { Place::Other },
                    );
                }
                BlockItem::Function(item) => {
                    let is_fallible = matches!(&item.sig.output,
                        ReturnType::Type(_, ty) if is_result(ty));
                    let place = match block.lang {
                        Lang::Cxx => Place::CxxFunction,
                        Lang::Rust if is_fallible => Place::FallibleRustFunction,
                        Lang::Rust => Place::Rust,
                        _ => Place::Other,
                    };
                    self.attrs(&item.attrs, place);
                    if let (Some((_, span)), Place::CxxFunction) = (&item.attrs.template, place)
                        && (item.attrs.part.is_some() || item.body.is_some())
                    {
                        self.diagnostics.refuse(
                            Code::AttributeValue,
                            *span,
                            TEMPLATE.0,
                            TEMPLATE.1,
                        );
                    }
                    let param = match block.lang {
                        Lang::Rust | Lang::Cxx => Place::Param,
                        Lang::CxxUnwind | Lang::Other => Place::Other,
                    };
                    for input in &item.sig.inputs {
                        match input {
                            FnArg::Typed(input) => self.own(&own_attributes(&input.attrs), param),
                            FnArg::Receiver(receiver) => {
                                self.own(&own_attributes(&receiver.attrs), Place::Other);
                            }
                        }
                    }
                }
                BlockItem::Static(item) => self.attrs(&item.attrs, Place::CxxStatic),
                BlockItem::Cpp(item) => self.attrs(&item.attrs, Place::Other),
                BlockItem::Other(_) => {}
            }
        }
    }

    fn attrs(&mut self, attrs: &Attrs, place: Place) {
        self.own(&attrs.own, place);
        if let Some((arguments, span)) = &attrs.template {
            let problem = match place {
                Place::CxxFunction if is_template_arguments(arguments) => None,
                Place::CxxFunction => Some((
                    "these are no template arguments of a C++ function",
                    "write types and numbers, `#[cxx_name = \"get<int, 2>\"]`; what is longer is a function with a body",
                )),
                _ => Some((
                    "only a function in `unsafe extern \"C++\"` can have template arguments",
                    "remove them: a Rust function is no template in C++",
                )),
            };
            if let Some((message, help)) = problem {
                self.diagnostics.refuse(Code::AttributeValue, *span, message, help);
            }
        }
        if let Some((path, span)) = &attrs.cxx_path {
            if let Some(special) = special::of(path) {
                let (message, help) = no_name(&special, place);
                self.diagnostics.refuse(Code::AttributeValue, *span, message, help);
                return;
            }
            let is_spelled = path.chars().all(is_of_types);
            let problem = match place {
                Place::CxxType | Place::CxxStatic if is_spelled => return,
                Place::CxxType | Place::CxxStatic => (
                    "this is not the name of a C++ class",
                    "write `#[cxx_name = \"Outer::Inner<int>\"]`",
                ),
                Place::Data => (
                    "the C++ name of a struct or an enum can only have `::` or `<` at its `type` in `extern \"C++\"`",
                    "write `#[cxx_name = \"Outer::Inner\"] type T;` there, and remove it here",
                ),
                _ if !path.split('<').any(|name| name.contains(':')) => (
                    "only a type or a function in `extern \"C++\"` can have a name with `<`",
                    "write a name without template arguments",
                ),
                _ => (
                    "only a type in `extern \"C++\"` can have a name with `::`",
                    "write only the last name; use `#[namespace = \"..\"]` for a namespace, and \
                    `#[Self = \"T\"]` for the class of a static function",
                ),
            };
            self.diagnostics.refuse(Code::AttributeValue, *span, problem.0, problem.1);
        }
    }

    fn own(&mut self, own: &[Own], place: Place) {
        for (index, attribute) in own.iter().enumerate() {
            let word = attribute.word;
            let (wanted, code, message, help) = rule(word);
            let is_in_place = match wanted {
                Place::Rust => {
                    self.has_c_face && matches!(place, Place::Rust | Place::FallibleRustFunction)
                }
                // The rest is known where the parameter is read.
                _ if word == "owned" && place == Place::Param => true,
                wanted => place == wanted,
            };
            if !is_in_place {
                self.refuse(attribute, code, message.to_owned(), help);
            } else if word == "base" {
                // A class may have several; each is read separately.
            } else if own[..index].iter().any(|other| other.word == word) {
                let message = format!("`{word}` is given more than once");
                self.refuse(attribute, Code::AttributeValue, message, "keep one of them");
            } else if attribute.has_value
                && !["try_name", "c_face", "operator", "mirror", "length", "via"].contains(&word)
            {
                let message = format!("`{word}` has no value");
                let help = format!("write `#[{word}]`");
                self.refuse(attribute, Code::AttributeValue, message, &help);
            }
        }
    }

    fn refuse(&mut self, attribute: &Own, code: Code, message: String, help: &str) {
        self.diagnostics.refuse(code, attribute.span, message, help);
    }
}

/// The error for a name that is no identifier, of a function that C++ calls by something else.
fn no_name(special: &Special, place: Place) -> (String, String) {
    if place != Place::CxxFunction {
        return (
            "only a C++ function that is called by its name can have a `cxx_name`, an identifier"
                .to_owned(),
            match (place, special) {
                (Place::Rust | Place::FallibleRustFunction, Special::Operator(name)) => format!(
                    "write an ordinary name, and beside the bridge's header a C++ `operator{name}` that calls it"
                ),
                _ => "write an identifier".to_owned(),
            },
        );
    }
    match special {
        Special::Operator(name) if needs_body(name) => (
            format!("C++ calls `operator{name}` by its sign, and no attribute stands for it"),
            "remove the `cxx_name`, and write a body: `{ cpp!(return ..;) }`".to_owned(),
        ),
        Special::Operator(name) => (
            "C++ calls an operator by its sign, not by its name".to_owned(),
            format!("write `#[operator(\"{name}\")]` in place of it, and the object as `self`"),
        ),
        Special::Allocation => (
            "memory is allocated and freed by what makes and deletes an object".to_owned(),
            "declare a `#[constructor]`, whose `UniquePtr` deletes the object".to_owned(),
        ),
        Special::Literal(suffix) => (
            "C++ calls a literal operator by its suffix, not by its name".to_owned(),
            format!(
                "remove the `cxx_name`, and write a body: `{{ cpp!(return operator\"\"{suffix}(..);) }}`"
            ),
        ),
        Special::Destructor => (
            "a destructor is called by who owns the object".to_owned(),
            "remove the function: a `UniquePtr` or `SharedPtr` that is dropped deletes the object"
                .to_owned(),
        ),
    }
}

/// Whether it can be in the name of a type.
fn is_of_types(c: char) -> bool {
    c.is_alphanumeric() || "_:<>,*& ()[]".contains(c)
}

/// `<..>` with types and numbers. A `>` in parentheses compares.
fn is_template_arguments(arguments: &str) -> bool {
    let (mut open, mut last) = (Vec::new(), 0);
    for (index, c) in arguments.char_indices() {
        let is_compared = open.last().is_some_and(|open| *open != '<');
        match c {
            '<' | '>' if is_compared => {}
            '<' | '(' | '[' => open.push(c),
            '>' | ')' | ']' => {
                let pair = match c {
                    '>' => '<',
                    ')' => '(',
                    _ => '[',
                };
                if open.pop() != Some(pair) {
                    return false;
                }
                if open.is_empty() {
                    last = index + 1;
                    break;
                }
            }
            _ => {}
        }
    }
    last == arguments.len() && arguments.chars().all(|c| is_of_types(c) || "-.'".contains(c))
}

/// Where an attribute is allowed, and the error for other places.
fn rule(word: &str) -> (Place, Code, &'static str, &'static str) {
    match word {
        "exception" => (
            Place::CxxType,
            Code::AttributeValue,
            "only a type in `extern \"C++\"` can be an `exception`",
            "remove the attribute; it means that C++ throws objects of the class",
        ),
        "base" => (
            Place::CxxType,
            Code::Base,
            "only a C++ class that this bridge declares can have a `base`",
            "put it on `type Derived;` in `unsafe extern \"C++\"`",
        ),
        "mirror" => (Place::Data, Code::Mirror, MIRROR.0, MIRROR.1),
        "via" => (
            Place::ForeignType,
            Code::Via,
            "only a type from another crate can have a `via`",
            "write `#[via([u8; 16])] type Id = path::Id;` in `extern \"Rust\"`",
        ),
        "constructor" | "field" | "operator" => (
            Place::CxxFunction,
            Code::ClassPart,
            "only a function in `extern \"C++\"` can be a constructor, a field or an operator",
            "move it to an `unsafe extern \"C++\"` block, or remove the attribute",
        ),
        "owned" => (Place::CxxFunction, Code::AttributeValue, OWNED.0, OWNED.1),
        "try_name" => (
            Place::FallibleRustFunction,
            Code::AttributeValue,
            "only a Rust function that returns a `Result` can have a `try_name`",
            "remove the attribute; it names the C++ function that returns the error as a value",
        ),
        "c_face" => (
            Place::Rust,
            Code::AttributeValue,
            "`c_face` is allowed only in `extern \"Rust\"`, in a bridge with a C face",
            "remove the attribute, or write `#[twinspan::bridge(c_face)]`",
        ),
        "length" => (Place::Param, Code::AttributeValue, LENGTH.0, LENGTH.1),
        "out" => (Place::Param, Code::Out, OUT.0, OUT.1),
        "noescape" => (Place::Param, Code::ClosureForm, NOESCAPE.0, NOESCAPE.1),
        _ => (Place::Param, Code::ClosureForm, NOTHROW.0, NOTHROW.1),
    }
}

/// Also for a function whose result is not a `UniquePtr`.
pub(super) const OWNED: (&str, &str) = (
    "only a C++ function that returns a `UniquePtr` can be `owned`",
    "remove the attribute; it means that the caller has to delete the `T *` that C++ returns",
);

/// For a parameter.
pub(super) const OWNED_OUT: (&str, &str) = (
    "only an `#[out]` parameter with a `UniquePtr`, of a function without a body, can be `owned`",
    "remove the attribute; it means that C++ fills a `T *` that the caller has to delete",
);

/// For a constructor, a field, an operator or a body.
const TEMPLATE: (&str, &str) = (
    "only a C++ function that is called by its name can have template arguments",
    "remove them, or write a body: `{ cpp!(return name<int>(value);) }`",
);

/// Also for a function in `extern "Rust"`.
pub(super) const OUT: (&str, &str) = (
    "only a parameter of a function in `extern \"C++\"` can be `out`",
    "remove the attribute: a Rust function returns a tuple, or a struct of the bridge",
);

const MIRROR: (&str, &str) = (
    "only a struct or an enum of the bridge can be a mirror",
    "write `#[mirror(path::Type)] struct Type { .. }`; declare a type that C++ sees only behind \
    a pointer as `type Type = path::Type;` in `extern \"Rust\"`",
);

/// Also for a parameter that is not a slice.
pub(super) const LENGTH: (&str, &str) = (
    "only a slice or `&str` parameter in `extern \"C++\"` can be passed as a pointer and a `length`",
    "write `#[length] data: &[u8]`, for any slice or `&str`, or `#[length(before)]` if the \
    length comes first",
);

/// Also for a parameter that is not a closure.
pub(super) const NOTHROW: (&str, &str) = (
    "only a closure parameter can be `nothrow`",
    "remove the attribute: a C++ function declares `noexcept` itself",
);

/// As above.
pub(super) const NOESCAPE: (&str, &str) = (
    "only a borrowed closure parameter can be `noescape`",
    "remove the attribute; it means that C++ does not keep the closure",
);
