//! Functions that stand for parts of C++ classes: constructors, fields, operators.

use super::Table;
use crate::ast::{self, Attrs, Block, Lang};
use crate::diag::{Code, Diagnostic};
use crate::ir::{Outcome, Outs, Part, Signature, Type, TypeKind};
use crate::words::Word;

const BINARY: [&str; 29] = [
    "+", "-", "*", "/", "%", "^", "&", "|", "<<", ">>", "+=", "-=", "*=", "/=", "%=", "^=", "&=",
    "|=", "<<=", ">>=", "=", "==", "!=", "<", ">", "<=", ">=", "&&", "||",
];
const UNARY: [&str; 8] = ["+", "-", "*", "&", "~", "!", "++", "--"];

/// What the function calls in C++, if not a function by name.
/// `operands` is how many C++ has besides the object.
pub(super) fn part(attrs: &Attrs, signature: &Signature, operands: usize) -> Option<Part> {
    let (part, _) = attrs.part.as_ref()?;
    let (params, gives) = (signature.params.len(), gives(signature));
    Some(match part {
        ast::Part::Constructor => Part::Constructor,
        ast::Part::Field if params == 1 && !gives => Part::SetField,
        ast::Part::Field => Part::Field,
        ast::Part::Operator(name) => match (name.as_str(), operands) {
            ("[]", 1) => Part::Index,
            ("()", _) => Part::Call,
            (name, 1) if BINARY.contains(&name) => Part::Binary(name.to_owned()),
            (name, 0) if UNARY.contains(&name) => Part::Unary(name.to_owned()),
            (name, _) => Part::Conversion(of_cxx(name).then(|| name.to_owned())),
        },
    })
}

/// Whether C++ has this operator, and a bridge has no word for what it gives.
pub(super) fn needs_body(name: &str) -> bool {
    matches!(name, "->" | "->*" | "<=>" | "," | "co_await")
}

/// Whether the name of a conversion is a type of C++, and not only another name for the result.
fn of_cxx(name: &str) -> bool {
    const NUMBERS: [&str; 9] =
        ["bool", "char", "short", "int", "long", "float", "double", "signed", "unsigned"];
    let is_number = name.split(' ').all(|word| NUMBERS.contains(&word));
    is_number || name.contains("::") || name.ends_with('*')
}

fn gives(signature: &Signature) -> bool {
    !matches!(signature.outcome.ok(), Type::Unit)
}

/// The C++ name: for the setter of a field, without `set_`.
pub(super) fn name(attrs: &Attrs, part: Option<&Part>, ident: String) -> String {
    let name = attrs.cxx_name.clone();
    match part {
        Some(Part::SetField) => {
            name.unwrap_or_else(|| ident.strip_prefix("set_").map(str::to_owned).unwrap_or(ident))
        }
        _ => name.unwrap_or(ident),
    }
}

/// What is wrong with the declaration, if anything.
pub(super) fn problem(
    item: &ast::Function,
    block: &Block,
    signature: &Signature,
    (outs, operands): (Option<&Outs>, usize),
    table: &Table,
) -> Option<Diagnostic> {
    let (part, span) = item.attrs.part.as_ref()?;
    if block.lang != Lang::Cxx {
        // Already reported with the attributes.
        return None;
    }
    let (message, help) = if item.body.is_some() {
        (
            "a function with a body cannot be a constructor, a field or an operator too".to_owned(),
            "remove the attribute or the body",
        )
    } else {
        match part {
            ast::Part::Constructor => {
                let own = outs.map_or(signature.outcome.ok(), |outs| &outs.returns);
                constructor(signature, own, table)?
            }
            ast::Part::Field => field(signature, item.attrs.self_type.is_some())?,
            ast::Part::Operator(name) => operator(name, signature, operands)?,
        }
    };
    Some(Diagnostic::new(Code::ClassPart, *span, message, help))
}

type Problem = (String, &'static str);

fn constructor(signature: &Signature, result: &Type, table: &Table) -> Option<Problem> {
    let is_class = |ty: &Type| match ty {
        Type::Named(named) => {
            matches!(table.kind(named.id), TypeKind::OpaqueCxx | TypeKind::Alias)
        }
        _ => false,
    };
    let makes_object = match result {
        Type::Word(Word::UniquePtr | Word::SharedPtr, class) => is_class(&class[0]),
        _ => false,
    };
    (signature.receiver.is_some() || !makes_object).then(|| {
        (
            "a constructor takes no object and returns one".to_owned(),
            "write `#[constructor] fn new(..) -> UniquePtr<T>`, or `SharedPtr<T>`, of a C++ class",
        )
    })
}

fn field(signature: &Signature, has_class: bool) -> Option<Problem> {
    let receiver = signature.receiver.as_ref();
    let fails = !matches!(signature.outcome, Outcome::Plain(_));
    let is_setter = signature.params.len() == 1 && !gives(signature);
    let is_getter = signature.params.is_empty() && gives(signature);
    if receiver.is_none() && !has_class {
        return Some((
            "a field belongs to an object or to a class".to_owned(),
            "take the object, `self: &T`, or name the class, `#[Self = \"T\"]`",
        ));
    }
    if is_setter && receiver.is_some_and(|of| !of.mutable) {
        return Some((
            "a function that sets a field changes the object".to_owned(),
            "write `self: Pin<&mut T>`",
        ));
    }
    (fails || !is_setter && !is_getter).then(|| {
        (
            "a field function either reads the field or sets it".to_owned(),
            "write `fn x(self: &T) -> F`, `fn x(self: Pin<&mut T>) -> &mut F` or `fn set_x(self: Pin<&mut T>, x: F)`",
        )
    })
}

fn operator(name: &str, signature: &Signature, operands: usize) -> Option<Problem> {
    if signature.receiver.is_none() {
        return Some((
            "an operator needs an object on its left".to_owned(),
            "write it as a method, `self: &T`",
        ));
    }
    let is_name = !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | ' ' | '<' | '>' | '*'))
        && name.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == ':');
    let is_known = match operands {
        _ if name == "()" => true,
        0 => UNARY.contains(&name) || is_name && gives(signature),
        1 => name == "[]" || BINARY.contains(&name),
        _ => false,
    };
    if needs_body(name) {
        return Some((
            format!("no attribute stands for the operator `{name}`"),
            "remove the attribute, and write a body: `{ cpp!(return ..;) }`",
        ));
    }
    (!is_known).then(|| {
        (
            format!("C++ has no operator `{name}` of {operands} besides the object"),
            "write `#[operator(\"+\")] fn add(self: &T, other: &T) -> ..`; `[]`, `()`, `==`, `<<`, `!`, `bool` are \
             others",
        )
    })
}
