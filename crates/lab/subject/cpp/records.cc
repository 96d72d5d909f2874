#include "records.h"
#include "twinspan-lab-subject/src/records/with_cxx.rs.h"
#include "twinspan-lab-subject/src/records/with_twinspan.rs.h"
#include <lab/rows.h>

namespace raw {
struct Small {
  std::uint32_t id;
  std::int32_t number;
};
struct Large {
  double x;
  double y;
  double z;
};
} // namespace raw

// By hand: C++ for Rust.
extern "C" {
std::int32_t raw_small_value(raw::Small small) noexcept { return subject::small_value(small); }
std::int32_t raw_small_reference(const raw::Small &small) noexcept {
  return subject::small_reference(small);
}
raw::Small raw_small_result(std::int32_t number) noexcept {
  return subject::small_result<raw::Small>(number);
}
double raw_large_reference(const raw::Large &large) noexcept {
  return subject::large_reference(large);
}
raw::Large raw_large_result(double number) noexcept {
  return subject::large_result<raw::Large>(number);
}
}

// By hand: Rust for C++.
extern "C" {
std::int32_t raw_rust_small_value(raw::Small small) noexcept;
std::int32_t raw_rust_small_reference(const raw::Small &small) noexcept;
raw::Small raw_rust_small_result(std::int32_t number) noexcept;
double raw_rust_large_value(const raw::Large *large) noexcept;
double raw_rust_large_reference(const raw::Large &large) noexcept;
raw::Large raw_rust_large_result(double number) noexcept;
}

namespace floors {
using raw::Large;
using raw::Small;

LAB_OUT_OF_LINE std::int32_t rust_small_value(Small small) { return subject::small_value(small); }
LAB_OUT_OF_LINE std::int32_t rust_small_reference(const Small &small) {
  return subject::small_reference(small);
}
LAB_OUT_OF_LINE Small rust_small_result(std::int32_t number) {
  return subject::small_result<Small>(number);
}
LAB_OUT_OF_LINE double rust_large_value(Large large) { return subject::large_value(large); }
LAB_OUT_OF_LINE double rust_large_reference(const Large &large) {
  return subject::large_reference(large);
}
LAB_OUT_OF_LINE Large rust_large_result(double number) {
  return subject::large_result<Large>(number);
}
} // namespace floors

namespace {
double raw_large(const raw::Large &large) { return raw_rust_large_value(&large); }
} // namespace

#define LARGE(function, Large) \
  [&] { \
    double n = lab::keep(static_cast<double>(i)); \
    return function(Large{n, n, n}); \
  }()
#define SMALL_RESULT(function) \
  [&] { \
    auto small = function(i); \
    return small.id + static_cast<std::uint32_t>(small.number); \
  }()
#define LARGE_RESULT(function) \
  [&] { \
    auto large = function(lab::keep(static_cast<double>(i))); \
    return large.x + large.y + large.z; \
  }()

LAB_ROWS(records, //
         LAB_ROW("record8-value", "raw", raw_rust_small_value(raw::Small{7, i})),
         LAB_ROW("record8-value", "floor", floors::rust_small_value(floors::Small{7, i})),
         LAB_ROW("record8-value", "cxx", with_cxx::rust_small_value(with_cxx::Small{7, i})),
         LAB_ROW("record8-value", "twinspan",
                 with_twinspan::rust_small_value(with_twinspan::Small{7, i})),
         LAB_ROW("record8-reference", "raw", raw_rust_small_reference(raw::Small{7, i})),
         LAB_ROW("record8-reference", "floor", floors::rust_small_reference(floors::Small{7, i})),
         LAB_ROW("record8-reference", "cxx", with_cxx::rust_small_reference(with_cxx::Small{7, i})),
         LAB_ROW("record8-reference", "twinspan",
                 with_twinspan::rust_small_reference(with_twinspan::Small{7, i})),
         LAB_ROW("record8-result", "raw", SMALL_RESULT(raw_rust_small_result)),
         LAB_ROW("record8-result", "floor", SMALL_RESULT(floors::rust_small_result)),
         LAB_ROW("record8-result", "cxx", SMALL_RESULT(with_cxx::rust_small_result)),
         LAB_ROW("record8-result", "twinspan", SMALL_RESULT(with_twinspan::rust_small_result)),
         LAB_ROW("record24-value", "raw", LARGE(raw_large, raw::Large)),
         LAB_ROW("record24-value", "floor", LARGE(floors::rust_large_value, floors::Large)),
         LAB_ROW("record24-value", "cxx", LARGE(with_cxx::rust_large_value, with_cxx::Large)),
         LAB_ROW("record24-value", "twinspan",
                 LARGE(with_twinspan::rust_large_value, with_twinspan::Large)),
         LAB_ROW("record24-reference", "raw", LARGE(raw_rust_large_reference, raw::Large)),
         LAB_ROW("record24-reference", "floor", LARGE(floors::rust_large_reference, floors::Large)),
         LAB_ROW("record24-reference", "cxx",
                 LARGE(with_cxx::rust_large_reference, with_cxx::Large)),
         LAB_ROW("record24-reference", "twinspan",
                 LARGE(with_twinspan::rust_large_reference, with_twinspan::Large)),
         LAB_ROW("record24-result", "raw", LARGE_RESULT(raw_rust_large_result)),
         LAB_ROW("record24-result", "floor", LARGE_RESULT(floors::rust_large_result)),
         LAB_ROW("record24-result", "cxx", LARGE_RESULT(with_cxx::rust_large_result)),
         LAB_ROW("record24-result", "twinspan", LARGE_RESULT(with_twinspan::rust_large_result)))
