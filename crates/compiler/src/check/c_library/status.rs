//! Functions that other declarations name: those that destroy an object or describe an error.

use super::Reader;
use super::value::wrong;
use crate::ast::c_library as ast;
use crate::check::enumeration::integer;
use crate::diag::Code;
use crate::ir::c_library::{
    Function, Number, NumberKind, Outcome, ParamType, Pointee, Status, Type, TypeId, TypeKind,
    Value,
};
use proc_macro2::Ident;
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Attribute, Expr, Token};

/// The contents of `#[status(..)]`.
#[derive(Default)]
struct Said {
    ok: Vec<i128>,
    too_long: Option<i128>,
    message: Option<Ident>,
    detail: Option<Ident>,
}

const STATUS: &str = "write `#[status(ok = 0)] type Error = c_int;`; write several success \
values as `ok = [100, 101]`; \
                      `message = f` and `detail = f` name functions of the block, `too_long = 18` a value";

/// Functions that a type names, kept until all functions are read.
pub(super) struct Asked {
    of: TypeId,
    message: Option<Ident>,
    detail: Option<Ident>,
}

impl Reader<'_> {
    /// `#[status(ok = 0)] type Error = c_int;`
    pub(super) fn status(&mut self, item: &ast::CType, target: &Type) -> Option<TypeKind> {
        let attribute = item.attrs.own.iter().find(|own| own.path().is_ident("status"))?;
        let said = match attribute.parse_args_with(parse) {
            Ok(said) => said,
            Err(error) => {
                self.diagnostics.push(*wrong(&error, STATUS));
                return None;
            }
        };
        let is_number = match self.meaning(target) {
            Type::Number(number) => number.kind() == NumberKind::Integer,
            Type::Named(id) => matches!(self.kind(*id), TypeKind::Enum(_)),
            _ => false,
        };
        if !is_number || said.ok.is_empty() {
            let message = "a status has to be an integer or an enum, with values that mean success";
            self.refuse(Code::CLibraryAttribute, item.ident.span(), message, STATUS);
            return None;
        }
        let of = self.names.get(&item.ident.to_string()).copied()?;
        self.asked.push(Asked { of, message: said.message, detail: said.detail });
        Some(TypeKind::Status(Status {
            is: target.clone(),
            ok: said.ok,
            too_long: said.too_long,
            message: None,
            detail: None,
        }))
    }

    /// `#[drop(f)] type T;`
    pub(super) fn dropped(&mut self, item: &ast::CType, attribute: &Attribute, id: TypeId) {
        match attribute.parse_args::<Ident>() {
            Ok(name) if item.target.is_none() => self.dropped.push((id, name)),
            Ok(_) => self.misplaced(attribute),
            Err(error) => {
                let help =
                    "write `#[drop(f)]` with the function of the block that takes a `*mut T`";
                self.diagnostics.push(*wrong(&error, help));
            }
        }
    }

    /// Resolves them when all functions are known.
    pub(super) fn name_functions(&mut self) {
        for (id, name) in std::mem::take(&mut self.dropped) {
            let takes = |function: &Function| match &function.params[..] {
                [param] => match &param.ty {
                    ParamType::In(Value::Owned { of, optional: false }) => *of == id,
                    ParamType::In(Value::Raw(Type::Pointer { to, .. })) => {
                        **to == Type::Void || **to == Type::Named(id)
                    }
                    _ => false,
                },
                _ => false,
            };
            let help = "declare it in the block with one parameter, `*mut T` or `Owned<T>`";
            self.library.types[id.0].drop = self.named(&name, help, takes);
            self.library.types[id.0].holds_pointers = self.holds_pointers(&Type::Named(id));
        }
        for Asked { of, message, detail } in std::mem::take(&mut self.asked) {
            let help = "declare it in the block: `fn f(status: c_int) -> &'static CStr;`";
            let takes = |reader: &Self, function: &Function| match &function.params[..] {
                [param] => match &param.ty {
                    ParamType::In(Value::Raw(ty)) => match reader.meaning(ty) {
                        Type::Number(_) => gives_text(function),
                        Type::Named(id) => {
                            matches!(reader.kind(*id), TypeKind::Enum(_)) && gives_text(function)
                        }
                        _ => false,
                    },
                    _ => false,
                },
                _ => false,
            };
            let message = message.and_then(|name| {
                let index = self.named(&name, help, |_| true)?;
                let function = &self.library.functions[index];
                if takes(self, function) { Some(index) } else { self.unsuitable(&name, help) }
            });
            let help = "declare it in the block: `fn f(of: &T) -> &CStr;`";
            let detail = detail.and_then(|name| {
                let index = self.named(&name, help, gives_text)?;
                match object(&self.library.functions[index]) {
                    Some(of) if matches!(self.kind(of), TypeKind::Opaque) => Some((index, of)),
                    _ => self.unsuitable(&name, help).map(|index| (index, of)),
                }
            });
            if let TypeKind::Status(status) = &mut self.library.types[of.0].kind {
                (status.message, status.detail) = (message, detail);
            }
        }
    }

    fn named(
        &mut self,
        name: &Ident,
        help: &str,
        is_suitable: impl Fn(&Function) -> bool,
    ) -> Option<usize> {
        let found = self.library.functions.iter().position(|function| function.rust == *name);
        match found {
            Some(index) if is_suitable(&self.library.functions[index]) => Some(index),
            Some(_) => self.unsuitable(name, help),
            None => {
                let message = format!("the block has no function `{}`", name.unraw());
                self.diagnostics.refuse(Code::CLibraryAttribute, name.span(), message, help);
                None
            }
        }
    }

    fn unsuitable(&mut self, name: &Ident, help: &str) -> Option<usize> {
        let message = format!("`{}` has another signature", name.unraw());
        self.diagnostics.refuse(Code::CLibraryAttribute, name.span(), message, help);
        None
    }
}

fn gives_text(function: &Function) -> bool {
    match &function.result {
        Outcome::Value(Value::Reference(reference)) => matches!(reference.to, Pointee::CStr),
        Outcome::Value(Value::Raw(Type::Pointer { to, .. })) => **to == Type::Number(Number::Char),
        _ => false,
    }
}

/// The only object that a function takes.
fn object(function: &Function) -> Option<TypeId> {
    let [param] = &function.params[..] else { return None };
    let pointee = match &param.ty {
        ParamType::In(Value::Reference(reference)) => match &reference.to {
            Pointee::Value(ty) => ty,
            Pointee::CStr | Pointee::Str => return None,
        },
        ParamType::In(Value::Raw(Type::Pointer { to, .. })) => to,
        _ => return None,
    };
    match pointee {
        Type::Named(id) => Some(*id),
        _ => None,
    }
}

fn parse(input: ParseStream<'_>) -> syn::Result<Said> {
    let mut said = Said::default();
    while !input.is_empty() {
        let key: Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        match key.to_string().as_str() {
            "ok" => said.ok = numbers(&input.parse()?)?,
            "too_long" => said.too_long = numbers(&input.parse()?)?.into_iter().next(),
            "message" => said.message = Some(input.parse()?),
            "detail" => said.detail = Some(input.parse()?),
            _ => return Err(syn::Error::new(key.span(), format!("`{key}` has no meaning here"))),
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(said)
}

fn numbers(expr: &Expr) -> syn::Result<Vec<i128>> {
    let number = |expr: &Expr| {
        integer(expr).ok_or_else(|| syn::Error::new_spanned(expr, "expected an integer"))
    };
    match expr {
        Expr::Array(array) => array.elems.iter().map(number).collect(),
        expr => Ok(vec![number(expr)?]),
    }
}
