//! The Rust half: the types, the constants, and the C functions.

use super::{spell, status, wrapper};
use crate::ir::c_library::{Constant, Enum, Function, Library, Literal, Struct, TypeDef, TypeKind};
use crate::plan::c_library::{Call, Library as Plan, Read};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};

pub fn items(library: &Library, plan: &Plan) -> TokenStream {
    let types = library.types.iter().map(|def| type_item(library, plan, def));
    let constants = library.constants.iter().filter_map(|constant| known(library, constant));
    let read = plan.constants.iter().map(|read| self::read(library, read));
    let read: TokenStream = read.collect();
    let (wrapped, plain): (Vec<_>, Vec<_>) = plan.calls.iter().partition(|call| call.is_wrapped);
    let plain = plain.into_iter().map(|call| {
        let attrs = &library.functions[call.function].attrs;
        let item = foreign(library, call, quote!(pub));
        quote!(#attrs #item)
    });
    let plain = block(quote!(#read #(#plain)*));
    let behind: TokenStream =
        wrapped.iter().map(|call| foreign(library, call, quote!(pub(super)))).collect();
    let behind = (!behind.is_empty()).then(|| {
        let block = block(behind);
        quote! {
            /// The C functions that have other types in Rust.
            mod __c {
                #[allow(unused_imports)]
                use super::*;
                #block
            }
        }
    });
    let wrappers = wrapped.iter().map(|call| wrapper::function(library, plan, call));
    quote!(#(#types)* #(#constants)* #plain #behind #(#wrappers)*)
}

fn block(items: TokenStream) -> Option<TokenStream> {
    (!items.is_empty()).then(|| {
        quote! {
            #[allow(clashing_extern_declarations)]
            unsafe extern "C" { #items }
        }
    })
}

fn type_item(library: &Library, plan: &Plan, def: &TypeDef) -> TokenStream {
    let TypeDef { rust: name, cfg, attrs, .. } = def;
    let destroy = def.drop.map(|function| status::destroy(library, plan, def, function));
    let item = match &def.kind {
        TypeKind::Opaque => quote! {
            #cfg
            #attrs
            #[repr(C)]
            pub struct #name { opaque: ::twinspan::c::Opaque }
        },
        TypeKind::Alias(target) => {
            let target = spell::rust(library, target);
            quote!(#cfg #attrs pub type #name = #target;)
        }
        TypeKind::Struct(definition) => structure(library, def, definition),
        TypeKind::Enum(definition) => enumeration(def, definition),
        TypeKind::Status(status) => status::item(library, plan, def, status),
    };
    quote!(#item #destroy)
}

fn structure(library: &Library, def: &TypeDef, definition: &Struct) -> TokenStream {
    let TypeDef { rust: name, cfg, attrs, .. } = def;
    let keyword = if definition.is_union { quote!(union) } else { quote!(struct) };
    let fields = definition.fields.iter().map(|field| {
        let (attrs, name, ty) = (&field.attrs, &field.rust, spell::rust(library, &field.ty));
        quote!(#attrs pub #name: #ty)
    });
    quote!(#cfg #attrs #[repr(C)] pub #keyword #name { #(#fields),* })
}

/// Like a C++ enum in cxx: C may produce any number, and none of them is undefined behaviour in
/// Rust.
fn enumeration(def: &TypeDef, definition: &Enum) -> TokenStream {
    let TypeDef { rust: name, cfg, attrs, .. } = def;
    let repr = spell::number_in_rust(definition.repr);
    let constants = definition.variants.iter().map(|variant| {
        let (attrs, constant) = (&variant.attrs, &variant.rust);
        let value = proc_macro2::Literal::i128_unsuffixed(variant.value);
        quote!(#attrs pub const #constant: Self = #name { repr: #value };)
    });
    quote! {
        #cfg
        #attrs
        #[derive(Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(transparent)]
        pub struct #name {
            /// The number in C.
            pub repr: #repr,
        }
        #cfg
        #[allow(non_upper_case_globals)]
        impl #name { #(#constants)* }
        #cfg
        impl ::twinspan::private::c_library::Code for #name {
            fn number(self) -> i128 { self.repr as i128 }
            fn of(number: i128) -> Self { #name { repr: number as _ } }
        }
    }
}

/// A constant whose value is in the bridge.
fn known(library: &Library, constant: &Constant) -> Option<TokenStream> {
    let Constant { rust: name, cfg, attrs, .. } = constant;
    let ty = spell::rust(library, &constant.ty);
    let value = match constant.value.as_ref()? {
        Literal::Integer(value) => proc_macro2::Literal::i128_unsuffixed(*value).to_token_stream(),
        Literal::Bool(value) => quote!(#value),
    };
    Some(quote!(#cfg #attrs pub const #name: #ty = #value;))
}

/// A constant whose value is in the header: C has it in a variable that is never written.
fn read(library: &Library, read: &Read) -> TokenStream {
    let constant = &library.constants[read.constant];
    let Constant { rust: name, cfg, attrs, .. } = constant;
    let (ty, symbol) = (spell::rust(library, &constant.ty), &read.symbol);
    quote!(#cfg #attrs #[link_name = #symbol] pub safe static #name: #ty;)
}

/// The C function itself.
fn foreign(library: &Library, call: &Call, vis: TokenStream) -> TokenStream {
    let function = &library.functions[call.function];
    let Function { rust: name, cfg, .. } = function;
    let safety = if function.unsafety || call.is_wrapped { quote!(unsafe) } else { quote!(safe) };
    let params = call.params.iter().flatten().map(|slot| {
        let (name, ty) = (&slot.name, spell::rust(library, &slot.ty));
        quote!(#name: #ty)
    });
    let output = spell::output(library, &call.result);
    let is_named = *name == call.symbol;
    let symbol = &call.symbol;
    let link_name = (!is_named).then(|| quote!(#[link_name = #symbol]));
    quote!(#cfg #link_name #vis #safety fn #name(#(#params),*) #output;)
}

/// The C function, by its name in the module.
pub(super) fn path(library: &Library, call: &Call) -> TokenStream {
    let name = &library.functions[call.function].rust;
    if call.is_wrapped { quote!(__c::#name) } else { quote!(#name) }
}
