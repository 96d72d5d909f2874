//! The base classes of C++ classes.

use super::Table;
use crate::ast::{self, BlockItem};
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Base, TypeId, TypeKind};
use crate::iter::IteratorExt as _;

/// Resolves the names in `#[base(..)]`, and adds indirect bases.
pub(super) fn bases(bridge: &ast::Bridge, table: &mut Table, diagnostics: &mut Diagnostics) {
    for (_, item) in bridge.in_blocks().filter(|(block, _)| block.lang.is_cxx()) {
        let BlockItem::Type(item) = item else { continue };
        let Some(derived) = table.get(item.attrs.rust_name(&item.ident)) else { continue };
        for base in &item.attrs.bases {
            match resolved(derived, base, table) {
                Ok(base) => table[derived].bases.push(base),
                Err(diagnostic) => diagnostics.push(diagnostic),
            }
        }
    }
    let inherited = (0..table.types.len()).map(|id| inherited(TypeId(id), table)).collect_vec();
    for (id, inherited) in inherited.into_iter().enumerate() {
        match inherited {
            Ok(inherited) => table.types[id].bases.extend(inherited),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
}

fn resolved(derived: TypeId, base: &ast::Base, table: &Table) -> Result<Base, Diagnostic> {
    let name = &base.name;
    let refused =
        |message: String, help: &str| Err(Diagnostic::new(Code::Base, name.span(), message, help));
    let Some(class) = table.get(name) else {
        return refused(
            format!("the bridge declares no class `{name}`"),
            "declare the base class too, `type Base;`, in `unsafe extern \"C++\"`",
        );
    };
    let is_class = |id| matches!(table.kind(id), TypeKind::OpaqueCxx | TypeKind::Alias);
    if !is_class(class) || !is_class(derived) {
        return refused(
            format!(
                "`{}` is not a C++ class",
                if is_class(class) { &table[derived].rust } else { name }
            ),
            "a base class and its derived classes have to be opaque types of `extern \"C++\"`",
        );
    }
    if table[class].lifetimes > 0 || table[derived].lifetimes > 0 {
        return refused(
            "a class with lifetimes cannot have a base or be one".to_owned(),
            "leave the lifetimes out, or declare a function that returns `&Base`",
        );
    }
    if table[derived].bases.iter().any(|known| known.class == class) {
        return refused(format!("`{name}` is given more than once"), "keep one of them");
    }
    Ok(Base { class, kind: base.kind, span: name.span() })
}

/// The indirect bases. A base that is reached in several ways may be ambiguous: C++ accepts it only
/// if it is declared.
fn inherited(derived: TypeId, table: &Table) -> Result<Vec<Base>, Diagnostic> {
    let own = &table[derived].bases;
    let mut found: Vec<(Base, usize)> = Vec::new();
    let mut left = own.clone();
    while let Some(base) = left.pop() {
        if base.class == derived {
            let message = format!("`{}` would be a base of itself", table[derived].rust);
            return Err(Diagnostic::new(Code::Base, base.span, message, "remove one of the bases"));
        }
        let ways = match found.iter_mut().find(|(known, _)| known.class == base.class) {
            Some((_, ways)) => {
                *ways += 1;
                *ways
            }
            None => {
                found.push((base.clone(), 1));
                1
            }
        };
        // A third way adds nothing, and cycles end here.
        if ways <= 2 {
            let further = &table[base.class].bases;
            left.extend(further.iter().map(|further| Base { span: base.span, ..further.clone() }));
        }
    }
    let is_said = |base: &Base| own.iter().any(|said| said.class == base.class);
    let once = found.into_iter().filter(|(base, ways)| *ways == 1 && !is_said(base));
    Ok(once.map(|(base, _)| base).collect_vec())
}
