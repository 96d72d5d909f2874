//! The program as its users run it.

mod support;
mod ten;

#[cfg(unix)]
mod doctor;
mod expand;
mod generate;
mod help;
mod layout;
mod messages;
mod runtime;
mod scaffold;
