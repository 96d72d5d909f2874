//! Where a column of a compiler's message is in a line: clang counts bytes, g++ counts what a terminal
//! shows.

use std::process::Command;

/// How a compiler counts columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    Bytes,
    /// As they are shown, with a stop for tabs after each number of columns.
    Shown {
        tab: usize,
    },
}

impl Columns {
    /// As the compiler of a build counts, with its flags.
    pub(crate) fn of(build: &cc::Build) -> Columns {
        let Ok(compiler) = build.try_get_compiler() else { return Columns::Bytes };
        let flags = compiler.args().iter().filter_map(|flag| flag.to_str());
        let is_gcc = compiler.is_like_gnu() && !compiler.is_like_clang();
        if is_gcc && since_gcc_11(compiler.to_command()) {
            from_flags(flags)
        } else {
            Columns::Bytes
        }
    }

    /// With tabs as wide as one letter.
    #[must_use]
    pub(crate) fn with_narrow_tabs(self) -> Columns {
        match self {
            Columns::Bytes => Columns::Bytes,
            Columns::Shown { .. } => Columns::Shown { tab: 1 },
        }
    }

    /// The offset in bytes of a column, counted from 1. g++ counts in the line of the file that `#line`
    /// names, so this is the user's, also of generated code.
    pub(crate) fn offset(self, line: &str, column: usize) -> usize {
        let Columns::Shown { tab } = self else { return column.saturating_sub(1) };
        let mut shown = 1;
        for (offset, letter) in line.char_indices() {
            let next = match letter {
                '\t' => shown + tab - (shown - 1) % tab,
                letter => shown + width(letter),
            };
            if column < next {
                return offset;
            }
            shown = next;
        }
        line.len() + column - shown
    }
}

/// Older ones count bytes.
fn since_gcc_11(mut compiler: Command) -> bool {
    let output = compiler.arg("-dumpversion").output();
    let version = output.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    let number = version.as_deref().and_then(|version| version.trim().split('.').next());
    number.and_then(|number| number.parse::<u32>().ok()).is_some_and(|number| number >= 11)
}

fn from_flags<'a>(flags: impl Iterator<Item = &'a str>) -> Columns {
    let (mut bytes, mut tab) = (false, 8);
    for flag in flags {
        if let Some(unit) = flag.strip_prefix("-fdiagnostics-column-unit=") {
            bytes = unit == "byte";
        } else if let Some(stop) = flag.strip_prefix("-ftabstop=") {
            tab = stop.parse().ok().filter(|stop| (1..=100).contains(stop)).unwrap_or(8);
        }
    }
    if bytes { Columns::Bytes } else { Columns::Shown { tab } }
}

/// The columns that a letter takes on a terminal: two for those of East Asia and for pictures, none for
/// marks on the letter before.
fn width(letter: char) -> usize {
    match u32::from(letter) {
        0x300..=0x36f
        | 0x483..=0x489
        | 0x591..=0x5bd
        | 0x610..=0x61a
        | 0x64b..=0x65f
        | 0x200b..=0x200f
        | 0x20d0..=0x20f0
        | 0xfe00..=0xfe0f
        | 0xfe20..=0xfe2f => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xa960..=0xa97f
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff01..=0xff60
        | 0xffe0..=0xffe6
        | 0x1_f300..=0x1_f64f
        | 0x1_f680..=0x1_f6ff
        | 0x1_f900..=0x1_f9ff
        | 0x2_0000..=0x3_fffd => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{Columns, from_flags};

    #[test]
    fn offsets() {
        let shown = Columns::Shown { tab: 8 };
        let at = |columns: Columns, column| columns.offset("\tä 字 e\u{301}x", column);
        assert_eq!(
            [1, 8, 9, 10, 11, 12, 13, 14, 15].map(|c| at(shown, c)),
            [0, 0, 1, 3, 4, 4, 7, 8, 11]
        );
        assert_eq!(at(Columns::Bytes, 12), 11);
        assert_eq!(at(shown, 16), 12);
        assert_eq!(at(shown, 18), 14);
        assert_eq!(at(shown.with_narrow_tabs(), 3), 3);
        assert_eq!(shown.offset("  \tx", 9), 3);
    }

    #[test]
    fn flags() {
        let of = |flags: &[&str]| from_flags(flags.iter().copied());
        assert_eq!(of(&["-O2"]), Columns::Shown { tab: 8 });
        assert_eq!(of(&["-ftabstop=4"]), Columns::Shown { tab: 4 });
        assert_eq!(of(&["-fdiagnostics-column-unit=byte"]), Columns::Bytes);
    }
}
