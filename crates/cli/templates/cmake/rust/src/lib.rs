//! Price lists, for C++.

#[twinspan::bridge(namespace = "{{ident}}")]
mod ffi {
    /// A line that is not a price. C++ has this struct too.
    #[derive(Debug)]
    struct PriceError {
        line: usize,
        text: String,
    }

    // Implemented below, called by C++.
    extern "Rust" {
        type Prices;

        /// Reads lines such as `tea 450`. In C++, `parse_prices` throws the error, and
        /// `try_parse_prices` returns it.
        fn parse_prices(text: &str) -> Result<Box<Prices>, PriceError>;

        /// The price of one thing; in C++ a `std::optional`.
        fn cents(self: &Prices, name: &str) -> Option<u64>;

        /// Calls `visit`, in C++ any lambda, for each line.
        fn each(self: &Prices, visit: impl FnMut(&str, u64));
    }
}

use ffi::PriceError;
use std::fmt;

/// A price list in the order of its lines.
pub struct Prices(Vec<(String, u64)>);

fn parse_prices(text: &str) -> Result<Box<Prices>, PriceError> {
    let mut prices = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let price = line
            .split_once(' ')
            .and_then(|(name, cents)| Some((name, cents.parse().ok()?)));
        let Some((name, cents)) = price else {
            return Err(PriceError {
                line: index + 1,
                text: line.to_owned(),
            });
        };
        prices.push((name.to_owned(), cents));
    }
    Ok(Box::new(Prices(prices)))
}

impl Prices {
    fn cents(&self, wanted: &str) -> Option<u64> {
        self.0
            .iter()
            .find(|(name, _)| name == wanted)
            .map(|(_, cents)| *cents)
    }

    fn each(&self, mut visit: impl FnMut(&str, u64)) {
        for (name, cents) in &self.0 {
            visit(name, *cents);
        }
    }
}

/// What C++ gets from `what()`.
impl fmt::Display for PriceError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "line {}: `{}` is not a price",
            self.line, self.text
        )
    }
}

#[cfg(test)]
mod tests {
    use super::parse_prices;

    #[test]
    fn a_list() {
        let prices = parse_prices("tea 450\ncoffee 899\n").unwrap();
        assert_eq!(prices.cents("coffee"), Some(899));
        assert_eq!(prices.cents("milk"), None);
    }

    #[test]
    fn a_bad_line() {
        let error = parse_prices("tea 450\ncoffee\n").err().unwrap();
        assert_eq!(error.to_string(), "line 2: `coffee` is not a price");
    }
}
