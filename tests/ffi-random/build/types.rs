//! The types that random signatures are made of, and how each language spells them.

use crate::nested;
use crate::random::Random;

/// A number: its name in Rust and in C++, and what else a C++ function may call it.
#[derive(Clone, Copy, PartialEq)]
pub struct Number {
    pub rust: &'static str,
    pub cpp: &'static str,
    accepted: &'static [&'static str],
}

const fn number(
    rust: &'static str,
    cpp: &'static str,
    accepted: &'static [&'static str],
) -> Number {
    Number { rust, cpp, accepted }
}

const UNSIGNED: &[&str] = &["unsigned long", "unsigned long long"];
const SIGNED: &[&str] = &["long", "long long"];
const BOOL: Number = number("bool", "bool", &[]);
const NUMBERS: [Number; 13] = [
    number("u8", "std::uint8_t", &[]),
    number("i8", "std::int8_t", &[]),
    number("u16", "std::uint16_t", &[]),
    number("i16", "std::int16_t", &[]),
    number("u32", "std::uint32_t", &["unsigned int"]),
    number("i32", "std::int32_t", &["int"]),
    number("u64", "std::uint64_t", UNSIGNED),
    number("i64", "std::int64_t", SIGNED),
    number("usize", "std::size_t", UNSIGNED),
    number("isize", "rust::isize", SIGNED),
    number("f32", "float", &[]),
    number("core::ffi::c_int", "int", &["std::int32_t"]),
    number("f64", "double", &[]),
];

/// What a value is. The names of structs are those of `structs.rs`.
#[derive(Clone, PartialEq)]
pub enum Type {
    Number(Number),
    Str,
    Slice(Number),
    Numbers(Number),
    /// A type that is called the same in both languages.
    Declared(&'static str),
    /// One that is not.
    Word(&'static str, &'static str),
    /// One with others inside.
    Nested(String, String),
    /// Whether to go on, or what to break with.
    Flow(String, String),
    /// Text that is lent: in Rust, in C++, and what owns it in both.
    View([&'static str; 4]),
    Borrowed(Referent),
    Changed,
    Option(Box<Type>),
    Closure(Box<Closure>),
}

/// What is borrowed.
#[derive(Clone, Copy, PartialEq)]
pub enum Referent {
    /// A struct of the bridge.
    Large,
    /// The opaque Rust type.
    Token,
    /// An enum with data.
    Shape,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Calls {
    Shared,
    Exclusive,
    Once,
}

#[derive(Clone, Copy, PartialEq)]
pub enum Holder {
    Impl,
    Owned,
    Boxed,
    Dyn,
}

#[derive(Clone, PartialEq)]
pub struct Closure {
    pub calls: Calls,
    pub holder: Holder,
    pub parameters: Vec<Type>,
    pub result: Option<Type>,
    pub fails: bool,
}

/// Where a type stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Place {
    Parameter,
    Result,
    OfClosure,
    Payload,
}

const UNIQUE: Type = Type::Word("UniquePtr<Object>", "std::unique_ptr<Object>");
const SHARED: Type = Type::Word("SharedPtr<Object>", "std::shared_ptr<Object>");
const STRING: Type = Type::Word("String", "rust::String");
const FUNCTIONS: Type = Type::Word(
    "Vec<Function<dyn Fn(u32) -> u64>>",
    "rust::Vec<twinspan::Function<std::uint64_t(std::uint32_t) const>>",
);

const C_STR: Type = Type::View(VIEWS[0]);
const PATH: Type = Type::View(VIEWS[2]);
const VIEWS: [[&str; 4]; 3] = [
    ["&CStr", "const char *", "CString", "twinspan::CString"],
    ["&OsStr", "twinspan::OsStr", "OsString", "twinspan::OsString"],
    ["&Path", "twinspan::Path", "PathBuf", "std::filesystem::path"],
];

impl Type {
    pub fn random(random: &mut Random, place: Place) -> Type {
        let simple: [fn(&mut Random) -> Type; 26] = [
            |random| Type::Number(*random.pick(&NUMBERS)),
            |random| Type::Number(*random.pick(&NUMBERS)),
            |_| Type::Number(BOOL),
            |_| STRING,
            |random| Type::Numbers(*random.pick(&NUMBERS)),
            |_| Type::Word("Vec<String>", "rust::Vec<rust::String>"),
            |_| Type::Word("Vec<Large>", "rust::Vec<Large>"),
            |_| Type::Word("Box<Token>", "rust::Box<Token>"),
            |_| UNIQUE,
            |_| SHARED,
            |_| Type::Word("char", "char32_t"),
            |_| Type::Word("std::time::Duration", "std::chrono::nanoseconds"),
            |_| Type::Word("i128", "twinspan::i128"),
            |_| Type::Word("core::ffi::c_ulonglong", "unsigned long long"),
            |_| Type::Word("core::ffi::c_long", "long"),
            |_| Type::Word("core::ffi::c_ulong", "unsigned long"),
            |_| Type::Word("core::ffi::c_ushort", "unsigned short"),
            |_| Type::Word("[i16; 3]", "std::array<std::int16_t, 3>"),
            |_| Type::Word("[String; 2]", "std::array<rust::String, 2>"),
            |_| Type::Word("Vec<[i64; 2]>", "rust::Vec<std::array<std::int64_t, 2>>"),
            |_| Type::Word("Vec<[String; 2]>", "rust::Vec<std::array<rust::String, 2>>"),
            |_| Type::Declared("Small"),
            |_| Type::Declared("Large"),
            |_| Type::Declared("Mixed"),
            |_| Type::Declared("Choice"),
            |_| Type::Declared("Calling"),
        ];
        let borrowed: [fn(&mut Random) -> Type; 7] = [
            |_| Type::Str,
            |random| Type::View(*random.pick(&VIEWS)),
            |_| Type::Borrowed(Referent::Shape),
            |random| Type::Slice(*random.pick(&NUMBERS)),
            |_| Type::Borrowed(Referent::Large),
            |_| Type::Borrowed(Referent::Token),
            |_| Type::Changed,
        ];
        let is_payload = place == Place::Payload;
        match random.below(18) {
            0 | 1 if !is_payload => {
                let payload = Type::random(random, Place::Payload);
                match (&payload, place) {
                    // What a closure gives and a function returns borrows from nothing here.
                    (
                        Type::Str | Type::Slice(_) | Type::Borrowed(_) | Type::View(_),
                        Place::Result,
                    ) => payload_of_numbers(),
                    _ => Type::Option(Box::new(payload)),
                }
            }
            2 | 3 if place == Place::Parameter => Type::Closure(Box::new(Closure::random(random))),
            4 | 5 if place != Place::Result => {
                // A reference that may be changed stands alone: two would have to be kept apart.
                let kinds = if place == Place::Parameter { 7 } else { 6 };
                borrowed[random.below(kinds)](random)
            }
            6 if !is_payload && random.below(3) == 0 => FUNCTIONS,
            7 if !is_payload => {
                let (rust, cpp) = nested::payload(random);
                Type::Flow(rust, cpp)
            }
            8..=14 => {
                let (rust, cpp) = nested::by_value(random);
                match [UNIQUE, SHARED].into_iter().find(|pointer| pointer.rust() == rust) {
                    Some(pointer) => pointer,
                    None => Type::Nested(rust, cpp),
                }
            }
            _ => random.pick(&simple)(random),
        }
    }

    pub fn rust(&self) -> String {
        match self {
            Type::Number(number) => number.rust.to_owned(),
            Type::Str => "&str".to_owned(),
            Type::Slice(number) => format!("&[{}]", number.rust),
            Type::Numbers(number) => format!("Vec<{}>", number.rust),
            Type::Declared(name) | Type::Word(name, _) => (*name).to_owned(),
            Type::Nested(name, _) => name.clone(),
            Type::Flow(payload, _) => format!("ControlFlow<{payload}>"),
            Type::View([name, ..]) => (*name).to_owned(),
            Type::Borrowed(Referent::Large) => "&Large".to_owned(),
            Type::Borrowed(Referent::Shape) => "&Shape".to_owned(),
            Type::Borrowed(Referent::Token) => "&Token".to_owned(),
            Type::Changed => "&mut Large".to_owned(),
            Type::Option(payload) => format!("Option<{}>", payload.rust()),
            Type::Closure(closure) => closure.rust(),
        }
    }

    pub fn cpp(&self) -> String {
        match self {
            Type::Number(number) => number.cpp.to_owned(),
            Type::Str => "rust::Str".to_owned(),
            Type::Slice(number) => format!("rust::Slice<const {}>", number.cpp),
            Type::Numbers(number) => format!("rust::Vec<{}>", number.cpp),
            Type::Declared(name) | Type::Word(_, name) => (*name).to_owned(),
            Type::Nested(_, name) => name.clone(),
            Type::Flow(_, payload) => format!("twinspan::ControlFlow<{payload}>"),
            Type::View([_, name, ..]) => (*name).to_owned(),
            Type::Borrowed(Referent::Large) => "const Large &".to_owned(),
            Type::Borrowed(Referent::Shape) => "const Shape &".to_owned(),
            Type::Borrowed(Referent::Token) => "const Token &".to_owned(),
            Type::Changed => "Large &".to_owned(),
            Type::Option(payload) => match &**payload {
                Type::Borrowed(Referent::Large) => "const Large *".to_owned(),
                Type::Borrowed(Referent::Shape) => "const Shape *".to_owned(),
                text if *text == C_STR => text.cpp(),
                Type::Borrowed(Referent::Token) => "const Token *".to_owned(),
                pointer if *pointer == UNIQUE || *pointer == SHARED => pointer.cpp(),
                other => format!("std::optional<{}>", other.cpp()),
            },
            Type::Closure(closure) => closure.cpp(),
        }
    }

    /// What a C++ function that Rust calls may write instead.
    pub fn accepted(&self, random: &mut Random, is_parameter: bool) -> String {
        let own = self.cpp();
        let choose = |random: &mut Random, others: &[&str]| match random.below(others.len() + 1) {
            0 => own.clone(),
            index => others[index - 1].to_owned(),
        };
        match self {
            Type::Number(number) => choose(random, number.accepted),
            Type::Str if is_parameter => {
                choose(random, &["std::string_view", "const std::string &"])
            }
            Type::View(_) if is_parameter && *self == PATH => {
                choose(random, &["const std::filesystem::path &"])
            }
            Type::Numbers(number) => {
                let vector = format!("std::vector<{}>", number.cpp);
                let taken = format!("const {vector} &");
                choose(random, &[if is_parameter { &taken } else { &vector }])
            }
            Type::Nested(_, name) => {
                let place = |from: &str, to: &str| {
                    let inside = name.strip_prefix(from)?.strip_prefix('<')?;
                    Some(format!("{to}<{inside}"))
                };
                let other = place("std::pair", "twinspan::Tuple")
                    .or_else(|| place("std::tuple", "twinspan::Tuple"));
                match other {
                    Some(other) => choose(random, &[&other]),
                    None => own,
                }
            }
            Type::Option(payload) => match &**payload {
                Type::Number(_) => format!("std::optional<{}>", payload.accepted(random, false)),
                Type::Str if is_parameter => choose(
                    random,
                    &["std::optional<std::string_view>", "std::optional<std::string>"],
                ),
                other if *other == STRING => choose(random, &["std::optional<std::string>"]),
                _ => own,
            },
            other if *other == STRING => choose(random, &["std::string"]),
            Type::Closure(closure)
                if closure.is_owned() && closure.calls != Calls::Once && !closure.fails =>
            {
                choose(random, &[&format!("std::function<{}>", closure.signature())])
            }
            _ => own,
        }
    }

    /// The type that owns what this borrows, where a test makes it: in Rust and in C++.
    pub fn owner(&self) -> (String, String) {
        match self {
            Type::Str => ("String".to_owned(), "rust::String".to_owned()),
            Type::Slice(number) => {
                (format!("Vec<{}>", number.rust), format!("rust::Vec<{}>", number.cpp))
            }
            Type::Borrowed(Referent::Large) | Type::Changed => {
                ("Large".to_owned(), "Large".to_owned())
            }
            Type::Borrowed(Referent::Shape) => ("Shape".to_owned(), "Shape".to_owned()),
            Type::Borrowed(Referent::Token) => {
                ("Box<Token>".to_owned(), "rust::Box<Token>".to_owned())
            }
            Type::View([_, _, rust, cpp]) => ((*rust).to_owned(), (*cpp).to_owned()),
            Type::Option(payload) => {
                let (rust, cpp) = payload.owner();
                let cpp = if self.is_pointer() { cpp } else { format!("std::optional<{cpp}>") };
                (format!("Option<{rust}>"), cpp)
            }
            _ => (self.rust(), self.cpp()),
        }
    }

    pub fn is_borrowed(&self) -> bool {
        match self {
            Type::Str | Type::Slice(_) | Type::Borrowed(_) | Type::View(_) | Type::Changed => true,
            Type::Option(payload) => payload.is_borrowed(),
            _ => false,
        }
    }

    /// An option that C++ has as a smart pointer: there a null pointer has a digest of its own.
    pub fn is_pointer(&self) -> bool {
        matches!(self, Type::Option(payload) if **payload == UNIQUE || **payload == SHARED)
    }

    /// An option that C++ has as a pointer to text: its owner is another.
    pub fn is_text_or_null(&self) -> bool {
        matches!(self, Type::Option(payload) if **payload == C_STR)
    }
}

fn payload_of_numbers() -> Type {
    Type::Option(Box::new(Type::Number(NUMBERS[5])))
}

impl Closure {
    fn random(random: &mut Random) -> Closure {
        let calls = *random.pick(&[Calls::Shared, Calls::Exclusive, Calls::Once]);
        let holders = [Holder::Impl, Holder::Owned, Holder::Boxed, Holder::Dyn];
        let holder = *random.pick(if calls == Calls::Once { &holders[..3] } else { &holders });
        let parameters =
            (0..random.below(3)).map(|_| Type::random(random, Place::OfClosure)).collect();
        let result = (random.below(5) != 0).then(|| Type::random(random, Place::Result));
        // A null pointer is no good value of an expected, and none that is absent.
        let is_pointer = result.as_ref().is_some_and(Type::is_pointer);
        Closure { calls, holder, parameters, result, fails: !is_pointer && random.below(4) == 0 }
    }

    /// How often a test calls it.
    pub fn count(&self) -> usize {
        if self.calls == Calls::Once { 1 } else { 2 }
    }

    pub fn is_owned(&self) -> bool {
        matches!(self.holder, Holder::Owned | Holder::Boxed)
    }

    fn rust(&self) -> String {
        let parameters: Vec<_> = self.parameters.iter().map(Type::rust).collect();
        let result = self.result.as_ref().map_or("()".to_owned(), Type::rust);
        let result = if self.fails { format!("Result<{result}, Refused>") } else { result };
        let calls = match self.calls {
            Calls::Shared => "Fn",
            Calls::Exclusive => "FnMut",
            Calls::Once => "FnOnce",
        };
        let bound = format!("{calls}({}) -> {result}", parameters.join(", "));
        match self.holder {
            Holder::Impl => format!("impl {bound}"),
            Holder::Owned => format!("impl {bound} + 'static"),
            Holder::Boxed => format!("Box<dyn {bound}>"),
            Holder::Dyn if self.calls == Calls::Exclusive => format!("&mut dyn {bound}"),
            Holder::Dyn => format!("&dyn {bound}"),
        }
    }

    pub fn signature(&self) -> String {
        let parameters: Vec<_> = self.parameters.iter().map(Type::cpp).collect();
        format!("{}({})", self.cpp_result(), parameters.join(", "))
    }

    pub fn cpp_result(&self) -> String {
        let result = self.result.as_ref().map_or("void".to_owned(), Type::cpp);
        if self.fails { format!("twinspan::expected<{result}, Refused>") } else { result }
    }

    fn cpp(&self) -> String {
        let signature = self.signature();
        match (self.is_owned(), self.calls) {
            (false, _) => format!("twinspan::FunctionRef<{signature}>"),
            (true, Calls::Once) => format!("twinspan::OnceFunction<{signature}>"),
            (true, Calls::Shared) => format!("twinspan::Function<{signature} const>"),
            (true, Calls::Exclusive) => format!("twinspan::Function<{signature}>"),
        }
    }
}
