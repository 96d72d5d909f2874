//! What the header documents about a function besides the user's words: ownership and errors.

use super::Namer;
use crate::ir;
use crate::iter::IteratorExt as _;
use crate::plan::c_face::{Access, Closure, Error, ErrorStatus, Form, Value};

pub(super) fn docs(
    namer: &Namer<'_>,
    function: &ir::Function,
    values: &[&Value],
    result: Option<&Value>,
    error: &Error,
    errors: &[ErrorStatus],
) -> Vec<String> {
    let mut docs = function.docs.clone();
    let mut lines: Vec<String> = values.iter().filter_map(|value| parameter(value)).collect_vec();
    if let Some(result) = result {
        lines.extend(given(namer, &result.name, &result.form));
    }
    if function.unsafety {
        lines.push("Unsafe in Rust: nothing checks the requirements above.".to_owned());
    }
    lines.extend(failure(error, errors));
    if !docs.is_empty() && !lines.is_empty() {
        docs.push(String::new());
    }
    docs.extend(lines.into_iter().map(|line| format!(" {line}")));
    docs
}

fn parameter(value: &Value) -> Option<String> {
    let name = &value.name;
    let text = match value.form.present() {
        Form::Handle(_) => {
            "moved: the handle is no longer valid, unless the arguments are refused".to_owned()
        }
        Form::Object { access: Access::Exclusive, .. } => {
            "no other call may use this handle at the same time".to_owned()
        }
        Form::Closure(closure) if closure.owned => result_of(
            closure,
            format!(
                "kept, and may be called later; `{name}_drop` (may be null) is called exactly \
                once, when it is no longer needed, even if the call is refused"
            ),
        ),
        Form::Closure(closure) => result_of(closure, "called during this call only".to_owned()),
        Form::Text | Form::List(_) | Form::Converted(_) => "copied".to_owned(),
        _ => return None,
    };
    let absent = matches!(value.form, Form::Null(_) | Form::Opt(_));
    let absent = if absent { "; may be null" } else { "" };
    Some(format!("`{name}`: {text}{absent}."))
}

/// The documentation of a callback's result.
fn result_of(closure: &Closure, text: String) -> String {
    let form = closure.result.as_ref();
    match form.map(Form::callback_result) {
        Some((Some(_), Some(_))) => {
            text + "; it returns whether there is a result, and writes the result through its \
            last parameter; Rust copies it after the return"
        }
        Some((None, Some(_))) => {
            text + "; it writes its result through its last parameter, which is all zero at \
            first; Rust copies it after the return"
        }
        _ if matches!(form.map(Form::present), Some(Form::Handle(_))) => {
            text + "; the handle that it returns is moved to Rust"
        }
        _ => text,
    }
}

fn given(namer: &Namer<'_>, name: &str, form: &Form) -> Vec<String> {
    let absent = match form {
        Form::Null(_) => " Null where there is none.",
        Form::Opt(_) => " Written where there is one.",
        _ => "",
    };
    let free = |function: String| format!("`{name}` is yours: free it with `{function}`.{absent}");
    let inner = match form {
        Form::Null(inner) | Form::Opt(inner) => inner,
        form => form,
    };
    let line = match inner {
        Form::Text => free(namer.member("string_free")),
        Form::List(element) => free(format!("{}_free", namer.list(element))),
        Form::Handle(id) | Form::Converted(id) => free(format!("{}_free", namer.ty(*id))),
        Form::Lent(id) => format!(
            "`{name}` is borrowed: release it with `{}_free`; until then the object that it is \
            part of is neither changed nor freed.{absent}",
            namer.ty(*id)
        ),
        Form::Str | Form::CStr | Form::Slice { .. } | Form::PlainReference { .. } => format!(
            "`{name}` is borrowed: valid until the object that it is part of is changed or \
            freed.{absent}"
        ),
        _ if !absent.is_empty() => format!("`{name}`:{}", absent.replace("Written", "written")),
        _ => return Vec::new(),
    };
    vec![line]
}

fn failure(error: &Error, errors: &[ErrorStatus]) -> Vec<String> {
    let of = |id| {
        let names = errors.iter().filter(move |error| error.of.is_some_and(|(ty, _)| ty == id));
        names.map(|error| format!("`{}`", error.name)).collect_vec().join(", ")
    };
    match error {
        Error::None => Vec::new(),
        Error::Status(_) => {
            let name = errors.first().map_or("", |error| error.name.as_str());
            vec![format!("Fails with `{name}`: the last error says why.")]
        }
        Error::Variants(id) => vec![format!("Fails with {}.", of(*id))],
        Error::Written { status, slot, .. } => {
            let name = errors.iter().find(|error| error.status == *status);
            let name = name.map_or("", |error| error.name.as_str());
            vec![format!("Fails with `{name}`, and writes `{}`, which may be null.", slot.name)]
        }
    }
}
