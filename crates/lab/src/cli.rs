//! What can be said on the command line.

use crate::variant;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Measures what calls between Rust and C++ cost: by hand, with cxx, with twinspan and with others.
#[derive(Debug, Parser)]
#[command(name = "twinspan-lab", version, bin_name = "twinspan-lab")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build, check the answers of all layers, measure, and write results.json, report.md, report.html
    Run(Run),
    /// Write report.md and report.html of results that were measured before
    Report(Report),
    /// Show what differs between two results: counts exactly, then times where their intervals part
    Compare(Compare),
    /// Compare instructions and allocations with crates/lab/budgets.txt, where they must be the same
    Check(Check),
    /// Measure what bridges of many functions cost to build, with cxx and with twinspan
    Scale(Scale),
    /// Measure what the README's program costs to build, with cxx and with twinspan: from nothing, and after a change
    Build(Build),
}

/// `run`
#[derive(Debug, Args)]
pub struct Run {
    /// Only cases that have the word in their name, section or title
    #[arg(long, value_name = "WORD")]
    pub filter: Vec<String>,
    /// Only these layers (raw, floor, cxx, twinspan, ..), beside the baseline of each case
    #[arg(long, value_name = "NAME")]
    pub layer: Vec<String>,
    /// How to build [default: all that this machine can; with --quick, gcc]
    #[arg(long, value_name = "NAME")]
    pub variant: Vec<variant::Name>,
    /// Fewer processes and rounds: minutes instead of an hour or more
    #[arg(long)]
    pub quick: bool,
    /// Measure bindgen, autocxx, diplomat and zngur too, as a run of everything does
    #[arg(long)]
    pub peers: bool,
    /// No instructions and allocations
    #[arg(long)]
    pub no_count: bool,
    /// No times
    #[arg(long)]
    pub no_time: bool,
    /// Decides the order in which cases are measured [default: another each time]
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Where results and reports go [default: target/lab]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Measure this program in place of those that are built: it speaks the harness's protocol
    #[arg(long, value_name = "PROGRAM", hide = true)]
    pub subject: Option<PathBuf>,
}

/// `report`
#[derive(Debug, Args)]
pub struct Report {
    /// What `run` wrote [default: target/lab/results.json]
    pub results: Option<PathBuf>,
    /// Where reports go [default: where the results are]
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

/// `compare`
#[derive(Debug, Args)]
pub struct Compare {
    /// Results from before
    pub old: PathBuf,
    /// Results from after
    pub new: PathBuf,
}

/// `check`
#[derive(Debug, Args)]
pub struct Check {
    /// Write what is measured to the table
    #[arg(long)]
    pub update: bool,
}

/// `scale`
#[derive(Debug, Args)]
pub struct Scale {
    /// How many functions the bridges have [default: 10,100,1000]
    #[arg(long, value_name = "N,..", value_delimiter = ',', value_parser = at_least_one)]
    pub functions: Vec<usize>,
}

/// `build`
#[derive(Debug, Args)]
pub struct Build {
    /// How often each is built
    #[arg(long, value_name = "N", default_value = "3", value_parser = at_least_one)]
    pub rounds: usize,
}

fn at_least_one(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(0) => Err("one at least".to_owned()),
        Ok(number) => Ok(number),
        Err(error) => Err(error.to_string()),
    }
}
