//! The generated files of one bridge file, as text: cxx's output combined with twinspan's.

use crate::paths::with_suffix;
use crate::{joined, quiet};
use cxx_gen::GeneratedCode;
use std::path::{Path, PathBuf};
use twinspan_compiler::FileOutput;
use twinspan_compiler::iter::IteratorExt as _;

/// What a C++ build needs for one bridge file.
#[derive(Debug)]
pub struct Outputs {
    /// `lib.rs.h`.
    pub header: String,
    /// `lib.rs.types.h` and `lib.rs.functions.h`; `None` if the file contains only cxx bridges.
    pub parts: Option<(String, String)>,
    /// `lib.rs.cc`.
    pub source: String,
    /// `lib.rs.twinspan.cc`, if the two cannot be one file.
    pub second_source: Option<String>,
    /// `lib.rs.extern.c`, if a bridge has an `extern "C"` block.
    pub c_source: Option<String>,
    /// For each C face, paths below the include directory and their contents: `search.h`,
    /// `search.abi`.
    pub c_faces: Vec<(PathBuf, String)>,
}

impl Outputs {
    /// Combines the output of cxx's generator and of twinspan's compiler for the same file.
    pub(crate) fn new(
        theirs: &GeneratedCode,
        ours: Option<&FileOutput>,
        paths: &OutputPaths,
    ) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (header, source) = (text(&theirs.header), text(&theirs.implementation));
        let Some(ours) = ours else {
            let (second_source, c_source, c_faces) = (None, None, Vec::new());
            return Outputs { header, parts: None, source, second_source, c_source, c_faces };
        };
        let [header, source] =
            [header, source].map(|text| quiet::without(&text, &ours.aliases).into_owned());
        let header = quiet::quiet(&header).into_owned();
        let theirs = quiet::quiet(&source);
        let parts = Some((ours.types_header.clone(), ours.functions_header.clone()));
        let (source, second_source) = if ours.source.is_empty() || joined::is_possible(&theirs) {
            (joined::join(&theirs, &ours.top, &ours.source), None)
        } else {
            (joined::join(&theirs, &ours.top, ""), Some(ours.second_source()))
        };
        let faces = ours.c_faces.iter().flat_map(|face| {
            let [header, abi] = paths.c_face(&face.name);
            [(header, face.header.clone()), (abi, face.abi.clone())]
        });
        let c_faces = faces.collect_vec();
        let c_source = Some(&ours.c_source).filter(|text| !text.is_empty()).cloned();
        Outputs { header, parts, source, second_source, c_source, c_faces }
    }
}

/// What the name of the C file ends in. It has a stem of its own: objects may be named without the ending of their source.
pub(crate) const C_SOURCE: &str = ".extern.c";

/// The paths of the outputs of one bridge file, which depend only on its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputPaths {
    /// Below the include directory: `lib.rs.h`, `lib.rs.types.h`, `lib.rs.functions.h`, and
    /// `lib.rs`, cxx's short name for the first one.
    pub headers: [PathBuf; 4],
    /// Below the source directory: `lib.rs.cc`, `lib.rs.twinspan.cc`.
    pub sources: [PathBuf; 2],
    /// Next to them, to compile as C: `lib.rs.extern.c`.
    pub c_source: PathBuf,
}

impl OutputPaths {
    /// The contents of the short name: it includes the header next to it.
    #[must_use]
    pub fn short_header(&self) -> String {
        let file = self.headers[0].file_name().unwrap_or_default();
        format!("#include \"{}\"\n", file.to_string_lossy())
    }

    /// Below the include directory, the C files of a bridge whose face has this name: `search.h`,
    /// `search.abi`.
    #[must_use]
    pub fn c_face(&self, name: &str) -> [PathBuf; 2] {
        [".h", ".abi"].map(|suffix| self.headers[0].with_file_name(format!("{name}{suffix}")))
    }

    /// For the file with this name, under this prefix.
    #[must_use]
    pub fn new(include_prefix: &Path, name: &Path) -> Self {
        let path = include_prefix.join(name);
        OutputPaths {
            headers: [".h", ".types.h", ".functions.h", ""]
                .map(|suffix| with_suffix(&path, suffix)),
            sources: [".cc", ".twinspan.cc"].map(|suffix| with_suffix(&path, suffix)),
            c_source: with_suffix(&path, C_SOURCE),
        }
    }
}
