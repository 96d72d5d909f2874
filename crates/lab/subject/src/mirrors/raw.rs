//! By hand: a struct of C's for each, filled from the other crate's and the other way round. A vector is a pointer, a length and a
//! capacity, in which each element is converted in place.

use super::{
    Figures, Kind, Span, rust_figures_total, rust_grown, rust_other, rust_turned, rust_widen,
};
use std::mem::{ManuallyDrop, MaybeUninit};

#[repr(C)]
#[derive(Clone, Copy)]
pub struct RawSpan {
    start: u64,
    end: u64,
}

#[repr(C)]
pub struct RawFigures {
    count: u32,
    a: f64,
    b: f64,
    c: f64,
    x: i64,
    y: i64,
    z: i64,
    code: u32,
}

#[repr(C)]
pub struct RawSpans {
    first: *mut RawSpan,
    length: usize,
    capacity: usize,
}

unsafe extern "C" {
    safe fn raw_widen(span: RawSpan) -> RawSpan;
    safe fn raw_turned(figures: &RawFigures, result: &mut MaybeUninit<RawFigures>);
    safe fn raw_figures_total(figures: &RawFigures) -> f64;
    safe fn raw_other(kind: u8) -> u8;
    fn raw_grown(spans: &mut RawSpans);
}

impl From<Span> for RawSpan {
    #[inline(always)]
    fn from(Span { start, end }: Span) -> Self {
        RawSpan { start, end }
    }
}

impl From<RawSpan> for Span {
    #[inline(always)]
    fn from(RawSpan { start, end }: RawSpan) -> Self {
        Span { start, end }
    }
}

impl From<Figures> for RawFigures {
    #[inline(always)]
    fn from(Figures { count, a, b, c, x, y, z, code }: Figures) -> Self {
        RawFigures { count, a, b, c, x, y, z, code }
    }
}

impl From<RawFigures> for Figures {
    #[inline(always)]
    fn from(RawFigures { count, a, b, c, x, y, z, code }: RawFigures) -> Self {
        Figures { count, a, b, c, x, y, z, code }
    }
}

#[inline(always)]
fn kind_of(number: u8) -> Kind {
    match number {
        0 => Kind::File,
        1 => Kind::Directory,
        2 => Kind::Link,
        3 => Kind::Other,
        other => panic!("{other} is no kind"),
    }
}

impl From<Vec<Span>> for RawSpans {
    #[inline(always)]
    fn from(spans: Vec<Span>) -> Self {
        let raw: Vec<RawSpan> = spans.into_iter().map(RawSpan::from).collect();
        let mut raw = ManuallyDrop::new(raw);
        RawSpans { first: raw.as_mut_ptr(), length: raw.len(), capacity: raw.capacity() }
    }
}

impl RawSpans {
    /// # Safety
    ///
    /// They are of a `Vec<RawSpan>`, and not used again.
    #[inline(always)]
    unsafe fn into_spans(self) -> Vec<Span> {
        // SAFETY: the caller's promise.
        let raw = unsafe { Vec::from_raw_parts(self.first, self.length, self.capacity) };
        raw.into_iter().map(Span::from).collect()
    }
}

#[inline(always)]
pub fn widen(span: Span) -> Span {
    raw_widen(span.into()).into()
}

#[inline(always)]
pub fn turned(figures: Figures) -> Figures {
    let mut result = MaybeUninit::uninit();
    raw_turned(&figures.into(), &mut result);
    // SAFETY: it was written.
    unsafe { result.assume_init() }.into()
}

#[inline(always)]
pub fn figures_total(figures: &Figures) -> f64 {
    let Figures { count, a, b, c, x, y, z, code } = *figures;
    raw_figures_total(&RawFigures { count, a, b, c, x, y, z, code })
}

#[inline(always)]
pub fn other(kind: Kind) -> Kind {
    kind_of(raw_other(kind as u8))
}

#[inline(always)]
pub fn grown(spans: Vec<Span>) -> Vec<Span> {
    let mut raw = RawSpans::from(spans);
    // SAFETY: C++ changes the elements alone.
    unsafe {
        raw_grown(&mut raw);
        raw.into_spans()
    }
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_widen(span: RawSpan) -> RawSpan {
    rust_widen(span.into()).into()
}

/// # Safety
///
/// `figures` is readable, and not read again.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_turned(
    figures: *const RawFigures,
    result: &mut MaybeUninit<RawFigures>,
) {
    // SAFETY: the caller's promise.
    let figures = unsafe { figures.read() };
    result.write(rust_turned(figures.into()).into());
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_figures_total(figures: &RawFigures) -> f64 {
    let RawFigures { count, a, b, c, x, y, z, code } = *figures;
    rust_figures_total(&Figures { count, a, b, c, x, y, z, code })
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_other(kind: u8) -> u8 {
    rust_other(kind_of(kind)) as u8
}

#[unsafe(no_mangle)]
extern "C" fn raw_rust_spans(spans: &mut MaybeUninit<RawSpans>) {
    spans.write(super::spans().into());
}

/// # Safety
///
/// The spans are those that were made above.
#[unsafe(no_mangle)]
unsafe extern "C" fn raw_rust_grown(spans: *mut RawSpans) {
    // SAFETY: the caller's promise.
    unsafe {
        let given = spans.read().into_spans();
        spans.write(rust_grown(given).into());
    }
}
