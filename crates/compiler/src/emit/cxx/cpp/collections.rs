//! Where C++ finds the functions of a map or a set: a variable for each type, which every bridge
//! that uses the type declares and defines, so that the linker keeps one.

use super::{Target, in_namespace, spell, within_detail};
use crate::emit::text::Text;
use crate::plan::Collection;

fn of<'a>(target: &'a Target<'_>) -> impl Iterator<Item = &'a Collection> {
    target.plan.collections.iter().filter(|of| target.is_there(&of.any))
}

/// In a header, after the types in it have been declared.
pub(super) fn declare(target: &Target<'_>, text: &mut Text, is_late: bool) {
    let collections: Vec<_> = of(target).filter(|of| of.is_late == is_late).collect();
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

/// In the source.
pub(super) fn define(target: &Target<'_>, text: &mut Text) {
    let mut before: Vec<String> = Vec::new();
    for collection in of(target) {
        let spelled = spell::ty(target.bridge, &collection.ty);
        let ty = unless_one_of(&before, &spelled);
        before.push(spelled);
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

/// The type, unless it is one of those before it: whether `long` and `long long` are the types of
/// `i32` and `i64`, only the C++ compiler knows.
fn unless_one_of(before: &[String], ty: &str) -> String {
    let template = |ty: &str| ty.split('<').next().map(str::to_owned);
    let has_long = |ty: &str| ty.contains("long");
    let others = before
        .iter()
        .filter(|other| (has_long(ty) || has_long(other)) && template(ty) == template(other));
    let others: Vec<_> = others.map(String::as_str).collect();
    if others.is_empty() {
        return ty.to_owned();
    }
    format!("::twinspan::detail::CollectionUnless<{ty}, {}>", others.join(", "))
}
