use crate::lines;

/// What is in the bridge of a file. The file is formatted: a module ends where a line begins with `}`.
pub(crate) struct Bridge {
    pub(crate) functions: usize,
    /// Of these with a body.
    pub(crate) bodies: usize,
    /// The lines in bodies, without those of the brackets around them.
    pub(crate) body_lines: usize,
    /// The same of `cpp!` among the items.
    pub(crate) item_lines: usize,
    /// What is not in it.
    pub(crate) rest: String,
}

impl Bridge {
    pub(crate) fn of(file: &str) -> Bridge {
        let start = ["#[cxx::bridge", "#[twinspan::bridge"].iter().find_map(|head| file.find(head));
        let (before, bridge) = file.split_at(start.expect("a bridge"));
        let (bridge, after) = bridge.split_once("\n}\n").expect("the end of the bridge");
        let mut found = Bridge {
            functions: 0,
            bodies: 0,
            body_lines: 0,
            item_lines: 0,
            rest: format!("{before}{after}"),
        };
        let mut left = bridge;
        while let Some((line, behind)) = left.split_once('\n') {
            let code = line.trim_start();
            let is_function = ["fn ", "unsafe fn "].iter().any(|start| code.starts_with(start));
            if is_function {
                found.functions += 1;
                let end = end_of_head(left);
                left = &left[end + 1..];
                if bridge_char(bridge, left) == Some('{') {
                    let (body, behind) = left.split_at(closing(left));
                    found.bodies += 1;
                    found.body_lines += lines(inner(body));
                    left = behind;
                }
            } else if code.starts_with("cpp!") {
                let start = left.len() - left.trim_start().len() + "cpp! {".len();
                let (item, behind) = left[start..].split_at(closing(&left[start..]));
                found.item_lines += lines(item);
                left = behind;
            } else {
                left = behind;
            }
        }
        found
    }
}

/// The character before what is left.
fn bridge_char(bridge: &str, left: &str) -> Option<char> {
    bridge[..bridge.len() - left.len()].chars().next_back()
}

/// What is in `cpp!( .. )`; a body of Rust is what it is.
fn inner(body: &str) -> &str {
    let Some(code) = body.trim().strip_prefix("cpp!") else { return body };
    let code = code.trim();
    &code[1..code.len() - 1]
}

/// Where the `;` or the `{` of a function stands.
fn end_of_head(text: &str) -> usize {
    let mut depth = 0;
    let end = text.char_indices().find(|(_, character)| {
        depth += match character {
            '(' | '[' => 1,
            ')' | ']' => -1,
            _ => 0,
        };
        depth == 0 && matches!(character, ';' | '{')
    });
    end.expect("a function has an end").0
}

/// Where the bracket is that closes the one before the text. What is in quotes is none.
fn closing(text: &str) -> usize {
    let (mut depth, mut at) = (1, 0);
    loop {
        let character = text[at..].chars().next().expect("brackets match");
        depth += match character {
            '(' | '[' | '{' => 1,
            ')' | ']' | '}' => -1,
            _ => 0,
        };
        if depth == 0 {
            return at;
        }
        at += match character {
            '"' => quoted(&text[at..], '"'),
            '\'' => quoted_character(&text[at..]),
            '/' if text[at..].starts_with("//") => text[at..].find('\n').expect("brackets match"),
            _ => character.len_utf8(),
        };
    }
}

/// The length of a literal.
fn quoted(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    let end = text.char_indices().skip(1).find(|(_, character)| {
        let is_end = *character == quote && !is_escaped;
        is_escaped = *character == '\\' && !is_escaped;
        is_end
    });
    end.expect("quotes match").0 + 1
}

/// That of a character; of a lifetime its quote.
fn quoted_character(text: &str) -> usize {
    let mut characters = text.chars().skip(1);
    match (characters.next(), characters.next()) {
        (Some('\\'), _) | (Some(_), Some('\'')) => quoted(text, '\''),
        _ => 1,
    }
}
