#include "twinspan-test-ffi/cpp/enums.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/enums.rs.h"
#include <algorithm>

namespace enums {

Suit cpp_next(Suit suit) {
  switch (suit) {
  case Suit::Clubs:
    return Suit::Diamonds;
  case Suit::Diamonds:
    return Suit::Hearts;
  case Suit::Hearts:
    return Suit::Spades;
  case Suit::Spades:
    return Suit::Clubs;
  }
  return static_cast<Suit>(static_cast<int>(suit) + 1);
}

const Suit &cpp_increment(Suit &suit) { return suit = cpp_next(suit); }

Flags cpp_combine(Flags left, const Flags &right) { return left | right; }

Negative cpp_negative(Negative value) {
  return value == Negative::Low ? Negative::High : Negative::Low;
}

Unnamed cpp_unnamed(Unnamed value) {
  return static_cast<Unnamed>(static_cast<std::uint32_t>(value) + 1);
}

Card cpp_card(Card card) {
  return Card{cpp_next(card.suit),
              {cpp_next(card.others[0]), cpp_next(card.others[1])},
              card.flags ^ Flags::All};
}

std::size_t cpp_count(rust::Slice<const Suit> suits, Suit suit) {
  return static_cast<std::size_t>(std::count(suits.begin(), suits.end(), suit));
}

rust::Vec<Suit> cpp_suits(rust::Vec<Suit> suits) {
  std::sort(suits.begin(), suits.end());
  return suits;
}

std::unique_ptr<std::vector<Suit>> cpp_vector() {
  return std::make_unique<std::vector<Suit>>(std::vector<Suit>{Suit::Hearts, Suit::Spades});
}

std::shared_ptr<Suit> cpp_share(Suit suit) { return std::make_shared<Suit>(cpp_next(suit)); }

NamedByCpp cpp_named(NamedByCpp value) {
  return value == NamedByCpp::cpp_value ? NamedByCpp::cpp_other : NamedByCpp::cpp_value;
}

Color cpp_color(Color value) { return value == Color::Red ? Color::Green : Color::Blue; }
Unscoped cpp_unscoped(Unscoped value) { return value == FIRST ? SECOND : FIRST; }

std::size_t cpp_size_of_wide(Wide value) { return sizeof(value); }
std::size_t cpp_size_of_largest(Largest value) { return sizeof(value); }
std::size_t cpp_size_of_explicit(Explicit value) { return sizeof(value); }

rust::String checks() {
  check::Report report;
  static_assert(static_cast<int>(Suit::Spades) == 11, "discriminants follow each other");
  static_assert(static_cast<std::uint64_t>(Largest::Max) == ~std::uint64_t(0) >> 1, "64 bits");
  CHECK_TYPE(rust_next(Suit::Clubs), Suit);
  CHECK(rust_next(Suit::Clubs) == Suit::Diamonds);
  CHECK(rust_next(static_cast<Suit>(200)) == static_cast<Suit>(201));
  Suit suit = Suit::Spades;
  CHECK_TYPE(rust_increment(suit), const Suit &);
  CHECK_EQ(&rust_increment(suit), &suit);
  CHECK(suit == Suit::Clubs);
  CHECK(rust_combine(Flags::Read, Flags::Write) == Flags::All);
  CHECK((Flags::Read & Flags::All) == Flags::Read);
  CHECK(rust_negative(Negative::Low) == Negative::High);
  CHECK(rust_negative(Negative::High) == Negative::Low);
  CHECK(rust_unnamed(static_cast<Unnamed>(7)) == static_cast<Unnamed>(8));
  Card card = rust_card(Card{Suit::Clubs, {Suit::Spades, static_cast<Suit>(99)}, Flags::Read});
  CHECK(card.suit == Suit::Diamonds && card.others[0] == Suit::Clubs);
  CHECK(card.others[1] == static_cast<Suit>(100) && card.flags == Flags::Write);
  rust::Vec<Suit> suits{Suit::Spades, Suit::Clubs, Suit::Spades};
  CHECK_EQ(rust_count(rust::Slice<const Suit>(suits), Suit::Spades), std::size_t(2));
  suits = rust_suits(std::move(suits));
  CHECK(suits.size() == 3 && suits[0] == Suit::Clubs);
  CHECK(rust_named(NamedByCpp::cpp_value) == NamedByCpp::cpp_other);
  CHECK(rust_color(Color::Green) == Color::Blue);
  CHECK(*rust_box(rust::Box<Suit>(Suit::Clubs)) == Suit::Diamonds);
  return report.text();
}

} // namespace enums
