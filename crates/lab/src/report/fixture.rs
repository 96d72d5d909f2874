//! Results as a run could have them: all kinds of outcomes, all variants. No measurement: invented
//! around numbers that are typical.

use crate::results::*;

/// `direction|section|name|title|layer=ns/instructions/allocations by Rust/by C++ ..`; a layer may have
/// `!cannot reason`, `!wrong`, `!failed reason`.
const CASES: &str = "\
>|Numbers|nothing|no argument, no result|raw=1.11/4|floor=0.28/4|twinspan=0.39/5|cxx=1.11/4|bindgen=1.11/4|autocxx=1.11/4
>|Numbers|add|two i32|raw=1.11/8|floor=0.37/8|twinspan=0.56/9|cxx=1.12/8|bindgen=1.11/8|autocxx=1.12/8
>|Numbers|add8|eight i64, two of them on the stack|raw=1.67/21|floor=1.02/21|twinspan=1.40/22|cxx=1.39/21|bindgen=1.67/21
>|Records|small|a record of 8 bytes by value|raw=1.11/9|floor=0.41/8|twinspan=1.12/9|cxx=1.39/12|bindgen=1.11/9
>|Records|by_value|a record of 24 bytes by value|raw=8.0/15|floor=0.90/14|twinspan=1.10/12|cxx=1.2/12|bindgen=8.0/15
>|Records|returned|a record of 24 bytes returned|raw=1.39/14|floor=0.88/14|twinspan=1.40/14|cxx=1.39/13
>|Text|borrow_8|&str of 8 bytes, borrowed|raw=1.11/10|floor=0.56/10|twinspan=1.12/10|cxx=2.70/30|zngur=3.4/60|bindgen=1.11/10
>|Text|borrow_1024|&str of 1,024 bytes, borrowed|raw=1.11/10|floor=0.56/10|twinspan=1.11/10|cxx=3.1/30|zngur=3.4/60|cstring=86/1683/1/0
>|Text|copy_64|&str of 64 bytes, copied to std::string|raw=16/239/0/1|floor=17.1/204/1/0|twinspan=16.2/241/0/1|cxx=17.7/264/0/1|autocxx=35/512/0/2
>|Text|returned_64|std::string of 64 bytes returned|raw=16.4/240/0/1|floor=17.6/207/1/0|twinspan=16.6/242/0/1|cxx=33/457/0/2|autocxx=32.2/457/0/2
>|Text|owned_64|std::string of 64 bytes to String|raw=27.5/424/1/1|twinspan=32.4/533/1/1|cxx=48/718/1/2
>|Slices|sum_1|&[f64] of 1, summed|raw=1.1/15|floor=0.9/15|twinspan=1.12/15|cxx=3.1/35|bindgen=1.1/15
>|Slices|sum_100|&[f64] of 100, summed|raw=38/411|floor=24/172|twinspan=38/411|cxx=38/431|bindgen=38/411
>|Slices|index_100|&[f64] of 100, each by index|raw=38/411|twinspan=38.1/413|cxx=198/2328
>|Slices|sum_10000|&[f64] of 10,000, summed|raw=5562/40011|floor=5563/13771|twinspan=5560/40011|cxx=5566/40031
>|Vectors|strings_100|std::vector<std::string> of 100, walked|raw=133/2455|twinspan=78/1213|cxx=600/4720
>|Vectors|given_100|Vec<String> of 100, given away|raw=2564/42340/101/0|twinspan=2600/42400/101/0|cxx=2610/42752/101/0|zngur=!cannot it has no vector of C++'s
>|Objects|create|C++ object created and dropped|raw=11.6/170/0/1|floor=9.75/168/1/0|twinspan=1.9/15|cxx=12.5/180/0/1|autocxx=2.8/28|zngur=!cannot it wraps Rust's types only
>|Objects|method|a method called|raw=1.11/7|floor=0.28/7|twinspan=1.12/7|cxx=1.11/7|autocxx=1.11/7|bindgen=1.11/7
>|Objects|shared_clone|std::shared_ptr cloned and dropped|raw=2.7/37|floor=14.4/9|twinspan=2.6/37|cxx=2.5/39
>|Closures|call_borrowed|impl FnMut borrowed, called once|raw=1.95/20|floor=0.90/9|twinspan=1.97/20|cxx=!cannot it has no closures
>|Closures|call_owned|Box<dyn FnMut> given, called, dropped|raw=11.2/178/1/0|twinspan=11.4/180/1/0|cxx=23/370/2/0|autocxx=!cannot it has no closures
>|Options|i32|Option<i32> returned|raw=1.39/16|floor=0.70/9|twinspan=1.39/16|cxx=1.67/20|zngur=7.5/47
>|Options|boxed|Option<Box<T>> returned|raw=9.1/150/1/0|twinspan=9.1/151/1/0|cxx=!wrong
>|Errors|ok|Result<i32, E>, Ok|raw=1.11/17|floor=0.6/11|twinspan=1.12/18|cxx=2.45/38
>|Errors|err_value|Result<i32, E>, Err of a value|raw=1.39/15|floor=0.7/11|twinspan=1.67/17|cxx=995/14087/1/2
>|Errors|err_message|Result<i32, E>, Err with a message|raw=20.6/334/1/0|twinspan=20.9/339/1/0|cxx=1010/14190/2/2
>|Errors|thrown_1|an exception thrown one frame deep|raw=944/13221/0/2|twinspan=951/13240/0/2|cxx=995/14087/1/2
>|Errors|thrown_10|an exception thrown ten frames deep|raw=3120/48800/0/2|twinspan=3131/48819/0/2|cxx=3211/49904/1/2
<|Numbers|nothing|no argument, no result|raw=0.28/5|floor=0.28/4|twinspan=0.28/5|cxx=0.39/6|zngur=0.28/6|diplomat=0.28/5
<|Numbers|add|two i32|raw=0.38/8|floor=0.37/7|twinspan=0.38/8|cxx=0.56/9|zngur=0.84/16|diplomat=0.38/8
<|Numbers|add8|eight i64, two of them on the stack|raw=1.02/22|floor=1.01/21|twinspan=1.02/22|cxx=1.11/23|zngur=2.23/39|diplomat=1.02/22
<|Records|by_value|a record of 24 bytes by value|raw=1.07/19|floor=0.9/16|twinspan=1.08/19|cxx=1.59/28|zngur=10.9/34|diplomat=1.07/19
<|Records|returned|a record of 24 bytes returned|raw=0.88/15|floor=0.88/14|twinspan=0.88/15|cxx=9.1/27|diplomat=0.88/15
<|Text|borrow_64|std::string of 64 bytes as &str, checked|raw=6.7/90|twinspan=6.7/91|cxx=10.3/111|diplomat=7.5/100
<|Text|returned_64|String of 64 bytes returned|raw=17.6/207/1/0|floor=16/200/0/1|twinspan=17.9/214/1/0|cxx=18.4/243/1/0|zngur=20/241/1/0|diplomat=27/406/1/1
<|Slices|sum_100|a span of 100, summed|raw=24/172|floor=24/170|twinspan=24/172|cxx=25/190|diplomat=24/173
<|Objects|create|Box<T> created and dropped|raw=9.75/169/1/0|floor=11.6/170/0/1|twinspan=0.64/12|cxx=10.6/185/1/0|zngur=1.39/19|diplomat=10.2/175/1/0
<|Objects|method|a method called|raw=0.38/8|floor=0.28/7|twinspan=0.38/8|cxx=0.56/9|zngur=0.81/16|diplomat=0.40/8
<|Objects|arc|Arc<T> cloned and dropped|raw=16.5/17|twinspan=16.5/18|cxx=!cannot it has no Arc
<|Closures|call|a lambda called by Rust|raw=1.11/9|twinspan=1.11/9|cxx=!cannot it has no closures|zngur=5.85/34|diplomat=1.95/18
<|Options|i32|Option<i32> returned|raw=0.70/16|floor=0.6/9|twinspan=0.70/16|cxx=6.1/25|zngur=7.5/31|diplomat=0.70/17
<|Errors|ok|Result<i32, E>, Ok|raw=0.67/17|floor=0.5/11|twinspan=0.68/18|cxx=1.21/27|diplomat=0.74/17
<|Errors|err_value|Result<i32, E>, Err of a value|raw=0.72/17|twinspan=0.83/19|cxx=867/12371/2/2|diplomat=0.83/21
<|Errors|panic|a panic that is caught|raw=1472/21962/1/1|twinspan=1480/21970/1/1|cxx=!failed the process was aborted, as cxx documents";

/// What all of it is multiplied with by variant: times raw, instructions raw.
const VARIANTS: [(&str, &str, &[&str], f64); 5] = [
    ("gcc", "g++ -O2", &["CXX=g++", "CXXFLAGS=-O2", "cargo build --release"], 1.0),
    ("clang", "clang++ -O2", &["CXX=clang++", "CXXFLAGS=-O2", "cargo build --release"], 1.02),
    (
        "lto",
        "clang++, cross-language thin LTO",
        &["CXX=clang++", "CXXFLAGS=-O2 -flto=thin", "RUSTFLAGS=-Clinker-plugin-lto"],
        0.5,
    ),
    (
        "abort",
        "g++ -O2, panic=abort",
        &["CXX=g++", "CXXFLAGS=-O2", "RUSTFLAGS=-Cpanic=abort"],
        0.98,
    ),
    ("static", "g++ -O2, not relocatable", &["RUSTFLAGS=-Crelocation-model=static"], 0.6),
];

const NOTES: [(&str, &str, &str); 5] = [
    ("borrow_1024", "cstring", "What a bridge without lengths does: CString::new, then strlen."),
    (
        "owned_64",
        "twinspan",
        "The text is checked for UTF-8, which raw leaves out: 75 instructions for 64 bytes.",
    ),
    ("thrown_1", "twinspan", "The throw and 19 instructions."),
    ("thrown_10", "twinspan", "The throw and 19 instructions."),
    ("err_value", "cxx", "Throws, as cxx turns every error into an exception."),
];

/// A run with all that can be in one.
pub(crate) fn results() -> Results {
    let mut variants: Vec<Variant> = VARIANTS.iter().map(variant).collect();
    // Only times, only counts, nothing.
    let without = |variant: &mut Variant, name: &str, edit: &dyn Fn(&mut Measured)| {
        let cases = variant.cases.iter_mut().filter(|case| case.name == name);
        for row in cases.flat_map(|case| &mut case.rows).filter(|row| row.layer != "raw") {
            if let Outcome::Measured(measured) = &mut row.outcome {
                edit(measured);
            }
        }
    };
    without(&mut variants[1], "add8", &|measured| measured.time = None);
    without(&mut variants[1], "method", &|measured| {
        measured.instructions = None;
        measured.allocations = None;
    });
    variants[4].failure = Some("error: linking with `cc` failed: exit status: 1".to_owned());
    variants[4].cases.clear();
    let tool = |name: &str, version: &str| Tool { name: name.into(), version: version.into() };
    Results {
        schema: SCHEMA,
        date: "2026-11-22T14:30:00Z".into(),
        commit: "863d5270c4f1a2b3c4d5e6f708192a3b4c5d6e7f".into(),
        command: "cargo run --release -p twinspan-lab -- run --seed 7".into(),
        machine: Machine {
            processor: "Intel(R) Xeon(R) Processor @ 2.60GHz".into(),
            cores: 2,
            architecture: "x86_64".into(),
            system: "Debian GNU/Linux 12, Linux 6.1.0".into(),
            hypervisor: "KVM".into(),
            governor: "unknown".into(),
            load: Some([2.7, 3.4]),
        },
        tools: vec![
            tool("rustc", "1.95.0 (59807616e 2026-04-14), LLVM 22.1.2"),
            tool("g++", "g++ (Debian 12.2.0-14+deb12u1) 12.2.0"),
            tool("clang++", "19.1.7"),
            tool("valgrind", "3.19.0"),
            tool("cxx", "1.0.205"),
            tool("twinspan", "0.1.0"),
        ],
        warnings: vec!["The machine was loaded: 3.4 on 2 cores. Times may be off.".into()],
        sampling: Sampling { processes: 5, rounds: 101, chunk: 200, seed: 7 },
        variants,
        peers: vec![
            Peer { name: "bindgen".into(), version: "0.73.2".into(), failure: None },
            Peer {
                name: "autocxx".into(),
                version: "0.30.0".into(),
                failure: Some("libclang is not installed".into()),
            },
            Peer { name: "zngur".into(), version: "0.11.0".into(), failure: None },
            Peer { name: "diplomat".into(), version: "0.17.0".into(), failure: None },
        ],
        scale: scale(),
    }
}

/// As many rows as a run may ever have: 100 cases, 8 layers, 5 variants.
pub(crate) fn large() -> Results {
    let mut results = results();
    let few: Vec<Case> = results.variants[0].cases.clone();
    let layers = ["raw", "floor", "twinspan", "cxx", "bindgen", "autocxx", "zngur", "diplomat"];
    let mut many: Vec<Case> = few.iter().cycle().take(100).cloned().collect();
    for (number, case) in many.iter_mut().enumerate() {
        case.name = format!("{}_{number}", case.name);
        let row = case.rows[0].clone();
        case.rows =
            layers.iter().map(|layer| Row { layer: (*layer).into(), ..row.clone() }).collect();
    }
    for variant in &mut results.variants {
        variant.failure = None;
        variant.cases.clone_from(&many);
    }
    results
}

fn variant(variant: &(&str, &str, &[&str], f64)) -> Variant {
    let (name, title, flags, factor) = *variant;
    Variant {
        name: name.into(),
        title: title.into(),
        flags: flags.iter().map(|flag| (*flag).to_owned()).collect(),
        failure: None,
        cases: CASES.lines().map(|line| case(line, name, factor)).collect(),
    }
}

fn case(line: &str, variant: &str, factor: f64) -> Case {
    let mut fields = line.split('|');
    let mut next = || fields.next().unwrap_or_default();
    let direction = if next() == ">" { "rust-to-cxx" } else { "cxx-to-rust" }.to_owned();
    let (section, name, title) = (next().to_owned(), next().to_owned(), next().to_owned());
    let mut random = Random(line.len() as u64 + variant.len() as u64 * 77);
    let mut base = 0.0;
    let mut rows = Vec::new();
    for field in fields {
        let (layer, text) = field.split_once('=').expect("layer=..");
        let note = NOTES.iter().find(|note| note.0 == name && note.1 == layer);
        let outcome = match text.strip_prefix('!') {
            Some(text) => outcome(text),
            None => Outcome::Measured(numbers(text, &mut base, factor, &mut random)),
        };
        let note = note.map(|note| note.2.to_owned());
        rows.push(Row { layer: layer.to_owned(), outcome, note });
    }
    Case { direction, section, name, title, rows }
}

fn outcome(text: &str) -> Outcome {
    match text.split_once(' ') {
        Some(("cannot", reason)) => Outcome::Cannot(reason.to_owned()),
        Some(("failed", reason)) => Outcome::Failed(reason.to_owned()),
        _ => Outcome::Wrong { expected: 11245, found: 11244 },
    }
}

fn numbers(text: &str, base: &mut f64, factor: f64, random: &mut Random) -> Measured {
    let fields: Vec<f64> = text.split('/').map(|field| field.parse().expect("a number")).collect();
    let nanoseconds = fields[0] * factor * (1.0 + 0.01 * random.next());
    let first = *base == 0.0;
    if first {
        *base = nanoseconds;
    }
    let ratio = if first { 1.0 } else { nanoseconds / *base * (1.0 + 0.004 * random.next()) };
    let half = if first { 0.0 } else { 0.002 + 0.03 * random.next().abs() * random.next().abs() };
    let allocations = |place: usize| fields.get(place).copied().unwrap_or(0.0);
    Measured {
        time: Some(Time {
            nanoseconds: short(nanoseconds),
            ratio: short(ratio),
            interval: [short(ratio * (1.0 - half)), short(ratio * (1.0 + half * 1.3))],
            noise: [0.986, 1.017],
        }),
        instructions: Some((fields[1] * if factor < 0.55 { 0.6 } else { 1.0 }).round()),
        allocations: Some(Allocations { rust: allocations(2), cxx: allocations(3) }),
    }
}

/// Few enough digits to be the same after they were written and read.
fn short(number: f64) -> f64 {
    (number * 1e4).round() / 1e4
}

fn scale() -> Vec<Scale> {
    let mut scales = Vec::new();
    for functions in [10, 100, 1_000, 10_000] {
        for (layer, factor) in [("cxx", 1.0), ("twinspan", 1.12)] {
            let count = functions as f64;
            scales.push(Scale {
                layer: layer.into(),
                functions,
                generate_seconds: short(factor * (0.01 + count * 0.000_12)),
                cxx_seconds: short(factor * (0.62 + count * 0.000_9)),
                rustc_seconds: short(factor * (0.45 + count * 0.001_6)),
                cxx_bytes: (factor * (21_000.0 + count * 410.0)) as u64,
                code_bytes: (count * 34.0 / factor) as u64,
            });
        }
    }
    scales
}

/// Numbers from -1 to 1, the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 40) as f64 / f64::from(1 << 23) - 1.0
    }
}
