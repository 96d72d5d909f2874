#include "twinspan-test-ffi/cpp/lists.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/lists.rs.h"
#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <string>
#include <utility>

namespace lists {
using namespace std::chrono_literals;
using std::chrono::nanoseconds;

namespace {
template <class List>
List reversed(List list) {
  std::reverse(list.begin(), list.end());
  return list;
}

Boxes boxes() {
  Boxes list;
  list.push_back(twinspan::Optional<rust::Box<Counted>>(counted(1)));
  list.emplace_back();
  return list;
}

/// The last one has a tag that no variant has.
rust::Vec<twinspan::Optional<Shape>> broken() {
  rust::Vec<twinspan::Optional<Shape>> list;
  list.push_back(twinspan::Optional<Shape>(Shape::Circle{1.0}));
  list.emplace_back();
  list.push_back(twinspan::Optional<Shape>(Shape::Circle{2.5}));
  const unsigned char tag = 99;
  std::memcpy(static_cast<void *>(&*list[2]), &tag, sizeof tag);
  return list;
}
} // namespace

rust::Vec<twinspan::Optional<std::uint32_t>>
cpp_options(rust::Vec<twinspan::Optional<std::uint32_t>> list) noexcept {
  return reversed(std::move(list));
}
rust::Vec<twinspan::Optional<rust::String>>
cpp_texts(rust::Vec<twinspan::Optional<rust::String>> list) {
  return reversed(std::move(list));
}
Boxes cpp_boxes(Boxes list) { return reversed(std::move(list)); }
rust::Vec<twinspan::Optional<Shape>> cpp_shapes(rust::Vec<twinspan::Optional<Shape>> list) {
  return reversed(std::move(list));
}
rust::Vec<char32_t> cpp_chars(rust::Vec<char32_t> list) noexcept {
  return reversed(std::move(list));
}
std::vector<char32_t> cpp_std(const std::vector<char32_t> &list) { return reversed(list); }
rust::Vec<char32_t> cpp_code_points(rust::Vec<std::uint32_t> numbers) {
  rust::Vec<char32_t> list;
  for (const std::uint32_t number : numbers) {
    list.push_back(static_cast<char32_t>(number));
  }
  return list;
}
std::optional<rust::Vec<char32_t>> cpp_maybe(std::optional<rust::Vec<char32_t>> list) {
  if (list) {
    return reversed(std::move(*list));
  }
  return std::nullopt;
}
twinspan::expected<rust::Vec<char32_t>, Failure> cpp_try(rust::Vec<char32_t> list) {
  if (list.empty()) {
    return twinspan::unexpected(Failure{9});
  }
  return reversed(std::move(list));
}
rust::Vec<char32_t> cpp_message(rust::Vec<char32_t> list) {
  if (list.empty()) {
    throw std::runtime_error("nothing");
  }
  return list;
}
rust::Vec<nanoseconds> cpp_times(rust::Vec<nanoseconds> list) { return reversed(std::move(list)); }
std::size_t cpp_owners(rust::Vec<nanoseconds> times, Boxes boxes,
                       std::optional<rust::Vec<nanoseconds>> maybe) {
  return times.size() + boxes.size() + (maybe ? maybe->size() : 0);
}
rust::Vec<std::uint32_t> cpp_ids(rust::Vec<std::uint32_t> list) {
  return reversed(std::move(list));
}
rust::Vec<twinspan::CString> cpp_c_strings(rust::Vec<twinspan::CString> list) {
  return reversed(std::move(list));
}
rust::Vec<twinspan::OsString> cpp_os_strings(rust::Vec<twinspan::OsString> list) {
  return reversed(std::move(list));
}
rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>>
cpp_pairs(rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>> list) {
  return reversed(std::move(list));
}
Triples cpp_triples(Triples list) { return reversed(std::move(list)); }
std::optional<Numbers> cpp_maybe_pairs(std::optional<Numbers> list) { return list; }
twinspan::expected<Numbers, Failure> cpp_try_pairs(Numbers list) {
  if (list.empty()) {
    return twinspan::unexpected(Failure{10});
  }
  return reversed(std::move(list));
}
rust::Vec<twinspan::OsString> cpp_paths(rust::Vec<twinspan::OsString> list) {
  return reversed(std::move(list));
}
std::vector<std::filesystem::path> cpp_std_paths(const std::vector<std::filesystem::path> &list) {
  return reversed(list);
}
Dates cpp_dates(Dates list) { return reversed(std::move(list)); }
Moments cpp_moments(Moments list) { return reversed(std::move(list)); }
Dates cpp_date(std::int64_t count) { return {Dates::value_type(nanoseconds(count))}; }
std::size_t
cpp_each_pair(twinspan::FunctionRef<rust::Vec<twinspan::Tuple<std::uint8_t, std::int64_t>>(
                  rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>>,
                  std::optional<rust::Vec<twinspan::OsString>>)>
                  visit) {
  std::int64_t sum = 0;
  rust::Vec<twinspan::OsString> paths;
  paths.emplace_back(std::filesystem::path("/tmp").native());
  for (const auto &[count, number] : visit({{1, "ab"}, {2, ""}}, paths)) {
    sum += count * number;
  }
  for (const auto &[count, number] : visit({{1, rust::String("x")}}, std::nullopt)) {
    sum += count + (number == 2 ? 1 : 100);
  }
  return static_cast<std::size_t>(sum);
}
std::uint32_t
cpp_each(twinspan::FunctionRef<rust::Vec<twinspan::Optional<std::uint32_t>>(rust::Vec<char32_t>)>
             visit) {
  std::uint32_t sum = 0;
  for (const twinspan::Optional<std::uint32_t> &one : visit({U'a', U'1', U'b'})) {
    sum += one.value_or(0);
  }
  return sum;
}
std::uint32_t
cpp_kept(twinspan::Function<
         std::uint32_t(rust::Vec<char32_t>,
                       std::optional<rust::Vec<twinspan::Tuple<std::uint8_t, rust::Box<Counted>>>>)>
             call) {
  rust::Vec<twinspan::Tuple<std::uint8_t, rust::Box<Counted>>> owners;
  owners.emplace_back(std::uint8_t{3}, counted(7));
  const std::uint32_t first = call({U'a'}, std::nullopt);
  return first + call({U'b', U'c'}, std::move(owners));
}
Boxes cpp_throws(Boxes list) { throw std::length_error(std::to_string(list.size())); }

static void values() {
  using Options = rust::Vec<twinspan::Optional<std::uint32_t>>;
  CHECK_TYPE(rust_options({}), Options);
  const Options numbers = rust_options({1u, {}, 3u});
  CHECK(numbers[0] == 3u && !numbers[1] && numbers[2] == 1u);
  const auto texts = rust_texts({rust::String("a"), {}});
  CHECK(!texts[0] && *texts[1] == "a");
  const Boxes owners = rust_boxes(boxes());
  CHECK(!owners[0] && (*owners[1])->number() == 1);

  CHECK_TYPE(rust_chars({}), rust::Vec<char32_t>);
  const rust::Vec<char32_t> chars = rust_chars({U'a', U'\U0010FFFF'});
  CHECK(chars.size() == 2 && chars[0] == U'\U0010FFFF' && chars[1] == U'a');
  CHECK(!rust_maybe(std::nullopt));
  CHECK(rust_maybe(rust::Vec<char32_t>{U'a', U'b'})->front() == U'b');
  CHECK(try_rust_try({U'a', U'b'}).value()[0] == U'b');
  CHECK_EQ(try_rust_try({}).error().code, 7u);
  CHECK_TYPE(rust_times({}), rust::Vec<nanoseconds>);
  const rust::Vec<nanoseconds> times = rust_times({1s, 2ns});
  CHECK(times[0] == 2ns && times[1] == 1s);
  CHECK_TYPE(rust_ids({}), rust::Vec<std::uint32_t>);
  CHECK(rust_ids({1, 2})[0] == 2);
  CHECK(rust_c_strings({twinspan::CString("a"), {}})[1] == "a");
  CHECK(rust_os_strings({twinspan::OsString("a"), {}})[1] == twinspan::OsString("a"));

  const auto lengths = [](const rust::Vec<char32_t> &list) {
    Options found;
    for (const char32_t one : list) {
      found.push_back(one == U'a' ? Options::value_type() : Options::value_type(1u));
    }
    return found;
  };
  CHECK_EQ(rust_each(lengths), 2u);
  CHECK_EQ(rust_kept([](std::optional<rust::Vec<nanoseconds>> list) {
             rust::Vec<std::uint8_t> seconds;
             if (list) {
               seconds.push_back(static_cast<std::uint8_t>(list->front() / 1s));
             }
             return seconds;
           }),
           3u);
}

static void refused() {
  const char *const bad =
      "C++ passed the char32_t 0xd800, which is not a Unicode scalar value, as a `char`";
  const auto surrogate = static_cast<char32_t>(0xd800);
  CHECK_THROWS(twinspan::Panic, bad, rust_chars({U'a', surrogate, U'b'}));
  CHECK_THROWS(twinspan::Panic, bad, rust_maybe(rust::Vec<char32_t>{surrogate}));
  CHECK_THROWS(twinspan::Panic, bad, rust_owners(boxes(), {surrogate}, counted(3), {}));
  CHECK_EQ(rust_owners(boxes(), {U'a'}, counted(3), {Shape::Circle{1.0}}), 6u);
  CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU32`", rust_ids({1, 0}));
  CHECK_THROWS(twinspan::Panic, "C++ passed -1 ns, but a `Duration` cannot be negative",
               rust_times({1s, -1ns}));
  CHECK_THROWS(twinspan::Panic,
               "10000000000s is longer than std::chrono::nanoseconds can hold, which is 292 years",
               rust_seconds({1, 10'000'000'000}));
  CHECK_THROWS(twinspan::Panic, bad, rust_kept([](std::optional<rust::Vec<nanoseconds>>) {
                 rust_chars({surrogate});
                 return rust::Vec<std::uint8_t>();
               }));
  CHECK_THROWS(twinspan::Panic, "C++ passed 0 as a `NonZeroU8`",
               rust_kept([](const std::optional<rust::Vec<nanoseconds>> &) {
                 return rust::Vec<std::uint8_t>{0};
               }));

  const char *const tag = "C++ passed a `Shape` with the tag 99, which none of its variants has";
  CHECK_THROWS(twinspan::Panic, tag, rust_shapes(broken()));
  CHECK_THROWS(twinspan::Panic, tag, rust_maybe_shapes(broken()));
  CHECK_THROWS(twinspan::Panic, tag, rust_owners(boxes(), {U'a'}, counted(3), broken()));
  CHECK(rust_shapes({Shape::Circle{1.0}, {}})[0] == std::nullopt);
  CHECK(!rust_maybe_shapes(std::nullopt));

  CHECK_THROWS(twinspan::Panic, "2 owners", rust_panics(boxes()));
}

static void tuples() {
  using Pairs = rust::Vec<twinspan::Tuple<std::uint32_t, rust::String>>;
  CHECK_TYPE(rust_pairs({}), Pairs);
  const Pairs pairs = rust_pairs({{1, "one"}, {2, rust::String("two")}});
  CHECK(pairs.size() == 2 && pairs[0] == std::make_pair(2u, rust::String("two")));
  Triples owners;
  owners.emplace_back(counted(1), std::uint8_t{2}, true);
  owners.emplace_back(counted(3), std::uint8_t{4}, false);
  owners = rust_triples(std::move(owners));
  const auto &[owner, number, is_it] = owners[0];
  CHECK(owner->number() == 3 && number == 4 && !is_it);
  const std::string text = "ab";
  CHECK_EQ(rust_views({{rust::Str(text), 2u}, {"c", 1u}}), "ababc");
  CHECK(rust_maybe_pairs(Numbers{{1, 2}, {3, 4}})->at(0) == std::make_pair(3, 4));
  CHECK(!rust_maybe_pairs(std::nullopt));
  CHECK(try_rust_try_pairs({{1, 2}}).value()[0] == std::make_tuple(1, 2));
  CHECK_EQ(try_rust_try_pairs({}).error().code, 8u);
  CHECK_EQ(
      rust_each_pair([](const Pairs &list, std::optional<rust::Vec<twinspan::OsString>> paths) {
        rust::Vec<twinspan::Tuple<std::uint8_t, std::int64_t>> found;
        for (const auto &[count, name] : list) {
          CHECK(paths && std::filesystem::path((*paths)[0].to_std()) == "/tmp");
          found.emplace_back(static_cast<std::uint8_t>(count),
                             -static_cast<std::int64_t>(name.size()));
        }
        return found;
      }),
      1u);
}

static void paths_and_times() {
  rust::Vec<twinspan::OsString> paths{"/tmp", "not \xff UTF-8"};
  paths = rust_paths(std::move(paths));
  CHECK_EQ(paths[1].to_std(), "not \xff UTF-8/rust");
  const Dates::value_type now = std::chrono::system_clock::now();
  const Dates dates = rust_dates({now, now + 1s});
  CHECK(dates[0] == now + 1s && dates[1] == now);
  const Moments::value_type moment = std::chrono::steady_clock::now();
  const Moments moments = rust_moments({moment, moment - 1ns});
  CHECK(moments[0] == moment - 1ns && moments[1] == moment);
  CHECK_THROWS(twinspan::Panic,
               "C++ passed a time that is 292 years or more from 1970, which no `SystemTime` of a "
               "bridge is",
               rust_dates({now, (Dates::value_type::min)()}));
  CHECK_EQ(rust_years({1, 2}).size(), 2u);
  bool is_refused = false;
  try {
    rust_years({1, 300});
  } catch (const twinspan::Panic &panic) {
    is_refused = std::strstr(panic.what(), "is further from it than") != nullptr;
  }
  CHECK(is_refused);
}

rust::String checks() {
  check::Report report;
  values();
  tuples();
  paths_and_times();
  refused();
  return report.text();
}

} // namespace lists
