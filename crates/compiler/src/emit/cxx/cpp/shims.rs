//! Shims that Rust calls: each calls the user's function by its exact signature, otherwise through
//! the documented conversions, and lets no exception into a Rust frame.

use super::{Target, bodies, in_namespace, spell, within_detail};
use crate::emit::text::Text;
use crate::ir::{Callback, Direction, Function, Out, Part, Receiver, Type};
use crate::names;
use crate::plan::{Call, Crossing, ErrorForm, Form, Return, Role, Success};

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
    let Some(first) = calls().next() else { return };
    text.gap();
    let namespace = ["twinspan", "detail", &names::shims(&first.symbol)].map(str::to_owned);
    in_namespace(text, &namespace, &mut |text| {
        for (number, call) in calls().enumerate() {
            let function = &target.bridge.functions[call.function];
            Shim { target, call, function, number }.write(text);
        }
        text.line(Text::LINE_HERE);
    });
}

/// Writes a line, with the runtime's names shortened. They stay qualified: arguments of user types
/// must not bring in functions of their namespaces, and a parameter may have any name.
fn line(text: &mut Text, line: impl AsRef<str>) {
    text.line(within_detail(line.as_ref(), "detail::"));
}

struct Shim<'a> {
    target: &'a Target<'a>,
    call: &'a Call,
    function: &'a Function,
    /// The index among those of the bridge.
    number: usize,
}

/// Its operator in C++.
fn operator(part: &Part) -> Option<String> {
    match part {
        Part::Unary(operator) | Part::Binary(operator) => Some(format!("operator{operator}")),
        Part::Index => Some("operator[]".to_owned()),
        Part::Call => Some("operator()".to_owned()),
        Part::Constructor | Part::Field | Part::SetField | Part::Conversion(_) => None,
    }
}

impl Shim<'_> {
    fn ty(&self, ty: &Type) -> String {
        spell::ty(self.target.bridge, ty)
    }

    /// The result in the exact signature.
    fn declared_result(&self) -> String {
        self.ty(self.function.signature.outcome.ok())
    }

    /// The class of the C++ member function.
    fn class(&self) -> Option<String> {
        if self.function.body.is_some() {
            return None;
        }
        self.function.member_of.map(|id| self.target.bridge.types[id.0].cxx_path())
    }

    /// The name of the class alone.
    fn type_name(&self) -> &str {
        self.function.member_of.map_or("", |id| &self.target.bridge.types[id.0].cxx)
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
                match &self.function.body {
                    Some(_) => path + &names::body(&self.function.rust, &self.call.symbol),
                    None => path + &self.function.cxx,
                }
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
            // Rust callers of the function are warned instead.
            text.line("#if defined(__GNUC__)");
            text.line("#pragma GCC diagnostic push");
            text.line("#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"");
            text.line("#endif");
        }
        let nothrow = if self.function.terminates { " noexcept" } else { "" };
        self.users_line(text);
        self.callee(text);
        let head = format!("extern \"C\" {result} {symbol}({params}){nothrow} {{");
        text.block(within_detail(&head, "detail::"), "}", |text| {
            self.find(text);
            self.body(text);
        });
        if self.function.deprecated {
            text.line("#if defined(__GNUC__)");
            text.line("#pragma GCC diagnostic pop");
            text.line("#endif");
        }
    }

    /// Errors in the following lines are about the user's declaration.
    fn users_line(&self, text: &mut Text) {
        let line = self.function.span.start().line.max(1);
        text.line(format!("#line {line} \"{}\"", self.target.file));
    }

    /// The user's function, called by its exact signature or by any other.
    fn callee(&self, text: &mut Text) {
        let name = names::callee(self.number);
        if !self.is_rearranged() {
            return self.plain_callee(&name, text);
        }
        let inner = format!("{name}$in");
        self.plain_callee(&inner, text);
        self.filling_callee(&name, &inner, text);
    }

    /// Whether the user's function has other parameters than the bridge declares.
    fn is_rearranged(&self) -> bool {
        self.function.outs.is_some() || !self.function.lengths.is_empty()
    }

    fn outs(&self) -> &[Out] {
        self.function.outs.as_ref().map_or(&[], |outs| &outs.params)
    }

    /// For each parameter of the bridge, in order, those of the user's function, made by `of` from
    /// the parameter, or from its start and length.
    fn places<T>(
        &self,
        taken: impl Fn(usize, &str) -> T,
        filled: impl Fn(usize, &str) -> T,
        split: impl Fn(usize, &str) -> [T; 2],
    ) -> Vec<T> {
        let mut places: Vec<Vec<T>> = Vec::new();
        for (index, param) in self.call.abi.params.iter().enumerate() {
            let ty = self.ty(&param.ty);
            let slice = self.function.lengths.iter().find(|slice| slice.param == index);
            places.push(match slice {
                None => vec![taken(index, &ty)],
                Some(slice) => {
                    let mut both = Vec::from(split(index, &ty));
                    if slice.before {
                        both.reverse();
                    }
                    both
                }
            });
        }
        for (index, out) in self.outs().iter().enumerate() {
            places.insert(out.behind + index, vec![filled(index, &self.ty(&out.param.ty))]);
        }
        places.into_iter().flatten().collect()
    }

    /// Calls it with its own parameters, and returns what it fills as results.
    fn filling_callee(&self, name: &str, inner: &str, text: &mut Text) {
        let place = |kind: &str, index: usize| format!("::twinspan::detail::{kind}<{index}");
        // The object of a body is its first parameter.
        let is_taken = self.call.receiver.is_some() && self.function.body.is_some();
        let first = usize::from(is_taken);
        let places = self.places(
            |index, _| place("TakeAt", index + first) + ">",
            |index, _| place("FillAt", index) + ">",
            |index, ty| {
                ["StartAt", "LengthAt"].map(|kind| format!("{}, {ty}>", place(kind, index + first)))
            },
        );
        let object = is_taken.then(|| place("TakeAt", 0) + ">");
        let order: String =
            object.iter().chain(&places).map(|place| format!(", {place}")).collect();
        let types = self.outs().iter().map(|out| self.ty(&out.param.ty)).collect::<Vec<_>>();
        let returns = match self.function.body.is_some() {
            true => bodies::result(self.target, self.call, self.function),
            false => self.ty(self.function.own_result()),
        };
        let (types, result) = (types.join(", "), self.declared_result());
        let object = if self.call.receiver.is_some() && !is_taken { "_OF_OBJECT" } else { "" };
        line(
            text,
            format!(
                "using {name}$of = ::twinspan::detail::Filling<{inner}, {result}, {returns}, \
                 ::twinspan::detail::Types<{types}>{order}>;"
            ),
        );
        text.line(format!("TWINSPAN_FILLING{object}({name}, {name}$of)"));
    }

    fn plain_callee(&self, name: &str, text: &mut Text) {
        if let Some(part) = &self.function.part {
            return self.part(part, name, text);
        }
        let owned = if self.function.owned { "OWNED_" } else { "" };
        text.line(match (&self.call.receiver, self.class()) {
            (Some(_), Some(class)) => {
                format!("TWINSPAN_{owned}MEMBER({name}, {class}, {})", self.function.cxx)
            }
            _ => format!("TWINSPAN_{owned}FUNCTION({name}, {})", self.path()),
        });
    }

    /// The callee for a function that has no name in C++.
    fn part(&self, part: &Part, name: &str, text: &mut Text) {
        let member = &self.function.cxx;
        let class = self.class().unwrap_or_default();
        if matches!(part, Part::Field | Part::SetField) {
            // The compiler reports missing or private ones in its own words.
            text.line(format!("using {name}$of = decltype({class}::{member});"));
        }
        let (kind, what) = match part {
            Part::Constructor => {
                text.line(format!(
                    "static_assert(!::std::is_abstract_v<{class}>, \"{} is an abstract class: declare the \"\n    \
                     \"constructor of a class derived from it\");",
                    without_root(&class)
                ));
                ("CONSTRUCTOR", class)
            }
            Part::Field if self.call.receiver.is_none() => {
                ("STATIC_MEMBER", format!("{class}::{member}"))
            }
            Part::Field => ("DATA_MEMBER", member.clone()),
            Part::SetField if self.call.receiver.is_none() => {
                ("SET_STATIC_MEMBER", format!("{class}::{member}"))
            }
            Part::SetField => ("SET_DATA_MEMBER", member.clone()),
            Part::Unary(operator) => ("UNARY", operator.clone()),
            Part::Binary(operator) if operator == "=" => ("ASSIGN", String::new()),
            Part::Binary(operator) => ("BINARY", operator.clone()),
            Part::Index => ("INDEX", String::new()),
            Part::Call => ("CALL_OPERATOR", String::new()),
            Part::Conversion(to) => {
                ("CONVERSION", to.clone().unwrap_or_else(|| self.declared_result()))
            }
        };
        let what = if what.is_empty() { what } else { format!(", {what}") };
        text.line(format!("TWINSPAN_{kind}({name}{what})"));
    }

    /// Selects one of the two calls, and asserts that one fits.
    fn find(&self, text: &mut Text) {
        let params = self.call.abi.params.iter().map(|param| self.ty(&param.ty));
        let params = self.object().into_iter().chain(params).collect::<Vec<_>>().join(", ");
        let constness = match self.member() {
            Some(receiver) if !receiver.mutable => " const",
            _ => "",
        };
        let scope = match (&self.call.receiver, self.class()) {
            (Some(_), Some(class)) => format!("{class}::"),
            _ => String::new(),
        };
        let result = match self.is_called_body() {
            true => bodies::result(self.target, self.call, self.function),
            false => self.declared_result(),
        };
        let callee = names::callee(self.number);
        let name = self.name();
        let (own, shown) = self.shown(&params);
        let declaration = without_root(&match &self.function.part {
            Some(Part::Constructor) => format!("{}({params})", self.type_name()),
            Some(Part::Field) => format!("{} {}", self.declared_result(), self.function.cxx),
            Some(Part::SetField) => format!("{params} {}", self.function.cxx),
            Some(Part::Conversion(_)) => {
                format!("operator {}(){constness}", self.declared_result())
            }
            part => {
                let name = part.as_ref().and_then(operator);
                let name = name.as_ref().unwrap_or(&self.function.cxx);
                format!("{own} {name}({shown}){constness}")
            }
        });
        let lends = self.lent_closures().any(|closure| !closure.noescape);
        let lending = if lends { "LENDING_" } else { "" };
        let fallible = matches!(self.call.abi.returns, Return::Status { .. });
        line(
            text,
            format!(
                "TWINSPAN_{lending}CALL(call$, {callee}, takes, gives<{fallible}>(), \"{name}\", \"{declaration}\", \
             {result} ({scope}*)({params}){constness}{});",
                self.asked()
            ),
        );
        let kept = if lends { " TWINSPAN_MAY_BE_KEPT" } else { "" };
        self.assertions(text, &name, &format!("\"{declaration}\" TWINSPAN_OR{kept}"));
    }

    /// The result and the parameters for messages, with what the function fills.
    fn shown(&self, params: &str) -> (String, String) {
        if !self.is_rearranged() {
            return (self.declared_result(), params.to_owned());
        }
        let pointer = |ty: &str| {
            let element = ty.strip_prefix("::rust::Slice<").and_then(|ty| ty.strip_suffix('>'));
            match element.unwrap_or("char const").strip_suffix(" const") {
                Some(element) => format!("const {element} *"),
                None => format!("{} *", element.unwrap_or_default()),
            }
        };
        let shown = self.places(
            |_, ty| ty.to_owned(),
            |_, ty| format!("{ty} *"),
            |_, ty| [pointer(ty), "::std::size_t".to_owned()],
        );
        (self.ty(self.function.own_result()), shown.join(", "))
    }

    /// Whether the result of a body is used unchanged.
    fn is_called_body(&self) -> bool {
        self.function.body.is_some() && self.function.outs.is_none()
    }

    /// The object, for a member of the class.
    fn member(&self) -> Option<&Receiver> {
        self.call.receiver.as_ref().filter(|_| self.function.body.is_none())
    }

    /// The type of the object, if it is the first parameter of a body.
    fn object(&self) -> Option<String> {
        let object = self.call.receiver.as_ref().filter(|_| self.function.body.is_some())?;
        Some(bodies::receiver(self.target, object))
    }

    /// Its name in messages.
    fn name(&self) -> String {
        let class = || without_root(&self.class().unwrap_or_default());
        match (&self.function.body, &self.function.part) {
            (Some(_), _) => format!("the body of {}", self.function.rust),
            (None, Some(Part::Constructor)) => format!("the constructor of {}", class()),
            (None, Some(Part::Conversion(_))) => {
                format!(
                    "the conversion of {} to {}",
                    class(),
                    without_root(&self.declared_result())
                )
            }
            (None, Some(part)) => match operator(part) {
                Some(operator) => format!("{operator} of {}", class()),
                None => without_root(&self.path()),
            },
            (None, None) => without_root(&self.path()),
        }
    }

    /// The closures that the function borrows.
    fn lent_closures(&self) -> impl Iterator<Item = &Callback> {
        let closures = self.call.abi.params.iter().filter_map(|param| param.form.closure());
        closures.map(|(closure, _)| &closure.callback).filter(|closure| !closure.owned)
    }

    /// The argument types to require, if the result may borrow from an argument that C++ could
    /// copy, or if the bridge declares that C++ does not keep a closure.
    fn asked(&self) -> String {
        let lends = self.call.lends();
        if !lends && !self.lent_closures().any(|closure| closure.noescape) {
            return String::new();
        }
        let mut asked: Vec<_> = self.object().into_iter().collect();
        for (index, param) in self.call.abi.params.iter().enumerate() {
            let ty = self.ty(&param.ty);
            let noescape =
                param.form.closure().is_some_and(|(closure, _)| closure.callback.noescape);
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

    /// Other assertions.
    fn assertions(&self, text: &mut Text, name: &str, declaration: &str) {
        let mut assert = |condition: &str, what: &str| {
            text.line(format!("static_assert(decltype(call$)::{condition}, \"{name}{what});"));
        };
        if self.call.lends() {
            assert("lends", "\" TWINSPAN_LENDS");
        }
        let mut fits = |condition: &str, what: &str| {
            assert(condition, &format!(" {what}\" TWINSPAN_DECLARED {declaration}"));
        };
        if self.call.may_be_ambiguous() {
            fits("is_clear", "has more than one overload that takes");
        }
        if let Return::Status { error: ErrorForm::Value { ty: id, .. }, .. } =
            &self.call.abi.returns
        {
            let error = self.target.bridge.types[id.0].cxx_path();
            fits(&format!("fails<{error}>()"), "does not fail with");
        }
    }

    /// Whether the arguments are read in place and own nothing: then the frames around the call are
    /// those of the runtime, one for each signature.
    fn is_plain(&self) -> bool {
        self.call.abi.params.iter().all(|param| match param.form.present() {
            Form::Number(_) => !matches!(param.form, Form::Checked(_)),
            form => matches!(form, Form::Reference { .. } | Form::Str | Form::Slice { .. }),
        })
    }

    /// Arguments for a frame that converts them: the codecs, and what has crossed.
    fn crossed(&self) -> String {
        let bridge = self.target.bridge;
        let (mut codecs, mut names) = (Vec::new(), String::new());
        if let Some(receiver) = &self.call.receiver {
            // Members are called through a pointer.
            let form = match self.member() {
                Some(_) => Form::Null(Box::new(receiver.form())),
                None => receiver.form(),
            };
            codecs.push(spell::codec(bridge, &form));
            names.push_str(", self$");
        }
        for param in &self.call.abi.params {
            codecs.push(spell::codec(bridge, &param.form));
            names.push_str(", ");
            names.push_str(&param.name);
        }
        format!("::twinspan::detail::Types<{}>(){names}", codecs.join(", "))
    }

    /// Arguments for a frame that only forwards them.
    fn arguments(&self) -> Vec<String> {
        let bridge = self.target.bridge;
        let receiver = self.call.receiver.as_ref().map(|receiver| match self.member() {
            Some(_) => "self$".to_owned(),
            None => spell::take_argument(bridge, &receiver.form(), "self$"),
        });
        let params = self.call.abi.params.iter();
        let taken = params.map(|param| spell::take_argument(bridge, &param.form, &param.name));
        receiver.into_iter().chain(taken).collect()
    }

    fn body(&self, text: &mut Text) {
        let bridge = self.target.bridge;
        // If the shim is `noexcept`, nothing has to be caught.
        let terminates = self.function.terminates;
        let returns = match &self.call.abi.returns {
            Return::Status { ok, error } => return self.status(text, ok, error),
            Return::Nothing => None,
            Return::Value(crossing) => Some(&crossing.form),
        };
        let codec = returns.map_or_else(|| "void".to_owned(), |form| spell::codec(bridge, form));
        let is_made = |form: &Form| match form {
            Form::InMemory(_) | Form::Converted { .. } | Form::Flow(_) => !form.is_direct(),
            _ => false,
        };
        if !self.is_plain() || returns.is_some_and(is_made) {
            let crossed = self.crossed();
            return line(
                text,
                match returns {
                    Some(form) if !form.is_direct() => format!(
                        "::twinspan::detail::place_taking<{terminates}, {codec}>(result$, call$, {crossed});"
                    ),
                    _ => format!(
                        "return ::twinspan::detail::run_taking<{terminates}, {codec}>(call$, {crossed});"
                    ),
                },
            );
        }
        let arguments = self.arguments().join(", ");
        let call = match terminates {
            true => format!("call$.invoke({arguments})"),
            false if arguments.is_empty() => "::twinspan::detail::run(call$)".to_owned(),
            false => format!("::twinspan::detail::run(call$, {arguments})"),
        };
        line(
            text,
            match returns {
                None => format!("{call};"),
                Some(form) if form.is_direct() => {
                    format!("return {};", spell::give(bridge, form, &call))
                }
                Some(form) => {
                    let stored = match self.is_called_body() {
                        true => bodies::result(self.target, self.call, self.function),
                        false => spell::raw(bridge, &form.result()),
                    };
                    format!("::new (static_cast<void *>(result$)) {stored}({call});")
                }
            },
        );
    }

    fn status(&self, text: &mut Text, ok: &Success, error: &ErrorForm) {
        let failure = match error {
            ErrorForm::Value { .. } => "failure$",
            _ => "static_cast<void *>(nullptr)",
        };
        let fill = self.fill(ok);
        let terminates = self.function.terminates;
        let before = match ok {
            Success::Word(_) => {
                let raw = spell::raw(self.target.bridge, &self.call.abi.result);
                line(text, format!("{raw} result${{}};"));
                "result$.tag ="
            }
            _ => "return",
        };
        let (taking, given) = match self.is_plain() {
            true => {
                let given = self.arguments().iter().map(|given| format!(", {given}")).collect();
                ("", given)
            }
            false => ("_taking", format!(", {}", self.crossed())),
        };
        line(
            text,
            match error {
                ErrorForm::Message => format!(
                    "{before} ::twinspan::detail::run_for_message{taking}<{terminates}>(call$, {fill}{given});"
                ),
                _ => format!(
                    "{before} ::twinspan::detail::run_fallible{taking}(call$, {fill}, {failure}{given});"
                ),
            },
        );
        if matches!(ok, Success::Word(_)) {
            text.line("return result$;");
        }
    }

    /// The callee of a successful call's value.
    fn fill(&self, ok: &Success) -> String {
        let codec = |crossing: &Crossing| spell::codec(self.target.bridge, &crossing.form);
        match ok {
            Success::Nothing => "::twinspan::detail::cross::FillNothing{}".to_owned(),
            Success::Word(crossing) => {
                format!(
                    "::twinspan::detail::cross::FillRegister<{}>{{result$.value}}",
                    codec(crossing)
                )
            }
            Success::Memory(crossing) => {
                format!("::twinspan::detail::cross::FillNew<{}>{{value$}}", codec(crossing))
            }
        }
    }
}

/// Names as people write them, without the leading `::`.
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
