//! Plan to text, one folder a target. Emitters know forms and one language each.

#[cfg(feature = "c")]
pub mod c_face;
#[cfg(feature = "c")]
pub mod c_library;
pub mod cxx;
pub mod text;
