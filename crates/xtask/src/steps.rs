//! Named steps that run one after the other, or beside each other, with the failures counted at the end.

use anyhow::{Context as _, Result, bail};
use std::io::{self, BufRead as _, BufReader, PipeReader};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

/// The result of a step that did not fail.
pub(crate) enum Outcome {
    Passed,
    /// Something optional is missing; the text tells what.
    Skipped(String),
}

/// One thing to check.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) run: fn() -> Result<Outcome>,
}

/// Steps that run one after the other, and at the same time others beside, whose output is printed when they end. Each
/// runs in a process of its own.
pub(crate) struct Stage {
    pub(crate) steps: &'static [Step],
    pub(crate) beside: &'static [Step],
}

impl Stage {
    /// All steps.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static Step> {
        self.steps.iter().chain(self.beside)
    }
}

/// Runs the steps whose name contains one of `names` (all, if there are no names), continuing
/// after failures. The last line is `N passed, M failed, K skipped`.
pub(crate) fn run(stages: &[Stage], names: &[&str]) -> Result<ExitCode> {
    // A step may write the program anew: what it is called is asked before.
    let program = env::current_exe().context("cannot find this program")?;
    run_with(stages, names, &|step, print| in_process(&program, step, print))
}

/// Like [`run`], in this process: for steps that `cargo xtask test` does not have.
pub(crate) fn run_here(stages: &[Stage]) -> Result<ExitCode> {
    run_with(stages, &[], &here)
}

fn here(step: &Step, _: Print) -> Ended {
    Ended { result: (step.run)(), output: String::new() }
}

/// How a step is run, and when its output is printed.
type Run<'a> = &'a (dyn Fn(&Step, Print) -> Ended + Sync);

fn run_with(stages: &[Stage], names: &[&str], run: Run<'_>) -> Result<ExitCode> {
    let wanted =
        |step: &&Step| names.is_empty() || names.iter().any(|name| step.name.contains(name));
    let count = stages.iter().flat_map(Stage::all).filter(wanted).count();
    if count == 0 {
        bail!("no step's name contains {}", names.join(" or "));
    }
    let start = Instant::now();
    let mut results: Vec<Done> = Vec::new();
    for stage in stages {
        results.extend(thread::scope(|scope| {
            let beside = stage.beside.iter().filter(wanted);
            let beside = scope.spawn(|| -> Vec<Done> {
                beside.map(|step| Done::of(step, || run(step, Print::AtTheEnd))).collect()
            });
            let mut done: Vec<Done> = Vec::new();
            for step in stage.steps.iter().filter(wanted) {
                let number = results.len() + done.len() + 1;
                println!("\n==> [{number}/{count}] {}", step.name);
                done.push(Done::of(step, || run(step, Print::Lines)));
            }
            done.extend(beside.join().expect("it does not panic"));
            done
        }));
    }
    for done in results.iter().filter(|done| done.kind == Kind::Failed) {
        println!("\n{}\n{}", done.line, failures(&done.output));
    }
    println!("\nSteps, {} in all:", seconds(start.elapsed()));
    for done in &results {
        println!("  {}", done.line);
    }
    let count = |kind| results.iter().filter(|done| done.kind == kind).count();
    let failed = count(Kind::Failed);
    println!("\n{} passed, {failed} failed, {} skipped", count(Kind::Passed), count(Kind::Skipped));
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The step of this name, as [`run`] starts it in a process: the exit code and the last line say how it ended.
pub(crate) fn run_one(stages: &[Stage], name: &str) -> Result<ExitCode> {
    let step = stages.iter().flat_map(Stage::all).find(|step| step.name == name);
    let step = step.with_context(|| format!("no step is called {name}"))?;
    Ok(match (step.run)() {
        Ok(Outcome::Passed) => ExitCode::SUCCESS,
        Ok(Outcome::Skipped(reason)) => {
            println!("{reason}");
            ExitCode::from(SKIPPED)
        }
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    })
}

/// The exit code of a step that is skipped.
const SKIPPED: u8 = 3;

#[derive(PartialEq)]
enum Kind {
    Passed,
    Skipped,
    Failed,
}

/// What a step printed, and its result.
struct Ended {
    result: Result<Outcome>,
    output: String,
}

/// When the output of a step is printed.
#[derive(Clone, Copy, PartialEq)]
enum Print {
    Lines,
    AtTheEnd,
}

/// A step that has ended, the line about it, and what it printed.
struct Done {
    kind: Kind,
    line: String,
    output: String,
}

impl Done {
    fn of(step: &Step, run: impl FnOnce() -> Ended) -> Done {
        let start = Instant::now();
        let Ended { result, output } = run();
        let time = seconds(start.elapsed());
        let (kind, line) = match result {
            Ok(Outcome::Passed) => (Kind::Passed, format!("passed   {time:>7}  {}", step.name)),
            Ok(Outcome::Skipped(reason)) => {
                println!("!!! SKIPPED: {reason}");
                (Kind::Skipped, format!("SKIPPED  {time:>7}  {}: {reason}", step.name))
            }
            Err(error) => {
                println!("!!! FAILED: {error:#}");
                (Kind::Failed, format!("FAILED   {time:>7}  {}: {error:#}", step.name))
            }
        };
        println!("--- {line}");
        Done { kind, line, output }
    }
}

/// Runs a step by this program.
fn in_process(program: &Path, step: &Step, print: Print) -> Ended {
    let mut output = String::new();
    let code = code_of(program, step, print, &mut output);
    let result = code.and_then(|code| outcome(code, &output));
    Ended { result, output }
}

fn code_of(program: &Path, step: &Step, print: Print, output: &mut String) -> Result<Option<i32>> {
    let (reader, writer) = io::pipe()?;
    let mut command = Command::new(program);
    command.args([ONE, step.name]).stdin(Stdio::null());
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().context("cannot run this program again")?;
    // The pipe ends when nobody can write to it.
    drop(command);
    read(reader, print, output)?;
    let status = child.wait()?;
    if print == Print::AtTheEnd {
        println!("\n==> {}, beside the others\n{}", step.name, output.trim_end());
    }
    Ok(status.code())
}

fn read(reader: PipeReader, print: Print, output: &mut String) -> io::Result<()> {
    let (mut reader, mut line) = (BufReader::new(reader), Vec::new());
    while reader.read_until(b'\n', &mut line)? > 0 {
        let text = String::from_utf8_lossy(&line);
        if print == Print::Lines {
            print!("{text}");
        }
        output.push_str(&text);
        line.clear();
    }
    Ok(())
}

/// What the end of a long log repeats of a step that failed: what cargo's test programs say of each failure, and the
/// last lines.
fn failures(output: &str) -> String {
    let mut told = Vec::new();
    let mut is_inside = false;
    let (lines, last): (Vec<_>, _) = (output.lines().collect(), 30);
    let (before, end) = lines.split_at(lines.len().saturating_sub(last));
    for line in before {
        is_inside = (is_inside || *line == "failures:") && !line.starts_with("test result:");
        if is_inside {
            told.push(*line);
        }
    }
    told.extend(end);
    told.join("\n")
}

/// How a step has ended, of the exit code and the output of its process.
fn outcome(code: Option<i32>, output: &str) -> Result<Outcome> {
    let last = || output.lines().next_back().unwrap_or_default().to_owned();
    match code {
        Some(0) => Ok(Outcome::Passed),
        Some(code) if code == i32::from(SKIPPED) => Ok(Outcome::Skipped(last())),
        _ => bail!("{}", last()),
    }
}

/// The task that runs one step.
pub(crate) const ONE: &str = "step";

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::{
        Outcome, SKIPPED, Stage, Step, failures, here, outcome, run_here, run_one, run_with,
    };
    use anyhow::bail;
    use std::process::ExitCode;

    const STAGES: &[Stage] = &[Stage {
        steps: &[
            Step { name: "good", run: || Ok(Outcome::Passed) },
            Step { name: "absent", run: || Ok(Outcome::Skipped("no tool".to_owned())) },
            Step { name: "bad", run: || bail!("wrong") },
        ],
        beside: &[],
    }];

    // ExitCode has no equality.
    fn text(code: ExitCode) -> String {
        format!("{code:?}")
    }

    #[test]
    fn failures_decide_and_names_choose() {
        let code = |names: &[&str]| text(run_with(STAGES, names, &here).unwrap());
        let (success, failure) = (text(ExitCode::SUCCESS), text(ExitCode::FAILURE));
        assert_eq!(code(&[]), failure);
        assert_eq!(code(&["good", "absent"]), success);
        assert_eq!(code(&["ba"]), failure);
        assert!(run_with(STAGES, &["nothing"], &here).is_err());
        assert_eq!(text(run_here(STAGES).unwrap()), failure);
    }

    #[test]
    fn the_end_of_the_log_says_what_failed() {
        let passed = "test many::a ... ok\n".repeat(50);
        let failed = "failures:\n\n---- many::b stdout ----\nwrong\n\ntest result: FAILED.\n";
        let output = format!("{passed}{failed}{passed}the end\n");
        let said = failures(&output);
        assert!(
            said.starts_with("failures:\n\n---- many::b stdout ----\nwrong\n\ntest many"),
            "{said}"
        );
        assert_eq!((said.lines().count(), said.lines().last()), (5 + 30, Some("the end")));
        assert_eq!(failures("wrong\n"), "wrong");
    }

    /// What a process of a step says, and what is read of it.
    #[test]
    fn a_process_says_how_its_step_ended() {
        let code = |name| text(run_one(STAGES, name).unwrap());
        assert_eq!(code("good"), text(ExitCode::SUCCESS));
        assert_eq!(code("absent"), text(ExitCode::from(SKIPPED)));
        assert_eq!(code("bad"), text(ExitCode::FAILURE));
        assert!(run_one(STAGES, "goo").is_err());

        let ended = |code, output| outcome(Some(code), output);
        assert!(matches!(ended(0, ""), Ok(Outcome::Passed)));
        assert!(
            matches!(ended(3, "1 passed\nno tool\n"), Ok(Outcome::Skipped(why)) if why == "no tool")
        );
        assert!(ended(1, "1 failed\nwrong\n").is_err_and(|error| error.to_string() == "wrong"));
        assert!(outcome(None, "half a word").is_err());
    }
}
