//! The generated files of one bridge file, as text: what cxx generates, made one with what twinspan does.

use crate::paths::with_suffix;
use crate::{joined, quiet};
use cxx_gen::GeneratedCode;
use std::path::{Path, PathBuf};
use twinspan_compiler::FileOutput;

/// What a C++ build needs of one bridge file.
#[derive(Debug)]
pub struct Outputs {
    /// `lib.rs.h`.
    pub header: String,
    /// `lib.rs.types.h` and `lib.rs.functions.h`; `None` where all bridges of the file are cxx's.
    pub parts: Option<(String, String)>,
    /// `lib.rs.cc`.
    pub source: String,
    /// `lib.rs.twinspan.cc`, where the two cannot be one file.
    pub second_source: Option<String>,
    /// `lib.rs.c`, where a bridge has an `extern "C"` block.
    pub c_source: Option<String>,
    /// Of each face for C the path below the include directory, and the text: `search.h`, `search.abi`.
    pub c_faces: Vec<(PathBuf, String)>,
}

impl Outputs {
    /// From what cxx's generator and twinspan's compiler have made of the same file.
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
        let c_faces = faces.collect();
        let c_source = Some(&ours.c_source).filter(|text| !text.is_empty()).cloned();
        Outputs { header, parts, source, second_source, c_source, c_faces }
    }
}

/// Where the outputs of one bridge file are: known from its name alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputPaths {
    /// Below the include directory: `lib.rs.h`, `lib.rs.types.h`, `lib.rs.functions.h`, and `lib.rs`, which is
    /// cxx's short name for the first.
    pub headers: [PathBuf; 4],
    /// Below the directory of sources: `lib.rs.cc`, `lib.rs.twinspan.cc`.
    pub sources: [PathBuf; 2],
    /// Beside them, to be compiled as C: `lib.rs.c`.
    pub c_source: PathBuf,
}

impl OutputPaths {
    /// What is in the short name: the header, which stands beside it.
    #[must_use]
    pub fn short_header(&self) -> String {
        let file = self.headers[0].file_name().unwrap_or_default();
        format!("#include \"{}\"\n", file.to_string_lossy())
    }

    /// Below the include directory, what C gets of a bridge with a face of this name: `search.h`, `search.abi`.
    #[must_use]
    pub fn c_face(&self, name: &str) -> [PathBuf; 2] {
        [".h", ".abi"].map(|suffix| self.headers[0].with_file_name(format!("{name}{suffix}")))
    }

    /// Of the file with this name, under this prefix.
    #[must_use]
    pub fn new(include_prefix: &Path, name: &Path) -> Self {
        let path = include_prefix.join(name);
        OutputPaths {
            headers: [".h", ".types.h", ".functions.h", ""]
                .map(|suffix| with_suffix(&path, suffix)),
            sources: [".cc", ".twinspan.cc"].map(|suffix| with_suffix(&path, suffix)),
            c_source: with_suffix(&path, ".c"),
        }
    }
}
