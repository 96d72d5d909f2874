#include "twinspan-test-ffi/cpp/nested.h"
#include "twinspan-test-ffi/src/nested.rs.h"
#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <unordered_set>

namespace nested {

using Row = rust::Vec<std::uint32_t>;
using Texts = rust::Vec<twinspan::Optional<rust::String>>;

// Each passes on what it was given, so that every value crosses twice each way.
Rows cpp_rows(Rows rows) { return rust_rows(std::move(rows)); }
std::optional<Rows> cpp_maybe(std::optional<Rows> rows) { return rust_maybe(std::move(rows)); }
twinspan::expected<Numbers, Failure> cpp_try(Rows rows) { return try_rust_try(std::move(rows)); }
Texts cpp_optionals(Texts list) { return rust_optionals(std::move(list)); }
const Row &cpp_borrowed(const Rows &rows) { return rust_borrowed(rows); }
void cpp_changed(Rows &rows, Row row) { rust_changed(rows, std::move(row)); }
rust::Vec<std::unique_ptr<Part>> cpp_parts(rust::Vec<std::unique_ptr<Part>> parts) {
  return rust_parts(std::move(parts));
}
rust::Vec<std::weak_ptr<Part>> cpp_shared(rust::Vec<std::shared_ptr<Part>> parts) {
  return rust_shared(std::move(parts));
}
rust::String cpp_words(rust::Slice<const rust::Str> words) { return rust_words(words); }
rust::String cpp_strings(rust::Slice<const rust::String> words) { return rust_strings(words); }
std::uint32_t cpp_slices(rust::Slice<const rust::Slice<const std::uint32_t>> rows) {
  return rust_slices(rows);
}
std::optional<rust::Slice<const std::uint32_t>> cpp_lists(rust::Slice<const Row> rows) {
  return rust_lists(rows);
}
std::uint32_t cpp_sum(rust::Slice<const twinspan::Optional<std::uint32_t>> list) {
  return rust_sum(list);
}
void cpp_clear(rust::Slice<twinspan::Optional<std::uint32_t>> list) { rust_clear(list); }
std::uint32_t cpp_optional(const twinspan::Optional<std::uint32_t> &value) {
  return rust_optional(value);
}
std::array<twinspan::Optional<std::uint32_t>, 2> cpp_arrays(std::array<Row, 2> value) {
  return rust_arrays(std::move(value));
}
std::uint32_t cpp_list_of_slices(rust::Vec<rust::Slice<const std::uint32_t>> rows) {
  return rust_list_of_slices(std::move(rows));
}
Table cpp_table(Table table) { return rust_table(std::move(table)); }
Tree cpp_tree(Tree tree) { return rust_tree(std::move(tree)); }
Owners cpp_owners(Owners owners) { return rust_owners(std::move(owners)); }
std::uint32_t cpp_each(twinspan::FunctionRef<Numbers(Rows, rust::Slice<const rust::Str>)> visit) {
  return rust_each(visit);
}

rust::Vec<twinspan::Optional<rust::Box<Counted>>>
cpp_throws([[maybe_unused]] Owners owners,
           rust::Vec<rust::Vec<twinspan::Optional<rust::Box<Counted>>>> rows) {
  rust::Vec<twinspan::Optional<rust::Box<Counted>>> result;
  for (auto &list : rows) {
    for (twinspan::Optional<rust::Box<Counted>> &box : list) {
      if (!box)
        continue;
      if ((*box)->number() < 0)
        throw std::runtime_error("a negative one");
      result.push_back(std::move(box));
    }
  }
  return result;
}

namespace {

bool equal(const Row &row, std::initializer_list<std::uint32_t> numbers) {
  return std::equal(row.begin(), row.end(), numbers.begin(), numbers.end());
}

void lists() {
  Rows rows{{1, 2}, {}, {3}};
  const Rows copy = rows;
  rows = rust_rows(std::move(rows));
  CHECK(rows.size() == 4 && equal(rows[0], {2, 1}) && equal(rows.back(), {9, 8, 7}));
  CHECK(copy.size() == 3 && equal(copy[0], {1, 2}) && copy[1].empty());
  CHECK_THROWS(std::out_of_range, "rust::Vec index out of range", copy.at(3));
  CHECK(!rust_maybe(std::nullopt) && rust_maybe(copy)->size() == 4);
  CHECK(*rust_try(copy)[2] == 3 && !rust_try(copy)[1]);
  CHECK(equal(try_rust_try({}).error().rows[0], {4}));
  CHECK(std::addressof(rust_borrowed(copy)) == std::addressof(copy[2]));
  rust_changed(rows, Row{5});
  CHECK(rows.size() == 5 && equal(rows[0], {2, 1, 1}) && equal(rows[4], {5}));
  // Ranges and algorithms of the standard.
  std::sort(rows.begin(), rows.end(),
            [](const Row &a, const Row &b) { return a.size() < b.size(); });
  CHECK(rows.front().empty() && rows.back().size() == 3);
  rows.truncate(1);
  rows.clear();
  CHECK(rows.empty() && rows.capacity() >= 5);
  rows.push_back(copy[0]);
  rows.push_back(rows[0]);
  CHECK(equal(rows[1], {1, 2}));

  Texts texts{rust::String("a"), std::nullopt};
  texts = rust_optionals(std::move(texts));
  CHECK(texts.size() == 4 && *texts[0] == "long enough to be allocated" && *texts[3] == "a");
  static_assert(std::is_copy_constructible_v<Rows> && std::is_nothrow_move_constructible_v<Rows>);
}

void owners() {
  using Parts = rust::Vec<std::unique_ptr<Part>>;
  static_assert(!std::is_copy_constructible_v<Parts> && !std::is_copy_assignable_v<Parts>);
  static_assert(!std::is_copy_constructible_v<rust::Vec<rust::Vec<rust::Box<Counted>>>>);
  static_assert(!std::is_copy_constructible_v<rust::Vec<twinspan::Optional<rust::Box<Counted>>>>);
  Parts parts;
  parts.push_back(part(1));
  parts.emplace_back(part(2));
  parts = rust_parts(std::move(parts));
  CHECK(parts.size() == 3 && parts[0]->number() == 2 && parts[2]->number() == 77);
  parts.truncate(1);
  CHECK(parts.size() == 1);

  rust::Vec<std::shared_ptr<Part>> all{shared(3), shared(4)};
  const rust::Vec<std::weak_ptr<Part>> weak = rust_shared(all);
  CHECK(weak[1].lock()->number() == 4 && all[0].use_count() == 1);
  all.clear();
  CHECK(weak[0].expired());

  Owners owners{};
  owners.boxes.push_back(rust::Vec<rust::Box<Counted>>());
  owners.boxes[0].push_back(counted(1));
  owners.parts = std::move(parts);
  owners.shared.push_back(shared(5));
  owners.pair[0] = counted(7);
  owners = rust_owners(std::move(owners));
  CHECK(owners.boxes.size() == 2 && owners.boxes[1][1]->number() == 6);
  CHECK((*owners.calls[0])(4) == 4 && owners.weak[0].lock()->number() == 5);
  CHECK(!owners.pair[0] && (*owners.pair[1])->number() == 7);

  owners.boxes[0].push_back(counted(-1));
  rust::Vec<rust::Vec<twinspan::Optional<rust::Box<Counted>>>> rows;
  CHECK_THROWS(twinspan::Panic, "a negative one", rust_panics(std::move(owners), std::move(rows)));
}

void slices() {
  const std::array<rust::Str, 3> words{"ab", "", "c"};
  CHECK_EQ(rust_words(rust::Slice<const rust::Str>(words.data(), 3)), "ab  c");
  const rust::Vec<rust::String> strings{"ab", "c"};
  CHECK_EQ(rust_strings(twinspan::slice(strings)), "ab c");
  const Row row{1, 2};
  const std::array<rust::Slice<const std::uint32_t>, 2> rows{twinspan::slice(row),
                                                             twinspan::slice(row)};
  CHECK_EQ(rust_slices({rows.data(), 2}), 6u);
  CHECK_EQ(rust_list_of_slices({rows[0], rows[1]}), 6u);
  const Rows lists{{1}, {2, 3}};
  CHECK(rust_lists(twinspan::slice(lists))->data() == lists[1].data());
  Numbers numbers{1u, std::nullopt, 5u};
  CHECK_EQ(rust_sum(twinspan::slice(std::as_const(numbers))), 6u);
  CHECK_EQ(rust_optional(numbers[2]) + rust_optional(numbers[1]), 8u);
  rust_clear(twinspan::slice(numbers));
  CHECK(std::none_of(numbers.begin(), numbers.end(), [](auto each) { return each.has_value(); }));
  CHECK(*rust_arrays({Row{4}, Row{}})[0] == 4);
}

void fields() {
  Table table{};
  table.name = "t";
  table.rows = {{7}};
  const Table wide = rust_table(table);
  CHECK(wide.rows.size() == 2 && !wide.columns[0] && wide.corners[0][1] == 6);
  CHECK(*wide.deep[0][0][0] == 1 && !wide.deep[0][0][1]);
  CHECK(table == table && table != wide && table < wide && wide >= table && !(wide <= table));
  CHECK(std::unordered_set<std::size_t>(
            {std::hash<Table>()(table), std::hash<Table>()(table), std::hash<Table>()(wide)})
            .size() == 2);
  rust::Vec<Table> tables;
  tables.push_back(table);
  tables.push_back(wide);
  CHECK(*rust_tables(std::move(tables)) == wide);
  Tree tree{};
  tree.label = "root";
  const Tree grown = rust_tree(tree);
  CHECK(grown.children[0]->label == "child" && (*grown.levels)[0][0] == *grown.children[0]);

  const std::array<rust::Str, 2> words{"a", "b"};
  const Views views{{words.data(), 2}, {}, {}, {}};
  CHECK_EQ(rust_words(views.words), "a b");
}

void closures() {
  const auto visit = [](Rows rows, rust::Slice<const rust::Str> words) {
    Numbers numbers;
    for (const Row &row : rows)
      numbers.push_back(row[0]);
    numbers.push_back(std::nullopt);
    numbers.push_back(static_cast<std::uint32_t>(words[1].size()));
    return numbers;
  };
  CHECK_EQ(rust_each(visit), 6u);
  CHECK_EQ(rust_kept([](std::optional<Rows> rows) {
             if (!rows)
               return Rows{{1}, {2, 3}};
             rows->push_back((*rows)[1]);
             return std::move(*rows);
           }),
           11u);
}

} // namespace

rust::String checks() {
  const check::Report report;
  lists();
  owners();
  slices();
  fields();
  closures();
  return report.text();
}

} // namespace nested
