#include "twinspan-test-ffi/cpp/vias.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/vias.rs.h"
#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

namespace vias {

std::uint32_t cpp_number(std::uint32_t number) noexcept { return number + 1; }
std::string cpp_text(const std::string &text) { return text == "127.0.0.1" ? "::1" : text; }
Bytes cpp_key(Bytes key) noexcept {
  std::reverse(key.begin(), key.end());
  return key;
}
Parts cpp_endpoint(Parts endpoint) {
  ++endpoint.port;
  return endpoint;
}
std::optional<rust::String> cpp_maybe(std::optional<rust::String> text) { return text; }
rust::Vec<rust::String> cpp_list(rust::Vec<rust::String> texts) {
  texts.push_back("10.0.0.1");
  return texts;
}
rust::Vec<Bytes> cpp_keys(rust::Vec<Bytes> keys) {
  keys.push_back(Bytes{4, 3, 2, 1});
  return keys;
}
std::uint32_t cpp_try(std::uint32_t number) {
  return number != 0 ? number : throw std::runtime_error("no number");
}
std::string cpp_broken() { return "no address"; }
Parts cpp_no_port() { return Parts{"host", 0}; }
rust::Vec<rust::String> cpp_broken_list() {
  rust::Vec<rust::String> texts;
  texts.push_back("10.0.0.1");
  texts.push_back("no address");
  return texts;
}
std::uint32_t cpp_call(twinspan::FunctionRef<std::uint32_t(rust::String)> visit) {
  return visit("10.0.0.1") + visit("10.0.0.2");
}
twinspan::Function<rust::String(std::uint32_t) const> cpp_closure() {
  return [](std::uint32_t number) { return rust::String(std::to_string(number) + ".0.0.1"); };
}

namespace {
/// What Rust panics with.
template <class Function>
std::string panic(Function function) {
  try {
    function();
    return "nothing";
  } catch (const twinspan::Panic &panic) {
    return panic.what();
  }
}
} // namespace

rust::String checks() {
  check::Report report;
  CHECK_EQ(std::string(rust_text("127.0.0.1")), "127.0.0.1");
  CHECK_EQ(rust_number(7), 7U);
  CHECK(rust_key(Bytes{1, 2, 3, 4}) == (Bytes{1, 2, 3, 4}));
  const Parts endpoint = rust_endpoint(Parts{"host", 80});
  CHECK_EQ(std::string(endpoint.host), "host");
  CHECK_EQ(endpoint.port, 80);
  CHECK_EQ(rust_maybe(std::nullopt).has_value(), false);
  CHECK_EQ(rust_maybe(std::optional<rust::String>("::1")).value_or(0), 1U);
  rust::Vec<rust::String> texts;
  texts.push_back("::1");
  CHECK_EQ(std::string(rust_list(std::move(texts)).at(0)), "::1");
  CHECK_EQ(rust_try(3), 3U);
  CHECK_EQ(panic([] { rust_text("no address"); }).find("`Address` crosses the bridge: no "), 0U);
  CHECK_EQ(panic([] { rust_endpoint(Parts{"host", 0}); }).find("`Endpoint` crosses"), 0U);
  CHECK_EQ(panic([] { rust_maybe(std::optional<rust::String>("?")); }).find("`Address`"), 0U);
  const auto checked = [](rust::String text, std::uint16_t port, const char *other) {
    rust::Vec<rust::String> list;
    list.push_back(other);
    return try_rust_checked(std::move(text), Parts{"host", port}, std::move(list));
  };
  CHECK_EQ(*checked("::1", 7, "::2"), 8U);
  const auto message = [&checked](rust::String text, std::uint16_t port, const char *other) {
    return std::string(checked(std::move(text), port, other).error().what());
  };
  CHECK_EQ(message("?", 7, "::2").find("`Address` crosses the bridge"), 0U);
  CHECK_EQ(message("::1", 0, "::2").find("`Endpoint` crosses the bridge"), 0U);
  CHECK_EQ(message("::1", 7, "?").find("`Address` crosses the bridge"), 0U);
  std::uint32_t seen = 0;
  rust_each([&seen](std::uint32_t number) { seen += number; });
  CHECK_EQ(seen, 3U);
  const twinspan::Function<rust::String(Parts) const> closure = rust_closure();
  CHECK_EQ(std::string(closure(Parts{"host", 1})), "0.0.0.1");
  return report.text();
}

} // namespace vias
