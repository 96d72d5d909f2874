//! C's number types under cxx's names.

use crate::iter::IteratorExt as _;
use crate::plan::CTypes;
use proc_macro2::Ident;
use syn::{FnArg, GenericArgument, PathArguments, ReturnType, Type};

/// The names for one width of `long`.
#[derive(Clone, Copy)]
pub(super) struct Names<'a> {
    pub types: &'a CTypes,
    pub narrow: bool,
}

impl Names<'_> {
    /// Renames all types of a signature.
    pub fn signature(self, signature: &mut syn::Signature) {
        for input in &mut signature.inputs {
            if let FnArg::Typed(input) = input {
                self.ty(&mut input.ty);
            }
        }
        self.output(&mut signature.output);
    }

    fn output(self, output: &mut ReturnType) {
        if let ReturnType::Type(_, ty) = output {
            self.ty(ty);
        }
    }

    /// Renames a type and its arguments.
    pub fn ty(self, ty: &mut Type) {
        match ty {
            Type::Paren(ty) => self.ty(&mut ty.elem),
            Type::Group(ty) => self.ty(&mut ty.elem),
            Type::Reference(ty) => self.ty(&mut ty.elem),
            Type::Ptr(ty) => self.ty(&mut ty.elem),
            Type::Slice(ty) => self.ty(&mut ty.elem),
            Type::Array(ty) => self.ty(&mut ty.elem),
            Type::FnPtr(ty) => {
                ty.inputs.iter_mut().for_each(|input| self.ty(&mut input.ty));
                self.output(&mut ty.output);
            }
            Type::Path(path) => self.path(path),
            _ => {}
        }
    }

    fn path(self, ty: &mut syn::TypePath) {
        let Some(last) = ty.path.segments.last_mut() else { return };
        if let PathArguments::AngleBracketed(arguments) = &mut last.arguments {
            for argument in &mut arguments.args {
                if let GenericArgument::Type(ty) = argument {
                    self.ty(ty);
                }
            }
            return;
        }
        let span = last.ident.span();
        let parts = ty.path.segments.iter().map(|part| part.ident.to_string()).collect_vec();
        if let Some(stand_in) = self.types.stand_in(&parts.join("::"), self.narrow) {
            ty.path = Ident::new(stand_in, span).into();
        }
    }
}
