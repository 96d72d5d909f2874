//! The lines that include headers.

use std::collections::BTreeSet;

/// Users may compile their own code with -Weverything; the runtime, which reads buffers and has
/// small classes without a source file, is exempt.
const QUIET: &str = "\
#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored \"-Wunknown-warning-option\"
#pragma clang diagnostic ignored \"-Wunsafe-buffer-usage\"
#pragma clang diagnostic ignored \"-Wunsafe-buffer-usage-in-libc-call\"
#pragma clang diagnostic ignored \"-Wweak-vtables\"
#elif defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored \"-Wredundant-decls\"
#endif
";

/// For headers of the runtime, before the data types of a bridge.
pub(super) fn quiet(always: &'static str, others: &BTreeSet<&'static str>) -> String {
    format!("{QUIET}{}{}", lines(always, others), super::END)
}

/// One for each header, with ours first.
pub(super) fn lines(always: &'static str, others: &BTreeSet<&'static str>) -> String {
    let mut headers = others.clone();
    headers.insert(always);
    let mut lines = String::new();
    for header in headers.iter().filter(|header| !header.starts_with('<')) {
        lines += &format!("#include \"{header}\"\n");
    }
    for header in headers.iter().filter(|header| header.starts_with('<')) {
        lines += &format!("#include {header}\n");
    }
    lines
}
