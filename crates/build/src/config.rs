//! The settings of a build script for its package's headers: [`CFG`](Setting::CFG).

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use twinspan_compiler::iter::IteratorExt as _;

/// Where the headers of this package are, and which of them its dependents can include. See
/// [`CFG`](crate::CFG).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Cfg<'a> {
    /// The directory under which the headers of this package, its own and the generated ones, are
    /// included here and in dependents: `#include "<prefix>/src/lib.rs.h"`. By default the name of
    /// the package.
    pub include_prefix: &'a str,
    /// More directories in which this package and its dependents search for headers. Absolute
    /// paths.
    pub exported_header_dirs: Vec<&'a Path>,
    /// Dependencies whose headers are included by headers of this package, given by the start of
    /// their include prefix: this package's dependents can include these headers too.
    pub exported_header_prefixes: Vec<&'a str>,
    /// The same as `exported_header_prefixes`, with the key `links` in the manifest of the
    /// dependency.
    pub exported_header_links: Vec<&'a str>,
    /// Has no effect, and exists for build scripts that set it: doc comments in a bridge are always
    /// copied to C++.
    pub doxygen: bool,
}

/// The type of [`CFG`](crate::CFG): a change takes effect when the value is dropped, at the end of
/// the statement.
#[doc(hidden)]
pub enum Setting<'a> {
    /// The [`Cfg`] of this build script, to set before calling [`bridge`](crate::bridge()).
    ///
    /// Only direct dependents can include the headers of a package, and only if its manifest has
    /// the key
    /// [`links`](https://doc.rust-lang.org/cargo/reference/build-scripts.html#the-links-manifest-key):
    /// cargo then runs its build script before theirs. All fields except `include_prefix` therefore
    /// need that key.
    ///
    /// ```no_run
    /// use std::{env, path::PathBuf};
    /// use twinspan_build::CFG;
    ///
    /// let headers = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("headers");
    /// CFG.include_prefix = "path/to";
    /// CFG.exported_header_dirs.push(&headers);
    /// twinspan_build::bridge("src/lib.rs").compile("my-crate");
    /// ```
    ///
    /// The values are copied, and kept until the build script ends. It can be used on any thread; a
    /// statement that changes it overwrites changes that another thread has made in the meantime.
    #[allow(clippy::upper_case_acronyms, reason = "as in cxx-build: it looks like a static")]
    CFG,
    Changed(Cfg<'a>),
}

/// `None`: nothing has been set.
static CURRENT: Mutex<Option<Cfg<'static>>> = Mutex::new(None);

fn current() -> Cfg<'static> {
    let current = CURRENT.lock().unwrap_or_else(PoisonError::into_inner);
    current.clone().unwrap_or_else(|| Cfg {
        include_prefix: std::env::var("CARGO_PKG_NAME").unwrap_or_default().leak(),
        exported_header_dirs: Vec::new(),
        exported_header_prefixes: Vec::new(),
        exported_header_links: Vec::new(),
        doxygen: false,
    })
}

impl<'a> Deref for Setting<'a> {
    type Target = Cfg<'a>;

    fn deref(&self) -> &Cfg<'a> {
        match self {
            // A few words each time it is read, in a process that ends soon.
            Setting::CFG => Box::leak(Box::new(current())),
            Setting::Changed(cfg) => cfg,
        }
    }
}

impl<'a> DerefMut for Setting<'a> {
    fn deref_mut(&mut self) -> &mut Cfg<'a> {
        if let Setting::CFG = self {
            *self = Setting::Changed(current());
        }
        match self {
            Setting::Changed(cfg) => cfg,
            Setting::CFG => unreachable!("it has just been made `Changed`"),
        }
    }
}

impl Drop for Setting<'_> {
    fn drop(&mut self) {
        fn all(texts: &[&str]) -> Vec<&'static str> {
            texts.iter().map(|text| &*text.to_string().leak()).collect_vec()
        }
        if let Setting::Changed(cfg) = self {
            let path = |path: &&Path| -> &'static Path { Box::leak(Box::from(*path)) };
            let kept = Cfg {
                include_prefix: cfg.include_prefix.to_owned().leak(),
                exported_header_dirs: cfg.exported_header_dirs.iter().map(path).collect_vec(),
                exported_header_prefixes: all(&cfg.exported_header_prefixes),
                exported_header_links: all(&cfg.exported_header_links),
                doxygen: cfg.doxygen,
            };
            *CURRENT.lock().unwrap_or_else(PoisonError::into_inner) = Some(kept);
        }
    }
}

impl fmt::Debug for Setting<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use crate::CFG;
    use std::path::{Path, PathBuf};

    #[test]
    fn a_statement_changes_it_for_all() {
        {
            let (local, prefix) = (PathBuf::from("/a"), "p".to_owned());
            CFG.exported_header_dirs.push(&local);
            CFG.include_prefix = &prefix;
            CFG.exported_header_prefixes = vec!["one", &prefix];
            CFG.exported_header_links.extend(["two"]);
            CFG.doxygen = true;
        }
        let more = PathBuf::from("/b");
        CFG.exported_header_dirs.push(&more);
        assert_eq!(CFG.exported_header_dirs, [Path::new("/a"), Path::new("/b")]);
        assert_eq!((CFG.include_prefix, CFG.doxygen), ("p", true));
        assert_eq!(CFG.exported_header_prefixes, ["one", "p"]);
        assert_eq!(CFG.exported_header_links, ["two"]);
        assert!(format!("{CFG:?}").starts_with("Cfg { include_prefix: \"p\", "));
    }
}
