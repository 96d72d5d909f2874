#pragma once
#include "rust/cxx.h"
#include <memory>
#include <string>

// C linkage, but a namespace nevertheless.
namespace functions {
extern "C" {
std::int32_t c_function(std::int32_t value);
}
} // namespace functions

namespace functions {

struct Pair;
struct Secret;

std::int32_t call_i32(rust::Fn<std::int32_t(std::int32_t)> f, std::int32_t value);
void call_unit(rust::Fn<void()> f);
rust::String call_str(rust::Fn<rust::Str(rust::Str)> f, rust::Str text);
rust::String call_string(rust::Fn<rust::String(rust::String)> f, rust::String text);
std::size_t call_ref(rust::Fn<std::size_t(const Pair &)> f, const Pair &pair);
void call_mut(rust::Fn<void(Pair &)> f, Pair &pair);
Pair call_pair(rust::Fn<Pair(Pair, Pair)> f, Pair left, Pair right);
rust::Vec<std::uint8_t> call_vec(rust::Fn<rust::Vec<std::uint8_t>(rust::Vec<std::uint8_t>)> f,
                                 rust::Vec<std::uint8_t> vec);
rust::Box<Secret> call_box(rust::Fn<rust::Box<Secret>(rust::Box<Secret>)> f,
                           rust::Box<Secret> secret);
std::size_t call_unique(rust::Fn<std::size_t(std::unique_ptr<std::string>)> f,
                        std::unique_ptr<std::string> text);
std::int32_t call_slice(rust::Fn<std::int32_t(rust::Slice<const std::int32_t>)> f,
                        rust::Slice<const std::int32_t> slice);
std::int32_t call_raw(rust::Fn<std::int32_t(const std::int32_t *)> f, const std::int32_t &value);
std::int32_t call_two(rust::Fn<std::int32_t(std::int32_t)> f,
                      rust::Fn<std::int32_t(std::int32_t)> g, std::int32_t value);
rust::String call_many(rust::Fn<rust::String(std::int8_t, std::uint64_t, float, double, bool,
                                             rust::Str, rust::String, std::int16_t)>
                           f);
void keep(rust::Fn<std::int32_t(std::int32_t)> f);
std::int32_t call_kept(std::int32_t value);

inline std::int32_t inline_function(std::int32_t value) { return value + 1; }
static inline std::int32_t static_function(std::int32_t value) { return value + 2; }
template <typename T>
T template_function(T value) {
  return value + 3;
}
constexpr std::int32_t constexpr_function(std::int32_t value) { return value + 4; }
std::int32_t noexcept_function(std::int32_t value) noexcept;
extern std::int32_t (*variable_function)(std::int32_t value);
std::int32_t overloaded(std::int32_t value);
std::int32_t overloaded(double value);
std::int32_t overloaded(std::int32_t left, std::int32_t right);
[[nodiscard]] std::int32_t important();
std::int32_t old();
std::int32_t said_unsafe();
rust::String call_forward_declared();

rust::String checks();

} // namespace functions
