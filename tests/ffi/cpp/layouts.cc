#include "twinspan-test-ffi/cpp/layouts.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/layouts.rs.h"
#include <array>
#include <map>

namespace layouts {

namespace {

// Adds one to every number inside.
template <typename T>
T next(T value) {
  return static_cast<T>(value + 1);
}

bool next(bool value) { return !value; }

IntFloat next(IntFloat value) { return cpp_next(value); }
TwoFloats next(TwoFloats value) { return cpp_next(value); }

template <typename T, std::size_t N>
std::array<T, N> next(std::array<T, N> values) {
  for (T &value : values) {
    value = next(value);
  }
  return values;
}

// Makes the fields of a struct 1, 2, 3 ..
struct Counter {
  int last = 0;

  template <typename T>
  void fill(T &value) {
    value = static_cast<T>(++last);
  }
  void fill(bool &value) { value = true; }
  void fill(IntFloat &value) {
    fill(value.a);
    fill(value.b);
  }
  void fill(TwoFloats &value) {
    fill(value.a);
    fill(value.b);
  }
  template <typename T, std::size_t N>
  void fill(std::array<T, N> &values) {
    for (T &value : values) {
      fill(value);
    }
  }
};

template <typename T, typename... Fields>
void check_struct(Fields... fields) {
  T value{};
  Counter counter;
  (counter.fill(value.*fields), ...);
  CHECK_TYPE(rust_next(value), T);
  CHECK(rust_next(value) == cpp_next(value));
  CHECK(rust_next(T{}) == cpp_next(T{}));
}

} // namespace

Byte cpp_next(Byte value) { return Byte{next(value.a)}; }
TwoBytes cpp_next(TwoBytes value) { return TwoBytes{next(value.a), next(value.b)}; }
ThreeBytes cpp_next(ThreeBytes value) { return ThreeBytes{next(value.a)}; }
Single cpp_next(Single value) { return Single{next(value.a)}; }
FiveBytes cpp_next(FiveBytes value) { return FiveBytes{next(value.a)}; }
BoolShort cpp_next(BoolShort value) {
  return BoolShort{next(value.a), next(value.b), next(value.c)};
}
TwoFloats cpp_next(TwoFloats value) { return TwoFloats{next(value.a), next(value.b)}; }
IntFloat cpp_next(IntFloat value) { return IntFloat{next(value.a), next(value.b)}; }
Double cpp_next(Double value) { return Double{next(value.a)}; }
ThreeFloats cpp_next(ThreeFloats value) {
  return ThreeFloats{next(value.a), next(value.b), next(value.c)};
}
IntDouble cpp_next(IntDouble value) { return IntDouble{next(value.a), next(value.b)}; }
DoubleInt cpp_next(DoubleInt value) { return DoubleInt{next(value.a), next(value.b)}; }
TwoDoubles cpp_next(TwoDoubles value) { return TwoDoubles{next(value.a), next(value.b)}; }
FloatByteLong cpp_next(FloatByteLong value) {
  return FloatByteLong{next(value.a), next(value.b), next(value.c)};
}
Seventeen cpp_next(Seventeen value) { return Seventeen{next(value.a)}; }
Padded cpp_next(Padded value) { return Padded{next(value.a), next(value.b), next(value.c)}; }
Nested cpp_next(Nested value) { return Nested{next(value.a), next(value.b)}; }
FourDoubles cpp_next(FourDoubles value) { return FourDoubles{next(value.a)}; }
SixtyFour cpp_next(SixtyFour value) { return SixtyFour{next(value.a), next(value.b)}; }

double cpp_spilled(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d, std::int64_t e,
                   IntDouble first, double f, double g, double h, double i, double j, double k,
                   TwoDoubles second, Padded third, TwoBytes fourth, DoubleInt fifth) {
  const auto number = [](auto value) { return static_cast<double>(value); };
  const std::array<double, 22> numbers{number(a),
                                       number(b),
                                       number(c),
                                       number(d),
                                       number(e),
                                       number(first.a),
                                       first.b,
                                       f,
                                       g,
                                       h,
                                       i,
                                       j,
                                       k,
                                       second.a,
                                       second.b,
                                       number(third.a),
                                       number(third.b),
                                       number(third.c),
                                       number(fourth.a),
                                       number(fourth.b),
                                       fifth.a,
                                       number(fifth.b)};
  double sum = 0;
  double weight = 0;
  for (double each : numbers) {
    sum += each * ++weight;
  }
  return sum;
}

std::size_t cpp_size_of(rust::Str name) {
  static const std::map<std::string, std::size_t> sizes{
      {"Byte", sizeof(Byte)},
      {"TwoBytes", sizeof(TwoBytes)},
      {"ThreeBytes", sizeof(ThreeBytes)},
      {"Single", sizeof(Single)},
      {"FiveBytes", sizeof(FiveBytes)},
      {"BoolShort", sizeof(BoolShort)},
      {"TwoFloats", sizeof(TwoFloats)},
      {"IntFloat", sizeof(IntFloat)},
      {"Double", sizeof(Double)},
      {"ThreeFloats", sizeof(ThreeFloats)},
      {"IntDouble", sizeof(IntDouble)},
      {"DoubleInt", sizeof(DoubleInt)},
      {"TwoDoubles", sizeof(TwoDoubles)},
      {"FloatByteLong", sizeof(FloatByteLong)},
      {"Seventeen", sizeof(Seventeen)},
      {"Padded", sizeof(Padded)},
      {"Nested", sizeof(Nested)},
      {"FourDoubles", sizeof(FourDoubles)},
      {"SixtyFour", sizeof(SixtyFour)},
  };
  return sizes.at(std::string(name));
}

rust::String checks() {
  check::Report report;
  check_struct<Byte>(&Byte::a);
  check_struct<TwoBytes>(&TwoBytes::a, &TwoBytes::b);
  check_struct<ThreeBytes>(&ThreeBytes::a);
  check_struct<Single>(&Single::a);
  check_struct<FiveBytes>(&FiveBytes::a);
  check_struct<BoolShort>(&BoolShort::a, &BoolShort::b, &BoolShort::c);
  check_struct<TwoFloats>(&TwoFloats::a, &TwoFloats::b);
  check_struct<IntFloat>(&IntFloat::a, &IntFloat::b);
  check_struct<Double>(&Double::a);
  check_struct<ThreeFloats>(&ThreeFloats::a, &ThreeFloats::b, &ThreeFloats::c);
  check_struct<IntDouble>(&IntDouble::a, &IntDouble::b);
  check_struct<DoubleInt>(&DoubleInt::a, &DoubleInt::b);
  check_struct<TwoDoubles>(&TwoDoubles::a, &TwoDoubles::b);
  check_struct<FloatByteLong>(&FloatByteLong::a, &FloatByteLong::b, &FloatByteLong::c);
  check_struct<Seventeen>(&Seventeen::a);
  check_struct<Padded>(&Padded::a, &Padded::b, &Padded::c);
  check_struct<Nested>(&Nested::a, &Nested::b);
  check_struct<FourDoubles>(&FourDoubles::a);
  check_struct<SixtyFour>(&SixtyFour::a, &SixtyFour::b);
  const double sum =
      rust_spilled(1, 2, 3, 4, 5, IntDouble{6, 7}, 8, 9, 10, 11, 12, 13, TwoDoubles{14, 15},
                   Padded{16, 17, 18}, TwoBytes{19, 20}, DoubleInt{21, 22});
  CHECK_EQ(sum, 3795.0);
  return report.text();
}

} // namespace layouts
