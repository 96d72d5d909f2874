//! Functions: who carries each, and what it means.

use super::attributes::OWNED;
use super::promises::{asks_for_static, mutable_result, place_of_static};
use super::rules::{Problem, anywhere, by_value};
use super::threads;
use super::types::{Refusal, Uses, resolve, text, unknown, unsupported};
use super::{Table, closure, namespace, plain};
use crate::ast::{self, Block, BlockItem, Item, Lang};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Direction, ErrorType, Function, Lifetime, Outcome, Param, Receiver, Reference, Signature, Type,
    TypeId, TypeKind,
};
use crate::words::{Origin, Word};
use proc_macro2::{Ident, Span};
use quote::{ToTokens, format_ident, quote};
use std::cell::RefCell;
use std::collections::HashMap;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::{FnArg, GenericArgument, GenericParam, Pat, PathArguments, ReceiverKind, ReturnType};

pub(super) fn functions(
    bridge: &ast::Bridge,
    table: &Table,
    diagnostics: &mut Diagnostics,
) -> (Vec<Function>, Vec<Function>, Diagnostics) {
    let mut functions = Vec::new();
    let mut left = Vec::new();
    let lints = RefCell::default();
    for (block_index, item) in bridge.items.iter().enumerate() {
        let Item::Block(block) = item else { continue };
        let direction = match block.lang {
            Lang::Rust => Direction::CxxToRust,
            Lang::Cxx => Direction::RustToCxx,
            Lang::CxxUnwind => {
                refuse_extensions(block, table, diagnostics);
                Direction::RustToCxx
            }
            Lang::Other => continue,
        };
        for (index, item) in block.items.iter().enumerate() {
            let BlockItem::Function(item) = item else { continue };
            let checker = Checker { bridge, block, table, direction, lints: &lints };
            match checker.function(item, (block_index, index)) {
                Ok(Checked::Ours(function)) if block.lang != Lang::CxxUnwind => {
                    functions.push(*function);
                }
                Ok(Checked::Ours(function) | Checked::Cxx(Some(function))) => left.push(*function),
                Ok(Checked::Cxx(None)) => {}
                // What is wrong with what is cxx's is cxx's to say.
                Err(_) if block.lang == Lang::CxxUnwind => {}
                Err(found) => diagnostics.append(found),
            }
        }
    }
    let duplicates = duplicates(&mut functions);
    try_names(&functions, &left, diagnostics);
    left.extend(duplicates);
    if bridge.args.panic_abort {
        // cxx's policy for whatever cxx could carry. A C++ function may have another signature than
        // cxx asks for.
        let (mut ours, cxx): (Vec<_>, Vec<_>) = functions.into_iter().partition(|function| {
            function.direction == Direction::RustToCxx || uses_extension(function)
        });
        for function in &mut ours {
            function.terminates = !uses_extension(function);
        }
        functions = ours;
        left.extend(cxx);
    }
    (functions, left, lints.into_inner())
}

fn uses_extension(function: &Function) -> bool {
    fn extension(ty: &Type) -> bool {
        match ty {
            Type::Callback(_) | Type::Function(_) => true,
            Type::Word(Word::Vec, element) => extension(&element[0]),
            Type::Word(word, _) => word.row().origin == Origin::Twinspan,
            Type::Reference(reference) => extension(&reference.inner),
            _ => false,
        }
    }
    matches!(function.signature.outcome, Outcome::Typed(..))
        || function.owned
        || function.try_name.is_some()
        || function.signature.types().any(extension)
}

/// Blocks that cxx carries verbatim have none of our words.
fn refuse_extensions(block: &Block, table: &Table, diagnostics: &mut Diagnostics) {
    for item in &block.items {
        let BlockItem::Function(function) = item else { continue };
        let uses = Uses::default();
        for input in &function.sig.inputs {
            if let FnArg::Typed(input) = input {
                let _ = resolve(&input.ty, table, &uses);
            }
        }
        if let ReturnType::Type(_, ty) = &function.sig.output {
            let _ = resolve(ty, table, &uses);
            if is_typed_result(ty) {
                uses.extension.set(true);
            }
        }
        if uses.extension.get() && block.lang == Lang::CxxUnwind {
            diagnostics.push(
                Diagnostic::new(
                    Code::UnsupportedType,
                    function.sig.ident.span(),
                    "an `extern \"C++-unwind\"` block is cxx's, which has no word for this type",
                )
                .help("move the function to an `extern \"C++\"` block: exceptions become panics there"),
            );
        }
    }
}

/// `Result<T, E>`, with both types.
fn is_typed_result(ty: &syn::Type) -> bool {
    let syn::Type::Path(path) = ty else { return false };
    path.path.segments.last().is_some_and(|segment| {
        segment.ident == "Result"
            && matches!(&segment.arguments, PathArguments::AngleBracketed(arguments)
                if arguments.args.len() == 2)
    })
}

/// Takes out functions of one name: cxx reports both, at both places.
fn duplicates(functions: &mut Vec<Function>) -> Vec<Function> {
    let mut seen: HashMap<(Option<TypeId>, String), usize> = HashMap::new();
    let key = |function: &Function| (function.member_of, function.rust.to_string());
    for function in functions.iter() {
        *seen.entry(key(function)).or_default() += 1;
    }
    let is_duplicate =
        |function: &mut Function| seen[&key(function)] > 1 && function.cfg.is_always();
    functions.extract_if(.., is_duplicate).collect()
}

/// `try_f` beside `f`: the name has to be free.
fn try_names(functions: &[Function], left: &[Function], diagnostics: &mut Diagnostics) {
    // The name that was asked for.
    let brings = |function: &Function| function.try_name.clone();
    let taken = |function: &Function, name: &str| {
        functions.iter().chain(left).any(|other| {
            other.direction == Direction::CxxToRust
                && other.shares_scope(function)
                && (other.cxx == name
                    || (other.cxx != function.cxx && brings(other).as_deref() == Some(name)))
        })
    };
    for function in functions {
        let is_wanted = match function.signature.outcome {
            Outcome::Plain(_) => false,
            // The name can be left out: without a type the error says no more than the exception.
            Outcome::Message(_) => function.try_name.is_some(),
            Outcome::Typed(..) => true,
        };
        if function.direction != Direction::CxxToRust || !is_wanted {
            continue;
        }
        let name = function.try_name();
        if taken(function, &name) {
            diagnostics.push(
                Diagnostic::new(
                    Code::TryName,
                    function.span,
                    format!(
                        "`{}` reports its error as a value under the name `{name}`, which is taken",
                        function.cxx
                    ),
                )
                .help("give it another with `#[try_name = \"..\"]`"),
            );
        }
    }
}

/// What is written for the good result: its place and its text.
fn good_type(output: &ReturnType) -> (Span, String) {
    let ReturnType::Type(_, written) = output else {
        return (output.span(), String::new());
    };
    let mut good = &**written;
    if let syn::Type::Path(path) = good
        && let Some(last) = path.path.segments.last()
        && last.ident == "Result"
        && let PathArguments::AngleBracketed(arguments) = &last.arguments
        && let Some(GenericArgument::Type(ok)) = arguments.args.first()
    {
        good = ok;
    }
    (good.span(), text(good))
}

/// Who carries a function.
enum Checked {
    Ours(Box<Function>),
    /// Or refuses it. What is known of it, if it is understood.
    Cxx(Option<Box<Function>>),
}

struct Checker<'a> {
    bridge: &'a ast::Bridge,
    block: &'a Block,
    table: &'a Table,
    direction: Direction,
    /// What cxx takes, and what is nobody's promise nonetheless.
    lints: &'a RefCell<Diagnostics>,
}

impl Checker<'_> {
    fn function(
        &self,
        item: &ast::Function,
        origin: (usize, usize),
    ) -> Result<Checked, Diagnostics> {
        let sig = &item.sig;
        let uses = Uses::default();
        let mut found = Diagnostics::default();
        let mut left_to_cxx = sig.asyncness.is_some()
            || sig.constness.is_some()
            || sig.variadic.is_some()
            || sig.abi.is_some()
            || sig.generics.where_clause.is_some()
            || sig.generics.params.iter().any(|param| match param {
                GenericParam::Lifetime(lifetime) => !lifetime.bounds.is_empty(),
                _ => true,
            });

        let mut receiver = None;
        let mut params = Vec::new();
        for input in &sig.inputs {
            match input {
                FnArg::Receiver(written) => match self.receiver(written) {
                    Some(resolved) => receiver = Some(resolved),
                    None => left_to_cxx = true,
                },
                FnArg::Typed(typed) => {
                    let name = match &*typed.pat {
                        Pat::Ident(name) => name.ident.clone(),
                        Pat::Wild(wild) => {
                            let span = wild.underscore_token.span;
                            format_ident!("arg{}", params.len(), span = span)
                        }
                        _ => {
                            left_to_cxx = true;
                            continue;
                        }
                    };
                    match resolve(&typed.ty, self.table, &uses) {
                        Ok(mut ty) => {
                            closure::attributes(&typed.attrs, &mut ty, self.direction, &mut found);
                            params.push((Param { name, ty }, typed.ty.span(), text(&typed.ty)))
                        }
                        Err(Refusal::Cxx) => {
                            left_to_cxx = true;
                            found.push(unknown(&typed.ty));
                        }
                        Err(Refusal::Ours(diagnostic)) => found.push(*diagnostic),
                    }
                }
            }
        }
        // A function of a type has no object; cxx says so.
        left_to_cxx |= receiver.is_some() && item.attrs.self_type.is_some();
        let outcome = match self.outcome(&sig.output, &uses, &mut found) {
            Some(outcome) => outcome,
            None => {
                left_to_cxx = true;
                Outcome::Plain(Type::Unit)
            }
        };
        if let Some(span) = item.attrs.owned {
            uses.extension.set(true);
            if self.direction == Direction::RustToCxx && !is_unique_ptr(outcome.ok()) {
                let (message, help) = OWNED;
                found.push(Diagnostic::new(Code::AttributeValue, span, message).help(help));
            }
        }
        let extension = uses.extension.get() || matches!(outcome, Outcome::Typed(..));
        if let Some(span) = uses.function_pointer.get()
            && extension
        {
            found = Diagnostics::default();
            found.push(
                Diagnostic::new(
                    Code::FunctionPointer,
                    span,
                    "cxx carries function pointers, and has no word for the other types here",
                )
                .help("take a closure instead: `impl FnMut(A) -> R`"),
            );
            return Err(found);
        }
        let ours_is_wrong =
            found.iter().any(|diagnostic| diagnostic.code != Some(Code::UnsupportedType));
        if !extension && !ours_is_wrong && left_to_cxx {
            return Ok(Checked::Cxx(None));
        }
        for (param, span, written) in &params {
            if let Some((message, help)) = by_value(&param.ty, self.table) {
                if !extension {
                    return Ok(Checked::Cxx(None));
                }
                found.push(unsupported(*span, written, message, help));
            }
        }
        if !matches!(outcome.ok(), Type::Unit)
            && let Some((message, help)) = by_value(outcome.ok(), self.table)
        {
            if !extension {
                return Ok(Checked::Cxx(None));
            }
            let (span, written) = good_type(&sig.output);
            found.push(unsupported(span, &written, message, help));
        }
        let lifetimes: Vec<Lifetime> = sig
            .generics
            .lifetimes()
            .map(|param| Lifetime(param.lifetime.to_token_stream()))
            .collect();
        let unsafety = matches!(sig.safety, syn::Safety::Unsafe(_));
        if let Some(problem) = self.needs_unsafe(&params, &lifetimes, unsafety).or_else(|| {
            self.mutable_result(&outcome, &params, receiver.as_ref(), extension, unsafety)
        }) {
            if !extension {
                return Ok(Checked::Cxx(None));
            }
            found
                .push(Diagnostic::new(Code::Unsafety, sig.ident.span(), problem.0).help(problem.1));
        }
        if !unsafety
            && let Some(place) = self.static_from_cxx(sig, &params, receiver.as_ref(), &outcome)
        {
            let diagnostic = static_from_cxx(place);
            if extension {
                found.push(diagnostic);
            } else {
                self.lints.borrow_mut().push(diagnostic);
            }
        }
        if extension && left_to_cxx && found.is_empty() {
            found.push(
                Diagnostic::new(
                    Code::UnsupportedType,
                    sig.ident.span(),
                    "this function has a form that no bridge function can have",
                )
                .help("free functions and methods with plain parameters and lifetimes can cross"),
            );
        }
        if self.direction == Direction::RustToCxx {
            let gives = good_type(&sig.output).0;
            found.append(threads::not_send(&params, &outcome, gives, self.table));
        }
        if !found.is_empty() {
            return Err(found);
        }

        let of_type = item.attrs.self_type.as_ref().map(|ident| self.table.get(ident));
        let member_of = receiver.as_ref().map(|receiver| receiver.ty).or(of_type.flatten());
        // cxx says that there is no such type, or that enums have no members.
        let is_refused = of_type == Some(None)
            || member_of.is_some_and(|id| matches!(self.table.kind(id), TypeKind::Enum(_)));
        let attrs = &item.attrs;
        let namespace = namespace(attrs, Some(&self.block.attrs), self.bridge);
        let cxx = attrs.cxx_name.clone().unwrap_or_else(|| plain(&sig.ident));
        if cxx == "main" && namespace.is_empty() && member_of.is_none() && params.is_empty() {
            // The program's entry point, which cxx writes with C++'s own signature.
            return Ok(Checked::Cxx(None));
        }
        let carried = &attrs.carried;
        let function = Box::new(Function {
            direction: self.direction,
            rust: attrs.rust_name.clone().unwrap_or_else(|| sig.ident.clone()),
            cxx,
            try_name: attrs.try_name.as_ref().map(plain),
            owned: attrs.owned.is_some(),
            terminates: false,
            namespace,
            member_of,
            signature: Signature {
                receiver,
                params: params.into_iter().map(|(param, ..)| param).collect(),
                outcome,
            },
            unsafety,
            lifetimes,
            deprecated: carried.iter().any(|attr| attr.path().is_ident("deprecated")),
            attrs: quote!(#(#carried)*),
            docs: attrs.docs.clone(),
            cfg: self.block.attrs.cfg.and(&attrs.cfg),
            span: sig.ident.span(),
            origin,
        });
        Ok(if is_refused || uses.function_pointer.get().is_some() {
            Checked::Cxx(Some(function))
        } else {
            Checked::Ours(function)
        })
    }

    fn receiver(&self, written: &syn::Receiver) -> Option<Receiver> {
        match &written.kind {
            // `&self`: the one type of the block.
            ReceiverKind::Reference(_, lifetime, mutability) => {
                let only = self.only_type()?;
                let id = self.table.get(only)?;
                let mutable = mutability.is_some();
                if mutable && matches!(self.table.kind(id), TypeKind::OpaqueCxx) {
                    return None;
                }
                Some(Receiver {
                    ty: id,
                    mutable,
                    pinned: false,
                    lifetime: lifetime.as_ref().map(|l| Lifetime(l.to_token_stream())),
                    type_lifetimes: Vec::new(),
                })
            }
            ReceiverKind::Typed(_, ty) => {
                let uses = Uses::default();
                let mut ty = (**ty).clone();
                if let Some(only) = self.only_type() {
                    NameSelf(only).visit_type_mut(&mut ty);
                }
                let Ok(ty @ Type::Reference(_)) = resolve(&ty, self.table, &uses) else {
                    return None;
                };
                if anywhere(&ty, self.table).is_some() {
                    return None;
                }
                let Type::Reference(reference) = ty else { return None };
                let Reference { mutable, pinned, lifetime, span: _, inner: Type::Named(named) } =
                    *reference
                else {
                    return None;
                };
                Some(Receiver {
                    ty: named.id,
                    mutable,
                    pinned,
                    lifetime,
                    type_lifetimes: named.lifetimes,
                })
            }
            _ => None,
        }
    }

    /// What `Self` means in a receiver: the one type of the block.
    fn only_type(&self) -> Option<&Ident> {
        let mut types = self.block.items.iter().filter_map(|item| match item {
            BlockItem::Type(ty) => Some(&ty.ident),
            BlockItem::Alias(alias) => Some(&alias.ident),
            _ => None,
        });
        let only = types.next();
        if types.next().is_some() { None } else { only }
    }

    fn outcome(
        &self,
        output: &ReturnType,
        uses: &Uses,
        found: &mut Diagnostics,
    ) -> Option<Outcome> {
        let ReturnType::Type(_, ty) = output else { return Some(Outcome::Plain(Type::Unit)) };
        let mut accept = |ty: &syn::Type| match resolve(ty, self.table, uses) {
            Ok(Type::Callback(callback)) if !callback.is_pointer() && !callback.owned => {
                found.push(
                    Diagnostic::new(
                        Code::ClosurePosition,
                        ty.span(),
                        "a closure that is a result has to own what it holds",
                    )
                    .help("write `Box<dyn Fn(A) -> R>`, or `impl Fn(A) -> R + 'static`"),
                );
                None
            }
            Ok(ty) => Some(ty),
            Err(Refusal::Cxx) => {
                found.push(unknown(ty));
                None
            }
            Err(Refusal::Ours(diagnostic)) => {
                found.push(*diagnostic);
                None
            }
        };
        if let syn::Type::Path(path) = &**ty
            && path.qself.is_none()
            && let Some(segment) = path.path.segments.last()
            && segment.ident == "Result"
            && let PathArguments::AngleBracketed(arguments) = &segment.arguments
        {
            let arguments: Vec<_> = arguments.args.iter().collect();
            match arguments[..] {
                [GenericArgument::Type(ok)] if path.path.segments.len() == 1 => {
                    return Some(Outcome::Message(accept(ok)?));
                }
                [GenericArgument::Type(ok), GenericArgument::Type(error)]
                    if path.path.segments.len() == 1 =>
                {
                    uses.extension.set(true);
                    let ok = accept(ok);
                    let error = match error_type(error, self.direction, self.table) {
                        Ok(error) => Some(error),
                        Err(diagnostic) => {
                            found.push(diagnostic);
                            None
                        }
                    };
                    return Some(Outcome::Typed(ok?, error?));
                }
                _ => {}
            }
        }
        Some(Outcome::Plain(accept(ty)?))
    }

    /// cxx asks this of C++ functions alone; in Rust the compiler knows.
    fn mutable_result(
        &self,
        outcome: &Outcome,
        params: &[(Param, Span, String)],
        receiver: Option<&Receiver>,
        extension: bool,
        unsafety: bool,
    ) -> Option<Problem> {
        if unsafety || (self.direction == Direction::CxxToRust && !extension) {
            return None;
        }
        if let Some(receiver) = receiver
            && (receiver.mutable || self.table.types[receiver.ty.0].lifetimes > 0)
        {
            return None;
        }
        mutable_result(outcome.ok(), params.iter().map(|(param, ..)| &param.ty), self.table)
    }

    /// Where C++ would have to give a reference that lives for ever. What a C++ function returns is
    /// the promise of its `unsafe` block.
    fn static_from_cxx(
        &self,
        sig: &syn::Signature,
        params: &[(Param, Span, String)],
        receiver: Option<&Receiver>,
        outcome: &Outcome,
    ) -> Option<Span> {
        let from_cxx = self.direction == Direction::CxxToRust;
        if from_cxx
            && let Some(receiver) = receiver
            && receiver.lifetime.iter().chain(&receiver.type_lifetimes).any(Lifetime::is_static)
        {
            return sig.receiver().map(Spanned::span);
        }
        let typed = sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(&*typed.ty),
            FnArg::Receiver(_) => None,
        });
        let param = params
            .iter()
            .zip(typed)
            .find(|((param, ..), _)| asks_for_static(&param.ty, from_cxx))
            .map(|(_, ty)| place_of_static(ty));
        param.or_else(|| match &sig.output {
            ReturnType::Type(_, ty) if from_cxx && asks_for_static(outcome.ok(), false) => {
                Some(place_of_static(ty))
            }
            _ => None,
        })
    }

    fn needs_unsafe(
        &self,
        params: &[(Param, Span, String)],
        lifetimes: &[Lifetime],
        unsafety: bool,
    ) -> Option<Problem> {
        match self.direction {
            Direction::RustToCxx if !unsafety && !self.block.unsafety => {
                return Some((
                    "whether this function is safe to call is a promise about C++",
                    "declare the block `unsafe extern \"C++\"`",
                ));
            }
            Direction::RustToCxx if !lifetimes.is_empty() && !self.block.unsafety => {
                return Some((
                    "that these lifetimes are right is a promise about C++",
                    "declare the block `unsafe extern \"C++\"`",
                ));
            }
            Direction::CxxToRust if !unsafety && !lifetimes.is_empty() => {
                return Some((
                    "C++ cannot check explicit lifetimes",
                    "declare the function `unsafe fn`",
                ));
            }
            _ => {}
        }
        if !unsafety && params.iter().any(|(param, ..)| matches!(param.ty, Type::Pointer { .. })) {
            return Some((
                "a raw pointer has no rules that could be checked",
                "declare the function `unsafe fn`",
            ));
        }
        None
    }
}

/// C++ would have to give a reference that lives for ever.
pub(super) fn static_from_cxx(place: Span) -> Diagnostic {
    Diagnostic::new(
        Code::StaticFromCxx,
        place,
        "C++ gives this reference, and does not know whether it lives for ever",
    )
    .help("leave `'static` out, take a `String` or a `Box`, or declare the function `unsafe fn`")
}

fn is_unique_ptr(ty: &Type) -> bool {
    match ty {
        Type::Word(Word::Option, payload) => is_unique_ptr(&payload[0]),
        ty => ty.word() == Some(Word::UniquePtr),
    }
}

/// The `E` of a `Result<T, E>`.
pub(super) fn error_type(
    ty: &syn::Type,
    direction: Direction,
    table: &Table,
) -> Result<ErrorType, Diagnostic> {
    let refuse = |message: &str, help: &str| {
        Err(Diagnostic::new(Code::ErrorType, ty.span(), message).help(help))
    };
    let syn::Type::Path(path) = ty else {
        return refuse(
            "the error of a Result has to be a named type",
            "use a struct of the bridge, `CxxException`, or any `std::error::Error`",
        );
    };
    if let Some(ident) = path.path.get_ident() {
        if ident == "CxxException" {
            return Ok(ErrorType::Exception);
        }
        if let Some(id) = table.get(ident) {
            return match table.kind(id) {
                TypeKind::Struct(_) | TypeKind::Enum(_) => Ok(ErrorType::Shared(id, ident.span())),
                TypeKind::OpaqueRust if direction == Direction::CxxToRust => {
                    Ok(ErrorType::Opaque(id, ident.span()))
                }
                TypeKind::OpaqueRust => Ok(ErrorType::Dynamic(quote!(#ty))),
                TypeKind::Alias | TypeKind::OpaqueCxx => refuse(
                    "a type that C++ defines cannot be the error of a Result",
                    "use a struct of the bridge, or `CxxException`",
                ),
            };
        }
    }
    Ok(ErrorType::Dynamic(ty.to_token_stream()))
}

/// Puts a type's name in the place of `Self`.
struct NameSelf<'a>(&'a Ident);

impl VisitMut for NameSelf<'_> {
    fn visit_ident_mut(&mut self, ident: &mut Ident) {
        if ident == "Self" {
            let span = ident.span();
            *ident = self.0.clone();
            ident.set_span(span);
        }
    }
}
