//! What is refused, and what is said about it.

use super::{Row, refused};

pub const REFUSED: &[Row] = &[
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
    refused("fn narrow() -> Vec<i32>;", "std::vector<long> narrow();", GIVES),
    refused("fn narrow() -> Vec<Vec<i32>>;", "std::vector<std::vector<long>> narrow();", GIVES),
    refused(
        "fn kept() -> Vec<UniquePtr<Store>>;",
        "const std::vector<std::unique_ptr<Store>> &kept();",
        GIVES,
    ),
    refused(
        "fn kept() -> Vec<Vec<UniquePtr<Store>>>;",
        "const std::vector<std::vector<std::unique_ptr<Store>>> &kept();",
        GIVES,
    ),
    refused(
        "fn dies(a: &Store) -> Vec<&str>;",
        "std::vector<std::string> dies(const Store &);",
        GIVES,
    ),
    refused(
        "fn dies(a: &Store) -> Vec<&str>;",
        "const std::vector<std::string> dies(const Store &);",
        GIVES,
    ),
    refused(
        "fn dies(a: &Store) -> Vec<&str>;",
        "std::set<std::string> dies(const Store &);",
        GIVES,
    ),
    refused(
        "fn dies(a: &Store) -> Vec<&str>;",
        "std::deque<user::Text> dies(const Store &);",
        GIVES,
    ),
    refused(
        "fn dies(a: &Store) -> Vec<&[i32]>;",
        "std::vector<std::vector<int>> dies(const Store &);",
        GIVES,
    ),
    refused(
        "fn kept() -> Vec<UniquePtr<Store>>;",
        "const std::list<std::unique_ptr<Store>> &kept();",
        GIVES,
    ),
    refused("fn narrow() -> Vec<i32>;", "std::set<long> narrow();", GIVES),
    refused(
        "fn none() -> Vec<i32>;",
        "struct Heap { using allocator_type = std::allocator<int>; int size() const; }; Heap none();",
        GIVES,
    ),
    refused("fn text() -> Vec<c_char>;", "std::string text();", GIVES),
    refused("fn finer() -> Duration;", "std::chrono::duration<double> finer();", GIVES),
    refused(
        "fn finer() -> Duration;",
        "std::chrono::duration<std::int64_t, std::pico> finer();",
        GIVES,
    ),
    refused("fn coarser(a: Duration);", "void coarser(std::chrono::milliseconds);", TAKES),
    refused("fn dropped() -> Vec<i32>;", "std::vector<user::StatusOr<int>> dropped();", GIVES),
    refused(
        "fn other() -> SharedPtr<Store>;",
        "struct Ptr : std::shared_ptr<Entry> {}; Ptr other();",
        GIVES,
    ),
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
    refused("fn copy(a: &str) -> &str;", "user::View copy(user::CharactersView);", LENDS),
    refused("fn copy(a: &CStr) -> &CStr;", "const char *copy(const user::Characters &);", LENDS),
    refused("fn changes(a: &CStr);", "void changes(user::Characters &);", TAKES),
    refused("fn other(a: &CStr);", "void other(user::Flag);", TAKES),
    refused("fn other(a: &str);", "void other(user::Flag);", TAKES),
    refused("unsafe fn other(a: *const u8);", "void other(user::CharactersView);", TAKES),
    refused("fn other(a: &Store);", "void other(user::Any<Entry>);", TAKES),
    refused("fn changes(a: &Store);", "void changes(user::Any<Store> &);", TAKES),
    refused("fn changes(a: &Store);", "void changes(user::Out<Store>);", TAKES),
    refused("fn pointer(a: &Store);", "void pointer(const user::Any<Store> *);", TAKES),
    refused(
        "fn derived(a: &Store);",
        "class Store { public: operator const Entry &() const; }; void derived(user::Any<Entry>);",
        TAKES,
    ),
    refused(
        "#[constructor] fn Store(a: &Entry) -> UniquePtr<Store>;",
        "class Store { public: explicit Store(user::Any<int>); };",
        TAKES,
    ),
    refused(
        "#[operator(\"+=\")] fn f(self: Pin<&mut Store>, a: &Entry);",
        "class Store { public: void operator+=(user::Out<Entry>); };",
        TAKES,
    ),
    refused(
        "#[operator(\"[]\")] fn f(self: &Entry, a: &Store) -> &Entry;",
        "class Entry { public: const Entry &operator[](user::Any<Store>) const; };",
        TAKES,
    ),
    refused("fn copy(a: &Store) -> &Entry;", "const Entry &copy(user::Any<Store>);", LENDS),
    refused("fn copy(a: &Store) -> &str;", "std::string_view copy(user::Any<Store>);", LENDS),
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
    refused(
        "fn narrow(a: Box<dyn Fn(i32)>);",
        "struct C { template <class F, class = decltype(std::declval<F &>()(1L))> C(F); }; void narrow(C);",
        TAKES,
    ),
    refused(
        "fn narrow(a: Box<dyn Fn() -> i64>);",
        "struct C { template <class F, class = std::enable_if_t<std::is_invocable_r_v<int, F &>>> C(F); }; \
         void narrow(C);",
        TAKES,
    ),
    refused("fn any(a: Box<dyn Fn()>);", "void any(std::any);", TAKES),
    // An owner may keep its argument.
    refused(
        "fn keeps(a: &dyn Fn());",
        "struct C { template <class F, class = decltype(std::declval<F &>()())> C(F); }; void keeps(C);",
        NOESCAPE,
    ),
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
        "fn converts(a: &Store);",
        "struct Other { Other(const Store &); }; struct Third { Third(const Store &); }; void converts(const Other &); void converts(const Third &, int = 0);",
        TAKES,
    ),
    refused(
        "fn converts(a: &Store);",
        "struct Other {}; class Store { public: operator Other() const; }; void converts(const Other &);",
        TAKES,
    ),
    refused(
        "fn converts(a: Pin<&mut Store>);",
        "struct Other {}; class Store { public: operator Other &() const; }; void converts(Other &);",
        TAKES,
    ),
    refused(
        "fn anything(a: &Store);",
        "struct Any { template <class T> Any(const T &); }; class Store {}; void anything(const Any &);",
        TAKES,
    ),
    refused(
        "fn narrow(a: &Store, b: f64);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> void narrow(const Base<D> &, int);",
        TAKES,
    ),
    refused(
        "fn changes(a: &Store);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> void changes(Base<D> &);",
        TAKES,
    ),
    refused(
        "fn copied(a: &Store, b: &str) -> &str;",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> const std::string &copied(const Base<D> &, const std::string &);",
        TAKES,
    ),
    refused(
        "fn second(a: &Store, b: &Entry);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; struct Part {}; class Entry : public Part {}; template <class D> void second(const Base<D> &, Part);",
        TAKES,
    ),
    refused(
        "fn second(a: &Store, b: &Entry);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; struct Other { Other(const Entry &); }; template <class D> void second(const Base<D> &, const Other &);",
        TAKES,
    ),
    refused(
        "fn lost(a: &Store, b: Pin<&mut Entry>);",
        "template <class T> struct Base {}; class Store : public Base<Store> {}; template <class D> void lost(const Base<D> &, Entry);",
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
