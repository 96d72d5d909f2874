//! The ABI types and the codecs of forms.

use crate::ir::{Bridge, Type};
use crate::plan::{Form, Raw};
use crate::spell::callback;
use crate::spell::{changes, constness_to};
pub(super) use crate::spell::{error_type, expected, ty};
use crate::words::Owner;

/// A type of the C ABI.
pub(super) fn raw(bridge: &Bridge, raw: &Raw) -> String {
    match raw {
        Raw::Nothing => "void".to_owned(),
        Raw::Value(ty) => self::ty(bridge, ty),
        Raw::Bits(ty) => format!("::twinspan::detail::Registers<{}>", self::ty(bridge, ty)),
        Raw::Number(number) => number.cxx().to_owned(),
        Raw::Pointer { to, mutable } => {
            format!("{} {}*", ty(bridge, to), constness_to(to, *mutable))
        }
        Raw::Fat => "::twinspan::detail::abi::Fat".to_owned(),
        Raw::Closure => "::twinspan::detail::abi::Closure".to_owned(),
        Raw::Tagged(inner) => {
            format!("::twinspan::detail::abi::Tagged<{}>", self::raw(bridge, inner))
        }
        Raw::OptionMemory(of) => {
            format!("::twinspan::detail::cross::OptionMemory<{}>", ty(bridge, of))
        }
        Raw::Out(inner) => format!("{} *", self::raw(bridge, inner)),
        Raw::Status => "::std::uintptr_t".to_owned(),
        Raw::Message => "::twinspan::detail::Message".to_owned(),
        Raw::Opaque => "void *".to_owned(),
    }
}

/// The target of a pointer for what is written.
pub(super) fn target(bridge: &Bridge, raw: &Raw) -> String {
    match raw {
        Raw::Pointer { to, .. } => ty(bridge, to),
        Raw::Out(inner) => self::raw(bridge, inner),
        raw => self::raw(bridge, raw),
    }
}

/// The codec of a form. If C++ has its own type, the value crosses as that type, even if Rust has
/// an `Option`.
pub(super) fn codec(bridge: &Bridge, form: &Form) -> String {
    let ty = |ty: &Type| self::ty(bridge, ty);
    let codec = |form: &Form| codec(bridge, form);
    let (name, inside) = match form {
        Form::Number(same) => ("Same", ty(same)),
        Form::Moved(same) | Form::List { ty: same, .. } => ("Moved", ty(same)),
        Form::Converted { codec, of, .. } => (*codec, of.as_ref().map(ty).unwrap_or_default()),
        Form::Reference { to, mutable, .. } => {
            (if changes(to, *mutable) { "Mut" } else { "Ref" }, ty(to))
        }
        Form::Str => ("Str", String::new()),
        Form::Slice { of, mutable } => (if *mutable { "SliceMut" } else { "Slice" }, ty(of)),
        Form::Owned { to, owner: Owner::Box } => ("Boxed", ty(to)),
        Form::Owned { to, owner: Owner::UniquePtr } => ("Unique", ty(to)),
        Form::Null(inner) => match inner.in_cxx() {
            Form::Reference { .. } => ("Same", raw(bridge, &inner.result())),
            Form::Str
            | Form::Slice { .. }
            | Form::Converted { raw: Raw::Fat, .. }
            | Form::Owned { owner: Owner::Box, .. } => ("Null", codec(inner)),
            inner => return codec(inner),
        },
        Form::Checked(inner) => match inner.in_cxx() {
            Form::Number(ty) => ("Bits", self::ty(bridge, ty)),
            inner => return codec(inner),
        },
        Form::Mirror(inner) | Form::Lent { reference: inner, .. } => return codec(inner),
        Form::Flagged(inner) => ("Opt", codec(inner)),
        Form::InMemory(inner) => ("InMemory", codec(inner)),
        Form::Flow(inner) => ("Flow", codec(inner)),
        Form::Closure(plan) => ("Closure", callback(bridge, &plan.callback)),
    };
    let name = format!("::twinspan::detail::cross::{name}");
    if inside.is_empty() { name } else { format!("{name}<{}>", inside.trim_end()) }
}

/// What crosses for an argument. `name` is an lvalue, which may be left empty.
pub(super) fn give_argument(bridge: &Bridge, form: &Form, name: &str) -> String {
    if form.is_direct() {
        give(bridge, form, name)
    } else {
        format!("{}::Held({name}).pointer()", codec(bridge, form))
    }
}

/// What crosses in registers for a value.
pub(super) fn give(bridge: &Bridge, form: &Form, value: &str) -> String {
    if form.is_same_in_cxx() {
        value.to_owned()
    } else {
        format!("{}::give({value})", codec(bridge, form))
    }
}

/// An argument, made from what has crossed.
pub(super) fn take_argument(bridge: &Bridge, form: &Form, raw: &str) -> String {
    if form.is_direct() {
        take(bridge, form, raw)
    } else {
        format!("{}::read({raw})", codec(bridge, form))
    }
}

/// A result, made from what has crossed.
pub(super) fn take(bridge: &Bridge, form: &Form, raw: &str) -> String {
    if form.is_same_in_cxx() {
        raw.to_owned()
    } else {
        format!("{}::take({raw})", codec(bridge, form))
    }
}
