//! The functions of a C library: what C has, and what Rust makes of it.

use super::types::TYPES;
use super::{Reader, carried};
use crate::ast;
use crate::check::syntax::{bare, generic};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::c_library::{Function, Optional, Outcome, Param, ParamType, Type};
use proc_macro2::Span;
use syn::spanned::Spanned as _;
use syn::{FnArg, GenericArgument, Pat, ReturnType, Safety};

impl Reader<'_> {
    pub(super) fn function(&mut self, block: &ast::CBlock, item: &ast::CFunction) {
        self.only(&item.attrs, &["c_name"]);
        let sig = &item.sig;
        if let Some(variadic) = &sig.variadic {
            let help = "write a C function with the parameters that you need, which calls it, and declare that \
                        one here";
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
        let result = match &sig.output {
            ReturnType::Default => Ok(Outcome::Raw(Type::Void)),
            ReturnType::Type(_, ty) => self.result(ty).map(Outcome::Raw),
        };
        let result = match result {
            Ok(result) if found.is_empty() => result,
            Ok(_) => return self.diagnostics.append(found),
            Err(diagnostic) => {
                found.push(*diagnostic);
                return self.diagnostics.append(found);
            }
        };
        let holds_pointers = params.iter().any(|param| match &param.ty {
            ParamType::Raw(ty) => self.holds_pointers(ty),
            ParamType::CStr(_) => false,
        });
        if holds_pointers && matches!(sig.safety, Safety::Safe(_)) {
            let message =
                "nobody checks the pointers that this function takes, so it is not safe to call";
            let help = "remove `safe`, or take `&CStr` and the like in place of pointers";
            return self.refuse(Code::Unsafety, sig.safety.span(), message, help);
        }
        let c = self.c_name(&item.attrs, &sig.ident);
        self.library.functions.push(Function {
            rust: sig.ident.clone(),
            c,
            params,
            result,
            unsafety: holds_pointers || matches!(sig.safety, Safety::Unsafe(_)),
            cfg: block.attrs.cfg.and(&item.attrs.cfg),
            attrs: carried(&item.attrs),
        });
    }

    fn param(&mut self, input: &FnArg) -> Result<Param, Box<Diagnostic>> {
        let refuse = |span, message, help| {
            Err(Box::new(Diagnostic::new(Code::CLibraryItem, span, message).help(help)))
        };
        let FnArg::Typed(input) = input else {
            return refuse(input.span(), "a C function has no `self`", "name the parameter");
        };
        let Pat::Ident(pat) = &*input.pat else {
            return refuse(input.pat.span(), "a parameter of C is a name", "write `name: T`");
        };
        let attrs = crate::parse::c_attributes(&input.attrs);
        self.only(&attrs, &[]);
        let name = pat.ident.clone();
        if let Some(optional) = c_str(&input.ty) {
            return Ok(Param { name, ty: ParamType::CStr(optional) });
        }
        match bare(&input.ty) {
            syn::Type::Array(_) => super::types::refuse(
                &input.ty,
                "C takes an array as a pointer to its first element",
                "write `*const T` or `*mut T`",
            ),
            syn::Type::Reference(_) => {
                super::types::refuse(&input.ty, "this is no type of C", TYPES)
            }
            _ => Ok(Param { name, ty: ParamType::Raw(self.value(&input.ty)?) }),
        }
    }
}

/// `&CStr` or `Option<&CStr>`.
fn c_str(ty: &syn::Type) -> Option<Optional> {
    match bare(ty) {
        syn::Type::Reference(reference) if reference.mutability.is_none() => {
            let syn::Type::Path(path) = bare(&reference.elem) else { return None };
            let last = path.path.segments.last()?;
            (last.ident == "CStr").then_some(Optional::No)
        }
        _ => {
            let option = generic(ty).filter(|ty| ty.name == "Option")?;
            let [GenericArgument::Type(inner)] = option.arguments[..] else { return None };
            (c_str(inner)? == Optional::No).then_some(Optional::Yes)
        }
    }
}

/// The place of what no C function has.
fn not_of_c(sig: &syn::Signature) -> Option<Span> {
    let constness = sig.constness.as_ref().map(|token| token.span());
    let asyncness = sig.asyncness.as_ref().map(|token| token.span());
    let abi = sig.abi.as_ref().map(|abi| abi.span());
    let generics = sig.generics.params.first().map(|param| param.span());
    constness.or(asyncness).or(abi).or(generics)
}
