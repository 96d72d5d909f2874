//! The meaning of a bridge: names resolved, types understood, no syn and no text.

#[cfg(feature = "c")]
pub mod c_library;
pub mod constant;
mod data;
mod types;

pub use crate::ast::{BaseKind, CFaceOf, MustUse, Style};
use crate::c;
use crate::cfg::Cfg;
use crate::diag::Diagnostics;
use crate::iter::IteratorExt as _;
pub use crate::primitive::Primitive;
pub use data::{
    Base, DataEnum, DataVariant, Enum, Field, Mirror, Others, Shape, Struct, TypeDef, TypeId,
    TypeKind, Variant, Via, contained, holds_box,
};
pub use types::{Callback, Calls, Holder, Length, Lifetime, Named, Reference, Str, Type};

use proc_macro2::{Ident, Span, TokenStream};
use std::fmt;
use std::ops::{Index, Range};

/// A bridge, resolved.
#[derive(Debug)]
pub struct Bridge {
    pub types: Vec<TypeDef>,
    /// The functions that twinspan carries; cxx carries the others.
    pub functions: Vec<Function>,
    /// Functions that cxx carries or refuses, as far as they are understood.
    pub left_to_cxx: Vec<Function>,
    pub constants: Vec<constant::Constant>,
    /// C++ constants that Rust reads.
    pub statics: Vec<Static>,
    /// C++ for the top of the generated source.
    pub cpp: Vec<CppItem>,
    /// The C functions that Rust calls.
    pub c_library: c::Library,
    /// Set if C can also call the Rust functions.
    pub c_face: Option<CFace>,
    /// Warnings of the driver about accepted code.
    pub lints: Diagnostics,
}

impl Index<TypeId> for Bridge {
    type Output = TypeDef;

    fn index(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }
}

impl Bridge {
    /// The types with what refers to each.
    pub fn each_type(&self) -> impl Iterator<Item = (TypeId, &TypeDef)> {
        self.types.iter().enumerate().map(|(index, def)| (TypeId(index), def))
    }

    /// The kind of a type that the bridge declares.
    pub fn kind(&self, ty: &Type) -> Option<&TypeKind> {
        ty.named().map(|named| &self[named.id].kind)
    }

    /// Whether a type crosses as another one.
    pub fn is_via(&self, ty: &Type) -> bool {
        matches!(self.kind(ty), Some(TypeKind::Via(_)))
    }

    /// The type that C++ sees: for a type that crosses via another one, that one.
    #[must_use]
    pub fn in_cxx(&self, ty: &Type) -> Type {
        match ty {
            Type::Named(named) => match &self[named.id].kind {
                TypeKind::Via(via) => via.ty.clone(),
                _ => ty.clone(),
            },
            Type::Word(word, parts) => {
                Type::Word(*word, parts.iter().map(|part| self.in_cxx(part)).collect_vec())
            }
            ty => ty.clone(),
        }
    }
}

/// A C++ constant, which is a `static` in Rust.
#[derive(Clone, Debug)]
pub struct Static {
    pub rust: Ident,
    /// Its C++ name, fully qualified.
    pub path: String,
    /// The name alone, if it may be a macro.
    pub macro_name: Option<String>,
    pub namespace: Vec<String>,
    pub ty: Type,
    pub attrs: TokenStream,
    pub cfg: Cfg,
    pub span: Span,
}

/// C++ that the user wrote in the bridge.
#[derive(Clone, Debug)]
pub struct CppCode {
    /// The same text in both halves, for the hash: of the tokens, or in the string.
    pub hashed: String,
    /// The bytes that are copied from the user's file.
    pub range: Range<usize>,
    /// The value of the string, if it has escapes that C++ does not know.
    pub value: Option<String>,
}

/// C++ among the items of a block.
#[derive(Clone, Debug)]
pub struct CppItem {
    pub namespace: Vec<String>,
    pub cfg: Cfg,
    pub code: CppCode,
}

/// The names of a bridge's items in C.
#[derive(Clone, Debug)]
pub struct CFace {
    /// Set if the bridge declares one.
    pub prefix: Option<String>,
    pub namespace: Vec<String>,
    pub span: Span,
}

/// The direction of calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `extern "Rust"`: C++ calls Rust.
    CxxToRust,
    /// `extern "C++"`: Rust calls C++.
    RustToCxx,
}

impl Direction {
    /// The opposite direction, for results.
    pub fn opposite(self) -> Direction {
        match self {
            Direction::CxxToRust => Direction::RustToCxx,
            Direction::RustToCxx => Direction::CxxToRust,
        }
    }
}

/// A function that twinspan carries.
pub struct Function {
    pub direction: Direction,
    pub rust: Ident,
    pub cxx: String,
    /// The arguments of the C++ template that it is of: `<int, 2>`.
    pub template: Option<String>,
    /// The name of the variant that reports errors as values, if it is not `try_` + name.
    pub try_name: Option<String>,
    /// The C++ function may return a raw pointer for a `UniquePtr`.
    pub owned: bool,
    /// An undeclared exception aborts the process, as with cxx: `panic = "abort"`.
    pub terminates: bool,
    pub namespace: Vec<String>,
    /// The type the function is a member of.
    pub member_of: Option<TypeId>,
    pub signature: Signature,
    pub unsafety: bool,
    /// Lifetime parameters as written.
    pub lifetimes: Vec<Lifetime>,
    /// `#[deprecated]`: the C++ function may be deprecated too.
    pub deprecated: bool,
    /// The result must not be ignored, in C++ and in Rust.
    pub must_use: Option<MustUse>,
    /// Attributes that are copied to the generated Rust item.
    pub attrs: TokenStream,
    pub docs: Vec<String>,
    pub cfg: Cfg,
    pub c_face: CFaceOf,
    /// Its C++ body, if it is in the bridge.
    pub body: Option<CppCode>,
    /// The part of a C++ class that it calls, if it does not call a function by name.
    pub part: Option<Part>,
    /// The parameters that C++ fills, which are results in Rust.
    pub outs: Option<Outs>,
    /// The slices that C++ takes as a pointer and a length.
    pub lengths: Vec<SplitSlice>,
    /// Its Rust body, if it is in the bridge.
    pub rust_body: Option<TokenStream>,
    /// The position of the success type.
    pub result_span: Span,
    pub span: Span,
    /// Its block and its item in the block, in source order.
    pub origin: (usize, usize),
}

impl Function {
    /// Whether both functions are in the same C++ scope: the same class or the same namespace.
    pub fn shares_scope(&self, other: &Function) -> bool {
        self.member_of == other.member_of
            && (self.member_of.is_some() || self.namespace == other.namespace)
    }

    /// What the function itself returns, without the parameters that it fills.
    pub fn own_result(&self) -> &Type {
        match &self.outs {
            Some(outs) => &outs.returns,
            None => self.signature.outcome.ok(),
        }
    }

    /// The name of the variant that reports errors as values, if this function can fail.
    pub fn try_name(&self) -> String {
        self.try_name.clone().unwrap_or_else(|| format!("try_{}", self.cxx))
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.direction, self.rust)?;
        self.signature.fmt(f)
    }
}

/// A part of a C++ class that a Rust function calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Constructor,
    /// The value of a field, or a reference to it.
    Field,
    SetField,
    /// An operator before the object.
    Unary(String),
    /// An operator between the object and the parameter.
    Binary(String),
    /// `object[index]`
    Index,
    /// `object(..)`
    Call,
    /// A conversion to this type of C++, else to the type of the result.
    Conversion(Option<String>),
}

/// The parameters that a C++ function fills. They are not in the signature, whose result is the
/// function's own result and these, as a tuple, or the only one of them.
#[derive(Clone)]
pub struct Outs {
    /// What the function itself returns.
    pub returns: Type,
    pub params: Vec<Out>,
}

/// A slice that C++ takes as a pointer and a length.
#[derive(Clone, Copy, Debug)]
pub struct SplitSlice {
    /// The index of the parameter.
    pub param: usize,
    /// The length comes before the pointer.
    pub before: bool,
}

/// A parameter that C++ fills.
#[derive(Clone)]
pub struct Out {
    pub param: Param,
    /// The number of other parameters before it.
    pub behind: usize,
    /// C++ writes a `T *` that the caller has to delete.
    pub owned: bool,
}

/// The parameters and the result of a function or a closure.
#[derive(Clone)]
pub struct Signature {
    pub receiver: Option<Receiver>,
    pub params: Vec<Param>,
    pub outcome: Outcome,
}

impl Signature {
    /// For a closure, whose parameters have no names.
    pub fn of_closure(params: Vec<Type>, outcome: Outcome) -> Signature {
        let name = |index| Ident::new(&format!("argument{index}"), Span::call_site());
        let params = params.into_iter().enumerate();
        let span = Span::call_site();
        let params = params.map(|(index, ty)| Param { name: name(index), ty, span }).collect_vec();
        Signature { receiver: None, params, outcome }
    }

    /// The types of all parameters, and of the success value.
    pub fn types(&self) -> std::vec::IntoIter<&Type> {
        let mut types: Vec<&Type> = self.params.iter().map(|param| &param.ty).collect_vec();
        types.push(self.outcome.ok());
        types.into_iter()
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut list = f.debug_tuple("");
        if let Some(receiver) = &self.receiver {
            list.field(receiver);
        }
        for param in &self.params {
            list.field(param);
        }
        list.finish()?;
        write!(f, " -> {:?}", self.outcome)
    }
}

/// `&self`, `&mut self`, `self: Pin<&mut T>`.
#[derive(Clone, Debug)]
pub struct Receiver {
    pub ty: TypeId,
    pub mutable: bool,
    pub pinned: bool,
    pub lifetime: Option<Lifetime>,
    /// Generic arguments as written on the type: lifetimes.
    pub type_lifetimes: Vec<Lifetime>,
}

/// A parameter.
#[derive(Clone)]
pub struct Param {
    pub name: Ident,
    pub ty: Type,
    /// The position of its type.
    pub span: Span,
}

impl fmt::Debug for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.name, self.ty)
    }
}

/// The result of a function.
#[derive(Clone, Debug)]
pub enum Outcome {
    Plain(Type),
    /// cxx's `Result<T>`: a message.
    Message(Type),
    /// `Result<T, E>`.
    Typed(Type, ErrorType),
}

impl Outcome {
    /// The type of the success value.
    pub fn ok(&self) -> &Type {
        match self {
            Outcome::Plain(ty) | Outcome::Message(ty) | Outcome::Typed(ty, _) => ty,
        }
    }
}

/// The `E` of a `Result<T, E>`.
#[derive(Clone)]
pub enum ErrorType {
    /// A struct or enum that both languages see, and the position of its name.
    Shared(TypeId, Span),
    /// An opaque Rust type, which C++ gets as a box, and the position of its name.
    Opaque(TypeId, Span),
    /// `CxxException`.
    Exception,
    /// Any other Rust error type; C++ gets a `twinspan::Error`.
    Dynamic(TokenStream),
}

impl fmt::Debug for ErrorType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ErrorType::Shared(id, _) => write!(f, "Shared({})", id.0),
            ErrorType::Opaque(id, _) => write!(f, "Opaque({})", id.0),
            ErrorType::Exception => f.write_str("Exception"),
            ErrorType::Dynamic(_) => f.write_str("Dynamic"),
        }
    }
}
