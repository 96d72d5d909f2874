//! Structs and enums of another crate, of which C++ has mirrors. By hand a struct of C's goes in between.

mod raw;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, rows_of};

/// Stands for another crate: nothing here has the layout of C++.
pub mod crates {
    #[derive(Clone, Copy)]
    pub struct Span {
        pub start: u64,
        pub end: u64,
    }

    pub struct Figures {
        pub count: u32,
        pub a: f64,
        pub b: f64,
        pub c: f64,
        pub x: i64,
        pub y: i64,
        pub z: i64,
        pub code: u32,
    }

    #[derive(Clone, Copy)]
    pub enum Kind {
        File,
        Directory,
        Link,
        Other,
    }
}
use crates::{Figures, Kind, Span};

fn rust_widen(span: Span) -> Span {
    Span { start: span.start.wrapping_sub(1), end: span.end.wrapping_add(1) }
}

fn rust_turned(figures: Figures) -> Figures {
    let Figures { count, a, b, c, x, y, z, code } = figures;
    Figures { count: code, a: b, b: c, c: a, x: y, y: z, z: x, code: count }
}

fn rust_other(kind: Kind) -> Kind {
    match kind {
        Kind::File => Kind::Directory,
        Kind::Directory => Kind::Link,
        Kind::Link => Kind::Other,
        Kind::Other => Kind::File,
    }
}

fn rust_grown(mut spans: Vec<Span>) -> Vec<Span> {
    if let Some(first) = spans.first_mut() {
        first.end = first.end.wrapping_add(1);
    }
    spans
}

fn spans() -> Vec<Span> {
    (0..16).map(|number| Span { start: number, end: number + 1 }).collect()
}

fn figures(number: i32) -> Figures {
    let (x, a) = (i64::from(number), f64::from(number));
    Figures { count: 3, a, b: a, c: a, x, y: x, z: x, code: 7 }
}

fn rust_figures_total(figures: &Figures) -> f64 {
    figures.a + figures.b + figures.c + f64::from(figures.count) + f64::from(figures.code)
}

fn kind(number: i32) -> Kind {
    [Kind::File, Kind::Directory, Kind::Link, Kind::Other][(number & 3) as usize]
}

macro_rules! two {
    ($layer:ident) => {
        crossings!(|i| {
            let span = $layer::widen(Span { start: 7, end: u64::from(keep(i).cast_unsigned()) });
            span.start.wrapping_add(span.end)
        })
    };
}

macro_rules! eight {
    ($layer:ident) => {
        crossings!(|i| rust_figures_total(&$layer::turned(figures(keep(i)))))
    };
}

macro_rules! lent {
    ($layer:ident) => {
        crossings!(|i| $layer::figures_total(&figures(keep(i))))
    };
}

macro_rules! of_four {
    ($layer:ident) => {
        crossings!(|i| $layer::other(kind(keep(i))) as i32)
    };
}

macro_rules! many {
    ($layer:ident) => {
        crossings!(
            {
                let mut kept = spans();
            } | i
                | {
                    kept = $layer::grown(std::mem::take(&mut kept));
                    kept.first().map_or(0, |first| first.start) + u64::from(i.cast_unsigned())
                }
        )
    };
}

const TWO: [&str; 2] = ["mirror16", "a mirror {u64, u64} by value, and one returned"];
const EIGHT: [&str; 2] = ["mirror64", "a mirror of eight numbers by value, and one returned"];
const LENT: [&str; 2] = ["mirror64-reference", "a reference to a mirror of eight numbers"];
const ENUM: [&str; 2] = ["mirror-enum", "a mirror of an enum with four variants, and one returned"];
const MANY: [&str; 2] = ["mirror-vec-16", "a Vec of 16 mirrors {u64, u64}, and it returned"];

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Mirrors of types of other crates");
    section.rust_to_cxx(TWO[0], TWO[1]).row("raw", two!(raw)).row("twinspan", two!(with_twinspan));
    section
        .rust_to_cxx(EIGHT[0], EIGHT[1])
        .row("raw", eight!(raw))
        .row("twinspan", eight!(with_twinspan));
    section
        .rust_to_cxx(LENT[0], LENT[1])
        .row("raw", lent!(raw))
        .row("twinspan", lent!(with_twinspan));
    section
        .rust_to_cxx(ENUM[0], ENUM[1])
        .row("raw", of_four!(raw))
        .row("twinspan", of_four!(with_twinspan));
    section
        .rust_to_cxx(MANY[0], MANY[1])
        .row("raw", many!(raw))
        .row("twinspan", many!(with_twinspan));

    let rows = rows_of!(lab_rows_of_mirrors);
    for [name, title] in [TWO, EIGHT, LENT, ENUM, MANY] {
        section.cxx_to_rust(rows, name, title);
    }
}
