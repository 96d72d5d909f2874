#include "twinspan-test-consumer/src/consumer.h"
#include "twinspan-test-consumer/src/lib.rs.h"

namespace consumer {

double length(Line line) {
  const structs::Point delta{line.to.x - line.from.x, line.to.y - line.from.y};
  return line.suit == enums::Suit::Hearts ? delta.length() : 0;
}

rust::Vec<structs::Person> people(rust::Vec<structs::Person> people) {
  people.push_back(structs::rust_older(people[0]));
  return people;
}

std::shared_ptr<structs::Thing> thing(std::unique_ptr<structs::Thing> thing) { return thing; }

rust::Box<opaque::Counter> counted(std::int32_t number) {
  rust::Box<opaque::Counter> counter = opaque::counter(number);
  counter->increment(1);
  return counter;
}

std::int32_t count(const opaque::Counter &counter) { return counter.count(); }
void fails() { opaque::Device(1).rust_divide(0); }

} // namespace consumer
