//! `twinspan explain`.

use crate::args::Explain;
use crate::embedded::PAGES;
use crate::{Exit, Fallible, Finding};
use std::io;
use twinspan_compiler::Code;

pub(crate) fn run(command: &Explain, out: &mut dyn io::Write) -> Fallible<Exit> {
    let text = match &command.code {
        None => Code::ALL.iter().map(|code| format!("{code}  {}\n", code.title())).collect(),
        Some(code) => {
            let digits = code.trim_start_matches(['T', 't', 'S', 's']);
            let by_number =
                digits.parse().ok().and_then(|number: u16| page(&format!("TS{number:04}")));
            let unknown = || {
                Finding::new(format!("there is no error `{code}`"))
                    .help("run `twinspan explain` without a code to list all of them")
            };
            by_number.or_else(|| page(code)).ok_or_else(unknown)?.to_owned()
        }
    };
    crate::print(out, &text)?;
    Ok(Exit::Ok)
}

/// The page of a code, or the page with that name.
pub(crate) fn page(code: &str) -> Option<&'static str> {
    let (_, text) = PAGES.iter().find(|(name, _)| name.strip_suffix(".md") == Some(code))?;
    Some(text)
}
