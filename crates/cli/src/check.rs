//! `twinspan check`.

use crate::args::Check;
use crate::cfgs::Context;
use crate::list::bridge_files;
use crate::say::Say;
use crate::{Exit, Fallible, Finding};
use std::path::PathBuf;

pub(crate) fn run(command: &Check, say: &Say) -> Fallible<Exit> {
    let mut files = command.files.clone();
    let mut context = Context::new(&command.package, &files)?;
    if files.is_empty() {
        let root = &context.package.root;
        let shown = root.strip_prefix(&context.current).unwrap_or(root);
        files = bridge_files(root)?.iter().map(|name| shown.join(name)).collect::<Vec<PathBuf>>();
        if files.is_empty() {
            let message = format!("no bridges in the package `{}`", context.package.name);
            return Err(Finding::new(message)
                .help("write `#[twinspan::bridge] mod ffi { .. }` in one of its files")
                .into());
        }
        // Again, with the cfgs that these files need.
        context = Context::new(&command.package, &files)?;
    }
    let bridges = context.package.compile(&files, &context.current, &context.cfg);
    say.report(&bridges.report);
    Ok(if bridges.report.has_errors() { Exit::Input } else { Exit::Ok })
}
