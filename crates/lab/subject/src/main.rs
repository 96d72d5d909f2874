//! The program that the lab runs: see `twinspan_lab_harness`.

use std::process::ExitCode;

fn main() -> ExitCode {
    twinspan_lab_harness::main(&twinspan_lab_subject::table())
}
