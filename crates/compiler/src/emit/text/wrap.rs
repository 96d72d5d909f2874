//! Where a long line of C++ is broken.

/// A place to break: the text before it stays, and the text after `skip` more bytes moves to the
/// next line.
struct Break {
    at: usize,
    skip: usize,
    depth: usize,
    in_literal: bool,
}

/// Leaves in `line` what fits, and returns the rest; `None` if the line is short or one long word.
pub(super) fn first(line: &mut String, columns: usize) -> Option<String> {
    if line.len() <= columns {
        return None;
    }
    let breaks = breaks(line);
    // The quote that is added in a literal needs a column.
    let fits = |found: &&Break| found.at + usize::from(found.in_literal) <= columns;
    // Prefers a break between outer arguments to one inside an argument, but not so early that the
    // line is mostly empty.
    let is_late = |found: &&Break| found.at > columns / 2;
    let outer = breaks.iter().filter(fits).filter(is_late);
    let best = outer
        .min_by_key(|found| (found.in_literal, found.depth, usize::MAX - found.at))
        .or_else(|| breaks.iter().rfind(fits).filter(|found| found.at > 0))
        .or_else(|| breaks.iter().find(|found| found.at > columns))?;
    let mut rest = line.split_off(best.at).split_off(best.skip);
    if best.in_literal {
        line.push('"');
        rest.insert(0, '"');
    }
    (!rest.is_empty()).then_some(rest)
}

/// Spaces, and what follows an opening bracket; in literals, what follows a space.
fn breaks(line: &str) -> Vec<Break> {
    let mut breaks = Vec::new();
    let (mut depth, mut in_literal, mut is_escaped) = (0usize, false, false);
    let code = line.find(" // ").map_or(line, |comment| &line[..comment]);
    for (at, character) in code.char_indices() {
        if in_literal {
            match character {
                ' ' => breaks.push(Break { at: at + 1, skip: 0, depth, in_literal }),
                '"' if !is_escaped => in_literal = false,
                _ => {}
            }
            is_escaped = character == '\\' && !is_escaped;
            continue;
        }
        match character {
            '"' => in_literal = true,
            // Better after a comma than within an argument.
            ' ' => {
                let depth = if line[..at].ends_with(',') { depth } else { depth + 1 };
                breaks.push(Break { at, skip: 1, depth, in_literal });
            }
            '(' | '<' | '{' => depth += 1,
            ')' | '>' | '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        // `operator<=` and `<<` are not brackets.
        if matches!(character, '(' | '<' | '{')
            && !line[at + 1..].starts_with([' ', ')', '}', '=', '<'])
        {
            let depth = if character == '(' { depth } else { depth + 1 };
            breaks.push(Break { at: at + 1, skip: 0, depth, in_literal });
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::super::Text;

    fn lines(line: &str) -> Vec<String> {
        let mut text = Text::default();
        text.line("#line 7 \"a.rs\"");
        text.line(line);
        text.finish().lines().skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn between_outer_arguments() {
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        assert_eq!(
            lines(&format!("int f(map<{a}, int> first, map<{b}, int> second);")),
            [
                format!("int f(map<{a}, int> first,"),
                "#line 7".to_owned(),
                format!("    map<{b}, int> second);")
            ]
        );
    }

    #[test]
    fn no_directive_in_a_macro() {
        let name = "n".repeat(80);
        let wrapped = lines(&format!("TWINSPAN_CALL({name}, takes, \"an \\\"error\\\" here\");"));
        assert_eq!(
            wrapped,
            [format!("TWINSPAN_CALL({name},"), "    takes, \"an \\\"error\\\" here\");".to_owned()]
        );
    }

    #[test]
    fn literals_end_and_start_again() {
        let text = "word ".repeat(30);
        let wrapped = lines(&format!("f(\"{text}\");"));
        let code: Vec<&String> = wrapped.iter().filter(|line| !line.starts_with('#')).collect();
        assert!(code.iter().all(|line| line.len() <= 100), "{code:?}");
        let joined: String = code.iter().map(|line| line.trim_start()).collect();
        assert_eq!(joined.replace("\"\"", ""), format!("f(\"{text}\");"));
    }

    #[test]
    fn operators_stay_whole() {
        let name = "n".repeat(100);
        for operator in ["operator<=", "operator<<"] {
            let wrapped = lines(&format!("bool {name}::{operator}({name} const &) const;"));
            assert!(wrapped.iter().any(|line| line.contains(operator)), "{wrapped:?}");
        }
    }

    #[test]
    fn names_of_any_language() {
        let wrapped = lines(&format!("int größe({});", "größe é, ".repeat(20)));
        assert!(wrapped.len() > 3 && wrapped.concat().contains("größe é,"), "{wrapped:?}");
    }

    #[test]
    fn a_long_word_stays() {
        let word = "w".repeat(120);
        assert_eq!(lines(&word), [word]);
    }
}
