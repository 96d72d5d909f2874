//! The documentation of a function in C++: the user's words, and what the types do not show.

use crate::ir::{Bridge, Direction, Function, Holder, MustUse, Type, TypeId};
use crate::plan::{Abi, Crossing, Docs, ErrorForm, Return};
use crate::words::Word;

const ORIGINALS: [&str; 2] = [
    " An error with an OS error number is thrown as a `twinspan::SystemError`, and one with a C++",
    " exception in its chain as that exception.",
];

/// Both forms of a function that can fail document what they throw.
pub(super) fn docs(
    bridge: &Bridge,
    function: &Function,
    abi: &Abi,
    try_name: Option<&str>,
) -> Docs {
    let mut plain = function.docs.clone();
    plain.extend(abi.params.iter().filter_map(threads));
    let error = match &abi.returns {
        Return::Status { error, .. } if function.direction == Direction::CxxToRust => error,
        _ => return Docs { plain, fallible: Vec::new() },
    };
    let path = |ty: TypeId| {
        let path = bridge[ty].cxx_path();
        path.strip_prefix("::").map(str::to_owned).unwrap_or(path)
    };
    let (value, thrown) = match error {
        ErrorForm::Value { ty, .. } => (path(*ty), format!("twinspan::ErrorOf<{}>", path(*ty))),
        ErrorForm::Box(ty) => {
            let owner = format!("rust::Box<{}>", path(*ty));
            let thrown = format!("twinspan::ErrorOf<{owner}>");
            (owner, thrown)
        }
        ErrorForm::Message => ("rust::Error".to_owned(), "rust::Error".to_owned()),
        ErrorForm::Handle(_) | ErrorForm::Exception => {
            ("twinspan::Error".to_owned(), "twinspan::Error".to_owned())
        }
    };
    let mut fallible = plain.clone();
    if !plain.is_empty() {
        plain.push(String::new());
        fallible.push(String::new());
    }
    plain.push(format!(" Throws `{thrown}` if Rust returns an error,"));
    plain.push(" and `twinspan::Panic` if Rust panics and unwinds.".to_owned());
    if matches!(error, ErrorForm::Handle(_) | ErrorForm::Exception) {
        plain.extend(ORIGINALS.map(str::to_owned));
    }
    if let Some(name) = try_name {
        plain.push(format!(" `{name}` returns the error instead."));
    }
    fallible.push(format!(" As `{}`, with the error as a value: `{value}`.", function.cxx));
    fallible.push(" Throws `twinspan::Panic` if Rust panics and unwinds.".to_owned());
    Docs { plain, fallible }
}

/// On which threads a closure is called.
fn threads(param: &Crossing) -> Option<String> {
    let callback = &param.form.closure()?.0.callback;
    let threads = match (callback.send, callback.sync) {
        _ if callback.holder == Holder::Registration => return None,
        (_, true) => "is called on any thread, on several at once",
        (true, false) => "is called on any thread, on one at a time",
        (false, false) => return None,
    };
    Some(format!(" `{}` {threads}.", param.name))
}

/// From the function, or from the type in its box, as in rustc; for values, the type itself has it.
pub(super) fn must_use(bridge: &Bridge, function: &Function) -> Option<MustUse> {
    match function.signature.outcome.ok() {
        // C++ compilers warn if there is no result.
        Type::Unit => None,
        ok => function.must_use.clone().or_else(|| match ok.inside(Word::Box)? {
            Type::Named(named) => bridge[named.id].must_use.clone(),
            _ => None,
        }),
    }
}
