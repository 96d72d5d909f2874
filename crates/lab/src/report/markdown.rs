//! The report as tables that GitHub shows.

use crate::report::compare::{self, Verdict};
use crate::report::findings::{self, Cases};
use crate::report::layers::{self, Layer};
use crate::report::numbers::{self, plural};
use crate::report::view::{self, Addressed};
use crate::results::{Case, Measured, Outcome, Results, Row};
use std::fmt::Write as _;

/// More exceptions than this are folded.
const FEW: usize = 6;

/// Everything, the first variant in full, of the others what is relative.
pub(crate) fn document(results: &Results) -> String {
    let addressed = view::addressed(results);
    let layers = layers::of(results);
    let mut text = String::from("# What a call between Rust and C++ costs\n\n");
    head(&mut text, results, &addressed);
    let mut notes = Notes::default();
    let (main, others): (Vec<&Addressed<'_>>, Vec<_>) = addressed.iter().partition(|one| {
        let first = addressed.iter().find(|one| !one.cases.is_empty());
        first.is_some_and(|first| first.id == one.id)
    });
    for one in &main {
        variant(&mut text, one, &layers, &mut notes);
    }
    limits(&mut text, &main);
    for one in others {
        folded(&mut text, one, &layers, &mut notes);
    }
    building(&mut text, results);
    about(&mut text, results, &layers);
    notes.write(&mut text);
    text
}

/// Writes a line.
macro_rules! line {
    ($text:expr) => { $text.push('\n') };
    // Writing to a string cannot fail.
    ($text:expr, $($rest:tt)*) => { _ = writeln!($text, $($rest)*) };
}

fn head(text: &mut String, results: &Results, addressed: &[Addressed<'_>]) {
    line!(
        text,
        "Time as a ratio to the hand-written call, taken side by side; instructions and allocations are counted."
    );
    line!(text, "All of it, with plots: `report.html`; as data: `results.json`.\n");
    let alarms = addressed.iter().flat_map(|one| findings::alarms(one.variant, &one.cases));
    let warnings: Vec<String> = results.warnings.iter().cloned().chain(alarms).collect();
    if !warnings.is_empty() {
        line!(text, "> [!WARNING]");
        for warning in warnings {
            line!(text, "> * {}", plain(&warning));
        }
        line!(text);
    }
    line!(text, "| | |\n|---|---|");
    line!(text, "| Measured | {}, commit {} |", plain(&results.date), code(&results.commit));
    for (name, value) in view::machine(results) {
        line!(text, "| {name} | {} |", plain(&value));
    }
    let tools = view::tools(results);
    let tools = tools.iter().map(|tool| format!("{} {}", tool.name, tool.version));
    line!(text, "| With | {} |", tools.map(|tool| plain(&tool)).collect::<Vec<_>>().join("<br>"));
    line!(text, "| Sampling | {} |", plain(&view::sampling(results).join(" ")));
    line!(text, "| Reproduce | {} |\n", code(&results.command));
    let Some(main) = addressed.iter().find(|one| !one.cases.is_empty()) else { return };
    line!(
        text,
        "## Findings\n\nComputed from the numbers below, for {}.\n",
        plain(&main.variant.title)
    );
    for finding in findings::of(&main.cases) {
        line!(text, "* **{}** {}", finding.number, plain(&finding.text));
        if !finding.exceptions.is_empty() {
            let cases = finding.exceptions.iter().map(|exception| {
                let (title, detail) = (plain(&exception.title), plain(&exception.detail));
                format!("{title} ({}) {detail}", plain(&exception.direction))
            });
            let cases = cases.collect::<Vec<_>>().join("; ");
            let title = &finding.exceptions_title;
            if finding.exceptions.len() > FEW {
                line!(
                    text,
                    "\n  <details><summary>{title}</summary>\n\n  {cases}.\n\n  </details>\n"
                );
            } else {
                line!(text, "  {title}: {cases}.");
            }
        }
    }
    line!(text);
    summary(text, addressed);
}

fn summary(text: &mut String, addressed: &[Addressed<'_>]) {
    line!(
        text,
        "| Variant | within 2 instructions of raw | as fast as raw or faster |\n|---|--:|--:|"
    );
    for one in addressed {
        let name = format!("{} ({})", plain(&one.variant.name), plain(&one.variant.title));
        match &one.variant.failure {
            Some(_) => line!(text, "| {name} | not built | |"),
            None => {
                let near = findings::near(&one.cases, compare::SUBJECT).text();
                let fast = findings::as_fast(&one.cases, compare::SUBJECT).text();
                line!(text, "| {name} | {near} | {fast} |");
            }
        }
    }
    line!(text);
}

fn variant(text: &mut String, one: &Addressed<'_>, layers: &[Layer], notes: &mut Notes) {
    for direction in view::distinct(one.cases.iter().map(|(_, case)| case.direction.as_str())) {
        let cases = of_direction(&one.cases, direction);
        let title = compare::direction_title(direction);
        line!(text, "## {}, {}\n", plain(title), plain(&one.variant.title));
        line!(text, "Nanoseconds · instructions · allocations, per call:\n");
        table(text, &cases, layers, &mut |case, row| raw_cell(case, row));
        line!(
            text,
            "Time relative to the first layer, with its 95 % interval; *same* is within the noise:\n"
        );
        table(text, &cases, layers, &mut |case, row| relative_cell(case, row, notes));
    }
}

/// Of a variant that is not the first, what is relative.
fn folded(text: &mut String, one: &Addressed<'_>, layers: &[Layer], notes: &mut Notes) {
    if one.cases.is_empty() {
        return;
    }
    let (name, title) = (plain(&one.variant.name), plain(&one.variant.title));
    line!(text, "<details><summary>{name}: {title}, relative to raw</summary>\n");
    for flag in &one.variant.flags {
        line!(text, "{} ", code(flag));
    }
    for direction in view::distinct(one.cases.iter().map(|(_, case)| case.direction.as_str())) {
        line!(text, "\n{}\n", plain(compare::direction_title(direction)));
        let cases = of_direction(&one.cases, direction);
        table(text, &cases, layers, &mut |case, row| relative_cell(case, row, notes));
    }
    line!(text, "</details>\n");
}

fn of_direction<'a>(cases: &Cases<'a>, direction: &str) -> Vec<&'a Case> {
    cases.iter().map(|(_, case)| *case).filter(|case| case.direction == direction).collect()
}

/// A line for each case, a column for each layer that occurs in them.
fn table(
    text: &mut String,
    cases: &[&Case],
    layers: &[Layer],
    cell: &mut dyn FnMut(&Case, &Row) -> String,
) {
    let occurs =
        |layer: &&Layer| cases.iter().any(|case| compare::row_of(case, &layer.id).is_some());
    let layers: Vec<&Layer> = layers.iter().filter(occurs).collect();
    let names: String = layers.iter().map(|layer| format!(" {} |", plain(&layer.id))).collect();
    line!(text, "| Case |{names}\n|---|{}", "--:|".repeat(layers.len()));
    let mut section = "";
    for case in cases {
        if case.section != section {
            section = &case.section;
            line!(text, "| **{}** |{}", plain(section), " |".repeat(layers.len()));
        }
        let cells = layers.iter().map(|layer| match compare::row_of(case, &layer.id) {
            Some(row) => format!(" {} |", cell(case, row)),
            None => " |".to_owned(),
        });
        line!(text, "| {} |{}", plain(&case.title), cells.collect::<String>());
    }
    line!(text);
}

fn raw_cell(_: &Case, row: &Row) -> String {
    match &row.outcome {
        Outcome::Measured(measured) => {
            let time = measured.time.map(|time| numbers::nanoseconds(time.nanoseconds));
            let counts = [measured.instructions, compare::allocations(measured)];
            let counts = counts.into_iter().flatten().map(numbers::count);
            let parts: Vec<String> = time.into_iter().chain(counts).collect();
            if parts.is_empty() { numbers::NONE.to_owned() } else { parts.join(" · ") }
        }
        other => without(other, None),
    }
}

fn relative_cell(case: &Case, row: &Row, notes: &mut Notes) -> String {
    let note = row.note.as_ref().map(|note| notes.reference(&row.layer, note)).unwrap_or_default();
    let first = case.rows.first().is_some_and(|first| first.layer == row.layer);
    match &row.outcome {
        Outcome::Measured(_) if first => format!("1{note}"),
        Outcome::Measured(measured) => format!("{}{note}", relative(case, measured)),
        other => format!("{}{note}", without(other, Some((notes, &row.layer)))),
    }
}

fn relative(case: &Case, measured: &Measured) -> String {
    let time = measured.time.map(|time| match compare::verdict(&time) {
        Verdict::Same => "*same*".to_owned(),
        Verdict::More if compare::is_dearer(&time) => {
            format!("**×{}** {}", numbers::ratio(time.ratio), escaped_interval(time.interval))
        }
        _ => format!("×{} {}", numbers::ratio(time.ratio), escaped_interval(time.interval)),
    });
    let extra = compare::extra_instructions(case, measured)
        .map(|extra| format!("<sub>{} instr.</sub>", numbers::difference(extra)));
    let parts: Vec<String> = time.into_iter().chain(extra).collect();
    if parts.is_empty() { numbers::NONE.to_owned() } else { parts.join(" ") }
}

fn escaped_interval(interval: [f64; 2]) -> String {
    numbers::interval(interval).replace('[', "\\[").replace(']', "\\]")
}

/// What stands for a row that has no numbers; its reason is a note, if notes are taken.
fn without(outcome: &Outcome, notes: Option<(&mut Notes, &str)>) -> String {
    let (word, reason) = match outcome {
        Outcome::Measured(_) => return numbers::NONE.to_owned(),
        Outcome::Cannot(reason) => ("cannot", reason.clone()),
        Outcome::Wrong { expected, found } => {
            ("**WRONG**", format!("found {found}, expected {expected}"))
        }
        Outcome::Failed(reason) => ("**failed**", reason.clone()),
    };
    let note = notes.map(|(notes, layer)| notes.reference(layer, &reason)).unwrap_or_default();
    format!("{word}{note}")
}

/// Footnotes, each text once.
#[derive(Default)]
struct Notes(Vec<(String, String)>);

impl Notes {
    fn reference(&mut self, layer: &str, text: &str) -> String {
        let known = self.0.iter().position(|(l, t)| l == layer && t == text);
        let number = known.unwrap_or_else(|| {
            self.0.push((layer.to_owned(), text.to_owned()));
            self.0.len() - 1
        });
        format!("[^{}]", number + 1)
    }

    fn write(&self, text: &mut String) {
        for (number, (layer, note)) in self.0.iter().enumerate() {
            line!(text, "[^{}]: {}: {}", number + 1, plain(layer), plain(note));
        }
    }
}

fn limits(text: &mut String, main: &[&Addressed<'_>]) {
    for one in main {
        let limits = findings::limits(&one.cases);
        line!(text, "## What does not reach raw\n");
        if limits.is_empty() {
            line!(text, "Every case does.\n");
            return;
        }
        line!(text, "| Case | Direction | Instructions | Time | Reason |\n|---|---|--:|--:|---|");
        for limit in limits {
            let reason = limit.reason.as_deref().map_or_else(|| "none given".to_owned(), plain);
            let (title, time) = (plain(&limit.title), plain(&limit.time));
            line!(
                text,
                "| {title} | {} | {} | {time} | {reason} |",
                plain(&limit.direction),
                limit.extra
            );
        }
        line!(text);
    }
}

fn building(text: &mut String, results: &Results) {
    if results.scale.is_empty() {
        return;
    }
    line!(text, "## What a bridge costs to build\n\nSeconds are processor time.\n");
    line!(
        text,
        "| Bridge | Functions | Generator, s | C++ compiler, s | rustc, s | Generated C++ | Machine code |"
    );
    line!(text, "|---|--:|--:|--:|--:|--:|--:|");
    for scale in &results.scale {
        line!(
            text,
            "| {} | {} | {} | {} | {} | {} | {} |",
            plain(&scale.layer),
            numbers::whole(scale.functions as f64),
            numbers::seconds(scale.generate_seconds),
            numbers::seconds(scale.cxx_seconds),
            numbers::seconds(scale.rustc_seconds),
            numbers::bytes(scale.cxx_bytes),
            numbers::bytes(scale.code_bytes),
        );
    }
    line!(text);
}

fn about(text: &mut String, results: &Results, layers: &[Layer]) {
    line!(text, "## Layers\n");
    for layer in layers.iter().filter(|layer| !layer.text.is_empty() && !layer.hollow) {
        line!(text, "* **{}**: {}", plain(&layer.id), plain(layer.text));
    }
    line!(text);
    let missing = results.peers.iter().filter(|peer| peer.failure.is_some()).count();
    if missing > 0 {
        line!(text, "{} missing:\n", plural(missing, "bridge is", "bridges are"));
        for peer in &results.peers {
            if let Some(failure) = &peer.failure {
                line!(text, "* {} {}: {}", plain(&peer.name), plain(&peer.version), plain(failure));
            }
        }
        line!(text);
    }
}

/// Text that is nothing but text, within a cell too.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => plain.push(' '),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' | '~' | '#' | '$' => {
                plain.extend(['\\', letter])
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// As code, within a cell too.
fn code(text: &str) -> String {
    format!("<code>{}</code>", plain(text))
}
