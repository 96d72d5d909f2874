//! What stands here only so that the other files are those of both versions: calls of the bridge under another name. It is not
//! counted.

use crate::ffi::{ArrayPosition, ObjectPosition, RawElement, bridge};

impl RawElement<'_> {
    pub fn to_json(&self) -> String {
        bridge::to_json(self)
    }
}

impl<'d> ArrayPosition<'d> {
    pub fn is(&self, other: &ArrayPosition) -> bool {
        bridge::are_items_equal(self, other)
    }

    pub fn item(&self) -> RawElement<'d> {
        bridge::item_at(self)
    }

    pub fn go_on(&mut self) {
        bridge::next_item(self);
    }
}

impl<'d> ObjectPosition<'d> {
    pub fn is(&self, other: &ObjectPosition) -> bool {
        bridge::are_fields_equal(self, other)
    }

    pub fn key(&self) -> &'d str {
        bridge::key_at(self)
    }

    pub fn value(&self) -> RawElement<'d> {
        bridge::value_at(self)
    }

    pub fn go_on(&mut self) {
        bridge::next_field(self);
    }
}
