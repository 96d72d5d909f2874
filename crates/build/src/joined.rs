//! One C++ file for each bridge file, from cxx's and ours: they include the same headers, which are
//! most of what a C++ compiler reads.

/// The name in the `#line` of our half, and the name of the joined file.
const OURS: &str = ".twinspan.cc\"";
const THEIRS: &str = ".cc\"";

/// Whether our half can follow cxx's. For its own `Result`, cxx declares a `trycatch` that our half
/// must not see, because it checks whether the user has one.
pub(crate) fn is_possible(theirs: &str) -> bool {
    !theirs.contains("trycatch")
}

/// Both halves, cxx's first, with the user's C++ after the headers. `#line` directives that lead
/// back from the user's lines are adjusted to the joined file.
pub(crate) fn join(theirs: &str, top: &str, ours: &str) -> String {
    let (headers, rest) = theirs.split_at(twinspan_compiler::behind_includes(theirs));
    let mut text = headers.to_owned();
    if !top.is_empty() {
        text.push_str(&specialised(rest));
    }
    append(&mut text, top);
    text.push_str(rest);
    if !ours.is_empty() {
        text.push('\n');
        append(&mut text, &without_header(ours));
    }
    text
}

/// Our half without the header of its bridge, with which it begins: cxx's half has all of it. A header of the
/// user's that the bridge includes would be read twice, and need not have a guard.
fn without_header(ours: &str) -> String {
    let Some(start) = ours.find("#include \"") else { return ours.to_owned() };
    let end = ours[start..].find('\n').map_or(ours.len(), |length| start + length);
    format!("{}{}", &ours[..start], &ours[end..])
}

/// Declarations of what cxx specialises, `rust::Vec<T>` and `rust::Box<T>` for the types of the
/// bridge: the user's C++ at the top may use them, and using them before the specialisation is an
/// error.
fn specialised(theirs: &str) -> String {
    let mut text = String::new();
    let mut before = "";
    for line in theirs.lines() {
        let is_one =
            before == "template <>" && (line.contains("Vec<::") || line.contains("Box<::"));
        if let Some(head) = line.strip_suffix(" {").filter(|_| is_one) {
            text.push_str(&format!("template <>\n{head};\n"));
        }
        before = line;
    }
    if text.is_empty() {
        return text;
    }
    format!(
        "namespace rust {{\ninline namespace cxxbridge1 {{\n{text}}} // namespace cxxbridge1\n}} // namespace rust\n"
    )
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
        let both =
            "int t();\n\n\n#line 3 \"src/x.rs\"\nint f();\n#line 7 \"src/x.rs.cc\"\nint g();\n";
        assert_eq!(join("int t();\n", "", ours), both);
        assert_eq!(join("int t();\n", "", ""), "int t();\n");
        let top = "#line 2 \"src/x.rs\"\nint u();\n#line 4 \"src/x.rs.twinspan.cc\"\n";
        let all =
            "#include \"a.h\"\n#line 2 \"src/x.rs\"\nint u();\n#line 5 \"src/x.rs.cc\"\nint t();\n";
        assert_eq!(join("#include \"a.h\"\nint t();\n", top, ""), all);
    }

    #[test]
    fn what_cxx_specialises_is_declared_before_the_users_code() {
        let theirs = "template <>\nVec<::a::T>::Vec() noexcept {\n  f(this);\n}\ntemplate <>\nstruct deleter_if<true> {\n\
                      template <>\nvoid Box<::a::T>::drop() noexcept {\n}\n";
        let declared = "namespace rust {\ninline namespace cxxbridge1 {\ntemplate <>\nVec<::a::T>::Vec() noexcept;\n\
                        template <>\nvoid Box<::a::T>::drop() noexcept;\n} // namespace cxxbridge1\n} // namespace rust\n";
        assert_eq!(join(theirs, "int u();\n", ""), format!("{declared}int u();\n{theirs}"));
        assert_eq!(join(theirs, "", ""), theirs);
        assert_eq!(join("int t();\n", "int u();\n", ""), "int u();\nint t();\n");
    }

    #[test]
    fn not_after_a_trycatch_of_cxx() {
        assert!(is_possible("#include \"x.h\"\n"));
        assert!(!is_possible("namespace behavior {\nmissing trycatch(...);\n}\n"));
    }
}
