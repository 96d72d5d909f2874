// Optionals in optionals, in the ways that g++ has taken for reads of what is not there. Compiled only.

#include "rust/cxx.h"
#include "twinspan/expected.h"
#include "twinspan/option.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

using twinspan::Optional;

struct Inner {
  std::uint32_t number = 0;
  Optional<std::uint32_t> more;
};
struct Text {
  rust::String text;
  Optional<rust::String> more;
};
struct Outer {
  Optional<Inner> inner;
  Optional<Text> text;
  Optional<Optional<std::uint8_t>> byte;
};

Outer make(unsigned many);
std::optional<Outer> maybe(unsigned many);
std::uint32_t look(const Outer &outer);
std::uint32_t move_around(unsigned many);
std::uint32_t values(bool is_there, bool is_inner_there);
int pointers(int many);
void copy_numbers(Optional<Optional<int>> &to, const Optional<Optional<int>> &from);
void copy_texts(Optional<Optional<std::string>> &to, const Optional<Optional<std::string>> &from);

Outer make(unsigned many) {
  Outer outer;
  if (many > 1) {
    Inner inner;
    inner.number = many;
    if (many > 2) {
      inner.more = many;
    }
    outer.inner = inner;
  }
  if (many > 3) {
    Text text;
    text.text = "text";
    if (many > 4) {
      text.more = rust::String("more");
    }
    outer.text = std::move(text);
  }
  if (many > 5) {
    outer.byte = Optional<std::uint8_t>(std::uint8_t{3});
  }
  return outer;
}

std::optional<Outer> maybe(unsigned many) {
  if (many > 0) {
    return make(many);
  }
  return std::nullopt;
}

std::uint32_t look(const Outer &outer) {
  if (outer.inner && outer.inner->more) {
    return *outer.inner->more;
  }
  return outer.byte && *outer.byte ? **outer.byte : 0U;
}

std::uint32_t move_around(unsigned many) {
  Outer one = make(many);
  Outer other = one.inner ? make(many + 1) : make(many - 1);
  std::swap(one, other);
  one = std::move(other);
  Optional<Outer> kept = std::move(one);
  Optional<Outer> last;
  last = std::move(kept);
  if (std::optional<Outer> again = maybe(many)) {
    last = std::move(*again);
  }
  return last ? look(*last) : 1;
}

std::uint32_t values(bool is_there, bool is_inner_there) {
  const auto get = [=]() -> Optional<Optional<std::uint32_t>> {
    if (!is_there) {
      return std::nullopt;
    }
    return is_inner_there ? Optional<std::uint32_t>(7) : Optional<std::uint32_t>();
  };
  const std::uint32_t first = get().value_or(Optional<std::uint32_t>(1)).value_or(2);
  const auto second = get().and_then([](Optional<std::uint32_t> inner) { return inner; });
  const std::optional<Optional<std::uint32_t>> third = get();
  const Optional<Optional<std::uint32_t>> fourth = third;
  return first + second.value_or(3) + (fourth == third ? 1 : 2);
}

int pointers(int many) {
  Optional<Optional<std::unique_ptr<int>>> to;
  Optional<Optional<std::unique_ptr<int>>> from =
      Optional<std::unique_ptr<int>>(std::make_unique<int>(3));
  to = std::move(from);
  if (many > 2) {
    to = std::nullopt;
  }
  twinspan::expected<Optional<Optional<int>>, std::string> outcome = Optional<int>(many);
  auto copy = outcome;
  copy = outcome;
  outcome = twinspan::unexpected<std::string>("an error");
  return (to && *to ? ***to : 0) + (copy && *copy && **copy ? ***copy : 0);
}

namespace {
template <class T>
void copy(T &to, const T &from) {
  to = from;
  T other(from);
  to.swap(other);
}
} // namespace

void copy_numbers(Optional<Optional<int>> &to, const Optional<Optional<int>> &from) {
  copy(to, from);
}

void copy_texts(Optional<Optional<std::string>> &to, const Optional<Optional<std::string>> &from) {
  copy(to, from);
  Optional<Optional<std::string>> local;
  local = to;
  to = std::move(local);
}
