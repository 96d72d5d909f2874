//! The table of a program that measures another bridge.

use crate::table::{Case, CxxRow, Direction, Loop, Row, Table};

/// The rows of one layer beside the baselines of another program's table.
#[derive(Debug)]
pub struct Peer {
    layer: &'static str,
    table: Table,
}

impl Peer {
    /// A peer that has no rows yet; of `table` it keeps the first row of each case.
    #[must_use]
    pub fn new(layer: &'static str, mut table: Table) -> Self {
        for case in &mut table.cases {
            case.rows.truncate(1);
            case.cannot.clear();
            case.notes.clear();
        }
        Peer { layer, table }
    }

    /// A row in which Rust calls C++.
    pub fn rust_to_cxx(&mut self, name: &str, run: Loop) -> &mut Self {
        self.add(Direction::RustToCxx, name, self.layer, run)
    }

    /// A second row for a case: another way that the layer has to do it, which `text` tells of.
    pub fn rust_to_cxx_as(
        &mut self,
        name: &str,
        layer: &'static str,
        text: &'static str,
        run: Loop,
    ) -> &mut Self {
        self.add(Direction::RustToCxx, name, layer, run);
        self.case(Direction::RustToCxx, name).note(layer, text);
        self
    }

    /// The rows of a section, in which C++ calls Rust.
    pub fn cxx_to_rust(&mut self, rows: &[CxxRow]) -> &mut Self {
        for row in rows {
            assert_eq!(row.layer(), self.layer, "the layer of {}", row.name());
            self.add(Direction::CxxToRust, row.name(), self.layer, row.run);
        }
        self
    }

    /// What a reader has to know of a row.
    pub fn note(&mut self, direction: Direction, name: &str, text: &'static str) -> &mut Self {
        let layer = self.layer;
        self.case(direction, name).note(layer, text);
        self
    }

    /// Cases that the layer has no way to do: those with this name, or that begin with what stands
    /// before its `*`.
    ///
    /// # Panics
    ///
    /// If there is no such case.
    pub fn cannot(
        &mut self,
        direction: Direction,
        names: &[&str],
        reason: &'static str,
    ) -> &mut Self {
        let layer = self.layer;
        for name in names {
            let mut found = false;
            for case in self.table.cases.iter_mut().filter(|case| case.direction == direction) {
                let wanted = match name.strip_suffix('*') {
                    Some(start) => case.name.starts_with(start),
                    None => case.name == *name,
                };
                if wanted {
                    found = true;
                    case.cannot(layer, reason);
                }
            }
            assert!(found, "no case {}/{name}", direction.name());
        }
        self
    }

    /// The table: cases with a row or with a reason for having none. Baselines of the latter are
    /// nothing to measure once more.
    #[must_use]
    pub fn table(self) -> Table {
        let mut table = self.table;
        table.cases.retain(|case| case.rows.len() > 1 || !case.cannot.is_empty());
        for case in table.cases.iter_mut().filter(|case| case.rows.len() == 1) {
            case.rows.clear();
        }
        table
    }

    fn add(
        &mut self,
        direction: Direction,
        name: &str,
        layer: &'static str,
        run: Loop,
    ) -> &mut Self {
        let case = self.case(direction, name);
        assert!(case.rows.iter().all(|row| row.layer != layer), "{layer} has {name} twice");
        case.rows.push(Row { layer, run });
        self
    }

    fn case(&mut self, direction: Direction, name: &str) -> &mut Case {
        let same = |case: &&mut Case| case.direction == direction && case.name == name;
        let case = self.table.cases.iter_mut().find(same);
        case.unwrap_or_else(|| panic!("no case {}/{name}", direction.name()))
    }
}

#[cfg(test)]
mod tests {
    use super::Peer;
    use crate::table::{Direction, Table};
    use crate::{Loop, crossings};

    const NOTHING: Loop = crossings!(|i| i);

    fn table() -> Table {
        let mut table = Table::default();
        let mut section = table.section("Numbers");
        for name in ["add", "sub-1", "sub-2", "other"] {
            section.rust_to_cxx(name, "").row("raw", NOTHING).row("cxx", NOTHING).note("cxx", "");
        }
        table
    }

    #[test]
    fn rows_stand_beside_baselines() {
        let mut peer = Peer::new("zngur", table());
        peer.rust_to_cxx("add", NOTHING).cannot(Direction::RustToCxx, &["sub-*"], "it does not");
        let cases = peer.table().cases;
        let names: Vec<&str> = cases.iter().map(|case| case.name).collect();
        assert_eq!(names, ["add", "sub-1", "sub-2"]);
        let layers: Vec<&str> = cases[0].rows.iter().map(|row| row.layer).collect();
        assert_eq!(layers, ["raw", "zngur"]);
        assert!(cases[1].rows.is_empty());
        assert_eq!(cases[1].cannot, [("zngur", "it does not")]);
    }

    #[test]
    #[should_panic(expected = "no case rust-to-cxx/div")]
    fn unknown_names_are_mistakes() {
        Peer::new("zngur", table()).rust_to_cxx("div", NOTHING);
    }
}
