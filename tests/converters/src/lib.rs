//! The headers below twinspan/convert, with the libraries that they are for. A library is a feature.

#[cfg(feature = "absl")]
mod absl;
#[cfg(feature = "boost")]
mod boost;
#[cfg(feature = "qt")]
mod qt;
