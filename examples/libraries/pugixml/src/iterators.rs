use crate::ffi::{self, NodeSet};
use crate::{Attribute, Node};
use cxx::UniquePtr;

/// The nodes in a node, from [`Node::children`].
pub struct Children<'n> {
    next: Option<&'n Node>,
}

impl<'n> Children<'n> {
    pub(crate) fn new(next: Option<&'n Node>) -> Children<'n> {
        Children { next }
    }
}

impl<'n> Iterator for Children<'n> {
    type Item = &'n Node;

    fn next(&mut self) -> Option<&'n Node> {
        let node = self.next?;
        self.next = node.next_sibling();
        Some(node)
    }
}

/// The attributes of an element, from [`Node::attributes`].
pub struct Attributes<'n> {
    next: Option<&'n Attribute>,
}

impl<'n> Attributes<'n> {
    pub(crate) fn new(next: Option<&'n Attribute>) -> Attributes<'n> {
        Attributes { next }
    }
}

impl<'n> Iterator for Attributes<'n> {
    /// The name and the value.
    type Item = (&'n str, &'n str);

    fn next(&mut self) -> Option<(&'n str, &'n str)> {
        let attribute = self.next?;
        self.next = attribute.next();
        Some((attribute.name(), attribute.value()))
    }
}

/// The nodes that an XPath expression found, from [`Node::select`].
pub struct Selection<'n> {
    root: &'n Node,
    set: UniquePtr<NodeSet>,
    next: usize,
}

impl<'n> Selection<'n> {
    pub(crate) fn new(root: &'n Node, set: UniquePtr<NodeSet>) -> Selection<'n> {
        Selection { root, set, next: 0 }
    }
}

impl<'n> Iterator for Selection<'n> {
    type Item = &'n Node;

    fn next(&mut self) -> Option<&'n Node> {
        while self.next < self.set.size() {
            self.next += 1;
            if let Some(node) = ffi::selected(&self.set, self.root, self.next - 1) {
                return Some(node);
            }
        }
        None
    }
}
