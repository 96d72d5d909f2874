//! Types as C++ spells them, and the ABI types and conversions of shapes.

use crate::ir::{Bridge, Type};
use crate::plan::{CallbackPlan, Crossing, Handle, Shape, Tagged, View};

/// A type as a C++ user sees it, as parameter or result.
pub(super) fn ty(bridge: &Bridge, ty: &Type) -> String {
    let inner = |inner: &Type| self::ty(bridge, inner);
    match ty {
        Type::Unit => "void".to_owned(),
        Type::Primitive(primitive) => primitive.cxx().to_owned(),
        Type::String => "::rust::String".to_owned(),
        Type::CxxString => "::std::string".to_owned(),
        Type::Named(named) => bridge.types[named.id.0].cxx_path(),
        Type::Box(element) => format!("::rust::Box<{}>", inner(element)),
        Type::Vec(element) => format!("::rust::Vec<{}>", inner(element)),
        Type::UniquePtr(element) => format!("::std::unique_ptr<{}>", inner(element)),
        Type::SharedPtr(element) => format!("::std::shared_ptr<{}>", inner(element)),
        Type::WeakPtr(element) => format!("::std::weak_ptr<{}>", inner(element)),
        Type::CxxVector(element) => format!("::std::vector<{}>", inner(element)),
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
        Type::Option(payload) => match &**payload {
            Type::Reference(reference) => {
                format!("{} {}*", inner(&reference.inner), constness(reference.mutable))
            }
            Type::UniquePtr(_) | Type::SharedPtr(_) => inner(payload),
            payload => format!("::std::optional<{}>", inner(payload)),
        },
        Type::Callback(callback) => {
            let params: Vec<_> = callback.params.iter().map(inner).collect();
            let name = if callback.pointer { "::rust::Fn" } else { "::twinspan::FunctionRef" };
            format!("{name}<{}({})>", inner(&callback.result), params.join(", "))
        }
    }
}

fn constness(mutable: bool) -> &'static str {
    if mutable { "" } else { "const " }
}

/// The type inside `Option`, a reference, `Box`, `UniquePtr`, a slice.
fn payload(ty: &Type) -> &Type {
    match ty {
        Type::Option(inner) | Type::Box(inner) | Type::UniquePtr(inner) => inner,
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
        Shape::Tagged(Tagged::Value) => format!("::twinspan::abi::OptionValue<{}>", inner()),
        Shape::Tagged(Tagged::Memory) if is_argument => format!("{} *", inner()),
        Shape::Tagged(Tagged::Memory) => format!("::twinspan::abi::OptionMemory<{}>", inner()),
        Shape::Callback(_) => "::twinspan::abi::Callback".to_owned(),
    }
}

/// `std::shared_ptr<T>` of `Option<SharedPtr<T>>`.
fn inner_value(bridge: &Bridge, ty: &Type) -> String {
    self::ty(bridge, payload(ty))
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
        Shape::Callback(plan) => callback(bridge, plan, &ty(bridge, &crossing.ty), value),
        shape => lower(shape, value),
    }
}

/// A callable as context and function. What the callable throws becomes a panic of the Rust frames.
fn callback(bridge: &Bridge, plan: &CallbackPlan, reference: &str, value: &str) -> String {
    let mut params = vec!["void *context$".to_owned()];
    let mut types = vec!["void *".to_owned()];
    for param in &plan.params {
        let raw = argument(bridge, param);
        params.push(format!("{raw} {}$", param.name));
        types.push(raw);
    }
    let arguments: Vec<_> = plan
        .params
        .iter()
        .map(|param| lift(bridge, param, &format!("{}$", param.name), true))
        .collect();
    let call = format!("(*static_cast<{reference} *>(context$))({})", arguments.join(", "));
    let (output, body) = match &plan.result {
        None => ("void".to_owned(), format!("{call};")),
        Some(crossing) if crossing.shape.is_direct() => {
            (result(bridge, crossing), format!("return {};", lower(&crossing.shape, &call)))
        }
        Some(crossing) => {
            let raw = result(bridge, crossing);
            params.push(format!("{raw} *answer$"));
            types.push(format!("{raw} *"));
            let value = fill(bridge, crossing, &call);
            ("void".to_owned(), format!("::new (static_cast<void *>(answer$)) {raw}({value});"))
        }
    };
    format!(
        "::twinspan::abi::callback({value}, static_cast<{output} (*)({})>([]({}) -> {output} {{ \
         return ::twinspan::detail::unwind_guard<false>([&]() -> {output} {{ {body} }}); }}))",
        types.join(", "),
        params.join(", "),
    )
}

/// C++ value to ABI value, for shapes that are direct.
pub(super) fn lower(shape: &Shape, value: &str) -> String {
    match shape {
        Shape::View(View::One { .. }) => format!("::std::addressof({value})"),
        Shape::View(View::Str | View::Slice { .. }) => format!("::twinspan::abi::fat({value})"),
        Shape::Handle(Handle::Box) => format!("{value}.into_raw()"),
        Shape::Handle(Handle::UniquePtr) => format!("{value}.release()"),
        Shape::Tagged(Tagged::Null(inner)) => match &**inner {
            Shape::View(View::One { .. }) => value.to_owned(),
            Shape::View(_) => format!("::twinspan::abi::fat({value})"),
            Shape::Handle(Handle::UniquePtr) => format!("{value}.release()"),
            _ => format!("::twinspan::abi::into_raw({value})"),
        },
        Shape::Tagged(Tagged::Value) => format!("::twinspan::abi::option_value({value})"),
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
            format!("::std::move(*{raw})")
        }
        Shape::Record | Shape::Tagged(Tagged::NullRecord) => format!("::std::move({raw})"),
        Shape::View(View::One { .. }) => format!("*{raw}"),
        Shape::View(View::Str) => format!("::twinspan::abi::str({raw})"),
        Shape::View(View::Slice { .. }) => {
            format!("::twinspan::abi::slice<{}>({raw})", element(bridge, ty))
        }
        Shape::Handle(Handle::Box) => format!("::rust::Box<{}>::from_raw({raw})", inner()),
        Shape::Handle(Handle::UniquePtr) => format!("::std::unique_ptr<{}>({raw})", inner()),
        Shape::Tagged(Tagged::Null(shape)) => match &**shape {
            Shape::View(View::One { .. }) => raw.to_owned(),
            Shape::View(View::Str) => format!("::twinspan::abi::optional_str({raw})"),
            Shape::View(_) => {
                format!("::twinspan::abi::optional_slice<{}>({raw})", element(bridge, payload(ty)))
            }
            Shape::Handle(Handle::UniquePtr) => {
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
        Shape::Callback(_) => raw.to_owned(),
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
