#pragma once
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace tests {
namespace wrapped_closures {

template <class Signature>
class Interface;
template <class R, class... A>
class Interface<R(A...)> {
public:
  virtual ~Interface() = default;
  virtual R call(A...) = 0;
};
template <class F, class Signature>
class Holder;
template <class F, class R, class... A>
class Holder<F, R(A...)> : public Interface<R(A...)> {
public:
  explicit Holder(F f) : f_(std::move(f)) {}
  R call(A... arguments) override { return f_(static_cast<A &&>(arguments)...); }

private:
  F f_;
};

// As absl::AnyInvocable: it is moved, and its constructor says what it takes.
template <class Signature>
class Moved;
template <class R, class... A>
class Moved<R(A...)> {
public:
  Moved() = default;
  Moved(std::nullptr_t) {}
  template <class F, class = std::enable_if_t<std::is_invocable_r_v<R, F &, A...>>>
  Moved(F f) : held_(std::make_unique<Holder<F, R(A...)>>(std::move(f))) {}
  explicit operator bool() const { return held_ != nullptr; }
  R operator()(A... arguments) { return held_->call(static_cast<A &&>(arguments)...); }

private:
  std::unique_ptr<Interface<R(A...)>> held_;
};
// As absl::AnyInvocable<int(int) &&>: it is called once.
class Once {
public:
  template <class F, class = std::enable_if_t<std::is_invocable_r_v<int, F &&, int>>>
  Once(F f) : call_([g = std::make_shared<F>(std::move(f))](int n) { return std::move(*g)(n); }) {}
  Once(Once &&) = default;
  int operator()(int n) && { return call_(n); }

private:
  std::function<int(int)> call_;
};
inline int once(Once f) { return std::move(f)(40); }

// As boost::function: it copies what it is made of, and takes anything.
template <class Signature>
class Copied;
template <class R, class... A>
class Copied<R(A...)> {
public:
  template <class F>
  Copied(F f) : held_(std::make_shared<Holder<F, R(A...)>>(f)) {}
  R operator()(A... arguments) const { return held_->call(static_cast<A &&>(arguments)...); }

private:
  std::shared_ptr<Interface<R(A...)>> held_;
};
// As the slot of a signal: by a constant reference.
class Slot {
public:
  template <class F>
  Slot(const F &f) : call_(f) {}
  void operator()(const std::string &text) const { call_(text); }

private:
  std::function<void(const std::string &)> call_;
};
// As absl::FunctionRef: it refers to what it is made of.
class View {
public:
  template <class F, class = std::enable_if_t<std::is_invocable_r_v<int, const F &, int>>>
  View(const F &f)
      : f_(&f), call_([](const void *g, int n) -> int { return (*static_cast<const F *>(g))(n); }) {
  }
  int operator()(int n) const { return call_(f_, n); }

private:
  const void *f_;
  int (*call_)(const void *, int);
};
// A class of its own, which is no callable.
class Visitor {
public:
  template <class F, class = decltype(std::declval<F &>()(0, 0.0))>
  Visitor(const F &f) : call_([f](int a, double b) { return static_cast<bool>(f(a, b)); }) {}
  bool visit(int a, double b) const { return call_(a, b); }

private:
  std::function<bool(int, double)> call_;
};

class Signal {
public:
  void connect(const Slot &slot) { slots_.push_back(slot); }
  void emit(const std::string &text) const {
    for (const Slot &slot : slots_)
      slot(text);
  }

private:
  std::vector<Slot> slots_;
};

inline int moved(Moved<int(int)> f) { return f ? f(20) + f(22) : -1; }
inline long long moved_long(Moved<long long(long long)> f) { return f(40) + 2; }
inline int copied(Copied<int(int)> f) {
  std::vector<Copied<int(int)>> copies;
  copies.push_back(f);
  copies.push_back(std::move(f));
  return copies[0](1) + copies[1](2);
}
inline int copied_reference(const Copied<int(int)> &f) { return f(3); }
inline int viewed(View f) { return f(2); }
inline int visited(const Visitor &visitor) {
  return static_cast<int>(visitor.visit(1, 0.5)) + static_cast<int>(visitor.visit(2, 0.5));
}
// The one of std comes first.
inline int overloaded(std::function<int(int)> f) { return f(1); }
inline int overloaded(Moved<int(int)> f) { return 100 * f(1); }

} // namespace wrapped_closures
} // namespace tests
