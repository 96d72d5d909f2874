//! Keeps generated C++ at the user's lines.

/// Repeats each `#line` that leads to a Rust file for every line under it.
///
/// The compiler writes one above each function: the line of its declaration. C++ counts on from
/// there, so that an error in the second line of a function would be reported in the user's next
/// line, where something else stands. The directive that leads back to the generated file gets the
/// number that is right after this.
pub(crate) fn pinned(source: &str) -> String {
    let mut text = String::with_capacity(2 * source.len());
    let mut pin = None;
    let mut lines_written = 0;
    let mut push = |line: &str| {
        text.push_str(line);
        text.push('\n');
        lines_written += 1;
        lines_written
    };
    let mut number = 0;
    for line in source.lines() {
        let directive = line.strip_prefix("#line ").and_then(|rest| rest.split_once(' '));
        match directive {
            Some((_, file)) if file.ends_with(".rs\"") => pin = Some(line),
            Some((_, file)) => {
                pin = None;
                number = push(&format!("#line {} {file}", number + 2));
            }
            None => {
                // Nothing can be wrong in a line that is empty or only closes what is open.
                if let Some(pin) = pin.filter(|_| !matches!(line, "" | "}")) {
                    push(pin);
                }
                number = push(line);
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::pinned;

    #[test]
    fn every_line_is_at_its_declaration() {
        let source = "#include \"x.h\"\n#line 14 \"src/lib.rs\"\nint f() {\n  return 1;\n}\n\
                      #line 6 \"x.twinspan.cc\"\nint g();\n";
        let expected = "#include \"x.h\"\n#line 14 \"src/lib.rs\"\nint f() {\n\
                        #line 14 \"src/lib.rs\"\n  return 1;\n}\n\
                        #line 8 \"x.twinspan.cc\"\nint g();\n";
        assert_eq!(pinned(source), expected);
        assert_eq!(expected.lines().nth(7), Some("int g();"));
    }

    #[test]
    fn nothing_to_do() {
        assert_eq!(pinned("int f();\n"), "int f();\n");
        assert_eq!(pinned(""), "");
    }
}
