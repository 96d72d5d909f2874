use crate::ffi;
use crate::{Error, Kind, Position, Value};
use cxx::UniquePtr;
use std::collections::BTreeMap;
use std::path::Path;

/// A document. It is changed only while no [`Node`] of it is around.
pub struct Yaml {
    raw: UniquePtr<ffi::Node>,
}

impl Yaml {
    /// The first document of a text.
    ///
    /// # Errors
    ///
    /// [`Error::Syntax`]
    pub fn parse(text: &str) -> Result<Yaml, Error> {
        Ok(Yaml { raw: ffi::Node::parse(text)? })
    }

    /// All documents of a text.
    ///
    /// # Errors
    ///
    /// [`Error::Syntax`]
    pub fn parse_all(text: &str) -> Result<Vec<Yaml>, Error> {
        Ok(ffi::Node::parse_all(text)?.into_iter().map(|raw| Yaml { raw }).collect())
    }

    /// The first document of a file.
    ///
    /// # Errors
    ///
    /// [`Error::File`], [`Error::Syntax`]
    pub fn load(path: impl AsRef<Path>) -> Result<Yaml, Error> {
        Ok(Yaml { raw: ffi::Node::load(path.as_ref())? })
    }

    /// The outermost node.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        Node { root: &self.raw, raw: self.raw.handle() }
    }

    /// Sets what is at the end of these keys, and makes the maps on the way.
    ///
    /// # Errors
    ///
    /// [`Error::Type`], if something on the way is no map.
    pub fn set(&mut self, keys: &[&str], value: &Value) -> Result<(), Error> {
        self.raw.pin_mut().set(keys, value)
    }

    /// Removes a key of the outermost map; `false` if it is not there.
    pub fn remove(&mut self, key: &str) -> bool {
        self.raw.pin_mut().remove(key)
    }

    /// The document as text.
    #[must_use]
    pub fn to_yaml(&self) -> String {
        self.raw.to_yaml()
    }
}

impl From<&Value> for Yaml {
    fn from(value: &Value) -> Yaml {
        Yaml { raw: ffi::Node::make(value) }
    }
}

/// A part of a document.
pub struct Node<'y> {
    root: &'y ffi::Node,
    raw: UniquePtr<ffi::Node>,
}

impl<'y> Node<'y> {
    fn of(root: &'y ffi::Node, raw: UniquePtr<ffi::Node>) -> Option<Node<'y>> {
        (!raw.is_null()).then_some(Node { root, raw })
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.raw.kind()
    }

    /// How many nodes are in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.raw.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its tag: `?` where none is written, `!` of a text in quotes.
    #[must_use]
    pub fn tag(&self) -> &str {
        self.raw.tag()
    }

    /// Where it is in the text.
    #[must_use]
    pub fn position(&self) -> Position {
        self.raw.position()
    }

    /// A scalar as it is written, without quotes.
    #[must_use]
    pub fn scalar(&self) -> Option<&'y str> {
        (self.kind() == Kind::Scalar).then(|| ffi::scalar(self.root, &self.raw))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Node<'y>> {
        Node::of(self.root, self.raw.get(key))
    }

    /// An item of a list.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<Node<'y>> {
        Node::of(self.root, self.raw.at(index))
    }

    /// The items of a list.
    pub fn items(&self) -> impl Iterator<Item = Node<'y>> {
        (0..self.len()).map_while(|index| self.at(index))
    }

    /// The keys and values of a map.
    pub fn entries(&self) -> impl Iterator<Item = (Node<'y>, Node<'y>)> + use<'y> {
        let root = self.root;
        self.raw
            .entries()
            .into_iter()
            .map(move |pair| (Node { root, raw: pair.key }, Node { root, raw: pair.value }))
    }

    /// Yes or no.
    ///
    /// # Errors
    ///
    /// [`Error::Type`], as for all of these.
    pub fn as_bool(&self) -> Result<bool, Error> {
        self.raw.as_bool()
    }

    /// A whole number.
    ///
    /// # Errors
    ///
    /// [`Error::Type`]
    pub fn as_i64(&self) -> Result<i64, Error> {
        self.raw.as_i64()
    }

    /// A number.
    ///
    /// # Errors
    ///
    /// [`Error::Type`]
    pub fn as_f64(&self) -> Result<f64, Error> {
        self.raw.as_f64()
    }

    /// A list of numbers.
    ///
    /// # Errors
    ///
    /// [`Error::Type`]
    pub fn as_numbers(&self) -> Result<Vec<f64>, Error> {
        self.raw.as_numbers()
    }

    /// A map of scalars.
    ///
    /// # Errors
    ///
    /// [`Error::Type`]
    pub fn as_texts(&self) -> Result<BTreeMap<String, String>, Error> {
        self.raw.as_texts()
    }

    /// All of it, as Rust's own.
    ///
    /// # Errors
    ///
    /// [`Error::TooLarge`]
    pub fn to_value(&self) -> Result<Value, Error> {
        self.raw.to_value()
    }
}
