//! Names of C++ functions that are no identifiers.

/// A function that C++ calls by something else than its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Special {
    /// `operator+`, `operator bool`: the name for `#[operator]`.
    Operator(String),
    /// `operator new`, `operator delete[]`
    Allocation,
    /// `operator""_km`: the suffix.
    Literal(String),
    /// `~Store`
    Destructor,
}

/// What a C++ name stands for that is not an identifier, if it is that of a special function, with or
/// without its class.
pub fn of(name: &str) -> Option<Special> {
    let last = name.trim();
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let start = last.match_indices("operator").map(|(start, _)| start).find(|&start| {
        let before = &last[..start];
        let is_start = before.is_empty() || before.trim_end().ends_with("::");
        is_start && !last[start + "operator".len()..].starts_with(is_of_word)
    });
    let Some(start) = start else {
        let class = last.rsplit("::").next().unwrap_or(last).trim();
        return class.starts_with('~').then_some(Special::Destructor);
    };
    let of = last[start + "operator".len()..].trim();
    match of {
        // A keyword, which is reported as one.
        "" => None,
        "new" | "new[]" | "delete" | "delete[]" => Some(Special::Allocation),
        _ => match of.strip_prefix("\"\"") {
            Some(suffix) => Some(Special::Literal(suffix.trim().to_owned())),
            None => Some(Special::Operator(of.to_owned())),
        },
    }
}
