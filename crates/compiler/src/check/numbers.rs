//! Numbers under the names that C++ has for them: people declare `type time_t;`, as they would a class.

use super::syntax::bare;
use crate::ast::{self, BlockItem};
use crate::diag::{Code, Diagnostics};
use crate::names::is_cxx_keyword;
use crate::primitive::Primitive;
use syn::{FnArg, GenericArgument, Ident, PathArguments, ReturnType};

/// Names of C++, and the number in Rust.
const NUMBERS: &[(&str, &str)] = &[
    ("bool", "bool"),
    ("char", "c_char"),
    ("char16_t", "u16"),
    ("char32_t", "char"),
    ("clock_t", "i64"),
    ("double", "f64"),
    ("float", "f32"),
    ("gid_t", "u32"),
    ("int", "i32"),
    ("int16_t", "i16"),
    ("int32_t", "i32"),
    ("int64_t", "i64"),
    ("int8_t", "i8"),
    ("intmax_t", "i64"),
    ("intptr_t", "isize"),
    ("long", "c_long"),
    ("mode_t", "u32"),
    ("off_t", "i64"),
    ("pid_t", "i32"),
    ("ptrdiff_t", "isize"),
    ("short", "c_short"),
    ("size_t", "usize"),
    ("ssize_t", "isize"),
    ("time_t", "i64"),
    ("uid_t", "u32"),
    ("uint16_t", "u16"),
    ("uint32_t", "u32"),
    ("uint64_t", "u64"),
    ("uint8_t", "u8"),
    ("uintmax_t", "u64"),
    ("uintptr_t", "usize"),
    ("unsigned", "c_uint"),
];

/// The number in Rust for a name that C++ has for it.
pub(super) fn in_rust(cxx: &str) -> Option<&'static str> {
    NUMBERS.iter().find(|(name, _)| *name == cxx).map(|(_, rust)| *rust)
}

/// Whether the declaration is refused here for a name that C++ cannot have for a class.
pub(super) fn is_keyword(block: &ast::Block, ty: &ast::ExternType) -> bool {
    let name = ty.attrs.cxx_name(&ty.ident);
    block.lang.is_cxx() && in_rust(&name).is_some() && is_cxx_keyword(&name)
}

/// Refuses the declaration of a number as a class, if a value of it crosses, which none of a class can.
pub(super) fn declared(bridge: &ast::Bridge, diagnostics: &mut Diagnostics) {
    for (block, item) in bridge.in_blocks() {
        let BlockItem::Type(ty) = item else { continue };
        let name = ty.attrs.cxx_name(&ty.ident);
        let is_class = !block.lang.is_cxx() || ty.attrs.cxx_path.is_some();
        let Some(rust) = in_rust(&name).filter(|_| !is_class) else { continue };
        if is_keyword(block, ty) || crosses(bridge, &ty.ident) {
            let message = format!("`{name}` is a number in C++, and no class");
            let help = match Primitive::from_name(&name) {
                Some(_) if ty.ident == name => {
                    format!("leave the declaration out: a bridge has `{name}` of its own")
                }
                _ => format!("leave the declaration out, and write `{rust}`"),
            };
            diagnostics.refuse(Code::UnsupportedType, ty.ident.span(), message, help);
        }
    }
}

/// Whether a value of the type is in a signature or a field.
fn crosses(bridge: &ast::Bridge, name: &Ident) -> bool {
    let fields = bridge.structs().flat_map(|of| of.fields.iter().map(|field| &field.ty));
    let signatures = bridge.in_blocks().filter_map(|(_, item)| match item {
        BlockItem::Function(function) => Some(&function.sig),
        _ => None,
    });
    let mut types = signatures.flat_map(|sig| {
        let params = sig.inputs.iter().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(&*typed.ty),
            FnArg::Receiver(_) => None,
        });
        let result = match &sig.output {
            ReturnType::Type(_, ty) => Some(&**ty),
            ReturnType::Default => None,
        };
        params.chain(result)
    });
    types.any(|ty| holds(ty, name)) || { fields }.any(|ty| holds(ty, name))
}

/// Whether the type is this one, or contains it in place.
fn holds(ty: &syn::Type, name: &Ident) -> bool {
    match bare(ty) {
        syn::Type::Path(ty) if ty.path.is_ident(name) => true,
        syn::Type::Path(ty) => ty.path.segments.last().is_some_and(|last| {
            const IN_PLACE: [&str; 4] = ["Option", "Optional", "Result", "Vec"];
            let PathArguments::AngleBracketed(arguments) = &last.arguments else { return false };
            let mut inner = arguments.args.iter().filter_map(|argument| match argument {
                GenericArgument::Type(inner) => Some(inner),
                _ => None,
            });
            IN_PLACE.iter().any(|word| last.ident == word) && inner.any(|inner| holds(inner, name))
        }),
        syn::Type::Array(array) => holds(&array.elem, name),
        syn::Type::Tuple(tuple) => tuple.elems.iter().any(|inner| holds(inner, name)),
        syn::Type::Reference(reference) => match bare(&reference.elem) {
            syn::Type::Slice(slice) => holds(&slice.elem, name),
            _ => false,
        },
        _ => false,
    }
}
