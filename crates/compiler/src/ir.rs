//! The meaning of a bridge: names resolved, types understood, no syn and no text.

#[cfg(feature = "c")]
pub mod c_library;
pub mod constant;

pub use crate::ast::{BaseKind, CFaceOf, MustUse, Style};
use crate::c;
use crate::cfg::Cfg;
use crate::diag::Diagnostics;
pub use crate::primitive::Primitive;
use crate::words::{Crosses, Origin, Word};
use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use std::fmt;
use std::ops::Range;

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

/// Index into [`Bridge::types`].
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

impl Bridge {
    /// The type that C++ sees: for a type that crosses via another one, that one.
    #[must_use]
    pub fn in_cxx(&self, ty: &Type) -> Type {
        match ty {
            Type::Named(named) => match &self.types[named.id.0].kind {
                TypeKind::Via(via) => via.ty.clone(),
                _ => ty.clone(),
            },
            Type::Word(word, parts) => {
                Type::Word(*word, parts.iter().map(|part| self.in_cxx(part)).collect())
            }
            ty => ty.clone(),
        }
    }
}

impl TypeDef {
    /// `::a::b::T`
    pub fn cxx_path(&self) -> String {
        let mut path = String::from("::");
        for part in &self.namespace {
            path.push_str(part);
            path.push_str("::");
        }
        path + &self.cxx
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

    /// The values that it contains in place: the fields of a struct, or of all variants, with the
    /// condition of the variant.
    pub fn fields(&self) -> Vec<(&Field, Cfg)> {
        match self {
            TypeKind::Struct(of) => {
                of.fields.iter().map(|field| (field, field.cfg.clone())).collect()
            }
            TypeKind::DataEnum(of) => {
                let variants = of.variants.iter();
                let fields = variants.flat_map(|variant| {
                    variant.fields.iter().map(|field| (field, variant.cfg.and(&field.cfg)))
                });
                fields.collect()
            }
            _ => Vec::new(),
        }
    }
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
        let params = params.map(|(index, ty)| Param { name: name(index), ty, span }).collect();
        Signature { receiver: None, params, outcome }
    }

    /// The types of all parameters, and of the success value.
    pub fn types(&self) -> std::vec::IntoIter<&Type> {
        let mut types: Vec<&Type> = self.params.iter().map(|param| &param.ty).collect();
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

/// A lifetime as written.
#[derive(Clone)]
pub struct Lifetime(pub TokenStream);

impl Lifetime {
    pub fn is_static(&self) -> bool {
        self.0.to_string() == "'static"
    }
}

impl fmt::Debug for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Display for Lifetime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl ToTokens for Lifetime {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.clone());
    }
}

/// A type as both languages understand it.
#[derive(Clone, Debug)]
pub enum Type {
    Unit,
    Primitive(Primitive),
    /// A word with its type arguments: `String`, `Vec<T>`.
    Word(Word, Vec<Type>),
    Named(Named),
    Reference(Box<Reference>),
    Str(Str),
    Slice(Box<Reference>),
    Pointer {
        mutable: bool,
        inner: Box<Type>,
    },
    Array {
        element: Box<Type>,
        length: Length,
    },
    /// `Function<dyn Fn(A) -> R>`, the type of a field or of the elements of a `Vec`.
    Function(Box<Callback>),
    Callback(Box<Callback>),
}

impl Type {
    /// The types inside this one: an element, a pointee. Closures have a signature instead.
    pub fn parts(&self) -> &[Type] {
        match self {
            Type::Word(_, parts) => parts,
            Type::Pointer { inner: part, .. } | Type::Array { element: part, .. } => {
                std::slice::from_ref(part)
            }
            Type::Reference(reference) | Type::Slice(reference) => {
                std::slice::from_ref(&reference.inner)
            }
            Type::Unit
            | Type::Primitive(_)
            | Type::Named(_)
            | Type::Str(_)
            | Type::Function(_)
            | Type::Callback(_) => &[],
        }
    }

    /// The word, if it is one.
    pub fn word(&self) -> Option<Word> {
        match self {
            Type::Word(word, _) => Some(*word),
            _ => None,
        }
    }

    /// Whether it is a number, or a `bool`, whatever its width.
    pub fn is_number(&self) -> bool {
        let is_wide = |word: Word| matches!(word.row().crosses, Crosses::Number(_));
        matches!(self, Type::Primitive(_)) || self.word().is_some_and(is_wide)
    }

    /// The word behind this reference, if the reference has its own form: `CStr` for `&CStr`.
    pub fn borrowed(&self) -> Option<Word> {
        let Type::Reference(reference) = self else { return None };
        reference.inner.word().filter(|word| matches!(word.row().crosses, Crosses::Borrowed(..)))
    }

    /// The type inside a given word: the `T` of `Vec<T>`.
    pub fn inside(&self, word: Word) -> Option<&Type> {
        match self {
            Type::Word(found, parts) if *found == word => parts.first(),
            _ => None,
        }
    }

    /// The element, if this is a `Vec` that is converted element by element.
    pub fn listed(&self) -> Option<&Type> {
        let element = self.inside(Word::Vec)?;
        let is_mirrored = matches!(element, Type::Named(named) if named.mirrored);
        (is_mirrored || element.word().is_some_and(|word| word.row().listed.is_some()))
            .then_some(element)
    }

    /// The type that is in place for this one, if it contains a mirror.
    #[must_use]
    pub fn in_place(&self) -> Type {
        match self {
            Type::Named(named) => Type::Named(Named { mirrored: false, ..named.clone() }),
            Type::Word(word, parts) => {
                Type::Word(*word, parts.iter().map(Type::in_place).collect())
            }
            Type::Reference(reference) => {
                let inner = reference.inner.in_place();
                Type::Reference(Box::new(Reference { inner, ..(**reference).clone() }))
            }
            ty => ty.clone(),
        }
    }

    /// The mirror that this is a reference to, which may be absent.
    pub fn lent(&self) -> Option<TypeId> {
        match self.inside(Word::Option).unwrap_or(self) {
            Type::Reference(reference) => match &reference.inner {
                Type::Named(named) if named.mirrored => Some(named.id),
                _ => None,
            },
            _ => None,
        }
    }

    /// The type of the value in an `Option` or a `ControlFlow`.
    pub fn payload(&self) -> Option<&Type> {
        self.inside(Word::Option).or_else(|| self.inside(Word::ControlFlow))
    }

    /// Visits this type and all types in it, including those in closure signatures.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Type)) {
        visit(self);
        self.parts().iter().for_each(|part| part.walk(visit));
        if let Type::Callback(callback) | Type::Function(callback) = self {
            callback.signature.types().for_each(|ty| ty.walk(visit));
        }
    }

    /// Whether cxx supports it, either directly or under another name.
    pub fn is_of_cxx(&self) -> bool {
        match self {
            Type::Word(Word::Vec, element) => element[0].is_element_of_cxx(),
            Type::Word(word, parts) => {
                word.row().origin != Origin::Twinspan && parts.iter().all(Type::is_of_cxx)
            }
            Type::Function(_) => false,
            Type::Callback(callback) => callback.is_pointer(),
            ty => ty.parts().iter().all(Type::is_of_cxx),
        }
    }

    /// Whether cxx supports a `Vec` of such elements, which it specialises in each bridge. Ours are
    /// templates.
    pub fn is_element_of_cxx(&self) -> bool {
        match self {
            Type::Primitive(_) | Type::Str(_) | Type::Named(_) | Type::Word(Word::String, _) => {
                true
            }
            ty => matches!(ty.inside(Word::Box), Some(Type::Named(_))),
        }
    }

    /// Whether it contains `void`.
    pub fn has_void(&self) -> bool {
        let mut has_void = false;
        self.walk(&mut |ty| has_void |= ty.word() == Some(Word::Void));
        has_void
    }

    /// Whether C++ may take a value of its own type instead, which holds a copy.
    pub fn is_copied_by_cxx(&self) -> bool {
        match self {
            Type::Str(_) | Type::Slice(_) => true,
            Type::Word(Word::Option, payload) => payload.iter().any(Type::is_copied_by_cxx),
            Type::Word(word, _) => word.row().copied_by_cxx,
            ty => ty.borrowed().is_some_and(|word| word.row().copied_by_cxx),
        }
    }

    /// Whether it contains a closure that both languages hold.
    pub fn holds_closure(&self) -> bool {
        matches!(self, Type::Function(_)) || self.parts().iter().any(Type::holds_closure)
    }
}

/// A use of a declared type.
#[derive(Clone)]
pub struct Named {
    pub id: TypeId,
    pub span: Span,
    pub lifetimes: Vec<Lifetime>,
    /// For a mirror that is converted when it crosses: Rust uses the mirrored type.
    pub mirrored: bool,
}

impl Named {
    /// A type in place, without lifetimes.
    pub fn plain(id: TypeId, span: Span) -> Self {
        Named { id, span, lifetimes: Vec::new(), mirrored: false }
    }
}

impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Named");
        fields.field("id", &self.id).field("span", &self.span).field("lifetimes", &self.lifetimes);
        if self.mirrored {
            fields.field("mirrored", &true);
        }
        fields.finish()
    }
}

/// `&T`, `&mut T`, `Pin<&mut T>`; in [`Type::Slice`], `inner` is the element.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The position of the `&`, where rustc reports a missing lifetime.
    pub span: Span,
    pub mutable: bool,
    pub pinned: bool,
    pub lifetime: Option<Lifetime>,
    pub inner: Type,
}

/// `&str`.
#[derive(Clone, Debug)]
pub struct Str {
    pub span: Span,
    pub lifetime: Option<Lifetime>,
}

/// The length of an array: cxx accepts only integer literals.
#[derive(Clone, Debug)]
pub struct Length(pub u64);

/// A closure type, or a function pointer type, which cxx carries.
#[derive(Clone, Debug)]
pub struct Callback {
    pub calls: Calls,
    pub holder: Holder,
    /// Whether the callee may keep it; otherwise it is borrowed for the call.
    pub owned: bool,
    pub send: bool,
    pub sync: bool,
    /// `#[nothrow]`: C++ calls it where nothing may be thrown.
    pub nothrow: bool,
    /// `#[noescape]`: C++ takes a borrowed one like an owned one, and does not keep it.
    pub noescape: bool,
    pub signature: Signature,
}

impl Callback {
    /// Whether cxx carries it.
    pub fn is_pointer(&self) -> bool {
        self.holder == Holder::Pointer
    }
}

/// How often a closure can be called, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calls {
    /// `Fn`: at any time.
    Shared,
    /// `FnMut`: not from inside itself.
    Exclusive,
    /// `FnOnce`.
    Once,
}

impl Calls {
    /// The Rust trait.
    pub fn rust(self) -> &'static str {
        match self {
            Calls::Shared => "Fn",
            Calls::Exclusive => "FnMut",
            Calls::Once => "FnOnce",
        }
    }

    /// The template that owns such a closure, in both languages.
    pub fn template(self) -> &'static str {
        match self {
            Calls::Shared | Calls::Exclusive => "Function",
            Calls::Once => "OnceFunction",
        }
    }
}

/// The form of a closure type in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holder {
    /// `fn(..)`
    Pointer,
    /// `impl Fn(..)`
    Generic,
    /// `Box<dyn Fn(..)>`
    Box,
    /// `&dyn Fn(..)`, `&mut dyn FnMut(..)`
    Reference,
    /// `Registration`: a guard that contains a closure.
    Registration,
}
