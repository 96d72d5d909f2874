use crate::{Line, Pattern};

pub struct Contents {
    bytes: Vec<u8>,
    is_binary: bool,
    /// Where the next line begins that has not been searched.
    position: usize,
    /// The number of the line at `position`.
    number: u64,
}

impl Contents {
    pub fn new(mut bytes: Vec<u8>, as_text: bool) -> Contents {
        let is_binary = !as_text && memchr::memchr(0, &bytes).is_some();
        if is_binary {
            for byte in bytes.iter_mut().filter(|byte| **byte == 0) {
                *byte = b'\n';
            }
        }
        Contents { bytes, is_binary, position: 0, number: 1 }
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub fn is_binary(&self) -> bool {
        self.is_binary
    }

    pub fn next_match(&mut self, pattern: &Pattern) -> Option<Line> {
        let Some((start, end)) = pattern.find_line(&self.bytes, self.position) else {
            self.position = self.bytes.len();
            return None;
        };
        let skipped = memchr::memchr_iter(b'\n', &self.bytes[self.position..start]).count();
        let number = self.number + skipped as u64;
        self.position = (end + 1).min(self.bytes.len());
        self.number = number + 1;
        let is_text = str::from_utf8(&self.bytes[start..end]).is_ok();
        Some(Line { number, start, end, is_text })
    }
}

#[cfg(test)]
mod tests {
    use super::Contents;
    use crate::pattern::compile;

    fn numbers(contents: &mut Contents, pattern: &str) -> Vec<u64> {
        let pattern = compile(pattern, false).unwrap();
        let numbers = std::iter::from_fn(|| contents.next_match(&pattern)).map(|line| line.number);
        numbers.collect()
    }

    #[test]
    fn lines_are_counted() {
        let mut contents = Contents::new(b"a\nb\n\na\nb a".to_vec(), false);
        assert!(!contents.is_binary());
        assert_eq!(numbers(&mut contents, "a"), [1, 4, 5]);
        // It has been searched.
        assert_eq!(numbers(&mut contents, "a"), [0; 0]);
        assert_eq!(numbers(&mut Contents::new(b"a\n\n".to_vec(), false), "$"), [1, 2]);
    }

    #[test]
    fn any_bytes() {
        let bytes = b"caf\xe9\ncaf\xc3\xa9\n".to_vec();
        let mut contents = Contents::new(bytes.clone(), false);
        let pattern = compile("caf", false).unwrap();
        assert!(!contents.next_match(&pattern).unwrap().is_text);
        assert!(contents.next_match(&pattern).unwrap().is_text);
        assert_eq!(contents.next_match(&pattern), None);
        assert_eq!(numbers(&mut Contents::new(bytes.clone(), false), "caf.$"), [2]);
        assert_eq!(numbers(&mut Contents::new(bytes, false), "(?-u)caf.$"), [1]);
    }

    #[test]
    fn binary() {
        let mut contents = Contents::new(b"a\0b\n".to_vec(), false);
        assert!(contents.is_binary());
        assert_eq!(numbers(&mut contents, "^b"), [2]);
        let mut contents = Contents::new(b"a\0b\n".to_vec(), true);
        assert!(!contents.is_binary());
        assert_eq!(numbers(&mut contents, "^b"), [0; 0]);
        assert_eq!(contents.bytes(), b"a\0b\n");
    }
}
