//! What a shim does: it takes the arguments, calls, and gives back the result or the error.

use super::{Shim, bodies, line, spell};
use crate::emit::text::Text;
use crate::iter::IteratorExt as _;
use crate::plan::{Crossing, ErrorForm, Form, Return, Success};

impl Shim<'_> {
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
        receiver.into_iter().chain(taken).collect_vec()
    }

    pub(super) fn body(&self, text: &mut Text) {
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
            false => format!("call$({arguments})"),
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
