//! Text that goes to C and comes from C: docs/patterns/strings.md.

#[allow(missing_docs, reason = "the C header says what each is")]
pub mod bridge;
pub mod file;
pub mod traps;

use std::ffi::{CStr, CString, NulError, c_char, c_int};
use std::ops::Deref;
use std::ptr::{self, NonNull};
use std::slice;
use std::str::Utf8Error;

/// `label` of strings.h.
#[repr(C)]
struct RawLabel {
    _nothing: [u8; 0],
    _unknown: std::marker::PhantomData<(*mut u8, std::marker::PhantomPinned)>,
}

unsafe extern "C" {
    fn words_count(text: *const c_char) -> usize;
    fn motto_set(text: *const c_char);
    fn motto_get() -> *const c_char;
    fn text_upper(text: *const c_char) -> *mut c_char;
    fn text_free(text: *mut c_char);
    fn label_new(text: *const c_char) -> *mut RawLabel;
    fn label_free(one: *mut RawLabel);
    fn label_set(one: *mut RawLabel, text: *const c_char) -> c_int;
    fn label_text(one: *const RawLabel) -> *const c_char;
    fn tag_of(name: *const c_char) -> Tag;
}

// page: lend
/// The number of words in a text, which must not hold a NUL.
pub fn word_count(text: &str) -> Result<usize, NulError> {
    // In a variable: what `CString::new(text)?.as_ptr()` points to is gone at the semicolon.
    let text = CString::new(text)?;
    // SAFETY: the text ends with NUL, and lives longer than the call.
    Ok(unsafe { words_count(text.as_ptr()) })
}
// page: end

// page: keep
/// Sets a text that C keeps: one that lives for ever.
pub fn set_motto(text: &'static CStr) {
    // SAFETY: the text is never freed.
    unsafe { motto_set(text.as_ptr()) };
}

/// The text that was set.
pub fn motto() -> Option<&'static CStr> {
    // SAFETY: `set_motto` alone sets it.
    let text = unsafe { motto_get() };
    // SAFETY: `set_motto` takes texts that live for ever.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) })
}
// page: end

// page: borrow
/// A label of the C library.
pub struct Label(NonNull<RawLabel>);

impl Label {
    /// A label with a copy of the text; none if there is no memory.
    pub fn new(text: &CStr) -> Option<Label> {
        // SAFETY: the text ends with NUL.
        NonNull::new(unsafe { label_new(text.as_ptr()) }).map(Label)
    }

    /// Its text, which borrows the label: `set` has to wait until nobody looks.
    pub fn text(&self) -> &CStr {
        // SAFETY: never null, and valid until the label changes, which takes `&mut`.
        unsafe { CStr::from_ptr(label_text(self.0.as_ptr())) }
    }

    /// Gives it another text, unless there is no memory.
    pub fn set(&mut self, text: &CStr) -> bool {
        // SAFETY: the text ends with NUL, and is copied.
        unsafe { label_set(self.0.as_ptr(), text.as_ptr()) != 0 }
    }
}

impl Drop for Label {
    fn drop(&mut self) {
        // SAFETY: made once, freed once.
        unsafe { label_free(self.0.as_ptr()) };
    }
}
// page: end

// page: taken
/// A text that C has allocated, and frees.
pub struct Upper(NonNull<c_char>);

impl Upper {
    /// A text in capital letters, or `None` if there is no memory.
    pub fn of(text: &CStr) -> Option<Upper> {
        // SAFETY: the text ends with NUL.
        NonNull::new(unsafe { text_upper(text.as_ptr()) }).map(Upper)
    }
}

impl Deref for Upper {
    type Target = CStr;

    fn deref(&self) -> &CStr {
        // SAFETY: ends with NUL, and is freed by `drop` alone.
        unsafe { CStr::from_ptr(self.0.as_ptr()) }
    }
}

impl Drop for Upper {
    fn drop(&mut self) {
        // SAFETY: from `text_upper`, once. Not by Rust's allocator, which does not know the memory.
        unsafe { text_free(self.0.as_ptr()) };
    }
}
// page: end

// page: given
/// A text that Rust has allocated, for C. The length is kept, as C may write into the text.
#[repr(C)]
pub struct Text {
    bytes: *mut c_char,
    length: usize,
}

/// Writes a greeting, and returns 0; 1 is a null pointer, 2 a name that is not UTF-8.
///
/// # Safety
///
/// Pointers are null or valid: `name` with a NUL at the end, `result` to be written.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_greeting(name: *const c_char, result: *mut Text) -> c_int {
    if name.is_null() || result.is_null() {
        return 1;
    }
    // SAFETY: not null, so it ends with NUL.
    let Ok(name) = unsafe { CStr::from_ptr(name) }.to_str() else {
        return 2;
    };
    // Without the spare room that a `String` may have: the length is all that C has to keep.
    let text = format!("Hello, {name}\0").into_bytes().into_boxed_slice();
    let length = text.len() - 1;
    // SAFETY: not null, so it may be written.
    unsafe { result.write(Text { bytes: Box::into_raw(text).cast(), length }) };
    0
}

/// Frees a text, and empties the struct: twice does no harm.
///
/// # Safety
///
/// `text` is null, or points to one that `patterns_greeting` wrote, or to an empty one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn patterns_text_free(text: *mut Text) {
    // SAFETY: null or valid.
    let Some(text) = (unsafe { text.as_mut() }) else {
        return;
    };
    if text.bytes.is_null() {
        return;
    }
    let bytes = ptr::slice_from_raw_parts_mut(text.bytes.cast::<u8>(), text.length + 1);
    *text = Text { bytes: ptr::null_mut(), length: 0 };
    // SAFETY: allocated by `patterns_greeting`, with this length.
    drop(unsafe { Box::from_raw(bytes) });
}
// page: end

// page: check
/// A text from C, as Rust has it. `None` for null, and an error for what is not UTF-8.
///
/// # Safety
///
/// `text` is null or ends with a NUL, and nobody changes it as long as the result is used.
pub unsafe fn text_from<'a>(text: *const c_char) -> Option<Result<&'a str, Utf8Error>> {
    // SAFETY: ends with NUL unless it is null.
    (!text.is_null()).then(|| unsafe { CStr::from_ptr(text) }.to_str())
}
// page: end

// page: tag
/// `name_tag` of strings.h.
#[repr(C)]
pub struct Tag {
    name: [c_char; 8],
}

impl Tag {
    /// The tag with this name, of which eight bytes count.
    pub fn new(name: &CStr) -> Tag {
        // SAFETY: the name ends with NUL.
        unsafe { tag_of(name.as_ptr()) }
    }

    /// Its name, which need not end with a NUL: `CStr::from_ptr` would read on behind it.
    pub fn name(&self) -> &[u8] {
        // SAFETY: `c_char` is a byte, with a sign or without.
        let bytes =
            unsafe { slice::from_raw_parts(self.name.as_ptr().cast::<u8>(), self.name.len()) };
        CStr::from_bytes_until_nul(bytes).map_or(bytes, CStr::to_bytes)
    }
}
// page: end
