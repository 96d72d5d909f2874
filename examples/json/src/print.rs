use crate::{MAX_DEPTH, PrintError, Value};
use serde::ser::{Error as _, Serialize, Serializer};
use serde_json::Number;

pub fn print(value: &Value) -> Result<String, PrintError> {
    check(value, MAX_DEPTH)?;
    Ok(serde_json::to_string_pretty(value).expect("all of it can be printed"))
}

/// Goes no deeper than it allows, whoever has made the value.
fn check(value: &Value, depth: usize) -> Result<(), PrintError> {
    let inside = || depth.checked_sub(1).ok_or(PrintError::TooDeep);
    match value {
        Value::Float(it) if !it.is_finite() => Err(PrintError::NotFinite(*it)),
        Value::Huge(text) if text.parse::<Number>().is_err() => {
            Err(PrintError::NoNumber(text.clone()))
        }
        Value::Array(values) => {
            let depth = inside()?;
            values.iter().try_for_each(|value| check(value, depth))
        }
        Value::Object(entries) => {
            let depth = inside()?;
            entries.values().try_for_each(|value| check(value, depth))
        }
        _ => Ok(()),
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(it) => serializer.serialize_bool(*it),
            Value::Int(it) => serializer.serialize_i64(*it),
            Value::Float(it) => serializer.serialize_f64(*it),
            Value::Huge(text) => {
                text.parse::<Number>().map_err(S::Error::custom)?.serialize(serializer)
            }
            Value::Text(text) => serializer.serialize_str(text),
            Value::Array(values) => serializer.collect_seq(values),
            Value::Object(entries) => serializer.collect_map(entries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::{MAX_DEPTH, PrintError, Value};

    #[test]
    fn what_cannot_be_printed() {
        let nested = |depth| (0..depth).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
        assert!(print(&nested(MAX_DEPTH)).is_ok());
        assert_eq!(print(&nested(MAX_DEPTH + 1)), Err(PrintError::TooDeep));
        let huge = |text: &str| print(&Value::Array(vec![Value::Huge(text.into())]));
        assert_eq!(huge("1e+999"), Ok("[\n  1e+999\n]".to_owned()));
        assert_eq!(huge("1 2"), Err(PrintError::NoNumber("1 2".into())));
        let infinite = Value::Float(f64::INFINITY);
        assert_eq!(print(&infinite), Err(PrintError::NotFinite(f64::INFINITY)));
    }
}
