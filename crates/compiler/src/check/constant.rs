//! Constants: their types, and their names in C++. `value.rs` evaluates their expressions.

mod value;

use super::collect::namespace;
use crate::ast;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::constant::{Constant, ConstantType, Value};
use crate::iter::IteratorExt as _;
use crate::primitive::Primitive;
use proc_macro2::Span;
use quote::ToTokens;
use std::cell::RefCell;
use std::collections::HashSet;
use syn::spanned::Spanned;
use value::Values;

/// The result, or why a bridge cannot have this constant.
type Outcome<T> = Result<T, Box<Diagnostic>>;

fn refuse<T>(span: Span, message: impl Into<String>, help: &str) -> Outcome<T> {
    Err(Box::new(Diagnostic::new(Code::Value, span, message, help)))
}

/// All constants of a bridge.
pub(super) fn constants(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) -> Vec<Constant> {
    let values = Values { written: bridge.constants().collect_vec(), path: RefCell::default() };
    let mut found: Vec<Constant> = Vec::new();
    let mut names = HashSet::new();
    for item in bridge.constants() {
        match constant(item, &values, bridge) {
            Ok(constant) => {
                let name = (constant.namespace.clone(), constant.cxx.clone());
                if constant.cfg.is_always() && !names.insert(name) {
                    let message = format!("C++ would have two constants named `{}`", constant.cxx);
                    let help = "give one of them another `#[cxx_name = \"..\"]`";
                    diagnostics.refuse(Code::Value, constant.span, message, help);
                }
                found.push(constant);
            }
            Err(diagnostic) => diagnostics.push(*diagnostic),
        }
    }
    found
}

/// The value of an expression that is an array length.
pub(super) fn length(length: &syn::Expr, constants: &[&ast::Const]) -> Option<u64> {
    let values = Values { written: constants.to_vec(), path: RefCell::default() };
    match values.of(length, &ConstantType::Number(Primitive::Usize)).ok()? {
        Value::Integer(value) => u64::try_from(value).ok(),
        _ => None,
    }
}

fn constant(item: &ast::Const, values: &Values<'_>, bridge: &ast::Bridge) -> Outcome<Constant> {
    let ast::Const { attrs, item } = item;
    if item.ident == "_" {
        return refuse(
            item.ident.span(),
            "a constant of a bridge needs a name",
            "write the assertion beside the bridge",
        );
    }
    let ty = constant_type(&item.ty)?;
    let value = values.of(&item.expr, &ty)?;
    Ok(Constant {
        rust: item.ident.clone(),
        cxx: attrs.cxx_name(&item.ident),
        namespace: namespace(attrs, None, bridge),
        ty,
        value,
        attrs: attrs.copied(),
        vis: item.vis.to_token_stream(),
        expr: item.expr.to_token_stream(),
        docs: attrs.docs.clone(),
        cfg: attrs.cfg.clone(),
        span: item.ident.span(),
    })
}

fn constant_type(ty: &syn::Type) -> Outcome<ConstantType> {
    let found = match super::syntax::bare(ty) {
        syn::Type::Path(path) => primitive(path),
        syn::Type::Reference(reference) if reference.mutability.is_none() => {
            let is_text =
                matches!(&*reference.elem, syn::Type::Path(path) if path.path.is_ident("str"));
            is_text.then_some(ConstantType::Text)
        }
        syn::Type::Array(array) => match &array.len {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(length), .. }) => {
                let length = length.base10_parse::<u64>().ok().filter(|length| *length > 0);
                match length {
                    Some(length) => {
                        Some(ConstantType::Array(Box::new(constant_type(&array.elem)?), length))
                    }
                    None => None,
                }
            }
            length => {
                return refuse(
                    length.span(),
                    "the length of an array in a bridge has to be a number",
                    "write a literal, or constants of this bridge",
                );
            }
        },
        _ => None,
    };
    match found {
        Some(found) => Ok(found),
        None => refuse(
            ty.span(),
            "C++ cannot have a constant of this type",
            "write a number of up to 64 bits, `bool`, `char`, `&str` or an array of these; \
            otherwise declare a function that returns the value",
        ),
    }
}

fn primitive(path: &syn::TypePath) -> Option<ConstantType> {
    let name = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect_vec();
    let name = name.join("::");
    if name == "char" {
        return Some(ConstantType::Char);
    }
    let number = Primitive::from_name(&name).or_else(|| Primitive::of_c(&name))?;
    Some(ConstantType::Number(number))
}
