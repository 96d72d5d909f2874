//! What a whole bridge costs to build, by the number of its functions.

use crate::report::axis::percent;
use crate::report::numbers;
use crate::results::{Results, Scale};
use serde::Serialize;

/// The section of the page; empty where nothing was measured.
#[derive(Debug, Serialize)]
pub(crate) struct Building {
    lines: Vec<Line>,
    charts: Vec<Chart>,
}

#[derive(Debug, Serialize)]
struct Line {
    layer: String,
    functions: String,
    generate: String,
    cxx: String,
    rustc: String,
    total: String,
    bytes: String,
    code: String,
}

#[derive(Debug, Serialize)]
struct Chart {
    title: &'static str,
    vertical: Vec<Mark>,
    horizontal: Vec<Mark>,
    series: Vec<Series>,
}

/// A line of the grid: where, and what it says.
#[derive(Debug, Serialize)]
struct Mark {
    at: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct Series {
    name: String,
    layer: Option<usize>,
    shape: &'static str,
    points: Vec<Point>,
    pieces: Vec<[String; 4]>,
    /// Where the name stands: that of the highest is above its point.
    above: bool,
}

#[derive(Debug, Serialize)]
struct Point {
    x: String,
    y: String,
    text: String,
}

fn total(scale: &Scale) -> f64 {
    scale.generate_seconds + scale.cxx_seconds + scale.rustc_seconds
}

/// Tables and charts of `results.scale`.
pub(crate) fn building(results: &Results, layers: &[super::layers::Layer]) -> Building {
    let lines = results.scale.iter().map(|scale| Line {
        layer: scale.layer.clone(),
        functions: numbers::whole(scale.functions as f64),
        generate: numbers::seconds(scale.generate_seconds),
        cxx: numbers::seconds(scale.cxx_seconds),
        rustc: numbers::seconds(scale.rustc_seconds),
        total: numbers::seconds(total(scale)),
        bytes: numbers::bytes(scale.cxx_bytes),
        code: numbers::bytes(scale.code_bytes),
    });
    let seconds = |scale: &Scale| (total(scale), format!("{} s", numbers::seconds(total(scale))));
    let code = |scale: &Scale| (scale.code_bytes as f64, numbers::bytes(scale.code_bytes));
    let charts = [
        chart("Processor time to build", results, layers, seconds, |n| format!("{n} s")),
        chart("Machine code of the C++ shims", results, layers, code, |n| numbers::bytes(n as u64)),
    ];
    Building { lines: lines.collect(), charts: charts.into_iter().flatten().collect() }
}

/// `None` if there is nothing that a line could join.
fn chart(
    title: &'static str,
    results: &Results,
    layers: &[super::layers::Layer],
    value: impl Fn(&Scale) -> (f64, String),
    label: impl Fn(f64) -> String,
) -> Option<Chart> {
    let scales: Vec<&Scale> =
        results.scale.iter().filter(|s| s.functions > 0 && value(s).0 > 0.0).collect();
    let across = Range::of(scales.iter().map(|scale| scale.functions as f64))?;
    let up = Range::of(scales.iter().map(|scale| value(scale).0))?;
    let x = |scale: &Scale| 100.0 * across.place(scale.functions as f64);
    let y = |scale: &Scale| 100.0 - 100.0 * up.place(value(scale).0);
    let mut names: Vec<&str> = scales.iter().map(|scale| scale.layer.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let series = names.into_iter().map(|name| {
        let mut own: Vec<&Scale> = scales.iter().copied().filter(|s| s.layer == name).collect();
        own.sort_by_key(|scale| scale.functions);
        let layer = layers.iter().find(|layer| layer.id == name);
        let last = own.last().map_or(0.0, |scale| value(scale).0);
        let highest = scales.iter().all(|s| {
            s.layer == name
                || Some(s.functions) != own.last().map(|o| o.functions)
                || value(s).0 <= last
        });
        Series {
            name: name.to_owned(),
            layer: layer.map(|layer| layer.index),
            shape: layer.map_or("diamond", |layer| layer.shape),
            pieces: own
                .windows(2)
                .map(|two| {
                    [percent(x(two[0])), percent(y(two[0])), percent(x(two[1])), percent(y(two[1]))]
                })
                .collect(),
            points: own
                .iter()
                .map(|scale| Point {
                    x: percent(x(scale)),
                    y: percent(y(scale)),
                    text: format!(
                        "{name}, {} functions: {}",
                        numbers::whole(scale.functions as f64),
                        value(scale).1
                    ),
                })
                .collect(),
            above: highest,
        }
    });
    Some(Chart {
        title,
        series: series.collect(),
        vertical: across
            .decades()
            .map(|n| Mark { at: percent(100.0 * across.place(n)), label: numbers::whole(n) })
            .collect(),
        horizontal: up
            .decades()
            .map(|n| Mark { at: percent(100.0 - 100.0 * up.place(n)), label: label(n) })
            .collect(),
    })
}

/// On a log axis, from a power of ten to one.
struct Range {
    low: i32,
    high: i32,
}

impl Range {
    fn of(numbers: impl Iterator<Item = f64> + Clone) -> Option<Range> {
        let low = numbers.clone().reduce(f64::min)?.log10() + 1e-9;
        let high = numbers.reduce(f64::max)?.log10() - 1e-9;
        let (low, high) = (low.floor() as i32, high.ceil() as i32);
        Some(Range { low, high: high.max(low + 1) })
    }

    fn place(&self, number: f64) -> f64 {
        (number.log10() - f64::from(self.low)) / f64::from(self.high - self.low)
    }

    fn decades(&self) -> impl Iterator<Item = f64> + use<> {
        (self.low..=self.high)
            .map(|decade| if decade < 0 { 1.0 / 10_f64.powi(-decade) } else { 10_f64.powi(decade) })
    }
}
