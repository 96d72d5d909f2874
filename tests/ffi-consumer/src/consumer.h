#pragma once
#include "twinspan-test-ffi/src/enums.rs.h"
#include "twinspan-test-ffi/src/opaque.rs.h"
#include "twinspan-test-ffi/src/structs.rs.h"

namespace consumer {

struct Line;

double length(Line line);
rust::Vec<structs::Person> people(rust::Vec<structs::Person> people);
std::shared_ptr<structs::Thing> thing(std::unique_ptr<structs::Thing> thing);
rust::Box<opaque::Counter> counted(std::int32_t number);
std::int32_t count(const opaque::Counter &counter);
void fails();

} // namespace consumer
