//! The bridge, and what makes Rust's own types of what cxx has.

use crate::types::{Entry, Error, Value};
use cxx::UniquePtr;
use std::collections::BTreeMap;
use std::path::Path;
use std::pin::Pin;

#[cxx::bridge(namespace = "yaml")]
pub(crate) mod bridge {
    #[repr(u32)]
    #[derive(Debug)]
    pub enum Kind {
        Undefined,
        Null,
        Scalar,
        Sequence,
        Map,
    }
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Position {
        pub line: i32,
        pub column: i32,
    }
    enum FailureKind {
        None,
        Syntax,
        Type,
        File,
        TooLarge,
    }
    struct Failure {
        kind: FailureKind,
        position: Position,
        message: String,
    }
    /// A map has a key and a value in turn.
    struct Tree {
        kind: Kind,
        scalar: String,
        children: Vec<Tree>,
    }
    struct Handle {
        node: UniquePtr<Node>,
    }
    pub struct Pair {
        pub key: UniquePtr<Node>,
        pub value: UniquePtr<Node>,
    }
    struct Text {
        key: String,
        value: String,
    }

    unsafe extern "C++" {
        include!("plain-cxx-yaml-cpp/src/shim.h");
        type Kind;
        type Node;

        fn parse(text: &str, node: &mut UniquePtr<Node>) -> Failure;
        fn parse_all(text: &str, nodes: &mut Vec<Handle>) -> Failure;
        fn load(path: &[u8], node: &mut UniquePtr<Node>) -> Failure;
        fn make(tree: &Tree) -> UniquePtr<Node>;

        fn handle(node: &Node) -> UniquePtr<Node>;
        fn kind(node: &Node) -> Kind;
        #[rust_name = "len"]
        fn size(self: &Node) -> usize;
        fn tag(node: &Node) -> &str;
        fn position(node: &Node) -> Position;
        fn scalar(node: &Node) -> &str;
        fn get(node: &Node, key: &str) -> UniquePtr<Node>;
        fn at(node: &Node, index: usize) -> UniquePtr<Node>;
        fn entries(node: &Node) -> Vec<Pair>;
        fn as_bool(node: &Node, value: &mut bool) -> Failure;
        fn as_i64(node: &Node, value: &mut i64) -> Failure;
        fn as_f64(node: &Node, value: &mut f64) -> Failure;
        fn as_numbers(node: &Node, numbers: &mut Vec<f64>) -> Failure;
        fn as_texts(node: &Node, texts: &mut Vec<Text>) -> Failure;
        fn to_tree(node: &Node, tree: &mut Tree) -> Failure;
        fn to_yaml(node: &Node) -> String;
        fn set(node: Pin<&mut Node>, keys: &[&str], value: &Tree) -> Failure;
        fn remove(node: Pin<&mut Node>, key: &str) -> bool;
    }
}

pub use bridge::{Kind, Node, Pair, Position};

fn tree_of(value: &Value) -> bridge::Tree {
    let mut tree = bridge::Tree { kind: Kind::Null, scalar: String::new(), children: Vec::new() };
    match value {
        Value::Null => {}
        Value::Scalar(scalar) => {
            tree.kind = Kind::Scalar;
            tree.scalar.clone_from(scalar);
        }
        Value::Sequence(items) => {
            tree.kind = Kind::Sequence;
            tree.children = items.iter().map(tree_of).collect();
        }
        Value::Map(entries) => {
            tree.kind = Kind::Map;
            let children = entries.iter().flat_map(|entry| [&entry.key, &entry.value]);
            tree.children = children.map(tree_of).collect();
        }
    }
    tree
}

fn value_of(tree: bridge::Tree) -> Value {
    let mut children = tree.children.into_iter().map(value_of);
    match tree.kind {
        Kind::Scalar => Value::Scalar(tree.scalar),
        Kind::Sequence => Value::Sequence(children.collect()),
        Kind::Map => {
            let pairs = std::iter::from_fn(|| {
                Some(Entry { key: children.next()?, value: children.next()? })
            });
            Value::Map(pairs.collect())
        }
        _ => Value::Null,
    }
}

/// What the call puts into its argument.
fn filled<T>(mut value: T, call: impl FnOnce(&mut T) -> bridge::Failure) -> Result<T, Error> {
    let bridge::Failure { kind, position, message } = call(&mut value);
    match kind {
        bridge::FailureKind::None => Ok(value),
        bridge::FailureKind::Syntax => Err(Error::Syntax { position, message }),
        bridge::FailureKind::Type => Err(Error::Type { position, message }),
        bridge::FailureKind::File => Err(Error::File(message)),
        _ => Err(Error::TooLarge),
    }
}

/// The text belongs to the document of `_root`.
pub fn scalar<'y>(_root: &'y Node, node: &Node) -> &'y str {
    let text: *const str = bridge::scalar(node);
    // SAFETY: it is kept by the document, of which `node` is a handle.
    unsafe { &*text }
}

impl Node {
    pub fn parse(text: &str) -> Result<UniquePtr<Node>, Error> {
        filled(UniquePtr::null(), |node| bridge::parse(text, node))
    }

    pub fn parse_all(text: &str) -> Result<Vec<UniquePtr<Node>>, Error> {
        let handles = filled(Vec::new(), |nodes| bridge::parse_all(text, nodes))?;
        Ok(handles.into_iter().map(|handle| handle.node).collect())
    }

    pub fn load(path: &Path) -> Result<UniquePtr<Node>, Error> {
        let path = path.as_os_str().as_encoded_bytes();
        filled(UniquePtr::null(), |node| bridge::load(path, node))
    }

    pub fn make(value: &Value) -> UniquePtr<Node> {
        bridge::make(&tree_of(value))
    }

    pub fn as_bool(&self) -> Result<bool, Error> {
        filled(false, |value| bridge::as_bool(self, value))
    }

    pub fn as_i64(&self) -> Result<i64, Error> {
        filled(0, |value| bridge::as_i64(self, value))
    }

    pub fn as_f64(&self) -> Result<f64, Error> {
        filled(0.0, |value| bridge::as_f64(self, value))
    }

    pub fn as_numbers(&self) -> Result<Vec<f64>, Error> {
        filled(Vec::new(), |numbers| bridge::as_numbers(self, numbers))
    }

    pub fn as_texts(&self) -> Result<BTreeMap<String, String>, Error> {
        let texts = filled(Vec::new(), |texts| bridge::as_texts(self, texts))?;
        Ok(texts.into_iter().map(|text| (text.key, text.value)).collect())
    }

    pub fn to_value(&self) -> Result<Value, Error> {
        filled(tree_of(&Value::Null), |tree| bridge::to_tree(self, tree)).map(value_of)
    }

    pub fn set(self: Pin<&mut Self>, keys: &[&str], value: &Value) -> Result<(), Error> {
        filled((), |()| bridge::set(self, keys, &tree_of(value)))
    }
}
