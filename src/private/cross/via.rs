//! Rust types that cross as another type, which C++ sees: `#[via(V)]`.

use super::Mirrors;
use core::any::type_name;
use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::str::FromStr;

/// The type that crosses for a value that may be refused.
pub trait Via: Mirrors {
    /// The value.
    ///
    /// # Errors
    ///
    /// If the conversion refuses it.
    fn try_into_of(self) -> Result<Self::Of, Refused>;
}

/// Why a value cannot be converted.
#[derive(Debug)]
pub struct Refused {
    name: &'static str,
    of: &'static str,
    from: &'static str,
    why: String,
}

impl Refused {
    #[cold]
    #[inline(never)]
    fn new<From, Into>(name: &'static str, why: &dyn Display) -> Self {
        Refused { name, of: type_name::<Into>(), from: type_name::<From>(), why: why.to_string() }
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Refused { name, of, from, why } = self;
        write!(f, "`{name}` crosses the bridge: no `{of}` of this `{from}`: {why}")
    }
}

impl Error for Refused {}

/// Converts one of the two types to the other.
///
/// # Errors
///
/// If the conversion refuses the value.
#[inline]
pub fn converted<From, Into>(value: From, name: &'static str) -> Result<Into, Refused>
where
    Into: TryFrom<From, Error: Display>,
{
    Into::try_from(value).map_err(|error| Refused::new::<From, Into>(name, &error))
}

/// Parses a value from text.
///
/// # Errors
///
/// If the text is not a valid value.
#[inline]
pub fn read_text<T: FromStr<Err: Display>>(text: String, name: &'static str) -> Result<T, Refused> {
    text.parse().map_err(|error| Refused::new::<String, T>(name, &error))
}

/// A value as text.
///
/// # Errors
///
/// Never fails.
#[inline]
pub fn written<T: Display>(value: T, _name: &'static str) -> Result<String, Refused> {
    Ok(value.to_string())
}

/// The value, where no error can be returned.
///
/// # Panics
///
/// If it is refused.
#[inline]
pub fn sure<T>(value: Result<T, Refused>) -> T {
    value.unwrap_or_else(|refused| refuse(&refused))
}

#[cold]
#[inline(never)]
fn refuse(refused: &Refused) -> ! {
    panic!("{refused}")
}

/// The value for what has crossed.
///
/// # Errors
///
/// If it is refused.
#[inline]
pub fn try_value<V: Via>(value: V) -> Result<V::Of, Refused> {
    value.try_into_of()
}

/// The same for an `Option`.
///
/// # Errors
///
/// If it is refused.
#[inline]
pub fn try_option<V: Via>(value: Option<V>) -> Result<Option<V::Of>, Refused> {
    value.map(V::try_into_of).transpose()
}

/// The same for a list.
///
/// # Errors
///
/// If one of its elements is refused: the others are dropped.
#[inline]
pub fn try_list<V: Via>(list: Vec<V>) -> Result<Vec<V::Of>, Refused> {
    list.into_iter().map(V::try_into_of).collect()
}
