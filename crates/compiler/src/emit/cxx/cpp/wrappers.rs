//! Functions and members that call Rust: inline, and kept in the object file for users who declared
//! them themselves.

use super::{Target, in_namespace, spell};
use crate::emit::text::{Text, quoted};
use crate::ir::{Direction, Function, MustUse, Outcome, Type};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Call, Crossing, Defined, ErrorForm, Form, Return, Role, Success};

pub(super) fn write(target: &Target<'_>, header: &mut Text, source: &mut Text) {
    let calls = || {
        target.plan.calls.iter().filter(|call| {
            call.direction == Direction::CxxToRust
                && target.is_enabled(&target.bridge.functions[call.function].cfg)
        })
    };
    if calls().next().is_none() {
        return;
    }
    header.gap();
    header.flat("extern \"C\" {", "} // extern \"C\"", |text| {
        for call in calls() {
            import(target, call, text);
        }
    });
    let (mut kept, mut namespace) = (Text::default(), None);
    for (number, call) in calls().enumerate() {
        let wrapper = Wrapper::new(target, call);
        match call.defined {
            Defined::UserClass => wrapper.define_out_of_line(source),
            Defined::Source => {
                wrapper.declare(header);
                wrapper.define(source, false);
            }
            Defined::Header => {
                wrapper.define(header, true);
                namespace.get_or_insert_with(|| names::kept(&call.symbol));
                wrapper.keep(number, &mut kept);
            }
        }
    }
    if let Some(namespace) = namespace {
        let kept = kept.finish();
        source.gap();
        source.line(
            "// Users may have declared these functions themselves, so each is in the object file too.",
        );
        source.line("#if TWINSPAN_EXCEPTIONS");
        let namespace = ["twinspan", "detail", &namespace].map(str::to_owned);
        in_namespace(source, &namespace, &mut |source| {
            kept.lines().for_each(|line| source.line(line));
        });
        source.line("#endif");
    }
}

/// The C++ declaration of the shim.
fn import(target: &Target<'_>, call: &Call, text: &mut Text) {
    let bridge = target.bridge;
    let slots = call.abi.slots.iter();
    let params = slots.map(|slot| spell::raw(bridge, &slot.raw)).collect_vec();
    let result = spell::raw(bridge, &call.abi.result);
    text.line(format!("{result} {}({});", call.symbol, params.join(", ")));
}

/// The declarations of a member in its class.
pub(super) fn declare_member(target: &Target<'_>, call: &Call, text: &mut Text) {
    let wrapper = Wrapper::new(target, call);
    let is_static = call.receiver.is_none() && wrapper.function.member_of.is_some();
    let statics = if is_static { "static " } else { "" };
    let linkage = wrapper.linkage();
    let nodiscard = nodiscard(call.must_use.as_ref());
    let declarator = wrapper.declarator(&wrapper.function.cxx, false);
    if wrapper.is_fallible() {
        text.line("#if TWINSPAN_EXCEPTIONS");
        text.docs(&call.docs.plain);
        text.line(format!("{linkage}{nodiscard}{statics}{declarator};"));
        text.line("#endif");
        if let Some(name) = &wrapper.call.try_name {
            text.docs(&call.docs.fallible);
            text.line(format!(
                "{linkage}[[nodiscard]] TWINSPAN_ABI_TAG {statics}{};",
                wrapper.try_declarator(name, false)
            ));
        }
    } else {
        text.docs(&call.docs.plain);
        text.line(format!("{linkage}{nodiscard}TWINSPAN_ABI_TAG {statics}{declarator};"));
    }
}

/// The attribute for a result that must not be ignored, followed by a space; or nothing.
pub(super) fn nodiscard(must_use: Option<&MustUse>) -> String {
    match must_use {
        None => String::new(),
        Some(MustUse(None)) => "[[nodiscard]] ".to_owned(),
        Some(MustUse(Some(reason))) => format!("TWINSPAN_NODISCARD({}) ", quoted(reason)),
    }
}

struct Wrapper<'a> {
    target: &'a Target<'a>,
    call: &'a Call,
    function: &'a Function,
    /// The macro around the call, if it is not `TWINSPAN_INVOKE`: it decides what a panic becomes.
    invoke: Option<String>,
}

impl<'a> Wrapper<'a> {
    fn new(target: &'a Target<'_>, call: &'a Call) -> Self {
        Wrapper { target, call, function: &target.bridge.functions[call.function], invoke: None }
    }

    fn is_fallible(&self) -> bool {
        matches!(self.call.abi.returns, Return::Status { .. })
    }

    fn namespace(&self) -> &[String] {
        match self.function.member_of {
            Some(id) => &self.target.bridge[id].namespace,
            None => &self.function.namespace,
        }
    }

    fn ty(&self, ty: &Type) -> String {
        spell::ty(self.target.bridge, ty)
    }

    fn params(&self) -> String {
        self.call
            .abi
            .params
            .iter()
            .map(|param| format!("{} {}", self.ty(&param.ty), param.name))
            .collect_vec()
            .join(", ")
    }

    fn is_const(&self) -> bool {
        self.call.receiver.as_ref().is_some_and(|receiver| !receiver.mutable)
    }

    fn signature(&self, result: &str, name: &str, qualified: bool) -> String {
        let class = match self.function.member_of {
            Some(id) if qualified => format!("{}::", self.target.bridge[id].cxx),
            _ => String::new(),
        };
        let constness = if self.is_const() { " const" } else { "" };
        format!("{result} {class}{name}({}){constness}", self.params())
    }

    fn declarator(&self, name: &str, qualified: bool) -> String {
        self.signature(&self.ty(self.function.signature.outcome.ok()), name, qualified)
    }

    fn try_declarator(&self, name: &str, qualified: bool) -> String {
        self.signature(&self.expected(), name, qualified)
    }

    fn expected(&self) -> String {
        let ok = self.function.signature.outcome.ok();
        spell::expected(self.target.bridge, ok, &self.error_type())
    }

    /// The type of the error in `expected`.
    fn error_type(&self) -> String {
        match &self.function.signature.outcome {
            Outcome::Typed(_, error) => spell::error_type(self.target.bridge, error),
            Outcome::Plain(_) | Outcome::Message(_) => "::rust::Error".to_owned(),
        }
    }

    fn arguments(&self) -> Vec<String> {
        let mut arguments = Vec::new();
        if self.call.receiver.is_some() {
            arguments.push("this".to_owned());
        }
        arguments.extend(
            self.call
                .abi
                .params
                .iter()
                .map(|param| spell::give_argument(self.target.bridge, &param.form, &param.name)),
        );
        arguments
    }

    /// The frame around a call, with a macro that is empty if C++ has exceptions: a lambda for each
    /// function would take most of the compile time.
    fn frame(&self, result: &str) -> (String, &'static str) {
        match &self.invoke {
            None => (format!("TWINSPAN_INVOKE({result}) {{"), "} TWINSPAN_INVOKED"),
            Some(invoke) => (format!("return {invoke}([&]() -> {result} {{"), "});"),
        }
    }

    /// The body of a function that does not report errors as values.
    fn body(&self, text: &mut Text) {
        let symbol = &self.call.symbol;
        let mut arguments = self.arguments();
        let bridge = self.target.bridge;
        match &self.call.abi.returns {
            Return::Nothing => {
                let (head, tail) = self.frame("void");
                text.short_block(&head, &format!("{symbol}({});", arguments.join(", ")), tail);
            }
            Return::Value(crossing) if crossing.form.is_direct() => {
                let raw = format!("{symbol}({})", arguments.join(", "));
                let value = spell::take(bridge, &crossing.form, &raw);
                let (head, tail) = self.frame(&self.ty(&crossing.ty));
                text.short_block(&head, &format!("return {value};"), tail);
            }
            Return::Value(crossing) => {
                arguments.push("result$.pointer()".to_owned());
                let value = spell::take(bridge, &crossing.form, "result$.value()");
                let (head, tail) = self.frame(&self.ty(&crossing.ty));
                text.block(head, tail, |text| {
                    text.line(format!(
                        "::twinspan::detail::abi::Out<{}> result$;",
                        spell::raw(bridge, &crossing.form.result())
                    ));
                    text.line(format!("{symbol}({});", arguments.join(", ")));
                    text.line(format!("return {value};"));
                });
            }
            Return::Status { ok, error } => self.status(text, ok, error, arguments),
        }
    }

    /// The call. Gives what says how it went, and where the value is.
    fn call_with_status(
        &self,
        text: &mut Text,
        ok: &Success,
        mut arguments: Vec<String>,
    ) -> (&'static str, &'static str) {
        if let Success::Memory(crossing) = ok {
            text.line(format!(
                "::twinspan::detail::abi::Out<{}> value$;",
                spell::raw(self.target.bridge, &crossing.form.result())
            ));
            arguments.push("value$.pointer()".to_owned());
        }
        let mut slots = self.call.abi.slots.iter();
        if let Some(slot) = slots.find(|slot| slot.role == Role::Error) {
            let failure = spell::target(self.target.bridge, &slot.raw);
            text.line(format!("::twinspan::detail::abi::Out<{failure}> failure$;"));
            arguments.push("failure$.pointer()".to_owned());
        }
        text.line(format!("const auto result$ = {}({});", self.call.symbol, arguments.join(", ")));
        match ok {
            Success::Word(_) => ("result$.tag", "result$.value"),
            Success::Nothing | Success::Memory(_) => ("result$", "value$.value()"),
        }
    }

    fn status(&self, text: &mut Text, ok: &Success, error: &ErrorForm, arguments: Vec<String>) {
        let bridge = self.target.bridge;
        let expected = self.expected();
        let error_type = self.error_type();
        let (head, tail) = self.frame(&expected);
        text.block(
            head,
            tail,
            |text| {
                let (status, raw) = self.call_with_status(text, ok, arguments);
                let value = match ok.crossing() {
                    None => "{}".to_owned(),
                    // `expected` holds pointers where the function has references.
                    Some(Crossing { form, .. }) if matches!(form.in_cxx(), Form::Reference { .. }) => {
                        raw.to_owned()
                    }
                    Some(crossing) => spell::take(bridge, &crossing.form, raw),
                };
                text.line(format!("if ({status} == 0) return {value};"));
                let error = match error {
                    ErrorForm::Value { .. } => {
                        // Types that cannot be copied have to compile here too. Numbers are copied
                        // here: g++ would first write to memory what another function returns in
                        // registers.
                        text.line(format!(
                            "if constexpr (::std::is_trivially_copyable_v<{error_type}>) return {expected}(::twinspan::unexpect, ::std::move(failure$.value()));"
                        ));
                        text.line(format!(
                            "else return ::twinspan::detail::ExpectedAccess::relocated_error<{expected}>(failure$.value());"
                        ));
                        return;
                    }
                    ErrorForm::Box(_) => format!("{error_type}::from_raw(failure$.value())"),
                    ErrorForm::Message => {
                        format!("::twinspan::detail::make_message_error({status})")
                    }
                    ErrorForm::Handle(_) | ErrorForm::Exception => {
                        format!("::twinspan::detail::make_error({status})")
                    }
                };
                text.line(format!("return ::twinspan::unexpected<{error_type}>({error});"));
            },
        );
    }

    /// `f`. It calls Rust itself, not by way of `try_f`: compilers take long to see through the
    /// `expected` in each function.
    fn throwing_body(&self, text: &mut Text) {
        let Return::Status { ok, error } = &self.call.abi.returns else { return };
        if self.call.try_name.is_some() && self.invoke.is_none() {
            let (status, raw) = self.call_with_status(text, ok, self.arguments());
            let value = ok.crossing().map_or_else(String::new, |crossing| {
                format!(" {}", spell::take(self.target.bridge, &crossing.form, raw))
            });
            text.line(format!("if ({status} == 0) return{value};"));
            let (throws, what) = match error {
                ErrorForm::Message => ("message".to_owned(), status),
                ErrorForm::Handle(_) | ErrorForm::Exception => ("handle".to_owned(), status),
                ErrorForm::Value { .. } => ("value".to_owned(), "failure$.value()"),
                ErrorForm::Box(_) => (format!("box<{}>", self.error_type()), "failure$.value()"),
            };
            text.line(format!("::twinspan::detail::throw_{throws}({what});"));
            return;
        }
        // What a panic becomes is decided around the body.
        text.block(format!("auto try$ = [&]() -> {} {{", self.expected()), "};", |text| {
            self.body(text);
        });
        text.line(match self.function.signature.outcome.ok() {
            Type::Unit => "try$().value();",
            ty @ Type::Reference(_) if ty.borrowed().is_none() => "return *try$().value();",
            _ => "return try$().value();",
        });
    }

    /// For a free function outside of all namespaces. If C has a function of that name, a declaration without it
    /// would be one of C's, and the definition would replace C's in the whole program.
    fn linkage(&self) -> &'static str {
        let is_global = self.function.member_of.is_none() && self.namespace().is_empty();
        if is_global { "extern \"C++\" " } else { "" }
    }

    /// The declarations of a free function.
    fn declare(&self, text: &mut Text) {
        if self.function.member_of.is_some() {
            return;
        }
        text.gap();
        in_namespace(text, self.namespace(), &mut |text| {
            text.gap();
            declare_member(self.target, self.call, text);
        });
    }

    /// The definitions; inline in a header.
    fn define(&self, text: &mut Text, is_inline: bool) {
        let inline = if is_inline { "inline " } else { "" };
        text.gap();
        in_namespace(text, self.namespace(), &mut |text| {
            text.gap();
            // Only at the declaration, if there is a separate one.
            let is_first = self.function.member_of.is_none() && is_inline;
            let docs = |text: &mut Text, docs: &[String]| {
                if is_first {
                    text.docs(docs);
                }
            };
            let nodiscard = match &self.call.must_use {
                Some(must_use) if is_first => nodiscard(Some(must_use)),
                _ => String::new(),
            };
            let linkage = self.linkage();
            let name = &self.function.cxx;
            if !self.is_fallible() {
                docs(text, &self.call.docs.plain);
                text.block(
                    format!(
                        "{linkage}{nodiscard}TWINSPAN_ABI_TAG {inline}{} {{",
                        self.declarator(name, true)
                    ),
                    "}",
                    |text| self.body(text),
                );
                return;
            }
            let try_name = &self.call.try_name;
            if let Some(try_name) = try_name {
                docs(text, &self.call.docs.fallible);
                text.block(
                    format!(
                        "{linkage}[[nodiscard]] TWINSPAN_ABI_TAG {inline}{} {{",
                        self.try_declarator(try_name, true)
                    ),
                    "}",
                    |text| self.body(text),
                );
            }
            text.line("#if TWINSPAN_EXCEPTIONS");
            docs(text, &self.call.docs.plain);
            text.block(
                format!("{linkage}{nodiscard}{inline}{} {{", self.declarator(name, true)),
                "}",
                |text| {
                    self.throwing_body(text);
                },
            );
            text.line("#endif");
        });
    }

    /// A member of the user's class: `noexcept` if the class declares it so.
    fn define_out_of_line(&self, text: &mut Text) {
        text.gap();
        in_namespace(text, self.namespace(), &mut |text| {
            text.gap();
            let Some(id) = self.function.member_of else { return };
            let class = self.target.bridge[id].cxx_path();
            let constness = if self.is_const() { " const" } else { "" };
            let values = self
                .call
                .abi
                .params
                .iter()
                .map(|param| format!("::std::declval<{}>()", self.ty(&param.ty)))
                .collect_vec();
            let name = &self.function.cxx;
            let expression = if self.call.receiver.is_some() {
                format!("::std::declval<{class}{constness} &>().{name}({})", values.join(", "))
            } else {
                format!("{class}::{name}({})", values.join(", "))
            };
            text.block(
                format!("{} noexcept(noexcept({expression})) {{", self.declarator(name, true)),
                "}",
                |text| {
                    let invoke = format!("::twinspan::detail::invoke_as<noexcept({expression})>");
                    let wrapper =
                        Wrapper { invoke: Some(invoke), ..Wrapper::new(self.target, self.call) };
                    if self.is_fallible() {
                        wrapper.throwing_body(text);
                    } else {
                        wrapper.body(text);
                    }
                },
            );
        });
    }

    /// An address that keeps the inline function in the object file.
    fn keep(&self, number: usize, text: &mut Text) {
        let name = names::keep(number);
        let result = self.ty(self.function.signature.outcome.ok());
        let params = self.call.abi.params.iter().map(|param| self.ty(&param.ty)).collect_vec();
        let params = params.join(", ");
        let constness = if self.is_const() { " const" } else { "" };
        let class = self.function.member_of.map(|id| self.target.bridge[id].cxx_path());
        let scope = match (&class, &self.call.receiver) {
            (Some(class), Some(_)) => format!("{class}::"),
            _ => String::new(),
        };
        let value = match &class {
            Some(class) => format!("{class}::{}", self.function.cxx),
            None => names::rooted(self.namespace(), &self.function.cxx),
        };
        let pointer = format!("{result} ({scope}*)({params}){constness}");
        text.line(format!("TWINSPAN_KEEP({name}, &{value}, {pointer})"));
    }
}
