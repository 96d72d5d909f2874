//! The ABI types and conversions of forms.

use crate::ir::{Bridge, Type};
use crate::plan::{Crossing, Form, Raw};
use crate::spell::constness;
pub(super) use crate::spell::{expected, ty};
use crate::words::Owner;

/// A slice's element with its constness.
fn element(bridge: &Bridge, of: &Type, mutable: bool) -> String {
    let suffix = if mutable { "" } else { " const" };
    format!("{}{suffix}", ty(bridge, of))
}

/// A type of the C ABI.
pub(super) fn raw(bridge: &Bridge, raw: &Raw) -> String {
    match raw {
        Raw::Nothing => "void".to_owned(),
        Raw::Value(ty) => self::ty(bridge, ty),
        Raw::Number(number) => number.cxx().to_owned(),
        Raw::Pointer { to, mutable } => format!("{} {}*", ty(bridge, to), constness(*mutable)),
        Raw::Fat => "::twinspan::detail::abi::Fat".to_owned(),
        Raw::Closure => "::twinspan::detail::abi::Closure".to_owned(),
        Raw::Tagged(inner) => {
            format!("::twinspan::detail::abi::Tagged<{}>", self::raw(bridge, inner))
        }
        Raw::OptionMemory(of) => {
            format!("::twinspan::detail::abi::OptionMemory<{}>", ty(bridge, of))
        }
        Raw::Out(inner) => format!("{} *", self::raw(bridge, inner)),
        Raw::Status => "::std::uintptr_t".to_owned(),
        Raw::Message => "::twinspan::detail::Message".to_owned(),
        Raw::Opaque => "void *".to_owned(),
    }
}

/// The C++ type of a value of a form.
fn value(bridge: &Bridge, form: &Form) -> String {
    match form {
        Form::Number(same) | Form::Moved(same) => ty(bridge, same),
        form => raw(bridge, &form.result()),
    }
}

/// The codec of such a form.
fn codec(form: &Form) -> String {
    match form {
        Form::Flagged(inner) => format!("::twinspan::detail::cross::Opt<{}>", codec(inner)),
        Form::Converted { codec, .. } => format!("::twinspan::detail::cross::{codec}"),
        _ => String::new(),
    }
}

/// C++ value to ABI argument. `name` is an lvalue that may be consumed.
pub(super) fn lower_argument(bridge: &Bridge, form: &Form, name: &str) -> String {
    match form {
        Form::InMemory(inner) => {
            format!(
                "::twinspan::detail::abi::MovedOption<{}>({name}).pointer()",
                value(bridge, inner)
            )
        }
        form if form.is_direct() => lower(form, name),
        form => {
            format!(
                "::twinspan::detail::abi::Moved<{}>({name}).pointer()",
                value(bridge, form.present())
            )
        }
    }
}

/// C++ value to ABI value, for forms that are direct.
pub(super) fn lower(form: &Form, value: &str) -> String {
    match form {
        Form::Reference { .. } => format!("::std::addressof({value})"),
        Form::Str | Form::Slice { .. } => format!("::twinspan::detail::abi::fat({value})"),
        Form::Owned { owner: Owner::Box, .. } => format!("{value}.into_raw()"),
        Form::Owned { owner: Owner::UniquePtr, .. } => format!("{value}.release()"),
        Form::Null(inner) => match &**inner {
            Form::Reference { .. } => value.to_owned(),
            Form::Owned { owner: Owner::Box, .. } => {
                format!("::twinspan::detail::abi::into_raw({value})")
            }
            inner => lower(inner, value),
        },
        Form::Converted { .. } | Form::Flagged(_) if form.converts() => {
            format!("{}::give({value})", codec(form))
        }
        Form::Flagged(_) => format!("::twinspan::detail::abi::tagged({value})"),
        Form::Closure(_) => format!("::twinspan::detail::release_closure({value})"),
        Form::Number(_) | Form::Converted { .. } | Form::Moved(_) | Form::InMemory(_) => {
            value.to_owned()
        }
    }
}

/// ABI argument to C++ value.
pub(super) fn lift_argument(bridge: &Bridge, crossing: &Crossing, raw: &str) -> String {
    match &crossing.form {
        Form::InMemory(_) => format!("::twinspan::detail::abi::optional_moved({raw})"),
        form if form.is_direct() => lift(bridge, crossing, raw),
        _ => format!("::twinspan::detail::abi::taken(*{raw})"),
    }
}

/// ABI result to C++ value.
pub(super) fn lift(bridge: &Bridge, crossing: &Crossing, raw: &str) -> String {
    let ty = |ty: &Type| self::ty(bridge, ty);
    match &crossing.form {
        form if form.converts() => format!("{}::take({raw})", codec(form)),
        Form::Number(_) | Form::Converted { .. } => raw.to_owned(),
        Form::Reference { .. } => format!("*{raw}"),
        Form::Str => format!("::twinspan::detail::abi::str({raw})"),
        Form::Slice { of, mutable } => {
            format!("::twinspan::detail::abi::slice<{}>({raw})", element(bridge, of, *mutable))
        }
        Form::Owned { to, owner: Owner::Box } => {
            format!("::rust::Box<{}>::from_raw({raw})", ty(to))
        }
        Form::Owned { to, owner: Owner::UniquePtr } => {
            format!("::std::unique_ptr<{}>({raw})", ty(to))
        }
        Form::Null(inner) => match &**inner {
            Form::Reference { .. } => raw.to_owned(),
            Form::Str => format!("::twinspan::detail::abi::optional_str({raw})"),
            Form::Slice { of, mutable } => {
                format!(
                    "::twinspan::detail::abi::optional_slice<{}>({raw})",
                    element(bridge, of, *mutable)
                )
            }
            Form::Owned { to, owner: Owner::Box } => {
                format!("::twinspan::detail::abi::optional_box<{}>({raw})", ty(to))
            }
            Form::Owned { to, owner: Owner::UniquePtr } => {
                format!("::std::unique_ptr<{}>({raw})", ty(to))
            }
            Form::Closure(_) => closure(bridge, crossing, raw),
            _ => format!("::twinspan::detail::abi::taken({raw})"),
        },
        Form::Flagged(_) | Form::InMemory(_) => format!("::twinspan::detail::abi::optional({raw})"),
        Form::Moved(_) => format!("::twinspan::detail::abi::taken({raw})"),
        Form::Closure(_) => closure(bridge, crossing, raw),
    }
}

fn closure(bridge: &Bridge, crossing: &Crossing, raw: &str) -> String {
    let ty = ty(bridge, &crossing.ty);
    format!("::twinspan::detail::adopt_closure<{ty}>({raw})")
}

/// The value a result slot is filled with, for `new (slot) ..`.
pub(super) fn fill(bridge: &Bridge, form: &Form, value: &str) -> String {
    match form {
        Form::InMemory(_) => format!("{}({value})", raw(bridge, &form.result())),
        form if form.is_direct() => lower(form, value),
        _ => value.to_owned(),
    }
}
