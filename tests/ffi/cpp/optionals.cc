#include "twinspan-test-ffi/cpp/optionals.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan-test-ffi/src/optionals.rs.h"
#include "twinspan-test-ffi/src/optionals_elsewhere.rs.h"
#include <array>
#include <limits>
#include <stdexcept>
#include <unordered_set>
#include <utility>

namespace optionals {

using twinspan::nullopt;
using twinspan::Optional;

std::unique_ptr<Part> new_part(std::int32_t weight) { return std::make_unique<Part>(weight); }

Hit cpp_hit(Hit hit) { return hit; }
Numbers cpp_numbers(Numbers numbers) { return numbers; }
Lone cpp_lone(Lone lone) { return lone; }
Record cpp_record(Record record) { return record; }
Owner cpp_owner(Owner owner) { return owner; }
rust::Vec<Hit> cpp_hits(rust::Vec<Hit> hits) { return hits; }
std::optional<Hit> cpp_option(std::optional<Hit> hit) { return hit; }
std::optional<Record> cpp_option_record(std::optional<Record> record) { return record; }

Record cpp_result(Record record) {
  if (!record.name) {
    throw std::runtime_error("no name");
  }
  return record;
}

View cpp_view(View view) { return view; }
Configured cpp_configured(Configured configured) { return configured; }

bool Hit::is_exact() const noexcept { return exact.value_or(false); }

void cpp_close(Hit &hit, std::optional<std::uint32_t> end) { hit.end = end; }

const rust::String *cpp_name(const Record &record) { return record.name ? &*record.name : nullptr; }

std::optional<rust::Box<Thing>> cpp_take(Owner &owner) { return std::move(owner.thing); }

void cpp_drop(Owner, Record) {}

void cpp_leave(Owner &owner, Record &record) {
  const Owner taken = std::move(owner);
  const Record moved = std::move(record);
}

rust::Vec<std::size_t> cpp_sizes() {
  return {
      sizeof(Hit),
      offsetof(Hit, end),
      offsetof(Hit, exact),
      sizeof(Numbers),
      offsetof(Numbers, double_),
      offsetof(Numbers, aligned),
      offsetof(Numbers, last),
      sizeof(Aligned),
      alignof(Aligned),
      sizeof(Record),
      offsetof(Record, names),
      sizeof(Owner),
      sizeof(View),
      sizeof(Configured),
      sizeof(Optional<std::uint8_t>),
      sizeof(Optional<rust::Box<std::uint8_t>>),
      sizeof(Optional<Aligned>),
  };
}

namespace {

static_assert(std::is_trivially_copyable_v<Hit> && std::is_trivially_copyable_v<Numbers>);
static_assert(std::is_aggregate_v<Hit>);
static_assert(!std::is_copy_constructible_v<Owner> && std::is_move_constructible_v<Owner>);
static_assert(std::is_nothrow_move_constructible_v<Record>);
static_assert(std::is_same_v<decltype(Hit::end), Optional<std::uint32_t>>);

Hit hit(std::uint32_t start, Optional<std::uint32_t> end, Optional<bool> exact) {
  return Hit{start, end, exact};
}

void check_numbers() {
  for (const Optional<std::uint32_t> &end :
       {Optional<std::uint32_t>(), Optional<std::uint32_t>(0u), Optional<std::uint32_t>(9u)}) {
    for (const Optional<bool> &exact :
         {Optional<bool>(), Optional<bool>(false), Optional<bool>(true)}) {
      const Hit sent = hit(7, end, exact);
      const Hit back = rust_hit(sent);
      CHECK(back == sent && back.end == end && back.exact == exact);
      CHECK(rust_option(sent)->end == end);
      CHECK(back.length() == (end == 9u ? std::optional<std::uint32_t>(2) : std::nullopt));
    }
  }
  CHECK(!rust_option(std::nullopt));
  CHECK(Hit{} == rust_hit(Hit{}));
  CHECK(!Hit{}.end && !Hit{}.exact);

  Numbers numbers{};
  CHECK(rust_numbers(numbers) == numbers);
  numbers.byte = 0;
  numbers.character = 'x';
  numbers.short_ = std::numeric_limits<std::int16_t>::min();
  numbers.long_ = -1;
  numbers.size = 5u;
  numbers.float_ = 0.5f;
  numbers.double_ = -0.25;
  numbers.level = Level::High;
  numbers.hit = hit(1, 2u, nullopt);
  numbers.hits = std::array<Hit, 2>{hit(1, nullopt, true), Hit{}};
  numbers.aligned = Aligned{1, 2};
  numbers.address = nullptr;
  const Numbers back = rust_numbers(numbers);
  CHECK(back == numbers && back.hits->at(0).exact == true && back.double_ == -0.25);
  CHECK(back.aligned->maybe == 2 && back.address == nullptr && back.address.has_value());
  CHECK(rust_lone(Lone{1.5f}).float_ == 1.5f);
  CHECK(!rust_lone(Lone{}).float_);
}

void check_owners() {
  const rust::isize before = check::live_in_rust();
  Record record{};
  CHECK(rust_record(record) == record);
  CHECK_EQ(rust_name(record), rust::Str("nobody"));
  record.name = rust::String("name");
  record.words = rust::Vec<rust::String>{"a", "b"};
  record.hits.emplace().push_back(hit(1, 2u, nullopt));
  record.inner = Inner{};
  record.inner->type_ = rust::String("inner");
  CHECK_EQ(rust_name(record), rust::Str("name"));
  CHECK(rust_record(record) == record);
  CHECK(*rust_option_record(record) == record);
  CHECK(rust_result(record) == record);
  CHECK_THROWS(rust::Error, "no name", rust_result(Record{}));
  CHECK(rust_record(std::move(record)).words->size() == 2);
  CHECK(!record.name && !record.words && !record.inner); // NOLINT: documented

  Owner owner{};
  CHECK(!rust_take(owner));
  owner.thing = new_thing(1);
  owner.things.emplace();
  owner.part = new_part(3);
  owner.shared = std::make_shared<Part>(4);
  owner.weak = *owner.shared;
  owner.number = 5;
  CHECK_EQ(check::live_in_rust(), before + 1);
  Owner back = rust_owner(std::move(owner));
  CHECK(!owner.thing && !owner.part && !owner.shared); // NOLINT: documented
  CHECK_EQ((*back.thing)->number(), 1);
  CHECK(back.things->empty() && (*back.part)->weight() == 3 && back.number == 5);
  CHECK((*back.shared)->weight() == 4 && back.weak->lock() == *back.shared);
  CHECK_EQ(back.shared->use_count(), 1);
  CHECK_EQ((*rust_take(back))->number(), 1);
  CHECK(!back.thing.has_value());
  back.thing = new_thing(6);
  back.thing = new_thing(7);
  CHECK_EQ(check::live_in_rust(), before + 1);
  std::optional<rust::Box<Thing>> taken = std::move(back.thing);
  CHECK(!back.thing && (*taken)->number() == 7);
  back.thing = std::move(taken);
  rust_drop(std::move(back), Record{});
  CHECK_EQ(check::live_in_rust(), before);
}

void check_others() {
  const rust::Vec<Hit> hits = rust_hits({hit(1, 2u, nullopt), Hit{}, hit(3, 4u, true)});
  CHECK(hits.size() == 3 && hits[0].end == 2u && !hits[1].end && hits[2].exact == true);
  const std::uint32_t sum =
      rust_each(rust::Slice<const Hit>(hits), [](Hit visited) -> std::optional<Hit> {
        return visited.exact ? std::nullopt : std::optional<Hit>(visited);
      });
  CHECK_EQ(sum, 2u);
  Hit changed{};
  rust_close(changed, 5u);
  CHECK(changed.end == 5u && changed.length() == 5u);
  rust_close(changed, std::nullopt);
  CHECK(!changed.end && !changed.length());

  const std::array<std::int32_t, 2> numbers{1, 2};
  const rust::Slice<const std::int32_t> slice(numbers);
  const View view = rust_view(View{rust::Str("text"), slice, Text{"inner"}});
  CHECK(*view.text == "text" && view.numbers->data() == numbers.data());
  CHECK(view.inner->text == "inner" && !rust_view(View{}).text);
}

void check_derives() {
  CHECK(hit(1, nullopt, nullopt) < hit(1, 0u, nullopt));
  CHECK(hit(1, 0u, false) >= hit(1, 0u, nullopt) && hit(1, 1u, nullopt) != hit(1, 0u, nullopt));
  const std::hash<Hit> hash;
  CHECK(hash(hit(1, 2u, nullopt)) == hash(hit(1, 2u, nullopt)));
  const std::unordered_set<Hit> set{hit(1, nullopt, nullopt), hit(1, 0u, nullopt), hit(1, 0u, {})};
  CHECK_EQ(set.size(), std::size_t(2));
}

void check_elsewhere() {
  const elsewhere::Pair pair = elsewhere::rust_pair({hit(1, 2u, nullopt), hit(3, 4u, true)});
  CHECK(pair.left.end == 2u && pair.right->exact == true);
  CHECK(!elsewhere::rust_pair({Hit{}, nullopt}).right);
}

} // namespace

rust::String checks() {
  check::Report report;
  check_numbers();
  check_owners();
  check_others();
  check_derives();
  check_elsewhere();
  return report.text();
}

namespace elsewhere {

Pair cpp_pair(Pair pair) { return pair; }
Hit cpp_hit(Hit hit) { return hit; }
std::uint32_t cpp_end(const Pair &pair) { return pair.right->end.value(); }

} // namespace elsewhere
} // namespace optionals
