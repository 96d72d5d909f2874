//! Diagnostics: collected, never printed, never fatal before the stage that found them has ended.

use crate::tokens;
use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;
use std::fmt;

macro_rules! codes {
    ($($name:ident = $number:literal, $title:literal;)*) => {
        /// The stable code of a diagnostic; `docs/errors/TSnnnn.md` explains each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $(#[doc = $title] $name,)*
        }

        impl Code {
            /// Every code there is, in the order of their numbers.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The number in `TSnnnn`.
            pub fn number(self) -> u16 {
                match self { $(Code::$name => $number,)* }
            }

            /// One line that names the rule.
            pub fn title(self) -> &'static str {
                match self { $(Code::$name => $title,)* }
            }
        }
    };
}

codes! {
    BridgeModule = 1, "a bridge has to be an inline module";
    BridgeArgument = 2, "unknown argument of the bridge attribute";
    UnsupportedType = 3, "this type cannot cross the bridge";
    OptionPosition = 4, "an Option is not allowed here";
    OptionPayload = 5, "this type is not allowed inside Option";
    ResultPosition = 6, "a Result is not allowed here";
    ErrorType = 7, "this type cannot be the error of a Result";
    FunctionPointer = 8, "a function pointer cannot be combined with twinspan's own types";
    TooDeep = 9, "the type is nested too deeply";
    EnumRepr = 10, "an enum that crosses needs a repr of fixed width";
    ReferenceElement = 11, "a slice or an array of references cannot cross";
    ByValueCallback = 12, "a callback cannot take or return this by value";
    ExplicitImpl = 13, "this instantiation does not exist";
    CxxKeyword = 14, "C++ cannot have this name";
    // 15 was never used.
    ClosurePosition = 16, "a closure is not allowed here";
    TryName = 17, "the name of the function that reports errors as values is taken";
    AttributeValue = 18, "an attribute is misplaced or has a wrong value";
    Unsafety = 19, "the function or its block has to be unsafe";
    ClosureForm = 20, "unsupported form of a closure";
    StaticFromCxx = 21, "C++ cannot promise `'static`";
    ClosureThread = 22, "a closure would leave its thread";
    Layout = 23, "unsupported layout of a struct or a union";
    CFace = 24, "C cannot have this";
    DataEnum = 25, "unsupported enum with data";
    VariantName = 26, "this name has another meaning in C++";
    Tuple = 27, "unsupported tuple";
    Collection = 28, "unsupported key or value of a map or a set";
    CLibraryItem = 30, "this item is not allowed in an `extern \"C\"` block";
    CLibraryType = 31, "a C function cannot have this type";
    CVariadic = 32, "a variadic C function needs a wrapper";
    CLibraryAttribute = 33, "an attribute is misplaced or has a wrong value on a C declaration";
    Value = 34, "this value cannot cross here";
    ContainerElement = 35, "unsupported element of a Buffer or a C++ container";
    Body = 36, "this function cannot have a body";
    CxxCode = 37, "C++ in a bridge has to be in `cpp!( .. )`";
    ForeignType = 38, "a type from another crate is not allowed here";
    UnknownType = 39, "unknown type";
    Item = 40, "a bridge cannot contain this item";
    FunctionForm = 41, "unsupported form of a function";
    TakenTwice = 42, "two functions have the same name";
    ClassPart = 43, "unsupported constructor, field or operator";
    Mirror = 44, "unsupported mirror";
    Via = 45, "unsupported `via` type";
    Base = 46, "unsupported base class";
    Out = 47, "unsupported `out` parameter";
    NeedsC = 48, "the feature `c` is not enabled";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TS{:04}", self.number())
    }
}

/// One error in a bridge, at the user's own token.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// The stable code; `None` if the message is not ours (but syn's).
    pub code: Option<Code>,
    /// The token it is about.
    pub span: Span,
    /// The error: lower case, no full stop.
    pub message: String,
    /// Further places and facts.
    pub notes: Vec<(Option<Span>, String)>,
    /// What to write instead.
    pub help: Option<String>,
}

impl Diagnostic {
    /// An error, and what to write instead.
    pub fn new(
        code: Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let (message, help) = (message.into(), Some(help.into()));
        Diagnostic { code: Some(code), span, message, notes: Vec::new(), help }
    }

    /// The diagnostic as one text, as reported by the macro: message, notes, help and code.
    pub fn text(&self) -> String {
        let mut text = self.message.clone();
        for (_, note) in &self.notes {
            text.push_str("\nnote: ");
            text.push_str(note);
        }
        if let Some(help) = &self.help {
            text.push_str("\nhelp: ");
            text.push_str(help);
        }
        if let Some(code) = self.code {
            text.push_str(&format!("\n[{code}]"));
        }
        text
    }
}

/// All errors in a bridge.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds an error, and what to write instead.
    pub fn refuse(
        &mut self,
        code: Code,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.push(Diagnostic::new(code, span, message, help));
    }

    /// Adds syn's errors. The end of the input has no position: an error there is reported at
    /// `last`.
    pub fn push_syn(&mut self, error: syn::Error, last: Option<Span>) {
        for error in error {
            let message = error.to_string();
            let span = syn_place(&error, last);
            self.push(Diagnostic { code: None, span, message, notes: Vec::new(), help: None });
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Whether the same message is already reported for the same place.
    pub fn has(&self, other: &Diagnostic) -> bool {
        let place = |one: &Diagnostic| (one.span.start(), one.span.end());
        self.0.iter().any(|one| one.message == other.message && place(one) == place(other))
    }

    /// Adds all diagnostics of another stage.
    pub fn append(&mut self, mut other: Diagnostics) {
        self.0.append(&mut other.0);
    }

    /// Sorts them by position.
    pub fn sort(&mut self) {
        // There are only a few.
        for diagnostic in std::mem::take(&mut self.0) {
            let start = diagnostic.span.start();
            let place = self.0.partition_point(|other| other.span.start() <= start);
            self.0.insert(place, diagnostic);
        }
    }

    /// `compile_error!` items, one for each diagnostic, each at its own place.
    pub fn to_compile_errors(&self) -> TokenStream {
        tokens::joined(&mut self.0.iter().map(|diagnostic| {
            let text = diagnostic.text();
            quote_spanned!(diagnostic.span=> ::core::compile_error!(#text);)
        }))
    }
}

/// The place of a syntax error: its own, or the last token if the input ends too early.
pub fn syn_place(error: &syn::Error, last: Option<Span>) -> Span {
    let span = error.span();
    let end = Span::call_site();
    // The end of a group has a position, the end of the whole input has none.
    let is_nowhere = span.start() == end.start() && span.end() == end.end();
    let is_at_end = error.to_string().starts_with("unexpected end of input");
    last.filter(|_| is_nowhere && is_at_end).unwrap_or(span)
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, others: I) {
        self.0.extend(others);
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Diagnostics {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
