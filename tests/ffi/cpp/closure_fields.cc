#include "twinspan-test-ffi/cpp/closure_fields.h"
#include "twinspan-test-ffi/src/closure_fields.rs.h"
#include "twinspan-test-ffi/src/closure_fields_elsewhere.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include <cstddef>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace closure_fields {

using twinspan::Function;
using twinspan::OnceFunction;

std::unique_ptr<Part> new_part(std::int32_t weight) { return std::make_unique<Part>(weight); }

Command cpp_command(std::int32_t by) {
  Command command;
  command.name = "cpp";
  command.run = [by, live = check::Live()](std::string_view text) {
    return text.size() + static_cast<std::size_t>(by);
  };
  command.count = [by, sum = 0, live = check::Live()](std::int32_t value) mutable {
    return sum += value * by;
  };
  command.finish = [by, live = std::make_unique<check::Live>()](std::string text) {
    return text + std::to_string(by);
  };
  command.last = true;
  return command;
}

Command cpp_same(Command command) { return command; }
rust::Vec<Command> cpp_commands(rust::Vec<Command> commands) { return commands; }
std::optional<Command> cpp_option(std::optional<Command> command) { return command; }
Command cpp_result(Command command) {
  if (!command.last) {
    throw std::runtime_error("not the last");
  }
  return command;
}
Hooks cpp_hooks(Hooks hooks) { return hooks; }

std::size_t cpp_run(const Command &command, rust::Str text) { return command.run(text); }
std::size_t cpp_run_on_a_thread(Command command, rust::Str text) {
  return std::async(std::launch::async,
                    [text, mine = std::move(command)] { return mine.run(text); })
      .get();
}
std::int32_t cpp_count(Command &command, std::int32_t by) { return command.count(by); }
rust::String cpp_finish(Command command, rust::String text) {
  return std::move(command.finish)(std::move(text));
}
void cpp_drop(Command, Hooks) {}
std::int32_t cpp_call_hooks(Hooks &hooks) {
  hooks.local();
  const std::int32_t maybe = hooks.maybe ? (*hooks.maybe)(1) : 0;
  std::int32_t once = 0;
  if (hooks.maybe_once) {
    once = (*std::move(hooks.maybe_once))()->number();
    hooks.maybe_once.reset();
  }
  return hooks.shared(1) + maybe + once;
}
void cpp_leave(Command &command) {
  const Command taken = std::move(command);
  static_cast<void>(taken);
}
rust::String cpp_swallow(const Command &command) {
  try {
    static_cast<void>(command.run("panic"));
  } catch (const twinspan::Panic &panic) {
    return panic.what();
  }
  return "nothing";
}

rust::String cpp_empty(Command command, Kinds kinds, Parser parser) {
  check::Report report;
  CHECK(command.run == nullptr && command.count == nullptr && command.finish == nullptr);
  const std::string what = std::bad_function_call().what();
  CHECK_THROWS(std::bad_function_call, what, command.run("text"));
  CHECK_THROWS(std::bad_function_call, what, command.count(1));
  CHECK_THROWS(std::bad_function_call, what, std::move(command.finish)("text"));
  // What they were given is dropped.
  const auto live = check::live_in_rust();
  CHECK_THROWS(std::bad_function_call, what, kinds.things(new_thing(1), nullptr));
  Command full = cpp_command(1);
  CHECK_THROWS(std::bad_function_call, what, kinds.whole(std::move(full)));
  CHECK_EQ(check::live_in_rust(), live);
  CHECK_THROWS(std::bad_function_call, what, kinds.parts(new_part(1), *new_part(2)));
  CHECK_THROWS(std::bad_function_call, what, parser.typed("12"));
  CHECK_THROWS(std::bad_function_call, what, parser.dynamic("12"));
  CHECK_THROWS(std::bad_function_call, what, parser.exception());
  const Function<std::size_t(rust::Str) const> moved = std::move(command.run);
  CHECK(!moved);
  return report.text();
}

Parser cpp_parser() {
  Parser parser;
  parser.typed = [](std::string_view text) -> twinspan::expected<std::int32_t, Refusal> {
    if (text == "12") {
      return 12;
    }
    return twinspan::unexpected<Refusal>(Refusal{static_cast<std::int32_t>(text.size())});
  };
  parser.dynamic = [](std::string_view text) -> twinspan::expected<std::int32_t, twinspan::Error> {
    if (text == "12") {
      return 12;
    }
    return twinspan::unexpected<twinspan::Error>("not a number: " + std::string(text));
  };
  parser.exception = [] { throw std::runtime_error("exception"); };
  return parser;
}
twinspan::expected<std::int32_t, Refusal> cpp_parse(const Parser &parser, rust::Str text) {
  return parser.typed(text);
}
rust::String cpp_dynamic(const Parser &parser, rust::Str text) {
  const twinspan::expected<std::int32_t, twinspan::Error> parsed = parser.dynamic(text);
  return parsed ? rust::String(std::to_string(*parsed)) : rust::String(parsed.error().what());
}

Kinds cpp_made_kinds() {
  Kinds kinds;
  kinds.hits = [](const Hit &a, Hit b, Hit &c, std::optional<Hit> d) -> std::optional<Hit> {
    ++c.start;
    if (!d) {
      return std::nullopt;
    }
    return Hit{std::string(a.text) + std::string(b.text) + std::string(d->text), a.start + b.start};
  };
  kinds.things = [](rust::Box<Thing> a, const Thing *b) {
    return new_thing(a->number() + (b != nullptr ? b->number() : 0));
  };
  kinds.lists = [](rust::Slice<const Hit> hits, rust::Vec<std::int32_t> numbers,
                   std::optional<std::string_view> text) {
    rust::Vec<Hit> made;
    for (const Hit &hit : hits) {
      made.push_back(hit);
    }
    made.push_back(Hit{std::string(text.value_or("none")), numbers.size()});
    return made;
  };
  kinds.parts = [](std::unique_ptr<Part> a, Part &b) {
    return std::make_shared<Part>((a ? a->weight() : 0) + b.weight());
  };
  kinds.again = [](const Kinds &again, std::uint8_t depth) -> std::uint8_t {
    return static_cast<std::uint8_t>(
        depth == 0 ? 0 : again.again(again, static_cast<std::uint8_t>(depth - 1)) + 2);
  };
  kinds.whole = [](Command command) { return command; };
  return kinds;
}

rust::String cpp_kinds(Kinds &kinds) {
  check::Report report;
  Hit changed{"c", 0};
  const std::optional<Hit> made = kinds.hits(Hit{"a", 1}, Hit{"b", 2}, changed, Hit{"d", 9});
  CHECK(made && *made == (Hit{"abd", 3}));
  CHECK(!kinds.hits(Hit{"a", 1}, Hit{"b", 2}, changed, std::nullopt));
  CHECK_EQ(changed.start, std::size_t(2));
  const rust::Box<Thing> one = new_thing(1);
  CHECK_EQ(kinds.things(new_thing(2), &*one)->number(), 3);
  CHECK_EQ(kinds.things(new_thing(2), nullptr)->number(), 2);
  const Hit hits[] = {Hit{"a", 1}};
  const rust::Vec<Hit> list =
      kinds.lists(rust::Slice<const Hit>(hits, 1), {1, 2}, rust::Str("text"));
  CHECK(list.size() == 2 && list[0] == hits[0] && list[1] == (Hit{"text", 2}));
  CHECK(kinds.lists({}, {}, std::nullopt)[0] == (Hit{"none", 0}));
  Part part(3);
  CHECK_EQ(kinds.parts(new_part(2), part)->weight(), 5);
  CHECK_EQ(kinds.parts(nullptr, part)->weight(), 3);
  CHECK_EQ(int(kinds.again(kinds, 4)), 8);
  CHECK_EQ(kinds.whole(cpp_command(4)).run("ab"), std::size_t(6));
  return report.text();
}

Command cpp_throwing() {
  Command command = cpp_command(0);
  command.run = [](rust::Str text) -> std::size_t { throw std::out_of_range(std::string(text)); };
  return command;
}

std::uint8_t cpp_configured(const Configured &configured) {
  return static_cast<std::uint8_t>(configured.always + configured.enabled());
}

rust::Vec<std::size_t> cpp_sizes() {
  return {sizeof(Command),
          offsetof(Command, run),
          offsetof(Command, finish),
          offsetof(Command, last),
          sizeof(Hooks),
          offsetof(Hooks, maybe_once),
          sizeof(Function<void() const>)};
}

namespace {

void check_command(Command command, const char *name) {
  CHECK_EQ(command.name, rust::String(name));
  CHECK_EQ(command.run("ab"), std::size_t(5));
  CHECK_EQ(rust_run(command, "abc"), std::size_t(6));
  CHECK_EQ(command.count(1), 3);
  CHECK_EQ(rust_count(command, 2), 9);
  CHECK(command.last);
  CHECK_EQ(std::string(rust_finish(std::move(command), "end")), "end3");
  CHECK(!command.run && !command.finish); // NOLINT: documented
}

void check_both() {
  CHECK_TYPE(std::declval<Command>().run, Function<std::size_t(rust::Str) const>);
  CHECK_TYPE(std::declval<Command>().count, Function<std::int32_t(std::int32_t)>);
  CHECK_TYPE(std::declval<Command>().finish, OnceFunction<rust::String(rust::String)>);
  static_assert(!std::is_copy_constructible_v<Command>);
  static_assert(std::is_nothrow_move_constructible_v<Command>);
  static_assert(rust::IsRelocatable<Command>::value);
  check_command(rust_command(3), "rust");
  check_command(cpp_command(3), "cpp");
  check_command(rust_same(cpp_command(3)), "cpp");
  check_command(rust_same(rust_command(3)), "rust");
  check_command(rust_result(cpp_command(3)), "cpp");
  check_command(*rust_option(rust_command(3)), "rust");
  CHECK(!rust_option(std::nullopt));
  CHECK_THROWS(rust::Error, "not the last", rust_result(Command{}));
  rust::Vec<Command> commands;
  commands.push_back(cpp_command(3));
  commands.push_back(rust_command(3));
  commands = rust_commands(std::move(commands));
  CHECK_EQ(commands.size(), std::size_t(2));
  check_command(std::move(commands[1]), "rust");
  check_command(std::move(commands[0]), "cpp");
  commands.truncate(1);
  CHECK(!commands[0].run);
}

void check_hooks() {
  const std::ptrdiff_t live = check::Live::count();
  auto hooks = [](bool is_there) {
    Hooks made;
    made.shared = [](std::int32_t value) { return value + 2; };
    made.local = [owned = check::Live()] {};
    if (is_there) {
      made.maybe = Function<std::int32_t(std::int32_t) const>(
          [owned = check::Live()](std::int32_t value) { return value + 2; });
      made.maybe_once =
          OnceFunction<rust::Box<Thing>()>([owned = check::Live()] { return new_thing(100); });
    }
    return made;
  };
  for (const bool is_there : {false, true}) {
    Hooks mine = hooks(is_there);
    CHECK_EQ(check::Live::count(), live + (is_there ? 3 : 1));
    CHECK_EQ(rust_call_hooks(mine), is_there ? 106 : 3);
    CHECK(!mine.maybe_once);
    CHECK_EQ(check::Live::count(), live + (is_there ? 2 : 1));
    rust_drop(cpp_command(1), std::move(mine));
    CHECK_EQ(check::Live::count(), live);
    Hooks back = rust_hooks(hooks(is_there));
    CHECK_EQ(bool(back.maybe), is_there);
    CHECK_EQ(cpp_call_hooks(back), is_there ? 106 : 3);
  }
  CHECK_EQ(check::Live::count(), live);
  Command command = cpp_command(1);
  rust_replace(command);
  CHECK_EQ(command.run("abc"), std::size_t(6));
  CHECK_EQ(check::Live::count(), live + 2);
  // Rust's closures go where C++'s do.
  Function<std::size_t(rust::Str) const> taken = std::move(command.run);
  CHECK(!command.run); // NOLINT: documented
  const std::function<std::size_t(rust::Str)> standard = std::move(taken).to_std();
  CHECK_EQ(standard("ab"), std::size_t(4));
}

void check_failures() {
  const Command rust = rust_command(1);
  CHECK_THROWS(twinspan::Panic, "a panic in a field", rust.run("panic"));
  CHECK_THROWS(twinspan::Panic, "a panic in a field", rust_run(rust, "panic"));
  const Command throwing = cpp_throwing();
  CHECK_THROWS(std::out_of_range, "text", rust_run(throwing, "text"));
  CHECK_THROWS(twinspan::Panic, "an empty closure was called", rust_run(Command{}, ""));
  CHECK_THROWS(twinspan::Panic, "an empty closure was called", rust_finish(Command{}, ""));
  for (const Parser &parser : {rust_parser(), cpp_parser()}) {
    CHECK_EQ(*try_rust_parse(parser, "12"), 12);
    CHECK_EQ(parser.typed("ab").error().code, 2);
    CHECK_EQ(std::string(rust_dynamic(parser, "ab")), "not a number: ab");
    CHECK_EQ(std::string(parser.dynamic("ab").error().what()), "not a number: ab");
  }
  CHECK_EQ(std::string(rust_parser().exception().error().what()), "exception");
}

} // namespace

rust::String checks() {
  check::Report report;
  check_both();
  check_hooks();
  check_failures();
  Kinds kinds = rust_kinds();
  CHECK_EQ(std::string(cpp_kinds(kinds)), "");
  return report.text();
}

namespace elsewhere {

Step cpp_step(Step step) { return rust_step(std::move(step)); }
rust::Vec<Step> cpp_steps(rust::Vec<Step> steps) { return steps; }
Command cpp_command(Command command) { return command; }
std::int32_t cpp_run(const Step &step, rust::Str text) {
  return step.then(static_cast<std::int32_t>(step.command.run(text)));
}

} // namespace elsewhere
} // namespace closure_fields
