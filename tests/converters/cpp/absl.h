#pragma once
#include "absl/container/flat_hash_map.h"
#include "twinspan-test-converters/src/absl.rs.types.h"
#include "twinspan/convert/absl.h"
#include <memory>
#include <string>
#include <utility>

template <>
struct twinspan::Convert<absl_test::Failure> {
  static absl_test::Failure from(const absl::Status &status) {
    return {status.raw_code(), std::string(status.message())};
  }
};

namespace absl_test {

inline absl::string_view tail(absl::string_view text) { return text.substr(1); }
inline absl::string_view text(absl::string_view text) { return text; }
inline absl::optional<absl::string_view> tail_if(absl::optional<absl::string_view> text) {
  return text ? absl::make_optional(text->substr(1)) : absl::nullopt;
}
inline absl::optional<int> next(absl::optional<int> number) {
  return number ? absl::make_optional(*number + 1) : absl::nullopt;
}

inline absl::Span<const int> rest(absl::Span<const int> numbers) { return numbers.subspan(1); }
inline absl::Span<const int> copied(absl::Span<const int> numbers) { return numbers; }
inline void twice(absl::Span<int> numbers) {
  for (int &number : numbers) {
    number *= 2;
  }
}
inline absl::Span<int> mutable_rest(absl::Span<int> numbers) { return numbers.subspan(1); }
inline absl::InlinedVector<int, 4> inlined(absl::InlinedVector<int, 4> numbers) {
  numbers.push_back(4);
  return numbers;
}
inline absl::FixedArray<int> fixed(const absl::FixedArray<int> &numbers) { return numbers; }

inline absl::Cord cord(absl::Cord text) {
  text.Append("!");
  return text;
}

inline absl::Status status(bool good) {
  return good ? absl::OkStatus() : absl::NotFoundError("nothing here");
}
inline absl::Status status_typed(bool good) { return status(good); }
inline absl::Status status_message(bool good) { return status(good); }

class Store {
public:
  absl::StatusOr<absl::string_view> find(absl::string_view key) const {
    if (key != name_) {
      return status(false);
    }
    return absl::string_view(name_);
  }
  absl::StatusOr<std::string> copy(absl::string_view key) const {
    return key == name_ ? absl::StatusOr<std::string>(name_) : status(false);
  }
  absl::flat_hash_map<std::string, int> lengths() const {
    return {{name_, static_cast<int>(name_.size())}};
  }

private:
  std::string name_ = "name";
};
inline absl::StatusOr<std::unique_ptr<Store>> new_store(bool good) {
  if (!good) {
    return status(false);
  }
  return std::make_unique<Store>();
}

inline auto finder() {
  return [](absl::string_view key) -> absl::StatusOr<int> {
    if (key.empty()) {
      return absl::InvalidArgumentError("an empty key");
    }
    return static_cast<int>(key.size());
  };
}

} // namespace absl_test
