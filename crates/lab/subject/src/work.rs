//! What functions are given and what they do with it, for all programs that are measured.

use twinspan_lab_harness::keep;

/// Numbers to be summed.
pub static NUMBERS: [f64; 10_000] = [1.5; 10_000];

static SOURCE: [u8; 1024] = {
    let mut bytes = [0; 1024];
    let mut index = 0;
    while index < bytes.len() {
        bytes[index] = b'a' + (index % 26) as u8;
        index += 1;
    }
    bytes
};

/// A text of so many bytes.
#[must_use]
pub fn text(length: usize) -> &'static str {
    // SAFETY: lower case letters.
    unsafe { str::from_utf8_unchecked(&SOURCE[..length]) }
}

/// What a function does with a text.
#[must_use]
pub fn touch(bytes: &[u8]) -> u64 {
    bytes.first().map_or(0, |&first| bytes.len() as u64 + u64::from(first))
}

/// The same object, its place unknown to the optimiser.
#[must_use]
pub fn kept<T>(object: &T) -> &T {
    // SAFETY: the same object.
    unsafe { &*keep(std::ptr::from_ref(object)) }
}

/// Where it stands decides how fast it is looked through.
#[repr(align(64))]
struct Aligned<const N: usize>([u8; N]);

static BYTES: Aligned<38> = Aligned(*b"apple 1\npear 2\napple 3\nplum 4\napple 5\n");

/// A text to be searched.
pub const LINES: &str = match str::from_utf8(&BYTES.0) {
    Ok(text) => text,
    Err(_) => panic!("not UTF-8"),
};

/// Shows `visit` each line of `text` that begins with `prefix`, until it has enough. Returns how many it
/// has shown, or nothing if there is no prefix.
#[inline]
pub fn search(
    text: &str,
    prefix: &str,
    name: &str,
    mut visit: impl FnMut(&str) -> bool,
) -> Option<i32> {
    if prefix.is_empty() || name.is_empty() {
        return None;
    }
    let mut shown = 0;
    for line in text.lines().filter(|line| line.starts_with(prefix)) {
        shown += 1;
        if !visit(line) {
            break;
        }
    }
    Some(shown)
}
