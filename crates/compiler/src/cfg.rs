//! Conditional compilation: the macro copies cfgs to every Rust item; for C++, which has no cfg,
//! they are evaluated.

use crate::iter::IteratorExt as _;
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use std::fmt;
use syn::punctuated::Punctuated;
use syn::{Attribute, Expr, ExprLit, Lit, Meta, Token};

/// Evaluates single cfg options. The driver uses cargo's environment, the program its flags.
pub trait CfgEvaluator {
    /// The value of `cfg(name)` or `cfg(name = "value")`; `None` if it is unknown.
    fn eval(&self, name: &str, value: Option<&str>) -> Option<bool>;
}

/// The `#[cfg(..)]` attributes of an item and of everything around it.
#[derive(Clone, Default)]
pub struct Cfg(Vec<Attribute>);

impl Cfg {
    /// Adds a `#[cfg(..)]` attribute.
    pub fn push(&mut self, attribute: Attribute) {
        self.0.push(attribute);
    }

    /// Both conditions.
    #[must_use]
    pub fn and(&self, other: &Cfg) -> Cfg {
        Cfg(self.0.iter().chain(&other.0).cloned().collect_vec())
    }

    /// The conditions as one predicate, for `cfg(..)`.
    fn as_meta(&self) -> TokenStream {
        let conditions = self.0.iter().filter_map(|attribute| match &attribute.meta {
            Meta::List(list) => Some(&list.tokens),
            _ => None,
        });
        quote!(all(#(#conditions),*))
    }

    /// Whether the item exists in every configuration.
    pub fn is_always(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the item exists. An unknown condition counts as true, because cxx's own generator
    /// reports it.
    pub fn is_enabled(&self, evaluator: &dyn CfgEvaluator) -> bool {
        self.0.iter().all(|attribute| match &attribute.meta {
            Meta::List(list) => list
                .parse_args::<Meta>()
                .ok()
                .and_then(|meta| eval(&meta, evaluator))
                .unwrap_or(true),
            _ => true,
        })
    }
}

impl fmt::Debug for Cfg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cfg([{}])", self.to_token_stream())
    }
}

impl ToTokens for Cfg {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let attributes = &self.0;
        tokens.extend(quote!(#(#attributes)*));
    }
}

fn eval(meta: &Meta, evaluator: &dyn CfgEvaluator) -> Option<bool> {
    match meta {
        Meta::Path(path) => match path.get_ident()?.to_string().as_str() {
            "true" => Some(true),
            "false" => Some(false),
            name => evaluator.eval(name, None),
        },
        Meta::NameValue(pair) => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => {
                evaluator.eval(&pair.path.get_ident()?.to_string(), Some(&text.value()))
            }
            _ => None,
        },
        Meta::List(list) => {
            let inner =
                list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).ok()?;
            let mut values = inner.iter().map(|meta| eval(meta, evaluator));
            if list.path.is_ident("all") {
                values.try_fold(true, |all, value| Some(all & value?))
            } else if list.path.is_ident("any") {
                values.try_fold(false, |any, value| Some(any | value?))
            } else if list.path.is_ident("not") {
                values.next()?.map(|value| !value)
            } else {
                None
            }
        }
    }
}

/// A disjunction of conditions; an empty one is always true.
#[derive(Clone, Debug)]
pub struct Any(Vec<Cfg>);

impl Any {
    /// Adds an alternative.
    pub fn or(&mut self, cfg: &Cfg) {
        if cfg.is_always() {
            self.0.clear();
        } else if !self.0.is_empty() {
            self.0.push(cfg.clone());
        }
    }

    /// Whether it is true everywhere.
    pub fn is_always(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether one of them holds, as far as known.
    pub fn is_enabled(&self, evaluator: &dyn CfgEvaluator) -> bool {
        self.0.is_empty() || self.0.iter().any(|cfg| cfg.is_enabled(evaluator))
    }
}

impl From<&Cfg> for Any {
    fn from(cfg: &Cfg) -> Any {
        Any(if cfg.is_always() { Vec::new() } else { vec![cfg.clone()] })
    }
}

impl ToTokens for Any {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        if !self.0.is_empty() {
            let metas = self.0.iter().map(Cfg::as_meta);
            tokens.extend(quote!(#[cfg(any(#(#metas),*))]));
        }
    }
}
