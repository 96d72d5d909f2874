//! A long report without its empty lines: each finding keeps its head, its location, the code and
//! the help.

use codespan_reporting::diagnostic::{LabelStyle, Severity};
use codespan_reporting::term::WriteStyle;
use std::io::{self, Write};

/// Omits lines that contain only a border, and the empty lines between findings.
pub(crate) struct Dense<'a, W> {
    inner: &'a mut W,
    active: bool,
    /// The start of the line, which is written as soon as the line has content.
    line: Vec<Part>,
    is_written: bool,
}

enum Part {
    Text(Vec<u8>),
    Style(Style),
}

enum Style {
    Header(Severity),
    HeaderMessage,
    LineNumber,
    NoteBullet,
    SourceBorder,
    Label(Severity, LabelStyle),
    Reset,
}

impl<'a, W: WriteStyle> Dense<'a, W> {
    pub(crate) fn new(inner: &'a mut W, active: bool) -> Self {
        Dense { inner, active, line: Vec::new(), is_written: false }
    }

    fn style(&mut self, style: Style) -> io::Result<()> {
        if self.active && !self.is_written {
            self.line.push(Part::Style(style));
            return Ok(());
        }
        self.apply(&style)
    }

    fn apply(&mut self, style: &Style) -> io::Result<()> {
        match style {
            Style::Header(severity) => self.inner.set_header(*severity),
            Style::HeaderMessage => self.inner.set_header_message(),
            Style::LineNumber => self.inner.set_line_number(),
            Style::NoteBullet => self.inner.set_note_bullet(),
            Style::SourceBorder => self.inner.set_source_border(),
            Style::Label(severity, style) => self.inner.set_label(*severity, *style),
            Style::Reset => self.inner.reset(),
        }
    }

    /// Writes the buffered start of a line that has content.
    fn release(&mut self) -> io::Result<()> {
        self.is_written = true;
        for part in std::mem::take(&mut self.line) {
            match part {
                Part::Text(text) => self.inner.write_all(&text)?,
                Part::Style(style) => self.apply(&style)?,
            }
        }
        Ok(())
    }

    /// For an omitted line only the colours are kept: the last of them may apply to what follows.
    fn drop_line(&mut self) -> io::Result<()> {
        for part in std::mem::take(&mut self.line) {
            if let Part::Style(style) = part {
                self.apply(&style)?;
            }
        }
        Ok(())
    }
}

impl<W: WriteStyle> Write for Dense<'_, W> {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        if !self.active {
            return self.inner.write(text);
        }
        for piece in text.split_inclusive(|&byte| byte == b'\n') {
            let is_empty = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'|';
            if !self.is_written && piece.iter().all(is_empty) {
                self.line.push(Part::Text(piece.to_owned()));
            } else {
                self.release()?;
                self.inner.write_all(piece)?;
            }
            if piece.ends_with(b"\n") {
                if !self.is_written {
                    self.drop_line()?;
                }
                self.is_written = false;
            }
        }
        Ok(text.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: WriteStyle> WriteStyle for Dense<'_, W> {
    fn set_header(&mut self, severity: Severity) -> io::Result<()> {
        self.style(Style::Header(severity))
    }

    fn set_header_message(&mut self) -> io::Result<()> {
        self.style(Style::HeaderMessage)
    }

    fn set_line_number(&mut self) -> io::Result<()> {
        self.style(Style::LineNumber)
    }

    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.style(Style::NoteBullet)
    }

    fn set_source_border(&mut self) -> io::Result<()> {
        self.style(Style::SourceBorder)
    }

    fn set_label(&mut self, severity: Severity, label_style: LabelStyle) -> io::Result<()> {
        self.style(Style::Label(severity, label_style))
    }

    fn reset(&mut self) -> io::Result<()> {
        self.style(Style::Reset)
    }
}
