//! Types that are numbers in both languages.

macro_rules! primitives {
    ($($variant:ident $name:literal $cxx:literal $size:literal $(= $stand_in:literal $(or $narrow:literal)?)?,)*) => {
        /// A type that is a number in both languages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Primitive { $($variant,)* }

        impl Primitive {
            pub const ALL: &[Primitive] = &[$(Primitive::$variant,)*];

            /// The name in a bridge.
            pub fn name(self) -> &'static str {
                match self { $(Primitive::$variant => $name,)* }
            }
            /// The name in C++.
            pub fn cxx(self) -> &'static str {
                match self { $(Primitive::$variant => $cxx,)* }
            }
            /// The size in bytes on a 64-bit platform; elsewhere it may be smaller.
            pub fn size(self) -> u64 {
                match self { $(Primitive::$variant => $size,)* }
            }
            /// The same Rust type under a name that cxx supports, if cxx does not support this one.
            pub fn for_cxx(self) -> Option<&'static str> {
                match self { $(Primitive::$variant => [$($stand_in)?].first().copied(),)* }
            }
            /// Like [`for_cxx`](Primitive::for_cxx), for platforms where `long` has 32 bits.
            pub fn for_cxx_with_narrow_long(self) -> Option<&'static str> {
                match self {
                    $(Primitive::$variant => [$($($narrow,)? $stand_in)?].first().copied(),)*
                }
            }
        }
    };
}

// After the `=`: cxx's type for it, and the one for platforms where `long` has 32 bits.
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
    CSchar "c_schar" "signed char" 1 = "i8",
    CUchar "c_uchar" "unsigned char" 1 = "u8",
    CShort "c_short" "short" 2 = "i16",
    CUshort "c_ushort" "unsigned short" 2 = "u16",
    CInt "c_int" "int" 4 = "i32",
    CUint "c_uint" "unsigned int" 4 = "u32",
    CLong "c_long" "long" 8 = "i64" or "i32",
    CUlong "c_ulong" "unsigned long" 8 = "u64" or "u32",
    CLonglong "c_longlong" "long long" 8 = "i64",
    CUlonglong "c_ulonglong" "unsigned long long" 8 = "u64",
    CFloat "c_float" "float" 4 = "f32",
    CDouble "c_double" "double" 8 = "f64",
    SizeT "size_t" "::std::size_t" 8 = "usize",
    SsizeT "ssize_t" "::rust::isize" 8 = "isize",
}

impl Primitive {
    /// Finds one by its name in a bridge.
    pub fn from_name(name: &str) -> Option<Primitive> {
        Primitive::ALL.iter().copied().find(|primitive| primitive.name() == name)
    }

    /// The path in Rust, fully qualified.
    pub fn rust(self) -> [&'static str; 3] {
        match self {
            Primitive::SizeT | Primitive::SsizeT => {
                ["core", "primitive", self.for_cxx().unwrap_or_default()]
            }
            _ if self.name().starts_with("c_") => ["core", "ffi", self.name()],
            _ => ["core", "primitive", self.name()],
        }
    }

    /// Finds one of C's number types, which cxx does not support, by name or path.
    pub fn of_c(path: &str) -> Option<Primitive> {
        let name = ["core::ffi::", "std::ffi::", "std::os::raw::"]
            .iter()
            .find_map(|prefix| path.strip_prefix(prefix))
            .unwrap_or(path);
        Primitive::from_name(name).filter(|primitive| primitive.for_cxx().is_some())
    }

    /// Whether C++ may have a distinct type with this width and sign: then cxx has no templates for
    /// it.
    pub fn may_be_a_type_of_its_own(self) -> bool {
        use Primitive::{CLong, CLonglong, CUlong, CUlonglong};
        matches!(self, CLong | CUlong | CLonglong | CUlonglong)
    }

    /// The smallest and the largest value; `None` if it is not an integer.
    pub fn range(self) -> Option<(i128, i128)> {
        let bits = self.size() * 8;
        match self {
            Primitive::Bool => None,
            number if number.is_float() => None,
            number if number.is_signed() => Some((-(1 << (bits - 1)), (1 << (bits - 1)) - 1)),
            _ => Some((0, (1 << bits) - 1)),
        }
    }

    pub fn is_signed(self) -> bool {
        let name = self.for_cxx().unwrap_or(self.name());
        name.starts_with('i') || name == "c_char"
    }

    pub fn is_single(self) -> bool {
        matches!(self, Primitive::F32 | Primitive::CFloat)
    }

    pub fn is_float(self) -> bool {
        self.is_single() || matches!(self, Primitive::F64 | Primitive::CDouble)
    }

    /// Whether the width of the type depends on the platform.
    pub fn depends_on_platform(self) -> bool {
        let name = self.for_cxx().unwrap_or(self.name());
        matches!(name, "usize" | "isize" | "c_char")
            || matches!(self, Primitive::CLong | Primitive::CUlong)
    }
}
