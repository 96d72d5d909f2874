//! Mirrors: which values are converted, and how each field is converted.

use crate::ir::{Bridge, Named, Type, TypeId};
use crate::iter::IteratorExt as _;
use crate::plan::{Form, Listed, Mirror};
use crate::words::{Carrier, Crosses, Word};

/// The form of the mirrored type, from that of the mirror: Rust converts it.
pub(super) fn around(form: Form) -> Form {
    let inside = |form: Box<Form>| Box::new(around(*form));
    match form {
        Form::Checked(inner) => Form::Checked(inside(inner)),
        Form::Flagged(inner) => Form::Flagged(inside(inner)),
        Form::InMemory(inner) => Form::InMemory(inside(inner)),
        form => Form::Mirror(Box::new(form)),
    }
}

/// How the type of a mirror's field is converted; `None` if Rust has the same type.
pub(super) fn converted(bridge: &Bridge, ty: &Type) -> Option<Listed> {
    let inner = |ty: &Type| converted(bridge, ty);
    match ty {
        Type::Named(named) => bridge[named.id].mirror.as_ref().map(|_| Listed::Mirror(named.id)),
        Type::Word(Word::Optional, payload) => Some(match inner(&payload[0]) {
            Some(converted) => Listed::OptionalOf(Box::new(converted)),
            None => Listed::Optional(payload[0].clone()),
        }),
        Type::Word(Word::Vec, element) => {
            inner(&element[0]).map(|converted| Listed::List(Box::new(converted)))
        }
        Type::Word(Word::Tuple, parts) => word(&Type::Word(Word::RustTuple, parts.clone())),
        Type::Word(Word::InField, word) => self::word(&word[0]),
        _ => None,
    }
}

/// How a word that can be a list element is converted.
pub(super) fn word(ty: &Type) -> Option<Listed> {
    let Crosses::Converted(codec, carrier) = ty.word()?.row().crosses else { return None };
    let of = (carrier == Carrier::Tuple).then(|| ty.clone());
    Some(Listed::Converted { codec, of, is_refused: matches!(carrier, Carrier::Number(_)) })
}

/// All mirrors of a bridge.
pub(super) fn mirrors(bridge: &Bridge) -> Vec<Mirror> {
    let lent = lent(bridge);
    let mirrors = bridge.each_type().filter(|(_, def)| def.mirror.is_some()).map(|(ty, def)| {
        let fields = def.kind.fields().into_iter();
        let fields = fields.map(|(field, _)| converted(bridge, &field.ty)).collect_vec();
        Mirror { ty, fields, is_lent: lent.contains(&ty) }
    });
    mirrors.collect_vec()
}

/// The mirrors that a function borrows, and those in their fields.
fn lent(bridge: &Bridge) -> Vec<TypeId> {
    let mut lent: Vec<TypeId> = Vec::new();
    for function in &bridge.functions {
        lent.extend(function.signature.params.iter().filter_map(|param| param.ty.lent()));
    }
    let mut known = 0;
    while let Some(&id) = lent.get(known) {
        known += 1;
        for (field, _) in bridge[id].kind.fields() {
            for Named { id, .. } in field.ty.each().filter_map(Type::named) {
                if bridge[*id].mirror.is_some() && !lent.contains(id) {
                    lent.push(*id);
                }
            }
        }
    }
    lent
}
