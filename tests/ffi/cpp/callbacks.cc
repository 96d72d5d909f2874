#include "twinspan-test-ffi/cpp/callbacks.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/callbacks.rs.h"
#include "twinspan/twinspan.h"
#include <atomic>
#include <functional>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <vector>

namespace callbacks {

using twinspan::Callbacks;
using twinspan::Registration;

Registration Hub::subscribe(twinspan::Function<void(rust::Str) const> call) const {
  return list_.add(std::move(call));
}
void Hub::publish(rust::Str text) const { list_.call(text); }
std::size_t Hub::size() const noexcept { return list_.size(); }
std::shared_ptr<Hub> new_hub() { return std::make_shared<Hub>(); }

Registration own(const AtomicCounter &counter) {
  return Registration([&counter] { counter.add(); });
}

namespace {
thread_local Registration kept;
} // namespace

void keep(Registration registration) { kept = std::move(registration); }
void drop_kept() { kept.reset(); }
Registration none() { return Registration(); }
Registration empty() { return Registration(); }
bool is_kept() { return static_cast<bool>(kept); }

namespace {

// A list of Rust's.
void of_rust() {
  check::Live::count() = 0;
  const auto source = new_source();
  std::string seen;
  {
    const Registration first =
        source->watch([&seen, live = check::Live()](std::string_view text, std::int32_t number) {
          seen += std::string(text) + std::to_string(number);
        });
    auto second = source->watch([&seen](rust::Str, std::int32_t) { seen += '.'; });
    CHECK_EQ(source->watchers(), 2U);
    source->change("a", 1);
    CHECK_EQ(seen, "a1.");
    second.cancel();
    CHECK(!second);
    source->change("b", 2);
    CHECK_EQ(seen, "a1.b2");
    CHECK_EQ(check::Live::count(), 1);
  }
  CHECK_EQ(source->watchers(), 0U);
  CHECK_EQ(check::Live::count(), 0);

  source->watch([&seen](rust::Str, std::int32_t) { seen = "kept"; }).detach();
  source->change("", 0);
  CHECK_EQ(seen, "kept");
  CHECK(!source->watch_if(nullptr));
  CHECK(static_cast<bool>(source->watch_if([](rust::Str, std::int32_t) {})));
  CHECK_EQ(source->watchers(), 1U);

  // The exception of the first that throws, after all have been called.
  int calls = 0;
  std::vector<Registration> throwing;
  for (const char *text : {"first", "second"}) {
    throwing.push_back(source->watch([&calls, text](rust::Str, std::int32_t) {
      ++calls;
      throw std::runtime_error(text);
    }));
  }
  CHECK_THROWS(std::runtime_error, "first", source->change("", 0));
  CHECK_EQ(calls, 2);

  take(Registration([&calls] { calls = 10; }), true);
  CHECK_EQ(calls, 10);
  take(Registration([&calls] { calls = 11; }), false);
  CHECK_EQ(calls, 10);
  CHECK(try_fallible(false).has_value());
  CHECK_EQ(try_fallible(true).error().code, 3);
  CHECK_THROWS(twinspan::Panic, "no registration", panicking());
}

// A list of C++'s.
void of_cpp() {
  using Failing = Callbacks<twinspan::expected<void, int>(int)>;
  const Failing list;
  CHECK(list.empty());
  std::vector<Registration> registrations;
  int calls = 0;
  for (int index = 0; index < 3; ++index) {
    registrations.push_back(list.add([&calls, index](int limit) -> twinspan::expected<void, int> {
      ++calls;
      if (index < limit) {
        return {};
      }
      return twinspan::unexpected<int>(index);
    }));
  }
  CHECK(list.try_call(3).has_value());
  CHECK_EQ(list.try_call(1).error(), 1);
  CHECK_EQ(calls, 6);
  list.call(3);
  CHECK_THROWS(twinspan::ErrorOf<int>, "an error value without a message", list.call(1));
  CHECK_EQ(calls, 12);
  CHECK_EQ(list.size(), 3U);
  registrations.clear();
  CHECK(list.empty());
  CHECK(!list.add(nullptr));

  // What a callback takes by value is given to each.
  const Callbacks<void(std::string)> texts;
  std::string joined;
  const auto one = texts.add([&](std::string text) { joined += std::move(text); });
  const auto two = texts.add([&](const std::string &text) { joined += text; });
  texts.call("ab");
  CHECK_EQ(joined, "abab");
}

// Empty in, empty out.
void empties() {
  void (*const null)() = nullptr;
  CHECK(!Registration(null));
  CHECK(!Registration(std::function<void()>()));
  CHECK(!Registration(twinspan::Function<void()>()));
  CHECK(!Registration(twinspan::OnceFunction<void()>()));
  const Callbacks<void(rust::Str)> list;
  void (*const none)(std::string_view) = nullptr;
  CHECK(!list.add(none));
  CHECK(!list.add(std::function<void(rust::Str)>()));
  CHECK(!list.add(std::function<void(std::string_view)>()));
  CHECK(!list.add(twinspan::Function<void(rust::Str) const>()));
  CHECK(list.empty());
  list.call("nobody");
  CHECK(is_empty(Registration()));
  CHECK(!is_empty(Registration([] {})));
  CHECK(!nothing());
  int calls = 0;
  const std::function<void()> counts = [&calls] { ++calls; };
  Registration(counts).reset();
  CHECK_EQ(calls, 1);
}

void waits() {
  const Callbacks<void()> list;
  std::promise<void> entered;
  std::promise<void> go;
  std::atomic<bool> ended{false};
  auto registration = list.add([&] {
    entered.set_value();
    go.get_future().wait();
    ended = true;
  });
  auto call = std::async(std::launch::async, [&] { list.call(); });
  entered.get_future().wait();
  auto drop = std::async(std::launch::async, [&] {
    registration.reset();
    return ended.load();
  });
  while (!list.empty()) {
    std::this_thread::yield();
  }
  go.set_value();
  CHECK(drop.get());
  call.get();

  // From inside itself nothing is waited for.
  int calls = 0;
  Registration self;
  self = list.add([&] {
    ++calls;
    self.reset();
  });
  list.call();
  list.call();
  CHECK_EQ(calls, 1);
}

static_assert(!std::is_copy_constructible_v<Registration>);
static_assert(std::is_nothrow_move_constructible_v<Registration>);
static_assert(sizeof(Registration) == 2 * sizeof(void *));

} // namespace

rust::String checks() {
  check::Report report;
  of_rust();
  of_cpp();
  empties();
  waits();
  return report.text();
}

} // namespace callbacks
