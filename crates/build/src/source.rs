//! One bridge file as the user wrote it.

use crate::columns::Columns;
use crate::paths::{Place, slashed};
use crate::project::Project;
use crate::report::{Fallible, FileId, Finding, Report};
use std::fs;
use std::ops::Range;
use std::path::Path;
use twinspan_compiler::CppPlace;

#[derive(Clone, Debug)]
pub(crate) struct Source {
    pub(crate) place: Place,
    /// The path in messages.
    pub(crate) shown: String,
    /// Without a byte order mark, and with a `#!` line turned into a comment of the same length:
    /// the text that the byte ranges of tokens refer to.
    pub(crate) text: String,
    pub(crate) file: FileId,
    /// Where it contains C++, once that is known.
    pub(crate) cpp: Vec<CppPlace>,
}

impl Source {
    pub(crate) fn read(path: &Path, project: &Project, report: &mut Report) -> Fallible<Source> {
        let Project { current_dir, manifest_dir, out_dir, .. } = project;
        let place = place(path, current_dir, manifest_dir, Some(out_dir));
        let shown = slashed(place.from_package.as_deref().unwrap_or(path));
        let full = project.current_dir.join(path);
        let text = fs::read_to_string(&full).map_err(|error| {
            Finding::new(format!("cannot read {}: {error}", path.display())).help(format!(
                "paths given to twinspan_build::bridge are relative to {}",
                project.current_dir.display()
            ))
        })?;
        Ok(Source::new(place, shown, text, report))
    }

    pub(crate) fn new(place: Place, shown: String, text: String, report: &mut Report) -> Source {
        let text = without_mark_and_shebang(text);
        let file = report.add_file(&shown, &text);
        Source { place, shown, text, file, cpp: Vec::new() }
    }

    /// Both start at 1, columns in characters.
    pub(crate) fn line_and_column(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.matches('\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }

    /// The C++ at a position (both start at 1, the column is 0 if unknown), and the position in the
    /// file.
    pub(crate) fn cpp_at(
        &self,
        line: usize,
        column: usize,
        columns: Columns,
    ) -> Option<(&CppPlace, usize)> {
        let code = self.text.lines().nth(line.checked_sub(1)?)?;
        let start = code.as_ptr() as usize - self.text.as_ptr() as usize;
        let place = start + columns.offset(code, column).min(code.len());
        let holds = |cpp: &&CppPlace| match column {
            0 => cpp.code.start <= start + code.len() && start <= cpp.code.end,
            // Including the end, where C++ reports a missing return.
            _ => (cpp.code.start..=cpp.code.end).contains(&place),
        };
        self.cpp.iter().find(holds).map(|cpp| (cpp, place))
    }

    /// The code on a line, counted from 1, without surrounding blanks.
    pub(crate) fn code_on_line(&self, line: usize) -> Option<Range<usize>> {
        let code = self.text.lines().nth(line.checked_sub(1)?)?;
        let start = code.as_ptr() as usize - self.text.as_ptr() as usize;
        let indentation = code.len() - code.trim_start().len();
        Some(start + indentation..start + code.trim_end().len().max(indentation))
    }
}

/// A package that is reached through a link has two names, and the file's path, cargo's and that of
/// the current directory need not use the same one: a file that is outside by the given names may
/// be inside by the real ones.
pub(crate) fn place(path: &Path, current: &Path, manifest: &Path, out: Option<&Path>) -> Place {
    let given = Place::of(path, current, manifest, out);
    if given.is_outside() {
        let real = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let file = real(&current.join(path));
        let (manifest, out) = (real(manifest), out.map(real));
        let place = Place::of(&file, &manifest, &manifest, out.as_deref());
        if !place.is_outside() {
            return place;
        }
    }
    given
}

fn without_mark_and_shebang(text: String) -> String {
    let mut text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    // `#![..]` is an inner attribute.
    if text.starts_with("#!") && !text[2..].trim_start().starts_with('[') {
        let end = text.find('\n').unwrap_or(text.len());
        text.replace_range(..end, &format!("//{}", " ".repeat(end - 2)));
    }
    text
}

#[cfg(test)]
impl Source {
    pub(crate) fn for_test(name: &str, text: &str) -> Source {
        Source {
            place: Place { name: name.into(), from_package: Some(name.into()) },
            shown: name.to_owned(),
            text: text.to_owned(),
            file: 0,
            cpp: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Source, without_mark_and_shebang};

    #[test]
    fn marks_and_shebangs() {
        let clean = |text: &str| without_mark_and_shebang(text.to_owned());
        assert_eq!(clean("\u{feff}mod m {}"), "mod m {}");
        assert_eq!(clean("#!/usr/bin/env run\nmod m {}"), "//                \nmod m {}");
        assert_eq!(clean("#![allow(x)]"), "#![allow(x)]");
    }

    #[test]
    fn lines() {
        let source = Source::for_test("src/lib.rs", "mod é {\r\n    fn f();\r\n\r\n}");
        assert_eq!(source.line_and_column(0), (1, 1));
        assert_eq!(source.line_and_column(7), (1, 7));
        let line = |number| source.code_on_line(number).map(|range| &source.text[range]);
        assert_eq!(line(2), Some("fn f();"));
        assert_eq!(line(3), Some(""));
        assert_eq!(line(0), None);
        assert_eq!(line(9), None);
    }
}
