//! Tokens to [`ast`](crate::ast): the only user of syn's items. Tokens that it does not understand
//! are kept verbatim, so that cxx reports what is wrong with them.

mod attributes;
mod body;
mod c_face;
#[cfg(feature = "c")]
pub(crate) mod c_library;
mod mirror;
mod named;
pub(crate) mod special;
pub(crate) mod stranger;

use crate::iter::IteratorExt as _;
pub(crate) use attributes::own_attributes;
pub(crate) use body::in_cxx as bodies_in_cxx;
pub(crate) use body::{CPP, Taken};
pub(crate) use special::Special;

use attributes::{is_ours, parse_attrs, parse_namespace, split_template};

use crate::ast::{
    Alias, Block, BlockItem, Bridge, BridgeArgs, Const, Cpp, Enum, ExternType, Field, Function,
    Impl, Item, Lang, Part, Payload, Static, Struct, Style, Variant,
};
use crate::c;
use crate::depth;
use crate::diag::{Code, Diagnostic, Diagnostics, syn_place};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote};
use syn::parse::{ParseStream, Parser};
use syn::spanned::Spanned;
use syn::{Attribute, Expr, Fields, ForeignItem, Generics, ItemMod, Token};

/// Parses one bridge: the arguments of the attribute and the module below it.
pub fn parse(args: TokenStream, module: TokenStream) -> Result<Bridge, Diagnostics> {
    let mut diagnostics = Diagnostics::default();
    let mut taken = Taken::default();
    let module = taken.of_module(module);
    for tokens in [&args, &module] {
        if let Some(diagnostic) = depth::too_deep(tokens.clone()) {
            diagnostics.push(diagnostic);
            return Err(diagnostics);
        }
    }
    let (module, strangers) = stranger::without(module);
    diagnostics.append(strangers.found);
    let args = parse_args(args, &mut diagnostics);
    let last = last_span(&module);
    let module = match syn::parse2::<ItemMod>(module.clone()) {
        Ok(module) => module,
        Err(error) => {
            let is_module =
                module.into_iter().any(|token| matches!(&token, TokenTree::Ident(i) if i == "mod"));
            if is_module {
                diagnostics.push_syn(error, last);
            } else {
                diagnostics.push(not_a_module(error.span()));
            }
            return Err(diagnostics);
        }
    };
    let span = module.ident.span();
    let Some((_, mut items)) = module.content else {
        diagnostics.push(not_a_module(span));
        return Err(diagnostics);
    };
    named::at_both(&mut items);
    let trusted = module.unsafety.is_some();
    let mut parsed = Vec::new();
    let mut c_library = c::Blocks::default();
    for item in items {
        match item {
            syn::Item::ForeignMod(item) if is_block_of_c(&item) => {
                c_library.add(item, trusted, &mut taken, &mut diagnostics);
            }
            item => parsed.push(parse_item(item, trusted, &mut taken, &mut diagnostics)),
        }
    }
    c_library.take_data(&mut parsed);
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    let mut attrs = module.attrs;
    for attribute in &mut attrs {
        // `#![..]` inside means the same, and can be written before outer attributes.
        attribute.style = syn::AttrStyle::Outer;
    }
    let cfg = parse_attrs(&attrs, &mut diagnostics).cfg;
    Ok(Bridge {
        attrs,
        cfg,
        vis: module.vis,
        unsafety: module.unsafety,
        ident: module.ident,
        args,
        items: parsed,
        c_library,
        span,
    })
}

/// Whether its functions are those of a C library.
fn is_block_of_c(item: &syn::ItemForeignMod) -> bool {
    item.abi.name.as_ref().is_some_and(|name| name.value() == "C")
}

fn not_a_module(span: Span) -> Diagnostic {
    let message = "a bridge has to be a module with inline contents";
    let help = "write `#[twinspan::bridge] mod ffi { .. }`";
    Diagnostic::new(Code::BridgeModule, span, message, help)
}

fn last_span(tokens: &TokenStream) -> Option<Span> {
    tokens.clone().into_iter().last().map(|token| token.span())
}

const ARGUMENTS: &str = "`namespace = \"..\"`, `panic = \"abort\"` and `c_face` exist";

/// The arguments of the attribute, if they have no errors.
pub fn args(tokens: TokenStream) -> Option<BridgeArgs> {
    let mut diagnostics = Diagnostics::default();
    let args = parse_args(tokens, &mut diagnostics);
    diagnostics.is_empty().then_some(args)
}

fn parse_args(tokens: TokenStream, diagnostics: &mut Diagnostics) -> BridgeArgs {
    let mut args = BridgeArgs::default();
    let parser = |input: ParseStream<'_>| {
        while !input.is_empty() {
            let key: Ident = input.call(syn::ext::IdentExt::parse_any)?;
            if key == "c_face" {
                args.c_face = Some(c_face::argument(&key, input, diagnostics)?);
                if !input.is_empty() {
                    input.parse::<Token![,]>()?;
                }
                continue;
            }
            if input.is_empty() {
                return Err(syn::Error::new(key.span(), format!("`{key}` needs a value")));
            }
            input.parse::<Token![=]>()?;
            if key == "namespace" {
                let (path, tokens) = parse_namespace(input)?;
                args.namespace = path;
                args.for_cxx.extend(quote!(#key = #tokens));
            } else if key == "panic" {
                let value: syn::LitStr = input.parse()?;
                match value.value().as_str() {
                    "abort" => args.panic_abort = true,
                    "unwind" => {}
                    other => diagnostics.refuse(
                        Code::BridgeArgument,
                        value.span(),
                        format!("unknown panic mode `{other}`"),
                        "`panic = \"unwind\"` is the default, `panic = \"abort\"` is what cxx does",
                    ),
                }
            } else {
                let _: Expr = input.parse()?;
                let message = format!("unknown argument `{key}` of the bridge");
                diagnostics.refuse(Code::BridgeArgument, key.span(), message, ARGUMENTS);
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(())
    };
    let last = last_span(&tokens);
    for error in parser.parse2(tokens).err().into_iter().flatten() {
        let message = error.to_string();
        diagnostics.refuse(Code::BridgeArgument, syn_place(&error, last), message, ARGUMENTS);
    }
    args
}

fn parse_item(
    item: syn::Item,
    trusted: bool,
    taken: &mut Taken,
    diagnostics: &mut Diagnostics,
) -> Item {
    match item {
        syn::Item::Struct(item) if matches!(item.fields, Fields::Named(_)) => {
            Item::Struct(parse_struct(item, false, diagnostics))
        }
        syn::Item::Struct(mut item)
            if matches!(item.fields, Fields::Unnamed(_)) && mirror::is_said(&item.attrs) =>
        {
            item.fields = mirror::named(item.fields);
            item.semi_token = None;
            let parsed = parse_struct(item, false, diagnostics);
            Item::Struct(Struct { is_tuple: true, ..parsed })
        }
        syn::Item::Union(item) => {
            let fields = syn::ItemStruct {
                attrs: item.attrs,
                vis: item.vis,
                struct_token: Token![struct](item.union_token.span),
                ident: item.ident,
                generics: item.generics,
                fields: Fields::Named(item.fields),
                semi_token: None,
            };
            Item::Struct(parse_struct(fields, true, diagnostics))
        }
        syn::Item::Enum(mut item) => {
            let attrs = parse_attrs(&item.attrs, diagnostics);
            item.attrs.retain(|attribute| !is_ours(attribute));
            let variants = item
                .variants
                .iter()
                .map(|variant| Variant {
                    attrs: parse_attrs(&variant.attrs, diagnostics),
                    ident: variant.ident.clone(),
                    discriminant: variant.discriminant.as_ref().map(|(_, expr)| expr.clone()),
                    payload: parse_payload(&variant.fields, diagnostics),
                })
                .collect_vec();
            Item::Enum(Enum {
                attrs,
                ident: item.ident.clone(),
                generics: item.generics.clone(),
                variants,
                item,
            })
        }
        syn::Item::ForeignMod(item) => Item::Block(parse_block(item, trusted, taken, diagnostics)),
        syn::Item::Impl(item) => Item::Impl(Impl {
            attrs: parse_attrs(&item.attrs, diagnostics),
            self_ty: (*item.self_ty).clone(),
            tokens: item.into_token_stream(),
        }),
        syn::Item::Macro(call) if call.mac.path.is_ident(CPP) => Item::Cpp(call.mac.path.span()),
        syn::Item::Const(item) => Item::Const(constant(item, diagnostics)),
        other => Item::Other(other.into_token_stream()),
    }
}

pub(crate) fn constant(item: syn::ItemConst, diagnostics: &mut Diagnostics) -> Const {
    Const { attrs: parse_attrs(&item.attrs, diagnostics), item }
}

fn parse_payload(fields: &Fields, diagnostics: &mut Diagnostics) -> Payload {
    let style = match fields {
        Fields::Unit => Style::Unit,
        Fields::Unnamed(_) => Style::Tuple,
        Fields::Named(_) => Style::Struct,
    };
    let fields = fields.iter().enumerate().map(|(index, field)| Field {
        attrs: parse_attrs(&field.attrs, diagnostics),
        ident: field
            .ident
            .clone()
            .unwrap_or_else(|| format_ident!("_{index}", span = field.ty.span())),
        ty: field.ty.clone(),
    });
    Payload { style, fields: fields.collect_vec() }
}

fn parse_struct(
    mut item: syn::ItemStruct,
    is_union: bool,
    diagnostics: &mut Diagnostics,
) -> Struct {
    let fields = item.fields.iter().filter_map(|field| {
        Some(Field {
            attrs: parse_attrs(&field.attrs, diagnostics),
            ident: field.ident.clone()?,
            ty: field.ty.clone(),
        })
    });
    let fields = fields.collect_vec();
    let attrs = parse_attrs(&item.attrs, diagnostics);
    item.attrs.retain(|attribute| !is_ours(attribute));
    Struct {
        attrs,
        is_union,
        is_tuple: false,
        ident: item.ident.clone(),
        generics: item.generics.clone(),
        fields,
        item,
    }
}

fn parse_block(
    mut item: syn::ItemForeignMod,
    trusted: bool,
    taken: &mut Taken,
    diagnostics: &mut Diagnostics,
) -> Block {
    let lang = match item.abi.name.as_ref().map(syn::LitStr::value).as_deref() {
        Some("Rust") => Lang::Rust,
        Some("C++") => Lang::Cxx,
        Some("C++-unwind") => Lang::CxxUnwind,
        _ => Lang::Other,
    };
    let items = std::mem::take(&mut item.items)
        .into_iter()
        .map(|foreign| match foreign {
            ForeignItem::Type(mut ty) => {
                let attrs = parse_attrs(&ty.attrs, diagnostics);
                ty.attrs.retain(|attribute| !is_ours(attribute));
                BlockItem::Type(ExternType {
                    attrs,
                    ident: ty.ident.clone(),
                    generics: ty.generics.clone(),
                    tokens: ty.to_token_stream(),
                })
            }
            ForeignItem::Fn(mut function) => {
                let body = taken.body(&mut function.attrs);
                let sig = function.sig.clone();
                if body.is_some() {
                    immutable(&mut function.sig);
                }
                let mut attrs = parse_attrs(&function.attrs, diagnostics);
                split_template(&mut attrs);
                function.attrs.retain(|attribute| !is_ours(attribute));
                if let (Some((Part::Constructor, span)), None) = (&attrs.part, &attrs.self_type)
                    && let Some(class) = constructed(&function.sig.output)
                {
                    let name = class.to_string();
                    function.attrs.push(syn::parse_quote_spanned!(*span=> #[Self = #name]));
                    attrs.self_type = Some(class.clone());
                }
                BlockItem::Function(Box::new(Function { attrs, sig, item: function, body }))
            }
            ForeignItem::Verbatim(tokens) => match parse_verbatim.parse2(tokens.clone()) {
                Ok((attributes, Verbatim::Alias { ident, generics, target })) => {
                    BlockItem::Alias(Alias {
                        attrs: parse_attrs(&attributes, diagnostics),
                        ident,
                        generics,
                        target,
                        tokens,
                    })
                }
                Ok((attributes, Verbatim::Type { ident, generics })) => {
                    BlockItem::Type(ExternType {
                        attrs: parse_attrs(&attributes, diagnostics),
                        ident,
                        generics,
                        tokens: without_own(tokens),
                    })
                }
                Err(_) => BlockItem::Other(tokens),
            },
            ForeignItem::Macro(call) if call.mac.path.is_ident(CPP) => BlockItem::Cpp(Cpp {
                attrs: parse_attrs(&call.attrs, diagnostics),
                code: taken.call(call.mac.tokens),
                span: call.mac.path.span(),
            }),
            ForeignItem::Static(item) if lang == Lang::Cxx => {
                BlockItem::Static(Static { attrs: parse_attrs(&item.attrs, diagnostics), item })
            }
            other => BlockItem::Other(other.into_token_stream()),
        })
        .collect_vec();
    let attrs = parse_attrs(&item.attrs, diagnostics);
    item.attrs.retain(|attribute| !is_ours(attribute));
    Block { attrs, lang, unsafety: item.unsafety.is_some() || trusted, items, shell: item }
}

/// The class that a constructor creates: `UniquePtr<T>`, `SharedPtr<T>`, also in a `Result`.
fn constructed(output: &syn::ReturnType) -> Option<&Ident> {
    let syn::ReturnType::Type(_, ty) = output else { return None };
    let mut ty = &**ty;
    while let syn::Type::Path(path) = ty {
        let last = path.path.segments.last()?;
        match &last.arguments {
            syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
                syn::GenericArgument::Type(inner) => ty = inner,
                _ => return Some(&last.ident),
            },
            _ => return Some(&last.ident),
        }
    }
    None
}

/// Removes `mut` before the names of parameters, which matters only to the body.
fn immutable(sig: &mut syn::Signature) {
    for input in &mut sig.inputs {
        if let syn::FnArg::Typed(typed) = input
            && let syn::Pat::Ident(name) = &mut *typed.pat
        {
            name.mutability = None;
        }
    }
}

/// The tokens that cxx gets for an item that syn does not know.
fn without_own(tokens: TokenStream) -> TokenStream {
    let parser = |input: ParseStream<'_>| {
        Ok((input.call(Attribute::parse_outer)?, input.parse::<TokenStream>()?))
    };
    match parser.parse2(tokens.clone()) {
        Ok((attributes, rest)) => {
            let attributes = attributes.iter().filter(|attribute| !is_ours(attribute));
            quote!(#(#attributes)* #rest)
        }
        Err(_) => tokens,
    }
}

enum Verbatim {
    Alias { ident: Ident, generics: Generics, target: TokenStream },
    Type { ident: Ident, generics: Generics },
}

/// `type T<'a> = path;` and `type T<'a>;`, which syn keeps as tokens in an extern block.
fn parse_verbatim(input: ParseStream<'_>) -> syn::Result<(Vec<Attribute>, Verbatim)> {
    let attributes = input.call(Attribute::parse_outer)?;
    let _: syn::Visibility = input.parse()?;
    input.parse::<Token![type]>()?;
    let ident: Ident = input.parse()?;
    let generics: Generics = input.parse()?;
    if input.peek(Token![:]) {
        return Err(input.error("bounds are cxx's to refuse"));
    }
    let target: TokenStream = input.parse()?;
    let is_alias =
        target.clone().into_iter().next().is_some_and(
            |token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '='),
        );
    let kind = if is_alias {
        Verbatim::Alias { ident, generics, target }
    } else {
        Verbatim::Type { ident, generics }
    };
    Ok((attributes, kind))
}
