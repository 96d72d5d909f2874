//! What is said of a row beside the one written by hand.

use crate::results::{Case, Measured, Outcome, Row};

/// The layer whose calls the lab is about.
pub(crate) const SUBJECT: &str = "twinspan";
/// The layer written by hand.
pub(crate) const RAW: &str = "raw";
/// Its calls from C.
pub(crate) const C_FACE: &str = "c";
/// Where the calling language calls itself.
pub(crate) const FLOOR: &str = "floor";
/// What twinspan is a superset of.
pub(crate) const CXX: &str = "cxx";
/// So many instructions more are few.
pub(crate) const FEW: f64 = 2.0;
/// What callgrind adds by dividing is less.
const EXACT: f64 = 0.05;

/// Instructions and allocations beside those by hand. No clock has a say in it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Verdict {
    /// As many of both.
    Equal,
    /// So many instructions fewer, and no more allocations.
    Fewer(f64),
    /// So many more, at most [`FEW`], and no more allocations.
    Few(f64),
    /// So many more; not above zero if it is but the allocations that are more.
    More(f64),
}

/// What the counts of a row say; `None` if one of them was not counted.
pub(crate) fn verdict(row: &Measured, hand: &Measured) -> Option<Verdict> {
    let extra = row.instructions? - hand.instructions?;
    let allocations = allocations(row)? - allocations(hand)?;
    Some(match extra {
        extra if allocations > EXACT => Verdict::More(extra),
        extra if extra < -EXACT => Verdict::Fewer(-extra),
        extra if extra > FEW + EXACT => Verdict::More(extra),
        extra if extra > EXACT => Verdict::Few(extra),
        // Fewer allocations of as many instructions are no less work.
        _ => Verdict::Equal,
    })
}

/// Of both languages.
pub(crate) fn allocations(of: &Measured) -> Option<f64> {
    of.allocations.map(|allocations| allocations.rust + allocations.cxx)
}

/// The row of a layer.
pub(crate) fn row<'a>(case: &'a Case, layer: &str) -> Option<&'a Row> {
    case.rows.iter().find(|row| row.layer == layer)
}

/// The numbers of a layer.
pub(crate) fn measured<'a>(case: &'a Case, layer: &str) -> Option<&'a Measured> {
    match &row(case, layer)?.outcome {
        Outcome::Measured(measured) => Some(measured),
        _ => None,
    }
}

/// The numbers of twinspan: of its C face in the cases of that.
pub(crate) fn subject(case: &Case) -> Option<&Measured> {
    measured(case, SUBJECT).or_else(|| measured(case, C_FACE))
}

/// What the counts of twinspan say; `None` where one of the two does not have the call.
pub(crate) fn verdict_of(case: &Case) -> Option<Verdict> {
    verdict(subject(case)?, measured(case, RAW)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::Allocations;

    #[test]
    fn counts_decide() {
        let measured = |instructions, rust, cxx| Measured {
            time: None,
            instructions: Some(instructions),
            allocations: Some(Allocations { rust, cxx }),
        };
        let hand = measured(10.0, 1.0, 1.0);
        let says = |instructions, rust| verdict(&measured(instructions, rust, 1.0), &hand).unwrap();
        assert_eq!(says(10.01, 1.0), Verdict::Equal);
        assert_eq!(says(9.5, 1.0), Verdict::Fewer(0.5));
        assert_eq!(says(12.0, 1.0), Verdict::Few(2.0));
        assert_eq!(says(12.5, 1.0), Verdict::More(2.5));
        // Fewer instructions do not pay for an allocation.
        assert_eq!(says(8.0, 1.5), Verdict::More(-2.0));
        assert_eq!(verdict(&Measured { instructions: None, ..hand.clone() }, &hand), None);
    }
}
