#pragma once
#include "rust/cxx.h"
#include "twinspan/buffer.h"
#include "twinspan/closure.h"
#include "twinspan/expected.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace buffers {

struct Point;
struct Line;
struct Failure;
struct Frame;

std::vector<std::int32_t> cpp_vector(std::int32_t count);
std::string cpp_string(std::string_view text);
std::size_t cpp_take_vector(std::vector<std::int32_t> vector);
// Where the bytes are, or 0 if they were not in a std::string of two or more.
std::size_t cpp_take_string(std::string text);
rust::Vec<std::uint8_t> cpp_take_vec(rust::Vec<std::uint8_t> vec);
twinspan::Buffer<std::uint8_t> cpp_echo(twinspan::Buffer<std::uint8_t> buffer);
std::size_t cpp_address(const twinspan::Buffer<std::uint8_t> &buffer);
void cpp_change(twinspan::Buffer<std::uint8_t> &buffer);
twinspan::Buffer<std::uint8_t> cpp_deleted(std::size_t count);
twinspan::Buffer<std::uint8_t> cpp_shared();
twinspan::Buffer<Line> cpp_lines(std::uint32_t count);
std::optional<twinspan::Buffer<std::int32_t>>
cpp_maybe(std::optional<twinspan::Buffer<std::int32_t>> buffer);
rust::Vec<std::uint8_t> cpp_try(bool fails);
twinspan::expected<std::vector<std::uint8_t>, Failure> cpp_typed(std::int32_t code);
std::size_t cpp_calls(
    twinspan::FunctionRef<twinspan::Buffer<std::uint8_t>(twinspan::Buffer<std::uint8_t>)> change);
Frame cpp_frame(Frame frame);
rust::Vec<twinspan::Buffer<std::int32_t>> cpp_parts(Frame &frame);
inline twinspan::Buffer<Point> cpp_empty() { return {}; }
rust::String checks();

} // namespace buffers
