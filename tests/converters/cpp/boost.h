#pragma once
#include "twinspan-test-converters/src/boost.rs.types.h"
#include "twinspan/convert/boost.h"
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <boost/container/string.hpp>
#include <boost/container/vector.hpp>
#include <boost/optional.hpp>
#include <boost/utility/string_ref.hpp>
#include <boost/utility/string_view.hpp>
#if __has_include(<boost/core/detail/string_view.hpp>)
#include <boost/core/detail/string_view.hpp>
#endif
#if __has_include(<boost/system/result.hpp>)
#include <boost/system/result.hpp>
#endif
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace boost_test {

inline boost::string_view tail(boost::string_view text) { return text.substr(1); }
inline boost::string_ref tail_ref(boost::string_ref text) { return text.substr(1); }
inline boost::string_view text(boost::string_view text) { return text; }
inline boost::optional<boost::string_view> tail_if(boost::optional<boost::string_view> text) {
  return text ? boost::make_optional(text->substr(1)) : boost::none;
}
inline boost::optional<int> next(const boost::optional<int> &number) {
  return number ? boost::make_optional(*number + 1) : boost::none;
}
inline boost::container::string louder(boost::container::string text) { return text += '!'; }

inline boost::container::vector<int> numbers(boost::container::vector<int> numbers) {
  numbers.push_back(4);
  return numbers;
}
inline boost::container::small_vector<int, 2> small(boost::container::small_vector<int, 2> all) {
  all.push_back(4);
  return all;
}
inline boost::container::static_vector<int, 3> few(boost::container::static_vector<int, 3> all) {
  return all;
}
class Table {
public:
  const boost::container::vector<int> &row() const noexcept { return row_; }
  const boost::container::string &name() const noexcept { return name_; }

private:
  boost::container::vector<int> row_{1, 2, 3};
  boost::container::string name_ = "name";
};
inline Table new_table() { return {}; }

inline auto measurer() {
  return [](boost::string_view text) { return boost::make_optional(!text.empty(), text.size()); };
}

// What this release may not have: the standard library's, then.
#if __has_include(<boost/core/span.hpp>)
using Span = boost::span<const int>;
#else
using Span = twinspan::span<const int>;
#endif
inline Span rest(Span all) { return {all.data() + 1, all.size() - 1}; }
#if __has_include(<boost/core/detail/string_view.hpp>)
using View = boost::core::string_view;
#else
using View = std::string_view;
#endif
inline View tail_core(View text) { return text.substr(1); }

#if __has_include(<boost/system/result.hpp>)
inline boost::system::result<std::string> load(bool good) {
  using namespace boost::system;
  return good ? result<std::string>("loaded")
              : result<std::string>(make_error_code(errc::no_such_file_or_directory));
}
inline boost::system::result<void> save(bool good) {
  using namespace boost::system;
  return good ? result<void>() : result<void>(make_error_code(errc::no_such_file_or_directory));
}
#else
inline std::string load(bool good) {
  return good ? "loaded" : throw std::runtime_error("No such file or directory");
}
inline void save(bool good) { load(good); }
#endif

} // namespace boost_test
