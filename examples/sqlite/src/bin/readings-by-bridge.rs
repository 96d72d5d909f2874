//! The program over `sqlite::by_bridge`.

use sqlite::by_bridge as api;
use std::process::ExitCode;

#[path = "../../program/mod.rs"]
mod program;

fn main() -> ExitCode {
    program::main()
}
