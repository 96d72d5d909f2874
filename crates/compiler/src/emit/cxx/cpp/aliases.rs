//! Names for C++ classes that are not a single identifier: nested ones, templates with their
//! arguments.

use super::{Target, in_namespace};
use crate::emit::text::Text;

/// An alias for each, after the headers that the bridge includes.
pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    for def in target.bridge.types.iter().filter(|def| target.is_enabled(&def.cfg)) {
        let Some((path, span)) = &def.cxx_path else { continue };
        in_namespace(text, &def.namespace, &mut |text| {
            text.line(format!("#line {} \"{}\"", span.start().line.max(1), target.file));
            text.line(format!("using {} = {path};", def.cxx));
            text.line(Text::LINE_HERE);
        });
    }
}
