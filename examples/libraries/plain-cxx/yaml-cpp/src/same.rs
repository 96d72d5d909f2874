//! What stands here only so that the other files are those of both versions: calls of the bridge under another name. It is not
//! counted.

use crate::ffi::{Kind, Node, Pair, Position, bridge};
use cxx::UniquePtr;
use std::pin::Pin;

impl Node {
    pub fn handle(&self) -> UniquePtr<Node> {
        bridge::handle(self)
    }

    pub fn kind(&self) -> Kind {
        bridge::kind(self)
    }

    pub fn tag(&self) -> &str {
        bridge::tag(self)
    }

    pub fn position(&self) -> Position {
        bridge::position(self)
    }

    pub fn get(&self, key: &str) -> UniquePtr<Node> {
        bridge::get(self, key)
    }

    pub fn at(&self, index: usize) -> UniquePtr<Node> {
        bridge::at(self, index)
    }

    pub fn entries(&self) -> Vec<Pair> {
        bridge::entries(self)
    }

    pub fn to_yaml(&self) -> String {
        bridge::to_yaml(self)
    }

    pub fn remove(self: Pin<&mut Self>, key: &str) -> bool {
        bridge::remove(self, key)
    }
}
