//! Enums with data: asserts that they have the same layout as in C++, checks bytes from C++ before
//! they become a value, and exports the derived operations that C++ calls.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, DataEnum, Field, Type, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::{Derived, Looked, Operation, Plan};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn items(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let looks = plan.looked.iter().map(|looked| look(bridge, looked));
    let derived = plan.derived.iter().map(|derived| operation(bridge, derived));
    quote!(#(#looks)* #(#derived)*)
}

/// How a value is checked, and which parts of a refused one are dropped.
fn look(bridge: &Bridge, looked: &Looked) -> TokenStream {
    let def = &bridge[looked.ty];
    let (cfg, span) = (&def.cfg, def.rust.span());
    let ty = spell::named(bridge, looked.ty, Lifetimes::Inferred);
    let (mut layout, mut constant) = (None, None);
    if !looked.is_tagged {
        constant = Some(quote!(
            const IS_TAGGED: bool = false;
        ));
    }
    let body = match (&def.kind, &looked.fields[..]) {
        (TypeKind::DataEnum(of), _) => {
            layout = Some(mirror(bridge, looked.ty, of));
            look_at_payload(bridge, looked, of)
        }
        (TypeKind::Struct(of), [is_looked_at]) => {
            let fields = of.fields.iter().map(|field| {
                let name = format_ident!("{}", field.rust);
                quote!(&raw mut (*this).#name)
            });
            let fields = fields.collect_vec();
            let Body { look, end } = fields_of(bridge, &of.fields, is_looked_at, &fields);
            Body { look: quote!(#look ::core::result::Result::Ok(())), end }
        }
        _ => {
            constant = Some(quote!(
                const LOOKS: bool = false;
            ));
            Body { look: quote!(::core::result::Result::Ok(())), end: quote!(this.drop_in_place()) }
        }
    };
    let Body { look, end } = body;
    quote_spanned! {span=>
        #cfg
        const _: () = {
            #layout
            // SAFETY: it checks everything that can be wrong in bytes from C++.
            unsafe impl __cross::Look for #ty {
                #constant
                #[inline]
                #[allow(unused_variables)]
                unsafe fn look(this: *mut Self) -> ::core::result::Result<(), __cross::Wrong> {
                    // SAFETY: the caller's promise: the bytes of a value are there.
                    unsafe { #look }
                }
                #[allow(unused_variables)]
                unsafe fn end(this: *mut Self) {
                    // SAFETY: as above.
                    unsafe { #end }
                }
            }
        };
    }
}

/// The bodies of two functions.
struct Body {
    look: TokenStream,
    end: TokenStream,
}

/// The same of fields.
fn fields_of(
    bridge: &Bridge,
    fields: &[Field],
    is_looked_at: &[bool],
    places: &[TokenStream],
) -> Body {
    let (mut look, mut end) = (TokenStream::new(), TokenStream::new());
    for ((field, is_looked_at), place) in fields.iter().zip(is_looked_at).zip(places) {
        let (cfg, ty) = (&field.cfg, spell::ty(bridge, &field.ty, Lifetimes::Inferred));
        if *is_looked_at {
            look.extend(quote!(#cfg __cross::look::<#ty>((#place).cast())?;));
            end.extend(quote!(#cfg __cross::end::<#ty>((#place).cast());));
        } else if !is_number(&field.ty) {
            end.extend(quote!(#cfg (#place).cast::<#ty>().drop_in_place();));
        }
    }
    Body { look, end }
}

/// Whether there is nothing to drop.
fn is_number(ty: &Type) -> bool {
    matches!(ty, Type::Primitive(_) | Type::Pointer { .. } | Type::Reference(_) | Type::Str(_))
}

fn payload_name(index: usize) -> Ident {
    format_ident!("__Payload{}", index)
}

/// The meaning of `repr(C, tag)`, spelled out: the tag, and a union of structs.
fn mirror(bridge: &Bridge, id: TypeId, of: &DataEnum) -> TokenStream {
    let def = &bridge[id];
    let ty = spell::named(bridge, id, Lifetimes::Erased);
    let tag = format_ident!("{}", of.tag.name());
    let mut structs = Vec::new();
    let mut members = Vec::new();
    for (index, variant) in of.variants.iter().enumerate() {
        let (cfg, name, member) =
            (&variant.cfg, payload_name(index), format_ident!("payload{}", index));
        let fields = variant.fields.iter().enumerate().map(|(index, field)| {
            let (cfg, name) = (&field.cfg, format_ident!("field{}", index));
            let ty = spell::ty(bridge, &field.ty, Lifetimes::Erased);
            quote!(#cfg #name: #ty)
        });
        structs.push(quote! {
            #cfg
            #[repr(C)]
            #[allow(dead_code)]
            struct #name { #(#fields),* }
        });
        members.push(quote!(#cfg #member: ::core::mem::ManuallyDrop<#name>));
    }
    let message = format!("`{}` is not laid out as `repr(C, {})` says", def.rust, of.tag.name());
    quote! {
        #(#structs)*
        #[repr(C)]
        #[allow(dead_code)]
        union __Payloads { #(#members),* }
        #[repr(C)]
        #[allow(dead_code)]
        struct __Mirror { tag: ::core::primitive::#tag, payloads: __Payloads }
        const _: () = ::core::assert!(
            ::core::mem::size_of::<__Mirror>() == ::core::mem::size_of::<#ty>()
                && ::core::mem::align_of::<__Mirror>() == ::core::mem::align_of::<#ty>(),
            #message,
        );
    }
}

fn look_at_payload(bridge: &Bridge, looked: &Looked, of: &DataEnum) -> Body {
    let name = bridge[looked.ty].rust.to_string();
    let tag = format_ident!("{}", of.tag.name());
    let is_unsigned = of.tag.name().starts_with('u');
    let (mut looks, mut ends) = (Vec::new(), Vec::new());
    for (number, (variant, is_looked_at)) in of.variants.iter().zip(&looked.fields).enumerate() {
        let (cfg, value) = (&variant.cfg, Literal::i128_unsuffixed(variant.value));
        let payload = payload_name(number);
        let places = (0..variant.fields.len()).map(|index| {
            let name = format_ident!("field{}", index);
            quote! {
                this.byte_add(::core::mem::offset_of!(__Mirror, payloads))
                    .byte_add(::core::mem::offset_of!(#payload, #name))
            }
        });
        let places = places.collect_vec();
        let Body { look, end } = fields_of(bridge, &variant.fields, is_looked_at, &places);
        looks.push(quote!(#cfg #value => { #look ::core::result::Result::Ok(()) }));
        if !end.is_empty() {
            ends.push(quote!(#cfg #value => { #end }));
        }
    }
    let look = quote! {
        match this.cast::<::core::primitive::#tag>().read() {
            #(#looks)*
            #[allow(unreachable_patterns)]
            tag => {
                static ENUM: __cross::LookedAt = __cross::LookedAt::new(#name, #is_unsigned);
                ::core::result::Result::Err(__cross::Wrong::tag(&ENUM, tag as ::core::primitive::i64))
            }
        }
    };
    let end = (!ends.is_empty()).then(|| {
        quote! {
            match this.cast::<::core::primitive::#tag>().read() {
                #(#ends)*
                #[allow(unreachable_patterns)]
                _ => {}
            }
        }
    });
    Body { look, end: end.unwrap_or_default() }
}

/// The function through which C++ calls a derived operation. A panic in it aborts, like in a cxx
/// derive.
fn operation(bridge: &Bridge, derived: &Derived) -> TokenStream {
    let def = &bridge[derived.ty];
    let (cfg, span, symbol) = (&def.cfg, def.rust.span(), &derived.symbol);
    let ty = spell::named(bridge, derived.ty, Lifetimes::Erased);
    let (parameters, result, value) = match derived.of {
        Operation::Equal => (2, quote!(bool), quote!(left == right)),
        Operation::Compare => (2, quote!(i8), quote!(__cross::compare(left, right))),
        Operation::Hash => (1, quote!(usize), quote!(::cxx::private::hash(left))),
    };
    let names = ["left", "right"].into_iter().take(parameters).map(|name| format_ident!("{name}"));
    let names = names.collect_vec();
    quote_spanned! {span=>
        #cfg
        const _: () = {
            #[unsafe(export_name = #symbol)]
            extern "C" fn operation(#(#names: __cross::Pointer),*) -> ::core::primitive::#result {
                // SAFETY: C++ passes references to values.
                unsafe {
                    #(
                        __cross::look_at::<#ty>(#names);
                        let #names: &#ty = &*#names.cast_const().cast();
                    )*
                    #value
                }
            }
        };
    }
}
