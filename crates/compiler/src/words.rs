//! The words of a bridge: vocabulary types such as `String` or `Option`, with one row for each. All
//! properties of a word are in its row; `lower` and the runtime define what is done with it.

use crate::primitive::Primitive;

/// The properties of one word.
pub struct Row {
    /// Its name in a bridge, and in the hash of a symbol.
    pub name: &'static str,
    /// The path in Rust, without arguments.
    pub rust: &'static str,
    /// The type or the template in C++.
    pub cxx: &'static str,
    /// The number of type arguments.
    pub arity: usize,
    /// How a value crosses.
    pub crosses: Crosses,
    /// Where the word comes from.
    pub origin: Origin,
    /// The headers that a bridge with this word includes: what generated C++ needs, and what users
    /// do with it.
    pub headers: &'static [&'static str],
    /// Those that the source includes if a function that Rust calls has the word: what the function
    /// may take and return instead.
    pub helpers: &'static [&'static str],
    /// A Rust type that owns a value of its argument: it is `Send` only if the argument is.
    pub owns_inside: bool,
    /// Whether C++ can copy a value.
    pub copies: Copies,
    /// C++ may take its own type instead, which holds a copy.
    pub copied_by_cxx: bool,
    /// The C++ type has an empty value: it needs no `std::optional`.
    pub has_null: bool,
    /// For a map or a set of std: how keys are found.
    pub keys: Option<Keys>,
    /// For a C++ container: how Rust accesses it.
    pub container: Option<Container>,
    /// What else a mutable reference to one refers to: the name of a constructor of `abi::Range`.
    pub buffer: Option<&'static str>,
    /// A `Vec` of such values is converted element by element: C++ has a `rust::Vec` of this type
    /// for it, with the same bytes that the codec produces in Rust. The type arguments are those of
    /// the word.
    pub listed: Option<&'static str>,
    /// It can be inside other types: an element, a field, in an `Optional`. C++ has a `rust::Vec`
    /// of such values.
    pub nests: bool,
    /// A value contains the values of its arguments like fields: C++ needs their complete types,
    /// and their size counts.
    pub holds_inside: bool,
    /// What both languages assert for each use, with the type arguments in `<>`: a `const fn` in
    /// Rust that panics, unless `repr(C)` is enough, and a `constexpr` function in C++ that returns
    /// whether the layout is right.
    pub layout: Option<(&'static str, &'static str)>,
    /// The type to use where a value crosses by itself, if there is one, with `..` for the type
    /// arguments.
    pub by_itself: Option<&'static str>,
}

/// How a value of a word crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crosses {
    /// Through memory: its bytes are moved.
    Moved,
    /// As an owned pointer.
    Owned(Owner),
    /// As its payload, which may be absent.
    Optional,
    /// Only as an element of a `Vec`, for which C++ has an `Optional`.
    OptionalElement,
    /// As a flag to continue, or as the payload to break with.
    ControlFlow,
    /// Unchanged, in registers: this many bytes.
    Number(u64),
    /// As a type that both languages know: the codec with this name converts it, and may refuse it.
    Converted(&'static str, Carrier),
    /// Only behind a `&`, which crosses as a type that both languages know: the codec with this
    /// name converts it.
    Borrowed(&'static str, Carrier),
    /// Only behind a `&`, through which both languages change it: a pointer.
    Shared,
    /// Only behind a pointer: a C++ object, which Rust does not hold by value.
    Behind,
}

/// The type that crosses for a converted value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// A number.
    Number(Primitive),
    /// One pointer, to a number; null means absent.
    Pointer(Primitive),
    /// A pointer and a length; null means absent.
    Pair,
    /// A `Vec<u8>`, through memory. It is owned, and the codec in Rust does not refuse any value.
    Bytes,
    /// The C++ type for the word, through memory: only Rust converts it, and does not refuse any
    /// value.
    Own,
    /// A `Tuple` of the type arguments, through memory. The codec has that type as its argument.
    Tuple,
}

/// Which language destroys the object behind an owned pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Box,
    UniquePtr,
}

/// Whether C++ can copy a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// If the type arguments can be copied, as its class declares correctly.
    Inside,
    /// If the type arguments can be copied, but its class always claims it.
    Claimed,
    Always,
    Never,
}

/// How a map or a set finds a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keys {
    Hash,
    Order,
}

/// How Rust accesses a C++ container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// With a key. A set has no values.
    Map,
    Optional,
    Pair,
    /// With any number of type arguments.
    Variant,
}

impl Container {
    /// The type of the table of functions, in both languages.
    pub fn table(self) -> &'static str {
        if self == Container::Map { "MapTable" } else { "HolderTable" }
    }

    /// The C++ template that has the functions.
    pub fn functions(self) -> &'static str {
        if self == Container::Map { "MapOf" } else { "HolderOf" }
    }
}

/// Where a word comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Also in cxx.
    Cxx,
    /// Also in cxx, which specialises it for each type argument: `impl Vec<T> {}`.
    CxxGeneric,
    /// Only in twinspan: cxx does not support it.
    Twinspan,
}

const fn word(name: &'static str, rust: &'static str, cxx: &'static str) -> Row {
    Row {
        name,
        rust,
        cxx,
        arity: 0,
        crosses: Crosses::Moved,
        origin: Origin::Cxx,
        headers: &[],
        helpers: &[],
        owns_inside: false,
        copies: Copies::Inside,
        copied_by_cxx: false,
        has_null: false,
        keys: None,
        container: None,
        buffer: None,
        listed: None,
        nests: false,
        holds_inside: false,
        layout: None,
        by_itself: None,
    }
}

impl Row {
    /// Whether it can be in memory that both languages share: in a field, a `Vec`, behind a
    /// reference.
    pub fn is_in_place(&self) -> bool {
        !matches!(
            self.crosses,
            Converted(..) | Borrowed(..) | Crosses::ControlFlow | OptionalElement
        )
    }

    const fn headers(self, headers: &'static [&'static str]) -> Row {
        Row { headers, ..self }
    }
    const fn helpers(self, helpers: &'static [&'static str]) -> Row {
        Row { helpers, ..self }
    }
    const fn of(self, arity: usize, origin: Origin) -> Row {
        Row { arity, origin, ..self }
    }
    const fn crosses(self, crosses: Crosses) -> Row {
        Row { crosses, ..self }
    }
    const fn owns_inside(self) -> Row {
        Row { owns_inside: true, ..self }
    }
    const fn copies(self, copies: Copies) -> Row {
        Row { copies, ..self }
    }
    const fn copied_by_cxx(self) -> Row {
        Row { copied_by_cxx: true, ..self }
    }
    const fn has_null(self) -> Row {
        Row { has_null: true, ..self }
    }
    const fn keys(self, keys: Keys) -> Row {
        Row { keys: Some(keys), ..self }
    }
    /// Crosses as this number, converted by the codec of its name.
    const fn number(self, number: Primitive, headers: &'static [&'static str]) -> Row {
        let row = Row { headers, ..self };
        row.of(0, Twinspan).crosses(Converted(self.name, Carrier::Number(number)))
    }
    const fn non_zero(self, number: Primitive) -> Row {
        self.number(number, &["twinspan/detail/cross/non_zero.h"]).listed()
    }
    /// What both languages change through a `&`.
    const fn atomic(self) -> Row {
        let row = Row { headers: &["twinspan/detail/cross/atomic.h"], ..self };
        row.of(0, Twinspan).crosses(Shared)
    }
    /// An object of a class template of the C++ library.
    const fn container(
        self,
        arity: usize,
        container: Container,
        headers: &'static [&'static str],
    ) -> Row {
        let row = Row { container: Some(container), headers, ..self };
        row.of(arity, Twinspan).crosses(Behind)
    }
    const fn buffer(self, range: &'static str) -> Row {
        Row { buffer: Some(range), ..self }
    }
    const fn listed(self) -> Row {
        Row { listed: Some(self.cxx), ..self }
    }
    const fn listed_as(self, cxx: &'static str) -> Row {
        Row { listed: Some(cxx), ..self }
    }
    const fn nests(self) -> Row {
        Row { nests: true, ..self }
    }
    const fn holds_inside(self) -> Row {
        Row { holds_inside: true, ..self }
    }
    const fn layout(self, rust: &'static str, cxx: &'static str) -> Row {
        Row { layout: Some((rust, cxx)), ..self }
    }
    const fn by_itself(self, ty: &'static str) -> Row {
        Row { by_itself: Some(ty), ..self }
    }
}

macro_rules! words {
    ($($word:ident $name:literal $rust:literal $cxx:literal $(. $fact:ident ($($value:expr),*))*;)*) => {
        /// A word; [`row`](Word::row) has its properties.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Word { $($word,)* }

        impl Word {
            pub const ALL: &[Word] = &[$(Word::$word,)*];

            /// Its properties.
            pub fn row(self) -> &'static Row {
                const ROWS: &[Row] =
                    &[$(word($name, $rust, $cxx)$(.$fact($($value),*))*,)*];
                &ROWS[self as usize]
            }

            /// Finds one that only twinspan has, by its name or its full path in Rust. `std` and
            /// `core` are equivalent.
            pub fn ours(path: &str) -> Option<Word> {
                let path = path.replace("std::os::raw::", "core::ffi::");
                let without_root = |path: &str| {
                    ["std::", "core::"].iter().find_map(|root| path.strip_prefix(root)).map(str::to_owned)
                };
                let inside = without_root(&path);
                Word::ALL.iter().copied().find(|word| {
                    let row = word.row();
                    row.arity == 0 && row.origin == Origin::Twinspan
                        && (row.name == path
                            || inside.is_some() && row.rust.strip_prefix("::").and_then(without_root) == inside)
                })
            }

            /// The names of all words in a bridge.
            pub fn names() -> impl Iterator<Item = &'static str> {
                Word::ALL.iter().map(|word| word.row().name)
            }

            /// Finds one by its name in a bridge.
            pub fn from_name(name: &str) -> Option<Word> {
                Word::ALL.iter().copied().find(|word| word.row().name == name)
            }
        }
    };
}

use Carrier::{Bytes, Own, Pair, Pointer};
use Copies::{Always, Claimed, Never};
use Crosses::{Behind, Borrowed, Converted, Number, Optional, OptionalElement, Owned, Shared};
use Origin::{CxxGeneric, Twinspan};

words! {
    String "String" "::twinspan::private::String" "::rust::String" .nests() .copied_by_cxx() .buffer("of_string") .headers(&["twinspan/text.h"]);
    CxxString "CxxString" "::cxx::CxxString" "::std::string" .crosses(Behind) .headers(&["twinspan/text.h"]);
    Box "Box" "::twinspan::private::Box" "::rust::Box" .of(1, CxxGeneric) .crosses(Owned(Owner::Box))
        .nests() .owns_inside() .copies(Never);
    Vec "Vec" "::twinspan::private::Vec" "::rust::Vec" .of(1, CxxGeneric) .nests() .owns_inside() .copied_by_cxx()
        .copies(Claimed) .buffer("of_vec") .headers(&["twinspan/span.h", "twinspan/text.h"]);
    UniquePtr "UniquePtr" "::cxx::UniquePtr" "::std::unique_ptr" .of(1, CxxGeneric)
        .crosses(Owned(Owner::UniquePtr)) .nests() .has_null() .copies(Never)
        .headers(&["twinspan/detail/cross/unique.h", "<memory>"]) .helpers(&["twinspan/detail/pointers.h"]);
    SharedPtr "SharedPtr" "::cxx::SharedPtr" "::std::shared_ptr" .of(1, CxxGeneric) .nests() .has_null()
        .copies(Always) .headers(&["<memory>"]) .helpers(&["twinspan/detail/pointers.h"]);
    WeakPtr "WeakPtr" "::cxx::WeakPtr" "::std::weak_ptr" .of(1, CxxGeneric) .nests() .copies(Always) .headers(&["<memory>"]);
    CxxVector "CxxVector" "::cxx::CxxVector" "::std::vector" .of(1, CxxGeneric) .crosses(Behind) .headers(&["twinspan/span.h", "twinspan/text.h"]);
    Option "Option" "::core::option::Option" "::std::optional" .of(1, Twinspan) .owns_inside()
        .crosses(Optional) .headers(&["twinspan/detail/cross/optional.h", "<optional>"]);
    Optional "Optional" "::twinspan::Optional" "::twinspan::Optional" .of(1, Twinspan) .owns_inside()
        .nests() .holds_inside() .by_itself("Option<..>") .headers(&["twinspan/option.h"])
        .layout("::twinspan::private::optional_layout", "::twinspan::detail::OptionalLayout::holds");
    OptionElement "Option" "::core::option::Option" "::twinspan::Optional" .of(1, Twinspan) .owns_inside()
        .crosses(OptionalElement) .listed() .holds_inside() .headers(&["twinspan/option.h"])
        .layout("::twinspan::private::optional_layout", "::twinspan::detail::OptionalLayout::holds");
    Tuple "Tuple" "::twinspan::Tuple" "::twinspan::Tuple" .of(2, Twinspan) .owns_inside() .nests()
        .holds_inside() .headers(&["twinspan/tuple.h"]) .layout("", "::twinspan::detail::TupleLayout::holds");
    RustTuple "(A, B)" "" "::std::tuple" .of(2, Twinspan) .owns_inside() .holds_inside() .headers(&["twinspan/tuple.h"])
        .crosses(Converted("TupleOf", Carrier::Tuple)) .listed_as("::twinspan::Tuple") .layout("", "::twinspan::detail::TupleLayout::holds");
    InField "#[mirror]" "" "" .of(1, Twinspan) .holds_inside() .nests();
    CxxMap "CxxMap" "::twinspan::CxxMap" "::std::map"
        .container(2, Container::Map, &["twinspan/detail/container/map.h"]);
    CxxUnorderedMap "CxxUnorderedMap" "::twinspan::CxxUnorderedMap" "::std::unordered_map"
        .container(2, Container::Map, &["twinspan/detail/container/map.h"]);
    CxxSet "CxxSet" "::twinspan::CxxSet" "::std::set"
        .container(1, Container::Map, &["twinspan/detail/container/map.h"]);
    CxxUnorderedSet "CxxUnorderedSet" "::twinspan::CxxUnorderedSet" "::std::unordered_set"
        .container(1, Container::Map, &["twinspan/detail/container/map.h"]);
    CxxOptional "CxxOptional" "::twinspan::CxxOptional" "::std::optional"
        .container(1, Container::Optional, &["twinspan/detail/container/holder.h"]);
    CxxPair "CxxPair" "::twinspan::CxxPair" "::std::pair"
        .container(2, Container::Pair, &["twinspan/detail/container/holder.h"]);
    CxxVariant "CxxVariant" "::twinspan::CxxVariant" "::std::variant"
        .container(1, Container::Variant, &["twinspan/detail/container/holder.h"]);
    Buffer "Buffer" "::twinspan::Buffer" "::twinspan::Buffer" .of(1, Twinspan) .nests() .owns_inside() .copied_by_cxx()
        .buffer("of_buffer") .headers(&["twinspan/buffer.h"]);
    ControlFlow "ControlFlow" "::core::ops::ControlFlow" "::twinspan::ControlFlow" .of(1, Twinspan)
        .owns_inside() .crosses(Crosses::ControlFlow) .headers(&["twinspan/control_flow.h"]);
    Char "char" "::core::primitive::char" "char32_t" .of(0, Twinspan)
        .crosses(Converted("Char", Carrier::Number(Primitive::U32))) .listed() .headers(&["twinspan/detail/cross/char.h"]);
    Duration "Duration" "::core::time::Duration" "::std::chrono::nanoseconds"
        .number(Primitive::I64, &["twinspan/detail/cross/duration.h"]) .listed();
    CStr "CStr" "::core::ffi::CStr" "char const *" .of(0, Twinspan) .has_null()
        .crosses(Borrowed("CStr", Pointer(Primitive::Char))) .headers(&["twinspan/detail/cross/c_str.h"]);
    NonZeroU8 "NonZeroU8" "::core::num::NonZeroU8" "::std::uint8_t" .non_zero(Primitive::U8);
    NonZeroU16 "NonZeroU16" "::core::num::NonZeroU16" "::std::uint16_t" .non_zero(Primitive::U16);
    NonZeroU32 "NonZeroU32" "::core::num::NonZeroU32" "::std::uint32_t" .non_zero(Primitive::U32);
    NonZeroU64 "NonZeroU64" "::core::num::NonZeroU64" "::std::uint64_t" .non_zero(Primitive::U64);
    NonZeroUsize "NonZeroUsize" "::core::num::NonZeroUsize" "::std::size_t" .non_zero(Primitive::Usize);
    NonZeroI8 "NonZeroI8" "::core::num::NonZeroI8" "::std::int8_t" .non_zero(Primitive::I8);
    NonZeroI16 "NonZeroI16" "::core::num::NonZeroI16" "::std::int16_t" .non_zero(Primitive::I16);
    NonZeroI32 "NonZeroI32" "::core::num::NonZeroI32" "::std::int32_t" .non_zero(Primitive::I32);
    NonZeroI64 "NonZeroI64" "::core::num::NonZeroI64" "::std::int64_t" .non_zero(Primitive::I64);
    NonZeroIsize "NonZeroIsize" "::core::num::NonZeroIsize" "::rust::isize" .non_zero(Primitive::Isize);
    SystemTime "SystemTime" "::std::time::SystemTime" "::std::chrono::system_clock::time_point" .number(Primitive::I64, &["twinspan/detail/cross/time.h"])
        .listed_as("::std::chrono::time_point<::std::chrono::system_clock, ::std::chrono::nanoseconds>");
    Instant "Instant" "::std::time::Instant" "::std::chrono::steady_clock::time_point" .number(Primitive::I64, &["twinspan/detail/cross/time.h"])
        .listed_as("::std::chrono::time_point<::std::chrono::steady_clock, ::std::chrono::nanoseconds>");
    CString "CString" "::std::ffi::CString" "::twinspan::CString" .of(0, Twinspan)
        .copied_by_cxx() .crosses(Converted("CString", Own)) .listed() .headers(&["twinspan/c_string.h"]);
    OsStr "OsStr" "::std::ffi::OsStr" "::twinspan::OsStr" .of(0, Twinspan) .copied_by_cxx()
        .crosses(Borrowed("OsStr", Pair)) .headers(&["twinspan/os_str.h"]);
    OsString "OsString" "::std::ffi::OsString" "::twinspan::OsString" .of(0, Twinspan)
        .copied_by_cxx() .crosses(Converted("OsString", Own)) .listed() .headers(&["twinspan/os_str.h"]);
    Path "Path" "::std::path::Path" "::twinspan::Path" .of(0, Twinspan) .copied_by_cxx()
        .crosses(Borrowed("Path", Pair)) .headers(&["twinspan/path.h"]);
    PathBuf "PathBuf" "::std::path::PathBuf" "::std::filesystem::path" .of(0, Twinspan)
        .crosses(Converted("PathBuf", Bytes)) .listed_as("::twinspan::OsString") .headers(&["twinspan/path.h"]);
    AtomicBool "AtomicBool" "::core::sync::atomic::AtomicBool" "::std::atomic<bool>" .atomic();
    AtomicU8 "AtomicU8" "::core::sync::atomic::AtomicU8" "::std::atomic<::std::uint8_t>" .atomic();
    AtomicU16 "AtomicU16" "::core::sync::atomic::AtomicU16" "::std::atomic<::std::uint16_t>" .atomic();
    AtomicU32 "AtomicU32" "::core::sync::atomic::AtomicU32" "::std::atomic<::std::uint32_t>" .atomic();
    AtomicU64 "AtomicU64" "::core::sync::atomic::AtomicU64" "::std::atomic<::std::uint64_t>" .atomic();
    AtomicUsize "AtomicUsize" "::core::sync::atomic::AtomicUsize" "::std::atomic<::std::size_t>" .atomic();
    AtomicI8 "AtomicI8" "::core::sync::atomic::AtomicI8" "::std::atomic<::std::int8_t>" .atomic();
    AtomicI16 "AtomicI16" "::core::sync::atomic::AtomicI16" "::std::atomic<::std::int16_t>" .atomic();
    AtomicI32 "AtomicI32" "::core::sync::atomic::AtomicI32" "::std::atomic<::std::int32_t>" .atomic();
    AtomicI64 "AtomicI64" "::core::sync::atomic::AtomicI64" "::std::atomic<::std::int64_t>" .atomic();
    AtomicIsize "AtomicIsize" "::core::sync::atomic::AtomicIsize" "::std::atomic<::rust::isize>" .atomic();
    Void "c_void" "::core::ffi::c_void" "void" .of(0, Twinspan) .crosses(Behind);
    HashMap "HashMap" "::std::collections::HashMap" "::twinspan::HashMap" .of(2, Twinspan)
        .nests() .owns_inside() .copied_by_cxx() .keys(Keys::Hash) .headers(&["twinspan/map.h"]);
    BTreeMap "BTreeMap" "::std::collections::BTreeMap" "::twinspan::BTreeMap" .of(2, Twinspan)
        .nests() .owns_inside() .copied_by_cxx() .keys(Keys::Order) .headers(&["twinspan/map.h"]);
    HashSet "HashSet" "::std::collections::HashSet" "::twinspan::HashSet" .of(1, Twinspan)
        .nests() .owns_inside() .copied_by_cxx() .keys(Keys::Hash) .headers(&["twinspan/set.h"]);
    BTreeSet "BTreeSet" "::std::collections::BTreeSet" "::twinspan::BTreeSet" .of(1, Twinspan)
        .nests() .owns_inside() .copied_by_cxx() .keys(Keys::Order) .headers(&["twinspan/set.h"]);
    I128 "i128" "::core::primitive::i128" "::twinspan::i128" .of(0, Twinspan)
        .crosses(Number(16)) .nests() .layout("::twinspan::private::wide_layout", "::twinspan::detail::WideLayout::holds")
        .headers(&["twinspan/int128.h"]);
    U128 "u128" "::core::primitive::u128" "::twinspan::u128" .of(0, Twinspan)
        .crosses(Number(16)) .nests() .layout("::twinspan::private::wide_layout", "::twinspan::detail::WideLayout::holds")
        .headers(&["twinspan/int128.h"]);
}
