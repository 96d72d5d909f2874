//! The bridge, and what makes Rust's own types of what cxx has.

use crate::types::{RawArray, RawObject};
use cxx::{ExternType, UniquePtr, kind, type_id};
use std::ops::ControlFlow;
use std::pin::Pin;

#[cxx::bridge(namespace = "simdjson::dom")]
pub(crate) mod bridge {
    #[repr(i32)]
    #[derive(Debug)]
    pub enum Kind {
        #[cxx_name = "ARRAY"]
        Array = 0x5B,
        #[cxx_name = "OBJECT"]
        Object = 0x7B,
        #[cxx_name = "INT64"]
        I64 = 0x6C,
        #[cxx_name = "UINT64"]
        U64 = 0x75,
        #[cxx_name = "DOUBLE"]
        F64 = 0x64,
        #[cxx_name = "STRING"]
        Text = 0x22,
        #[cxx_name = "BOOL"]
        Bool = 0x74,
        #[cxx_name = "NULL_VALUE"]
        Null = 0x6E,
    }
    #[repr(u32)]
    #[derive(Debug, Hash)]
    pub enum ErrorCode {
        #[cxx_name = "SUCCESS"]
        Success,
        #[cxx_name = "CAPACITY"]
        Capacity,
        #[cxx_name = "MEMALLOC"]
        Memory,
        #[cxx_name = "TAPE_ERROR"]
        Tape,
        #[cxx_name = "DEPTH_ERROR"]
        Depth,
        #[cxx_name = "STRING_ERROR"]
        Text,
        #[cxx_name = "T_ATOM_ERROR"]
        True,
        #[cxx_name = "F_ATOM_ERROR"]
        False,
        #[cxx_name = "N_ATOM_ERROR"]
        Null,
        #[cxx_name = "NUMBER_ERROR"]
        Number,
        #[cxx_name = "UTF8_ERROR"]
        Utf8,
        #[cxx_name = "UNINITIALIZED"]
        Uninitialized,
        #[cxx_name = "EMPTY"]
        Empty,
        #[cxx_name = "UNESCAPED_CHARS"]
        UnescapedChars,
        #[cxx_name = "UNCLOSED_STRING"]
        UnclosedString,
        #[cxx_name = "UNSUPPORTED_ARCHITECTURE"]
        UnsupportedArchitecture,
        #[cxx_name = "INCORRECT_TYPE"]
        IncorrectType,
        #[cxx_name = "NUMBER_OUT_OF_RANGE"]
        NumberOutOfRange,
        #[cxx_name = "INDEX_OUT_OF_BOUNDS"]
        IndexOutOfBounds,
        #[cxx_name = "NO_SUCH_FIELD"]
        NoSuchField,
        #[cxx_name = "IO_ERROR"]
        Io,
        #[cxx_name = "INVALID_JSON_POINTER"]
        InvalidPointer,
    }

    extern "Rust" {
        type Visitor<'v>;
        fn visit(self: &mut Visitor, element: &RawElement) -> bool;
    }

    unsafe extern "C++" {
        include!("plain-cxx-simdjson/src/shim.h");
        type Kind;
        type ErrorCode;
        type Document;
        type Parser;
        type RawElement<'d> = crate::types::RawElement<'d>;
        type RawArray<'d> = crate::types::RawArray<'d>;
        type RawObject<'d> = crate::types::RawObject<'d>;
        type ArrayPosition<'d> = crate::types::ArrayPosition<'d>;
        type ObjectPosition<'d> = crate::types::ObjectPosition<'d>;

        fn new_parser() -> UniquePtr<Parser>;
        fn parser_with_capacity(bytes: usize) -> UniquePtr<Parser>;
        fn parse(parser: Pin<&mut Parser>, json: &[u8]) -> ErrorCode;
        fn root<'p>(parser: &'p Parser) -> RawElement<'p>;
        fn parse_many(parser: Pin<&mut Parser>, json: &[u8], visitor: &mut Visitor) -> ErrorCode;

        #[cxx_name = "type"]
        fn kind(self: &RawElement) -> Kind;
        fn is_null(self: &RawElement) -> bool;
        fn text<'d>(element: &RawElement<'d>, text: &mut &'d [u8]) -> ErrorCode;
        fn as_i64(element: &RawElement, number: &mut i64) -> ErrorCode;
        fn as_u64(element: &RawElement, number: &mut u64) -> ErrorCode;
        fn as_f64(element: &RawElement, number: &mut f64) -> ErrorCode;
        fn as_bool(element: &RawElement, is_true: &mut bool) -> ErrorCode;
        fn field<'d>(element: &RawElement<'d>, key: &str, found: &mut RawElement<'d>) -> ErrorCode;
        fn item<'d>(
            element: &RawElement<'d>,
            index: usize,
            found: &mut RawElement<'d>,
        ) -> ErrorCode;
        fn at_pointer<'d>(
            element: &RawElement<'d>,
            pointer: &str,
            found: &mut RawElement<'d>,
        ) -> ErrorCode;
        fn array_of<'d>(element: &RawElement<'d>, found: &mut RawArray<'d>) -> ErrorCode;
        fn object_of<'d>(element: &RawElement<'d>, found: &mut RawObject<'d>) -> ErrorCode;
        fn to_json(element: &RawElement) -> String;

        fn begin<'d>(self: &RawArray<'d>) -> ArrayPosition<'d>;
        fn end<'d>(self: &RawArray<'d>) -> ArrayPosition<'d>;
        fn are_items_equal(left: &ArrayPosition, right: &ArrayPosition) -> bool;
        fn item_at<'d>(position: &ArrayPosition<'d>) -> RawElement<'d>;
        fn next_item(position: &mut ArrayPosition);
        fn begin<'d>(self: &RawObject<'d>) -> ObjectPosition<'d>;
        fn end<'d>(self: &RawObject<'d>) -> ObjectPosition<'d>;
        fn are_fields_equal(left: &ObjectPosition, right: &ObjectPosition) -> bool;
        fn key_at<'d>(position: &ObjectPosition<'d>) -> &'d str;
        fn value_at<'d>(position: &ObjectPosition<'d>) -> RawElement<'d>;
        fn next_field(position: &mut ObjectPosition);

        fn message(code: ErrorCode) -> &'static str;
        fn minify_into(json: &[u8], shorter: &mut Vec<u8>) -> ErrorCode;
        fn implementation() -> String;
    }
}

pub use crate::types::{ArrayPosition, ObjectPosition, RawElement};
pub use bridge::{Document, ErrorCode, Kind, Parser, implementation, message};

// SAFETY: an element is a pointer and a number, and has neither a destructor nor a move of its own.
unsafe impl ExternType for RawElement<'_> {
    type Id = type_id!("simdjson::dom::RawElement");
    type Kind = kind::Trivial;
}

// SAFETY: as of an element.
unsafe impl ExternType for RawArray<'_> {
    type Id = type_id!("simdjson::dom::RawArray");
    type Kind = kind::Trivial;
}

// SAFETY: as of an element.
unsafe impl ExternType for RawObject<'_> {
    type Id = type_id!("simdjson::dom::RawObject");
    type Kind = kind::Trivial;
}

// SAFETY: as of an element.
unsafe impl ExternType for ArrayPosition<'_> {
    type Id = type_id!("simdjson::dom::ArrayPosition");
    type Kind = kind::Trivial;
}

// SAFETY: as of an element.
unsafe impl ExternType for ObjectPosition<'_> {
    type Id = type_id!("simdjson::dom::ObjectPosition");
    type Kind = kind::Trivial;
}

pub struct Visitor<'v>(&'v mut dyn FnMut(&RawElement) -> ControlFlow<()>);

impl Visitor<'_> {
    fn visit(&mut self, element: &RawElement) -> bool {
        (self.0)(element).is_continue()
    }
}

/// What the call puts into its argument.
fn filled<T>(mut value: T, call: impl FnOnce(&mut T) -> ErrorCode) -> Result<T, ErrorCode> {
    match call(&mut value) {
        ErrorCode::Success => Ok(value),
        error => Err(error),
    }
}

pub fn parse<'p>(
    mut parser: Pin<&'p mut Parser>,
    json: &[u8],
) -> Result<RawElement<'p>, ErrorCode> {
    filled((), |()| bridge::parse(parser.as_mut(), json))?;
    Ok(bridge::root(parser.into_ref().get_ref()))
}

pub fn parse_many(
    parser: Pin<&mut Parser>,
    json: &[u8],
    mut visit: impl FnMut(&RawElement) -> ControlFlow<()>,
) -> Result<(), ErrorCode> {
    filled((), |()| bridge::parse_many(parser, json, &mut Visitor(&mut visit)))
}

pub fn minify(json: &[u8]) -> Result<Vec<u8>, ErrorCode> {
    filled(Vec::new(), |shorter| bridge::minify_into(json, shorter))
}

impl Parser {
    pub fn new() -> UniquePtr<Parser> {
        bridge::new_parser()
    }

    pub fn with_capacity(bytes: usize) -> UniquePtr<Parser> {
        bridge::parser_with_capacity(bytes)
    }
}

impl<'d> RawElement<'d> {
    pub fn text(&self) -> Result<&'d str, ErrorCode> {
        let text = filled(&[][..], |text| bridge::text(self, text))?;
        // SAFETY: simdjson has checked it.
        Ok(unsafe { std::str::from_utf8_unchecked(text) })
    }

    pub fn as_i64(&self) -> Result<i64, ErrorCode> {
        filled(0, |number| bridge::as_i64(self, number))
    }

    pub fn as_u64(&self) -> Result<u64, ErrorCode> {
        filled(0, |number| bridge::as_u64(self, number))
    }

    pub fn as_f64(&self) -> Result<f64, ErrorCode> {
        filled(0.0, |number| bridge::as_f64(self, number))
    }

    pub fn as_bool(&self) -> Result<bool, ErrorCode> {
        filled(false, |is_true| bridge::as_bool(self, is_true))
    }

    pub fn field(&self, key: &str) -> Result<RawElement<'d>, ErrorCode> {
        filled(*self, |found| bridge::field(self, key, found))
    }

    pub fn item(&self, index: usize) -> Result<RawElement<'d>, ErrorCode> {
        filled(*self, |found| bridge::item(self, index, found))
    }

    pub fn at_pointer(&self, pointer: &str) -> Result<RawElement<'d>, ErrorCode> {
        filled(*self, |found| bridge::at_pointer(self, pointer, found))
    }

    pub fn array(&self) -> Result<RawArray<'d>, ErrorCode> {
        let array = RawArray { document: self.document, index: self.index };
        filled(array, |array| bridge::array_of(self, array))
    }

    pub fn object(&self) -> Result<RawObject<'d>, ErrorCode> {
        let object = RawObject { document: self.document, index: self.index };
        filled(object, |object| bridge::object_of(self, object))
    }
}
