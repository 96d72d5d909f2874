//! A logarithmic axis of ratios, in percent of the width.

use crate::report::numbers;
use serde::Serialize;

/// From where to where.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Axis {
    low: f64,
    high: f64,
}

/// A line of the grid.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Tick {
    x: String,
    label: String,
    /// The baseline.
    one: bool,
}

/// Candidates for ticks within a factor of ten, from fine to coarse.
const STEPS: [&[f64]; 6] = [
    &[1.0, 1.1, 1.2, 1.5, 2.0, 3.0, 5.0, 7.0, 8.0, 9.0],
    &[1.0, 1.5, 2.0, 3.0, 5.0, 7.0],
    &[1.0, 1.5, 2.0, 3.0, 5.0],
    &[1.0, 2.0, 5.0],
    &[1.0, 3.0],
    &[1.0],
];
/// More labels do not fit on a phone.
const MOST: usize = 7;

impl Axis {
    /// Holds all of these and the surroundings of 1, with some room on both sides.
    pub(crate) fn around(numbers: impl Iterator<Item = f64>) -> Axis {
        let (mut low, mut high) = (0.8_f64, 1.25_f64);
        for number in numbers.filter(|number| number.is_finite() && *number > 0.0) {
            low = low.min(number);
            high = high.max(number);
        }
        let room = (high / low).powf(0.035);
        Axis { low: low / room, high: high * room }
    }

    /// Where a ratio stands, from 0 to 100.
    pub(crate) fn place(&self, ratio: f64) -> f64 {
        let ratio = ratio.clamp(self.low, self.high);
        100.0 * (ratio / self.low).ln() / (self.high / self.low).ln()
    }

    /// As an attribute.
    pub(crate) fn percent(&self, ratio: f64) -> String {
        percent(self.place(ratio))
    }

    /// Where lines are drawn.
    pub(crate) fn ticks(&self) -> Vec<Tick> {
        let all = STEPS.iter().map(|steps| self.within(steps));
        let fitting = all.clone().find(|ticks| ticks.len() <= MOST && self.apart(ticks));
        let ticks = fitting.or_else(|| all.clone().next_back()).unwrap_or_default();
        ticks.into_iter().map(|ratio| self.tick(ratio)).collect()
    }

    /// Whether labels at these places do not touch on a phone.
    fn apart(&self, ticks: &[f64]) -> bool {
        ticks.windows(2).all(|two| self.place(two[1]) - self.place(two[0]) > 10.5)
    }

    fn within(&self, steps: &[f64]) -> Vec<f64> {
        let decades = self.low.log10().floor() as i32..=self.high.log10().floor() as i32;
        let all = decades.flat_map(|decade| {
            steps.iter().map(move |step| {
                // Divided, so that 0.7 is 0.7.
                if decade < 0 { step / 10_f64.powi(-decade) } else { step * 10_f64.powi(decade) }
            })
        });
        all.filter(|ratio| (self.low..=self.high).contains(ratio)).collect()
    }

    fn tick(&self, ratio: f64) -> Tick {
        let label = match ratio {
            ratio if ratio >= 1000.0 => numbers::whole(ratio),
            ratio => format!("{ratio}"),
        };
        Tick { x: self.percent(ratio), label: format!("×{label}"), one: ratio == 1.0 }
    }
}

/// `12.5%`
pub(crate) fn percent(place: f64) -> String {
    let text = format!("{place:.2}");
    format!("{}%", text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::{Axis, MOST, percent};

    fn labels(numbers: &[f64]) -> Vec<String> {
        let ticks = Axis::around(numbers.iter().copied()).ticks();
        ticks.into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn ticks_are_round_and_few() {
        assert_eq!(labels(&[]), ["×0.8", "×0.9", "×1", "×1.1", "×1.2"]);
        assert_eq!(labels(&[0.35, 2.3]), ["×0.5", "×0.7", "×1", "×1.5", "×2"]);
        assert_eq!(labels(&[0.07, 2300.0]), ["×0.1", "×1", "×10", "×100", "×1,000"]);
        for high in 1..4000 {
            let count = labels(&[f64::from(high) / 3.0]).len();
            assert!((2..=MOST).contains(&count), "{count} at {high}");
        }
    }

    #[test]
    fn one_is_always_within_and_all_else_too() {
        let axis = Axis::around([3.0, 400.0, f64::NAN, 0.0].into_iter());
        assert!(axis.place(1.0) > 0.0 && axis.place(400.0) < 100.0);
        assert!(axis.place(1.0) < axis.place(3.0));
        assert!(axis.ticks().iter().any(|tick| tick.one));
        assert_eq!(percent(12.5), "12.5%");
        assert_eq!(percent(50.0), "50%");
    }
}
