#include "mixed.h"

#include "check.h"

namespace {

void tests() {
  struct Unit {
    Mixed (*make)(bool);
    std::string (*use)(Mixed);
    std::size_t (*size)();
    bool (*throws)(const Mixed &);
    std::string (*chain)(const twinspan::ErrorInfo &);
    bool exceptions;
  };
  const Unit units[] = {
      {cpp17::make, cpp17::use, cpp17::size, cpp17::throws, cpp17::chain, true},
      {cpp20::make, cpp20::use, cpp20::size, cpp20::throws, cpp20::chain, true},
      {cpp23::make, cpp23::use, cpp23::size, cpp23::throws, cpp23::chain, true},
      {no_rtti::make, no_rtti::use, no_rtti::size, no_rtti::throws, no_rtti::chain, true},
      {no_exceptions::make, no_exceptions::use, no_exceptions::size, no_exceptions::throws,
       no_exceptions::chain, false},
  };
  for (const Unit &maker : units) {
    for (const Unit &user : units) {
      CHECK(maker.size() == user.size());
      CHECK(user.use(maker.make(true)).find("from 20") == 0);
      CHECK(user.use(maker.make(false)) == "none");
      CHECK(!user.throws(maker.make(true)));
      if (user.exceptions) {
        CHECK(user.throws(maker.make(false)));
      }
      const twinspan::Error error("text");
      CHECK(maker.chain(error) == "text" && user.chain(error) == "text");
    }
  }
}

const check::Death deaths[] = {
    {"value", "an error value without a message",
     [] { no_exceptions::throws(cpp23::make(false)); }},
};

} // namespace

int main(int argc, char **argv) { return check::run(argc, argv, &tests, deaths); }
