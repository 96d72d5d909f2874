#pragma once
#include "rust/cxx.h"
#include <memory>
#include <simdjson.h>

namespace simdjson {
namespace dom {
using Kind = element_type;
using ErrorCode = error_code;
using Document = document;
using Parser = parser;
using RawElement = element;
using RawArray = array;
using RawObject = object;
using ArrayPosition = array::iterator;
using ObjectPosition = object::iterator;
struct Visitor;

std::unique_ptr<Parser> new_parser();
std::unique_ptr<Parser> parser_with_capacity(std::size_t bytes);
ErrorCode parse(Parser &parser, rust::Slice<const std::uint8_t> json);
RawElement root(const Parser &parser);
ErrorCode parse_many(Parser &parser, rust::Slice<const std::uint8_t> json, Visitor &visitor);

ErrorCode text(const RawElement &element, rust::Slice<const std::uint8_t> &text);
ErrorCode as_i64(const RawElement &element, std::int64_t &number);
ErrorCode as_u64(const RawElement &element, std::uint64_t &number);
ErrorCode as_f64(const RawElement &element, double &number);
ErrorCode as_bool(const RawElement &element, bool &is_true);
ErrorCode field(const RawElement &element, rust::Str key, RawElement &found);
ErrorCode item(const RawElement &element, std::size_t index, RawElement &found);
ErrorCode at_pointer(const RawElement &element, rust::Str pointer, RawElement &found);
ErrorCode array_of(const RawElement &element, RawArray &found);
ErrorCode object_of(const RawElement &element, RawObject &found);
rust::String to_json(const RawElement &element);

bool are_items_equal(const ArrayPosition &left, const ArrayPosition &right);
RawElement item_at(const ArrayPosition &position);
void next_item(ArrayPosition &position);
bool are_fields_equal(const ObjectPosition &left, const ObjectPosition &right);
rust::Str key_at(const ObjectPosition &position);
RawElement value_at(const ObjectPosition &position);
void next_field(ObjectPosition &position);

rust::Str message(ErrorCode code);
ErrorCode minify_into(rust::Slice<const std::uint8_t> json, rust::Vec<std::uint8_t> &shorter);
rust::String implementation();
} // namespace dom
} // namespace simdjson
