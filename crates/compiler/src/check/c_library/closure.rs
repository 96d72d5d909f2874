//! Closures, which C takes as a function and the data pointer that it calls the function with.

use super::Reader;
use super::types::{Refused, refuse};
use super::value::{Position, wrong};
use crate::check::closure::{Written, written};
use crate::check::enumeration::integer;
use crate::check::refusal::Refusal;
use crate::check::syntax::bare;
use crate::ir::Calls;
use crate::ir::c_library::{Closure, Keeps, Type};
use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, ReturnType, Token};

const FORM: &str = "write `#[callback] f: impl FnMut(A) -> R`; for a closure that C keeps and drops \
                    `#[callback(drop)] f: impl FnMut(A) -> R + 'static`, for one that C keeps and does not drop \
                    `#[callback(kept)]`";
const CALLBACK: &str = "`#[callback(..)]` takes `before` if the data comes before the function, \
`data = last` if C passes the data as the last argument, `panic = 1` for the value that C gets after a panic, `drop` if C takes a function that drops the data, and `kept` if C keeps the data and never drops it";

/// The contents of the attribute.
#[derive(Default)]
struct Said {
    is_data_before: bool,
    is_data_last: bool,
    keeps: Option<Keeps>,
    after_panic: Option<i128>,
}

impl Reader<'_> {
    pub(super) fn closure(
        &self,
        ty: &syn::Type,
        attribute: &Attribute,
    ) -> Result<Closure, Refused> {
        let said = match &attribute.meta {
            syn::Meta::Path(_) => Said::default(),
            _ => attribute.parse_args_with(parse).map_err(|error| wrong(&error, CALLBACK))?,
        };
        let syn::Type::ImplTrait(bounds) = bare(ty) else {
            return refuse(ty, "this is not a closure", FORM);
        };
        let Written { calls, arguments, send, sync, is_static } = match written(&bounds.bounds, ty)
        {
            Ok(written) => written,
            Err(Refusal::Ours(found)) => return Err(found),
            Err(Refusal::Cxx) => return refuse(ty, "this is not a closure", FORM),
        };
        if calls == Calls::Once {
            return refuse(ty, "C may call the closure again", FORM);
        }
        if is_static != said.keeps.is_some() {
            let message = if is_static {
                "nothing says when C no longer needs the closure"
            } else {
                "a closure that C keeps cannot borrow"
            };
            return refuse(ty, message, FORM);
        }
        let params = arguments.inputs.iter().map(|input| self.lifted(&input.ty, Position::Result));
        let params = params.collect::<Result<_, _>>()?;
        let result = match &arguments.output {
            ReturnType::Default => Type::Void,
            ReturnType::Type(_, ty) => self.result(ty)?,
        };
        let is_number = matches!(self.meaning(&result), Type::Number(_));
        if said.after_panic.is_some() && !is_number {
            return refuse(ty, "the value that C gets after a panic has to be a number", CALLBACK);
        }
        Ok(Closure {
            calls,
            params,
            result,
            keeps: said.keeps.unwrap_or(Keeps::Borrowed),
            send,
            sync,
            is_data_before: said.is_data_before,
            is_data_last: said.is_data_last,
            after_panic: said.after_panic,
        })
    }
}

fn parse(input: ParseStream<'_>) -> syn::Result<Said> {
    let mut said = Said::default();
    while !input.is_empty() {
        let key: Ident = input.parse()?;
        match key.to_string().as_str() {
            "before" => said.is_data_before = true,
            "drop" => said.keeps = Some(Keeps::DroppedByC),
            "kept" => said.keeps = Some(Keeps::DroppedByRust),
            "data" => {
                input.parse::<Token![=]>()?;
                let place: Ident = input.parse()?;
                said.is_data_last = place == "last";
                if place != "last" && place != "first" {
                    return Err(syn::Error::new(place.span(), "expected `first` or `last`"));
                }
            }
            "panic" => {
                input.parse::<Token![=]>()?;
                let value: Expr = input.parse()?;
                let number = integer(&value);
                let wrong = || syn::Error::new_spanned(&value, "expected an integer");
                said.after_panic = Some(number.ok_or_else(wrong)?);
            }
            _ => return Err(syn::Error::new(key.span(), format!("`{key}` has no meaning here"))),
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(said)
}
