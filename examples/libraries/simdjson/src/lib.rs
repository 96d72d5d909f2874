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
mod traits;

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

    #[cxx_name = "array"]
    #[derive(Clone, Copy)]
    struct RawArray<'d> {
        document: &'d Document,
        index: usize,
    }

    #[cxx_name = "object"]
    #[derive(Clone, Copy)]
    struct RawObject<'d> {
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

    #[namespace = ""]
    unsafe extern "C++" {
        cpp! {
            // What simdjson returns for what may fail is a `Result`.
            template <class T>
            struct twinspan::Convert<simdjson::simdjson_result<T>> {
              using Result = simdjson::simdjson_result<T>;
              static bool is_ok(const Result &result) { return result.error() == simdjson::SUCCESS; }
              static T value(Result &&result) { return std::move(result).value_unsafe(); }
              static simdjson::error_code error(const Result &result) { return result.error(); }
            };
        }
    }

    unsafe extern "C++" {
        include!(<simdjson.h>);

        #[cxx_name = "element_type"]
        type Kind;
        #[namespace = "simdjson"]
        #[cxx_name = "error_code"]
        type ErrorCode;
        #[cxx_name = "document"]
        type Document;
        #[cxx_name = "element"]
        type RawElement<'d>;
        #[cxx_name = "array"]
        type RawArray<'d>;
        #[cxx_name = "object"]
        type RawObject<'d>;
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
            cpp!(return reader.parse(json.data(), json.size());)
        }
        fn parse_many(
            reader: Pin<&mut Parser>,
            json: &[u8],
            visit: impl FnMut(&RawElement) -> ControlFlow<()>,
        ) -> Result<(), ErrorCode> {
            cpp! {
                using Outcome = twinspan::expected<void, error_code>;
                document_stream documents;
                error_code error = reader.parse_many(json.data(), json.size()).get(documents);
                if (error == SUCCESS) {
                    for (const auto found : documents) {
                        element value;
                        error = found.get(value);
                        if (error != SUCCESS || visit(value).is_break()) {
                            break;
                        }
                    }
                }
                return error == SUCCESS ? Outcome() : twinspan::unexpected(error);
            }
        }

        #[cxx_name = "type"]
        fn kind(self: &RawElement) -> Kind;
        fn is_null(self: &RawElement) -> bool;
        #[cxx_name = "get_string"]
        fn text<'d>(self: &RawElement<'d>) -> Result<&'d str, ErrorCode>;
        #[cxx_name = "get_int64"]
        fn as_i64(self: &RawElement) -> Result<i64, ErrorCode>;
        #[cxx_name = "get_uint64"]
        fn as_u64(self: &RawElement) -> Result<u64, ErrorCode>;
        #[cxx_name = "get_double"]
        fn as_f64(self: &RawElement) -> Result<f64, ErrorCode>;
        #[cxx_name = "get_bool"]
        fn as_bool(self: &RawElement) -> Result<bool, ErrorCode>;
        #[cxx_name = "at_key"]
        fn field<'d>(self: &RawElement<'d>, key: &str) -> Result<RawElement<'d>, ErrorCode>;
        #[cxx_name = "at"]
        fn item<'d>(self: &RawElement<'d>, index: usize) -> Result<RawElement<'d>, ErrorCode>;
        fn at_pointer<'d>(
            self: &RawElement<'d>,
            pointer: &str,
        ) -> Result<RawElement<'d>, ErrorCode>;
        #[cxx_name = "get_array"]
        fn array<'d>(self: &RawElement<'d>) -> Result<RawArray<'d>, ErrorCode>;
        #[cxx_name = "get_object"]
        fn object<'d>(self: &RawElement<'d>) -> Result<RawObject<'d>, ErrorCode>;
        fn to_json(self: &RawElement) -> String {
            cpp!(return to_string(self);)
        }

        fn begin<'d>(self: &RawArray<'d>) -> ArrayPosition<'d>;
        fn end<'d>(self: &RawArray<'d>) -> ArrayPosition<'d>;
        #[operator("==")]
        fn is(self: &ArrayPosition, other: &ArrayPosition) -> bool;
        #[operator("*")]
        fn item<'d>(self: &ArrayPosition<'d>) -> RawElement<'d>;
        #[operator("++")]
        fn go_on(self: &mut ArrayPosition);

        fn begin<'d>(self: &RawObject<'d>) -> ObjectPosition<'d>;
        fn end<'d>(self: &RawObject<'d>) -> ObjectPosition<'d>;
        #[operator("==")]
        fn is(self: &ObjectPosition, other: &ObjectPosition) -> bool;
        fn key<'d>(self: &ObjectPosition<'d>) -> &'d str;
        fn value<'d>(self: &ObjectPosition<'d>) -> RawElement<'d>;
        #[operator("++")]
        fn go_on(self: &mut ObjectPosition);

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
                    return twinspan::unexpected(error);
                }
                std::copy_n(buffer.begin(), size, std::back_inserter(shorter));
                return shorter;
            }
        }
        /// The instructions that simdjson has chosen for this processor.
        fn implementation() -> String {
            cpp!(return get_active_implementation()->name();)
        }
    }
}
