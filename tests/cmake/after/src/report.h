#pragma once
#include "catalog.h"
#include <ostream>
#include <string>

namespace stock {

// Prints each item with its worth, and the total. Discounts are lines of `name percent%`.
void report(const Catalog &catalog, std::ostream &out, const std::string &discounts = "");

} // namespace stock
