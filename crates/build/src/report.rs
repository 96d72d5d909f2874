//! All errors in all files, in one report with positions in the user's source.

use crate::dense::Dense;
use codespan_reporting::diagnostic::{Diagnostic, Label, LabelStyle};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::termcolor::{ColorChoice, StandardStream};
use codespan_reporting::term::{self, Chars, Config, WriteStyle};
use std::io::Write as _;
use std::ops::Range;
use std::process;
use twinspan_compiler::iter::IteratorExt as _;

/// More findings than these are printed without empty lines, so that they fit on one screen.
const FEW: usize = 4;

/// The index of a file in a [`Report`].
pub type FileId = usize;

/// Boxed, because findings are rare and large.
pub(crate) type Fallible<T> = Result<T, Box<Finding>>;

/// Collects findings; printed once, at the end.
#[derive(Debug, Default)]
pub struct Report {
    files: Vec<(String, String)>,
    findings: Vec<Finding>,
}

/// The severity of a finding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is generated.
    #[default]
    Error,
    /// Accepted, but unreliable.
    Warning,
}

/// One error or warning.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// An error, or a warning.
    pub severity: Severity,
    /// `TS0012`, or `cxxbridge` for an error of cxx.
    pub code: Option<String>,
    /// The error: lower case, no full stop.
    pub message: String,
    /// `None`: not about a place in a file. An empty range: about the file.
    pub place: Option<(FileId, Range<usize>)>,
    /// Text at the place.
    pub label: String,
    /// Further places in the same file, with an explanation.
    pub related: Vec<(Range<usize>, String)>,
    /// Further facts.
    pub notes: Vec<String>,
    /// What to write or do instead.
    pub help: Option<String>,
}

impl Finding {
    /// An error without a place.
    #[must_use]
    pub fn new(message: impl Into<String>) -> Self {
        Finding { message: message.into(), ..Finding::default() }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, file: FileId, range: Range<usize>) -> Self {
        self.place = Some((file, range));
        self
    }

    /// Adds a fact.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl Report {
    /// Adds a source file under the name that is shown with positions.
    pub fn add_file(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.push((name.into(), text.into()));
        self.files.len() - 1
    }

    /// If two checkers report the same error, it is kept once.
    pub fn add(&mut self, finding: impl Into<Box<Finding>>) {
        let finding = *finding.into();
        let known = self
            .findings
            .iter()
            .any(|other| other.place == finding.place && other.message == finding.message);
        if !known {
            self.findings.push(finding);
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.findings.is_empty()
    }

    /// Whether there is a finding that is more than a warning.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }

    pub(crate) fn render(&self) -> String {
        let mut text = Vec::new();
        let mut plain = term::termcolor::NoColor::new(&mut text);
        self.emit(&mut plain);
        String::from_utf8_lossy(&text).into_owned()
    }

    /// Prints everything to stderr and exits the build script: a panic would bury the report under
    /// a backtrace.
    pub(crate) fn print_and_exit(&self) -> ! {
        let mut stderr = StandardStream::stderr(ColorChoice::Auto);
        let _ = writeln!(stderr);
        self.emit(&mut stderr);
        let _ = stderr.flush();
        process::exit(1);
    }

    fn emit<W: WriteStyle>(&self, writer: &mut W) {
        self.emit_these(writer, &self.sorted());
    }

    /// In the order of the text.
    #[must_use]
    pub fn sorted(&self) -> Vec<&Finding> {
        let mut sorted: Vec<&Finding> = self.findings.iter().collect_vec();
        sorted.sort_by_key(|finding| {
            let place = finding.place.as_ref();
            place.map(|(file, range)| (*file, range.start, range.end))
        });
        sorted
    }

    /// The name and the text of a file.
    #[must_use]
    pub fn file(&self, file: FileId) -> (&str, &str) {
        let (name, text) = &self.files[file];
        (name, text)
    }

    /// Writes some findings for people.
    pub fn emit_these<W: WriteStyle>(&self, writer: &mut W, findings: &[&Finding]) {
        let mut files = SimpleFiles::new();
        for (name, text) in &self.files {
            files.add(name.as_str(), text.as_str());
        }
        let config = Config { chars: Chars::ascii(), ..Config::default() };
        let mut writer = Dense::new(writer, findings.len() > FEW);
        for finding in findings {
            let diagnostic = self.diagnostic(finding);
            let _ = term::emit_to_write_style(&mut writer, &config, &files, &diagnostic);
        }
    }

    fn diagnostic(&self, finding: &Finding) -> Diagnostic<FileId> {
        let diagnostic = match finding.severity {
            Severity::Error => Diagnostic::error(),
            Severity::Warning => Diagnostic::warning(),
        };
        let mut diagnostic = diagnostic.with_message(&finding.message);
        diagnostic.code.clone_from(&finding.code);
        if let Some((file, range)) = &finding.place {
            let label = |style, range: &Range<usize>, message: &str| {
                Label::new(style, *file, self.clamped(*file, range)).with_message(message)
            };
            diagnostic.labels.push(label(LabelStyle::Primary, range, &finding.label));
            for (range, message) in &finding.related {
                diagnostic.labels.push(label(LabelStyle::Secondary, range, message));
            }
        }
        let notes = finding.notes.iter().map(|note| format!("note: {note}"));
        let help = finding.help.iter().map(|help| format!("help: {help}"));
        diagnostic.notes = notes.chain(help).map(|text| indented(&text)).collect_vec();
        diagnostic
    }

    /// A range that is within the text, at character boundaries, so that rendering cannot fail.
    #[must_use]
    pub fn clamped(&self, file: FileId, range: &Range<usize>) -> Range<usize> {
        let text = &self.files[file].1;
        let boundary = |mut offset: usize| {
            offset = offset.min(text.len());
            while !text.is_char_boundary(offset) {
                offset -= 1;
            }
            offset
        };
        let start = boundary(range.start);
        start..boundary(range.end).max(start)
    }
}

/// Continuation lines, aligned with the text of the first one after `   = `.
fn indented(text: &str) -> String {
    text.replace('\n', "\n      ")
}

#[cfg(test)]
mod tests {
    use super::{Finding, Report};

    const TEXT: &str = "mod ffi {\n    fn bad(é: Store);\n}\n";

    #[test]
    fn positions_codes_notes_and_help() {
        let mut report = Report::default();
        let file = report.add_file("src/lib.rs", TEXT);
        let mut finding = Finding::new("`Store` cannot be passed by value")
            .at(file, 25..30)
            .note("it is an opaque type")
            .help("pass it as `&Store`");
        finding.code = Some("TS0012".to_owned());
        finding.label = "by value".to_owned();
        finding.related.push((4..7, "in this bridge".to_owned()));
        report.add(finding);
        assert_eq!(
            report.render(),
            "error[TS0012]: `Store` cannot be passed by value\n  \
              --> src/lib.rs:2:15\n  |\n\
             1 | mod ffi {\n  |     --- in this bridge\n\
             2 |     fn bad(é: Store);\n  |               ^^^^^ by value\n  |\n  \
               = note: it is an opaque type\n  = help: pass it as `&Store`\n\n"
        );
    }

    #[test]
    fn sorted_and_said_once() {
        let mut report = Report::default();
        let one = report.add_file("src/one.rs", TEXT);
        let two = report.add_file("src/two.rs", TEXT);
        report.add(Finding::new("third").at(two, 0..3));
        report.add(Finding::new("second").at(one, 17..20));
        report.add(Finding::new("second").at(one, 17..20));
        report.add(Finding::new("first").at(one, 0..3));
        report.add(Finding::new("about no place"));
        let text = report.render();
        let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("error")).collect();
        assert_eq!(
            headings,
            ["error: about no place", "error: first", "error: second", "error: third"]
        );
    }

    #[test]
    fn ranges_out_of_the_text_do_no_harm() {
        let mut report = Report::default();
        let file = report.add_file("src/lib.rs", TEXT);
        report.add(Finding::new("end").at(file, 900..1000));
        report.add(Finding::new("inside a character").at(file, 22..22));
        let text = report.render();
        assert_eq!(text.matches("--> src/lib.rs").count(), 2, "{text}");
    }
}
