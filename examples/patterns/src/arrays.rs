//! Arrays, memory and variadic functions: docs/patterns/arrays.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod traps;

use std::ffi::{CStr, CString, c_char, c_int, c_uint, c_void};
use std::num::TryFromIntError;
use std::ops::Deref;
use std::ptr::{self, NonNull};
use std::slice;

unsafe extern "C" {
    fn numbers_sum(numbers: *const i32, count: usize) -> i64;
    fn checksum(bytes: *const u8, length: c_int) -> c_uint;
    fn squares_below(limit: i32, squares: *mut i32, room: usize) -> usize;
    fn primes_new(count: usize) -> *mut i32;
    fn primes_free(primes: *mut i32);
    fn line_of(line: *mut c_char, size: usize, name: *const c_char, number: i64) -> c_int;
}

// page: lend
/// The sum of the numbers, by C.
pub fn sum(numbers: &[i32]) -> i64 {
    // SAFETY: this many numbers are there, and the function keeps no pointer.
    unsafe { numbers_sum(numbers.as_ptr(), numbers.len()) }
}

/// A checksum, by a function that takes its length as an `int`.
pub fn checksum_of(bytes: &[u8]) -> Result<c_uint, TryFromIntError> {
    // Not `as c_int`, which makes 4 GiB and one byte to one byte.
    let length = c_int::try_from(bytes.len())?;
    // SAFETY: this many bytes are there.
    Ok(unsafe { checksum(bytes.as_ptr(), length) })
}
// page: end

// page: fill
/// The squares below a limit.
pub fn squares(limit: i32) -> Vec<i32> {
    let mut squares = Vec::with_capacity(4);
    loop {
        let room = squares.spare_capacity_mut();
        // SAFETY: there is this much room to be written. Nobody reads it before.
        let count = unsafe { squares_below(limit, room.as_mut_ptr().cast(), room.len()) };
        if count <= room.len() {
            // SAFETY: C has written this many. More than there is room for were not written at all.
            unsafe { squares.set_len(count) };
            return squares;
        }
        squares.reserve(count);
    }
}
// page: end

// page: taken
/// An array that C has allocated, and frees.
pub struct Primes {
    first: NonNull<i32>,
    count: usize,
}

impl Primes {
    /// This many primes; none if there is no memory.
    pub fn new(count: usize) -> Option<Primes> {
        // SAFETY: any number will do.
        let first = NonNull::new(unsafe { primes_new(count) })?;
        Some(Primes { first, count })
    }
}

impl Deref for Primes {
    type Target = [i32];

    fn deref(&self) -> &[i32] {
        // SAFETY: C has written this many, and `drop` alone frees them.
        unsafe { slice::from_raw_parts(self.first.as_ptr(), self.count) }
    }
}

impl Drop for Primes {
    fn drop(&mut self) {
        // SAFETY: from `primes_new`, once.
        unsafe { primes_free(self.first.as_ptr()) };
    }
}
// page: end

// page: exported
/// A slice of what C calls an array; null only if there is nothing in it.
///
/// # Safety
///
/// What passes the checks is there, for as long as the slice is used, and nobody writes it meanwhile.
unsafe fn slice_from<'a, T>(first: *const T, count: usize) -> Option<&'a [T]> {
    if count == 0 {
        // `from_raw_parts` would not take null, and C may well have it for nothing.
        return Some(&[]);
    }
    let fits = count.checked_mul(size_of::<T>()).is_some_and(|size| size <= isize::MAX as usize);
    if first.is_null() || !first.is_aligned() || !fits {
        return None;
    }
    // SAFETY: as the caller promises.
    Some(unsafe { slice::from_raw_parts(first, count) })
}

/// Writes the sum. 1: a pointer or the count is wrong; 2: the sum is too large.
///
/// # Safety
///
/// Pointers are null or valid: `numbers` for `count`, `sum` to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_sum(numbers: *const i32, count: usize, sum: *mut i32) -> c_int {
    // SAFETY: as the caller promises.
    let (Some(numbers), false) = (unsafe { slice_from(numbers, count) }, sum.is_null()) else {
        return 1;
    };
    // Not `sum()`, which panics or wraps.
    let Some(result) = numbers.iter().try_fold(0_i32, |all, number| all.checked_add(*number))
    else {
        return 2;
    };
    // SAFETY: not null, so it may be written.
    unsafe { sum.write(result) };
    0
}
// page: end

// page: given
/// An array that Rust has allocated, for C.
#[repr(C)]
pub struct Numbers {
    first: *mut i32,
    count: usize,
}

/// Gives the numbers from 0 on. 1 is a null pointer.
///
/// # Safety
///
/// `result` is null, or may be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_range(end: i32, result: *mut Numbers) -> c_int {
    if result.is_null() {
        return 1;
    }
    // A `Vec` has a capacity beside its length, which C would have to keep. A boxed slice has none.
    let numbers: Box<[i32]> = (0..end).collect();
    let count = numbers.len();
    // SAFETY: not null, so it may be written.
    unsafe { result.write(Numbers { first: Box::into_raw(numbers).cast(), count }) };
    0
}

/// Frees an array, and empties the struct: twice does no harm.
///
/// # Safety
///
/// `numbers` is null, or points to what `patterns_range` wrote, or to an empty one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_numbers_free(numbers: *mut Numbers) {
    // SAFETY: null or valid.
    let Some(numbers) = (unsafe { numbers.as_mut() }) else {
        return;
    };
    let Numbers { first, count } = *numbers;
    *numbers = Numbers { first: ptr::null_mut(), count: 0 };
    if !first.is_null() {
        // SAFETY: from `patterns_range`, with this length.
        drop(unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(first, count)) });
    }
}
// page: end

// page: memory
unsafe extern "C" {
    // `malloc` gives bytes that nobody has written: a slice of them is undefined. `calloc` writes zeros.
    fn calloc(count: usize, size: usize) -> *mut c_void;
    fn free(memory: *mut c_void);
}

/// Memory of the C library.
pub struct Memory {
    first: NonNull<u8>,
    size: usize,
}

impl Memory {
    /// So many zeros; none if there is no memory.
    pub fn new(size: usize) -> Option<Memory> {
        // SAFETY: any number will do. One byte at least, as C may give null for none.
        let first = NonNull::new(unsafe { calloc(size.max(1), 1) }.cast())?;
        Some(Memory { first, size })
    }

    /// The bytes.
    pub fn bytes(&mut self) -> &mut [u8] {
        // SAFETY: this many, written by `calloc`, and borrowed by nobody else.
        unsafe { slice::from_raw_parts_mut(self.first.as_ptr(), self.size) }
    }

    /// Leaves the memory to somebody who calls C's `free`.
    pub fn into_raw(self) -> *mut c_void {
        std::mem::ManuallyDrop::new(self).first.as_ptr().cast()
    }

    /// Takes memory over.
    ///
    /// # Safety
    ///
    /// It is of the C library, `size` bytes are written, and nobody else frees it.
    pub unsafe fn from_raw(memory: *mut c_void, size: usize) -> Option<Memory> {
        NonNull::new(memory.cast()).map(|first| Memory { first, size })
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // SAFETY: of the C library, and freed once. Not Rust's allocator, nor the other way round.
        unsafe { free(self.first.as_ptr().cast()) };
    }
}
// page: end

// page: variadic
unsafe extern "C" {
    // The dots are part of the convention: without them, arm64 on macOS looks for arguments elsewhere.
    fn line_format(line: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
}

/// A line with a name and a number.
pub fn line(name: &CStr, number: c_int) -> Option<CString> {
    written(|line, size| {
        // SAFETY: `%s` is a C text, `%d` an `int`, and nothing else follows. Nobody checks that.
        unsafe { line_format(line, size, c"%s = %d".as_ptr(), name.as_ptr(), number) }
    })
}

/// A text as it is. As the format itself, `100 %d` would read an argument that is not there.
pub fn verbatim(text: &CStr) -> Option<CString> {
    // SAFETY: `%s` is a C text.
    written(|line, size| unsafe { line_format(line, size, c"%s".as_ptr(), text.as_ptr()) })
}

/// A line by a C function without dots, whose types are compared with this declaration by a reader at least.
pub fn line_by_shim(name: &CStr, number: i64) -> Option<CString> {
    // SAFETY: the name ends with NUL.
    written(|line, size| unsafe { line_of(line, size, name.as_ptr(), number) })
}

/// What a function of `snprintf`'s kind writes: it is asked for the length, and called again if that is larger.
fn written(mut write: impl FnMut(*mut c_char, usize) -> c_int) -> Option<CString> {
    let mut line = vec![0_u8; 16];
    loop {
        // Negative: it failed.
        let length = usize::try_from(write(line.as_mut_ptr().cast(), line.len())).ok()?;
        if length < line.len() {
            return CStr::from_bytes_until_nul(&line).ok().map(CStr::to_owned);
        }
        line.resize(length + 1, 0);
    }
}
// page: end
