#pragma once
#include "rust/cxx.h"

namespace layouts {

struct Byte;
struct TwoBytes;
struct ThreeBytes;
struct Single;
struct FiveBytes;
struct BoolShort;
struct TwoFloats;
struct IntFloat;
struct Double;
struct ThreeFloats;
struct IntDouble;
struct DoubleInt;
struct TwoDoubles;
struct FloatByteLong;
struct Seventeen;
struct Padded;
struct Nested;
struct FourDoubles;
struct SixtyFour;

Byte cpp_next(Byte value);
TwoBytes cpp_next(TwoBytes value);
ThreeBytes cpp_next(ThreeBytes value);
Single cpp_next(Single value);
FiveBytes cpp_next(FiveBytes value);
BoolShort cpp_next(BoolShort value);
TwoFloats cpp_next(TwoFloats value);
IntFloat cpp_next(IntFloat value);
Double cpp_next(Double value);
ThreeFloats cpp_next(ThreeFloats value);
IntDouble cpp_next(IntDouble value);
DoubleInt cpp_next(DoubleInt value);
TwoDoubles cpp_next(TwoDoubles value);
FloatByteLong cpp_next(FloatByteLong value);
Seventeen cpp_next(Seventeen value);
Padded cpp_next(Padded value);
Nested cpp_next(Nested value);
FourDoubles cpp_next(FourDoubles value);
SixtyFour cpp_next(SixtyFour value);

double cpp_spilled(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d, std::int64_t e,
                   IntDouble first, double f, double g, double h, double i, double j, double k,
                   TwoDoubles second, Padded third, TwoBytes fourth, DoubleInt fifth);
std::size_t cpp_size_of(rust::Str name);
rust::String checks();

} // namespace layouts
