use std::fmt;

/// A value of SQLite that is borrowed: a parameter, or what stands in a row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ValueRef<'a> {
    /// `NULL`
    Null,
    /// `INTEGER`
    Integer(i64),
    /// `REAL`. SQLite makes `NULL` of NaN.
    Real(f64),
    /// `TEXT`
    Text(&'a str),
    /// `BLOB`
    Blob(&'a [u8]),
}

/// A value of SQLite that owns its text or blob: what a user function gives.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// `NULL`
    Null,
    /// `INTEGER`
    Integer(i64),
    /// `REAL`. SQLite makes `NULL` of NaN.
    Real(f64),
    /// `TEXT`
    Text(String),
    /// `BLOB`
    Blob(Vec<u8>),
}

/// The type of a value. Columns have none in SQLite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// `NULL`
    Null,
    /// `INTEGER`
    Integer,
    /// `REAL`
    Real,
    /// `TEXT`
    Text,
    /// `BLOB`
    Blob,
}

impl ValueRef<'_> {
    /// Its type.
    #[must_use]
    pub fn type_of(&self) -> Type {
        match self {
            ValueRef::Null => Type::Null,
            ValueRef::Integer(_) => Type::Integer,
            ValueRef::Real(_) => Type::Real,
            ValueRef::Text(_) => Type::Text,
            ValueRef::Blob(_) => Type::Blob,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Type::Null => "NULL",
            Type::Integer => "INTEGER",
            Type::Real => "REAL",
            Type::Text => "TEXT",
            Type::Blob => "BLOB",
        })
    }
}

/// The values of a statement's parameters, each by its `Into<ValueRef>`: `parameters![1, "text", None::<i64>]`.
#[macro_export]
macro_rules! parameters {
    ($($value:expr),* $(,)?) => {
        &[$($crate::ValueRef::from($value)),*]
    };
}

/// What a value of SQLite can be read as. Types are never converted: an integer is no text.
pub trait FromValue<'a>: Sized {
    /// What it is called in an error.
    const WANTED: &'static str;

    /// `None`: the value is of another type.
    fn from_value(value: ValueRef<'a>) -> Option<Self>;
}

macro_rules! conversions {
    ($($type:ty, $wanted:literal, $variant:ident($value:ident) => $from:expr;)*) => {
        $(impl<'a> FromValue<'a> for $type {
            const WANTED: &'static str = $wanted;

            fn from_value(value: ValueRef<'a>) -> Option<Self> {
                match value {
                    ValueRef::$variant($value) => Some($from),
                    _ => None,
                }
            }
        })*
    };
}

conversions! {
    i64, "INTEGER", Integer(number) => number;
    f64, "REAL", Real(number) => number;
    &'a str, "TEXT", Text(text) => text;
    String, "TEXT", Text(text) => text.to_owned();
    &'a [u8], "BLOB", Blob(bytes) => bytes;
    Vec<u8>, "BLOB", Blob(bytes) => bytes.to_vec();
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Option<T> {
    const WANTED: &'static str = T::WANTED;

    fn from_value(value: ValueRef<'a>) -> Option<Self> {
        match value {
            ValueRef::Null => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

impl<'a> FromValue<'a> for ValueRef<'a> {
    const WANTED: &'static str = "any value";

    fn from_value(value: ValueRef<'a>) -> Option<Self> {
        Some(value)
    }
}

macro_rules! into_ref {
    ($($type:ty, $value:ident => $into:expr;)*) => {
        $(impl<'a> From<$type> for ValueRef<'a> {
            fn from($value: $type) -> ValueRef<'a> {
                $into
            }
        })*
    };
}

into_ref! {
    i64, number => ValueRef::Integer(number);
    i32, number => ValueRef::Integer(number.into());
    f64, number => ValueRef::Real(number);
    &'a str, text => ValueRef::Text(text);
    &'a String, text => ValueRef::Text(text);
    &'a [u8], bytes => ValueRef::Blob(bytes);
    &'a Vec<u8>, bytes => ValueRef::Blob(bytes);
}

impl<'a, T: Into<ValueRef<'a>>> From<Option<T>> for ValueRef<'a> {
    fn from(value: Option<T>) -> ValueRef<'a> {
        value.map_or(ValueRef::Null, Into::into)
    }
}

macro_rules! into_value {
    ($($type:ty, $value:ident => $into:expr;)*) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Value {
                $into
            }
        })*
    };
}

into_value! {
    (), _value => Value::Null;
    i64, number => Value::Integer(number);
    f64, number => Value::Real(number);
    &str, text => Value::Text(text.to_owned());
    String, text => Value::Text(text);
    Vec<u8>, bytes => Value::Blob(bytes);
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Value {
        value.map_or(Value::Null, Into::into)
    }
}
