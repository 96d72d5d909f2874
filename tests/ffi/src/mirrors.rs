//! Mirrors: structs and enums that C++ sees, and that stand for types of another crate in Rust.

#[twinspan::bridge(namespace = "mirrors")]
pub mod ffi {
    #[mirror(options::Span)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Span {
        start: u64,
        end: u64,
    }

    /// Without the field that is private, and one that C++ does not want.
    #[mirror(options::ReadOptions, default)]
    #[derive(Clone)]
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
    #[derive(Debug)]
    enum Level {
        High = 7,
        Low = 2,
    }

    #[mirror(options::Kind, fallback = Other)]
    #[derive(Debug)]
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

    #[mirror(options::Failure)]
    #[derive(Clone, Debug)]
    struct Failure {
        kind: Kind,
        path: String,
    }

    /// Of a type of this crate, which counts what is there of it.
    #[mirror(super::Held)]
    struct Held {
        one: Box<Live>,
        letter: char,
    }

    #[mirror(super::Parcel)]
    enum Parcel {
        Empty,
        Full(Box<Live>),
    }

    /// A struct of the bridge that is none has the mirror itself.
    struct Request {
        options: ReadOptions,
        spans: Vec<Span>,
        change: Change,
    }

    extern "Rust" {
        type Live;
        fn live() -> usize;
        fn make_live() -> Box<Live>;

        fn widen(span: Span) -> Span;
        fn read(options: ReadOptions) -> ReadOptions;
        fn retries(options: ReadOptions) -> u8;
        fn everything(all: Everything) -> Everything;
        fn other_level(level: Level) -> Level;
        fn kind(number: u8) -> Kind;
        fn event(event: Event) -> Event;
        fn change(number: u8) -> Change;
        fn maybe(span: Option<Span>) -> Option<Span>;
        fn maybe_options(options: Option<ReadOptions>) -> Option<ReadOptions>;
        fn maybe_event(event: Option<Event>) -> Option<Event>;
        fn maybe_level(level: Option<Level>) -> Option<Level>;
        fn reversed(spans: Vec<Span>) -> Vec<Span>;
        fn events(events: Vec<Event>) -> Vec<Event>;
        fn holes(spans: Vec<Option<Span>>) -> Vec<Option<Span>>;
        fn open(path: &str) -> Result<Span, Failure>;
        fn level_of(path: &str) -> Result<Level, Failure>;
        fn options_of(path: &str) -> Result<ReadOptions>;
        fn each(spans: Vec<Span>, visit: impl FnMut(Span) -> Level) -> usize;
        fn filter(keep: Box<dyn Fn(Event, &str) -> Option<ReadOptions> + Send>) -> usize;
        fn failing(fails: impl Fn(Kind) -> Result<Span, Failure>) -> String;
        fn adder(by: u64) -> Box<dyn Fn(Span) -> Span + Send>;
        fn request(request: Request) -> Request;
        fn hold(held: Held) -> Held;
        fn hold_two(first: Held, second: Held) -> u32;
        fn hold_all(held: Vec<Held>) -> usize;
        fn hold_maybe(held: Option<Held>) -> bool;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/check.h");

        fn cpp_span(span: Span) -> Span {
            cpp!(return Span{span.end, span.start};)
        }
        fn cpp_options(options: ReadOptions) -> ReadOptions {
            cpp! {
                options.offset += 1;
                options.name = std::string(options.name) + "!";
                if (options.timeout) {
                    *options.timeout += std::chrono::seconds(1);
                }
                options.spans.push_back(Span{7, 8});
                return options;
            }
        }
        fn cpp_everything(all: Everything) -> Everything {
            cpp!(return all;)
        }
        fn cpp_level(level: Level) -> Level {
            cpp!(return level == Level::Low ? Level::High : Level::Low;)
        }
        fn cpp_bad_level() -> Level {
            cpp!(return static_cast<Level>(99);)
        }
        fn cpp_kind(kind: Kind) -> Kind {
            cpp!(return kind;)
        }
        fn cpp_event(event: Event) -> Event {
            cpp!(return event;)
        }
        fn cpp_change(change: Change) -> Change {
            cpp!(return change;)
        }
        fn cpp_maybe(span: Option<Span>) -> Option<Span> {
            cpp!(return span ? std::nullopt : std::optional<Span>(Span{1, 2});)
        }
        fn cpp_maybe_options(options: Option<ReadOptions>) -> Option<ReadOptions> {
            cpp!(return options;)
        }
        fn cpp_maybe_event(event: Option<Event>) -> Option<Event> {
            cpp!(return event;)
        }
        fn cpp_reversed(spans: Vec<Span>) -> Vec<Span> {
            cpp! {
                rust::Vec<Span> reversed;
                for (std::size_t index = spans.size(); index-- != 0;) {
                    reversed.push_back(spans[index]);
                }
                return reversed;
            }
        }
        fn cpp_events(events: Vec<Event>) -> Vec<Event> {
            cpp!(return events;)
        }
        fn cpp_open(path: &str) -> Result<Span, Failure> {
            cpp! {
                if (path == "good") {
                    return Span{1, 2};
                }
                throw twinspan::ErrorOf<Failure>(Failure{Kind::Denied, rust::String(std::string(path))});
            }
        }
        fn cpp_each(spans: Vec<Span>, visit: impl FnMut(Span) -> Event) -> u64 {
            cpp! {
                std::uint64_t moved = 0;
                for (const Span &span : spans) {
                    const Event event = visit(span);
                    if (const auto *found = event.get_if<Event::Moved>()) {
                        moved += found->to.end;
                    }
                }
                return moved;
            }
        }
        fn cpp_bad_letter() -> Held {
            cpp!(return Held{make_live(), char32_t{0xD800}};)
        }
        fn cpp_hold(held: Held) -> Held {
            cpp!(return held;)
        }
        fn cpp_hold_and(held: Held, options: ReadOptions) -> u64 {
            cpp!(return options.offset + held.letter;)
        }
        fn cpp_hold_all_and(held: Vec<Held>, options: ReadOptions) -> u64 {
            cpp!(return options.offset + held.size();)
        }
        fn cpp_hold_parcel_and(parcel: Parcel, options: ReadOptions) -> u64 {
            cpp!(return options.offset + (parcel.holds<Parcel::Full>() ? 1 : 0);)
        }
        fn checks() -> String {
            cpp! {
                check::Report report;
                using namespace std::chrono_literals;
                CHECK_EQ(widen(Span{3, 4}).start, 2U);
                CHECK_EQ(widen(Span{3, 4}).end, 5U);

                ReadOptions options;
                CHECK_EQ(options.size.has_value(), false);
                options.offset = 5;
                options.size = std::uint64_t{6};
                options.timeout = 3ms;
                options.spans.push_back(Span{1, 2});
                const ReadOptions back = read(options);
                CHECK_EQ(back.offset, 5U);
                CHECK_EQ(back.size.value(), 6U);
                CHECK_EQ(back.timeout.value() == 3ms, true);
                CHECK_EQ(back.spans[0].end, 2U);
                CHECK_EQ(retries(options), 3);
                options.timeout = -1ns;
                CHECK_THROWS(twinspan::Panic, "C++ passed -1 ns, but a `Duration` cannot be negative",
                             read(options));

                Everything all{};
                CHECK_EQ(all.wait == 0ns, true);
                CHECK_EQ(all.letter == 0, true);
                // Nobody has set the number that is not zero.
                CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU32`", everything(all));
                all.is_on = true;
                all.letter = char32_t{0xDF};
                all.wait = 2s;
                all.since += 5s;
                all.count = 9;
                all.spans.push_back(twinspan::Optional<Span>());
                all.spans.push_back(twinspan::Optional<Span>(Span{3, 4}));
                all.waits.push_back(5ns);
                all.pair = twinspan::Tuple<std::uint8_t, std::uint32_t>(1, 2);
                all.text = rust::String("text");
                all.words.push_back("word");
                all.level = Level::Low;
                all.event = Event(Event::Typed{char32_t{'x'}, rust::String("y")});
                const Everything same = everything(std::move(all));
                CHECK_EQ(same.is_on, true);
                CHECK_EQ(same.letter == char32_t{0xDF}, true);
                CHECK_EQ(same.wait == 2s, true);
                CHECK_EQ(same.since.time_since_epoch() == 5s, true);
                CHECK_EQ(same.count, 9U);
                CHECK_EQ(same.spans[0].has_value(), false);
                CHECK_EQ(same.spans[1].value().end, 4U);
                CHECK_EQ(same.waits[0] == 5ns, true);
                CHECK_EQ(twinspan::get<1>(same.pair), 2U);
                CHECK_EQ(std::string(same.text.value()), "text");
                CHECK_EQ(std::string(same.words[0]), "word");
                CHECK_EQ(same.level == Level::Low, true);
                CHECK_EQ(std::string(same.event.value().get<Event::Typed>()._1.value()), "y");

                CHECK_EQ(other_level(Level::Low) == Level::High, true);
                CHECK_THROWS(twinspan::Panic, "C++ passed a `Level` with the tag 99, which none of its variants has",
                             other_level(static_cast<Level>(99)));
                CHECK_EQ(kind(0) == Kind::NotFound, true);
                CHECK_EQ(kind(3) == Kind::Other, true);
                CHECK_EQ(event(Event::Quit{}).holds<Event::Quit>(), true);
                const Event moved = event(Event::Moved{Span{1, 2}, 7ns});
                CHECK_EQ(moved.get<Event::Moved>().after == 7ns, true);
                CHECK_EQ(std::string(change(0).get<Change::Added>()._0), "added");
                CHECK_THROWS(twinspan::Panic,
                             "a variant of `twinspan_test_dependency::options::Change` is not in its mirror `Change`",
                             change(3));

                CHECK_EQ(maybe(Span{1, 2})->end, 2U);
                CHECK_EQ(maybe(std::nullopt).has_value(), false);
                options.timeout = twinspan::Optional<std::chrono::nanoseconds>();
                CHECK_EQ(maybe_options(options)->offset, 5U);
                CHECK_EQ(maybe_options(std::nullopt).has_value(), false);
                CHECK_EQ(maybe_event(Event(Event::At{Level::High}))->get<Event::At>()._0 == Level::High, true);
                CHECK_EQ(maybe_level(Level::High) == Level::High, true);
                CHECK_EQ(maybe_level(std::nullopt).has_value(), false);

                rust::Vec<Span> spans;
                spans.push_back(Span{1, 2});
                spans.push_back(Span{3, 4});
                rust::Vec<Span> given = spans;
                const Span *const memory = given.data();
                const rust::Vec<Span> back_to_front = reversed(std::move(given));
                CHECK_EQ(back_to_front[0].end, 4U);
                // The elements of both languages are as big, so that they are converted where they are.
                CHECK_EQ(back_to_front.data() == memory, true);
                rust::Vec<Event> list;
                list.push_back(Event(Event::Quit{}));
                CHECK_EQ(events(std::move(list)).size(), 1U);
                rust::Vec<twinspan::Optional<Span>> optional;
                optional.push_back(twinspan::Optional<Span>(Span{5, 6}));
                optional.push_back(twinspan::Optional<Span>());
                const auto turned = holes(std::move(optional));
                CHECK_EQ(turned[0].has_value(), false);
                CHECK_EQ(turned[1].value().start, 5U);

                CHECK_EQ(open("good").end, 2U);
                CHECK_THROWS(twinspan::ErrorOf<Failure>, "NotFound: bad", open("bad"));
                CHECK_EQ(std::string(try_open("bad").error().path), "bad");
                CHECK_EQ(level_of("good") == Level::High, true);
                CHECK_EQ(try_level_of("bad").error().kind == Kind::NotFound, true);
                CHECK_EQ(options_of("good").offset, 0U);
                CHECK_THROWS(rust::Error, "Denied: bad", options_of("bad"));

                std::uint64_t sum = 0;
                CHECK_EQ(each(spans, [&](Span span) { sum += span.end; return Level::High; }), 2U);
                CHECK_EQ(sum, 6U);
                CHECK_EQ(filter([&](Event one, rust::Str) -> std::optional<ReadOptions> {
                    return one.holds<Event::Quit>() ? std::optional<ReadOptions>(options) : std::nullopt;
                }), 1U);
                CHECK_EQ(std::string(failing([](Kind of) -> Span { throw twinspan::ErrorOf<Failure>(Failure{of, "x"}); })),
                         "Denied: x");
                CHECK_EQ(adder(2)(Span{1, 1}).end, 3U);

                Request asked{options, spans, Change(Change::Removed{4})};
                CHECK_EQ(request(std::move(asked)).change.get<Change::Removed>()._0, 4U);

                const std::size_t before = live();
                CHECK_EQ(hold(Held{make_live(), char32_t{'a'}}).letter == char32_t{'a'}, true);
                CHECK_EQ(live(), before);
                CHECK_EQ(hold_two(Held{make_live(), char32_t{'a'}}, Held{make_live(), char32_t{'b'}}), 195U);
                // The second is refused: both are dropped.
                CHECK_THROWS(twinspan::Panic, "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`",
                             hold_two(Held{make_live(), char32_t{'a'}}, Held{make_live(), char32_t{0xD800}}));
                CHECK_EQ(live(), before);
                rust::Vec<Held> held;
                held.push_back(Held{make_live(), char32_t{'a'}});
                held.push_back(Held{make_live(), char32_t{0xD800}});
                held.push_back(Held{make_live(), char32_t{'c'}});
                CHECK_THROWS(twinspan::Panic, "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`",
                             hold_all(std::move(held)));
                CHECK_EQ(live(), before);
                CHECK_EQ(hold_maybe(Held{make_live(), char32_t{'a'}}), true);
                CHECK_EQ(hold_maybe(std::nullopt), false);
                CHECK_EQ(live(), before);
                return report.text();
            }
        }
    }
}

use std::cell::Cell;
use twinspan_test_dependency::options;
use twinspan_test_dependency::options::{
    Change, Event, Everything, Failure, Kind, Level, ReadOptions, Span,
};

thread_local! {
    // Other tests make values at the same time.
    static LIVE: Cell<usize> = const { Cell::new(0) };
}

#[derive(Debug)]
pub struct Live;

fn live() -> usize {
    LIVE.get()
}

fn make_live() -> Box<Live> {
    LIVE.set(live() + 1);
    Box::new(Live)
}

impl Drop for Live {
    fn drop(&mut self) {
        LIVE.set(live() - 1);
    }
}

pub enum Parcel {
    Empty,
    Full(Box<Live>),
}

#[derive(Debug)]
pub struct Held {
    pub one: Box<Live>,
    pub letter: char,
}

fn widen(span: Span) -> Span {
    Span { start: span.start - 1, end: span.end + 1 }
}

fn read(options: ReadOptions) -> ReadOptions {
    assert_eq!(options.chunk, 4096);
    options
}

fn retries(options: ReadOptions) -> u8 {
    options.retries()
}

fn everything(all: Everything) -> Everything {
    all
}

fn other_level(level: Level) -> Level {
    match level {
        Level::Low => Level::High,
        Level::High => Level::Low,
    }
}

fn kind(number: u8) -> Kind {
    [Kind::NotFound, Kind::Denied, Kind::Other, Kind::Rare][usize::from(number)]
}

fn event(event: Event) -> Event {
    event
}

fn change(number: u8) -> Change {
    match number {
        0 => Change::Added("added".to_owned()),
        1 => Change::Removed(1),
        2 => Change::None,
        _ => Change::Renamed("a".to_owned(), "b".to_owned()),
    }
}

fn maybe(span: Option<Span>) -> Option<Span> {
    span
}

fn maybe_options(options: Option<ReadOptions>) -> Option<ReadOptions> {
    options
}

fn maybe_event(event: Option<Event>) -> Option<Event> {
    event
}

fn maybe_level(level: Option<Level>) -> Option<Level> {
    level
}

fn reversed(mut spans: Vec<Span>) -> Vec<Span> {
    spans.reverse();
    spans
}

fn events(events: Vec<Event>) -> Vec<Event> {
    events
}

fn holes(mut spans: Vec<Option<Span>>) -> Vec<Option<Span>> {
    spans.reverse();
    spans
}

fn failure(kind: Kind, path: &str) -> Failure {
    Failure { kind, path: path.to_owned() }
}

fn open(path: &str) -> Result<Span, Failure> {
    match path {
        "good" => Ok(Span { start: 1, end: 2 }),
        path => Err(failure(Kind::NotFound, path)),
    }
}

fn level_of(path: &str) -> Result<Level, Failure> {
    open(path).map(|_| Level::High)
}

fn options_of(path: &str) -> Result<ReadOptions, Failure> {
    match path {
        "good" => Ok(ReadOptions::default()),
        path => Err(failure(Kind::Denied, path)),
    }
}

fn each(spans: Vec<Span>, mut visit: impl FnMut(Span) -> Level) -> usize {
    spans.into_iter().filter(|span| visit(*span) == Level::High).count()
}

fn filter(keep: Box<dyn Fn(Event, &str) -> Option<ReadOptions> + Send>) -> usize {
    let events = [Event::Quit, Event::At(Level::Low)];
    events.into_iter().filter_map(|event| keep(event, "text")).count()
}

fn failing(fails: impl Fn(Kind) -> Result<Span, Failure>) -> String {
    fails(Kind::Denied).unwrap_err().to_string()
}

fn adder(by: u64) -> Box<dyn Fn(Span) -> Span + Send> {
    Box::new(move |span| Span { start: span.start + by, end: span.end + by })
}

fn request(request: ffi::Request) -> ffi::Request {
    // What is in place is the mirror, which is converted where it has to be.
    let options: ReadOptions = request.options.into();
    let change: Change = request.change.into();
    assert_eq!((options.offset, options.retries()), (5, 3));
    assert_eq!(change, Change::Removed(4));
    ffi::Request { options: options.into(), change: change.into(), ..request }
}

fn hold(held: Held) -> Held {
    held
}

fn hold_two(first: Held, second: Held) -> u32 {
    u32::from(first.letter) + u32::from(second.letter)
}

fn hold_all(held: Vec<Held>) -> usize {
    held.len()
}

fn hold_maybe(held: Option<Held>) -> bool {
    held.is_some()
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use super::options::{Change, Event, Everything, Kind, Level, ReadOptions, Span};
    use super::{Held, Parcel, failure, live, make_live};
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::{Duration, SystemTime};

    fn panic_of<T>(call: impl FnOnce() -> T) -> String {
        let payload = catch_unwind(AssertUnwindSafe(call)).err().expect("it panics");
        payload.downcast_ref::<String>().expect("a text").clone()
    }

    fn everything() -> Everything {
        Everything {
            is_on: true,
            letter: 'ß',
            wait: Duration::from_secs(2),
            since: SystemTime::UNIX_EPOCH + Duration::from_secs(5),
            count: 9.try_into().unwrap(),
            spans: vec![None, Some(Span { start: 1, end: 2 })],
            waits: vec![Duration::ZERO, Duration::from_nanos(1)],
            pair: (1, 2),
            text: Some("text".to_owned()),
            words: vec!["word".to_owned()],
            level: Level::High,
            event: Some(Event::Moved { to: Span::default(), after: Duration::from_millis(3) }),
        }
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn values_of_the_other_crate_cross() {
        let span: Span = ffi::cpp_span(Span { start: 1, end: 2 });
        assert_eq!(span, Span { start: 2, end: 1 });
        let mut options = ReadOptions::default();
        options.timeout = Some(Duration::from_secs(1));
        options.chunk = 1;
        let given = ffi::cpp_options(options);
        assert_eq!((given.offset, &*given.name, given.chunk), (1, "default!", 4096));
        assert_eq!(given.timeout, Some(Duration::from_secs(2)));
        assert_eq!(given.spans, [Span { start: 7, end: 8 }]);
        assert_eq!(ffi::cpp_everything(everything()), everything());
        assert_eq!(ffi::cpp_level(Level::Low), Level::High);
        for event in [
            Event::Quit,
            Event::Moved { to: Span { start: 1, end: 2 }, after: Duration::from_secs(1) },
            Event::Typed('x', Some("y".to_owned())),
            Event::At(Level::Low),
        ] {
            assert_eq!(ffi::cpp_event(event.clone()), event);
            assert_eq!(ffi::cpp_maybe_event(Some(event.clone())), Some(event.clone()));
            assert_eq!(ffi::cpp_events(vec![event.clone(); 3]), vec![event; 3]);
        }
        assert_eq!(ffi::cpp_maybe_event(None), None);
    }

    #[test]
    fn in_options_vectors_results_and_closures() {
        assert_eq!(ffi::cpp_maybe(None), Some(Span { start: 1, end: 2 }));
        assert_eq!(ffi::cpp_maybe(Some(Span::default())), None);
        assert_eq!(ffi::cpp_maybe_options(None), None);
        let options = ReadOptions::default();
        assert_eq!(ffi::cpp_maybe_options(Some(options.clone())), Some(options));
        let spans = vec![Span { start: 1, end: 2 }, Span { start: 3, end: 4 }];
        assert_eq!(ffi::cpp_reversed(spans.clone()), [spans[1], spans[0]]);
        assert_eq!(ffi::cpp_open("good"), Ok(Span { start: 1, end: 2 }));
        assert_eq!(ffi::cpp_open("bad"), Err(failure(Kind::Denied, "bad")));
        let moved = ffi::cpp_each(spans, |to| Event::Moved { to, after: Duration::ZERO });
        assert_eq!(moved, 6);
    }

    #[test]
    fn what_the_mirror_has_not() {
        assert_eq!(ffi::cpp_kind(Kind::Rare), Kind::Other);
        assert_eq!(ffi::cpp_change(Change::None), Change::None);
        assert_eq!(
            panic_of(|| ffi::cpp_change(Change::Renamed(String::new(), String::new()))),
            "a variant of `twinspan_test_dependency::options::Change` is not in its mirror `Change`"
        );
        assert_eq!(
            panic_of(ffi::cpp_bad_level),
            "C++ passed a `Level` with the tag 99, which none of its variants has"
        );
        let mut options = ReadOptions::default();
        options.timeout = Some(Duration::MAX);
        assert!(panic_of(|| ffi::cpp_options(options)).contains("is longer than std::chrono"));
    }

    #[test]
    fn what_is_refused_is_dropped() {
        let held = ffi::cpp_hold(Held { one: make_live(), letter: 'a' });
        assert_eq!((held.letter, live()), ('a', 1));
        drop(held);
        assert_eq!(live(), 0);
        assert!(panic_of(ffi::cpp_bad_letter).contains("0xd800"));
        assert_eq!(live(), 0);
        // The first argument is there when the second is refused.
        let mut options = ReadOptions::default();
        options.timeout = Some(Duration::MAX);
        let held = Held { one: make_live(), letter: 'a' };
        assert!(panic_of(|| ffi::cpp_hold_and(held, options.clone())).contains("is longer than"));
        assert_eq!(live(), 0);
        let held =
            vec![Held { one: make_live(), letter: 'a' }, Held { one: make_live(), letter: 'b' }];
        let all = || ffi::cpp_hold_all_and(held, options.clone());
        assert!(panic_of(all).contains("is longer than"));
        assert_eq!(live(), 0);
        let parcel = Parcel::Full(make_live());
        let one = || ffi::cpp_hold_parcel_and(parcel, options.clone());
        assert!(panic_of(one).contains("is longer than"));
        assert_eq!(live(), 0);
        assert_eq!(ffi::cpp_hold_parcel_and(Parcel::Empty, ReadOptions::default()), 0);
        let parcel = Parcel::Full(make_live());
        assert_eq!(ffi::cpp_hold_parcel_and(parcel, ReadOptions::default()), 1);
        assert_eq!(live(), 0);
    }

    #[test]
    fn mirrors_convert_by_themselves() {
        let mirror = ffi::Span::from(Span { start: 1, end: 2 });
        assert_eq!(mirror, ffi::Span { start: 1, end: 2 });
        let kind: Kind = ffi::Kind::Denied.into();
        assert_eq!(kind, Kind::Denied);
        assert_eq!(Everything::from(ffi::Everything::from(everything())), everything());
    }
}
