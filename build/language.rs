//! The language reference for the documentation of the crate.

/// The text with its links to other files of the repository as addresses: the documentation of the crate
/// has only this one of them. Links inside of the text stay.
pub fn absolute(text: &str, directory: &str) -> String {
    let mut parts = text.split("](");
    let mut absolute = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        absolute.push_str("](");
        let target = part.split_once(')').map_or("", |(target, _)| target);
        // A lambda in C++ looks alike.
        if target.contains(".md") && !target.contains("://") && !target.contains(' ') {
            absolute.push_str(directory);
        }
        absolute.push_str(part);
    }
    absolute
}
