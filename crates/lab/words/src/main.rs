//! Prints the longest line of each file. What cxx has no word for is written out: the closure is a class of C++, the
//! optionals are out-parameters, and the error is text.

use std::pin::Pin;

#[allow(unused_qualifications, reason = "of code that cxx writes")]
#[cxx::bridge(namespace = "words")]
mod ffi {
    /// Where a word stands, in bytes.
    struct Place {
        start: usize,
        end: usize,
    }

    extern "Rust" {
        type Text;
        fn open(path: &str) -> Result<Box<Text>>;
        fn find(self: &Text, word: &str, place: &mut Place) -> bool;
        fn each_line(self: &Text, longest: Pin<&mut Longest>);
    }

    unsafe extern "C++" {
        include!("twinspan-lab-words/src/longest.h");
        type Longest;
        fn visit(self: Pin<&mut Longest>, text: &str) -> bool;
        fn longest_line(path: &str, found: &mut bool) -> Result<String>;
    }
}

use ffi::Place;

struct Text(String);

fn open(path: &str) -> Result<Box<Text>, String> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Box::new(Text(text))),
        Err(error) => Err(format!("{path}: {error}")),
    }
}

impl Text {
    fn find(&self, word: &str, place: &mut Place) -> bool {
        let Some(start) = self.0.find(word) else { return false };
        *place = Place { start, end: start + word.len() };
        true
    }

    fn each_line(&self, mut longest: Pin<&mut ffi::Longest>) {
        self.0.lines().all(|line| longest.as_mut().visit(line));
    }
}

fn main() {
    for path in std::env::args().skip(1) {
        let mut found = false;
        match ffi::longest_line(&path, &mut found) {
            Ok(line) if found => println!("{path}: {line}"),
            Ok(_) => println!("{path}: no lines"),
            Err(error) => println!("{error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::longest_line;

    #[test]
    fn says_what_the_program_of_the_readme_says() {
        let header = concat!(env!("CARGO_MANIFEST_DIR"), "/src/longest.h");
        let mut found = false;
        let line = longest_line(header, &mut found).unwrap();
        assert_eq!(line, "// `found` says whether there is a line, in place of an optional.");
        assert!(found);
        let error = longest_line("/missing", &mut found).unwrap_err();
        assert!(error.what().starts_with("/missing: "), "{error}");
    }
}
