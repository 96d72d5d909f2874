//! The containers of C++'s standard library, as Rust reaches into them.

use cxx::{CxxString, UniquePtr};
use std::pin::Pin;

#[twinspan::bridge(namespace = "containers")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Place {
        pub row: u32,
        pub column: u32,
    }
    #[derive(Clone, Debug, PartialEq)]
    pub struct Item {
        pub name: String,
        pub numbers: Vec<f64>,
    }
    #[derive(Debug, PartialOrd, Hash)]
    pub enum Kind {
        Small,
        Large,
    }

    pub struct Stock {
        pub ages: UniquePtr<CxxMap<CxxString, i32>>,
        pub shared: SharedPtr<CxxOptional<CxxString>>,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/containers.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn set_weight(self: Pin<&mut Part>, weight: i32);
        fn part(weight: i32) -> UniquePtr<Part>;

        // By value in C++.
        fn ages(count: i32) -> UniquePtr<CxxMap<CxxString, i32>>;
        fn squares(count: u32) -> UniquePtr<CxxUnorderedMap<u32, u64>>;
        fn parts() -> UniquePtr<CxxMap<i32, Part>>;
        fn global_ages() -> &'static CxxMap<CxxString, i32>;
        fn total(ages: &CxxMap<CxxString, i32>) -> i64;
        fn double_all(ages: Pin<&mut CxxMap<CxxString, i32>>);
        fn find(ages: &CxxMap<CxxString, i32>, least: i32) -> Option<&i32>;
        fn no_map(is_there: bool) -> Option<UniquePtr<CxxMap<i8, bool>>>;
        fn fails(fails: bool) -> Result<UniquePtr<CxxMap<i8, bool>>>;
        fn shared() -> SharedPtr<CxxMap<i8, bool>>;
        fn places() -> UniquePtr<CxxMap<Place, Item>>;
        fn kinds() -> UniquePtr<CxxUnorderedMap<Kind, UniquePtr<Part>>>;
        fn nested() -> UniquePtr<CxxMap<CxxString, CxxMap<i32, CxxVector<f64>>>>;
        fn fragile() -> UniquePtr<CxxMap<Fragile, i32>>;
        fn stock(stock: Stock) -> Stock;
        fn all_ages() -> Vec<UniquePtr<CxxMap<CxxString, i32>>>;
        fn each_map(visit: impl FnMut(&CxxMap<CxxString, i32>) -> bool) -> usize;

        type Fixed;
        fn number(self: &Fixed) -> i32;
        fn fixed() -> UniquePtr<CxxMap<i32, Fixed>>;
        fn fixed_value() -> UniquePtr<Fixed>;

        type Fragile;
        fn fragile_key(number: i32) -> UniquePtr<Fragile>;

        fn names() -> UniquePtr<CxxSet<CxxString>>;
        fn primes() -> UniquePtr<CxxUnorderedSet<u16>>;

        fn maybe(number: i32) -> UniquePtr<CxxOptional<CxxString>>;
        fn maybe_part(is_there: bool) -> UniquePtr<CxxOptional<Part>>;
        fn length(text: &CxxOptional<CxxString>) -> usize;
        fn pair() -> UniquePtr<CxxPair<CxxString, f64>>;
        fn part_pair() -> UniquePtr<CxxPair<Part, i32>>;
        fn sum(pair: &CxxPair<i32, i32>) -> i32;
        fn variant(index: i32) -> UniquePtr<CxxVariant<i32, CxxString, Part, i32>>;
        fn describe(value: &CxxVariant<i32, CxxString, Part, i32>) -> String;

        fn checks() -> String;
    }

    extern "Rust" {
        fn rust_keys(ages: &CxxMap<CxxString, i32>) -> Vec<String>;
        fn rust_count(ages: Pin<&mut CxxMap<CxxString, i32>>, words: &[&str]);
        fn rust_take(ages: UniquePtr<CxxMap<CxxString, i32>>) -> Option<i32>;
        fn rust_new() -> UniquePtr<CxxMap<CxxString, i32>>;
        fn rust_first(pair: Pin<&mut CxxPair<CxxString, f64>>) -> f64;
    }
}

fn rust_keys(ages: &ffi::CxxMap<CxxString, i32>) -> Vec<String> {
    ages.keys().map(|key| key.to_string()).collect()
}

fn rust_count(mut ages: Pin<&mut ffi::CxxMap<CxxString, i32>>, words: &[&str]) {
    for word in words {
        if let Some(mut count) = ages.as_mut().get_pin_mut(*word) {
            *count += 1;
        } else {
            ages.as_mut().insert(*word, 1);
        }
    }
}

fn rust_take(ages: UniquePtr<ffi::CxxMap<CxxString, i32>>) -> Option<i32> {
    ages.values().copied().max()
}

fn rust_new() -> UniquePtr<ffi::CxxMap<CxxString, i32>> {
    let mut ages = ffi::CxxMap::new();
    ages.pin_mut().insert("new", 5);
    ages
}

fn rust_first(mut pair: Pin<&mut ffi::CxxPair<CxxString, f64>>) -> f64 {
    pair.as_mut().set_first("from Rust");
    *pair.second()
}

mod second;
#[cfg(test)]
mod tests;
