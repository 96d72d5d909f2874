//! Types in C spelling.

use crate::ir::{Bridge, Primitive};
use crate::iter::IteratorExt as _;
use crate::plan::c_face::{CType, Face, Form, Slot, word};

/// A declaration of a parameter, a field or a variable.
pub(super) fn declaration(bridge: &Bridge, face: &Face, ty: &CType, name: &str) -> String {
    if let CType::Function { params, result } = ty {
        let result = result.as_ref().map_or("void".to_owned(), |ty| self::ty(bridge, face, ty));
        let result = if result.ends_with('*') { result } else { result + " " };
        let mut names = params.iter().enumerate();
        let user =
            names.next().map_or_else(String::new, |(_, ty)| declaration(bridge, face, ty, "user"));
        let rest =
            names.map(|(index, ty)| declaration(bridge, face, ty, &format!("argument{index}")));
        let params: Vec<String> = std::iter::once(user).chain(rest).collect_vec();
        return format!("{result}(*{name})({})", params.join(", "));
    }
    let ty = self::ty(bridge, face, ty);
    if ty.ends_with('*') { ty + name } else { format!("{ty} {name}") }
}

pub(super) fn ty(bridge: &Bridge, face: &Face, ty: &CType) -> String {
    match ty {
        CType::Void => "void".to_owned(),
        CType::Number(number) => self::number(*number).to_owned(),
        CType::Bool => "bool".to_owned(),
        CType::Byte => "char".to_owned(),
        CType::Wide { signed: true } => "twinspan_i128".to_owned(),
        CType::Wide { signed: false } => "twinspan_u128".to_owned(),
        CType::Enum(id) | CType::Struct(id) | CType::Object(id) => {
            format!("{}_{}", face.prefix, bridge[*id].cxx)
        }
        CType::Text => "twinspan_string".to_owned(),
        CType::List(element) => list(bridge, face, element),
        CType::Optional(inner) => format!("{}_Optional{}", face.prefix, word(bridge, inner)),
        CType::Pointer { to, mutable } => {
            let target = self::ty(bridge, face, to);
            match (&**to, mutable) {
                (CType::Pointer { .. }, _) => format!("{target}*"),
                (_, true) => format!("{target} *"),
                (_, false) => format!("const {target} *"),
            }
        }
        CType::Function { .. } => declaration(bridge, face, ty, ""),
    }
}

pub(super) fn list(bridge: &Bridge, face: &Face, element: &Form) -> String {
    format!("{}_{}Vec", face.prefix, word(bridge, element))
}

pub(super) fn number(number: Primitive) -> &'static str {
    match number {
        Primitive::Isize | Primitive::SsizeT => "ptrdiff_t",
        // C uses the C++ names without the namespace.
        other => other.cxx().trim_start_matches("::std::"),
    }
}

/// The parameters of a function.
pub(super) fn params<'a>(
    bridge: &Bridge,
    face: &Face,
    slots: impl Iterator<Item = &'a Slot>,
) -> String {
    let params: Vec<String> =
        slots.map(|slot| declaration(bridge, face, &slot.ty, &slot.name)).collect_vec();
    if params.is_empty() { "void".to_owned() } else { params.join(", ") }
}

/// An integer constant of a type.
pub(super) fn constant(repr: Primitive, value: i128) -> String {
    let name = match repr {
        Primitive::U64 => return format!("UINT64_C({value})"),
        Primitive::I64 if value == i128::from(i64::MIN) => {
            return format!("(INT64_C({}) - 1)", value + 1);
        }
        Primitive::I64 => "INT64_C",
        Primitive::U32 => "UINT32_C",
        Primitive::I32 if value == i128::from(i32::MIN) => {
            return format!("(INT32_C({}) - 1)", value + 1);
        }
        _ => return value.to_string(),
    };
    format!("{name}({value})")
}
