//! Evaluates the expression of a constant like rustc. Generated code asserts that the value is the
//! same.

use super::{Outcome, refuse};
use crate::ast;
use crate::ir::constant::{ConstantType, Value};
use crate::iter::IteratorExt as _;
use crate::primitive::Primitive;
use quote::ToTokens;
use std::cell::RefCell;
use syn::spanned::Spanned;
use syn::{BinOp, Expr, Lit, UnOp};

const WHAT_WORKS: &str = "write a literal, or arithmetic with literals, `as`, `T::MAX` and other constants of \
                          this bridge; otherwise declare a function that returns the value";

/// The constants of a bridge, with their expressions.
pub(super) struct Values<'a> {
    pub written: Vec<&'a ast::Const>,
    /// The constants that are being evaluated.
    pub path: RefCell<Vec<String>>,
}

impl Values<'_> {
    /// The value of an expression with that type.
    pub fn of(&self, expr: &Expr, ty: &ConstantType) -> Outcome<Value> {
        match (expr, ty) {
            (Expr::Paren(inner), _) => self.of(&inner.expr, ty),
            (Expr::Group(inner), _) => self.of(&inner.expr, ty),
            (Expr::Lit(found), _) => literal(&found.lit, ty, false),
            (Expr::Path(path), _) => self.path(path, ty),
            (Expr::Array(list), ConstantType::Array(element, length)) => {
                if list.elems.len() as u64 != *length {
                    return mismatch(expr);
                }
                let elements = list.elems.iter().map(|item| self.of(item, element));
                Ok(Value::List(elements.collect::<Result<_, _>>()?))
            }
            (Expr::Repeat(list), ConstantType::Array(element, length)) => {
                let usize = ConstantType::Number(Primitive::Usize);
                let count = usize::try_from(*length).unwrap_or(usize::MAX);
                match self.of(&list.len, &usize)? {
                    Value::Integer(found) if found == i128::from(*length) && count <= 4096 => {
                        Ok(Value::List(vec![self.of(&list.expr, element)?; count]))
                    }
                    _ => mismatch(expr),
                }
            }
            (Expr::Unary(unary), ConstantType::Number(number)) => self.unary(unary, *number, ty),
            (Expr::Binary(binary), ConstantType::Number(number)) => {
                self.binary(binary, *number, ty)
            }
            (Expr::Cast(cast), ConstantType::Number(number)) => self.cast(cast, *number),
            _ => unknown(expr),
        }
    }

    fn unary(
        &self,
        unary: &syn::ExprUnary,
        number: Primitive,
        ty: &ConstantType,
    ) -> Outcome<Value> {
        let place = || Expr::Unary(unary.clone());
        match (&unary.op, &*unary.expr) {
            (UnOp::Neg(_), Expr::Lit(inner)) => literal(&inner.lit, ty, true),
            (UnOp::Neg(_), inner) => match self.of(inner, ty)? {
                Value::Integer(value) if number.is_signed() => fitting(-value, number, &place()),
                Value::Float(value) => Ok(Value::Float(-value)),
                _ => mismatch(&place()),
            },
            (UnOp::Not(_), inner) => match self.of(inner, ty)? {
                Value::Bool(value) => Ok(Value::Bool(!value)),
                Value::Integer(_) if number.depends_on_platform() => differs(&place()),
                Value::Integer(value) if number.is_signed() => Ok(Value::Integer(!value)),
                Value::Integer(value) => {
                    let (_, greatest) = number.range().unwrap_or_default();
                    Ok(Value::Integer(greatest - value))
                }
                _ => mismatch(&place()),
            },
            _ => unknown(&place()),
        }
    }

    fn binary(
        &self,
        binary: &syn::ExprBinary,
        number: Primitive,
        ty: &ConstantType,
    ) -> Outcome<Value> {
        let place = Expr::Binary(binary.clone());
        let is_comparison = matches!(
            binary.op,
            BinOp::Eq(_) | BinOp::Ne(_) | BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_)
        );
        if is_comparison && number == Primitive::Bool {
            let sides = self.type_of(&binary.left).or_else(|| self.type_of(&binary.right));
            let sides = sides.unwrap_or_else(|| default_type(&binary.left));
            let (left, right) = (self.of(&binary.left, &sides)?, self.of(&binary.right, &sides)?);
            return match compare(&binary.op, &left, &right) {
                Some(value) => Ok(Value::Bool(value)),
                None => unknown(&place),
            };
        }
        if matches!(binary.op, BinOp::Shl(_) | BinOp::Shr(_)) {
            let by = self.type_of(&binary.right);
            let by = by.unwrap_or(ConstantType::Number(Primitive::U32));
            let sides = (self.of(&binary.left, ty)?, self.of(&binary.right, &by)?);
            let (Value::Integer(left), Value::Integer(by)) = sides else { return mismatch(&place) };
            return shifted(left, by, matches!(binary.op, BinOp::Shl(_)), number, &place);
        }
        match (self.of(&binary.left, ty)?, self.of(&binary.right, ty)?) {
            (Value::Integer(left), Value::Integer(right)) => {
                match integers(&binary.op, left, right) {
                    Some(value) => fitting(value, number, &place),
                    None => unknown(&place),
                }
            }
            (Value::Float(left), Value::Float(right)) => {
                let value = match binary.op {
                    BinOp::Add(_) => left + right,
                    BinOp::Sub(_) => left - right,
                    BinOp::Mul(_) => left * right,
                    BinOp::Div(_) => left / right,
                    _ => return unknown(&place),
                };
                float(value, number, &place)
            }
            (Value::Bool(left), Value::Bool(right)) => match binary.op {
                BinOp::And(_) | BinOp::BitAnd(_) => Ok(Value::Bool(left && right)),
                BinOp::Or(_) | BinOp::BitOr(_) => Ok(Value::Bool(left || right)),
                BinOp::BitXor(_) => Ok(Value::Bool(left ^ right)),
                _ => unknown(&place),
            },
            _ => mismatch(&place),
        }
    }

    fn cast(&self, cast: &syn::ExprCast, number: Primitive) -> Outcome<Value> {
        let place = Expr::Cast(cast.clone());
        let Some(to) = written_type(&cast.ty).filter(|to| *to == number) else {
            return mismatch(&place);
        };
        // rustc gives an untyped integer the type that it is cast to.
        let from = self.type_of(&cast.expr).unwrap_or_else(|| match default_type(&cast.expr) {
            ConstantType::Number(Primitive::I32) if to.range().is_some() => {
                ConstantType::Number(to)
            }
            found => found,
        });
        let value = match self.of(&cast.expr, &from)? {
            Value::Bool(value) => Value::Integer(value.into()),
            Value::Char(value) => Value::Integer(u32::from(value).into()),
            value => value,
        };
        match value {
            Value::Integer(value) if to.is_single() => Ok(Value::Float(f64::from(value as f32))),
            Value::Integer(value) if to.is_float() => Ok(Value::Float(value as f64)),
            Value::Integer(value) => match to.range() {
                Some((least, greatest)) if (least..=greatest).contains(&value) => {
                    Ok(Value::Integer(value))
                }
                Some(_) if to.depends_on_platform() => differs(&place),
                Some((least, greatest)) => {
                    let width = greatest - least + 1;
                    Ok(Value::Integer((value - least).rem_euclid(width) + least))
                }
                None => unknown(&place),
            },
            Value::Float(value) if to.is_float() => float(value, to, &place),
            _ => unknown(&place),
        }
    }

    fn path(&self, path: &syn::ExprPath, ty: &ConstantType) -> Outcome<Value> {
        let place = Expr::Path(path.clone());
        let parts =
            path.path.segments.iter().map(|segment| segment.ident.to_string()).collect_vec();
        if let [name] = &parts[..] {
            return self.named(name, &place, ty);
        }
        let ConstantType::Number(number) = ty else { return unknown(&place) };
        if let [of, name] = &parts[..]
            && Primitive::from_name(of) == Some(*number)
        {
            let of_integer = match (&**name, number.range()) {
                ("MAX" | "MIN", Some(_)) if number.depends_on_platform() => return differs(&place),
                ("MAX", Some((_, greatest))) => Some(greatest),
                ("MIN", Some((least, _))) => Some(least),
                _ => None,
            };
            let of_float = match &**name {
                "MAX" if *number == Primitive::F32 => Some(f32::MAX.into()),
                "MIN" if *number == Primitive::F32 => Some(f32::MIN.into()),
                "EPSILON" if *number == Primitive::F32 => Some(f32::EPSILON.into()),
                "MAX" if *number == Primitive::F64 => Some(f64::MAX),
                "MIN" if *number == Primitive::F64 => Some(f64::MIN),
                "EPSILON" if *number == Primitive::F64 => Some(f64::EPSILON),
                _ => None,
            };
            let found = of_integer.map(Value::Integer).or(of_float.map(Value::Float));
            return found.map_or_else(|| unknown(&place), Ok);
        }
        unknown(&place)
    }

    /// Another constant.
    fn named(&self, name: &str, place: &Expr, ty: &ConstantType) -> Outcome<Value> {
        let mut found = self.written.iter().filter(|item| item.item.ident == name);
        let (Some(item), None) = (found.next(), found.next()) else {
            return unknown(place);
        };
        if self.path.borrow().iter().any(|other| other == name) {
            return refuse(
                place.span(),
                "this constant is defined in terms of itself",
                "write the value of one of them",
            );
        }
        if super::constant_type(&item.item.ty)? != *ty {
            return mismatch(place);
        }
        self.path.borrow_mut().push(name.to_owned());
        let value = self.of(&item.item.expr, ty);
        self.path.borrow_mut().pop();
        value
    }

    /// The type of an expression, if it determines one.
    fn type_of(&self, expr: &Expr) -> Option<ConstantType> {
        match expr {
            Expr::Paren(inner) => self.type_of(&inner.expr),
            Expr::Group(inner) => self.type_of(&inner.expr),
            Expr::Unary(inner) => self.type_of(&inner.expr),
            Expr::Cast(cast) => written_type(&cast.ty).map(ConstantType::Number),
            Expr::Lit(literal) => match &literal.lit {
                Lit::Int(literal) => number_of(literal.suffix()),
                Lit::Float(literal) => number_of(literal.suffix()),
                Lit::Bool(_) => number_of("bool"),
                Lit::Byte(_) => number_of("u8"),
                Lit::Char(_) => Some(ConstantType::Char),
                _ => None,
            },
            Expr::Path(path) => {
                let last = path.path.segments.first()?.ident.to_string();
                let item = self.written.iter().find(|item| item.item.ident == last);
                match item {
                    Some(item) => super::constant_type(&item.item.ty).ok(),
                    None => number_of(&last),
                }
            }
            Expr::Binary(binary) => match binary.op {
                BinOp::Shl(_) | BinOp::Shr(_) => self.type_of(&binary.left),
                BinOp::Add(_)
                | BinOp::Sub(_)
                | BinOp::Mul(_)
                | BinOp::Div(_)
                | BinOp::Rem(_)
                | BinOp::BitAnd(_)
                | BinOp::BitOr(_)
                | BinOp::BitXor(_) => {
                    self.type_of(&binary.left).or_else(|| self.type_of(&binary.right))
                }
                _ => number_of("bool"),
            },
            _ => None,
        }
    }
}

fn number_of(name: &str) -> Option<ConstantType> {
    Primitive::from_name(name).map(ConstantType::Number)
}

/// The type after `as`, by a name that means the same in every module.
fn written_type(ty: &syn::Type) -> Option<Primitive> {
    let syn::Type::Path(path) = ty else { return None };
    let name = path.path.get_ident()?.to_string();
    Primitive::from_name(&name).filter(|number| !number.name().starts_with("c_"))
}

/// The type that rustc assumes for an expression without one.
fn default_type(expr: &Expr) -> ConstantType {
    let mut has_float = false;
    for token in expr.to_token_stream() {
        if let proc_macro2::TokenTree::Literal(literal) = token {
            has_float |= syn::parse_str::<syn::LitFloat>(&literal.to_string()).is_ok();
        }
    }
    ConstantType::Number(if has_float { Primitive::F64 } else { Primitive::I32 })
}

fn literal(literal: &Lit, ty: &ConstantType, negative: bool) -> Outcome<Value> {
    let place = Expr::Lit(syn::ExprLit { attrs: Vec::new(), lit: literal.clone() });
    let sign = if negative { -1 } else { 1 };
    let agrees = |suffix: &str, number: Primitive| suffix.is_empty() || suffix == number.name();
    match (literal, ty) {
        (Lit::Int(text), ConstantType::Number(number)) if number.range().is_some() => {
            if !agrees(text.suffix(), *number) || (negative && !number.is_signed()) {
                return mismatch(&place);
            }
            match text.base10_parse::<i128>() {
                Ok(value) => fitting(sign * value, *number, &place),
                Err(_) => fitting(i128::MAX, *number, &place),
            }
        }
        (Lit::Float(text), ConstantType::Number(number)) if number.is_float() => {
            if !agrees(text.suffix(), *number) {
                return mismatch(&place);
            }
            let value = match number.is_single() {
                true => text.base10_parse::<f32>().map(f64::from),
                false => text.base10_parse::<f64>(),
            };
            let Ok(value) = value else { return unknown(&place) };
            float(if negative { -value } else { value }, *number, &place)
        }
        _ if negative => mismatch(&place),
        (Lit::Bool(text), ConstantType::Number(Primitive::Bool)) => Ok(Value::Bool(text.value)),
        (Lit::Byte(text), ConstantType::Number(Primitive::U8)) => {
            Ok(Value::Integer(text.value().into()))
        }
        (Lit::Char(text), ConstantType::Char) => Ok(Value::Char(text.value())),
        (Lit::Str(text), ConstantType::Text) => Ok(Value::Text(text.value())),
        _ => mismatch(&place),
    }
}

fn fitting(value: i128, number: Primitive, place: &Expr) -> Outcome<Value> {
    match number.range() {
        Some((least, greatest)) if (least..=greatest).contains(&value) => Ok(Value::Integer(value)),
        _ => refuse(
            place.span(),
            format!("the value is out of range for `{}`", number.name()),
            "give the constant a wider type",
        ),
    }
}

/// A value of that type, which may have less precision.
fn float(value: f64, number: Primitive, place: &Expr) -> Outcome<Value> {
    let value = if number.is_single() { f64::from(value as f32) } else { value };
    if value.is_finite() {
        Ok(Value::Float(value))
    } else {
        refuse(
            place.span(),
            "C++ has no literals for infinity and NaN",
            "declare a function that returns it",
        )
    }
}

fn integers(op: &BinOp, left: i128, right: i128) -> Option<i128> {
    match op {
        BinOp::Add(_) => left.checked_add(right),
        BinOp::Sub(_) => left.checked_sub(right),
        BinOp::Mul(_) => left.checked_mul(right),
        BinOp::Div(_) => left.checked_div(right),
        BinOp::Rem(_) => left.checked_rem(right),
        BinOp::BitAnd(_) => Some(left & right),
        BinOp::BitOr(_) => Some(left | right),
        BinOp::BitXor(_) => Some(left ^ right),
        _ => None,
    }
}

/// Bits that are shifted out are lost; shifting by the width or more is an error.
fn shifted(left: i128, by: i128, up: bool, number: Primitive, place: &Expr) -> Outcome<Value> {
    let Some((least, greatest)) = number.range() else { return mismatch(place) };
    let bits = i128::from(number.size()) * 8;
    if !(0..bits).contains(&by) {
        return refuse(
            place.span(),
            format!("a `{}` cannot be shifted by {by}", number.name()),
            "shift by less than its width",
        );
    }
    if !up {
        return Ok(Value::Integer(left >> by));
    }
    let width = greatest - least + 1;
    let value = ((left << by) - least).rem_euclid(width) + least;
    if value != left << by && number.depends_on_platform() {
        return differs(place);
    }
    Ok(Value::Integer(value))
}

fn compare(op: &BinOp, left: &Value, right: &Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Integer(left), Value::Integer(right)) => left.partial_cmp(right),
        (Value::Float(left), Value::Float(right)) => left.partial_cmp(right),
        (Value::Bool(left), Value::Bool(right)) => left.partial_cmp(right),
        (Value::Char(left), Value::Char(right)) => left.partial_cmp(right),
        _ => None,
    }?;
    Some(match op {
        BinOp::Eq(_) => order.is_eq(),
        BinOp::Ne(_) => order.is_ne(),
        BinOp::Lt(_) => order.is_lt(),
        BinOp::Le(_) => order.is_le(),
        BinOp::Gt(_) => order.is_gt(),
        BinOp::Ge(_) => order.is_ge(),
        _ => return None,
    })
}

fn unknown<T>(place: &Expr) -> Outcome<T> {
    refuse(place.span(), "only rustc knows the value of this expression", WHAT_WORKS)
}

fn mismatch<T>(place: &Expr) -> Outcome<T> {
    refuse(place.span(), "this value does not have the type of the constant", WHAT_WORKS)
}

fn differs<T>(place: &Expr) -> Outcome<T> {
    refuse(
        place.span(),
        "this value depends on the width of the type, which differs between platforms",
        "write a type of fixed width, such as `u64`",
    )
}
