//! Numbers as a reader wants them: three digits that matter, thousands apart.

use indicatif::HumanCount;

/// What stands where nothing was measured.
pub(crate) const NONE: &str = "–";

/// A whole number with commas: `12,345`.
pub(crate) fn whole(number: f64) -> String {
    let sign = if number <= -0.5 { "−" } else { "" };
    format!("{sign}{}", HumanCount(number.abs().round() as u64))
}

/// With three digits that matter: nanoseconds, seconds, ratios from a tenth on.
pub(crate) fn digits(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if n < 0.0995 => format!("{n:.3}"),
        n if n < 9.995 => format!("{n:.2}"),
        n if n < 99.95 => format!("{n:.1}"),
        n => whole(n),
    }
}

/// `1.02 to 1.07`
pub(crate) fn range([low, high]: [f64; 2]) -> String {
    match low.is_finite() && high.is_finite() {
        true => format!("{} to {}", digits(low), digits(high)),
        false => NONE.to_owned(),
    }
}

/// Instructions or allocations of a call: whole unless they are not.
pub(crate) fn count(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if (n - n.round()).abs() < 0.05 || n.abs() >= 1000.0 => whole(n),
        n if n < 0.0 => format!("−{:.1}", -n),
        n => format!("{n:.1}"),
    }
}

/// A difference of counts: `+2`, `−3`.
pub(crate) fn difference(number: f64) -> String {
    let text = count(number);
    if text.starts_with('−') { text } else { format!("+{text}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_that_matter() {
        let numbers = [0.0712, 0.28, 1.114, 9.999, 23.04, 99.96, 995.4, 12345.6, f64::NAN];
        let shown = ["0.071", "0.28", "1.11", "10.0", "23.0", "100", "995", "12,346", "–"];
        assert_eq!(numbers.map(digits), shown);
        assert_eq!(range([0.998, 1.0312]), "1.00 to 1.03");
        assert_eq!(range([f64::NAN, 1.0]), "–");
    }

    #[test]
    fn counts_are_whole_unless_they_are_not() {
        assert_eq!([8.0, 8.004, 5.5, 49904.3, -2.0].map(count), ["8", "8", "5.5", "49,904", "−2"]);
        let differences = [2.0, -3.0, 0.01, -0.01, -0.5, 1234.0];
        assert_eq!(differences.map(difference), ["+2", "−3", "+0", "+0", "−0.5", "+1,234"]);
    }
}
