//! [yaml-cpp] with Rust's rules: documents that are read in place, or as a tree of Rust values.
//!
//! ```
//! # fn main() -> Result<(), yaml::Error> {
//! let mut settings = yaml::Yaml::parse("port: 80\nhosts: [a, b]")?;
//! assert_eq!(settings.root().get("port").unwrap().as_i64()?, 80);
//! assert_eq!(settings.root().get("hosts").unwrap().at(1).unwrap().scalar(), Some("b"));
//!
//! settings.set(&["log", "level"], &"debug".into())?;
//! assert_eq!(settings.to_yaml(), "port: 80\nhosts: [a, b]\nlog:\n  level: debug");
//! # Ok(())
//! # }
//! ```
//!
//! [yaml-cpp]: https://github.com/jbeder/yaml-cpp

mod document;
mod value;

pub use crate::document::{Node, Yaml};
pub use crate::ffi::{Entry, Error, Kind, Position, Value};

#[twinspan::bridge(namespace = "yaml")]
mod ffi {
    /// What a [`Node`] is.
    #[repr(u32)]
    #[derive(Debug)]
    pub enum Kind {
        /// Not there.
        Undefined,
        /// Nothing.
        Null,
        /// A text, a number, yes or no.
        Scalar,
        /// A list.
        Sequence,
        /// A map.
        Map,
    }

    /// A place in a text, from 0 on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Position {
        /// The line.
        pub line: i32,
        /// The column.
        pub column: i32,
    }

    /// What may go wrong.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Error {
        /// The text is no YAML.
        Syntax {
            /// Where that was seen.
            position: Position,
            /// What yaml-cpp says.
            message: String,
        },
        /// A node is not what was asked for.
        Type {
            /// Where the node is.
            position: Position,
            /// What yaml-cpp says.
            message: String,
        },
        /// The file cannot be read.
        File(String),
        /// Aliases make the tree larger than 100,000 nodes, or deeper than 500, perhaps without an end.
        TooLarge,
    }

    /// A document as a tree. Aliases are copies of what they stand for.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Value {
        /// Nothing.
        Null,
        /// A text, a number, yes or no, as it is written.
        Scalar(String),
        /// A list.
        Sequence(Vec<Value>),
        /// A map, in its order.
        Map(Vec<Entry>),
    }

    /// A key and its value.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Entry {
        /// The key.
        pub key: Value,
        /// What it stands for.
        pub value: Value,
    }

    struct Pair {
        key: UniquePtr<Node>,
        value: UniquePtr<Node>,
    }

    unsafe extern "C++" {
        include!(<yaml-cpp/yaml.h>);

        cpp! {
            using Node = YAML::Node;
            using Kind = YAML::NodeType::value;

            static Position at(const YAML::Mark &mark) { return {mark.line, mark.column}; }

            // Calls a function of yaml-cpp, whose exceptions become an Error.
            template <class F>
            auto checked(F call) {
              try {
                return call();
              } catch (const YAML::ParserException &error) {
                throw twinspan::ErrorOf<Error>(Error::Syntax{at(error.mark), rust::String::lossy(error.msg)});
              } catch (const YAML::BadFile &error) {
                throw twinspan::ErrorOf<Error>(Error::File{rust::String::lossy(error.what())});
              } catch (const YAML::RepresentationException &error) {
                throw twinspan::ErrorOf<Error>(Error::Type{at(error.mark), rust::String::lossy(error.msg)});
              }
            }

            template <class T>
            T get(const Node &node) {
              return checked([&] { return node.as<T>(); });
            }

            static std::unique_ptr<Node> found(const Node &node) {
              return node.IsDefined() ? std::make_unique<Node>(node) : nullptr;
            }

            // What `&a [*a]` is has no end, and ten lines of aliases may have a billion nodes.
            class Tree {
              std::size_t left_ = 100000;

            public:
              Value of(const Node &node, int depth) {
                if (left_-- == 0 || depth == 500) {
                  throw twinspan::ErrorOf<Error>(Error::TooLarge{});
                }
                switch (node.Type()) {
                case YAML::NodeType::Scalar:
                  return Value::Scalar{twinspan::to_rust(node.Scalar())};
                case YAML::NodeType::Sequence: {
                  rust::Vec<Value> items;
                  for (const auto &item : node) {
                    items.push_back(of(item, depth + 1));
                  }
                  return Value::Sequence{std::move(items)};
                }
                case YAML::NodeType::Map: {
                  rust::Vec<Entry> entries;
                  for (const auto &entry : node) {
                    entries.push_back(Entry{of(entry.first, depth + 1), of(entry.second, depth + 1)});
                  }
                  return Value::Map{std::move(entries)};
                }
                default:
                  return Value::Null{};
                }
              }
            };

            static Node node_of(const Value &value) {
              return value.visit(twinspan::overloaded{
                  [](const Value::Null &) { return Node(YAML::NodeType::Null); },
                  [](const Value::Scalar &scalar) { return Node(std::string(scalar._0)); },
                  [](const Value::Sequence &sequence) {
                    Node node(YAML::NodeType::Sequence);
                    for (const Value &item : sequence._0) {
                      node.push_back(node_of(item));
                    }
                    return node;
                  },
                  [](const Value::Map &map) {
                    Node node(YAML::NodeType::Map);
                    for (const Entry &entry : map._0) {
                      node.force_insert(node_of(entry.key), node_of(entry.value));
                    }
                    return node;
                  },
              });
            }
        }

        type Kind;

        type Node;
        #[Self = "Node"]
        fn parse(text: &str) -> Result<UniquePtr<Node>, Error> {
            cpp!(return checked([&] { return std::make_unique<Node>(YAML::Load(std::string(text))); });)
        }
        #[Self = "Node"]
        fn parse_all(text: &str) -> Result<Vec<UniquePtr<Node>>, Error> {
            cpp! {
                return checked([&] {
                    rust::Vec<std::unique_ptr<Node>> documents;
                    for (const Node &document : YAML::LoadAll(std::string(text))) {
                        documents.push_back(std::make_unique<Node>(document));
                    }
                    return documents;
                });
            }
        }
        #[Self = "Node"]
        fn load(path: &Path) -> Result<UniquePtr<Node>, Error> {
            cpp! {
                return checked([&] {
                    return std::make_unique<Node>(YAML::LoadFile(std::filesystem::path(path).string()));
                });
            }
        }
        #[Self = "Node"]
        fn make(value: &Value) -> UniquePtr<Node> {
            cpp!(return node_of(value);)
        }

        /// Another handle of the same node.
        fn handle(self: &Node) -> UniquePtr<Node> {
            cpp!(return self;)
        }
        #[rust_name = "kind"]
        fn Type(self: &Node) -> Kind;
        #[rust_name = "len"]
        fn size(self: &Node) -> usize;
        #[rust_name = "tag"]
        fn Tag(self: &Node) -> &str;
        fn position(self: &Node) -> Position {
            cpp!(return at(self.Mark());)
        }
        /// The text belongs to the document of `root`.
        fn scalar<'y>(root: &'y Node, node: &Node) -> &'y str {
            cpp! {
                (void)root;
                return node.Scalar();
            }
        }
        fn get(self: &Node, key: &str) -> UniquePtr<Node> {
            cpp!(return self.IsMap() ? found(self[std::string(key)]) : nullptr;)
        }
        fn at(self: &Node, index: usize) -> UniquePtr<Node> {
            cpp!(return self.IsSequence() ? found(self[index]) : nullptr;)
        }
        fn entries(self: &Node) -> Vec<Pair> {
            cpp! {
                rust::Vec<Pair> pairs;
                if (self.IsMap()) {
                    for (const auto &entry : self) {
                        pairs.push_back({found(entry.first), found(entry.second)});
                    }
                }
                return pairs;
            }
        }
        fn as_bool(self: &Node) -> Result<bool, Error> {
            cpp!(return get<bool>(self);)
        }
        fn as_i64(self: &Node) -> Result<i64, Error> {
            cpp!(return get<std::int64_t>(self);)
        }
        fn as_f64(self: &Node) -> Result<f64, Error> {
            cpp!(return get<double>(self);)
        }
        fn as_numbers(self: &Node) -> Result<Vec<f64>, Error> {
            cpp!(return get<std::vector<double>>(self);)
        }
        fn as_texts(self: &Node) -> Result<BTreeMap<String, String>, Error> {
            cpp!(return get<std::map<std::string, std::string>>(self);)
        }
        fn to_value(self: &Node) -> Result<Value, Error> {
            cpp!(return Tree().of(self, 0);)
        }
        fn to_yaml(self: &Node) -> String {
            cpp!(return YAML::Dump(self);)
        }

        fn set(self: Pin<&mut Node>, keys: &[&str], value: &Value) -> Result<(), Error> {
            cpp! {
                checked([&] {
                    Node place = self;
                    for (const rust::Str key : keys) {
                        place.reset(place[std::string(key)]);
                    }
                    place = node_of(value);
                });
            }
        }
        fn remove(self: Pin<&mut Node>, key: &str) -> bool {
            cpp!(return self.IsMap() && self.remove(std::string(key));)
        }
    }
}
