//! Named steps that run one after the other, with the failures counted at the end.

use anyhow::{Result, bail};
use std::process::ExitCode;
use std::time::{Duration, Instant};

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

/// Runs the steps whose name contains one of `names` (all, if there are no names), continuing
/// after failures. The last line is `N passed, M failed, K skipped`.
pub(crate) fn run(steps: &[Step], names: &[&str]) -> Result<ExitCode> {
    let wanted =
        |step: &&Step| names.is_empty() || names.iter().any(|name| step.name.contains(name));
    let chosen: Vec<&Step> = steps.iter().filter(wanted).collect();
    if chosen.is_empty() {
        bail!("no step's name contains {}", names.join(" or "));
    }
    let mut lines = Vec::new();
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    let start = Instant::now();
    for (index, step) in chosen.iter().enumerate() {
        println!("\n==> [{}/{}] {}", index + 1, chosen.len(), step.name);
        let step_start = Instant::now();
        let result = (step.run)();
        let time = seconds(step_start.elapsed());
        let line = match result {
            Ok(Outcome::Passed) => {
                passed += 1;
                format!("passed   {time:>7}  {}", step.name)
            }
            Ok(Outcome::Skipped(reason)) => {
                skipped += 1;
                println!("!!! SKIPPED: {reason}");
                format!("SKIPPED  {time:>7}  {}: {reason}", step.name)
            }
            Err(error) => {
                failed += 1;
                println!("!!! FAILED: {error:#}");
                format!("FAILED   {time:>7}  {}: {error:#}", step.name)
            }
        };
        println!("--- {line}");
        lines.push(line);
    }
    println!("\nSteps, {} in all:", seconds(start.elapsed()));
    for line in lines {
        println!("  {line}");
    }
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn seconds(duration: Duration) -> String {
    format!("{:.1} s", duration.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Step, run};
    use anyhow::bail;
    use std::process::ExitCode;

    const STEPS: &[Step] = &[
        Step { name: "good", run: || Ok(Outcome::Passed) },
        Step { name: "absent", run: || Ok(Outcome::Skipped("no tool".to_owned())) },
        Step { name: "bad", run: || bail!("wrong") },
    ];

    #[test]
    fn failures_decide_and_names_choose() {
        // ExitCode has no equality.
        let code = |names: &[&str]| format!("{:?}", run(STEPS, names).unwrap());
        let (success, failure) = (ExitCode::SUCCESS, ExitCode::FAILURE);
        assert_eq!(code(&[]), format!("{failure:?}"));
        assert_eq!(code(&["good", "absent"]), format!("{success:?}"));
        assert_eq!(code(&["ba"]), format!("{failure:?}"));
        assert!(run(STEPS, &["nothing"]).is_err());
    }
}
