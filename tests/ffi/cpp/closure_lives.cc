#include "twinspan-test-ffi/cpp/closure_lives.h"
#include "twinspan-test-ffi/cpp/check.h"
#include "twinspan-test-ffi/src/closure_lives.rs.h"
#include "twinspan-test-ffi/src/live.rs.h"
#include "twinspan/twinspan.h"
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace closure_lives {

using check::Live;
using check::live_in_rust;
using twinspan::Function;
using twinspan::FunctionRef;
using twinspan::OnceFunction;

namespace {
// Each test has a thread of its own.
thread_local std::unique_ptr<Slots> owner;

// What is captured, and used after the closure has been ended.
constexpr std::string_view text = "captures that are on the heap";
constexpr std::int32_t fails = 100;
constexpr std::int32_t calls_itself = 10;

std::int32_t body(Slot slot, const std::string &captured, std::int32_t value) {
  if (value % fails >= calls_itself) {
    if (call(slot, value - calls_itself) != static_cast<std::int32_t>(text.size())) {
      return -1;
    }
  } else {
    end(slot, static_cast<End>(value % calls_itself));
  }
  if (captured != text) {
    return -2;
  }
  if (value >= fails) {
    throw std::runtime_error("fails on purpose");
  }
  return static_cast<std::int32_t>(captured.size());
}

auto lambda(Slot slot) {
  return [slot, live = Live(), captured = std::string(text)](std::int32_t value) {
    return body(slot, captured, value);
  };
}

Function<std::int32_t(std::int32_t) const> &shared(Slot slot) {
  return slot == Slot::Shared ? owner->shared : slot == Slot::Sync ? owner->sync : owner->list[0];
}
} // namespace

void put(Slots slots) { owner = std::make_unique<Slots>(std::move(slots)); }

void put_lambdas() {
  owner = std::make_unique<Slots>();
  owner->shared = lambda(Slot::Shared);
  owner->sync = lambda(Slot::Sync);
  owner->exclusive = [run = lambda(Slot::Exclusive)](std::int32_t value) mutable {
    return run(value);
  };
  owner->list.push_back(lambda(Slot::List));
}

std::int32_t call(Slot slot, std::int32_t value) {
  return slot == Slot::Exclusive ? owner->exclusive(value) : shared(slot)(value);
}

std::int32_t call_from_rust(Slot slot, std::int32_t value) {
  return rust_call(*owner, slot, value);
}

void end(Slot slot, End how) {
  if (how != End::DestroyOwner && is_empty(slot)) {
    return;
  }
  switch (how) {
  case End::Reset:
    if (slot == Slot::Exclusive) {
      owner->exclusive.reset();
    } else if (slot == Slot::List) {
      owner->list.clear();
    } else {
      shared(slot) = nullptr;
    }
    break;
  case End::Replace:
    if (slot == Slot::Exclusive) {
      owner->exclusive = [](std::int32_t value) { return value; };
    } else {
      shared(slot) = [live = Live()](std::int32_t value) { return value; };
    }
    break;
  case End::GiveToRust:
    if (slot == Slot::Exclusive) {
      take_mut(std::move(owner->exclusive));
    } else {
      take(std::move(shared(slot)));
    }
    break;
  default:
    owner = nullptr;
  }
}

bool is_empty(Slot slot) {
  if (owner == nullptr) {
    return true;
  }
  if (slot == Slot::Exclusive) {
    return !owner->exclusive;
  }
  return (slot == Slot::List && owner->list.empty()) || !shared(slot);
}

namespace {
Function<void(std::int32_t) const> on_threads;
} // namespace

void share(Function<void(std::int32_t) const> run, bool in_lambda) {
  on_threads = std::move(run);
  if (in_lambda) {
    on_threads = [run = std::move(on_threads), captured = std::string(text)](std::int32_t value) {
      run(value);
      if (captured != text) {
        throw std::logic_error("freed while it runs");
      }
    };
  }
}
void call_shared(std::int32_t value) { on_threads(value); }
void end_shared() { on_threads.reset(); }

std::int32_t refuse_once(OnceFunction<std::int32_t(const Owned &, Owned &)> run) {
  Owned owned{"both", 1};
  return std::move(run)(owned, owned);
}

namespace {
// Balanced in both languages?
template <class Test>
void balanced(Test test) {
  const rust::isize rust = live_in_rust();
  const std::ptrdiff_t cpp = Live::count();
  test();
  CHECK_EQ(live_in_rust(), rust);
  CHECK_EQ(Live::count(), cpp);
}

} // namespace

rust::String messages() {
  const check::Report report;
  const Fallible fallible = closure_lives::fallible();
  CHECK_THROWS(twinspan::ErrorOf<Shown>, "Shown { code: 1 }", fallible.one(1).value());
  const std::string silent = "twinspan_test_ffi::closure_lives::ffi::ffi::Silent";
  CHECK_THROWS(twinspan::ErrorOf<Silent>, silent, fallible.list[0](2).value());
  return report.text();
}

rust::String refused_arguments() {
  const check::Report report;

  // There is nothing to call: what it would have been given is dropped.
  balanced([] {
    using Owners = void(rust::Box<Opaque>, std::unique_ptr<Live>, rust::String,
                        std::optional<rust::Box<Opaque>>, Function<void()>);
    const auto give = [](auto &&run) {
      const std::string what = std::bad_function_call().what();
      CHECK_THROWS(std::bad_function_call, what,
                   std::forward<decltype(run)>(run)(new_opaque(), std::make_unique<Live>(),
                                                    "a text that is on the heap", new_opaque(),
                                                    [live = Live()] {}));
    };
    Function<Owners> function;
    give(function);
    give(FunctionRef<Owners>(function));
    give(OnceFunction<Owners>());
  });

  // Arguments that cannot be made: the closure stays where it is, with its owner.
  balanced([] {
    auto run = once();
    const std::string bad = "\xff, which is no UTF-8";
    CHECK_THROWS(std::invalid_argument, "data for rust::Str is not utf-8",
                 std::move(run)(new_opaque(), bad));
    CHECK(static_cast<bool>(run));
    CHECK_EQ(std::move(run)(new_opaque(), std::string("good")), 4);
    CHECK(!run);
    CHECK_THROWS(std::bad_function_call, std::bad_function_call().what(),
                 std::move(run)(new_opaque(), std::string("again")));
  });
  balanced([] {
    OnceFunction<std::size_t(rust::Str)> run = [live = Live()](std::string_view value) {
      return value.size();
    };
    CHECK_THROWS(std::invalid_argument, "data for rust::Str is not utf-8",
                 std::move(run)(std::string("\xff")));
  });

  // One object twice.
  balanced([] {
    auto run = once_of_two();
    Owned owned{"both", 1};
    CHECK_THROWS(twinspan::Panic,
                 "`argument0` and `argument1` of `a closure` overlap, and one of them is a `&mut`",
                 std::move(run)(owned, owned));
    CHECK(!run);
    const auto shared = shared_of_two();
    CHECK_THROWS(twinspan::Panic,
                 "`argument0` and `argument1` of `a closure` overlap, and one of them is a `&mut`",
                 shared(owned, owned, new_opaque(), "a text that is on the heap"));
  });

  // What a lambda gives is read before its captures are gone.
  balanced([] {
    OnceFunction<rust::String()> run =
        [captured = std::string(text), live = Live()]() -> const std::string & { return captured; };
    CHECK_EQ(std::move(run)(), text);
  });
  return report.text();
}

} // namespace closure_lives
