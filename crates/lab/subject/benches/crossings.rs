//! The core cases under criterion: an outside look at what the lab's own sampler finds.
//!
//! `cargo bench -p twinspan-lab-subject --bench crossings [WORD]` measures cases whose name holds the
//! word. Each row runs by itself, one after the other, so that ratios are noisier than the lab's.

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::time::Instant;

/// One of each kind.
const CASES: &[&str] = &[
    "nothing",
    "add",
    "str-64",
    "option-number",
    "result-value",
    "closure-call",
    "guard",
    "mixed",
];
const LAYERS: &[&str] = &["raw", "cxx", "twinspan"];

fn crossings(criterion: &mut Criterion) {
    let table = twinspan_lab_subject::table();
    for name in CASES {
        assert!(table.cases.iter().any(|case| case.name == *name), "there is no case {name}");
    }
    for case in table.cases.iter().filter(|case| CASES.contains(&case.name)) {
        let mut group =
            criterion.benchmark_group(format!("{}/{}", case.direction.name(), case.name));
        for row in case.rows.iter().filter(|row| LAYERS.contains(&row.layer)) {
            group.bench_function(row.layer, |bencher| {
                bencher.iter_custom(|calls| {
                    let start = Instant::now();
                    black_box((row.run)(black_box(calls)));
                    start.elapsed()
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, crossings);
criterion_main!(benches);
