#include "plain-cxx-simdjson/src/shim.h"
#include "plain-cxx-simdjson/src/ffi.rs.h"
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace simdjson {
namespace dom {
static std::string_view view(rust::Str text) { return {text.data(), text.size()}; }
static rust::Str str(std::string_view text) { return {text.data(), text.size()}; }

std::unique_ptr<Parser> new_parser() { return std::make_unique<Parser>(); }
std::unique_ptr<Parser> parser_with_capacity(std::size_t bytes) {
  return std::make_unique<Parser>(bytes);
}
ErrorCode parse(Parser &parser, rust::Slice<const std::uint8_t> json) {
  return parser.parse(json.data(), json.size()).error();
}
RawElement root(const Parser &parser) { return parser.doc.root(); }
ErrorCode parse_many(Parser &parser, rust::Slice<const std::uint8_t> json, Visitor &visitor) {
  document_stream documents;
  if (const ErrorCode error = parser.parse_many(json.data(), json.size()).get(documents)) {
    return error;
  }
  for (const auto found : documents) {
    element value;
    if (const ErrorCode error = found.get(value)) {
      return error;
    }
    if (!visitor.visit(value)) {
      break;
    }
  }
  return SUCCESS;
}

ErrorCode text(const RawElement &element, rust::Slice<const std::uint8_t> &text) {
  std::string_view found;
  const ErrorCode error = element.get_string().get(found);
  text = {reinterpret_cast<const std::uint8_t *>(found.data()), found.size()};
  return error;
}
ErrorCode as_i64(const RawElement &element, std::int64_t &number) {
  return element.get_int64().get(number);
}
ErrorCode as_u64(const RawElement &element, std::uint64_t &number) {
  return element.get_uint64().get(number);
}
ErrorCode as_f64(const RawElement &element, double &number) {
  return element.get_double().get(number);
}
ErrorCode as_bool(const RawElement &element, bool &is_true) {
  return element.get_bool().get(is_true);
}
ErrorCode field(const RawElement &element, rust::Str key, RawElement &found) {
  return element.at_key(view(key)).get(found);
}
ErrorCode item(const RawElement &element, std::size_t index, RawElement &found) {
  return element.at(index).get(found);
}
ErrorCode at_pointer(const RawElement &element, rust::Str pointer, RawElement &found) {
  return element.at_pointer(view(pointer)).get(found);
}
ErrorCode array_of(const RawElement &element, RawArray &found) {
  return element.get_array().get(found);
}
ErrorCode object_of(const RawElement &element, RawObject &found) {
  return element.get_object().get(found);
}
rust::String to_json(const RawElement &element) { return to_string(element); }

bool are_items_equal(const ArrayPosition &left, const ArrayPosition &right) {
  return left == right;
}
RawElement item_at(const ArrayPosition &position) { return *position; }
void next_item(ArrayPosition &position) { ++position; }
bool are_fields_equal(const ObjectPosition &left, const ObjectPosition &right) {
  return left == right;
}
rust::Str key_at(const ObjectPosition &position) { return str(position.key()); }
RawElement value_at(const ObjectPosition &position) { return position.value(); }
void next_field(ObjectPosition &position) { ++position; }

rust::Str message(ErrorCode code) { return error_message(code); }
ErrorCode minify_into(rust::Slice<const std::uint8_t> json, rust::Vec<std::uint8_t> &shorter) {
  std::string buffer(json.size(), '\0');
  std::size_t size = 0;
  const ErrorCode error = simdjson::minify(reinterpret_cast<const char *>(json.data()), json.size(),
                                           buffer.data(), size);
  shorter.reserve(size);
  std::copy_n(buffer.begin(), size, std::back_inserter(shorter));
  return error;
}
rust::String implementation() { return get_active_implementation()->name(); }
} // namespace dom
} // namespace simdjson
