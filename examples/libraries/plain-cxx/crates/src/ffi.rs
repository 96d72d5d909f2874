//! The bridge, and the types of other crates as cxx can have them.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

#[cxx::bridge(namespace = "crates")]
pub(crate) mod bridge {
    struct Span {
        is_there: bool,
        start: usize,
        end: usize,
    }
    struct Text {
        is_there: bool,
        text: String,
    }
    struct Str<'v> {
        is_there: bool,
        text: &'v str,
    }
    struct Whole {
        is_there: bool,
        number: i64,
    }
    struct Number {
        is_there: bool,
        number: f64,
    }
    struct Bool {
        is_there: bool,
        is_true: bool,
    }
    struct Entry {
        key: String,
        number: f64,
    }

    extern "Rust" {
        type Regex;
        fn compile_regex(pattern: &str) -> Result<Box<Regex>>;
        fn is_match(self: &Regex, text: &str) -> bool;
        fn find(self: &Regex, text: &str, from: usize) -> Span;
        fn group(self: &Regex, text: &str, name: &str) -> Text;
        fn replace_all(self: &Regex, text: &str, replacement: &str) -> String;
    }

    extern "Rust" {
        type Value;
        fn parse_json(json: &str) -> Result<Box<Value>>;
        fn pointer(self: &Value, pointer: &str) -> *const Value;
        unsafe fn as_str<'v>(self: &'v Value) -> Str<'v>;
        fn as_i64(self: &Value) -> Whole;
        fn as_f64(self: &Value) -> Number;
        fn as_bool(self: &Value) -> Bool;
        fn get(self: &Value, key: &str) -> *const Value;
        fn each_item(self: &Value, visitor: &Visitor);
        fn numbers(self: &Value) -> Vec<Entry>;
        fn set(self: &mut Value, key: &str, value: Box<Value>) -> bool;
        fn text(self: &Value) -> String;
    }

    extern "Rust" {
        type Timestamp;
        type Zone;
        fn parse_time(text: &str) -> Result<Box<Timestamp>>;
        fn zone_named(name: &str) -> Result<Box<Zone>>;
        fn format(self: &Timestamp, zone: &Zone, format: &str) -> Result<String>;
        fn from_clock(nanoseconds: i64) -> Result<Box<Timestamp>>;
        fn clock(self: &Timestamp) -> Result<i64>;
        fn plus(self: &Timestamp, nanoseconds: u64) -> Result<Box<Timestamp>>;
        fn days_later(self: &Timestamp, zone: &Zone, days: i64) -> Result<Box<Timestamp>>;
    }

    unsafe extern "C++" {
        include!("plain-cxx-crates/src/visitor.h");
        type Visitor;
        fn visit(self: &Visitor, item: &Value) -> bool;

        include!("plain-cxx-crates/tests/smoke.h");
        /// What does not hold.
        fn smoke() -> String;
    }
}

use bridge::{Bool, Entry, Number, Span, Str, Text, Visitor, Whole};

struct Regex(regex::Regex);

fn compile_regex(pattern: &str) -> Result<Box<Regex>, regex::Error> {
    regex::Regex::new(pattern).map(|regex| Box::new(Regex(regex)))
}

impl Regex {
    fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    fn find(&self, text: &str, from: usize) -> Span {
        match text.get(from..).and_then(|_| self.0.find_at(text, from)) {
            Some(found) => Span { is_there: true, start: found.start(), end: found.end() },
            None => Span { is_there: false, start: 0, end: 0 },
        }
    }

    fn group(&self, text: &str, name: &str) -> Text {
        let captures = self.0.captures(text);
        match captures.as_ref().and_then(|captures| captures.name(name)) {
            Some(group) => Text { is_there: true, text: group.as_str().to_owned() },
            None => Text { is_there: false, text: String::new() },
        }
    }

    fn replace_all(&self, text: &str, replacement: &str) -> String {
        self.0.replace_all(text, replacement).into_owned()
    }
}

#[repr(transparent)]
pub struct Value(serde_json::Value);

fn parse_json(json: &str) -> Result<Box<Value>, serde_json::Error> {
    serde_json::from_str(json).map(|value| Box::new(Value(value)))
}

/// A part of a value; null where there is none.
fn part(value: Option<&serde_json::Value>) -> *const Value {
    // A Value is transparent.
    value.map_or(std::ptr::null(), |value| std::ptr::from_ref(value).cast())
}

impl Value {
    fn pointer(&self, pointer: &str) -> *const Value {
        part(self.0.pointer(pointer))
    }

    fn as_str(&self) -> Str<'_> {
        let text = self.0.as_str();
        Str { is_there: text.is_some(), text: text.unwrap_or_default() }
    }

    fn as_i64(&self) -> Whole {
        let number = self.0.as_i64();
        Whole { is_there: number.is_some(), number: number.unwrap_or_default() }
    }

    fn as_f64(&self) -> Number {
        let number = self.0.as_f64();
        Number { is_there: number.is_some(), number: number.unwrap_or_default() }
    }

    fn as_bool(&self) -> Bool {
        let is_true = self.0.as_bool();
        Bool { is_there: is_true.is_some(), is_true: is_true.unwrap_or_default() }
    }

    fn get(&self, key: &str) -> *const Value {
        part(self.0.get(key))
    }

    fn each_item(&self, visitor: &Visitor) {
        for item in self.0.as_array().into_iter().flatten() {
            // SAFETY: a Value is transparent.
            let item = unsafe { &*std::ptr::from_ref(item).cast::<Value>() };
            if !visitor.visit(item) {
                break;
            }
        }
    }

    fn numbers(&self) -> Vec<Entry> {
        let fields = self.0.as_object().into_iter().flatten();
        fields
            .filter_map(|(key, value)| Some(Entry { key: key.clone(), number: value.as_f64()? }))
            .collect()
    }

    fn set(&mut self, key: &str, value: Box<Value>) -> bool {
        match self.0.as_object_mut() {
            Some(object) => {
                object.insert(key.to_owned(), value.0);
                true
            }
            None => false,
        }
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

struct Timestamp(jiff::Timestamp);

struct Zone(jiff::tz::TimeZone);

fn parse_time(text: &str) -> Result<Box<Timestamp>, jiff::Error> {
    text.parse().map(|time| Box::new(Timestamp(time)))
}

fn zone_named(name: &str) -> Result<Box<Zone>, jiff::Error> {
    jiff::tz::TimeZone::get(name).map(|zone| Box::new(Zone(zone)))
}

fn from_clock(nanoseconds: i64) -> Result<Box<Timestamp>, jiff::Error> {
    let since = Duration::from_nanos(nanoseconds.unsigned_abs());
    let time = if nanoseconds < 0 { UNIX_EPOCH - since } else { UNIX_EPOCH + since };
    jiff::Timestamp::try_from(time).map(|time| Box::new(Timestamp(time)))
}

impl Timestamp {
    fn format(&self, zone: &Zone, format: &str) -> Result<String, jiff::Error> {
        jiff::fmt::strtime::format(format, &self.0.to_zoned(zone.0.clone()))
    }

    fn clock(&self) -> Result<i64, std::num::TryFromIntError> {
        match SystemTime::from(self.0).duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_nanos()),
            Err(before) => i64::try_from(before.duration().as_nanos()).map(|since| -since),
        }
    }

    fn plus(&self, nanoseconds: u64) -> Result<Box<Timestamp>, jiff::Error> {
        let later = self.0.checked_add(Duration::from_nanos(nanoseconds))?;
        Ok(Box::new(Timestamp(later)))
    }

    fn days_later(&self, zone: &Zone, days: i64) -> Result<Box<Timestamp>, jiff::Error> {
        let zoned = self.0.to_zoned(zone.0.clone());
        let later = zoned.checked_add(jiff::Span::new().try_days(days)?)?;
        Ok(Box::new(Timestamp(later.timestamp())))
    }
}
