//! What the C++ function of a declaration in `extern "C++"` may look like: the table of
//! docs/language/functions.md, row by row. Accepted functions compile without a warning. For
//! refused ones, the error is at the line of the declaration, names the function and says what to
//! do.

mod support;

use std::path::Path;
use std::process::Output;
use support::{CLANG, GCC, Generated, WARNINGS, compile_file, is_installed};

/// A declaration in a bridge, and the C++ function it refers to.
struct Row {
    /// The declaration, on one line.
    declared: &'static str,
    /// The user's header, inside `namespace demo`.
    cxx: &'static str,
    /// What the error says besides the name; empty if the function is accepted.
    said: &'static str,
}

const fn accepted(declared: &'static str, cxx: &'static str) -> Row {
    Row { declared, cxx, said: "" }
}

const fn refused(declared: &'static str, cxx: &'static str, said: &'static str) -> Row {
    Row { declared, cxx, said }
}

const ACCEPTED: &[Row] = &[
    // &str
    accepted("fn f(a: &str);", "void f(rust::Str);"),
    accepted("fn f(a: &str);", "void f(std::string_view);"),
    accepted("fn f(a: &str);", "void f(const std::string &);"),
    accepted("fn f(a: &str);", "void f(std::string);"),
    accepted("fn f(a: &str, b: &str);", "void f(std::string_view, const std::string &);"),
    accepted("fn f(a: &str) -> &str;", "rust::Str f(rust::Str);"),
    accepted("fn f(a: &str) -> &str;", "std::string_view f(std::string_view);"),
    accepted("fn f(a: &Store) -> &str;", "const std::string &f(const Store &);"),
    // Compiled for what is declared only.
    accepted("fn f(a: &str) -> usize;", "template <class T> auto f(T a) { return a.size(); }"),
    accepted("fn f(a: &str);", "void f(const char *);"),
    accepted("fn f(a: &str, b: String);", "void f(std::string_view, const char *);"),
    accepted("fn f(a: &Store) -> &str;", "const char *f(const Store &);"),
    accepted("fn f(a: &Store) -> Option<&str>;", "const char *f(const Store &);"),
    // As good as another overload, which comes first
    accepted("fn f(a: &str) -> i32;", "short f(const char *); int f(std::string_view);"),
    accepted(
        "fn f(a: &[u8]) -> i32;",
        "short f(std::string_view); int f(const std::vector<unsigned char> &);",
    ),
    accepted("fn f(a: &Store) -> i64;", "short f(const Store *); long f(const Store &);"),
    // Templates see what is declared
    accepted(
        "fn f(a: i32, b: &str) -> i32;",
        "template <class... T> int f(const T &...) { return static_cast<int>((sizeof(T) + ...)); }",
    ),
    accepted(
        "fn f(a: i32) -> i32;",
        "template <class T> T f(const T &a) { static_assert(std::is_same_v<T, int>); return a; }",
    ),
    // Bytes in text, a pointer for a reference
    accepted("fn f(a: &[u8]) -> Vec<u8>;", "std::string f(std::string_view);"),
    accepted(
        "fn f(a: Vec<u8>) -> Option<Vec<u8>>;",
        "std::optional<std::string> f(const std::string &);",
    ),
    accepted("fn f(a: &[u8]) -> &[u8];", "std::string_view f(std::string_view);"),
    accepted("fn f(a: &Store) -> &[u8];", "const std::string &f(const Store &);"),
    accepted("fn f(a: &Store, b: &i32);", "void f(const Store *, const int *);"),
    accepted("fn f(a: Pin<&mut Store>, b: &mut i32) -> &str;", "const char *f(Store *, int *);"),
    accepted("fn f(a: &Store, b: &Store) -> i64;", "long f(const Store &, const Store *);"),
    // String
    accepted("fn f(a: String);", "void f(rust::String);"),
    accepted("fn f(a: String);", "void f(std::string);"),
    accepted("fn f(a: String);", "void f(const std::string &);"),
    accepted("fn f() -> String;", "rust::String f();"),
    accepted("fn f() -> String;", "std::string f();"),
    accepted("fn f() -> String;", "const std::string &f();"),
    accepted("fn f() -> String;", "std::string_view f();"),
    accepted("fn f() -> String;", "const char *f();"),
    // Text of C and of the system, paths
    accepted("fn f(a: &CStr) -> &CStr;", "const char *f(const char *);"),
    accepted("fn f(a: CString) -> CString;", "std::string f(const std::string &);"),
    accepted("fn f(a: Option<CString>) -> CString;", "const char *f(std::optional<std::string>);"),
    accepted("fn f(a: &OsStr) -> &OsStr;", "std::string_view f(std::string_view);"),
    accepted("fn f(a: &OsStr) -> OsString;", "std::string f(const std::string &);"),
    accepted("fn f(a: OsString) -> OsString;", "std::string_view f(const std::string &);"),
    accepted("fn f(a: &Path);", "void f(const std::filesystem::path &);"),
    accepted("fn f(a: Option<&Path>);", "void f(std::optional<std::filesystem::path>);"),
    accepted("fn f(a: &Path);", "void f(const std::string &);"),
    accepted("fn f(a: &Path) -> &Path;", "std::string_view f(twinspan::OsStr);"),
    accepted("fn f(a: &Store) -> &Path;", "const std::filesystem::path &f(const Store &);"),
    accepted(
        "fn f(a: &Store) -> Option<&Path>;",
        "std::optional<std::string_view> f(const Store &);",
    ),
    accepted("fn f(a: PathBuf) -> PathBuf;", "std::string f(const std::filesystem::path &);"),
    accepted(
        "fn f(a: Option<PathBuf>) -> PathBuf;",
        "const std::filesystem::path &f(std::optional<std::filesystem::path>);",
    ),
    accepted(
        "fn f(a: &dyn Fn(&Path) -> PathBuf);",
        "void f(twinspan::FunctionRef<std::filesystem::path(twinspan::Path)>);",
    ),
    accepted(
        "fn f(self: &Store, a: &Path) -> &Path;",
        "class Store { public: const std::filesystem::path &f(const std::filesystem::path &) const; };",
    ),
    // What a twinspan::Convert declares
    accepted("fn f(a: &str);", "void f(user::Text);"),
    accepted("fn f(a: &str);", "void f(const user::Text &);"),
    accepted("fn f(a: String);", "void f(user::Text);"),
    accepted("fn f(a: Option<&str>);", "void f(std::optional<user::Text>);"),
    accepted("fn f(a: &str);", "void f(user::View);"),
    accepted("fn f(a: &[u8]);", "void f(user::Bytes);"),
    accepted("fn f(a: Vec<u8>);", "void f(user::Bytes);"),
    accepted("fn f(a: Option<i32>);", "void f(user::Maybe<std::int32_t>);"),
    accepted("fn f(self: &Store, a: &str);", "class Store { public: void f(user::Text) const; };"),
    accepted("fn f() -> String;", "user::Text f();"),
    accepted("fn f() -> String;", "const user::Text &f();"),
    accepted("fn f() -> String;", "user::View f();"),
    accepted("fn f() -> Option<String>;", "std::optional<user::Text> f();"),
    accepted("fn f() -> Option<i32>;", "user::Maybe<std::int32_t> f();"),
    accepted("fn f(a: &str) -> &str;", "user::View f(user::View);"),
    accepted("fn f(a: &Store) -> &[u8];", "const user::Bytes &f(const Store &);"),
    accepted("fn f() -> Result<String, Failure>;", "twinspan::expected<user::Text, Failure> f();"),
    accepted("fn f() -> Result<String>;", "user::Text f();"),
    accepted("fn f() -> Result<()>;", "user::Status f();"),
    accepted("fn f() -> Result<(), CxxException>;", "const user::Status &f();"),
    accepted("fn f() -> Result<String>;", "user::StatusOr<std::string> f();"),
    accepted("fn f() -> Result<i32, Failure>;", "user::StatusOr<int> f();"),
    accepted("fn f() -> Result<Option<String>>;", "user::StatusOr<std::optional<user::Text>> f();"),
    accepted(
        "fn f(a: &Store) -> Result<&Store>;",
        "user::StatusOr<const Store *> f(const Store &);",
    ),
    accepted("fn f(a: &Store) -> Result<&str>;", "user::StatusOr<user::View> f(const Store &);"),
    accepted(
        "fn f(self: &Store) -> Result<i64>;",
        "class Store { public: user::StatusOr<long> f() const; };",
    ),
    accepted(
        "fn f() -> Box<dyn Fn(&str) -> Result<String, Failure>>;",
        "inline auto f() { return [](user::View) { return user::StatusOr<std::string>(); }; }",
    ),
    accepted(
        "fn f() -> Box<dyn Fn() -> Result<(), CxxException>>;",
        "inline auto f() { return [] { return user::Status(); }; }",
    ),
    accepted("fn f() -> Vec<u8>;", "user::Bytes f();"),
    accepted("fn f() -> Vec<i32>;", "std::span<const int> f();"),
    accepted(
        "fn f() -> Box<dyn Fn(&str) -> String>;",
        "inline auto f() { return [](user::View a) { return user::Text{{a.data, a.size}}; }; }",
    ),
    // Slices
    accepted("fn f(a: &[i32]);", "void f(rust::Slice<const std::int32_t>);"),
    accepted("fn f(a: &[i32]);", "void f(std::span<const std::int32_t>);"),
    accepted("fn f(a: &mut [i32]);", "void f(std::span<std::int32_t>);"),
    accepted("fn f(a: &[i32]) -> &[i32];", "std::span<const int> f(std::span<const int>);"),
    accepted(
        "fn f(a: &mut [u8]) -> &mut [u8];",
        "std::span<unsigned char> f(rust::Slice<std::uint8_t>);",
    ),
    // Numbers
    accepted("fn f(a: i32) -> i32;", "int f(int);"),
    accepted("fn f(a: i64) -> i64;", "long f(long);"),
    accepted("fn f(a: i64) -> i64;", "long long f(long long);"),
    accepted("fn f(a: u64) -> u64;", "unsigned long long f(unsigned long long);"),
    accepted("fn f(a: usize) -> usize;", "std::size_t f(unsigned long long);"),
    accepted("fn f(a: isize) -> isize;", "std::ptrdiff_t f(long long);"),
    accepted("fn f(a: u8) -> i8;", "signed char f(unsigned char);"),
    accepted("fn f(a: i8) -> u8;", "unsigned char f(char);"),
    accepted("fn f(a: f32) -> f64;", "double f(float);"),
    accepted("fn f(a: bool) -> bool;", "bool f(bool);"),
    accepted("fn f(a: i32);", "void f(const int &);"),
    // Option
    accepted("fn f(a: Option<i32>) -> Option<i32>;", "std::optional<int> f(std::optional<int>);"),
    accepted("fn f(a: Option<i64>);", "void f(std::optional<long long>);"),
    accepted("fn f() -> Option<i64>;", "std::optional<long long> f();"),
    accepted("fn f(a: Option<i32>);", "void f(const std::optional<int> &);"),
    accepted("fn f(a: Option<&str>);", "void f(std::optional<std::string_view>);"),
    accepted("fn f(a: Option<&str>);", "void f(std::optional<std::string>);"),
    accepted(
        "fn f(a: Option<&str>) -> Option<&str>;",
        "std::optional<std::string_view> f(std::optional<rust::Str>);",
    ),
    accepted("fn f() -> Option<String>;", "std::optional<std::string> f();"),
    accepted("fn f() -> Option<String>;", "std::optional<const char *> f();"),
    accepted("fn f() -> Option<String>;", "std::nullopt_t f();"),
    accepted("fn f(a: Option<String>);", "void f(std::optional<std::string>);"),
    accepted("fn f(a: Option<&Store>) -> Option<&Store>;", "const Store *f(const Store *);"),
    accepted("fn f(a: &Store) -> Option<&Store>;", "Store *f(const Store &);"),
    accepted("fn f(a: Option<Pin<&mut Store>>);", "void f(Store *);"),
    accepted("fn f(a: Option<&mut i32>);", "void f(int *);"),
    accepted("fn f(a: Option<&[i32]>);", "void f(std::optional<std::span<const int>>);"),
    accepted(
        "fn f(a: Option<Place>) -> Option<Place>;",
        "std::optional<Place> f(std::optional<Place>);",
    ),
    accepted("fn f(a: Option<Vec<u8>>);", "void f(std::optional<rust::Vec<std::uint8_t>>);"),
    accepted("fn f() -> Option<UniquePtr<Store>>;", "std::unique_ptr<Store> f();"),
    accepted("fn f(a: Option<SharedPtr<Store>>);", "void f(std::shared_ptr<Store>);"),
    // Smart pointers
    accepted(
        "fn f(a: UniquePtr<Store>) -> UniquePtr<Store>;",
        "std::unique_ptr<Store> f(std::unique_ptr<Store>);",
    ),
    accepted("fn f(a: UniquePtr<Store>);", "void f(std::unique_ptr<Store> &&);"),
    accepted("#[owned] fn f() -> UniquePtr<Store>;", "Store *f();"),
    accepted("#[owned] fn f() -> UniquePtr<Store>;", "std::unique_ptr<Store> f();"),
    accepted("#[owned] fn f() -> Option<UniquePtr<Store>>;", "Store *f() noexcept;"),
    accepted("#[owned] fn f() -> Result<UniquePtr<Store>, Failure>;", "Store *f();"),
    // Closures
    accepted("fn f(a: &dyn Fn(i32) -> i32);", "void f(twinspan::FunctionRef<int(int)>);"),
    accepted("fn f(#[noescape] a: &dyn Fn(i32) -> i32);", "void f(std::function<int(int)>);"),
    accepted(
        "fn f(#[noescape] a: &mut dyn FnMut(&str), b: i64);",
        "void f(const std::function<void(rust::Str)> &, long long);",
    ),
    accepted(
        "fn f(#[noescape] a: Option<&dyn Fn()>, #[noescape] b: impl FnMut());",
        "void f(std::function<void()>, twinspan::FunctionRef<void()>);",
    ),
    accepted("fn f(#[noescape] a: &dyn Fn());", "void f(twinspan::FunctionRef<void()>);"),
    accepted(
        "fn f(self: &Store, #[noescape] a: impl FnOnce());",
        "class Store { public: void f(const std::function<void()> &) const; };",
    ),
    accepted("fn f(a: impl FnMut(i32));", "template <class F> void f(F) {}"),
    accepted("fn f(a: Box<dyn Fn(i32)>);", "void f(twinspan::Function<void(int) const>);"),
    accepted("fn f(a: Box<dyn Fn(i32)>);", "void f(twinspan::Function<void(int)>);"),
    accepted("fn f(a: Box<dyn FnMut(i32)>);", "void f(std::function<void(int)>);"),
    accepted("fn f(a: Box<dyn FnOnce(i32)>);", "void f(twinspan::OnceFunction<void(int)>);"),
    accepted("fn f(a: Box<dyn Fn(i32)>);", "void f(twinspan::OnceFunction<void(int)>);"),
    accepted(
        "fn f(#[nothrow] a: Box<dyn FnOnce(i32)>);",
        "void f(twinspan::OnceFunction<void(int)>);",
    ),
    accepted("fn f(a: Box<dyn Fn(i32)>);", "void f(std::move_only_function<void(int) const>);"),
    accepted("fn f(a: Box<dyn FnMut(i32)>);", "void f(std::move_only_function<void(int)> &&);"),
    accepted("fn f(a: Box<dyn FnOnce(i32)>);", "void f(std::move_only_function<void(int) &&>);"),
    accepted("fn f(#[nothrow] a: impl FnMut(i32));", "void f(twinspan::FunctionRef<void(int)>);"),
    accepted("fn f() -> Box<dyn Fn(i32) -> i32>;", "std::function<int(int)> f();"),
    accepted("fn f() -> Box<dyn Fn(i32) -> i32>;", "int (*f())(int);"),
    accepted(
        "fn f(a: Registration) -> Registration;",
        "twinspan::Registration f(twinspan::Registration);",
    ),
    accepted(
        "fn f() -> UniquePtr<Store>;",
        "class Store { public: virtual ~Store(); }; struct S : Store {}; std::unique_ptr<S> f();",
    ),
    accepted(
        "fn f(a: SharedPtr<Store>) -> SharedPtr<Store>;",
        "std::shared_ptr<Store> f(const std::shared_ptr<Store> &);",
    ),
    accepted(
        "fn f() -> SharedPtr<Store>;",
        "class Store { public: virtual ~Store(); }; struct S : Store {}; std::shared_ptr<S> f();",
    ),
    accepted("fn f() -> SharedPtr<Store>;", "std::unique_ptr<Store> f();"),
    accepted("fn f(a: &Store, b: Pin<&mut Store>);", "void f(const Store &, Store &);"),
    accepted("fn f(a: &Place) -> &u32;", "const std::uint32_t &f(const Place &);"),
    // Result
    accepted("fn f() -> Result<i32, CxxException>;", "int f();"),
    accepted("fn f() -> Result<String, CxxException>;", "std::string f();"),
    accepted("fn f() -> Result<(), CxxException>;", "void f();"),
    accepted("fn f() -> Result<i32>;", "int f();"),
    accepted("fn f() -> Result<i32, Failure>;", "int f();"),
    accepted("fn f() -> Result<i32, Failure>;", "twinspan::expected<int, Failure> f();"),
    accepted("fn f() -> Result<(), Failure>;", "twinspan::expected<void, Failure> f();"),
    accepted("fn f() -> Result<String, Failure>;", "twinspan::expected<std::string, Failure> f();"),
    accepted(
        "fn f() -> Result<Option<String>, Failure>;",
        "twinspan::expected<std::optional<std::string>, Failure> f();",
    ),
    accepted(
        "fn f(a: &Store) -> Result<&str, Failure>;",
        "twinspan::expected<std::string_view, Failure> f(const Store &);",
    ),
    accepted(
        "fn f() -> Result<UniquePtr<Store>, Failure>;",
        "twinspan::expected<std::unique_ptr<Store>, Failure> f();",
    ),
    accepted(
        "fn f(a: &Place) -> Result<&u32, Failure>;",
        "twinspan::expected<const std::uint32_t *, Failure> f(const Place &);",
    ),
    // Members
    accepted(
        "fn f(self: &Store, a: &str) -> i32;",
        "class Store { public: int f(rust::Str) const; };",
    ),
    accepted(
        "fn f(self: &Store, a: &str) -> String;",
        "class Store { public: std::string f(std::string_view) const; };",
    ),
    accepted(
        "fn f(self: Pin<&mut Store>, a: &str);",
        "class Store { public: void f(std::string_view) noexcept; };",
    ),
    accepted("fn f(self: Pin<&mut Store>) -> i32;", "class Store { public: int f() const; };"),
    accepted(
        "#[Self = \"Store\"] fn f(a: &str) -> i32;",
        "class Store { public: static int f(std::string_view); };",
    ),
    // Overloads, templates, default arguments, callables
    accepted("fn f(a: &str) -> i32;", "int f(rust::Str); void f(std::string_view); void f(int);"),
    accepted("fn f(a: &str) -> i32;", "int f(rust::Str); double f(const std::string &);"),
    accepted("fn f(a: i64) -> i64;", "template <class T> T f(T a) { return a; }"),
    accepted("fn f(a: i32) -> i32;", "int f(int, int = 2);"),
    accepted("fn f(a: &str);", "void f(std::string_view, int = 2);"),
    accepted("fn f(a: i32) -> i32;", "inline constexpr auto f = [](int a) { return a; };"),
    accepted("fn f(a: &str) -> i32;", "int f(rust::Str) noexcept;"),
    accepted("fn f();", "inline void f() {}"),
    // The overload that copies nothing.
    accepted("fn f(a: &str);", "void f(std::string_view); void f(const std::string &);"),
    accepted("fn f(a: &str) -> &str;", "std::string_view f(std::string_view); int f(std::string);"),
    accepted("fn f(a: String);", "void f(const rust::String &); void f(const std::string &);"),
    // Temporaries made from an argument live until the result has been made.
    accepted(
        "fn f(a: &str, b: &str) -> String;",
        "const std::string &f(const std::string &, const std::string &);",
    ),
    accepted("fn f(a: &str) -> Option<String>;", "std::optional<std::string_view> f(std::string);"),
    accepted("fn f(a: i32) -> i32;", "const int &f(const int &);"),
    accepted("fn f(a: Place) -> Place;", "const Place &f(const Place &);"),
    // A copy of an argument that the result does not borrow from.
    accepted(
        "fn f(self: &Store, key: &str) -> &Place;",
        "class Store { public: const Place &f(const std::string &) const; };",
    ),
    accepted(
        "fn f<'a>(a: &'a Store, key: &str) -> &'a Place;",
        "const Place &f(const Store &, const std::string &);",
    ),
    accepted("fn f(key: &str) -> &'static str;", "const std::string &f(const std::string &);"),
    accepted(
        "fn f<'a>(a: &str, b: &'a str) -> &'a str;",
        "std::string_view f(const std::string &, std::string_view);",
    ),
    // References
    accepted("fn f(a: &i64);", "void f(std::int64_t);"),
    accepted("fn f(a: &Place);", "void f(Place);"),
    accepted("fn f(a: &i64) -> &i64;", "const std::int64_t &f(const std::int64_t &);"),
    accepted("fn f(a: &mut i64, b: &str);", "void f(std::int64_t &, std::string_view);"),
    accepted("fn f(a: &mut i64, b: &str);", "void f(const std::int64_t &, std::string_view);"),
    accepted(
        "fn f(a: Pin<&mut Store>, b: &str) -> i32;",
        "int f(Store &, std::string_view); double f(const Store &, std::string_view);",
    ),
    accepted(
        "fn f(a: Pin<&mut Store>, b: Option<&Store>, c: &str);",
        "class Part {}; class Store : public Part {}; void f(Part &, const Part *, std::string);",
    ),
    accepted("fn f(a: &CxxString);", "void f(std::string_view);"),
    accepted("fn f(a: &String);", "void f(std::string_view);"),
    accepted("fn f(a: &String);", "void f(rust::Str);"),
    accepted("fn f(a: &CxxVector<i32>);", "void f(std::span<const int>);"),
    accepted("fn f(a: UniquePtr<Store>);", "void f(std::shared_ptr<const Store>);"),
    accepted("fn f() -> Option<String>;", "const char *f();"),
    // Containers
    accepted("fn f() -> Vec<String>;", "std::vector<std::string> f();"),
    accepted("fn f() -> Vec<i32>;", "const std::vector<int> &f();"),
    accepted("fn f() -> Vec<bool>;", "std::vector<bool> f();"),
    accepted("fn f() -> Option<Vec<u8>>;", "std::optional<std::vector<std::uint8_t>> f();"),
    accepted(
        "fn f() -> Result<Vec<String>, Failure>;",
        "twinspan::expected<std::vector<std::string>, Failure> f();",
    ),
    accepted("fn f(a: Vec<String>);", "void f(std::vector<std::string>);"),
    accepted("fn f(a: Vec<i32>);", "void f(const std::vector<int> &);"),
    accepted("fn f(a: &[i32]);", "void f(const std::vector<int> &);"),
    accepted("fn f(a: &[i32]);", "void f(twinspan::span<const int>);"),
    accepted("fn f(a: &mut [i32]);", "void f(twinspan::span<int>);"),
    accepted("fn f(a: &Store) -> &[i32];", "const std::vector<int> &f(const Store &);"),
    accepted(
        "fn f<'a>(a: &'a Store, b: &str) -> &'a [i32];",
        "std::vector<int> &f(const Store &, std::string);",
    ),
    // Owners
    accepted("fn f() -> SharedPtr<Store>;", "std::shared_ptr<const Store> f();"),
    accepted("fn f() -> UniquePtr<CxxString>;", "std::string f();"),
    accepted("fn f() -> UniquePtr<CxxVector<i32>>;", "std::vector<int> f();"),
    accepted("fn f() -> UniquePtr<Store>;", "Store f();"),
    accepted("fn f() -> Result<UniquePtr<Store>, CxxException>;", "Store f();"),
    // What is returned for chained calls
    accepted("fn f(self: Pin<&mut Store>, a: i32);", "class Store { public: Store &f(int); };"),
    accepted(
        "fn f(self: Pin<&mut Store>, a: i32) -> Result<(), CxxException>;",
        "class Store { public: Store &f(int); };",
    ),
];

const REFUSED: &[Row] = &[
    refused("fn missing(a: i32);", "", "member"),
    refused("fn arity(a: i32);", "void arity(int, int);", TAKES),
    refused("fn arity(a: i32, b: i32);", "void arity(int);", TAKES),
    refused("fn arity();", "void arity(int);", TAKES),
    // Numbers keep their width and their sign.
    refused("fn narrow(a: i32);", "void narrow(std::int16_t);", TAKES),
    refused("fn narrow(a: i64);", "void narrow(int);", TAKES),
    refused("fn widen(a: i32);", "void widen(std::int64_t);", TAKES),
    refused("fn sign(a: u32);", "void sign(int);", TAKES),
    refused("fn size(a: usize);", "void size(int);", TAKES),
    refused("fn real(a: f64);", "void real(float);", TAKES),
    refused("fn real(a: i32);", "void real(double);", TAKES),
    refused("fn truth(a: bool);", "void truth(int);", TAKES),
    refused("fn truth(a: u8);", "void truth(bool);", TAKES),
    refused("fn narrow() -> i32;", "std::int64_t narrow();", GIVES),
    refused("fn widen() -> i64;", "int widen();", GIVES),
    refused("fn size() -> usize;", "int size();", GIVES),
    refused("fn sign() -> i32;", "unsigned sign();", GIVES),
    refused("fn real() -> f32;", "double real();", GIVES),
    refused("fn truth() -> bool;", "int truth();", GIVES),
    refused("fn nothing();", "int nothing();", GIVES),
    refused("fn something() -> i32;", "void something();", GIVES),
    // Text that dangles, or that C++ would change.
    refused("fn dangles(a: &Store) -> &str;", "std::string dangles(const Store &);", GIVES),
    refused("fn dangles(a: &Store) -> &str;", "std::string &&dangles(const Store &);", GIVES),
    refused("fn changes(a: &str);", "void changes(std::string &);", TAKES),
    refused("fn changes(a: String);", "void changes(std::string &);", TAKES),
    refused("fn kept(a: &str) -> &str;", "const char *kept(const char *);", LENDS),
    refused("fn flag(a: &str);", "void flag(bool);", TAKES),
    refused(
        "fn kept_bytes(a: &[u8]) -> &[u8];",
        "std::string_view kept_bytes(const std::string &);",
        LENDS,
    ),
    refused("fn sliced() -> UniquePtr<Store>;", "struct Other : Store {}; Other sliced();", GIVES),
    refused("fn view(a: String);", "void view(std::string_view);", TAKES),
    refused("fn number() -> String;", "int number();", GIVES),
    refused(
        "fn copy(a: &Path) -> &Path;",
        "const std::filesystem::path &copy(const std::filesystem::path &);",
        LENDS,
    ),
    refused("fn copy(a: &OsStr) -> &OsStr;", "std::string_view copy(const std::string &);", LENDS),
    refused(
        "fn dangles(a: &Store) -> &Path;",
        "std::filesystem::path dangles(const Store &);",
        GIVES,
    ),
    refused("fn dangles(a: &Store) -> &OsStr;", "std::string dangles(const Store &);", GIVES),
    refused(
        "fn dangles(a: &Store) -> Option<&Path>;",
        "std::optional<std::filesystem::path> dangles(const Store &);",
        GIVES,
    ),
    refused("fn dangles(a: &Store) -> &CStr;", "std::string dangles(const Store &);", GIVES),
    refused("fn text(a: &str);", "void text(const std::filesystem::path &);", TAKES),
    refused("fn changes(a: &Path);", "void changes(std::filesystem::path &);", TAKES),
    refused("fn number() -> PathBuf;", "int number();", GIVES),
    // Slices keep their element type and constness.
    refused("fn changes(a: &[i32]);", "void changes(std::span<int>);", TAKES),
    refused("fn element(a: &[i32]);", "void element(std::span<const unsigned>);", TAKES),
    refused(
        "fn changes(a: &mut [u8]) -> &mut [u8];",
        "std::span<const std::uint8_t> changes(std::span<std::uint8_t>);",
        GIVES,
    ),
    refused("fn vector(a: &Store) -> &[i32];", "std::vector<int> vector(const Store &);", GIVES),
    // What a twinspan::Convert declares
    refused("fn missing(a: &str);", "void missing(user::Given);", TAKES),
    refused("fn missing() -> String;", "user::Taken missing();", GIVES),
    refused("fn other(a: i32);", "void other(user::Text);", TAKES),
    refused("fn other(a: Vec<i32>);", "void other(user::Bytes);", TAKES),
    refused("fn other() -> Option<i64>;", "user::Maybe<std::int32_t> other();", GIVES),
    refused("fn changes(a: &str);", "void changes(user::Text &);", TAKES),
    refused("fn view(a: String);", "void view(user::View);", TAKES),
    refused("fn dies(a: &Store) -> &[u8];", "user::Bytes dies(const Store &);", GIVES),
    refused("fn dies(a: &Store) -> &str;", "user::Text dies(const Store &);", GIVES),
    refused("fn copy(a: &str) -> &str;", "user::View copy(const user::Text &);", LENDS),
    // A status is a failure and is not dropped; its contents die with it.
    refused("fn unfailing();", "user::Status unfailing();", GIVES),
    refused("fn unfailing();", "user::Status &unfailing();", GIVES),
    refused("fn unfailing() -> String;", "user::StatusOr<user::Text> unfailing();", GIVES),
    refused("fn empty() -> Result<i32>;", "user::Status empty();", GIVES),
    refused("fn full() -> Result<()>;", "user::StatusOr<int> full();", GIVES),
    refused("fn narrow() -> Result<i32>;", "user::StatusOr<long> narrow();", GIVES),
    refused(
        "fn dies(a: &Store) -> Result<&str>;",
        "user::StatusOr<std::string> dies(const Store &);",
        GIVES,
    ),
    refused("fn other() -> Result<(), Place>;", "user::Status other();", FAILS),
    refused("fn other() -> Result<(), Failure>;", "user::Untold other();", FAILS),
    refused(
        "fn unknown(a: &str);",
        "struct Unknown {}; void unknown(Unknown);",
        "with a twinspan::Convert<T> that has `static T from(..)`",
    ),
    refused(
        "fn unknown() -> String;",
        "struct Unknown {}; Unknown unknown();",
        "with a twinspan::Convert<T> that has `static .. into(const T &)`",
    ),
    refused(
        "fn dies() -> Box<dyn Fn()>;",
        "inline auto dies() { return [] { return user::Status(); }; }",
        GIVES,
    ),
    refused(
        "fn dies(a: Box<dyn Fn() -> String>);",
        "void dies(std::function<user::Text()>);",
        TAKES,
    ),
    // References
    refused("fn changes(a: &Store);", "void changes(Store &);", TAKES),
    refused("fn copies(a: &Store) -> &Place;", "Place copies(const Store &);", GIVES),
    refused(
        "fn constant(a: Pin<&mut Store>) -> Pin<&mut Store>;",
        "const Store &constant(Store &);",
        GIVES,
    ),
    refused("fn other(a: &Store);", "void other(const Entry &);", TAKES),
    // Owners
    refused("fn raw() -> UniquePtr<Store>;", "Store *raw();", GIVES),
    refused("fn raw(a: UniquePtr<Store>);", "void raw(Store *);", TAKES),
    refused("#[owned] fn constant() -> UniquePtr<Store>;", "const Store *constant();", GIVES),
    refused("fn wide(a: Box<dyn Fn(i32)>);", "void wide(std::function<void(long)>);", TAKES),
    refused(
        "fn wide(#[noescape] a: &dyn Fn(i32));",
        "void wide(std::function<void(long)>);",
        TAKES,
    ),
    // An owner may keep its argument.
    refused("fn keeps(a: &dyn Fn());", "void keeps(std::function<void()>);", NOESCAPE),
    refused("fn keeps(a: impl Fn());", "void keeps(const std::function<void()> &);", NOESCAPE),
    refused("fn keeps(a: Option<&dyn Fn()>);", "void keeps(std::function<void()>);", NOESCAPE),
    refused("fn keeps(a: &dyn Fn());", "void keeps(twinspan::Function<void() const>);", NOESCAPE),
    refused(
        "fn keeps(self: &Store, a: &mut dyn FnMut());",
        "class Store { public: void keeps(std::function<void()>) const; };",
        NOESCAPE,
    ),
    refused(
        "fn owns(#[noescape] a: &dyn Fn());",
        "void owns(twinspan::Function<void() const>);",
        TAKES,
    ),
    refused(
        "fn changes(a: Box<dyn FnMut()>);",
        "void changes(twinspan::Function<void() const>);",
        TAKES,
    ),
    refused("fn narrow() -> Box<dyn Fn() -> i32>;", "std::function<long()> narrow();", GIVES),
    refused("fn other() -> UniquePtr<Store>;", "std::unique_ptr<Entry> other();", GIVES),
    refused("fn shared() -> UniquePtr<Store>;", "std::shared_ptr<Store> shared();", GIVES),
    refused("fn changes(a: UniquePtr<Store>);", "void changes(std::unique_ptr<Store> &);", TAKES),
    refused("fn raw(a: SharedPtr<Store>);", "void raw(Store *);", TAKES),
    // Options
    refused("fn plain(a: Option<i32>);", "void plain(int);", TAKES),
    refused("fn plain() -> Option<i32>;", "int plain();", GIVES),
    refused("fn narrow() -> Option<i32>;", "std::optional<std::int64_t> narrow();", GIVES),
    refused("fn narrow(a: Option<i64>);", "void narrow(std::optional<int>);", TAKES),
    refused(
        "fn dangles(a: &Store) -> Option<&str>;",
        "std::optional<std::string> dangles(const Store &);",
        GIVES,
    ),
    refused("fn optional() -> i32;", "std::optional<int> optional();", GIVES),
    refused(
        "fn constant(a: &mut Place) -> Option<&mut u32>;",
        "const std::uint32_t *constant(Place &);",
        GIVES,
    ),
    refused("fn changes(a: Option<&Store>);", "void changes(Store *);", TAKES),
    refused("fn object(a: Option<&Place>);", "void object(std::optional<Place>);", TAKES),
    // Errors
    refused(
        "fn narrow() -> Result<i32, Failure>;",
        "twinspan::expected<std::int64_t, Failure> narrow();",
        GIVES,
    ),
    refused(
        "fn other() -> Result<i32, Failure>;",
        "twinspan::expected<int, Place> other();",
        FAILS,
    ),
    refused(
        "fn dangles(a: &Store) -> Result<&str, Failure>;",
        "twinspan::expected<std::string, Failure> dangles(const Store &);",
        GIVES,
    ),
    refused("fn unfailing() -> i32;", "twinspan::expected<int, Failure> unfailing();", GIVES),
    refused("fn narrow() -> Result<i32, CxxException>;", "std::int64_t narrow();", GIVES),
    refused("fn narrow() -> Result<i32>;", "std::int64_t narrow();", GIVES),
    // Members
    refused("fn missing(self: &Store);", "class Store { public: void other() const; };", "member"),
    refused("fn changes(self: &Store);", "class Store { public: void changes(); };", TAKES),
    refused("fn hidden(self: &Store);", "class Store { void hidden() const; };", "private"),
    refused(
        "fn narrow(self: &Store) -> i32;",
        "class Store { public: long narrow() const; };",
        GIVES,
    ),
    // Equally good overloads.
    refused(
        "fn either(a: &str, b: &str);",
        "void either(std::string_view, std::string); void either(std::string, std::string_view);",
        "has more than one overload that takes what the bridge declares",
    ),
    // A result that borrows from an argument does not accept a copy of it.
    refused("fn trim(a: &str) -> &str;", "std::string_view trim(const std::string &);", LENDS),
    refused("fn trim(a: &str) -> &str;", "const std::string &trim(const std::string &);", LENDS),
    refused("fn trim(a: &str) -> &str;", "std::string_view trim(std::string);", LENDS),
    refused(
        "fn trim(a: &str) -> Option<&str>;",
        "std::optional<std::string_view> trim(const std::string &);",
        LENDS,
    ),
    refused(
        "fn trim(a: &str) -> Result<&str, Failure>;",
        "twinspan::expected<std::string_view, Failure> trim(const std::string &);",
        LENDS,
    ),
    refused(
        "fn trim(a: &str) -> Result<&str>;",
        "std::string_view trim(const std::string &);",
        LENDS,
    ),
    refused(
        "fn trim(a: &str) -> &CxxString;",
        "const std::string &trim(const std::string &);",
        LENDS,
    ),
    refused(
        "fn trim(a: Option<&str>) -> &str;",
        "std::string_view trim(std::optional<std::string>);",
        LENDS,
    ),
    refused(
        "#[Self = \"Store\"] fn trim(a: &str) -> &[u8];",
        "class Store { public: static rust::Slice<const std::uint8_t> trim(const std::string &); };",
        LENDS,
    ),
    refused(
        "fn trim<'a>(self: &Store, a: &'a str, b: &str) -> &'a str;",
        "class Store { public: std::string_view trim(const std::string &, std::string) const; };",
        LENDS,
    ),
    // References and pointers are to the same object.
    refused("fn narrow(a: &i64);", "void narrow(int);", TAKES),
    refused("fn narrow(a: &i64);", "void narrow(const int &);", TAKES),
    refused("fn lost(a: &mut i64);", "void lost(std::int64_t);", TAKES),
    refused("fn lost(a: &mut i64);", "void lost(const double &);", TAKES),
    refused("fn lost(a: Pin<&mut Store>);", "void lost(Store);", TAKES),
    refused("fn narrow(a: &f64);", "void narrow(float);", TAKES),
    refused("fn narrow(a: &f64);", "void narrow(int);", TAKES),
    refused("fn truth(a: Option<&Store>);", "void truth(bool);", TAKES),
    refused("fn anything(a: Option<&Store>);", "void anything(const void *);", TAKES),
    refused("fn other(a: &i32) -> &i64;", "const int &other(const int &);", GIVES),
    refused(
        "fn converts(a: &Store);",
        "struct Other { Other(const Store &); }; void converts(const Other &);",
        TAKES,
    ),
    refused(
        "fn part(a: &Entry);",
        "struct Part {}; struct Whole : Part {}; class Store {}; void part(Part);",
        TAKES,
    ),
    refused(
        "fn narrow(self: &Store, a: &i64);",
        "class Store { public: void narrow(int) const; };",
        TAKES,
    ),
    // The rules for results apply to errors, at every standard.
    refused("fn code() -> Result<i32, Failure>;", "twinspan::expected<int, int> code();", FAILS),
    // Slices of temporaries, or whose changes would be lost.
    refused(
        "fn trim(a: &[i32]) -> &[i32];",
        "const std::vector<int> &trim(const std::vector<int> &);",
        LENDS,
    ),
    refused("fn lost(a: &mut [i32]);", "void lost(const std::vector<int> &);", TAKES),
    refused("fn other(a: Vec<i32>);", "void other(std::vector<long>);", TAKES),
    refused("fn other() -> Vec<String>;", "std::vector<const char *> other();", GIVES),
    refused("fn lost();", "twinspan::expected<int, int> &lost();", GIVES),
    // A class that is deleted through its base needs a virtual destructor.
    refused(
        "fn base() -> UniquePtr<Store>;",
        "class Store {}; struct Special : Store {}; std::unique_ptr<Special> base();",
        GIVES,
    ),
    refused(
        "#[owned] fn base() -> UniquePtr<Store>;",
        "class Store {}; struct Special : Store {}; Special *base();",
        GIVES,
    ),
    refused(
        "fn base() -> Option<UniquePtr<Store>>;",
        "class Store {}; struct Special : Store {}; std::unique_ptr<Special> base();",
        GIVES,
    ),
    refused(
        "fn base() -> Result<UniquePtr<Store>, Failure>;",
        "class Store {}; struct S : Store {}; twinspan::expected<std::unique_ptr<S>, Failure> base();",
        GIVES,
    ),
    refused(
        "fn custom() -> UniquePtr<Store>;",
        "struct Free : std::default_delete<Store> {}; std::unique_ptr<Store, Free> custom();",
        GIVES,
    ),
    refused(
        "fn base(a: UniquePtr<Store>);",
        "class Part {}; class Store : public Part {}; void base(std::unique_ptr<Part>);",
        TAKES,
    ),
];

const TAKES: &str = "does not take what the bridge declares";
const NOESCAPE: &str = "write #[noescape] on the parameter";
const GIVES: &str = "does not return what the bridge declares";
const LENDS: &str = "takes a copy of an argument that its result borrows from";
const FAILS: &str = "does not fail with what the bridge declares";
const FILE: &str = "src/rows.rs";

/// The lines of one row's bridge, and the line of the declaration within them.
const LINES: usize = 20;
const DECLARED: usize = 18;

/// A bridge for each row, each in its own namespace.
fn bridges(rows: &[&Row]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        // A Rust file has each type name only once.
        let mut declared = row.declared.to_owned();
        for ty in ["Failure", "Place", "Store", "Entry"] {
            declared = declared.replace(ty, &format!("{ty}{index}"));
        }
        text += &format!(
            r#"#[twinspan::bridge(namespace = "row{index}")]
mod ffi{index} {{
    #[cxx_name = "Failure"]
    struct Failure{index} {{
        code: i32,
    }}
    #[cxx_name = "Place"]
    struct Place{index} {{
        line: u32,
        column: u32,
    }}
    unsafe extern "C++" {{
        include!("golden/user.h");
        #[cxx_name = "Store"]
        type Store{index};
        #[cxx_name = "Entry"]
        type Entry{index};
        {declared}
    }}
}}
"#
        );
        assert_eq!(text.lines().nth(line(index) - 1).map(str::trim), Some(&*declared));
    }
    text
}

/// The line of a row's declaration.
fn line(index: usize) -> usize {
    index * LINES + DECLARED
}

fn user_header(rows: &[&Row]) -> String {
    let mut text = format!("#pragma once\n#include \"golden/{FILE}.types.h\"\n");
    text += "#include \"twinspan/expected.h\"\n";
    for header in ["filesystem", "memory", "optional", "string", "string_view", "vector"] {
        text += &format!("#include <{header}>\n");
    }
    text += include_str!("support/convertible.h");
    text += "#if __has_include(<span>)\n#include <span>\n#endif\n";
    for (index, Row { declared, cxx, .. }) in rows.iter().enumerate() {
        let store = if cxx.contains("class Store") { "" } else { "class Store {};" };
        text += &format!("namespace row{index} {{\nclass Entry {{}};\n{store}\n{cxx}\n}}\n");
        if declared.contains("Failure") && cxx.contains("user::StatusOr") {
            text += &format!(
                "template <> struct twinspan::Convert<row{index}::Failure> {{ static row{index}::Failure \
                 from(const user::Problem &problem) {{ return {{problem.code}}; }} }};\n"
            );
        }
    }
    text
}

/// What a compiler prints for all rows in one unit.
fn compiled(program: &str, standard: &str, rows: &[&Row]) -> Output {
    let output = compile_file(&bridges(rows), FILE)
        .unwrap_or_else(|diagnostics| panic!("the bridges are good: {diagnostics:?}"));
    let kind = if rows.iter().all(|row| row.said.is_empty()) { "accepted" } else { "refused" };
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cpp_ui");
    let directory = directory.join(format!("{kind}-{program}-{standard}"));
    let generated = Generated::write(directory.clone(), FILE, &output);
    let mut user = user_header(rows);
    if kind == "accepted" {
        user += include_str!("support/callables.h");
    }
    generated.put("include/golden/user.h", &user);
    let mut compiler = generated.compiler(program, standard);
    compiler.args(WARNINGS).args(["-Wno-undefined-inline", "-fsyntax-only"]);
    let all_errors = if program == GCC { "-fmax-errors=0" } else { "-ferror-limit=0" };
    compiler.arg(all_errors).arg(format!("{FILE}.twinspan.cc"));
    compiler.current_dir(&directory).env("LC_ALL", "C");
    compiler.output().unwrap_or_else(|error| panic!("{program}: {error}"))
}

fn accepts(program: &str, standard: &str) {
    if !is_installed(program) {
        return;
    }
    let since = |row: &Row| {
        let cxx = row.cxx;
        if cxx.contains("std::move_only_function") {
            "c++23"
        } else if cxx.contains("std::span") {
            "c++20"
        } else {
            "c++17"
        }
    };
    let is_there = |row: &&Row| standard >= since(row);
    let rows: Vec<_> = ACCEPTED.iter().filter(is_there).collect();
    let output = compiled(program, standard, &rows);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// The name of the declared function.
fn name(declared: &str) -> &str {
    let (_, rest) = declared.split_once("fn ").expect("a row declares a function");
    rest.split(['(', '<']).next().expect("a function has parameters")
}

/// Each row has an error at its declaration that names the function and says what is expected.
fn refuses(program: &str) {
    if !is_installed(program) {
        return;
    }
    let rows: Vec<_> = REFUSED.iter().collect();
    let output = compiled(program, "c++20", &rows);
    let told = String::from_utf8_lossy(&output.stderr);
    let mut complaints = String::new();
    for (index, row) in rows.iter().enumerate() {
        let place = format!("{FILE}:{}:", line(index));
        let errors: Vec<_> = told
            .lines()
            .filter(|line| line.starts_with(&place) && line.contains("error: "))
            .collect();
        let is_said = |line: &&str| line.contains(row.said) && line.contains(name(row.declared));
        if !errors.iter().any(is_said) {
            complaints += &format!(
                "{}\n{}\n  expected: {}\n  {}\n\n",
                row.declared,
                row.cxx,
                row.said,
                errors.join("\n  ")
            );
        }
    }
    assert!(complaints.is_empty(), "{complaints}");
}

#[test]
fn gcc_17_accepts() {
    accepts(GCC, "c++17");
}

#[test]
fn gcc_23_accepts() {
    accepts(GCC, "c++23");
}

#[test]
fn clang_20_accepts() {
    accepts(CLANG, "c++20");
}

#[test]
fn gcc_refuses() {
    refuses(GCC);
}

#[test]
fn clang_refuses() {
    refuses(CLANG);
}

/// A type in the bridge, its definition in the header, and what the error says.
const STRUCTS: &[(&str, &str, &str)] = &[
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        "",
    ),
    (
        "#[repr(packed(2))] struct T { a: u8, b: u32 }",
        "#pragma pack(2)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        "",
    ),
    (
        "union T { a: u8, b: [u32; 2], c: *mut c_void }",
        "union T { std::uint8_t a; int b[2]; void *c; };",
        "",
    ),
    ("struct T { a: u32, b: *mut c_void }", "struct T { int a; int *b; };", ""),
    ("struct T { a: u8, b: u32 }", "struct T { std::uint8_t a; std::uint32_t b; };", ""),
    ("struct T { a: i64, b: c_long }", "struct T { long long a; long b; };", ""),
    (
        "struct T { a: [u8; 4], b: [[i16; 2]; 3] }",
        "struct T { unsigned char a[4]; short b[3][2]; };",
        "",
    ),
    ("struct T { a: *const u8, b: *mut c_char }", "struct T { const void *a; char *b; };", ""),
    ("struct T { a: i32, b: bool }", "struct T { enum E { X } a; bool b; };", ""),
    ("struct T { a: f64 }", "struct T { double a; static int count; };", ""),
    ("struct T { a: u8, b: u32 }", "struct T { std::uint8_t first; std::uint32_t second; };", ""),
    ("struct T { a: String }", "struct T { rust::String a; };", ""),
    ("struct T { a: usize, b: *mut u8 }", "struct T { void *a; std::uintptr_t b; };", ""),
    ("struct T { a: usize, b: usize }", "struct T { void (*a)(int); int T::*b; };", ""),
    (
        "struct T { a: [u8; 4], b: [u8; 4], c: u32 }",
        "struct T { char a[2][2]; std::uint32_t b; int c; };",
        "",
    ),
    ("#[repr(align(16))] struct T { a: [u8; 16] }", "struct T { long double a; };", ""),
    ("#[repr(align(16))] struct T { a: [u64; 2] }", "struct T { __extension__ __int128 a; };", ""),
    (
        "struct T { a: i64, b: u32 }",
        "struct T { std::chrono::nanoseconds a; std::atomic<std::uint32_t> b; };",
        "",
    ),
    (
        "struct T { a: [u8; 16], b: f64 }",
        "struct Id { char x[16]; }; struct Metres { double x; }; struct T { Id a; Metres b; };",
        "",
    ),
    (
        "struct T { a: i64, b: u8, c: u32, d: u16 }",
        "struct T { long a; char b; wchar_t c; char16_t d; };",
        "",
    ),
    ("struct T { a: i64, b: u8 }", "struct T { long long a; std::byte b; };", ""),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { private: std::uint8_t a; std::uint32_t c; public: T(); explicit T(int); int b() const; ~T(); };",
        "",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct B { std::uint8_t a; }; struct T : B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct B { std::uint8_t a; }; struct T : private B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { vtable: usize, b: u32 }",
        "struct T { virtual void f(); virtual ~T(); std::uint32_t b; };",
        "",
    ),
    (
        "struct T { vtable: usize, b: u32, a: u32 }",
        "struct B { std::uint32_t a; }; struct T : virtual B { std::uint32_t b; };",
        "",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct T { unsigned a : 32; unsigned b : 3; unsigned c : 29; };",
        "",
    ),
    (
        "struct T { size: u32, all: u32, one: u32, two: u32 }",
        "struct T { private: std::uint32_t size_, all_, one_; union { int x; unsigned y; }; public: int size() const; static int all(); enum { one }; static int two; };",
        "",
    ),
    ("struct T { a: u32, b: f32 }", "struct T { const std::uint32_t a; volatile float b; };", ""),
    (
        "struct T { a: u32, b: f32 }",
        "struct T { std::uint32_t a; union { float b; int c; }; };",
        "",
    ),
    (
        "struct T<'a> { a: &'a u8, b: u8, c: &'a u64 }",
        "struct T { const std::uint8_t &a; std::uint8_t b; const std::uint64_t *c; };",
        "",
    ),
    (
        "struct T { a: SharedPtr<CxxString>, b: UniquePtr<CxxString> }",
        "struct T { std::shared_ptr<const std::string> a; std::unique_ptr<std::string> b; };",
        "",
    ),
    ("struct T { a: u32 }", "struct T { [[deprecated]] std::uint32_t a; };", ""),
    ("struct T { a: u32 }", "struct T;", ""),
    ("struct T { a: u8 }", "struct T { bool a; };", "::a has another type, or another offset"),
    (
        "struct T { a: [u8; 2] }",
        "struct T { bool a[2]; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: f32 }",
        "struct T { enum E : int { X } a; };",
        "::a has another type, or another offset",
    ),
    ("struct T { a: f64 }", "struct T { void *a; };", "::a has another type, or another offset"),
    (
        "struct T { a: UniquePtr<CxxString> }",
        "struct T { std::string *a; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u16, b: u16, c: u32 }",
        "struct T { std::uint32_t a; std::uint16_t b, c; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct B { std::uint32_t b; }; struct T : B { std::uint32_t a; };",
        "::b has another type, or another offset",
    ),
    ("struct T { a: [u8; 16] }", "struct T { long double a; };", " is not of the size"),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint32_t b; std::uint8_t a; };",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; int c; };",
        " is not of the size",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t first, second; std::uint16_t third; };",
        " is not of the size",
    ),
    (
        "struct T { a: u32, b: u32 }",
        "struct T { std::uint32_t b, a; };",
        "::b has another type, or another offset",
    ),
    ("struct T { a: f32 }", "struct T { int a; };", "::a has another type, or another offset"),
    (
        "struct T { a: bool }",
        "struct T { unsigned char a; };",
        "::a has another type, or another offset",
    ),
    ("struct T { a: [u8; 4] }", "struct T { std::uint32_t a; };", " is not of the size"),
    (
        "struct T { a: String }",
        "struct T { std::string_view a; void *b; };",
        "::a has another type, or another offset",
    ),
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; };",
        " is not of the size",
    ),
    (
        "#[repr(packed)] struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint32_t b; std::uint8_t a; };\n#pragma pack()",
        "::a has another type, or another offset",
    ),
    (
        "struct T { a: u8, b: u32 }",
        "#pragma pack(1)\nstruct T { std::uint8_t a; std::uint32_t b; };\n#pragma pack()",
        " is not of the size",
    ),
    (
        "union T { a: u8, b: u32 }",
        "struct T { std::uint8_t a; std::uint32_t b; };",
        " is not of the size",
    ),
    (
        "union T { a: u8, b: u32 }",
        "union T { std::uint8_t a; std::uint32_t b; double c; };",
        " is not of the size",
    ),
    (
        "union T { a: u32, b: f32 }",
        "union T { float a; float b; };",
        "::a has another type, or another offset",
    ),
];

/// The text with a number added to the names of the struct `T` and its base `B`.
fn names_numbered(text: &str, index: usize) -> String {
    let is_of_name = |c: char| c.is_alphanumeric() || c == '_';
    let (mut numbered, mut rest) = (String::new(), text);
    while let Some(next) = rest.chars().next() {
        let word = rest.split(|c| !is_of_name(c)).next().filter(|word| !word.is_empty());
        let taken = word.map_or(next.len_utf8(), str::len);
        match word {
            Some("T") => numbered += &format!("S{index}"),
            Some("B") => numbered += &format!("Base{index}"),
            _ => numbered += &rest[..taken],
        }
        rest = &rest[taken..];
    }
    numbered
}

/// A struct from a header matches its declaration in the bridge: Rust reads its fields at the
/// offsets that the bridge declares.
fn structs_of_headers_are_as_the_bridge_says(program: &str) {
    if !is_installed(program) {
        return;
    }
    let mut bridge =
        "#[twinspan::bridge] unsafe mod ffi { extern \"Rust\" { fn f(a: Option<i32>); } \
                      unsafe extern \"C++\" { include!(\"golden/user.h\"); }\n"
            .to_owned();
    let mut header = "#pragma once\n#include \"rust/cxx.h\"\n".to_owned();
    for name in ["atomic", "chrono", "memory", "string", "string_view"] {
        header += &format!("#include <{name}>\n");
    }
    for (index, (declared, cxx, _)) in STRUCTS.iter().enumerate() {
        let named = |text: &str| names_numbered(text, index);
        bridge += &named(declared);
        bridge += &format!(" unsafe extern \"C++\" {{ type S{index}; }}\n");
        header += &(named(cxx) + "\n");
    }
    let output = compile_file(&(bridge + "}"), FILE).expect("the bridge is good");
    let directory =
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("cpp_ui").join(format!("structs-{program}"));
    let generated = Generated::write(directory.clone(), FILE, &output);
    generated.put("include/golden/user.h", &header);
    let mut compiler = generated.compiler(program, "c++17");
    compiler.args(WARNINGS).arg("-fsyntax-only").arg(format!("{FILE}.twinspan.cc"));
    compiler.arg(if program == GCC { "-fmax-errors=0" } else { "-ferror-limit=0" });
    compiler.current_dir(&directory).env("LC_ALL", "C");
    let told = compiler.output().unwrap_or_else(|error| panic!("{program}: {error}")).stderr;
    let told = String::from_utf8_lossy(&told);
    let elsewhere = told
        .lines()
        .find(|line| line.contains("error: ") && !line.starts_with(&format!("{FILE}:")));
    assert_eq!(elsewhere, None, "{told}");
    for (index, (declared, cxx, said)) in STRUCTS.iter().enumerate() {
        let place = format!("{FILE}:{}:", index + 2);
        let mut errors = told.lines().filter(|line| line.starts_with(&place));
        let expected = format!("S{index}{said}");
        let is_told = match *said {
            "" => errors.next().is_none(),
            _ => errors.any(|line| line.contains("error: ") && line.contains(&expected)),
        };
        assert!(is_told, "{declared}\n{cxx}\n{said}\n{told}");
    }
}

#[test]
fn structs_of_headers_gcc() {
    structs_of_headers_are_as_the_bridge_says(GCC);
}

#[test]
fn structs_of_headers_clang() {
    structs_of_headers_are_as_the_bridge_says(CLANG);
}
