//! The language reference, as a file of the repository and as a page of the crate's documentation.

#[path = "../../build/language.rs"]
mod page;

use crate::root;
use std::fs;

#[test]
fn links_to_other_files_become_addresses() {
    let text = "[a](errors/TS0001.md#b), [c](#d), [e](https://f/g.md), [&](std::string_view h)";
    let page = page::absolute(text, "https://site/docs/");
    assert_eq!(
        page,
        "[a](https://site/docs/errors/TS0001.md#b), [c](#d), [e](https://f/g.md), \
         [&](std::string_view h)"
    );
}

#[test]
fn the_reference_has_what_it_links_to() {
    let docs = root().join("docs");
    let reference = fs::read_to_string(docs.join("language.md")).unwrap();
    let mut links = 0;
    for part in reference.split("](").skip(1) {
        let target = part.split_once(')').map_or("", |(target, _)| target);
        let (file, heading) = target.split_once('#').unwrap_or((target, ""));
        let text = match file {
            "" => reference.clone(),
            file if file.ends_with(".md") => fs::read_to_string(docs.join(file))
                .unwrap_or_else(|error| panic!("{target}: {error}")),
            // An address, or a lambda in C++.
            _ => continue,
        };
        links += 1;
        let found = text.lines().any(|line| line.starts_with('#') && slug(line) == heading);
        assert!(heading.is_empty() || found, "no heading for `{target}`");
    }
    assert!(links > 20, "{links}");
}

/// The name by which a heading is linked to.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
    words.chars().filter(|c| c.is_alphanumeric() || *c == '-' || *c == '_').collect()
}
