//! What somebody may have meant by a name that is not known.

/// At most three of `known`, those that take the fewest changes to become `name` first; all that are
/// far from it are left out.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let name = name.to_lowercase();
    let rank = |candidate: &'a str| {
        let distance = strsim::damerau_levenshtein(&name, &candidate.to_lowercase());
        let limit = name.chars().count().max(candidate.chars().count()).div_ceil(2);
        (distance <= limit).then_some((distance, candidate))
    };
    let mut ranked: Vec<_> = known.into_iter().filter_map(rank).collect();
    ranked.sort_unstable();
    ranked.dedup();
    ranked.into_iter().map(|(_, candidate)| candidate).take(3).collect()
}

/// `there is no layer `cx`: did you mean `cxx`?`, or all names if none is near.
pub fn unknown(kind: &str, name: &str, known: &[&str]) -> String {
    let quote = |names: &[&str]| {
        let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        quoted.join(", ")
    };
    match nearest(name, known.iter().copied()).as_slice() {
        [] => format!("there is no {kind} `{name}`; there are: {}", quote(known)),
        near => format!("there is no {kind} `{name}`: did you mean {}?", quote(near)),
    }
}

#[cfg(test)]
mod tests {
    use super::{nearest, unknown};

    const LAYERS: [&str; 5] = ["raw", "floor", "cxx", "autocxx", "twinspan"];

    #[test]
    fn fewest_changes_first() {
        assert_eq!(nearest("cx", LAYERS), ["cxx"]);
        assert_eq!(nearest("TWINSPN", LAYERS), ["twinspan"]);
        assert_eq!(nearest("autocx", LAYERS), ["autocxx"]);
        assert_eq!(nearest("diplomatic", LAYERS), [""; 0]);
    }

    #[test]
    fn all_names_if_none_is_near() {
        let text = unknown("layer", "diplomatic", &LAYERS[..2]);
        assert_eq!(text, "there is no layer `diplomatic`; there are: `raw`, `floor`");
        let text = unknown("layer", "flor", &LAYERS);
        assert_eq!(text, "there is no layer `flor`: did you mean `floor`?");
    }
}
