use crate::support::{alone, bytes_left_by};
use patterns::strings::{self, Label, Tag, Upper, bridge, file::CFile};
use std::cell::Cell;
use std::ffi::{CStr, CString, c_char, c_int};
use std::{fs, ptr};

unsafe extern "C" {
    safe fn text_count() -> c_int;
    safe fn strings_calls_rust() -> c_int;
}

/// Without the check the C function would see "Hello", and nobody would hear of it.
#[test]
fn a_nul_in_a_text_is_an_error() {
    assert_eq!(strings::word_count("two words").unwrap(), 2);
    let error = strings::word_count("Hello\0World").unwrap_err();
    assert_eq!(error.nul_position(), 5);
    // Taking the NUL out, as is often done, makes two names of files one.
    let without = |text: &str| text.replace('\0', "");
    assert_eq!(without("report.txt\0.exe"), without("report.txt.exe"));
}

/// Not a leak, which would do no harm: a pointer to what is gone, before anybody can look at it.
#[test]
fn a_string_is_dropped_before_its_pointer_is_used() {
    thread_local!(static DROPS: Cell<u32> = const { Cell::new(0) });
    struct Watched(CString);
    impl Drop for Watched {
        fn drop(&mut self) {
            DROPS.set(DROPS.get() + 1);
        }
    }
    fn careless() -> *const c_char {
        let text = Watched(CString::new("gone").unwrap());
        text.0.as_ptr()
    }
    let pointer = careless();
    assert_eq!(DROPS.get(), 1, "the owner is gone, and the pointer is here");
    assert!(!pointer.is_null(), "which no check for null can see");
}

#[test]
fn c_keeps_what_lives_for_ever() {
    let _alone = alone();
    strings::set_motto(c"stay");
    assert_eq!(strings::motto(), Some(c"stay"));
}

#[test]
fn a_borrowed_text_is_the_labels() {
    let mut label = Label::new(c"first").unwrap();
    assert_eq!(label.text(), c"first");
    assert!(label.set(c"second"));
    assert_eq!(label.text(), c"second");
}

#[test]
fn what_c_allocates_c_frees() {
    let _alone = alone();
    let before = text_count();
    let left = bytes_left_by(|| {
        let upper = Upper::of(c"text").unwrap();
        assert_eq!(&*upper, c"TEXT");
        assert_eq!(text_count(), before + 1);
    });
    assert_eq!((text_count(), left), (before, 0));
}

/// Also where C has cut the text short: `CString::from_raw` would free fewer bytes than were allocated.
#[test]
fn what_rust_allocates_rust_frees() {
    let left = bytes_left_by(|| assert_eq!(strings_calls_rust(), 0, "a line of strings.c"));
    assert_eq!(left, 0);
}

#[test]
fn text_from_c_is_checked() {
    // SAFETY: null, or ends with NUL.
    let from = |text| unsafe { strings::text_from(text) };
    assert!(from(ptr::null()).is_none());
    assert_eq!(from(c"caf\u{e9}".as_ptr()).unwrap(), Ok("café"));
    assert_eq!(from(c"caf\xe9".as_ptr()).unwrap().unwrap_err().valid_up_to(), 3);
}

/// `to_string_lossy` never fails, and two files get one name.
#[test]
fn a_lossy_text_is_another_text() {
    assert_ne!(c"a\xe9", c"a\xe8");
    assert_eq!(c"a\xe9".to_string_lossy(), c"a\xe8".to_string_lossy());
}

#[test]
fn a_field_may_be_full_and_have_no_nul() {
    assert_eq!(Tag::new(c"short").name(), b"short");
    assert_eq!(Tag::new(c"12345678").name(), b"12345678");
    assert_eq!(Tag::new(c"123456789").name(), b"12345678");
}

/// `from_bytes_with_nul_unchecked` takes these, and what is read is behind the end, or too short.
#[test]
fn bytes_have_one_nul_at_their_end() {
    let text = |bytes: &[u8]| CStr::from_bytes_with_nul(bytes).ok().map(CStr::to_owned);
    assert_eq!(text(b"text\0").as_deref(), Some(c"text"));
    assert_eq!((text(b"text"), text(b"te\0xt\0")), (None, None));
    assert_eq!((c"text".to_bytes().len(), c"text".to_bytes_with_nul().len()), (4, 5));
}

#[test]
fn files_of_any_name() {
    let directory = std::env::temp_dir().join(format!("patterns-{}", std::process::id()));
    fs::create_dir_all(&directory).unwrap();
    let path = directory.join(name());
    let mut file = CFile::open(&path, c"w").unwrap();
    file.write(c"written").unwrap();
    file.close().unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "written");

    let missing = CFile::open(&directory.join("missing"), c"r").err().unwrap();
    assert_eq!(missing.kind(), std::io::ErrorKind::NotFound);
    let nul = CFile::open(&directory.join("a\0b"), c"w").err().unwrap();
    assert_eq!(nul.kind(), std::io::ErrorKind::InvalidInput);
    fs::remove_dir_all(&directory).unwrap();
}

/// A name that is not UTF-8, or, in 16-bit units, not UTF-16.
#[cfg(target_os = "linux")]
fn name() -> std::ffi::OsString {
    use std::os::unix::ffi::OsStringExt as _;
    let name = std::ffi::OsString::from_vec(b"caf\xe9".to_vec());
    assert_eq!(name.to_str(), None, "here a wrapper by `to_str` ends");
    name
}

#[cfg(windows)]
fn name() -> std::ffi::OsString {
    use std::os::windows::ffi::OsStringExt as _;
    let name = std::ffi::OsString::from_wide(&[0x63, 0xd800]);
    assert_eq!(name.to_str(), None, "here a wrapper by `to_str` ends");
    name
}

#[cfg(not(any(target_os = "linux", windows)))]
fn name() -> std::ffi::OsString {
    "café".into()
}

/// What is written goes to a buffer first, and only `close` can say that the disk is full.
#[cfg(target_os = "linux")]
#[test]
fn the_error_comes_when_the_file_is_closed() {
    let mut file = CFile::open("/dev/full".as_ref(), c"w").unwrap();
    file.write(c"lost").unwrap();
    assert_eq!(file.close().unwrap_err().kind(), std::io::ErrorKind::StorageFull);
}

#[test]
fn the_bridge_does_the_same() {
    let _alone = alone();
    assert_eq!(bridge::word_count("two words").unwrap(), 2);
    let error = bridge::word_count("Hello\0World").unwrap_err();
    assert_eq!(error.what(), "a NUL in a text for C");
    let before = text_count();
    assert_eq!(bridge::upper("text").unwrap(), "TEXT");
    assert_eq!(text_count(), before);
    assert!(bridge::raw(b"caf\xe9").is_err());
    let mut label = bridge::label("first");
    assert_eq!(label.text(), "first");
    label.pin_mut().set("second");
    assert_eq!(label.text(), "second");
    bridge::calls_rust().unwrap();
}

#[test]
fn the_bridge_has_the_c_library() {
    use bridge::library::{label_new, label_set, label_text, words_count};
    assert_eq!(words_count(c"two words"), 2);
    let mut label = label_new(c"first").unwrap();
    assert_eq!(label_text(&label), c"first");
    assert_eq!(label_set(&mut label, c"second"), 1);
    assert_eq!(label_text(&label), c"second");
}

#[test]
fn c_calls_the_face_of_the_bridge() {
    unsafe extern "C" {
        safe fn strings_face() -> c_int;
    }
    assert_eq!(strings_face(), 0, "a line of face.c");
}
