//! A bridge with every construct that C can have, for callers that are not ours.

/// The bridge.
#[twinspan::bridge(c_face, namespace = "search")]
mod ffi {
    /// A colour. Not every number is one.
    #[derive(Debug)]
    #[repr(u8)]
    enum Color {
        Red = 1,
        Green = 2,
        Blue = 4,
    }

    /// One hit. Offsets are in bytes.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Hit {
        start: usize,
        end: usize,
    }

    /// How a hit is shown: the same in both languages, and not all bytes are one.
    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Style {
        color: Color,
        is_bold: bool,
        weights: [f32; 3],
        hit: Hit,
    }

    /// What was found: of another form in C.
    #[derive(Debug, Clone, PartialEq)]
    struct Record {
        title: String,
        hits: Vec<Hit>,
        style: Style,
    }

    /// Why an index cannot be opened.
    #[derive(Debug, Clone)]
    struct OpenError {
        code: i32,
        line: u32,
    }

    /// What may be absent, in fields.
    #[derive(Debug, Clone)]
    struct Note {
        text: Optional<String>,
        weight: Optional<f64>,
        color: Optional<Color>,
    }

    /// An object as a field.
    struct Owner {
        name: String,
        index: Box<Index>,
    }

    /// Numbers as C has them.
    #[derive(Debug, Clone, Copy)]
    struct Native {
        int_: c_int,
        long_: c_long,
        size: size_t,
        letters: [u8; 3],
    }

    /// Why a text is no number; it owns something.
    #[derive(Debug, Clone)]
    struct ParseError {
        text: String,
        style: Style,
    }

    /// Why something is not allowed.
    #[derive(Debug)]
    #[repr(i32)]
    enum Denied {
        Locked = 1,
        Foreign = 2,
    }

    /// What can be drawn: a tag and a union in C.
    #[derive(Debug, Clone)]
    enum Figure {
        /// Nothing.
        Empty,
        Circle {
            radius: f64,
        },
        Label(String, #[cxx_name = "size"] Optional<u32>),
        Group(Vec<Figure>),
        Painted(Color, bool) = 9,
    }

    extern "Rust" {
        /// Panics if the sum does not fit.
        fn add(a: i32, b: i32) -> i32;
        fn mean(a: f64, b: f64) -> f64;
        fn negate(value: bool) -> bool;
        fn next_color(color: Color) -> Color;
        fn next_char(character: char) -> Option<char>;
        fn double_time(time: Duration) -> Duration;
        fn negate_wide(value: i128) -> i128;

        fn shift(hit: Hit, by: usize) -> Hit;
        fn length(hit: &Hit) -> usize;
        fn widen(hit: &mut Hit, by: &Hit);
        fn restyle(style: Style) -> Style;
        fn describe(record: Record) -> Record;

        fn count_chars(text: &str) -> usize;
        fn upper(text: &str) -> String;
        fn append(text: String, other: Option<&str>) -> String;
        fn trim(text: &str) -> &str;

        fn sum(numbers: &[u32]) -> u64;
        fn sort(numbers: &mut [u32]);
        fn copy(from: &[u32], to: &mut [u32]);
        fn count_true(flags: &[bool]) -> usize;
        fn squares(count: u32) -> Vec<u64>;
        fn total(numbers: Vec<u64>) -> u64;
        fn words(text: &str) -> Vec<String>;
        fn half(number: Option<u32>) -> Option<u32>;

        type Index;
        fn open(text: &str) -> Result<Box<Index>, OpenError>;
        fn join(left: Box<Index>, right: Box<Index>) -> Box<Index>;
        fn into_text(index: Box<Index>) -> String;
        fn biggest(index: Option<&Index>) -> usize;
        fn maybe(wanted: bool) -> Option<Box<Index>>;
        fn find(self: &Index, word: &str) -> Option<Hit>;
        fn text(self: &Index) -> &str;
        fn push(self: &mut Index, text: &str);
        fn merge(self: &mut Index, other: &Index);
        fn each(self: &Index, word: &str, on_hit: impl FnMut(&Hit) -> bool) -> usize;
        fn visit(self: &Index, visitor: impl FnMut(&Index) -> bool) -> bool;
        fn edit(self: &mut Index, editor: impl FnMut(&str) -> u32) -> u32;
        fn once(value: u32, function: impl FnOnce(u32) -> u32) -> u32;
        fn watch(self: &mut Index, watcher: Box<dyn FnMut(&str) -> bool + Send>);
        fn notify(self: &mut Index) -> usize;
        fn unwatch(self: &mut Index);

        fn swap(note: Note) -> Note;
        fn title_length(record: &Record) -> usize;
        fn records(count: u32) -> Vec<Record>;
        fn reverse(hits: Vec<Hit>) -> Vec<Hit>;
        fn span(hits: &[Hit]) -> Option<Hit>;
        fn count_bold(styles: &[Style]) -> usize;
        fn paint(colors: &mut [Color], color: Color);
        fn native(value: Native, more: c_long) -> Native;
        fn first_word(text: &str) -> Option<&str>;
        fn maybe_record(title: Option<String>) -> Option<Record>;
        fn move_hit(hit: Option<Hit>, by: usize) -> usize;
        fn text_or(index: Option<Box<Index>>, other: &str) -> String;
        fn search(text: &str, word: &str) -> Result<Option<Hit>, OpenError>;
        fn parse(text: &str) -> Result<u32, ParseError>;
        fn owner(name: &str) -> Owner;
        fn apply(value: u32, function: &dyn Fn(u32) -> u32) -> u32;
        fn later(function: Box<dyn FnOnce(u32) -> u32 + Send>, is_called: bool) -> u32;
        fn tour(
            index: &Index,
            guide: impl FnMut(&str, Color, bool, char, Option<u32>, &[u32], &Style, &Index) -> Color,
        ) -> Color;

        fn part(self: &Index) -> &Index;
        fn itself(index: Option<&Index>) -> Option<&Index>;
        fn split(self: &Index) -> Vec<Box<Index>>;
        fn rework(
            self: &mut Index,
            rework: impl FnMut(&mut Index, &mut Style, &mut [bool], &mut u32, Option<&mut Hit>) -> bool,
        ) -> Style;
        fn compose(text: &str, compose: impl FnMut(&str) -> String) -> String;
        fn ask_hits(one: &dyn Fn() -> Hit, styles: impl FnMut() -> Vec<Style>) -> usize;
        fn ask_record(ask: impl FnOnce() -> Record) -> Record;
        fn ask_maybe(
            number: impl FnMut() -> Option<u32>,
            text: impl FnMut() -> Option<String>,
        ) -> String;
        fn make_with(
            make: impl FnMut() -> Box<Index>,
            maybe: impl FnMut() -> Option<Box<Index>>,
        ) -> String;
        fn increase(number: &mut u32, by: &u32);
        fn first_of(numbers: &[u32]) -> Option<&u32>;

        fn count_bytes(text: &CStr, more: Option<&CStr>) -> usize;
        fn fill_with(buffer: &mut [u8], text: &CStr);
        fn label(index: &Index) -> Option<&CStr>;
        fn each_c_word(text: &CStr, visit: impl FnMut(&CStr) -> bool) -> usize;

        fn scale(figure: Figure, by: f64) -> Figure;
        fn count_figures(figure: &Figure) -> usize;
        fn draw(figures: Vec<Figure>, pen: impl FnMut(Figure) -> Figure) -> Vec<Figure>;
        fn size_of(figure: Figure) -> Result<u32, Figure>;
        fn figure_of(number: u32) -> Option<Figure>;

        type Local;
        fn new_local() -> Box<Local>;
        fn count(self: &Local) -> usize;

        type Other;
        fn new_other() -> Box<Other>;

        fn permit(code: i32) -> Result<u32, Denied>;
        #[c_face(errno)]
        fn read(path: &str) -> Result<String>;
        fn boom(message: &str);
        fn live() -> usize;
    }
}

mod figures;
mod lending;

use ffi::{Color, Denied, Hit, Native, Note, OpenError, Owner, ParseError, Record, Style};
use figures::{count_figures, draw, figure_of, scale, size_of};
use lending::{
    ask_hits, ask_maybe, ask_record, compose, count_bytes, each_c_word, fill_with, first_of,
    increase, itself, label, make_with,
};
use std::ffi::c_long;
use std::fmt;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

static LIVE: AtomicUsize = AtomicUsize::new(0);

type Watcher = Box<dyn FnMut(&str) -> bool + Send>;

/// A text to look in.
pub struct Index {
    text: String,
    watchers: Vec<Watcher>,
}

/// Another type, of which handles are no handles of an index.
pub struct Other;

impl Index {
    fn new(text: String) -> Box<Index> {
        LIVE.fetch_add(1, Ordering::Relaxed);
        Box::new(Index { text, watchers: Vec::new() })
    }
}

impl Drop for Index {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Ordering::Relaxed);
        assert!(self.text != "panics when it is dropped", "dropped");
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot be opened: error {} in line {}", self.code, self.line)
    }
}

impl std::error::Error for OpenError {}

fn add(a: i32, b: i32) -> i32 {
    a.checked_add(b).expect("the sum fits")
}

fn mean(a: f64, b: f64) -> f64 {
    (a + b) / 2.0
}

fn negate(value: bool) -> bool {
    !value
}

fn next_color(color: Color) -> Color {
    match color {
        Color::Red => Color::Green,
        Color::Green => Color::Blue,
        _ => Color::Red,
    }
}

fn next_char(character: char) -> Option<char> {
    char::from_u32(character as u32 + 1)
}

fn double_time(time: Duration) -> Duration {
    time * 2
}

fn negate_wide(value: i128) -> i128 {
    -value
}

fn shift(hit: Hit, by: usize) -> Hit {
    Hit { start: hit.start + by, end: hit.end + by }
}

fn length(hit: &Hit) -> usize {
    hit.end - hit.start
}

fn widen(hit: &mut Hit, by: &Hit) {
    hit.start = hit.start.min(by.start);
    hit.end = hit.end.max(by.end);
}

fn restyle(style: Style) -> Style {
    Style { color: next_color(style.color), is_bold: !style.is_bold, ..style }
}

fn describe(record: Record) -> Record {
    let hits = record.hits.into_iter().rev().collect();
    Record { title: format!("about {}", record.title), hits, style: restyle(record.style) }
}

fn count_chars(text: &str) -> usize {
    text.chars().count()
}

fn upper(text: &str) -> String {
    text.to_uppercase()
}

fn append(text: String, other: Option<&str>) -> String {
    text + other.unwrap_or("!")
}

fn trim(text: &str) -> &str {
    text.trim()
}

fn sum(numbers: &[u32]) -> u64 {
    numbers.iter().map(|number| u64::from(*number)).sum()
}

fn sort(numbers: &mut [u32]) {
    numbers.sort_unstable();
}

fn copy(from: &[u32], to: &mut [u32]) {
    to.copy_from_slice(from);
}

fn count_true(flags: &[bool]) -> usize {
    flags.iter().filter(|flag| **flag).count()
}

fn squares(count: u32) -> Vec<u64> {
    (0..u64::from(count)).map(|number| number * number).collect()
}

fn total(numbers: Vec<u64>) -> u64 {
    numbers.into_iter().sum()
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn half(number: Option<u32>) -> Option<u32> {
    number.filter(|number| number % 2 == 0).map(|number| number / 2)
}

fn open(text: &str) -> Result<Box<Index>, OpenError> {
    if text.is_empty() {
        return Err(OpenError { code: 7, line: 1 });
    }
    Ok(Index::new(text.to_owned()))
}

#[allow(clippy::boxed_local, reason = "C owns boxes")]
fn join(left: Box<Index>, right: Box<Index>) -> Box<Index> {
    Index::new(format!("{} {}", left.text, right.text))
}

#[allow(clippy::boxed_local, reason = "C owns boxes")]
fn into_text(index: Box<Index>) -> String {
    index.text.clone()
}

fn biggest(index: Option<&Index>) -> usize {
    index.map_or(0, |index| index.text.len())
}

fn maybe(wanted: bool) -> Option<Box<Index>> {
    wanted.then(|| Index::new("maybe".to_owned()))
}

fn once(value: u32, function: impl FnOnce(u32) -> u32) -> u32 {
    function(value) + 1
}

fn new_other() -> Box<Other> {
    Box::new(Other)
}

/// What is of one thread.
pub struct Local(Rc<()>);

fn new_local() -> Box<Local> {
    Box::new(Local(Rc::new(())))
}

impl Local {
    fn count(&self) -> usize {
        Rc::strong_count(&self.0)
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no number", self.text)
    }
}

fn hit_style() -> Style {
    let hit = Hit { start: 1, end: 2 };
    Style { color: Color::Blue, is_bold: true, weights: [0.5; 3], hit }
}

fn swap(note: Note) -> Note {
    Note {
        text: note.weight.into_option().map(|weight| weight.to_string()).into(),
        weight: note.text.into_option().and_then(|text| text.parse().ok()).into(),
        color: note.color.into_option().map(next_color).into(),
    }
}

fn title_length(record: &Record) -> usize {
    record.title.len()
}

fn records(count: u32) -> Vec<Record> {
    let hits = |number| (0..number as usize).map(|start| Hit { start, end: start + 1 }).collect();
    let record =
        |number: u32| Record { title: number.to_string(), hits: hits(number), style: hit_style() };
    (0..count).map(record).collect()
}

fn reverse(hits: Vec<Hit>) -> Vec<Hit> {
    hits.into_iter().rev().collect()
}

fn span(hits: &[Hit]) -> Option<Hit> {
    let start = hits.iter().map(|hit| hit.start).min()?;
    let end = hits.iter().map(|hit| hit.end).max()?;
    Some(Hit { start, end })
}

fn count_bold(styles: &[Style]) -> usize {
    styles.iter().filter(|style| style.is_bold).count()
}

fn paint(colors: &mut [Color], color: Color) {
    colors.fill(color);
}

fn native(value: Native, more: c_long) -> Native {
    Native { long_: value.long_ + more, ..value }
}

fn first_word(text: &str) -> Option<&str> {
    text.split_whitespace().next()
}

fn maybe_record(title: Option<String>) -> Option<Record> {
    title.map(|title| Record { title, hits: Vec::new(), style: hit_style() })
}

fn move_hit(hit: Option<Hit>, by: usize) -> usize {
    hit.map_or(0, |hit| hit.start + by)
}

fn text_or(index: Option<Box<Index>>, other: &str) -> String {
    index.map_or(other.to_owned(), into_text)
}

fn search(text: &str, word: &str) -> Result<Option<Hit>, OpenError> {
    Ok(open(text)?.find(word))
}

fn parse(text: &str) -> Result<u32, ParseError> {
    text.parse().map_err(|_| ParseError { text: text.to_owned(), style: hit_style() })
}

fn owner(name: &str) -> Owner {
    Owner { name: name.to_owned(), index: Index::new(format!("of {name}")) }
}

fn apply(value: u32, function: &dyn Fn(u32) -> u32) -> u32 {
    function(function(value))
}

fn later(function: Box<dyn FnOnce(u32) -> u32 + Send>, is_called: bool) -> u32 {
    if is_called { function(1) } else { 0 }
}

fn tour(
    index: &Index,
    mut guide: impl FnMut(&str, Color, bool, char, Option<u32>, &[u32], &Style, &Index) -> Color,
) -> Color {
    let style = hit_style();
    let first = guide(&index.text, Color::Red, true, '\u{1F600}', None, &[1, 2], &style, index);
    guide("", first, false, 'a', Some(5), &[], &style, index)
}

fn permit(code: i32) -> Result<u32, Denied> {
    match code {
        0 => Ok(5),
        1 => Err(Denied::Locked),
        _ => Err(Denied::Foreign),
    }
}

fn read(path: &str) -> std::io::Result<String> {
    std::fs::read_to_string(path)
}

fn boom(message: &str) {
    panic!("{message}")
}

fn live() -> usize {
    LIVE.load(Ordering::Relaxed)
}

impl Index {
    fn find(&self, word: &str) -> Option<Hit> {
        assert!(!word.is_empty(), "an empty word is everywhere");
        self.text.find(word).map(|start| Hit { start, end: start + word.len() })
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn merge(&mut self, other: &Index) {
        self.text.push_str(&other.text);
    }

    fn each(&self, word: &str, mut on_hit: impl FnMut(&Hit) -> bool) -> usize {
        let mut count = 0;
        for (start, _) in self.text.match_indices(word) {
            count += 1;
            if !on_hit(&Hit { start, end: start + word.len() }) {
                break;
            }
        }
        count
    }

    fn visit(&self, mut visitor: impl FnMut(&Index) -> bool) -> bool {
        visitor(self)
    }

    fn edit(&mut self, mut editor: impl FnMut(&str) -> u32) -> u32 {
        let number = editor(&self.text);
        self.text.push_str(&number.to_string());
        number
    }

    fn watch(&mut self, watcher: Box<dyn FnMut(&str) -> bool + Send>) {
        self.watchers.push(watcher);
    }

    fn notify(&mut self) -> usize {
        let text = &self.text;
        self.watchers.iter_mut().filter_map(|watcher| watcher(text).then_some(())).count()
    }

    fn unwatch(&mut self) {
        self.watchers.clear();
    }
}

#[cfg(test)]
mod tests {
    /// Whatever changes in it breaks programs that are there.
    #[test]
    fn the_abi_is_what_it_was() {
        let abi = concat!(env!("OUT_DIR"), "/cxxbridge/include/twinspan-test-c/src/search.abi");
        expect_test::expect_file!["../search.abi"]
            .assert_eq(&std::fs::read_to_string(abi).unwrap());
    }
}
