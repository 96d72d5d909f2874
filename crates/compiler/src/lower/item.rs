//! The data types and classes that C++ defines: their order, whether they come before or after the
//! user's headers, their members, and the initial values of their fields.

use super::signature;
use crate::cfg::{Cfg, CfgEvaluator};
use crate::ir::{
    Bridge, DataVariant, Direction, Enum, Field, Function, Primitive, Shape, Struct, Type, TypeId,
    TypeKind, holds_box,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{
    Call, Defined, DerivedMethod, ErrorForm, Initial, Interface, Item, ItemField, ItemPayload,
    Member, Operators, Return,
};
use crate::words::{Crosses, Word};

/// The types of a bridge in one configuration, the only one that C++ has.
pub(super) struct Types<'a> {
    pub bridge: &'a Bridge,
    cfg: Option<&'a dyn CfgEvaluator>,
    /// For each type. Members that Rust implements come first.
    members: Vec<Vec<(Member, &'a Function)>>,
}

impl<'a> Types<'a> {
    pub fn new(bridge: &'a Bridge, cfg: Option<&'a dyn CfgEvaluator>) -> Self {
        let mut types = Types { bridge, cfg, members: vec![Vec::new(); bridge.types.len()] };
        let mut add = |function: &'a Function, member: Member| {
            // C++ that is in the bridge, and a field, are no functions of the class.
            let is_function = function.body.is_none() && function.part.is_none();
            if let Some(id) = function.member_of.filter(|_| is_function)
                && cfg.is_none_or(|evaluator| function.cfg.is_enabled(evaluator))
            {
                types.members[id.0].push((member, function));
            }
        };
        for direction in [Direction::CxxToRust, Direction::RustToCxx] {
            for (index, function) in bridge.functions.iter().enumerate() {
                match function.direction {
                    other if other != direction => {}
                    Direction::CxxToRust => add(function, Member::Rust(index)),
                    Direction::RustToCxx => add(function, Member::Cxx(index)),
                }
            }
        }
        for (index, function) in bridge.left_to_cxx.iter().enumerate() {
            add(function, Member::LeftToCxx(index));
        }
        types
    }

    /// Everything that C++ defines, inner types first.
    pub fn items(&self, calls: &[Call], interfaces: &[Interface]) -> Vec<Item> {
        let mut order = Vec::new();
        for (id, _) in self.bridge.each_type().filter(|(_, def)| self.is_enabled(&def.cfg)) {
            self.complete(id, &mut Vec::new(), &mut order);
        }
        order.retain(|&id| self.is_ours(id));
        order
            .into_iter()
            .map(|id| self.item(id, &|| may_be_absent(id, calls, interfaces)))
            .collect_vec()
    }

    /// The structs that the user's headers define.
    pub fn in_headers(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for (id, def) in self.bridge.each_type() {
            if let TypeKind::Struct(of) = &def.kind
                && of.defined_in_cxx
                && !of.fields.is_empty()
                && self.is_enabled(&def.cfg)
            {
                items.push(self.item(id, &|| false));
            }
        }
        items
    }

    /// Where C++ defines a function that calls Rust.
    pub fn defined(&self, function: &Function) -> Defined {
        if function.member_of.is_some_and(|id| !self.is_ours(id)) {
            return Defined::UserClass;
        }
        let is_owned = |ty: &Type| self.is_complete_in_source(ty);
        if function.signature.types().any(is_owned) { Defined::Source } else { Defined::Header }
    }

    /// Whether moving or destroying this type needs the complete type from the user's headers.
    fn is_complete_in_source(&self, ty: &Type) -> bool {
        let inside = |ty: &Type| self.is_complete_in_source(ty);
        match ty {
            Type::Named(named) => match &self.bridge[named.id].kind {
                TypeKind::Via(via) => inside(&via.ty),
                _ => self.is_late(named.id) || self.is_in_user_header(named.id),
            },
            Type::Array { element, .. } => inside(element),
            Type::Word(Word::UniquePtr, object) => inside(&object[0]),
            ty if ty.payload().is_some() => ty.payload().is_some_and(inside),
            // cxx defines the members elsewhere.
            Type::Word(Word::Vec, element) => {
                !element[0].is_element_of_cxx() && inside(&element[0])
            }
            Type::Word(word, parts) if word.row().holds_inside => parts.iter().any(inside),
            _ => false,
        }
    }

    fn is_enabled(&self, cfg: &Cfg) -> bool {
        self.cfg.is_none_or(|evaluator| cfg.is_enabled(evaluator))
    }

    fn item(&self, id: TypeId, may_be_absent: &dyn Fn() -> bool) -> Item {
        let mut item = Item {
            ty: id,
            is_late: self.is_late(id),
            members: self.all_members(id).iter().map(|(member, _)| *member).collect_vec(),
            operators: Vec::new(),
            has_hash: false,
            fields: Vec::new(),
            variants: Vec::new(),
            payloads: Vec::new(),
            present: None,
            default: None,
            has_offsets: false,
            has_constructor: false,
            is_copied_by_number: false,
        };
        match &self.bridge[id].kind {
            TypeKind::Struct(definition) => {
                // Packed fields cannot be referenced, and nothing says which field of a union to
                // compare.
                if definition.shape == Shape::Natural {
                    let ordered: &[&str] = &["<", "<=", ">", ">="];
                    let compared = [("PartialEq", &["==", "!="][..]), ("PartialOrd", ordered)];
                    item.operators = derived(&definition.derives, &compared);
                    item.has_hash = definition.derives.iter().any(|derive| derive == "Hash");
                }
                item.fields = self.fields(definition);
                item.has_offsets = !self.has_reference(id);
                item.has_constructor = definition.shape == Shape::Union
                    && definition.fields.iter().any(|field| self.is_struct(&field.ty));
                item.is_copied_by_number = is_few_numbers(definition) && may_be_absent();
            }
            TypeKind::Enum(definition) => {
                let bits = [("BitAnd", &["&"][..]), ("BitOr", &["|"]), ("BitXor", &["^"])];
                item.operators = derived(&definition.derives, &bits);
                item.variants = self.variants(definition).map(|(index, _)| index).collect_vec();
            }
            TypeKind::DataEnum(definition) => {
                let variants = definition.variants.iter().enumerate();
                let variants = variants.filter(|(_, variant)| self.is_enabled(&variant.cfg));
                let variants = variants.collect_vec();
                item.default = variants.iter().position(|(_, variant)| variant.is_default);
                item.payloads =
                    variants.iter().map(|(_, variant)| self.payload(variant)).collect_vec();
                item.present = self.present(&variants);
                item.variants = variants.iter().map(|(index, _)| *index).collect_vec();
                item.has_offsets = !self.has_reference(id);
            }
            TypeKind::OpaqueRust | TypeKind::OpaqueCxx | TypeKind::Alias | TypeKind::Via(_) => {}
        }
        item
    }

    /// Whether we define the type; otherwise the user's header or cxx does.
    fn is_ours(&self, id: TypeId) -> bool {
        let is_whole = match &self.bridge[id].kind {
            TypeKind::Struct(definition) => !definition.fields.is_empty(),
            TypeKind::Enum(definition) => definition.repr.is_some(),
            TypeKind::Via(_) => false,
            _ => true,
        };
        is_whole && !self.is_in_user_header(id)
    }

    fn is_in_user_header(&self, id: TypeId) -> bool {
        match &self.bridge[id].kind {
            TypeKind::Struct(definition) => definition.defined_in_cxx,
            TypeKind::Enum(definition) => definition.defined_in_cxx,
            TypeKind::OpaqueCxx | TypeKind::Alias => true,
            TypeKind::DataEnum(_) | TypeKind::OpaqueRust | TypeKind::Via(_) => false,
        }
    }

    fn field_types(&self, id: TypeId) -> impl Iterator<Item = &'a Type> + use<'a> {
        self.bridge[id].kind.fields().into_iter().map(|(field, _)| &field.ty)
    }

    /// Adds a type after those that have to be complete for its definition.
    fn complete(&self, id: TypeId, path: &mut Vec<TypeId>, order: &mut Vec<TypeId>) {
        if order.contains(&id) || path.contains(&id) {
            return;
        }
        path.push(id);
        for inner in self.field_types(id).flat_map(by_value) {
            self.complete(inner, path, order);
        }
        path.pop();
        order.push(id);
    }

    /// A type and all its parts.
    fn parts(&self, id: TypeId) -> Vec<TypeId> {
        let mut parts = Vec::new();
        self.complete(id, &mut Vec::new(), &mut parts);
        parts
    }

    /// Whether the definition uses something that only the user's headers declare.
    fn is_late(&self, id: TypeId) -> bool {
        self.parts(id).into_iter().any(|id| {
            let members = self.all_members(id).iter();
            let members = members.flat_map(|(_, function)| function.signature.types());
            self.field_types(id).chain(members).any(|ty| self.names_user_header(ty))
        })
    }

    /// Whether a type contains one that the user's headers define.
    pub fn names_user_header(&self, ty: &Type) -> bool {
        ty.each().filter_map(Type::named).any(|named| self.is_in_user_header(named.id))
    }

    /// Such a struct is not standard-layout, so C++ has no `offsetof` for it.
    fn has_reference(&self, id: TypeId) -> bool {
        let parts = self.parts(id).into_iter();
        parts.flat_map(|id| self.field_types(id)).any(|ty| matches!(ty, Type::Reference(_)))
    }

    fn all_members(&self, id: TypeId) -> &[(Member, &'a Function)] {
        &self.members[id.0]
    }

    fn fields(&self, definition: &Struct) -> Vec<ItemField> {
        let mut fields = self.item_fields(&definition.fields);
        if definition.shape == Shape::Union {
            self.one_initial(definition, &mut fields);
        }
        fields
    }

    fn item_fields(&self, fields: &[Field]) -> Vec<ItemField> {
        let mut enabled = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            if self.is_enabled(&field.cfg) {
                enabled.push(ItemField { index, initial: self.initial(&field.ty) });
            }
        }
        enabled
    }

    fn is_struct(&self, ty: &Type) -> bool {
        by_value(ty).iter().any(|id| matches!(self.bridge[*id].kind, TypeKind::Struct(_)))
    }

    /// In a union, one field has an initial value: the largest.
    fn one_initial(&self, definition: &Struct, fields: &mut [ItemField]) {
        let size = |field: &ItemField| self.size(&definition.fields[field.index].ty);
        let largest = fields.iter().rev().max_by_key(|field| size(field)).map(|field| field.index);
        for field in fields {
            field.initial = match field.initial {
                _ if Some(field.index) != largest => Initial::Constructed,
                Initial::Constructed => Initial::Zero,
                initial => initial,
            };
        }
    }

    /// The size of plain data on a 64-bit platform, without padding.
    fn size(&self, ty: &Type) -> u64 {
        match ty {
            Type::Primitive(primitive) => primitive.size(),
            Type::Word(word, _) => match word.row().crosses {
                Crosses::Number(size) => size,
                _ => 8,
            },
            Type::Array { element, length } => self.size(element).saturating_mul(length.0),
            Type::Named(named) => match &self.bridge[named.id].kind {
                TypeKind::Enum(item) => item.repr.map_or(0, Primitive::size),
                TypeKind::Struct(item) => {
                    let fields = item.fields.iter();
                    let fields = fields.filter(|field| self.is_enabled(&field.cfg));
                    let sizes = fields.map(|field| self.size(&field.ty));
                    match item.shape {
                        Shape::Union => sizes.max().unwrap_or(0),
                        Shape::Natural | Shape::Packed(_) => sizes.fold(0, u64::saturating_add),
                    }
                }
                _ => 0,
            },
            _ => 8,
        }
    }

    /// The fields of a variant's payload.
    fn payload(&self, variant: &DataVariant) -> ItemPayload {
        let mut types = variant.fields.iter().map(|field| &field.ty);
        let holds_box = types.any(|ty| holds_box(&self.bridge.types, ty));
        ItemPayload { fields: self.item_fields(&variant.fields), holds_box }
    }

    /// Which of two variants has one value, if the other has none.
    fn present(&self, variants: &[(usize, &DataVariant)]) -> Option<usize> {
        let fields = |index: usize| {
            let (_, variant) = variants.get(index)?;
            let fields = variant.fields.iter().filter(|field| self.is_enabled(&field.cfg));
            Some(fields.collect_vec())
        };
        let (index, field) = match (&fields(0)?[..], &fields(1)?[..]) {
            ([], [field]) => (1, *field),
            ([field], []) => (0, *field),
            _ => return None,
        };
        // C++ has no optional reference.
        (variants.len() == 2 && !matches!(field.ty, Type::Reference(_))).then_some(index)
    }

    fn variants(&self, item: &Enum) -> impl Iterator<Item = (usize, i128)> {
        let variants = item.variants.iter().enumerate();
        let variants = variants.filter(move |(_, variant)| self.is_enabled(&variant.cfg));
        variants.map(|(index, variant)| (index, variant.value))
    }

    /// Everything that Rust reads has to have a value. Classes with their own constructor need no
    /// initialiser, and neither do our structs: their fields have initial values.
    fn initial(&self, ty: &Type) -> Initial {
        match ty {
            Type::Pointer { .. } => Initial::Zero,
            number if number.is_number() => Initial::Zero,
            Type::Word(Word::InField, _) => Initial::Zero,
            Type::Array { element, .. } => self.initial(element),
            Type::Named(named) => match &self.bridge[named.id].kind {
                TypeKind::Enum(item) => self.first_variant(named.id, item),
                TypeKind::Struct(item) if !item.defined_in_cxx => Initial::Constructed,
                TypeKind::Struct(_) | TypeKind::OpaqueCxx => Initial::Default,
                // It may be an array in C++, which a function cannot return.
                TypeKind::DataEnum(_)
                | TypeKind::Alias
                | TypeKind::OpaqueRust
                | TypeKind::Via(_) => Initial::Constructed,
            },
            _ => Initial::Constructed,
        }
    }

    /// The first variant, unless a variant is 0 or they are flags.
    fn first_variant(&self, id: TypeId, item: &Enum) -> Initial {
        let has_zero = self.variants(item).any(|(_, value)| value == 0);
        let is_flags = item.derives.iter().any(|derive| derive.starts_with("Bit"));
        match self.variants(item).next() {
            Some((index, _)) if !has_zero && !is_flags => Initial::Variant(id, index),
            _ => Initial::Zero,
        }
    }
}

/// The types that have to be complete where this one is a field.
fn by_value(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::Named(named) => vec![named.id],
        Type::Array { element, .. } => by_value(element),
        Type::Word(word, parts) if word.row().holds_inside => {
            parts.iter().flat_map(by_value).collect_vec()
        }
        _ => Vec::new(),
    }
}

/// The operators of structs that cxx does not see: cxx defines those of the others.
pub(super) fn operators(bridge: &Bridge, package: &str) -> Vec<Operators> {
    let of_derives = [
        ("PartialEq", &[DerivedMethod::Eq][..]),
        ("PartialOrd", &[DerivedMethod::Lt, DerivedMethod::Le]),
        ("Hash", &[DerivedMethod::Hash]),
    ];
    let mut operators = Vec::new();
    for (ty, def) in bridge.each_type() {
        let TypeKind::Struct(of) = &def.kind else { continue };
        if !of.is_beside_cxx() || of.shape != Shape::Natural {
            continue;
        }
        let hash = names::hash(&signature::layout(bridge, ty));
        let mut methods = Vec::new();
        for method in derived(&of.derives, &of_derives) {
            let name = names::operator(&def.namespace, &def.cxx, method.rust(), package, hash);
            methods.push((method, name));
        }
        if !methods.is_empty() {
            operators.push(Operators { ty, methods, cfg: def.cfg.clone() });
        }
    }
    operators
}

/// What each of these derives stands for.
fn derived<T: Copy>(derives: &[String], of: &[(&str, &[T])]) -> Vec<T> {
    let mut derived = Vec::new();
    for (name, of) in of {
        if derives.iter().any(|derive| derive == name) {
            derived.extend_from_slice(of);
        }
    }
    derived
}

fn is_few_numbers(definition: &Struct) -> bool {
    let is_number =
        |field: &Field| !field.is_conditional() && matches!(field.ty, Type::Primitive(_));
    definition.shape == Shape::Natural
        && definition.fields.len() <= 8
        && definition.fields.iter().all(is_number)
}

/// Whether C++ has the type in an optional or an expected.
fn may_be_absent(id: TypeId, calls: &[Call], interfaces: &[Interface]) -> bool {
    let is_it = |ty: &Type| matches!(ty, Type::Named(named) if named.id == id);
    let is_given = |returns: &Return| match returns {
        Return::Nothing => false,
        Return::Value(crossing) => crossing.ty.payload().is_some_and(is_it),
        Return::Status { ok, error } => {
            let ok = ok.crossing().map(|ok| ok.ty.payload().unwrap_or(&ok.ty));
            ok.is_some_and(is_it) || matches!(error, ErrorForm::Value { ty, .. } if *ty == id)
        }
    };
    let of_calls = calls
        .iter()
        .any(|call| call.direction == Direction::RustToCxx && is_given(&call.abi.returns));
    let mut methods = interfaces.iter().flat_map(|interface| &interface.methods);
    of_calls || methods.any(|method| is_given(&method.abi.returns))
}
