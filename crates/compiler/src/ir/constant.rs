//! Constants, of which both languages know the value while they compile.

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
    /// As it is written: attributes that Rust keeps, the visibility, the expression.
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

/// What a constant may be.
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
    /// Of an `f32` as well: it is one of its values.
    Float(f64),
    Bool(bool),
    Char(char),
    Text(String),
    List(Vec<Value>),
}
