//! The text that a symbol's hash covers: the signature and the layouts that the bridge can see.
//! Conditional fields count as written, because the macro cannot evaluate configuration and the
//! driver can.

use crate::ir::{
    Bridge, Callback, ErrorType, Function, Holder, Lifetime, Outcome, Shape, Static, Type, TypeId,
    TypeKind,
};
use crate::names;
use crate::plan::Numbers;
use std::fmt::Write;
use syn::ext::IdentExt as _;

pub(super) fn symbol(bridge: &Bridge, package: &str, function: &Function) -> String {
    let member_of = function.member_of.map(|id| bridge[id].cxx.as_str());
    let namespace = match function.member_of {
        Some(id) => &bridge[id].namespace,
        None => &function.namespace,
    };
    let hash = names::hash(&text(bridge, function));
    // Overloads differ in the Rust name. Symbols do not contain raw identifiers.
    let rust = function.rust.unraw().to_string();
    let name = if rust == function.cxx {
        function.cxx.clone()
    } else {
        format!("{}${rust}", function.cxx)
    };
    names::function(namespace, member_of, &name, package, hash)
}

fn text(bridge: &Bridge, function: &Function) -> String {
    let mut writer = Signature::new(bridge);
    if let Some(receiver) = &function.signature.receiver {
        let _ = write!(writer.text, "self {} {};", receiver.mutable, receiver.pinned);
        writer.named(receiver.ty);
    }
    for param in &function.signature.params {
        writer.ty(&param.ty);
        writer.text.push(',');
    }
    writer.text.push_str("->");
    writer.outcome(&function.signature.outcome);
    if let Some(body) = &function.body {
        let _ = write!(writer.text, "{{{}}}", body.hashed);
    }
    for out in function.outs.iter().flat_map(|outs| &outs.params) {
        let owned = if out.owned { " owned" } else { "" };
        let _ = write!(writer.text, "out {}{owned};", out.behind);
        writer.ty(&out.param.ty);
    }
    for slice in &function.lengths {
        let _ = write!(writer.text, "{slice:?}");
    }
    if let Some(part) = &function.part {
        let _ = write!(writer.text, "{part:?}");
    }
    writer.text.extend(function.template.as_deref());
    writer.text
}

/// The symbol of a C++ constant.
pub(super) fn constant(bridge: &Bridge, constant: &Static, package: &str) -> String {
    let hash = names::hash(&format!("static {} {}", constant.path, ty(bridge, &constant.ty)));
    let rust = constant.rust.unraw().to_string();
    names::function(&constant.namespace, None, &rust, package, hash)
}

/// The layout of a type, as far as the bridge sees it.
pub(super) fn layout(bridge: &Bridge, id: TypeId) -> String {
    let mut writer = Signature::new(bridge);
    writer.named(id);
    writer.text
}

/// A type and its layout, as far as the bridge sees it.
pub(super) fn ty(bridge: &Bridge, ty: &Type) -> String {
    let mut writer = Signature::new(bridge);
    writer.ty(ty);
    writer.text
}

/// What distinguishes the type and the functions of a closure in Rust.
pub(super) fn closure(bridge: &Bridge, callback: &Callback) -> String {
    let mut writer = Signature { is_rust: true, ..Signature::new(bridge) };
    writer.closure(callback);
    writer.text
}

/// What distinguishes the type of a closure in Rust, where a number of C is the same type as one of Rust.
pub(super) fn closure_type(bridge: &Bridge, callback: &Callback, numbers: Numbers) -> String {
    let mut writer = Signature { is_rust: true, numbers: Some(numbers), ..Signature::new(bridge) };
    writer.closure(callback);
    writer.text
}

struct Signature<'a> {
    bridge: &'a Bridge,
    text: String,
    seen: Vec<TypeId>,
    /// Also includes what only Rust distinguishes: lifetimes, threads, error types.
    is_rust: bool,
    /// If types of C are written as what they are in Rust.
    numbers: Option<Numbers>,
}

impl<'a> Signature<'a> {
    fn new(bridge: &'a Bridge) -> Self {
        Signature { bridge, text: String::new(), seen: Vec::new(), is_rust: false, numbers: None }
    }

    /// Lifetimes of closures are unnamed, except `'static`.
    fn lifetime(&mut self, lifetime: Option<&Lifetime>) {
        if self.is_rust {
            self.text.push_str(if lifetime.is_some_and(Lifetime::is_static) {
                "'static "
            } else {
                "' "
            });
        }
    }

    fn closure(&mut self, callback: &Callback) {
        let Callback { calls, owned, nothrow, send, sync, .. } = callback;
        let _ = write!(self.text, "{calls:?} {owned} {nothrow}(");
        for param in &callback.signature.params {
            self.ty(&param.ty);
            self.text.push(',');
        }
        self.text.push(')');
        self.outcome(&callback.signature.outcome);
        if self.is_rust {
            let _ = write!(self.text, "{send} {sync}");
        }
    }

    fn named(&mut self, id: TypeId) {
        let def = &self.bridge[id];
        if self.is_rust {
            let _ = write!(self.text, "{}", def.rust);
            return;
        }
        if let TypeKind::Via(via) = &def.kind {
            return self.ty(&via.ty);
        }
        self.text.push_str(&def.cxx_path());
        if self.seen.contains(&id) {
            return;
        }
        self.seen.push(id);
        match &def.kind {
            TypeKind::Struct(definition) => {
                let _ = write!(self.text, "{{{:?}", definition.align);
                if definition.shape != Shape::Natural {
                    let _ = write!(self.text, "{:?}", definition.shape);
                }
                for field in &definition.fields {
                    let _ = write!(self.text, "{}:", field.cxx);
                    self.ty(&field.ty);
                    self.text.push(';');
                }
                self.text.push('}');
            }
            TypeKind::Enum(definition) => {
                let _ = write!(self.text, "{:?}", definition.repr);
            }
            TypeKind::DataEnum(definition) => {
                let _ = write!(self.text, "{{{:?}", definition.tag);
                for variant in &definition.variants {
                    let _ = write!(self.text, "{}={}(", variant.cxx, variant.value);
                    for field in &variant.fields {
                        let _ = write!(self.text, "{}:", field.cxx);
                        self.ty(&field.ty);
                        self.text.push(';');
                    }
                    self.text.push(')');
                }
                self.text.push('}');
            }
            TypeKind::OpaqueRust => self.text.push_str("^r"),
            TypeKind::OpaqueCxx => self.text.push_str("^c"),
            TypeKind::Alias => self.text.push_str("^a"),
            // The type that crosses is written instead.
            TypeKind::Via(_) => {}
        }
    }

    fn outcome(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::Plain(ty) => self.ty(ty),
            Outcome::Message(ty) => {
                self.text.push('!');
                self.ty(ty);
            }
            Outcome::Typed(ty, error) => {
                self.text.push('?');
                self.ty(ty);
                match error {
                    ErrorType::Shared(id, _) | ErrorType::Opaque(id, _) => self.named(*id),
                    ErrorType::Exception => self.text.push('x'),
                    ErrorType::Dynamic(path) if self.is_rust => {
                        self.text.push_str(&names::alias(path))
                    }
                    ErrorType::Dynamic(_) => self.text.push('d'),
                }
            }
        }
    }

    fn wrap(&mut self, word: &str, inner: &Type) {
        self.text.push_str(word);
        self.text.push('<');
        self.ty(inner);
        self.text.push('>');
    }

    fn ty(&mut self, ty: &Type) {
        match ty {
            Type::Unit => self.text.push_str("()"),
            Type::Primitive(primitive) => {
                let in_rust = self.numbers.and_then(|numbers| numbers.in_rust(*primitive));
                self.text.push_str(in_rust.unwrap_or(primitive.name()));
            }
            Type::Word(word, parts) => {
                let name = word.row().name;
                match &parts[..] {
                    [] => self.text.push_str(name),
                    [inner] => self.wrap(name, inner),
                    several => several.iter().for_each(|part| self.wrap(name, part)),
                }
            }
            Type::Named(named) => {
                for index in 0..self.bridge[named.id].lifetimes {
                    self.lifetime(named.lifetimes.get(index));
                }
                self.named(named.id);
            }
            Type::Str(text) => {
                self.lifetime(text.lifetime.as_ref());
                self.text.push_str("&str");
            }
            Type::Reference(reference) => {
                self.lifetime(reference.lifetime.as_ref());
                let _ = write!(
                    self.text,
                    "&{}{}",
                    u8::from(reference.mutable),
                    u8::from(reference.pinned)
                );
                self.ty(&reference.inner);
            }
            Type::Slice(slice) => {
                self.lifetime(slice.lifetime.as_ref());
                let word = if slice.mutable { "&mut[]" } else { "&[]" };
                self.wrap(word, &slice.inner);
            }
            Type::Pointer { mutable, inner } => {
                self.wrap(if *mutable { "*mut" } else { "*const" }, inner);
            }
            Type::Array { element, length } => {
                self.wrap("[]", element);
                let _ = write!(self.text, "{}", length.0);
            }
            Type::Callback(callback) | Type::Function(callback) => {
                if matches!(ty, Type::Function(_)) {
                    self.text.push_str("Function ");
                }
                if callback.holder == Holder::Registration {
                    self.text.push_str("Registration");
                } else {
                    self.closure(callback);
                }
            }
        }
    }
}
