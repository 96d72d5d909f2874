//! Plain Rust, as a crate that knows of no bridge has it: others mirror these types.

use std::num::NonZeroU32;
use std::time::{Duration, SystemTime};
use std::{error, fmt};

/// Numbers alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub start: u64,
    pub end: u64,
}

/// What may get more fields, and has one that nobody else sees.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReadOptions {
    pub offset: u64,
    pub size: Option<u64>,
    pub name: String,
    pub timeout: Option<Duration>,
    pub spans: Vec<Span>,
    pub chunk: usize,
    retries: u8,
}

impl Default for ReadOptions {
    fn default() -> Self {
        ReadOptions {
            offset: 0,
            size: None,
            name: "default".to_owned(),
            timeout: None,
            spans: Vec::new(),
            chunk: 4096,
            retries: 3,
        }
    }
}

impl ReadOptions {
    pub fn retries(&self) -> u8 {
        self.retries
    }
}

/// One field of each kind that is converted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everything {
    pub is_on: bool,
    pub letter: char,
    pub wait: Duration,
    pub since: SystemTime,
    pub count: NonZeroU32,
    pub spans: Vec<Option<Span>>,
    pub waits: Vec<Duration>,
    pub pair: (u8, u32),
    pub text: Option<String>,
    pub words: Vec<String>,
    pub level: Level,
    pub event: Option<Event>,
}

/// Variants without data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    Low,
    High,
}

/// What may get more variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    NotFound,
    Denied,
    Other,
    Rare,
}

/// Variants with data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Quit,
    Moved { to: Span, after: Duration },
    Typed(char, Option<String>),
    At(Level),
}

/// Variants with data, which may become more.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Change {
    Added(String),
    Removed(u64),
    None,
    Renamed(String, String),
}

/// An error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub kind: Kind,
    pub path: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}: {}", self.kind, self.path)
    }
}

impl error::Error for Failure {}
