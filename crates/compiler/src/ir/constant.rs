//! Constants with a value that both languages know at compile time.

use crate::cfg::Cfg;
use crate::primitive::Primitive;
use proc_macro2::{Ident, Span, TokenStream};
use std::fmt;

/// `const NAME: T = ..;`
pub struct Constant {
    pub rust: Ident,
    pub cxx: String,
    pub namespace: Vec<String>,
    pub ty: ConstantType,
    pub value: Value,
    /// As written: attributes that Rust keeps, the visibility, the expression.
    pub attrs: TokenStream,
    pub vis: TokenStream,
    pub expr: TokenStream,
    pub docs: Vec<String>,
    pub cfg: Cfg,
    pub span: Span,
}

impl fmt::Debug for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?} = {:?}", self.rust, self.ty, self.value)
    }
}

/// The type of a constant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConstantType {
    /// A number or a `bool`.
    Number(Primitive),
    Char,
    /// `&str`
    Text,
    Array(Box<ConstantType>, u64),
}

/// The value of a constant.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Integer(i128),
    /// Also for an `f32`, whose values are a subset.
    Float(f64),
    Bool(bool),
    Char(char),
    Text(String),
    List(Vec<Value>),
}
