#pragma once
#include <memory>

namespace outer::data {
struct Item;
}
namespace imported {
struct Thing {};
std::unique_ptr<Thing> make();
} // namespace imported
outer::data::Item global(const imported::Thing &thing);
