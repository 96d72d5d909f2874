//! C++ names that a bridge would declare twice in one scope, as different things. All of them are
//! good Rust, which has names of its own for types, functions and fields, or has other names for them.
//!
//! Only what C++ refuses is refused here: functions may share a name as overloads, two Rust types may
//! stand for one C++ type, and a function may hide a type that nothing else uses. What has a `#[cfg]`
//! may be there instead of its namesake.

mod types;

use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::ir::constant::Constant;
use crate::ir::{Bridge, Direction, ErrorType, Function, Outcome, Type, TypeDef, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::spell;
use crate::words::Word;
use proc_macro2::Span;
use std::collections::{HashMap, HashSet};

/// Checks the names that C++ sees.
pub(super) fn scopes(bridge: &Bridge) -> Diagnostics {
    let mut scopes = Scopes { bridge, used: used(bridge), found: Diagnostics::default() };
    scopes.types();
    scopes.overloads();
    scopes.members();
    scopes.functions_beside_types();
    scopes.constants();
    scopes.namespaces();
    scopes.found.sort();
    scopes.found
}

const RENAME: &str = "give one of them another name, in C++ alone with `#[cxx_name = \"..\"]`";

struct Scopes<'a> {
    bridge: &'a Bridge,
    /// The types that generated code names behind the declarations of functions.
    used: HashSet<TypeId>,
    found: Diagnostics,
}

/// A name and its position.
type Place<'a> = (&'a str, Span);

/// The types in signatures, those in fields for which C++ has a template, and those with operators.
fn used(bridge: &Bridge) -> HashSet<TypeId> {
    let mut used = HashSet::new();
    let mut add = |ty: &Type| used.extend(ty.each().filter_map(Type::named).map(|named| named.id));
    for function in bridge.functions.iter().chain(&bridge.left_to_cxx) {
        function.signature.types().for_each(&mut add);
    }
    for def in &bridge.types {
        let fields = def.kind.fields().into_iter().map(|(field, _)| &field.ty);
        fields.filter(|ty| ty.named().is_none()).for_each(&mut add);
    }
    let outcomes = bridge.functions.iter().map(|function| &function.signature.outcome);
    used.extend(outcomes.filter_map(|outcome| match outcome {
        Outcome::Typed(_, ErrorType::Shared(id, _) | ErrorType::Opaque(id, _)) => Some(*id),
        _ => None,
    }));
    used.extend(bridge.each_type().filter_map(|(id, def)| match &def.kind {
        TypeKind::Struct(of) if types::has_operators(&of.derives) => Some(id),
        _ => None,
    }));
    used
}

impl<'a> Scopes<'a> {
    /// The types that C++ calls by their own names.
    fn each_type(&self) -> impl Iterator<Item = (TypeId, &'a TypeDef)> + use<'a> {
        let types = self.bridge.each_type().filter(|(_, def)| def.cfg.is_always());
        types.filter(|(_, def)| !matches!(def.kind, TypeKind::Via(_)))
    }

    /// The functions that C++ calls by a name, also those that cxx carries.
    fn functions(&self) -> impl Iterator<Item = &'a Function> + use<'a> {
        let all = self.bridge.functions.iter().chain(&self.bridge.left_to_cxx);
        // C++ does not see the name of a function with C++ in the bridge.
        let has_name = |function: &&Function| function.body.is_none() && function.part.is_none();
        all.filter(|function| function.cfg.is_always()).filter(has_name)
    }

    fn free_functions(&self) -> impl Iterator<Item = &'a Function> + use<'a> {
        self.functions().filter(|function| function.member_of.is_none())
    }

    fn each_constant(&self) -> impl Iterator<Item = &'a Constant> + use<'a> {
        self.bridge.constants.iter().filter(|constant| constant.cfg.is_always())
    }

    /// Whether the bridge defines the class.
    fn is_ours(&self, id: TypeId) -> bool {
        match &self.bridge[id].kind {
            TypeKind::Struct(of) => !of.defined_in_cxx,
            TypeKind::Enum(of) => !of.defined_in_cxx,
            TypeKind::DataEnum(_) | TypeKind::OpaqueRust => true,
            TypeKind::OpaqueCxx | TypeKind::Alias | TypeKind::Via(_) => false,
        }
    }

    /// Refuses the one that comes later, and names the other.
    fn refuse(&mut self, code: Code, both: [Place<'_>; 2], message: String, help: &str) {
        let start = |place: Place<'_>| (place.1.start().line, place.1.start().column);
        let [a, b] = both;
        let [first, second] = if start(a) <= start(b) { [a, b] } else { [b, a] };
        let mut diagnostic = Diagnostic::new(code, second.1, message, help);
        diagnostic.notes.push((Some(first.1), format!("the first one is `{}`", first.0)));
        if !self.found.has(&diagnostic) {
            self.found.push(diagnostic);
        }
    }

    /// Functions with one name and the same parameters. In a class of the bridge those that C++
    /// implements are declared, too.
    fn overloads(&mut self) {
        let mut seen: HashMap<String, &Function> = HashMap::new();
        for function in self.functions() {
            let is_declared = match function.member_of {
                Some(id) => self.is_ours(id),
                None => function.direction == Direction::CxxToRust,
            };
            if !is_declared {
                continue;
            }
            let params = function.signature.params.iter();
            let params = params.map(|param| spell::ty(self.bridge, &param.ty)).collect_vec();
            let written = params.join(", ");
            let params = spell::same_types(&written);
            let scope = match function.member_of {
                Some(id) => self.bridge[id].cxx_path(),
                None => names::rooted(&function.namespace, ""),
            };
            let object = match &function.signature.receiver {
                None => "",
                Some(receiver) if receiver.mutable => "mutable",
                Some(_) => "const",
            };
            let key = |object: &str| format!("{scope} {}({params}) {object}", function.cxx);
            // A function without an object is no overload of one that has it.
            let others = if object.is_empty() { ["mutable", "const"] } else { ["", object] };
            let other = others.iter().chain([&object]).find_map(|object| seen.get(&key(object)));
            match other {
                // rustc and cxx refuse two with one name.
                Some(first) if first.rust != function.rust => {
                    let name = &function.cxx;
                    let message = format!("C++ would have two functions `{name}({written})`");
                    let help = format!(
                        "give one of them another name in C++, `#[cxx_name = \"{name}_2\"]`: only other \
                         parameters make an overload"
                    );
                    let (one, two) = (first.rust.to_string(), function.rust.to_string());
                    let both = [(&*one, first.span), (&*two, function.span)];
                    self.refuse(Code::TakenTwice, both, message, &help);
                }
                _ => _ = seen.insert(key(object), function),
            }
        }
    }

    /// Member functions with the name of a field, or of the class itself.
    fn members(&mut self) {
        for function in self.functions() {
            let Some(id) = function.member_of.filter(|id| self.is_ours(*id)) else { continue };
            let class = &self.bridge[id];
            let name = &*function.cxx;
            let help =
                format!("give the function another name in C++ with `#[cxx_name = \"{name}_\"]`");
            if name == class.cxx {
                let message =
                    format!("a member function `{name}` of `{name}` is a constructor in C++");
                let diagnostic = Diagnostic::new(Code::VariantName, function.span, message, help);
                self.found.push(diagnostic);
                continue;
            }
            if let Some(field) = class.kind.member(name).filter(|field| !field.is_conditional()) {
                let message =
                    format!("`{}` would have a field and a function `{name}` in C++", class.cxx);
                let rust = function.rust.to_string();
                let both = [(&*field.rust, field.span), (&*rust, function.span)];
                self.refuse(Code::VariantName, both, message, &help);
            }
        }
    }

    /// A function hides a type of its name. Both can be there if nothing names the type then.
    fn functions_beside_types(&mut self) {
        for function in self.free_functions() {
            for (id, def) in self.each_type().filter(|(_, def)| def.cxx == function.cxx) {
                if def.namespace != function.namespace {
                    continue;
                }
                let is_named_behind = match def.kind {
                    // A declaration of the type follows the user's header.
                    TypeKind::OpaqueCxx => true,
                    // cxx may name it before.
                    _ => self.used.contains(&id) && !self.is_left_to_cxx(function),
                };
                if !is_named_behind {
                    continue;
                }
                let name = &function.cxx;
                let message = format!("the function `{name}` hides the type `{name}` in C++");
                let is_cxx = matches!(def.kind, TypeKind::OpaqueCxx)
                    && function.direction == Direction::RustToCxx;
                let help = match is_cxx {
                    true if makes(function, id) => {
                        "write `#[constructor]` if this is the constructor of the class".to_owned()
                    }
                    true => format!(
                        "name the class in your header, `using {name}_type = struct {name};`, and write \
                         `#[cxx_name = \"{name}_type\"]` at `type {}`",
                        def.rust
                    ),
                    false => RENAME.to_owned(),
                };
                let (one, two) = (def.rust.to_string(), function.rust.to_string());
                let both = [(&*one, def.rust.span()), (&*two, function.span)];
                self.refuse(Code::VariantName, both, message, &help);
            }
        }
    }

    fn is_left_to_cxx(&self, function: &Function) -> bool {
        self.bridge.left_to_cxx.iter().any(|left| left.origin == function.origin)
    }

    /// A constant is a variable in C++.
    fn constants(&mut self) {
        for constant in self.each_constant() {
            let (name, namespace) = (&constant.cxx, &constant.namespace);
            let functions = self.free_functions();
            let functions = functions
                .filter(|other| (&other.cxx, &other.namespace) == (name, namespace))
                .map(|other| ("function", other.rust.to_string(), other.span));
            let types = self.each_type();
            let types = types
                .filter(|(_, def)| (&def.cxx, &def.namespace) == (name, namespace))
                .filter(|(id, def)| self.used.contains(id) || !matches!(def.kind, TypeKind::Alias))
                .map(|(_, def)| ("type", def.rust.to_string(), def.rust.span()));
            let others = functions.chain(types).collect_vec();
            for (what, rust, span) in others {
                let message = format!("C++ would have a constant and a {what} named `{name}`");
                let own = constant.rust.to_string();
                let both = [(&*own, constant.span), (&*rust, span)];
                self.refuse(Code::VariantName, both, message, RENAME);
            }
        }
    }

    /// A namespace that generated code opens, and anything else with its name.
    fn namespaces(&mut self) {
        let mut opened: HashMap<String, (String, Span)> = HashMap::new();
        let functions = self.free_functions();
        let functions = functions
            .filter(|function| function.direction == Direction::CxxToRust)
            .map(|function| {
                (&function.namespace, &function.cxx, function.rust.to_string(), function.span)
            });
        let types = self
            .each_type()
            .filter(|(_, def)| !matches!(def.kind, TypeKind::Alias))
            .map(|(_, def)| (&def.namespace, &def.cxx, def.rust.to_string(), def.rust.span()));
        let constants =
            self.each_constant().map(|of| (&of.namespace, &of.cxx, of.rust.to_string(), of.span));
        let all = types.chain(functions).chain(constants).collect_vec();
        for (namespace, _, rust, span) in &all {
            for length in 1..=namespace.len() {
                let (outer, last) = namespace[..length].split_at(length - 1);
                let path = names::rooted(outer, &last[0]);
                opened.entry(path).or_insert_with(|| (rust.clone(), *span));
            }
        }
        for (namespace, cxx, rust, span) in &all {
            let path = names::rooted(namespace, cxx);
            let Some((inner, inside)) = opened.get(&path) else { continue };
            let path = path.trim_start_matches("::");
            let message =
                format!("`{path}` would be a namespace in C++, and `{rust}` has that name");
            let help = "choose another namespace; what belongs to a class is declared with `#[Self = \"..\"]`, and \
                        a class in a class with `#[cxx_name = \"Outer::Inner\"]`";
            let both = [(&**rust, *span), (&**inner, *inside)];
            self.refuse(Code::VariantName, both, message, help);
        }
    }
}

/// Whether a C++ function makes an object of the class.
fn makes(function: &Function, class: TypeId) -> bool {
    match function.signature.outcome.ok() {
        Type::Word(Word::UniquePtr | Word::SharedPtr, parts) => {
            parts[0].named().is_some_and(|named| named.id == class)
        }
        _ => false,
    }
}
