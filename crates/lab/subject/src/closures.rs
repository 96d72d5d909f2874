//! Functions with what they remember.

mod raw;
mod with_cxx;
mod with_twinspan;

use raw::Raw;
use std::hint::black_box;
use twinspan_lab_harness::{Table, crossings, rows_of};

/// What the closures of Rust and the lambdas of C++ hold: 16 bytes.
#[derive(Clone, Copy)]
pub struct Held {
    by: i32,
    other: i64,
}

impl Held {
    fn of(by: i32) -> Self {
        Held { by, other: 7 }
    }

    #[inline(always)]
    fn call(self, value: i32) -> i32 {
        value.wrapping_mul(self.by) ^ self.other as i32
    }

    #[inline(always)]
    fn count(&mut self, value: i32) -> i32 {
        self.other = self.other.wrapping_add(i64::from(self.by));
        self.other as i32 ^ value
    }

    #[inline(always)]
    fn closure(self) -> impl Fn(i32) -> i32 + 'static {
        move |value| self.call(value)
    }

    #[inline(always)]
    fn counting(mut self) -> impl FnMut(i32) -> i32 + 'static {
        move |value| self.count(value)
    }
}

fn refused(result: i32) -> Result<i32, with_twinspan::Refusal> {
    if result >= 0 { Ok(result) } else { Err(with_twinspan::Refusal { code: result }) }
}

/// Within Rust, not inlined.
#[inline(never)]
fn floor_lend(run: &dyn Fn(i32) -> i32) -> i32 {
    run(1) + 1
}

pub fn add_to(table: &mut Table) {
    let mut section = table.section("Closures");
    const BY_HAND: &str = "a pointer to a function and a pointer for it; the function that is called \
                           catches all exceptions";
    const OPAQUE: &str = "a std::function or a boxed closure as an opaque type";
    const STATUS: &str = "the value comes back beside a status, an error through memory; by hand one \
                          word is enough for both";
    const BOXED: &str = "the box of the dyn is an allocation beside the one of the closure";
    const NO_CLOSURE: &str = "no borrowed closure that changes what it holds";

    section
        .rust_to_cxx("closure-call", "calls a lambda of C++'s")
        .row(
            "raw",
            crossings!(
                {
                    let run = raw::raw_lambda(3);
                } | i
                    | {
                        let run = black_box(&run);
                        (run.call)(run.context, i)
                    }
            ),
        )
        .row(
            "floor",
            crossings!(
                {
                    let run: Box<dyn Fn(i32) -> i32> = Box::new(Held::of(3).closure());
                } | i
                    | { black_box(&run)(i) }
            ),
        )
        .row(
            "cxx",
            crossings!(
                {
                    let run = with_cxx::lambda(3);
                } | i
                    | { with_cxx::call_closure(black_box(&run), i) }
            ),
        )
        .row(
            "twinspan",
            crossings!(
                {
                    let run = with_twinspan::lambda(3);
                } | i
                    | black_box(&run)(i)
            ),
        )
        .note("cxx", OPAQUE);
    section
        .rust_to_cxx("closure-call-boxed", "calls a lambda of C++'s that is a Box<dyn Fn>")
        .row(
            "raw",
            crossings!(
                {
                    let run = raw::raw_lambda(3);
                } | i
                    | {
                        let run = black_box(&run);
                        (run.call)(run.context, i)
                    }
            ),
        )
        .row(
            "twinspan",
            crossings!(
                {
                    let run = with_twinspan::boxed_lambda(3);
                } | i
                    | black_box(&run)(i)
            ),
        )
        .cannot("cxx", "nothing of Rust's dyn")
        .note("twinspan", "a second indirect call: through the table of the dyn");
    section
        .rust_to_cxx("closure-lend", "lends a closure that is called once")
        .row("raw", crossings!(|i| raw::lend(raw::call_held, &mut Held::of(i))))
        .row("floor", crossings!(|i| floor_lend(&Held::of(i).closure())))
        .row(
            "cxx",
            crossings!(|i| {
                with_cxx::lend(&with_cxx::Context(Held::of(i)), |context, value| {
                    context.0.call(value)
                })
            }),
        )
        .row("twinspan", crossings!(|i| with_twinspan::lend(Held::of(i).closure())))
        .note("raw", BY_HAND)
        .note("cxx", "a context as an opaque type and a function pointer");
    section
        .rust_to_cxx("closure-lend-dyn", "lends a &dyn Fn that is called once")
        .row("raw", crossings!(|i| raw::lend(raw::call_held, &mut Held::of(i))))
        .row("twinspan", crossings!(|i| with_twinspan::lend_dyn(&Held::of(i).closure())))
        .cannot("cxx", "nothing of Rust's dyn")
        .note("twinspan", "a second indirect call: through the table of the dyn");
    section
        .rust_to_cxx("closure-lend-mut", "lends a &mut dyn FnMut that is called once")
        .row("raw", crossings!(|i| raw::lend(raw::call_counting, &mut Held::of(i))))
        .row("twinspan", crossings!(|i| with_twinspan::lend_mut(&mut Held::of(i).counting())))
        .cannot("cxx", NO_CLOSURE)
        .note("twinspan", "a second indirect call: through the table of the dyn");
    section
        .rust_to_cxx("closure-lend-fallible", "lends a closure that returns a Result")
        .row("raw", crossings!(|i| raw::lend_fallible(raw::call_fallible, &mut Held::of(i))))
        .row(
            "twinspan",
            crossings!(|i| {
                let held = Held::of(i);
                with_twinspan::lend_fallible(move |value| refused(held.call(value)))
                    .unwrap_or_else(|refusal| refusal.code)
            }),
        )
        .cannot("cxx", "a function pointer that returns no Result")
        .note("twinspan", STATUS);
    section
        .rust_to_cxx("closure-give", "gives a closure that is called once and dropped")
        .row("raw", crossings!(|i| raw::give(Raw::held(i))))
        .row(
            "cxx",
            crossings!(|i| {
                with_cxx::give(Box::new(with_cxx::Closure(Box::new(Held::of(i).closure()))))
            }),
        )
        .row("twinspan", crossings!(|i| with_twinspan::give(Held::of(i).closure())))
        .note("cxx", OPAQUE);
    section
        .rust_to_cxx("closure-give-boxed", "gives a Box<dyn Fn> that is called once and dropped")
        .row("raw", crossings!(|i| raw::give(Raw::held(i))))
        .row("twinspan", crossings!(|i| with_twinspan::give_boxed(Box::new(Held::of(i).closure()))))
        .note("twinspan", BOXED)
        .cannot("cxx", "nothing of Rust's dyn");
    section
        .rust_to_cxx("closure-give-once", "gives an FnOnce that is called")
        .row("raw", crossings!(|i| raw::give(Raw::held(i))))
        .row("twinspan", crossings!(|i| with_twinspan::give_once(Held::of(i).closure())))
        .cannot("cxx", "nothing that is called at most once");
    section
        .rust_to_cxx("closure-give-empty", "gives a closure that holds nothing")
        .row("raw", crossings!(|i| raw::give(Raw::empty()).wrapping_add(i)))
        .row("cxx", crossings!(|i| with_cxx::point(|value| value.wrapping_add(1)).wrapping_add(i)))
        .row(
            "twinspan",
            crossings!(|i| with_twinspan::give(|value| value.wrapping_add(1)).wrapping_add(i)),
        )
        .note("cxx", "a function pointer");

    let rows = rows_of!(lab_rows_of_closures);
    section.cxx_to_rust(rows, "closure-call", "calls an Fn of Rust's").note("cxx", OPAQUE);
    section
        .cxx_to_rust(rows, "closure-call-mut", "calls an FnMut of Rust's")
        .cannot("cxx", "a boxed closure as an opaque type, whose method takes &mut self unchecked")
        .note("twinspan", "checks that it does not run already");
    section
        .cxx_to_rust(rows, "closure-lend", "lends a lambda that is called once")
        .cannot("cxx", "Rust takes no function pointer of C++'s");
    section
        .cxx_to_rust(rows, "closure-lend-mut", "lends a mutable lambda as &mut dyn FnMut")
        .cannot("cxx", "Rust takes no function pointer of C++'s");
    section
        .cxx_to_rust(rows, "closure-lend-fallible", "lends a lambda that returns expected")
        .note("twinspan", STATUS)
        .cannot("cxx", "Rust takes no function pointer of C++'s");
    section
        .cxx_to_rust(rows, "closure-give", "gives a lambda that is called once and dropped")
        .note("cxx", OPAQUE);
    section
        .cxx_to_rust(rows, "closure-give-boxed", "gives a lambda as Box<dyn Fn>")
        .note("twinspan", BOXED)
        .cannot("cxx", "nothing of Rust's dyn");
    section
        .cxx_to_rust(rows, "closure-give-once", "gives a lambda as FnOnce")
        .cannot("cxx", "nothing that is called at most once");
    section
        .cxx_to_rust(rows, "closure-give-empty", "gives a lambda that holds nothing")
        .note("twinspan", "says that there is nothing to drop by a table, which is looked at")
        .cannot("cxx", "Rust takes no function pointer of C++'s");
    section
        .cxx_to_rust(rows, "closure-give-pointer", "gives a function pointer")
        .note("twinspan", "says that there is nothing to drop by a table, which is looked at")
        .cannot("cxx", "Rust takes no function pointer of C++'s");
}
