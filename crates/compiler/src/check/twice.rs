//! A type that a C++ header defines, with its fields or variants in the bridge: it is declared
//! twice, and has one name.

use super::collect::namespace;
use crate::ast::{self, Attrs, BlockItem};
use crate::diag::{Code, Diagnostics};
use syn::Ident;

/// Checks that both declarations give the same C++ name: cxx uses the one here and the other there.
pub(super) fn names(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    for (block, item) in bridge.in_blocks() {
        if let BlockItem::Type(ty) = item
            && block.lang.is_cxx()
            && let Some(data) = data(bridge, &ty.ident)
        {
            name(bridge, &block.attrs, ty, data, diagnostics);
        }
    }
}

/// The attributes of the struct or enum with that name.
fn data<'a>(bridge: &'a ast::Bridge, ident: &Ident) -> Option<&'a Attrs> {
    let structs = bridge.structs().map(|item| (&item.ident, &item.attrs));
    let mut data = structs.chain(bridge.enums().map(|item| (&item.ident, &item.attrs)));
    data.find(|(name, _)| *name == ident).map(|(_, attrs)| attrs)
}

fn name(
    bridge: &ast::Bridge,
    block: &Attrs,
    ty: &ast::ExternType,
    data: &Attrs,
    diagnostics: &mut Diagnostics,
) {
    let namespace = |attrs: &Attrs, block| namespace(attrs, block, bridge);
    let is_named = ty.attrs.cxx_path.is_some();
    let ident = ty.ident.to_string();
    let named = |attrs: &Attrs| attrs.cxx_name.as_ref().unwrap_or(&ident).clone();
    // The name of the bridge is an alias for one with a path.
    let name = if is_named { &ident } else { &named(&ty.attrs) };
    let is_other_name = *name != named(data);
    let has_namespace = ty.attrs.namespace.is_some() || data.namespace.is_some();
    let is_other_namespace =
        (is_named || has_namespace) && namespace(&ty.attrs, Some(block)) != namespace(data, None);
    let (other, attributes) = match (is_other_name, is_other_namespace) {
        (true, true) => ("name and namespace", "`#[cxx_name]` and `#[namespace]`"),
        (true, false) => ("name", "`#[cxx_name]`"),
        (false, true) => ("namespace", "`#[namespace]`"),
        (false, false) => return,
    };
    let ident = &ty.ident;
    let message = format!("`{ident}` is declared twice, and its C++ {other} differs");
    let help = if is_named && is_other_name {
        format!("remove `#[cxx_name]` at the struct or enum: `{ident}` is an alias in C++, too")
    } else {
        format!("write the same {attributes} at `type {ident};` and at the struct or enum")
    };
    diagnostics.refuse(Code::AttributeValue, ident.span(), message, help);
}
