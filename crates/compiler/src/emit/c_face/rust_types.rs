//! The types of a C face in Rust: the traits that the codecs of the runtime need, and the functions
//! that free them.

use super::codec::codec;
use super::rust::exported;
use crate::cfg::Cfg;
use crate::ir::{Bridge, DataVariant, Field, Shape, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::c_face::{Face, Form, Struct, Tagged, TaggedVariant, Type};
use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

pub(super) fn items(bridge: &Bridge, face: &Face, ty: &Type) -> TokenStream {
    match ty {
        Type::Object { id, name, free } => object(bridge, face, *id, name, free),
        Type::Enum { id, name, .. } => enumeration(bridge, *id, name),
        Type::Struct(item) => match &item.free {
            Some(free) => converted(bridge, item, free),
            None => plain(bridge, item),
        },
        Type::Tagged(item) => tagged(bridge, item),
        Type::List { element, free, .. } => {
            let free = free_stored(free, &codec(bridge, &Form::List(Box::new(element.clone()))));
            let cfg = ty.cfg(bridge);
            quote!(#cfg #free)
        }
        Type::Optional { .. } => TokenStream::new(),
    }
}

/// The function that frees what a C value owns.
pub(super) fn free_stored(symbol: &str, codec: &TokenStream) -> TokenStream {
    exported(
        symbol,
        &quote!(stored: *mut <#codec as __c::Stored>::C),
        &quote!(::core::primitive::i32),
        // SAFETY: the header requires that Rust returned it, or that it is empty.
        &quote!(unsafe { __c::free_stored::<#codec>(#symbol, stored) }),
    )
}

fn object(bridge: &Bridge, face: &Face, id: TypeId, name: &str, free: &str) -> TokenStream {
    let def = &bridge[id];
    let (ty, cfg, package) = (&def.rust, &def.cfg, &face.package);
    let free = exported(
        free,
        &quote!(handle: __c::RawHandle),
        &quote!(::core::primitive::i32),
        // SAFETY: the table of handles checks it.
        &quote!(unsafe { __c::free::<#ty>(#free, handle) }),
    );
    quote! {
        #cfg
        __c::opaque!(#ty, #package, #name);
        #cfg
        #free
    }
}

fn enumeration(bridge: &Bridge, id: TypeId, name: &str) -> TokenStream {
    let def = &bridge[id];
    let TypeKind::Enum(item) = &def.kind else { return TokenStream::new() };
    let (ty, cfg) = (&def.rust, &def.cfg);
    let repr = item.repr.map(|repr| repr.rust().map(|part| format_ident!("{part}")));
    let repr = repr.map(|path| quote!(#(::#path)*));
    let value = |value: i128| Literal::i128_unsuffixed(value);
    let is_flags = item.derives.iter().any(|derive| derive.starts_with("Bit"));
    let is_valid = if is_flags {
        let bits = item.variants.iter().map(|variant| value(variant.value));
        quote!(repr & !(0 #(| #bits)*) == 0)
    } else {
        let arms = item.variants.iter().map(|variant| {
            let (cfg, value) = (&variant.cfg, value(variant.value));
            quote!(#cfg #value => true,)
        });
        quote!(match repr { #(#arms)* _ => false })
    };
    quote! {
        // SAFETY: cxx defines it as its integer; `of` and `repr` wrap and unwrap it.
        #cfg
        unsafe impl __c::CEnum for #ty {
            type Repr = #repr;
            const NAME: &'static ::core::primitive::str = #name;
            #[allow(unreachable_patterns)]
            fn is_valid(repr: #repr) -> ::core::primitive::bool { #is_valid }
            fn of(repr: #repr) -> Self { #ty { repr } }
            fn repr(self) -> #repr { self.repr }
        }
    }
}

/// A struct that is the same in C.
fn plain(bridge: &Bridge, item: &Struct) -> TokenStream {
    let def = &bridge[item.id];
    let (ty, cfg) = (&def.rust, &def.cfg);
    let is_union = matches!(&def.kind, TypeKind::Struct(of) if of.shape == Shape::Union);
    let checks: Vec<_> = item
        .fields
        .iter()
        // Nothing says which field of a union is set: reading one is a promise.
        .filter(|field| !is_union && !matches!(field.form, Form::Number(_)))
        .map(|field| {
            let (name, text) = (rust_field(bridge, item, field.index), &field.name);
            let codec = codec(bridge, &field.form);
            let first = quote!((&raw const (*from).#name).cast::<<#codec as __c::Stored>::C>());
            if field.lengths.is_empty() {
                return quote!(__c::valid::<#codec>(&#text, #first)?;);
            }
            let count: u64 = field.lengths.iter().product();
            let count = Literal::u64_unsuffixed(count);
            quote!(for index in 0..#count { __c::valid::<#codec>(&#text, #first.add(index))?; })
        })
        .collect_vec();
    // SAFETY of the generated code: the caller has checked that the pointer is aligned and that its
    // bytes are readable.
    let valid = (!checks.is_empty()).then(|| {
        quote! {
            const CHECKED: ::core::primitive::bool = true;
            unsafe fn valid(from: *const Self) -> ::core::result::Result<(), __c::Refused> {
                unsafe { #(#checks)* }
                ::core::result::Result::Ok(())
            }
        }
    });
    let layout = item.layout.as_ref().map(|layout| {
        let (size, align) =
            (Literal::u64_unsuffixed(layout.size), Literal::u64_unsuffixed(layout.align));
        let offsets = item.fields.iter().zip(&layout.offsets).map(|(field, offset)| {
            let (name, offset) =
                (rust_field(bridge, item, field.index), Literal::u64_unsuffixed(*offset));
            quote!(&& ::core::mem::offset_of!(#ty, #name) == #offset)
        });
        quote! {
            #cfg
            #[cfg(target_pointer_width = "64")]
            const _: () = ::core::assert!(
                ::core::mem::size_of::<#ty>() == #size && ::core::mem::align_of::<#ty>() == #align
                    #(#offsets)*
            );
        }
    });
    quote! {
        // SAFETY: cxx defines it as `repr(C)`, with the same fields as in C.
        #cfg
        unsafe impl __c::PlainData for #ty { #valid }
        #layout
    }
}

/// A struct with another form in C.
fn converted(bridge: &Bridge, item: &Struct, free: &str) -> TokenStream {
    let def = &bridge[item.id];
    let (ty, cfg) = (&def.rust, &def.cfg);
    let c = format_ident!("C{}", item.id.0);
    let fields = || {
        item.fields.iter().map(|field| {
            let name = rust_field(bridge, item, field.index);
            (name, codec(bridge, &field.form), &field.name, &field.form)
        })
    };
    let declared = fields().map(|(name, codec, ..)| quote!(#name: <#codec as __c::Stored>::C));
    let read = fields().map(|(name, codec, text, form)| {
        let into = matches!(form, Form::Optional(_)).then(|| quote!(.into()));
        quote!(#name: __c::read::<#codec>(&#text, &raw const (*from).#name)? #into)
    });
    let write = fields().map(|(name, codec, _, form)| {
        let into = matches!(form, Form::Optional(_)).then(|| quote!(.into()));
        quote!((&raw mut (*place).#name).write(<#codec as __c::Stored>::write(self.#name #into));)
    });
    let free_each = fields()
        .filter(|(.., form)| form.owns())
        .map(|(name, codec, ..)| quote!(<#codec as __c::Stored>::free(&raw mut (*c).#name);));
    let free = free_stored(free, &quote!(__c::Converted<#ty>));
    let clone = clone(ty, cfg, &c, item.clone.as_ref());
    quote! {
        #cfg
        #[repr(C)]
        pub struct #c { #(#declared),* }
        // SAFETY of all blocks: each field uses its own codec, whose requirements the caller
        // promises; `free` frees what `write` creates.
        #cfg
        unsafe impl __c::Convert for #ty {
            type C = #c;
            unsafe fn read(from: *const #c) -> ::core::result::Result<Self, __c::Refused> {
                unsafe { ::core::result::Result::Ok(#ty { #(#read),* }) }
            }
            fn write(self) -> #c {
                let mut written = __c::Writing::<Self>::new();
                let place = written.place();
                // SAFETY of the generated code: each place is part of the memory of `written`, and
                // is written once.
                unsafe {
                    #(#write)*
                    written.done()
                }
            }
            unsafe fn free(c: *mut #c) {
                let _ = c;
                // SAFETY of the generated code: the caller gives up the value, and each part is
                // freed once.
                unsafe { #(#free_each)* }
            }
        }
        #cfg
        #free
        #clone
    }
}

/// The function that copies a value with another form in C.
fn clone(ty: &Ident, cfg: &Cfg, c: &Ident, symbol: Option<&String>) -> Option<TokenStream> {
    let symbol = symbol?;
    let codec = quote!(__c::Converted<#ty>);
    let clone = exported(
        symbol,
        &quote!(value: *const #c, result: *mut #c),
        &quote!(::core::primitive::i32),
        &quote! {
            // SAFETY: C passes what the header documents, and the codec checks what can be checked.
            __c::call(#symbol, move || unsafe {
                __c::check::<#codec>(&"result", result)?;
                let value = __c::take::<#codec>(&"value", value)?;
                __c::put::<#codec>(value, result);
                ::core::result::Result::Ok(())
            })
        },
    );
    Some(quote!(#cfg #clone))
}

/// An enum with data, which is a tag and a union in C.
fn tagged(bridge: &Bridge, item: &Tagged) -> TokenStream {
    let def = &bridge[item.id];
    let TypeKind::DataEnum(of) = &def.kind else { return TokenStream::new() };
    let (ty, cfg) = (&def.rust, &def.cfg);
    let (c, union) = (format_ident!("C{}", item.id.0), format_ident!("C{}Union", item.id.0));
    let tag = format_ident!("{}", item.tag.name());
    let mut parts = Parts::default();
    for (index, (variant, of)) in item.variants.iter().zip(&of.variants).enumerate() {
        parts.variant(bridge, item, index, variant, of);
    }
    let Parts { structs, members, read, write, free } = parts;
    let free_symbol = free_stored(&item.free, &quote!(__c::Converted<#ty>));
    let clone = clone(ty, cfg, &c, item.clone.as_ref());
    let has_union = !members.is_empty();
    let of_union = has_union.then(|| quote!(payload: #union));
    let payload = has_union.then(|| quote!(let payload = &raw const (*from).payload;));
    let payload_mut = has_union.then(|| {
        quote! {
            #[allow(unused_variables)]
            let payload = &raw mut (*from).payload;
        }
    });
    let union = has_union.then(|| {
        quote! {
            #cfg
            #[repr(C)]
            pub union #union { #(#members),* }
        }
    });
    quote! {
        #structs
        #union
        #cfg
        #[repr(C)]
        pub struct #c { tag: ::core::primitive::#tag, #of_union }
        // SAFETY of all blocks: each field uses its own codec, whose requirements the caller
        // promises for the variant in the tag; `free` frees what `write` creates.
        #cfg
        unsafe impl __c::Convert for #ty {
            type C = #c;
            unsafe fn read(from: *const #c) -> ::core::result::Result<Self, __c::Refused> {
                unsafe {
                    #payload
                    match (*from).tag {
                        #(#read)*
                        _ => ::core::result::Result::Err(__c::Refused::new(__c::INVALID_VALUE).at_field(&"tag")),
                    }
                }
            }
            fn write(self) -> #c {
                let mut written = __c::Writing::<Self>::new();
                let from = written.place();
                // SAFETY of the generated code: the tag says which payload there is room for, and
                // it is written once.
                unsafe {
                    #payload_mut
                    match self { #(#write)* }
                    written.done()
                }
            }
            unsafe fn free(from: *mut #c) {
                // SAFETY of the generated code: the tag says which payload there is, and the caller
                // gives it up.
                unsafe {
                    #payload_mut
                    match (*from).tag { #(#free)* _ => {} }
                }
            }
        }
        #cfg
        #free_symbol
        #clone
    }
}

/// The generated code for the variants.
#[derive(Default)]
struct Parts {
    structs: TokenStream,
    members: Vec<TokenStream>,
    read: Vec<TokenStream>,
    write: Vec<TokenStream>,
    free: Vec<TokenStream>,
}

impl Parts {
    fn variant(
        &mut self,
        bridge: &Bridge,
        item: &Tagged,
        index: usize,
        variant: &TaggedVariant,
        of: &DataVariant,
    ) {
        let cfg = &bridge[item.id].cfg;
        let (ty, name) = (&bridge[item.id].rust, &of.rust);
        let value = Literal::i128_unsuffixed(of.value);
        let c = format_ident!("C{}Variant{}", item.id.0, index);
        let fields: Vec<_> = variant
            .fields
            .iter()
            .zip(&of.fields)
            .map(|(field, of)| {
                let place = format_ident!("field{}", field.index);
                let rust: syn::Member = syn::parse_str(&of.rust).expect("a field has a name");
                (place, rust, codec(bridge, &field.form), field)
            })
            .collect_vec();
        if !fields.is_empty() {
            let declared = fields
                .iter()
                .map(|(place, _, codec, _)| quote!(#place: <#codec as __c::Stored>::C));
            self.structs.extend(quote! {
                #cfg
                #[repr(C)]
                pub struct #c { #(#declared),* }
            });
            let member = format_ident!("variant{}", index);
            self.members.push(quote!(#member: ::core::mem::ManuallyDrop<#c>));
        }
        let optional = |form: &Form| matches!(form, Form::Optional(_)).then(|| quote!(.into()));
        let read = fields.iter().map(|(place, rust, codec, field)| {
            let (text, into) = (&field.name, optional(&field.form));
            quote!(#rust: __c::read::<#codec>(&#text, &raw const (*payload.cast::<#c>()).#place)? #into)
        });
        self.read.push(quote!(#value => ::core::result::Result::Ok(#ty::#name { #(#read),* }),));
        let bound = fields.iter().map(|(place, rust, ..)| quote!(#rust: #place));
        let write = fields.iter().map(|(place, _, codec, field)| {
            let into = optional(&field.form);
            quote! {
                (&raw mut (*payload.cast::<#c>()).#place)
                    .write(<#codec as __c::Stored>::write(#place #into));
            }
        });
        // The tag first: if a field cannot be written, the value is freed.
        self.write.push(quote! {
            #ty::#name { #(#bound),* } => { (&raw mut (*from).tag).write(#value); #(#write)* }
        });
        let ends = fields.iter().filter(|(.., field)| field.form.owns()).map(
            |(place, _, codec, _)| {
                quote!(<#codec as __c::Stored>::free(&raw mut (*payload.cast::<#c>()).#place);)
            },
        );
        let ends = ends.collect_vec();
        if !ends.is_empty() {
            self.free.push(quote!(#value => { #(#ends)* }));
        }
    }
}

fn rust_field(bridge: &Bridge, item: &Struct, index: usize) -> Ident {
    let name = match &bridge[item.id].kind {
        TypeKind::Struct(definition) => {
            definition.fields.get(index).map(|field: &Field| &field.rust)
        }
        _ => None,
    };
    let name = name.expect("the field is the struct's");
    syn::parse_str(name).expect("a field's name is an identifier")
}
