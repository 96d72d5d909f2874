//! Structs that the user's headers define: asserts in C++ that they match the bridge, at the line
//! of the bridge.

use super::{END, Target, spell};
use crate::emit::text::{Text, quoted};
use crate::ir::{Shape, Struct, TypeDef, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::Item;

/// Checking a field does not count as using it.
const MAY_BE_DEPRECATED: &str = "\
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored \"-Wdeprecated-declarations\"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"
#endif";

/// `bridge` is its index in the file.
pub(super) fn write(target: &Target<'_>, bridge: usize, text: &mut Text) {
    if target.plan.in_headers.is_empty() {
        return;
    }
    text.line(MAY_BE_DEPRECATED);
    for item in &target.plan.in_headers {
        let def = target.def(item.ty);
        if let TypeKind::Struct(of) = &def.kind {
            structure(target, bridge, item, def, of, text);
        }
    }
    text.line(END);
    text.line(Text::LINE_HERE);
}

fn structure(
    target: &Target<'_>,
    bridge: usize,
    item: &Item,
    def: &TypeDef,
    of: &Struct,
    text: &mut Text,
) {
    let path = def.cxx_path();
    let name = path.trim_start_matches("::");
    let fields = || item.fields.iter().map(|field| &of.fields[field.index]);
    let types = fields().map(|field| spell::ty(target.bridge, &field.ty)).collect_vec();
    let shape = match of.shape {
        Shape::Natural => "Of<".to_owned(),
        Shape::Packed(bytes) => format!("Packed<{bytes}, "),
        Shape::Union => "Union<".to_owned(),
    };
    let layout = format!("::twinspan::detail::layout::{shape}{}>", types.join(", "));
    let align = of.align.as_deref().unwrap_or("1");
    let line = format!("#line {} {}", def.rust.span().start().line.max(1), quoted(target.file));
    text.line(&line);
    text.line(format!(
        "static_assert(::twinspan::detail::layout::is_of_size<{path}, {layout}>({align}), \
         \"{name} is not of the size that the bridge says: every field has to be declared\");",
    ));
    for ((number, field), ty) in fields().enumerate().zip(&types) {
        // A named constant, so that compilers do not print the whole condition.
        let check = names::field_check(bridge, item.ty.0, number);
        text.line(&line);
        text.line(format!(
            "static constexpr bool {check} = ::twinspan::detail::layout::has_field<{path}, {ty}>(\
             TWINSPAN_FIELD({cxx}), {layout}::offset({number}));",
            cxx = field.cxx,
        ));
        text.line(&line);
        text.line(format!(
            "static_assert({check}, \"{name}::{cxx} has another type, or another offset, than the \
             bridge says\");",
            cxx = field.cxx,
        ));
    }
}
