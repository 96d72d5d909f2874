#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/conversions.rs.types.h"
#include "twinspan/convert.h"
#include "twinspan/expected.h"
#include <algorithm>
#include <cstddef>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace conversions {

inline std::size_t takes_string_view(std::string_view text) { return text.size(); }
inline std::size_t takes_string_ref(const std::string &text) { return text.size(); }
// That a copy is accepted is what is tested.
// NOLINTNEXTLINE(performance-unnecessary-value-param)
inline std::size_t takes_string(std::string text) { return text.size(); }

inline std::size_t takes_two(std::string_view text, std::int32_t number, const std::string &other) {
  return text.size() + static_cast<std::size_t>(number) + other.size();
}

inline std::size_t takes_optional_view(std::optional<std::string_view> text) {
  return text ? text->size() : static_cast<std::size_t>(-1);
}

inline std::string returns_string() { return "string"; }
inline const char *returns_literal() { return "literal"; }

inline std::string returns_string_in_result(bool fail) {
  return fail ? throw std::runtime_error("failed") : "string";
}

inline std::optional<std::string> returns_optional_string(bool some) {
  return some ? std::optional<std::string>("string") : std::nullopt;
}

inline long long long_long(long long value) { return value; }
inline unsigned long long unsigned_long_long(unsigned long long value) { return value; }
inline long plain_long(long value) { return value; }
inline int plain_int(int value) { return value; }
inline short plain_short(short value) { return value; }
inline unsigned char unsigned_char(unsigned char value) { return value; }
inline std::string::size_type size_type(std::string::size_type value) { return value; }
inline std::ptrdiff_t difference_type(std::ptrdiff_t value) { return value; }

inline std::int32_t with_default(std::int32_t value, std::int32_t other = 10) {
  return value + other;
}
template <typename T>
T template_of_any(T value) {
  return value;
}
inline std::int32_t takes_const_value(const std::int32_t value) { return value; }
inline std::int32_t takes_const_ref(const Item &item) { return item.number; }
[[nodiscard]] inline std::int32_t returns_nodiscard(std::int32_t value) { return value; }

struct Callable {
  std::int32_t operator()(std::int32_t value) const { return value + 1; }
};
inline constexpr Callable object_with_call_operator;

class Text final {
public:
  explicit Text(std::string text) : text_(std::move(text)) {}
  void append(std::string_view text) { text_ += text; }
  Text &append_twice(std::string_view text) {
    append(text);
    append(text);
    return *this;
  }
  std::string get() const { return text_; }
  std::size_t length() const noexcept { return text_.size(); }
  std::string_view view() const noexcept { return text_; }
  const std::string &longer(const std::string &other) const {
    return text_.size() < other.size() ? other : text_;
  }
  static std::string join(const std::string &left, std::string_view right) {
    return left + std::string(right);
  }

  std::vector<std::int32_t> numbers{1, 2, 3};

private:
  std::string text_;
};

inline std::unique_ptr<Text> new_text(std::string_view text) {
  return std::make_unique<Text>(std::string(text));
}

// The caller deletes it.
class Counted final {
public:
  std::int32_t number() const noexcept { return 7; }

private:
  check::Live live_;
};
inline Counted *raw_counted(bool some) { return some ? new Counted : nullptr; }

// The result is one of the arguments, which may be copies: too long to be inside of the strings.
inline const std::string &longer(const std::string &left, const std::string &right) {
  return left.size() < right.size() ? right : left;
}
inline std::string_view longer_view(const std::string &left, const std::string &right) {
  return longer(left, right);
}
inline const std::string &longer_in_result(const std::string &left, const std::string &right) {
  return longer(left, right);
}
inline const std::string &longer_in_message(const std::string &left, const std::string &right) {
  return longer(left, right);
}
inline std::optional<std::string_view> longer_optional(const std::string &left,
                                                       const std::optional<std::string> &right) {
  if (!right) {
    return std::nullopt;
  }
  return longer(left, *right);
}
inline const std::optional<std::string> &
longer_optional_reference(const std::optional<std::string> &left,
                          const std::optional<std::string> &right) {
  return left && right && left->size() > right->size() ? left : right;
}
inline twinspan::expected<std::string_view, Full> longer_expected(const std::string &left,
                                                                  const std::string &right) {
  return std::string_view(longer(left, right));
}
inline const char *longer_pointer(const std::string &left, const std::string &right) {
  return longer(left, right).c_str();
}
inline const int &greater(const int &left, const int &right) { return left < right ? right : left; }
inline const Item &greater_item(const Item &left, const Item &right) {
  return left.number < right.number ? right : left;
}

// A text or a reference that is not there.
inline const char *null_text(bool is_there) { return is_there ? "text" : nullptr; }
inline const char *null_text_in_result(bool is_there) { return null_text(is_there); }
inline const char *null_text_in_message(bool is_there) { return null_text(is_there); }
inline const char *null_text_is_none(bool is_there) { return null_text(is_there); }
inline std::optional<const char *> optional_null_text(bool is_there) { return null_text(is_there); }
inline twinspan::expected<const char *, Full> null_text_expected(bool is_there) {
  return null_text(is_there);
}
inline twinspan::expected<const Item *, Full> null_reference(const Item &item, bool is_there) {
  return is_there ? &item : nullptr;
}
inline twinspan::expected<Item *, Full> null_mutable_reference(Item &item, bool is_there) {
  return is_there ? &item : nullptr;
}

// Containers and owners
inline std::vector<std::string> words(bool good) { return {"one", good ? "two" : "\xff"}; }
inline const std::vector<std::int32_t> &numbers(const Text &text) { return text.numbers; }
inline std::size_t count_words(const std::vector<std::string> &words) { return words.size(); }
inline std::size_t count_words_of(std::vector<std::string> words) {
  words.shrink_to_fit();
  return words.size();
}
inline std::int32_t last(const std::vector<std::int32_t> &numbers) { return numbers.back(); }
inline std::shared_ptr<const Counted> shared_counted() { return std::make_shared<Counted>(); }
inline Counted counted() { return Counted(); }
inline std::string string_by_value() { return "by value"; }

// Types with a twinspan::Convert: a text in capitals, and a view of one.
struct Loud {
  std::string text;
};
struct Piece {
  const char *first;
  std::size_t length;
};
inline Loud shout(Loud text) {
  text.text += '!';
  return text;
}
inline Loud shout_owned(const Loud &text) { return shout(text); }
inline std::optional<Loud> shout_if(const std::optional<Loud> &text) { return text; }
inline Loud shout_in_result(const Loud &text) { return shout(text); }
inline Piece first_word(Piece text) {
  const std::string_view all(text.first, text.length);
  return {text.first, std::min(all.find(' '), all.size())};
}
inline auto shouter() {
  return [](const Loud &text) { return shout(text); };
}

// Types that stand for a Text: a view of one, what changes one, and a copy.
struct AnyText {
  const Text *text;
};
struct OutText {
  Text *text;
};
struct TextCopy {
  std::string text;
};
inline std::size_t length_of(const AnyText &text) { return text.text->length(); }
inline std::string_view first_of(AnyText text) { return text.text->view(); }
inline void fill(const OutText &text, const std::string &with) { *text.text = Text(with); }
inline std::string copied(const TextCopy &text) { return text.text; }

// A class whose constructors and operators take them. An argument that fits as it is comes first.
class Page {
public:
  Page(const AnyText &text, const char *title, const Text &plain)
      : size_(text.text->length() + std::string(title).size() + plain.length()) {}
  explicit Page(const TextCopy &text) : size_(text.text.size()) {}
  explicit Page(const Counted &counted) : size_(static_cast<std::size_t>(counted.number())) {}
  std::size_t size() const { return size_; }

  Page &operator+=(const AnyText &text) {
    size_ += text.text->length();
    return *this;
  }
  Page &operator=(const TextCopy &text) {
    size_ = text.text.size();
    return *this;
  }
  bool operator[](AnyText text) const { return text.text->length() == size_; }
  std::size_t operator()(const OutText &text, std::size_t times) const {
    *text.text = Text(std::string(times, 'x'));
    return size_;
  }
  friend bool operator<(const Page &page, AnyText text) { return page.size_ < text.text->length(); }

private:
  std::size_t size_;
};

// Vectors whose elements are not those that the bridge declares.
inline std::vector<std::vector<int>> rows(int count) {
  std::vector<std::vector<int>> made;
  for (int row = 0; row != count; ++row) {
    made.emplace_back();
    for (int number = 0; number != row; ++number) {
      made.back().push_back(number);
    }
  }
  return made;
}
inline const std::vector<std::vector<std::string>> &kept_rows() {
  static const std::vector<std::vector<std::string>> kept{{"a"}, {"b", "c"}};
  return kept;
}
inline std::vector<Loud> loud_words() { return {{"A"}, {"B"}}; }
inline std::vector<Text> text_objects() { return {Text("one"), Text("two")}; }
inline std::vector<const char *> null_texts() { return {"a", nullptr}; }

// Other containers, and vectors of what is looked at.
inline std::deque<std::int32_t> counted_to(std::int32_t count) {
  std::deque<std::int32_t> numbers;
  for (std::int32_t number = 0; number != count; ++number) {
    numbers.push_back(number);
  }
  return numbers;
}
inline std::set<std::string> word_set() { return {"b", "a", "b"}; }
inline const std::multimap<std::int32_t, std::string> &kept_pairs() {
  static const std::multimap<std::int32_t, std::string> kept{{2, "b"}, {1, "a"}, {1, "c"}};
  return kept;
}
inline std::list<Text> listed_objects() {
  std::list<Text> objects;
  objects.emplace_back("one");
  objects.emplace_back(std::string(100, 'x'));
  return objects;
}
inline std::vector<std::string_view> halves(const Text &text) {
  return {text.view().substr(0, text.length() / 2), text.view().substr(text.length() / 2)};
}
inline const std::list<std::string> &kept_words() {
  static const std::list<std::string> kept{"a", "bc"};
  return kept;
}
// Made from the address of an object, and from another one itself.
class Child {
public:
  explicit Child(Text *parent) : parent_(parent) {}
  Child(const Text *parent, const std::string &name, const Text &copied)
      : parent_(parent), text_(name + copied.get()) {}
  bool is_of(const Text &parent) const { return parent_ == &parent; }
  const std::string &text() const { return text_; }

private:
  const Text *parent_;
  std::string text_;
};

// A container without an allocator, whose size is signed.
template <class T>
class Few {
  T elements_[4]{};
  int size_ = 0;

public:
  void add(T element) { elements_[size_++] = std::move(element); }
  int size() const { return size_; }
  const T *begin() const { return elements_; }
  const T *end() const { return elements_ + size_; }
};
inline const Few<std::string> &few_words() {
  static const Few<std::string> few = [] {
    Few<std::string> made;
    made.add("a");
    made.add(std::string(100, 'x'));
    return made;
  }();
  return few;
}
inline const Few<Few<std::int32_t>> &few_numbers() {
  static const Few<Few<std::int32_t>> few = [] {
    Few<std::int32_t> numbers;
    numbers.add(5);
    numbers.add(6);
    Few<Few<std::int32_t>> made;
    made.add(numbers);
    made.add({});
    return made;
  }();
  return few;
}
inline std::vector<const char *> bad_words() { return {"good", "\xff"}; }

// A smart pointer of a library.
template <class T>
struct Pointer : std::shared_ptr<T> {
  using std::shared_ptr<T>::shared_ptr;
};
inline Pointer<Counted> derived_pointer() { return Pointer<Counted>(new Counted()); }

// The one that copies nothing.
inline std::int32_t overloaded(std::string_view) { return 1; }
inline std::int32_t overloaded(const std::string &) { return 2; }

} // namespace conversions

template <>
struct twinspan::Convert<conversions::Loud> {
  static conversions::Loud from(std::string_view text) {
    if (text.empty()) {
      throw std::invalid_argument("there is nothing to shout");
    }
    std::string loud(text);
    for (char &letter : loud) {
      letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    }
    return {loud};
  }
  static const std::string &into(const conversions::Loud &loud) noexcept { return loud.text; }
};
template <>
struct twinspan::Convert<conversions::Piece> {
  static constexpr bool is_view = true;
  static conversions::Piece from(std::string_view text) noexcept {
    return {text.data(), text.size()};
  }
  static std::string_view into(const conversions::Piece &piece) noexcept {
    return {piece.first, piece.length};
  }
};
template <>
struct twinspan::Convert<conversions::AnyText> {
  static constexpr bool is_view = true;
  static conversions::AnyText from(const conversions::Text &text) noexcept { return {&text}; }
};
template <>
struct twinspan::Convert<conversions::OutText> {
  static conversions::OutText from(conversions::Text &text) noexcept { return {&text}; }
};
template <>
struct twinspan::Convert<conversions::TextCopy> {
  static conversions::TextCopy from(const conversions::Text &text) {
    return text.length() == 0 ? throw std::invalid_argument("there is nothing to copy")
                              : conversions::TextCopy{text.get()};
  }
};
