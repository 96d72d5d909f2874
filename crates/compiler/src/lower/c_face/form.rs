//! The form of each type in C, or why it has none.

mod word;

use crate::ir::{
    Bridge, Callback, DataEnum, Direction, Holder, Named, Outcome, Primitive, Reference, Shape,
    Struct, Type, TypeId, TypeKind,
};
use crate::plan::c_face::{Access, Closure, Form};
use crate::words::{Crosses, Word};
use std::cell::RefCell;

/// The position of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Parameter,
    Result,
    Field,
    /// An element that comes from C.
    Element,
    /// An element that Rust passes to C.
    GivenElement,
    CallbackParameter,
    CallbackResult,
}

/// Why C cannot have a type, and an alternative.
#[derive(Debug)]
pub(super) struct Refusal {
    pub what: String,
    pub instead: &'static str,
}

pub(super) type Formed = Result<Form, Refusal>;

fn refuse(what: impl Into<String>, instead: &'static str) -> Formed {
    Err(Refusal { what: what.into(), instead })
}

/// The error for an object with a lifetime.
fn borrows() -> Formed {
    refuse(
        "it borrows, and C could free what it borrows from first",
        "let it own what it needs, for instance with an `Arc`, or pass its parts as values",
    )
}

/// The error for a type that is converted for C++.
pub(super) fn mirror() -> Refusal {
    Refusal {
        what: "it is a mirror, which C has no conversion for".to_owned(),
        instead: "use a struct or an enum that is not a mirror",
    }
}

/// Chooses forms.
pub(super) struct Forms<'a> {
    pub bridge: &'a Bridge,
    /// Whether Rust code that C calls may call a C function that it got earlier.
    calls_back: bool,
    /// The structs that are being resolved: one may contain a `Vec` of itself.
    path: RefCell<Vec<TypeId>>,
}

impl<'a> Forms<'a> {
    pub fn new(bridge: &'a Bridge) -> Self {
        let functions = || bridge.functions.iter().chain(&bridge.left_to_cxx);
        let keeps = |ty: &Type| match ty {
            Type::Callback(callback) | Type::Function(callback) => callback.owned,
            _ => false,
        };
        let fields = bridge.types.iter().flat_map(|def| match &def.kind {
            TypeKind::Struct(definition) => &definition.fields[..],
            _ => &[],
        });
        let calls_back = functions().any(|function| {
            function.direction == Direction::RustToCxx
                || function.signature.types().flat_map(Type::each).any(keeps)
        }) || !bridge.c_library.functions.is_empty()
            || fields.into_iter().any(|field| field.ty.holds_closure());
        Forms { bridge, calls_back, path: RefCell::default() }
    }

    /// How a function uses an object; `takes_closure`: it gets a C function to call.
    pub fn access(&self, mutable: bool, takes_closure: bool) -> Access {
        match (mutable, self.calls_back || takes_closure) {
            (true, _) => Access::Exclusive,
            (false, true) => Access::Marked,
            (false, false) => Access::Shared,
        }
    }

    pub fn form(&self, ty: &Type, place: Place) -> Formed {
        match ty {
            Type::Primitive(Primitive::Bool) => Ok(Form::Bool),
            Type::Primitive(number) => Ok(Form::Number(*number)),
            Type::Word(word, parts) => self.word(*word, parts, place),
            Type::Named(named) => self.named(named, place),
            Type::Reference(reference) => self.reference(reference, place),
            Type::Str(_) => match place {
                Place::Field | Place::Element | Place::GivenElement => {
                    refuse("borrowed text has no owner in C's memory", "make it a `String`")
                }
                Place::CallbackResult => refuse(
                    "borrowed text may not outlive the callback",
                    "let it return a `String`, which is copied",
                ),
                _ => Ok(Form::Str),
            },
            Type::Slice(slice) => self.slice(slice, place),
            Type::Callback(callback) if place == Place::Parameter => self.closure(callback),
            Type::Callback(_) | Type::Function(_) => {
                refuse("a closure can only be a parameter of a function", "make it one")
            }
            Type::Pointer { .. } => refuse(
                "nothing checks a raw pointer",
                "take a reference, a slice, or an object behind a handle",
            ),
            Type::Array { .. } => {
                refuse("C cannot pass an array by value", "make it a field of a struct")
            }
            Type::Unit => refuse("there is no value", "leave it out"),
        }
    }

    fn named(&self, named: &Named, place: Place) -> Formed {
        let def = &self.bridge[named.id];
        if def.mirror.is_some() {
            return Err(mirror());
        }
        match &def.kind {
            TypeKind::Enum(item) if item.repr.is_some() => Ok(Form::Enum(named.id)),
            TypeKind::Enum(_) => refuse("it is not an integer", "give it a `repr`"),
            kind @ (TypeKind::Struct(_) | TypeKind::DataEnum(_)) => {
                let form = self.structure(named.id, kind)?;
                if matches!(form, Form::Converted(_))
                    && matches!(place, Place::Parameter | Place::Element | Place::CallbackResult)
                    && self.has_handle(named.id)
                {
                    return refuse(
                        "it holds an owned handle, which C could pass twice",
                        "make the handle a separate parameter",
                    );
                }
                Ok(form)
            }
            TypeKind::OpaqueRust if def.lifetimes > 0 => borrows(),
            TypeKind::OpaqueRust => refuse("C knows it only by its handle", "write `Box<T>`"),
            TypeKind::OpaqueCxx => {
                refuse("it is a C++ type", "use a type that the bridge declares")
            }
            TypeKind::Via(_) => refuse(
                "it is converted to something else for C++",
                "use what it is converted to, or a handle: `Box<T>` of an opaque type",
            ),
            TypeKind::Alias => {
                refuse("it is declared elsewhere", "use a type that this bridge declares")
            }
        }
    }

    fn is_opaque(&self, named: &Named) -> bool {
        matches!(self.bridge[named.id].kind, TypeKind::OpaqueRust)
    }

    fn is_object(&self, named: &Named) -> bool {
        self.is_opaque(named) && self.bridge[named.id].lifetimes == 0
    }

    /// The same struct in C, or one with the C forms of its fields.
    fn structure(&self, id: TypeId, kind: &TypeKind) -> Formed {
        if self.path.borrow().contains(&id) {
            return Ok(Form::Converted(id));
        }
        self.path.borrow_mut().push(id);
        let form = match kind {
            TypeKind::DataEnum(item) => self.of_variants(id, item),
            TypeKind::Struct(item) => self.of_fields(id, item),
            _ => unreachable!("what has fields"),
        };
        self.path.borrow_mut().pop();
        form
    }

    fn of_fields(&self, id: TypeId, item: &Struct) -> Formed {
        let name = &self.bridge[id].rust;
        let instead = "use a struct that C can have, or pass its parts one by one";
        if item.defined_in_cxx || item.fields.is_empty() {
            return refuse("C++ defines it", instead);
        }
        if self.bridge[id].lifetimes > 0 {
            return refuse("it borrows", instead);
        }
        let mut is_plain = true;
        let mut has_array = false;
        for field in &item.fields {
            if field.is_conditional() {
                return refuse(format!("`{name}::{}` depends on a `cfg`", field.rust), instead);
            }
            has_array |= matches!(field.ty, Type::Array { .. });
            let (element, _) = array(&field.ty);
            let form = self.form(element, Place::Field).map_err(|refusal| Refusal {
                what: format!("in `{name}::{}`, {}", field.rust, refusal.what),
                instead: refusal.instead,
            })?;
            is_plain &= form.is_in_place();
            if let Shape::Packed(_) = item.shape
                && !self.is_good_anywhere(&form)
            {
                return refuse(
                    format!(
                        "`{name}::{}` has to be checked, but may be at any address",
                        field.rust
                    ),
                    "make it a number; a `bool` and an enum of one byte may stay",
                );
            }
        }
        if !is_plain && (item.shape != Shape::Natural || item.align.is_some()) {
            return refuse("it has its own layout, and fields that are converted", instead);
        }
        match (is_plain, has_array) {
            (true, _) => Ok(Form::Plain(id)),
            (false, false) => Ok(Form::Converted(id)),
            (false, true) => refuse(
                format!("`{name}` has an array beside fields that are converted"),
                "put the array into a struct of its own",
            ),
        }
    }

    /// The C forms of the payloads, with a tag.
    fn of_variants(&self, id: TypeId, item: &DataEnum) -> Formed {
        let name = &self.bridge[id].rust;
        let instead = "use an enum that C can have, or pass its parts one by one";
        if self.bridge[id].lifetimes > 0 {
            return refuse("it borrows", instead);
        }
        for variant in &item.variants {
            let place = format!("{name}::{}", variant.rust);
            if !variant.cfg.is_always() {
                return refuse(format!("`{place}` depends on a `cfg`"), instead);
            }
            for field in &variant.fields {
                if field.is_conditional() {
                    return refuse(format!("a field of `{place}` depends on a `cfg`"), instead);
                }
                if let Type::Array { .. } = field.ty {
                    return refuse(
                        format!("`{place}` has an array"),
                        "put the array into a struct of its own",
                    );
                }
                self.form(&field.ty, Place::Field).map_err(|refusal| Refusal {
                    what: format!("in `{place}`, {}", refusal.what),
                    instead: refusal.instead,
                })?;
            }
        }
        Ok(Form::Converted(id))
    }

    /// Whether every value is valid, or is checked as one byte.
    fn is_good_anywhere(&self, form: &Form) -> bool {
        let of_type = |id: TypeId| match &self.bridge[id].kind {
            TypeKind::Enum(item) => item.repr.is_some_and(|repr| repr.size() == 1),
            TypeKind::Struct(item) => {
                item.shape == Shape::Union
                    || item.fields.iter().all(|field| {
                        let form = self.form(array(&field.ty).0, Place::Field);
                        form.is_ok_and(|form| self.is_good_anywhere(&form))
                    })
            }
            _ => false,
        };
        match form {
            Form::Number(_) | Form::Bool => true,
            Form::Enum(id) | Form::Plain(id) => of_type(*id),
            _ => false,
        }
    }

    pub fn has_handle(&self, id: TypeId) -> bool {
        if self.path.borrow().contains(&id) {
            return false;
        }
        self.path.borrow_mut().push(id);
        let fields = self.bridge[id].kind.fields().into_iter();
        let has_handle = fields.flat_map(|(field, _)| field.ty.each()).any(|ty| match ty {
            Type::Named(named) => self.has_handle(named.id),
            ty => ty.word() == Some(Word::Box),
        });
        self.path.borrow_mut().pop();
        has_handle
    }

    pub fn reference(&self, reference: &Reference, place: Place) -> Formed {
        if reference.pinned {
            return refuse("what is pinned usually belongs to C++", "take `&T` or `&mut T`");
        }
        let mutable = reference.mutable;
        let named = match &reference.inner {
            Type::Named(named) => named,
            Type::Word(Word::CStr, _) => {
                return match place {
                    Place::Parameter | Place::CallbackParameter | Place::Result => Ok(Form::CStr),
                    _ => refuse("the borrowed text may not live long enough", "give a `String`"),
                };
            }
            Type::Word(word, _) if matches!(word.row().crosses, Crosses::Borrowed(..)) => {
                return refuse(
                    format!("`&{}` has no form in C", word.row().name),
                    "take a `&str`, or a slice of bytes",
                );
            }
            Type::Word(word, _) if word.row().crosses == Crosses::Shared => {
                return refuse(
                    format!("`{}` is a C++ type there", word.row().name),
                    "declare functions that read and change the number",
                );
            }
            Type::Primitive(_) => return self.plain_reference(&reference.inner, mutable, place),
            ty if ty.word() == Some(Word::String) => {
                return refuse("C has no `String` of Rust to refer to", "take `&str` or `String`");
            }
            Type::Word(word, _) if word.row().container.is_some() => {
                return refuse(
                    format!("`{}` is a C++ type", word.row().name),
                    "use Rust's own type",
                );
            }
            ty if ty.word() == Some(Word::Vec) => {
                return refuse("C has no `Vec` of Rust to refer to", "take a slice or a `Vec`");
            }
            _ => return refuse("only objects and structs can be referred to", "take the value"),
        };
        if self.is_object(named) {
            return match place {
                Place::Parameter => {
                    Ok(Form::Object { to: named.id, access: self.access(mutable, false) })
                }
                Place::CallbackParameter => {
                    let access = if mutable { Access::Exclusive } else { Access::Shared };
                    Ok(Form::Object { to: named.id, access })
                }
                Place::Result if !mutable => Ok(Form::Lent(named.id)),
                Place::Result => refuse(
                    "C could change it, and no other call could use the object that it is part of",
                    "let the function take a closure that gets `&mut T`",
                ),
                _ => refuse("nothing says what it borrows from", "give a `Box<T>`"),
            };
        }
        self.plain_reference(&reference.inner, mutable, place)
    }

    fn plain_reference(&self, inner: &Type, mutable: bool, place: Place) -> Formed {
        match self.form(inner, Place::Parameter)? {
            to if to.is_in_place()
                && (matches!(place, Place::Parameter | Place::CallbackParameter)
                    || !mutable && place == Place::Result) =>
            {
                Ok(Form::PlainReference { to: Box::new(to), mutable })
            }
            Form::Converted(id) if place == Place::Parameter && !mutable => {
                Ok(Form::ConvertedReference(id))
            }
            Form::Converted(_) => refuse("the struct has another form in C", "give it by value"),
            _ => refuse("it is not a reference that C can have", "take or return the value"),
        }
    }

    fn slice(&self, slice: &Reference, place: Place) -> Formed {
        let element = self.form(&slice.inner, Place::Element)?;
        if !element.is_in_place() {
            return refuse("the elements have another form in C", "take a `Vec<T>`");
        }
        match place {
            Place::Parameter | Place::CallbackParameter => {}
            Place::Result if !slice.mutable => {}
            _ => return refuse("a slice cannot be borrowed there", "give a `Vec<T>`"),
        }
        Ok(Form::Slice { of: Box::new(element), mutable: slice.mutable })
    }

    fn closure(&self, callback: &Callback) -> Formed {
        if matches!(callback.holder, Holder::Pointer | Holder::Registration) {
            return refuse("it is not a closure that C can pass", "take `impl FnMut(A) -> R`");
        }
        let signature = &callback.signature;
        let params = signature.params.iter();
        let params = params.map(|param| self.form(&param.ty, Place::CallbackParameter));
        let result = match &signature.outcome {
            Outcome::Plain(Type::Unit) => None,
            Outcome::Plain(ty) => Some(self.form(ty, Place::CallbackResult)?),
            Outcome::Message(_) | Outcome::Typed(..) => {
                return refuse("the callback can fail", "let it return a `bool` or an enum");
            }
        };
        Ok(Form::Closure(Box::new(Closure {
            calls: callback.calls,
            holder: callback.holder,
            owned: callback.owned,
            params: params.collect::<Result<_, _>>()?,
            result,
        })))
    }
}

/// The innermost element of nested arrays, and their lengths.
pub(super) fn array(ty: &Type) -> (&Type, Vec<u64>) {
    let (mut ty, mut lengths) = (ty, Vec::new());
    while let Type::Array { element, length } = ty {
        lengths.push(length.0);
        ty = element;
    }
    (ty, lengths)
}
