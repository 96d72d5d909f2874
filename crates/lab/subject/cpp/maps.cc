#include "twinspan-lab-subject/src/maps/with_cxx.rs.h"
#include "twinspan-lab-subject/src/maps/with_twinspan.rs.h"
#include <lab/rows.h>
#include <string_view>

namespace {
struct Room {
  void *words[10];
};
struct Entry {
  const std::uint64_t *key;
  const std::uint64_t *value;
};
} // namespace

// By hand.
extern "C" {
const void *raw_numbers() noexcept;
const void *raw_names() noexcept;
const void *raw_ordered() noexcept;
const std::uint64_t *raw_map_find(const void *map, std::uint64_t key) noexcept;
const std::uint64_t *raw_map_find_text(const void *map, const char *text,
                                       std::size_t length) noexcept;
const std::uint64_t *raw_map_find_view(const void *map, const char *text,
                                       std::size_t length) noexcept;
const std::uint64_t *raw_btree_find(const void *map, std::uint64_t key) noexcept;
void raw_map_start(const void *map, Room *room) noexcept;
void raw_btree_start(const void *map, Room *room) noexcept;
std::size_t raw_map_next(Room *room, Entry *entries, std::size_t most) noexcept;
std::size_t raw_btree_next(Room *room, Entry *entries, std::size_t most) noexcept;
void *raw_make_map() noexcept;
void raw_drop_map(void *map) noexcept;
}

namespace {
constexpr std::string_view name = "name-777";
const rust::Str text(name.data(), name.size());
constexpr std::size_t most = 32;

template <class Map>
const Map &kept(const Map &map) noexcept {
  return *lab::keep(&map);
}
// The maps of Rust, which the first call makes.
const void *numbers() {
  static const void *const map = raw_numbers();
  return lab::keep(map);
}
const void *names() {
  static const void *const map = raw_names();
  return lab::keep(map);
}
const void *ordered() {
  static const void *const map = raw_ordered();
  return lab::keep(map);
}
const auto &cxx_numbers() {
  static const auto map = with_cxx::numbers();
  return kept(*map);
}
const auto &cxx_names() {
  static const auto map = with_cxx::names();
  return kept(*map);
}
const auto &twinspan_numbers() {
  static const auto &map = with_twinspan::numbers();
  return kept(map);
}
const auto &twinspan_names() {
  static const auto &map = with_twinspan::names();
  return kept(map);
}
const auto &twinspan_ordered() {
  static const auto &map = with_twinspan::ordered();
  return kept(map);
}

template <class Next>
std::uint64_t walked_raw(Room &room, Next next) {
  std::uint64_t sum = 0;
  Entry entries[most];
  std::size_t count;
  do {
    count = next(&room, entries, most);
    for (std::size_t index = 0; index < count; ++index)
      sum += *entries[index].value;
  } while (count == most);
  return sum;
}
std::uint64_t map_walked_raw() {
  Room room;
  raw_map_start(numbers(), &room);
  return walked_raw(room, raw_map_next);
}
std::uint64_t btree_walked_raw() {
  Room room;
  raw_btree_start(ordered(), &room);
  return walked_raw(room, raw_btree_next);
}
template <class Map>
std::uint64_t walked(const Map &map) {
  std::uint64_t sum = 0;
  for (const auto &[key, value] : map)
    sum += value;
  return sum;
}

std::uint64_t made_raw() {
  void *map = raw_make_map();
  raw_drop_map(lab::keep(map));
  return 1;
}
std::uint64_t made_twinspan() {
  const auto map = with_twinspan::make_empty();
  lab::keep(&map);
  return 1;
}
} // namespace

LAB_ROWS(maps, //
         LAB_ROW("map-find", "raw", *raw_map_find(numbers(), lab::keep(std::uint64_t{77}))),
         LAB_ROW("map-find", "cxx", *cxx_numbers().find(lab::keep(std::uint64_t{77}))),
         LAB_ROW("map-find", "twinspan", *twinspan_numbers().find(lab::keep(std::uint64_t{77}))),
         LAB_ROW("map-find-text", "raw",
                 *raw_map_find_text(names(), lab::keep(&name)->data(), lab::keep(&name)->size())),
         LAB_ROW("map-find-text", "cxx", *cxx_names().find(lab::keep (&text)[0])),
         LAB_ROW("map-find-text", "twinspan", *twinspan_names().find(lab::keep (&text)[0])),
         LAB_ROW("map-find-view", "raw",
                 *raw_map_find_view(names(), lab::keep(name.data()), name.size())),
         LAB_ROW("map-find-view", "twinspan",
                 *twinspan_names().find(std::string_view(lab::keep(name.data()), name.size()))),
         LAB_ROW("btree-find", "raw", *raw_btree_find(ordered(), lab::keep(std::uint64_t{77}))),
         LAB_ROW("btree-find", "twinspan", *twinspan_ordered().find(lab::keep(std::uint64_t{77}))),
         LAB_ROW("map-walk-1000", "raw", map_walked_raw()),
         LAB_ROW("map-walk-1000", "twinspan", walked(twinspan_numbers())),
         LAB_ROW("btree-walk-1000", "raw", btree_walked_raw()),
         LAB_ROW("btree-walk-1000", "twinspan", walked(twinspan_ordered())),
         LAB_ROW("map-result", "raw", made_raw()),
         LAB_ROW("map-result", "twinspan", made_twinspan()))
