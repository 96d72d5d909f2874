//! [`ir`](crate::ir) to [`plan`](crate::plan): chooses the form of each value. Later stages do not
//! know about features.

mod abi;
mod base;
mod body;
mod borrow;
#[cfg(feature = "c")]
pub mod c_face;
#[cfg(feature = "c")]
pub(crate) mod c_library;
mod closure;
mod collection;
mod container;
mod data_enum;
mod docs;
mod headers;
mod item;
mod mirror;
mod result;
mod seen;
mod signature;
#[cfg(test)]
mod tests;
mod via;

use crate::c;
use crate::cfg::{Cfg, CfgEvaluator};
use crate::ir::{Bridge, Direction, Function, Outcome, Shape, Type, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{
    Assertion, AssertionKind, Call, Crossing, Form, Headers, Listed, Plan, Raw, Return, Seen,
};
use crate::primitive::Primitive;
use crate::spell;
use crate::words::{Carrier, Crosses, Word};
use abi::Caller;
use item::Types;
use proc_macro2::Span;

/// Lowers a checked bridge. `package` is part of every symbol; `cfg` decides what exists in C++.
pub fn lower(bridge: &Bridge, package: &str, cfg: Option<&dyn CfgEvaluator>) -> Plan {
    let types = Types::new(bridge, cfg);
    let (mut calls, mut assertions) = (Vec::new(), Vec::new());
    for (index, function) in bridge.functions.iter().enumerate() {
        calls.push(call(&types, package, index, function));
        assertions.extend(self::assertions(bridge, function));
    }
    let errors = result::error_texts(bridge, package);
    let instantiations = seen::instantiations(bridge);
    assertions.extend(seen::assertions(bridge));
    assertions.extend(result::thrown(bridge));
    assertions.extend(data_enum::not_looked_at(bridge));
    let exceptions = result::exception_classes(bridge, package);
    let bases = base::bases(bridge, package);
    let aliases = closure::aliases(bridge);
    let containers = container::containers(bridge, &calls, package);
    let mut plan = Plan {
        items: Vec::new(),
        in_headers: types.in_headers(),
        calls,
        headers: Headers::default(),
        laid_out: seen::laid_out(bridge),
        operators: item::operators(bridge, package),
        assertions,
        errors,
        exceptions,
        bases,
        looked: data_enum::looked(bridge),
        mirrors: mirror::mirrors(bridge),
        derived: data_enum::derived(bridge, package),
        aliases,
        interfaces: closure::interfaces(bridge),
        has_cpp: !bridge.cpp.is_empty() || bridge.types.iter().any(|def| def.cxx_path.is_some()),
        collections: Vec::new(),
        containers,
        statics: bridge
            .statics
            .iter()
            .map(|of| signature::constant(bridge, of, package))
            .collect_vec(),
        has_constants: !bridge.constants.is_empty(),
        c_library: c::lower(&bridge.c_library, package),
        seen: Seen {
            witness_fields: seen::witness_fields(bridge),
            functions: seen::functions(bridge),
            c_types: seen::c_types(bridge),
            beside: seen::beside(bridge),
            instantiations,
        },
    };
    plan.collections = collection::collections(&types, &plan.calls, package);
    // Otherwise cxx defines the types.
    if !plan.is_empty() {
        plan.items = types.items(&plan.calls, &plan.interfaces);
    }
    plan.headers = headers::headers(bridge, &plan, cfg);
    plan
}

fn call(types: &Types<'_>, package: &str, index: usize, function: &Function) -> Call {
    let bridge = types.bridge;
    // C++ defines the members that call Rust.
    let class = function.member_of.filter(|_| function.direction == Direction::CxxToRust);
    let class = class.map(|id| &bridge[id].kind);
    let params = function.signature.params.iter().map(|param| {
        let name = names::parameter(function, &param.name, class);
        let ty = via::tried(bridge, function, &param.ty);
        crossing(bridge, Scope::Here, &name, &ty, param.name.span())
    });
    let receiver = function.signature.receiver.as_ref();
    let caller = Caller::Function(function.direction);
    let abi = abi::abi(bridge, caller, receiver, params.collect_vec(), returns(bridge, function));
    let try_name = try_name(bridge, function);
    Call {
        function: index,
        direction: function.direction,
        symbol: signature::symbol(bridge, package, function),
        receiver: function.signature.receiver.clone(),
        is_receiver_checked: receiver.is_some_and(|receiver| match function.direction {
            Direction::CxxToRust => data_enum::is_type_checked(bridge, receiver.ty),
            Direction::RustToCxx => data_enum::may_lose_box(bridge, &receiver.form()),
        }),
        lent: borrow::lent(bridge, function),
        docs: docs::docs(bridge, function, &abi, try_name.as_deref()),
        must_use: docs::must_use(bridge, function),
        defined: types.defined(function),
        body: body::result(bridge, function),
        once: once(bridge, function, try_name.as_ref()),
        try_name,
        abi,
    }
}

/// One symbol for each C++ function that calls Rust, with what distinguishes functions in C++.
fn once(bridge: &Bridge, function: &Function, try_name: Option<&String>) -> Vec<String> {
    if function.direction == Direction::RustToCxx {
        return Vec::new();
    }
    let (namespace, class) = match function.member_of {
        Some(id) => (&bridge[id].namespace, Some(bridge[id].cxx.as_str())),
        None => (&function.namespace, None),
    };
    let signature = &function.signature;
    let mut parameters =
        signature.params.iter().map(|param| spell::ty(bridge, &param.ty)).collect_vec();
    if signature.receiver.as_ref().is_some_and(|receiver| !receiver.mutable) {
        parameters.push("const".to_owned());
    }
    let parameters = spell::same_types(&parameters.join(", "));
    let names = [Some(&function.cxx), try_name].into_iter().flatten();
    names.map(|name| names::once(namespace, class, name, &parameters)).collect_vec()
}

/// Taken names are refused if the error has a type; this is for errors with only a message.
fn try_name(bridge: &Bridge, function: &Function) -> Option<String> {
    let is_fallible = !matches!(function.signature.outcome, Outcome::Plain(_));
    if !is_fallible || function.direction == Direction::RustToCxx {
        return None;
    }
    let name = function.try_name();
    let is_taken = bridge.functions.iter().chain(&bridge.left_to_cxx).any(|other| {
        other.direction == Direction::CxxToRust && other.shares_scope(function) && other.cxx == name
    });
    let class = function.member_of.map(|id| &bridge[id].kind);
    let is_field = class.is_some_and(|class| class.member(&name).is_some());
    (!is_taken && !is_field).then_some(name)
}

fn returns(bridge: &Bridge, function: &Function) -> Return {
    match result::status(bridge, function) {
        Some(status) => status,
        None => match function.signature.outcome.ok() {
            Type::Unit => Return::Nothing,
            ty => Return::Value(crossing(bridge, Scope::Here, "result", ty, function.span)),
        },
    }
}

/// Visits the types of functions and fields, including all types inside, with the direction in
/// which the values of functions cross.
fn everywhere(bridge: &Bridge, visit: &mut dyn FnMut(&Type, &Cfg, Option<Direction>)) {
    for Function { signature, cfg, direction, .. } in &bridge.functions {
        for param in &signature.params {
            param.ty.each().for_each(|ty| visit(ty, cfg, Some(*direction)));
        }
        let back = Some(direction.opposite());
        signature.outcome.ok().each().for_each(|ty| visit(ty, cfg, back));
    }
    for def in &bridge.types {
        for (field, cfg) in def.kind.fields() {
            let cfg = def.cfg.and(&cfg);
            field.ty.each().for_each(|ty| visit(ty, &cfg, None));
        }
    }
}

/// Where a signature may come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// From this bridge.
    Here,
    /// From any bridge with these C++ types: layouts that this bridge sees must not be used.
    AnyBridge,
}

/// A value and its form.
fn crossing(bridge: &Bridge, scope: Scope, name: &str, ty: &Type, span: Span) -> Crossing {
    let form = form(bridge, scope, ty);
    let may_lose_box = data_enum::may_lose_box(bridge, &form);
    Crossing { name: name.to_owned(), ty: ty.clone(), form, may_lose_box, span }
}

fn form(bridge: &Bridge, scope: Scope, ty: &Type) -> Form {
    if ty.is_mirrored() {
        return mirror::around(form(bridge, scope, &ty.in_place()));
    }
    if let Some(mirror) = ty.lent() {
        let reference = Box::new(form(bridge, scope, &ty.in_place()));
        return Form::Lent { mirror, reference };
    }
    let form = unchecked(bridge, scope, ty);
    let looked_at = match &form {
        Form::Moved(ty) | Form::Number(ty) | Form::List { ty, .. } => ty,
        Form::Reference { to, .. } => to,
        Form::Slice { of, .. } => of,
        Form::Converted { of: Some(ty), .. } => ty,
        _ => return form,
    };
    if data_enum::is_checked(bridge, looked_at) { Form::Checked(Box::new(form)) } else { form }
}

/// The form of a value that crosses through memory as bytes.
fn in_memory(bridge: &Bridge, ty: Type) -> Form {
    let is_checked = data_enum::is_checked(bridge, &ty);
    let form = Form::Moved(ty);
    if is_checked { Form::Checked(Box::new(form)) } else { form }
}

fn unchecked(bridge: &Bridge, scope: Scope, ty: &Type) -> Form {
    match ty {
        Type::Primitive(_) | Type::Pointer { .. } => Form::Number(ty.clone()),
        Type::Named(named) => {
            if let TypeKind::Via(via) = &bridge[named.id].kind {
                return match unchecked(bridge, scope, &via.ty) {
                    Form::Number(_) => Form::Number(ty.clone()),
                    _ => Form::Moved(ty.clone()),
                };
            }
            let is_number = match &bridge[named.id].kind {
                TypeKind::Enum(definition) => definition.repr.is_some(),
                TypeKind::Struct(_) => small(bridge, ty).is_some_and(|size| size <= 16),
                TypeKind::DataEnum(of) => {
                    data_enum::size(bridge, of).is_some_and(|size| size <= 16)
                }
                _ => false,
            };
            if is_number && scope == Scope::Here {
                Form::Number(ty.clone())
            } else {
                Form::Moved(ty.clone())
            }
        }
        Type::Word(word, parts) => match word.row().crosses {
            Crosses::Moved if ty.listed().is_some() => list(ty, &parts[0]),
            Crosses::Moved | Crosses::Behind | Crosses::OptionalElement => Form::Moved(ty.clone()),
            Crosses::Owned(owner) => Form::Owned { to: parts[0].clone(), owner },
            Crosses::Optional => optional(bridge, scope, &parts[0]),
            Crosses::ControlFlow => control_flow(bridge, scope, &parts[0]),
            Crosses::Number(_) => Form::Number(ty.clone()),
            Crosses::Converted(codec, carrier) => converted(codec, carrier, ty),
            // Its reference crosses.
            Crosses::Borrowed(..) | Crosses::Shared => Form::Moved(ty.clone()),
        },
        Type::Array { .. } | Type::Function(_) | Type::Unit => Form::Moved(ty.clone()),
        Type::Reference(reference) => match reference.inner.word().map(|word| word.row().crosses) {
            Some(Crosses::Borrowed(codec, carrier)) => converted(codec, carrier, ty),
            _ => Form::Reference {
                to: reference.inner.clone(),
                mutable: reference.mutable,
                pinned: reference.pinned,
            },
        },
        Type::Str(_) => Form::Str,
        Type::Slice(slice) => Form::Slice { of: slice.inner.clone(), mutable: slice.mutable },
        Type::Callback(callback) => closure::form(bridge, callback),
    }
}

fn converted(codec: &'static str, carrier: Carrier, ty: &Type) -> Form {
    let raw = match carrier {
        Carrier::Number(number) => Raw::Number(number),
        Carrier::Pointer(to) => Raw::Pointer { to: Type::Primitive(to), mutable: false },
        Carrier::Pair => Raw::Fat,
        Carrier::Bytes => Raw::Value(Type::Word(Word::Vec, vec![Type::Primitive(Primitive::U8)])),
        Carrier::Own => Raw::Value(ty.clone()),
        Carrier::Tuple => Raw::Value(Type::Word(Word::Tuple, ty.parts().to_vec())),
    };
    let of = (carrier == Carrier::Tuple).then(|| ty.clone());
    Form::Converted { codec, of, raw, borrows: ty.borrowed().is_some() }
}

/// A `Vec` of elements that are converted.
fn list(ty: &Type, element: &Type) -> Form {
    let mirrored = |ty: &Type| match ty {
        Type::Named(named) if named.mirrored => Some(Listed::Mirror(named.id)),
        _ => None,
    };
    let payload = element.parts().first();
    let element = match mirror::word(element) {
        Some(converted) => converted,
        None => mirrored(element)
            .or_else(|| Some(Listed::OptionalOf(Box::new(mirrored(payload?)?))))
            .or_else(|| Some(Listed::Optional(payload?.clone())))
            .expect("what is listed is a mirror, an Option or converted"),
    };
    Form::List { ty: ty.clone(), element }
}

/// A null pointer if the payload is a pointer, otherwise a value and a flag.
fn optional(bridge: &Bridge, scope: Scope, payload: &Type) -> Form {
    if payload.is_mirrored() {
        return mirror::around(optional(bridge, scope, &payload.in_place()));
    }
    let inner = Box::new(form(bridge, scope, payload));
    match inner.present() {
        Form::Reference { .. }
        | Form::Str
        | Form::Slice { .. }
        | Form::Owned { .. }
        | Form::Converted { raw: Raw::Pointer { .. } | Raw::Fat, .. }
        | Form::Closure(_) => Form::Null(inner),
        // Two registers hold a value of up to eight bytes and a flag of eight.
        Form::Number(_) | Form::Converted { .. }
            if small(bridge, payload).is_some_and(|size| size <= 8) =>
        {
            Form::Flagged(inner)
        }
        Form::Moved(_) if payload.word().is_some_and(|word| word.row().has_null) => {
            Form::Null(inner)
        }
        Form::Number(_) if !inner.is_same() => {
            Form::InMemory(Box::new(in_memory(bridge, payload.clone())))
        }
        _ => Form::InMemory(inner),
    }
}

/// An optional value to break with. A null smart pointer is a value here.
fn control_flow(bridge: &Bridge, scope: Scope, payload: &Type) -> Form {
    let form = match payload {
        Type::Unit => {
            let raw = Raw::Number(Primitive::Bool);
            return Form::Converted { codec: "Stop", of: None, raw, borrows: false };
        }
        payload if payload.word().is_some_and(|word| word.row().has_null) => {
            Form::InMemory(Box::new(Form::Moved(payload.clone())))
        }
        payload => optional(bridge, scope, payload),
    };
    Form::Flow(Box::new(form))
}

/// The size of a type that contains only visible numbers, so that both compilers pass it by value
/// in the same registers. `None` if parts depend on configuration or are defined elsewhere.
fn small(bridge: &Bridge, ty: &Type) -> Option<u64> {
    // Cyclic structs end at a type that is not plain; cxx refuses the others.
    if is_cyclic(bridge, ty, &mut Vec::new()) {
        return None;
    }
    layout(bridge, ty).map(|(size, _)| size)
}

/// The size and the alignment of such a type.
fn layout(bridge: &Bridge, ty: &Type) -> Option<(u64, u64)> {
    match ty {
        Type::Primitive(primitive) => Some((primitive.size(), primitive.size())),
        Type::Pointer { .. } => Some((8, 8)),
        Type::Word(word, parts) => match word.row().crosses {
            // Whether to break.
            Crosses::ControlFlow if matches!(parts[0], Type::Unit) => Some((1, 1)),
            _ if *word == Word::InField => layout(bridge, &parts[0]),
            Crosses::Number(size) => Some((size, size)),
            Crosses::Converted(_, Carrier::Number(number)) => Some((number.size(), number.size())),
            _ => None,
        },
        Type::Named(named) => match &bridge[named.id].kind {
            TypeKind::Enum(definition) => definition.repr.map(|repr| (repr.size(), repr.size())),
            TypeKind::Via(via) => layout(bridge, &via.ty),
            TypeKind::Struct(definition) => {
                if definition.shape != Shape::Natural
                    || definition.align.is_some()
                    || definition.defined_in_cxx
                    || definition.fields.is_empty()
                {
                    return None;
                }
                let mut size: u64 = 0;
                let mut align: u64 = 1;
                for field in &definition.fields {
                    if field.is_conditional() {
                        return None;
                    }
                    let (field_size, field_align) = in_struct(bridge, &field.ty)?;
                    size = size.next_multiple_of(field_align) + field_size;
                    align = align.max(field_align);
                }
                Some((size.next_multiple_of(align), align))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The same for a field. Compilers have disagreed about a two-register number in a struct when no
/// registers are left.
fn in_struct(bridge: &Bridge, ty: &Type) -> Option<(u64, u64)> {
    let is_wide = matches!(ty.word().map(|word| word.row().crosses), Some(Crosses::Number(_)));
    if is_wide { None } else { layout(bridge, ty) }
}

fn is_cyclic(bridge: &Bridge, ty: &Type, path: &mut Vec<usize>) -> bool {
    let Type::Named(named) = ty else { return false };
    let TypeKind::Struct(definition) = &bridge[named.id].kind else { return false };
    if path.contains(&named.id.0) {
        return true;
    }
    path.push(named.id.0);
    let cyclic = definition.fields.iter().any(|field| is_cyclic(bridge, &field.ty, path));
    path.pop();
    cyclic
}

/// The assertions that cxx's macro derives from signatures.
fn assertions(bridge: &Bridge, function: &Function) -> Vec<Assertion> {
    let mut found = Vec::new();
    for param in &function.signature.params {
        let what = format!("an argument of `{}`", function.rust);
        assertions_of(bridge, &param.ty, &function.cfg, &what, &mut found);
    }
    let what = format!("the result of `{}`", function.rust);
    assertions_of(bridge, function.signature.outcome.ok(), &function.cfg, &what, &mut found);
    if let Some(receiver) = &function.signature.receiver
        && receiver.mutable
        && !receiver.pinned
        && matches!(bridge[receiver.ty].kind, TypeKind::Alias)
    {
        found.push(Assertion {
            ty: receiver.ty,
            kind: AssertionKind::Unpin,
            cfg: function.cfg.and(&bridge[receiver.ty].cfg),
            span: function.span,
            what: format!("the receiver of `{}`", function.rust),
        });
    }
    found
}

/// The assertions for a type that crosses by value.
fn assertions_of(bridge: &Bridge, ty: &Type, cfg: &Cfg, what: &str, found: &mut Vec<Assertion>) {
    let mut add = |ty: &Type, kind| {
        if let Type::Named(named) = ty
            && matches!(bridge[named.id].kind, TypeKind::Alias)
        {
            found.push(Assertion {
                ty: named.id,
                kind,
                cfg: cfg.and(&bridge[named.id].cfg),
                span: named.span,
                what: what.to_owned(),
            });
        }
    };
    add(ty, AssertionKind::Trivial);
    ty.each().for_each(|ty| match ty {
        Type::Word(word, parts) => {
            let kind = match word {
                Word::Box => AssertionKind::Boxed,
                Word::Vec => AssertionKind::Element,
                Word::Option
                | Word::OptionElement
                | Word::Buffer
                | Word::ControlFlow
                | Word::Tuple
                | Word::RustTuple => AssertionKind::Trivial,
                word if word.row().keys.is_some() => AssertionKind::Trivial,
                _ => return,
            };
            parts.iter().for_each(|part| add(part, kind));
        }
        Type::Array { element, .. } => add(element, AssertionKind::Trivial),
        Type::Reference(reference) if reference.mutable && !reference.pinned => {
            add(&reference.inner, AssertionKind::Unpin);
        }
        Type::Slice(slice) => {
            // C++ stores the elements contiguously.
            add(&slice.inner, AssertionKind::Trivial);
            if slice.mutable {
                add(&slice.inner, AssertionKind::Unpin);
            }
        }
        Type::Callback(callback) | Type::Function(callback) => {
            // The arguments and the result of a closure by value.
            callback.signature.types().for_each(|ty| add(ty, AssertionKind::Trivial));
        }
        _ => {}
    });
}
