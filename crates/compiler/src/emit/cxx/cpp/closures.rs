//! How closures are called C++ derives from their types alone, whatever bridge they come from. Here a bridge asserts
//! that this is what Rust does.

use super::{Target, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::{Outcome, Type, TypeKind};
use crate::plan::{CallbackPlan, Form, Return, Role};
use crate::spell::{error_type, signature};

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let mut assertions = Vec::new();
    for plan in closures(target) {
        let assertion = assertion(target, plan);
        if !assertions.iter().any(|(_, known)| *known == assertion) {
            assertions.push((users_line(target, plan), assertion));
        }
    }
    if assertions.is_empty() {
        return;
    }
    text.gap();
    // Names are short there.
    in_namespace(text, &["twinspan", "detail"].map(str::to_owned), |text| {
        for (line, assertion) in &assertions {
            if let Some(line) = line {
                text.line(format!("#line {line} \"{}\"", target.file));
            }
            text.line(assertion.replace("::twinspan::detail::", ""));
        }
    });
    if assertions.iter().any(|(line, _)| line.is_some()) {
        text.line(Text::LINE_HERE);
    }
}

/// All of the bridge, the same ones more than once.
fn closures<'a>(target: &'a Target<'_>) -> impl Iterator<Item = &'a CallbackPlan> {
    let plan = target.plan;
    let calls = plan
        .calls
        .iter()
        .filter(|call| target.is_enabled(&target.bridge.functions[call.function].cfg));
    let passed = calls.flat_map(|call| {
        let result = match &call.abi.returns {
            Return::Nothing => None,
            Return::Value(crossing) => Some(crossing),
            Return::Status { ok, .. } => ok.crossing(),
        };
        let crossings = call.abi.params.iter().chain(result);
        crossings.filter_map(|crossing| crossing.form.callback().map(|(plan, _)| plan))
    });
    let held = plan.held.iter().filter(|held| target.is_enabled(&held.cfg));
    passed.chain(held.map(|held| &held.closure))
}

/// Where the user is told. A type that the bridge only names may be another for C++ than for Rust, a number say.
fn users_line(target: &Target<'_>, plan: &CallbackPlan) -> Option<usize> {
    let mut place = None;
    let mut visit = |ty: &Type| match ty {
        Type::Named(named) if matches!(target.bridge.types[named.id.0].kind, TypeKind::Alias) => {
            place = place.or(Some(named.span.start().line.max(1)));
        }
        _ => {}
    };
    plan.callback.signature.types().for_each(|ty| ty.walk(&mut visit));
    place
}

/// One signature: the C function behind it, the codec of its result, those of its arguments.
fn assertion(target: &Target<'_>, plan: &CallbackPlan) -> String {
    let bridge = target.bridge;
    let outcome = &plan.callback.signature.outcome;
    let slots = plan.abi.slots.iter().map(|slot| match (slot.role, outcome) {
        // Where Rust has no error to write, C++ has.
        (Role::Error, Outcome::Typed(_, error)) => format!("{} *", error_type(bridge, error)),
        _ => spell::raw(bridge, &slot.raw),
    });
    let slots = slots.collect::<Vec<_>>().join(", ");
    let codec = |form: &Form| spell::codec(bridge, form);
    let result = match &plan.abi.returns {
        Return::Nothing => None,
        Return::Value(crossing) => Some(codec(&crossing.form)),
        Return::Status { ok, .. } => ok.crossing().map(|crossing| match &crossing.form {
            // `expected` holds a pointer.
            form @ Form::Reference { .. } => codec(&Form::Null(Box::new(form.clone()))),
            form => codec(form),
        }),
    };
    let mut codecs = vec![result.unwrap_or_else(|| "void".to_owned())];
    codecs.extend(plan.abi.params.iter().map(|param| codec(&param.form)));
    let signature = signature(bridge, &plan.callback);
    format!(
        "static_assert(crosses_as<{signature}, {}({slots}), {}>, TWINSPAN_CROSSES);",
        spell::raw(bridge, &plan.abi.result),
        codecs.join(", ")
    )
}
