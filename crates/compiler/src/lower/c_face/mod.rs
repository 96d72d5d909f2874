//! From a bridge to its C face. A function that C cannot have is refused here, with an error at the
//! type in question.

mod docs;
mod form;
mod types;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Bridge, CFace, Direction, Enum, ErrorType, Function, Named, Outcome, Param, Receiver,
    Reference, Type, TypeId, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::lower::borrow;
use crate::names;
use crate::plan::c_face::{
    self as plan, Access, CType, Error, ErrorStatus, Face, Form, Lender, Slot, Value,
};
use form::{Forms, Place, Refusal};
use proc_macro2::Span;
use std::collections::HashMap;
use types::Types;

/// The C face of a bridge that has one.
pub fn face(bridge: &Bridge, package: &str) -> Result<Option<Face>, Diagnostics> {
    let Some(wanted) = &bridge.c_face else { return Ok(None) };
    let prefix = prefix(wanted, package);
    let macros = prefix.to_ascii_uppercase();
    let namer = Namer { bridge, prefix: &prefix };
    let forms = Forms::new(bridge);
    let exported = || bridge.exported_to_c();
    let errors = errors(bridge, &macros, exported().map(|(_, function)| function));
    let mut diagnostics = Diagnostics::default();
    let mut functions = Vec::new();
    let lowering = Lowering { forms: &forms, namer: &namer, errors: &errors };
    for (index, function) in exported() {
        if let Some(function) = lowering.function(index, function, &mut diagnostics) {
            functions.push(function);
        }
    }
    let mut types = Types::new(&forms, &namer);
    for function in &functions {
        let values = function.receiver.iter().chain(&function.params).chain(&function.result);
        values.for_each(|value| types.add(&value.form));
        match &function.error {
            Error::Written { form, .. } => types.add(form),
            Error::Variants(id) => types.add(&Form::Enum(*id)),
            Error::None | Error::Status(_) => {}
        }
    }
    let (types, gives_text) = (types.types, types.has_text);
    let face = Face {
        package: package.to_owned(),
        macros,
        types,
        errors,
        functions,
        gives_text,
        prefix: prefix.clone(),
    };
    names_differ(bridge, &face, wanted.span, &mut diagnostics);
    diagnostics.sort();
    if diagnostics.is_empty() { Ok(Some(face)) } else { Err(diagnostics) }
}

/// The namespace, or otherwise the name of the package.
pub(crate) fn prefix(wanted: &CFace, package: &str) -> String {
    if let Some(prefix) = &wanted.prefix {
        return prefix.clone();
    }
    if !wanted.namespace.is_empty() {
        return wanted.namespace.join("_");
    }
    package.replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}

/// Names in C.
struct Namer<'a> {
    bridge: &'a Bridge,
    prefix: &'a str,
}

impl Namer<'_> {
    fn member(&self, name: &str) -> String {
        format!("{}_{name}", self.prefix)
    }

    fn ty(&self, id: TypeId) -> String {
        self.member(&self.bridge[id].cxx)
    }

    fn function(&self, function: &Function) -> String {
        match function.member_of {
            Some(id) => format!("{}_{}", self.ty(id), function.cxx),
            None => self.member(&function.cxx),
        }
    }

    fn list(&self, element: &Form) -> String {
        self.member(&format!("{}Vec", plan::word(self.bridge, element)))
    }

    fn optional(&self, inner: &Form) -> String {
        self.member(&format!("Optional{}", plan::word(self.bridge, inner)))
    }
}

impl Bridge {
    /// The functions that C can call, with their indices.
    pub(crate) fn exported_to_c(&self) -> impl Iterator<Item = (usize, &Function)> {
        self.functions.iter().chain(&self.left_to_cxx).enumerate().filter(|(_, function)| {
            function.direction == Direction::CxxToRust && !function.c_face.skip
        })
    }

    /// One of them.
    pub(crate) fn function_of_c(&self, index: usize) -> &Function {
        let left = || &self.left_to_cxx[index - self.functions.len()];
        self.functions.get(index).unwrap_or_else(left)
    }
}

/// The positive statuses: for errors without a type, then for each error type, in order of
/// declaration.
fn errors<'a>(
    bridge: &'a Bridge,
    macros: &str,
    functions: impl Iterator<Item = &'a Function>,
) -> Vec<ErrorStatus> {
    let mut found: Vec<TypeId> = functions
        .filter_map(|function| match &function.signature.outcome {
            Outcome::Typed(_, ErrorType::Shared(id, _) | ErrorType::Opaque(id, _)) => Some(*id),
            _ => None,
        })
        .collect_vec();
    found.sort_unstable();
    found.dedup();
    let mut errors = vec![ErrorStatus {
        name: format!("{macros}_ERROR"),
        status: 1,
        of: None,
        docs: vec![" An error that the bridge declares no type for.".to_owned()],
        cfg: Default::default(),
    }];
    for id in found {
        let def = &bridge[id];
        let mut add = |name: String, of, docs: &[String], cfg| {
            let status = i32::try_from(errors.len() + 1).unwrap_or(i32::MAX);
            errors.push(ErrorStatus { name, status, of, docs: docs.to_vec(), cfg });
        };
        let name = format!("{macros}_ERROR_{}", def.cxx);
        match &def.kind {
            TypeKind::Enum(Enum { variants, .. }) => {
                for variant in variants {
                    let cfg = def.cfg.and(&variant.cfg);
                    let of = Some((id, Some(variant.value)));
                    add(format!("{name}_{}", variant.cxx), of, &variant.docs, cfg);
                }
            }
            _ => add(name, Some((id, None)), &def.docs, def.cfg.clone()),
        }
    }
    errors
}

struct Lowering<'a> {
    forms: &'a Forms<'a>,
    namer: &'a Namer<'a>,
    errors: &'a [ErrorStatus],
}

const SKIP: &str = "`#[c_face(skip)]` on the function leaves it out of the C face";

fn refused(span: Span, what: &str, refusal: &Refusal) -> Diagnostic {
    let message = format!("C cannot have {what}: {}", refusal.what);
    let help = format!("{}; {SKIP}", refusal.instead);
    Diagnostic::new(Code::CFace, span, message, help)
}

impl Lowering<'_> {
    fn function(
        &self,
        index: usize,
        function: &Function,
        diagnostics: &mut Diagnostics,
    ) -> Option<plan::Function> {
        let signature = &function.signature;
        let takes_closure = signature.params.iter().any(|param| match &param.ty {
            Type::Callback(_) => true,
            ty => matches!(ty.parts(), [Type::Callback(_)]),
        });
        let mut slots = SlotNames::new(function);
        let mut good = true;
        let mut found = |diagnostic| {
            diagnostics.push(diagnostic);
            good = false;
        };
        let marked = |form: Form| self.marked(form, takes_closure);
        let receiver =
            signature.receiver.as_ref().and_then(|receiver| match self.receiver(receiver) {
                Ok(form) => Some(slots.parameter("self", marked(form))),
                Err(refusal) => {
                    found(refused(function.span, "this method", &refusal));
                    None
                }
            });
        let mut params = Vec::new();
        for param in &signature.params {
            match self.forms.form(&param.ty, Place::Parameter) {
                Ok(form) => {
                    let name = parameter_name(function, param);
                    params.push(slots.parameter(&name, marked(form)));
                }
                Err(refusal) => {
                    let what = format!("the parameter `{}`", param.name);
                    found(refused(param.span, &what, &refusal));
                }
            }
        }
        let result = match signature.outcome.ok() {
            Type::Unit => None,
            ty => match self.forms.form(ty, Place::Result) {
                Ok(form) => Some(slots.result("result", form)),
                Err(refusal) => {
                    found(refused(function.result_span, "this result", &refusal));
                    None
                }
            },
        };
        let lender = match self.lender(function, receiver.as_ref(), &params, result.as_ref()) {
            Ok(lender) => lender,
            Err(refusal) => {
                found(refused(function.result_span, "this result", &refusal));
                None
            }
        };
        let error = self.error(function, &mut slots, &mut found);
        if !good {
            return None;
        }
        let values: Vec<&Value> = receiver.iter().chain(&params).collect_vec();
        let compared: Vec<bool> =
            values.iter().filter_map(|value| value.form.compared()).collect_vec();
        let symbol = self.namer.function(function);
        let has_text =
            params.iter().any(|param| matches!(param.form.present(), Form::Str | Form::Text));
        Some(plan::Function {
            index,
            docs: docs::docs(self.namer, function, &values, result.as_ref(), &error, self.errors),
            z_name: has_text.then(|| format!("{symbol}_z")),
            lender,
            is_compared: compared.len() >= 2 && compared.contains(&true),
            symbol,
            receiver,
            params,
            result,
            error,
            sets_errno: function.c_face.errno,
            cfg: function.cfg.clone(),
            span: function.span,
        })
    }

    /// The object that a result is borrowed from.
    fn lender(
        &self,
        function: &Function,
        receiver: Option<&Value>,
        params: &[Value],
        result: Option<&Value>,
    ) -> Result<Option<Lender>, Refusal> {
        let is_lent = result.is_some_and(|value| matches!(value.form.present(), Form::Lent(_)));
        // A refused parameter has been reported.
        if !is_lent || params.len() < function.signature.params.len() {
            return Ok(None);
        }
        let (from_receiver, from_params) = borrow::sources(self.forms.bridge, function);
        let receiver = receiver.filter(|_| from_receiver);
        let params = params.iter().zip(from_params).filter(|(_, is_source)| *is_source);
        let sources: Vec<&Value> =
            receiver.into_iter().chain(params.map(|(value, _)| value)).collect_vec();
        let refuse = |what: &str, instead| Err(Refusal { what: what.to_owned(), instead });
        match &sources[..] {
            [] => Ok(None),
            [source] => match source.form.present() {
                Form::Object { access: Access::Exclusive, .. } => refuse(
                    "it is part of an object that the function may change, and no call could use \
                    that object while C has the part",
                    "take `&self` or `&T`, or let the function take a closure that gets the part",
                ),
                Form::Object { to, .. } => {
                    Ok(Some(Lender { slot: source.slots[0].name.clone(), ty: *to }))
                }
                _ => refuse(
                    "it would be part of memory that C may free",
                    "make it part of an object behind a handle",
                ),
            },
            _ => refuse(
                "it may be part of several arguments",
                "name the lifetime of the right one: `fn f<'a>(a: &'a A, b: &B) -> &'a T`",
            ),
        }
    }

    /// The object of a handle, marked as in use if C code may run.
    fn marked(&self, form: Form, takes_closure: bool) -> Form {
        match form {
            Form::Object { to, access } => {
                let mutable = access == Access::Exclusive;
                Form::Object { to, access: self.forms.access(mutable, takes_closure) }
            }
            Form::Null(inner) => Form::Null(Box::new(self.marked(*inner, takes_closure))),
            form => form,
        }
    }

    fn receiver(&self, receiver: &Receiver) -> form::Formed {
        let inner = Named::plain(receiver.ty, Span::call_site());
        let reference = Reference {
            span: Span::call_site(),
            mutable: receiver.mutable,
            pinned: receiver.pinned,
            lifetime: None,
            inner: Type::Named(inner),
        };
        self.forms.reference(&reference, Place::Parameter)
    }

    fn error(
        &self,
        function: &Function,
        slots: &mut SlotNames,
        found: &mut dyn FnMut(Diagnostic),
    ) -> Error {
        let (id, span) = match &function.signature.outcome {
            Outcome::Plain(_) => return Error::None,
            Outcome::Typed(_, ErrorType::Shared(id, span) | ErrorType::Opaque(id, span)) => {
                (*id, *span)
            }
            Outcome::Message(_) | Outcome::Typed(..) => return Error::Status(1),
        };
        let def = &self.forms.bridge[id];
        if def.mirror.is_some() {
            found(refused(span, "this error", &form::mirror()));
            return Error::None;
        }
        if let TypeKind::Enum(_) = def.kind {
            return Error::Variants(id);
        }
        let status = self.errors.iter().find(|error| error.of == Some((id, None)));
        let status = status.map_or(1, |error| error.status);
        let is_object = matches!(def.kind, TypeKind::OpaqueRust);
        let named = Type::Named(Named::plain(id, span));
        let form = if is_object && def.lifetimes == 0 {
            Ok(Form::Handle(id))
        } else {
            self.forms.form(&named, Place::Result)
        };
        match form {
            Ok(form) => {
                let slot = slots.result("error", form.clone()).slots.remove(0);
                Error::Written { status, form, slot, is_object }
            }
            Err(refusal) => {
                found(refused(span, "this error", &refusal));
                Error::None
            }
        }
    }
}

fn parameter_name(function: &Function, param: &Param) -> String {
    // Names that the header itself uses within the scope of a parameter.
    let in_header = "self strlen size_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t uint16_t \
                     uint32_t uint64_t";
    let name = names::parameter(function, &param.name, None);
    if names::is_one_of(in_header, &name) { name + "_" } else { name }
}

/// Adapts a C++ name for C: some are words of C, or macros of its compilers and headers.
fn c_name(name: String) -> String {
    if names::is_c_word(&name) { name + "_" } else { name }
}

/// The names of the parameters of a C function, which have to be unique.
struct SlotNames {
    taken: Vec<String>,
}

impl SlotNames {
    fn new(function: &Function) -> Self {
        let params = function.signature.params.iter();
        SlotNames { taken: params.map(|param| parameter_name(function, param)).collect_vec() }
    }

    fn parameter(&mut self, name: &str, form: Form) -> Value {
        let mut slots = Vec::new();
        for (suffix, ty) in form.parameter() {
            let name = format!("{name}{suffix}");
            let name = if suffix.is_empty() { name } else { self.free(name) };
            slots.push(Slot { name, ty });
        }
        Value { name: name.to_owned(), form, slots }
    }

    fn result(&mut self, name: &str, form: Form) -> Value {
        let slots = form.out().into_iter();
        let slots: Vec<Slot> = slots
            .map(|(suffix, ty): (&str, CType)| Slot {
                name: self.free(format!("{name}{suffix}")),
                ty,
            })
            .collect_vec();
        let main = form.out().iter().position(|(suffix, _)| suffix.is_empty()).unwrap_or(0);
        Value { name: slots[main].name.clone(), form, slots }
    }

    fn free(&mut self, mut name: String) -> String {
        while self.taken.contains(&name) {
            name.push('_');
        }
        self.taken.push(name.clone());
        name
    }
}

/// C has one namespace for everything.
fn names_differ(bridge: &Bridge, face: &Face, span: Span, diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, ()> =
        plan::runtime_names().map(|name| (format!("{}_{name}", face.prefix), ())).collect();
    let mut add = |name: &str, span: Span| {
        if seen.insert(name.to_owned(), ()).is_some() {
            let message = format!("C would have two items named `{name}`");
            let help = format!("give one of them another `#[cxx_name = \"..\"]`; {SKIP}");
            diagnostics.refuse(Code::CFace, span, message, help);
        }
    };
    for ty in &face.types {
        let (name, free, id) = match ty {
            plan::Type::Object { id, name, free } => (name, Some(free), Some(*id)),
            plan::Type::Enum { id, name, variants, .. } => {
                let span = bridge[*id].rust.span();
                variants.iter().for_each(|variant| add(variant, span));
                (name, None, Some(*id))
            }
            plan::Type::Struct(item) => (&item.name, item.free.as_ref(), Some(item.id)),
            plan::Type::Tagged(item) => (&item.name, Some(&item.free), Some(item.id)),
            plan::Type::List { name, free, .. } => (name, Some(free), None),
            plan::Type::Optional { name, .. } => (name, None, None),
        };
        let span = id.map_or(span, |id| bridge[id].rust.span());
        add(name, span);
        free.into_iter().for_each(|free| add(free, span));
        match ty {
            plan::Type::Struct(item) => item.clone.iter().for_each(|clone| add(clone, span)),
            plan::Type::Tagged(item) => {
                item.clone.iter().for_each(|clone| add(clone, span));
                item.variants.iter().for_each(|variant| add(&variant.constant, span));
            }
            _ => {}
        }
    }
    for function in &face.functions {
        add(&function.symbol, function.span);
        function.z_name.iter().for_each(|name| add(name, function.span));
    }
}
