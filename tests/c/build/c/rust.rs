//! The functions behind the header. They stand beside the bridge's module, whose functions and
//! types they name.

use super::{ERROR, OK, PANIC, calls, name, type_name};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use twinspan_compiler::ir::{Bridge, Function, Type, TypeId, TypeKind};
use twinspan_compiler::plan::{Abi, Call, Crossing, ErrorForm, Form, Plan, Return};
use twinspan_compiler::words::Word;

/// Writes the functions of a bridge; `module` is the bridge's.
pub fn write(bridge: &Bridge, plan: &Plan, module: &Ident) -> TokenStream {
    let functions =
        calls(bridge, plan).map(|(call, function)| shim(bridge, plan, call, function, module));
    let frees = bridge.types.iter().enumerate().filter_map(|(index, def)| {
        let TypeKind::OpaqueRust = def.kind else { return None };
        let symbol = format!("{}_free", type_name(bridge, TypeId(index)));
        let (free, ty) = (format_ident!("free_{}", index), &def.rust);
        Some(quote! {
            #[unsafe(export_name = #symbol)]
            unsafe extern "C" fn #free(handle: *mut #ty) {
                // SAFETY: the caller owns what a function of the header gave it; null is nothing.
                drop(unsafe { ::twinspan::private::cross::take::<::twinspan::private::cross::Null<::twinspan::private::cross::Boxed<#ty>>>(handle.cast()) });
            }
        })
    });
    quote!(#(#frees)* #(#functions)*)
}

fn value(bridge: &Bridge, ty: &Type, module: &Ident) -> TokenStream {
    match ty {
        Type::Primitive(primitive) => {
            let path = primitive.rust().map(|part| format_ident!("{}", part));
            quote!(#(::#path)*)
        }
        Type::Named(named) => named_type(bridge, named.id, module),
        Type::Word(Word::Option | Word::Box, inner) => value(bridge, &inner[0], module),
        Type::Reference(reference) => value(bridge, &reference.inner, module),
        _ => quote!(::core::ffi::c_void),
    }
}

fn named_type(bridge: &Bridge, id: TypeId, module: &Ident) -> TokenStream {
    let def = &bridge.types[id.0];
    let name = &def.rust;
    match def.kind {
        TypeKind::OpaqueRust => quote!(#name),
        _ => quote!(#module::#name),
    }
}

/// One value: its parameters, and how Rust sees it.
fn take(
    bridge: &Bridge,
    plan: &Plan,
    crossing: &Crossing,
    module: &Ident,
) -> (Vec<TokenStream>, TokenStream) {
    let name = format_ident!("{}", crossing.name);
    let ty = value(bridge, &crossing.ty, module);
    match &crossing.form {
        Form::Str => {
            let length = format_ident!("{}_length", crossing.name);
            (
                vec![quote!(#name: *const u8), quote!(#length: usize)],
                quote!(::core::str::from_utf8(::core::slice::from_raw_parts(#name, #length))
                    .expect("the text is not UTF-8")),
            )
        }
        Form::Reference { mutable: false, .. } => {
            (vec![quote!(#name: *const #ty)], quote!(#name.as_ref().expect("a pointer is null")))
        }
        Form::Reference { .. } => {
            (vec![quote!(#name: *mut #ty)], quote!(#name.as_mut().expect("a pointer is null")))
        }
        Form::Owned { .. } => (
            vec![quote!(#name: *mut #ty)],
            quote!(::twinspan::private::cross::take::<::twinspan::private::cross::Boxed<#ty>>(#name.cast())),
        ),
        Form::Null(_) | Form::Flagged(_) | Form::InMemory(_) => {
            (vec![quote!(#name: *const #ty)], quote!((!#name.is_null()).then(|| #name.read())))
        }
        Form::Moved(_) => (
            vec![quote!(#name: *const #ty)],
            quote!(::core::ptr::read(::core::ptr::NonNull::new(#name.cast_mut())
                .expect("a pointer is null").as_ptr())),
        ),
        Form::Closure(closure) => {
            let user = format_ident!("{}_user", crossing.name);
            let (pointer, closure) = callback(bridge, plan.abi(closure), &name, &user, module);
            (vec![quote!(#name: #pointer), quote!(#user: *mut ::core::ffi::c_void)], closure)
        }
        // Slices and converted values have no form here yet: `calls` leaves them out.
        Form::Number(_) | Form::Converted { .. } | Form::Slice { .. } => {
            (vec![quote!(#name: #ty)], quote!(#name))
        }
    }
}

fn callback(
    bridge: &Bridge,
    abi: &Abi,
    function: &Ident,
    user: &Ident,
    module: &Ident,
) -> (TokenStream, TokenStream) {
    let names: Vec<_> = abi.params.iter().map(|param| format_ident!("{}", param.name)).collect();
    let mut raw = Vec::new();
    let mut given = Vec::new();
    let mut types = Vec::new();
    for (param, name) in abi.params.iter().zip(&names) {
        let ty = value(bridge, &param.ty, module);
        match &param.form {
            Form::Str => {
                raw.extend([quote!(*const u8), quote!(usize)]);
                given.extend([quote!(#name.as_ptr()), quote!(#name.len())]);
                types.push(quote!(&str));
            }
            Form::Reference { mutable, .. } => {
                let (pointer, reference) = if *mutable {
                    (quote!(*mut #ty), quote!(&mut #ty))
                } else {
                    (quote!(*const #ty), quote!(&#ty))
                };
                raw.push(pointer);
                given.push(quote!(#name));
                types.push(reference);
            }
            _ => {
                raw.push(quote!(#ty));
                given.push(quote!(#name));
                types.push(quote!(#ty));
            }
        }
    }
    let output = match &abi.returns {
        Return::Value(result) => {
            let ty = value(bridge, &result.ty, module);
            quote!(-> #ty)
        }
        _ => quote!(),
    };
    let pointer = quote!(unsafe extern "C-unwind" fn(*mut ::core::ffi::c_void, #(#raw),*) #output);
    (pointer, quote!(|#(#names: #types),*| #function(#user, #(#given),*)))
}

/// The parameters through which a result is written, and the statements that write it.
fn give(bridge: &Bridge, crossing: &Crossing, module: &Ident) -> (Vec<TokenStream>, TokenStream) {
    let ty = value(bridge, &crossing.ty, module);
    match &crossing.form {
        Form::Str => (
            vec![quote!(result: *mut *const u8), quote!(result_length: *mut usize)],
            quote!(result.write(value.as_ptr()); result_length.write(value.len());),
        ),
        Form::Reference { mutable: false, .. } => {
            (vec![quote!(result: *mut *const #ty)], quote!(result.write(value);))
        }
        Form::Reference { .. } => {
            (vec![quote!(result: *mut *mut #ty)], quote!(result.write(value);))
        }
        Form::Owned { .. } => (
            vec![quote!(result: *mut *mut #ty)],
            quote!(result.write(::std::boxed::Box::into_raw(value));),
        ),
        Form::Flagged(_) | Form::InMemory(_) => (
            vec![quote!(result_present: *mut bool), quote!(result: *mut #ty)],
            quote!(result_present.write(value.is_some());
                if let ::core::option::Option::Some(value) = value { result.write(value); }),
        ),
        _ => (vec![quote!(result: *mut #ty)], quote!(result.write(value);)),
    }
}

fn shim(
    bridge: &Bridge,
    plan: &Plan,
    call: &Call,
    function: &Function,
    module: &Ident,
) -> TokenStream {
    let symbol = name(bridge, function);
    let shim = format_ident!("face_{}", call.function);
    let mut params = Vec::new();
    let mut values = Vec::new();
    if let Some(receiver) = &call.receiver {
        let ty = named_type(bridge, receiver.ty, module);
        let (pointer, reference) = if receiver.mutable {
            (quote!(*mut #ty), quote!(receiver.as_mut()))
        } else {
            (quote!(*const #ty), quote!(receiver.as_ref()))
        };
        params.push(quote!(receiver: #pointer));
        values.push(quote!(#reference.expect("a pointer is null")));
    }
    for param in &call.abi.params {
        let (raw, value) = take(bridge, plan, param, module);
        params.extend(raw);
        values.push(value);
    }
    let callee = match function.member_of {
        Some(id) => {
            let (ty, name) = (named_type(bridge, id, module), &function.rust);
            quote!(#ty::#name)
        }
        None => {
            let name = &function.rust;
            quote!(#name)
        }
    };
    let called = quote!(#callee(#(#values),*));
    let body = match &call.abi.returns {
        Return::Nothing => quote!(#called; #OK),
        Return::Value(crossing) => {
            let (out, write) = give(bridge, crossing, module);
            params.extend(out);
            quote!(let value = #called; #write #OK)
        }
        Return::Status { ok, error } => {
            let write = ok.crossing().map(|crossing| {
                let (out, write) = give(bridge, crossing, module);
                params.extend(out);
                write
            });
            if let ErrorForm::Value(id) = error {
                let ty = named_type(bridge, *id, module);
                params.push(quote!(error: *mut #ty));
            }
            quote! {
                match #called {
                    ::core::result::Result::Ok(value) => { let _ = &value; #write #OK }
                    ::core::result::Result::Err(failure) => { error.write(failure); #ERROR }
                }
            }
        }
    };
    quote! {
        #[unsafe(export_name = #symbol)]
        unsafe extern "C" fn #shim(#(#params),*) -> i32 {
            ::std::panic::catch_unwind(::core::panic::AssertUnwindSafe(|| {
                // SAFETY: the header says what each pointer has to be; results are written last.
                unsafe { #body }
            }))
            .unwrap_or(#PANIC)
        }
    }
}
