//! Paths and text of the operating system, and `CString`: C++'s std::filesystem::path, `twinspan::OsString` and
//! `twinspan::CString`. What is not Unicode arrives as it was sent.

#[twinspan::bridge(namespace = "paths")]
pub mod ffi {
    extern "Rust" {
        type Store;
        fn rust_store(root: PathBuf) -> Box<Store>;
        fn root(self: &Store) -> &Path;
        fn name(self: &Store) -> Option<&OsStr>;
        fn rename(self: &mut Store, name: &OsStr);
        fn title(self: &Store) -> CString;

        fn rust_join(base: &Path, name: &OsStr) -> PathBuf;
        fn rust_maybe(path: Option<&Path>) -> Option<PathBuf>;
        fn rust_parent(path: Option<PathBuf>) -> Option<PathBuf>;
        fn rust_tail(path: &std::path::Path) -> Option<&Path>;
        fn rust_checked(path: PathBuf) -> Result<PathBuf, NoPath>;
        fn rust_text(text: OsString) -> OsString;
        fn rust_maybe_text(text: Option<std::ffi::OsString>) -> Option<OsString>;
        fn rust_c_string(text: CString) -> CString;
        fn rust_maybe_c_string(text: Option<CString>) -> Option<std::ffi::CString>;
        fn rust_checked_c_string(text: CString) -> Result<CString, NoPath>;
        fn rust_fill(buffer: &mut Vec<u8>, path: &Path);
        fn rust_each(
            each: impl FnMut(&Path, PathBuf, Option<OsString>) -> Option<PathBuf>,
        ) -> PathBuf;
        fn rust_titles(each: &dyn Fn(CString) -> CString) -> CString;
        fn rust_base(path: &dyn Fn(&Path) -> &Path) -> PathBuf;
        fn rust_try(make: &dyn Fn(Option<&OsStr>) -> Result<PathBuf, NoPath>) -> Option<PathBuf>;
        fn rust_maker(root: PathBuf) -> Box<dyn Fn(&OsStr) -> PathBuf + Send>;
    }

    #[derive(Debug)]
    pub struct NoPath {
        pub length: usize,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/paths.h");

        type Folder;
        fn folder(path: PathBuf) -> UniquePtr<Folder>;
        fn path(self: &Folder) -> &Path;
        fn native(self: &Folder) -> &OsStr;
        fn copy(self: &Folder) -> PathBuf;

        fn cpp_join(base: &Path, name: &OsStr) -> PathBuf;
        fn cpp_maybe(path: Option<&Path>) -> Option<PathBuf>;
        fn cpp_parent(path: Option<PathBuf>) -> Option<PathBuf>;
        fn cpp_tail(path: &Path) -> Option<&Path>;
        fn cpp_checked(path: PathBuf) -> Result<PathBuf>;
        fn cpp_typed(path: PathBuf) -> Result<PathBuf, NoPath>;
        fn cpp_text(text: OsString) -> OsString;
        fn cpp_maybe_text(text: Option<OsString>) -> Option<OsString>;
        fn cpp_c_string(text: CString) -> CString;
        fn cpp_maybe_c_string(text: Option<CString>) -> Option<CString>;
        fn cpp_checked_c_string(text: CString) -> Result<CString>;
        fn cpp_each(
            each: &mut dyn FnMut(&Path, PathBuf, Option<OsString>) -> Option<PathBuf>,
        ) -> PathBuf;
        fn cpp_titles(each: &dyn Fn(CString) -> CString) -> CString;
        fn cpp_try(make: &dyn Fn(Option<&OsStr>) -> Result<PathBuf, NoPath>) -> Result<PathBuf>;
        fn cpp_maker(root: PathBuf) -> Box<dyn Fn(&OsStr) -> PathBuf>;

        // Functions of C++ with its own types.
        fn taking_path(path: &Path) -> usize;
        fn taking_string(path: &Path) -> usize;
        #[cfg(unix)]
        fn taking_characters(path: &Path) -> Result<usize>;
        #[cfg(unix)]
        #[cxx_name = "taking_characters"]
        fn taking_text(text: &OsStr) -> Result<usize>;
        fn taking_view(path: &Path) -> &Path;
        fn taking_os_string(text: OsString) -> OsString;
        fn taking_os_view(text: &OsStr) -> OsString;
        fn giving_string(length: usize) -> PathBuf;
        fn giving_view(text: &OsStr) -> &OsStr;
        fn giving_chars(is_null: bool) -> Result<CString>;
        fn giving_text(text: CString) -> Result<CString>;
        fn checks() -> String;
    }
}

use ffi::NoPath;
use std::ffi::{CString, OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};

impl fmt::Display for NoPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no path of {} bytes", self.length)
    }
}

pub struct Store {
    root: PathBuf,
    name: Option<OsString>,
}

fn rust_store(root: PathBuf) -> Box<Store> {
    Box::new(Store { root, name: None })
}

impl Store {
    fn root(&self) -> &Path {
        &self.root
    }

    fn name(&self) -> Option<&OsStr> {
        self.name.as_deref()
    }

    fn rename(&mut self, name: &OsStr) {
        self.name = Some(name.to_owned());
    }

    fn title(&self) -> CString {
        CString::new(self.root.as_os_str().as_encoded_bytes()).expect("no NUL")
    }
}

fn rust_join(base: &Path, name: &OsStr) -> PathBuf {
    base.join(name)
}

fn rust_maybe(path: Option<&Path>) -> Option<PathBuf> {
    path.map(Path::to_owned)
}

fn rust_parent(path: Option<PathBuf>) -> Option<PathBuf> {
    path?.parent().map(Path::to_owned)
}

fn rust_tail(path: &Path) -> Option<&Path> {
    path.file_name().map(Path::new)
}

fn rust_checked(path: PathBuf) -> Result<PathBuf, NoPath> {
    match path.as_os_str().len() {
        0 => Err(NoPath { length: 0 }),
        _ => Ok(path),
    }
}

fn rust_text(text: OsString) -> OsString {
    text
}

fn rust_maybe_text(text: Option<OsString>) -> Option<OsString> {
    text
}

fn rust_c_string(text: CString) -> CString {
    text
}

fn rust_maybe_c_string(text: Option<CString>) -> Option<CString> {
    text
}

fn rust_checked_c_string(text: CString) -> Result<CString, NoPath> {
    if text.is_empty() { Err(NoPath { length: 0 }) } else { Ok(text) }
}

fn rust_fill(buffer: &mut Vec<u8>, path: &Path) {
    buffer.clear();
    buffer.extend(path.as_os_str().as_encoded_bytes());
}

fn rust_each(mut each: impl FnMut(&Path, PathBuf, Option<OsString>) -> Option<PathBuf>) -> PathBuf {
    let mut path = PathBuf::from("a");
    while let Some(next) = each(&path, path.clone(), path.file_name().map(OsStr::to_owned)) {
        path = next;
    }
    path
}

fn rust_titles(each: &dyn Fn(CString) -> CString) -> CString {
    each(c"title".into())
}

fn rust_base(path: &dyn Fn(&Path) -> &Path) -> PathBuf {
    path(Path::new("a/b")).to_owned()
}

fn rust_try(make: &dyn Fn(Option<&OsStr>) -> Result<PathBuf, NoPath>) -> Option<PathBuf> {
    make(None).err()?;
    make(Some("some".as_ref())).ok()
}

fn rust_maker(root: PathBuf) -> Box<dyn Fn(&OsStr) -> PathBuf + Send> {
    Box::new(move |name| root.join(name))
}

#[cfg(test)]
mod tests {
    use super::ffi;
    use std::ffi::{CStr, CString, OsStr, OsString};
    use std::path::{Path, PathBuf};

    /// Text that is no Unicode.
    fn odd() -> OsString {
        #[cfg(unix)]
        let odd = std::os::unix::ffi::OsStringExt::from_vec(b"odd\xff\xfe\n".to_vec());
        #[cfg(windows)]
        let odd = std::os::windows::ffi::OsStringExt::from_wide(&[0x6f, 0xd800, 0x64]);
        odd
    }

    fn texts() -> Vec<OsString> {
        vec![OsString::new(), "a".into(), "ä/b".into(), odd(), "x/".repeat(1 << 15).into()]
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    #[cfg(unix)]
    fn paths_as_characters() {
        for text in texts() {
            assert_eq!(ffi::taking_characters(Path::new(&text)).unwrap(), text.len());
            assert_eq!(ffi::taking_text(&text).unwrap(), text.len());
        }
        let error = ffi::taking_characters(Path::new("a\0b")).unwrap_err();
        assert_eq!(error.what(), "text that C++ takes as a `const char *` has a NUL in it");
        assert!(ffi::taking_text(OsStr::new("\0")).is_err());
    }

    #[test]
    fn paths_in_rust() {
        for text in texts() {
            let path = Path::new(&text);
            assert_eq!(ffi::cpp_join(path, &odd()), path.join(odd()));
            assert_eq!(ffi::cpp_maybe(Some(path)).as_deref(), Some(path));
            assert_eq!(ffi::cpp_parent(Some(path.join("b"))).as_deref(), Some(path));
            assert_eq!(ffi::cpp_tail(path).is_none(), text.is_empty());
            let folder = ffi::folder(path.into());
            assert_eq!(folder.path(), path);
            assert_eq!(folder.native(), text);
            assert_eq!(folder.copy(), path);
            if !text.is_empty() {
                assert_eq!(ffi::cpp_checked(path.into()).unwrap(), path);
                assert_eq!(ffi::cpp_typed(path.into()).unwrap(), path);
            }
        }
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_parent(None), None);
        assert_eq!(ffi::cpp_checked(PathBuf::new()).unwrap_err().what(), "empty");
        assert_eq!(ffi::cpp_typed(PathBuf::new()).unwrap_err().length, 0);
    }

    #[test]
    fn text_in_rust() {
        for text in texts() {
            let pointer = text.as_os_str().as_encoded_bytes().as_ptr();
            let same = ffi::cpp_text(text.clone());
            assert_eq!(same, text);
            let back = ffi::cpp_text(same);
            assert_eq!(ffi::cpp_maybe_text(Some(back)), Some(text.clone()));
            let moved = ffi::cpp_text(text);
            assert_eq!(moved.as_os_str().as_encoded_bytes().as_ptr(), pointer, "not a copy");
        }
        assert_eq!(ffi::cpp_maybe_text(None), None);
        for text in [c"", c"text", c"\xff\xfe"] {
            let text: CString = text.into();
            assert_eq!(ffi::cpp_c_string(text.clone()), text);
            assert_eq!(ffi::cpp_maybe_c_string(Some(text.clone())), Some(text.clone()));
            let pointer = text.as_ptr();
            let moved = ffi::cpp_c_string(text);
            assert_eq!(moved.as_ptr(), pointer, "not a copy");
        }
        assert_eq!(ffi::cpp_maybe_c_string(None), None);
        assert_eq!(ffi::cpp_checked_c_string(c"good".into()).unwrap().as_c_str(), c"good");
        assert_eq!(ffi::cpp_checked_c_string(c"".into()).unwrap_err().what(), "empty");
    }

    #[test]
    fn closures() {
        let mut seen = Vec::new();
        let last = ffi::cpp_each(&mut |path, same, name| {
            assert_eq!(path, same);
            seen.push(name);
            (seen.len() < 3).then(|| same.join(odd()))
        });
        assert_eq!(last, Path::new("a").join(odd()).join(odd()));
        assert_eq!(seen, [Some("a".into()), Some(odd()), Some(odd())]);
        assert_eq!(
            ffi::cpp_titles(&|text| [text.to_bytes(), b"!"].concat().try_into_text()),
            CString::from(c"title!")
        );
        let made = ffi::cpp_try(&|name| match name {
            Some(name) => Ok(name.into()),
            None => Err(ffi::NoPath { length: 7 }),
        });
        assert_eq!(made.unwrap(), Path::new("7"));
        let make = ffi::cpp_maker("root".into());
        assert_eq!(make(&odd()), Path::new("root").join(odd()));
        drop(make);
    }

    trait TryIntoText {
        fn try_into_text(self) -> CString;
    }

    impl TryIntoText for Vec<u8> {
        fn try_into_text(self) -> CString {
            CString::new(self).expect("no NUL")
        }
    }

    #[test]
    fn functions_of_cpp_with_its_own_types() {
        let path = PathBuf::from(odd());
        assert_eq!(ffi::taking_path(&path), odd().len());
        assert_eq!(ffi::taking_string(&path), odd().len());
        assert_eq!(
            ffi::taking_view(&path).as_os_str().as_encoded_bytes().as_ptr(),
            path.as_os_str().as_encoded_bytes().as_ptr()
        );
        assert_eq!(ffi::taking_os_string(odd()), odd());
        assert_eq!(ffi::taking_os_view(&odd()), odd());
        assert_eq!(ffi::giving_string(3), Path::new("xxx"));
        assert_eq!(ffi::giving_view(OsStr::new("abc")), "bc");
        assert_eq!(ffi::giving_chars(false).unwrap().as_c_str(), c"chars");
        assert_eq!(
            ffi::giving_chars(true).unwrap_err().what(),
            "a CString cannot be made from a null pointer"
        );
        let text: &CStr = c"text";
        assert_eq!(ffi::giving_text(text.into()).unwrap().as_c_str(), text);
        assert_eq!(
            ffi::giving_text(c"".into()).unwrap_err().what(),
            "a CString cannot hold the NUL at byte 1"
        );
    }
}
