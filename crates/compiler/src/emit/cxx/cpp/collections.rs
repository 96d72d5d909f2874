//! Where C++ finds the functions of a map or a set: a variable for each type, which every bridge
//! that uses the type declares and defines, so that the linker keeps one.

use super::{Target, in_namespace, spell, within_detail};
use crate::emit::text::Text;
use crate::iter::IteratorExt as _;
use crate::plan::Collection;
use crate::spell::may_be_one;

fn of<'a>(target: &'a Target<'_>) -> impl Iterator<Item = &'a Collection> {
    target.plan.collections.iter().filter(|of| target.is_there(&of.any))
}

/// In a header, after the types in it have been declared.
pub(super) fn declare(target: &Target<'_>, text: &mut Text, is_late: bool) {
    let collections = of(target).filter(|of| of.is_late == is_late).collect_vec();
    if collections.is_empty() {
        return;
    }
    in_namespace(text, &["twinspan", "detail"].map(str::to_owned), &mut |text| {
        for collection in &collections {
            let ty = spell::ty(target.bridge, &collection.ty);
            let ty = within_detail(&ty, "");
            text.line(format!("void names_collection(CollectionTag<{ty}>);"));
            text.line(format!(
                "template <> const CollectionTable *const CollectionTableOf<{ty}>::pointer;"
            ));
        }
    });
    text.gap();
}

/// In the source. `defined` are the types of the bridges before this one.
pub(super) fn define(target: &Target<'_>, text: &mut Text, defined: &mut Vec<String>) {
    let before = defined.len();
    for collection in of(target) {
        let ty = unless_one_of(target, collection, &defined[..before]);
        defined.push(spell::ty(target.bridge, &collection.ty));
        let (symbol, guard) = (&collection.symbol, &collection.guard);
        text.gap();
        let pointer = format!(
            "template <> TWINSPAN_ONE_OF_SEVERAL const CollectionTable *const \
             CollectionTableOf<{ty}>::pointer = &{symbol};"
        );
        text.guarded(guard, |text| {
            in_namespace(text, &["twinspan", "detail"].map(str::to_owned), &mut |text| {
                text.line(format!("extern \"C\" const CollectionTable {symbol};"));
                text.line(within_detail(&pointer, ""));
            });
        });
    }
}

/// The type, unless it is one of those before it, in this bridge or in others of the file.
fn unless_one_of(target: &Target<'_>, collection: &Collection, defined: &[String]) -> String {
    let ty = spell::ty(target.bridge, &collection.ty);
    let others = collection.unless.iter().map(|&other| &target.plan.collections[other]);
    let others = others.filter(|other| target.is_there(&other.any));
    let mut others = others.map(|other| spell::ty(target.bridge, &other.ty)).collect_vec();
    for other in defined.iter().filter(|other| **other != ty && may_be_one(&ty, other)) {
        if !others.contains(other) {
            others.push(other.clone());
        }
    }
    if others.is_empty() {
        return ty;
    }
    format!("::twinspan::detail::CollectionUnless<{ty}, {}>", others.join(", "))
}
