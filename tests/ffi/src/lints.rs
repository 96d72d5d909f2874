//! Lints that are off by default, over a bridge that nobody else sees: what generated code does is not for them.

#![deny(
    ffi_unwind_calls,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unreachable_pub,
    unused_results
)]

#[twinspan::bridge(namespace = "lints")]
mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    struct Named<'a> {
        name: &'a str,
        number: Optional<i32>,
    }
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Plain {
        One,
        Two,
    }
    #[derive(Clone, Debug, PartialEq)]
    enum Either {
        Left(i32),
        Right(String),
    }

    extern "Rust" {
        type Words = std::collections::VecDeque<String>;
        #[via(str)]
        type Address = std::net::Ipv4Addr;
        type Held;
        fn held(address: Address) -> Box<Held>;
        fn words(held: &Held) -> Box<Words>;
        fn front(self: &Words) -> Option<&String>;
        fn number(named: &Named) -> Option<i32>;
        fn visit(held: &mut Held, visit: impl FnMut(Either) -> Plain) -> Result<i32, Failure>;
    }
    #[derive(Debug)]
    struct Failure {
        why: String,
    }
    unsafe extern "C++" {
        fn checks() -> String {
            cpp!(
                auto held = lints::held("1.2.3.4");
                lints::Named named{"named", 3};
                auto two = lints::visit(*held, [](lints::Either) { return lints::Plain::Two; });
                auto words = lints::words(*held);
                bool good = lints::number(named) == 3 && two == 2 && *words->front() == "1.2.3.4";
                return good ? rust::String() : rust::String("lints");
            )
        }
    }
}

use ffi::{Either, Failure, Named, Plain};
use std::collections::VecDeque;
use std::net::Ipv4Addr;

#[derive(Debug)]
struct Held(Ipv4Addr);

fn held(address: Ipv4Addr) -> Box<Held> {
    Box::new(Held(address))
}

#[expect(clippy::box_collection, reason = "C++ gets a type of Rust in a Box")]
fn words(held: &Held) -> Box<VecDeque<String>> {
    Box::new([held.0.to_string()].into())
}

fn number(named: &Named<'_>) -> Option<i32> {
    named.number.as_ref().copied()
}

fn visit(_: &mut Held, mut visit: impl FnMut(Either) -> Plain) -> Result<i32, Failure> {
    if visit(Either::Right("right".to_owned())) == Plain::One {
        return Err(Failure { why: "one".to_owned() });
    }
    if visit(Either::Left(1)) == Plain::Two { Ok(2) } else { Ok(1) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn checks() {
        assert_eq!(super::ffi::checks(), "");
    }
}
