#[twinspan::bridge(namespace = "text")]
mod ffi {
    struct Span {
        start: usize,
        end: usize,
    }

    extern "Rust" {
        /// A list of another crate.
        type Words = std::collections::VecDeque<String>;
        type Number = std::num::NonZeroU32;
        #[namespace = "text::errors"]
        #[cxx_name = "BadNumber"]
        type ParseError = super::errors::ParseError;
        type Reader;
        type Window<'a>;

        #[Self = "Words"]
        fn empty() -> Box<Words> {
            Box::new(Words::new())
        }
        fn len(self: &Words) -> usize;
        fn push_back(self: &mut Words, word: String);
        /// By a trait that is in use beside the bridge.
        fn longest(self: &Words) -> usize;
        fn first(self: &Words) -> Option<&str> {
            self.front().map(|first| first.as_str())
        }
        fn each(self: &Words, mut visit: impl FnMut(&str)) {
            for word in self.iter() {
                visit(word);
            }
        }
        fn described(self: &Words, name: &str) -> String {
            format!("{name}: {:?}, {}", self, self.longest())
        }
        fn parse(text: &str) -> Result<Box<Number>, ParseError> {
            Ok(Box::new(private(text)?))
        }
        fn parse_any(text: &str) -> Result<u32> {
            if text.is_empty() {
                return Err("empty".into());
            }
            Ok(private(text)?.get())
        }
        fn parse_dynamic(text: &str) -> Result<u32, std::num::ParseIntError> {
            text.parse()
        }
        fn span(text: &str, word: &str) -> Option<Span> {
            let start = text.find(word)?;
            Some(Span { start, end: start + word.len() })
        }
        fn read(self: &mut Reader) -> u8 {
            self.0 += 1;
            self.0
        }
        fn all(self: &Words) -> Vec<Box<Words>>;
        fn width(self: &Window) -> &str {
            self.0
        }
        #[cfg(windows)]
        fn configured() -> u8 {
            nothing_of_this_name
        }
    }
}

use std::collections::VecDeque;

struct Reader(u8);

struct Window<'a>(&'a str);

mod errors {
    #[derive(Debug)]
    pub struct ParseError;
    impl std::fmt::Display for ParseError {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("no number")
        }
    }
    impl std::error::Error for ParseError {}
}

fn private(text: &str) -> Result<std::num::NonZeroU32, errors::ParseError> {
    text.parse().map_err(|_| errors::ParseError)
}

trait Longest {
    fn longest(&self) -> usize;
    fn all(&self) -> Vec<Box<VecDeque<String>>>;
}

impl Longest for VecDeque<String> {
    fn longest(&self) -> usize {
        self.iter().map(String::len).max().unwrap_or(0)
    }
    fn all(&self) -> Vec<Box<VecDeque<String>>> {
        vec![Box::new(self.clone())]
    }
}
