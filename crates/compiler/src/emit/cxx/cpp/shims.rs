//! Shims that Rust calls: each calls the user's function by its exact signature, otherwise through
//! the documented conversions, and lets no exception into a Rust frame.

mod body;
mod callee;

use super::{Target, bodies, in_namespace, spell, within_detail};
use crate::emit::text::Text;
use crate::ir::{Callback, Direction, Function, Part, Receiver, Type};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{Call, ErrorForm, Return, Role};
use crate::words::Word;

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
    let scope = names::shims(&first.symbol);
    let shims = || {
        calls().enumerate().map(|(number, call)| {
            let function = &target.bridge.functions[call.function];
            Shim { target, call, function, number, scope: &scope }
        })
    };
    for shim in shims().filter(|shim| shim.function.template.is_some()) {
        text.gap();
        in_namespace(text, &shim.scope_of_template(), &mut |text| {
            shim.quietly(text, &|text| shim.template(text));
            text.line(Text::LINE_HERE);
        });
    }
    text.gap();
    let namespace = ["twinspan", "detail", &scope].map(str::to_owned);
    in_namespace(text, &namespace, &mut |text| {
        shims().for_each(|shim| shim.write(text));
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
    /// The last name of the namespace of the bridge's shims.
    scope: &'a str,
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

    /// Its name in C++, with the arguments of a template.
    fn cxx(&self) -> String {
        format!("{}{}", self.function.cxx, self.function.template.as_deref().unwrap_or_default())
    }

    fn path(&self) -> String {
        match self.class() {
            Some(class) => format!("{class}::{}", self.cxx()),
            None => {
                let mut path = String::from("::");
                for part in &self.function.namespace {
                    path.push_str(part);
                    path.push_str("::");
                }
                match &self.function.body {
                    Some(_) => path + &names::body(&self.function.rust, &self.call.symbol),
                    None => path + &self.cxx(),
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
        let params = params.collect_vec().join(", ");
        let result = spell::raw(bridge, &abi.result);
        let symbol = &self.call.symbol;
        text.gap();
        let nothrow = if self.function.terminates { " noexcept" } else { "" };
        let head = format!("extern \"C\" {result} {symbol}({params}){nothrow} {{");
        self.quietly(text, &|text| {
            self.users_line(text);
            self.callee(text);
            text.block(within_detail(&head, "detail::"), "}", |text| {
                self.find(text);
                self.body(text);
            });
        });
    }

    /// A deprecated function is called without a warning: Rust callers of it are warned instead.
    fn quietly(&self, text: &mut Text, write: &dyn Fn(&mut Text)) {
        if self.function.deprecated {
            text.line("#if defined(__GNUC__)");
            text.line("#pragma GCC diagnostic push");
            text.line("#pragma GCC diagnostic ignored \"-Wdeprecated-declarations\"");
            text.line("#endif");
        }
        write(text);
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

    /// Selects one of the two calls, and asserts that one fits.
    fn find(&self, text: &mut Text) {
        let params = self.call.abi.params.iter().map(|param| self.ty(&param.ty));
        let params = self.object().into_iter().chain(params).collect_vec().join(", ");
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
                let name = name.unwrap_or_else(|| self.cxx());
                format!("{own} {name}({shown}){constness}")
            }
        });
        let lends = self.lent_closures().any(|closure| !closure.noescape);
        let lending = if lends { "LENDING_" } else { "" };
        let gives = match self.call.abi.returns {
            Return::Status { .. } => "gives_if_fallible",
            _ => "gives",
        };
        line(
            text,
            format!(
                "TWINSPAN_{lending}CALL(call$, {callee}, takes, {gives}, \"{name}\", \"{declaration}\", \
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
            |index, ty| {
                let out = &self.outs()[index];
                match out.param.ty.inside(Word::UniquePtr).filter(|_| out.owned) {
                    Some(class) => format!("{} **", self.ty(class)),
                    None => format!("{ty} *"),
                }
            },
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
        let mut asked = self.object().into_iter().collect_vec();
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
