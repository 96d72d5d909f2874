//! Names of functions that are taken.

use crate::check::Table;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::{Direction, Function, Outcome};
use std::collections::HashMap;

/// Functions with the same name in Rust, of which there can be only one. rustc checks those under a
/// cfg.
pub(super) fn taken_twice(functions: &[Function], diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, &Function> = HashMap::new();
    for function in functions.iter().filter(|function| function.cfg.is_always()) {
        let Function { rust, member_of, direction, span, .. } = function;
        let Some(first) = seen.get(&*format!("{member_of:?} {rust}")) else {
            seen.insert(format!("{member_of:?} {rust}"), function);
            continue;
        };
        let message = format!("the name `{rust}` is taken by another function of the bridge");
        let help = match direction {
            Direction::RustToCxx => {
                format!("give the C++ overload its own name in Rust: `#[rust_name = \"{rust}_2\"]`")
            }
            Direction::CxxToRust => format!(
                "give the Rust function another name, and keep this one in C++: `#[cxx_name = \
                \"{rust}\"]`"
            ),
        };
        let mut diagnostic = Diagnostic::new(Code::TakenTwice, *span, message, help);
        diagnostic.notes.push((Some(first.span), "the first one".to_owned()));
        diagnostics.push(diagnostic);
    }
}

/// `try_f` next to `f`: the name has to be free.
pub(super) fn try_names(
    functions: &[Function],
    left: &[Function],
    table: &Table,
    diagnostics: &mut Diagnostics,
) {
    // The name that was requested.
    let brings = |function: &Function| function.try_name.clone();
    let taken = |function: &Function, name: &str| {
        let class = function.member_of.map(|id| table.kind(id));
        let is_field = class.is_some_and(|class| class.member(name).is_some());
        is_field
            || functions.iter().chain(left).any(|other| {
                other.direction == Direction::CxxToRust
                    && other.shares_scope(function)
                    && (other.cxx == name
                        || (other.cxx != function.cxx && brings(other).as_deref() == Some(name)))
            })
    };
    for function in functions {
        let is_wanted = match function.signature.outcome {
            Outcome::Plain(_) => false,
            // The name can be omitted: without a type the error says no more than the exception.
            Outcome::Message(_) => function.try_name.is_some(),
            Outcome::Typed(..) => true,
        };
        if function.direction != Direction::CxxToRust || !is_wanted {
            continue;
        }
        let name = function.try_name();
        if taken(function, &name) {
            let message = format!(
                "`{}` reports its error as a value under the name `{name}`, which is taken",
                function.cxx
            );
            let help = "give it another with `#[try_name = \"..\"]`";
            diagnostics.refuse(Code::TryName, function.span, message, help);
        }
    }
}
