//! `check`: instructions and allocations have to be those of `budgets.txt`.

use crate::budget::{self, Budget, Difference, LAYERS};
use crate::cli::Check;
use crate::measure::{self, answers, disagreement};
use crate::progress::{note, warn};
use crate::protocol::Listed;
use crate::subject::Program;
use crate::{callgrind, machine, place, run, variant};
use anyhow::{Context as _, Result, anyhow, bail};
use std::fs;
use std::process::ExitCode;

/// Does what `arguments` say. The exit code is a failure if something differs, with the tools of the
/// table; with others nobody can tell, nor without valgrind.
pub fn check(arguments: &Check) -> Result<ExitCode> {
    if callgrind::version().is_none() {
        note("valgrind is not here: nothing is checked");
        return Ok(ExitCode::SUCCESS);
    }
    let build = variant::build(variant::Name::Gcc)?;
    let program = run::build_subject(variant::Name::Gcc, &build, 1)?.first;
    let measured = Budget { tools: machine::what_counts_depend_on(), rows: rows(&program)? };
    let path = place::root().join("crates/lab/budgets.txt");
    if arguments.update {
        fs::write(&path, measured.text())
            .with_context(|| format!("cannot write {}", path.display()))?;
        note(&format!("{}: {} rows", place::shown(&path), measured.rows.len()));
        return Ok(ExitCode::SUCCESS);
    }
    let text = fs::read_to_string(&path)
        .with_context(|| format!("cannot read {}", place::shown(&path)))?;
    let table = Budget::parse(&text).with_context(|| place::shown(&path))?;
    Ok(judge(&table, &measured))
}

fn judge(table: &Budget, measured: &Budget) -> ExitCode {
    let differences = table.differences(&measured.rows);
    let others = table.other_tools(&measured.tools);
    let rows = measured.rows.len();
    for difference in &differences {
        let (sign, text) = match difference {
            Difference::Dearer(text) => ("dearer ", text),
            Difference::Cheaper(text) => ("cheaper", text),
            Difference::Moved(text) => ("moved  ", text),
            Difference::New(text) => ("new    ", text),
            Difference::Gone(text) => ("gone   ", text),
        };
        println!("{sign}  {text}");
    }
    if !others.is_empty() {
        println!(
            "{rows} rows, {} differ, which fails nothing, as the tools are others:",
            differences.len()
        );
        for other in others {
            println!("    {other}");
        }
        return ExitCode::SUCCESS;
    }
    if differences.is_empty() {
        println!("{rows} rows cost what crates/lab/budgets.txt says");
        return ExitCode::SUCCESS;
    }
    println!(
        "{} of {rows} rows differ from crates/lab/budgets.txt. If that is as it should be:\n    \
         cargo xtask lab check --update",
        differences.len()
    );
    let fails = |difference: &Difference| match difference {
        Difference::Dearer(_) | Difference::New(_) | Difference::Gone(_) => true,
        Difference::Cheaper(_) | Difference::Moved(_) => false,
    };
    if !differences.iter().any(fails) {
        return ExitCode::SUCCESS;
    }
    if differences.iter().any(|difference| matches!(difference, Difference::Dearer(_))) {
        warn("a crossing is dearer than crates/lab/budgets.txt allows");
    }
    ExitCode::FAILURE
}

fn rows(program: &Program) -> Result<Vec<budget::Row>> {
    let cases = program.list()?.cases;
    let answers = answers(program, &cases)?;
    for case in &cases {
        if let Some(reason) = disagreement(case, &answers) {
            bail!("{}: {reason}", case.id);
        }
    }
    let cases: Vec<&Listed> = cases.iter().collect();
    let mut counts = measure::counts("gcc", program, &cases);
    let mut rows = Vec::new();
    for case in cases {
        let counts =
            counts.remove(&case.id).unwrap_or_else(|| Err("it was not counted".to_owned()));
        for row in counts.map_err(|reason| anyhow!("{}: {reason}", case.id))? {
            if LAYERS.contains(&row.layer.as_str()) {
                rows.push(budget::Row {
                    id: case.id.clone(),
                    layer: row.layer,
                    instructions: row.instructions,
                    unwinds: row.unwinds,
                    allocations: row.rust + row.cxx,
                });
            }
        }
    }
    Ok(rows)
}
