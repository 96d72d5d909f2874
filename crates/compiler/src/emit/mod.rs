//! Plan to text, one folder a target. Emitters know forms and one language each.

pub mod c;
pub mod cxx;
mod text;
