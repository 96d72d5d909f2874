//! Names that C++ cannot have: its keywords, and Rust's raw identifiers. cxx writes both into the
//! generated C++, which then does not compile.

use super::numbers;
use crate::ast::{self, Attrs, Block, BlockItem, Item, Lang, Part};
use crate::diag::{Code, Diagnostics};
use crate::names::{is_cxx_keyword, is_cxx_macro};
use proc_macro2::{Ident, Span};
use std::collections::HashSet;
use syn::ext::IdentExt as _;
use syn::{FnArg, Pat};

/// Checks every name that C++ sees. `carried` are the functions that twinspan generates, in order:
/// users cannot depend on the names of their parameters, so C++ gets other ones.
pub(super) fn words(
    bridge: &ast::Bridge,
    carried: &[(usize, usize)],
    diagnostics: &mut Diagnostics,
) {
    let mut words = Words { diagnostics };
    words.namespace(&bridge.args.namespace, bridge.span);
    for (block_index, item) in bridge.items.iter().enumerate() {
        match item {
            Item::Struct(item) => {
                words.name(&item.ident, &item.attrs);
                for field in &item.fields {
                    words.name(&field.ident, &field.attrs);
                }
                let fields = item.fields.iter().map(|field| (&field.ident, &field.attrs));
                words.once("fields", fields);
            }
            Item::Enum(item) => {
                words.name(&item.ident, &item.attrs);
                // Those of an enum with data are classes, which have rules of their own.
                if item.variants.iter().all(|variant| variant.payload.fields.is_empty()) {
                    let variants = item.variants.iter();
                    words
                        .once("variants", variants.map(|variant| (&variant.ident, &variant.attrs)));
                }
                for variant in &item.variants {
                    words.name(&variant.ident, &variant.attrs);
                    for field in &variant.payload.fields {
                        words.name(&field.ident, &field.attrs);
                    }
                }
            }
            Item::Block(block) => {
                words.block(block, |index| carried.binary_search(&(block_index, index)).is_ok())
            }
            Item::Const(item) => words.name(&item.item.ident, &item.attrs),
            Item::Impl(_) | Item::Cpp(_) | Item::Other(_) => {}
        }
    }
}

struct Words<'a> {
    diagnostics: &'a mut Diagnostics,
}

impl Words<'_> {
    fn block(&mut self, block: &Block, is_carried: impl Fn(usize) -> bool) {
        self.namespace(
            block.attrs.namespace.as_deref().unwrap_or_default(),
            block.shell.abi.extern_token.span,
        );
        for (index, item) in block.items.iter().enumerate() {
            match item {
                BlockItem::Type(item) if numbers::is_keyword(block, item) => {}
                BlockItem::Type(item) => self.name(&item.ident, &item.attrs),
                BlockItem::Alias(item) => self.name(&item.ident, &item.attrs),
                BlockItem::Function(item) => {
                    // An item whose only C++ name is that of its class cannot have a bad one.
                    let is_named_in_cxx = (item.body.is_none() || block.lang == Lang::Rust)
                        && !matches!(
                            item.attrs.part,
                            Some((Part::Constructor | Part::Operator(_), _))
                        );
                    if is_named_in_cxx {
                        self.name(&item.sig.ident, &item.attrs);
                    }
                    if let Some(name) = &item.attrs.try_name {
                        let text = name.to_string();
                        if is_cxx_keyword(&text) {
                            self.keyword(name.span(), &text, "try_name");
                        } else if is_cxx_macro(&text) {
                            self.of_macro(name.span(), &text, "try_name");
                        }
                    }
                    if !is_carried(index) {
                        self.params(&item.sig);
                    }
                }
                BlockItem::Static(item) => self.name_or_macro(&item.item.ident, &item.attrs),
                BlockItem::Cpp(_) | BlockItem::Other(_) => {}
            }
        }
    }

    fn name(&mut self, ident: &Ident, attrs: &Attrs) {
        let plain = ident.unraw().to_string();
        let name = attrs.cxx_name.as_ref().unwrap_or(&plain);
        if is_cxx_macro(name) {
            self.namespace(attrs.namespace.as_deref().unwrap_or_default(), ident.span());
            self.of_macro(ident.span(), name, "cxx_name");
        } else {
            self.name_or_macro(ident, attrs);
        }
    }

    /// Of what C++ only reads, which may be a macro.
    fn name_or_macro(&mut self, ident: &Ident, attrs: &Attrs) {
        self.namespace(attrs.namespace.as_deref().unwrap_or_default(), ident.span());
        let plain = ident.unraw().to_string();
        let (name, is_own) = match &attrs.cxx_name {
            Some(name) => (name.as_str(), true),
            None => (plain.as_str(), false),
        };
        if is_cxx_keyword(name) {
            self.keyword(ident.span(), name, "cxx_name");
        } else if !is_own && *ident != plain {
            self.refuse(
                ident.span(),
                format!("C++ has no raw identifiers, so it has no spelling for `{ident}`"),
                format!("give it a name there with `#[cxx_name = \"{plain}\"]`"),
            );
        }
    }

    /// What has a `#[cfg]` may be there instead of its namesake.
    fn once<'a>(&mut self, what: &str, all: impl Iterator<Item = (&'a Ident, &'a Attrs)>) {
        let mut taken = HashSet::new();
        for (ident, attrs) in all.filter(|(_, attrs)| attrs.cfg.is_always()) {
            let name = attrs.cxx_name.clone().unwrap_or_else(|| ident.unraw().to_string());
            if let Some(name) = taken.replace(name) {
                let message = format!("C++ would have two {what} named `{name}`");
                let help =
                    "give one of them another name, in C++ alone with `#[cxx_name = \"..\"]`";
                self.diagnostics.refuse(Code::VariantName, ident.span(), message, help);
            }
        }
    }

    fn keyword(&mut self, span: Span, name: &str, attribute: &str) {
        let help = format!("give it another name there with `#[{attribute} = \"{name}_\"]`");
        self.refuse(span, format!("`{name}` is a C++ keyword"), help);
    }

    fn of_macro(&mut self, span: Span, name: &str, attribute: &str) {
        let message = format!("`{name}` is a macro in C++, which replaces the name everywhere");
        let help = format!("give it another name there with `#[{attribute} = \"{name}_\"]`");
        let in_cpp = "; what has this name in C++ can be used in a body, `{ cpp!( .. ) }`";
        let in_cpp = if attribute == "cxx_name" { in_cpp } else { "" };
        self.refuse(span, message, help + in_cpp);
    }

    fn params(&mut self, sig: &syn::Signature) {
        for input in &sig.inputs {
            let FnArg::Typed(input) = input else { continue };
            let Pat::Ident(pat) = &*input.pat else { continue };
            let plain = pat.ident.unraw();
            let name = plain.to_string();
            if pat.ident != plain || is_cxx_keyword(&name) || is_cxx_macro(&name) {
                self.refuse(
                    pat.ident.span(),
                    format!(
                        "a parameter cannot be called `{}` in C++, and cxx writes this function \
                        with that name",
                        pat.ident
                    ),
                    "choose another name; only the bridge has to change",
                );
            }
        }
    }

    fn namespace(&mut self, namespace: &[String], span: Span) {
        for part in namespace {
            // cxx refuses a raw identifier in quotes.
            if is_cxx_keyword(part) || is_cxx_macro(part) {
                self.refuse(
                    span,
                    format!("a C++ namespace cannot be called `{part}`"),
                    "choose another namespace",
                );
            }
        }
    }

    fn refuse(&mut self, span: Span, message: String, help: impl Into<String>) {
        self.diagnostics.refuse(Code::CxxKeyword, span, message, help);
    }
}
