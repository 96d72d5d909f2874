//! `twinspan header`.

use crate::args::{Header, ListFormat};
use crate::embedded::{HEADERS, SOURCES};
use crate::files::{self, Files};
use crate::list::cmake_set;
use crate::say::Say;
use crate::{Exit, Fallible};
use serde_json::json;
use std::io;
use std::path::{Path, PathBuf};
use twinspan_build::program;

pub(crate) fn run(command: &Header, say: &Say, out: &mut dyn io::Write) -> Fallible<Exit> {
    let include = command.out_dir.join("include");
    let runtime = command.out_dir.join("runtime");
    let mut files = headers(&include);
    let headers = files.len();
    files.extend(SOURCES.iter().map(|(name, text)| (runtime.join(name), (*text).to_owned())));

    if let Some(format) = command.list {
        let paths: Vec<PathBuf> = files.into_iter().map(|(path, _)| path).collect();
        let (headers, rest) = paths.split_at(headers);
        let (sources, private): (Vec<_>, Vec<_>) =
            rest.iter().cloned().partition(|path| path.extension().is_some_and(|e| e == "cc"));
        let text = match format {
            ListFormat::Text => paths.iter().map(|path| format!("{}\n", path.display())).collect(),
            ListFormat::Json => {
                let value = json!({
                    "version": env!("CARGO_PKG_VERSION"), "include_dir": include,
                    "headers": headers, "sources": sources, "private_headers": private,
                });
                format!("{value:#}\n")
            }
            ListFormat::Cmake => [
                cmake_set("TWINSPAN_INCLUDE_DIR", [&include]),
                cmake_set("TWINSPAN_RUNTIME_HEADERS", headers),
                cmake_set("TWINSPAN_RUNTIME_SOURCES", &sources),
                cmake_set("TWINSPAN_RUNTIME_PRIVATE_HEADERS", &private),
            ]
            .concat(),
        };
        crate::print(out, &text)?;
        return Ok(Exit::Ok);
    }
    if command.verify {
        return Ok(files::verify(&files, say));
    }
    files::write(&files)?;
    files::stamp(command.stamp.as_deref())?;
    Ok(Exit::Ok)
}

/// All headers, relative to their include directory.
pub(crate) fn headers(include: &Path) -> Files {
    let cxx = (include.join("rust").join("cxx.h"), program::CXX_HEADER.to_owned());
    let ours = HEADERS.iter().map(|(name, text)| (include.join(name), (*text).to_owned()));
    std::iter::once(cxx).chain(ours).collect()
}
