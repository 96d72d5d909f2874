//! What the library gives, value by value.

use cxx::UniquePtr;
use simdjson::{Element, ErrorCode, Kind, Parser, implementation, minify};
use std::ops::ControlFlow;

const CRAB: &[u8] = br#"{
  "name": "Gr\u00fc\u00dfe \u0000!", "legs": [10, -1, 18446744073709551615, 2.5], "alive": true,
  "home": null, "inner": {"a": {"b": "deep"}}, "legs": "again"
}"#;

/// What a document gives.
fn with<T>(json: &[u8], read: impl FnOnce(Element<'_>) -> T) -> T {
    let mut parser = Parser::new();
    let document = parser.pin_mut().parse(json).unwrap_or_else(|error| panic!("{error}"));
    read(document)
}

#[test]
fn reads() {
    with(CRAB, |crab| {
        assert_eq!(crab.kind(), Kind::Object);
        assert_eq!(crab.get("name").and_then(Element::as_str), Ok("Grüße \0!"));
        assert_eq!(crab.get("alive").and_then(Element::as_bool), Ok(true));
        assert_eq!(crab.get("home").map(Element::is_null), Ok(true));
        let legs = crab.get("legs").expect("a field");
        assert_eq!(legs.at(0).and_then(Element::as_i64), Ok(10));
        assert_eq!(legs.at(1).and_then(Element::as_i64), Ok(-1));
        assert_eq!(legs.at(2).and_then(Element::as_u64), Ok(u64::MAX));
        assert_eq!(legs.at(3).and_then(Element::as_f64), Ok(2.5));
        assert_eq!(crab.pointer("/inner/a/b").and_then(Element::as_str), Ok("deep"));
        assert_eq!(crab.get("inner").map(Element::to_json).as_deref(), Ok(r#"{"a":{"b":"deep"}}"#));
        assert_eq!(format!("{legs:?}"), "[10,-1,18446744073709551615,2.5]");
    });
}

#[test]
fn iterates() {
    with(CRAB, |crab| {
        let keys: Vec<&str> = crab.fields().expect("an object").map(|(key, _)| key).collect();
        assert_eq!(keys, ["name", "legs", "alive", "home", "inner", "legs"]);
        let kinds: Vec<Kind> =
            crab.fields().expect("an object").map(|(_, value)| value.kind()).collect();
        assert_eq!(
            kinds,
            [Kind::Text, Kind::Array, Kind::Bool, Kind::Null, Kind::Object, Kind::Text]
        );
        let legs = crab.get("legs").and_then(Element::items).expect("an array");
        let kinds: Vec<Kind> = legs.clone().map(Element::kind).collect();
        assert_eq!(kinds, [Kind::I64, Kind::I64, Kind::U64, Kind::F64]);
        assert_eq!(
            legs.filter_map(|leg| leg.as_f64().ok()).fold(0.0, f64::max),
            18446744073709551615.0
        );
    });
    with(b"[[], {}]", |empty| {
        assert_eq!(empty.at(0).and_then(Element::items).map(Iterator::count), Ok(0));
        assert_eq!(empty.at(1).and_then(Element::fields).map(Iterator::count), Ok(0));
    });
}

#[test]
fn what_is_not_there() {
    with(CRAB, |crab| {
        assert_eq!(crab.get("none").map(drop), Err(ErrorCode::NoSuchField));
        assert_eq!(crab.at(0).map(drop), Err(ErrorCode::IncorrectType));
        assert_eq!(crab.items().map(drop), Err(ErrorCode::IncorrectType));
        let legs = crab.get("legs").expect("a field");
        assert_eq!(legs.at(4).map(drop), Err(ErrorCode::IndexOutOfBounds));
        assert_eq!(legs.fields().map(drop), Err(ErrorCode::IncorrectType));
        assert_eq!(legs.at(2).and_then(Element::as_i64), Err(ErrorCode::NumberOutOfRange));
        assert_eq!(legs.at(1).and_then(Element::as_u64), Err(ErrorCode::NumberOutOfRange));
        assert_eq!(crab.as_str(), Err(ErrorCode::IncorrectType));
        assert_eq!(crab.pointer("no pointer").map(drop), Err(ErrorCode::InvalidPointer));
    });
    assert_eq!(
        ErrorCode::NoSuchField.to_string(),
        "The JSON field referenced does not exist in this object."
    );
}

#[test]
fn what_is_no_json() {
    let mut parser = Parser::new();
    let mut error = |json: &[u8]| parser.pin_mut().parse(json).map(drop).expect_err("no JSON");
    assert_eq!(error(b""), ErrorCode::Empty);
    assert_eq!(error(b"\"a\xff\""), ErrorCode::Utf8);
    assert_eq!(error(b"[1,]"), ErrorCode::Tape);
    assert_eq!(error(b"tru"), ErrorCode::True);
    assert_eq!(error(b"01"), ErrorCode::Number);
    assert_eq!(error(b"\"\\ud800\""), ErrorCode::Text);
    assert_eq!(error("[".repeat(2000).as_bytes()), ErrorCode::Tape);
    assert_eq!(
        error(format!("{}{}", "[".repeat(2000), "]".repeat(2000)).as_bytes()),
        ErrorCode::Depth
    );
    // It goes on to work.
    assert_eq!(parser.pin_mut().parse(b"7").and_then(Element::as_i64), Ok(7));
    let mut small: UniquePtr<Parser> = Parser::with_capacity(10);
    assert_eq!(small.pin_mut().parse(b"[1, 2, 3, 4, 5]").map(drop), Err(ErrorCode::Capacity));
}

#[test]
fn many_documents() {
    let mut parser = Parser::new();
    let mut seen = Vec::new();
    let all = parser.pin_mut().parse_many(b"1 [2]\n{\"a\": 3}", |document| {
        seen.push(document.to_json());
        ControlFlow::Continue(())
    });
    assert_eq!(
        (all, seen),
        (Ok(()), vec!["1".to_owned(), "[2]".to_owned(), r#"{"a":3}"#.to_owned()])
    );
    let mut count = 0;
    let first = parser.pin_mut().parse_many(b"1 2 3", |_| {
        count += 1;
        ControlFlow::Break(())
    });
    assert_eq!((first, count), (Ok(()), 1));
    let bad = parser.pin_mut().parse_many(b"1 tru 3", |_| ControlFlow::Continue(()));
    assert_eq!(bad, Err(ErrorCode::True));
}

#[test]
fn minified() {
    assert_eq!(minify(b"[ 1,\t\"a b\" ]").as_deref(), Ok(&b"[1,\"a b\"]"[..]));
    assert_eq!(minify(b"\"").map(drop), Err(ErrorCode::UnclosedString));
    let known = ["icelake", "haswell", "westmere", "arm64", "ppc64", "fallback"];
    assert!(known.contains(&implementation().as_str()), "{}", implementation());
}

#[test]
fn threads() {
    let mut parser = Parser::new();
    let document = parser.pin_mut().parse(b"[1, 2, 3]").expect("it is JSON");
    let sums: Vec<i64> = std::thread::scope(|scope| {
        let sum = || {
            scope.spawn(|| {
                document.items().expect("an array").filter_map(|item| item.as_i64().ok()).sum()
            })
        };
        [sum(), sum()].map(|thread| thread.join().expect("no panic")).to_vec()
    });
    assert_eq!(sums, [6, 6]);
}
