#pragma once
#include "rust/cxx.h"
#include <memory>
#include <yaml-cpp/yaml.h>

namespace yaml {
using Node = YAML::Node;
using Kind = YAML::NodeType::value;
struct Position;
struct Failure;
struct Tree;
struct Handle;
struct Pair;
struct Text;

Failure parse(rust::Str text, std::unique_ptr<Node> &node);
Failure parse_all(rust::Str text, rust::Vec<Handle> &nodes);
Failure load(rust::Slice<const std::uint8_t> path, std::unique_ptr<Node> &node);
std::unique_ptr<Node> make(const Tree &tree);

std::unique_ptr<Node> handle(const Node &node);
Kind kind(const Node &node);
rust::Str tag(const Node &node);
Position position(const Node &node);
rust::Str scalar(const Node &node);
std::unique_ptr<Node> get(const Node &node, rust::Str key);
std::unique_ptr<Node> at(const Node &node, std::size_t index);
rust::Vec<Pair> entries(const Node &node);
Failure as_bool(const Node &node, bool &value);
Failure as_i64(const Node &node, std::int64_t &value);
Failure as_f64(const Node &node, double &value);
Failure as_numbers(const Node &node, rust::Vec<double> &numbers);
Failure as_texts(const Node &node, rust::Vec<Text> &texts);
Failure to_tree(const Node &node, Tree &tree);
rust::String to_yaml(const Node &node);
Failure set(Node &node, rust::Slice<const rust::Str> keys, const Tree &value);
bool remove(Node &node, rust::Str key);
} // namespace yaml
