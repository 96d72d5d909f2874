//! Plan to text, one folder a target. Emitters know shapes and one language each.

pub mod c;
pub mod cxx;
mod text;
