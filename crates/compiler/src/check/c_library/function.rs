//! The functions of a C library: the C signature, and the Rust one.

use super::types::{Refused, refuse};
use super::value::Position;
use super::{Reader, carried};
use crate::ast::c_library::{self as ast, CAttrs};
use crate::check::syntax::bare;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::Lifetime;
use crate::ir::c_library::{
    Elements, Function, Keeps, Outcome, Param, ParamType, Pointee, Reference, Slice, Type, Value,
};
use crate::iter::IteratorExt as _;
use proc_macro2::Span;
use quote::ToTokens as _;
use syn::spanned::Spanned as _;
use syn::{FnArg, GenericParam, Pat, ReturnType, Safety};

impl Reader<'_> {
    pub(super) fn function(&mut self, block: &ast::CBlock, item: &ast::CFunction) {
        self.only(&item.attrs, &["c_name", "errno", "forward"]);
        let sig = &item.sig;
        if let Some(variadic) = &sig.variadic {
            let help = "write `#[forward]` before the function, and the parameters that you call it with in place \
                        of the dots";
            let message = "Rust cannot check what a variadic function is called with";
            return self.refuse(Code::CVariadic, variadic.dots.span(), message, help);
        }
        if let Some(span) = not_of_c(sig) {
            let message = "a C function is a plain `fn`";
            let help = "write `fn name(a: A) -> R;`";
            return self.refuse(Code::CLibraryItem, span, message, help);
        }
        let mut found = Diagnostics::default();
        let mut params = Vec::new();
        for input in &sig.inputs {
            match self.param(input) {
                Ok(param) => params.push(param),
                Err(diagnostic) => found.push(*diagnostic),
            }
        }
        let result = match self.outcome(item) {
            Ok(result) if found.is_empty() => result,
            Ok(_) => return self.diagnostics.append(found),
            Err(diagnostic) => {
                found.push(*diagnostic);
                return self.diagnostics.append(found);
            }
        };
        if borrows_from_nothing(&params, &result) {
            let message = "nothing says which argument the result borrows from";
            let help = "name a lifetime: `fn f<'a>(a: &'a A, b: &B) -> &'a C`, or `&'static C`";
            return self.refuse(Code::CLibraryType, sig.ident.span(), message, help);
        }
        let holds_pointers = params.iter().any(|param| self.is_for_the_caller(&param.ty));
        if holds_pointers && matches!(sig.safety, Safety::Safe(_)) {
            let message =
                "nothing checks the pointers that this function takes, so it is not safe to call";
            let help = "remove `safe`, or take `&CStr` and the like in place of pointers";
            return self.refuse(Code::Unsafety, sig.safety.span(), message, help);
        }
        let lifetimes = sig.generics.params.iter();
        let c = self.c_name(&item.attrs, &sig.ident);
        let is_forwarded = self.is_forwarded(&item.attrs);
        self.library.functions.push(Function {
            rust: sig.ident.clone(),
            c,
            lifetimes: lifetimes.map(|lifetime| Lifetime(lifetime.to_token_stream())).collect_vec(),
            params,
            result,
            is_forwarded,
            unsafety: holds_pointers || matches!(sig.safety, Safety::Unsafe(_)),
            cfg: block.attrs.cfg.and(&item.attrs.cfg),
            attrs: carried(&item.attrs),
        });
    }

    /// `#[forward]`
    fn is_forwarded(&mut self, attrs: &CAttrs) -> bool {
        let attribute = attrs.own.iter().find(|own| own.path().is_ident("forward"));
        match attribute {
            Some(attribute) if !matches!(attribute.meta, syn::Meta::Path(_)) => {
                self.misplaced(attribute);
                true
            }
            found => found.is_some(),
        }
    }

    /// Whether C follows pointers that safe code may have made up, or the caller decides how long C
    /// keeps it.
    fn is_for_the_caller(&self, param: &ParamType) -> bool {
        match param {
            ParamType::In(Value::Raw(ty))
            | ParamType::In(Value::Reference(Reference { to: Pointee::Value(ty), .. }))
            | ParamType::Slice(Slice { of: Elements::Values(ty), .. }) => self.holds_pointers(ty),
            ParamType::Closure(closure) => {
                closure.keeps == Keeps::DroppedByRust || self.holds_pointers(&closure.result)
            }
            // Safe code does not write through an `Owned<T>` that holds pointers.
            ParamType::In(_) | ParamType::Slice(_) | ParamType::Out(_) => false,
        }
    }

    fn outcome(&mut self, item: &ast::CFunction) -> Result<Outcome, Refused> {
        let errno = item.attrs.own.iter().find(|own| own.path().is_ident("errno"));
        let ty = match &item.sig.output {
            ReturnType::Type(_, ty) => &**ty,
            ReturnType::Default => {
                if let Some(attribute) = errno {
                    self.misplaced(attribute);
                }
                return Ok(Outcome::Value(Value::Raw(Type::Void)));
            }
        };
        if let Some(status) = self.status_of(ty) {
            return Ok(Outcome::Status(status));
        }
        let value = match bare(ty) {
            syn::Type::Tuple(_) | syn::Type::Array(_) => Value::Raw(self.result(ty)?),
            _ => self.lifted(ty, Position::Result)?,
        };
        let says_failure = match &value {
            Value::Raw(ty) => self.is_signed(ty),
            Value::Reference(reference) => !reference.optional,
            Value::Owned { optional, .. } => !optional,
        };
        match errno {
            None => Ok(Outcome::Value(value)),
            Some(_) if says_failure => Ok(Outcome::Errno(value)),
            Some(_) => {
                let help = "`errno` is read when a signed number is negative, or when an \
                `Owned<T>` or a reference would be null";
                refuse(ty, "nothing in this result tells whether the function failed", help)
            }
        }
    }

    fn param(&mut self, input: &FnArg) -> Result<Param, Refused> {
        let refuse = |span, message, help| {
            Err(Box::new(Diagnostic::new(Code::CLibraryItem, span, message, help)))
        };
        let FnArg::Typed(input) = input else {
            return refuse(input.span(), "a C function has no `self`", "name the parameter");
        };
        let Pat::Ident(pat) = &*input.pat else {
            return refuse(input.pat.span(), "a C parameter has to be a name", "write `name: T`");
        };
        let attrs = crate::parse::c_library::attrs(&input.attrs);
        self.only(&attrs, &["length", "pointer", "out", "callback"]);
        let ty = self.param_type(&input.ty, &attrs)?;
        Ok(Param { name: pat.ident.clone(), ty })
    }
}

/// A reference without a lifetime borrows from the only reference that a function takes.
fn borrows_from_nothing(params: &[Param], result: &Outcome) -> bool {
    let is_free = |value: &Value| match value {
        Value::Reference(Reference { lifetime, .. }) => lifetime.is_none(),
        _ => false,
    };
    let gives = match result {
        Outcome::Value(value) | Outcome::Errno(value) => is_free(value),
        Outcome::Status(_) => false,
    };
    let gives_out = |param: &Param| matches!(&param.ty, ParamType::Out(value) if is_free(value));
    let takes = params.iter().filter(|param| {
        matches!(&param.ty, ParamType::In(Value::Reference(_)) | ParamType::Slice(_))
    });
    (gives || params.iter().any(gives_out)) && takes.count() != 1
}

/// The position of something that no C function has.
fn not_of_c(sig: &syn::Signature) -> Option<Span> {
    let constness = sig.constness.as_ref().map(|token| token.span());
    let asyncness = sig.asyncness.as_ref().map(|token| token.span());
    let abi = sig.abi.as_ref().map(|abi| abi.span());
    let is_plain = |param: &&GenericParam| matches!(param, GenericParam::Lifetime(lifetime) if lifetime.bounds.is_empty());
    let generics = sig.generics.params.iter().find(|param| !is_plain(param));
    constness.or(asyncness).or(abi).or(generics.map(|param| param.span()))
}
