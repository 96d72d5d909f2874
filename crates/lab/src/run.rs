//! `run`: builds, measures, writes.

use crate::cargo::{self, Order};
use crate::cli::Run;
use crate::measure::{Plan, measure, sums};
use crate::progress::{note, warn};
use crate::results::{Case, Outcome, Results, SCHEMA, Sampling, Variant};
use crate::selection::Selection;
use crate::subject::{Program, Programs};
use crate::variant::{self, Build, Name};
use crate::{callgrind, machine, peers, place, scale, store, table};
use anyhow::{Context as _, Result};
use std::path::PathBuf;
use std::process::ExitCode;

/// Below this a median has no interval worth the name.
const FEW_ROUNDS: usize = 20;

/// Does what `arguments` say. The exit code is 1 if layers disagree, and 2 for names that nothing has.
pub fn run(arguments: &Run) -> Result<ExitCode> {
    let mut results = begin(arguments);
    let load = machine::load();
    let selection =
        Selection { filters: arguments.filter.clone(), layers: arguments.layer.clone() };
    let peers = wanted_peers(arguments, &selection);
    let sampling = results.sampling.clone();
    let plan = Plan {
        time: (!arguments.no_time).then_some(&sampling),
        count: !arguments.no_count && callgrind::version().is_some(),
    };
    if !arguments.no_count && !plan.count {
        note("valgrind is not here: no instructions, no allocations");
    }
    let mut debug = false;
    let mut checked = false;
    for name in variants(arguments) {
        let placements = if plan.time.is_some() { sampling.placements } else { 1 };
        let (build, programs) = match programs(arguments, name, placements) {
            Ok(found) => found,
            Err(error) => {
                note(&format!("{}: {error:#}", name.text()));
                results.variants.push(variant(name, None, Some(format!("{error:#}"))));
                continue;
            }
        };
        results.sampling.placements = results.sampling.placements.min(programs.count());
        let listing = programs.first.list()?;
        debug |= listing.debug;
        if !checked && let Err(text) = selection.check(&listing.cases, &peers::names()) {
            eprintln!("twinspan-lab: {text}");
            return Ok(ExitCode::from(2));
        }
        let listed = selection.cases(listing.cases);
        let mut cases = measure(name.text(), &programs, &listed, plan)?;
        if !checked && !peers.is_empty() {
            let expected = sums(&programs.first, &listed)?;
            for peer in &peers {
                let peer = peers::add(peer, &build, &selection, plan, &expected, &mut cases);
                if let Some(failure) = &peer.failure {
                    note(&format!("peer {}: {failure}", peer.name));
                }
                results.peers.push(peer);
            }
        }
        checked = true;
        cases.iter_mut().for_each(|case| selection.trim(case));
        let measured = Variant { cases, ..variant(name, Some(&build), None) };
        results.variants.push(measured);
        // What takes an hour is not to be lost with what comes after it.
        circumstances(&mut results, load, debug, plan);
        store::save(&results, &output(arguments))?;
    }
    if let Some(sizes) = wanted_sizes(arguments, &selection) {
        match variant::build(Name::Gcc).and_then(|build| scale::measure(sizes, &build)) {
            Ok(found) => results.scale = found,
            Err(error) => note(&format!("scale: {error:#}")),
        }
    }
    circumstances(&mut results, load, debug, plan);
    finish(&results, arguments)
}

/// What the numbers have to be read with.
fn circumstances(results: &mut Results, load: Option<f64>, debug: bool, plan: Plan<'_>) {
    results.machine.load = load.zip(machine::load()).map(|(before, after)| [before, after]);
    results.warnings = warnings(results, debug, plan);
}

fn output(arguments: &Run) -> PathBuf {
    arguments.output.clone().unwrap_or_else(place::lab)
}

fn begin(arguments: &Run) -> Results {
    let seed = arguments.seed.unwrap_or_else(|| fastrand::u64(..100_000));
    let (processes, rounds, chunk) = if arguments.quick { (3, 31, 100) } else { (8, 101, 200) };
    let mut compilers: Vec<String> = Vec::new();
    for build in variants(arguments).into_iter().filter_map(|name| variant::build(name).ok()) {
        let compiler = build.compiler().to_owned();
        if !compilers.contains(&compiler) {
            compilers.push(compiler);
        }
    }
    Results {
        schema: SCHEMA,
        date: machine::date(),
        commit: machine::commit(),
        command: command(arguments, seed),
        machine: machine::machine(),
        tools: machine::tools(&compilers),
        warnings: Vec::new(),
        sampling: Sampling { processes, placements: processes, rounds, chunk, seed },
        variants: Vec::new(),
        peers: Vec::new(),
        scale: Vec::new(),
    }
}

/// What does the same again.
fn command(arguments: &Run, seed: u64) -> String {
    let mut command = "cargo xtask lab run".to_owned();
    let mut add = |option: &str, value: &str| {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-_./+".contains(c);
        let value = match value.chars().all(plain) {
            true => value.to_owned(),
            false => format!("'{value}'"),
        };
        command.push_str(&format!(" {option} {value}"));
        command.truncate(command.trim_end().len());
    };
    arguments.filter.iter().for_each(|word| add("--filter", word));
    arguments.layer.iter().for_each(|name| add("--layer", name));
    arguments.variant.iter().for_each(|name| add("--variant", name.text()));
    let flags = [
        ("--quick", arguments.quick),
        ("--peers", arguments.peers),
        ("--no-count", arguments.no_count),
        ("--no-time", arguments.no_time),
    ];
    flags.iter().filter(|(_, set)| *set).for_each(|(flag, _)| add(flag, ""));
    add("--seed", &seed.to_string());
    command
}

fn variants(arguments: &Run) -> Vec<Name> {
    let all = arguments.variant.contains(&Name::All);
    let named = |name: &Name| arguments.variant.contains(name);
    match arguments.variant.as_slice() {
        [] if arguments.quick || arguments.subject.is_some() => vec![Name::Gcc],
        [] => Name::EACH.to_vec(),
        _ => Name::EACH.into_iter().filter(|name| all || named(name)).collect(),
    }
}

fn is_of_everything(arguments: &Run, selection: &Selection) -> bool {
    let variants = &arguments.variant;
    !selection.narrows() && (variants.is_empty() || variants.contains(&Name::All))
}

/// All of them in a run of everything, or if they are asked for; one that is named as a layer too.
fn wanted_peers(arguments: &Run, selection: &Selection) -> Vec<String> {
    if arguments.subject.is_some() {
        return Vec::new();
    }
    let all = arguments.peers || (is_of_everything(arguments, selection) && !arguments.quick);
    let names = peers::names().into_iter();
    names.filter(|name| all || selection.layers.contains(name)).collect()
}

/// How large the bridges are whose building is measured: in a run of all cases.
fn wanted_sizes(arguments: &Run, selection: &Selection) -> Option<&'static [usize]> {
    let wanted = !selection.narrows() && !arguments.no_time && arguments.subject.is_none();
    wanted.then_some(if arguments.quick { &scale::QUICK } else { &scale::FULL })
}

fn programs(arguments: &Run, name: Name, placements: usize) -> Result<(Build, Programs)> {
    let build = variant::build(name)?;
    let programs = match &arguments.subject {
        Some(path) => {
            let first = Program::new(path.canonicalize().context("no such subject")?);
            Programs { first, others: Vec::new() }
        }
        None => build_subject(name, &build, placements)?,
    };
    Ok((build, programs))
}

/// Builds the program with the crossings by hand, with cxx and with twinspan, so often.
pub fn build_subject(name: Name, build: &Build, placements: usize) -> Result<Programs> {
    let order = Order {
        label: format!("{}: build", name.text()),
        directory: &place::root(),
        package: Some("twinspan-lab-subject"),
        build,
        target: place::lab().join("build").join(name.text()),
        environment: Vec::new(),
        arguments: &[],
        placement: cargo::UNMOVED,
    };
    cargo::placements(order, placements)
}

fn variant(name: Name, build: Option<&Build>, failure: Option<String>) -> Variant {
    Variant {
        name: name.text().to_owned(),
        title: name.title().to_owned(),
        flags: build.map(Build::flags).unwrap_or_default(),
        failure,
        cases: Vec::new(),
    }
}

fn warnings(results: &Results, debug: bool, plan: Plan<'_>) -> Vec<String> {
    let mut warnings = Vec::new();
    if debug {
        warnings.push("what was measured was built with debug assertions".to_owned());
    }
    let cores = results.machine.cores;
    if let (Some([before, _]), true) = (results.machine.load, plan.time.is_some())
        && before > cores as f64 * 0.5
    {
        warnings.push(format!(
            "the machine was busy: load average {before} at the start, on {cores} processors"
        ));
    }
    if plan.time.is_some() && results.sampling.rounds < FEW_ROUNDS {
        let rounds = results.sampling.rounds;
        warnings.push(format!("{rounds} rounds are few: {FEW_ROUNDS} or more say something"));
    }
    warnings
}

fn finish(results: &Results, arguments: &Run) -> Result<ExitCode> {
    let directory = output(arguments);
    store::save(results, &directory)?;
    store::save_reports(results, &directory)?;
    print!("{}", table::text(results));
    if !results.scale.is_empty() {
        print!("{}", table::scale(&results.scale));
    }
    note(&format!("written to {}", place::shown(&directory)));
    let wrong: usize = results.variants.iter().flat_map(|variant| &variant.cases).map(wrong).sum();
    if wrong > 0 {
        warn(&format!("{wrong} wrong answers: the cases that have them were not measured"));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn wrong(case: &Case) -> usize {
    let wrong = |row: &&crate::results::Row| matches!(row.outcome, Outcome::Wrong { .. });
    case.rows.iter().filter(wrong).count()
}
