//! What both reports say, as their templates see it.

use crate::report::everyday::{EVERYDAY, WAYS};
use crate::report::judge::{self, C_FACE, CXX, FLOOR, RAW, SUBJECT, Verdict};
use crate::report::layers::{self, Layer};
use crate::report::numbers::{self, count, difference, digits, range, whole};
use crate::results::{Case, Measured, Outcome, Peer, Results, Time, Tool, Variant};
use crate::statistics::{extremes, median, quantile};
use indicatif::DecimalBytes;
use serde::Serialize;

/// Everything.
#[derive(Debug, Serialize)]
pub(crate) struct Page<'a> {
    results: Head<'a>,
    /// The first variant that was built; all numbers are of it unless they say otherwise.
    main: &'a str,
    machine: Vec<(&'static str, String)>,
    tools: Vec<Tool>,
    peers: &'a [Peer],
    /// What makes the numbers doubtful.
    alarms: Vec<String>,
    everyday: Vec<Everyday>,
    ways: Vec<Way>,
    totals: Vec<Total>,
    beside_cxx: Option<BesideCxx>,
    clock: Vec<Clock>,
    sections: Vec<Section>,
    dearer: Vec<Dearer>,
    builds: Vec<Build<'a>>,
    building: Vec<Building>,
    layers: Vec<Layer>,
}

/// What is shown as it is in the results.
#[derive(Debug, Serialize)]
struct Head<'a> {
    date: &'a str,
    commit: &'a str,
    command: &'a str,
    processor: &'a str,
    processes: usize,
    placements: usize,
    rounds: usize,
    chunk: u64,
}

/// One of the everyday calls.
#[derive(Debug, Serialize)]
struct Everyday {
    title: &'static str,
    id: &'static str,
    hand: Cost,
    cxx: Cost,
    twinspan: Cost,
    says: Says,
    time: String,
}

/// Instructions and allocations, and how wide a bar of them is, in percent of the case's widest.
#[derive(Debug, Default, Serialize)]
struct Cost {
    text: String,
    bar: f64,
}

/// A verdict for a reader: `equal`, `−6`, `+15`, and whether that is `equal`, `fewer` or `more`.
#[derive(Debug, Default, Serialize)]
struct Says {
    text: String,
    class: &'static str,
}

/// A call by who calls whom.
#[derive(Debug, Serialize)]
struct Way {
    title: &'static str,
    /// Rust to Rust, Rust to C++, C++ to Rust, C++ to C++: instructions, and nanoseconds.
    cells: [(String, String); 4],
}

/// How many cases cost what.
#[derive(Debug, Default, Serialize)]
struct Total {
    title: String,
    all: usize,
    equal: usize,
    fewer: usize,
    few: usize,
    more: usize,
}

#[derive(Debug, Serialize)]
struct BesideCxx {
    both: usize,
    fewer: usize,
    equal: usize,
    more: usize,
    /// Of the ratios of instructions.
    median: String,
    cannot: usize,
}

/// What a clock says of code that is the same.
#[derive(Debug, Serialize)]
struct Clock {
    title: &'static str,
    cases: usize,
    median: String,
    /// Where 95 % of the cases lie, each the median over all placements.
    together: String,
    /// The same, the placement that is furthest from 1.
    alone: String,
    /// The furthest that one case in one placement is.
    furthest: String,
}

#[derive(Debug, Serialize)]
struct Section {
    total: Total,
    lines: Vec<Line>,
}

/// A case.
#[derive(Debug, Serialize)]
struct Line {
    title: String,
    way: &'static str,
    hand: String,
    twinspan: String,
    says: Says,
    cxx: String,
    /// Why there is no number of cxx.
    cxx_cannot: Option<String>,
    floor: String,
    /// `bindgen 10, zngur 23`
    others: String,
    time: String,
}

/// A case that costs more than by hand.
#[derive(Debug, Serialize)]
struct Dearer {
    title: String,
    way: &'static str,
    hand: String,
    twinspan: String,
    extra: String,
    reason: Option<String>,
    #[serde(skip)]
    share: f64,
}

#[derive(Debug, Serialize)]
struct Build<'a> {
    name: &'a str,
    failure: Option<&'a str>,
    flags: &'a [String],
    total: Total,
}

#[derive(Debug, Serialize)]
struct Building {
    layer: String,
    functions: String,
    generate: String,
    cxx: String,
    rustc: String,
    bytes: String,
    code: String,
}

/// Everything of a run.
pub(crate) fn page(results: &Results) -> Page<'_> {
    let main = results.variants.iter().find(|variant| !variant.cases.is_empty());
    let cases: &[Case] = main.map_or(&[], |variant| &variant.cases);
    let sampling = &results.sampling;
    let mut dearer: Vec<Dearer> = cases.iter().filter_map(dear).collect();
    dearer.sort_by(|a, b| b.share.total_cmp(&a.share));
    Page {
        results: Head {
            date: &results.date,
            commit: &results.commit,
            command: &results.command,
            processor: &results.machine.processor,
            processes: sampling.processes,
            placements: sampling.placements,
            rounds: sampling.rounds,
            chunk: sampling.chunk,
        },
        main: main.map(|variant| variant.title.as_str()).unwrap_or_default(),
        machine: machine(results),
        tools: tools(results),
        peers: &results.peers,
        alarms: results.warnings.iter().cloned().chain(alarms(&results.variants)).collect(),
        everyday: EVERYDAY.iter().filter_map(|&(title, id)| everyday(title, id, cases)).collect(),
        ways: WAYS.iter().filter_map(|&(title, name)| way(title, name, cases)).collect(),
        totals: ["rust-to-cxx", "cxx-to-rust"]
            .iter()
            .map(|direction| total(of_way(direction), cases, |case| case.direction == *direction))
            .filter(|total| total.all > 0)
            .collect(),
        beside_cxx: beside_cxx(cases),
        clock: [
            clock("the call by hand, beside itself (A/A)", cases, |case| case.control),
            clock("twinspan with as many instructions as by hand", cases, |case| {
                let equal = judge::verdict_of(case) == Some(Verdict::Equal);
                judge::subject(case).filter(|_| equal)?.time
            }),
        ]
        .into_iter()
        .flatten()
        .collect(),
        sections: sections(cases),
        dearer,
        builds: results.variants.iter().map(build).collect(),
        building: building(results),
        layers: layers::of(results),
    }
}

fn find<'a>(cases: &'a [Case], id: &str) -> Option<&'a Case> {
    let (direction, name) = id.split_once('/')?;
    cases.iter().find(|case| case.direction == direction && case.name == name)
}

fn everyday(title: &'static str, id: &'static str, cases: &[Case]) -> Option<Everyday> {
    let case = find(cases, id)?;
    let layers = [judge::measured(case, RAW), judge::measured(case, CXX), judge::subject(case)];
    let counted = |of: Option<&Measured>| of.and_then(|of| of.instructions).unwrap_or(0.0);
    let [_, widest] = extremes(&layers.map(counted));
    let [hand, cxx, twinspan] = layers.map(|measured| Cost {
        text: cost(measured),
        bar: (100.0 * counted(measured) / widest.max(1.0)).round(),
    });
    Some(Everyday { title, id, hand, cxx, twinspan, says: says(case), time: time(case) })
}

/// `217, 1 allocation`
fn cost(measured: Option<&Measured>) -> String {
    let Some(instructions) = measured.and_then(|measured| measured.instructions) else {
        return numbers::NONE.to_owned();
    };
    let allocations = measured.and_then(judge::allocations).unwrap_or(0.0);
    match count(allocations).as_str() {
        "0" => count(instructions),
        "1" => format!("{}, 1 allocation", count(instructions)),
        many => format!("{}, {many} allocations", count(instructions)),
    }
}

fn says(case: &Case) -> Says {
    let (text, class) = match judge::verdict_of(case) {
        None => return Says { text: numbers::NONE.to_owned(), class: "" },
        Some(Verdict::Equal) => ("equal".to_owned(), "equal"),
        Some(Verdict::Fewer(fewer)) => (difference(-fewer), "fewer"),
        Some(Verdict::Few(more)) => (difference(more), "few"),
        Some(Verdict::More(more)) => (difference(more), "more"),
    };
    Says { text, class }
}

/// Of twinspan, to that by hand.
fn time(case: &Case) -> String {
    let time = judge::subject(case).and_then(|measured| measured.time);
    let ratio = |time: Time| format!("×{} ({})", digits(time.ratio), range(time.interval));
    time.map_or_else(|| numbers::NONE.to_owned(), ratio)
}

fn way(title: &'static str, name: &str, cases: &[Case]) -> Option<Way> {
    let cell = |direction: &str, layer: &str| {
        let case = find(cases, &format!("{direction}/{name}"));
        let measured = case.and_then(|case| judge::measured(case, layer));
        let time = measured.and_then(|measured| measured.time);
        (cost(measured), time.map(|time| digits(time.nanoseconds)).unwrap_or_default())
    };
    let cells = [
        cell("rust-to-cxx", FLOOR),
        cell("rust-to-cxx", SUBJECT),
        cell("cxx-to-rust", SUBJECT),
        cell("cxx-to-rust", FLOOR),
    ];
    cells.iter().any(|(text, _)| text != numbers::NONE).then_some(Way { title, cells })
}

fn total(title: &str, cases: &[Case], wanted: impl Fn(&Case) -> bool) -> Total {
    let mut total = Total { title: title.to_owned(), ..Total::default() };
    for verdict in cases.iter().filter(|case| wanted(case)).filter_map(judge::verdict_of) {
        total.all += 1;
        match verdict {
            Verdict::Equal => total.equal += 1,
            Verdict::Fewer(_) => total.fewer += 1,
            Verdict::Few(_) => total.few += 1,
            Verdict::More(_) => total.more += 1,
        }
    }
    total
}

fn beside_cxx(cases: &[Case]) -> Option<BesideCxx> {
    let of = |case, layer| judge::measured(case, layer)?.instructions;
    let pairs = cases.iter().filter_map(|case| of(case, SUBJECT).zip(of(case, CXX)));
    let pairs: Vec<(f64, f64)> = pairs.collect();
    let count =
        |wanted: fn(f64) -> bool| pairs.iter().filter(|(own, cxx)| wanted(own - cxx)).count();
    let ratios: Vec<f64> = pairs.iter().map(|(own, cxx)| own / cxx.max(1.0)).collect();
    let cannot = |case: &&Case| {
        let cxx =
            judge::row(case, CXX).is_some_and(|row| matches!(row.outcome, Outcome::Cannot(_)));
        cxx && judge::subject(case).is_some()
    };
    let (fewer, more) = (count(|more| more < -0.05), count(|more| more > 0.05));
    (!pairs.is_empty()).then(|| BesideCxx {
        both: pairs.len(),
        fewer,
        equal: pairs.len() - fewer - more,
        more,
        median: digits(median(&ratios)),
        cannot: cases.iter().filter(cannot).count(),
    })
}

fn clock(
    title: &'static str,
    cases: &[Case],
    time: impl Fn(&Case) -> Option<Time>,
) -> Option<Clock> {
    let times: Vec<Time> = cases.iter().filter_map(time).collect();
    let ratios: Vec<f64> = times.iter().map(|time| time.ratio).collect();
    // Half as much is as far from 1 as twice as much.
    let furthest = |[low, high]: [f64; 2]| if low * high < 1.0 { low } else { high };
    let alone: Vec<f64> = times.iter().map(|time| furthest(time.placed)).collect();
    let most = |values: &[f64]| [0.025, 0.975].map(|share| quantile(values, share));
    (!times.is_empty()).then(|| Clock {
        title,
        cases: times.len(),
        median: digits(median(&ratios)),
        together: range(most(&ratios)),
        alone: range(most(&alone)),
        furthest: digits(furthest(extremes(&alone))),
    })
}

fn sections(cases: &[Case]) -> Vec<Section> {
    let mut names: Vec<&str> = Vec::new();
    for case in cases {
        if !names.contains(&case.section.as_str()) {
            names.push(&case.section);
        }
    }
    let section = |name: &str| Section {
        total: total(name, cases, |case| case.section == name),
        lines: cases.iter().filter(|case| case.section == name).map(line).collect(),
    };
    names.into_iter().map(section).collect()
}

fn line(case: &Case) -> Line {
    let of = |layer| cost(judge::measured(case, layer));
    let others =
        case.rows.iter().filter(|row| ![RAW, SUBJECT, C_FACE, CXX, FLOOR].contains(&&*row.layer));
    let others = others.filter_map(|row| match &row.outcome {
        Outcome::Measured(measured) => Some(format!("{} {}", row.layer, cost(Some(measured)))),
        _ => None,
    });
    let cannot = judge::row(case, CXX).and_then(|row| match &row.outcome {
        Outcome::Cannot(reason) => Some(reason.clone()),
        _ => None,
    });
    Line {
        title: case.title.clone(),
        way: of_way(&case.direction),
        hand: of(RAW),
        twinspan: cost(judge::subject(case)),
        says: says(case),
        cxx: of(CXX),
        cxx_cannot: cannot,
        floor: of(FLOOR),
        others: others.collect::<Vec<_>>().join("; "),
        time: time(case),
    }
}

fn dear(case: &Case) -> Option<Dearer> {
    let Verdict::More(more) = judge::verdict_of(case)? else { return None };
    let hand = judge::measured(case, RAW)?;
    Some(Dearer {
        title: case.title.clone(),
        way: of_way(&case.direction),
        hand: cost(Some(hand)),
        twinspan: cost(judge::subject(case)),
        extra: difference(more),
        reason: [SUBJECT, C_FACE].iter().find_map(|layer| judge::row(case, layer)?.note.clone()),
        share: more / hand.instructions?.max(1.0),
    })
}

/// Who calls whom.
fn of_way(direction: &str) -> &'static str {
    match direction {
        "rust-to-cxx" => "Rust → C++",
        "cxx-to-rust" => "C++ → Rust",
        _ => "",
    }
}

/// What went wrong.
fn alarms(variants: &[Variant]) -> Vec<String> {
    let mut alarms = Vec::new();
    for variant in variants {
        if let Some(failure) = &variant.failure {
            alarms.push(format!("{} was not built: {failure}", variant.name));
        }
        for case in &variant.cases {
            for row in &case.rows {
                let place =
                    format!("{} {}/{}, {}", variant.name, case.direction, case.name, row.layer);
                match &row.outcome {
                    Outcome::Wrong { expected, found } => alarms.push(format!(
                        "{place}: WRONG: answers {found}, by hand it is {expected}; not measured"
                    )),
                    Outcome::Failed(reason) => alarms.push(format!("{place}: failed: {reason}")),
                    Outcome::Measured(_) | Outcome::Cannot(_) => {}
                }
            }
        }
    }
    alarms
}

fn build(variant: &Variant) -> Build<'_> {
    Build {
        name: &variant.name,
        failure: variant.failure.as_deref(),
        flags: &variant.flags,
        total: total(&variant.title, &variant.cases, |_| true),
    }
}

/// What is known of the machine, as pairs of words and values.
fn machine(results: &Results) -> Vec<(&'static str, String)> {
    let machine = &results.machine;
    let mut facts = vec![
        (
            "Processor",
            format!("{}, {} cores, {}", machine.processor, machine.cores, machine.architecture),
        ),
        ("System", machine.system.clone()),
    ];
    if !machine.hypervisor.is_empty() {
        facts.push(("Hypervisor", machine.hypervisor.clone()));
    }
    facts.push(("Frequency", machine.governor.clone()));
    if let Some([before, after]) = machine.load {
        facts.push(("Load average", format!("{before:.1} before, {after:.1} after")));
    }
    facts
}

/// Compilers and the like; some say their name in their version.
fn tools(results: &Results) -> Vec<Tool> {
    let tools = results.tools.iter().map(|tool| {
        let version = tool.version.strip_prefix(&format!("{} ", tool.name));
        Tool { name: tool.name.clone(), version: version.unwrap_or(&tool.version).to_owned() }
    });
    tools.collect()
}

fn building(results: &Results) -> Vec<Building> {
    let line = |scale: &crate::results::Scale| Building {
        layer: scale.layer.clone(),
        functions: whole(scale.functions as f64),
        generate: digits(scale.generate_seconds),
        cxx: digits(scale.cxx_seconds),
        rustc: digits(scale.rustc_seconds),
        bytes: DecimalBytes(scale.cxx_bytes).to_string(),
        code: DecimalBytes(scale.code_bytes).to_string(),
    };
    results.scale.iter().map(line).collect()
}
