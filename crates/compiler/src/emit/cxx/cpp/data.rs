//! Data types and classes. They define cxx's own include guards, so that cxx skips its definitions,
//! and classes can have members that cxx does not support.

use super::wrappers::{declare_member, nodiscard};
use super::{Target, collections, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::{
    Enum, Field, Function, Outcome, Primitive, Shape, Struct, Type, TypeDef, TypeId, TypeKind,
};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{DerivedMethod, ErrorText, Initial, Item, Member};

/// `early` items need no user header; `late` ones come after them.
pub(super) fn write(target: &Target<'_>, early: &mut Text, late: &mut Text) {
    let items = &target.plan.items;
    for item in items {
        forward(target.def(item.ty), early);
    }
    if !target.plan.is_empty() {
        early.gap();
    }
    collections::declare(target, early, false);
    collections::declare(target, late, true);
    for item in items {
        definition(target, item, if item.is_late { late } else { early });
    }
}

/// How C++ asks Rust for the messages of errors that it may throw. After the types, so that a unit
/// that sees an error type also sees this.
pub(super) fn errors(target: &Target<'_>, early: &mut Text, late: &mut Text) {
    for error in &target.plan.errors {
        if target.is_enabled(&error.cfg) {
            let is_early =
                target.plan.items.iter().any(|item| item.ty == error.ty && !item.is_late);
            error_text(target, error, if is_early { &mut *early } else { &mut *late });
        }
    }
}

fn error_text(target: &Target<'_>, error: &ErrorText, text: &mut Text) {
    let def = target.def(error.ty);
    let path = def.cxx_path();
    let guard = format!("TWINSPAN_ERROR_{}", names::struct_guard(&def.namespace, &def.cxx));
    let (ty, value) = if error.boxed {
        (format!("::rust::Box<{path}>"), "::twinspan::detail::address_of(*error)")
    } else {
        (path.clone(), "::twinspan::detail::address_of(error)")
    };
    text.gap();
    text.guarded(&guard, |text| {
        text.line(format!("extern \"C\" ::std::uintptr_t {}({path} const *);", error.symbol));
        text.block(format!("template <> struct twinspan::ErrorTraits<{ty}> {{"), "};", |text| {
            text.line(format!(
                "static ::std::uintptr_t describe(const {ty} &error) {{ return {}({value}); }}",
                error.symbol
            ));
            if !error.has_copy {
                text.line("static constexpr bool has_copy = false;");
            }
        });
    });
}

fn forward(def: &TypeDef, text: &mut Text) {
    in_namespace(text, &def.namespace, &mut |text| match &def.kind {
        TypeKind::Enum(Enum { repr: Some(repr), .. }) => {
            // Here, because g++ ignores it at the definition.
            let nodiscard = nodiscard(def.must_use.as_ref());
            text.line(format!("enum class {nodiscard}{} : {};", def.cxx, repr.cxx()));
        }
        TypeKind::Struct(Struct { shape: Shape::Union, .. }) => {
            text.line(format!("union {};", def.cxx));
        }
        _ => text.line(format!("struct {};", def.cxx)),
    });
}

fn definition(target: &Target<'_>, item: &Item, text: &mut Text) {
    let def = target.def(item.ty);
    text.gap();
    match &def.kind {
        TypeKind::Struct(definition) => {
            let guard = names::struct_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, &mut |text| structure(target, item, def, definition, text));
            if item.has_hash {
                let of_cxx =
                    || names::cxx_operator(target.cxx_patch, &def.namespace, &def.cxx, "hash");
                let symbol = derived(target, item.ty, DerivedMethod::Hash);
                hash(def, &symbol.map_or_else(of_cxx, str::to_owned), text);
            }
            if item.is_copied_by_number {
                numbers(def, definition, text);
            }
        }
        TypeKind::DataEnum(definition) => {
            super::data_enum::write(target, item, def, definition, text)
        }
        TypeKind::Enum(definition) => {
            let guard = names::enum_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, &mut |text| enumeration(item, def, definition, text));
        }
        _ => {
            let guard = names::struct_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, &mut |text| opaque(target, item, def, text));
        }
    }
}

pub(super) fn members(target: &Target<'_>, item: &Item, text: &mut Text) {
    for member in &item.members {
        match *member {
            Member::Rust(call) => declare_member(target, &target.plan.calls[call], text),
            Member::Cxx(function) => {
                declare_member_in_cxx(target, &target.bridge.functions[function], text);
            }
            Member::LeftToCxx(function) => {
                declare_member_in_cxx(target, &target.bridge.left_to_cxx[function], text);
            }
        }
    }
}

/// The declaration of a member that the user defines.
fn declare_member_in_cxx(target: &Target<'_>, function: &Function, text: &mut Text) {
    let ty = |ty: &Type| spell::ty(target.bridge, ty);
    let params = function
        .signature
        .params
        .iter()
        .map(|param| format!("{} {}", ty(&param.ty), names::parameter(function, &param.name, None)))
        .collect_vec();
    let (statics, constness) = match &function.signature.receiver {
        None => ("static ", ""),
        Some(receiver) if receiver.mutable => ("", ""),
        Some(_) => ("", " const"),
    };
    let name = &function.cxx;
    // As cxx declares it, to match the user's definition.
    let nothrow = match function.signature.outcome {
        Outcome::Plain(_) => " noexcept",
        Outcome::Message(_) | Outcome::Typed(..) => "",
    };
    text.docs(&function.docs);
    let nodiscard = match function.signature.outcome.ok() {
        Type::Unit => String::new(),
        _ => nodiscard(function.must_use.as_ref()),
    };
    text.line(format!(
        "{nodiscard}{statics}{} {name}({}){constness}{nothrow};",
        ty(function.signature.outcome.ok()),
        params.join(", ")
    ));
}

fn guarded(text: &mut Text, def: &TypeDef, guard: &str, body: &mut dyn FnMut(&mut Text)) {
    text.guarded(guard, |text| in_namespace(text, &def.namespace, body));
}

fn structure(target: &Target<'_>, item: &Item, def: &TypeDef, of: &Struct, text: &mut Text) {
    let ty = |ty: &Type| spell::ty(target.bridge, ty);
    let fields = || item.fields.iter().map(|field| (&of.fields[field.index], field.initial));
    let align = of.align.as_ref().map_or(String::new(), |align| {
        let natural: String =
            fields().map(|(field, _)| format!(", alignof({})", ty(&field.ty))).collect();
        format!("alignas(::twinspan::detail::abi::strictest({{{align}{natural}}})) ")
    });
    let nodiscard = nodiscard(def.must_use.as_ref());
    let head = match of.shape {
        Shape::Union => format!("union {nodiscard}{align}{} {{", def.cxx),
        Shape::Natural | Shape::Packed(_) => {
            format!("struct {nodiscard}{align}{} final {{", def.cxx)
        }
    };
    if let Shape::Packed(bytes) = of.shape {
        // Unaligned fields are intended.
        text.line("#if defined(__clang__)");
        text.line("#if __has_warning(\"-Wunaligned-access\")");
        text.line("#pragma clang diagnostic ignored \"-Wunaligned-access\"");
        text.line("#endif");
        text.line("#endif");
        text.line(format!("#pragma pack(push, {bytes})"));
    }
    text.docs(&def.docs);
    text.block(head, "};", |text| {
        for (field, initial) in fields() {
            text.docs(&field.docs);
            let initial = self::initial(target, &field.ty, initial);
            let initial = if item.has_constructor { "" } else { &initial };
            text.line(format!("{} {}{initial};", ty(&field.ty), field.cxx));
        }
        text.gap();
        if item.has_constructor {
            text.line(constructor(target, def, fields()));
        }
        members(target, item, text);
        let name = &def.cxx;
        for operator in &item.operators {
            text.line(format!("bool operator{operator}({name} const &) const noexcept;"));
        }
        text.line("using IsRelocatable = ::std::true_type;");
    });
    if let Shape::Packed(_) = of.shape {
        text.line("#pragma pack(pop)");
    }
    if item.has_offsets {
        let mut fields = fields().map(|(field, _)| field);
        layout(target, &def.cxx, of.shape, of.align.as_ref(), &mut fields, text);
    }
}

/// The offsets of the fields, by the rule of C, which Rust follows too.
pub(super) fn layout(
    target: &Target<'_>,
    name: &str,
    shape: Shape,
    align: Option<&String>,
    fields: &mut dyn Iterator<Item = &Field>,
    text: &mut Text,
) {
    let (mut end, mut strictest) = ("0".to_owned(), align.cloned().into_iter().collect_vec());
    let mut sizes = Vec::new();
    for field in fields {
        let (field, ty) = (&field.cxx, spell::ty(target.bridge, &field.ty));
        let align = match shape {
            Shape::Packed(most) => {
                format!("::twinspan::detail::abi::packed(alignof({ty}), {most})")
            }
            Shape::Natural | Shape::Union => format!("alignof({ty})"),
        };
        let offset = match shape {
            Shape::Union => "0".to_owned(),
            Shape::Natural | Shape::Packed(_) => {
                format!("::twinspan::detail::abi::align_up({end}, {align})")
            }
        };
        text.line(format!(
            "static_assert(offsetof({name}, {field}) == {offset}, \
             \"{name}::{field} is not where Rust has it\");",
        ));
        end = format!("offsetof({name}, {field}) + sizeof({name}::{field})");
        strictest.push(align);
        sizes.push(format!("sizeof({name}::{field})"));
    }
    if shape == Shape::Union {
        end = format!("::twinspan::detail::abi::strictest({{{}}})", sizes.join(", "));
    }
    text.line(format!(
        "static_assert(alignof({name}) == ::twinspan::detail::abi::strictest({{{}}}) && \
         sizeof({name}) == ::twinspan::detail::abi::align_up({end}, alignof({name})), \
         \"{name} has not the size that Rust gives it\");",
        strictest.join(", ")
    ));
}

/// For a union: initialises the field that has an initial value.
fn constructor<'a>(
    target: &Target<'_>,
    def: &TypeDef,
    fields: impl Iterator<Item = (&'a Field, Initial)>,
) -> String {
    let mut initials = fields.filter_map(|(field, initial)| {
        let value = self::initial(target, &field.ty, initial);
        let value = value.strip_prefix(" = ")?;
        let value = if value == "{}" { value.to_owned() } else { format!("({value})") };
        Some(format!(" : {}{value}", field.cxx))
    });
    format!("{}() noexcept{} {{}}", def.cxx, initials.next().unwrap_or_default())
}

/// ` = value`, or nothing.
pub(super) fn initial(target: &Target<'_>, ty: &Type, initial: Initial) -> String {
    let spelled = || spell::ty(target.bridge, ty);
    match (initial, ty) {
        (Initial::Constructed, _) => String::new(),
        (Initial::Zero, Type::Primitive(Primitive::Bool)) => " = false".to_owned(),
        (Initial::Zero, Type::Primitive(_)) => " = 0".to_owned(),
        (Initial::Zero, Type::Pointer { .. }) => " = nullptr".to_owned(),
        (Initial::Zero, _) => " = {}".to_owned(),
        (Initial::Variant(id, index), Type::Array { .. }) => {
            let variant = variant(target, id, index);
            format!(" = ::twinspan::detail::abi::filled<{}>({variant})", spelled())
        }
        (Initial::Variant(id, index), _) => format!(" = {}", variant(target, id, index)),
        (Initial::Default, _) => format!(" = ::twinspan::detail::abi::initial<{}>()", spelled()),
    }
}

fn variant(target: &Target<'_>, id: TypeId, index: usize) -> String {
    let def = target.def(id);
    let TypeKind::Enum(item) = &def.kind else { return String::new() };
    format!("{}::{}", def.cxx_path(), item.variants[index].cxx)
}

/// `std::hash`, implemented by a Rust function.
pub(super) fn hash(def: &TypeDef, symbol: &str, text: &mut Text) {
    let path = def.cxx_path();
    let guard = format!("TWINSPAN_HASH_{}", names::struct_guard(&def.namespace, &def.cxx));
    text.guarded(&guard, |text| {
        text.line(format!("extern \"C\" ::std::size_t {symbol}({path} const &) noexcept;"));
        text.block(format!("template <> struct std::hash<{path}> {{"), "};", |text| {
            text.line(format!("::std::size_t operator()({path} const &value) const noexcept {{ return {symbol}(value); }}"));
        });
    });
}

/// The symbol of a derived method of a struct that cxx does not see.
fn derived<'a>(target: &Target<'a>, id: TypeId, method: DerivedMethod) -> Option<&'a str> {
    let operators = target.plan.operators.iter().find(|operators| operators.ty == id)?;
    let found = operators.methods.iter().find(|(derived, _)| *derived == method)?;
    Some(&found.1)
}

/// The comparisons of structs that cxx does not see, in the source.
pub(super) fn comparisons(target: &Target<'_>, text: &mut Text) {
    for operators in &target.plan.operators {
        if !target.is_enabled(&operators.cfg) {
            continue;
        }
        let def = target.def(operators.ty);
        let (path, name) = (def.cxx_path(), &def.cxx);
        // No name of a member, which it would shadow.
        let mut other = "other".to_owned();
        while *name == other || def.kind.member(&other).is_some() {
            other.push('_');
        }
        text.gap();
        for (method, symbol) in &operators.methods {
            if *method != DerivedMethod::Hash {
                text.line(format!(
                    "extern \"C\" bool {symbol}({path} const &, {path} const &) noexcept;"
                ));
            }
        }
        in_namespace(text, &def.namespace, &mut |text| {
            for (method, symbol) in &operators.methods {
                let of = match method {
                    DerivedMethod::Eq => [
                        ("==", format!("{symbol}(*this, {other})")),
                        ("!=", format!("!(*this == {other})")),
                    ],
                    DerivedMethod::Lt => [
                        ("<", format!("{symbol}(*this, {other})")),
                        (">", format!("{other} < *this")),
                    ],
                    DerivedMethod::Le => [
                        ("<=", format!("{symbol}(*this, {other})")),
                        (">=", format!("{other} <= *this")),
                    ],
                    DerivedMethod::Hash => continue,
                };
                for (operator, value) in of {
                    text.line(format!("bool {name}::operator{operator}({name} const &{other}) const noexcept {{ return {value}; }}"));
                }
            }
        });
    }
}

/// Asserts that types in place have the same layout as in Rust, in the source.
pub(super) fn laid_out(target: &Target<'_>, text: &mut Text) {
    if !target.plan.laid_out.is_empty() {
        text.gap();
    }
    for laid_out in &target.plan.laid_out {
        let check = laid_out.ty.word().and_then(|word| word.row().layout);
        let Some((_, check)) = check.filter(|_| target.is_there(&laid_out.any)) else { continue };
        let parts = laid_out.ty.parts().iter().map(|part| spell::ty(target.bridge, part));
        text.line(format!(
            "static_assert({check}<{}>(), \"{} does not have the layout that Rust gives it\");",
            parts.collect_vec().join(", "),
            spell::ty(target.bridge, &laid_out.ty).replace("::twinspan::", "twinspan::"),
        ));
    }
}

/// How a struct of a few numbers is copied out of an optional or an expected.
fn numbers(def: &TypeDef, item: &Struct, text: &mut Text) {
    let path = def.cxx_path();
    let guard = format!("TWINSPAN_NUMBERS_{}", names::struct_guard(&def.namespace, &def.cxx));
    let class = format!("template <> struct twinspan::detail::abi::Numbers<{path}> {{");
    let copy = format!("static void copy({path} &to, const {path} &from) noexcept {{");
    text.guarded(&guard, |text| {
        text.block(class, "};", |text| {
            text.block(copy, "}", |text| {
                for field in &item.fields {
                    text.line(format!("to.{name} = from.{name};", name = field.cxx));
                }
            });
        });
    });
}

fn enumeration(item: &Item, def: &TypeDef, of: &Enum, text: &mut Text) {
    let Some(repr) = of.repr else { return };
    text.docs(&def.docs);
    text.block(format!("enum class {} : {} {{", def.cxx, repr.cxx()), "};", |text| {
        for variant in item.variants.iter().map(|&index| &of.variants[index]) {
            text.docs(&variant.docs);
            text.line(format!("{} = {},", variant.cxx, literal(variant.value, repr)));
        }
    });
    let (name, repr) = (&def.cxx, repr.cxx());
    for operator in &item.operators {
        text.block(
            format!("inline {name} operator{operator}({name} left, {name} right) noexcept {{"),
            "}",
            |text| {
                text.line(format!(
                    "return static_cast<{name}>(static_cast<{repr}>(static_cast<{repr}>(left) {operator} static_cast<{repr}>(right)));"
                ));
            },
        );
    }
}

pub(super) fn literal(value: i128, repr: Primitive) -> String {
    // The smallest number has no literal: C++ parses the minus as an operator.
    if value == i128::from(i64::MIN) {
        // In parentheses, because `min` is a macro on Windows.
        return format!("(::std::numeric_limits<{}>::min)()", repr.cxx());
    }
    if value > i128::from(i64::MAX) { format!("{value}u") } else { value.to_string() }
}

fn opaque(target: &Target<'_>, item: &Item, def: &TypeDef, text: &mut Text) {
    text.docs(&def.docs);
    text.block(format!("struct {} final : public ::rust::Opaque {{", def.cxx), "};", |text| {
        members(target, item, text);
        text.line(format!("~{}() = delete;", def.cxx));
        text.gap();
        text.line("private:");
        text.line("friend ::rust::layout;");
        text.block("struct layout {", "};", |text| {
            text.line("static ::std::size_t size() noexcept;");
            text.line("static ::std::size_t align() noexcept;");
        });
    });
}
