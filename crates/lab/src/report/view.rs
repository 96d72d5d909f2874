//! The page as its template sees it.

use crate::report::compare;
use crate::report::findings::{self, Finding, Limit, Summary};
use crate::report::layers::{self, Layer};
use crate::report::numbers::{self, plural};
use crate::report::plot::{self, Overview, Plot};
use crate::report::scale::{self, Building};
use crate::report::table::{self, Table};
use crate::results::{Case, Peer, Results, Tool, Variant};
use serde::Serialize;
use std::collections::HashSet;

/// Everything.
#[derive(Debug, Serialize)]
pub(crate) struct Page<'a> {
    date: &'a str,
    day: &'a str,
    commit: &'a str,
    command: &'a str,
    machine: Vec<(&'static str, String)>,
    processor: &'a str,
    tools: Vec<Tool>,
    warnings: &'a [String],
    alarms: Vec<String>,
    /// Of the first variant that was built.
    findings: Vec<Finding>,
    main: &'a str,
    directions: Vec<String>,
    summaries: Vec<Summary>,
    layers: Vec<Layer>,
    variants: Vec<Build<'a>>,
    peers: &'a [Peer],
    building: Building,
    sampling: Vec<String>,
    /// What the plots show at first: `time`, or `count` if no time was measured.
    measure: &'static str,
    near: f64,
    dearer: f64,
}

/// A variant.
#[derive(Debug, Serialize)]
struct Build<'a> {
    id: &'a str,
    name: &'a str,
    title: &'a str,
    flags: &'a [String],
    failure: Option<&'a str>,
    cases: usize,
    overview: Overview,
    directions: Vec<Direction>,
    table: Table,
    limits: Vec<Limit>,
}

#[derive(Debug, Serialize)]
struct Direction {
    title: String,
    plots: Vec<Plot>,
}

/// A variant with the addresses that the page gives to it and to its cases.
pub(crate) struct Addressed<'a> {
    pub(crate) id: String,
    pub(crate) variant: &'a Variant,
    pub(crate) cases: Vec<(String, &'a Case)>,
}

/// Gives each variant and case an address that can be cited: `gcc-rust-to-cxx-add`.
pub(crate) fn addressed(results: &Results) -> Vec<Addressed<'_>> {
    // The page's own are in one word that no variant has.
    let mut taken: HashSet<String> = RESERVED.iter().map(|id| (*id).to_owned()).collect();
    let mut unique = |wanted: String| {
        let mut id = wanted.clone();
        let mut number = 2;
        while !taken.insert(id.clone()) {
            id = format!("{wanted}-{number}");
            number += 1;
        }
        id
    };
    let variants = results.variants.iter().map(|variant| {
        let id = unique(numbers::slug(&variant.name));
        let cases = variant.cases.iter().map(|case| {
            let direction = numbers::slug(&case.direction);
            (unique(format!("{id}-{direction}-{}", numbers::slug(&case.name))), case)
        });
        Addressed { cases: cases.collect(), id, variant }
    });
    variants.collect()
}

/// Addresses of the page itself.
const RESERVED: [&str; 12] = [
    "top", "findings", "results", "limits", "layers", "method", "building", "peers", "data",
    "controls", "tip", "filter",
];

/// Without repetition, in order of appearance.
pub(crate) fn distinct<'a>(items: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    items.filter(|item| seen.insert(*item)).collect()
}

/// Everything of a run.
pub(crate) fn page<'a>(results: &'a Results, addressed: &'a [Addressed<'a>]) -> Page<'a> {
    let layers = layers::of(results);
    let all = addressed.iter().flat_map(|one| &one.cases);
    let directions: Vec<String> = distinct(all.map(|(_, case)| case.direction.as_str()))
        .into_iter()
        .map(str::to_owned)
        .collect();
    let main = addressed.iter().find(|one| !one.cases.is_empty());
    Page {
        date: &results.date,
        day: results.date.split('T').next().unwrap_or_default(),
        commit: &results.commit,
        command: &results.command,
        machine: machine(results),
        processor: &results.machine.processor,
        tools: tools(results),
        warnings: &results.warnings,
        alarms: addressed
            .iter()
            .flat_map(|one| findings::alarms(one.variant, &one.cases))
            .collect(),
        findings: main.map(|one| findings::of(&one.cases)).unwrap_or_default(),
        main: main.map(|one| one.variant.title.as_str()).unwrap_or_default(),
        summaries: addressed
            .iter()
            .map(|one| findings::summary(one.variant, &one.id, &one.cases, &directions))
            .collect(),
        variants: addressed.iter().map(|one| build(results, one, &layers, &directions)).collect(),
        directions: directions.iter().map(|d| compare::direction_title(d).to_owned()).collect(),
        peers: &results.peers,
        building: scale::building(results, &layers),
        sampling: sampling(results),
        measure: if has_times(results) { "time" } else { "count" },
        layers,
        near: compare::NEAR,
        dearer: compare::DEARER,
    }
}

fn build<'a>(
    results: &Results,
    one: &'a Addressed<'a>,
    layers: &[Layer],
    directions: &[String],
) -> Build<'a> {
    let directions = directions.iter().map(|direction| {
        let here: Vec<(String, &Case)> =
            one.cases.iter().filter(|(_, case)| case.direction == *direction).cloned().collect();
        let sections = distinct(here.iter().map(|(_, case)| case.section.as_str()));
        let plots = sections.into_iter().enumerate().map(|(number, section)| {
            let id = format!("{}-{}-plot{number}", one.id, numbers::slug(direction));
            let cases: Vec<(String, &Case)> =
                here.iter().filter(|(_, case)| case.section == section).cloned().collect();
            plot::plot(id, section, &cases, plot::axis(results, direction, section), layers)
        });
        Direction { title: compare::direction_title(direction).to_owned(), plots: plots.collect() }
    });
    Build {
        id: &one.id,
        name: &one.variant.name,
        title: &one.variant.title,
        flags: &one.variant.flags,
        failure: one.variant.failure.as_deref(),
        cases: one.cases.len(),
        overview: plot::overview(results, &one.cases, layers),
        directions: directions.filter(|direction| !direction.plots.is_empty()).collect(),
        table: table::table(&one.cases, layers),
        limits: findings::limits(&one.cases),
    }
}

/// What is known of the machine, as pairs of words and values.
pub(crate) fn machine(results: &Results) -> Vec<(&'static str, String)> {
    let machine = &results.machine;
    let cores = plural(machine.cores, "core", "cores");
    let mut facts = vec![
        ("Processor", format!("{}, {cores}, {}", machine.processor, machine.architecture)),
        ("System", machine.system.clone()),
    ];
    if !machine.hypervisor.is_empty() {
        facts.push(("Hypervisor", machine.hypervisor.clone()));
    }
    facts.push(("Frequency", machine.governor.clone()));
    if let Some([before, after]) = machine.load {
        facts.push(("Load", format!("{before:.1} before, {after:.1} after")));
    }
    facts
}

fn has_times(results: &Results) -> bool {
    let cases = results.variants.iter().flat_map(|variant| &variant.cases);
    let mut rows = cases.flat_map(|case| &case.rows).filter_map(compare::measured);
    rows.any(|measured| measured.time.is_some())
}

/// Compilers and the like; some say their name in their version.
pub(crate) fn tools(results: &Results) -> Vec<Tool> {
    let tools = results.tools.iter().map(|tool| {
        let version = tool.version.strip_prefix(&format!("{} ", tool.name));
        Tool { name: tool.name.clone(), version: version.unwrap_or(&tool.version).to_owned() }
    });
    tools.collect()
}

/// How it was sampled, in sentences.
pub(crate) fn sampling(results: &Results) -> Vec<String> {
    let sampling = &results.sampling;
    if sampling.rounds == 0 {
        return vec!["No time was measured in this run.".to_owned()];
    }
    vec![format!(
        "{} of {}; in a round each row runs for {} µs; the seed of all orders is {}.",
        plural(sampling.processes, "process", "processes"),
        plural(sampling.rounds, "round", "rounds"),
        sampling.chunk,
        sampling.seed,
    )]
}
