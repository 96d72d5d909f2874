//! Types as C++ spells them, and the ABI types and conversions of shapes.

use crate::ir::{Bridge, Callback, Calls, ErrorType, Holder, Outcome, Type};
use crate::plan::{Crossing, Shape, Success, Tagged, View};
use crate::words::{Owner, Word};

/// A type as a C++ user sees it, as parameter or result.
pub(super) fn ty(bridge: &Bridge, ty: &Type) -> String {
    let inner = |inner: &Type| self::ty(bridge, inner);
    // What has an empty state of its own.
    let optional = |payload: &Type| match payload {
        Type::Reference(reference) => {
            Some(format!("{} {}*", inner(&reference.inner), constness(reference.mutable)))
        }
        Type::Callback(_) => Some(inner(payload)),
        payload => payload.word()?.row().has_null.then(|| inner(payload)),
    };
    match ty {
        Type::Unit => "void".to_owned(),
        Type::Primitive(primitive) => primitive.cxx().to_owned(),
        Type::Word(Word::Option, payload) if optional(&payload[0]).is_some() => {
            optional(&payload[0]).unwrap_or_default()
        }
        Type::Word(word, parts) => {
            let parts: Vec<_> = parts.iter().map(inner).collect();
            let name = word.row().cxx;
            if parts.is_empty() { name.to_owned() } else { format!("{name}<{}>", parts.join(", ")) }
        }
        Type::Named(named) => bridge.types[named.id.0].cxx_path(),
        Type::Reference(reference) => {
            format!("{} {}&", inner(&reference.inner), constness(reference.mutable))
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

fn callback(bridge: &Bridge, callback: &Callback) -> String {
    if callback.holder == Holder::Registration {
        return "::twinspan::Registration".to_owned();
    }
    let params: Vec<_> =
        callback.signature.params.iter().map(|param| ty(bridge, &param.ty)).collect();
    let result = match &callback.signature.outcome {
        Outcome::Typed(ok, error) => expected(bridge, ok, &error_type(bridge, error)),
        outcome => ty(bridge, outcome.ok()),
    };
    let name = match callback.calls {
        _ if callback.is_pointer() => "::rust::Fn",
        _ if !callback.owned => "::twinspan::FunctionRef",
        Calls::Once => "::twinspan::OnceFunction",
        Calls::Shared | Calls::Exclusive => "::twinspan::Function",
    };
    let is_const = callback.owned && callback.calls == Calls::Shared;
    let constness = if is_const { " const" } else { "" };
    let nothrow = if callback.nothrow { " noexcept" } else { "" };
    format!("{name}<{result}({}){constness}{nothrow}>", params.join(", "))
}

/// `expected<T, E>`, which holds a pointer where a function gives a reference.
pub(super) fn expected(bridge: &Bridge, ok: &Type, error: &str) -> String {
    let ok = match ok {
        Type::Reference(reference) => {
            let constness = if reference.mutable { "" } else { " const" };
            format!("{}{constness} *", ty(bridge, &reference.inner))
        }
        ok => ty(bridge, ok),
    };
    format!("::twinspan::expected<{ok}, {error}>")
}

/// The type of the error that C++ holds.
fn error_type(bridge: &Bridge, error: &ErrorType) -> String {
    match error {
        ErrorType::Shared(id, _) => bridge.types[id.0].cxx_path(),
        ErrorType::Opaque(id, _) => format!("::rust::Box<{}>", bridge.types[id.0].cxx_path()),
        ErrorType::Exception | ErrorType::Dynamic(_) => "::twinspan::Error".to_owned(),
    }
}

fn constness(mutable: bool) -> &'static str {
    if mutable { "" } else { "const " }
}

/// The type inside `Option`, a reference, `Box`, `UniquePtr`, a slice.
fn payload(ty: &Type) -> &Type {
    match ty {
        Type::Word(Word::Option | Word::Box | Word::UniquePtr, inner) => &inner[0],
        Type::Reference(reference) => &reference.inner,
        Type::Slice(slice) => &slice.inner,
        other => other,
    }
}

/// A slice's element with its constness.
fn element(bridge: &Bridge, ty: &Type) -> String {
    match ty {
        Type::Slice(slice) => {
            let suffix = if slice.mutable { "" } else { " const" };
            format!("{}{suffix}", self::ty(bridge, &slice.inner))
        }
        other => self::ty(bridge, other),
    }
}

/// The ABI type of an argument.
pub(super) fn argument(bridge: &Bridge, crossing: &Crossing) -> String {
    shaped(bridge, &crossing.ty, &crossing.shape, true)
}

/// The ABI type of a result: returned if the shape is direct, else what the pointer points to.
pub(super) fn result(bridge: &Bridge, crossing: &Crossing) -> String {
    shaped(bridge, &crossing.ty, &crossing.shape, false)
}

fn shaped(bridge: &Bridge, ty: &Type, shape: &Shape, is_argument: bool) -> String {
    let value = || self::ty(bridge, ty);
    let inner = || self::ty(bridge, payload(ty));
    match shape {
        Shape::Scalar => value(),
        Shape::Record if is_argument => format!("{} *", value()),
        Shape::Record => value(),
        Shape::View(View::One { mutable, .. }) => format!("{} {}*", inner(), constness(*mutable)),
        Shape::View(View::Str | View::Slice { .. }) => "::twinspan::abi::Fat".to_owned(),
        Shape::Handle(_) => format!("{} *", inner()),
        Shape::Tagged(Tagged::Null(shape)) => shaped(bridge, payload(ty), shape, is_argument),
        Shape::Tagged(Tagged::NullRecord) if is_argument => {
            format!("{} *", inner_value(bridge, ty))
        }
        Shape::Tagged(Tagged::NullRecord) => inner_value(bridge, ty),
        Shape::Tagged(Tagged::Value) => format!("::twinspan::abi::Tagged<{}>", inner()),
        Shape::Tagged(Tagged::Memory) if is_argument => format!("{} *", inner()),
        Shape::Tagged(Tagged::Memory) => format!("::twinspan::abi::OptionMemory<{}>", inner()),
        Shape::Callback(_) => "::twinspan::abi::Closure".to_owned(),
    }
}

/// `std::shared_ptr<T>` of `Option<SharedPtr<T>>`.
fn inner_value(bridge: &Bridge, ty: &Type) -> String {
    self::ty(bridge, payload(ty))
}

/// The ABI result of what may fail.
pub(super) fn status(bridge: &Bridge, ok: &Success) -> String {
    match ok {
        Success::Word(crossing) => format!("::twinspan::abi::Tagged<{}>", result(bridge, crossing)),
        Success::Nothing | Success::Memory(_) => "::std::uintptr_t".to_owned(),
    }
}

/// What a value of a result occupies in memory, as C++ reads it: written by the other side.
pub(super) fn stored(bridge: &Bridge, crossing: &Crossing) -> String {
    result(bridge, crossing)
}

/// C++ value to ABI argument. `value` is an lvalue that may be consumed.
pub(super) fn lower_argument(bridge: &Bridge, crossing: &Crossing, value: &str) -> String {
    match &crossing.shape {
        Shape::Record | Shape::Tagged(Tagged::NullRecord) => {
            format!("::twinspan::abi::Moved<{}>({value}).pointer()", ty(bridge, &crossing.ty))
        }
        Shape::Tagged(Tagged::Memory) => {
            format!(
                "::twinspan::abi::MovedOption<{}>({value}).pointer()",
                ty(bridge, payload(&crossing.ty))
            )
        }
        shape => lower(shape, value),
    }
}

/// C++ value to ABI value, for shapes that are direct.
pub(super) fn lower(shape: &Shape, value: &str) -> String {
    match shape {
        Shape::View(View::One { .. }) => format!("::std::addressof({value})"),
        Shape::View(View::Str | View::Slice { .. }) => format!("::twinspan::abi::fat({value})"),
        Shape::Handle(Owner::Box) => format!("{value}.into_raw()"),
        Shape::Handle(Owner::UniquePtr) => format!("{value}.release()"),
        Shape::Tagged(Tagged::Null(inner)) => match &**inner {
            Shape::View(View::One { .. }) => value.to_owned(),
            Shape::View(_) => format!("::twinspan::abi::fat({value})"),
            Shape::Handle(Owner::UniquePtr) => format!("{value}.release()"),
            Shape::Callback(_) => lower(inner, value),
            _ => format!("::twinspan::abi::into_raw({value})"),
        },
        Shape::Tagged(Tagged::Value) => format!("::twinspan::abi::tagged({value})"),
        Shape::Callback(_) => format!("::twinspan::detail::release_closure({value})"),
        _ => value.to_owned(),
    }
}

/// ABI value to C++ value.
pub(super) fn lift(bridge: &Bridge, crossing: &Crossing, raw: &str, is_argument: bool) -> String {
    lift_shape(bridge, &crossing.ty, &crossing.shape, raw, is_argument)
}

fn lift_shape(bridge: &Bridge, ty: &Type, shape: &Shape, raw: &str, is_argument: bool) -> String {
    let inner = || self::ty(bridge, payload(ty));
    match shape {
        Shape::Scalar => raw.to_owned(),
        Shape::Record | Shape::Tagged(Tagged::NullRecord) if is_argument => {
            format!("::twinspan::abi::taken(*{raw})")
        }
        Shape::Record | Shape::Tagged(Tagged::NullRecord) => {
            format!("::twinspan::abi::taken({raw})")
        }
        Shape::View(View::One { .. }) => format!("*{raw}"),
        Shape::View(View::Str) => format!("::twinspan::abi::str({raw})"),
        Shape::View(View::Slice { .. }) => {
            format!("::twinspan::abi::slice<{}>({raw})", element(bridge, ty))
        }
        Shape::Handle(Owner::Box) => format!("::rust::Box<{}>::from_raw({raw})", inner()),
        Shape::Handle(Owner::UniquePtr) => format!("::std::unique_ptr<{}>({raw})", inner()),
        Shape::Tagged(Tagged::Null(shape)) => match &**shape {
            Shape::View(View::One { .. }) => raw.to_owned(),
            Shape::View(View::Str) => format!("::twinspan::abi::optional_str({raw})"),
            Shape::View(_) => {
                format!("::twinspan::abi::optional_slice<{}>({raw})", element(bridge, payload(ty)))
            }
            Shape::Handle(Owner::UniquePtr) | Shape::Callback(_) => {
                lift_shape(bridge, payload(ty), shape, raw, is_argument)
            }
            _ => format!(
                "::twinspan::abi::optional_box<{}>({raw})",
                self::ty(bridge, payload(payload(ty)))
            ),
        },
        Shape::Tagged(Tagged::Value) => format!("::twinspan::abi::optional({raw})"),
        Shape::Tagged(Tagged::Memory) if is_argument => {
            format!("::twinspan::abi::optional_moved({raw})")
        }
        Shape::Tagged(Tagged::Memory) => format!("::twinspan::abi::optional({raw})"),
        Shape::Callback(_) => {
            format!("::twinspan::detail::adopt_closure<{}>({raw})", self::ty(bridge, ty))
        }
    }
}

/// The value a result slot is filled with, for `new (slot) ..`.
pub(super) fn fill(bridge: &Bridge, crossing: &Crossing, value: &str) -> String {
    match &crossing.shape {
        Shape::Tagged(Tagged::Memory) => {
            format!("::twinspan::abi::OptionMemory<{}>({value})", ty(bridge, payload(&crossing.ty)))
        }
        shape if shape.is_direct() => lower(shape, value),
        _ => value.to_owned(),
    }
}
