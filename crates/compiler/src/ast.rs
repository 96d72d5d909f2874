//! What was written. Leaves are syn's, and every item keeps its own tokens, so that what cxx
//! carries reaches cxx as the user wrote it.
//!
//! Printed with the feature `debug`, for which syn needs its own: only the program `twinspan` pays for it.

use crate::cfg::Cfg;
use proc_macro2::{Group, Ident, Span, TokenStream};
use syn::{Attribute, Generics, Visibility};

/// One `#[twinspan::bridge] mod`.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Bridge {
    /// Attributes of the module other than the bridge attribute itself.
    pub attrs: Vec<Attribute>,
    /// Of the module as a whole.
    pub cfg: Cfg,
    pub vis: Visibility,
    pub unsafety: Option<syn::token::Unsafe>,
    pub ident: Ident,
    pub args: BridgeArgs,
    pub items: Vec<Item>,
    /// What `extern "C"` blocks say: nothing of it is in `items`.
    pub c_library: CLibrary,
    /// Where an inserted token may claim to be.
    pub span: Span,
}

/// The arguments of the attribute.
#[derive(Default)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct BridgeArgs {
    /// As written, without what is ours; cxx gets it verbatim.
    pub for_cxx: TokenStream,
    pub namespace: Vec<String>,
    pub panic_abort: bool,
    pub c_face: Option<CFace>,
}

/// `c_face` in the attribute's arguments.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CFace {
    pub span: Span,
    pub prefix: Option<syn::LitStr>,
}

/// An item of the module.
#[cfg_attr(feature = "debug", derive(Debug))]
pub enum Item {
    Struct(Struct),
    Enum(Enum),
    Block(Block),
    /// `impl Vec<T> {}`: an explicit instantiation.
    Impl(Impl),
    /// `const NAME: T = ..;`
    Const(Const),
    /// `cpp! { .. }`, which stands in a block.
    Cpp(Span),
    /// Whatever else: cxx says what is wrong with it.
    Other(TokenStream),
}

/// What the attributes of an item say that the compiler has to know.
#[derive(Default, Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Attrs {
    pub cfg: Cfg,
    pub docs: Vec<String>,
    pub namespace: Option<Vec<String>>,
    pub cxx_name: Option<String>,
    /// `#[cxx_name = "A::B<int>"]`: what C++ has no single name for.
    pub cxx_path: Option<(String, Span)>,
    pub rust_name: Option<Ident>,
    pub self_type: Option<Ident>,
    pub try_name: Option<Ident>,
    /// `#[owned]`, at its place.
    pub owned: Option<Span>,
    /// What a function stands for that is none in C++, at the attribute.
    pub part: Option<(Part, Span)>,
    /// A C++ class that is thrown: exceptions can be asked whether they are one.
    pub exception: bool,
    /// The base classes of a C++ class.
    pub bases: Vec<Base>,
    /// `#[mirror(..)]`
    pub mirror: Option<Mirror>,
    /// `#[via(..)]`
    pub via: Option<syn::Type>,
    pub must_use: Option<MustUse>,
    /// `#[c_face(..)]`
    pub c_face: CFaceOf,
    /// Every attribute of twinspan's own, as it is written.
    pub own: Vec<Own>,
    pub derives: Vec<Ident>,
    /// What all `repr` say, with commas in between.
    pub repr: Option<TokenStream>,
    /// Attributes a generated Rust item carries on: doc, must_use, deprecated, lints.
    pub carried: Vec<Attribute>,
}

/// `#[base(Name)]`, `#[base(Name, kind)]`
#[derive(Clone, Debug)]
pub struct Base {
    pub name: Ident,
    pub kind: BaseKind,
}

/// What a pointer to a base class is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseKind {
    /// It has a virtual destructor: an object may be deleted as one of it.
    Deletes,
    /// It has virtual functions alone: an object may be asked what it is.
    Polymorphic,
    /// It has none.
    Plain,
}

/// What `#[mirror(..)]` says: the type of another crate that this one stands for.
#[derive(Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Mirror {
    /// As it is written beside the bridge.
    pub path: TokenStream,
    pub span: Span,
    /// What is not said is filled from `Default`.
    pub default: Option<Span>,
    /// Variants that are not said are refused when one comes.
    pub non_exhaustive: Option<Span>,
    /// What stands for those.
    pub fallback: Option<Ident>,
}

/// What `#[c_face(..)]` says of a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CFaceOf {
    /// C does not see it.
    pub skip: bool,
    /// Failing sets `errno`, too.
    pub errno: bool,
}

impl CFaceOf {
    /// Of a function in a block.
    #[must_use]
    pub fn or(self, block: CFaceOf) -> CFaceOf {
        CFaceOf { skip: self.skip || block.skip, errno: self.errno || block.errno }
    }
}

/// `#[must_use]`, with its reason if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustUse(pub Option<String>);

/// A part of a C++ class that is called by a function in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Constructor,
    Field,
    /// By what stands in C++ between the operands, or around them.
    Operator(String),
}

/// An attribute of twinspan's own.
#[derive(Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Own {
    pub word: &'static str,
    pub span: Span,
    pub has_value: bool,
}

/// A constant.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Const {
    pub attrs: Attrs,
    pub item: syn::ItemConst,
}

/// A struct or a union.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Struct {
    pub attrs: Attrs,
    /// `item` is the struct of these fields then.
    pub is_union: bool,
    /// A mirror of a tuple struct: its fields are `_0`, `_1`, ..
    pub is_tuple: bool,
    pub ident: Ident,
    pub generics: Generics,
    pub fields: Vec<Field>,
    pub item: syn::ItemStruct,
}

impl Struct {
    /// What was written.
    pub fn into_syn(self) -> syn::Item {
        if !self.is_union {
            return syn::Item::Struct(self.item);
        }
        let syn::ItemStruct { attrs, vis, struct_token, ident, generics, fields, .. } = self.item;
        let union_token = syn::token::Union(struct_token.span);
        match fields {
            syn::Fields::Named(fields) => syn::Item::Union(syn::ItemUnion {
                attrs,
                vis,
                union_token,
                ident,
                generics,
                fields,
            }),
            _ => unreachable!("a union has named fields"),
        }
    }
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Field {
    pub attrs: Attrs,
    pub ident: Ident,
    pub ty: syn::Type,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Enum {
    pub attrs: Attrs,
    pub ident: Ident,
    pub generics: Generics,
    pub variants: Vec<Variant>,
    pub item: syn::ItemEnum,
}

impl Enum {
    /// Whether a variant has something in it: then cxx has no word for the enum.
    pub fn has_data(&self) -> bool {
        self.variants.iter().any(|variant| variant.payload.style != Style::Unit)
    }
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Variant {
    pub attrs: Attrs,
    pub ident: Ident,
    pub discriminant: Option<syn::Expr>,
    pub payload: Payload,
}

/// What a variant has in it.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Payload {
    pub style: Style,
    /// Those of a tuple are called `_0`, `_1` and so on.
    pub fields: Vec<Field>,
}

/// How the payload of a variant is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `Empty`
    Unit,
    /// `Circle(f64)`
    Tuple,
    /// `Rect { w: f64, h: f64 }`
    Struct,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// `extern "Rust"`: C++ calls Rust.
    Rust,
    /// `extern "C++"`: Rust calls C++.
    Cxx,
    /// cxx's `extern "C++-unwind"`, verbatim.
    CxxUnwind,
    /// Anything else: cxx refuses it.
    Other,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Block {
    pub attrs: Attrs,
    pub lang: Lang,
    pub unsafety: bool,
    pub items: Vec<BlockItem>,
    /// The block with `items` taken out: its attributes, abi and braces.
    pub shell: syn::ItemForeignMod,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub enum BlockItem {
    Type(ExternType),
    Alias(Alias),
    Function(Box<Function>),
    /// `cpp! { .. }`
    Cpp(Cpp),
    /// `static NAME: T;` in `extern "C++"`
    Static(Static),
    /// `include!(..)` and whatever cxx has to refuse.
    Other(TokenStream),
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct ExternType {
    pub attrs: Attrs,
    pub ident: Ident,
    pub generics: Generics,
    pub tokens: TokenStream,
}

/// `type T = path::T;`
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Alias {
    pub attrs: Attrs,
    pub ident: Ident,
    pub generics: Generics,
    /// From the `=` on.
    pub target: TokenStream,
    pub tokens: TokenStream,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Function {
    pub attrs: Attrs,
    pub sig: syn::Signature,
    pub item: syn::ForeignItemFn,
    /// Its body in its braces, which `item` has not.
    pub body: Option<Group>,
}

/// A constant of C++.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Static {
    pub attrs: Attrs,
    pub item: syn::ForeignItemStatic,
}

/// C++ among the items of a block.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Cpp {
    pub attrs: Attrs,
    /// In what it stands in.
    pub code: Option<Group>,
    pub span: Span,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Impl {
    pub attrs: Attrs,
    pub self_ty: syn::Type,
    pub tokens: TokenStream,
}

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

/// The attributes of what a C library has.
#[derive(Default, Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct CAttrs {
    pub cfg: Cfg,
    /// Those that mean something in `extern "C"` alone.
    pub own: Vec<Attribute>,
    /// All others, which the Rust item has too.
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
    /// As C has it: in quotes or angle brackets.
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
