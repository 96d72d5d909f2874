//! The input of mdBook: docs/, with links to the rest of the repository turned into addresses.

use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Component, Path, PathBuf};

const REPOSITORY: &str = "https://github.com/twinspan/twinspan";

/// Copies docs/ below `root` to a directory, without the files of an earlier copy.
pub(super) fn write(root: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).with_context(|| to.display().to_string())?;
    }
    copy(root, Path::new("docs"), to)
}

fn copy(root: &Path, directory: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(root.join(directory))? {
        let entry = entry?;
        let (path, to) = (directory.join(entry.file_name()), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(root, &path, &to)?;
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let text = fs::read_to_string(root.join(&path))?;
            let text = if path.ends_with("docs/SUMMARY.md") {
                with_errors(root, &text)?
            } else {
                linked(root, &path, &text)?
            };
            fs::write(&to, text)?;
        } else {
            fs::copy(root.join(&path), &to)?;
        }
    }
    Ok(())
}

/// The list of pages, with those of the errors below the page about them.
fn with_errors(root: &Path, summary: &str) -> Result<String> {
    const ERRORS: &str = "- [Errors](errors.md)\n";
    let (before, after) = summary.split_once(ERRORS).context("SUMMARY.md has no page of errors")?;
    let mut text = format!("{before}{ERRORS}");
    let entries = fs::read_dir(root.join("docs/errors"))?;
    let mut names: Vec<_> = entries.map(|entry| Ok(entry?.file_name())).collect::<Result<_>>()?;
    names.sort();
    for name in names {
        let name = name.to_string_lossy();
        if let Some(code) = name.strip_suffix(".md").filter(|name| name.starts_with("TS")) {
            text.push_str(&format!("  - [{code}](errors/{name})\n"));
        }
    }
    Ok(text + after)
}

/// A page with the links that leave docs/ turned into addresses in the repository.
fn linked(root: &Path, page: &Path, text: &str) -> Result<String> {
    let mut is_code = false;
    let mut linked = String::new();
    for line in text.split_inclusive('\n') {
        is_code ^= line.starts_with("```");
        if is_code {
            linked.push_str(line);
        } else {
            linked.push_str(&line_linked(root, page, line)?);
        }
    }
    Ok(linked)
}

fn line_linked(root: &Path, page: &Path, line: &str) -> Result<String> {
    let mut parts = line.split("](");
    let mut linked = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        // After an odd number of backticks it is code, for example a C++ lambda.
        let is_code = linked.matches('`').count() % 2 == 1;
        linked.push_str("](");
        let link = part.split_once(')').filter(|(target, _)| !is_code && !target.contains("://"));
        match link {
            Some((target, rest)) => {
                match address(root, page, target)? {
                    Some(address) => linked.push_str(&address),
                    None => linked.push_str(target),
                }
                linked.push(')');
                linked.push_str(rest);
            }
            None => linked.push_str(part),
        }
    }
    Ok(linked)
}

/// The address of a link's target, if it is not in the book.
fn address(root: &Path, page: &Path, target: &str) -> Result<Option<String>> {
    let (file, heading) = match target.split_once('#') {
        Some((file, heading)) => (file, format!("#{heading}")),
        None => (target, String::new()),
    };
    let path = normal(&page.parent().unwrap_or(page).join(file));
    let there = root.join(&path);
    if file.is_empty() || (path.starts_with("docs") && there.is_file()) {
        return Ok(None);
    }
    let kind = match (there.is_dir(), there.is_file()) {
        (true, _) => "tree",
        (_, true) => "blob",
        _ => bail!("{}: {target} leads nowhere", page.display()),
    };
    Ok(Some(format!("{REPOSITORY}/{kind}/main/{}{heading}", path.display())))
}

pub(super) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                normal.pop();
            }
            Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

#[cfg(test)]
mod tests {
    use super::linked;
    use crate::shell;
    use std::path::Path;

    #[test]
    fn links_that_leave_the_pages_become_addresses() {
        let page = |text: &str| linked(&shell::root(), Path::new("docs/errors/link.md"), text);
        let same =
            "[a](../types.md#b) [c](#d) [e](https://f/g.md) `[&](int x)`\n```\n[x](y)\n```\n";
        assert_eq!(page(same).unwrap(), same);
        assert_eq!(
            page("[a](../../README.md#b), [c](../../examples)").unwrap(),
            "[a](https://github.com/twinspan/twinspan/blob/main/README.md#b), \
             [c](https://github.com/twinspan/twinspan/tree/main/examples)"
        );
        let error = page("[a](../nothing.md)").unwrap_err().to_string();
        assert_eq!(error, "docs/errors/link.md: ../nothing.md leads nowhere");
    }
}
