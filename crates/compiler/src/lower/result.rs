//! `Result`: a status word, the success value next to it or through a pointer, a typed error
//! through a pointer.

use super::{Scope, crossing, data_enum, everywhere, mirror, signature};
use crate::cfg::Cfg;
use crate::ir::{Bridge, Direction, ErrorType, Function, Named, Outcome, Type, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{
    Assertion, AssertionKind, Crossing, ErrorForm, ErrorText, ExceptionClass, Form, Return, Success,
};
use crate::words::Copies;
use quote::quote;

pub(super) fn status(bridge: &Bridge, function: &Function) -> Option<Return> {
    let error = match &function.signature.outcome {
        Outcome::Plain(_) => return None,
        Outcome::Message(_) => ErrorForm::Message,
        Outcome::Typed(_, ErrorType::Exception) if function.direction == Direction::RustToCxx => {
            ErrorForm::Exception
        }
        Outcome::Typed(_, error) => exported(bridge, error),
    };
    let ok = match function.signature.outcome.ok() {
        Type::Unit => Success::Nothing,
        ty => {
            let crossing = crossing(bridge, Scope::Here, "ok", ty, function.span);
            match error {
                // cxx's result, which has no room left.
                ErrorForm::Message if function.direction == Direction::RustToCxx => {
                    Success::Memory(crossing)
                }
                _ => success(bridge, crossing),
            }
        }
    };
    Some(Return::Status { ok, error })
}

/// A single number or pointer is returned next to the status. Not a struct: g++ assembles it in
/// memory.
pub(super) fn success(bridge: &Bridge, crossing: Crossing) -> Success {
    let is_struct = matches!(bridge.in_cxx(&crossing.ty), Type::Named(named)
        if matches!(bridge[named.id].kind, TypeKind::Struct(_)));
    let is_number =
        matches!(crossing.form, Form::Number(_) | Form::Converted { .. } | Form::Mirror(_))
            && !is_struct
            && crossing.form.is_direct()
            && super::small(bridge, &crossing.ty).is_some_and(|size| size <= 8);
    if is_number || crossing.form.is_pointer() {
        Success::Word(crossing)
    } else {
        Success::Memory(crossing)
    }
}

/// An error that C++ holds.
pub(super) fn exported(bridge: &Bridge, error: &ErrorType) -> ErrorForm {
    match error {
        ErrorType::Shared(id, span) => {
            let form = super::in_memory(bridge, Type::Named(Named::plain(*id, *span)));
            let is_mirror = bridge[*id].mirror.is_some();
            let form = if is_mirror { mirror::around(form) } else { form };
            ErrorForm::Value { ty: *id, form }
        }
        ErrorType::Opaque(id, _) => ErrorForm::Box(*id),
        ErrorType::Dynamic(tokens) => ErrorForm::Handle(tokens.clone()),
        ErrorType::Exception => ErrorForm::Handle(quote!(::twinspan::CxxException)),
    }
}

/// The C++ classes that are declared as exceptions.
pub(super) fn exception_classes(bridge: &Bridge, package: &str) -> Vec<ExceptionClass> {
    bridge
        .each_type()
        .filter(|(_, def)| def.exception && matches!(def.kind, TypeKind::OpaqueCxx))
        .map(|(ty, def)| {
            let hash = names::hash(&signature::layout(bridge, ty));
            ExceptionClass {
                ty,
                symbol: names::downcast(&def.namespace, &def.cxx, package, hash),
                cfg: def.cfg.clone(),
            }
        })
        .collect_vec()
}

/// The types of the bridge that C++ may throw: it asks Rust for their messages.
pub(super) fn error_texts(bridge: &Bridge, package: &str) -> Vec<ErrorText> {
    let mut texts: Vec<ErrorText> = Vec::new();
    let mut add = |outcome: &Outcome| {
        let Outcome::Typed(_, error) = outcome else { return };
        let (id, boxed) = match error {
            ErrorType::Shared(id, _) => (*id, false),
            ErrorType::Opaque(id, _) => (*id, true),
            ErrorType::Exception | ErrorType::Dynamic(_) => return,
        };
        if texts.iter().any(|text| text.ty == id) {
            return;
        }
        let def = &bridge[id];
        let hash = names::hash(&signature::layout(bridge, id));
        texts.push(ErrorText {
            ty: id,
            boxed,
            has_copy: boxed || has_copy(bridge, id, false, &mut Vec::new()),
            symbol: names::describe(&def.namespace, &def.cxx, package, hash),
            is_checked: !boxed && data_enum::is_type_checked(bridge, id),
            of_mirror: def.mirror.is_some() && def.kind.is_cloned(),
            cfg: Cfg::default().and(&def.cfg),
        });
    };
    for function in &bridge.functions {
        add(&function.signature.outcome);
    }
    everywhere(bridge, &mut |ty, _, _| {
        if let Type::Callback(callback) | Type::Function(callback) = ty {
            add(&callback.signature.outcome);
        }
    });
    texts
}

/// Whether C++ can copy an error. The contents of a `Vec` are checked here, because its class does
/// not; for the rest, the class of the error knows.
fn has_copy(bridge: &Bridge, id: TypeId, is_in_vec: bool, seen: &mut Vec<(TypeId, bool)>) -> bool {
    if seen.contains(&(id, is_in_vec)) {
        return true;
    }
    seen.push((id, is_in_vec));
    match &bridge[id].kind {
        kind @ (TypeKind::Struct(_) | TypeKind::DataEnum(_)) => {
            let mut fields = kind.fields().into_iter();
            fields.all(|(field, _)| is_part_copied(bridge, &field.ty, is_in_vec, seen))
        }
        TypeKind::Enum(_) => true,
        TypeKind::OpaqueRust | TypeKind::OpaqueCxx | TypeKind::Alias | TypeKind::Via(_) => {
            !is_in_vec
        }
    }
}

fn is_part_copied(
    bridge: &Bridge,
    ty: &Type,
    is_in_vec: bool,
    seen: &mut Vec<(TypeId, bool)>,
) -> bool {
    let parts = |is_in_vec: bool, seen: &mut Vec<(TypeId, bool)>| {
        ty.parts().iter().all(|part| is_part_copied(bridge, part, is_in_vec, seen))
    };
    match ty {
        Type::Named(named) => has_copy(bridge, named.id, is_in_vec, seen),
        Type::Function(_) | Type::Callback(_) => false,
        Type::Reference(_) | Type::Slice(_) | Type::Pointer { .. } => true,
        Type::Word(word, _) => match word.row().copies {
            Copies::Always => true,
            Copies::Never => false,
            Copies::Inside => parts(is_in_vec, seen),
            Copies::Claimed => parts(true, seen),
        },
        Type::Unit | Type::Primitive(_) | Type::Str(_) | Type::Array { .. } => {
            parts(is_in_vec, seen)
        }
    }
}

/// The errors of the bridge that Rust passes to C++, from functions and closures. Errors that C++
/// throws itself are not included.
pub(super) fn thrown(bridge: &Bridge) -> Vec<Assertion> {
    let mut found: Vec<Assertion> = Vec::new();
    let mut add = |outcome: &Outcome, cfg: &Cfg| {
        let Outcome::Typed(_, ErrorType::Shared(ty, span) | ErrorType::Opaque(ty, span)) = outcome
        else {
            return;
        };
        let cfg = cfg.and(&bridge[*ty].cfg);
        if !found.iter().any(|known| known.ty == *ty && known.cfg.is_always()) {
            let what = "an error that C++ may throw".to_owned();
            found.push(Assertion { ty: *ty, kind: AssertionKind::Thrown, cfg, span: *span, what });
        }
    };
    for function in &bridge.functions {
        if function.direction == Direction::CxxToRust {
            add(&function.signature.outcome, &function.cfg);
        }
        let made_by_rust = |ty: &Type, is_from_rust: bool, add: &mut dyn FnMut(&Outcome, &Cfg)| {
            ty.each().filter(|_| is_from_rust).for_each(|ty| {
                if let Type::Callback(callback) = ty {
                    add(&callback.signature.outcome, &function.cfg);
                }
            });
        };
        let is_called_by_rust = function.direction == Direction::RustToCxx;
        for param in &function.signature.params {
            made_by_rust(&param.ty, is_called_by_rust, &mut add);
        }
        made_by_rust(function.signature.outcome.ok(), !is_called_by_rust, &mut add);
    }
    everywhere(bridge, &mut |ty, cfg, _| {
        if let Type::Function(callback) = ty {
            add(&callback.signature.outcome, cfg);
        }
    });
    found
}
