use crate::ffi::{self, ArrayPosition, ErrorCode, Kind, ObjectPosition, Parser, RawElement};
use std::fmt::{self, Debug, Formatter};
use std::ops::ControlFlow;
use std::pin::Pin;

impl Parser {
    /// Parses a document, which is lent until the next one.
    ///
    /// # Errors
    ///
    /// What is wrong with the text.
    pub fn parse<'p>(self: Pin<&'p mut Parser>, json: &[u8]) -> Result<Element<'p>, ErrorCode> {
        ffi::parse(self, json).map(|raw| Element { raw })
    }

    /// Parses documents that stand one behind the other, and lends each to the closure until it breaks.
    ///
    /// # Errors
    ///
    /// What is wrong with the text; of the documents before it the closure has been told.
    pub fn parse_many(
        self: Pin<&mut Parser>,
        json: &[u8],
        mut visit: impl FnMut(Element<'_>) -> ControlFlow<()>,
    ) -> Result<(), ErrorCode> {
        ffi::parse_many(self, json, |raw| visit(Element { raw: *raw }))
    }
}

/// A value of a document. It is copied as two words.
#[derive(Clone, Copy)]
pub struct Element<'d> {
    raw: RawElement<'d>,
}

impl<'d> Element<'d> {
    /// What it is.
    #[must_use]
    pub fn kind(self) -> Kind {
        self.raw.kind()
    }

    /// Whether it is `null`.
    #[must_use]
    pub fn is_null(self) -> bool {
        self.raw.is_null()
    }

    /// A whole number.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`], [`ErrorCode::NumberOutOfRange`]
    pub fn as_i64(self) -> Result<i64, ErrorCode> {
        self.raw.as_i64()
    }

    /// A whole number that is not negative.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`], [`ErrorCode::NumberOutOfRange`]
    pub fn as_u64(self) -> Result<u64, ErrorCode> {
        self.raw.as_u64()
    }

    /// A number.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`]
    pub fn as_f64(self) -> Result<f64, ErrorCode> {
        self.raw.as_f64()
    }

    /// `true` or `false`.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`]
    pub fn as_bool(self) -> Result<bool, ErrorCode> {
        self.raw.as_bool()
    }

    /// It as JSON, without white space.
    #[must_use]
    pub fn to_json(self) -> String {
        self.raw.to_json()
    }

    /// The text of a string.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`]
    pub fn as_str(self) -> Result<&'d str, ErrorCode> {
        self.raw.text()
    }

    /// The field of an object. Of several with one name it is the first.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`], [`ErrorCode::NoSuchField`]
    pub fn get(self, key: &str) -> Result<Element<'d>, ErrorCode> {
        self.raw.field(key).map(|raw| Element { raw })
    }

    /// The item of an array.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`], [`ErrorCode::IndexOutOfBounds`]
    pub fn at(self, index: usize) -> Result<Element<'d>, ErrorCode> {
        self.raw.item(index).map(|raw| Element { raw })
    }

    /// What a JSON pointer leads to.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::InvalidPointer`], and those of [`get`](Element::get) and [`at`](Element::at).
    pub fn pointer(self, pointer: &str) -> Result<Element<'d>, ErrorCode> {
        self.raw.at_pointer(pointer).map(|raw| Element { raw })
    }

    /// The items of an array.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`]
    pub fn items(self) -> Result<Items<'d>, ErrorCode> {
        self.raw.array().map(|array| Items { next: array.begin(), end: array.end() })
    }

    /// The fields of an object, in its order.
    ///
    /// # Errors
    ///
    /// [`ErrorCode::IncorrectType`]
    pub fn fields(self) -> Result<Fields<'d>, ErrorCode> {
        self.raw.object().map(|object| Fields { next: object.begin(), end: object.end() })
    }
}

impl Debug for Element<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_json())
    }
}

/// The items of an array, from [`Element::items`].
#[derive(Clone)]
pub struct Items<'d> {
    next: ArrayPosition<'d>,
    end: ArrayPosition<'d>,
}

impl<'d> Iterator for Items<'d> {
    type Item = Element<'d>;

    fn next(&mut self) -> Option<Element<'d>> {
        if self.next.is(&self.end) {
            return None;
        }
        let item = Element { raw: self.next.item() };
        self.next.go_on();
        Some(item)
    }
}

/// The fields of an object, from [`Element::fields`].
#[derive(Clone)]
pub struct Fields<'d> {
    next: ObjectPosition<'d>,
    end: ObjectPosition<'d>,
}

impl<'d> Iterator for Fields<'d> {
    type Item = (&'d str, Element<'d>);

    fn next(&mut self) -> Option<(&'d str, Element<'d>)> {
        if self.next.is(&self.end) {
            return None;
        }
        let field = (self.next.key(), Element { raw: self.next.value() });
        self.next.go_on();
        Some(field)
    }
}
