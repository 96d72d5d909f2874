//! The types that the functions of a C face need, in an order in which C can define them.

use super::Namer;
use super::form::{Forms, Place, array};
use crate::ir::{self, Bridge, Shape, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::c_face::{Field, Form, Layout, Struct, Tagged, TaggedVariant, Type};

/// Collects types.
pub(super) struct Types<'a> {
    forms: &'a Forms<'a>,
    namer: &'a Namer<'a>,
    pub types: Vec<Type>,
    seen: Vec<Form>,
    pub has_text: bool,
}

impl<'a> Types<'a> {
    pub fn new(forms: &'a Forms<'a>, namer: &'a Namer<'a>) -> Self {
        Types { forms, namer, types: Vec::new(), seen: Vec::new(), has_text: false }
    }

    /// Adds what a form needs, parts first.
    pub fn add(&mut self, form: &Form) {
        let key = match form {
            Form::PlainReference { to, .. } => return self.add(to),
            Form::ConvertedReference(to) => Form::Converted(*to),
            Form::Lent(to) | Form::Object { to, .. } => Form::Handle(*to),
            form => form.clone(),
        };
        if self.seen.contains(&key) {
            return;
        }
        self.seen.push(key.clone());
        match &key {
            Form::Handle(id) => {
                let name = self.namer.ty(*id);
                self.types.push(Type::Object { id: *id, free: format!("{name}_free"), name });
            }
            Form::Enum(id) => self.types.push(self.enumeration(*id)),
            Form::Converted(id) if self.is_data_enum(*id) => {
                let item = self.tagged(*id, &key);
                let fields = item.variants.iter().flat_map(|variant| &variant.fields);
                let forms: Vec<Form> = fields.map(|field| field.form.clone()).collect_vec();
                forms.iter().for_each(|form| self.add(form));
                self.types.push(Type::Tagged(item));
            }
            Form::Plain(id) | Form::Converted(id) => {
                let fields = self.fields(*id);
                fields.iter().for_each(|field| self.add(&field.form));
                let is_plain = matches!(key, Form::Plain(_));
                let name = self.namer.ty(*id);
                self.types.push(Type::Struct(Struct {
                    id: *id,
                    free: (!is_plain).then(|| format!("{name}_free")),
                    clone: self.is_cloned(&key).then(|| format!("{name}_clone")),
                    layout: is_plain.then(|| layout(self.forms, *id)).flatten(),
                    name,
                    fields,
                }));
            }
            Form::List(element) => {
                self.add(element);
                let name = self.namer.list(element);
                let free = format!("{name}_free");
                self.types.push(Type::List { name, element: (**element).clone(), free });
            }
            Form::Optional(inner) => {
                self.add(inner);
                let name = self.namer.optional(inner);
                self.types.push(Type::Optional { name, inner: (**inner).clone() });
            }
            Form::Slice { of: inner, .. } | Form::Null(inner) | Form::Opt(inner) => self.add(inner),
            Form::Closure(closure) => {
                closure.params.iter().chain(&closure.result).for_each(|form| self.add(form));
            }
            Form::Text => self.has_text = true,
            _ => {}
        }
    }

    /// Whether it derives `Clone`. A type that contains a handle cannot be read back from C.
    fn is_cloned(&self, form: &Form) -> bool {
        let Form::Converted(id) = form else { return false };
        let derives = match &self.forms.bridge[*id].kind {
            TypeKind::Struct(item) => &item.derives,
            TypeKind::DataEnum(item) => &item.derives,
            _ => return false,
        };
        derives.iter().any(|derive| derive == "Clone") && !self.forms.has_handle(*id)
    }

    fn is_data_enum(&self, id: TypeId) -> bool {
        matches!(self.forms.bridge[id].kind, TypeKind::DataEnum(_))
    }

    fn tagged(&self, id: TypeId, form: &Form) -> Tagged {
        let TypeKind::DataEnum(item) = &self.forms.bridge[id].kind else {
            unreachable!("the form of an enum with data");
        };
        let name = self.namer.ty(id);
        let mut members: Vec<String> = Vec::new();
        let variants = item.variants.iter().map(|variant| {
            let mut member = super::c_name(snake(&variant.cxx));
            while names::is_cxx_keyword(&member) || members.contains(&member) {
                member.push('_');
            }
            members.push(member.clone());
            let fields = variant.fields.iter().enumerate();
            TaggedVariant {
                constant: format!("{name}_{}", variant.cxx),
                member,
                fields: fields.map(|(index, item)| field(self.forms, index, item)).collect_vec(),
            }
        });
        Tagged {
            id,
            tag: item.tag,
            variants: variants.collect_vec(),
            free: format!("{name}_free"),
            clone: self.is_cloned(form).then(|| format!("{name}_clone")),
            name,
        }
    }

    fn enumeration(&self, id: TypeId) -> Type {
        let name = self.namer.ty(id);
        let TypeKind::Enum(item) = &self.forms.bridge[id].kind else {
            unreachable!("the form of an enum");
        };
        let variants = item.variants.iter().map(|variant| format!("{name}_{}", variant.cxx));
        Type::Enum {
            id,
            repr: item.repr.expect("the form of an enum with a repr"),
            variants: variants.collect_vec(),
            name,
        }
    }

    fn fields(&self, id: TypeId) -> Vec<Field> {
        fields(self.forms, id)
    }
}

fn fields(forms: &Forms<'_>, id: TypeId) -> Vec<Field> {
    let TypeKind::Struct(item) = &forms.bridge[id].kind else { return Vec::new() };
    item.fields.iter().enumerate().map(|(index, item)| field(forms, index, item)).collect_vec()
}

fn field(forms: &Forms<'_>, index: usize, field: &ir::Field) -> Field {
    let (element, lengths) = array(&field.ty);
    let form = forms.form(element, Place::Field).expect("what has the field has a form");
    let name = super::c_name(field.cxx.clone());
    Field { index, name, form, lengths, cfg: field.cfg.clone() }
}

/// `BigCircle` in the style of a C member: `big_circle`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut is_after_lower = false;
    for letter in name.chars() {
        if letter.is_uppercase() && is_after_lower {
            snake.push('_');
        }
        is_after_lower = letter.is_lowercase() || letter.is_numeric();
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// The offsets of a struct's fields on platforms with 64-bit pointers. `None` if they depend on
/// more than that.
fn layout(forms: &Forms<'_>, id: TypeId) -> Option<Layout> {
    let TypeKind::Struct(item) = &forms.bridge[id].kind else { return None };
    let mut align = match &item.align {
        Some(align) => align.parse().ok()?,
        None => 1_u64,
    };
    let (mut offset, mut size_of_all) = (0_u64, 0_u64);
    let mut offsets = Vec::new();
    for field in fields(forms, id) {
        let (size, field_align) = match &field.form {
            Form::Number(number) if number.may_be_a_type_of_its_own() => return None,
            Form::Number(number) => (number.size(), number.size()),
            Form::Bool => (1, 1),
            Form::Enum(id) => repr_size(forms.bridge, *id)?,
            Form::Plain(id) => {
                let inner = layout(forms, *id)?;
                (inner.size, inner.align)
            }
            _ => return None,
        };
        let field_align = match item.shape {
            Shape::Packed(most) => field_align.min(most),
            Shape::Natural | Shape::Union => field_align,
        };
        let count = field.lengths.iter().try_fold(1_u64, |all, one| all.checked_mul(*one))?;
        offset = offset.checked_next_multiple_of(field_align)?;
        offsets.push(offset);
        let end = offset.checked_add(size.checked_mul(count)?)?;
        size_of_all = size_of_all.max(end);
        offset = if item.shape == Shape::Union { 0 } else { end };
        align = align.max(field_align);
    }
    Some(Layout { size: size_of_all.checked_next_multiple_of(align)?, align, offsets })
}

fn repr_size(bridge: &Bridge, id: TypeId) -> Option<(u64, u64)> {
    let TypeKind::Enum(item) = &bridge[id].kind else { return None };
    item.repr.map(|repr| (repr.size(), repr.size()))
}
