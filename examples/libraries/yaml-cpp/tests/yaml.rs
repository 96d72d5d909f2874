//! What the library gives, value by value.

use std::collections::BTreeMap;
use yaml::{Entry, Error, Kind, Node, Position, Value, Yaml};

const SETTINGS: &str = "\
name: größer # a comment
port: 8080
ratio: 0.5
on: yes
none: ~
quoted: \"yes\"
sizes: [1, 2.5, -3]
hosts:
  - {name: a, up: true}
  - {name: b, up: false}
";

fn settings() -> Yaml {
    Yaml::parse(SETTINGS).expect("it is YAML")
}

fn scalar(text: &str) -> Value {
    text.into()
}

fn entry(key: &str, value: Value) -> Entry {
    Entry { key: key.into(), value }
}

#[test]
fn reads() {
    let settings = settings();
    let root = settings.root();
    assert_eq!((root.kind(), root.len()), (Kind::Map, 8));
    let get = |key| root.get(key).expect("a key");
    assert_eq!(get("name").scalar(), Some("größer"));
    assert_eq!(get("port").as_i64(), Ok(8080));
    assert_eq!(get("ratio").as_f64(), Ok(0.5));
    assert_eq!(get("on").as_bool(), Ok(true));
    assert_eq!((get("none").kind(), get("none").scalar()), (Kind::Null, None));
    assert_eq!((get("quoted").tag(), get("port").tag()), ("!", "?"));
    assert_eq!(get("port").position(), Position { line: 1, column: 6 });
    assert_eq!(get("sizes").as_numbers(), Ok(vec![1.0, 2.5, -3.0]));
    assert!(root.get("missing").is_none());
    assert!(get("port").get("missing").is_none());
    // A text outlives the nodes on the way to it.
    let name: Option<&str> = root.get("hosts").and_then(|hosts| hosts.at(1)?.get("name")?.scalar());
    assert_eq!(name, Some("b"));
    let hosts = get("hosts");
    assert_eq!((hosts.kind(), hosts.len(), hosts.is_empty()), (Kind::Sequence, 2, false));
    let up: Vec<_> = hosts.items().map(|host| host.get("up").map(|up| up.as_bool())).collect();
    assert_eq!(up, [Some(Ok(true)), Some(Ok(false))]);
    assert!(hosts.at(2).is_none());
    let keys: Vec<_> = root.entries().filter_map(|(key, _)| key.scalar()).collect();
    assert_eq!(keys, ["name", "port", "ratio", "on", "none", "quoted", "sizes", "hosts"]);
    let values: Vec<_> =
        hosts.at(0).expect("a host").entries().map(|(_, value)| value.scalar()).collect();
    assert_eq!(values, [Some("a"), Some("true")]);
    assert_eq!(get("port").entries().count(), 0);
}

#[test]
fn a_map_of_text() {
    let texts = Yaml::parse("{b: 1, a: x}").expect("it is YAML").root().as_texts();
    let pairs = [("a", "x"), ("b", "1")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    assert_eq!(texts, Ok(BTreeMap::from(pairs)));
}

#[test]
fn what_is_no_yaml() {
    let error = |text| Yaml::parse(text).map(drop).expect_err("no YAML");
    let end = Error::Syntax {
        position: Position { line: 0, column: 0 },
        message: "end of sequence flow not found".to_owned(),
    };
    assert_eq!(error("a: [1,"), end);
    assert_eq!(end.to_string(), "line 1, column 1: end of sequence flow not found");
    assert!(
        matches!(error("a: *none"), Error::Syntax { message, .. } if message.contains("anchor"))
    );
    assert!(matches!(error(r#"a: "\ud800""#), Error::Syntax { .. }));
}

#[test]
fn what_is_of_another_type() {
    let settings = settings();
    let root = settings.root();
    let error = root.get("name").map(|name| name.as_i64());
    let expected = Error::Type {
        position: Position { line: 0, column: 6 },
        message: "bad conversion".to_owned(),
    };
    assert_eq!(error, Some(Err(expected.clone())));
    assert_eq!(expected.to_string(), "line 1, column 7: bad conversion");
    assert!(root.as_numbers().is_err());
    assert!(root.as_texts().is_err());
    assert!(root.get("none").is_some_and(|none| none.as_bool().is_err()));
    // Nothing narrows.
    let large = Yaml::parse("9223372036854775808").expect("it is YAML");
    assert!(large.root().as_i64().is_err());
}

#[test]
fn several_documents() {
    let documents = Yaml::parse_all("a\n---\n[b]\n---\n").expect("they are YAML");
    let kinds: Vec<Kind> = documents.iter().map(|document| document.root().kind()).collect();
    assert_eq!(kinds, [Kind::Scalar, Kind::Sequence, Kind::Null]);
    assert_eq!(Yaml::parse_all("").expect("nothing is YAML").len(), 0);
}

#[test]
fn files() {
    let path = std::env::temp_dir().join(format!("yaml-example-{}.yaml", std::process::id()));
    std::fs::write(&path, "a: 1\n").expect("a file");
    let one = Yaml::load(&path).expect("it is YAML").root().get("a").map(|a| a.as_i64());
    assert_eq!(one, Some(Ok(1)));
    std::fs::remove_file(&path).expect("it is there");
    let error = Yaml::load(&path).map(drop).expect_err("it is gone");
    assert!(matches!(&error, Error::File(message) if message.contains("yaml-example")), "{error}");
}

#[test]
fn changes() {
    let mut document = Yaml::parse("a: 1\nb: [x]\n").expect("it is YAML");
    document.set(&["a"], &scalar("2")).expect("a map");
    document.set(&["new", "deep"], &vec!["y", "z"].into()).expect("a map");
    assert!(document.remove("b"));
    assert!(!document.remove("b"));
    assert_eq!(document.to_yaml(), "a: 2\nnew:\n  deep:\n    - y\n    - z");
    let error = document.set(&["a", "in a scalar"], &scalar("3")).expect_err("no map");
    assert!(matches!(&error, Error::Type { .. }), "{error}");
    assert_eq!(document.root().get("a").and_then(|a: Node<'_>| a.scalar()), Some("2"));
}

#[test]
fn trees() {
    let value = Value::parse("a: [1, {b: ~}]\nc: x").expect("it is YAML");
    let inner = Value::Map(vec![entry("b", Value::Null)]);
    let expected = Value::Map(vec![
        entry("a", Value::Sequence(vec![scalar("1"), inner])),
        entry("c", scalar("x")),
    ]);
    assert_eq!(value, expected);
    assert_eq!(
        (value.get("c"), value.get("d"), scalar("x").get("c")),
        (Some(&scalar("x")), None, None)
    );
    assert_eq!(value.to_yaml(), "a:\n  - 1\n  - b: ~\nc: x");
    assert_eq!(Value::parse(&value.to_yaml()), Ok(value));
    let aliased = Value::parse("a: &x [1]\nb: *x").expect("it is YAML");
    assert_eq!(aliased.get("a"), aliased.get("b"));
}

#[test]
fn aliases_without_an_end() {
    assert_eq!(Value::parse("&a [*a]"), Err(Error::TooLarge));
    let mut laughs = "a0: &a0 [x]\n".to_owned();
    for level in 1..30 {
        laughs += &format!("a{level}: &a{level} [*a{last}, *a{last}]\n", last = level - 1);
    }
    assert_eq!(Value::parse(&laughs), Err(Error::TooLarge));
}
