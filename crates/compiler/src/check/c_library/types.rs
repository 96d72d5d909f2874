//! C types as written in Rust.

use super::Reader;
use crate::check::syntax::{bare, generic};
use crate::diag::{Code, Diagnostic};
use crate::ir::c_library::{Number, Pointed, Type, TypeKind};
use syn::spanned::Spanned as _;
use syn::{GenericArgument, PathArguments, ReturnType};

pub(super) type Refused = Box<Diagnostic>;

pub(super) const TYPES: &str = "types of C are `c_int` and its like, `i32`, `usize`, `bool`, `f64`, `*const T`, `*mut T`, \
     `Option<unsafe extern \"C\" fn(A) -> R>`, and what the block declares with `type`";

impl Reader<'_> {
    /// A C type.
    pub(super) fn ty(&self, ty: &syn::Type) -> Result<Type, Refused> {
        match bare(ty) {
            syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(Type::Void),
            syn::Type::Ptr(pointer) => Ok(Type::Pointer {
                mutable: matches!(pointer.mutability, syn::PointerMutability::Mut(_)),
                to: Box::new(self.ty(&pointer.elem)?),
            }),
            syn::Type::Array(array) => {
                let length = match &array.len {
                    syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(length), .. }) => {
                        length.base10_parse().ok().filter(|length| *length > 0)
                    }
                    _ => None,
                };
                let Some(length) = length else {
                    let help = "write it as a number; C has no arrays of size zero";
                    return refuse(&array.len, "the length of a C array has to be a number", help);
                };
                Ok(Type::Array { element: Box::new(self.value(&array.elem)?), length })
            }
            syn::Type::FnPtr(_) => refuse(
                ty,
                "a C function pointer may be null",
                "write `Option<unsafe extern \"C\" fn(A) -> R>`",
            ),
            syn::Type::Path(path) if path.qself.is_none() => self.path(ty, path),
            _ => refuse(ty, "this is not a C type", TYPES),
        }
    }

    /// A type that has values.
    pub(super) fn value(&self, written: &syn::Type) -> Result<Type, Refused> {
        let ty = self.ty(written)?;
        if let Type::Named(id) = &ty
            && matches!(self.kind(*id), TypeKind::Status(_))
        {
            let help = "elsewhere write the number";
            return refuse(written, "a status can only be the result of a function", help);
        }
        if self.has_values(&ty) {
            Ok(ty)
        } else {
            let help = "pass or return it behind a pointer; if its fields are known, declare \
            them in a `struct` of the bridge, beside `type ..;`";
            refuse(written, "C has this type only behind pointers", help)
        }
    }

    fn path(&self, written: &syn::Type, path: &syn::TypePath) -> Result<Type, Refused> {
        if let Some(option) = generic(written).filter(|ty| ty.name == "Option") {
            if let [GenericArgument::Type(inner)] = option.arguments[..]
                && let syn::Type::FnPtr(pointer) = bare(inner)
            {
                return self.pointed(pointer).map(|pointed| Type::Function(Box::new(pointed)));
            }
            return refuse(written, "C has no options", TYPES);
        }
        let Some(segment) = path.path.segments.last() else {
            return refuse(written, "this is not a C type", TYPES);
        };
        if !matches!(segment.arguments, PathArguments::None) {
            return refuse(written, "C has no generic types", TYPES);
        }
        // `std::ffi::c_int` and the like mean the same without the path.
        let is_of_std = path.path.segments.len() == 1
            || path.path.segments.first().is_some_and(|first| {
                ["core", "std", "libc"].iter().any(|krate| first.ident == krate)
            });
        let name = segment.ident.to_string();
        match (self.names.get(&name), Number::from_name(&name)) {
            (Some(id), _) if path.path.segments.len() == 1 => Ok(Type::Named(*id)),
            (_, Some(number)) if is_of_std => Ok(Type::Number(number)),
            _ if is_of_std && name == "c_void" => Ok(Type::Void),
            _ if is_of_std && name == "size_t" => Ok(Type::Number(Number::Usize)),
            _ => {
                let message =
                    format!("`{name}` is not declared in any `extern \"C\"` block of this bridge");
                let help = format!("declare it: `type {name};`, or give its definition");
                refuse(&segment.ident, &message, &help)
            }
        }
    }

    fn pointed(&self, pointer: &syn::TypeFnPtr) -> Result<Pointed, Refused> {
        let is_c = pointer
            .abi
            .as_ref()
            .is_some_and(|abi| abi.name.as_ref().is_none_or(|name| name.value() == "C"));
        if !is_c || pointer.unsafety.is_none() || pointer.lifetimes.is_some() {
            let help = "write `Option<unsafe extern \"C\" fn(A) -> R>`";
            return refuse(pointer, "a C function pointer has to be `unsafe extern \"C\"`", help);
        }
        if let Some(variadic) = &pointer.variadic {
            let help = "pass it as `*const c_void` to a C function of yours that casts it";
            return refuse(
                &variadic.dots,
                "a pointer to a variadic function is not supported",
                help,
            );
        }
        let params = pointer.inputs.iter().map(|input| self.value(&input.ty));
        let result = match &pointer.output {
            ReturnType::Default => Type::Void,
            ReturnType::Type(_, ty) => self.result(ty)?,
        };
        Ok(Pointed { params: params.collect::<Result<_, _>>()?, result })
    }

    /// A type that has values, or nothing.
    pub(super) fn result(&self, ty: &syn::Type) -> Result<Type, Refused> {
        match bare(ty) {
            syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Ok(Type::Void),
            syn::Type::Array(_) => refuse(
                ty,
                "a C function cannot return an array",
                "return a pointer to the first element",
            ),
            _ => self.value(ty),
        }
    }
}

pub(super) fn refuse<T>(
    at: &impl quote::ToTokens,
    message: &str,
    help: &str,
) -> Result<T, Refused> {
    let span = at.to_token_stream().span();
    Err(Box::new(Diagnostic::new(Code::CLibraryType, span, message, help)))
}
