//! Parameters that C++ fills, which are results in Rust, and slices that it takes as a pointer and a length.

use super::attributes::{LENGTH, OUT, OWNED_OUT};
use super::refusal::text;
use super::types::{Uses, inner};
use super::{Table, tuple};
use crate::ast::Part;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Direction, Out, Outcome, Outs, Param, SplitSlice, Type, TypeKind};
use crate::iter::IteratorExt as _;
use crate::words::Word;
use proc_macro2::Span;
use syn::spanned::Spanned;

/// The maximum size of a tuple.
const MOST: usize = 12;

/// The parameters of a function with the attribute, in order.
#[derive(Default)]
pub(super) struct Reader {
    outs: Vec<Out>,
    /// The position of the first attribute.
    span: Option<Span>,
}

impl Reader {
    /// Whether a parameter is one. `behind` is the number of other parameters before it.
    pub fn takes(
        &mut self,
        written: &syn::PatType,
        name: &proc_macro2::Ident,
        behind: usize,
        has_body: bool,
        uses: &Uses<'_>,
        found: &mut Diagnostics,
    ) -> bool {
        let attribute = |name| written.attrs.iter().find(|attr| attr.path().is_ident(name));
        let owned = attribute("owned");
        let mut refuse_owned = || {
            let span = owned.map(|owned| owned.path().span());
            span.map(|span| found.refuse(Code::AttributeValue, span, OWNED_OUT.0, OWNED_OUT.1))
        };
        let Some(attribute) = attribute("out") else {
            refuse_owned();
            return false;
        };
        uses.extension.set(true);
        self.span.get_or_insert(attribute.path().span());
        match filled(&written.ty, uses) {
            Ok(ty) => {
                if has_body || !matches!(ty, Type::Word(Word::UniquePtr, _)) {
                    refuse_owned();
                }
                let param = Param { name: name.clone(), ty, span: written.ty.span() };
                self.outs.push(Out { param, behind, owned: owned.is_some() });
            }
            Err(diagnostic) => found.push(*diagnostic),
        }
        true
    }

    /// The result of the function in Rust, and the parameters in C++.
    pub fn outcome(
        self,
        outcome: Outcome,
        good: Option<&syn::Type>,
        of: (Direction, Option<&Part>),
        uses: &Uses<'_>,
        found: &mut Diagnostics,
    ) -> (Outcome, Option<Outs>) {
        let Some(span) = self.span else { return (outcome, None) };
        let mut refuse = |message: &str, help: &str| {
            found.refuse(Code::Out, span, message, help);
        };
        if of.0 == Direction::CxxToRust {
            refuse(OUT.0, OUT.1);
            return (outcome, None);
        }
        if matches!(of.1, Some(Part::Field)) {
            refuse(
                "a field cannot fill parameters",
                "remove one of the attributes, or write a body: `{ cpp!( .. ) }`",
            );
            return (outcome, None);
        }
        let returns = outcome.ok().clone();
        let mut results: Vec<Type> = self.outs.iter().map(|out| out.param.ty.clone()).collect_vec();
        if !matches!(returns, Type::Unit) {
            let is_held = good.is_none_or(|good| tuple::part(good, uses).is_ok());
            if !is_held {
                refuse(
                    "this result cannot be in a tuple with the parameters that the function fills",
                    "return a number, a `bool`, a struct or an owner; or write a body, `{ cpp!( .. ) }`, that \
                     returns a struct",
                );
            }
            results.insert(0, returns.clone());
        }
        if results.len() > MOST {
            refuse("a function has at most 12 results", "write a body that returns a struct");
        }
        let ok = match results.len() {
            0 => Type::Unit,
            1 => results.remove(0),
            _ => Type::Word(Word::RustTuple, results),
        };
        let outcome = match outcome {
            Outcome::Plain(_) => Outcome::Plain(ok),
            Outcome::Message(_) => Outcome::Message(ok),
            Outcome::Typed(_, error) => Outcome::Typed(ok, error),
        };
        (outcome, Some(Outs { returns, params: self.outs }))
    }
}

/// The type of a parameter that C++ fills: it needs a default value, which C++ may leave in it.
fn filled(written: &syn::Type, uses: &Uses<'_>) -> Result<Type, Box<Diagnostic>> {
    let refused = || {
        let message = format!("`{}`: C++ cannot fill this", text(written));
        let help = "write the type of what C++ fills, without the pointer: a number, a `bool`, a `String`, a `Vec`, an \
             array, a `UniquePtr`, a `SharedPtr`, or a struct of these";
        Box::new(Diagnostic::new(Code::Out, written.span(), message, help))
    };
    let ty = inner(written, uses).map_err(|_| refused())?;
    if has_default(&ty, uses.table) && tuple::part(written, uses).is_ok() {
        Ok(ty)
    } else {
        Err(refused())
    }
}

/// Whether C++ can default-construct it.
fn has_default(ty: &Type, table: &Table) -> bool {
    match ty {
        Type::Primitive(_) => true,
        Type::Array { element, .. } => has_default(element, table),
        Type::Word(word, _) => matches!(
            word,
            Word::String | Word::Vec | Word::UniquePtr | Word::SharedPtr | Word::Optional
        ),
        Type::Named(named) => match table.kind(named.id) {
            TypeKind::Enum(_) => true,
            TypeKind::Struct(of) => of.fields.iter().all(|field| has_default(&field.ty, table)),
            _ => false,
        },
        _ => false,
    }
}

/// Checks `#[length]` on a parameter, given its attributes, type and index.
pub(super) fn split(
    (attrs, ty, param): (&[syn::Attribute], &Type, usize),
    (direction, has_body): (Direction, bool),
    uses: &Uses,
    found: &mut Diagnostics,
) -> Option<SplitSlice> {
    let attribute = attrs.iter().find(|attribute| attribute.path().is_ident("length"))?;
    uses.extension.set(true);
    let before = match &attribute.meta {
        syn::Meta::Path(_) => Some(false),
        syn::Meta::List(list) => (list.tokens.to_string() == "before").then_some(true),
        syn::Meta::NameValue(_) => None,
    };
    let is_split = matches!(ty, Type::Slice(_) | Type::Str(_)) && direction == Direction::RustToCxx;
    let problem = match before {
        Some(before) if is_split && !has_body => return Some(SplitSlice { param, before }),
        Some(_) if is_split => (
            "a function with a body takes the slice itself, and needs no `length`",
            "remove the attribute, and write `data.data()` and `data.size()` in the body",
        ),
        _ => LENGTH,
    };
    found.refuse(Code::AttributeValue, attribute.path().span(), problem.0, problem.1);
    None
}
