#include "words/src/lib.rs.h"
#include <iostream>
#include <string_view>

int main() {
  const std::string_view text = "the tea and the other tea";
  words::count(twinspan::str(text))->each([](rust::Str word, std::uint64_t number) {
    std::cout << word << ' ' << number << '\n';
  });

  try {
    words::count("a the");
  } catch (const twinspan::ErrorOf<words::NoWords> &error) {
    std::cout << "no words in " << error.error().length << " bytes\n";
  }
}
