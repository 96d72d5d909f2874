//! The crates `regex`, `serde_json` and `jiff`, for C++. There is no Rust but this bridge.

#[twinspan::bridge(namespace = "crates")]
mod ffi {
    /// Where a match stands, in bytes.
    struct Span {
        start: usize,
        end: usize,
    }

    extern "Rust" {
        type Regex = regex::Regex;
        type RegexError = regex::Error;

        /// Compiles a pattern.
        #[Self = "Regex"]
        fn compile(pattern: &str) -> Result<Box<Regex>, RegexError> {
            Regex::new(pattern).map(Box::new)
        }
        fn is_match(self: &Regex, text: &str) -> bool;
        /// The first match that begins at this byte or after it.
        fn find(self: &Regex, text: &str, from: usize) -> Option<Span> {
            let found = text.get(from..)?;
            let found = self.find_at(text, text.len() - found.len())?;
            Some(Span { start: found.start(), end: found.end() })
        }
        /// What a group of this name has matched.
        fn group(self: &Regex, text: &str, name: &str) -> Option<String> {
            Some(self.captures(text)?.name(name)?.as_str().to_owned())
        }
        fn replace_all(self: &Regex, text: &str, replacement: &str) -> String {
            self.replace_all(text, replacement).into_owned()
        }
    }

    extern "Rust" {
        type Value = serde_json::Value;
        type JsonError = serde_json::Error;

        /// Parses a document.
        #[Self = "Value"]
        fn parse(json: &str) -> Result<Box<Value>, JsonError> {
            serde_json::from_str(json).map(Box::new)
        }
        fn line(self: &JsonError) -> usize;
        fn column(self: &JsonError) -> usize;
        fn pointer(self: &Value, pointer: &str) -> Option<&Value>;
        fn as_str(self: &Value) -> Option<&str>;
        fn as_i64(self: &Value) -> Option<i64>;
        fn as_f64(self: &Value) -> Option<f64>;
        fn as_bool(self: &Value) -> Option<bool>;
        /// The field of an object.
        fn get(self: &Value, key: &str) -> Option<&Value> {
            self.get(key)
        }
        /// The items of an array, until the visitor breaks.
        fn each_item(self: &Value, mut visit: impl FnMut(&Value) -> ControlFlow<()>) {
            let _ = self.as_array().into_iter().flatten().try_for_each(|item| visit(item));
        }
        /// The numbers in an object.
        fn numbers(self: &Value) -> BTreeMap<String, f64> {
            let fields = self.as_object().into_iter().flatten();
            fields.filter_map(|(key, value)| Some((key.clone(), value.as_f64()?))).collect()
        }
        #[cxx_name = "set"]
        fn set(self: &mut Value, key: &str, value: Box<Value>) -> bool {
            match self.as_object_mut() {
                Some(object) => {
                    object.insert(key.to_owned(), *value);
                    true
                }
                None => false,
            }
        }
        #[cxx_name = "text"]
        fn to_string(self: &Value) -> String;
    }

    extern "Rust" {
        type Timestamp = jiff::Timestamp;
        type Zone = jiff::tz::TimeZone;
        type TimeError = jiff::Error;

        /// A moment that is written as RFC 3339 says.
        #[Self = "Timestamp"]
        fn parse(text: &str) -> Result<Box<Timestamp>, TimeError> {
            text.parse().map(Box::new)
        }
        /// A zone of the tz database.
        #[Self = "Zone"]
        fn named(name: &str) -> Result<Box<Zone>, TimeError> {
            jiff::tz::TimeZone::get(name).map(Box::new)
        }
        /// The moment as a clock in the zone shows it, in the words of `strftime`.
        fn format(self: &Timestamp, zone: &Zone, format: &str) -> Result<String, TimeError> {
            jiff::fmt::strtime::format(format, &self.to_zoned(zone.clone()))
        }
        #[Self = "Timestamp"]
        fn from_clock(time: SystemTime) -> Result<Box<Timestamp>, TimeError> {
            Timestamp::try_from(time).map(Box::new)
        }
        fn clock(self: &Timestamp) -> SystemTime {
            (*self).into()
        }
        fn plus(self: &Timestamp, time: Duration) -> Result<Box<Timestamp>, TimeError> {
            self.checked_add(time).map(Box::new)
        }
        /// The same time of day so many days later, in the zone.
        fn days_later(
            self: &Timestamp,
            zone: &Zone,
            days: i64,
        ) -> Result<Box<Timestamp>, TimeError> {
            let later =
                self.to_zoned(zone.clone()).checked_add(jiff::Span::new().try_days(days)?)?;
            Ok(Box::new(later.timestamp()))
        }
    }
}
