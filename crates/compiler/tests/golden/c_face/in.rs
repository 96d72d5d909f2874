#[twinspan::bridge(c_face, namespace = "search")]
mod ffi {
    /// Where a word was found.
    #[derive(Debug, Clone)]
    struct Hit {
        /// In bytes.
        start: usize,
        end: u32,
        kind: Kind,
        restrict: bool,
        key: [u8; 4],
    }

    #[derive(Debug, Clone)]
    enum Kind {
        /// As it is written.
        Exact,
        Similar = 7,
    }

    /// What is known of a document.
    #[derive(Debug, Clone)]
    struct Document {
        title: String,
        hits: Vec<Hit>,
        words: Vec<String>,
        score: Optional<f64>,
        first: Hit,
        parts: Vec<Document>,
    }

    /// A page that opens by itself.
    struct Opened {
        index: Box<Index>,
        pages: u32,
    }

    #[derive(Debug)]
    struct OpenError {
        code: i32,
    }

    #[derive(Debug)]
    struct ReadError {
        path: String,
    }

    #[derive(Debug)]
    enum Failure {
        NotFound = 1,
        Busy,
    }

    /// What happened to an index.
    #[derive(Debug, Clone)]
    enum Event {
        Opened,
        /// To another place.
        MovedTo {
            /// From the left.
            x: f64,
            y: f64,
        },
        Renamed(String, Optional<u32>),
        Found(Vec<Hit>, Kind, Hit),
        All(Vec<Event>),
        Float(f32),
    }

    #[derive(Debug)]
    #[repr(C, i16)]
    enum Answer {
        No = -1,
        Yes(Box<Index>, u64) = 7,
    }

    struct Log {
        last: Event,
        all: Vec<Event>,
    }

    #[cfg(windows)]
    struct Drive {
        letter: u8,
    }

    #[c_face(skip)]
    extern "Rust" {
        fn only_cpp() -> UniquePtr<CxxString>;
    }

    extern "Rust" {
        /// A text to look in.
        type Index;
        type Trouble;

        /// Opens a text.
        fn open(text: &str) -> Result<Box<Index>, OpenError>;
        fn read(path: &str, restrict: &str) -> Result<Document, ReadError>;
        fn try_lock(self: &Index) -> Result<(), Failure>;
        fn fail(self: &Index) -> Result<u8>;
        #[c_face(errno)]
        fn load(path: &str) -> Result<Opened, std::io::Error>;
        fn trouble() -> Result<(), Trouble>;

        fn find(self: &Index, word: &str) -> Option<Hit>;
        fn count(self: &Index, result: &str) -> usize;
        fn merge(self: &mut Index, other: &Index, last: Box<Index>, more: Option<Box<Index>>);
        fn text(self: &Index) -> &str;
        fn bytes(self: &Index) -> &[u8];
        fn copy(self: &Index) -> String;
        fn hits(self: &Index) -> Vec<Hit>;
        fn document(self: &Index, strlen: Option<&str>) -> Document;
        fn maybe(value: Option<u32>, text: Option<String>) -> Option<Box<Index>>;
        unsafe fn first<'a>(hits: &'a [Hit], flags: &[bool]) -> Option<&'a Hit>;
        fn change(values: &mut [u16], hit: &mut Hit);
        fn store(self: &mut Index, document: &Document, hits: Vec<Hit>, names: Vec<String>);
        fn scalars(a: bool, b: char, c: Duration, d: i128, e: u128, f: Kind, g: f32, h: Hit) -> bool;
        fn kind(a: Kind) -> Option<Kind>;
        fn numbered(id: NonZeroU32, at: SystemTime, after: Option<NonZero<i64>>) -> Option<SystemTime>;
        fn wait(NULL: u8, linux: bool, errno: &str, stdin: u8) -> Duration;

        fn each(self: &Index, word: &str, on_hit: impl FnMut(&Hit) -> bool) -> usize;
        fn lend(self: &Index, visit: &dyn Fn(&Index, &str, Kind) -> Kind);
        fn lines(self: &Index, visit: &mut dyn FnMut(String, Vec<Hit>, Option<u32>));
        fn watch(self: &mut Index, on_change: Box<dyn Fn(Hit) + Send + Sync>);
        fn later(task: Option<Box<dyn FnOnce()>>);
        fn once(task: impl FnOnce(char) -> Duration);
        fn every(a: Option<&dyn Fn(Option<&Index>)>, b: Option<&mut dyn FnMut(Document, Option<String>)>);
        fn kinds(visit: impl Fn(Option<&Hit>, Vec<String>, &[Kind], Option<Kind>, i128) -> u64 + Send + 'static);
        fn c_types(a: c_int, b: size_t, c: isize, d: c_long, e: f64, f: i8) -> c_char;
        fn name(self: &Index) -> Result<Option<&str>, OpenError>;
        fn parts(self: &mut Index, other: Option<&Index>) -> Result<Option<u8>, std::fmt::Error>;
        unsafe fn swap<'a>(a: &'a mut Hit, b: Option<&mut Hit>, c: Option<&[u8]>, d: Option<Vec<u8>>) -> Option<&'a Hit>;
        fn weight(self: &Hit, values: Vec<Kind>) -> Option<f32>;
        fn heading(self: &Document, new: Option<Document>) -> Option<String>;

        fn part(self: &Index) -> &Index;
        unsafe fn part_of<'a>(a: Option<&'a Index>, b: &Index) -> Result<Option<&'a Index>, OpenError>;
        fn common() -> &'static Index;
        fn all(self: &Index) -> Vec<Box<Index>>;
        fn edit(
            self: &mut Index,
            edit: impl FnMut(&mut Index, &mut Hit, &mut [Kind], &mut u32, Option<&mut bool>, &mut [u8]) -> bool,
        );
        fn ask(
            text: &dyn Fn(&str) -> String,
            hits: impl FnMut() -> Vec<Hit>,
            one: impl FnOnce() -> Hit,
            document: Box<dyn Fn(u8) -> Document>,
        );
        fn ask_maybe(
            number: impl FnMut() -> Option<u32>,
            text: impl FnMut(bool) -> Option<String>,
            hit: impl Fn() -> Option<Hit>,
            make: impl FnMut() -> Box<Index>,
            maybe: impl FnMut() -> Option<Box<Index>>,
        );
        fn numbers(a: &u32, b: &mut i64, c: &Kind, d: Option<&bool>) -> u32;
        fn number(self: &Index) -> &u64;
        fn c_text(a: &CStr, b: Option<&CStr>, c: &mut [u8], d: impl FnMut(&CStr, Option<&CStr>)) -> u8;
        fn label(self: &Index) -> &CStr;
        fn second_label(self: &Index) -> Option<&CStr>;

        fn happen(self: &mut Index, event: Event, before: Option<Event>) -> Option<Event>;
        fn events(self: &Index, each: impl FnMut(Event) -> Event) -> Vec<Event>;
        fn priority(self: &Event) -> i32;
        fn answer(event: &Event, log: Log) -> Result<Answer, Event>;

        #[cfg(windows)]
        fn only_windows(value: &Hit) -> Vec<Drive>;
    }
}

use ffi::{Answer, Document, Event, Failure, Hit, Kind, Log, OpenError, Opened, ReadError};
use std::num::{NonZeroI64, NonZeroU32};
use std::ffi::CStr;
use std::time::{Duration, SystemTime};

#[derive(Debug)]
pub struct Index(String);

#[derive(Debug)]
pub struct Trouble;

fn open(text: &str) -> Result<Box<Index>, OpenError> {
    Ok(Box::new(Index(text.to_owned())))
}

fn read(_: &str, _: &str) -> Result<Document, ReadError> {
    todo!()
}

fn load(_: &str) -> Result<Opened, std::io::Error> {
    todo!()
}

fn trouble() -> Result<(), Trouble> {
    Err(Trouble)
}

fn maybe(_: Option<u32>, _: Option<String>) -> Option<Box<Index>> {
    None
}

unsafe fn first<'a>(hits: &'a [Hit], _: &[bool]) -> Option<&'a Hit> {
    hits.first()
}

fn change(_: &mut [u16], _: &mut Hit) {}

#[allow(clippy::too_many_arguments)]
fn scalars(a: bool, _: char, _: Duration, _: i128, _: u128, _: Kind, _: f32, _: Hit) -> bool {
    a
}

fn kind(a: Kind) -> Option<Kind> {
    Some(a)
}

fn numbered(_: NonZeroU32, _: SystemTime, after: Option<NonZeroI64>) -> Option<SystemTime> {
    after.map(|_| SystemTime::UNIX_EPOCH)
}

fn wait(_: u8, _: bool, _: &str, _: u8) -> Duration {
    Duration::ZERO
}

fn later(task: Option<Box<dyn FnOnce()>>) {
    if let Some(task) = task {
        task();
    }
}

fn only_cpp() -> cxx::UniquePtr<cxx::CxxString> {
    cxx::UniquePtr::null()
}

fn once(task: impl FnOnce(char) -> Duration) {
    task('a');
}

type Visit<'a> = Option<&'a mut dyn FnMut(Document, Option<String>)>;

fn every(_: Option<&dyn Fn(Option<&Index>)>, _: Visit<'_>) {}

fn kinds(_: impl Fn(Option<&Hit>, Vec<String>, &[Kind], Option<Kind>, i128) -> u64 + Send + 'static) {}

fn c_types(a: std::ffi::c_int, _: usize, _: isize, _: std::ffi::c_long, _: f64, _: i8) -> std::ffi::c_char {
    a as std::ffi::c_char
}

unsafe fn swap<'a>(a: &'a mut Hit, _: Option<&mut Hit>, _: Option<&[u8]>, _: Option<Vec<u8>>) -> Option<&'a Hit> {
    Some(a)
}

impl Hit {
    fn weight(&self, _: Vec<Kind>) -> Option<f32> {
        None
    }
}

impl Document {
    fn heading(&self, _: Option<Document>) -> Option<String> {
        None
    }
}

impl Index {
    fn part(&self) -> &Index {
        self
    }

    fn all(&self) -> Vec<Box<Index>> {
        Vec::new()
    }

    fn edit(
        &mut self,
        mut edit: impl FnMut(&mut Index, &mut Hit, &mut [Kind], &mut u32, Option<&mut bool>, &mut [u8]) -> bool,
    ) {
        let mut hit = Hit { start: 1, end: 2, kind: Kind::Exact, restrict: false, key: [0; 4] };
        edit(self, &mut hit, &mut [], &mut 3, None, &mut []);
    }

    fn label(&self) -> &CStr {
        c"label"
    }

    fn second_label(&self) -> Option<&CStr> {
        None
    }

    fn number(&self) -> &u64 {
        &7
    }

    fn name(&self) -> Result<Option<&str>, OpenError> {
        Ok(None)
    }

    fn parts(&mut self, _: Option<&Index>) -> Result<Option<u8>, std::fmt::Error> {
        Ok(None)
    }

    fn try_lock(&self) -> Result<(), Failure> {
        Err(Failure::Busy)
    }

    fn fail(&self) -> Result<u8, std::fmt::Error> {
        Err(std::fmt::Error)
    }

    fn find(&self, _: &str) -> Option<Hit> {
        None
    }

    fn count(&self, _: &str) -> usize {
        0
    }

    fn merge(&mut self, _: &Index, _: Box<Index>, _: Option<Box<Index>>) {}

    fn text(&self) -> &str {
        &self.0
    }

    fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn copy(&self) -> String {
        self.0.clone()
    }

    fn hits(&self) -> Vec<Hit> {
        Vec::new()
    }

    fn document(&self, _: Option<&str>) -> Document {
        todo!()
    }

    fn store(&mut self, _: &Document, _: Vec<Hit>, _: Vec<String>) {}

    fn each(&self, _: &str, _: impl FnMut(&Hit) -> bool) -> usize {
        0
    }

    fn lend(&self, _: &dyn Fn(&Index, &str, Kind) -> Kind) {}

    fn lines(&self, _: &mut dyn FnMut(String, Vec<Hit>, Option<u32>)) {}

    fn watch(&mut self, _: Box<dyn Fn(Hit) + Send + Sync>) {}
}

unsafe fn part_of<'a>(a: Option<&'a Index>, _: &Index) -> Result<Option<&'a Index>, OpenError> {
    Ok(a)
}

fn common() -> &'static Index {
    todo!()
}

fn ask(
    text: &dyn Fn(&str) -> String,
    mut hits: impl FnMut() -> Vec<Hit>,
    one: impl FnOnce() -> Hit,
    document: Box<dyn Fn(u8) -> Document>,
) {
    (text("a"), hits(), one(), document(1));
}

fn ask_maybe(
    _: impl FnMut() -> Option<u32>,
    _: impl FnMut(bool) -> Option<String>,
    _: impl Fn() -> Option<Hit>,
    _: impl FnMut() -> Box<Index>,
    _: impl FnMut() -> Option<Box<Index>>,
) {
}

fn numbers(_: &u32, _: &mut i64, _: &Kind, _: Option<&bool>) -> u32 {
    0
}

fn c_text(_: &CStr, _: Option<&CStr>, _: &mut [u8], _: impl FnMut(&CStr, Option<&CStr>)) -> u8 {
    0
}

impl Index {
    fn happen(&mut self, event: Event, _: Option<Event>) -> Option<Event> {
        Some(event)
    }

    fn events(&self, mut each: impl FnMut(Event) -> Event) -> Vec<Event> {
        vec![each(Event::Opened)]
    }
}

impl Event {
    fn priority(&self) -> i32 {
        0
    }
}

fn answer(event: &Event, _: Log) -> Result<Answer, Event> {
    Err(event.clone())
}
