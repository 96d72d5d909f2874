//! What a bridge declares about C libraries: the C functions, and what Rust makes of them.

use super::{Calls, Lifetime};
use crate::cfg::Cfg;
use proc_macro2::{Ident, Span, TokenStream};
use std::fmt;

/// All `extern "C"` blocks of a bridge.
#[derive(Debug, Default)]
pub struct Library {
    /// The number of blocks: without any, the bridge is only about C++.
    pub blocks: usize,
    pub includes: Vec<Include>,
    pub types: Vec<TypeDef>,
    pub constants: Vec<Constant>,
    pub functions: Vec<Function>,
}

#[derive(Debug)]
pub struct Include {
    /// In quotes or angle brackets.
    pub header: String,
    pub cfg: Cfg,
    pub span: Span,
}

/// Index into [`Library::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TypeId(pub usize);

/// A type that a header defines.
#[derive(Debug)]
pub struct TypeDef {
    pub rust: Ident,
    /// The name of a typedef, or `struct tm`.
    pub c: String,
    pub kind: TypeKind,
    /// Index into [`Library::functions`]: destroys an object that Rust owns.
    pub drop: Option<usize>,
    /// C follows pointers in it, so safe code must not write to an owned object.
    pub holds_pointers: bool,
    pub cfg: Cfg,
    /// Attributes that are copied to the Rust item.
    pub attrs: TokenStream,
}

#[derive(Debug)]
pub enum TypeKind {
    /// Seen behind pointers.
    Opaque,
    /// The target of a typedef.
    Alias(Type),
    Struct(Struct),
    Enum(Enum),
    /// How C reports that a function has failed.
    Status(Status),
}

/// The meaning of the number that functions return.
#[derive(Debug)]
pub struct Status {
    /// Its type in C.
    pub is: Type,
    /// The values that mean success; if there are several, Rust gets the value.
    pub ok: Vec<i128>,
    /// The error for a length that does not fit.
    pub too_long: Option<i128>,
    /// Indices into [`Library::functions`]: returns the message for a value.
    pub message: Option<usize>,
    /// Returns the details of a failure for an object of a type.
    pub detail: Option<(usize, TypeId)>,
}

/// A struct or a union whose fields both languages see.
#[derive(Debug)]
pub struct Struct {
    pub is_union: bool,
    pub fields: Vec<Field>,
}

#[derive(Debug)]
pub struct Field {
    pub rust: Ident,
    pub c: String,
    pub ty: Type,
    pub attrs: TokenStream,
}

/// A C enum, for which C may produce any number.
#[derive(Debug)]
pub struct Enum {
    pub repr: Number,
    pub variants: Vec<Variant>,
}

#[derive(Debug)]
pub struct Variant {
    pub rust: Ident,
    pub c: String,
    pub value: i128,
    pub attrs: TokenStream,
}

/// A constant of a header, usually a macro.
#[derive(Debug)]
pub struct Constant {
    pub rust: Ident,
    pub c: String,
    pub ty: Type,
    pub value: Option<Literal>,
    pub cfg: Cfg,
    pub attrs: TokenStream,
}

/// The value in the bridge.
#[derive(Clone, Debug)]
pub enum Literal {
    Integer(i128),
    Bool(bool),
}

/// A function of a header.
pub struct Function {
    pub rust: Ident,
    pub c: String,
    pub lifetimes: Vec<Lifetime>,
    pub params: Vec<Param>,
    pub result: Outcome,
    /// C calls it through a function in the generated file: it is a macro, `static`, or variadic.
    pub is_forwarded: bool,
    /// Calling it is unsafe, whatever its types are.
    pub unsafety: bool,
    pub cfg: Cfg,
    pub attrs: TokenStream,
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {} {:?} -> {:?}", self.rust, self.c, self.params, self.result)
    }
}

/// A parameter as Rust has it.
#[derive(Debug)]
pub struct Param {
    pub name: Ident,
    pub ty: ParamType,
}

#[derive(Debug)]
pub enum ParamType {
    In(Value),
    Slice(Slice),
    /// C writes it through a pointer, and Rust has it as a result.
    Out(Value),
    Closure(Closure),
}

/// A value as Rust has it.
#[derive(Debug)]
pub enum Value {
    /// As C has it.
    Raw(Type),
    Reference(Reference),
    /// A pointer that owns what it points to.
    Owned {
        of: TypeId,
        optional: bool,
    },
}

/// `&T`, `&mut T`, `&CStr`, or a result `Result<&str, Utf8Error>`, which may be optional: a
/// pointer, which may be null.
#[derive(Debug)]
pub struct Reference {
    pub to: Pointee,
    pub mutable: bool,
    pub optional: bool,
    pub lifetime: Option<Lifetime>,
}

#[derive(Debug)]
pub enum Pointee {
    CStr,
    /// A `str`, if it is UTF-8.
    Str,
    Value(Type),
}

/// A pointer and a length.
#[derive(Debug)]
pub struct Slice {
    pub of: Elements,
    pub mutable: bool,
    pub lifetime: Option<Lifetime>,
    /// The type of the length.
    pub length: Type,
    pub is_length_first: bool,
    /// The type of the pointer, if it differs from that of an element.
    pub pointer: Option<Type>,
}

/// How long C keeps a closure, and who drops it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// For the call.
    Borrowed,
    /// C drops it, with a function that it gets.
    DroppedByC,
    /// Rust drops it; its caller knows when C no longer calls it.
    DroppedByRust,
}

/// A closure: a function, and the data that it is called with.
#[derive(Debug)]
pub struct Closure {
    pub calls: Calls,
    pub params: Vec<Value>,
    pub result: Type,
    pub keeps: Keeps,
    pub send: bool,
    pub sync: bool,
    /// In the parameters of the function that takes the closure, the data comes before the
    /// function.
    pub is_data_before: bool,
    /// When C calls the closure, the data comes last.
    pub is_data_last: bool,
    /// The value that C gets after a panic.
    pub after_panic: Option<i128>,
}

#[derive(Debug)]
pub enum Elements {
    Str,
    Values(Type),
}

/// What Rust makes of the result.
#[derive(Debug)]
pub enum Outcome {
    Value(Value),
    /// An error, or what C returns through pointers.
    Status(TypeId),
    /// `#[errno]`: a negative number, or null, means an error, and `errno` has its number.
    Errno(Value),
}

/// A type of C.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Behind a pointer, or no result.
    Void,
    Number(Number),
    Named(TypeId),
    Pointer {
        mutable: bool,
        to: Box<Type>,
    },
    /// `Option<unsafe extern "C" fn(..) -> R>`; null is `None`.
    Function(Box<Pointed>),
    /// A field.
    Array {
        element: Box<Type>,
        length: u64,
    },
}

impl Type {
    pub fn pointer(mutable: bool, to: Type) -> Type {
        Type::Pointer { mutable, to: Box::new(to) }
    }
}

/// The function behind a pointer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    pub params: Vec<Type>,
    pub result: Type,
}

macro_rules! numbers {
    ($($variant:ident $rust:literal $c:literal $kind:ident,)*) => {
        /// A C number type, by its name in Rust.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Number { $($variant,)* }

        impl Number {
            pub fn from_name(name: &str) -> Option<Number> {
                match name { $($rust => Some(Number::$variant),)* _ => None }
            }
            pub fn rust(self) -> &'static str {
                match self { $(Number::$variant => $rust,)* }
            }
            pub fn c(self) -> &'static str {
                match self { $(Number::$variant => $c,)* }
            }
            pub fn kind(self) -> NumberKind {
                match self { $(Number::$variant => NumberKind::$kind,)* }
            }
        }
    };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    Bool,
    Integer,
    Float,
}

numbers! {
    Bool "bool" "_Bool" Bool,
    Char "c_char" "char" Integer,
    SignedChar "c_schar" "signed char" Integer,
    UnsignedChar "c_uchar" "unsigned char" Integer,
    Short "c_short" "short" Integer,
    UnsignedShort "c_ushort" "unsigned short" Integer,
    Int "c_int" "int" Integer,
    UnsignedInt "c_uint" "unsigned int" Integer,
    Long "c_long" "long" Integer,
    UnsignedLong "c_ulong" "unsigned long" Integer,
    LongLong "c_longlong" "long long" Integer,
    UnsignedLongLong "c_ulonglong" "unsigned long long" Integer,
    CFloat "c_float" "float" Float,
    CDouble "c_double" "double" Float,
    U8 "u8" "uint8_t" Integer,
    U16 "u16" "uint16_t" Integer,
    U32 "u32" "uint32_t" Integer,
    U64 "u64" "uint64_t" Integer,
    Usize "usize" "size_t" Integer,
    I8 "i8" "int8_t" Integer,
    I16 "i16" "int16_t" Integer,
    I32 "i32" "int32_t" Integer,
    I64 "i64" "int64_t" Integer,
    Isize "isize" "ptrdiff_t" Integer,
    F32 "f32" "float" Float,
    F64 "f64" "double" Float,
}
