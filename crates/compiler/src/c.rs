//! C faces and C libraries, where the stages meet them. Most bridges have neither, and a first build
//! is a third shorter without: `without_c.rs` has the same items for builds without the feature `c`.

pub use crate::ast::c_library::CLibrary as Blocks;
pub use crate::ir::c_library::Library;
pub use crate::plan::c_face::Face;
pub use crate::plan::c_library::Library as LibraryPlan;

pub(crate) use crate::check::c_library::library as check;
pub(crate) use crate::lower::c_face::face;
use crate::lower::c_face::prefix;
pub(crate) use crate::lower::c_library::library as lower;

use crate::diag::{Code, Diagnostics};
use crate::emit::{c_face, c_library};
use crate::ir::Bridge;
use crate::plan::Plan;
use crate::{CFace, Compiled, Options};
use proc_macro2::TokenStream;
use quote::quote;

/// The prefix of the names in a C face and of its files, from the arguments of the bridge
/// attribute.
pub fn name(args: TokenStream, package: &str) -> Option<String> {
    let wanted = crate::check::c_face(&crate::parse::args(args)?)?;
    Some(prefix(&wanted, package))
}

/// The Rust items of a bridge for C.
pub(crate) fn rust(bridge: &Bridge, plan: &Plan, face: Option<&Face>) -> TokenStream {
    let library = c_library::rust::items(&bridge.c_library, &plan.c_library);
    let face = face.map(|face| c_face::rust::items(bridge, face));
    quote!(#library #face)
}

/// Two C faces with the same name would have the same header and define the same symbols. Their
/// macros are in capitals, so names that differ only in case count as the same.
pub(crate) fn one_face_of_each_name<'a>(
    bridges: impl Iterator<Item = &'a Compiled>,
    options: &Options,
    diagnostics: &mut Diagnostics,
) {
    let mut names: Vec<&str> = Vec::new();
    for compiled in bridges {
        let is_there = options.cfg.as_deref().is_none_or(|cfg| compiled.ast.cfg.is_enabled(cfg));
        let (Some(face), Some(said), true) = (&compiled.c_face, &compiled.bridge.c_face, is_there)
        else {
            continue;
        };
        if names.contains(&face.macros.as_str()) {
            let message = format!("another bridge of this file has the names `{}_..`", face.prefix);
            let help = "write `c_face(prefix = \"..\")`, or one bridge";
            diagnostics.refuse(Code::CFace, said.span, message, help);
        }
        names.push(&face.macros);
    }
}

/// What the driver writes for C, of all bridges of a file.
#[derive(Default)]
pub(crate) struct Files {
    checks: c_library::check::Parts,
    faces: Vec<CFace>,
}

impl Files {
    pub fn add(&mut self, compiled: &Compiled, options: &Options) {
        let Compiled { bridge, plan, c_face, .. } = compiled;
        let (cfg, file) = (options.cfg.as_deref(), &options.file);
        let (library, plan) = (&bridge.c_library, &plan.c_library);
        self.checks.add(&c_library::check::Target { library, plan, cfg, file });
        if let Some(face) = c_face {
            let version = &options.version;
            let target = c_face::Target { bridge, face, cfg, file, version };
            self.faces.push(CFace {
                name: face.prefix.clone(),
                header: c_face::header::write(&target),
                abi: c_face::abi::list(bridge, face),
            });
        }
    }

    /// The source with the checks of C libraries, named `source_file`, and the C faces.
    pub fn finish(self, source_file: &str) -> (String, Vec<CFace>) {
        (self.checks.finish(source_file), self.faces)
    }
}
