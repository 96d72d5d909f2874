//! The types that a bridge defines and declares.

use super::{BaseKind, MustUse, Style, Type};
use crate::cfg::Cfg;
use crate::names;
use crate::primitive::Primitive;
use crate::words::Word;
use proc_macro2::{Ident, Span, TokenStream};
use std::fmt;

/// Index into [`Bridge::types`](super::Bridge::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A type declared in the bridge.
pub struct TypeDef {
    pub rust: Ident,
    pub cxx: String,
    /// The C++ type that the bridge calls `cxx`: a nested class, a template with its arguments.
    pub cxx_path: Option<(String, Span)>,
    pub namespace: Vec<String>,
    pub kind: TypeKind,
    pub cfg: Cfg,
    pub docs: Vec<String>,
    /// The number of lifetime parameters.
    pub lifetimes: usize,
    /// Its generic parameters, as written.
    pub generics: TokenStream,
    /// Attributes of a struct or an enum that are copied to the Rust type.
    pub attrs: TokenStream,
    /// A C++ class that is thrown: exceptions can be tested for it.
    pub exception: bool,
    /// For a C++ class, its declared base classes, including indirect ones.
    pub bases: Vec<Base>,
    /// Values must not be ignored, in C++ and in Rust.
    pub must_use: Option<MustUse>,
    /// For an opaque Rust type from another crate or module, its path, written for a module inside
    /// the bridge's.
    pub foreign: Option<TokenStream>,
    /// For a struct or an enum that mirrors a type of another crate, or for a type that crosses as
    /// another one.
    pub mirror: Option<Mirror>,
}

/// The type that a struct or an enum of the bridge mirrors.
#[derive(Debug)]
pub struct Mirror {
    /// The path, written for a module inside the bridge's.
    pub path: TokenStream,
    pub span: Span,
    /// Missing fields are filled from `Default`.
    pub default: bool,
    /// What happens to missing variants.
    pub others: Others,
    /// The other type is a tuple struct: the fields `_0`, `_1`, .. are its `0`, `1`, ..
    pub is_tuple: bool,
}

/// The variants that the other crate's enum has and the mirror does not.
#[derive(Clone, Debug)]
pub enum Others {
    /// There are none; rustc checks that.
    None,
    /// Refused at run time.
    Refused,
    /// Replaced by this one.
    Fallback(Ident),
}

/// A base class of a C++ class.
#[derive(Clone, Debug)]
pub struct Base {
    pub class: TypeId,
    pub kind: BaseKind,
    /// The position of the attribute.
    pub span: Span,
}

impl TypeDef {
    /// `::a::b::T`
    pub fn cxx_path(&self) -> String {
        names::rooted(&self.namespace, &self.cxx)
    }
}

impl TypeKind {
    /// Whether both languages see it, and Rust can clone it. An enum without data can always be
    /// cloned.
    pub fn is_cloned(&self) -> bool {
        let derives = match self {
            TypeKind::Struct(of) => &of.derives,
            TypeKind::DataEnum(of) => &of.derives,
            TypeKind::Enum(_) => return true,
            TypeKind::OpaqueRust | TypeKind::OpaqueCxx | TypeKind::Alias | TypeKind::Via(_) => {
                return false;
            }
        };
        derives.iter().any(|derive| derive == "Clone")
    }

    /// The field that the C++ class has under this name.
    pub fn member(&self, cxx: &str) -> Option<&Field> {
        match self {
            TypeKind::Struct(of) => of.fields.iter().find(|field| field.cxx == cxx),
            _ => None,
        }
    }

    /// The values that it contains in place: the fields of a struct, or of all variants, with the
    /// condition of the variant.
    pub fn fields(&self) -> Vec<(&Field, Cfg)> {
        let mut fields = Vec::new();
        match self {
            TypeKind::Struct(of) => {
                for field in &of.fields {
                    fields.push((field, field.cfg.clone()));
                }
            }
            TypeKind::DataEnum(of) => {
                for variant in &of.variants {
                    for field in &variant.fields {
                        fields.push((field, variant.cfg.and(&field.cfg)));
                    }
                }
            }
            _ => {}
        }
        fields
    }
}

/// The types of the values that a value consists of: it, elements of arrays, fields, and what is in
/// an `Optional` if asked for.
pub fn contained<'a>(types: &'a [TypeDef], ty: &'a Type, in_optional: bool) -> Vec<&'a Type> {
    let (mut found, mut open): (Vec<&Type>, _) = (Vec::new(), vec![ty]);
    while let Some(ty) = open.pop() {
        let id = |ty: &Type| ty.named().map(|named| named.id);
        if id(ty).is_some() && found.iter().any(|known| id(known) == id(ty)) {
            continue;
        }
        found.push(ty);
        match ty {
            Type::Array { element, .. } => open.push(element),
            Type::Word(Word::Optional, payload) if in_optional => open.push(&payload[0]),
            Type::Named(named) => {
                let fields = types[named.id.0].kind.fields().into_iter();
                open.extend(fields.map(|(field, _)| &field.ty));
            }
            _ => {}
        }
    }
    found
}

/// Whether a value contains a box in place. An `Optional` can be empty, as can one that was moved from.
pub fn holds_box(types: &[TypeDef], ty: &Type) -> bool {
    contained(types, ty, false).into_iter().any(|ty| ty.word() == Some(Word::Box))
}

impl fmt::Debug for TypeDef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {} {:?}", self.rust, self.cxx_path(), self.kind)
    }
}

/// Which language defines a type, and what the other one sees of it.
#[derive(Debug)]
pub enum TypeKind {
    Struct(Struct),
    Enum(Enum),
    /// An enum with data, which both languages see in place.
    DataEnum(DataEnum),
    /// Defined in Rust, seen by C++ behind pointers.
    OpaqueRust,
    /// Defined in C++, seen by Rust behind pointers.
    OpaqueCxx,
    /// `type T = path;`: another bridge's type or a user's `ExternType`.
    Alias,
    /// `#[via(V)] type T = path;`: a Rust type that crosses as another type, which C++ sees.
    Via(Via),
}

/// How a Rust type that C++ does not see crosses.
#[derive(Debug)]
pub struct Via {
    /// The type that crosses.
    pub ty: Type,
    /// The position of that type.
    pub span: Span,
    /// As text, with `FromStr` and `Display` instead of `TryFrom`.
    pub is_text: bool,
}

/// A struct or a union both languages see.
#[derive(Debug)]
pub struct Struct {
    pub shape: Shape,
    pub fields: Vec<Field>,
    /// If cxx has to refuse a field, the fields that are understood, by index; there are none of
    /// ours then.
    pub left_to_cxx: Vec<(usize, Type)>,
    pub derives: Vec<String>,
    /// Argument of `repr(align(N))`.
    pub align: Option<String>,
    /// Declared in `extern "C++"` too: the user's header defines it.
    pub defined_in_cxx: bool,
}

/// The layout of the fields of a struct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Each at the alignment of its type.
    Natural,
    /// At a multiple of at most that many bytes.
    Packed(u64),
    /// All at offset 0: a union.
    Union,
}

impl Struct {
    /// Whether cxx does not support it, and gets an alias of a type that is defined outside cxx's
    /// module.
    pub fn is_beside_cxx(&self) -> bool {
        self.shape != Shape::Natural || self.fields.iter().any(|field| !field.ty.is_of_cxx())
    }

    /// Whether it contains a pointer to `void`.
    pub fn has_void(&self) -> bool {
        self.fields.iter().any(|field| field.ty.has_void())
    }
}

/// A field of a struct.
pub struct Field {
    pub rust: String,
    pub cxx: String,
    pub ty: Type,
    /// The position of its name, or of its type if it has no name.
    pub span: Span,
    pub docs: Vec<String>,
    /// Attributes that are copied to the field in Rust.
    pub attrs: TokenStream,
    pub cfg: Cfg,
}

impl Field {
    /// Whether it is present only in some configurations.
    pub fn is_conditional(&self) -> bool {
        !self.cfg.is_always()
    }
}

// One line each in dumps.
impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Field { rust, cxx, ty, .. } = self;
        write!(f, "{rust} = {cxx}: {ty:?}")
    }
}

/// An enum without data.
#[derive(Debug)]
pub struct Enum {
    pub repr: Option<Primitive>,
    pub variants: Vec<Variant>,
    pub derives: Vec<String>,
    pub defined_in_cxx: bool,
}

/// A variant of an enum and its value.
#[derive(Debug)]
pub struct Variant {
    pub rust: Ident,
    pub cxx: String,
    pub value: i128,
    pub docs: Vec<String>,
    pub cfg: Cfg,
}

/// An enum with data. Its layout is that of `repr(C, tag)`: the tag, followed by a union of structs
/// at the alignment of all payloads.
#[derive(Debug)]
pub struct DataEnum {
    pub tag: Primitive,
    pub variants: Vec<DataVariant>,
    pub derives: Vec<String>,
}

/// A variant of an enum with data.
pub struct DataVariant {
    pub rust: Ident,
    pub cxx: String,
    /// Its tag.
    pub value: i128,
    pub style: Style,
    pub fields: Vec<Field>,
    /// `#[default]`
    pub is_default: bool,
    pub docs: Vec<String>,
    /// Attributes that are copied to the variant in Rust.
    pub attrs: TokenStream,
    pub cfg: Cfg,
}

impl fmt::Debug for DataVariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DataVariant { rust, cxx, value, style, fields, .. } = self;
        write!(f, "{rust} = {cxx} = {value} {style:?} ")?;
        fields.fmt(f)
    }
}
