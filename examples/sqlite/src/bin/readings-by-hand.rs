//! The program over `sqlite::by_hand`.

use sqlite::by_hand as api;
use std::process::ExitCode;

#[path = "../../program/mod.rs"]
mod program;

fn main() -> ExitCode {
    program::main()
}
