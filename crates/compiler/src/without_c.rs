//! What `c.rs` has, for builds without the feature `c`: nothing. Bridges that ask for C are refused
//! before any of it is asked.

use crate::ast::Item;
use crate::diag::Diagnostics;
use crate::ir::Bridge;
use crate::parse::Taken;
use crate::plan::Plan;
use crate::{CFace, Compiled, Options};
use proc_macro2::{Span, TokenStream};

/// Where the `extern "C"` blocks are.
#[derive(Default)]
#[cfg_attr(feature = "debug", derive(Debug))]
pub struct Blocks(Vec<Span>);

impl Blocks {
    pub(crate) fn add(
        &mut self,
        item: syn::ItemForeignMod,
        _trusted: bool,
        _taken: &mut Taken,
        _diagnostics: &mut Diagnostics,
    ) {
        self.0.push(item.abi.extern_token.span);
    }

    pub(crate) fn places(&self) -> impl Iterator<Item = Span> {
        self.0.iter().copied()
    }

    pub(crate) fn take_data(&mut self, _items: &mut Vec<Item>) {}
}

/// The meaning of the blocks.
#[derive(Debug)]
pub struct Library;

/// How the blocks are called.
#[derive(Debug)]
pub struct LibraryPlan;

impl LibraryPlan {
    pub fn is_there(&self) -> bool {
        false
    }
}

/// The C face of a bridge: there is none.
#[derive(Debug)]
pub enum Face {}

pub(crate) fn check(_blocks: &Blocks, _diagnostics: &mut Diagnostics) -> Library {
    Library
}

pub(crate) fn lower(_library: &Library, _package: &str) -> LibraryPlan {
    LibraryPlan
}

pub(crate) fn face(_bridge: &Bridge, _package: &str) -> Result<Option<Face>, Diagnostics> {
    Ok(None)
}

pub(crate) fn rust(_bridge: &Bridge, _plan: &Plan, _face: Option<&Face>) -> TokenStream {
    TokenStream::new()
}

pub(crate) fn one_face_of_each_name<'a>(
    _bridges: impl Iterator<Item = &'a Compiled>,
    _options: &Options,
    _diagnostics: &mut Diagnostics,
) {
}

#[derive(Default)]
pub(crate) struct Files(());

impl Files {
    pub fn add(&mut self, _compiled: &Compiled, _options: &Options) {}

    pub fn finish(self, _source_file: &str) -> (String, Vec<CFace>) {
        Default::default()
    }
}
