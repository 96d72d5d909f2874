//! One C++ file for each bridge file: cxx's and ours, which include the same headers, and headers are most of
//! what a C++ compiler reads.

/// The name that our half says in its `#line`, and that of the file it becomes a part of.
const OURS: &str = ".twinspan.cc\"";
const THEIRS: &str = ".cc\"";

/// Whether ours can follow cxx's. What cxx writes for its own `Result` declares a `trycatch` that ours must
/// not see: ours asks whether the user has one.
pub(crate) fn is_possible(theirs: &str) -> bool {
    !theirs.contains("trycatch")
}

/// Both, with cxx's first, and the user's C++ behind the headers. What leads back from the user's lines names the file
/// it now is, and its lines there.
pub(crate) fn join(theirs: &str, top: &str, ours: &str) -> String {
    let (headers, rest) = theirs.split_at(twinspan_compiler::behind_includes(theirs));
    let mut text = headers.to_owned();
    append(&mut text, top);
    text.push_str(rest);
    if !ours.is_empty() {
        text.push('\n');
        append(&mut text, ours);
    }
    text
}

fn append(text: &mut String, ours: &str) {
    let before = text.lines().count();
    for (index, line) in ours.lines().enumerate() {
        match line.strip_prefix("#line ").and_then(|line| line.strip_suffix(OURS)) {
            Some(position) => {
                let file = position.split_once(' ').map_or(position, |(_, file)| file);
                text.push_str(&format!("#line {} {file}{THEIRS}", before + index + 2));
            }
            None => text.push_str(line),
        }
        text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::{is_possible, join};

    #[test]
    fn ours_follows_under_the_name_of_theirs() {
        let ours = "#include \"x.h\"\n#line 3 \"src/x.rs\"\nint f();\n#line 5 \"src/x.rs.twinspan.cc\"\nint g();\n";
        let both = "int t();\n\n#include \"x.h\"\n#line 3 \"src/x.rs\"\nint f();\n#line 7 \"src/x.rs.cc\"\nint g();\n";
        assert_eq!(join("int t();\n", "", ours), both);
        assert_eq!(join("int t();\n", "", ""), "int t();\n");
        let top = "#line 2 \"src/x.rs\"\nint u();\n#line 4 \"src/x.rs.twinspan.cc\"\n";
        let all =
            "#include \"a.h\"\n#line 2 \"src/x.rs\"\nint u();\n#line 5 \"src/x.rs.cc\"\nint t();\n";
        assert_eq!(join("#include \"a.h\"\nint t();\n", top, ""), all);
    }

    #[test]
    fn not_after_a_trycatch_of_cxx() {
        assert!(is_possible("#include \"x.h\"\n"));
        assert!(!is_possible("namespace behavior {\nmissing trycatch(...);\n}\n"));
    }
}
