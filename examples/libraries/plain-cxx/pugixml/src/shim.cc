#include "plain-cxx-pugixml/src/shim.h"
#include "plain-cxx-pugixml/src/ffi.rs.h"
#include <sstream>
#include <string>

namespace xml {
namespace {
// What pugixml itself has behind its handles.
pugi::xml_node of(const Node &node) { return pugi::xml_node(const_cast<Node *>(&node)); }
pugi::xml_attribute of(const Attribute &attribute) {
  return pugi::xml_attribute(const_cast<Attribute *>(&attribute));
}

bool is_text(const char *text) {
  try {
    rust::Str{text};
    return true;
  } catch (const std::invalid_argument &) {
    return false;
  }
}

struct Checker : pugi::xml_tree_walker {
  bool for_each(pugi::xml_node &node) override {
    for (const pugi::xml_attribute attribute : node.attributes()) {
      if (!is_text(attribute.name()) || !is_text(attribute.value())) {
        return false;
      }
    }
    return is_text(node.name()) && is_text(node.value());
  }
};

Parsed parsed(rust::Str text, unsigned options) {
  auto document = std::make_unique<Document>();
  const auto result = document->load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
  if (!result) {
    return Parsed{nullptr, static_cast<std::size_t>(result.offset), result.description()};
  }
  // A character reference may be of what is no character.
  Checker checker;
  if (!document->traverse(checker)) {
    return Parsed{nullptr, 0, "text that is no UTF-8"};
  }
  return Parsed{std::move(document), 0, ""};
}

// Calls `evaluate` with a query, and makes pugixml's exception an error.
template <class Result, class F>
Result with_query(rust::Str path, F evaluate) {
  Result result{};
  try {
    evaluate(pugi::xpath_query(std::string(path).c_str()), result);
    result.is_good = true;
  } catch (const pugi::xpath_exception &error) {
    result.offset = static_cast<std::size_t>(error.result().offset);
    result.message = error.what();
  }
  return result;
}

rust::String text_of(const pugi::xpath_node &found) {
  return found.attribute() ? rust::String(found.attribute().value())
                           : rust::String::lossy(pugi::xpath_query(".").evaluate_string(found));
}
} // namespace

std::unique_ptr<Document> new_document() { return std::make_unique<Document>(); }
Parsed parse(rust::Str text) { return parsed(text, pugi::parse_default); }
Parsed parse_all(rust::Str text) { return parsed(text, pugi::parse_full | pugi::parse_ws_pcdata); }
const Node &root(const Document &document) { return *document.internal_object(); }
Node &root_mut(Document &document) { return *document.internal_object(); }
const Node *element(const Document &document) {
  return document.document_element().internal_object();
}
Node *element_mut(Document &document) { return document.document_element().internal_object(); }
rust::String document_xml(const Document &document) {
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

NodeKind kind(const Node &node) { return of(node).type(); }
rust::Str name(const Node &node) { return of(node).name(); }
rust::Str value(const Node &node) { return of(node).value(); }
rust::Str text(const Node &node) { return of(node).child_value(); }
const Node *child(const Node &node, rust::Str name) {
  return of(node).child(std::string(name).c_str()).internal_object();
}
Node *child_mut(Node &node, rust::Str name) {
  return of(node).child(std::string(name).c_str()).internal_object();
}
const Node *first_child(const Node &node) { return of(node).first_child().internal_object(); }
const Node *next_sibling(const Node &node) { return of(node).next_sibling().internal_object(); }
const Node *parent(const Node &node) { return of(node).parent().internal_object(); }
rust::String path(const Node &node) { return of(node).path(); }
const Attribute *attribute(const Node &node, rust::Str name) {
  return of(node).attribute(std::string(name).c_str()).internal_object();
}
const Attribute *first_attribute(const Node &node) {
  return of(node).first_attribute().internal_object();
}
Found find(const Node &node, rust::Str path) {
  return with_query<Found>(path, [&](const pugi::xpath_query &query, Found &result) {
    result.node = query.evaluate_node(of(node)).node().internal_object();
  });
}
Evaluated evaluate(const Node &node, rust::Str path) {
  return with_query<Evaluated>(path, [&](const pugi::xpath_query &query, Evaluated &result) {
    switch (query.return_type()) {
    case pugi::xpath_type_number:
      result.kind = ValueKind::Number;
      result.number = query.evaluate_number(of(node));
      break;
    case pugi::xpath_type_boolean:
      result.kind = ValueKind::Boolean;
      result.boolean = query.evaluate_boolean(of(node));
      break;
    case pugi::xpath_type_node_set:
      result.kind = ValueKind::Nodes;
      for (const pugi::xpath_node &found : query.evaluate_node_set(of(node))) {
        result.nodes.push_back(text_of(found));
      }
      break;
    default:
      result.kind = ValueKind::Text;
      result.text = rust::String::lossy(query.evaluate_string(of(node)));
    }
  });
}
Selected select(const Node &node, rust::Str path) {
  return with_query<Selected>(path, [&](const pugi::xpath_query &query, Selected &result) {
    result.nodes = std::make_unique<NodeSet>(query.evaluate_node_set(of(node)));
  });
}
void walk(const Node &node, Visitor &visitor) {
  struct Walker : pugi::xml_tree_walker {
    Visitor &call;
    explicit Walker(Visitor &visitor) : call(visitor) {}
    bool for_each(pugi::xml_node &node) override {
      return call.visit(*node.internal_object(), depth());
    }
  };
  Walker walker(visitor);
  of(node).traverse(walker);
}
rust::String node_xml(const Node &node) {
  std::ostringstream out;
  of(node).print(out, "  ", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}
bool set_name(Node &node, rust::Str name) { return of(node).set_name(std::string(name).c_str()); }
bool set_value(Node &node, rust::Str text) { return of(node).set_value(std::string(text).c_str()); }
bool set_text(Node &node, rust::Str text) { return of(node).text().set(std::string(text).c_str()); }
bool set_attribute(Node &node, rust::Str name, rust::Str value) {
  const std::string name_text(name);
  pugi::xml_attribute attribute = of(node).attribute(name_text.c_str());
  if (!attribute) {
    attribute = of(node).append_attribute(name_text.c_str());
  }
  return attribute.set_value(std::string(value).c_str());
}
bool remove_attribute(Node &node, rust::Str name) {
  return of(node).remove_attribute(std::string(name).c_str());
}
Node *append(Node &node, rust::Str name) {
  return of(node).append_child(std::string(name).c_str()).internal_object();
}
Node *append_copy(Node &node, const Node &copied) {
  return of(node).append_copy(of(copied)).internal_object();
}
bool remove_child(Node &node, rust::Str name) {
  return of(node).remove_child(std::string(name).c_str());
}
std::size_t retain(Node &node, Filter &filter) {
  std::size_t removed = 0;
  for (pugi::xml_node child = of(node).first_child(); child;) {
    const pugi::xml_node next = child.next_sibling();
    removed += !filter.wants(*child.internal_object()) && of(node).remove_child(child);
    child = next;
  }
  return removed;
}

rust::Str attribute_name(const Attribute &attribute) { return of(attribute).name(); }
rust::Str attribute_value(const Attribute &attribute) { return of(attribute).value(); }
const Attribute *next_attribute(const Attribute &attribute) {
  return of(attribute).next_attribute().internal_object();
}
const Node *selected(const NodeSet &set, std::size_t index) {
  return set[index].node().internal_object();
}
} // namespace xml
