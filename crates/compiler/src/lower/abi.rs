//! From the forms that cross to the C function that carries them: its parameters, in order, and its
//! result.

use crate::ir::{Bridge, Direction, Named, Receiver, Type, TypeId};
use crate::iter::IteratorExt as _;
use crate::plan::{Abi, Crossing, ErrorForm, Raw, Return, Role, Slot, Success};
use proc_macro2::Span;

/// The caller of the function.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Caller {
    /// One language calls a function of the other.
    Function(Direction),
    /// Either language calls a closure of either.
    Closure,
}

pub(super) fn abi(
    bridge: &Bridge,
    caller: Caller,
    receiver: Option<&Receiver>,
    params: Vec<Crossing>,
    returns: Return,
) -> Abi {
    let mut slots = Vec::new();
    if caller == Caller::Closure {
        slots.push(Slot { role: Role::Context, raw: Raw::Opaque });
    }
    if let Some(receiver) = receiver {
        slots.push(Slot { role: Role::Receiver, raw: receiver.form().argument() });
    }
    let values = params.iter().enumerate();
    slots.extend(
        values.map(|(index, param)| Slot { role: Role::Value(index), raw: param.form.argument() }),
    );
    let out = |role, crossing: &Crossing| Slot { role, raw: written(crossing.form.result()) };
    let result = match &returns {
        Return::Nothing => Raw::Nothing,
        Return::Value(crossing) if crossing.form.is_direct() => crossing.form.result(),
        Return::Value(crossing) => {
            slots.push(out(Role::Result, crossing));
            Raw::Nothing
        }
        Return::Status { ok, error } => {
            if let Success::Memory(crossing) = ok {
                slots.push(out(Role::Ok, crossing));
            }
            if let Some(raw) = error_slot(caller, error) {
                slots.push(Slot { role: Role::Error, raw });
            }
            match (ok, error) {
                (_, ErrorForm::Message) if caller == Caller::Function(Direction::RustToCxx) => {
                    Raw::Message
                }
                (Success::Word(crossing), _) => Raw::Tagged(Box::new(crossing.form.result())),
                (Success::Nothing | Success::Memory(_), _) => Raw::Status,
            }
        }
    };
    let overlap =
        caller != Caller::Function(Direction::RustToCxx) && overlap(bridge, receiver, &params);
    Abi { params, returns, slots, result, overlap }
}

/// C++ can pass one object twice. If one of the references is mutable, the ranges are compared.
fn overlap(bridge: &Bridge, receiver: Option<&Receiver>, params: &[Crossing]) -> bool {
    let receiver = receiver.filter(|receiver| receiver.is_compared(bridge));
    let params = params.iter().filter_map(|param| param.compared(bridge));
    let compared: Vec<bool> =
        receiver.map(|receiver| receiver.mutable).into_iter().chain(params).collect_vec();
    compared.len() >= 2 && compared.contains(&true)
}

/// Where a typed error is written. For a closure, C++ keeps an error of its own in its own slot,
/// which Rust does not read.
fn error_slot(caller: Caller, error: &ErrorForm) -> Option<Raw> {
    match error {
        ErrorForm::Value { ty: id, .. } => Some(written(Raw::Value(named(*id)))),
        ErrorForm::Box(id) => Some(written(Raw::Pointer { to: named(*id), mutable: true })),
        _ if caller == Caller::Closure => Some(Raw::Opaque),
        ErrorForm::Message | ErrorForm::Handle(_) | ErrorForm::Exception => None,
    }
}

fn written(raw: Raw) -> Raw {
    Raw::Out(Box::new(raw))
}

fn named(id: TypeId) -> Type {
    Type::Named(Named::plain(id, Span::call_site()))
}
