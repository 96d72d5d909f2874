//! Messages on stderr: diagnostics, for people, for build systems and for editors.

use crate::args::{Color, MessageFormat};
use codespan_reporting::term::termcolor::{
    Buffer, ColorChoice, NoColor, StandardStream, WriteColor,
};
use serde_json::{Value, json};
use std::env;
use std::io::{self, IsTerminal as _, Write as _};
use twinspan_build::program::{Finding, Report, Severity};

pub(crate) struct Say {
    color: Color,
    format: MessageFormat,
}

impl Say {
    pub(crate) fn new(color: Color, format: MessageFormat) -> Self {
        Say { color, format }
    }

    /// A finding that does not belong to a file.
    pub(crate) fn finding(&self, finding: Finding) {
        let mut report = Report::default();
        report.add(finding);
        self.report(&report);
    }

    /// All findings, in the order of the text.
    pub(crate) fn report(&self, report: &Report) {
        let findings = report.sorted();
        match self.format {
            MessageFormat::Human => {
                let mut stderr = StandardStream::stderr(self.choice());
                report.emit_these(&mut stderr, &findings);
                let _ = stderr.flush();
            }
            MessageFormat::Short => {
                let lines = findings.iter().map(|finding| short(report, finding) + "\n");
                self.plain(&lines.collect::<String>());
            }
            MessageFormat::Json => {
                let lines = findings.iter().map(|finding| {
                    let rendered = self.rendered(report, finding);
                    format!("{}\n", json(report, finding, rendered))
                });
                self.plain(&lines.collect::<String>());
            }
        }
    }

    /// A line for people.
    pub(crate) fn plain(&self, text: &str) {
        let _ = io::stderr().write_all(text.as_bytes());
    }

    fn choice(&self) -> ColorChoice {
        let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
        let forced = || env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        match self.color {
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
            Color::Auto if is_set("NO_COLOR") => ColorChoice::Never,
            Color::Auto if forced() => ColorChoice::Always,
            // Auto depends on TERM.
            Color::Auto if io::stderr().is_terminal() => ColorChoice::Auto,
            Color::Auto => ColorChoice::Never,
        }
    }

    /// For editors that show the text unchanged; coloured only if colours were requested.
    fn rendered(&self, report: &Report, finding: &Finding) -> String {
        fn text<W: WriteColor>(mut writer: W, report: &Report, finding: &Finding) -> W {
            report.emit_these(&mut writer, &[finding]);
            writer
        }
        let bytes = if self.color == Color::Always {
            text(Buffer::ansi(), report, finding).into_inner()
        } else {
            text(NoColor::new(Vec::new()), report, finding).into_inner()
        };
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn level(finding: &Finding) -> &'static str {
    match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// `file:line:column: error[TS0000]: message` on one line, like gcc, which Ninja and editors parse.
fn short(report: &Report, finding: &Finding) -> String {
    let place = finding.place.as_ref().map(|(file, range)| {
        let (name, text) = report.file(*file);
        let start = Position::of(text, report.clamped(*file, range).start);
        format!("{name}:{}:{}: ", start.line, start.column)
    });
    let code = finding.code.as_ref().map(|code| format!("[{code}]"));
    let mut line = format!(
        "{}{}{}: {}",
        place.unwrap_or_default(),
        level(finding),
        code.unwrap_or_default(),
        finding.message.replace('\n', " "),
    );
    if let Some(help) = &finding.help {
        line.push_str(&format!(" (help: {})", help.replace('\n', " ")));
    }
    line
}

/// In the format of rustc's `--error-format=json`, for the same tools.
fn json(report: &Report, finding: &Finding, rendered: String) -> Value {
    let mut spans = Vec::new();
    if let Some((file, range)) = &finding.place {
        spans.push(span(report, *file, range, &finding.label, true));
        for (range, label) in &finding.related {
            spans.push(span(report, *file, range, label, false));
        }
    }
    let child = |level: &str, message: &str| {
        json!({
            "message": message, "code": null, "level": level, "spans": [], "children": [],
            "rendered": null,
        })
    };
    let mut children: Vec<Value> = finding.notes.iter().map(|text| child("note", text)).collect();
    children.extend(finding.help.iter().map(|text| child("help", text)));
    let code = finding
        .code
        .as_ref()
        .map(|code| json!({ "code": code, "explanation": crate::explain::page(code) }));
    json!({
        "$message_type": "diagnostic",
        "message": finding.message,
        "code": code,
        "level": level(finding),
        "spans": spans,
        "children": children,
        "rendered": rendered,
    })
}

fn span(
    report: &Report,
    file: usize,
    range: &std::ops::Range<usize>,
    label: &str,
    is_primary: bool,
) -> Value {
    let (name, text) = report.file(file);
    let range = report.clamped(file, range);
    let (start, end) = (Position::of(text, range.start), Position::of(text, range.end));
    let lines = text.lines().enumerate().skip(start.line - 1).take(end.line + 1 - start.line);
    let lines: Vec<Value> = lines
        .map(|(index, line)| {
            let first = if index + 1 == start.line { start.column } else { 1 };
            let last = if index + 1 == end.line { end.column } else { line.chars().count() + 1 };
            json!({ "text": line, "highlight_start": first, "highlight_end": last })
        })
        .collect();
    json!({
        "file_name": name,
        "byte_start": range.start,
        "byte_end": range.end,
        "line_start": start.line,
        "line_end": end.line,
        "column_start": start.column,
        "column_end": end.column,
        "is_primary": is_primary,
        "text": lines,
        "label": (!label.is_empty()).then_some(label),
        "suggested_replacement": null,
        "suggestion_applicability": null,
        "expansion": null,
    })
}

/// Both start at 1, columns in characters.
struct Position {
    line: usize,
    column: usize,
}

impl Position {
    fn of(text: &str, offset: usize) -> Self {
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }
}
