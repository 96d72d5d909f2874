//! Functions: who carries each, and what it means. A function is carried by cxx if cxx generates
//! its shims, and by twinspan if twinspan does.

mod names;

use super::attributes::OWNED;
use super::body;
use super::class_part;
use super::collect::{namespace, plain};
use super::error::{self, is_typed_result};
use super::promises::Promises;
use super::receiver::receiver as receiver_of;
use super::refusal::{Refusal, text, unsupported};
use super::rules::by_value;
use super::syntax::generic;
use super::threads;
use super::types::{Uses, parameter, whole};
use super::{Table, closure, mirror, out, unknown};
use crate::ast::{self, Block, BlockItem, Item, Lang};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    CppCode, Direction, Function, Lifetime, Outcome, Outs, Param, Part, Signature, SplitSlice,
    Type, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::words::Word;
use quote::{ToTokens, format_ident};
use std::cell::RefCell;
use syn::spanned::Spanned;
use syn::{FnArg, GenericArgument, GenericParam, Pat, ReturnType};

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
                Ok(checked) => {
                    // Bodies in other blocks are refused by the parser.
                    if let (Lang::Cxx | Lang::Rust, Some(body)) = (block.lang, &item.body) {
                        diagnostics.push(body::left_to_cxx(body));
                    }
                    left.extend(checked.function());
                }
                // cxx reports errors in its own blocks.
                Err(_) if block.lang == Lang::CxxUnwind => {}
                Err(found) => diagnostics.append(found),
            }
        }
    }
    names::taken_twice(&functions, diagnostics);
    names::try_names(&functions, &left, table, diagnostics);
    if bridge.args.panic_abort {
        // Follow cxx for what cxx could carry. A C++ function may have another signature than the
        // one that cxx requires.
        let (mut ours, cxx): (Vec<_>, Vec<_>) = functions.into_iter().partition(|function| {
            function.direction == Direction::RustToCxx || uses_extension(function, table)
        });
        for function in &mut ours {
            function.terminates = !uses_extension(function, table);
        }
        functions = ours;
        left.extend(cxx);
    }
    (functions, left, lints.into_inner())
}

fn uses_extension(function: &Function, table: &Table) -> bool {
    fn extension(ty: &Type, table: &Table) -> bool {
        match ty {
            Type::Named(named) => table.has_data_enum(named.id),
            Type::Callback(_) => true,
            Type::Primitive(primitive) => primitive.for_cxx().is_some(),
            ty => !ty.is_of_cxx() || ty.parts().iter().any(|part| extension(part, table)),
        }
    }
    let receiver = function.signature.receiver.as_ref();
    matches!(function.signature.outcome, Outcome::Typed(..))
        || function.owned
        || function.outs.is_some()
        || !function.lengths.is_empty()
        || function.template.is_some()
        || function.body.is_some()
        || function.rust_body.is_some()
        || function.try_name.is_some()
        || receiver.is_some_and(|receiver| table.has_data_enum(receiver.ty))
        || function.signature.types().any(|ty| extension(ty, table))
}

/// Blocks that go to cxx unchanged cannot have types that only twinspan supports.
fn refuse_extensions(block: &Block, table: &Table, diagnostics: &mut Diagnostics) {
    for item in &block.items {
        let BlockItem::Function(function) = item else { continue };
        function.body.iter().for_each(|of| diagnostics.push(body::in_block_of_cxx(of)));
        let uses = Uses::new(table);
        for input in &function.sig.inputs {
            if let FnArg::Typed(input) = input {
                let _ = whole(&input.ty, &uses);
            }
        }
        if let ReturnType::Type(_, ty) = &function.sig.output {
            let _ = whole(ty, &uses);
            if is_typed_result(ty, table) {
                uses.extension.set(true);
            }
        }
        if uses.extension.get() && block.lang == Lang::CxxUnwind {
            let message = "an `extern \"C++-unwind\"` block goes to cxx unchanged, and cxx does not \
                    support this type";
            let help =
                "move the function to an `extern \"C++\"` block: exceptions become panics there";
            diagnostics.refuse(Code::UnsupportedType, function.sig.ident.span(), message, help);
        }
    }
}

/// The error for forms that no bridge function can have, with an alternative.
fn form(sig: &syn::Signature) -> Option<Diagnostic> {
    let refused = |span, message: &str, help: &str| {
        Some(Diagnostic::new(Code::FunctionForm, span, message, help))
    };
    if let Some(token) = &sig.asyncness {
        return refused(token.span, "an async function cannot cross", unknown::FUTURE);
    }
    if let Some(variadic) = &sig.variadic {
        return refused(
            variadic.dots.span(),
            "a variadic function cannot cross",
            "declare a function for each use",
        );
    }
    let mut names = Vec::new();
    for input in &sig.inputs {
        let FnArg::Typed(typed) = input else { continue };
        let Pat::Ident(name) = &*typed.pat else { continue };
        if names.contains(&&name.ident) {
            return refused(
                name.span(),
                "two parameters have the same name",
                "give each its own name; those that do not matter can be `_`",
            );
        }
        names.push(&name.ident);
    }
    let generic =
        sig.generics.params.iter().find(|param| !matches!(param, GenericParam::Lifetime(_)));
    generic.and_then(|param| {
        refused(
            param.span(),
            "a generic function does not have a single symbol",
            "declare a function for each type; in C++ they can share a name: `#[cxx_name = \"f\"]`",
        )
    })
}

/// The type of the success value, as written.
fn good_type(output: &ReturnType) -> Option<&syn::Type> {
    let ReturnType::Type(_, written) = output else { return None };
    let result = generic(written).filter(|ty| ty.name == "Result");
    match result.and_then(|result| result.arguments.into_iter().next()) {
        Some(GenericArgument::Type(ok)) => Some(ok),
        _ => Some(written),
    }
}

/// Who carries a function.
enum Checked {
    Ours(Box<Function>),
    /// cxx carries or refuses it. Contains what is known about it, if it is understood.
    Cxx(Option<Box<Function>>),
}

impl Checked {
    fn function(self) -> Option<Function> {
        match self {
            Checked::Ours(function) => Some(*function),
            Checked::Cxx(function) => function.map(|function| *function),
        }
    }
}

/// A function as parsed.
struct Read<'a> {
    signature: Signature,
    /// The type of each parameter, as written.
    written: Vec<&'a syn::Type>,
    uses: Uses<'a>,
    left_to_cxx: bool,
    body: Option<CppCode>,
    outs: Option<Outs>,
    lengths: Vec<SplitSlice>,
    found: Diagnostics,
}

/// Whether it has a form that cxx refuses.
fn has_form_of_cxx(sig: &syn::Signature) -> bool {
    sig.asyncness.is_some()
        || sig.constness.is_some()
        || sig.variadic.is_some()
        || sig.abi.is_some()
        || sig.generics.where_clause.is_some()
        || sig.generics.params.iter().any(|param| match param {
            GenericParam::Lifetime(lifetime) => !lifetime.bounds.is_empty(),
            _ => true,
        })
}

struct Checker<'a> {
    bridge: &'a ast::Bridge,
    block: &'a Block,
    table: &'a Table,
    direction: Direction,
    /// Code that cxx accepts although nothing guarantees that it is sound.
    lints: &'a RefCell<Diagnostics>,
}

impl<'a> Checker<'a> {
    fn function(
        &self,
        item: &'a ast::Function,
        origin: (usize, usize),
    ) -> Result<Checked, Diagnostics> {
        let Read { signature, written, uses, left_to_cxx, body, outs, lengths, mut found } =
            self.read(item);
        let sig = &item.sig;
        let of_union = signature.receiver.as_ref().is_some_and(|of| self.table.is_hidden(of.ty));
        let extension =
            uses.extension.get() || of_union || matches!(signature.outcome, Outcome::Typed(..));
        if let Some(span) = uses.function_pointer.get()
            && extension
        {
            let message = "only cxx supports function pointers, and it does not support the \
            other types here";
            let mut found = Diagnostics::default();
            let help = "take a closure instead: `impl FnMut(A) -> R`";
            found.refuse(Code::FunctionPointer, span, message, help);
            return Err(found);
        }
        found.extend(form(sig));
        let ours_is_wrong =
            found.iter().any(|diagnostic| diagnostic.code != Some(Code::UnsupportedType));
        if !extension && !ours_is_wrong && left_to_cxx {
            return Ok(Checked::Cxx(None));
        }
        let promises = Promises {
            direction: self.direction,
            sig,
            signature: &signature,
            table: self.table,
            is_block_unsafe: self.block.unsafety,
            extension,
        };
        let mut problems = self.held(&signature, &written, &sig.output);
        problems.extend(promises.unsafety());
        if !extension && !problems.is_empty() && found.is_empty() {
            return Ok(Checked::Cxx(None));
        }
        found.extend(problems);
        if let Some(diagnostic) = promises.static_from_cxx() {
            if extension {
                found.push(diagnostic);
            } else {
                self.lints.borrow_mut().push(diagnostic);
            }
        }
        if extension && left_to_cxx && found.is_empty() {
            let message = "this function has a form that no bridge function can have";
            let help = "free functions and methods with plain parameters and lifetimes can cross";
            found.refuse(Code::UnsupportedType, sig.ident.span(), message, help);
        }
        if self.direction == Direction::RustToCxx {
            let places = written.iter().map(|ty| ty.span()).collect_vec();
            let gives = good_type(&sig.output).map_or(sig.output.span(), Spanned::span);
            found.append(threads::not_send(&signature, &places, gives, self.table));
        }
        let filled = outs.as_ref().map_or(0, |outs| outs.params.len());
        let operands = signature.params.len() + filled + lengths.len();
        let of = (outs.as_ref(), operands);
        found.extend(class_part::problem(item, self.block, &signature, of, self.table));
        if !found.is_empty() {
            return Err(found);
        }
        let has_function_pointer = uses.function_pointer.get().is_some();
        let part = class_part::part(&item.attrs, &signature, operands);
        let mut carried = self.carried(item, origin, signature, part, body, has_function_pointer);
        if let Checked::Ours(function) = &mut carried {
            function.outs = outs;
            function.lengths = lengths;
        }
        Ok(carried)
    }

    /// Reads the signature, type by type.
    fn read(&self, item: &'a ast::Function) -> Read<'a> {
        let (uses, mut found) = (Uses::new(self.table), Diagnostics::default());
        let mut left_to_cxx = has_form_of_cxx(&item.sig);
        let (mut receiver, mut params, mut written) = (None, Vec::new(), Vec::new());
        let mut outs = out::Reader::default();
        let mut lengths = Vec::new();
        for input in &item.sig.inputs {
            let typed = match input {
                FnArg::Receiver(written) => {
                    receiver = receiver_of(written, self.block, self.table);
                    left_to_cxx |= receiver.is_none();
                    if let Some(receiver) = &receiver
                        && self.table.is_mirror(receiver.ty)
                    {
                        let name = &self.table[receiver.ty].rust;
                        found.push(mirror::method(name, written.self_token.span));
                    }
                    continue;
                }
                FnArg::Typed(typed) => typed,
            };
            let name = match &*typed.pat {
                Pat::Ident(name) => name.ident.clone(),
                Pat::Wild(wild) => {
                    format_ident!("arg{}", params.len(), span = wild.underscore_token.span)
                }
                _ => {
                    left_to_cxx = true;
                    continue;
                }
            };
            if outs.takes(typed, &name, params.len(), item.body.is_some(), &uses, &mut found) {
                continue;
            }
            match parameter(&typed.ty, &uses) {
                Ok(mut ty) => {
                    closure::attributes(&typed.attrs, &mut ty, self.direction, &mut found);
                    lengths.extend(out::split(
                        (&typed.attrs, &ty, params.len()),
                        (self.direction, item.body.is_some()),
                        &uses,
                        &mut found,
                    ));
                    params.push(Param { name, ty, span: typed.ty.span() });
                    written.push(&*typed.ty);
                }
                Err(refusal) => {
                    left_to_cxx |= matches!(refusal, Refusal::Cxx);
                    found.push(refusal.diagnostic(&typed.ty, self.table));
                }
            }
        }
        // A function of a type has no object; cxx reports that.
        left_to_cxx |= receiver.is_some() && item.attrs.self_type.is_some();
        let outcome = self.outcome(&item.sig.output, &uses, &mut found);
        left_to_cxx |= outcome.is_none();
        let outcome = outcome.unwrap_or(Outcome::Plain(Type::Unit));
        let good = good_type(&item.sig.output);
        let of = (self.direction, item.attrs.part.as_ref().map(|(part, _)| part));
        let (outcome, outs) = outs.outcome(outcome, good, of, &uses, &mut found);
        if let Some(span) = item.attrs.owned {
            uses.extension.set(true);
            let returns = outs.as_ref().map_or(outcome.ok(), |outs| &outs.returns);
            if self.direction == Direction::RustToCxx && !is_unique_ptr(returns) {
                let (message, help) = OWNED;
                found.refuse(Code::AttributeValue, span, message, help);
            }
        }
        let body = body::of_function(item, self.block, &mut found);
        if item.attrs.part.is_some() {
            uses.extension.set(true);
        }
        if item.body.is_some() || item.attrs.template.is_some() {
            uses.extension.set(true);
        }
        let signature = Signature { receiver, params, outcome };
        found.extend(mirror::outlived(&signature, self.table));
        Read { signature, written, uses, left_to_cxx, body, outs, lengths, found }
    }

    /// Refuses types that cannot be held by value.
    fn held(
        &self,
        signature: &Signature,
        written: &[&syn::Type],
        output: &ReturnType,
    ) -> Vec<Diagnostic> {
        let params = signature.params.iter().map(|param| &param.ty).zip(written.iter().copied());
        let result = match signature.outcome.ok() {
            Type::Unit => None,
            ok => good_type(output).map(|written| (ok, written)),
        };
        let problem = |(ty, written): (&Type, &syn::Type)| {
            let (message, help) = by_value(ty, self.table)?;
            Some(unsupported(written.span(), &text(written), message, help))
        };
        params.chain(result).filter_map(problem).collect_vec()
    }

    /// A function without errors.
    fn carried(
        &self,
        item: &ast::Function,
        origin: (usize, usize),
        signature: Signature,
        part: Option<Part>,
        body: Option<CppCode>,
        has_function_pointer: bool,
    ) -> Checked {
        let (sig, attrs) = (&item.sig, &item.attrs);
        let of_type = attrs.self_type.as_ref().map(|ident| self.table.get(ident));
        let receiver = signature.receiver.as_ref();
        let member_of = receiver.map(|receiver| receiver.ty).or(of_type.flatten());
        // cxx reports that there is no such type, or that enums cannot have members.
        let is_refused = of_type == Some(None)
            || member_of.is_some_and(|id| matches!(self.table.kind(id), TypeKind::Enum(_)));
        let namespace = namespace(attrs, Some(&self.block.attrs), self.bridge);
        let cxx = class_part::name(attrs, part.as_ref(), plain(&sig.ident));
        if cxx == "main"
            && namespace.is_empty()
            && member_of.is_none()
            && signature.params.is_empty()
        {
            // The program's entry point, for which cxx generates C++'s own signature.
            return Checked::Cxx(None);
        }
        let lifetimes = sig.generics.lifetimes();
        let function = Box::new(Function {
            direction: self.direction,
            rust: attrs.rust_name(&sig.ident).clone(),
            cxx,
            template: attrs.template.as_ref().map(|(arguments, _)| arguments.clone()),
            try_name: attrs.try_name.as_ref().map(plain),
            owned: attrs.owned.is_some(),
            terminates: false,
            namespace,
            member_of,
            signature,
            unsafety: matches!(sig.safety, syn::Safety::Unsafe(_)),
            lifetimes: lifetimes
                .map(|param| Lifetime(param.lifetime.to_token_stream()))
                .collect_vec(),
            deprecated: attrs.carried.iter().any(|attr| attr.path().is_ident("deprecated")),
            must_use: attrs.must_use.clone(),
            attrs: attrs.copied(),
            docs: attrs.docs.clone(),
            cfg: self.block.attrs.cfg.and(&attrs.cfg),
            c_face: attrs.c_face.or(self.block.attrs.c_face),
            body,
            part,
            outs: None,
            lengths: Vec::new(),
            rust_body: body::of_rust(item, self.block),
            result_span: good_type(&sig.output).map_or(sig.ident.span(), Spanned::span),
            span: sig.ident.span(),
            origin,
        });
        if is_refused || has_function_pointer {
            Checked::Cxx(Some(function))
        } else {
            Checked::Ours(function)
        }
    }

    fn outcome(
        &self,
        output: &ReturnType,
        uses: &Uses,
        found: &mut Diagnostics,
    ) -> Option<Outcome> {
        let ReturnType::Type(_, ty) = output else { return Some(Outcome::Plain(Type::Unit)) };
        let mut accept = |written: &syn::Type| match whole(written, uses) {
            Ok(ty) if ty.closure().is_some_and(|callback| !callback.owned) => {
                let message = "a closure that is returned has to own what it captures";
                let help = "write `Box<dyn Fn(A) -> R>`, or `impl Fn(A) -> R + 'static`";
                found.refuse(Code::ClosurePosition, written.span(), message, help);
                None
            }
            Ok(ty) => Some(ty),
            Err(refusal) => {
                found.push(refusal.diagnostic(written, self.table));
                None
            }
        };
        let Some(written) = error::written(ty, self.table) else {
            return Some(Outcome::Plain(accept(ty)?));
        };
        let ok = written.ok.map_or(Some(Type::Unit), &mut accept);
        match written.error_type(self.direction, self.table) {
            None => Some(Outcome::Message(ok?)),
            Some(error) => {
                uses.extension.set(true);
                let error = error.map_err(|diagnostic| found.push(diagnostic)).ok();
                Some(Outcome::Typed(ok?, error?))
            }
        }
    }
}

fn is_unique_ptr(ty: &Type) -> bool {
    match ty {
        Type::Word(Word::Option, payload) => is_unique_ptr(&payload[0]),
        ty => ty.word() == Some(Word::UniquePtr),
    }
}
