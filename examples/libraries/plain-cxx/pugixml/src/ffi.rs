//! The bridge, and what makes Rust's own types of what cxx has.

use crate::types::{ParseError, Value, XPathError};
use cxx::UniquePtr;
use std::ops::ControlFlow;
use std::pin::Pin;

#[cxx::bridge(namespace = "xml")]
mod bridge {
    #[repr(u32)]
    #[derive(Debug)]
    pub enum NodeKind {
        #[cxx_name = "node_null"]
        Null,
        #[cxx_name = "node_document"]
        Document,
        #[cxx_name = "node_element"]
        Element,
        #[cxx_name = "node_pcdata"]
        Text,
        #[cxx_name = "node_cdata"]
        CData,
        #[cxx_name = "node_comment"]
        Comment,
        #[cxx_name = "node_pi"]
        ProcessingInstruction,
        #[cxx_name = "node_declaration"]
        Declaration,
        #[cxx_name = "node_doctype"]
        Doctype,
    }
    struct Parsed {
        document: UniquePtr<Document>,
        offset: usize,
        message: String,
    }
    struct Found {
        is_good: bool,
        node: *const Node,
        offset: usize,
        message: String,
    }
    struct Selected {
        is_good: bool,
        nodes: UniquePtr<NodeSet>,
        offset: usize,
        message: String,
    }
    enum ValueKind {
        Number,
        Text,
        Boolean,
        Nodes,
    }
    struct Evaluated {
        is_good: bool,
        kind: ValueKind,
        number: f64,
        text: String,
        boolean: bool,
        nodes: Vec<String>,
        offset: usize,
        message: String,
    }

    extern "Rust" {
        type Visitor<'v>;
        fn visit(self: &mut Visitor, node: &Node, depth: i32) -> bool;
        type Filter<'f>;
        fn wants(self: &mut Filter, node: &Node) -> bool;
    }

    unsafe extern "C++" {
        include!("plain-cxx-pugixml/src/shim.h");
        type NodeKind;
        type Document;
        type Node;
        type Attribute;
        type NodeSet;

        fn new_document() -> UniquePtr<Document>;
        fn parse(text: &str) -> Parsed;
        fn parse_all(text: &str) -> Parsed;
        fn root(document: &Document) -> &Node;
        fn root_mut(document: Pin<&mut Document>) -> Pin<&mut Node>;
        fn element(document: &Document) -> *const Node;
        fn element_mut(document: Pin<&mut Document>) -> *mut Node;
        fn document_xml(document: &Document) -> String;

        fn kind(node: &Node) -> NodeKind;
        fn name(node: &Node) -> &str;
        fn value(node: &Node) -> &str;
        fn text(node: &Node) -> &str;
        fn child(node: &Node, name: &str) -> *const Node;
        fn child_mut(node: Pin<&mut Node>, name: &str) -> *mut Node;
        fn first_child(node: &Node) -> *const Node;
        fn next_sibling(node: &Node) -> *const Node;
        fn parent(node: &Node) -> *const Node;
        fn path(node: &Node) -> String;
        fn attribute(node: &Node, name: &str) -> *const Attribute;
        fn first_attribute(node: &Node) -> *const Attribute;
        fn find(node: &Node, path: &str) -> Found;
        fn evaluate(node: &Node, path: &str) -> Evaluated;
        fn select(node: &Node, path: &str) -> Selected;
        fn walk(node: &Node, visitor: &mut Visitor);
        fn node_xml(node: &Node) -> String;
        fn set_name(node: Pin<&mut Node>, name: &str) -> bool;
        fn set_value(node: Pin<&mut Node>, text: &str) -> bool;
        fn set_text(node: Pin<&mut Node>, text: &str) -> bool;
        fn set_attribute(node: Pin<&mut Node>, name: &str, value: &str) -> bool;
        fn remove_attribute(node: Pin<&mut Node>, name: &str) -> bool;
        fn append(node: Pin<&mut Node>, name: &str) -> *mut Node;
        fn append_copy(node: Pin<&mut Node>, copied: &Node) -> *mut Node;
        fn remove_child(node: Pin<&mut Node>, name: &str) -> bool;
        fn retain(node: Pin<&mut Node>, filter: &mut Filter) -> usize;

        fn attribute_name(attribute: &Attribute) -> &str;
        fn attribute_value(attribute: &Attribute) -> &str;
        fn next_attribute(attribute: &Attribute) -> *const Attribute;
        fn size(self: &NodeSet) -> usize;
        fn selected(set: &NodeSet, index: usize) -> *const Node;
    }
}

pub use bridge::{Attribute, Document, Node, NodeKind, NodeSet};

struct Visitor<'v>(&'v mut dyn FnMut(&Node, i32) -> ControlFlow<()>);

impl Visitor<'_> {
    fn visit(&mut self, node: &Node, depth: i32) -> bool {
        (self.0)(node, depth).is_continue()
    }
}

struct Filter<'f>(&'f mut dyn FnMut(&Node) -> bool);

impl Filter<'_> {
    fn wants(&mut self, node: &Node) -> bool {
        (self.0)(node)
    }
}

fn parsed(parsed: bridge::Parsed) -> Result<UniquePtr<Document>, ParseError> {
    if parsed.document.is_null() {
        return Err(ParseError { offset: parsed.offset, message: parsed.message });
    }
    Ok(parsed.document)
}

/// What C++ found in the document that `_root` belongs to.
fn node<T>(_root: &T, found: *const Node) -> Option<&Node> {
    // SAFETY: the shims give null, or a node that lives as long as its document does.
    unsafe { found.as_ref() }
}

fn node_mut<T>(_root: Pin<&mut T>, found: *mut Node) -> Option<Pin<&mut Node>> {
    // SAFETY: as above; what is borrowed mutably has nobody else in its document.
    unsafe { found.as_mut().map(|node| Pin::new_unchecked(node)) }
}

fn attribute<T>(_root: &T, found: *const Attribute) -> Option<&Attribute> {
    // SAFETY: as of nodes.
    unsafe { found.as_ref() }
}

pub fn select_from(from: &Node, path: &str) -> Result<UniquePtr<NodeSet>, XPathError> {
    let selected = bridge::select(from, path);
    if !selected.is_good {
        return Err(XPathError { offset: selected.offset, message: selected.message });
    }
    Ok(selected.nodes)
}

pub fn selected<'n>(set: &NodeSet, root: &'n Node, index: usize) -> Option<&'n Node> {
    node(root, bridge::selected(set, index))
}

impl Document {
    pub fn new() -> UniquePtr<Document> {
        bridge::new_document()
    }

    pub fn parse(text: &str) -> Result<UniquePtr<Document>, ParseError> {
        parsed(bridge::parse(text))
    }

    pub fn parse_all(text: &str) -> Result<UniquePtr<Document>, ParseError> {
        parsed(bridge::parse_all(text))
    }

    pub fn root(&self) -> &Node {
        bridge::root(self)
    }

    pub fn root_mut(self: Pin<&mut Self>) -> Pin<&mut Node> {
        bridge::root_mut(self)
    }

    pub fn element(&self) -> Option<&Node> {
        node(self, bridge::element(self))
    }

    pub fn element_mut(mut self: Pin<&mut Self>) -> Option<Pin<&mut Node>> {
        let found = bridge::element_mut(self.as_mut());
        node_mut(self, found)
    }

    pub fn to_xml(&self) -> String {
        bridge::document_xml(self)
    }
}

impl Node {
    pub fn kind(&self) -> NodeKind {
        bridge::kind(self)
    }

    pub fn name(&self) -> &str {
        bridge::name(self)
    }

    pub fn value(&self) -> &str {
        bridge::value(self)
    }

    pub fn text(&self) -> &str {
        bridge::text(self)
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        node(self, bridge::child(self, name))
    }

    pub fn child_mut(mut self: Pin<&mut Self>, name: &str) -> Option<Pin<&mut Node>> {
        let found = bridge::child_mut(self.as_mut(), name);
        node_mut(self, found)
    }

    pub fn first_child(&self) -> Option<&Node> {
        node(self, bridge::first_child(self))
    }

    pub fn next_sibling(&self) -> Option<&Node> {
        node(self, bridge::next_sibling(self))
    }

    pub fn parent(&self) -> Option<&Node> {
        node(self, bridge::parent(self))
    }

    pub fn path(&self) -> String {
        bridge::path(self)
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        attribute(self, bridge::attribute(self, name)).map(Attribute::value)
    }

    pub fn first_attribute(&self) -> Option<&Attribute> {
        attribute(self, bridge::first_attribute(self))
    }

    pub fn find(&self, path: &str) -> Result<Option<&Node>, XPathError> {
        let found = bridge::find(self, path);
        if !found.is_good {
            return Err(XPathError { offset: found.offset, message: found.message });
        }
        Ok(node(self, found.node))
    }

    pub fn evaluate(&self, path: &str) -> Result<Value, XPathError> {
        let evaluated = bridge::evaluate(self, path);
        if !evaluated.is_good {
            return Err(XPathError { offset: evaluated.offset, message: evaluated.message });
        }
        Ok(match evaluated.kind {
            bridge::ValueKind::Number => Value::Number(evaluated.number),
            bridge::ValueKind::Boolean => Value::Boolean(evaluated.boolean),
            bridge::ValueKind::Nodes => Value::Nodes(evaluated.nodes),
            _ => Value::Text(evaluated.text),
        })
    }

    pub fn walk(&self, mut visit: impl FnMut(&Node, i32) -> ControlFlow<()>) {
        bridge::walk(self, &mut Visitor(&mut visit));
    }

    pub fn to_xml(&self) -> String {
        bridge::node_xml(self)
    }

    pub fn set_name(self: Pin<&mut Self>, name: &str) -> bool {
        bridge::set_name(self, name)
    }

    pub fn set_value(self: Pin<&mut Self>, text: &str) -> bool {
        bridge::set_value(self, text)
    }

    pub fn set_text(self: Pin<&mut Self>, text: &str) -> bool {
        bridge::set_text(self, text)
    }

    pub fn set_attribute(self: Pin<&mut Self>, name: &str, value: &str) -> bool {
        bridge::set_attribute(self, name, value)
    }

    pub fn remove_attribute(self: Pin<&mut Self>, name: &str) -> bool {
        bridge::remove_attribute(self, name)
    }

    pub fn append(mut self: Pin<&mut Self>, name: &str) -> Option<Pin<&mut Node>> {
        let added = bridge::append(self.as_mut(), name);
        node_mut(self, added)
    }

    pub fn append_copy(mut self: Pin<&mut Self>, copied: &Node) -> Option<Pin<&mut Node>> {
        let added = bridge::append_copy(self.as_mut(), copied);
        node_mut(self, added)
    }

    pub fn remove_child(self: Pin<&mut Self>, name: &str) -> bool {
        bridge::remove_child(self, name)
    }

    pub fn retain(self: Pin<&mut Self>, mut wanted: impl FnMut(&Node) -> bool) -> usize {
        bridge::retain(self, &mut Filter(&mut wanted))
    }
}

impl Attribute {
    pub fn name(&self) -> &str {
        bridge::attribute_name(self)
    }

    pub fn value(&self) -> &str {
        bridge::attribute_value(self)
    }

    pub fn next(&self) -> Option<&Attribute> {
        attribute(self, bridge::next_attribute(self))
    }
}
