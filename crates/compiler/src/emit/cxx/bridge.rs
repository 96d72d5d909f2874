//! The bridge that cxx gets: types, includes, instantiations, and the functions that are left to
//! it. Every token of the user's keeps its span.

use super::{closure, option};
use crate::ast::{self, Alias, Block, BlockItem, Item};
use crate::cfg;
use crate::check::types::{optional_payload, stored_closure};
use crate::emit::text::commentable;
use crate::ir::{Bridge, Primitive, Type};
use crate::plan::Plan;
use crate::words::Origin;
use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};
use std::collections::{HashMap, HashSet};
use syn::spanned::Spanned as _;
use syn::visit_mut::VisitMut;

/// The functions that cxx carries, with their blocks.
pub fn left_to_cxx<'a>(
    ast: &'a ast::Bridge,
    bridge: &Bridge,
) -> impl Iterator<Item = (&'a Block, &'a ast::Function)> + use<'a> {
    let carried = carried(bridge);
    ast.items.iter().enumerate().flat_map(move |(block_index, item)| {
        let mut found = Vec::new();
        if let Item::Block(block) = item {
            for (index, item) in block.items.iter().enumerate() {
                if let BlockItem::Function(function) = item
                    && !carried.contains(&(block_index, index))
                {
                    found.push((block, &**function));
                }
            }
        }
        found
    })
}

fn carried(bridge: &Bridge) -> HashSet<(usize, usize)> {
    bridge.functions.iter().map(|function| function.origin).collect()
}

/// The module as it is, under cxx's attribute: nothing was lowered.
pub fn in_place(ast: &ast::Bridge, module: &TokenStream) -> TokenStream {
    let args = args(ast);
    quote!(#[::cxx::bridge #args] #module)
}

/// The module that stands inside ours, for cxx's macro.
pub fn rust(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    let writer = Writer {
        carried: carried(bridge),
        deepen: true,
        strip_hash: false,
        witness: false,
        declares_registration: false,
        optionals: option::named(bridge, plan),
    };
    let items = writer.items(ast);
    let aliases = [option::aliases(bridge, plan), closure::aliases(bridge, plan)];
    let instantiations = instantiations(bridge, plan);
    let args = args(ast);
    let (unsafety, ident) = (&ast.unsafety, &ast.ident);
    quote! {
        #[::cxx::bridge #args]
        #unsafety mod #ident { #items #(#aliases)* #instantiations }
    }
}

/// The module for cxx's C++ generator. `first` and `last` go around its items.
pub fn cpp(
    ast: &ast::Bridge,
    bridge: &Bridge,
    plan: &Plan,
    first: &TokenStream,
    last: &TokenStream,
) -> TokenStream {
    let strip_hash = !plan.is_empty();
    let writer = Writer {
        carried: carried(bridge),
        deepen: false,
        strip_hash,
        witness: false,
        declares_registration: false,
        optionals: option::hidden(bridge, plan),
    };
    let items = writer.items(ast);
    let instantiations = instantiations(bridge, plan);
    docs(wrap(ast, &quote!(#first #items #instantiations #last)))
}

/// Documentation that cxx's generator can write as comments of C++.
fn docs(tokens: TokenStream) -> TokenStream {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => {
                let is_attribute = group.delimiter() == proc_macro2::Delimiter::Bracket;
                let inner = match is_attribute.then(|| documentation(group.stream())).flatten() {
                    Some(documentation) => documentation,
                    None => docs(group.stream()),
                };
                let mut written = Group::new(group.delimiter(), inner);
                written.set_span(group.span());
                TokenTree::Group(written)
            }
            token => token,
        })
        .collect()
}

/// `doc = ".."`, if it is that.
fn documentation(tokens: TokenStream) -> Option<TokenStream> {
    let pair: syn::MetaNameValue = syn::parse2(tokens).ok()?;
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else {
        return None;
    };
    if !pair.path.is_ident("doc") {
        return None;
    }
    let lines: Vec<String> = text.value().lines().map(commentable).collect();
    let text = syn::LitStr::new(&lines.join("\n"), text.span());
    let path = &pair.path;
    Some(quote!(#path = #text))
}

/// The module with every function that cxx can say: its generator runs over it for its checks.
pub fn witness(ast: &ast::Bridge) -> TokenStream {
    let is_registration = |ident: &Ident| ident == "Registration";
    let declares_registration = ast.items.iter().any(|item| match item {
        Item::Struct(item) => is_registration(&item.ident),
        Item::Enum(item) => is_registration(&item.ident),
        Item::Block(block) => block.items.iter().any(|item| match item {
            BlockItem::Type(item) => is_registration(&item.ident),
            BlockItem::Alias(item) => is_registration(&item.ident),
            BlockItem::Function(_) | BlockItem::Other(_) => false,
        }),
        Item::Impl(_) | Item::Other(_) => false,
    });
    let writer = Writer {
        carried: HashSet::new(),
        deepen: false,
        strip_hash: false,
        witness: true,
        declares_registration,
        optionals: HashMap::new(),
    };
    wrap(ast, &writer.items(ast))
}

fn wrap(ast: &ast::Bridge, items: &TokenStream) -> TokenStream {
    let args = args(ast);
    let (attrs, vis, unsafety, ident) = (&ast.attrs, &ast.vis, &ast.unsafety, &ast.ident);
    quote!(#(#attrs)* #[cxx::bridge #args] #vis #unsafety mod #ident { #items })
}

fn args(ast: &ast::Bridge) -> TokenStream {
    let args = &ast.args.for_cxx;
    if args.is_empty() { quote!() } else { quote!((#args)) }
}

struct Writer {
    carried: HashSet<(usize, usize)>,
    deepen: bool,
    strip_hash: bool,
    witness: bool,
    /// Whether `Registration` is a type of the user's.
    declares_registration: bool,
    /// What stands for the type of an optional field, by struct and field.
    optionals: option::Replaced,
}

impl Writer {
    fn items(&self, ast: &ast::Bridge) -> TokenStream {
        let mut tokens = TokenStream::new();
        for (index, item) in ast.items.iter().enumerate() {
            match item {
                Item::Struct(item) => self.structure(item).to_tokens(&mut tokens),
                Item::Enum(item) => item.item.to_tokens(&mut tokens),
                Item::Block(block) => self.block(index, block, &mut tokens),
                Item::Impl(item) => tokens.extend(item.tokens.clone()),
                Item::Other(other) => tokens.extend(other.clone()),
            }
        }
        tokens
    }

    fn structure(&self, item: &ast::Struct) -> syn::ItemStruct {
        let name = item.attrs.rust_name.as_ref().unwrap_or(&item.ident).to_string();
        let mut written = item.item.clone();
        if self.strip_hash {
            written.attrs.iter_mut().for_each(without_hash);
        }
        for (index, field) in written.fields.iter_mut().enumerate() {
            if let Some(ty) = self.optionals.get(&(name.clone(), index)) {
                field.ty = option::at(ty, field.ty.span());
            } else if self.witness {
                if let Some(payload) = optional_payload(&field.ty) {
                    field.ty = payload.clone();
                }
                HeldClosures.visit_type_mut(&mut field.ty);
            }
        }
        written
    }

    fn block(&self, block_index: usize, block: &Block, tokens: &mut TokenStream) {
        let shell = &block.shell;
        for attribute in &shell.attrs {
            attribute.to_tokens(tokens);
        }
        shell.unsafety.to_tokens(tokens);
        shell.abi.to_tokens(tokens);
        shell.brace_token.surround(tokens, |tokens| {
            for (index, item) in block.items.iter().enumerate() {
                match item {
                    BlockItem::Type(ty) => tokens.extend(ty.tokens.clone()),
                    BlockItem::Alias(alias) if self.deepen => tokens.extend(deepen(alias)),
                    BlockItem::Alias(alias) => tokens.extend(alias.tokens.clone()),
                    BlockItem::Function(_) if self.carried.contains(&(block_index, index)) => {}
                    BlockItem::Function(function) if self.witness => {
                        let mut item = function.item.clone();
                        as_witness(&mut item.sig, self.declares_registration);
                        item.to_tokens(tokens);
                    }
                    BlockItem::Function(function) => function.item.to_tokens(tokens),
                    BlockItem::Other(other) => tokens.extend(other.clone()),
                }
            }
        });
    }
}

/// `= super::T` one module deeper.
fn deepen(alias: &Alias) -> TokenStream {
    let mut after_equals = false;
    alias
        .tokens
        .clone()
        .into_iter()
        .flat_map(|token| {
            let insert =
                after_equals && matches!(&token, TokenTree::Ident(ident) if ident == "super");
            after_equals = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '=');
            if insert {
                quote_spanned!(token.span()=> super::super)
            } else {
                TokenStream::from(token)
            }
        })
        .collect()
}

/// `derive(Hash)` without `Hash`: cxx would define `std::hash` where the user's code cannot see it.
fn without_hash(attribute: &mut syn::Attribute) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let syn::Meta::List(list) = &mut attribute.meta else { return };
    let mut kept = TokenStream::new();
    let mut skip_comma = false;
    for token in list.tokens.clone() {
        match &token {
            TokenTree::Ident(ident) if ident == "Hash" => skip_comma = true,
            TokenTree::Punct(punct) if punct.as_char() == ',' && skip_comma => skip_comma = false,
            _ => kept.extend([token]),
        }
    }
    list.tokens = kept;
}

/// A signature in cxx's words: what cxx cannot say becomes the type inside it.
fn as_witness(sig: &mut syn::Signature, declares_registration: bool) {
    let is_closure = |ty: &syn::Type| is_closure(ty, declares_registration);
    struct Replace;
    impl VisitMut for Replace {
        fn visit_type_mut(&mut self, ty: &mut syn::Type) {
            while let Some(inner) = option_payload(ty) {
                *ty = inner;
            }
            syn::visit_mut::visit_type_mut(self, ty);
        }
    }
    sig.inputs = std::mem::take(&mut sig.inputs)
        .into_pairs()
        .filter(|pair| match pair.value() {
            syn::FnArg::Typed(typed) => !is_closure(&typed.ty),
            syn::FnArg::Receiver(_) => true,
        })
        .collect();
    Replace.visit_signature_mut(sig);
    if matches!(&sig.output, syn::ReturnType::Type(_, ty) if is_closure(ty)) {
        // In a Result, too.
        sig.output = syn::ReturnType::Default;
    }
    if let syn::ReturnType::Type(_, ty) = &mut sig.output
        && let syn::Type::Path(path) = &mut **ty
        && let Some(segment) = path.path.segments.last_mut()
        && segment.ident == "Result"
        && let syn::PathArguments::AngleBracketed(arguments) = &mut segment.arguments
    {
        while arguments.args.len() > 1 {
            arguments.args.pop();
        }
        arguments.args.pop_punct();
    }
}

/// A closure that both languages hold, by itself or in a `Vec`: to cxx something that it cannot copy.
struct HeldClosures;

impl VisitMut for HeldClosures {
    fn visit_type_mut(&mut self, ty: &mut syn::Type) {
        if stored_closure(ty).is_some() {
            *ty = option::at(&syn::parse_quote!(String), ty.span());
        }
        syn::visit_mut::visit_type_mut(self, ty);
    }
}

fn option_payload(ty: &syn::Type) -> Option<syn::Type> {
    let syn::Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    if segment.ident != "Option" || path.path.segments.len() != 1 {
        return None;
    }
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
    match arguments.args.first() {
        Some(syn::GenericArgument::Type(inner)) => Some(inner.clone()),
        _ => None,
    }
}

fn is_closure(ty: &syn::Type, declares_registration: bool) -> bool {
    let is_closure = |ty: &syn::Type| is_closure(ty, declares_registration);
    match ty {
        syn::Type::ImplTrait(_) | syn::Type::TraitObject(_) => true,
        syn::Type::Reference(reference) => is_closure(&reference.elem),
        syn::Type::Paren(paren) => is_closure(&paren.elem),
        syn::Type::Group(group) => is_closure(&group.elem),
        syn::Type::Path(path) if path.path.is_ident("Registration") => !declares_registration,
        // In an Option, in a Box.
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|segment| {
            matches!(&segment.arguments, syn::PathArguments::AngleBracketed(arguments)
                if matches!(arguments.args.first(),
                    Some(syn::GenericArgument::Type(inner)) if is_closure(inner)))
        }),
        _ => false,
    }
}

/// `impl Vec<T> {}` for what carried functions need and the user did not write.
fn instantiations(bridge: &Bridge, plan: &Plan) -> TokenStream {
    plan.instantiations
        .iter()
        .map(|instantiation| {
            let ty = spell(bridge, &instantiation.ty);
            let generics = lifetimes(bridge, &instantiation.ty);
            let cfg = cfg::any(&instantiation.any);
            quote_spanned!(instantiation.span=> #cfg impl #generics #ty {})
        })
        .collect()
}

/// `<'a>` for an element with lifetimes.
fn lifetimes(bridge: &Bridge, ty: &Type) -> TokenStream {
    match ty {
        Type::Named(named) => {
            let names = numbered(bridge.types[named.id.0].lifetimes);
            if names.is_empty() { TokenStream::new() } else { quote!(<#(#names),*>) }
        }
        Type::Word(_, parts) => parts.iter().map(|part| lifetimes(bridge, part)).collect(),
        _ => TokenStream::new(),
    }
}

fn numbered(count: usize) -> Vec<syn::Lifetime> {
    (0..count)
        .map(|index| syn::Lifetime::new(&format!("'l{index}"), proc_macro2::Span::call_site()))
        .collect()
}

/// A type as it is spelled inside a cxx bridge.
fn spell(bridge: &Bridge, ty: &Type) -> TokenStream {
    match ty {
        Type::Word(word, parts) if word.row().origin == Origin::CxxGeneric => {
            let word = Ident::new(word.row().name, proc_macro2::Span::call_site());
            let inner = parts.iter().map(|part| spell(bridge, part));
            quote!(#word<#(#inner),*>)
        }
        Type::Named(named) => {
            let def = &bridge.types[named.id.0];
            let name = &def.rust;
            let names = numbered(def.lifetimes);
            if names.is_empty() { quote!(#name) } else { quote!(#name<#(#names),*>) }
        }
        Type::Primitive(primitive) if *primitive != Primitive::Char => {
            let name = Ident::new(primitive.rust(), proc_macro2::Span::call_site());
            quote!(#name)
        }
        // Elements of other kinds are cxx's builtins, which need no instantiation.
        _ => TokenStream::from(TokenTree::Group(Group::new(
            proc_macro2::Delimiter::None,
            TokenStream::new(),
        ))),
    }
}
