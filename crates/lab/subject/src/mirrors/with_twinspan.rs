//! With twinspan.

use super::{rust_figures_total, rust_grown, rust_other, rust_turned, rust_widen, spans};
pub use ffi::*;

#[twinspan::bridge(namespace = "with_twinspan")]
pub mod ffi {
    #[mirror(crate::mirrors::crates::Span)]
    #[derive(Clone, Copy)]
    struct Span {
        start: u64,
        end: u64,
    }
    #[mirror(crate::mirrors::crates::Figures)]
    #[derive(Clone, Copy)]
    struct Figures {
        count: u32,
        a: f64,
        b: f64,
        c: f64,
        x: i64,
        y: i64,
        z: i64,
        code: u32,
    }
    #[mirror(crate::mirrors::crates::Kind)]
    enum Kind {
        File,
        Directory,
        Link,
        Other,
    }
    unsafe extern "C++" {
        include!("twinspan-lab-subject/cpp/mirrors.h");
        fn widen(span: Span) -> Span;
        fn turned(figures: Figures) -> Figures;
        fn figures_total(figures: &Figures) -> f64;
        fn other(kind: Kind) -> Kind;
        fn grown(spans: Vec<Span>) -> Vec<Span>;
    }
    extern "Rust" {
        fn rust_widen(span: Span) -> Span;
        fn rust_turned(figures: Figures) -> Figures;
        fn rust_figures_total(figures: &Figures) -> f64;
        fn rust_other(kind: Kind) -> Kind;
        #[cxx_name = "rust_spans"]
        fn spans() -> Vec<Span>;
        fn rust_grown(spans: Vec<Span>) -> Vec<Span>;
    }
}
