//! Structs that the user's headers define: C++ is asked whether they are what the bridge says, at the line of the bridge.

use super::{Target, spell};
use crate::emit::text::{Text, quoted};
use crate::ir::{Shape, Struct, TypeDef, TypeKind};
use crate::names;
use crate::plan::Item;

/// `bridge` is its number in the file.
pub(super) fn write(target: &Target<'_>, bridge: usize, text: &mut Text) {
    for item in &target.plan.in_headers {
        let def = target.def(item.ty);
        if let TypeKind::Struct(of) = &def.kind {
            structure(target, bridge, item, def, of, text);
        }
    }
    if !target.plan.in_headers.is_empty() {
        text.line(Text::LINE_HERE);
    }
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
    let types: Vec<_> = fields().map(|field| spell::ty(target.bridge, &field.ty)).collect();
    let shape = match of.shape {
        Shape::Natural => "Of<".to_owned(),
        Shape::Packed(bytes) => format!("Packed<{bytes}, "),
        Shape::Union => "Union<".to_owned(),
    };
    let layout = format!("::twinspan::detail::layout::{shape}{}>", types.join(", "));
    let align = match &of.align {
        Some(align) => format!("::twinspan::detail::abi::strictest({{{align}, {layout}::align}})"),
        None => format!("{layout}::align"),
    };
    let line = format!("#line {} {}", def.rust.span().start().line.max(1), quoted(target.file));
    text.line(&line);
    text.line(format!(
        "static_assert(alignof({path}) == {align} && sizeof({path}) == \
         ::twinspan::detail::abi::align_up({layout}::end(), alignof({path})), \
         \"{name} is not of the size that the bridge says: every field has to be declared\");",
    ));
    if !item.has_offsets {
        return;
    }
    for ((number, field), ty) in fields().enumerate().zip(&types) {
        // A name, so that compilers do not say the whole question.
        let check = names::field_check(bridge, item.ty.0, number);
        text.line(&line);
        text.line(format!(
            "static constexpr bool {check} = ::twinspan::detail::layout::has_field<{path}, {ty}>(\
             TWINSPAN_FIELD({cxx}), {layout}::offset({number}));",
            cxx = field.cxx,
        ));
        text.line(&line);
        text.line(format!(
            "static_assert({check}, \"{name}::{cxx} is of another type, or at another place, than the \
             bridge says\");",
            cxx = field.cxx,
        ));
    }
}
