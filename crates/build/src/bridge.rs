//! The builder that [`bridge`](crate::bridge()) returns.

use crate::generate::Generated;
use crate::project::Project;
use crate::source::Source;
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A prepared C++ build: everything is generated, [`compile`](Bridge::compile) compiles it together
/// with your own C++ files.
///
/// It has the chaining methods of [`cc::Build`], each returning `&mut Bridge`, so that the last
/// call of a chain is [`Bridge::compile`]. It also dereferences to [`cc::Build`], for code that
/// takes one and for methods of newer versions of cc. A chain that goes through such a method ends
/// in cc's own `compile`: it builds the same library, without the explanations and without the
/// switches described at [`Bridge::compile`].
///
/// A `Bridge` is used on one thread and holds no resources but memory. A clone shares the generated
/// files, and can be compiled with other flags under another name.
#[derive(Clone)]
pub struct Bridge {
    pub(crate) build: cc::Build,
    pub(crate) project: Project,
    pub(crate) sources: Vec<Source>,
    /// See [`Generated::incomplete`].
    pub(crate) incomplete: bool,
    pub(crate) cargo_warnings: bool,
    pub(crate) cargo_metadata: bool,
    pub(crate) logger: Option<Arc<dyn cc::BuildMessageLogger>>,
}

impl Bridge {
    pub(crate) fn new(generated: Generated) -> Self {
        Bridge {
            build: generated.build,
            project: generated.project,
            sources: generated.sources,
            incomplete: generated.incomplete,
            cargo_warnings: true,
            cargo_metadata: true,
            logger: None,
        }
    }

    /// The build for code that wants to own a [`cc::Build`]. What [`Bridge::compile`] adds is lost,
    /// except that cargo watches the files given so far and the headers that they include.
    #[must_use]
    pub fn into_build(self) -> cc::Build {
        self.watch_ahead();
        self.build
    }
}

impl fmt::Debug for Bridge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sources: Vec<&str> = self.sources.iter().map(|source| source.shown.as_str()).collect();
        formatter
            .debug_struct("Bridge")
            .field("sources", &sources)
            .field("build", &self.build)
            .finish_non_exhaustive()
    }
}

impl Deref for Bridge {
    type Target = cc::Build;

    fn deref(&self) -> &cc::Build {
        &self.build
    }
}

impl DerefMut for Bridge {
    fn deref_mut(&mut self) -> &mut cc::Build {
        &mut self.build
    }
}

impl From<Bridge> for cc::Build {
    fn from(bridge: Bridge) -> cc::Build {
        bridge.into_build()
    }
}
