//! The user's function as a shim calls it: a class of the runtime's macros, which finds the exact signature or any
//! other.

use super::{Shim, bodies, line, without_root};
use crate::emit::text::Text;
use crate::ir::{Out, Part};
use crate::iter::IteratorExt as _;
use crate::names;

impl Shim<'_> {
    /// The user's function, called by its exact signature or by any other.
    pub(super) fn callee(&self, text: &mut Text) {
        let inner = self.users_callee();
        match self.function.template {
            Some(_) => {
                let path = names::rooted(&self.scope_of_template(), &inner);
                text.line(format!("using {inner} = {path};"));
            }
            None => self.plain_callee(&inner, text),
        }
        if self.is_rearranged() {
            self.filling_callee(&names::callee(self.number), &inner, text);
        }
    }

    /// The class for the user's function with its own parameters.
    fn users_callee(&self) -> String {
        let name = names::callee(self.number);
        if self.is_rearranged() { format!("{name}$in") } else { name }
    }

    /// Where the class for a template is: in the user's namespace, as the arguments are looked up there.
    pub(super) fn scope_of_template(&self) -> Vec<String> {
        let namespace = match self.function.member_of {
            Some(id) => &self.target.bridge.types[id.0].namespace,
            None => &self.function.namespace,
        };
        namespace.iter().cloned().chain([self.scope.to_owned()]).collect_vec()
    }

    /// The class for a template with its arguments.
    pub(super) fn template(&self, text: &mut Text) {
        self.users_line(text);
        self.plain_callee(&self.users_callee(), text);
    }

    /// Whether the user's function has other parameters than the bridge declares.
    pub(super) fn is_rearranged(&self) -> bool {
        self.function.outs.is_some() || !self.function.lengths.is_empty()
    }

    pub(super) fn outs(&self) -> &[Out] {
        self.function.outs.as_ref().map_or(&[], |outs| &outs.params)
    }

    /// The type of what is filled.
    fn out(&self, out: &Out) -> String {
        let ty = self.ty(&out.param.ty);
        // C++ writes a pointer for the owner.
        if out.owned { format!("::twinspan::detail::OwnedOut<{ty}>") } else { ty }
    }

    /// For each parameter of the bridge, in order, those of the user's function, made by `of` from
    /// the parameter, or from its start and length.
    pub(super) fn places<T>(
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
            places.insert(out.behind + index, vec![filled(index, &self.out(out))]);
        }
        places.into_iter().flatten().collect_vec()
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
        let types = self.outs().iter().map(|out| self.out(out)).collect_vec();
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
        let template = if self.function.template.is_some() { "TEMPLATE_" } else { "" };
        text.line(match (&self.call.receiver, self.class()) {
            (Some(_), Some(class)) => {
                format!("TWINSPAN_{owned}{template}MEMBER({name}, {class}, {})", self.cxx())
            }
            _ => format!("TWINSPAN_{owned}{template}FUNCTION({name}, {})", self.path()),
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
}
