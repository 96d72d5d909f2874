//! Mirrors behind a reference: how a value of one type is made from one of the other, and how it is
//! freed.

use super::super::spell::{self, Lifetimes};
use super::{Conversions, bound, payload, theirs};
use crate::ir::{self, DataEnum, DataVariant, Enum, Field, Struct, TypeDef, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::{Listed, Mirror};
use crate::tokens;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote, quote_spanned};

/// The bodies of the four functions.
struct Bodies {
    lend: TokenStream,
    end_lent: TokenStream,
    borrow: TokenStream,
    end_borrowed: TokenStream,
}

pub(super) fn item(
    conversions: &Conversions<'_>,
    def: &TypeDef,
    mirror: &Mirror,
    of: &ir::Mirror,
) -> TokenStream {
    let span = conversions.span;
    let Bodies { lend, end_lent, borrow, end_borrowed } = match &def.kind {
        TypeKind::Struct(of_type) => of_struct(conversions, of_type, &mirror.fields, of),
        TypeKind::Enum(of_type) => of_enum(conversions, of_type, of),
        TypeKind::DataEnum(of_type) => of_data_enum(conversions, of_type, &mirror.fields, of),
        _ => return TokenStream::new(),
    };
    let ty = spell::named(conversions.bridge, mirror.ty, Lifetimes::Inferred);
    // SAFETY of each function, as in the trait: fields are lent and ended like the value, once.
    quote_spanned! {span=>
        impl __cross::LentMirror for #ty {
            #[inline]
            unsafe fn lend(of: &Self::Of) -> Self {
                // SAFETY: the promise of the caller, which `LentMirror` asks for.
                unsafe { #lend }
            }
            #[inline]
            unsafe fn end_lent(self) {
                // SAFETY: the promise of the caller, which `LentMirror` asks for.
                unsafe { #end_lent }
            }
            #[inline]
            unsafe fn borrow(&self) -> Self::Of {
                // SAFETY: the promise of the caller, which `LentMirror` asks for.
                unsafe { #borrow }
            }
            #[inline]
            unsafe fn end_borrowed(of: Self::Of) {
                // SAFETY: the promise of the caller, which `LentMirror` asks for.
                unsafe { #end_borrowed }
            }
        }
    }
}

/// A field of a struct, by its names.
struct Named {
    span: Span,
    /// Its name in the mirror.
    own: Ident,
    /// Its name in the other type.
    theirs: TokenTree,
    /// What is made from it.
    value: Ident,
    codec: TokenStream,
}

fn of_struct(
    conversions: &Conversions<'_>,
    of: &Struct,
    listed: &[Option<Listed>],
    mirror: &ir::Mirror,
) -> Bodies {
    let Conversions { other, span, .. } = *conversions;
    let fields = of.fields.iter().zip(listed).enumerate().collect_vec();
    let each = |make: &dyn Fn(&Named) -> TokenStream| {
        let mut fields = fields.iter().map(|&(index, (field, listed))| {
            let (cfg, span) = (&field.cfg, field.span);
            let made = make(&Named {
                span,
                own: format_ident!("{}", field.rust, span = span),
                theirs: theirs(mirror, index, field),
                value: bound(index, span),
                codec: codec(conversions, listed, span),
            });
            quote_spanned!(span=> #cfg #made)
        });
        tokens::joined(&mut fields)
    };
    let lent = each(
        &|Named { span, theirs, value, codec, .. }| quote_spanned!(*span=> let #value = __cross::Lent::<#codec>::new(&of.#theirs);),
    );
    let raw =
        each(&|Named { span, own, value, .. }| quote_spanned!(*span=> #own: #value.into_raw(),));
    let end_lent = each(
        &|Named { span, own, codec, .. }| quote_spanned!(*span=> __cross::end_lent::<#codec>(self.#own);),
    );
    let borrowed = each(
        &|Named { span, own, value, codec, .. }| quote_spanned!(*span=> let #value = __cross::Borrowed::<#codec>::new(&self.#own);),
    );
    let values = if mirror.default {
        let fields = each(
            &|Named { span, theirs, value, .. }| quote_spanned!(*span=> __cross::replace(&mut of.#theirs, #value.into_value());),
        );
        // Nothing that is borrowed is dropped, even if dropping a default panics.
        quote_spanned! {other.span()=>
            let default = <#other as ::core::default::Default>::default();
            let mut of = ::core::mem::ManuallyDrop::new(default);
            #fields
            ::core::mem::ManuallyDrop::into_inner(of)
        }
    } else {
        let fields = each(
            &|Named { span, theirs, value, .. }| quote_spanned!(*span=> #theirs: #value.into_value(),),
        );
        quote_spanned!(other.span()=> #other { #fields })
    };
    // Missing fields are defaults, which are dropped.
    let end_borrowed = each(
        &|Named { span, theirs, codec, .. }| quote_spanned!(*span=> __cross::end_borrowed::<#codec>(of.#theirs);),
    );
    Bodies {
        lend: quote_spanned!(span=> #lent Self { #raw }),
        end_lent,
        borrow: quote_spanned!(span=> #borrowed #values),
        end_borrowed,
    }
}

/// Its values are numbers.
fn of_enum(conversions: &Conversions<'_>, of: &Enum, mirror: &ir::Mirror) -> Bodies {
    let span = conversions.span;
    let variants = of.variants.iter().map(|variant| {
        let (cfg, variant) = (&variant.cfg, &variant.rust);
        let other = conversions.other_at(variant.span());
        quote_spanned!(variant.span()=> #cfg #other::#variant => Self::#variant,)
    });
    let rest = conversions.rest(&mirror.others);
    Bodies {
        lend: quote_spanned!(span=> match of { #(#variants)* #rest }),
        end_lent: TokenStream::new(),
        borrow: quote_spanned!(span=> __cross::Mirrors::into_of(::core::ptr::read(self))),
        end_borrowed: quote_spanned!(span=> __cross::end_borrowed::<__cross::Same<_>>(of);),
    }
}

fn of_data_enum(
    conversions: &Conversions<'_>,
    of: &DataEnum,
    listed: &[Option<Listed>],
    mirror: &ir::Mirror,
) -> Bodies {
    let Conversions { span, .. } = *conversions;
    let mut arms = Bodies {
        lend: TokenStream::new(),
        end_lent: TokenStream::new(),
        borrow: TokenStream::new(),
        end_borrowed: TokenStream::new(),
    };
    let mut listed = listed.iter();
    for variant in &of.variants {
        let (cfg, name) = (&variant.cfg, &variant.rust);
        let place = name.span();
        let other = conversions.other_at(place);
        let fields = variant.fields.iter().zip(listed.by_ref()).collect_vec();
        let names = values(variant, &fields, &|value| quote!(#value));
        let each = |make: &dyn Fn(&Ident, &TokenStream) -> TokenStream| {
            let mut made = fields.iter().enumerate().map(|(index, (field, listed))| {
                let (cfg, codec) = (&field.cfg, codec(conversions, listed, field.span));
                let made = make(&bound(index, field.span), &codec);
                quote_spanned!(field.span=> #cfg #made)
            });
            tokens::joined(&mut made)
        };
        let lent = each(
            &|value, codec| quote_spanned!(value.span()=> let #value = __cross::Lent::<#codec>::new(#value);),
        );
        let borrowed = each(
            &|value, codec| quote_spanned!(value.span()=> let #value = __cross::Borrowed::<#codec>::new(#value);),
        );
        let raw = values(variant, &fields, &|value| quote!(#value.into_raw()));
        let taken = values(variant, &fields, &|value| quote!(#value.into_value()));
        let end_lent = each(
            &|value, codec| quote_spanned!(value.span()=> __cross::end_lent::<#codec>(#value);),
        );
        let end_borrowed = each(
            &|value, codec| quote_spanned!(value.span()=> __cross::end_borrowed::<#codec>(#value);),
        );
        arms.lend.extend(
            quote_spanned!(place=> #cfg #other::#name #names => { #lent Self::#name #raw }),
        );
        arms.end_lent.extend(quote_spanned!(place=> #cfg Self::#name #names => { #end_lent }));
        arms.borrow.extend(
            quote_spanned!(place=> #cfg Self::#name #names => { #borrowed #other::#name #taken }),
        );
        arms.end_borrowed
            .extend(quote_spanned!(place=> #cfg #other::#name #names => { #end_borrowed }));
    }
    let rest = conversions.rest(&mirror.others);
    let Bodies { lend, end_lent, borrow, end_borrowed } = arms;
    Bodies {
        lend: quote_spanned!(span=> match of { #lend #rest }),
        end_lent: quote_spanned!(span=> match self { #end_lent }),
        borrow: quote_spanned!(span=> match self { #borrow }),
        // Others are never created here.
        end_borrowed: quote_spanned! {span=>
            match of {
                #end_borrowed
                other => __cross::end_borrowed::<__cross::Same<_>>(other),
            }
        },
    }
}

/// The fields of a payload, made from each field's name.
fn values(
    variant: &DataVariant,
    fields: &[(&Field, &Option<Listed>)],
    make: &dyn Fn(&Ident) -> TokenStream,
) -> TokenStream {
    let values = fields.iter().enumerate();
    payload(
        variant,
        values.map(|(index, (field, _))| make(&bound(index, field.span))).collect_vec(),
    )
}

/// The codec with which a field is lent.
fn codec(conversions: &Conversions<'_>, listed: &Option<Listed>, span: Span) -> TokenStream {
    match listed {
        Some(listed) => spell::listed(conversions.bridge, listed),
        None => quote_spanned!(span=> __cross::Same<_>),
    }
}
