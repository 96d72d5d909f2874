//! Checks the links of the pages that mdBook has written: each leads to an existing file, and to an
//! existing anchor in it.

use anyhow::{Context as _, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The number of links, if none is broken.
///
/// # Errors
///
/// With a line for each broken link.
pub(super) fn check(book: &Path) -> Result<usize> {
    let mut pages = BTreeMap::new();
    read(book, Path::new(""), &mut pages)?;
    let mut checked = 0;
    let mut broken = Vec::new();
    for (path, page) in &pages {
        for link in &page.links {
            if !leads_somewhere(book, &pages, path, link) {
                broken.push(format!("{}: {link}", path.display()));
            }
            checked += 1;
        }
    }
    if !broken.is_empty() {
        bail!("{} links lead nowhere:\n{}", broken.len(), broken.join("\n"));
    }
    Ok(checked)
}

#[derive(Default)]
struct Page {
    names: BTreeSet<String>,
    links: BTreeSet<String>,
}

fn read(book: &Path, directory: &Path, pages: &mut BTreeMap<PathBuf, Page>) -> Result<()> {
    for entry in fs::read_dir(book.join(directory)).context("there is a book")? {
        let entry = entry?;
        let path = directory.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            read(book, &path, pages)?;
        // The page for addresses that do not exist has links from the root of a server; a report of
        // the lab is copied unchanged.
        } else if path.extension().is_some_and(|extension| extension == "html")
            && path != Path::new("404.html")
            && !path.starts_with("lab/report.html")
        {
            let text = fs::read_to_string(book.join(&path))?;
            pages.insert(path, page(&text));
        }
    }
    Ok(())
}

fn page(text: &str) -> Page {
    let mut page = Page::default();
    let tags = text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    for tag in tags {
        if let Some(name) = attribute(tag, "id") {
            page.names.insert(name.to_owned());
        }
        let link = attribute(tag, "href").or_else(|| attribute(tag, "src"));
        if let Some(link) = link.filter(|link| is_here(link)) {
            page.links.insert(link.to_owned());
        }
    }
    page
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split_once('"').map(|(value, _)| value)
}

fn is_here(link: &str) -> bool {
    !["http:", "https:", "mailto:", "javascript:", "data:"]
        .iter()
        .any(|scheme| link.starts_with(scheme))
}

fn leads_somewhere(book: &Path, pages: &BTreeMap<PathBuf, Page>, from: &Path, link: &str) -> bool {
    let (file, name) = link.split_once('#').unwrap_or((link, ""));
    let target = match file {
        "" => from.to_owned(),
        file => super::source::normal(&from.parent().unwrap_or(from).join(file)),
    };
    match pages.get(&target) {
        Some(page) => name.is_empty() || page.names.contains(name),
        None => book.join(&target).is_file(),
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::shell;
    use std::fs;

    #[test]
    fn broken_links_are_found() {
        let book = shell::target().join("book-test");
        fs::create_dir_all(book.join("a")).unwrap();
        let good = "<h1 id=\"top\"><a href=\"a/b.html#here\"></a><a href=\"https://c\"></a>";
        fs::write(book.join("index.html"), good).unwrap();
        let page = "<p id=\"here\"><a href=\"../index.html#top\">";
        fs::write(book.join("a/b.html"), page).unwrap();
        assert_eq!(check(&book).unwrap(), 2);
        let page = "<a href=\"../index.html#other\"><img src=\"c.svg\">";
        fs::write(book.join("a/b.html"), page).unwrap();
        assert_eq!(
            check(&book).unwrap_err().to_string(),
            "3 links lead nowhere:\na/b.html: ../index.html#other\na/b.html: c.svg\n\
             index.html: a/b.html#here"
        );
        fs::remove_dir_all(book).unwrap();
    }
}
