//! A writer of indented text.

mod wrap;

/// Fills in the positions that [`Text::LINE_HERE`] left open.
pub fn number_lines(text: &str, file: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (index, line) in text.lines().enumerate() {
        if line == Text::LINE_HERE {
            out.push_str(&format!("#line {} \"{file}\"\n", index + 2));
        } else {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// Where the code starts after the last `#include` of a source, and the conditions around that.
pub fn behind_includes(source: &str) -> usize {
    let last = match source.rfind("\n#include ") {
        Some(newline) => newline + 1,
        None if source.starts_with("#include ") => 0,
        None => return 0,
    };
    let end_of_line =
        |start: usize| source[start..].find('\n').map_or(source.len(), |end| start + end + 1);
    let mut end = end_of_line(last);
    while source[end..].starts_with("#endif") {
        end = end_of_line(end);
    }
    end
}

/// A line that can end a C++ comment. A backslash at its end would make the next line part of the
/// comment, and so would `??/` with trigraphs.
pub fn commentable(line: &str) -> String {
    let line: String = line.chars().map(|character| harmless(character).unwrap_or(' ')).collect();
    let end = line.trim_end();
    if end.ends_with('\\') || end.ends_with("??/") { line + " //" } else { line }
}

/// A character that C++ compilers take for text wherever it stands. A lone carriage return ends a line
/// for clang, and g++ warns of what changes the direction of the text after it.
fn harmless(character: char) -> Option<char> {
    let turns = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_text = character == '\t' || !(character.is_control() || turns);
    is_text.then_some(character)
}

/// A C++ literal for display, on one line, with only those characters that every dialect accepts
/// unescaped.
pub fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            // Two question marks start a trigraph.
            '?' => out.push_str("\\?"),
            '\t' => out.push(' '),
            _ => out.push(harmless(character).unwrap_or(' ')),
        }
    }
    out + "\""
}

/// Lines with indentation, which the braces of a block set.
#[derive(Default)]
pub struct Text {
    out: String,
    depth: usize,
    /// The user's line for errors, as a directive.
    pin: Option<String>,
    /// The user's file, as in the last directive that names one.
    file: Option<String>,
}

impl Text {
    /// A placeholder: from here on, the compiler is told the generated file's own position again.
    pub const LINE_HERE: &str = "#line @";
    /// The maximum width of a line, except for unbreakable text: names, and the user's own code.
    pub const COLUMNS: usize = 100;

    /// One line at the current depth; an empty one stays empty. Long code becomes several lines.
    ///
    /// Under a `#line` of the user's file, each line repeats that directive: C++ would otherwise count
    /// on from there, to unrelated lines of the file.
    pub fn line(&mut self, line: impl AsRef<str>) {
        self.logical(line.as_ref());
    }

    fn logical(&mut self, line: &str) {
        if line.is_empty() || line.starts_with(['#', '/']) {
            let position =
                line.strip_prefix("#line ").and_then(|position| position.split_once(' '));
            match position {
                Some((number, file)) => {
                    let pin = format!("#line {number}");
                    // The file stays the same until a directive names another.
                    let is_named = self.file.as_deref() == Some(file);
                    self.out.push_str(if is_named { &pin } else { line });
                    (self.file, self.pin) = (Some(file.to_owned()), Some(pin));
                }
                None => {
                    // A condition may exclude the directive that named the file.
                    if line.starts_with("#if") || line.starts_with("#e") {
                        self.file = None;
                    }
                    if line == Text::LINE_HERE {
                        (self.file, self.pin) = (None, None);
                    }
                    self.out.push_str(line);
                }
            }
            self.out.push('\n');
            return;
        }
        let mut rest = line.to_owned();
        let mut indentation = 2 * self.depth;
        self.repeat_pin(line);
        while let Some(next) = wrap::first(&mut rest, Text::COLUMNS.saturating_sub(indentation)) {
            self.physical(indentation, &rest);
            // A macro's arguments cannot contain directives. Compilers report what they find at the
            // first line.
            if !line.starts_with("TWINSPAN_") {
                self.repeat_pin(&next);
            }
            indentation = 2 * self.depth + 4;
            rest = next;
        }
        self.physical(indentation, &rest);
    }

    /// A line of a comment, which is never broken.
    pub fn comment(&mut self, line: &str) {
        self.physical(2 * self.depth, line);
    }

    /// The user's code, unchanged. It may have any number of lines, so the position must be set
    /// again after it.
    pub fn verbatim(&mut self, code: &str) {
        self.out.push_str(code);
        self.out.push('\n');
        if code.trim_end().ends_with('\\') {
            self.out.push('\n');
        }
        self.pin = None;
    }

    /// Repeats the user's line, unless it has just been written or the line cannot have errors.
    fn repeat_pin(&mut self, line: &str) {
        if let Some(pin) = self.pin.as_ref().filter(|_| line != "}") {
            let written = self.out.strip_suffix('\n').unwrap_or(&self.out);
            let last = written.rsplit('\n').next().unwrap_or_default();
            if !last.starts_with(&**pin) {
                self.out.push_str(pin);
                self.out.push('\n');
            }
        }
    }

    fn physical(&mut self, indentation: usize, line: &str) {
        self.out.extend(std::iter::repeat_n(' ', indentation));
        self.out.push_str(line);
        self.out.push('\n');
    }

    /// A head, one statement and a tail: on one line if they are short, otherwise as a block.
    pub fn short_block(&mut self, head: &str, statement: &str, tail: &str) {
        let line = format!("{head} {statement} {tail}");
        if line.len() + 2 * self.depth <= Text::COLUMNS {
            self.line(line);
        } else {
            self.block(head, tail, |text| text.line(statement));
        }
    }

    /// An empty line, unless the last one is.
    pub fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") && !self.out.ends_with("{\n") {
            self.out.push('\n');
        }
    }

    /// Removes the last line if it is this one, so that a block continues.
    pub fn reopen(&mut self, line: &str) -> bool {
        let open = self.out.trim_end_matches('\n').strip_suffix(line).map(str::len);
        if let Some(length) = open {
            self.out.truncate(length);
        }
        open.is_some()
    }

    /// Lines of documentation, as `///`.
    pub fn docs(&mut self, docs: &[String]) {
        for doc in docs {
            for line in doc.lines() {
                self.line(format!("///{}", commentable(line)));
            }
            if doc.is_empty() {
                self.line("///");
            }
        }
    }

    /// A line, and its contents one level deeper.
    pub fn block(&mut self, head: impl AsRef<str>, tail: &str, body: impl FnOnce(&mut Text)) {
        self.line(head);
        self.depth += 1;
        body(self);
        self.depth -= 1;
        self.line(tail);
    }

    /// What a unit has once: under a guard with that name.
    pub fn guarded(&mut self, guard: &str, body: impl FnOnce(&mut Text)) {
        self.line(format!("#ifndef {guard}"));
        self.line(format!("#define {guard}"));
        body(self);
        self.line(format!("#endif // {guard}"));
    }

    /// Like [`block`](Self::block), without the indentation.
    pub fn flat(&mut self, head: impl AsRef<str>, tail: &str, body: impl FnOnce(&mut Text)) {
        self.line(head);
        body(self);
        self.line(tail);
    }

    /// The text.
    pub fn finish(self) -> String {
        self.out
    }
}
