//! What is said of a row beside its baseline.

use crate::results::{Case, Measured, Outcome, Row, Time};

/// The layer whose calls the lab is about.
pub(crate) const SUBJECT: &str = "twinspan";
/// The layer written by hand.
pub(crate) const RAW: &str = "raw";
/// How many instructions more than raw are as good as none.
pub(crate) const NEAR: f64 = 2.0;
/// A ratio whose interval lies wholly above wants a reason.
pub(crate) const DEARER: f64 = 1.05;

/// A time beside the noise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The ratio is within the noise.
    Same,
    /// Below it.
    Less,
    /// Above it.
    More,
}

/// What the ratio of a time says.
pub(crate) fn verdict(time: &Time) -> Verdict {
    let [low, high] = time.noise;
    match time.ratio {
        ratio if ratio < low => Verdict::Less,
        ratio if ratio > high => Verdict::More,
        _ => Verdict::Same,
    }
}

/// The numbers of a row, if it has any.
pub(crate) fn measured(row: &Row) -> Option<&Measured> {
    match &row.outcome {
        Outcome::Measured(measured) => Some(measured),
        _ => None,
    }
}

/// The row of a layer.
pub(crate) fn row_of<'a>(case: &'a Case, layer: &str) -> Option<&'a Row> {
    case.rows.iter().find(|row| row.layer == layer)
}

/// The numbers of a layer.
pub(crate) fn measured_of<'a>(case: &'a Case, layer: &str) -> Option<&'a Measured> {
    row_of(case, layer).and_then(measured)
}

/// What the ratios of a case are to.
pub(crate) fn baseline(case: &Case) -> Option<&Measured> {
    case.rows.first().and_then(measured)
}

/// Instructions beyond those of the baseline.
pub(crate) fn extra_instructions(case: &Case, of: &Measured) -> Option<f64> {
    Some(of.instructions? - baseline(case)?.instructions?)
}

/// Instructions over those of the baseline.
pub(crate) fn instruction_ratio(case: &Case, of: &Measured) -> Option<f64> {
    let ratio = of.instructions? / baseline(case)?.instructions?;
    (ratio.is_finite() && ratio > 0.0).then_some(ratio)
}

/// A ratio that can stand on a log axis.
pub(crate) fn time_ratio(of: &Measured) -> Option<f64> {
    of.time.map(|time| time.ratio).filter(|ratio| ratio.is_finite() && *ratio > 0.0)
}

/// Whether a difference counts as within [`NEAR`]; what callgrind adds by rounding does not matter.
pub(crate) fn is_near(extra: f64) -> bool {
    extra <= NEAR + 0.05
}

/// Whether the time lies wholly above [`DEARER`].
pub(crate) fn is_dearer(time: &Time) -> bool {
    time.interval[0] > DEARER
}

/// Allocations of both languages.
pub(crate) fn allocations(of: &Measured) -> Option<f64> {
    of.allocations.map(|allocations| allocations.rust + allocations.cxx)
}

/// As a heading: who calls whom.
pub(crate) fn direction_title(direction: &str) -> &str {
    match direction {
        "rust-to-cxx" => "Rust calls C++",
        "cxx-to-rust" => "C++ calls Rust",
        other => other,
    }
}

/// As a cell of a table.
pub(crate) fn direction_short(direction: &str) -> &str {
    match direction {
        "rust-to-cxx" => "Rust → C++",
        "cxx-to-rust" => "C++ → Rust",
        other => other,
    }
}
