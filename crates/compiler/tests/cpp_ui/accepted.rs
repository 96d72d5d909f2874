//! What is accepted.

use super::{Row, accepted};

pub const ACCEPTED: &[Row] = &[
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
    // Templates that deduce a base class
    accepted(
        "fn f(a: &Store) -> i32;",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> int f(const Base<D> &);",
    ),
    accepted(
        "fn f(a: Pin<&mut Store>, b: &Store);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D, class E> void f(Base<D> &, const Base<E> &);",
    ),
    accepted(
        "fn f(a: &Store) -> &Store;",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> const D &f(const Base<D> &);",
    ),
    accepted(
        "fn f(self: &Store, a: &Store, b: f64, c: &str) -> bool;",
        "template <class T> struct Base {}; class Store : public Base<Store> { public: template <class D> bool f(const Base<D> &, const double &, const std::string &) const; };",
    ),
    accepted(
        "fn f(a: &Store, b: i32) -> i32;",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D, class T> T f(const Base<D> &, T b) { static_assert(std::is_same_v<T, int>); return b; }",
    ),
    accepted(
        "fn f(a: &Store, b: &Entry, c: Pin<&mut Store>) -> bool;",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> bool f(const Base<D> &, const Entry &, Store &);",
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
    accepted("fn f(a: &Path);", "void f(const char *);"),
    accepted("fn f(a: &OsStr, b: &Path);", "void f(const char *, user::CharactersView);"),
    accepted("fn f(a: &Path) -> i32;", "short f(const char *); int f(const std::string &);"),
    accepted(
        "fn f(self: &Store, a: &Path) -> &Path;",
        "class Store { public: std::string_view f(const char *) const; };",
    ),
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
    // Elements, each as the result of a function
    accepted("fn f() -> Vec<Vec<i32>>;", "std::vector<std::vector<int>> f();"),
    accepted(
        "fn f() -> Result<Vec<Vec<Vec<String>>>>;",
        "const std::vector<std::vector<std::vector<std::string>>> &f();",
    ),
    accepted("fn f() -> Vec<UniquePtr<Store>>;", "std::vector<Store> f();"),
    accepted("fn f() -> Vec<UniquePtr<Store>>;", "const std::vector<Store> &f();"),
    accepted("fn f() -> Vec<SharedPtr<Store>>;", "std::vector<std::shared_ptr<const Store>> f();"),
    accepted("fn f() -> Vec<String>;", "std::vector<user::Text> f();"),
    // Other containers
    accepted("fn f() -> Vec<i32>;", "std::deque<int> f();"),
    accepted("fn f() -> Vec<String>;", "const std::list<std::string> &f();"),
    accepted("fn f() -> Vec<String>;", "std::set<std::string> f();"),
    accepted("fn f() -> Vec<u8>;", "std::deque<unsigned char> f();"),
    accepted("fn f() -> Vec<(i32, String)>;", "std::multimap<int, std::string> f();"),
    accepted("fn f() -> Vec<UniquePtr<Store>>;", "std::list<std::unique_ptr<Store>> f();"),
    accepted("fn f() -> Vec<Vec<i32>>;", "std::deque<std::vector<int>> f();"),
    // By reference, one without an allocator
    accepted("fn f() -> Vec<i32>;", "const user::Repeated<int> &f();"),
    accepted("fn f() -> Vec<String>;", "user::Repeated<std::string> &f();"),
    accepted("fn f() -> Vec<Vec<i32>>;", "const user::Repeated<user::Repeated<int>> &f();"),
    accepted("fn f() -> Vec<Option<String>>;", "const std::array<const char *, 2> &f();"),
    accepted("fn f() -> Vec<String>;", "const twinspan::span<std::string> &f();"),
    accepted("fn f() -> Vec<(i32, String)>;", "user::Repeated<std::pair<int, std::string>> &f();"),
    // Of elements that are views
    accepted("fn f(a: &Store) -> Vec<&str>;", "std::vector<std::string_view> f(const Store &);"),
    accepted("fn f(a: &Store) -> Vec<&str>;", "const std::vector<std::string> &f(const Store &);"),
    accepted("fn f(a: &Store) -> Vec<&str>;", "std::list<const char *> f(const Store &);"),
    accepted(
        "fn f(a: &Store) -> Vec<&[i32]>;",
        "const std::vector<std::vector<int>> &f(const Store &);",
    ),
    accepted("fn f() -> Duration;", "std::chrono::milliseconds f();"),
    accepted("fn f() -> Option<Duration>;", "std::optional<std::chrono::hours> f();"),
    accepted("fn f() -> Duration;", "std::chrono::duration<unsigned, std::micro> f();"),
    accepted("fn f() -> Duration;", "std::chrono::duration<signed char, std::ratio<86400>> f();"),
    accepted("fn f() -> Vec<String>;", "std::vector<const char *> f();"),
    accepted("fn f() -> Option<Vec<i64>>;", "std::optional<std::vector<long long>> f();"),
    accepted(
        "fn f() -> Vec<Vec<u8>> { cpp!(std::vector<std::string> made; made.push_back(\"a\"); return made;) }",
        "",
    ),
    accepted(
        "fn f() -> SharedPtr<Store>;",
        "template <class T> struct Ptr : std::shared_ptr<T> {}; Ptr<Store> f();",
    ),
    // What a twinspan::Convert declares
    accepted("fn f(a: &str);", "void f(user::Text);"),
    accepted("fn f(a: &str);", "void f(const user::Text &);"),
    accepted("fn f(a: String);", "void f(user::Text);"),
    accepted("fn f(a: Option<&str>);", "void f(std::optional<user::Text>);"),
    accepted("fn f(a: &str);", "void f(user::View);"),
    // Made of text with a NUL at its end
    accepted("fn f(a: &CStr);", "void f(user::CharactersView);"),
    accepted("fn f(a: &CStr);", "void f(const user::Characters &);"),
    accepted("fn f(a: Option<&CStr>);", "void f(user::CharactersView);"),
    accepted("fn f(a: &CStr) -> &CStr;", "const char *f(user::CharactersView);"),
    accepted("fn f(a: &CStr) -> i32;", "short f(user::CharactersView); int f(const char *);"),
    accepted("fn f(a: &str);", "void f(user::CharactersView);"),
    accepted("fn f(a: &str, b: String);", "void f(const user::Characters &, user::Characters);"),
    accepted("fn f(a: bool);", "void f(user::Flag);"),
    accepted(
        "#[constructor] fn f(a: &CStr, b: &CStr) -> UniquePtr<Store>;",
        "class Store { public: Store(const user::Characters &, user::CharactersView); };",
    ),
    accepted("fn f(a: &[u8]);", "void f(user::Bytes);"),
    accepted("fn f(a: Vec<u8>);", "void f(user::Bytes);"),
    accepted("fn f(a: Option<i32>);", "void f(user::Maybe<std::int32_t>);"),
    accepted("fn f(self: &Store, a: &str);", "class Store { public: void f(user::Text) const; };"),
    accepted("fn f(a: &Store) -> i32;", "class Store { public: int n; }; int f(user::Any<Store>);"),
    accepted("fn f(a: &Store, b: &str) -> i32;", "int f(const user::Any<Store> &, user::Text);"),
    accepted("fn f(a: Pin<&mut Store>) -> f64;", "double f(const user::Out<Store> &);"),
    accepted("fn f(a: Pin<&mut Store>, b: &Entry);", "void f(user::Any<Store>, user::Any<Entry>);"),
    accepted(
        "fn f(a: &Store) -> Result<()>;",
        "struct Other { Other(const Store &); }; void f(const user::Any<Store> &, const Other * = nullptr);",
    ),
    accepted("fn f(a: &Store) -> &str;", "std::string_view f(user::AnyView<Store>);"),
    accepted(
        "#[constructor] fn f(a: &Entry) -> UniquePtr<Store>;",
        "class Store { public: explicit Store(user::Any<Entry>); explicit Store(int); };",
    ),
    // The first element of an array
    accepted("fn f(a: &[f64; 3]);", "void f(const double *);"),
    accepted(
        "fn f(a: &mut [f32; 16], b: &[u8; 4]) -> i32;",
        "int f(float *, const unsigned char *);",
    ),
    accepted("fn f(a: &mut [i32; 2]);", "void f(const int *);"),
    accepted(
        "fn f(a: &[f64; 3]);",
        "void f(const double *); void f(const std::array<double, 3> &);",
    ),
    accepted(
        "#[constructor] fn f(a: &[f64; 3]) -> UniquePtr<Store>;",
        "class Store { public: explicit Store(const double *); };",
    ),
    accepted(
        "#[constructor] fn f(a: Pin<&mut Entry>) -> UniquePtr<Store>;",
        "class Store { public: explicit Store(Entry *); };",
    ),
    accepted(
        "#[constructor] fn f(a: &Entry, b: &str, c: &Entry) -> UniquePtr<Store>;",
        "class Store { public: Store(const Entry *, const char *, const Entry &); };",
    ),
    accepted(
        "#[operator(\"+\")] fn f(self: &Store, a: &Entry) -> bool;",
        "class Store { public: bool operator+(const user::Any<Entry> &) const; bool operator+(int) const; };",
    ),
    accepted(
        "#[operator(\"[]\")] fn f(self: &Store, a: &Entry) -> &Entry;",
        "class Store { public: const Entry &operator[](user::AnyView<Entry>) const; };",
    ),
    accepted(
        "fn f(self: &Store, a: &Entry) -> bool;",
        "class Store { public: bool f(const user::Any<Entry> &) const; };",
    ),
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
    // A template with a constraint, which does not deduce a number that is converted.
    accepted(
        "#[cxx_name = \"f<int>\"] fn f(a: i32, b: &str) -> i64;",
        "template <class T> std::enable_if_t<std::is_integral_v<T>, long long> f(T, std::string);",
    ),
    accepted(
        "#[cxx_name = \"f<long long>\"] fn f(self: &Store, a: i64) -> bool;",
        "class Store { public: template <class T, std::enable_if_t<std::is_integral_v<T>, int> = 0> bool f(T) const; };",
    ),
    accepted(
        "fn f(a: i32) -> i32;",
        "template <class T> std::enable_if_t<std::is_integral_v<T>, T> f(T);",
    ),
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
    // Classes that are made of any callable, with a constructor that says so and without.
    accepted(
        "fn f(a: Box<dyn FnMut(i32) -> i64>);",
        "struct C { template <class F, class = decltype(std::declval<F &>()(1L))> C(F); C(C &&); }; void f(int, int); \
         struct D { template <class F, class = decltype(std::declval<F &>()(1))> D(F); C d; }; void f(D);",
    ),
    accepted(
        "fn f(a: Box<dyn Fn(i32) -> i64>);",
        "struct C { template <class F> C(const F &g) { long long n = g(1); (void)n; } }; void f(const C &);",
    ),
    accepted(
        "fn f(#[noescape] a: &mut dyn FnMut(&str), b: &str) -> bool;",
        "struct C { template <class F> C(F &&g) { g(rust::Str(\"\")); } }; bool f(C, std::string);",
    ),
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
    // A template that deduces its result gives a type of ours only if nothing else gives what is
    // declared.
    accepted(
        "fn f(self: &Store) -> String;",
        "class Store { public: std::string f() const; template <class S> S f() const { static_assert(!std::is_same_v<S, rust::String>); return S(); } };",
    ),
    accepted(
        "fn f(self: Pin<&mut Store>, a: i32) -> Vec<String>;",
        "class Store { public: std::vector<std::string> f(int) noexcept; template <class S> S f(int) noexcept { static_assert(!std::is_same_v<S, rust::Vec<rust::String>>); return S(); } };",
    ),
    accepted(
        "fn f(a: i32) -> Result<String, Failure>;",
        "template <class S = std::string> S f(int) { static_assert(!std::is_same_v<S, rust::String>); return S(); }",
    ),
    accepted("fn f() -> String;", "template <class S> S f() { return S(); }"),
    accepted("fn f() -> i32;", "template <class T> T f() { return T(); } double f(int);"),
    accepted("fn f() -> i32;", "template <class T> T f() noexcept { return T(); } double f();"),
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
