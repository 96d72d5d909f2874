#ifndef TWINSPAN_DETAIL_TUPLE_FIELDS_H
#define TWINSPAN_DETAIL_TUPLE_FIELDS_H

/// @file
/// The bytes of twinspan::Tuple: a struct for each number of values, because neither bases nor
/// nested structs have the layout of C fields.

#include <cstddef>

namespace twinspan {
inline namespace v1 {
namespace detail {

template <class... Ts>
struct TupleFields;
template <class A, class B>
struct TupleFields<A, B> {
  A v0;
  B v1;
};
template <class A, class B, class C>
struct TupleFields<A, B, C> {
  A v0;
  B v1;
  C v2;
};
template <class A, class B, class C, class D>
struct TupleFields<A, B, C, D> {
  A v0;
  B v1;
  C v2;
  D v3;
};
template <class A, class B, class C, class D, class E>
struct TupleFields<A, B, C, D, E> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
};
template <class A, class B, class C, class D, class E, class F>
struct TupleFields<A, B, C, D, E, F> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
};
template <class A, class B, class C, class D, class E, class F, class G>
struct TupleFields<A, B, C, D, E, F, G> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
};
template <class A, class B, class C, class D, class E, class F, class G, class H>
struct TupleFields<A, B, C, D, E, F, G, H> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
  H v7;
};
// There is no I, because <complex.h> defines a macro with that name.
template <class A, class B, class C, class D, class E, class F, class G, class H, class M>
struct TupleFields<A, B, C, D, E, F, G, H, M> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
  H v7;
  M v8;
};
template <class A, class B, class C, class D, class E, class F, class G, class H, class M, class J>
struct TupleFields<A, B, C, D, E, F, G, H, M, J> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
  H v7;
  M v8;
  J v9;
};
template <class A, class B, class C, class D, class E, class F, class G, class H, class M, class J,
          class K>
struct TupleFields<A, B, C, D, E, F, G, H, M, J, K> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
  H v7;
  M v8;
  J v9;
  K v10;
};
template <class A, class B, class C, class D, class E, class F, class G, class H, class M, class J,
          class K, class L>
struct TupleFields<A, B, C, D, E, F, G, H, M, J, K, L> {
  A v0;
  B v1;
  C v2;
  D v3;
  E v4;
  F v5;
  G v6;
  H v7;
  M v8;
  J v9;
  K v10;
  L v11;
};

/// The value at an index.
template <std::size_t At>
struct TuplePlace;
template <>
struct TuplePlace<0> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v0;
  }
};
template <>
struct TuplePlace<1> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v1;
  }
};
template <>
struct TuplePlace<2> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v2;
  }
};
template <>
struct TuplePlace<3> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v3;
  }
};
template <>
struct TuplePlace<4> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v4;
  }
};
template <>
struct TuplePlace<5> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v5;
  }
};
template <>
struct TuplePlace<6> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v6;
  }
};
template <>
struct TuplePlace<7> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v7;
  }
};
template <>
struct TuplePlace<8> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v8;
  }
};
template <>
struct TuplePlace<9> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v9;
  }
};
template <>
struct TuplePlace<10> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v10;
  }
};
template <>
struct TuplePlace<11> {
  template <class Fields>
  static constexpr auto &of(Fields &fields) noexcept {
    return fields.v11;
  }
};

} // namespace detail
} // namespace v1
} // namespace twinspan

#endif // TWINSPAN_DETAIL_TUPLE_FIELDS_H
