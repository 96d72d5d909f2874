// Types and how they cross, for the unit tests of lower and for the tests that ask C++ the same.

/// The declarations of the types below.
pub const DECLARED: &str = "
    enum Kind { One, Two }
    struct Small { a: u32 }
    struct Wide { a: u64, b: f32 }
    struct Big { a: u64, b: u64, c: u8 }
    struct Failure { code: i32 }
    enum Shape { Circle(f64), Empty }
    enum Text { Word(String), Empty }
    struct Page { shape: Shape }
    #[mirror(super::Other)] struct Mirrored { a: u32 }
    #[mirror(super::Options)] struct Options { a: Option<u64>, b: char }
    #[mirror(super::Level)] enum Level { One, Two }
    extern \"C++\" { include!(\"store.h\"); type Store; }
    extern \"Rust\" { type Index; }
";

/// How values of a type cross: what is passed for an argument, and what is returned or written
/// through a pointer (`*`), next to a `word` in another register. Then the same in closures, if
/// that differs.
pub struct Row {
    pub ty: &'static str,
    pub argument: &'static str,
    pub result: &'static str,
    pub in_closures: Option<(&'static str, &'static str)>,
}

const fn row(ty: &'static str, argument: &'static str, result: &'static str) -> Row {
    Row { ty, argument, result, in_closures: None }
}

/// A type that the bridge declares: closures use the C++ type.
const fn declared(
    ty: &'static str,
    here: (&'static str, &'static str),
    in_closures: (&'static str, &'static str),
) -> Row {
    Row { ty, argument: here.0, result: here.1, in_closures: Some(in_closures) }
}

pub const ROWS: &[Row] = &[
    row("bool", "bool", "bool"),
    row("u8", "std::uint8_t", "std::uint8_t"),
    row("i32", "std::int32_t", "std::int32_t"),
    row("usize", "std::size_t", "std::size_t"),
    row("isize", "rust::isize", "rust::isize"),
    row("f64", "double", "double"),
    row("c_char", "char", "char"),
    row("c_schar", "signed char", "signed char"),
    row("c_uchar", "unsigned char", "unsigned char"),
    row("c_short", "short", "short"),
    row("c_ushort", "unsigned short", "unsigned short"),
    row("c_int", "int", "int"),
    row("c_uint", "unsigned int", "unsigned int"),
    row("c_long", "long", "long"),
    row("c_ulong", "unsigned long", "unsigned long"),
    row("c_longlong", "long long", "long long"),
    row("c_ulonglong", "unsigned long long", "unsigned long long"),
    row("c_float", "float", "float"),
    row("c_double", "double", "double"),
    row("size_t", "std::size_t", "std::size_t"),
    row("ssize_t", "rust::isize", "rust::isize"),
    row("char", "std::uint32_t", "std::uint32_t"),
    row("Duration", "std::int64_t", "std::int64_t"),
    row("&CStr", "char const &", "char const &"),
    row("NonZeroU8", "std::uint8_t", "std::uint8_t"),
    row("NonZero<i16>", "std::int16_t", "std::int16_t"),
    row("std::num::NonZero<u32>", "std::uint32_t", "std::uint32_t"),
    row("core::num::NonZeroU64", "std::uint64_t", "std::uint64_t"),
    row("NonZeroUsize", "std::size_t", "std::size_t"),
    row("NonZeroIsize", "rust::isize", "rust::isize"),
    row("SystemTime", "std::int64_t", "std::int64_t"),
    row("std::time::Instant", "std::int64_t", "std::int64_t"),
    row("&AtomicU32", "std::atomic<std::uint32_t> &", "std::atomic<std::uint32_t> &"),
    row("Option<&AtomicBool>", "std::atomic<bool> &", "std::atomic<bool> &"),
    row("ControlFlow<()>", "bool", "bool"),
    row("ControlFlow<i32>", "word std::int32_t", "word std::int32_t"),
    row("ControlFlow<char, ()>", "word std::uint32_t", "word std::uint32_t"),
    row("ControlFlow<Box<Index>>", "Index &", "Index &"),
    row("ControlFlow<String>", "*option rust::String", "*option rust::String"),
    row(
        "ControlFlow<SharedPtr<Store>>",
        "*option std::shared_ptr<Store>",
        "*option std::shared_ptr<Store>",
    ),
    row(
        "ControlFlow<UniquePtr<Store>>",
        "*option std::unique_ptr<Store>",
        "*option std::unique_ptr<Store>",
    ),
    declared(
        "ControlFlow<Small>",
        ("word Small", "word Small"),
        ("*option Small", "*option Small"),
    ),
    row("CString", "twinspan::CString &", "*twinspan::CString"),
    row("&OsStr", "fat", "fat"),
    row("OsString", "twinspan::OsString &", "*twinspan::OsString"),
    row("&Path", "fat", "fat"),
    row("PathBuf", "rust::Vec<std::uint8_t> &", "*rust::Vec<std::uint8_t>"),
    row("i128", "twinspan::i128", "twinspan::i128"),
    row("u128", "twinspan::u128", "twinspan::u128"),
    declared("Kind", ("Kind", "Kind"), ("Kind &", "*Kind")),
    declared("Small", ("Small", "Small"), ("Small &", "*Small")),
    declared("Wide", ("Wide", "Wide"), ("Wide &", "*Wide")),
    row("Big", "Big &", "*Big"),
    declared("Mirrored", ("Mirrored", "Mirrored"), ("Mirrored &", "*Mirrored")),
    declared(
        "Option<Mirrored>",
        ("word Mirrored", "word Mirrored"),
        ("Mirrored &", "*option Mirrored"),
    ),
    row("Vec<Mirrored>", "rust::Vec<Mirrored> &", "*rust::Vec<Mirrored>"),
    row(
        "Vec<Option<Mirrored>>",
        "rust::Vec<twinspan::Optional<Mirrored>> &",
        "*rust::Vec<twinspan::Optional<Mirrored>>",
    ),
    row("Options", "Options &", "*Options"),
    row("Option<Options>", "Options &", "*option Options"),
    declared("Level", ("Level", "Level"), ("Level &", "*Level")),
    declared("Shape", ("bits Shape", "bits Shape"), ("Shape &", "*Shape")),
    row("Text", "Text &", "*Text"),
    row("Page", "Page &", "*Page"),
    row("&Shape", "Shape const &", "Shape const &"),
    row("&mut Text", "Text &", "Text &"),
    row("&[Text]", "fat", "fat"),
    row("Vec<Shape>", "rust::Vec<Shape> &", "*rust::Vec<Shape>"),
    row("[Shape; 2]", "std::array<Shape, 2> &", "*std::array<Shape, 2>"),
    row("Box<Text>", "Text &", "Text &"),
    row("Option<Shape>", "Shape &", "*option Shape"),
    row("Option<Text>", "Text &", "*option Text"),
    row("Option<&Shape>", "Shape const &", "Shape const &"),
    row("ControlFlow<Text>", "*option Text", "*option Text"),
    row("[c_long; 2]", "std::array<long, 2> &", "*std::array<long, 2>"),
    row("Vec<c_int>", "rust::Vec<int> &", "*rust::Vec<int>"),
    row(
        "Vec<[u8; 4]>",
        "rust::Vec<std::array<std::uint8_t, 4>> &",
        "*rust::Vec<std::array<std::uint8_t, 4>>",
    ),
    row("&c_long", "long const &", "long const &"),
    row("&[c_long]", "fat", "fat"),
    row("String", "rust::String &", "*rust::String"),
    row("Vec<u8>", "rust::Vec<std::uint8_t> &", "*rust::Vec<std::uint8_t>"),
    row(
        "HashMap<String, u64>",
        "twinspan::HashMap<rust::String, ::std::uint64_t> &",
        "*twinspan::HashMap<rust::String, ::std::uint64_t>",
    ),
    row("BTreeSet<char>", "twinspan::BTreeSet<char32_t> &", "*twinspan::BTreeSet<char32_t>"),
    row(
        "&mut BTreeMap<u32, Small>",
        "twinspan::BTreeMap<std::uint32_t, ::Small> &",
        "twinspan::BTreeMap<std::uint32_t, ::Small> &",
    ),
    row(
        "Option<HashSet<Vec<u8>>>",
        "twinspan::HashSet<rust::Vec<std::uint8_t>> &",
        "*option twinspan::HashSet<rust::Vec<std::uint8_t>>",
    ),
    row(
        "Vec<Option<u32>>",
        "rust::Vec<twinspan::Optional<std::uint32_t>> &",
        "*rust::Vec<twinspan::Optional<std::uint32_t>>",
    ),
    row(
        "Vec<Option<Shape>>",
        "rust::Vec<twinspan::Optional<Shape>> &",
        "*rust::Vec<twinspan::Optional<Shape>>",
    ),
    row("Vec<char>", "rust::Vec<char32_t> &", "*rust::Vec<char32_t>"),
    row(
        "Vec<Duration>",
        "rust::Vec<std::chrono::nanoseconds> &",
        "*rust::Vec<std::chrono::nanoseconds>",
    ),
    row(
        "Vec<(u8, f64)>",
        "rust::Vec<twinspan::Tuple<std::uint8_t, double>> &",
        "*rust::Vec<twinspan::Tuple<std::uint8_t, double>>",
    ),
    row(
        "Vec<SystemTime>",
        "rust::Vec<std::chrono::time_point<std::chrono::system_clock, ::std::chrono::nanoseconds>> &",
        "*rust::Vec<std::chrono::time_point<std::chrono::system_clock, ::std::chrono::nanoseconds>>",
    ),
    row("Vec<PathBuf>", "rust::Vec<twinspan::OsString> &", "*rust::Vec<twinspan::OsString>"),
    row("Vec<i128>", "rust::Vec<twinspan::i128> &", "*rust::Vec<twinspan::i128>"),
    row("&[u128]", "fat", "fat"),
    row("Vec<NonZeroI8>", "rust::Vec<std::int8_t> &", "*rust::Vec<std::int8_t>"),
    row("Vec<CString>", "rust::Vec<twinspan::CString> &", "*rust::Vec<twinspan::CString>"),
    row("Option<Vec<char>>", "rust::Vec<char32_t> &", "*option rust::Vec<char32_t>"),
    row("Vec<String>", "rust::Vec<rust::String> &", "*rust::Vec<rust::String>"),
    row("Buffer<u8>", "twinspan::Buffer<std::uint8_t> &", "*twinspan::Buffer<std::uint8_t>"),
    row("&Buffer<c_long>", "twinspan::Buffer<long> const &", "twinspan::Buffer<long> const &"),
    row(
        "Option<Buffer<u8>>",
        "twinspan::Buffer<std::uint8_t> &",
        "*option twinspan::Buffer<std::uint8_t>",
    ),
    row("[u8; 4]", "std::array<std::uint8_t, 4> &", "*std::array<std::uint8_t, 4>"),
    row("SharedPtr<Store>", "std::shared_ptr<Store> &", "*std::shared_ptr<Store>"),
    row("WeakPtr<Store>", "std::weak_ptr<Store> &", "*std::weak_ptr<Store>"),
    row("Box<Index>", "Index &", "Index &"),
    row("UniquePtr<Store>", "Store &", "Store &"),
    row("&Index", "Index const &", "Index const &"),
    row("&mut Index", "Index &", "Index &"),
    row("Pin<&mut Store>", "Store &", "Store &"),
    row("&Small", "Small const &", "Small const &"),
    row("&CxxString", "std::string const &", "std::string const &"),
    row("&CxxVector<u8>", "std::vector<std::uint8_t> const &", "std::vector<std::uint8_t> const &"),
    row("&str", "fat", "fat"),
    row("&[u8]", "fat", "fat"),
    row("&mut [u8]", "fat", "fat"),
    row("Option<bool>", "word bool", "word bool"),
    row("Option<i32>", "word std::int32_t", "word std::int32_t"),
    row("Option<u64>", "word std::uint64_t", "word std::uint64_t"),
    row("Option<f64>", "word double", "word double"),
    row("Option<c_int>", "word int", "word int"),
    row("Option<c_ulonglong>", "word unsigned long long", "word unsigned long long"),
    row("Option<char>", "word std::uint32_t", "word std::uint32_t"),
    row("Option<&CStr>", "char const &", "char const &"),
    row("Option<&Path>", "fat", "fat"),
    row("Option<PathBuf>", "rust::Vec<std::uint8_t> &", "*option rust::Vec<std::uint8_t>"),
    row("Option<CString>", "twinspan::CString &", "*option twinspan::CString"),
    row("Option<Duration>", "word std::int64_t", "word std::int64_t"),
    row("Option<NonZeroU32>", "word std::uint32_t", "word std::uint32_t"),
    row("Option<SystemTime>", "word std::int64_t", "word std::int64_t"),
    row("Option<Instant>", "word std::int64_t", "word std::int64_t"),
    row("Option<i128>", "twinspan::i128 &", "*option twinspan::i128"),
    declared("Option<Kind>", ("word Kind", "word Kind"), ("Kind &", "*option Kind")),
    declared("Option<Small>", ("word Small", "word Small"), ("Small &", "*option Small")),
    row("Option<Wide>", "Wide &", "*option Wide"),
    row("Option<Big>", "Big &", "*option Big"),
    row("Option<String>", "rust::String &", "*option rust::String"),
    row("Option<Vec<u8>>", "rust::Vec<std::uint8_t> &", "*option rust::Vec<std::uint8_t>"),
    row("Option<[u8; 4]>", "std::array<std::uint8_t, 4> &", "*option std::array<std::uint8_t, 4>"),
    row("Option<SharedPtr<Store>>", "std::shared_ptr<Store> &", "*std::shared_ptr<Store>"),
    row("Option<Box<Index>>", "Index &", "Index &"),
    row("Option<UniquePtr<Store>>", "Store &", "Store &"),
    row("Option<&Index>", "Index const &", "Index const &"),
    row("Option<&mut Index>", "Index &", "Index &"),
    row("Option<&str>", "fat", "fat"),
    row("Option<&[u8]>", "fat", "fat"),
    row("Option<&mut [u8]>", "fat", "fat"),
];

/// Fallible results: the status or a word with the value next to it, then what is written. In
/// functions, then in closures, which always have a place for an error.
pub const RESULTS: &[(&str, &str, &str)] = &[
    ("Result<(), Failure>", "status *Failure", "status *Failure"),
    ("Result<i32, Failure>", "word std::int32_t *Failure", "word std::int32_t *Failure"),
    ("Result<c_long, Failure>", "word long *Failure", "word long *Failure"),
    ("Result<char, Failure>", "word std::uint32_t *Failure", "word std::uint32_t *Failure"),
    ("Result<&CStr, Failure>", "word char const & *Failure", "word char const & *Failure"),
    ("Result<NonZeroU32, Failure>", "word std::uint32_t *Failure", "word std::uint32_t *Failure"),
    ("Result<SystemTime, Failure>", "word std::int64_t *Failure", "word std::int64_t *Failure"),
    ("Result<ControlFlow<()>, Failure>", "word bool *Failure", "word bool *Failure"),
    (
        "Result<ControlFlow<i32>, Failure>",
        "status *word std::int32_t *Failure",
        "status *word std::int32_t *Failure",
    ),
    ("Result<&Path, Failure>", "status *fat *Failure", "status *fat *Failure"),
    (
        "Result<PathBuf, Failure>",
        "status *rust::Vec<std::uint8_t> *Failure",
        "status *rust::Vec<std::uint8_t> *Failure",
    ),
    ("Result<&Index, Failure>", "word Index const & *Failure", "word Index const & *Failure"),
    ("Result<Box<Index>, Failure>", "word Index & *Failure", "word Index & *Failure"),
    ("Result<String, Failure>", "status *rust::String *Failure", "status *rust::String *Failure"),
    ("Result<Kind, Failure>", "word Kind *Failure", "status *Kind *Failure"),
    ("Result<Small, Failure>", "status *Small *Failure", "status *Small *Failure"),
    ("Result<i128, Failure>", "status *twinspan::i128 *Failure", "status *twinspan::i128 *Failure"),
    ("Result<&str, Failure>", "status *fat *Failure", "status *fat *Failure"),
    (
        "Result<Option<i32>, Failure>",
        "status *word std::int32_t *Failure",
        "status *word std::int32_t *Failure",
    ),
    (
        "Result<Option<Small>, Failure>",
        "status *word Small *Failure",
        "status *option Small *Failure",
    ),
    (
        "Result<Option<[String; 2]>, Failure>",
        "status *option std::array<rust::String, 2> *Failure",
        "status *option std::array<rust::String, 2> *Failure",
    ),
    ("Result<i32, Index>", "word std::int32_t *Index &", "word std::int32_t *Index &"),
    ("Result<i32, CxxException>", "word std::int32_t", "word std::int32_t *error"),
    ("Result<String, CxxException>", "status *rust::String", "status *rust::String *error"),
];
