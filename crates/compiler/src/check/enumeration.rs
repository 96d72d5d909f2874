//! Enums without data.

use crate::ast;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{self, Primitive};
use crate::iter::IteratorExt as _;
use proc_macro2::Ident;

pub(super) fn enumeration(
    item: &ast::Enum,
    defined_in_cxx: bool,
    diagnostics: &mut Diagnostics,
) -> ir::Enum {
    let mut variants = Vec::new();
    let mut next = 0i128;
    for variant in &item.variants {
        // cxx refuses an invalid discriminant.
        let value = variant.discriminant.as_ref().and_then(integer).unwrap_or(next);
        variants.push(ir::Variant {
            rust: variant.attrs.rust_name(&variant.ident).clone(),
            cxx: variant.attrs.cxx_name(&variant.ident),
            value,
            docs: variant.attrs.docs.clone(),
            cfg: variant.attrs.cfg.clone(),
        });
        next = value.saturating_add(1);
    }
    let named = item.attrs.repr.as_ref().map(|repr| repr.to_string());
    let repr = match named.as_deref() {
        Some("usize" | "isize") => {
            diagnostics.push(platform_repr(&item.ident));
            None
        }
        Some(name) => Primitive::from_name(name),
        None => smallest_repr(&variants),
    };
    ir::Enum {
        repr,
        variants,
        derives: item.attrs.derives.iter().map(Ident::to_string).collect_vec(),
        defined_in_cxx,
    }
}

pub(super) fn platform_repr(item: &Ident) -> Diagnostic {
    let message = format!("`{item}` has a repr whose width depends on the platform");
    let help = "name one of fixed width, such as `#[repr(u32)]` or `#[repr(i64)]`";
    Diagnostic::new(Code::EnumRepr, item.span(), message, help)
}

/// The integer that cxx chooses for an enum without a `repr`: the first that holds every value.
pub(super) fn smallest_repr(variants: &[ir::Variant]) -> Option<Primitive> {
    use Primitive::{I8, I16, I32, I64, U8, U16, U32, U64};
    let min = variants.iter().map(|variant| variant.value).min()?;
    let max = variants.iter().map(|variant| variant.value).max()?;
    let fits = |repr: &Primitive| repr.range().is_some_and(|(low, high)| low <= min && max <= high);
    [U8, I8, U16, I16, U32, I32, U64, I64].into_iter().find(fits)
}

pub(super) fn integer(expr: &syn::Expr) -> Option<i128> {
    match expr {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(literal), .. }) => {
            literal.base10_parse().ok()
        }
        syn::Expr::Unary(syn::ExprUnary { op: syn::UnOp::Neg(_), expr, .. }) => {
            Some(-integer(expr)?)
        }
        _ => None,
    }
}
