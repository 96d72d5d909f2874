//! Plan to text, one folder a target. Emitters know forms and one language each.

pub mod c_face;
pub mod c_library;
pub mod cxx;
pub mod text;
