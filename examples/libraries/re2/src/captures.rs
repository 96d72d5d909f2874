use crate::{Optional, Regex, Span};

/// A match with its groups.
#[derive(Debug)]
pub struct Captures<'r, 't> {
    regex: &'r Regex,
    text: &'t str,
    groups: Vec<Optional<Span>>,
}

impl<'r, 't> Captures<'r, 't> {
    pub(crate) fn of(regex: &'r Regex, text: &'t str) -> Option<Captures<'r, 't>> {
        let mut groups = vec![Optional::None; regex.group_count() + 1];
        regex.search(text, 0, &mut groups).then_some(Captures { regex, text, groups })
    }

    /// Where a group is; 0 is the match. `None` where it took no part.
    #[must_use]
    pub fn span(&self, group: usize) -> Option<Span> {
        self.groups.get(group).and_then(|span| (*span).into())
    }

    /// The text of a group; `None` where it took no part, or is no text, as `\C` may split a character.
    #[must_use]
    pub fn get(&self, group: usize) -> Option<&'t str> {
        let span = self.span(group)?;
        self.text.get(span.start..span.end)
    }

    /// The text of a group with a name.
    #[must_use]
    pub fn name(&self, name: &str) -> Option<&'t str> {
        let number = *self.regex.group_numbers().get(name)?;
        self.get(usize::try_from(number).ok()?)
    }
}

/// The matches in a text, from [`Regex::find_iter`].
#[derive(Debug)]
pub struct Matches<'r, 't> {
    regex: &'r Regex,
    text: &'t str,
    from: usize,
    last: Option<usize>,
}

impl<'r, 't> Matches<'r, 't> {
    pub(crate) fn new(regex: &'r Regex, text: &'t str) -> Matches<'r, 't> {
        Matches { regex, text, from: 0, last: None }
    }
}

impl Iterator for Matches<'_, '_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        loop {
            let span = self.regex.find_at(self.text, self.from)?;
            let is_empty = span.start == span.end;
            self.from = span.end;
            if is_empty {
                // The next character; behind the end there is none.
                let rest = self.text.as_bytes().get(span.end..).unwrap_or_default();
                self.from +=
                    rest.iter().skip(1).take_while(|byte| (**byte & 0xC0) == 0x80).count() + 1;
            }
            // An empty match right behind another one is part of that.
            if !is_empty || self.last != Some(span.start) {
                self.last = Some(span.end);
                return Some(span);
            }
        }
    }
}
