//! Types with types inside, of any depth: in place, or converted as a whole. Each as Rust and as C++ spell it.

use crate::random::Random;

pub type Spelled = (String, String);

fn spelled(rust: &str, cpp: &str) -> Spelled {
    (rust.to_owned(), cpp.to_owned())
}

const LEAVES: [(&str, &str); 14] = [
    ("u8", "std::uint8_t"),
    ("i32", "std::int32_t"),
    ("u64", "std::uint64_t"),
    ("f64", "double"),
    ("bool", "bool"),
    ("i128", "twinspan::i128"),
    ("u128", "twinspan::u128"),
    ("String", "rust::String"),
    ("Small", "Small"),
    ("Large", "Large"),
    ("Choice", "Choice"),
    ("Box<Token>", "rust::Box<Token>"),
    ("UniquePtr<Object>", "std::unique_ptr<Object>"),
    ("SharedPtr<Object>", "std::shared_ptr<Object>"),
];

const KEYS: [(&str, &str); 5] = [
    ("u8", "std::uint8_t"),
    ("i64", "std::int64_t"),
    ("char", "char32_t"),
    ("String", "rust::String"),
    ("Vec<u16>", "rust::Vec<std::uint16_t>"),
];

/// What is converted by itself, and what C++ has for it in a `Vec`. The last, of which C++ makes a copy, is in a `Vec` alone:
/// where there is no memory for the copy of an argument, the process ends.
const CONVERTED: [(&str, &str, &str); 8] = [
    ("char", "char32_t", "char32_t"),
    ("Duration", "std::chrono::nanoseconds", "std::chrono::nanoseconds"),
    ("NonZeroU32", "std::uint32_t", "std::uint32_t"),
    ("NonZero<i64>", "std::int64_t", "std::int64_t"),
    (
        "SystemTime",
        "std::chrono::system_clock::time_point",
        "std::chrono::system_clock::time_point",
    ),
    ("CString", "twinspan::CString", "twinspan::CString"),
    ("OsString", "twinspan::OsString", "twinspan::OsString"),
    ("PathBuf", "std::filesystem::path", "twinspan::OsString"),
];

/// With an enum with data in place, at which Rust looks.
const LOOKED_AT: [(&str, &str); 7] = [
    ("Shape", "Shape"),
    ("Tiny", "Tiny"),
    ("Deep", "Deep"),
    ("Vec<Shape>", "rust::Vec<Shape>"),
    ("Vec<Tiny>", "rust::Vec<Tiny>"),
    ("Vec<Option<Shape>>", "rust::Vec<twinspan::Optional<Shape>>"),
    ("Vec<Deep>", "rust::Vec<Deep>"),
];

/// What crosses by value, and what a `ControlFlow` may break with.
pub fn payload(random: &mut Random) -> Spelled {
    loop {
        let found = by_value(random);
        let is_listed = |element: &str| {
            let converted = CONVERTED.iter().any(|(rust, ..)| *rust == element);
            converted || element.starts_with("Option<") || element.starts_with('(')
        };
        let element = found.0.strip_prefix("Vec<").and_then(|rest| rest.strip_suffix('>'));
        if !element.is_some_and(is_listed) {
            return found;
        }
    }
}

/// What crosses by value.
pub fn by_value(random: &mut Random) -> Spelled {
    match random.below(12) {
        0 | 1 => {
            let (rust, cpp) = random.pick(&LOOKED_AT);
            spelled(rust, cpp)
        }
        2 => {
            let (rust, cpp, _) = random.pick(&CONVERTED[..CONVERTED.len() - 1]);
            spelled(rust, cpp)
        }
        3 => {
            let (rust, _, cpp) = random.pick(&CONVERTED);
            (format!("Vec<{rust}>"), format!("rust::Vec<{cpp}>"))
        }
        4 => {
            let (rust, cpp) = in_place(random, 2);
            (format!("Vec<Option<{rust}>>"), format!("rust::Vec<twinspan::Optional<{cpp}>>"))
        }
        5 | 6 => {
            let (rust, cpp, count) = places(random, 2);
            let template = if count == 2 { "std::pair" } else { "std::tuple" };
            (format!("({rust})"), format!("{template}<{cpp}>"))
        }
        7 => {
            let (rust, cpp, _) = places(random, 2);
            (format!("Vec<({rust})>"), format!("rust::Vec<twinspan::Tuple<{cpp}>>"))
        }
        _ => whole(random, 3),
    }
}

/// What is in place, and no `Optional`.
fn whole(random: &mut Random, depth: usize) -> Spelled {
    loop {
        let found = in_place(random, depth);
        if !found.0.starts_with("Optional") {
            return found;
        }
    }
}

fn in_place(random: &mut Random, depth: usize) -> Spelled {
    if depth == 0 || random.below(4) == 0 {
        let (rust, cpp) = random.pick(&LEAVES);
        return spelled(rust, cpp);
    }
    match random.below(8) {
        0 | 1 => {
            let (rust, cpp) = in_place(random, depth - 1);
            (format!("Vec<{rust}>"), format!("rust::Vec<{cpp}>"))
        }
        2 => {
            let (rust, cpp) = in_place(random, depth - 1);
            (format!("Optional<{rust}>"), format!("twinspan::Optional<{cpp}>"))
        }
        3 => {
            let (rust, cpp) = in_place(random, depth - 1);
            (format!("[{rust}; 2]"), format!("std::array<{cpp}, 2>"))
        }
        4 | 5 => {
            let (rust, cpp, _) = places(random, depth - 1);
            (format!("Tuple<{rust}>"), format!("twinspan::Tuple<{cpp}>"))
        }
        6 => {
            let name = random.pick(&["HashSet", "BTreeSet"]);
            let (rust, cpp) = random.pick(&KEYS);
            (format!("{name}<{rust}>"), format!("twinspan::{name}<{cpp}>"))
        }
        _ => {
            let name = random.pick(&["HashMap", "BTreeMap"]);
            let (key, key_in_cpp) = random.pick(&KEYS);
            let (rust, cpp) = in_place(random, depth - 1);
            (format!("{name}<{key}, {rust}>"), format!("twinspan::{name}<{key_in_cpp}, {cpp}>"))
        }
    }
}

/// The values of a tuple.
fn places(random: &mut Random, depth: usize) -> (String, String, usize) {
    let count = 2 + random.below(3);
    let types: Vec<_> = (0..count).map(|_| in_place(random, depth)).collect();
    let (rust, cpp): (Vec<_>, Vec<_>) = types.into_iter().unzip();
    (rust.join(", "), cpp.join(", "), count)
}
