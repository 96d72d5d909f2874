//! The C++ containers that a bridge uses: a table of functions for each.

use super::{Target, spell};
use crate::emit::text::Text;
use crate::words::Container;

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let containers = target.plan.containers.iter();
    for container in containers.filter(|container| target.is_there(&container.any)) {
        let ty = spell::ty(target.bridge, &container.ty);
        let (table, symbol) = (container.kind.table(), &container.symbol);
        text.gap();
        if container.kind == Container::Map {
            let line = container.span.start().line.max(1);
            text.line(format!("#line {line} \"{}\"", target.file));
            text.line(format!(
                "static_assert(::twinspan::detail::container::has_key<{ty}>, TWINSPAN_KEY);"
            ));
            text.line(Text::LINE_HERE);
        }
        let table_type = format!("::twinspan::detail::container::{table}");
        let of = format!("::twinspan::detail::container::{}<{ty}>", container.kind.functions());
        text.line("extern \"C\" {");
        text.line(format!("extern const {table_type} {symbol};"));
        text.line(format!("const {table_type} {symbol} = {of}::table();"));
        text.line("}");
    }
}
