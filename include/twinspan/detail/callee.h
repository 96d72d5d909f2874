#ifndef TWINSPAN_DETAIL_CALLEE_H
#define TWINSPAN_DETAIL_CALLEE_H

/// @file
/// The user's function as a class, for each kind of function that a shim calls. What the class names is in call.h
/// and the headers that it includes.

// The user's function for a shim, as a class: `find` returns its pointer, if it has the exact
// signature; `call` calls whatever overload takes the arguments, and passes the result to `use` in
// the same expression, while converted arguments live. A macro, because each shim has one: errors
// in the path are reported at the user's declaration. The arguments are names, which have no
// parentheses. What is named in the class has names that no argument of a template has.
// NOLINTBEGIN(bugprone-macro-parentheses)
// clang-format off
#define TWINSPAN_CALLEE(name, address, self_class, self, expression) \
  namespace { \
  struct name { \
    template <class TwinspanPick> \
    static constexpr auto find(TwinspanPick pick, int) -> decltype(pick(address)) { \
      return pick(address); \
    } \
    template <class TwinspanPick> \
    static constexpr auto find(TwinspanPick pick, long) { \
      return ::twinspan::detail::inexact<name, typename TwinspanPick::template Else<name>>(pick, 0); \
    } \
    template <class TwinspanPick> \
    static constexpr auto deduced(TwinspanPick pick) -> decltype(pick.deduced(address)) { \
      return pick.deduced(address); \
    } \
    template <self_class class... TwinspanArguments> \
    static auto call(self [[maybe_unused]] TwinspanArguments &&...arguments) noexcept(noexcept(expression)) \
        -> decltype(expression) { \
      return expression; \
    } \
    template <class TwinspanUse, self_class class... TwinspanArguments> \
    static decltype(auto) use(TwinspanUse made, self [[maybe_unused]] TwinspanArguments &&...arguments) { \
      return made(expression); \
    } \
  }; \
  }
// clang-format on
#define TWINSPAN_ARGUMENTS static_cast<TwinspanArguments &&>(arguments)...
#define TWINSPAN_SELF_CLASS class TwinspanSelf,
#define TWINSPAN_SELF TwinspanSelf *self,
#define TWINSPAN_FUNCTION(name, path) TWINSPAN_CALLEE(name, &path, , , path(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OWNED_FUNCTION(name, path) \
  TWINSPAN_CALLEE(name, &path, , , ::twinspan::detail::own_result(path(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_MEMBER(name, path, member) \
  TWINSPAN_CALLEE(name, &path::member, TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  self->member(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OWNED_MEMBER(name, path, member) \
  TWINSPAN_CALLEE(name, &path::member, TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  ::twinspan::detail::own_result(self->member(TWINSPAN_ARGUMENTS)))
// The same for templates with their arguments, which can have commas: parentheses keep these in one
// argument of the macro.
#define TWINSPAN_TEMPLATE_FUNCTION(name, ...) \
  TWINSPAN_CALLEE(name, (&__VA_ARGS__), , , (__VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_OWNED_TEMPLATE_FUNCTION(name, ...) \
  TWINSPAN_CALLEE(name, (&__VA_ARGS__), , , \
                  ::twinspan::detail::own_result(__VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_TEMPLATE_MEMBER(name, path, ...) \
  TWINSPAN_CALLEE(name, (&path::__VA_ARGS__), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  (self->template __VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_OWNED_TEMPLATE_MEMBER(name, path, ...) \
  TWINSPAN_CALLEE(name, (&path::__VA_ARGS__), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  ::twinspan::detail::own_result(self->template __VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_CONSTRUCTOR(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , \
                  ::twinspan::detail::construct<path>(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OF_OBJECT(name, expression) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  expression)
#define TWINSPAN_DATA_MEMBER(name, member) TWINSPAN_OF_OBJECT(name, (self->member))
#define TWINSPAN_SET_DATA_MEMBER(name, member) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::assign(self->member, TWINSPAN_ARGUMENTS))
#define TWINSPAN_STATIC_MEMBER(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , (path))
#define TWINSPAN_SET_STATIC_MEMBER(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , \
                  ::twinspan::detail::assign(path, TWINSPAN_ARGUMENTS))
#define TWINSPAN_UNARY(name, op) TWINSPAN_OF_OBJECT(name, (op * self))
#define TWINSPAN_BINARY(name, op) TWINSPAN_OF_OBJECT(name, (*self op... op TWINSPAN_OPERAND))
#define TWINSPAN_OPERAND ::twinspan::detail::operand(static_cast<TwinspanArguments &&>(arguments))
#define TWINSPAN_INDEX(name) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::at(*self, TWINSPAN_OPERAND...))
#define TWINSPAN_ASSIGN(name) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::assigned(*self, TWINSPAN_OPERAND...))
#define TWINSPAN_CALL_OPERATOR(name) TWINSPAN_OF_OBJECT(name, (*self)(TWINSPAN_OPERAND...))
#define TWINSPAN_CONVERSION(name, result) TWINSPAN_OF_OBJECT(name, static_cast<result>(*self))
// NOLINTEND(bugprone-macro-parentheses)

#endif // TWINSPAN_DETAIL_CALLEE_H
