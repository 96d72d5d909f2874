//! What a run found, as `results.json` holds it.

use serde::{Deserialize, Serialize};

/// Changes when a reader of older files would misunderstand.
pub const SCHEMA: u32 = 2;

/// One run.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Results {
    /// [`SCHEMA`]
    pub schema: u32,
    /// When it began: UTC, `2026-11-22T14:30:00Z`.
    pub date: String,
    /// What was measured: a commit of this repository, with `-dirty` if files were changed.
    pub commit: String,
    /// What reproduces it.
    pub command: String,
    /// Where it ran.
    pub machine: Machine,
    /// Compilers, valgrind, versions of the bridges.
    pub tools: Vec<Tool>,
    /// What makes the times doubtful, in the reader's words: a debug build, load, too few rounds.
    pub warnings: Vec<String>,
    /// How it was sampled.
    pub sampling: Sampling,
    /// Builds, the default first.
    pub variants: Vec<Variant>,
    /// Bridges measured by programs of their own, and why one is missing.
    pub peers: Vec<Peer>,
    /// What a bridge of many functions costs to build.
    pub scale: Vec<Scale>,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Machine {
    pub processor: String,
    pub cores: usize,
    pub architecture: String,
    pub system: String,
    /// Empty if none is known of.
    pub hypervisor: String,
    /// How the frequency is governed, or "unknown".
    pub governor: String,
    /// The load average of one minute before and after, where the system has one.
    pub load: Option<[f64; 2]>,
}

#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Tool {
    pub name: String,
    pub version: String,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Sampling {
    pub processes: usize,
    /// How many programs there were: the same code, its functions in another order in each. Process
    /// `n` runs program `n` modulo this.
    pub placements: usize,
    /// Of each process.
    pub rounds: usize,
    /// How long one row runs in one round, in microseconds.
    pub chunk: u64,
    pub seed: u64,
}

/// One way to build everything.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Variant {
    /// `gcc`, `clang`, `lto`, `abort`, `static`.
    pub name: String,
    /// For a reader.
    pub title: String,
    /// Compiler and flags, as environment variables and arguments of cargo.
    pub flags: Vec<String>,
    /// Why it was not built, if it was not.
    pub failure: Option<String>,
    pub cases: Vec<Case>,
}

#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Case {
    /// `rust-to-cxx` or `cxx-to-rust`.
    pub direction: String,
    pub section: String,
    pub name: String,
    pub title: String,
    /// The first is the baseline.
    pub rows: Vec<Row>,
    /// The baseline measured once more as if it were another row: what its ratio differs from 1 by is
    /// the method's own spread. `None` if no time was measured.
    pub control: Option<Time>,
}

#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Row {
    /// `raw`, `floor`, `cxx`, `twinspan`, ..
    pub layer: String,
    pub outcome: Outcome,
    /// What a reader has to know of it.
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    Measured(Measured),
    /// The layer has no way to do it, for this reason.
    Cannot(String),
    /// Its answer differs from the baseline's: not measured.
    Wrong {
        expected: u64,
        found: u64,
    },
    /// It was to be measured but was not, for this reason.
    Failed(String),
}

#[derive(Clone, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Measured {
    /// `None` if times were not asked for.
    pub time: Option<Time>,
    /// Per call, the loop around it included. `None` without valgrind.
    pub instructions: Option<f64>,
    /// Per call. `None` without valgrind.
    pub allocations: Option<Allocations>,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Allocations {
    /// By Rust's allocator.
    pub rust: f64,
    /// By C++'s `operator new`, and directly by `malloc`.
    pub cxx: f64,
}

#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, PartialEq)]
pub struct Time {
    /// Per call, the loop around it included: the median over all rounds of all processes.
    pub nanoseconds: f64,
    /// To the baseline: the median of the ratios that were taken within a round.
    pub ratio: f64,
    /// 95 % bootstrap interval of `ratio`.
    pub interval: [f64; 2],
    /// The lowest and the highest median of the processes, each of which has its code elsewhere.
    pub placed: [f64; 2],
}

#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Peer {
    pub name: String,
    pub version: String,
    /// Why it was not measured, if it was not.
    pub failure: Option<String>,
}

/// The whole of a bridge with many functions, half of them in each direction.
#[derive(Clone, Debug, Serialize, Deserialize, PartialEq)]
pub struct Scale {
    /// `cxx` or `twinspan`.
    pub layer: String,
    pub functions: usize,
    /// Of the build script without the compiler. All seconds are processor time, which other programs
    /// on the machine do not stretch.
    pub generate_seconds: f64,
    /// Of the C++ compiler.
    pub cxx_seconds: f64,
    /// Of rustc, the macro included.
    pub rustc_seconds: f64,
    /// Of the generated C++ and headers.
    pub cxx_bytes: u64,
    /// Of machine code in the C++ shims.
    pub code_bytes: u64,
}

#[cfg(test)]
impl Results {
    /// A run of one case and one variant.
    pub fn of(id: &str, rows: Vec<Row>) -> Results {
        let (direction, name) = id.split_once('/').unwrap_or((id, ""));
        let case = Case {
            direction: direction.to_owned(),
            section: "Numbers".to_owned(),
            name: name.to_owned(),
            title: "two i32".to_owned(),
            rows,
            control: None,
        };
        Results {
            schema: SCHEMA,
            date: "D".to_owned(),
            commit: "C".to_owned(),
            command: "cargo xtask lab run".to_owned(),
            machine: Machine::default(),
            tools: Vec::new(),
            warnings: Vec::new(),
            sampling: Sampling::default(),
            variants: vec![Variant {
                name: "gcc".to_owned(),
                title: "g++ -O2".to_owned(),
                flags: Vec::new(),
                failure: None,
                cases: vec![case],
            }],
            peers: Vec::new(),
            scale: Vec::new(),
        }
    }
}
