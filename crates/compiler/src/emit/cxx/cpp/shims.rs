//! Shims that Rust calls: each calls the user's function by its exact signature, else through the
//! documented conversions, and lets no exception into a Rust frame.

use super::{Target, spell};
use crate::emit::text::Text;
use crate::ir::{Callback, Direction, Function, Type};
use crate::names;
use crate::plan::{Call, ErrorShape, Form, Return, Role, Success};

pub(super) fn write(target: &Target<'_>, text: &mut Text) {
    let calls = || {
        target.plan.calls.iter().filter(|call| {
            call.direction == Direction::RustToCxx
                && target.is_enabled(&target.bridge.functions[call.function].cfg)
        })
    };
    for assertion in &target.plan.assertions {
        if assertion.kind == crate::plan::AssertionKind::Trivial
            && target.is_enabled(&assertion.cfg)
        {
            let path = target.bridge.types[assertion.ty.0].cxx_path();
            text.line(format!(
                "static_assert(::rust::IsRelocatable<{path}>::value, \"type {} has to be trivially move \
                 constructible and trivially destructible to be {} by value\");",
                path.trim_start_matches("::"),
                assertion.what,
            ));
        }
    }
    for class in &target.plan.exceptions {
        if target.is_enabled(&class.cfg) {
            let path = target.bridge.types[class.ty.0].cxx_path();
            text.gap();
            text.line(format!(
                "extern \"C\" const {path} *{}(::std::uintptr_t exception) noexcept {{",
                class.symbol
            ));
            text.line(format!("  return ::twinspan::detail::exception_cast<{path}>(exception);"));
            text.line("}");
        }
    }
    for call in calls() {
        Shim { target, call, function: &target.bridge.functions[call.function] }.write(text);
    }
}

struct Shim<'a> {
    target: &'a Target<'a>,
    call: &'a Call,
    function: &'a Function,
}

impl Shim<'_> {
    fn ty(&self, ty: &Type) -> String {
        spell::ty(self.target.bridge, ty)
    }

    /// The result as the exact signature has it.
    fn declared_result(&self) -> String {
        self.ty(self.function.signature.outcome.ok())
    }

    fn class(&self) -> Option<String> {
        self.function.member_of.map(|id| self.target.bridge.types[id.0].cxx_path())
    }

    fn path(&self) -> String {
        match self.class() {
            Some(class) => format!("{class}::{}", self.function.cxx),
            None => {
                let mut path = String::from("::");
                for part in &self.function.namespace {
                    path.push_str(part);
                    path.push_str("::");
                }
                path + &self.function.cxx
            }
        }
    }

    fn write(&self, text: &mut Text) {
        let bridge = self.target.bridge;
        let abi = &self.call.abi;
        let params = abi.slots.iter().map(|slot| {
            let name = match slot.role {
                Role::Context => "context$",
                Role::Receiver => "self$",
                Role::Value(index) => &abi.params[index].name,
                Role::Result => "result$",
                Role::Ok => "value$",
                Role::Error => "failure$",
            };
            let raw = spell::raw(bridge, &slot.raw);
            if raw.ends_with('*') { format!("{raw}{name}") } else { format!("{raw} {name}") }
        });
        let params = params.collect::<Vec<_>>().join(", ");
        let result = spell::raw(bridge, &abi.result);
        let symbol = &self.call.symbol;
        text.gap();
        if self.function.deprecated {
            // Who calls the function in Rust is warned there.
            text.line("#if defined(__GNUC__)");
            text.line("#pragma GCC diagnostic push");
            text.line("#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"");
            text.line("#endif");
        }
        self.exact(text);
        let nothrow = if self.function.terminates { " noexcept" } else { "" };
        text.block("extern \"C\" {", "} // extern \"C\"", |text| {
            text.line(format!("{result} {symbol}({params}){nothrow};"));
            text.block(format!("{result} {symbol}({params}){nothrow} {{"), "}", |text| {
                self.callable(text);
                self.users_line(text);
                self.body(text, &result);
                text.line(Text::LINE_HERE);
            });
        });
        if self.function.deprecated {
            text.line("#if defined(__GNUC__)");
            text.line("#pragma GCC diagnostic pop");
            text.line("#endif");
        }
    }

    /// Errors in what follows are about the user's declaration.
    fn users_line(&self, text: &mut Text) {
        let line = self.function.span.start().line.max(1);
        text.line(format!("#line {line} \"{}\"", self.target.file));
    }

    /// The user's function as a pointer of a given type, if it has that type: a template, so that
    /// it may have another.
    fn exact(&self, text: &mut Text) {
        let name = names::exact(&self.call.symbol);
        let path = self.path();
        text.flat("namespace {", "} // namespace", |text| {
            text.line("template <class Pointer, class = void>");
            text.line(format!("struct {name} : ::std::false_type {{}};"));
            text.line("template <class Pointer>");
            self.users_line(text);
            text.line(format!(
                "struct {name}<Pointer, ::std::void_t<decltype(::twinspan::detail::exactly<Pointer>(&{path}))>> : ::std::true_type {{"
            ));
            self.users_line(text);
            text.line(format!("  static Pointer pointer() noexcept {{ return ::twinspan::detail::exactly<Pointer>(&{path}); }}"));
            text.line(Text::LINE_HERE);
            text.line("};");
        });
    }

    /// The user's function by its exact pointer, and by any call.
    fn callable(&self, text: &mut Text) {
        let params: Vec<_> = self.call.abi.params.iter().map(|param| self.ty(&param.ty)).collect();
        let params = params.join(", ");
        let constness = match &self.call.receiver {
            Some(receiver) if !receiver.mutable => " const",
            _ => "",
        };
        let scope = match (&self.call.receiver, self.class()) {
            (Some(_), Some(class)) => format!("{class}::"),
            _ => String::new(),
        };
        let result = self.declared_result();
        text.line(format!("using Pointer$ = {result} ({scope}*)({params}){constness};"));
        text.line(format!("using Nothrow$ = {result} ({scope}*)({params}){constness} noexcept;"));
        let (capture, callee) = match &self.call.receiver {
            Some(_) => ("self$", format!("self$->{}", self.function.cxx)),
            None => ("", self.path()),
        };
        let mut call = format!("{callee}(static_cast<decltype(arguments$) &&>(arguments$)...)");
        if self.function.owned {
            call = format!("::twinspan::detail::own_result({call})");
        }
        self.users_line(text);
        // What is made of the result is made in the same expression, while converted arguments live.
        let used = "decltype(use$)";
        text.line(format!(
            "auto loose$ = [{capture}](auto use$, auto &&...arguments$) noexcept(::twinspan::detail::is_unchanged<{used}> && noexcept({call})) -> ::twinspan::detail::Used<{used}, decltype({call})> {{ if constexpr (::twinspan::detail::is_unchanged<{used}>) {{ return {call}; }} else {{ return use$({call}); }} }};"
        ));
        text.line(Text::LINE_HERE);
        let exact = names::exact(&self.call.symbol);
        let asked = self.asked();
        text.line(format!(
            "using Call$ = ::twinspan::detail::Call<{exact}<Pointer$>, {exact}<Nothrow$>, decltype(loose$), Pointer${asked}>;"
        ));
        self.assertions(text, &format!("{result} {}({params}){constness}", self.function.cxx));
    }

    /// The closures that the function borrows.
    fn lent_closures(&self) -> impl Iterator<Item = &Callback> {
        let closures = self.call.abi.params.iter().filter_map(|param| param.form.callback());
        closures.map(|(plan, _)| &plan.callback).filter(|closure| !closure.owned)
    }

    /// What the function is asked to take, where the result may borrow from an argument that C++ could copy,
    /// and where the bridge says that C++ does not keep a closure.
    fn asked(&self) -> String {
        let lends = self.call.lends();
        if !lends && !self.lent_closures().any(|closure| closure.noescape) {
            return String::new();
        }
        let mut asked = Vec::new();
        for (index, param) in self.call.abi.params.iter().enumerate() {
            let ty = self.ty(&param.ty);
            let noescape = param.form.callback().is_some_and(|(plan, _)| plan.callback.noescape);
            asked.push(if noescape {
                format!("::twinspan::detail::Noescape<{ty}>")
            } else if lends && self.call.lent[index] {
                format!("::twinspan::detail::BorrowedFrom<{ty}>")
            } else {
                ty
            });
        }
        format!(", ::twinspan::detail::Types<{}>", asked.join(", "))
    }

    /// A function that does not fit is refused at the user's line, by its name.
    fn assertions(&self, text: &mut Text, declaration: &str) {
        let name = without_root(&self.path());
        let declaration = without_root(declaration);
        let mut help = format!(
            "declare it as `{declaration}`, or with what may stand there: see 'What your C++ \
             function may look like' in twinspan's docs/language.md"
        );
        if self.lent_closures().any(|closure| !closure.noescape) {
            help.push_str(
                "; a std::function may be kept, and a borrowed closure may not: where yours is not \
                 kept, write #[noescape] at the parameter",
            );
        }
        let fallible = matches!(self.call.abi.returns, Return::Status { .. });
        let mut assert = |condition: &str, message: String| {
            self.users_line(text);
            text.line(format!("static_assert({condition}, \"{message}\");"));
        };
        if self.call.lends() {
            assert(
                "Call$::lends",
                format!(
                    "{name} takes a copy of an argument that its result borrows from; take \
                 std::string_view, rust::Str or a slice there, or return a value that owns what it holds"
                ),
            );
        }
        if self.call.may_be_ambiguous() {
            assert(
                "Call$::is_clear",
                format!(
                    "{name} has more than one overload that takes what the bridge declares; {help}"
                ),
            );
        }
        let mut line = |condition: String, does_not: &str| {
            assert(
                &condition,
                format!("{name} does not {does_not} what the bridge declares; {help}"),
            );
        };
        line("Call$::takes".to_owned(), "take");
        line(format!("Call$::template gives<{fallible}>()"), "return");
        if let Return::Status { error: ErrorShape::Value(id), .. } = &self.call.abi.returns {
            let error = self.target.bridge.types[id.0].cxx_path();
            line(format!("Call$::template fails<{error}>()"), "fail with");
        }
        text.line(Text::LINE_HERE);
    }

    fn body(&self, text: &mut Text, result: &str) {
        let bridge = self.target.bridge;
        let mut arguments = vec!["loose$".to_owned()];
        if self.call.receiver.is_some() {
            arguments.push("self$".to_owned());
        }
        for param in &self.call.abi.params {
            arguments.push(spell::lift_argument(bridge, param, &param.name));
        }
        let arguments = arguments.join(", ");
        let call = format!("Call$::invoke({arguments})");
        // Where the shim is `noexcept`, nothing has to be caught.
        let nothrow = if self.function.terminates { "true" } else { "Call$::is_nothrow" };
        match &self.call.abi.returns {
            Return::Nothing => text.line(format!(
                "::twinspan::detail::unwind_guard<{nothrow}>([&]() -> void {{ {call}; }});"
            )),
            Return::Value(crossing) if crossing.form.is_direct() => {
                let value = spell::lower(&crossing.form, &call);
                text.line(format!(
                    "return ::twinspan::detail::unwind_guard<{nothrow}>([&]() -> {result} {{ return {value}; }});"
                ));
            }
            Return::Value(crossing) => {
                let make = if matches!(crossing.form, Form::InMemory(_)) {
                    format!(
                        "::twinspan::detail::abi::place_option(result$, [&] {{ return {call}; }})"
                    )
                } else {
                    let stored = parenthesised(&spell::raw(bridge, &crossing.form.result()));
                    let value = spell::fill(bridge, &crossing.form, &call);
                    format!("::new (static_cast<void *>(result$)) {stored}({value})")
                };
                text.line(format!(
                    "::twinspan::detail::unwind_guard<{nothrow}>([&]() -> void {{ {make}; }});"
                ));
            }
            Return::Status { ok, error } => {
                self.status(text, ok, error, &format!("Call$::invoke_any(use$, {arguments})"))
            }
        }
    }

    fn status(&self, text: &mut Text, ok: &Success, error: &ErrorShape, call: &str) {
        let bridge = self.target.bridge;
        let error_type = match error {
            ErrorShape::Value(id) => bridge.types[id.0].cxx_path(),
            _ => "void".to_owned(),
        };
        let failure = match error {
            ErrorShape::Value(_) => "failure$",
            _ => "nullptr",
        };
        let message = "::twinspan::detail::Message";
        let terminates = self.function.terminates;
        let (head, tail) = match (ok, error) {
            (_, ErrorShape::Message) => (
                format!(
                    "return ::twinspan::detail::unwind_guard<{terminates}>([&]() -> {message} {{ return ::twinspan::detail::catch_message([&]() -> ::std::uintptr_t {{"
                ),
                "}); });",
            ),
            (Success::Word(_), _) => {
                text.line(format!("{} result${{}};", spell::raw(bridge, &self.call.abi.result)));
                (
                    "result$.tag = ::twinspan::detail::catch_all([&]() -> ::std::uintptr_t {"
                        .to_owned(),
                    "});",
                )
            }
            _ => (
                "return ::twinspan::detail::catch_all([&]() -> ::std::uintptr_t {".to_owned(),
                "});",
            ),
        };
        // `expected` holds a pointer where the exact signature has a reference.
        let given = "static_cast<decltype(given$) &&>(given$)";
        let fill = match ok {
            Success::Nothing => "[&] {}".to_owned(),
            Success::Word(crossing) => {
                let value = spell::lower(&crossing.form, given);
                format!("[&](auto &&given$) {{ result$.value = {value}; }}")
            }
            Success::Memory(crossing) if matches!(crossing.form, Form::Moved(_)) => {
                let stored = spell::raw(bridge, &crossing.form.result());
                format!("::twinspan::detail::abi::Place<{stored}>{{value$}}")
            }
            Success::Memory(crossing) => {
                let stored = parenthesised(&spell::raw(bridge, &crossing.form.result()));
                let value = spell::fill(bridge, &crossing.form, given);
                format!(
                    "[&](auto &&given$) {{ ::new (static_cast<void *>(value$)) {stored}({value}); }}"
                )
            }
        };
        let declared = self.declared_result();
        text.block(head, tail, |text| {
            text.line(format!(
                "return ::twinspan::detail::store<{declared}, {error_type}>([&](auto use$) -> decltype(auto) {{ return {call}; }}, {fill}, {failure});"
            ));
        });
        if let Success::Word(_) = ok {
            text.line("return result$;");
        }
    }
}

/// Names as people write them, without the `::` in front.
fn without_root(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("::") {
        plain.push_str(&rest[..start]);
        let follows_name = plain.ends_with(|c: char| c.is_alphanumeric() || "_>".contains(c));
        if follows_name && start > 0 {
            plain.push_str("::");
        }
        rest = &rest[start + 2..];
    }
    plain + rest
}

/// A type that stands in a new-expression: pointers need a name without spaces.
fn parenthesised(ty: &str) -> String {
    if ty.ends_with('*') {
        format!("::twinspan::detail::abi::identity<{ty}>")
    } else {
        ty.to_owned()
    }
}
