//! Which cases and layers are wanted.

use crate::nearest::{nearest, unknown};
use crate::protocol::Listed;
use crate::results::Case;

/// What the user named; nothing is everything.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Words: a case is wanted if its direction and name, section or title hold one of them.
    pub filters: Vec<String>,
    /// Layers: the baseline of a case is wanted beside them.
    pub layers: Vec<String>,
}

impl Selection {
    /// Whether it leaves anything out.
    pub fn narrows(&self) -> bool {
        !self.filters.is_empty() || !self.layers.is_empty()
    }

    /// Looks for names that nothing has.
    ///
    /// # Errors
    ///
    /// The names that are nearest to the first of these, for the user.
    pub fn check(&self, cases: &[Listed], more_layers: &[String]) -> Result<(), String> {
        for word in &self.filters {
            if !cases.iter().any(|case| matches(case, word)) {
                return Err(unknown_case(word, cases));
            }
        }
        let mut known: Vec<&str> = cases.iter().flat_map(layers).collect();
        known.extend(more_layers.iter().map(String::as_str));
        known.sort_unstable();
        known.dedup();
        match self.layers.iter().find(|layer| !known.contains(&layer.as_str())) {
            Some(layer) => Err(unknown("layer", layer, &known)),
            None => Ok(()),
        }
    }

    /// The cases that are wanted; those that have none of the layers are not.
    pub fn cases(&self, cases: Vec<Listed>) -> Vec<Listed> {
        let wanted = |case: &Listed| {
            let by_filter =
                self.filters.is_empty() || self.filters.iter().any(|word| matches(case, word));
            let by_layer = self.layers.is_empty() || layers(case).any(|layer| self.wants(layer));
            by_filter && by_layer
        };
        cases.into_iter().filter(wanted).collect()
    }

    /// Leaves out the rows that are not wanted. Wrong rows stay.
    pub fn trim(&self, case: &mut Case) {
        let mut first = true;
        case.rows.retain(|row| {
            let wrong = matches!(row.outcome, crate::results::Outcome::Wrong { .. });
            std::mem::take(&mut first) || wrong || self.wants(&row.layer)
        });
    }

    fn wants(&self, layer: &str) -> bool {
        self.layers.is_empty() || self.layers.iter().any(|wanted| wanted == layer)
    }
}

fn layers(case: &Listed) -> impl Iterator<Item = &str> {
    case.rows.iter().chain(case.cannot.iter().map(|(layer, _)| layer)).map(String::as_str)
}

/// Names and their parts are what somebody may have meant; if none is near, sections are shown.
fn unknown_case(word: &str, cases: &[Listed]) -> String {
    let mut sections: Vec<&str> = cases.iter().map(|case| case.section.as_str()).collect();
    sections.dedup();
    let names = cases.iter().flat_map(|case| [case.name(), case.id.as_str()]);
    let parts = cases.iter().flat_map(|case| case.name().split('-'));
    let known: Vec<&str> = names.chain(parts).chain(sections.iter().copied()).collect();
    match nearest(word, known.iter().copied()).is_empty() {
        true => unknown("case", word, &sections).replace("there are", "sections are"),
        false => unknown("case", word, &known),
    }
}

fn matches(case: &Listed, word: &str) -> bool {
    let word = word.to_lowercase();
    [&case.id, &case.section, &case.title].iter().any(|text| text.to_lowercase().contains(&word))
}

#[cfg(test)]
mod tests {
    use super::Selection;
    use crate::protocol::Listed;
    use crate::results::{Case, Outcome, Row};

    fn cases() -> Vec<Listed> {
        let case = |id: &str, section: &str, rows: &[&str]| Listed {
            id: id.to_owned(),
            section: section.to_owned(),
            title: "two i32".to_owned(),
            rows: rows.iter().map(ToString::to_string).collect(),
            ..Listed::default()
        };
        vec![
            case("rust-to-cxx/add", "Numbers", &["raw", "cxx"]),
            case("cxx-to-rust/add", "Numbers", &["raw", "twinspan"]),
            case("rust-to-cxx/borrow-8", "Text", &["raw", "cxx"]),
        ]
    }

    fn selection(filters: &[&str], layers: &[&str]) -> Selection {
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        Selection { filters: owned(filters), layers: owned(layers) }
    }

    fn ids(selection: &Selection) -> Vec<String> {
        selection.cases(cases()).into_iter().map(|case| case.id).collect()
    }

    #[test]
    fn words_in_name_section_or_title() {
        assert_eq!(ids(&selection(&["cxx-to"], &[])), ["cxx-to-rust/add"]);
        assert_eq!(ids(&selection(&["TEXT"], &[])), ["rust-to-cxx/borrow-8"]);
        assert_eq!(ids(&selection(&["borrow", "add"], &[])).len(), 3);
        assert_eq!(ids(&selection(&["add"], &["twinspan"])), ["cxx-to-rust/add"]);
        assert_eq!(ids(&selection(&[], &[])).len(), 3);
    }

    #[test]
    fn unknown_names_and_what_is_near() {
        let error = |filters: &[&str], layers: &[&str]| {
            selection(filters, layers).check(&cases(), &["autocxx".to_owned()]).unwrap_err()
        };
        let text = error(&["borow-8"], &[]);
        assert!(text.starts_with("there is no case `borow-8`: did you mean `borrow-8`"), "{text}");
        assert_eq!(
            error(&[], &["twispan"]),
            "there is no layer `twispan`: did you mean `twinspan`?"
        );
        assert_eq!(
            selection(&["add"], &["autocxx"]).check(&cases(), &["autocxx".to_owned()]),
            Ok(())
        );
    }

    #[test]
    fn the_baseline_and_what_is_wrong_stay() {
        let row = |layer: &str, outcome| Row { layer: layer.to_owned(), outcome, note: None };
        let failed = || Outcome::Failed(String::new());
        let mut case = Case {
            direction: String::new(),
            section: String::new(),
            name: String::new(),
            title: String::new(),
            control: None,
            rows: vec![
                row("raw", failed()),
                row("floor", failed()),
                row("zngur", Outcome::Wrong { expected: 1, found: 2 }),
                row("cxx", failed()),
            ],
        };
        selection(&[], &["cxx"]).trim(&mut case);
        let layers: Vec<&str> = case.rows.iter().map(|row| row.layer.as_str()).collect();
        assert_eq!(layers, ["raw", "zngur", "cxx"]);
    }
}
