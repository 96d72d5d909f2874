//! The C face of a bridge: a header, the list of its ABI, and the functions behind them in Rust.

pub mod abi;
mod codec;
pub mod header;
pub(crate) mod rust;
mod rust_types;
mod spell;

use crate::cfg::CfgEvaluator;
use crate::ir::Bridge;
use crate::plan::c_face::Face;

/// The C face of a bridge in one configuration.
pub struct Target<'a> {
    pub bridge: &'a Bridge,
    pub face: &'a Face,
    pub cfg: Option<&'a dyn CfgEvaluator>,
    /// The user's file.
    pub file: &'a str,
    /// The version of the package.
    pub version: &'a str,
}
