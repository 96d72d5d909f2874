//! Puts the runtime's C++ files and the pages of errors into the program, which is to work where there are
//! no sources of twinspan.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut text = String::new();
    for (name, directory) in [("HEADERS", "include"), ("SOURCES", "cpp"), ("PAGES", "errors")] {
        // A link in the repository, a directory in the package.
        let directory = root.join("runtime").join(directory);
        println!("cargo:rerun-if-changed={}", directory.display());
        let mut files = Vec::new();
        collect(&directory, "", &mut files)
            .unwrap_or_else(|error| panic!("cannot read {}: {error}", directory.display()));
        files.sort();
        let _ = writeln!(text, "pub(crate) const {name}: &[(&str, &str)] = &[");
        for (file, path) in files {
            let _ = writeln!(text, "    ({file:?}, include_str!({path:?})),");
        }
        text.push_str("];\n");
    }
    fs::write(out.join("embedded.rs"), text).expect("cannot write embedded.rs");
}

fn collect(directory: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.push((name, path));
        }
    }
    Ok(())
}
