//! What stands for types that cxx does not see, and the instantiations that it does not derive.

use crate::emit::cxx::rust::foreign;
use crate::ir::{Bridge, Type};
use crate::iter::IteratorExt as _;
use crate::plan::{InCxx, Instantiation, Plan};
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{FnArg, GenericArgument, PathArguments, ReturnType};

/// A signature for cxx.
pub(super) fn witness_signature(sig: &mut syn::Signature, params: &[InCxx], result: &InCxx) {
    let mut params = params.iter();
    let inputs = std::mem::take(&mut sig.inputs).into_pairs();
    sig.inputs = inputs
        .filter_map(|mut pair| {
            if let FnArg::Typed(typed) = pair.value_mut() {
                match params.next() {
                    Some(InCxx::Absent) => return None,
                    Some(seen) => replace(&mut typed.ty, seen),
                    None => {}
                }
            }
            Some(pair)
        })
        .collect();
    match &mut sig.output {
        output if *result == InCxx::Absent => *output = ReturnType::Default,
        ReturnType::Type(_, ty) => replace(ty, result),
        ReturnType::Default => {}
    }
}

/// `Result<T>` for an alias of it whose path cxx does not know: `io::Result<T>`, `fmt::Result`.
fn as_result(path: &mut syn::Path) {
    let Some(mut last) = path.segments.last().cloned() else { return };
    if last.ident.to_string().ends_with("Result") {
        last.ident = Ident::new("Result", last.ident.span());
        if last.arguments.is_none() {
            last.arguments = PathArguments::AngleBracketed(syn::parse_quote!(<()>));
        }
        *path = last.into();
    }
}

/// A type as cxx sees it, at the position of the original.
pub(super) fn replace(ty: &mut syn::Type, seen: &InCxx) {
    let path = match ty {
        syn::Type::Paren(paren) => return replace(&mut paren.elem, seen),
        syn::Type::Group(group) => return replace(&mut group.elem, seen),
        _ if *seen == InCxx::Hidden => {
            *ty = syn::Type::Verbatim(quote_spanned!(ty.span()=> String));
            return;
        }
        syn::Type::Path(path) => path,
        _ => return,
    };
    if let InCxx::Around(_) = seen {
        as_result(&mut path.path);
    }
    let Some(PathArguments::AngleBracketed(arguments)) =
        path.path.segments.last_mut().map(|segment| &mut segment.arguments)
    else {
        return;
    };
    let Some(GenericArgument::Type(first)) = arguments.args.first_mut() else { return };
    match seen {
        InCxx::Inside(inner) => {
            replace(first, inner);
            *ty = first.clone();
        }
        InCxx::Around(inner) => {
            replace(first, inner);
            while arguments.args.len() > 1 {
                arguments.args.pop();
            }
            arguments.args.pop_punct();
        }
        InCxx::Same | InCxx::Hidden | InCxx::Absent => {}
    }
}

/// `impl Vec<T> {}` for instantiations that carried functions need and the user did not write.
pub(super) fn instantiations(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let one = |instantiation: &Instantiation| {
        let mut lifetimes = Vec::new();
        let ty = element(bridge, &instantiation.ty, &mut lifetimes);
        let generics = (!lifetimes.is_empty()).then(|| quote!(<#(#lifetimes),*>));
        let any = &instantiation.any;
        quote_spanned!(instantiation.span=> #any impl #generics #ty {})
    };
    crate::tokens::joined(&mut plan.seen.instantiations.iter().map(one))
}

/// A generic type of cxx, or its argument, as spelled in a cxx bridge.
fn element(bridge: &Bridge, ty: &Type, lifetimes: &mut Vec<syn::Lifetime>) -> TokenStream {
    match ty {
        Type::Named(named) => {
            let def = &bridge[named.id];
            let name = foreign::name(def);
            let number = |index| syn::Lifetime::new(&format!("'l{index}"), Span::call_site());
            lifetimes.extend((0..def.lifetimes).map(number));
            if lifetimes.is_empty() { quote!(#name) } else { quote!(#name<#(#lifetimes),*>) }
        }
        ty => {
            let word = ty.word().map(|word| format_ident!("{}", word.row().name));
            let inner = ty.parts().iter().map(|part| element(bridge, part, lifetimes));
            let inner = inner.collect_vec();
            quote!(#word<#(#inner),*>)
        }
    }
}
