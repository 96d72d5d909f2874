#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/statuses.rs.types.h"
#include "twinspan/convert.h"
#include "twinspan/convert/parts.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace statuses {

// The problem of a library, which has no exceptions. Counted, as its values are.
struct Problem {
  std::int32_t code = 0;
  std::string text;
  check::Live live{};
};
class [[nodiscard]] Status {
public:
  Status() = default;
  Status(std::int32_t code, std::string text) : problem_{code, std::move(text)} {}
  bool ok() const noexcept { return problem_.code == 0; }
  const Problem &problem() const noexcept { return problem_; }

private:
  Problem problem_;
};
template <class T>
struct StatusOr {
  Status status;
  std::optional<T> value;
};
struct Slice {
  Slice() = default;
  Slice(const char *first, std::size_t length) : first_(first), length_(length) {}
  const char *data() const noexcept { return first_; }
  std::size_t size() const noexcept { return length_; }

private:
  const char *first_ = "";
  std::size_t length_ = 0;
};

} // namespace statuses

template <>
struct twinspan::Convert<statuses::Slice> : twinspan::parts::BytesView<statuses::Slice> {};
template <>
struct twinspan::Convert<statuses::Status> {
  static bool is_ok(const statuses::Status &status) noexcept { return status.ok(); }
  static const statuses::Problem &error(const statuses::Status &status) noexcept {
    return status.problem();
  }
};
template <class T>
struct twinspan::Convert<statuses::StatusOr<T>> {
  static bool is_ok(const statuses::StatusOr<T> &status) noexcept { return status.status.ok(); }
  static T &value(statuses::StatusOr<T> &&status) noexcept { return *status.value; }
  static const statuses::Problem &error(const statuses::StatusOr<T> &status) noexcept {
    return status.status.problem();
  }
};
template <>
struct twinspan::ErrorTraits<statuses::Problem> {
  static const std::string &message(const statuses::Problem &problem) { return problem.text; }
};
template <>
struct twinspan::Convert<statuses::Failure> {
  static statuses::Failure from(const statuses::Problem &problem) {
    if (problem.code == 9) {
      throw std::runtime_error("nine is no failure");
    }
    return {problem.code};
  }
};

namespace statuses {

inline Status failed() { return Status(7, "no such key"); }

struct Table {
  std::vector<std::string> rows{"first", "second"};
  Status put(Slice row) {
    if (row.size() == 0) {
      return Status(9, "nothing to put");
    }
    rows.emplace_back(row.data(), row.size());
    return {};
  }
  StatusOr<Slice> row(std::size_t index) const {
    return index < rows.size() ? StatusOr<Slice>{{}, Slice(rows[index].data(), rows[index].size())}
                               : StatusOr<Slice>{failed(), std::nullopt};
  }
  const Status &last() const { return last_; }

private:
  Status last_ = failed();
};
inline StatusOr<std::unique_ptr<Table>> new_table(bool good) {
  return good ? StatusOr<std::unique_ptr<Table>>{{}, std::make_unique<Table>()}
              : StatusOr<std::unique_ptr<Table>>{failed(), std::nullopt};
}

inline Status check_typed(bool good) { return good ? Status() : failed(); }
inline Status check_any(bool good) { return good ? Status() : failed(); }
inline Status check_thrown(bool good) { return good ? Status() : failed(); }
inline Status check_message(bool good) { return good ? Status() : failed(); }
inline twinspan::expected<std::int32_t, Problem> check_expected(bool good) {
  return good ? twinspan::expected<std::int32_t, Problem>(1)
              : twinspan::unexpected(failed().problem());
}
// A view of an argument that is converted, which is gone when the call has ended.
inline StatusOr<std::string_view> same(const std::string &text) {
  return {{}, std::string_view(text)};
}
inline auto finder() {
  return [](Slice key) -> StatusOr<std::int32_t> {
    return key.size() != 0 ? StatusOr<std::int32_t>{{}, static_cast<std::int32_t>(key.size())}
                           : StatusOr<std::int32_t>{failed(), std::nullopt};
  };
}
inline auto checker() {
  return [](bool good) { return good ? Status() : failed(); };
}
// C++ calls a closure of its own: the error is there what it would be in Rust.
inline std::int32_t called_here() {
  const twinspan::Function<twinspan::expected<std::int32_t, Failure>(rust::Str) const> find =
      finder();
  return find(twinspan::str(std::string_view())).error().code;
}
inline std::string named_here() {
  const twinspan::Function<twinspan::expected<void, twinspan::Error>(bool) const> find = checker();
  return find(true) ? find(false).error().what() : "";
}

inline std::vector<std::int32_t> numbers{1, 2, 3};
inline twinspan::span<const std::int32_t> copied() { return {numbers.data(), numbers.size()}; }

} // namespace statuses
