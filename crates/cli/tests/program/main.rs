//! The program as its users run it.

mod support;

mod generate;
mod help;
mod messages;
mod runtime;
