#pragma once
#include "twinspan-test-ffi/src/accepted.rs.types.h"
#include "twinspan/convert.h"
#include "twinspan/error.h"
#include "twinspan/expected.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace tests {
namespace accepted {

// As libraries have them that say no more than whether it worked.
class Status {
public:
  explicit Status(int code) : code_(code) {}
  [[nodiscard]] int code() const { return code_; }

private:
  int code_;
};

class Matrix;
// An expression, of which an object is made later.
struct Sum {
  const Matrix &left;
  const Matrix &right;
};
struct LongSum {
  Sum sum;
  const Matrix &last;
};
inline LongSum operator+(const Sum &sum, const Matrix &last) { return {sum, last}; }

class Matrix {
public:
  // NOLINTNEXTLINE(google-explicit-constructor)
  Matrix(const Sum &sum)
      : rows(sum.left.rows), columns(sum.left.columns), numbers(sum.left.numbers.size()) {
    add(sum.left);
    add(sum.right);
  }
  // NOLINTNEXTLINE(google-explicit-constructor)
  Matrix(const LongSum &sum) : Matrix(sum.sum) { add(sum.last); }
  template <class Rows, class Columns>
  Matrix(const Rows &rows_, const Columns &columns_)
      : rows(rows_), columns(columns_),
        numbers(static_cast<std::size_t>(rows_) * static_cast<std::size_t>(columns_)) {
    static_assert(std::is_same_v<Rows, int> && std::is_same_v<Columns, int>);
  }
  Sum operator+(const Matrix &other) const { return {*this, other}; }
  [[nodiscard]] Sum doubled() const { return {*this, *this}; }

  // What is no number is refused by a template beside the function for numbers.
  const double &operator()(std::int64_t row, std::int64_t column) const {
    return numbers[static_cast<std::size_t>(row * columns + column)];
  }
  double &operator()(std::int64_t row, std::int64_t column) {
    return numbers[static_cast<std::size_t>(row * columns + column)];
  }
  template <class Row, class Column>
  std::vector<double> operator()(const Row &row, const Column &column) const {
    return {row.size(), column.size()};
  }
  template <class Row, class Column>
  std::vector<double> operator()(const Row &row, const Column &column) {
    return {row.size(), column.size()};
  }
  void sum_into(const Matrix *other, Matrix *into) const { *into = Matrix(Sum{*this, *other}); }

  [[nodiscard]] const char *name() const { return name_.c_str(); }
  [[nodiscard]] const char *label(bool is_there) const {
    return is_there ? name_.c_str() : nullptr;
  }
  [[nodiscard]] const char *no_name() const { return name_.empty() ? name_.c_str() : nullptr; }
  void set_name(const char *name) { name_ = name; }

  Status get(const std::string &key, std::string *value) const {
    *value = key + "!";
    return Status(key.empty() ? 7 : static_cast<int>(rows));
  }
  twinspan::expected<std::size_t, Status> find(std::string_view key, int *place) const {
    if (key.empty()) {
      return twinspan::unexpected(Status(8 + static_cast<int>(rows)));
    }
    *place = static_cast<unsigned char>(key.front());
    return key.size();
  }

  std::int64_t rows, columns;
  std::vector<double> numbers;

private:
  void add(const Matrix &other) {
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      numbers[i] += other.numbers[i];
    }
  }
  std::string name_;
};

template <class... T>
std::size_t sizes(const T &.../*values*/) {
  static_assert(
      std::is_same_v<std::tuple<T...>, std::tuple<std::uint8_t, std::int64_t, rust::Str>>);
  return (sizeof(T) + ...);
}
inline std::size_t length(const char *text) { return std::strlen(text); }
inline std::size_t lengths(std::string_view text, const char *other) {
  return text.size() + std::strlen(other);
}

inline std::string reversed(std::string_view bytes) { return {bytes.rbegin(), bytes.rend()}; }
inline std::optional<std::string> reversed_owned(const std::string &bytes) {
  return bytes.empty() ? std::nullopt : std::optional(reversed(bytes));
}
inline std::string_view first(std::string_view bytes, std::size_t count) {
  return bytes.substr(0, count);
}
inline std::int16_t chosen(std::string_view /*text*/) { return 1; }
inline std::int32_t chosen(const std::vector<std::uint8_t> & /*bytes*/) { return 2; }

inline Status parse(const char *text, std::int32_t *number) {
  *number = 12;
  return Status(*text == 'x' ? 9 : 0);
}

} // namespace accepted
} // namespace tests

template <>
struct twinspan::Convert<tests::accepted::Status> {
  static bool is_ok(const tests::accepted::Status &status) { return status.code() == 0; }
  static const tests::accepted::Status &error(const tests::accepted::Status &status) {
    return status;
  }
};
template <>
struct twinspan::ErrorTraits<tests::accepted::Status> {
  static std::string message(const tests::accepted::Status &status) {
    return "status " + std::to_string(status.code());
  }
};
template <>
struct twinspan::Convert<tests::accepted::Failure> {
  static tests::accepted::Failure from(const tests::accepted::Status &status) {
    return {status.code()};
  }
};
