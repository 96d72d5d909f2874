use crate::{SyntaxError, Value};
use serde_json::Number;
use std::collections::BTreeMap;

pub fn parse(text: &[u8]) -> Result<Value, SyntaxError> {
    match serde_json::from_slice::<serde_json::Value>(text) {
        Ok(value) => Ok(value.into()),
        Err(error) => {
            let position = format!(" at line {} column {}", error.line(), error.column());
            let message = error.to_string();
            let message = message.strip_suffix(&position).unwrap_or(&message).to_owned();
            Err(SyntaxError { message, line: error.line(), column: error.column() })
        }
    }
}

// Strings are moved; serde_json limits the depth.
impl From<serde_json::Value> for Value {
    fn from(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(it) => Value::Bool(it),
            serde_json::Value::Number(number) => number.into(),
            serde_json::Value::String(text) => Value::Text(text),
            serde_json::Value::Array(values) => {
                Value::Array(values.into_iter().map(Value::from).collect())
            }
            serde_json::Value::Object(entries) => {
                // Not `collect`, which sorts: for small maps this takes half as long.
                let mut object = BTreeMap::new();
                for (key, value) in entries {
                    object.insert(key, value.into());
                }
                Value::Object(object)
            }
        }
    }
}

impl From<Number> for Value {
    fn from(number: Number) -> Value {
        let text = number.as_str();
        let is_whole = !text.contains(['.', 'e', 'E']);
        // "-0" is no i64: it would lose its sign.
        match (number.as_i64(), number.as_f64()) {
            (Some(it), _) if text != "-0" => Value::Int(it),
            (_, Some(it)) if it.is_finite() && (!is_whole || it == 0.0) => Value::Float(it),
            _ => Value::Huge(text.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::{MAX_DEPTH, Value};

    #[test]
    fn numbers() {
        for (text, value) in [
            ("0", Value::Int(0)),
            ("-9223372036854775808", Value::Int(i64::MIN)),
            ("9223372036854775808", Value::Huge("9223372036854775808".into())),
            ("-0", Value::Float(-0.0)),
            ("1.0", Value::Float(1.0)),
            ("1e2", Value::Float(100.0)),
            ("1e308", Value::Float(1e308)),
            ("1e309", Value::Huge("1e+309".into())),
            ("1E-400", Value::Float(0.0)),
        ] {
            let parsed = parse(text.as_bytes()).unwrap();
            assert_eq!(format!("{parsed:?}"), format!("{value:?}"), "{text}");
        }
    }

    #[test]
    fn errors_have_a_position() {
        let error = parse(b"{\n  \"a\": [1, }\n").unwrap_err();
        assert_eq!((error.message.as_str(), error.line, error.column), ("expected value", 2, 12));
        let error = parse(b"\"\xff\"").unwrap_err();
        assert_eq!((error.message.as_str(), error.line), ("invalid unicode code point", 1));
    }

    #[test]
    fn depth() {
        let nested = |depth| ["[".repeat(depth), "]".repeat(depth)].concat();
        assert!(parse(nested(MAX_DEPTH).as_bytes()).is_ok());
        for depth in [MAX_DEPTH + 1, 1_000_000] {
            let error = parse(nested(depth).as_bytes()).unwrap_err();
            assert_eq!(error.message, "recursion limit exceeded");
            assert_eq!(error.column, MAX_DEPTH + 1);
        }
    }
}
