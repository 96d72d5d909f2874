//! Casts between C++ classes and their bases.

use super::Target;
use crate::emit::text::{Text, quoted};
use crate::ir::BaseKind;
use crate::plan::{BaseClass, Cast};

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let mut bases =
        target.plan.bases.iter().filter(|class| target.is_enabled(&class.cfg)).peekable();
    if bases.peek().is_none() {
        return;
    }
    text.gap();
    bases.for_each(|class| casts(target, class, text));
    text.line(Text::LINE_HERE);
}

fn casts(target: &Target<'_>, class: &BaseClass, text: &mut Text) {
    let path = |id| target.def(id).cxx_path();
    let (derived, base) = (path(class.derived), path(class.base));
    let casts = format!("::twinspan::detail::Casts<{derived}, {base}>");
    let name = |path: &str| quoted(path.trim_start_matches("::"));
    let check = match class.kind {
        BaseKind::Deletes => "TWINSPAN_DELETED_AS",
        BaseKind::Polymorphic => "TWINSPAN_POLYMORPHIC_BASE",
        BaseKind::Plain => "TWINSPAN_BASE",
    };
    let line = class.span.start().line.max(1);
    text.line(format!("#line {line} \"{}\"", target.file));
    text.line(format!("{check}({}, {}, {derived}, {base});", name(&derived), name(&base)));
    for (cast, symbol) in &class.casts {
        let shared = |of: &str| format!("::std::shared_ptr<{of}>");
        let (result, params, given) = match cast {
            Cast::Up => (format!("const {base} *"), format!("const {derived} *derived"), "derived"),
            Cast::Down => (format!("const {derived} *"), format!("const {base} *base"), "base"),
            Cast::UpShared => (
                "void ".to_owned(),
                format!("{} *from, {} *to", shared(&derived), shared(&base)),
                "from, to",
            ),
            Cast::DownShared => (
                "bool ".to_owned(),
                format!("{} *from, {} *to", shared(&base), shared(&derived)),
                "from, to",
            ),
        };
        text.line(format!("extern \"C\" {result}{symbol}({params}) noexcept {{"));
        text.line(format!("  return {casts}::{}({given});", cast.name()));
        text.line("}");
    }
}
