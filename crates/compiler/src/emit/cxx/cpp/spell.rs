//! The ABI types and conversions of shapes.

use crate::ir::{Bridge, Type};
use crate::plan::{Crossing, Shape, Success, Tagged, View};
use crate::spell::constness;
pub(super) use crate::spell::{expected, ty};
use crate::words::{Owner, Word};

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
