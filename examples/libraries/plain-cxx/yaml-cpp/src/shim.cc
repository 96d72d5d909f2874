#include "plain-cxx-yaml-cpp/src/shim.h"
#include "plain-cxx-yaml-cpp/src/ffi.rs.h"
#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <vector>

namespace yaml {
namespace {
struct TooLarge {};

Position at(const YAML::Mark &mark) { return {mark.line, mark.column}; }

// Calls a function of yaml-cpp, whose exceptions become a Failure.
template <class F>
Failure checked(F call) {
  try {
    call();
    return Failure{FailureKind::None, Position{0, 0}, ""};
  } catch (const YAML::ParserException &error) {
    return Failure{FailureKind::Syntax, at(error.mark), rust::String::lossy(error.msg)};
  } catch (const YAML::BadFile &error) {
    return Failure{FailureKind::File, Position{0, 0}, rust::String::lossy(error.what())};
  } catch (const YAML::RepresentationException &error) {
    return Failure{FailureKind::Type, at(error.mark), rust::String::lossy(error.msg)};
  } catch (const TooLarge &) {
    return Failure{FailureKind::TooLarge, Position{0, 0}, ""};
  }
}

std::unique_ptr<Node> found(const Node &node) {
  return node.IsDefined() ? std::make_unique<Node>(node) : nullptr;
}

// What `&a [*a]` is has no end, and ten lines of aliases may have a billion nodes.
class Reader {
  std::size_t left_ = 100000;

public:
  Tree of(const Node &node, int depth) {
    if (left_-- == 0 || depth == 500) {
      throw TooLarge();
    }
    Tree tree{};
    tree.kind = node.Type();
    switch (node.Type()) {
    case YAML::NodeType::Scalar:
      tree.scalar = node.Scalar();
      break;
    case YAML::NodeType::Sequence:
      for (const auto &item : node) {
        tree.children.push_back(of(item, depth + 1));
      }
      break;
    case YAML::NodeType::Map:
      for (const auto &entry : node) {
        tree.children.push_back(of(entry.first, depth + 1));
        tree.children.push_back(of(entry.second, depth + 1));
      }
      break;
    default:
      break;
    }
    return tree;
  }
};

Node node_of(const Tree &tree) {
  Node node(tree.kind);
  switch (tree.kind) {
  case YAML::NodeType::Scalar:
    return Node(std::string(tree.scalar));
  case YAML::NodeType::Sequence:
    for (const Tree &item : tree.children) {
      node.push_back(node_of(item));
    }
    break;
  case YAML::NodeType::Map:
    for (std::size_t i = 0; i + 1 < tree.children.size(); i += 2) {
      node.force_insert(node_of(tree.children[i]), node_of(tree.children[i + 1]));
    }
    break;
  default:
    break;
  }
  return node;
}
} // namespace

Failure parse(rust::Str text, std::unique_ptr<Node> &node) {
  return checked([&] { node = std::make_unique<Node>(YAML::Load(std::string(text))); });
}
Failure parse_all(rust::Str text, rust::Vec<Handle> &nodes) {
  return checked([&] {
    for (const Node &document : YAML::LoadAll(std::string(text))) {
      nodes.push_back(Handle{std::make_unique<Node>(document)});
    }
  });
}
Failure load(rust::Slice<const std::uint8_t> path, std::unique_ptr<Node> &node) {
  return checked([&] {
    node = std::make_unique<Node>(YAML::LoadFile(std::string(path.begin(), path.end())));
  });
}
std::unique_ptr<Node> make(const Tree &tree) { return std::make_unique<Node>(node_of(tree)); }

std::unique_ptr<Node> handle(const Node &node) { return std::make_unique<Node>(node); }
Kind kind(const Node &node) { return node.Type(); }
rust::Str tag(const Node &node) { return node.Tag(); }
Position position(const Node &node) { return at(node.Mark()); }
rust::Str scalar(const Node &node) { return node.Scalar(); }
std::unique_ptr<Node> get(const Node &node, rust::Str key) {
  return node.IsMap() ? found(node[std::string(key)]) : nullptr;
}
std::unique_ptr<Node> at(const Node &node, std::size_t index) {
  return node.IsSequence() ? found(node[index]) : nullptr;
}
rust::Vec<Pair> entries(const Node &node) {
  rust::Vec<Pair> pairs;
  if (node.IsMap()) {
    for (const auto &entry : node) {
      pairs.push_back(Pair{found(entry.first), found(entry.second)});
    }
  }
  return pairs;
}
Failure as_bool(const Node &node, bool &value) {
  return checked([&] { value = node.as<bool>(); });
}
Failure as_i64(const Node &node, std::int64_t &value) {
  return checked([&] { value = node.as<std::int64_t>(); });
}
Failure as_f64(const Node &node, double &value) {
  return checked([&] { value = node.as<double>(); });
}
Failure as_numbers(const Node &node, rust::Vec<double> &numbers) {
  return checked([&] {
    const auto found = node.as<std::vector<double>>();
    std::copy(found.begin(), found.end(), std::back_inserter(numbers));
  });
}
Failure as_texts(const Node &node, rust::Vec<Text> &texts) {
  return checked([&] {
    for (const auto &text : node.as<std::map<std::string, std::string>>()) {
      texts.push_back(Text{text.first, text.second});
    }
  });
}
Failure to_tree(const Node &node, Tree &tree) {
  return checked([&] { tree = Reader().of(node, 0); });
}
rust::String to_yaml(const Node &node) { return YAML::Dump(node); }
Failure set(Node &node, rust::Slice<const rust::Str> keys, const Tree &value) {
  return checked([&] {
    Node place = node;
    for (const rust::Str key : keys) {
      place.reset(place[std::string(key)]);
    }
    place = node_of(value);
  });
}
bool remove(Node &node, rust::Str key) { return node.IsMap() && node.remove(std::string(key)); }
} // namespace yaml
