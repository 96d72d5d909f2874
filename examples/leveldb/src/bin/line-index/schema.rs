//! What the database holds.
//!
//! | key | value |
//! |--|--|
//! | `m` `format` | the version of this table |
//! | `m` `root` | the directory, absolute |
//! | `m` `next` | the first id no file has had |
//! | `p` path | [`FileRecord`] |
//! | `f` id | path |
//! | `l` id line | the text of the line |
//! | `w` word `\0` id | the numbers of the lines in that file that hold the word |
//!
//! Ids and line numbers are 32 bits, the highest byte first, so that keys sort as numbers do. All
//! that belongs to one file is written in one batch: a reader, and the next run after a crash, sees
//! the file as it was or as it is. Paths are relative to the directory; no key depends on another
//! file, and a word's files are next to each other.

use anyhow::{Context as _, Result};
use std::fs::Metadata;
use std::time::UNIX_EPOCH;

/// The version of this table.
pub const FORMAT: &[u8] = b"line-index 1";
pub const FORMAT_KEY: &[u8] = b"mformat";
pub const ROOT_KEY: &[u8] = b"mroot";
pub const NEXT_ID_KEY: &[u8] = b"mnext";
pub const PATHS: &[u8] = b"p";

pub type FileId = u32;
pub type LineNumber = u32;

/// What is known of a file: from the last two fields it is seen whether it has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileRecord {
    pub id: FileId,
    pub size: u64,
    /// Nanoseconds since 1970; 0 if the system does not know.
    pub modified: u64,
}

impl FileRecord {
    pub fn new(id: FileId, metadata: &Metadata) -> FileRecord {
        let modified = metadata.modified().ok().and_then(|time| {
            let since = time.duration_since(UNIX_EPOCH).ok()?;
            u64::try_from(since.as_nanos()).ok()
        });
        FileRecord { id, size: metadata.len(), modified: modified.unwrap_or_default() }
    }

    pub fn encode(self) -> [u8; 20] {
        let mut bytes = [0; 20];
        bytes[..4].copy_from_slice(&self.id.to_be_bytes());
        bytes[4..12].copy_from_slice(&self.size.to_be_bytes());
        bytes[12..].copy_from_slice(&self.modified.to_be_bytes());
        bytes
    }

    pub fn decode(bytes: &[u8]) -> Result<FileRecord> {
        let parts = || {
            let (id, rest) = bytes.split_first_chunk()?;
            let (size, rest) = rest.split_first_chunk()?;
            Some((id, size, rest.try_into().ok()?))
        };
        let (id, size, modified) = parts().context("this is not the record of a file")?;
        Ok(FileRecord {
            id: FileId::from_be_bytes(*id),
            size: u64::from_be_bytes(*size),
            modified: u64::from_be_bytes(modified),
        })
    }
}

pub fn path_key(path: &[u8]) -> Vec<u8> {
    [PATHS, path].concat()
}

pub fn file_key(id: FileId) -> Vec<u8> {
    [b"f", &id.to_be_bytes()[..]].concat()
}

pub fn lines_of(id: FileId) -> Vec<u8> {
    [b"l", &id.to_be_bytes()[..]].concat()
}

pub fn line_key(id: FileId, line: LineNumber) -> Vec<u8> {
    [&lines_of(id)[..], &line.to_be_bytes()].concat()
}

/// The prefix of the keys of all words that begin with `beginning`.
pub fn words_from(beginning: &str) -> Vec<u8> {
    [b"w", beginning.as_bytes()].concat()
}

/// The prefix of the keys of one word.
pub fn files_with(word: &str) -> Vec<u8> {
    // No word holds a NUL.
    [b"w", word.as_bytes(), b"\0"].concat()
}

pub fn word_key(word: &str, id: FileId) -> Vec<u8> {
    [&files_with(word)[..], &id.to_be_bytes()].concat()
}

/// The word and the file of a key that [`word_key`] made.
pub fn split_word_key(key: &[u8]) -> Result<(&str, FileId)> {
    let parts = || {
        let (front, id) = key.split_last_chunk()?;
        let word = front.strip_prefix(b"w")?.strip_suffix(b"\0")?;
        Some((str::from_utf8(word).ok()?, FileId::from_be_bytes(*id)))
    };
    parts().context("this is not the key of a word")
}

/// The number that `bytes` end with, as in the key of a line.
pub fn last_number(bytes: &[u8]) -> Result<u32> {
    let (_, number) = bytes.split_last_chunk().context("a number is missing")?;
    Ok(u32::from_be_bytes(*number))
}

/// Line numbers as distances to the one before, 7 bits a byte: most are one byte long.
pub fn encode_lines(lines: &[LineNumber]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(lines.len());
    let mut before = 0;
    for line in lines {
        let mut distance = line - before;
        while distance >= 0x80 {
            bytes.push((distance & 0x7f) as u8 | 0x80);
            distance >>= 7;
        }
        bytes.push(distance as u8);
        before = *line;
    }
    bytes
}

pub fn decode_lines(bytes: &[u8]) -> Result<Vec<LineNumber>> {
    let mut lines = Vec::with_capacity(bytes.len());
    let (mut before, mut distance, mut shift) = (0u64, 0u64, 0);
    for byte in bytes {
        distance |= u64::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            before += distance;
            lines.push(LineNumber::try_from(before).context("a line number is too large")?);
            (distance, shift) = (0, 0);
        } else if shift > 28 {
            anyhow::bail!("a line number is too long");
        }
    }
    anyhow::ensure!(shift == 0, "a line number is cut off");
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_numbers() {
        for lines in [&[][..], &[1], &[1, 2, 3, 130, 131, 40_000, u32::MAX]] {
            assert_eq!(decode_lines(&encode_lines(lines)).unwrap(), lines);
        }
        assert_eq!(encode_lines(&[1, 2, 129, 257]), [1, 1, 127, 0x80, 1]);
        assert!(decode_lines(&[0x80]).is_err());
        assert!(decode_lines(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).is_err());
        assert!(decode_lines(&[0xff, 0xff, 0xff, 0xff, 0x7f]).is_err());
    }

    #[test]
    fn records() {
        let record = FileRecord { id: 7, size: 1 << 40, modified: u64::MAX };
        assert_eq!(FileRecord::decode(&record.encode()).unwrap(), record);
        assert!(FileRecord::decode(b"short").is_err());
        assert!(FileRecord::decode(&[0; 21]).is_err());
    }

    #[test]
    fn keys() {
        assert_eq!(split_word_key(&word_key("größe", 3)).unwrap(), ("größe", 3));
        assert!(split_word_key(b"w").is_err());
        assert!(line_key(1, 255) < line_key(1, 256) && line_key(1, 256) < line_key(2, 0));
        assert_eq!(last_number(&line_key(1, 256)).unwrap(), 256);
        // A word sorts before the words that it begins.
        assert!(word_key("a", u32::MAX) < word_key("a0", 0));
    }
}
