//! [simdjson] with Rust's rules: JSON that is read where the parser has put it.
//!
//! ```
//! # fn main() -> Result<(), simdjson::ErrorCode> {
//! let mut parser = simdjson::Parser::new();
//! let document = parser.pin_mut().parse(br#"{"name": "Ferris", "legs": [4, 4, 2]}"#)?;
//! assert_eq!(document.get("name")?.as_str()?, "Ferris");
//! let legs: Result<Vec<i64>, _> = document.get("legs")?.items()?.map(|legs| legs.as_i64()).collect();
//! assert_eq!(legs?, [4, 4, 2]);
//! assert_eq!(document.pointer("/legs/2")?.as_u64()?, 2);
//! # Ok(())
//! # }
//! ```
//!
//! An [`Element`] is simdjson's own, two words that are passed by value, and lends its text out of the parser,
//! which parses nothing else meanwhile:
//!
//! ```compile_fail,E0499
//! fn parses_twice(parser: &mut cxx::UniquePtr<simdjson::Parser>) {
//!     let first = parser.pin_mut().parse(b"1");
//!     let second = parser.pin_mut().parse(b"2");
//!     drop((first, second));
//! }
//! ```
//!
//! [simdjson]: https://simdjson.org

mod element;

pub use crate::element::{Element, Fields, Items};
pub use crate::ffi::{ErrorCode, Kind, Parser, implementation, minify};

#[twinspan::bridge(namespace = "simdjson::dom")]
mod ffi {
    /// What a value is.
    #[repr(i32)]
    #[derive(Debug)]
    #[cxx_name = "element_type"]
    pub enum Kind {
        /// `[..]`
        #[cxx_name = "ARRAY"]
        Array = 0x5B,
        /// `{..}`
        #[cxx_name = "OBJECT"]
        Object = 0x7B,
        /// A whole number.
        #[cxx_name = "INT64"]
        I64 = 0x6C,
        /// A whole number that is too large for an `i64`.
        #[cxx_name = "UINT64"]
        U64 = 0x75,
        /// A number with a point or an exponent.
        #[cxx_name = "DOUBLE"]
        F64 = 0x64,
        /// Text.
        #[cxx_name = "STRING"]
        Text = 0x22,
        /// `true` or `false`.
        #[cxx_name = "BOOL"]
        Bool = 0x74,
        /// `null`
        #[cxx_name = "NULL_VALUE"]
        Null = 0x6E,
    }

    /// What may go wrong: simdjson's own codes.
    #[namespace = "simdjson"]
    #[cxx_name = "error_code"]
    #[repr(u32)]
    #[derive(Debug, Hash)]
    pub enum ErrorCode {
        /// Nothing.
        #[cxx_name = "SUCCESS"]
        Success,
        /// The text is larger than the parser may take.
        #[cxx_name = "CAPACITY"]
        Capacity,
        /// Out of memory.
        #[cxx_name = "MEMALLOC"]
        Memory,
        /// No JSON, in another way than the others.
        #[cxx_name = "TAPE_ERROR"]
        Tape,
        /// Deeper than 1024.
        #[cxx_name = "DEPTH_ERROR"]
        Depth,
        /// A bad string.
        #[cxx_name = "STRING_ERROR"]
        Text,
        /// `t` is not `true`.
        #[cxx_name = "T_ATOM_ERROR"]
        True,
        /// `f` is not `false`.
        #[cxx_name = "F_ATOM_ERROR"]
        False,
        /// `n` is not `null`.
        #[cxx_name = "N_ATOM_ERROR"]
        Null,
        /// A bad number.
        #[cxx_name = "NUMBER_ERROR"]
        Number,
        /// No UTF-8.
        #[cxx_name = "UTF8_ERROR"]
        Utf8,
        /// Nothing was parsed.
        #[cxx_name = "UNINITIALIZED"]
        Uninitialized,
        /// No value in the text.
        #[cxx_name = "EMPTY"]
        Empty,
        /// A control character in a string.
        #[cxx_name = "UNESCAPED_CHARS"]
        UnescapedChars,
        /// A string without an end.
        #[cxx_name = "UNCLOSED_STRING"]
        UnclosedString,
        /// No implementation for this processor.
        #[cxx_name = "UNSUPPORTED_ARCHITECTURE"]
        UnsupportedArchitecture,
        /// The value is of another type.
        #[cxx_name = "INCORRECT_TYPE"]
        IncorrectType,
        /// The number does not fit.
        #[cxx_name = "NUMBER_OUT_OF_RANGE"]
        NumberOutOfRange,
        /// There is no such item.
        #[cxx_name = "INDEX_OUT_OF_BOUNDS"]
        IndexOutOfBounds,
        /// There is no such field.
        #[cxx_name = "NO_SUCH_FIELD"]
        NoSuchField,
        /// A file cannot be read.
        #[cxx_name = "IO_ERROR"]
        Io,
        /// No JSON pointer.
        #[cxx_name = "INVALID_JSON_POINTER"]
        InvalidPointer,
    }

    // simdjson's own: a document and a place in it, two words.
    #[cxx_name = "element"]
    #[derive(Clone, Copy)]
    struct RawElement<'d> {
        document: &'d Document,
        index: usize,
    }

    #[derive(Clone, Copy)]
    struct ArrayPosition<'d> {
        document: &'d Document,
        index: usize,
    }

    #[derive(Clone, Copy)]
    struct ObjectPosition<'d> {
        document: &'d Document,
        index: usize,
    }

    unsafe extern "C++" {
        include!(<simdjson.h>);

        cpp! {
            // simdjson's results as those of the bridge.
            template <class T>
            twinspan::expected<T, error_code> as_expected(simdjson_result<T> result) {
              T value{};
              if (const error_code error = std::move(result).get(value)) {
                return twinspan::unexpected(error);
              }
              return value;
            }
        }

        #[cxx_name = "element_type"]
        type Kind;
        #[namespace = "simdjson"]
        #[cxx_name = "error_code"]
        type ErrorCode;
        #[cxx_name = "document"]
        type Document;
        #[cxx_name = "element"]
        type RawElement<'d>;
        #[cxx_name = "array::iterator"]
        type ArrayPosition<'d>;
        #[cxx_name = "object::iterator"]
        type ObjectPosition<'d>;

        /// Parses, and owns what it has parsed last.
        #[cxx_name = "parser"]
        type Parser;
        /// A parser for documents of any size.
        #[constructor]
        fn new() -> UniquePtr<Parser>;
        /// A parser that refuses documents with more bytes.
        #[constructor]
        fn with_capacity(bytes: usize) -> UniquePtr<Parser>;
        fn parse<'p>(
            reader: Pin<&'p mut Parser>,
            json: &[u8],
        ) -> Result<RawElement<'p>, ErrorCode> {
            cpp!(return as_expected(reader.parse(json.data(), json.size()));)
        }
        fn parse_many(
            reader: Pin<&mut Parser>,
            json: &[u8],
            visit: impl FnMut(&RawElement) -> ControlFlow<()>,
        ) -> Result<(), ErrorCode> {
            cpp! {
                document_stream documents;
                if (const error_code error = reader.parse_many(json.data(), json.size()).get(documents)) {
                    return twinspan::expected<void, error_code>(twinspan::unexpected(error));
                }
                for (const auto found : documents) {
                    element value;
                    if (const error_code error = found.get(value)) {
                        return twinspan::expected<void, error_code>(twinspan::unexpected(error));
                    }
                    if (visit(value).is_break()) {
                        break;
                    }
                }
                return twinspan::expected<void, error_code>();
            }
        }

        #[cxx_name = "type"]
        fn kind(self: &RawElement) -> Kind;
        fn is_null(self: &RawElement) -> bool;
        fn text_of<'d>(value: RawElement<'d>) -> Result<&'d str, ErrorCode> {
            cpp!(return as_expected(value.get_string());)
        }
        fn as_i64(self: &RawElement) -> Result<i64, ErrorCode> {
            cpp!(return as_expected(self.get_int64());)
        }
        fn as_u64(self: &RawElement) -> Result<u64, ErrorCode> {
            cpp!(return as_expected(self.get_uint64());)
        }
        fn as_f64(self: &RawElement) -> Result<f64, ErrorCode> {
            cpp!(return as_expected(self.get_double());)
        }
        fn as_bool(self: &RawElement) -> Result<bool, ErrorCode> {
            cpp!(return as_expected(self.get_bool());)
        }
        fn field<'d>(value: RawElement<'d>, key: &str) -> Result<RawElement<'d>, ErrorCode> {
            cpp!(return as_expected(value.at_key(twinspan::view(key)));)
        }
        fn item<'d>(value: RawElement<'d>, index: usize) -> Result<RawElement<'d>, ErrorCode> {
            cpp!(return as_expected(value.at(index));)
        }
        fn at_pointer<'d>(
            value: RawElement<'d>,
            pointer: &str,
        ) -> Result<RawElement<'d>, ErrorCode> {
            cpp!(return as_expected(value.at_pointer(twinspan::view(pointer)));)
        }
        fn to_json(self: &RawElement) -> String {
            cpp!(return to_string(self);)
        }

        fn items_begin<'d>(value: RawElement<'d>) -> Result<ArrayPosition<'d>, ErrorCode> {
            cpp!(return as_expected(value.get_array()).transform([](array of) { return of.begin(); });)
        }
        fn items_end<'d>(value: RawElement<'d>) -> Result<ArrayPosition<'d>, ErrorCode> {
            cpp!(return as_expected(value.get_array()).transform([](array of) { return of.end(); });)
        }
        fn item_at<'d>(position: ArrayPosition<'d>) -> RawElement<'d> {
            cpp!(return *position;)
        }
        fn next_item<'d>(position: ArrayPosition<'d>) -> ArrayPosition<'d> {
            cpp!(return ++position;)
        }
        fn are_items_equal(left: ArrayPosition<'_>, right: ArrayPosition<'_>) -> bool {
            cpp!(return left == right;)
        }

        fn fields_begin<'d>(value: RawElement<'d>) -> Result<ObjectPosition<'d>, ErrorCode> {
            cpp!(return as_expected(value.get_object()).transform([](object of) { return of.begin(); });)
        }
        fn fields_end<'d>(value: RawElement<'d>) -> Result<ObjectPosition<'d>, ErrorCode> {
            cpp!(return as_expected(value.get_object()).transform([](object of) { return of.end(); });)
        }
        fn key_at<'d>(position: ObjectPosition<'d>) -> &'d str {
            cpp!(return position.key();)
        }
        fn value_at<'d>(position: ObjectPosition<'d>) -> RawElement<'d> {
            cpp!(return position.value();)
        }
        fn next_field<'d>(position: ObjectPosition<'d>) -> ObjectPosition<'d> {
            cpp!(return ++position;)
        }
        fn are_fields_equal(left: ObjectPosition<'_>, right: ObjectPosition<'_>) -> bool {
            cpp!(return left == right;)
        }

        /// What simdjson says of an error.
        fn message(code: ErrorCode) -> &'static str {
            cpp!(return std::string_view(error_message(code));)
        }
        /// The text without white space.
        ///
        /// # Errors
        ///
        /// As for [`Parser::parse`], as far as it looks.
        fn minify(json: &[u8]) -> Result<Vec<u8>, ErrorCode> {
            cpp! {
                rust::Vec<std::uint8_t> shorter;
                shorter.reserve(json.size());
                std::string buffer(json.size(), '\0');
                std::size_t size = 0;
                if (const error_code error = simdjson::minify(reinterpret_cast<const char *>(json.data()),
                                                              json.size(), buffer.data(), size)) {
                    return twinspan::expected<rust::Vec<std::uint8_t>, error_code>(twinspan::unexpected(error));
                }
                std::copy_n(buffer.begin(), size, std::back_inserter(shorter));
                return twinspan::expected<rust::Vec<std::uint8_t>, error_code>(std::move(shorter));
            }
        }
        /// The instructions that simdjson has chosen for this processor.
        fn implementation() -> String {
            cpp!(return get_active_implementation()->name();)
        }
    }
}

// SAFETY: a parser is tied to no thread, and owns all that it refers to.
unsafe impl Send for Parser {}
// SAFETY: what takes `&Parser` and an element calls const functions of simdjson, which change nothing.
unsafe impl Sync for Parser {}
// SAFETY: as above.
unsafe impl Sync for ffi::Document {}

impl std::fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(ffi::message(*self))
    }
}

impl std::error::Error for ErrorCode {}
