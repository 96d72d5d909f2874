//! `extern "C"` blocks, as they were written.

use crate::cfg::Cfg;
use proc_macro2::{Ident, Span};
use syn::Attribute;

/// The `extern "C"` blocks of a bridge.
#[derive(Default)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CLibrary {
    pub blocks: Vec<CBlock>,
    /// The structs, unions and enums that a block names: the header defines them.
    pub data: Vec<syn::Item>,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CBlock {
    pub attrs: CAttrs,
    pub unsafety: bool,
    pub items: Vec<CItem>,
    pub span: Span,
}

/// The attributes of an item of a C library.
#[derive(Default, Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CAttrs {
    pub cfg: Cfg,
    /// Attributes that are valid only in `extern "C"`.
    pub own: Vec<Attribute>,
    /// All others, which are copied to the Rust item.
    pub carried: Vec<Attribute>,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub enum CItem {
    Include(CInclude),
    Type(Box<CType>),
    Constant(Box<CConstant>),
    Function(Box<CFunction>),
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CInclude {
    pub attrs: CAttrs,
    /// As in C: in quotes or angle brackets.
    pub header: String,
    pub span: Span,
}

/// `type T;` or `type T = target;`
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CType {
    pub attrs: CAttrs,
    pub ident: Ident,
    pub target: Option<syn::Type>,
}

/// `NAME: T = value;` in `constants! { .. }`, or without the value.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CConstant {
    pub attrs: CAttrs,
    pub ident: Ident,
    pub ty: syn::Type,
    pub value: Option<syn::Expr>,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CFunction {
    pub attrs: CAttrs,
    pub sig: syn::Signature,
}
