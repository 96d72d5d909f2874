//! Types in C++ spelling: as users write them, and as C++ distinguishes functions.

use crate::ir::{Bridge, Callback, Calls, ErrorType, Holder, Outcome, Reference, Type, TypeKind};
use crate::iter::IteratorExt as _;
use crate::words::{Crosses, Word};

/// A type as a C++ user sees it, as parameter or result.
pub fn ty(bridge: &Bridge, ty: &Type) -> String {
    let inner = |inner: &Type| self::ty(bridge, inner);
    if let Some(word) = ty.borrowed() {
        return word.row().cxx.to_owned();
    }
    match ty {
        Type::Unit => "void".to_owned(),
        Type::Primitive(primitive) => primitive.cxx().to_owned(),
        Type::Word(Word::Option, payload) if has_null(&payload[0]) => match &payload[0] {
            Type::Reference(reference) if payload[0].borrowed().is_none() => {
                let Reference { inner: to, mutable, .. } = &**reference;
                format!("{} {}*", inner(to), constness_to(to, *mutable))
            }
            payload => inner(payload),
        },
        Type::Word(Word::InField, parts) => {
            let word = parts[0].word().and_then(|word| word.row().listed);
            word.unwrap_or_default().to_owned()
        }
        Type::Word(word, parts) => {
            let name = match (word, &parts[..]) {
                (Word::RustTuple, [_, _]) => "::std::pair",
                _ => word.row().cxx,
            };
            match ty.listed().and_then(|element| Some((element, element.word()?.row().listed?))) {
                Some((element, listed)) => {
                    let inside = element.parts().iter().map(inner);
                    template(name, vec![template(listed, inside.collect_vec())])
                }
                None => template(name, parts.iter().map(inner).collect_vec()),
            }
        }
        Type::Named(named) => match &bridge[named.id].kind {
            TypeKind::Via(via) => inner(&via.ty),
            _ => bridge[named.id].cxx_path(),
        },
        Type::Reference(reference) => {
            format!(
                "{} {}&",
                inner(&reference.inner),
                constness_to(&reference.inner, reference.mutable)
            )
        }
        Type::Str(_) => "::rust::Str".to_owned(),
        Type::Slice(slice) => {
            format!("::rust::Slice<{} {}>", inner(&slice.inner), constness(slice.mutable).trim())
                .replace(" >", ">")
        }
        Type::Pointer { mutable, inner: element } => {
            format!("{} {}*", inner(element), constness(*mutable))
        }
        Type::Array { element, length } => {
            format!("::std::array<{}, {}>", inner(element), length.0)
        }
        Type::Callback(callback) | Type::Function(callback) => self::callback(bridge, callback),
    }
}

/// Whether the C++ type has an empty value: it needs no `std::optional`.
pub fn has_null(ty: &Type) -> bool {
    match ty {
        Type::Reference(_) if ty.borrowed().is_none() => true,
        Type::Callback(_) => true,
        ty => ty.word().or_else(|| ty.borrowed()).is_some_and(|word| word.row().has_null),
    }
}

fn template(name: &str, arguments: Vec<String>) -> String {
    if arguments.is_empty() { name.to_owned() } else { format!("{name}<{}>", arguments.join(", ")) }
}

/// Spelled types, with one spelling for types that are the same on each platform.
pub fn same_types(spelled: &str) -> String {
    const SAME: [(&str, &str); 8] = [
        ("::std::size_t", "::std::uint64_t"),
        ("::rust::isize", "::std::int64_t"),
        ("unsigned char", "::std::uint8_t"),
        ("unsigned short", "::std::uint16_t"),
        ("unsigned int", "::std::uint32_t"),
        ("signed char", "::std::int8_t"),
        ("short", "::std::int16_t"),
        ("int", "::std::int32_t"),
    ];
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let (mut text, mut rest) = (String::new(), spelled);
    while let Some(next) = rest.chars().next() {
        let is_start = !text.ends_with(is_of_name);
        let found = SAME.iter().find_map(|(from, to)| {
            let after = rest.strip_prefix(from).filter(|after| !after.starts_with(is_of_name))?;
            Some((after, to))
        });
        match found {
            Some((after, to)) if is_start => {
                text.push_str(to);
                rest = after;
            }
            _ => {
                text.push(next);
                rest = &rest[next.len_utf8()..];
            }
        }
    }
    text
}

/// Whether two collections that are spelled differently may be one C++ type: whether `long` and
/// `long long` are the types of `i32` and `i64`, only the C++ compiler knows.
pub fn may_be_one(ty: &str, other: &str) -> bool {
    let has_long = |ty: &str| ty.contains("long");
    (has_long(ty) || has_long(other)) && ty.split('<').next() == other.split('<').next()
}

/// The type of a closure.
pub fn callback(bridge: &Bridge, callback: &Callback) -> String {
    if callback.holder == Holder::Registration {
        return "::twinspan::Registration".to_owned();
    }
    let plain = signature(bridge, callback);
    let name = match callback.calls {
        _ if callback.is_pointer() => "::rust::Fn",
        _ if !callback.owned => "::twinspan::FunctionRef",
        Calls::Once => "::twinspan::OnceFunction",
        Calls::Shared | Calls::Exclusive => "::twinspan::Function",
    };
    let is_const = callback.owned && callback.calls == Calls::Shared;
    let constness = if is_const { " const" } else { "" };
    let nothrow = if callback.nothrow { " noexcept" } else { "" };
    format!("{name}<{plain}{constness}{nothrow}>")
}

/// The parameters and the result of a closure: `R(A)`.
pub fn signature(bridge: &Bridge, callback: &Callback) -> String {
    let params = callback.signature.params.iter().map(|param| ty(bridge, &param.ty)).collect_vec();
    let result = match &callback.signature.outcome {
        Outcome::Typed(ok, error) => expected(bridge, ok, &error_type(bridge, error)),
        outcome => ty(bridge, outcome.ok()),
    };
    format!("{result}({})", params.join(", "))
}

/// `expected<T, E>`, which holds a pointer if a function returns a reference.
pub fn expected(bridge: &Bridge, ok: &Type, error: &str) -> String {
    let ok = match ok {
        Type::Reference(reference) if ok.borrowed().is_none() => {
            let is_const = !changes(&reference.inner, reference.mutable);
            let constness = if is_const { " const" } else { "" };
            format!("{}{constness} *", ty(bridge, &reference.inner))
        }
        ok => ty(bridge, ok),
    };
    format!("::twinspan::expected<{ok}, {error}>")
}

/// The error type in C++.
pub fn error_type(bridge: &Bridge, error: &ErrorType) -> String {
    match error {
        ErrorType::Shared(id, _) => bridge[*id].cxx_path(),
        ErrorType::Opaque(id, _) => format!("::rust::Box<{}>", bridge[*id].cxx_path()),
        ErrorType::Exception | ErrorType::Dynamic(_) => "::twinspan::Error".to_owned(),
    }
}

/// Whether C++ may change the target of a reference.
pub fn changes(to: &Type, mutable: bool) -> bool {
    mutable || to.word().is_some_and(|word| word.row().crosses == Crosses::Shared)
}

/// The constness of the target of a reference.
pub fn constness_to(to: &Type, mutable: bool) -> &'static str {
    constness(changes(to, mutable))
}

pub fn constness(mutable: bool) -> &'static str {
    if mutable { "" } else { "const " }
}

/// The words of C++ code: names and keywords.
pub fn words(code: &str) -> impl Iterator<Item = &str> {
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty())
}
