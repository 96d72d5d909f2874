//! Discounts, in Rust.

use ffi::{Catalog, RuleError};
use std::fmt::{self, Display, Formatter};

#[twinspan::bridge(namespace = "stock")]
mod ffi {
    /// A line that is no rule.
    #[derive(Debug)]
    struct RuleError {
        line: usize,
        rule: String,
    }

    extern "Rust" {
        type Rules;
        fn parse_rules(text: &str) -> Result<Box<Rules>, RuleError>;
        fn price(self: &Rules, catalog: &Catalog, name: &str) -> Option<u64>;
        fn each(self: &Rules, visit: impl FnMut(&str, u8));
    }

    unsafe extern "C++" {
        include!("catalog.h");
        type Catalog;
        fn cents(self: &Catalog, name: &str) -> Option<u64>;
    }
}

pub struct Rules(Vec<(String, u8)>);

fn parse_rules(text: &str) -> Result<Box<Rules>, RuleError> {
    let parse = |rule: &str| {
        let (name, percent) = rule.strip_suffix('%')?.rsplit_once(' ')?;
        let percent = percent.parse().ok().filter(|percent| *percent <= 100)?;
        Some((name.to_owned(), percent))
    };
    let rules = text.lines().enumerate().map(|(index, rule)| {
        parse(rule).ok_or_else(|| RuleError { line: index + 1, rule: rule.to_owned() })
    });
    Ok(Box::new(Rules(rules.collect::<Result<_, _>>()?)))
}

impl Rules {
    fn price(&self, catalog: &Catalog, name: &str) -> Option<u64> {
        let (_, percent) = self.0.iter().find(|(rule, _)| rule == name)?;
        Some(catalog.cents(name)? * u64::from(100 - percent) / 100)
    }

    fn each(&self, mut visit: impl FnMut(&str, u8)) {
        for (name, percent) in &self.0 {
            visit(name, *percent);
        }
    }
}

impl Display for RuleError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: no rule: {}", self.line, self.rule)
    }
}
