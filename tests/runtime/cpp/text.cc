// twinspan/text.h. Compiled at several standard levels, each with a TEXT_TEST of its own.

#include "twinspan/text.h"
#include "twinspan/span.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>
#if defined(__cpp_lib_span)
#include <span>
#endif

static_assert(__cplusplus >= TEXT_STANDARD, "compiled at the level that the test is about");

namespace {

int failed = 0;

void that(bool holds, const char *text, int line) {
  if (!holds) {
    ++failed;
    std::fprintf(stderr, "text.cc:%d: failed: %s\n", line, text);
  }
}
#define CHECK(...) that(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __LINE__)

void conversions() {
  CHECK(twinspan::str(std::string_view("text, not all of it", 4)) == "text");
  CHECK(twinspan::str(std::string_view()).empty());
  CHECK(*twinspan::try_str("text") == "text");
  CHECK(twinspan::try_str("")->empty() && twinspan::try_str(std::string_view())->empty());
  CHECK(*twinspan::try_str("gr\xc3\xbc\xc3\x9f") == "gr\xc3\xbc\xc3\x9f");
  const auto bad = twinspan::try_str("ab\xff"
                                     "cd");
  CHECK(!bad && bad.error().valid_up_to() == 2 && bad.error().error_len() == 1U);
  CHECK(std::string(bad.error().what()) == "invalid UTF-8 after byte 2");
  const auto cut = twinspan::try_str("ab\xc3");
  CHECK(!cut && cut.error().valid_up_to() == 2 && !cut.error().error_len());
  const std::string backing = "borrowed";
  CHECK(twinspan::view(*twinspan::try_str(backing)).data() == backing.data());

  CHECK(twinspan::lossy("ab\xff"
                        "cd") == "ab\xef\xbf\xbd"
                                 "cd");
  CHECK(twinspan::lossy(std::string_view()).empty());
  CHECK(twinspan::to_rust("text") == "text" && twinspan::to_rust(std::string_view()).empty());
  CHECK(twinspan::to_rust(std::string_view("a\0b", 3)).size() == 3);
  CHECK(twinspan::to_std(rust::Str("text")) == "text" &&
        twinspan::to_std(rust::String("text")) == "text");
  CHECK(twinspan::to_std(rust::Str()).empty());
  bool thrown = false;
  try {
    static_cast<void>(twinspan::to_rust("\xff"));
  } catch (const twinspan::Utf8Error &error) {
    const std::invalid_argument &standard = error;
    thrown = std::string(standard.what()) == "invalid UTF-8 after byte 0";
  }
  CHECK(thrown);
  CHECK(*twinspan::try_to_rust("text") == "text" &&
        *twinspan::try_to_rust("gr\xc3\xbc\xc3\x9f") == "gr\xc3\xbc\xc3\x9f");
  CHECK(twinspan::try_to_rust(std::string_view())->empty());
  CHECK(twinspan::try_to_rust("ab\xff").error().valid_up_to() == 2);
  const twinspan::Utf8Error made(4, 2);
  CHECK(made.valid_up_to() == 4 && made.error_len() == 2u &&
        std::string(made.what()) == "invalid UTF-8 after byte 4");
  // In one step between the texts of Rust.
  const rust::String owned = twinspan::to_rust(rust::Str("gr\xc3\xbc\xc3\x9f"));
  CHECK(owned == "gr\xc3\xbc\xc3\x9f" && twinspan::to_rust(owned) == owned);
  CHECK(twinspan::to_rust(rust::Str()).empty() && twinspan::str(rust::String()).empty());
  CHECK(twinspan::str(owned).data() == owned.data() && twinspan::str(rust::Str("s")) == "s");
  std::string joined = "a " + twinspan::to_std(owned);
  joined += twinspan::view(rust::Str("!"));
  CHECK(joined == "a gr\xc3\xbc\xc3\x9f!");
  thrown = false;
  try {
    static_cast<void>(twinspan::str("\xff"));
  } catch (const twinspan::Utf8Error &error) {
    thrown = error.valid_up_to() == 0;
  }
  CHECK(thrown);
}

void vectors() {
  const rust::Vec<rust::String> strings = twinspan::to_rust(std::vector<std::string>{"one", "two"});
  CHECK(strings.size() == 2 && strings[1] == "two");
  const std::vector<std::string> back = twinspan::to_std(strings);
  CHECK((back == std::vector<std::string>{"one", "two"}));
  const std::vector<std::string_view> views{"three", "four"};
  CHECK(twinspan::to_rust(views)[0] == "three");
  const std::vector<std::int32_t> numbers{1, 2, 3};
  const rust::Vec<std::int32_t> rust_numbers = twinspan::to_rust(numbers);
  CHECK(twinspan::to_std(rust_numbers) == numbers);
  CHECK(twinspan::to_std(rust::Vec<double>()).empty());
  // What has been copied is a Vec like any other: it has no room to spare, and grows.
  rust::Vec<std::int32_t> grown = twinspan::to_rust(numbers);
  CHECK(grown.capacity() == 3);
  grown.push_back(4);
  CHECK((twinspan::to_std(grown) == std::vector<std::int32_t>{1, 2, 3, 4}));
  rust::Vec<double> started = twinspan::to_rust(std::vector<double>());
  CHECK(started.capacity() == 0);
  started.push_back(0.5);
  CHECK(started.size() == 1 && started[0] == 0.5);
  CHECK(twinspan::to_std(rust::Slice<const std::int32_t>(numbers)) == numbers);
  std::vector<rust::String> given;
  given.emplace_back("moved");
  const rust::Vec<rust::String> moved = twinspan::to_rust(std::move(given));
  CHECK(moved[0] == "moved" && twinspan::to_rust(std::vector<double>()).empty());
  const std::vector<rust::Str> borrowed{rust::Str("a"), rust::Str("b")};
  CHECK((twinspan::to_std(rust::Slice<const rust::Str>(borrowed)) ==
         std::vector<std::string>{"a", "b"}));
}

// Texts of every length around the words that is_ascii reads, good, and bad at each place.
void checks() {
  for (std::size_t length = 0; length <= 70; ++length) {
    const std::string ascii(length, 'a');
    CHECK(twinspan::detail::is_ascii(ascii) && twinspan::str(ascii) == ascii);
    CHECK(twinspan::to_rust(ascii) == ascii);
    for (std::size_t place = 0; place < length; ++place) {
      std::string bad = ascii;
      bad[place] = '\xff';
      const auto checked = twinspan::try_str(bad);
      CHECK(!twinspan::detail::is_ascii(bad) && !checked && checked.error().valid_up_to() == place);
    }
    const std::string good = ascii + "\xc3\xbc";
    CHECK(!twinspan::detail::is_ascii(good) && twinspan::str(good) == good &&
          twinspan::to_rust(good) == good);
  }
}

template <class T>
bool same_elements(const rust::Vec<T> &vec) {
  const twinspan::span<const T> span = twinspan::span(vec);
  return span.data() == vec.data() && span.size() == vec.size() && span.empty() == vec.empty() &&
         span.begin() + span.size() == span.end();
}

void elements() {
  const rust::String empty;
  const rust::String text("text");
  CHECK(twinspan::view(empty).data() == empty.data() && twinspan::view(empty).empty());
  CHECK(twinspan::view(text).data() == text.data() && twinspan::view(text) == "text");

  rust::Vec<std::int32_t> numbers;
  CHECK(same_elements(numbers) && twinspan::span(numbers).data() != nullptr);
  numbers.reserve(100);
  for (std::int32_t number = 0; number < 3; ++number) {
    numbers.push_back(number);
    CHECK(same_elements(numbers));
  }
  const twinspan::span writable_numbers = numbers;
  writable_numbers[1] = 7;
  CHECK(numbers[1] == 7 && twinspan::span(numbers).front() == 0 &&
        twinspan::span(numbers).back() == 2);
  std::int32_t sum = 0;
  for (const std::int32_t number : twinspan::span(numbers)) {
    sum += number;
  }
  CHECK(sum == 9);
  const rust::Vec<rust::String> strings{"a", "bc"};
  CHECK(same_elements(strings) && twinspan::view(twinspan::span(strings)[1]) == "bc");
  const rust::Vec<std::uint8_t> small{1, 2, 3};
  CHECK(same_elements(small));

  const std::vector<std::int32_t> vector{1, 2, 3};
  const rust::Slice<const std::int32_t> slice = twinspan::slice(vector);
  CHECK(slice.data() == vector.data() && slice.size() == 3 && slice[2] == 3);
  CHECK(twinspan::span(slice).data() == vector.data() && twinspan::span(slice).size() == 3);
  std::vector<std::int32_t> writable{1};
  twinspan::span(twinspan::slice(writable))[0] = 5;
  CHECK(writable[0] == 5);
  // One call serves `&[T]` and `&mut [T]`, as the elements allow.
  using Read = rust::Slice<const std::int32_t>;
  using Write = rust::Slice<std::int32_t>;
  const auto read = [](Read elements) {
    return static_cast<int>(elements.size()) * 10 + elements[0];
  };
  const auto write = [](Write elements) { elements[0] += 1; };
  std::int32_t array[3] = {7, 8, 9};
  std::array<std::int32_t, 2> standard_array{3, 4};
  rust::Vec<std::int32_t> rust_vec{5, 6};
  const std::optional<Read> present = twinspan::slice(writable);
  CHECK(read(twinspan::slice(writable)) == 15 && present->size() == 1);
  CHECK(read(twinspan::slice(array)) == 37 && read(twinspan::slice(array, 2)) == 27);
  CHECK(read(twinspan::slice(standard_array)) == 23 && read(twinspan::slice(rust_vec)) == 25);
  CHECK(read(twinspan::slice({1, 2})) == 21 && read(twinspan::slice(std::vector<int>{4})) == 14);
  CHECK(read(twinspan::slice(std::as_const(rust_vec))) == 25);
  write(twinspan::slice(writable));
  write(twinspan::slice(array));
  write(twinspan::slice(standard_array));
  write(twinspan::slice(rust_vec));
  auto kept = twinspan::slice(writable);
  write(kept);
  CHECK(read(kept) == 17 && Read(kept).size() == 1 && kept.size() == 1 && kept[0] == 7);
  CHECK(array[0] == 8 && standard_array[0] == 4 && rust_vec[0] == 6);
  static_assert(!std::is_convertible_v<decltype(twinspan::slice(vector)), Write>);
  static_assert(!std::is_convertible_v<decltype(twinspan::slice(std::vector<int>())), Write>);
  static_assert(!std::is_convertible_v<twinspan::span<const std::int32_t>, Write>);
  static_assert(sizeof(twinspan::span<int>) == sizeof(Write));
  std::vector<std::int32_t> none;
  const Write empty_slice = twinspan::slice(none);
  CHECK(empty_slice.data() != nullptr && empty_slice.empty());
  const twinspan::span<std::int32_t> all(array, 3);
  const twinspan::span<const std::int32_t> constant = all;
  CHECK(constant.first(2).size() == 2 && constant.last(1)[0] == 9 && all.subspan(1)[0] == 8 &&
        all.subspan(1, 1).size() == 1 && all.subspan(3).empty());
  // Rust's pointers are aligned and not null, also to nothing.
  const std::vector<std::int32_t> nothing;
  CHECK(twinspan::slice(nothing).empty() && twinspan::slice(nothing).data() != nullptr);
  CHECK(reinterpret_cast<std::uintptr_t>(twinspan::slice(nothing).data()) % alignof(std::int32_t) ==
        0);
  CHECK(twinspan::bytes("ab\xff").size() == 3 && twinspan::bytes("ab\xff")[2] == 0xff);
  CHECK(twinspan::bytes(std::string_view()).data() != nullptr);
#if defined(__cpp_lib_span)
  const std::span<const std::int32_t> standard = twinspan::span(numbers);
  CHECK(standard.size() == 3);
#endif
}

// Copied at once, where elements are bytes, and grown like any other afterwards.
void copies() {
  rust::Vec<double> numbers = twinspan::to_rust(std::vector<double>{1.5, 2.5});
  CHECK(numbers.size() == 2 && numbers.capacity() >= 2 && numbers[1] == 2.5);
  numbers.push_back(3.5);
  const rust::Vec<double> copy(numbers);
  CHECK(copy.size() == 3 && copy[2] == 3.5 && numbers[0] == 1.5);
  CHECK(twinspan::to_rust(std::vector<std::uint8_t>()).empty());
}

void comparisons() {
  const rust::Str str("abc");
  const rust::String string("abc");
  const std::string standard("abc");
  const std::string_view view("abc");
  CHECK(str == "abc" && "abc" == str && string == "abc" && "abc" == string);
  CHECK(str == standard && standard == str && string == standard && standard == string);
  CHECK(str == view && view == str && string == view && view == string);
  CHECK(str == string && string == str && str == str && string == string);
  CHECK(str != "abd" && "abd" != str && !(str != string) && !(view != string));
  CHECK(str < "abd" && "abb" < str && str <= view && str >= string && string > "ab" &&
        "b" >= string);
  // Byte order, which is that of the code points: bytes above 0x7f come last.
  CHECK(rust::Str("z") < "\xc3\xbc" && std::string("\xc3\xbc") > rust::String("z"));
  CHECK(rust::Str("a\0b", 3) != "a");
  std::vector<rust::String> sorted{rust::String("b"), rust::String("a")};
  std::sort(sorted.begin(), sorted.end());
  CHECK(sorted[0] == "a");
  CHECK((std::map<rust::String, int>{{rust::String("k"), 1}}.count(rust::String("k")) == 1));
}

void hashes() {
  const std::string_view view("a key");
  const std::size_t expected = std::hash<std::string_view>()(view);
  CHECK(std::hash<rust::Str>()(rust::Str("a key")) == expected);
  CHECK(std::hash<rust::String>()(rust::String("a key")) == expected);
  std::unordered_map<rust::String, int> map;
  map[rust::String("one")] = 1;
  ++map[rust::String("one")];
  CHECK(map.size() == 1 && map.at(rust::String("one")) == 2);
}

void output() {
  std::ostringstream stream;
  stream << rust::Str("str") << ' ' << rust::String("string");
  CHECK(stream.str() == "str string");
#if defined(__cpp_lib_format)
  CHECK(std::format("{:>5}|{:<6}|", rust::Str("str"), rust::String("text")) == "  str|text  |");
#endif
}

} // namespace

extern "C" int TEXT_TEST() {
  conversions();
  vectors();
  checks();
  elements();
  copies();
  comparisons();
  hashes();
  output();
  return failed;
}
