//! The commands of a measured program. The lab runs them; they can be run by hand.

use crate::sampler::{self, Plan};
use crate::table::{Case, Loop, Table};
use fastrand::Rng;
use std::env;
use std::hint::black_box;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

const USAGE: &str = "usage: list
       answers [DIRECTION/CASE ..]
       time ROUNDS CHUNK_IN_MICROSECONDS SEED [DIRECTION/CASE ..]
       count [DIRECTION/CASE ..]      (under callgrind: see the function counted_region)";

/// Does what the arguments say with the table. Returns the exit code of the program: 2 if there is no
/// such command, 1 if standard output is closed.
#[must_use]
pub fn main(table: &Table) -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // Caught panics are measured; nobody wants to read them a million times.
    std::panic::set_hook(Box::new(|_| {}));
    let output = &mut io::stdout().lock();
    let result = match arguments.as_slice() {
        ["list"] => list(table, output),
        ["answers", names @ ..] => answers(table, names, output),
        ["time", rounds, chunk, seed, names @ ..] => {
            let (Ok(rounds), Ok(chunk), Ok(seed)) = (rounds.parse(), chunk.parse(), seed.parse())
            else {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            };
            let plan = Plan { rounds, chunk: Duration::from_micros(chunk) };
            time(table, names, plan, seed, output)
        }
        ["count", names @ ..] => count(table, names, output),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if result.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn id(case: &Case) -> String {
    format!("{}/{}", case.direction.name(), case.name)
}

fn chosen<'a>(table: &'a Table, names: &[&str]) -> Vec<&'a Case> {
    let wanted = |case: &&Case| names.is_empty() || names.contains(&id(case).as_str());
    table.cases.iter().filter(wanted).collect()
}

/// `build debug` or `build release`, `case ID SECTION TITLE`, then `row ID LAYER`, `cannot ID LAYER
/// REASON`, `note ID LAYER TEXT`.
fn list(table: &Table, output: &mut dyn Write) -> io::Result<()> {
    writeln!(output, "build\t{}", if cfg!(debug_assertions) { "debug" } else { "release" })?;
    for case in &table.cases {
        let id = id(case);
        writeln!(output, "case\t{id}\t{}\t{}", case.section, case.title)?;
        for row in &case.rows {
            writeln!(output, "row\t{id}\t{}", row.layer)?;
        }
        for (layer, reason) in &case.cannot {
            writeln!(output, "cannot\t{id}\t{layer}\t{reason}")?;
        }
        for (layer, text) in &case.notes {
            writeln!(output, "note\t{id}\t{layer}\t{text}")?;
        }
    }
    Ok(())
}

/// `answer ID LAYER SUM`: rows of one case have to agree.
fn answers(table: &Table, names: &[&str], output: &mut dyn Write) -> io::Result<()> {
    for case in chosen(table, names) {
        for row in &case.rows {
            // Enough to see all of what depends on the number of the call.
            let sum = (row.run)(if case.dear { 70 } else { 1500 });
            writeln!(output, "answer\t{}\t{}\t{sum}", id(case), row.layer)?;
        }
    }
    Ok(())
}

/// `time ID LAYER CALLS NS,NS,..`: one time per round. The layer `control` is the first row again.
/// Cases come in an order of the seed's choosing.
fn time(
    table: &Table,
    names: &[&str],
    plan: Plan,
    seed: u64,
    output: &mut dyn Write,
) -> io::Result<()> {
    let mut random = Rng::with_seed(seed);
    let mut cases = chosen(table, names);
    random.shuffle(&mut cases);
    let mut result = Ok(());
    sampler::at_depth(random.u32(0..32), &mut || {
        result = cases.iter().try_for_each(|case| time_case(case, plan, &mut random, output));
    });
    result
}

fn time_case(case: &Case, plan: Plan, random: &mut Rng, output: &mut dyn Write) -> io::Result<()> {
    let loops = sampler::rows_and_control(case);
    let layers = case.rows.iter().map(|row| row.layer).chain(["control"]);
    for (layer, times) in layers.zip(sampler::sample(&loops, plan, random)) {
        write!(output, "time\t{}\t{layer}\t{}\t", id(case), times.calls)?;
        for (index, nanoseconds) in times.nanoseconds.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            write!(output, "{comma}{nanoseconds:.4}")?;
        }
        writeln!(output)?;
    }
    output.flush()
}

/// Calls [`counted_region`] three times for each row. The first warms up: symbols are bound lazily,
/// allocators have caches, and callgrind's number of calls, other than that of instructions, has what
/// ran between two dumps too. The third has twice the calls of the second: what one costs is the
/// difference over the calls. Prints `counted ID LAYER CALLS`, in the order of the dumps.
fn count(table: &Table, names: &[&str], output: &mut dyn Write) -> io::Result<()> {
    for case in chosen(table, names) {
        for row in &case.rows {
            let calls = if case.dear { 20 } else { 500 };
            counted_region(row.run, calls);
            counted_region(row.run, calls);
            counted_region(row.run, 2 * calls);
            writeln!(output, "counted\t{}\t{}\t{calls}", id(case), row.layer)?;
        }
    }
    Ok(())
}

/// What callgrind collects: `--toggle-collect=counted_region --dump-after=counted_region`.
#[unsafe(no_mangle)]
#[inline(never)]
extern "C-unwind" fn counted_region(row: Loop, calls: u64) {
    black_box(row(calls));
}
