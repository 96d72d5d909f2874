use crate::{Entry, Error, Position, Value, Yaml};
use std::fmt::{self, Display, Formatter};

impl Value {
    /// The first document of a text.
    ///
    /// # Errors
    ///
    /// [`Error::Syntax`], [`Error::TooLarge`]
    pub fn parse(text: &str) -> Result<Value, Error> {
        Yaml::parse(text)?.root().to_value()
    }

    /// The value of a key of a map.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        let Value::Map(entries) = self else { return None };
        let is_named = |entry: &&Entry| matches!(&entry.key, Value::Scalar(key) if key == name);
        entries.iter().find(is_named).map(|entry| &entry.value)
    }

    /// The value as YAML.
    #[must_use]
    pub fn to_yaml(&self) -> String {
        Yaml::from(self).to_yaml()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Scalar(text.to_owned())
    }
}

impl<T: Into<Value>> From<Vec<T>> for Value {
    fn from(items: Vec<T>) -> Value {
        Value::Sequence(items.into_iter().map(Into::into).collect())
    }
}

impl Display for Position {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}, column {}", self.line + 1, self.column + 1)
    }
}

impl Display for Error {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Error::Syntax { position, message } | Error::Type { position, message } => {
                write!(formatter, "{position}: {message}")
            }
            Error::File(message) => formatter.write_str(message),
            Error::TooLarge => formatter.write_str("aliases make this document too large"),
        }
    }
}

impl std::error::Error for Error {}
