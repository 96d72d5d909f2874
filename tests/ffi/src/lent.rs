//! Mirrors behind a reference: for the length of a call there is a value of the other type, which owns nothing.

#[twinspan::bridge(namespace = "lent")]
pub mod ffi {
    #[mirror(options::Span)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Span {
        start: u64,
        end: u64,
    }

    #[mirror(options::ReadOptions, default)]
    struct ReadOptions {
        offset: u64,
        size: Optional<u64>,
        name: String,
        timeout: Option<Duration>,
        spans: Vec<Span>,
    }

    #[mirror(options::Everything)]
    struct Everything {
        is_on: bool,
        letter: char,
        wait: Duration,
        since: SystemTime,
        count: NonZeroU32,
        spans: Vec<Option<Span>>,
        waits: Vec<Duration>,
        pair: (u8, u32),
        text: Option<String>,
        words: Vec<String>,
        level: Level,
        event: Option<Event>,
    }

    #[mirror(options::Level)]
    enum Level {
        High = 7,
        Low = 2,
    }

    #[mirror(options::Kind, fallback = Other)]
    enum Kind {
        NotFound,
        Denied,
        Other,
    }

    #[mirror(options::Event)]
    enum Event {
        Quit,
        Moved { to: Span, after: Duration },
        Typed(char, Option<String>),
        At(Level),
    }

    #[mirror(options::Change, non_exhaustive)]
    enum Change {
        Added(String),
        Removed(u64),
        None,
    }

    /// Of a type of this crate, with a field that counts how many there are.
    #[mirror(super::Counted, default)]
    struct Counted {
        name: String,
        events: Vec<Event>,
    }

    /// Tuple structs, whose fields have the names of those of variants.
    #[mirror(super::Meters)]
    #[derive(Clone, Copy)]
    struct Meters(f64);
    #[mirror(super::Label)]
    struct Label(String, Option<char>, #[cxx_name = "distances"] Vec<Meters>);
    #[mirror(super::Partly, default)]
    struct Partly(u8);

    extern "Rust" {
        fn doubled(meters: Meters) -> Meters;
        fn away(label: &Label) -> f64;
        fn relabel(label: Label, to: &str) -> Option<Label>;
        fn partly(part: &Partly, other: Partly) -> String;
        fn live() -> usize;
        fn end_of(span: &Span) -> u64;
        fn described(options: &ReadOptions) -> String;
        fn place_of_name(options: &ReadOptions) -> usize;
        fn all(all: &Everything) -> String;
        fn is_low(level: &Level) -> bool;
        fn event(event: &Event) -> String;
        fn change(change: &Change, times: usize) -> String;
        fn maybe(span: Option<&Span>, options: Option<&ReadOptions>) -> u64;
        fn counted(counted: &Counted) -> Result<usize>;
        fn both(first: &Counted, second: &Counted, name: &str) -> usize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/check.h");

        fn cpp_longer(label: &Label, meters: Meters) -> Meters {
            cpp!(return Meters{meters._0 + label.distances[0]._0};)
        }
        fn cpp_end(span: &Span) -> u64 {
            cpp!(return span.end;)
        }
        fn cpp_described(options: &ReadOptions) -> String {
            cpp! {
                return std::to_string(options.offset) + " " + std::string(options.name) + " " +
                       (options.timeout ? std::to_string(options.timeout->count()) : "-") + " " +
                       std::to_string(options.spans.size());
            }
        }
        fn cpp_place_of_name(options: &ReadOptions) -> usize {
            cpp!(return reinterpret_cast<std::uintptr_t>(options.name.data());)
        }
        fn cpp_all(all: &Everything) -> String {
            cpp! {
                return std::to_string(static_cast<std::uint32_t>(all.letter)) + " " + std::to_string(all.wait.count()) + " " +
                       std::to_string(all.count) + " " + std::to_string(all.spans[1].value().end) + " " +
                       std::to_string(all.waits[0].count()) + " " + std::string(all.text.value()) + " " +
                       std::string(all.words[0]) + " " + std::string(all.event.value().get<Event::Typed>()._1.value());
            }
        }
        fn cpp_is_low(level: &Level) -> bool {
            cpp!(return level == Level::Low;)
        }
        fn cpp_kind(kind: &Kind) -> bool {
            cpp!(return kind == Kind::Other;)
        }
        fn cpp_event(event: &Event) -> u64 {
            cpp!(return event.holds<Event::Moved>() ? event.get<Event::Moved>().to.end : 0;)
        }
        fn cpp_change(change: &Change) -> String {
            cpp!(return std::string(change.get<Change::Added>()._0);)
        }
        fn cpp_maybe(span: Option<&Span>, options: Option<&ReadOptions>) -> u64 {
            cpp!(return (span ? span->end : 0) + (options ? options->offset : 0);)
        }
        fn cpp_counted(counted: &Counted) -> Result<usize> {
            cpp! {
                if (counted.name == "bad") {
                    throw std::runtime_error("a bad name");
                }
                return counted.events.size();
            }
        }

        fn checks() -> String {
            cpp! {
                check::Report report;
                using namespace std::chrono_literals;
                CHECK_EQ(end_of(Span{3, 4}), 4U);
                ReadOptions options;
                options.offset = 5;
                options.size = std::uint64_t{6};
                options.name = "a name that is long enough to be somewhere else";
                options.timeout = 3ms;
                options.spans.push_back(Span{1, 2});
                CHECK_EQ(std::string(described(options)),
                         "5 Some(6) a name that is long enough to be somewhere else Some(3ms) [Span { start: 1, end: 2 }] 3");
                CHECK_EQ(options.spans[0].end, 2U);
                // Nobody has copied the text.
                CHECK_EQ(place_of_name(options), reinterpret_cast<std::uintptr_t>(options.name.data()));
                options.timeout = -1ns;
                CHECK_THROWS(twinspan::Panic, "C++ passed -1 ns, but a `Duration` cannot be negative",
                             described(options));
                CHECK_EQ(std::string(options.name), "a name that is long enough to be somewhere else");

                Everything everything{};
                CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU32`", all(everything));
                everything.letter = char32_t{0xDF};
                everything.count = 9;
                everything.spans.push_back(twinspan::Optional<Span>(Span{3, 4}));
                everything.waits.push_back(5ns);
                everything.waits.push_back(6ns);
                everything.pair = twinspan::Tuple<std::uint8_t, std::uint32_t>(1, 2);
                everything.text = rust::String("text");
                everything.words.push_back("word");
                everything.level = Level::Low;
                everything.event = Event(Event::Typed{char32_t{'x'}, rust::String("y")});
                CHECK_EQ(std::string(all(everything)),
                         "ß 9 [Some(Span { start: 3, end: 4 })] [5ns, 6ns] (1, 2) Some(\"text\") [\"word\"] Low "
                         "Some(Typed('x', Some(\"y\")))");
                everything.waits.push_back(-1ns);
                CHECK_THROWS(twinspan::Panic, "C++ passed -1 ns, but a `Duration` cannot be negative",
                             all(everything));
                CHECK_EQ(std::string(everything.words[0]), "word");

                CHECK_EQ(is_low(Level::Low), true);
                CHECK_THROWS(twinspan::Panic, "C++ passed a `Level` with the tag 99, which none of its variants has",
                             is_low(static_cast<Level>(99)));
                CHECK_EQ(std::string(event(Event(Event::Moved{Span{1, 2}, 7ns}))), "Moved { to: Span { start: 1, end: 2 }, after: 7ns }");
                CHECK_EQ(std::string(change(Change(Change::Added{"x"}), 2)), "Added(\"x\")Added(\"x\")");

                options.timeout = 3ms;
                CHECK_EQ(doubled(Meters{2.5})._0, 5.0);
                Label label;
                label._0 = "label";
                label._1 = char32_t{'x'};
                label.distances.push_back(Meters{1.5});
                label.distances.push_back(Meters{2});
                CHECK_EQ(away(label), 3.5);
                CHECK_EQ(std::string(relabel(label, "other")->_0), "other");
                CHECK_EQ(relabel(label, "other")->_1.value() == char32_t{'x'}, true);
                CHECK_EQ(std::string(partly(Partly{1}, Partly{2})), "Partly(1, 7) Partly(2, 7) 7");

                const Span span{1, 2};
                CHECK_EQ(maybe(&span, nullptr), 2U);
                CHECK_EQ(maybe(nullptr, &options), 5U);

                const std::size_t before = live();
                Counted some;
                some.name = "some";
                some.events.push_back(Event(Event::Typed{char32_t{'x'}, rust::String("text that is kept")}));
                CHECK_EQ(counted(some), before + 1);
                CHECK_EQ(live(), before);
                CHECK_THROWS(rust::Error, "no name", counted(Counted{}));
                CHECK_EQ(both(some, some, some.name), before + 2);
                CHECK_EQ(live(), before);
                some.events.push_back(Event(Event::Typed{char32_t{0xD800}, rust::String("refused")}));
                CHECK_THROWS(twinspan::Panic, "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`",
                             both(Counted{}, some, some.name));
                CHECK_EQ(live(), before);
                CHECK_EQ(std::string(some.events[0].get<Event::Typed>()._1.value()), "text that is kept");
                return report.text();
            }
        }
    }
}

use std::cell::Cell;
use std::fmt::Write as _;
use twinspan_test_dependency::options;
use twinspan_test_dependency::options::{Change, Event, Everything, Level, ReadOptions, Span};

thread_local! {
    // Other tests make values at the same time.
    static LIVE: Cell<usize> = const { Cell::new(0) };
}

fn live() -> usize {
    LIVE.get()
}

/// Counts what is there of it.
#[derive(Debug)]
struct Live;

impl Live {
    fn new() -> Self {
        LIVE.set(live() + 1);
        Live
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        LIVE.set(live() - 1);
    }
}

#[derive(Debug)]
pub struct Counted {
    pub name: String,
    pub events: Vec<Event>,
    _live: Live,
}

impl Default for Counted {
    fn default() -> Self {
        let name = "a default that is dropped".to_owned();
        Counted { name, events: vec![Event::Quit], _live: Live::new() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Meters(pub f64);

#[derive(Debug)]
pub struct Label(pub String, pub Option<char>, pub Vec<Meters>);

/// With a field that nobody else sees.
#[derive(Debug)]
pub struct Partly(pub u8, u8);

impl Default for Partly {
    fn default() -> Self {
        Partly(0, 7)
    }
}

fn doubled(meters: Meters) -> Meters {
    Meters(meters.0 * 2.0)
}

fn away(label: &Label) -> f64 {
    assert_eq!((label.0.as_str(), label.1), ("label", Some('x')));
    label.2.iter().map(|meters| meters.0).sum()
}

fn relabel(label: Label, to: &str) -> Option<Label> {
    let Label(_, letter, distances) = label;
    (!to.is_empty()).then(|| Label(to.to_owned(), letter, distances))
}

fn partly(part: &Partly, other: Partly) -> String {
    format!("{part:?} {other:?} {}", part.1)
}

fn end_of(span: &Span) -> u64 {
    span.end
}

fn described(options: &ReadOptions) -> String {
    let ReadOptions { offset, size, name, timeout, spans, .. } = options;
    format!("{offset} {size:?} {name} {timeout:?} {spans:?} {}", options.retries())
}

fn place_of_name(options: &ReadOptions) -> usize {
    options.name.as_ptr().addr()
}

fn all(all: &Everything) -> String {
    let Everything { letter, count, spans, waits, pair, text, words, level, event, .. } = all;
    format!("{letter} {count} {spans:?} {waits:?} {pair:?} {text:?} {words:?} {level:?} {event:?}")
}

fn is_low(level: &Level) -> bool {
    *level == Level::Low
}

fn event(event: &Event) -> String {
    format!("{event:?}")
}

fn change(change: &Change, times: usize) -> String {
    (0..times).fold(String::new(), |mut text, _| {
        write!(text, "{change:?}").unwrap();
        text
    })
}

fn maybe(span: Option<&Span>, options: Option<&ReadOptions>) -> u64 {
    span.map_or(0, |span| span.end) + options.map_or(0, |options| options.offset)
}

fn counted(counted: &Counted) -> Result<usize, String> {
    if counted.name.is_empty() {
        return Err("no name".to_owned());
    }
    // What is cloned is Rust's own.
    drop((counted.name.clone(), counted.events.clone()));
    Ok(live())
}

fn both(first: &Counted, second: &Counted, name: &str) -> usize {
    assert_eq!((second.name.as_str(), second.events.len()), (name, 1));
    assert!(first.events.len() < 2);
    live()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::num::NonZeroU32;
    use std::time::{Duration, UNIX_EPOCH};
    use twinspan_test_dependency::options::Kind;

    fn options() -> ReadOptions {
        let mut options = ReadOptions::default();
        options.offset = 5;
        options.timeout = Some(Duration::from_nanos(7));
        options.spans = vec![Span { start: 1, end: 2 }; 3];
        options
    }

    #[test]
    fn cxx_lends_what_rust_looks_at() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn rust_lends_what_cxx_looks_at() {
        let mut options = options();
        assert_eq!(ffi::cpp_described(&options), "5 default 7 3");
        assert_eq!(ffi::cpp_place_of_name(&options), options.name.as_ptr().addr());
        assert_eq!(ffi::cpp_maybe(None, Some(&options)), 5);
        let span = Span { start: 3, end: 4 };
        assert_eq!(ffi::cpp_maybe(Some(&span), Some(&options)), 9);
        assert_eq!(ffi::cpp_maybe(None, None), 0);
        assert_eq!(ffi::cpp_end(&span), 4);
        assert!(ffi::cpp_is_low(&Level::Low));
        // What the mirror has not is the fallback.
        assert!(ffi::cpp_kind(&Kind::Rare) && !ffi::cpp_kind(&Kind::Denied));
        assert_eq!(ffi::cpp_event(&Event::Moved { to: span, after: Duration::ZERO }), 4);
        let added = Change::Added("text".to_owned());
        assert_eq!((ffi::cpp_change(&added), added), ("text".into(), Change::Added("text".into())));
        options.timeout = Some(Duration::MAX);
        let refused = std::panic::catch_unwind(|| ffi::cpp_described(&options)).unwrap_err();
        let message = refused.downcast_ref::<String>().unwrap();
        assert!(message.contains("nanoseconds"), "{message}");
        assert_eq!(options.spans.len(), 3);
    }

    #[test]
    fn tuple_structs_have_fields_in_cxx() {
        let label = Label("label".to_owned(), None, vec![Meters(1.5)]);
        assert_eq!(ffi::cpp_longer(&label, Meters(2.0)), Meters(3.5));
        assert_eq!(ffi::Meters::from(Meters(1.0))._0, 1.0);
        assert_eq!(Meters::from(ffi::Meters { _0: 2.0 }), Meters(2.0));
    }

    #[test]
    fn what_is_converted_is_converted() {
        let everything = Everything {
            is_on: true,
            letter: 'a',
            wait: Duration::from_nanos(3),
            since: UNIX_EPOCH,
            count: NonZeroU32::MIN,
            spans: vec![None, Some(Span { start: 1, end: 2 })],
            waits: vec![Duration::from_nanos(4)],
            pair: (1, 2),
            text: Some("text".to_owned()),
            words: vec!["word".to_owned()],
            level: Level::High,
            event: Some(Event::Typed('x', Some("y".to_owned()))),
        };
        let copy = everything.clone();
        assert_eq!(ffi::cpp_all(&everything), "97 3 1 2 4 text word y");
        assert_eq!(everything, copy);
    }

    #[test]
    fn what_fails_has_taken_nothing() {
        let mut counted = Counted::default();
        let before = live();
        assert_eq!(ffi::cpp_counted(&counted).unwrap(), 1);
        counted.name = "bad".to_owned();
        assert_eq!(ffi::cpp_counted(&counted).unwrap_err().what(), "a bad name");
        assert_eq!((live(), counted.events.len()), (before, 1));
    }
}
