//! `cargo xtask`: the tasks of a twinspan developer, from a fresh clone, in one command each.

mod book;
mod bridges;
mod c_face;
mod cmake;
mod converters;
mod deny;
mod examples;
mod ffi;
mod lab;
mod lint;
mod packages;
mod publish;
mod releases;
mod scaffolds;
mod shell;
mod steps;
mod test;
mod tsan;

use anyhow::{Result, bail};
use std::env;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <task>

Tasks:
  demo            build and run the two example programs on real input
  test [NAME..]   everything CI runs, or the steps whose name contains a NAME
  test --list     the names of the steps
  tsan            tests/ffi under ThreadSanitizer; takes the sources of the standard library
                  (`rustup component add rust-src`) and minutes, and is no part of `test`
  lab ARGS..      measure what crossings cost: `lab run --quick` takes minutes; see `lab --help`
  bridges         bridges of cxx in crates that are published, checked as bridges of twinspan; downloads them
  book            docs/ as a book: builds it, checks its links, prints where it is
  format          format Rust and C++ in place

Each task installs the Debian packages it misses when it runs as root on Debian or Ubuntu, and says
what to install elsewhere.";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo"] => examples::demo(),
        ["test", "--list"] => {
            test::list();
            Ok(ExitCode::SUCCESS)
        }
        ["test", names @ ..] if names.iter().all(|name| !name.starts_with('-')) => {
            test::test(names)
        }
        [steps::ONE, name] => test::step(name),
        ["tsan"] => tsan::tsan(),
        ["lab", arguments @ ..] => lab::lab(arguments),
        ["bridges"] => bridges::bridges(),
        ["book"] => book::book(),
        ["format"] => {
            lint::format_in_place()?;
            Ok(ExitCode::SUCCESS)
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => bail!("unknown task `{}`\n\n{HELP}", other.join(" ")),
    }
}
