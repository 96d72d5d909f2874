//! Types with one C++ name.

use super::{RENAME, Scopes};
use crate::diag::Code;
use crate::ir::{DataEnum, Enum, Field, Struct, TypeDef, TypeId, TypeKind};
use crate::spell;
use std::collections::HashMap;

impl Scopes<'_> {
    pub(super) fn types(&mut self) {
        let mut seen: HashMap<String, &TypeDef> = HashMap::new();
        for (id, def) in self.each_type() {
            // Another bridge defines it.
            if matches!(def.kind, TypeKind::Alias) {
                continue;
            }
            let Some(first) = seen.get(&def.cxx_path()) else {
                seen.insert(def.cxx_path(), def);
                continue;
            };
            // A type that a header defines is declared twice. cxx refuses others with one Rust name.
            if first.rust != def.rust && !self.are_one(first, def, id) {
                let path = def.cxx_path();
                let path = path.trim_start_matches("::");
                let message = format!("C++ would have two types named `{path}`");
                let (one, two) = (first.rust.to_string(), def.rust.to_string());
                let both = [(&*one, first.rust.span()), (&*two, def.rust.span())];
                self.refuse(Code::VariantName, both, message, RENAME);
            }
        }
    }

    /// Whether both Rust types can stand for one C++ type. C++ gets the first definition.
    fn are_one(&self, first: &TypeDef, second: &TypeDef, id: TypeId) -> bool {
        let has_members = || self.functions().any(|function| function.member_of == Some(id));
        match (&first.kind, &second.kind) {
            (TypeKind::OpaqueCxx, TypeKind::OpaqueCxx) => true,
            (TypeKind::Struct(one), TypeKind::Struct(two)) => {
                self.are_one_struct(one, two) && !has_operators(&two.derives) && !has_members()
            }
            (TypeKind::Enum(one), TypeKind::Enum(two)) => {
                are_one_enum(one, two) && !has_operators(&two.derives)
            }
            (TypeKind::DataEnum(one), TypeKind::DataEnum(two)) => {
                self.are_one_data_enum(one, two) && !has_operators(&two.derives) && !has_members()
            }
            _ => false,
        }
    }

    fn are_one_struct(&self, one: &Struct, two: &Struct) -> bool {
        let is_known = |of: &Struct| of.left_to_cxx.is_empty();
        (one.shape, &one.align, one.defined_in_cxx) == (two.shape, &two.align, two.defined_in_cxx)
            && is_known(one)
            && is_known(two)
            && self.are_same_fields(&one.fields, &two.fields)
    }

    fn are_one_data_enum(&self, one: &DataEnum, two: &DataEnum) -> bool {
        let mut variants = one.variants.iter().zip(&two.variants);
        one.tag == two.tag
            && one.variants.len() == two.variants.len()
            && variants.all(|(a, b)| {
                (&a.cxx, a.value) == (&b.cxx, b.value) && self.are_same_fields(&a.fields, &b.fields)
            })
    }

    fn are_same_fields(&self, one: &[Field], two: &[Field]) -> bool {
        let spelled = |field: &Field| spell::ty(self.bridge, &field.ty);
        one.len() == two.len()
            && one.iter().zip(two).all(|(a, b)| a.cxx == b.cxx && spelled(a) == spelled(b))
    }
}

fn are_one_enum(one: &Enum, two: &Enum) -> bool {
    let mut variants = one.variants.iter().zip(&two.variants);
    (one.repr, one.defined_in_cxx) == (two.repr, two.defined_in_cxx)
        && one.variants.len() == two.variants.len()
        && variants.all(|(a, b)| (&a.cxx, a.value) == (&b.cxx, b.value))
}

/// Whether it derives what C++ has as operators, or as a specialisation of `std::hash`.
pub(super) fn has_operators(derives: &[String]) -> bool {
    let are_operators = ["PartialEq", "PartialOrd", "Hash"];
    derives.iter().any(|derive| are_operators.contains(&&**derive) || derive.starts_with("Bit"))
}
