//! C types in C and in Rust spelling.

use crate::ir::c_library::{Library, Number, Type, TypeKind};
use crate::iter::IteratorExt as _;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};

/// A C declaration with a type: `const char *name`; without a name, the type itself.
pub(super) fn declare(library: &Library, ty: &Type, name: &str) -> String {
    declarator(library, ty, false, name.to_owned())
}

fn declarator(library: &Library, ty: &Type, is_const: bool, inner: String) -> String {
    let constness = if is_const { "const " } else { "" };
    let plain = |name: &str, inner: &str| {
        let gap = if inner.is_empty() { "" } else { " " };
        format!("{constness}{name}{gap}{inner}")
    };
    match ty {
        Type::Void => plain("void", &inner),
        Type::Number(number) => plain(number.c(), &inner),
        Type::Named(id) => match &library.types[id.0].kind {
            TypeKind::Status(status) => declarator(library, &status.is, is_const, inner),
            _ => plain(&library.types[id.0].c, &inner),
        },
        Type::Pointer { mutable, to } => {
            let inner = format!("*{constness}{inner}");
            let is_array = matches!(**to, Type::Array { .. });
            let inner = if is_array { format!("({inner})") } else { inner };
            declarator(library, to, !mutable, inner)
        }
        Type::Function(pointed) => {
            let params = params(library, &pointed.params);
            let inner = format!("(*{constness}{inner})({params})");
            declarator(library, &pointed.result, false, inner)
        }
        Type::Array { element, length } => {
            declarator(library, element, is_const, format!("{inner}[{length}]"))
        }
    }
}

/// The type of a pointer to a function.
pub(super) fn pointer_to_function(library: &Library, params: &[Type], result: &Type) -> String {
    declarator(library, result, false, format!("(*)({})", self::params(library, params)))
}

/// The type of a pointer to a function that takes these arguments and any others.
pub(super) fn pointer_to_variadic_function(
    library: &Library,
    params: &[Type],
    result: &Type,
) -> String {
    let params = self::params(library, params);
    declarator(library, result, false, format!("(*)({params}, ...)"))
}

fn params(library: &Library, params: &[Type]) -> String {
    if params.is_empty() {
        return "void".to_owned();
    }
    params.iter().map(|ty| declare(library, ty, "")).collect_vec().join(", ")
}

/// The type in Rust.
pub(super) fn rust(library: &Library, ty: &Type) -> TokenStream {
    match ty {
        Type::Void => quote!(::core::ffi::c_void),
        Type::Number(number) => number_in_rust(*number),
        Type::Named(id) => {
            if let TypeKind::Status(status) = &library.types[id.0].kind {
                return rust(library, &status.is);
            }
            let name = &library.types[id.0].rust;
            quote!(#name)
        }
        Type::Pointer { mutable, to } => {
            let to = rust(library, to);
            if *mutable { quote!(*mut #to) } else { quote!(*const #to) }
        }
        Type::Function(pointed) => {
            let params = pointed.params.iter().map(|ty| rust(library, ty));
            let result = output(library, &pointed.result);
            quote!(::core::option::Option<unsafe extern "C" fn(#(#params),*) #result>)
        }
        Type::Array { element, length } => {
            let element = rust(library, element);
            let length = proc_macro2::Literal::u64_unsuffixed(*length);
            quote!([#element; #length])
        }
    }
}

pub(super) fn number_in_rust(number: Number) -> TokenStream {
    let name = format_ident!("{}", number.rust());
    if number.rust().starts_with("c_") {
        quote!(::core::ffi::#name)
    } else {
        quote!(::core::primitive::#name)
    }
}

/// `-> T`, or nothing.
pub(super) fn output(library: &Library, ty: &Type) -> Option<TokenStream> {
    let written = rust(library, ty);
    (*ty != Type::Void).then(|| quote!(-> #written))
}
