//! Mirrors: the mirrored types, and the conversions, field by field, with the positions of the
//! user's fields.

mod lent;

use super::{beside, spell::Lifetimes};
use super::{spell, via};
use crate::ir::{
    self, Bridge, DataEnum, DataVariant, Enum, Field, Others, Struct, Style, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Listed, Mirror, Plan};
use crate::tokens;
use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn items(bridge: &Bridge, plan: &Plan) -> TokenStream {
    tokens::joined(&mut plan.mirrors.iter().map(|mirror| item(bridge, mirror)))
}

fn item(bridge: &Bridge, mirror: &Mirror) -> TokenStream {
    let def = &bridge[mirror.ty];
    let Some(of) = &def.mirror else { return TokenStream::new() };
    let (cfg, name, span) = (&def.cfg, &def.rust, def.rust.span());
    let module = format_ident!("type_of_{}", name, span = of.span);
    let (module, ty) = beside(cfg, &module, &of.path);
    // rustc reports missing parts at the path, and type errors at each field.
    let other = format_ident!("{}", names::mirrored(name), span = of.span);
    let conversions = Conversions { bridge, other: &other, name: &name.to_string(), span };
    let (into, from) = match &def.kind {
        TypeKind::Struct(of_type) => conversions.of_struct(of_type, &mirror.fields, of),
        TypeKind::Enum(of_type) => conversions.of_enum(of_type, &of.others),
        TypeKind::DataEnum(of_type) => {
            conversions.of_data_enum(of_type, &mirror.fields, &of.others)
        }
        TypeKind::Via(of_type) => return via::item(bridge, def, of, of_type),
        TypeKind::OpaqueRust | TypeKind::OpaqueCxx | TypeKind::Alias => return TokenStream::new(),
    };
    let lent = mirror.is_lent.then(|| lent::item(&conversions, def, mirror, of));
    let mirror = spell::named(bridge, mirror.ty, Lifetimes::Inferred);
    quote_spanned! {span=>
        #module
        #cfg
        #[doc(hidden)]
        pub type #other = #ty;
        #cfg
        #[allow(deprecated, unreachable_patterns, clippy::all)]
        const _: () = {
            impl __cross::Mirrors for #mirror {
                type Of = #other;
                #[inline]
                fn into_of(self) -> Self::Of {
                    #into
                }
                #[inline]
                fn from_of(of: Self::Of) -> Self {
                    #from
                }
            }
            impl ::core::convert::From<#mirror> for #other {
                #[inline]
                fn from(value: #mirror) -> Self {
                    __cross::Mirrors::into_of(value)
                }
            }
            impl ::core::convert::From<#other> for #mirror {
                #[inline]
                fn from(value: #other) -> Self {
                    __cross::Mirrors::from_of(value)
                }
            }
            #lent
        };
    }
}

/// The bodies of the two conversions of a mirror.
struct Conversions<'a> {
    bridge: &'a Bridge,
    /// The mirrored type.
    other: &'a Ident,
    name: &'a str,
    span: Span,
}

type Bodies = (TokenStream, TokenStream);

impl Conversions<'_> {
    fn of_struct(&self, of: &Struct, listed: &[Option<Listed>], mirror: &ir::Mirror) -> Bodies {
        let Conversions { other, span, .. } = *self;
        let fields = || of.fields.iter().zip(listed).enumerate();
        let named = |field: &Field| format_ident!("{}", field.rust, span = field.span);
        let into = fields().map(|(index, (field, listed))| {
            let (cfg, name) = (&field.cfg, named(field));
            let value = self.take(listed, quote_spanned!(field.span=> self.#name), field.span);
            let theirs = theirs(mirror, index, field);
            if mirror.default {
                quote_spanned!(field.span=> #cfg { value.#theirs = #value; })
            } else {
                quote_spanned!(field.span=> #cfg #theirs: #value,)
            }
        });
        let from = fields().map(|(index, (field, listed))| {
            let (cfg, name, theirs) = (&field.cfg, named(field), theirs(mirror, index, field));
            let value = self.give(listed, quote_spanned!(field.span=> of.#theirs), field.span);
            quote_spanned!(field.span=> #cfg #name: #value,)
        });
        let into = if mirror.default {
            quote_spanned! {other.span()=>
                let mut value = <#other as ::core::default::Default>::default();
                #(#into)*
                value
            }
        } else {
            quote_spanned!(other.span()=> #other { #(#into)* })
        };
        (into, quote_spanned!(span=> Self { #(#from)* }))
    }

    fn of_enum(&self, of: &Enum, others: &Others) -> Bodies {
        let Conversions { other, name, span, .. } = *self;
        let into = of.variants.iter().map(|variant| {
            let (cfg, variant) = (&variant.cfg, &variant.rust);
            let other = self.other_at(variant.span());
            quote_spanned!(variant.span()=> #cfg Self::#variant => #other::#variant,)
        });
        let from = of.variants.iter().map(|variant| {
            let (cfg, variant) = (&variant.cfg, &variant.rust);
            let other = self.other_at(variant.span());
            quote_spanned!(variant.span()=> #cfg #other::#variant => Self::#variant,)
        });
        let rest = self.rest(others);
        (
            quote_spanned! {span=>
                match self {
                    #(#into)*
                    other => __cross::no_variant(#name, other.repr.into()),
                }
            },
            quote_spanned!(other.span()=> match of { #(#from)* #rest }),
        )
    }

    fn of_data_enum(&self, of: &DataEnum, listed: &[Option<Listed>], others: &Others) -> Bodies {
        let Conversions { other, span, .. } = *self;
        let (mut into, mut from) = (Vec::new(), Vec::new());
        let mut listed = listed.iter();
        for variant in &of.variants {
            let (cfg, name) = (&variant.cfg, &variant.rust);
            let other = self.other_at(name.span());
            let fields = variant.fields.iter().zip(listed.by_ref()).collect_vec();
            let values = |convert: &dyn Fn(&Option<Listed>, TokenStream, Span) -> TokenStream| {
                let values = fields.iter().enumerate().map(|(index, (field, listed))| {
                    let value = bound(index, field.span);
                    convert(listed, quote!(#value), field.span)
                });
                payload(variant, values.collect_vec())
            };
            let names = variant.fields.iter().enumerate();
            let names = names.map(|(index, field)| {
                let value = bound(index, field.span);
                quote!(#value)
            });
            let names = payload(variant, names.collect_vec());
            let (taken, given) = (
                values(&|listed, value, span| self.take(listed, value, span)),
                values(&|listed, value, span| self.give(listed, value, span)),
            );
            into.push(
                quote_spanned!(name.span()=> #cfg Self::#name #names => #other::#name #taken,),
            );
            from.push(
                quote_spanned!(name.span()=> #cfg #other::#name #names => Self::#name #given,),
            );
        }
        let rest = self.rest(others);
        (
            quote_spanned!(span=> match self { #(#into)* }),
            quote_spanned!(other.span()=> match of { #(#from)* #rest }),
        )
    }

    /// The mirrored type, with a position for rustc's errors about a variant.
    fn other_at(&self, span: Span) -> Ident {
        let mut other = self.other.clone();
        other.set_span(span);
        other
    }

    /// The arms for missing variants.
    fn rest(&self, others: &Others) -> Option<TokenStream> {
        let name = self.name;
        match others {
            Others::None => None,
            Others::Refused => {
                Some(quote_spanned!(self.span=> _ => __cross::not_mirrored::<Self>(#name),))
            }
            Others::Fallback(variant) => {
                Some(quote_spanned!(variant.span()=> _ => Self::#variant,))
            }
        }
    }

    fn take(&self, listed: &Option<Listed>, value: TokenStream, span: Span) -> TokenStream {
        self.converted(listed, value, span, &quote_spanned!(span=> take))
    }

    fn give(&self, listed: &Option<Listed>, value: TokenStream, span: Span) -> TokenStream {
        self.converted(listed, value, span, &quote_spanned!(span=> give))
    }

    fn converted(
        &self,
        listed: &Option<Listed>,
        value: TokenStream,
        span: Span,
        function: &TokenStream,
    ) -> TokenStream {
        let Some(listed) = listed else { return value };
        let codec = spell::listed(self.bridge, listed);
        // SAFETY: each value is taken or returned once, between the mirror and the mirrored type.
        quote_spanned!(span=> unsafe { __cross::#function::<#codec>(#value) })
    }
}

/// What the other type calls a field.
fn theirs(mirror: &ir::Mirror, index: usize, field: &Field) -> TokenTree {
    if mirror.is_tuple {
        let mut number = Literal::usize_unsuffixed(index);
        number.set_span(field.span);
        return number.into();
    }
    format_ident!("{}", field.rust, span = field.span).into()
}

/// The name of a payload's field in a pattern.
fn bound(index: usize, span: Span) -> Ident {
    format_ident!("value{}", index, span = span)
}

/// The values of a variant's fields, in the variant's syntax.
fn payload(variant: &DataVariant, values: Vec<TokenStream>) -> TokenStream {
    let span = variant.rust.span();
    match variant.style {
        Style::Unit => quote!(),
        Style::Tuple => {
            let cfgs = variant.fields.iter().map(|field| &field.cfg);
            quote_spanned!(span=> (#(#cfgs #values),*))
        }
        Style::Struct => {
            let fields = variant.fields.iter().zip(values).map(|(field, value)| {
                let cfg = &field.cfg;
                let name = format_ident!("{}", field.rust, span = field.span);
                quote_spanned!(field.span=> #cfg #name: #value)
            });
            quote_spanned!(span=> { #(#fields),* })
        }
    }
}
