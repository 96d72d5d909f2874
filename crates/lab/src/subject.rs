//! Runs measured programs.

use crate::protocol::{self, Answer, Listing, Times};
use anyhow::{Context as _, Result, bail};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

/// A program that speaks the protocol of the lab's harness.
#[derive(Clone, Debug)]
pub struct Program {
    path: PathBuf,
}

impl Program {
    /// The program at `path`.
    pub fn new(path: impl Into<PathBuf>) -> Program {
        Program { path: path.into() }
    }

    /// Where it lies.
    pub fn directory(&self) -> &Path {
        self.path.parent().filter(|path| !path.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// Its name there.
    pub fn file_name(&self) -> &OsStr {
        self.path.file_name().unwrap_or(self.path.as_os_str())
    }

    /// Its cases.
    pub fn list(&self) -> Result<Listing> {
        let mut text = String::new();
        let status = self.run(&["list".to_owned()], |line| {
            text.push_str(line);
            text.push('\n');
            Ok(())
        })?;
        if !status.success() {
            bail!("{} list: {}", self.path.display(), ended(status));
        }
        protocol::listing(&text).with_context(|| format!("{} list", self.path.display()))
    }

    /// What the rows of some cases answer, as far as the program comes.
    pub fn answers(&self, ids: &[&str]) -> Result<(Vec<Answer>, ExitStatus)> {
        let mut answers = Vec::new();
        let arguments = arguments(&["answers"], ids);
        let status = self.run(&arguments, |line| {
            answers.push(protocol::answer(line)?);
            Ok(())
        })?;
        Ok((answers, status))
    }

    /// The times of some cases, each handed to `each` when it is there, as far as the program comes.
    pub fn time(
        &self,
        sample: &Sample,
        ids: &[&str],
        mut each: impl FnMut(Times),
    ) -> Result<ExitStatus> {
        let numbers =
            [sample.rounds.to_string(), sample.chunk.to_string(), sample.seed.to_string()];
        let [rounds, chunk, seed] = &numbers;
        self.run(&arguments(&["time", rounds, chunk, seed], ids), |line| {
            each(protocol::times(line)?);
            Ok(())
        })
    }

    fn run(
        &self,
        arguments: &[String],
        mut each: impl FnMut(&str) -> Result<()>,
    ) -> Result<ExitStatus> {
        let mut command = Command::new(&self.path);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child =
            command.spawn().with_context(|| format!("cannot run {}", self.path.display()))?;
        let mut result = Ok(());
        if let Some(output) = child.stdout.take() {
            let lines = BufReader::new(output).lines();
            result = lines.into_iter().try_for_each(|line| each(&line?));
        }
        // With its output closed it ends, if it has not already.
        let status = child.wait()?;
        result.with_context(|| format!("{}", self.path.display()))?;
        Ok(status)
    }
}

/// The same program with its functions in several orders: what stands where decides which of them share
/// a cache line or a slot of the branch predictor, so that no row should always have the same place.
#[derive(Clone, Debug)]
pub struct Programs {
    /// In the order in which the linker was given it.
    pub first: Program,
    pub others: Vec<Program>,
}

impl Programs {
    /// How many placements there are.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// They take turns.
    pub fn of_process(&self, process: usize) -> &Program {
        match process % self.count() {
            0 => &self.first,
            other => &self.others[other - 1],
        }
    }
}

/// How one process samples.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    pub rounds: usize,
    /// Microseconds of one row in one round.
    pub chunk: u64,
    pub seed: u64,
}

/// How a program ended, for a reader.
pub fn ended(status: ExitStatus) -> String {
    if status.success() { "it ended too early".to_owned() } else { format!("it ended: {status}") }
}

fn arguments(command: &[&str], ids: &[&str]) -> Vec<String> {
    command.iter().chain(ids).map(|&word| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Program, Programs};

    #[test]
    fn processes_take_placements_in_turn() {
        let others = ["b", "c"].map(Program::new).to_vec();
        let programs = Programs { first: Program::new("a"), others };
        let names = [0, 1, 2, 3].map(|process| programs.of_process(process).file_name());
        assert_eq!(names, ["a", "b", "c", "a"]);
        assert_eq!(programs.count(), 3);
    }
}
