#[twinspan::bridge(namespace = "paths")]
mod ffi {
    extern "Rust" {
        type Store;
        fn open(root: PathBuf, label: &CStr) -> Box<Store>;
        fn root(self: &Store) -> &Path;
        fn find(self: &Store, name: &OsStr) -> std::io::Result<Option<PathBuf>>;
        fn title(self: &Store, text: Option<CString>) -> CString;
    }

    unsafe extern "C++" {
        include!("golden/paths/user.h");

        fn size(path: &Path) -> u64;
        fn home() -> PathBuf;
        fn version() -> &'static CStr;
        fn variable(name: OsString) -> Option<OsString>;
        fn each(folder: Option<&Path>, seen: &dyn Fn(&Path) -> super::Result<PathBuf>);
    }
}

use std::ffi::{CStr, CString, OsStr};
use std::io;
use std::path::{Path, PathBuf};

type Result<T> = io::Result<T>;

pub struct Store {
    root: PathBuf,
}

fn open(root: PathBuf, _label: &CStr) -> Box<Store> {
    Box::new(Store { root })
}

impl Store {
    fn root(&self) -> &Path {
        &self.root
    }

    fn find(&self, name: &OsStr) -> Result<Option<PathBuf>> {
        let path = self.root.join(name);
        Ok(path.try_exists()?.then_some(path))
    }

    fn title(&self, text: Option<CString>) -> CString {
        text.unwrap_or_default()
    }
}
