//! The form of each word in C, or why it has none.

use super::{Formed, Forms, Place, borrows, mirror, refuse};
use crate::ir::{Holder, Type};
use crate::plan::c_face::Form;
use crate::words::{Carrier, Crosses, Word};

impl Forms<'_> {
    #[expect(
        clippy::too_many_lines,
        reason = "an arm for each word that has its own form in C, or reason"
    )]
    pub(super) fn word(&self, word: Word, parts: &[Type], place: Place) -> Formed {
        match word {
            Word::String => Ok(Form::Text),
            Word::Vec => {
                if matches!(place, Place::Element | Place::GivenElement) {
                    return refuse(
                        "it is a `Vec` of a `Vec`",
                        "make the inner one a field of a struct",
                    );
                }
                if parts[0].word().is_some_and(|word| word.row().listed.is_some()) {
                    return refuse(
                        "its elements are converted one by one",
                        "write a `Vec` of numbers, or of a struct that says whether there is one",
                    );
                }
                let is_given = matches!(place, Place::Result | Place::Field);
                let of = if is_given { Place::GivenElement } else { Place::Element };
                Ok(Form::List(Box::new(self.form(&parts[0], of)?)))
            }
            Word::Box => match (&parts[0], place) {
                (Type::Named(named), Place::CallbackParameter) if self.is_object(named) => {
                    refuse("nothing says who would own the handle", "borrow it: `&T`")
                }
                (Type::Named(named), Place::Element) if self.is_object(named) => refuse(
                    "C could pass the same handle twice",
                    "take the objects one by one: `&mut self` and a `Box<T>`",
                ),
                (Type::Named(named), _) if self.is_object(named) => Ok(Form::Handle(named.id)),
                (Type::Named(named), _) if self.is_opaque(named) => borrows(),
                _ => refuse(
                    "only an opaque Rust type has handles",
                    "pass the value without the `Box`",
                ),
            },
            Word::Option => self.option(&parts[0], place),
            Word::Optional if place == Place::Field => {
                let inner = self.form(&parts[0], place)?;
                if matches!(inner, Form::Handle(_)) {
                    return refuse(
                        "it is an optional handle in a field",
                        "split it into two functions",
                    );
                }
                Ok(Form::Optional(Box::new(inner)))
            }
            Word::I128 | Word::U128
                if matches!(place, Place::Field | Place::Element | Place::GivenElement) =>
            {
                refuse("C gives it another alignment", "pass its two halves, of 64 bits each")
            }
            Word::I128 => Ok(Form::Wide { signed: true }),
            Word::U128 => Ok(Form::Wide { signed: false }),
            Word::Buffer => refuse(
                "a `Buffer` frees its memory with a function that C does not know",
                "write `Vec<T>`, or `&[T]` for borrowed elements",
            ),
            Word::Optional => refuse("it is a type for fields", "write `Option<T>`"),
            Word::Void => refuse("there is no value", "leave it out"),
            Word::Tuple => refuse("`Tuple` has no form in C", "name a struct of the bridge"),
            Word::InField => Err(mirror()),
            Word::RustTuple => refuse("a tuple has no form in C", "name a struct of the bridge"),
            Word::CStr | Word::OsStr | Word::Path => {
                refuse(format!("`&{}` has no form in C", word.row().name), "take a `&str`")
            }
            Word::CString | Word::OsString | Word::PathBuf => refuse(
                format!("`{}` has no form in C", word.row().name),
                "give a `String`, or a `Vec<u8>` for what is not UTF-8",
            ),
            Word::ControlFlow => refuse(
                "C has no `ControlFlow`",
                "write a `bool`, or an `Option` of what it breaks with",
            ),
            Word::Instant => refuse(
                "the clock of an `Instant` has no starting point that C knows",
                "pass the `Duration` since another moment, or a `SystemTime`",
            ),
            Word::HashMap | Word::BTreeMap | Word::HashSet | Word::BTreeSet => refuse(
                "it is a map or a set of Rust's standard library",
                "declare an opaque type that holds it, with a function for each use",
            ),
            word if word.row().container.is_some() => {
                refuse(format!("`{}` is a C++ type", word.row().name), "use Rust's own type")
            }
            Word::CxxString
            | Word::UniquePtr
            | Word::SharedPtr
            | Word::WeakPtr
            | Word::CxxVector => {
                refuse(format!("`{}` is a C++ type", word.row().name), "use Rust's own type")
            }
            word => match word.row().crosses {
                Crosses::Converted(codec, Carrier::Number(number)) => {
                    Ok(Form::Word { codec, number })
                }
                _ => refuse(format!("`{}` has no form in C", word.row().name), "pass its parts"),
            },
        }
    }

    fn option(&self, payload: &Type, place: Place) -> Formed {
        let inner = self.form(payload, place)?;
        match (&inner, place) {
            (_, Place::Field | Place::Element | Place::GivenElement) => {
                refuse("`Option` has no memory layout that is shared", "write `Optional<T>`")
            }
            (Form::Closure(closure), _) if closure.holder == Holder::Generic => {
                refuse("a closure that may be absent has a type of its own", "box it")
            }
            (
                Form::Str
                | Form::CStr
                | Form::Slice { .. }
                | Form::Handle(_)
                | Form::Lent(_)
                | Form::Object { .. }
                | Form::PlainReference { .. }
                | Form::Closure(_),
                _,
            )
            | (Form::Text, Place::Parameter | Place::CallbackParameter) => {
                Ok(Form::Null(Box::new(inner)))
            }
            (Form::ConvertedReference(_), _) => {
                refuse("the struct has another form in C", "take it by value: `Option<T>`")
            }
            _ => Ok(Form::Opt(Box::new(inner))),
        }
    }
}
