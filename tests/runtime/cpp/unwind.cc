// Frames that Rust frames alternate with, and C++ callers outermost.

#include "tests.h"

#include "../../../cpp/state.h"

#include "twinspan/detail/guard.h"
#include "twinspan/panic.h"

#include <future>
#include <thread>

#if !defined(_WIN32)
#include <pthread.h>
#endif

std::atomic<std::int32_t> Local::made{0};
std::atomic<std::int32_t> Local::gone{0};
std::atomic<std::int32_t> Marked::copies{0};
std::atomic<std::int32_t> Marked::alive{0};

namespace {

enum Leaf : std::int32_t { leaf_panics = 0, leaf_throws = 1, leaf_returns = 2 };

const void *last_thrown = nullptr;

} // namespace

// Guarded Rust functions: a panic in them is a twinspan::Panic here.
extern "C" {
std::int32_t test_rust_frame(std::int32_t depth, std::int32_t leaf);
void test_rust_panic(std::int32_t kind);
}

namespace {

std::int32_t cpp_frame(std::int32_t depth, std::int32_t leaf) {
  const Local local;
  if (depth > 0) {
    return 1 + twinspan::detail::invoke([&] { return test_rust_frame(depth - 1, leaf); });
  }
  if (leaf == leaf_throws) {
    throw Marked(7);
  }
  return 1;
}

} // namespace

extern "C" {

// What Rust calls: an infallible C++ function.
std::int32_t test_cpp_frame(std::int32_t depth, std::int32_t leaf) {
  return twinspan::detail::unwind_guard<false>(
      [&]() -> std::int32_t { return cpp_frame(depth, leaf); });
}

// The same declared to fail.
std::uintptr_t test_cpp_frame_fallible(std::int32_t depth, std::int32_t leaf, std::int32_t *ok) {
  return twinspan::detail::catch_all([&]() -> std::uintptr_t {
    *ok = cpp_frame(depth, leaf);
    return 0;
  });
}

void test_counts(std::int32_t *made, std::int32_t *gone, std::int32_t *copies,
                 std::int32_t *alive) {
  *made = Local::made;
  *gone = Local::gone;
  *copies = Marked::copies;
  *alive = Marked::alive;
}

// C++ outermost: 0 returned, 1 the Marked that was thrown inside (same object), 2 a Panic, 3 anything else.
std::int32_t test_cpp_outermost(std::int32_t depth, std::int32_t leaf, std::int32_t *value) {
  try {
    const Local local;
    *value = cpp_frame(depth, leaf);
    return 0;
  } catch (const Marked &marked) {
    *value = marked.id;
    return Marked::copies == 0 ? 1 : 3;
  } catch (const twinspan::Panic &panic) {
    *value = panic.message() == "leaf of Rust" && panic.chain().size() == 1 ? 1 : 0;
    return 2;
  } catch (...) {
    return 3;
  }
}

// Throws, remembers the address, calls Rust, which throws it back in its own ways, and compares.
bool test_same_object_home(void (*through_rust)(void)) {
  try {
    twinspan::detail::invoke([&] { through_rust(); });
  } catch (const Marked &marked) {
    return &marked == last_thrown;
  }
  return false;
}
void test_throw_marked() {
  twinspan::detail::unwind_guard<false>([] {
    try {
      throw Marked(8);
    } catch (const Marked &marked) {
      last_thrown = &marked;
      throw;
    }
  });
}
std::uintptr_t test_throw_marked_fallible() {
  return twinspan::detail::catch_all([]() -> std::uintptr_t {
    try {
      throw Marked(9);
    } catch (const Marked &marked) {
      last_thrown = &marked;
      throw;
    }
  });
}

// What C++ may do with a panic before it lets it go on.
enum Treatment : std::int32_t {
  rethrow = 0,
  keep_pointer_and_rethrow_on_another_thread = 1,
  copy_and_throw_the_copy = 2,
  swallow = 3,
  nest = 4,
  rethrow_after_home_took_it = 5,
  async = 6,
  panic_again_while_handling = 7,
};

void test_treat_panic(std::int32_t kind, std::int32_t treatment) {
  twinspan::detail::unwind_guard<false>([&] {
    const Local local;
    std::exception_ptr kept;
    try {
      if (treatment == async) {
        std::async(std::launch::async, [&] {
          twinspan::detail::invoke([&] { test_rust_panic(kind); });
        }).get();
        return;
      }
      twinspan::detail::invoke([&] { test_rust_panic(kind); });
    } catch (const twinspan::Panic &panic) {
      switch (treatment) {
      case copy_and_throw_the_copy: {
        const twinspan::Panic copy(panic);
        throw twinspan::Panic(copy);
      }
      case swallow:
        return;
      case nest:
        std::throw_with_nested(std::logic_error("around the panic"));
      case panic_again_while_handling:
        twinspan::detail::invoke([&] { test_rust_panic(kind); });
        return;
      case keep_pointer_and_rethrow_on_another_thread:
        kept = std::current_exception();
        break;
      default:
        throw;
      }
    }
    std::exception_ptr again;
    std::thread([&] {
      try {
        std::rethrow_exception(kept);
      } catch (...) {
        again = std::current_exception();
      }
    }).join();
    std::rethrow_exception(again);
  });
}

static std::exception_ptr kept_panic;
// Keeps a panic beyond its home, and throws it again later.
void test_keep_panic(std::int32_t kind) {
  twinspan::detail::unwind_guard<false>([&] {
    try {
      twinspan::detail::invoke([&] { test_rust_panic(kind); });
    } catch (...) {
      kept_panic = std::current_exception();
      throw;
    }
  });
}
void test_throw_kept_panic() {
  twinspan::detail::unwind_guard<false>([] { std::rethrow_exception(kept_panic); });
}
void test_forget_kept_panic() { kept_panic = nullptr; }

// The panic's own words: 0 message, 1 location, 2 backtrace. `put` copies them.
void test_panic_text(std::int32_t kind, std::int32_t which, void *context,
                     void (*put)(void *, const char *, std::size_t)) {
  try {
    twinspan::detail::invoke([&] { test_rust_panic(kind); });
  } catch (const twinspan::Panic &panic) {
    const std::string_view text = which == 0   ? panic.message()
                                  : which == 1 ? panic.location()
                                  : which == 2 ? panic.backtrace()
                                               : std::string_view(panic.what());
    put(context, text.data(), text.size());
  }
}

// std::uncaught_exceptions() in a scope guard that runs while a panic passes.
std::int32_t test_uncaught() {
  static std::int32_t seen;
  seen = -1;
  struct Guard {
    ~Guard() { seen = std::uncaught_exceptions(); }
  };
  try {
    const Guard guard;
    twinspan::detail::invoke([] { test_rust_panic(0); });
  } catch (const std::exception &) {
  }
  return seen;
}

// A panic of another Rust runtime, which has another table.
static std::int32_t foreign_dropped = 0;
static const twinspan::detail::ErrorTable foreign_table = {
    1,
    [](const twinspan::detail::ErrorState *state) {
      ++foreign_dropped;
      delete state;
    },
    [](const twinspan::detail::ErrorState *, std::size_t index,
       twinspan_error_level *out) -> std::size_t {
      if (index == 0) {
        *out = {"of another runtime", 18, 0, 0, false};
      }
      return 1;
    },
    [](const twinspan::detail::ErrorState *, twinspan::detail::PanicText) {
      return twinspan_text{"of another runtime", 18};
    }};

void test_foreign_panic() {
  auto *const panic = new twinspan::detail::ErrorState(foreign_table);
  twinspan::detail::unwind_guard<false>(
      [panic] { twinspan_throw_panic(reinterpret_cast<std::uintptr_t>(panic)); });
}
std::int32_t test_foreign_dropped() { return foreign_dropped; }

// A panic out of a destructor that runs while an exception is in flight.
void test_panic_in_flight() {
  struct Panics {
    ~Panics() {
      twinspan::detail::invoke([] { test_rust_panic(0); });
    }
  };
  try {
    const Panics panics;
    throw Marked(1);
  } catch (const Marked &) {
  }
}

void test_noexcept_panics() {
  twinspan::detail::invoke_noexcept([] { test_rust_panic(0); });
}

bool test_forced_unwind_passes() {
#if defined(__GLIBCXX__) && !defined(_WIN32)
  static bool left;
  static bool returned;
  left = false;
  returned = false;
  struct Leave {
    ~Leave() { left = true; }
  };
  std::thread([] {
    const Leave leave;
    twinspan::detail::unwind_guard<false>([] { pthread_exit(nullptr); });
    static_cast<void>(twinspan::detail::catch_all([]() -> std::uintptr_t { return 0; }));
    returned = true;
  }).join();
  bool fallible_left = left && !returned;
  left = false;
  std::thread([] {
    const Leave leave;
    static_cast<void>(twinspan::detail::catch_all([]() -> std::uintptr_t {
      pthread_exit(nullptr);
      return 0;
    }));
    returned = true;
  }).join();
  return fallible_left && left && !returned;
#else
  return true;
#endif
}

// References and values through the guards.
std::int32_t test_guard_results() {
  std::int32_t value = 4;
  std::int32_t &reference =
      twinspan::detail::unwind_guard<true>([&]() -> std::int32_t & { return value; });
  reference += twinspan::detail::invoke([&]() -> std::int32_t & { return value; });
  const std::string text = twinspan::detail::invoke([] { return std::string(100, 'x'); });
  twinspan::detail::invoke([&] { value += static_cast<std::int32_t>(text.size()); });
  return value;
}

} // extern "C"
