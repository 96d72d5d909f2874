//! The types that are numbers to both languages.

macro_rules! primitives {
    ($($variant:ident $rust:literal $cxx:literal $size:literal,)*) => {
        /// A type that is a number to both languages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Primitive { $($variant,)* }

        impl Primitive {
            /// By its name in Rust.
            pub fn from_name(name: &str) -> Option<Primitive> {
                match name { $($rust => Some(Primitive::$variant),)* _ => None }
            }
            /// The name in Rust.
            pub fn rust(self) -> &'static str {
                match self { $(Primitive::$variant => $rust,)* }
            }
            /// The name in C++.
            pub fn cxx(self) -> &'static str {
                match self { $(Primitive::$variant => $cxx,)* }
            }
            /// Bytes on a 64-bit platform; elsewhere at most that.
            pub fn size(self) -> u64 {
                match self { $(Primitive::$variant => $size,)* }
            }
        }
    };
}

primitives! {
    Bool "bool" "bool" 1,
    Char "c_char" "char" 1,
    U8 "u8" "::std::uint8_t" 1,
    U16 "u16" "::std::uint16_t" 2,
    U32 "u32" "::std::uint32_t" 4,
    U64 "u64" "::std::uint64_t" 8,
    Usize "usize" "::std::size_t" 8,
    I8 "i8" "::std::int8_t" 1,
    I16 "i16" "::std::int16_t" 2,
    I32 "i32" "::std::int32_t" 4,
    I64 "i64" "::std::int64_t" 8,
    Isize "isize" "::rust::isize" 8,
    F32 "f32" "float" 4,
    F64 "f64" "double" 8,
}
