// The C++ half of src/support.rs; included in the namespace of each bridge.
thread_local std::int64_t live_objects = 0;
std::unique_ptr<Object> make_object(std::uint64_t seed) { return std::make_unique<Object>(seed); }
std::shared_ptr<Object> make_shared_object(std::uint64_t seed) {
  return std::make_shared<Object>(seed);
}
std::int64_t objects() { return live_objects; }

namespace {

using Counting = twinspan::Function<std::uint64_t(std::uint32_t) const>;

/// The digest of nothing.
constexpr std::uint64_t nothing = 3;

std::uint64_t mix(std::uint64_t state, std::uint64_t value) {
  state = state * 6364136223846793005ULL + value + 1442695040888963407ULL;
  return state ^ (state >> 29);
}

void equal(std::uint64_t got, std::uint64_t wanted, const char *name) {
  if (got != wanted) {
    throw std::runtime_error(std::string(name) + " differs");
  }
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vec = false;
template <class T>
inline constexpr bool is_optional<twinspan::Optional<T>> = true;
template <class T>
inline constexpr bool is_vec<rust::Vec<T>> = true;
template <class T>
inline constexpr bool is_vec<std::vector<T>> = true;
template <class T>
inline constexpr bool is_array = false;
template <class T, std::size_t N>
inline constexpr bool is_array<std::array<T, N>> = true;
template <class T>
inline constexpr bool is_slice = false;
template <class T>
inline constexpr bool is_slice<rust::Slice<T>> = true;

template <class T>
inline constexpr bool is_tuple = false;
template <class A, class B>
inline constexpr bool is_tuple<std::pair<A, B>> = true;
template <class... Ts>
inline constexpr bool is_tuple<std::tuple<Ts...>> = true;
template <class... Ts>
inline constexpr bool is_tuple<twinspan::Tuple<Ts...>> = true;
template <class T>
inline constexpr bool is_map = false;
template <class K, class V>
inline constexpr bool is_map<twinspan::HashMap<K, V>> = true;
template <class K, class V>
inline constexpr bool is_map<twinspan::BTreeMap<K, V>> = true;
template <class T>
inline constexpr bool is_set = false;
template <class K>
inline constexpr bool is_set<twinspan::HashSet<K>> = true;
template <class K>
inline constexpr bool is_set<twinspan::BTreeSet<K>> = true;
template <class T>
inline constexpr bool is_flow = false;
template <class T>
inline constexpr bool is_flow<twinspan::ControlFlow<T>> = true;
template <class T>
inline constexpr bool is_os_text =
    std::is_same_v<T, twinspan::OsString> || std::is_base_of_v<twinspan::OsStr, T>;

template <class T>
std::uint64_t digest(const T &value);

template <class T, std::size_t... At>
std::uint64_t digest_places(const T &value, std::index_sequence<At...>) {
  using std::get;
  std::uint64_t state = 7;
  ((state = mix(state, digest(get<At>(value)))), ...);
  return state;
}

template <class T>
std::uint64_t digest_collection(const T &values) {
  std::uint64_t sum = 0;
  for (const auto &value : values) {
    if constexpr (is_map<T>) {
      sum += mix(mix(7, digest(value.first)), digest(value.second));
    } else {
      sum += digest(value);
    }
  }
  return mix(values.size(), sum);
}

template <class T>
std::uint64_t digest_all(const T &values) {
  std::uint64_t state = values.size();
  for (const auto &value : values) {
    state = mix(state, digest(value));
  }
  return state;
}

std::uint64_t digest_text(std::string_view text) {
  std::uint64_t state = text.size();
  for (const char letter : text) {
    state = mix(state, static_cast<unsigned char>(letter));
  }
  return state;
}

std::uint64_t digest_mixed(const Mixed &value) {
  std::uint64_t state = digest(value.a);
  state = mix(state, value.number ? digest(*value.number) : 77);
  state = mix(state, value.text ? digest(*value.text) : 78);
  state = mix(state, digest(value.choice));
  for (const bool flag : value.flags) {
    state = mix(state, digest(flag));
  }
  return state;
}

std::uint64_t digest_shape(const Shape &value) {
  return value.visit(twinspan::overloaded{
      [](const Shape::Empty &) -> std::uint64_t { return 1; },
      [](const Shape::Circle &circle) { return mix(2, digest(circle._0)); },
      [](const Shape::Named &named) { return mix(mix(3, digest(named.text)), digest(named.size)); },
      [](const Shape::Many &many) { return mix(mix(4, digest(many._0)), digest(many._1)); },
      [](const Shape::Maybe &maybe) { return mix(5, digest(maybe._0)); },
  });
}

std::uint64_t digest_tiny(const Tiny &value) {
  if (const auto *byte = value.get_if<Tiny::Byte>()) {
    return mix(1, digest(byte->_0));
  }
  const auto *number = value.get_if<Tiny::Number>();
  return number != nullptr ? mix(2, digest(number->_0)) : 3;
}

std::uint64_t digest_deep(const Deep &value) {
  std::uint64_t state = mix(digest(value.map), digest(value.shape));
  state = mix(state, digest(value.tuple));
  return mix(mix(state, digest(value.list)), digest(value.tiny));
}

template <class T>
std::uint64_t digest(const T &value) {
  if constexpr (std::is_same_v<T, bool>) {
    return value ? 1 : 0;
  } else if constexpr (std::is_same_v<T, Shape>) {
    return digest_shape(value);
  } else if constexpr (std::is_same_v<T, Tiny>) {
    return digest_tiny(value);
  } else if constexpr (std::is_same_v<T, Deep>) {
    return digest_deep(value);
  } else if constexpr (is_tuple<T>) {
    return digest_places(value, std::make_index_sequence<std::tuple_size_v<T>>());
  } else if constexpr (is_map<T> || is_set<T>) {
    return digest_collection(value);
  } else if constexpr (is_flow<T>) {
    return value.is_break() ? mix(6, digest(*value.break_value())) : 98;
  } else if constexpr (is_os_text<T>) {
    return digest_text(value.bytes());
  } else if constexpr (std::is_same_v<T, std::filesystem::path>) {
    return digest_text(value.native());
  } else if constexpr (std::is_same_v<T, std::chrono::system_clock::time_point>) {
    return digest(std::chrono::nanoseconds(value.time_since_epoch()));
  } else if constexpr (std::is_same_v<T, twinspan::i128> || std::is_same_v<T, twinspan::u128>) {
    return mix(static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64));
  } else if constexpr (std::is_same_v<T, std::chrono::nanoseconds>) {
    return static_cast<std::uint64_t>(value.count());
  } else if constexpr (std::is_enum_v<T>) {
    return static_cast<std::uint64_t>(value);
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_floating_point_v<T>) {
    std::conditional_t<sizeof(T) == 4, std::uint32_t, std::uint64_t> bits;
    std::memcpy(&bits, &value, sizeof bits);
    return bits;
  } else if constexpr (std::is_same_v<T, rust::String> || std::is_same_v<T, rust::Str>) {
    return digest_text(twinspan::view(value));
  } else if constexpr (std::is_convertible_v<const T &, std::string_view>) {
    return digest_text(value);
  } else if constexpr (is_vec<T> || is_array<T> || is_slice<T>) {
    return digest_all(value);
  } else if constexpr (std::is_same_v<T, Token>) {
    return value.number();
  } else if constexpr (std::is_same_v<T, Small>) {
    return mix(digest(value.a), digest(value.b));
  } else if constexpr (std::is_same_v<T, Large>) {
    return mix(mix(digest(value.number), digest(value.text)), digest(value.list));
  } else if constexpr (std::is_same_v<T, Mixed>) {
    return digest_mixed(value);
  } else if constexpr (std::is_same_v<T, Counting>) {
    return mix(value(3), value(4));
  } else if constexpr (std::is_same_v<T, Calling>) {
    const std::uint64_t more = value.more ? digest(*value.more) : 55;
    return mix(mix(digest(value.name), digest(value.call)), more);
  } else if constexpr (std::is_same_v<T, Refused>) {
    return mix(value.code, digest(value.text));
  } else if constexpr (is_optional<T> || std::is_pointer_v<T>) {
    return value ? mix(5, digest(*value)) : 99;
  } else {
    return value->number();
  }
}

/// Of an option that is a pointer in C++.
template <class T>
std::uint64_t digest_nullable(const T &value) {
  return value ? mix(5, digest(value)) : 99;
}

std::string letters(std::uint64_t seed) {
  std::string text;
  for (std::uint64_t index = 0; index < seed % 40; ++index) {
    text.push_back(static_cast<char>('a' + static_cast<int>((seed >> (index % 50)) % 26)));
  }
  return text;
}

template <class T>
T make(std::uint64_t seed);

template <class T>
struct MakePlaces;
template <class A, class B>
struct MakePlaces<std::pair<A, B>> {
  static std::pair<A, B> make_all(std::uint64_t seed) {
    return {make<A>(mix(seed, 0)), make<B>(mix(seed, 1))};
  }
};
template <template <class...> class Places, class... Ts>
struct MakePlaces<Places<Ts...>> {
  template <std::size_t... At>
  static Places<Ts...> make_each(std::uint64_t seed, std::index_sequence<At...>) {
    return Places<Ts...>(make<Ts>(mix(seed, At))...);
  }
  static Places<Ts...> make_all(std::uint64_t seed) {
    return make_each(seed, std::index_sequence_for<Ts...>());
  }
};

Shape make_shape(std::uint64_t seed) {
  switch (seed % 5) {
  case 0:
    return Shape::Empty{};
  case 1:
    return Shape::Circle{make<double>(mix(seed, 1))};
  case 2:
    return Shape::Named{make<rust::String>(mix(seed, 1)), make<std::uint32_t>(mix(seed, 2))};
  case 3:
    return Shape::Many{make<rust::Vec<std::uint16_t>>(mix(seed, 1)), make<Small>(mix(seed, 2))};
  default:
    return Shape::Maybe{make<twinspan::Optional<rust::String>>(mix(seed, 1))};
  }
}

Tiny make_tiny(std::uint64_t seed) {
  switch (seed % 3) {
  case 0:
    return Tiny::Byte{make<std::uint8_t>(mix(seed, 1))};
  case 1:
    return Tiny::Number{make<std::int32_t>(mix(seed, 1))};
  default:
    return Tiny::Nothing{};
  }
}

Deep make_deep(std::uint64_t seed) {
  return Deep{make<twinspan::HashMap<std::uint64_t, rust::String>>(mix(seed, 1)),
              make<Shape>(mix(seed, 2)),
              make<twinspan::Tuple<std::uint8_t, twinspan::i128>>(mix(seed, 3)),
              make<rust::Vec<twinspan::Optional<Small>>>(mix(seed, 4)),
              make<std::array<Tiny, 2>>(mix(seed, 5))};
}

template <class T, std::size_t... At>
T make_array(std::uint64_t seed, std::index_sequence<At...>) {
  return {{make<typename T::value_type>(mix(seed, At))...}};
}

template <class T>
T make(std::uint64_t seed) {
  if constexpr (std::is_void_v<T>) {
    static_cast<void>(seed);
  } else if constexpr (std::is_same_v<T, Shape>) {
    return make_shape(seed);
  } else if constexpr (std::is_same_v<T, Tiny>) {
    return make_tiny(seed);
  } else if constexpr (std::is_same_v<T, Deep>) {
    return make_deep(seed);
  } else if constexpr (is_tuple<T>) {
    return MakePlaces<T>::make_all(seed);
  } else if constexpr (is_map<T>) {
    T values;
    for (std::uint64_t index = 0; index < seed % 4; ++index) {
      const std::uint64_t of = mix(seed, index);
      values.insert_or_assign(make<typename T::key_type>(mix(of, 0)),
                              make<typename T::mapped_type>(mix(of, 1)));
    }
    return values;
  } else if constexpr (is_set<T>) {
    T values;
    for (std::uint64_t index = 0; index < seed % 4; ++index) {
      values.insert(make<typename T::key_type>(mix(seed, index)));
    }
    return values;
  } else if constexpr (is_flow<T>) {
    using Value = std::decay_t<decltype(*std::declval<T>().break_value())>;
    if ((seed & 1) == 1) {
      return twinspan::Break(make<Value>(mix(seed, 9)));
    }
    return twinspan::Continue();
  } else if constexpr (std::is_same_v<T, twinspan::OsString> ||
                       std::is_same_v<T, twinspan::CString> ||
                       std::is_same_v<T, std::filesystem::path>) {
    return T(letters(seed));
  } else if constexpr (std::is_same_v<T, std::chrono::system_clock::time_point>) {
    return T(make<std::chrono::nanoseconds>(seed));
  } else if constexpr (std::is_same_v<T, twinspan::u128>) {
    return (T{seed} << 64) | mix(seed, 7);
  } else if constexpr (std::is_same_v<T, bool>) {
    return (seed & 1) == 1;
  } else if constexpr (std::is_same_v<T, Choice>) {
    constexpr Choice all[] = {Choice::A, Choice::B, Choice::Z};
    return all[seed % 3];
  } else if constexpr (std::is_same_v<T, char32_t>) {
    return static_cast<char32_t>(seed % 0xd800);
  } else if constexpr (std::is_same_v<T, std::chrono::nanoseconds>) {
    return T(static_cast<std::int64_t>(seed >> 1));
  } else if constexpr (std::is_same_v<T, twinspan::i128>) {
    return static_cast<T>((twinspan::u128{seed} << 64) | mix(seed, 7));
  } else if constexpr (std::is_integral_v<T>) {
    return static_cast<T>(seed);
  } else if constexpr (std::is_floating_point_v<T>) {
    return static_cast<T>(seed % (sizeof(T) == 4 ? 1000 : 100000));
  } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, rust::String>) {
    return T(letters(seed));
  } else if constexpr (is_array<T>) {
    return make_array<T>(seed, std::make_index_sequence<std::tuple_size_v<T>>());
  } else if constexpr (is_vec<T>) {
    T values;
    for (std::uint64_t index = 0; index < seed % 5; ++index) {
      values.push_back(make<typename T::value_type>(mix(seed, index)));
    }
    return values;
  } else if constexpr (is_optional<T>) {
    return (seed & 1) == 1 ? T(make<typename T::value_type>(mix(seed, 9))) : T();
  } else if constexpr (std::is_same_v<T, rust::Box<Token>>) {
    return make_token(seed);
  } else if constexpr (std::is_same_v<T, std::unique_ptr<Object>>) {
    return make_object(seed);
  } else if constexpr (std::is_same_v<T, std::shared_ptr<Object>>) {
    return make_shared_object(seed);
  } else if constexpr (std::is_same_v<T, Small>) {
    return Small{make<std::int32_t>(seed), make<std::uint8_t>(mix(seed, 1))};
  } else if constexpr (std::is_same_v<T, Large>) {
    return Large{make<std::int64_t>(seed), make<rust::String>(mix(seed, 1)),
                 make<rust::Vec<std::uint16_t>>(mix(seed, 2))};
  } else if constexpr (std::is_same_v<T, Mixed>) {
    Mixed value;
    value.a = make<double>(seed);
    if ((seed & 1) != 0) {
      value.number = make<std::uint32_t>(mix(seed, 1));
    }
    if ((seed & 2) != 0) {
      value.text = make<rust::String>(mix(seed, 2));
    }
    value.choice = make<Choice>(mix(seed, 3));
    value.flags = {(seed & 1) != 0, (seed & 2) != 0, (seed & 4) != 0};
    return value;
  } else if constexpr (std::is_same_v<T, Counting>) {
    return [kept = std::make_shared<Object>(seed)](std::uint32_t number) {
      return mix(kept->number(), number);
    };
  } else if constexpr (std::is_same_v<T, Calling>) {
    Calling value;
    value.name = make<rust::String>(seed);
    value.call = make<Counting>(mix(seed, 1));
    if ((seed & 4) != 0) {
      value.more = make<Counting>(mix(seed, 2));
    }
    return value;
  } else {
    static_assert(std::is_same_v<T, Refused>);
    return Refused{seed, make<rust::String>(mix(seed, 1))};
  }
}

template <class T>
T make_nullable(std::uint64_t seed) {
  return (seed & 1) == 1 ? make<T>(mix(seed, 9)) : nullptr;
}

/// One of four fails.
template <class T>
twinspan::expected<T, Refused> outcome(std::uint64_t seed) {
  if ((seed & 3) == 3) {
    return twinspan::unexpected(make<Refused>(seed));
  }
  if constexpr (std::is_void_v<T>) {
    return {};
  } else {
    return make<T>(seed);
  }
}

[[maybe_unused]] void throw_message(std::uint64_t seed) {
  if ((seed & 3) == 3) {
    throw std::runtime_error(letters(seed));
  }
}

template <class T>
std::uint64_t digest_outcome(const twinspan::expected<T, Refused> &outcome) {
  if (!outcome) {
    return mix(2, digest(outcome.error()));
  }
  if constexpr (std::is_void_v<T>) {
    return mix(1, nothing);
  } else {
    return mix(1, digest(*outcome));
  }
}

template <class T, class E>
std::uint64_t digest_message(const twinspan::expected<T, E> &outcome) {
  if (!outcome) {
    return mix(2, digest_text(outcome.error().what()));
  }
  if constexpr (std::is_void_v<T>) {
    return mix(1, nothing);
  } else {
    return mix(1, digest(*outcome));
  }
}

template <class T>
std::uint64_t expected_message(std::uint64_t seed) {
  if ((seed & 3) == 3) {
    return mix(2, digest_text(letters(seed)));
  }
  if constexpr (std::is_void_v<T>) {
    return mix(1, nothing);
  } else {
    return mix(1, digest(make<T>(seed)));
  }
}

} // namespace
