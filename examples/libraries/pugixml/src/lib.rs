//! [pugixml] with Rust's rules: a tree of XML that lends its nodes, and is changed by who has it alone.
//!
//! ```
//! # fn main() -> Result<(), pugixml::ParseError> {
//! let mut document = pugixml::Document::parse("<shop><pear price='2'/></shop>")?;
//! let shop = document.element().unwrap();
//! assert_eq!(shop.child("pear").unwrap().attribute("price"), Some("2"));
//!
//! let mut shop = document.pin_mut().element_mut().unwrap();
//! shop.as_mut().append("kiwi").unwrap().set_attribute("price", "3");
//! shop.as_mut().remove_child("pear");
//! assert_eq!(document.to_xml(), "<shop>\n  <kiwi price=\"3\" />\n</shop>\n");
//! # Ok(())
//! # }
//! ```
//!
//! Names and values are `&str` out of pugixml's memory, checked when the document is parsed. A name with a NUL
//! in it, which no XML has, is a panic.
//!
//! [pugixml]: https://pugixml.org

mod iterators;
mod traits;

pub use crate::ffi::{Attribute, Document, Node, NodeKind, ParseError, Value, XPathError};
pub use crate::iterators::{Attributes, Children, Selection};

#[twinspan::bridge(namespace = "xml")]
mod ffi {
    /// What a [`Node`] is.
    #[repr(u32)]
    #[derive(Debug)]
    pub enum NodeKind {
        /// No node.
        #[cxx_name = "node_null"]
        Null,
        /// The root of a document.
        #[cxx_name = "node_document"]
        Document,
        /// `<name/>`
        #[cxx_name = "node_element"]
        Element,
        /// Text.
        #[cxx_name = "node_pcdata"]
        Text,
        /// `<![CDATA[text]]>`
        #[cxx_name = "node_cdata"]
        CData,
        /// `<!-- text -->`
        #[cxx_name = "node_comment"]
        Comment,
        /// `<?name text?>`
        #[cxx_name = "node_pi"]
        ProcessingInstruction,
        /// `<?xml version="1.0"?>`
        #[cxx_name = "node_declaration"]
        Declaration,
        /// `<!DOCTYPE name>`
        #[cxx_name = "node_doctype"]
        Doctype,
    }

    /// Why a text is no XML.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ParseError {
        /// The byte at which it was seen; 0 where it is text that is no UTF-8.
        pub offset: usize,
        /// What pugixml says.
        pub message: String,
    }

    /// Why an expression is no XPath, or not of the type that is asked for.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct XPathError {
        /// The byte of the expression.
        pub offset: usize,
        /// What pugixml says.
        pub message: String,
    }

    /// What an XPath expression is.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Value {
        /// A number.
        Number(f64),
        /// A text.
        Text(String),
        /// Yes or no.
        Boolean(bool),
        /// The text of each node and attribute.
        Nodes(Vec<String>),
    }

    unsafe extern "C++" {
        include!(<pugixml.hpp>);
        include!(<sstream>);
        include!(<stdexcept>);

        cpp! {
            using NodeKind = pugi::xml_node_type;
            using Document = pugi::xml_document;
            using Node = pugi::xml_node_struct;
            using Attribute = pugi::xml_attribute_struct;
            using NodeSet = pugi::xpath_node_set;

            // What pugixml itself has behind its handles.
            static pugi::xml_node of(const Node &node) { return pugi::xml_node(const_cast<Node *>(&node)); }
            static pugi::xml_attribute of(const Attribute &attribute) {
              return pugi::xml_attribute(const_cast<Attribute *>(&attribute));
            }

            // pugixml takes text that ends at a NUL.
            class CText {
              std::string text_;

            public:
              explicit CText(rust::Str text) : text_(text) {
                if (text_.find('\0') != std::string::npos) {
                  throw std::invalid_argument("a NUL in a name or a value of XML");
                }
              }
              operator const char *() const { return text_.c_str(); }
            };

            static bool is_text(const char *text) { return twinspan::try_str(text).has_value(); }

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

            static std::unique_ptr<pugi::xml_document> parsed(rust::Str text, unsigned options) {
              auto document = std::make_unique<pugi::xml_document>();
              const auto result = document->load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
              if (!result) {
                throw twinspan::ErrorOf(ParseError{static_cast<std::size_t>(result.offset), result.description()});
              }
              // A character reference may be of what is no character.
              Checker checker;
              if (!document->traverse(checker)) {
                throw twinspan::ErrorOf(ParseError{0, "text that is no UTF-8"});
              }
              return document;
            }

            // Calls `evaluate` with a query, and makes pugixml's exception an error.
            template <class F>
            auto with_query(rust::Str path, F evaluate) {
              try {
                return evaluate(pugi::xpath_query(CText(path)));
              } catch (const pugi::xpath_exception &error) {
                throw twinspan::ErrorOf(
                    XPathError{static_cast<std::size_t>(error.result().offset), error.what()});
              }
            }

            static rust::String text_of(const pugi::xpath_node &found) {
              return found.attribute() ? rust::String(found.attribute().value())
                                       : rust::String::lossy(pugi::xpath_query(".").evaluate_string(found));
            }
        }

        type NodeKind;

        /// A document, which owns its nodes.
        type Document;
        /// A document without nodes.
        #[constructor]
        fn new() -> UniquePtr<Document>;
        /// Elements, text and CDATA of a text; comments, declarations and white space are left out.
        #[Self = "Document"]
        fn parse(text: &str) -> Result<UniquePtr<Document>, ParseError> {
            cpp!(return parsed(text, pugi::parse_default);)
        }
        /// All nodes of a text, white space between elements too.
        #[Self = "Document"]
        fn parse_all(text: &str) -> Result<UniquePtr<Document>, ParseError> {
            cpp!(return parsed(text, pugi::parse_full | pugi::parse_ws_pcdata);)
        }
        /// The root, which is no element itself.
        fn root(self: &Document) -> &Node {
            cpp!(return *self.internal_object();)
        }
        /// The root, to change it.
        fn root_mut(self: Pin<&mut Document>) -> Pin<&mut Node> {
            cpp!(return *self.internal_object();)
        }
        /// The outermost element.
        fn element(self: &Document) -> Option<&Node> {
            cpp!(return self.document_element().internal_object();)
        }
        /// The outermost element, to change it.
        fn element_mut(self: Pin<&mut Document>) -> Option<Pin<&mut Node>> {
            cpp!(return self.document_element().internal_object();)
        }
        /// The document as XML, without a declaration but its own.
        fn to_xml(self: &Document) -> String {
            cpp! {
                std::ostringstream out;
                self.save(out, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
                return out.str();
            }
        }

        /// A node, which belongs to its document.
        type Node;
        /// What it is.
        fn kind(self: &Node) -> NodeKind {
            cpp!(return of(self).type();)
        }
        /// The name of an element; else empty.
        fn name(self: &Node) -> &str {
            cpp!(return std::string_view(of(self).name());)
        }
        /// The text of a node that is text; else empty.
        fn value(self: &Node) -> &str {
            cpp!(return std::string_view(of(self).value());)
        }
        /// The first text in an element; else empty.
        fn text(self: &Node) -> &str {
            cpp!(return std::string_view(of(self).child_value());)
        }
        /// The first element of this name in it.
        fn child(self: &Node, name: &str) -> Option<&Node> {
            cpp!(return of(self).child(CText(name)).internal_object();)
        }
        /// The first element of this name in it, to change it.
        fn child_mut(self: Pin<&mut Node>, name: &str) -> Option<Pin<&mut Node>> {
            cpp!(return of(self).child(CText(name)).internal_object();)
        }
        /// The first node in it.
        fn first_child(self: &Node) -> Option<&Node> {
            cpp!(return of(self).first_child().internal_object();)
        }
        /// The next node beside it.
        fn next_sibling(self: &Node) -> Option<&Node> {
            cpp!(return of(self).next_sibling().internal_object();)
        }
        /// The node that it is in.
        fn parent(self: &Node) -> Option<&Node> {
            cpp!(return of(self).parent().internal_object();)
        }
        /// The names on the way from the root, after `/` each.
        fn path(self: &Node) -> String {
            cpp!(return of(self).path();)
        }
        /// The value of an attribute.
        fn attribute(self: &Node, name: &str) -> Option<&str> {
            cpp! {
                const pugi::xml_attribute found = of(self).attribute(CText(name));
                return found ? std::optional<std::string_view>(found.value()) : std::nullopt;
            }
        }
        /// The first attribute.
        fn first_attribute(self: &Node) -> Option<&Attribute> {
            cpp!(return of(self).first_attribute().internal_object();)
        }
        /// The first node that an XPath expression finds from here.
        fn find(self: &Node, path: &str) -> Result<Option<&Node>, XPathError> {
            cpp! {
                return with_query(path, [&](const pugi::xpath_query &query) {
                    const Node *found = query.evaluate_node(of(self)).node().internal_object();
                    return found;
                });
            }
        }
        /// What an XPath expression is from here. Half characters, which XPath can make, are replaced.
        fn evaluate(self: &Node, path: &str) -> Result<Value, XPathError> {
            cpp! {
                return with_query(path, [&](const pugi::xpath_query &query) -> Value {
                    switch (query.return_type()) {
                    case pugi::xpath_type_number:
                        return Value::Number{query.evaluate_number(of(self))};
                    case pugi::xpath_type_boolean:
                        return Value::Boolean{query.evaluate_boolean(of(self))};
                    case pugi::xpath_type_node_set: {
                        rust::Vec<rust::String> texts;
                        for (const pugi::xpath_node &found : query.evaluate_node_set(of(self))) {
                            texts.push_back(text_of(found));
                        }
                        return Value::Nodes{std::move(texts)};
                    }
                    default:
                        return Value::Text{rust::String::lossy(query.evaluate_string(of(self)))};
                    }
                });
            }
        }
        /// Visits all nodes in it with how deep they are, until told to stop.
        fn walk(self: &Node, visit: impl FnMut(&Node, i32) -> ControlFlow<()>) {
            cpp! {
                struct Walker : pugi::xml_tree_walker {
                    decltype(visit) &call;
                    explicit Walker(decltype(visit) &closure) : call(closure) {}
                    bool for_each(pugi::xml_node &node) override {
                        return call(*node.internal_object(), depth()).is_continue();
                    }
                };
                Walker walker(visit);
                of(self).traverse(walker);
            }
        }
        /// It as XML.
        fn to_xml(self: &Node) -> String {
            cpp! {
                std::ostringstream out;
                of(self).print(out, "  ", pugi::format_raw, pugi::encoding_utf8);
                return out.str();
            }
        }

        /// Renames an element; `false` if it has no name.
        fn set_name(self: Pin<&mut Node>, name: &str) -> bool {
            cpp!(return of(self).set_name(CText(name));)
        }
        /// Changes a node that is text; `false` if it is none.
        fn set_value(self: Pin<&mut Node>, text: &str) -> bool {
            cpp!(return of(self).set_value(CText(text));)
        }
        /// Changes the first text in an element, or adds one; `false` if it is none.
        fn set_text(self: Pin<&mut Node>, text: &str) -> bool {
            cpp!(return of(self).text().set(CText(text));)
        }
        /// Sets an attribute of an element, or adds it; `false` if it is none.
        fn set_attribute(self: Pin<&mut Node>, name: &str, value: &str) -> bool {
            cpp! {
                const CText name_text(name);
                pugi::xml_attribute attribute = of(self).attribute(name_text);
                if (!attribute) {
                    attribute = of(self).append_attribute(name_text);
                }
                return attribute.set_value(CText(value));
            }
        }
        /// Removes an attribute; `false` if there is none of this name.
        fn remove_attribute(self: Pin<&mut Node>, name: &str) -> bool {
            cpp!(return of(self).remove_attribute(CText(name));)
        }
        /// Adds an element behind what is in it; `None` where no element can be.
        fn append(self: Pin<&mut Node>, name: &str) -> Option<Pin<&mut Node>> {
            cpp!(return of(self).append_child(CText(name)).internal_object();)
        }
        /// Adds a copy of a node behind what is in it; `None` where it cannot be.
        fn append_copy(self: Pin<&mut Node>, node: &Node) -> Option<Pin<&mut Node>> {
            cpp!(return of(self).append_copy(of(node)).internal_object();)
        }
        /// Removes the first element of this name; `false` if there is none.
        fn remove_child(self: Pin<&mut Node>, name: &str) -> bool {
            cpp!(return of(self).remove_child(CText(name));)
        }
        /// Removes the nodes in it that the closure does not want, and says how many.
        fn retain(self: Pin<&mut Node>, wanted: impl FnMut(&Node) -> bool) -> usize {
            cpp! {
                std::size_t removed = 0;
                for (pugi::xml_node child = of(self).first_child(); child;) {
                    const pugi::xml_node next = child.next_sibling();
                    removed += !wanted(*child.internal_object()) && of(self).remove_child(child);
                    child = next;
                }
                return removed;
            }
        }

        /// An attribute, which belongs to its document.
        type Attribute;
        /// Its name.
        fn name(self: &Attribute) -> &str {
            cpp!(return std::string_view(of(self).name());)
        }
        /// Its value.
        fn value(self: &Attribute) -> &str {
            cpp!(return std::string_view(of(self).value());)
        }
        /// The next one of the element.
        #[rust_name = "next"]
        fn next_attribute(self: &Attribute) -> Option<&Attribute> {
            cpp!(return of(self).next_attribute().internal_object();)
        }

        type NodeSet;
        fn select_from(node: &Node, path: &str) -> Result<UniquePtr<NodeSet>, XPathError> {
            cpp! {
                return with_query(path, [&](const pugi::xpath_query &query) {
                    return std::make_unique<NodeSet>(query.evaluate_node_set(of(node)));
                });
            }
        }
        fn size(self: &NodeSet) -> usize;
        /// A node of the tree of `root`; `None` for an attribute.
        fn selected<'n>(set: &NodeSet, root: &'n Node, index: usize) -> Option<&'n Node> {
            cpp! {
                (void)root; // It is lent.
                return set[index].node().internal_object();
            }
        }
    }
}
