//! What is lent to C until it gives it back, and what callbacks change and give.

use crate::Index;
use crate::ffi::{Hit, Record, Style};
use std::ffi::{CStr, CString};

impl Index {
    pub(crate) fn part(&self) -> &Index {
        self
    }

    #[allow(clippy::vec_box, reason = "C has handles of boxes")]
    pub(crate) fn split(&self) -> Vec<Box<Index>> {
        self.text.split_whitespace().map(|word| Index::new(word.to_owned())).collect()
    }

    pub(crate) fn rework(
        &mut self,
        mut rework: impl FnMut(&mut Index, &mut Style, &mut [bool], &mut u32, Option<&mut Hit>) -> bool,
    ) -> Style {
        let mut style = crate::hit_style();
        let (mut flags, mut count, mut hit) = ([true, false], 1, Hit { start: 1, end: 2 });
        let wants = rework(self, &mut style, &mut flags, &mut count, None);
        if wants {
            rework(self, &mut style, &mut flags, &mut count, Some(&mut hit));
        }
        self.text.push_str(&format!(" {flags:?} {count} {}", hit.end));
        style
    }
}

pub(crate) fn itself(index: Option<&Index>) -> Option<&Index> {
    index
}

pub(crate) fn compose(text: &str, mut compose: impl FnMut(&str) -> String) -> String {
    text.split_whitespace().map(|word| compose(word) + ".").collect()
}

pub(crate) fn ask_hits(one: &dyn Fn() -> Hit, mut styles: impl FnMut() -> Vec<Style>) -> usize {
    one().end + styles().len()
}

pub(crate) fn ask_record(ask: impl FnOnce() -> Record) -> Record {
    ask()
}

pub(crate) fn ask_maybe(
    mut number: impl FnMut() -> Option<u32>,
    mut text: impl FnMut() -> Option<String>,
) -> String {
    format!("{:?} {:?}", number(), text())
}

pub(crate) fn make_with(
    mut make: impl FnMut() -> Box<Index>,
    mut maybe: impl FnMut() -> Option<Box<Index>>,
) -> String {
    format!("{} {}", make().text, maybe().map_or("nothing".to_owned(), |index| index.text.clone()))
}

pub(crate) fn increase(number: &mut u32, by: &u32) {
    *number += by;
}

pub(crate) fn first_of(numbers: &[u32]) -> Option<&u32> {
    numbers.first()
}

pub(crate) fn count_bytes(text: &CStr, more: Option<&CStr>) -> usize {
    text.count_bytes() + more.map_or(0, CStr::count_bytes)
}

pub(crate) fn fill_with(buffer: &mut [u8], text: &CStr) {
    let bytes = text.to_bytes();
    buffer.iter_mut().zip(bytes.iter().cycle()).for_each(|(place, byte)| *place = *byte);
}

pub(crate) fn label(index: &Index) -> Option<&CStr> {
    (!index.text.is_empty()).then_some(c"label")
}

pub(crate) fn each_c_word(text: &CStr, mut visit: impl FnMut(&CStr) -> bool) -> usize {
    let words = text.to_bytes().split(|byte| *byte == b' ');
    let words = words.map(|word| CString::new(word).expect("it has no NUL byte inside"));
    words.take_while(|word| visit(word)).count()
}
