//! What a run shows on stderr while it works: bars on a terminal, lines elsewhere.

use console::style;
use indicatif::{ProgressBar, ProgressStyle};
use std::time::{Duration, Instant};

/// One thing that takes its time.
pub struct Work {
    bar: ProgressBar,
    label: String,
    start: Instant,
}

impl Work {
    /// Begins something of which nobody knows how long it takes.
    pub fn unknown(label: impl Into<String>) -> Work {
        Work::begin(
            label.into(),
            ProgressBar::new_spinner(),
            "{spinner} {prefix} {elapsed} {msg:.dim}",
        )
    }

    /// Begins something of so many steps.
    pub fn steps(label: impl Into<String>, steps: usize) -> Work {
        let bar = ProgressBar::new(steps as u64);
        Work::begin(label.into(), bar, "{prefix} {wide_bar:.cyan/dim} {pos}/{len}, {eta} left")
    }

    fn begin(label: String, bar: ProgressBar, template: &str) -> Work {
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─"));
        }
        bar.set_prefix(label.clone());
        if bar.is_hidden() {
            eprintln!("{label} ..");
        } else {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Work { bar, label, start: Instant::now() }
    }

    /// One step is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// What is being done.
    pub fn say(&self, text: &str) {
        let text: String = text.trim().chars().take(60).collect();
        self.bar.set_message(text);
    }

    /// It is done.
    pub fn end(self, result: &str) {
        self.bar.finish_and_clear();
        let seconds = self.start.elapsed().as_secs_f64();
        eprintln!("{}: {result} ({seconds:.1} s)", self.label);
    }
}

/// Something to know, on a line of its own.
pub fn note(text: &str) {
    eprintln!("{text}");
}

/// Something that makes the result doubtful: red on a terminal.
pub fn warn(text: &str) {
    eprintln!("{}", style(format!("warning: {text}")).for_stderr().red().bold());
}
