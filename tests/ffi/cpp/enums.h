#pragma once
#include "rust/cxx.h"
#include <memory>
#include <vector>

namespace enums {

enum class Suit : std::uint8_t;
enum class Wide : std::uint32_t;
enum class Negative : std::int16_t;
enum class Largest : std::uint64_t;
enum class Explicit : std::int64_t;
enum class Flags : std::uint16_t;
enum class Unnamed : std::uint32_t;
enum class NamedByCpp : std::uint8_t;
struct Card;

enum class Color : std::uint8_t { Red = 1, Green = 2, Blue = 4 };
enum Unscoped : std::uint32_t { FIRST, SECOND = 8 };

Suit cpp_next(Suit suit);
const Suit &cpp_increment(Suit &suit);
Flags cpp_combine(Flags left, const Flags &right);
Negative cpp_negative(Negative value);
Unnamed cpp_unnamed(Unnamed value);
Card cpp_card(Card card);
std::size_t cpp_count(rust::Slice<const Suit> suits, Suit suit);
rust::Vec<Suit> cpp_suits(rust::Vec<Suit> suits);
std::unique_ptr<std::vector<Suit>> cpp_vector();
std::shared_ptr<Suit> cpp_share(Suit suit);
NamedByCpp cpp_named(NamedByCpp value);
Color cpp_color(Color value);
Unscoped cpp_unscoped(Unscoped value);
std::size_t cpp_size_of_wide(Wide value);
std::size_t cpp_size_of_largest(Largest value);
std::size_t cpp_size_of_explicit(Explicit value);

rust::String checks();

} // namespace enums
