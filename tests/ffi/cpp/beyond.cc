#include "twinspan-test-ffi/cpp/beyond.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/beyond.rs.h"
#include <stdexcept>
#include <unordered_set>

namespace beyond {

std::size_t cpp_hash(const Key &key) { return std::hash<Key>()(key); }
Largest cpp_largest(Largest value) { return value == Largest::Max ? Largest::Zero : Largest::Max; }

rust::String cpp_keywords(std::int32_t number, rust::Str space, rust::String text, Key error) {
  if (number == 0) {
    throw std::runtime_error(std::string(error.name));
  }
  return std::to_string(number) + " " + std::string(space) + " " + std::string(text) + " " +
         std::to_string(error.number);
}

rust::String checks() {
  check::Report report;
  std::unordered_set<Key> keys;
  keys.insert(Key{"a", 1});
  keys.insert(Key{"a", 1});
  keys.insert(Key{"b", 1});
  CHECK_EQ(keys.size(), std::size_t(2));
  CHECK_EQ(hash_of(Key{"a", 1}), hash_of(Key{"a", 1}));
  static_assert(static_cast<std::uint64_t>(Largest::Max) == ~std::uint64_t(0), "the largest u64");

  Key key{"a", 1};
  CHECK_TYPE(reference(key, false), const Key &);
  CHECK_EQ(&reference(key, false), &key);
  CHECK_THROWS(rust::Error, "failed", reference(key, true));
  CHECK_EQ(&mutable_(key, false), &key);
  rust::Box<Thing> thing = new_thing(4);
  thing->inner(false) = 5;
  CHECK_EQ(thing->inner(false), 5);
  CHECK_THROWS(rust::Error, "failed", thing->inner(true));
  CHECK_EQ(keywords(1, "namespace", "new", Key{"name", 3}), rust::String("1 namespace new 3"));
  CHECK_THROWS(rust::Error, "name", keywords(0, "", "", Key{"name", 3}));
  CHECK_EQ(raw(5, 3), 2);
  return report.text();
}

} // namespace beyond
