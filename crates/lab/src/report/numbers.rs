//! Numbers as a reader wants them: three digits that matter, thousands apart.

/// What stands where nothing was measured.
pub(crate) const NONE: &str = "–";

/// A whole number with commas: `12,345`.
pub(crate) fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    if number < 0.0 && digits != "0" {
        text.push('−');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Nanoseconds without their unit.
pub(crate) fn nanoseconds(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if n < 9.995 => format!("{n:.2}"),
        n if n < 99.95 => format!("{n:.1}"),
        n => whole(n),
    }
}

/// A ratio without its sign.
pub(crate) fn ratio(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if n < 0.0995 => format!("{n:.3}"),
        n if n < 9.995 => format!("{n:.2}"),
        n if n < 99.95 => format!("{n:.1}"),
        n => whole(n),
    }
}

/// `[1.02, 1.07]`
pub(crate) fn interval([low, high]: [f64; 2]) -> String {
    format!("[{}, {}]", ratio(low), ratio(high))
}

/// Instructions or allocations per call: whole unless they are not.
pub(crate) fn count(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if (n - n.round()).abs() < 0.02 || n.abs() >= 1000.0 => whole(n),
        n if n < 0.0 => format!("−{:.1}", -n),
        n => format!("{n:.1}"),
    }
}

/// A difference of counts: `+2`, `−3`, `±0`.
pub(crate) fn difference(number: f64) -> String {
    let text = count(number);
    match text.chars().next() {
        Some('−') => text,
        _ if text == "0" => "±0".to_owned(),
        _ => format!("+{text}"),
    }
}

/// Seconds without their unit.
pub(crate) fn seconds(number: f64) -> String {
    match number {
        n if !n.is_finite() => NONE.to_owned(),
        n if n < 9.995 => format!("{n:.2}"),
        n if n < 99.95 => format!("{n:.1}"),
        n => whole(n),
    }
}

/// `12 kB`
pub(crate) fn bytes(number: u64) -> String {
    let number = number as f64;
    match number {
        n if n < 1000.0 => format!("{n:.0} B"),
        n if n < 9_950.0 => format!("{:.1} kB", n / 1e3),
        n if n < 999_500.0 => format!("{:.0} kB", n / 1e3),
        n if n < 9_950_000.0 => format!("{:.1} MB", n / 1e6),
        n => format!("{} MB", whole(n / 1e6)),
    }
}

/// A count and what is counted.
pub(crate) fn plural(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A name for an address within the page: letters, digits and dashes.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() { "x".to_owned() } else { slug }
}

/// The middle one; `None` of none.
pub(crate) fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.retain(|number| number.is_finite());
    numbers.sort_by(f64::total_cmp);
    let half = numbers.len() / 2;
    match numbers.len() {
        0 => None,
        length if length.is_multiple_of(2) => Some(f64::midpoint(numbers[half - 1], numbers[half])),
        _ => Some(numbers[half]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_that_matter() {
        let times = [0.28, 1.114, 9.999, 23.04, 99.96, 995.4, 12345.6, f64::NAN];
        let shown = ["0.28", "1.11", "10.0", "23.0", "100", "995", "12,346", "–"];
        assert_eq!(times.map(nanoseconds), shown);
        let ratios = [0.0712, 0.35, 1.0, 2.304, 12.91, 2304.0, f64::INFINITY];
        assert_eq!(ratios.map(ratio), ["0.071", "0.35", "1.00", "2.30", "12.9", "2,304", "–"]);
        assert_eq!(interval([0.998, 1.0312]), "[1.00, 1.03]");
    }

    #[test]
    fn counts_are_whole_unless_they_are_not() {
        assert_eq!([8.0, 8.004, 5.5, 49904.3, -2.0].map(count), ["8", "8", "5.5", "49,904", "−2"]);
        let differences = [0.0, 2.0, -3.0, 0.01, -0.01, 1234.0];
        assert_eq!(differences.map(difference), ["±0", "+2", "−3", "±0", "±0", "+1,234"]);
        assert_eq!(whole(1_000_000.0), "1,000,000");
    }

    #[test]
    fn sizes_and_seconds() {
        assert_eq!(
            [999, 1000, 123_456, 1_234_567, 45_600_000].map(bytes),
            ["999 B", "1.0 kB", "123 kB", "1.2 MB", "46 MB"]
        );
        assert_eq!([0.123, 12.34, 123.4].map(seconds), ["0.12", "12.3", "123"]);
        assert_eq!(plural(1, "case", "cases"), "1 case");
    }

    #[test]
    fn slugs_hold_nothing_that_could_end_an_attribute() {
        assert_eq!(slug("Rust → C++ / \"add\""), "rust-c-add");
        assert_eq!(slug("<>"), "x");
    }

    #[test]
    fn median_of_few() {
        assert_eq!(median(vec![3.0, 1.0, f64::NAN, 2.0]), Some(2.0));
        assert_eq!(median(vec![1.0, 2.0]), Some(1.5));
        assert_eq!(median(Vec::new()), None);
    }
}
