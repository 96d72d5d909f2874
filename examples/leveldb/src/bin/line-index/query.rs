//! Asking the database.

use crate::schema::{self, FileId, LineNumber};
use crate::words::{is_in_word, words as split};
use anyhow::{Context as _, Result};
use leveldb::{Database, Snapshot};
use std::io::Write;
use std::ops::ControlFlow;

/// What a line has to hold.
#[derive(Debug, PartialEq, Eq)]
pub enum Term {
    Word(String),
    /// Any word that begins so.
    Prefix(String),
}

/// The terms in one argument: `foo-ba*` is the word `foo` and a word that begins with `ba`.
pub fn terms(argument: &str) -> Vec<Term> {
    let is_prefix = argument.strip_suffix('*').is_some_and(|rest| rest.ends_with(is_in_word));
    let mut terms: Vec<Term> = split(argument.as_bytes()).into_iter().map(Term::Word).collect();
    if is_prefix && let Some(Term::Word(word)) = terms.pop() {
        terms.push(Term::Prefix(word));
    }
    terms
}

type Place = (FileId, LineNumber);

/// Prints the lines that hold all terms, by path and line; returns how many these are.
pub fn find(database: &Database, terms: &[Term], out: &mut dyn Write) -> Result<u64> {
    // All that follows is of one moment.
    let snapshot = database.snapshot();
    let mut places = places(&snapshot, terms.first().context("nothing to find")?)?;
    for term in &terms[1..] {
        if places.is_empty() {
            break;
        }
        intersect(&mut places, &self::places(&snapshot, term)?);
    }
    let mut files = Vec::new();
    for lines in places.chunk_by(|a, b| a.0 == b.0) {
        let path = snapshot.get(schema::file_key(lines[0].0))?.context("a file has no path")?;
        files.push((path, lines));
    }
    files.sort();
    for (path, lines) in files {
        for (id, line) in lines {
            let text = snapshot.get(schema::line_key(*id, *line))?.context("a line has no text")?;
            out.write_all(&path)?;
            write!(out, ":{line}:")?;
            out.write_all(&text)?;
            out.write_all(b"\n")?;
        }
    }
    Ok(places.len() as u64)
}

/// Where a term is found, sorted, each place once.
fn places(snapshot: &Snapshot<'_>, term: &Term) -> Result<Vec<Place>> {
    let (Term::Word(text) | Term::Prefix(text)) = term;
    let prefix = match term {
        Term::Word(_) => schema::files_with(text),
        Term::Prefix(_) => schema::words_from(text),
    };
    let mut places = Vec::new();
    let add = |key: &[u8], lines: &[u8]| {
        let (_, id) = schema::split_word_key(key)?;
        places.extend(schema::decode_lines(lines)?.into_iter().map(|line| (id, line)));
        Ok(())
    };
    failed(snapshot.scan(prefix, until_error(add))?)?;
    // Those of one word are sorted by their keys.
    if matches!(term, Term::Prefix(_)) {
        places.sort_unstable();
        places.dedup();
    }
    Ok(places)
}

/// A visitor for a scan, which the first error ends.
fn until_error(
    mut visit: impl FnMut(&[u8], &[u8]) -> Result<()>,
) -> impl FnMut(&[u8], &[u8]) -> ControlFlow<anyhow::Error> {
    move |key, value| visit(key, value).map_or_else(ControlFlow::Break, ControlFlow::Continue)
}

/// What a scan ended with.
fn failed(error: Option<anyhow::Error>) -> Result<()> {
    error.map_or(Ok(()), Err)
}

/// Keeps in `places` what is in `others` too; both are sorted.
fn intersect(places: &mut Vec<Place>, others: &[Place]) {
    let mut others = others.iter().peekable();
    places.retain(|place| {
        while others.next_if(|other| *other < place).is_some() {}
        others.peek() == Some(&place)
    });
}

/// Prints how many lines hold each word that begins with `prefix`; returns how many words these are.
pub fn words(database: &Database, prefix: &str, out: &mut dyn Write) -> Result<u64> {
    let (mut word, mut lines, mut count) = (String::new(), 0, 0);
    let add = |key: &[u8], numbers: &[u8]| {
        let (next, _) = schema::split_word_key(key)?;
        if next != word {
            if lines > 0 {
                writeln!(out, "{lines:>7} {word}")?;
            }
            (word, lines) = (next.to_owned(), 0);
            count += 1;
        }
        lines += schema::decode_lines(numbers)?.len();
        Ok(())
    };
    failed(database.scan(schema::words_from(prefix), until_error(add))?)?;
    if lines > 0 {
        writeln!(out, "{lines:>7} {word}")?;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::{Term, intersect, terms};

    #[test]
    fn arguments() {
        let word = |word: &str| Term::Word(word.to_owned());
        assert_eq!(terms("Foo-bar"), [word("foo"), word("bar")]);
        assert_eq!(terms("foo ba*"), [word("foo"), Term::Prefix("ba".to_owned())]);
        assert_eq!(terms("foo *"), [word("foo")]);
        assert!(terms("*").is_empty());
    }

    #[test]
    fn places_in_both() {
        let mut places = vec![(1, 1), (1, 5), (2, 1), (3, 9)];
        intersect(&mut places, &[(1, 5), (1, 6), (3, 9), (4, 1)]);
        assert_eq!(places, [(1, 5), (3, 9)]);
        intersect(&mut places, &[]);
        assert!(places.is_empty());
    }
}
