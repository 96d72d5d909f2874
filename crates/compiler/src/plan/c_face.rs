//! The C face of a bridge: the functions that C calls, the types of their parameters, and the
//! statuses that they return. All names and types are decided here; emitters print them.

mod runtime;

pub use runtime::{RUNTIME, runtime_names};

use crate::cfg::Cfg;
use crate::ir::{Bridge, Calls, Holder, Primitive, TypeId};
use proc_macro2::Span;

/// The whole C face of a bridge.
#[derive(Debug)]
pub struct Face {
    /// The prefix of each name: `search`.
    pub prefix: String,
    /// The prefix of each macro: `SEARCH`.
    pub macros: String,
    /// The package, which the type numbers of its handles depend on.
    pub package: String,
    /// In an order in which C can define them.
    pub types: Vec<Type>,
    /// The positive statuses.
    pub errors: Vec<ErrorStatus>,
    /// In bridge order.
    pub functions: Vec<Function>,
    /// Whether functions return text that C frees.
    pub gives_text: bool,
}

/// A type that the functions need.
#[derive(Debug)]
pub enum Type {
    /// C holds a handle.
    Object {
        id: TypeId,
        name: String,
        free: String,
    },
    /// An integer, and a constant for each variant.
    Enum {
        id: TypeId,
        name: String,
        repr: Primitive,
        variants: Vec<String>,
    },
    Struct(Struct),
    /// An enum with data: a struct of a tag and a union.
    Tagged(Tagged),
    /// A pointer, a length and a capacity.
    List {
        name: String,
        element: Form,
        free: String,
    },
    /// Whether there is a value, and the value.
    Optional {
        name: String,
        inner: Form,
    },
}

impl Type {
    /// The declared type that it is, or that it contains.
    pub fn declared(&self) -> Option<TypeId> {
        match self {
            Type::Object { id, .. } | Type::Enum { id, .. } => Some(*id),
            Type::Struct(item) => Some(item.id),
            Type::Tagged(item) => Some(item.id),
            Type::List { element: form, .. } | Type::Optional { inner: form, .. } => {
                form.declared()
            }
        }
    }

    /// The condition under which it exists.
    pub fn cfg(&self, bridge: &Bridge) -> Cfg {
        self.declared().map(|id| bridge[id].cfg.clone()).unwrap_or_default()
    }
}

/// A struct as C has it.
#[derive(Debug)]
pub struct Struct {
    pub id: TypeId,
    pub name: String,
    pub fields: Vec<Field>,
    /// For a struct with another form in Rust: the function that frees its contents.
    pub free: Option<String>,
    /// The function that copies it, if Rust can copy it too.
    pub clone: Option<String>,
    /// Size, alignment and offsets on platforms with 64-bit pointers.
    pub layout: Option<Layout>,
}

/// An enum with data as C has it.
#[derive(Debug)]
pub struct Tagged {
    pub id: TypeId,
    pub name: String,
    /// The type of the tag.
    pub tag: Primitive,
    pub variants: Vec<TaggedVariant>,
    /// The function that frees its contents.
    pub free: String,
    /// The function that copies it, if Rust can copy it too.
    pub clone: Option<String>,
}

/// A variant of an enum with data.
#[derive(Debug)]
pub struct TaggedVariant {
    /// The constant with its tag.
    pub constant: String,
    /// The member of the union, if it has fields.
    pub member: String,
    pub fields: Vec<Field>,
}

/// A field of a struct, or of a variant.
#[derive(Debug)]
pub struct Field {
    /// Index into [`crate::ir::Struct::fields`] or [`crate::ir::DataVariant::fields`].
    pub index: usize,
    pub name: String,
    pub form: Form,
    /// The lengths of the surrounding arrays, outermost first.
    pub lengths: Vec<u64>,
    pub cfg: Cfg,
}

/// The position of the parts of a struct, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub size: u64,
    pub align: u64,
    /// The offset of each field.
    pub offsets: Vec<u64>,
}

/// A status that identifies an error.
#[derive(Debug)]
pub struct ErrorStatus {
    /// The macro: `SEARCH_ERROR_OpenError`.
    pub name: String,
    pub status: i32,
    /// The type and, for an enum, the value of its variant; `None` for errors without a type.
    pub of: Option<(TypeId, Option<i128>)>,
    pub docs: Vec<String>,
    pub cfg: Cfg,
}

/// A function that C calls.
#[derive(Debug)]
pub struct Function {
    /// Index into [`crate::ir::Bridge::functions`], followed by those that are left to cxx.
    pub index: usize,
    pub symbol: String,
    pub receiver: Option<Value>,
    pub params: Vec<Value>,
    pub result: Option<Value>,
    pub error: Error,
    /// The variant that takes C strings, if there is text.
    pub z_name: Option<String>,
    /// References that must not overlap: there are several, and one of them is mutable.
    pub is_compared: bool,
    /// For a borrowed result: the parameter with the object that it is part of.
    pub lender: Option<Lender>,
    pub sets_errno: bool,
    pub cfg: Cfg,
    pub span: Span,
    /// The documentation in the bridge, with ownership and errors.
    pub docs: Vec<String>,
}

impl Function {
    /// The parameters of the C function.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        let error = match &self.error {
            Error::Written { slot, .. } => Some(slot),
            _ => None,
        };
        let values = self.receiver.iter().chain(&self.params).chain(&self.result);
        values.flat_map(|value| &value.slots).chain(error)
    }
}

/// The object that a result is part of.
#[derive(Debug)]
pub struct Lender {
    pub slot: String,
    pub ty: TypeId,
}

/// A value that crosses.
#[derive(Debug)]
pub struct Value {
    /// The name in messages.
    pub name: String,
    pub form: Form,
    pub slots: Vec<Slot>,
}

/// A parameter of a C function.
#[derive(Clone, Debug)]
pub struct Slot {
    pub name: String,
    pub ty: CType,
}

/// How an error reaches C, besides the last error.
#[derive(Debug)]
pub enum Error {
    /// The function cannot fail.
    None,
    /// As one status.
    Status(i32),
    /// An enum: each variant has a status.
    Variants(TypeId),
    /// As a status and a value, written through a pointer that may be null.
    Written { status: i32, form: Form, slot: Slot, is_object: bool },
}

/// The form in which a value crosses. It determines the codecs of the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    Number(Primitive),
    Bool,
    /// The number that the codec of a word converts to.
    Word {
        codec: &'static str,
        number: Primitive,
    },
    Wide {
        signed: bool,
    },
    Enum(TypeId),
    /// A struct that is the same in C.
    Plain(TypeId),
    /// A struct or an enum with data that has another form in C.
    Converted(TypeId),
    /// A reference to something that is the same in C.
    PlainReference {
        to: Box<Form>,
        mutable: bool,
    },
    /// A reference to something that is converted: to a copy.
    ConvertedReference(TypeId),
    Str,
    /// Text that ends with a NUL byte, as in C.
    CStr,
    /// An owned string.
    Text,
    Slice {
        of: Box<Form>,
        mutable: bool,
    },
    List(Box<Form>),
    /// A handle that moves to the callee or the caller.
    Handle(TypeId),
    /// A handle that C releases: the object is part of another one, or lives forever.
    Lent(TypeId),
    /// A borrowed handle.
    Object {
        to: TypeId,
        access: Access,
    },
    /// A value that may be absent: a null pointer.
    Null(Box<Form>),
    /// A value that may be absent: a null pointer as a parameter, a flag next to the result.
    Opt(Box<Form>),
    /// The same for a field.
    Optional(Box<Form>),
    Closure(Box<Closure>),
}

/// How a function uses the object of a handle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Reads it, and does not call C functions.
    Shared,
    /// Reads it, and C code may run during the call.
    Marked,
    Exclusive,
}

/// A C function, its data pointer, and the function that drops the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closure {
    pub calls: Calls,
    pub holder: Holder,
    pub owned: bool,
    pub params: Vec<Form>,
    pub result: Option<Form>,
}

/// A type of C.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CType {
    Void,
    Number(Primitive),
    /// A `u8` in Rust, because any byte may arrive.
    Bool,
    /// A byte of text.
    Byte,
    Wide {
        signed: bool,
    },
    Enum(TypeId),
    Struct(TypeId),
    Object(TypeId),
    Text,
    List(Box<Form>),
    Optional(Box<Form>),
    Pointer {
        to: Box<CType>,
        mutable: bool,
    },
    Function {
        params: Vec<CType>,
        result: Option<Box<CType>>,
    },
}

impl CType {
    fn pointer(self, mutable: bool) -> CType {
        CType::Pointer { to: Box::new(self), mutable }
    }

    fn user() -> CType {
        CType::Void.pointer(true)
    }
}

impl Form {
    /// The C type in memory. Types that are only borrowed have none.
    pub fn stored(&self) -> CType {
        match self {
            Form::Number(number) => CType::Number(*number),
            Form::Bool => CType::Bool,
            Form::Word { number, .. } => CType::Number(*number),
            Form::Wide { signed } => CType::Wide { signed: *signed },
            Form::Enum(id) => CType::Enum(*id),
            Form::Plain(id) | Form::Converted(id) | Form::ConvertedReference(id) => {
                CType::Struct(*id)
            }
            Form::PlainReference { to, .. } => to.stored(),
            Form::Text => CType::Text,
            Form::List(element) => CType::List(element.clone()),
            Form::Handle(id) | Form::Lent(id) | Form::Object { to: id, .. } => {
                CType::Object(*id).pointer(true)
            }
            Form::Optional(inner) => CType::Optional(inner.clone()),
            Form::Null(inner) | Form::Opt(inner) | Form::Slice { of: inner, .. } => inner.stored(),
            Form::Str | Form::CStr => CType::Byte,
            Form::Closure(_) => CType::Void,
        }
    }

    /// The parameters in C: a suffix of the name, and the type.
    pub fn parameter(&self) -> Vec<(&'static str, CType)> {
        let length = ("_length", CType::Number(Primitive::Usize));
        match self {
            Form::Plain(_) | Form::Converted(_) | Form::ConvertedReference(_) | Form::Opt(_) => {
                vec![("", self.stored().pointer(false))]
            }
            Form::PlainReference { mutable, .. } => vec![("", self.stored().pointer(*mutable))],
            Form::Str | Form::Text => vec![("", CType::Byte.pointer(false)), length],
            Form::CStr => vec![("", CType::Byte.pointer(false))],
            Form::Slice { mutable, .. } => vec![("", self.stored().pointer(*mutable)), length],
            Form::List(element) => vec![("", element.stored().pointer(false)), length],
            Form::Object { to, access } => {
                vec![("", CType::Object(*to).pointer(*access == Access::Exclusive))]
            }
            Form::Null(inner) => inner.parameter(),
            Form::Closure(closure) => {
                let mut params = vec![CType::user()];
                let each = closure.params.iter().flat_map(Form::parameter);
                params.extend(each.map(|(_, ty)| ty));
                let result = closure.result.as_ref();
                let (result, place) = result.map_or((None, None), Form::callback_result);
                params.extend(place);
                let result = result.map(Box::new);
                let mut slots =
                    vec![("", CType::Function { params, result }), ("_user", CType::user())];
                if closure.owned {
                    let drop = CType::Function { params: vec![CType::user()], result: None };
                    slots.push(("_drop", drop));
                }
                slots
            }
            _ => vec![("", self.stored())],
        }
    }

    /// The out-parameters through which Rust writes it.
    pub fn out(&self) -> Vec<(&'static str, CType)> {
        let length = ("_length", CType::Number(Primitive::Usize).pointer(true));
        match self {
            Form::PlainReference { mutable, .. } => {
                vec![("", self.stored().pointer(*mutable).pointer(true))]
            }
            Form::Str => vec![("", CType::Byte.pointer(false).pointer(true)), length],
            Form::CStr => vec![("", CType::Byte.pointer(false).pointer(true))],
            Form::Slice { mutable, .. } => {
                vec![("", self.stored().pointer(*mutable).pointer(true)), length]
            }
            Form::Null(inner) => inner.out(),
            Form::Opt(inner) => {
                let mut slots = vec![("_present", CType::Bool.pointer(true))];
                slots.extend(inner.out());
                slots
            }
            _ => vec![("", self.stored().pointer(true))],
        }
    }

    /// The result of a C callback: what it returns, and the out-parameters that it writes.
    pub fn callback_result(&self) -> (Option<CType>, Option<CType>) {
        match self {
            Form::Opt(inner) => (Some(CType::Bool), Some(inner.stored().pointer(true))),
            Form::Plain(_) | Form::Converted(_) | Form::Text | Form::List(_) => {
                (None, Some(self.stored().pointer(true)))
            }
            form => (Some(form.stored()), None),
        }
    }

    /// The declared type that it is, or that it contains.
    fn declared(&self) -> Option<TypeId> {
        match self {
            Form::Enum(id) | Form::Plain(id) | Form::Converted(id) | Form::Handle(id) => Some(*id),
            Form::List(inner) | Form::Optional(inner) => inner.declared(),
            _ => None,
        }
    }

    /// The form of the value without `Null` or `Opt`.
    pub fn present(&self) -> &Form {
        match self {
            Form::Null(inner) => inner,
            form => form,
        }
    }

    /// For a reference that may overlap with another parameter, whether it is mutable.
    pub fn compared(&self) -> Option<bool> {
        match self.present() {
            Form::PlainReference { mutable, .. } | Form::Slice { mutable, .. } => Some(*mutable),
            Form::Str | Form::CStr => Some(false),
            Form::Object { access, .. } => Some(*access == Access::Exclusive),
            // A moved handle must not be used by anything else.
            Form::Handle(_) => Some(true),
            _ => None,
        }
    }

    /// Whether any bytes of the right size are a value, so that Rust and C can share it in memory.
    pub fn is_in_place(&self) -> bool {
        matches!(self, Form::Number(_) | Form::Bool | Form::Enum(_) | Form::Plain(_))
    }

    /// Whether it owns memory that C has to free.
    pub fn owns(&self) -> bool {
        match self {
            Form::Text | Form::List(_) | Form::Handle(_) | Form::Converted(_) => true,
            Form::Null(inner) | Form::Opt(inner) | Form::Optional(inner) => inner.owns(),
            _ => false,
        }
    }
}

/// A form as part of a type name: `U32` in `search_U32Vec`.
pub fn word(bridge: &Bridge, form: &Form) -> String {
    match form {
        Form::Number(number) => {
            let mut word = String::new();
            for part in number.name().split('_') {
                let (first, rest) = part.split_at(1);
                word += &(first.to_ascii_uppercase() + rest);
            }
            word
        }
        Form::Bool => "Bool".to_owned(),
        Form::Text => "String".to_owned(),
        Form::Enum(id) | Form::Plain(id) | Form::Converted(id) | Form::Handle(id) => {
            bridge[*id].cxx.clone()
        }
        Form::List(element) => format!("{}Vec", word(bridge, element)),
        Form::Word { codec, .. } => (*codec).to_owned(),
        Form::Wide { signed: true } => "I128".to_owned(),
        Form::Wide { signed: false } => "U128".to_owned(),
        _ => "Value".to_owned(),
    }
}
