//! What the compiler refuses: each example that fails stands beside one that differs in the care alone.

/// A pointer into a string that is dropped at the end of the statement.
///
// page: temporary
/// ```compile_fail
/// #![deny(dangling_pointers_from_temporaries)] // warns if nobody asks
/// use std::ffi::CString;
/// let text = CString::new("hello").unwrap().as_ptr();
/// ```
// page: end
/// ```
/// #![deny(dangling_pointers_from_temporaries)]
/// use std::ffi::CString;
/// let text = CString::new("hello").unwrap();
/// let text = text.as_ptr();
/// ```
pub mod temporary {}

/// A text that C keeps, and that is not there for long.
///
// page: keep_local
/// ```compile_fail,E0597
/// let text = std::ffi::CString::new("soon gone").unwrap();
/// patterns::strings::set_motto(&text);
/// ```
// page: end
/// ```
/// patterns::strings::set_motto(c"here to stay");
/// ```
pub mod keep_local {}

/// A borrowed text that is used after the label has changed.
///
// page: label_changes
/// ```compile_fail,E0502
/// let mut label = patterns::strings::Label::new(c"first").unwrap();
/// let text = label.text();
/// label.set(c"second"); // frees what `text` points to
/// println!("{text:?}");
/// ```
// page: end
/// ```
/// let mut label = patterns::strings::Label::new(c"first").unwrap();
/// let text = label.text().to_owned();
/// label.set(c"second");
/// println!("{text:?}");
/// ```
pub mod label_changes {}

/// A text that C gave away, used after it was freed.
///
/// ```compile_fail,E0505
/// let upper = patterns::strings::Upper::of(c"text").unwrap();
/// let text = upper.to_str().unwrap();
/// drop(upper);
/// println!("{text}");
/// ```
/// ```
/// let upper = patterns::strings::Upper::of(c"text").unwrap();
/// let text = upper.to_str().unwrap();
/// println!("{text}");
/// drop(upper);
/// ```
pub mod used_after_free {}
