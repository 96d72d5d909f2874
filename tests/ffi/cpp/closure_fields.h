#pragma once
#include "rust/cxx.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/closure_fields.rs.types.h"
#include <cstdint>
#include <memory>
#include <optional>

namespace closure_fields {

struct Hooks;
struct Kinds;

class Part final {
public:
  explicit Part(std::int32_t weight) : weight_(weight) {}
  std::int32_t weight() const { return weight_; }

private:
  std::int32_t weight_;
  check::Live live_;
};
std::unique_ptr<Part> new_part(std::int32_t weight);

Command cpp_command(std::int32_t by);
Command cpp_same(Command command);
rust::Vec<Command> cpp_commands(rust::Vec<Command> commands);
std::optional<Command> cpp_option(std::optional<Command> command);
Command cpp_result(Command command);
Hooks cpp_hooks(Hooks hooks);

std::size_t cpp_run(const Command &command, rust::Str text);
std::size_t cpp_run_on_a_thread(Command command, rust::Str text);
std::int32_t cpp_count(Command &command, std::int32_t by);
rust::String cpp_finish(Command command, rust::String text);
void cpp_drop(Command command, Hooks hooks);
std::int32_t cpp_call_hooks(Hooks &hooks);
void cpp_leave(Command &command);
rust::String cpp_swallow(const Command &command);
Parser cpp_parser();
twinspan::expected<std::int32_t, Refusal> cpp_parse(const Parser &parser, rust::Str text);
rust::String cpp_dynamic(const Parser &parser, rust::Str text);
rust::String cpp_kinds(Kinds &kinds);
Kinds cpp_made_kinds();
Command cpp_throwing();
rust::String cpp_empty(Command command, Kinds kinds, Parser parser);
std::uint8_t cpp_configured(const Configured &configured);
rust::Vec<std::size_t> cpp_sizes();

rust::String checks();

} // namespace closure_fields
