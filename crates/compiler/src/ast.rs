//! The parsed input. Leaves are syn's types, and every item keeps its own tokens, so that cxx gets
//! what it carries exactly as the user wrote it.
//!
//! Printable with the feature `debug`, which needs syn's own: only the program `twinspan` enables
//! it.

#[cfg(feature = "c")]
pub mod c_library;

use crate::c;
use crate::cfg::Cfg;
use proc_macro2::{Group, Ident, Span, TokenStream};
use syn::ext::IdentExt as _;
use syn::{Attribute, Generics, Visibility};

/// One `#[twinspan::bridge] mod`.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Bridge {
    /// Attributes of the module other than the bridge attribute itself.
    pub attrs: Vec<Attribute>,
    /// The cfg of the module as a whole.
    pub cfg: Cfg,
    pub vis: Visibility,
    pub unsafety: Option<syn::token::Unsafe>,
    pub ident: Ident,
    pub args: BridgeArgs,
    pub items: Vec<Item>,
    /// The contents of `extern "C"` blocks, which are not in `items`.
    pub c_library: c::Blocks,
    /// The span for inserted tokens.
    pub span: Span,
}

macro_rules! items {
    ($($name:ident: $variant:ident),*) => {
        impl Bridge {
            $(
                pub fn $name(&self) -> impl Iterator<Item = &$variant> {
                    self.items.iter().filter_map(|item| match item {
                        Item::$variant(item) => Some(item),
                        _ => None,
                    })
                }
            )*
        }
    };
}

items! { structs: Struct, enums: Enum, blocks: Block, impls: Impl, constants: Const }

impl Bridge {
    /// The items of the blocks, each with its block.
    pub fn in_blocks(&self) -> impl Iterator<Item = (&Block, &BlockItem)> {
        self.blocks().flat_map(|block| block.items.iter().map(move |item| (block, item)))
    }
}

/// The arguments of the attribute.
#[derive(Default)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct BridgeArgs {
    /// The arguments without ours; cxx gets them verbatim.
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
    /// `cpp! { .. }`, which belongs in a block.
    Cpp(Span),
    /// Anything else: cxx reports what is wrong with it.
    Other(TokenStream),
}

/// The attributes of an item that the compiler has to know.
#[derive(Default, Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Attrs {
    pub cfg: Cfg,
    pub docs: Vec<String>,
    pub namespace: Option<Vec<String>>,
    pub cxx_name: Option<String>,
    /// `#[cxx_name = "A::B<int>"]`: a C++ name that is not a single identifier.
    pub cxx_path: Option<(String, Span)>,
    /// The `<int>` of a function's `#[cxx_name = "get<int>"]`.
    pub template: Option<(String, Span)>,
    pub rust_name: Option<Ident>,
    pub self_type: Option<Ident>,
    pub try_name: Option<Ident>,
    /// `#[owned]`, with its position.
    pub owned: Option<Span>,
    /// Set if the function stands for a part of a C++ class; with the position of the attribute.
    pub part: Option<(Part, Span)>,
    /// A C++ class that is thrown: exceptions can be tested for it.
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
    /// Every twinspan attribute, as written.
    pub own: Vec<Own>,
    pub derives: Vec<Ident>,
    /// The contents of all `repr`s, separated by commas.
    pub repr: Option<TokenStream>,
    /// Attributes that are copied to the generated Rust item: doc, must_use, deprecated, lints.
    pub carried: Vec<Attribute>,
}

impl Attrs {
    /// The name in Rust of an item with this identifier.
    pub fn rust_name<'a>(&'a self, ident: &'a Ident) -> &'a Ident {
        self.rust_name.as_ref().unwrap_or(ident)
    }

    /// The name in C++, if it is not a path: without `r#`, as cxx spells it.
    pub fn cxx_name(&self, ident: &Ident) -> String {
        self.cxx_name.clone().unwrap_or_else(|| ident.unraw().to_string())
    }

    /// The attributes that are copied to the generated Rust item.
    pub fn copied(&self) -> TokenStream {
        let carried = &self.carried;
        quote::quote!(#(#carried)*)
    }
}

/// `#[base(Name)]`, `#[base(Name, kind)]`
#[derive(Clone, Debug)]
pub struct Base {
    pub name: Ident,
    pub kind: BaseKind,
}

/// What a pointer to a base class can be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseKind {
    /// It has a virtual destructor: an object can be deleted through it.
    Deletes,
    /// It has only virtual functions: an object can be tested for its class.
    Polymorphic,
    /// It has neither.
    Plain,
}

/// The contents of `#[mirror(..)]`: the type of another crate that this one mirrors.
#[derive(Clone)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Mirror {
    /// The path as written, relative to the module around the bridge.
    pub path: TokenStream,
    pub span: Span,
    /// Missing fields are filled from `Default`.
    pub default: Option<Span>,
    /// Missing variants are refused at run time.
    pub non_exhaustive: Option<Span>,
    /// The variant that replaces missing ones.
    pub fallback: Option<Ident>,
}

/// The contents of `#[c_face(..)]` on a function.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CFaceOf {
    /// C does not see it.
    pub skip: bool,
    /// Failing also sets `errno`.
    pub errno: bool,
}

impl CFaceOf {
    /// For a function in a block.
    #[must_use]
    pub fn or(self, block: CFaceOf) -> CFaceOf {
        CFaceOf { skip: self.skip || block.skip, errno: self.errno || block.errno }
    }
}

/// `#[must_use]`, with its reason if it has one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustUse(pub Option<String>);

/// A part of a C++ class that a Rust function calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Constructor,
    Field,
    /// The C++ tokens of the operator.
    Operator(String),
}

/// A twinspan attribute.
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
    /// If so, `item` is a struct with the same fields.
    pub is_union: bool,
    /// A mirror of a tuple struct: its fields are `_0`, `_1`, ..
    pub is_tuple: bool,
    pub ident: Ident,
    pub generics: Generics,
    pub fields: Vec<Field>,
    pub item: syn::ItemStruct,
}

impl Struct {
    /// The item as written.
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
    /// Whether a variant has data: then cxx does not support the enum.
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

/// The data of a variant.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Payload {
    pub style: Style,
    /// The fields of a tuple variant are called `_0`, `_1` and so on.
    pub fields: Vec<Field>,
}

/// The form in which the payload of a variant is written.
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

impl Lang {
    /// Whether C++ defines what the block declares.
    pub fn is_cxx(self) -> bool {
        matches!(self, Lang::Cxx | Lang::CxxUnwind)
    }
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
    /// `include!(..)`, and anything that cxx has to refuse.
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
    /// The tokens from the `=` on.
    pub target: TokenStream,
    pub tokens: TokenStream,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Function {
    pub attrs: Attrs,
    pub sig: syn::Signature,
    pub item: syn::ForeignItemFn,
    /// Its body with braces, which `item` does not contain.
    pub body: Option<Group>,
}

/// A C++ constant.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Static {
    pub attrs: Attrs,
    pub item: syn::ForeignItemStatic,
}

/// C++ among the items of a block.
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Cpp {
    pub attrs: Attrs,
    /// The group with the code.
    pub code: Option<Group>,
    pub span: Span,
}

#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Impl {
    pub attrs: Attrs,
    pub self_ty: syn::Type,
    pub tokens: TokenStream,
}
