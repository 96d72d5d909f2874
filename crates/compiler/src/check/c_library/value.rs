//! Rust values for C pointers.

use super::Reader;
use super::types::{Refused, TYPES, refuse};
use crate::ast::c_library::CAttrs;
use crate::check::syntax::{bare, generic};
use crate::diag::{Code, Diagnostic};
use crate::ir::Lifetime;
use crate::ir::c_library::{
    Elements, Number, NumberKind, ParamType, Pointee, Reference, Slice, Type, TypeKind, Value,
};
use proc_macro2::Ident;
use quote::ToTokens as _;
use syn::parse::ParseStream;
use syn::{Attribute, GenericArgument, Token};

impl Reader<'_> {
    /// A parameter.
    pub(super) fn param_type(
        &mut self,
        ty: &syn::Type,
        attrs: &CAttrs,
    ) -> Result<ParamType, Refused> {
        let own = |name: &str| attrs.own.iter().find(|own| own.path().is_ident(name));
        if let Some(attribute) = own("length") {
            return self.slice(ty, attribute, own("pointer")).map(ParamType::Slice);
        }
        if let Some(attribute) = own("pointer") {
            self.misplaced(attribute);
        }
        if let Some(attribute) = own("callback") {
            return self.closure(ty, attribute).map(ParamType::Closure);
        }
        if let syn::Type::ImplTrait(_) = bare(ty) {
            let help = "write `#[callback]` before the parameter";
            return refuse(ty, "C takes a closure as a function and a pointer", help);
        }
        if let Some(attribute) = own("out") {
            if !matches!(attribute.meta, syn::Meta::Path(_)) {
                self.misplaced(attribute);
            }
            return Ok(ParamType::Out(self.lifted(ty, Position::Result)?));
        }
        if let syn::Type::Array(_) = bare(ty) {
            let help = "write `*const T` or `*mut T`, or `&[T]` with `#[length(..)]`";
            return refuse(ty, "C takes an array as a pointer to its first element", help);
        }
        Ok(ParamType::In(self.lifted(ty, Position::Param)?))
    }

    /// A value with its Rust type.
    pub(super) fn lifted(&self, ty: &syn::Type, position: Position) -> Result<Value, Refused> {
        match bare(ty) {
            syn::Type::Reference(reference) => self.reference(reference, position),
            written => match generic(written) {
                Some(option) if option.name == "Option" => match option.arguments[..] {
                    [GenericArgument::Type(inner)] if !is_function(inner) => {
                        self.optional(ty, inner, position)
                    }
                    _ => self.value(ty).map(Value::Raw),
                },
                Some(owned) if owned.name == "Owned" => self.owned(ty, &owned.arguments),
                Some(result) if result.name == "Result" => text(ty, &result.arguments, position),
                _ => self.value(ty).map(Value::Raw),
            },
        }
    }

    fn optional(
        &self,
        whole: &syn::Type,
        inner: &syn::Type,
        position: Position,
    ) -> Result<Value, Refused> {
        match self.lifted(inner, position)? {
            Value::Reference(reference) if !reference.optional => {
                Ok(Value::Reference(Reference { optional: true, ..reference }))
            }
            Value::Owned { of, optional: false } => Ok(Value::Owned { of, optional: true }),
            _ => {
                let help = "`Option<&T>`, `Option<&CStr>` and `Option<Owned<T>>` are pointers that may be null";
                refuse(whole, "C has no options, except for pointers that may be null", help)
            }
        }
    }

    fn reference(
        &self,
        written: &syn::TypeReference,
        position: Position,
    ) -> Result<Value, Refused> {
        let mutable = written.mutability.is_some();
        if mutable && position == Position::Result {
            let help = "return `*mut T`, or an `Owned<T>` if Rust owns the object from then on";
            return refuse(
                written,
                "nothing ensures that a mutable reference from C is unique",
                help,
            );
        }
        let to = match bare(&written.elem) {
            syn::Type::Slice(_) => {
                let help =
                    "write `#[length(usize)]` before the parameter, with the type of the length";
                return refuse(written, "C takes a slice as a pointer and a length", help);
            }
            elem if is_str(elem) && position == Position::Result => {
                let help = "write `Result<&str, Utf8Error>`, which reports it; or `&CStr`, which \
                is not checked";
                return refuse(written, "C text may not be UTF-8", help);
            }
            elem if is_str(elem) => {
                let help = "take `&CStr`, which ends with a NUL; or write `#[length(c_int)]` before the \
                            parameter, if C takes the length";
                return refuse(written, "C text ends with a NUL, and a `str` does not", help);
            }
            syn::Type::Path(path)
                if path.path.segments.last().is_some_and(|last| last.ident == "CStr") =>
            {
                if mutable {
                    let help = "take `&mut [u8]` with `#[length(..)]`";
                    return refuse(written, "C cannot write to a `CStr`", help);
                }
                Pointee::CStr
            }
            elem => match self.ty(elem)? {
                Type::Void => return refuse(written, "nothing is known about a `c_void`", TYPES),
                ty => Pointee::Value(ty),
            },
        };
        let lifetime = written.lifetime.as_ref();
        let lifetime = lifetime.map(|lifetime| Lifetime(lifetime.to_token_stream()));
        Ok(Value::Reference(Reference { to, mutable, optional: false, lifetime }))
    }

    fn owned(&self, ty: &syn::Type, arguments: &[&GenericArgument]) -> Result<Value, Refused> {
        if let [GenericArgument::Type(inner)] = arguments
            && let Type::Named(of) = self.ty(inner)?
            && self.dropped.iter().any(|(id, _)| *id == of)
        {
            return Ok(Value::Owned { of, optional: false });
        }
        let help = "write `#[drop(f)] type T;` in the block, with the function that frees it";
        refuse(ty, "nothing says how C frees this", help)
    }

    fn slice(
        &mut self,
        ty: &syn::Type,
        attribute: &Attribute,
        pointer: Option<&Attribute>,
    ) -> Result<Slice, Refused> {
        let (length, is_length_first) = self.length(attribute)?;
        let syn::Type::Reference(reference) = bare(ty) else { return not_a_slice(ty) };
        let mutable = reference.mutability.is_some();
        let of = match bare(&reference.elem) {
            syn::Type::Slice(slice) => Elements::Values(self.value(&slice.elem)?),
            elem if is_str(elem) && !mutable => Elements::Str,
            _ => return not_a_slice(ty),
        };
        let pointer = match pointer {
            None => None,
            Some(attribute) => {
                let written: syn::Type =
                    attribute.parse_args().map_err(|error| wrong(&error, POINTER))?;
                match self.ty(&written)? {
                    Type::Pointer { mutable: false, to } if mutable => {
                        let _ = to;
                        return refuse(&written, "C writes to what is mutable", "write `*mut T`");
                    }
                    Type::Pointer { mutable: true, .. } if !mutable => {
                        let help = "write `*const T`, or take `&mut [T]`";
                        return refuse(&written, "C cannot write to what Rust shares", help);
                    }
                    pointer @ Type::Pointer { .. } => Some(pointer),
                    _ => return refuse(&written, "this is not a pointer", POINTER),
                }
            }
        };
        let lifetime = reference.lifetime.as_ref();
        let lifetime = lifetime.map(|lifetime| Lifetime(lifetime.to_token_stream()));
        Ok(Slice { of, mutable, lifetime, length, is_length_first, pointer })
    }

    /// `#[length(c_int)]`, or `#[length(c_int, before)]` if C takes the length first.
    fn length(&self, attribute: &Attribute) -> Result<(Type, bool), Refused> {
        let parser = |input: ParseStream<'_>| {
            let ty: syn::Type = input.parse()?;
            if input.is_empty() {
                return Ok((ty, false));
            }
            input.parse::<Token![,]>()?;
            let word: Ident = input.parse()?;
            if word == "before" {
                Ok((ty, true))
            } else {
                Err(syn::Error::new(word.span(), "expected `before`"))
            }
        };
        let parsed = attribute.parse_args_with(parser);
        let (written, is_first) = parsed.map_err(|error| wrong(&error, LENGTH))?;
        let ty = self.value(&written)?;
        let is_integer = matches!(self.meaning(&ty), Type::Number(number) if number.kind() == NumberKind::Integer);
        if is_integer {
            Ok((ty, is_first))
        } else {
            refuse(&written, "a length has to be an integer", LENGTH)
        }
    }

    /// Whether it is a number that can be negative.
    pub(super) fn is_signed(&self, ty: &Type) -> bool {
        use Number::{Char, I8, I16, I32, I64, Int, Isize, Long, LongLong, Short, SignedChar};
        let signed = [Char, SignedChar, Short, Int, Long, LongLong, I8, I16, I32, I64, Isize];
        matches!(self.meaning(ty), Type::Number(number) if signed.contains(number))
    }

    /// The status type, if it is one.
    pub(super) fn status_of(&self, ty: &syn::Type) -> Option<crate::ir::c_library::TypeId> {
        let syn::Type::Path(path) = bare(ty) else { return None };
        let id = self.names.get(&path.path.get_ident()?.to_string())?;
        matches!(self.kind(*id), TypeKind::Status(_)).then_some(*id)
    }
}

const LENGTH: &str = "write `#[length(c_int)]` with the type that C has for the length, or \
                      `#[length(c_int, before)]` where it comes before the pointer";
const POINTER: &str = "write `#[pointer(*const c_void)]` with the type that C has for the pointer";

/// The position of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    Param,
    Result,
}

/// `Result<&str, Utf8Error>`
fn text(
    ty: &syn::Type,
    arguments: &[&GenericArgument],
    position: Position,
) -> Result<Value, Refused> {
    let help = "write `Result<&str, Utf8Error>` for C text; a function that can fail has a \
    status or `#[errno]`";
    let [GenericArgument::Type(text), GenericArgument::Type(error)] = arguments else {
        return refuse(ty, "C has no results, except for text that may not be UTF-8", help);
    };
    let is_error = matches!(bare(error), syn::Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Utf8Error"));
    match bare(text) {
        syn::Type::Reference(reference)
            if is_error && reference.mutability.is_none() && is_str(&reference.elem) =>
        {
            if position == Position::Param {
                let help = "take `&CStr`, or `&str` with `#[length(..)]`";
                return refuse(ty, "text that Rust passes to C is already UTF-8", help);
            }
            let lifetime = reference.lifetime.as_ref();
            let lifetime = lifetime.map(|lifetime| Lifetime(lifetime.to_token_stream()));
            let (mutable, optional) = (false, false);
            Ok(Value::Reference(Reference { to: Pointee::Str, mutable, optional, lifetime }))
        }
        _ => refuse(ty, "C has no results, except for text that may not be UTF-8", help),
    }
}

fn is_str(ty: &syn::Type) -> bool {
    matches!(bare(ty), syn::Type::Path(path) if path.path.is_ident("str"))
}

fn not_a_slice<T>(ty: &syn::Type) -> Result<T, Refused> {
    let help = "`&[T]`, `&mut [T]` and `&str` are a pointer and a length in C";
    refuse(ty, "this has no length", help)
}

fn is_function(ty: &syn::Type) -> bool {
    matches!(bare(ty), syn::Type::FnPtr(_))
}

/// The error for wrong arguments of an attribute.
pub(super) fn wrong(error: &syn::Error, help: &str) -> Refused {
    Box::new(Diagnostic::new(Code::CLibraryAttribute, error.span(), error.to_string(), help))
}
