#ifndef TWINSPAN_DETAIL_CALLEE_H
#define TWINSPAN_DETAIL_CALLEE_H

/// @file
/// The user's function as a class, for each kind of function that a shim calls. What the class names is in call.h
/// and the headers that it includes.

// The user's function for a shim, as a class: `twinspan_find` returns its pointer, if it has the
// exact signature; `twinspan_call` calls whatever overload takes the arguments, and `twinspan_use`
// passes the result on in the same expression, while converted arguments live. A macro, because each
// shim has one: errors in the path are reported at the user's declaration. The arguments are names,
// which have no parentheses. What the class names are no names that an argument of a template has.
// NOLINTBEGIN(bugprone-macro-parentheses)
// clang-format off
#define TWINSPAN_CALLEE(name, address, self_class, self, expression) \
  namespace { \
  struct name { \
    template <class TwinspanPick> \
    static constexpr auto twinspan_find(TwinspanPick twinspan_pick, int) -> decltype(twinspan_pick(address)) { \
      return {address}; \
    } \
    template <class TwinspanPick> \
    static constexpr auto twinspan_find(TwinspanPick, long) { \
      return TwinspanPick::template otherwise<name>(); \
    } \
    template <self_class class... TwinspanArguments> \
    static auto twinspan_call(self TwinspanArguments &&...twinspan_arguments) -> decltype(expression) { \
      return expression; \
    } \
    template <class TwinspanUse, self_class class... TwinspanArguments> \
    static decltype(auto) twinspan_use(TwinspanUse twinspan_made, self TwinspanArguments &&...twinspan_arguments) { \
      return twinspan_made(expression); \
    } \
  }; \
  }
// clang-format on
#define TWINSPAN_ARGUMENTS static_cast<TwinspanArguments &&>(twinspan_arguments)...
#define TWINSPAN_SELF_CLASS class TwinspanSelf,
#define TWINSPAN_SELF TwinspanSelf *twinspan_self,
// Where the expression may be without arguments.
#define TWINSPAN_ONLY_SELF TwinspanSelf *twinspan_self, [[maybe_unused]]
#define TWINSPAN_FUNCTION(name, path) TWINSPAN_CALLEE(name, &path, , , path(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OWNED_FUNCTION(name, path) \
  TWINSPAN_CALLEE(name, &path, , , ::twinspan::detail::own_result(path(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_MEMBER(name, path, member) \
  TWINSPAN_CALLEE(name, &path::member, TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  twinspan_self->member(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OWNED_MEMBER(name, path, member) \
  TWINSPAN_CALLEE(name, &path::member, TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  ::twinspan::detail::own_result(twinspan_self->member(TWINSPAN_ARGUMENTS)))
// The same for templates with their arguments, which can have commas: parentheses keep these in one
// argument of the macro.
#define TWINSPAN_TEMPLATE_FUNCTION(name, ...) \
  TWINSPAN_CALLEE(name, (&__VA_ARGS__), , , (__VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_OWNED_TEMPLATE_FUNCTION(name, ...) \
  TWINSPAN_CALLEE(name, (&__VA_ARGS__), , , \
                  ::twinspan::detail::own_result(__VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_TEMPLATE_MEMBER(name, path, ...) \
  TWINSPAN_CALLEE(name, (&path::__VA_ARGS__), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
                  (twinspan_self->template __VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_OWNED_TEMPLATE_MEMBER(name, path, ...) \
  TWINSPAN_CALLEE( \
      name, (&path::__VA_ARGS__), TWINSPAN_SELF_CLASS, TWINSPAN_SELF, \
      ::twinspan::detail::own_result(twinspan_self->template __VA_ARGS__(TWINSPAN_ARGUMENTS)))
#define TWINSPAN_CONSTRUCTOR(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , \
                  ::twinspan::detail::construct<path>(TWINSPAN_ARGUMENTS))
#define TWINSPAN_OF_OBJECT(name, expression) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), TWINSPAN_SELF_CLASS, TWINSPAN_ONLY_SELF, \
                  expression)
#define TWINSPAN_DATA_MEMBER(name, member) TWINSPAN_OF_OBJECT(name, (twinspan_self->member))
#define TWINSPAN_SET_DATA_MEMBER(name, member) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::assign(twinspan_self->member, TWINSPAN_ARGUMENTS))
#define TWINSPAN_STATIC_MEMBER(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , [[maybe_unused]], (path))
#define TWINSPAN_SET_STATIC_MEMBER(name, path) \
  TWINSPAN_CALLEE(name, ::twinspan::detail::NoAddress(), , , \
                  ::twinspan::detail::assign(path, TWINSPAN_ARGUMENTS))
#define TWINSPAN_UNARY(name, op) TWINSPAN_OF_OBJECT(name, (op * twinspan_self))
#define TWINSPAN_BINARY(name, op) \
  TWINSPAN_OF_OBJECT(name, (*twinspan_self op... op TWINSPAN_OPERAND))
#define TWINSPAN_OPERAND \
  ::twinspan::detail::operand(static_cast<TwinspanArguments &&>(twinspan_arguments))
#define TWINSPAN_INDEX(name) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::at(*twinspan_self, TWINSPAN_OPERAND...))
#define TWINSPAN_ASSIGN(name) \
  TWINSPAN_OF_OBJECT(name, ::twinspan::detail::assigned(*twinspan_self, TWINSPAN_OPERAND...))
#define TWINSPAN_CALL_OPERATOR(name) TWINSPAN_OF_OBJECT(name, (*twinspan_self)(TWINSPAN_OPERAND...))
#define TWINSPAN_CONVERSION(name, result) \
  TWINSPAN_OF_OBJECT(name, static_cast<result>(*twinspan_self))
// NOLINTEND(bugprone-macro-parentheses)

#endif // TWINSPAN_DETAIL_CALLEE_H
