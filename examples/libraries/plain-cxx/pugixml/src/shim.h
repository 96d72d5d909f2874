#pragma once
#include "rust/cxx.h"
#include <memory>
#include <pugixml.hpp>

namespace xml {
using NodeKind = pugi::xml_node_type;
using Document = pugi::xml_document;
using Node = pugi::xml_node_struct;
using Attribute = pugi::xml_attribute_struct;
using NodeSet = pugi::xpath_node_set;
struct Parsed;
struct Evaluated;
struct Selected;
struct Found;
struct Visitor;
struct Filter;

std::unique_ptr<Document> new_document();
Parsed parse(rust::Str text);
Parsed parse_all(rust::Str text);
const Node &root(const Document &document);
Node &root_mut(Document &document);
const Node *element(const Document &document);
Node *element_mut(Document &document);
rust::String document_xml(const Document &document);

NodeKind kind(const Node &node);
rust::Str name(const Node &node);
rust::Str value(const Node &node);
rust::Str text(const Node &node);
const Node *child(const Node &node, rust::Str name);
Node *child_mut(Node &node, rust::Str name);
const Node *first_child(const Node &node);
const Node *next_sibling(const Node &node);
const Node *parent(const Node &node);
rust::String path(const Node &node);
const Attribute *attribute(const Node &node, rust::Str name);
const Attribute *first_attribute(const Node &node);
Found find(const Node &node, rust::Str path);
Evaluated evaluate(const Node &node, rust::Str path);
Selected select(const Node &node, rust::Str path);
void walk(const Node &node, Visitor &visitor);
rust::String node_xml(const Node &node);
bool set_name(Node &node, rust::Str name);
bool set_value(Node &node, rust::Str text);
bool set_text(Node &node, rust::Str text);
bool set_attribute(Node &node, rust::Str name, rust::Str value);
bool remove_attribute(Node &node, rust::Str name);
Node *append(Node &node, rust::Str name);
Node *append_copy(Node &node, const Node &copied);
bool remove_child(Node &node, rust::Str name);
std::size_t retain(Node &node, Filter &filter);

rust::Str attribute_name(const Attribute &attribute);
rust::Str attribute_value(const Attribute &attribute);
const Attribute *next_attribute(const Attribute &attribute);
const Node *selected(const NodeSet &set, std::size_t index);
} // namespace xml
