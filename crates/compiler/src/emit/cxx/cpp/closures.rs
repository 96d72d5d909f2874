//! C++ derives how closures are called from their types alone, whatever bridge they come from. The
//! code here asserts that Rust does the same.

use super::{Target, in_namespace, spell, within_detail};
use crate::emit::text::Text;
use crate::ir::{Callback, Outcome, Type, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::{Abi, Form, Return, Role};
use crate::spell::{error_type, signature};

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let mut assertions = Vec::new();
    for interface in
        target.plan.interfaces.iter().filter(|interface| target.is_there(&interface.any))
    {
        for method in &interface.methods {
            // Rust distinguishes more of them.
            let assertion = assertion(target, &interface.callback, &method.abi);
            if !assertions.iter().any(|(_, known)| *known == assertion) {
                assertions.push((users_line(target, &interface.callback), assertion));
            }
        }
    }
    if assertions.is_empty() {
        return;
    }
    text.gap();
    // Names are short there.
    in_namespace(text, &["twinspan", "detail"].map(str::to_owned), &mut |text| {
        for (line, assertion) in &assertions {
            if let Some(line) = line {
                text.line(format!("#line {line} \"{}\"", target.file));
            }
            text.line(within_detail(assertion, ""));
        }
    });
    if assertions.iter().any(|(line, _)| line.is_some()) {
        text.line(Text::LINE_HERE);
    }
}

/// The line for errors. A type that the bridge only names may be another one in C++ than in Rust,
/// for example a number.
fn users_line(target: &Target<'_>, callback: &Callback) -> Option<usize> {
    let mut named = callback.signature.types().flat_map(Type::each).filter_map(Type::named);
    let named = named.find(|named| matches!(target.bridge[named.id].kind, TypeKind::Alias))?;
    Some(named.span.start().line.max(1))
}

/// One signature: the C function, the codec of its result, and those of its arguments.
fn assertion(target: &Target<'_>, callback: &Callback, abi: &Abi) -> String {
    let bridge = target.bridge;
    let outcome = &callback.signature.outcome;
    let slots = abi.slots.iter().map(|slot| match (slot.role, outcome) {
        // C++ has an error slot even if Rust does not write one.
        (Role::Error, Outcome::Typed(_, error)) => format!("{} *", error_type(bridge, error)),
        _ => spell::raw(bridge, &slot.raw),
    });
    let slots = slots.collect_vec().join(", ");
    let codec = |form: &Form| spell::codec(bridge, form);
    let result = match &abi.returns {
        Return::Nothing => None,
        Return::Value(crossing) => Some(codec(&crossing.form)),
        Return::Status { ok, .. } => ok.crossing().map(|crossing| match crossing.form.in_cxx() {
            // `expected` holds a pointer.
            form @ Form::Reference { .. } => codec(&Form::Null(Box::new(form.clone()))),
            form => codec(form),
        }),
    };
    let mut codecs = vec![result.unwrap_or_else(|| "void".to_owned())];
    codecs.extend(abi.params.iter().map(|param| codec(&param.form)));
    let signature = signature(bridge, callback);
    format!(
        "static_assert(crosses_as<{signature}, {}({slots}), {}>, TWINSPAN_CROSSES);",
        spell::raw(bridge, &abi.result),
        codecs.join(", ")
    )
}
