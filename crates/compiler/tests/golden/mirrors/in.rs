#[twinspan::bridge(namespace = "mirrors")]
mod ffi {
    /// Two numbers: in registers.
    #[mirror(other::Span)]
    #[derive(Clone, Copy)]
    struct Span {
        start: u32,
        end: u32,
    }
    #[mirror(super::other::Options, default)]
    struct Options {
        size: Option<u64>,
        timeout: Duration,
        spans: Vec<Span>,
        pairs: Vec<Option<(u8, u32)>>,
        last: Optional<Span>,
        #[cxx_name = "name_"]
        name: String,
    }
    #[mirror(other::Kind, fallback = Other)]
    #[derive(Debug)]
    enum Kind {
        One,
        Other,
    }
    #[mirror(other::Event, non_exhaustive)]
    enum Event {
        Quit,
        Moved { to: Span, after: Duration },
        Typed(char, Option<String>),
    }
    #[mirror(other::Failure)]
    #[derive(Clone)]
    struct Failure {
        kind: Kind,
    }
    #[mirror(other::Meters)]
    #[derive(Clone, Copy)]
    struct Meters(f64);
    #[mirror(other::Label, default)]
    struct Label(#[cxx_name = "text"] String, Option<char>);
    struct Request {
        options: Options,
    }

    extern "Rust" {
        fn widen(span: Span) -> Option<Span>;
        fn read(options: Options, kind: Kind) -> Result<Options, Failure>;
        fn events(events: Vec<Event>, last: Option<Event>) -> Vec<Span>;
        fn visit(visit: impl FnMut(Event) -> Kind, request: &Request);
        fn away(meters: Meters, label: &Label) -> Label;
        fn look(options: &Options, event: Option<&Event>, failure: &Failure) -> u64;
    }

    unsafe extern "C++" {
        include!("golden/mirrors/user.h");

        fn shrink(span: Span, options: Option<Options>) -> Options;
        fn next(kind: Kind) -> Result<Event, Failure>;
        fn holes(spans: Vec<Option<Span>>) -> Kind;
        fn measure(options: &Options, span: Option<&Span>) -> Result<u64>;
    }
}

mod other {
    use std::time::Duration;

    #[derive(Clone, Copy)]
    pub struct Span {
        pub start: u32,
        pub end: u32,
    }
    #[derive(Default)]
    pub struct Options {
        pub size: Option<u64>,
        pub timeout: Duration,
        pub spans: Vec<Span>,
        pub pairs: Vec<Option<(u8, u32)>>,
        pub last: Option<Span>,
        pub name: String,
        pub retries: u8,
    }
    #[derive(Clone, Copy, Debug)]
    pub enum Kind {
        One,
        Other,
        Rare,
    }
    pub enum Event {
        Quit,
        Moved { to: Span, after: Duration },
        Typed(char, Option<String>),
        Rare(u8),
    }
    pub struct Meters(pub f64);
    #[derive(Default)]
    pub struct Label(pub String, pub Option<char>, pub u8);
    #[derive(Debug)]
    pub struct Failure {
        pub kind: Kind,
    }
    impl std::fmt::Display for Failure {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{:?}", self.kind)
        }
    }
}

use other::{Event, Failure, Kind, Label, Meters, Options, Span};

fn widen(span: Span) -> Option<Span> {
    Some(Span { start: span.start.checked_sub(1)?, ..span })
}

fn read(options: Options, kind: Kind) -> Result<Options, Failure> {
    match kind {
        Kind::Rare => Err(Failure { kind }),
        _ => Ok(Options { retries: 1, ..options }),
    }
}

fn events(events: Vec<Event>, last: Option<Event>) -> Vec<Span> {
    let span = |event| match event {
        Event::Moved { to, .. } => Some(to),
        Event::Quit | Event::Typed(..) | Event::Rare(_) => None,
    };
    events.into_iter().chain(last).filter_map(span).collect()
}

fn visit(mut visit: impl FnMut(Event) -> Kind, _: &ffi::Request) {
    visit(Event::Rare(1));
}

fn away(meters: Meters, label: &Label) -> Label {
    Label(format!("{} {}", meters.0, label.0), label.1, label.2)
}

fn look(options: &Options, event: Option<&Event>, failure: &Failure) -> u64 {
    let is_quit = matches!(event, Some(Event::Quit)) && matches!(failure.kind, Kind::One);
    options.size.unwrap_or(u64::from(is_quit))
}
