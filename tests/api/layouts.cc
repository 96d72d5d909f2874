// Prints the layouts of all public types. What depends on a parameter is shown by a few of them.

#include "twinspan/c_string.h"
#include "twinspan/os_str.h"
#include "twinspan/path.h"
#include "twinspan/twinspan.h"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>

namespace {

template <class T>
void row(const char *name) {
  std::printf("%s size %zu align %zu", name, sizeof(T), alignof(T));
  const auto property = [](bool holds, const char *word) {
    if (holds) {
      std::printf(" %s", word);
    }
  };
  property(std::is_empty_v<T>, "empty");
  property(std::is_trivially_copyable_v<T>, "trivially-copyable");
  property(std::is_trivially_destructible_v<T>, "trivially-destructible");
  property(std::is_polymorphic_v<T>, "polymorphic");
  property(std::is_copy_constructible_v<T>, "copyable");
  property(std::is_nothrow_move_constructible_v<T>, "nothrow-movable");
  std::printf("\n");
}

struct Strict {
  alignas(16) std::int64_t value;
};

struct None {};
struct Word {
  std::uint64_t value;
};
struct Owner {
  std::unique_ptr<int> value;
};
using IsNone = twinspan::detail::Case<std::uint8_t, 0, None>;
using IsWord = twinspan::detail::Case<std::uint8_t, 1, Word>;
using IsOwner = twinspan::detail::Case<std::uint8_t, 2, Owner>;

} // namespace

#define ROW(...) row<twinspan::__VA_ARGS__>(#__VA_ARGS__)

int main() {
  ROW(Buffer<std::uint8_t>);
  ROW(HashMap<std::uint8_t, rust::String>);
  ROW(BTreeMap<std::uint8_t, rust::String>);
  ROW(HashSet<rust::String>);
  ROW(BTreeSet<rust::String>);
  ROW(Optional<std::uint8_t>);
  ROW(Optional<std::uint64_t>);
  ROW(Optional<Strict>);
  ROW(Optional<std::unique_ptr<int>>);
  ROW(Optional<rust::String>);
  ROW(Tuple<std::uint8_t, std::uint32_t>);
  ROW(Tuple<rust::String, std::uint8_t, std::uint16_t>);
  ROW(Continue);
  ROW(Break<>);
  ROW(Break<std::uint64_t>);
  ROW(ControlFlow<>);
  ROW(ControlFlow<std::uint64_t>);
  ROW(DataEnum<std::uint8_t, 0, IsNone>);
  ROW(DataEnum<std::uint8_t, 0, IsNone, IsWord>);
  ROW(DataEnum<std::uint8_t, 0, IsNone, IsOwner>);
  ROW(overloaded<std::less<>, std::plus<>>);
  ROW(expected<void, std::uint8_t>);
  ROW(expected<std::uint8_t, std::uint64_t>);
  ROW(expected<std::string, rust::String>);
  ROW(unexpected<std::uint64_t>);
  ROW(unexpect_t);
  ROW(Function<void()>);
  ROW(Function<void() const>);
  ROW(OnceFunction<void()>);
  ROW(FunctionRef<void()>);
  ROW(Registration);
  ROW(Callbacks<void(std::uint64_t)>);
  ROW(Error);
  ROW(ErrorInfo);
  ROW(ErrorOf<std::uint64_t>);
  ROW(SystemError);
  ROW(Panic);
  ROW(FailureKind);
  ROW(FailureReport);
  ROW(FailureHandler);
  ROW(span<std::uint8_t>);
  ROW(span<const Strict>);
  ROW(Utf8Error);
  ROW(CString);
  ROW(OsStr);
  ROW(OsString);
  ROW(Path);
  row<twinspan_utf8_error>("twinspan_utf8_error");
  return 0;
}
