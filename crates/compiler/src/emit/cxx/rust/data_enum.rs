//! Enums with data: that they are laid out as C++ has them, what is looked at before bytes of C++ become a value, and
//! what C++ asks of their derives.

use super::spell::{self, Lifetimes};
use crate::ir::{Bridge, DataEnum, Field, Type, TypeId, TypeKind};
use crate::plan::{Derived, Operation, Plan};
use crate::words::Word;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

pub(super) fn items(bridge: &Bridge, plan: &Plan) -> TokenStream {
    let looks = plan.checked.iter().map(|id| look(bridge, plan, *id));
    let derived = plan.derived.iter().map(|derived| operation(bridge, derived));
    quote!(#(#looks)* #(#derived)*)
}

/// How a value is looked at, in a type that has an enum with data in place.
fn look(bridge: &Bridge, plan: &Plan, id: TypeId) -> TokenStream {
    let def = &bridge.types[id.0];
    let (cfg, span) = (&def.cfg, def.rust.span());
    let ty = spell::named(bridge, id, Lifetimes::Inferred);
    let (layout, body) = match &def.kind {
        TypeKind::DataEnum(of) => {
            let layout = mirror(bridge, id, of);
            (layout, look_at_payload(bridge, plan, id, of))
        }
        kind => {
            let fields = kind.fields().into_iter().map(|(field, cfg)| {
                let name = format_ident!("{}", field.rust);
                look_at_field(bridge, plan, field, &quote!(#cfg), &quote!(&raw mut (*this).#name))
            });
            (quote!(), quote!(#(#fields)* ::core::result::Result::Ok(())))
        }
    };
    quote_spanned! {span=>
        #cfg
        const _: () = {
            #layout
            // SAFETY: it looks at all that may be wrong in bytes of C++.
            unsafe impl __cross::Look for #ty {
                #[inline]
                #[allow(unused_variables)]
                unsafe fn look(this: *mut Self) -> ::core::result::Result<(), __cross::Wrong> {
                    // SAFETY: the caller's promise: the bytes of a value are there.
                    unsafe { #body }
                }
            }
        };
    }
}

/// A field, if something may be wrong in it.
fn look_at_field(
    bridge: &Bridge,
    plan: &Plan,
    field: &Field,
    cfg: &TokenStream,
    place: &TokenStream,
) -> Option<TokenStream> {
    if !may_be_wrong(plan, &field.ty) {
        return None;
    }
    let ty = spell::ty(bridge, &field.ty, Lifetimes::Inferred);
    Some(quote!(#cfg __cross::look::<#ty>((#place).cast())?;))
}

/// An enum with data may have no tag that it knows, and a box no address, if C++ has moved it out.
fn may_be_wrong(plan: &Plan, ty: &Type) -> bool {
    match ty {
        Type::Named(named) => plan.checked.contains(&named.id),
        Type::Array { element, .. } => may_be_wrong(plan, element),
        Type::Word(Word::Box, _) => true,
        ty => ty.inside(Word::Optional).is_some_and(|payload| may_be_wrong(plan, payload)),
    }
}

fn payload_name(index: usize) -> Ident {
    format_ident!("__Payload{}", index)
}

/// What `repr(C, tag)` means, spelled out: the tag, and a union of structs.
fn mirror(bridge: &Bridge, id: TypeId, of: &DataEnum) -> TokenStream {
    let def = &bridge.types[id.0];
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

fn look_at_payload(bridge: &Bridge, plan: &Plan, id: TypeId, of: &DataEnum) -> TokenStream {
    let def = &bridge.types[id.0];
    let name = def.rust.to_string();
    let tag = format_ident!("{}", of.tag.name());
    let arms = of.variants.iter().enumerate().map(|(number, variant)| {
        let (cfg, value) = (&variant.cfg, Literal::i128_unsuffixed(variant.value));
        let payload = payload_name(number);
        let fields = variant.fields.iter().enumerate().map(|(index, field)| {
            let (cfg, name) = (&field.cfg, format_ident!("field{}", index));
            let place = quote!(
                this.byte_add(::core::mem::offset_of!(__Mirror, payloads))
                    .byte_add(::core::mem::offset_of!(#payload, #name))
            );
            look_at_field(bridge, plan, field, &quote!(#cfg), &place)
        });
        quote!(#cfg #value => { #(#fields)* ::core::result::Result::Ok(()) })
    });
    quote! {
        match this.cast::<::core::primitive::#tag>().read() {
            #(#arms)*
            #[allow(unreachable_patterns)]
            tag => ::core::result::Result::Err(__cross::Wrong::Tag(#name, tag.into())),
        }
    }
}

/// The function through which C++ has what the enum derives. A panic in it aborts, as in a derive of cxx.
fn operation(bridge: &Bridge, derived: &Derived) -> TokenStream {
    let def = &bridge.types[derived.ty.0];
    let (cfg, span, symbol) = (&def.cfg, def.rust.span(), &derived.symbol);
    let ty = spell::named(bridge, derived.ty, Lifetimes::Erased);
    let (parameters, result, value) = match derived.of {
        Operation::Equal => (2, quote!(bool), quote!(left == right)),
        Operation::Compare => (2, quote!(i8), quote!(__cross::compare(left, right))),
        Operation::Hash => (1, quote!(usize), quote!(::cxx::private::hash(left))),
    };
    let names = ["left", "right"].into_iter().take(parameters).map(|name| format_ident!("{name}"));
    let names: Vec<_> = names.collect();
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
