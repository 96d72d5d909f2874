//! Data types and classes, in topological order. They define cxx's own include guards, so that cxx
//! skips its definitions and classes can have members that cxx has no word for.

use super::{Target, in_namespace, spell};
use crate::emit::text::Text;
use crate::ir::{
    Direction, Enum, Field, Function, Primitive, Struct, Type, TypeDef, TypeId, TypeKind,
};
use crate::names;
use crate::plan::{Call, ErrorShape, Return};
use crate::words::Word;

/// `early` needs no header of the user's; `late` comes after them.
pub(super) fn write(target: &Target<'_>, early: &mut Text, late: &mut Text) {
    if target.plan.is_empty() {
        return;
    }
    let order = order(target);
    for &id in &order {
        forward(target, id, early);
    }
    early.gap();
    for &id in &order {
        let text = if is_late(target, id, &mut Vec::new()) { &mut *late } else { &mut *early };
        definition(target, id, text);
    }
}

/// Structs after the structs inside them.
fn order(target: &Target<'_>) -> Vec<TypeId> {
    fn visit(target: &Target<'_>, id: TypeId, path: &mut Vec<TypeId>, order: &mut Vec<TypeId>) {
        if order.contains(&id) || path.contains(&id) {
            return;
        }
        path.push(id);
        if let TypeKind::Struct(definition) = &target.bridge.types[id.0].kind {
            for field in &definition.fields {
                for inner in by_value(&field.ty) {
                    visit(target, inner, path, order);
                }
            }
        }
        path.pop();
        order.push(id);
    }
    let mut order = Vec::new();
    for index in 0..target.bridge.types.len() {
        if target.is_enabled(&target.bridge.types[index].cfg) {
            visit(target, TypeId(index), &mut Vec::new(), &mut order);
        }
    }
    order
}

/// Types that have to be complete where this one is.
fn by_value(ty: &Type) -> Vec<TypeId> {
    match ty {
        Type::Named(named) => vec![named.id],
        Type::Array { element, .. } => by_value(element),
        ty => ty.inside(Word::Optional).map_or_else(Vec::new, by_value),
    }
}

fn mentions(ty: &Type, found: &mut Vec<TypeId>) {
    ty.walk(&mut |ty| {
        if let Type::Named(named) = ty {
            found.push(named.id);
        }
    });
}

pub(super) fn in_user_header(target: &Target<'_>, id: TypeId) -> bool {
    match &target.bridge.types[id.0].kind {
        TypeKind::Struct(definition) => definition.defined_in_cxx,
        TypeKind::Enum(definition) => definition.defined_in_cxx,
        TypeKind::OpaqueCxx | TypeKind::Alias => true,
        TypeKind::OpaqueRust => false,
    }
}

/// Whether the definition mentions what only the user's headers declare.
pub(super) fn is_late(target: &Target<'_>, id: TypeId, path: &mut Vec<TypeId>) -> bool {
    if path.contains(&id) {
        return false;
    }
    path.push(id);
    let mut mentioned = Vec::new();
    let mut inside = Vec::new();
    if let TypeKind::Struct(definition) = &target.bridge.types[id.0].kind {
        for field in &definition.fields {
            mentions(&field.ty, &mut mentioned);
            inside.extend(by_value(&field.ty));
        }
    }
    for call in members(target, id) {
        let function = &target.bridge.functions[call.function];
        function.signature.types().for_each(|ty| mentions(ty, &mut mentioned));
    }
    for function in members_in_cxx(target, id) {
        function.signature.types().for_each(|ty| mentions(ty, &mut mentioned));
    }
    let late = mentioned.into_iter().any(|id| in_user_header(target, id))
        || inside.into_iter().any(|id| is_late(target, id, path));
    path.pop();
    late
}

/// The members that Rust implements.
pub(super) fn members<'a>(target: &'a Target<'_>, id: TypeId) -> impl Iterator<Item = &'a Call> {
    target.plan.calls.iter().filter(move |call| {
        let function = &target.bridge.functions[call.function];
        call.direction == Direction::CxxToRust
            && function.member_of == Some(id)
            && target.is_enabled(&function.cfg)
    })
}

/// The members that the user's C++ or cxx implements.
fn members_in_cxx<'a>(target: &'a Target<'_>, id: TypeId) -> impl Iterator<Item = &'a Function> {
    let ours = target.bridge.functions.iter();
    ours.filter(|function| function.direction == Direction::RustToCxx)
        .chain(&target.bridge.left_to_cxx)
        .filter(move |function| function.member_of == Some(id) && target.is_enabled(&function.cfg))
}

/// Whether we define the type; else the user's header or cxx does.
pub(super) fn is_ours(target: &Target<'_>, id: TypeId) -> bool {
    match &target.bridge.types[id.0].kind {
        TypeKind::Struct(definition) => !definition.defined_in_cxx && !definition.fields.is_empty(),
        TypeKind::Enum(definition) => !definition.defined_in_cxx && definition.repr.is_some(),
        TypeKind::OpaqueRust => true,
        TypeKind::OpaqueCxx | TypeKind::Alias => false,
    }
}

fn forward(target: &Target<'_>, id: TypeId, text: &mut Text) {
    if !is_ours(target, id) {
        return;
    }
    let def = &target.bridge.types[id.0];
    in_namespace(text, &def.namespace, |text| match &def.kind {
        TypeKind::Enum(Enum { repr: Some(repr), .. }) => {
            text.line(format!("enum class {} : {};", def.cxx, repr.cxx()));
        }
        _ => text.line(format!("struct {};", def.cxx)),
    });
}

fn definition(target: &Target<'_>, id: TypeId, text: &mut Text) {
    if !is_ours(target, id) {
        return;
    }
    let def = &target.bridge.types[id.0];
    text.gap();
    match &def.kind {
        TypeKind::Struct(definition) => {
            let guard = names::struct_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, |text| structure(target, id, def, definition, text));
            if definition.derives.iter().any(|derive| derive == "Hash") {
                hash(def, text);
            }
            numbers(target, id, def, definition, text);
        }
        TypeKind::Enum(definition) => {
            let guard = names::enum_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, |text| enumeration(target, def, definition, text));
        }
        TypeKind::OpaqueRust => {
            let guard = names::struct_guard(&def.namespace, &def.cxx);
            guarded(text, def, &guard, |text| opaque(target, id, def, text));
        }
        TypeKind::OpaqueCxx | TypeKind::Alias => {}
    }
}

fn guarded(text: &mut Text, def: &TypeDef, guard: &str, body: impl FnOnce(&mut Text)) {
    text.line(format!("#ifndef {guard}"));
    text.line(format!("#define {guard}"));
    in_namespace(text, &def.namespace, body);
    text.line(format!("#endif // {guard}"));
}

fn structure(target: &Target<'_>, id: TypeId, def: &TypeDef, item: &Struct, text: &mut Text) {
    let fields: Vec<_> = item.fields.iter().filter(|field| target.is_enabled(&field.cfg)).collect();
    text.docs(&def.docs);
    let align = item.align.as_ref().map_or(String::new(), |align| {
        let natural: String = fields
            .iter()
            .map(|field| format!(", alignof({})", spell::ty(target.bridge, &field.ty)))
            .collect();
        format!("alignas(::twinspan::abi::strictest({{{align}{natural}}})) ")
    });
    text.block(format!("struct {align}{} final {{", def.cxx), "};", |text| {
        for field in &fields {
            text.docs(&field.docs);
            let initial = initial(target, &field.ty);
            text.line(format!("{} {}{initial};", spell::ty(target.bridge, &field.ty), field.cxx));
        }
        text.gap();
        for call in members(target, id) {
            super::wrappers::declare_member(target, call, text);
        }
        for function in members_in_cxx(target, id) {
            super::wrappers::declare_member_in_cxx(target, function, text);
        }
        let name = &def.cxx;
        let derives = |derive: &str| item.derives.iter().any(|other| other == derive);
        let mut operators = Vec::new();
        if derives("PartialEq") {
            operators.extend(["==", "!="]);
        }
        if derives("PartialOrd") {
            operators.extend(["<", "<=", ">", ">="]);
        }
        for operator in operators {
            text.line(format!("bool operator{operator}({name} const &) const noexcept;"));
        }
        text.line("using IsRelocatable = ::std::true_type;");
    });
    for field in &fields {
        if let Some(payload) = field.ty.inside(Word::Optional) {
            text.line(format!(
                "static_assert(::twinspan::detail::OptionalLayout::holds<{}>(), \
                 \"{}::{} has not the layout that Rust gives it\");",
                spell::ty(target.bridge, payload),
                def.cxx,
                field.cxx,
            ));
        }
    }
    // A struct with references has no standard layout, so that `offsetof` cannot be asked.
    if item.align.is_some() || has_reference(target, id, &mut Vec::new()) {
        return;
    }
    let name = &def.cxx;
    let mut previous: Option<String> = None;
    for field in &fields {
        let ty = spell::ty(target.bridge, &field.ty);
        let end = match &previous {
            None => "0".to_owned(),
            Some(previous) => {
                format!("offsetof({name}, {previous}) + sizeof({name}::{previous})")
            }
        };
        text.line(format!(
            "static_assert(offsetof({name}, {field}) == ::twinspan::abi::align_up({end}, alignof({ty})), \
             \"{name}::{field} is not where Rust has it\");",
            field = field.cxx,
        ));
        previous = Some(field.cxx.clone());
    }
}

/// What a field is until it is assigned: nothing that Rust reads may be left without a value. Classes with a
/// constructor of their own need no word, and neither do structs of ours: their fields have initial values.
fn initial(target: &Target<'_>, ty: &Type) -> String {
    let default = || format!(" = ::twinspan::abi::initial<{}>()", spell::ty(target.bridge, ty));
    match ty {
        Type::Primitive(Primitive::Bool) => " = false".to_owned(),
        Type::Primitive(_) => " = 0".to_owned(),
        Type::Pointer { .. } => " = nullptr".to_owned(),
        Type::Named(named) => match &target.bridge.types[named.id.0].kind {
            TypeKind::Enum(item) => match first_variant(target, item) {
                Some(first) => {
                    format!(" = {}::{first}", target.bridge.types[named.id.0].cxx_path())
                }
                None => " = {}".to_owned(),
            },
            TypeKind::Struct(item) if !item.defined_in_cxx => String::new(),
            TypeKind::Struct(_) | TypeKind::OpaqueCxx => default(),
            // May be an array in C++, which no function returns.
            TypeKind::Alias | TypeKind::OpaqueRust => String::new(),
        },
        Type::Array { element, .. } => {
            let element = initial(target, innermost(element));
            match element.strip_prefix(" = ") {
                None => element,
                Some("false" | "0" | "nullptr" | "{}") => " = {}".to_owned(),
                Some(value) if value.starts_with("::twinspan::abi::initial<") => default(),
                Some(variant) => format!(
                    " = ::twinspan::abi::filled<{}>({variant})",
                    spell::ty(target.bridge, ty)
                ),
            }
        }
        _ => String::new(),
    }
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Array { element, .. } => innermost(element),
        ty => ty,
    }
}

/// The variant that is an enum's initial value, where that is not 0: no variant is, and no flags are.
fn first_variant<'a>(target: &Target<'_>, item: &'a Enum) -> Option<&'a str> {
    let mut variants =
        item.variants.iter().filter(|variant| target.is_enabled(&variant.cfg)).peekable();
    let first = variants.peek().map(|variant| variant.cxx.as_str());
    let has_zero = variants.any(|variant| variant.value == 0);
    let is_flags = item.derives.iter().any(|derive| derive.starts_with("Bit"));
    first.filter(|_| !has_zero && !is_flags)
}

fn has_reference(target: &Target<'_>, id: TypeId, path: &mut Vec<TypeId>) -> bool {
    let TypeKind::Struct(definition) = &target.bridge.types[id.0].kind else { return false };
    if path.contains(&id) {
        return false;
    }
    path.push(id);
    let found = definition.fields.iter().any(|field| {
        matches!(field.ty, Type::Reference(_))
            || by_value(&field.ty).into_iter().any(|id| has_reference(target, id, path))
    });
    path.pop();
    found
}

fn hash(def: &TypeDef, text: &mut Text) {
    let path = def.cxx_path();
    let symbol = names::cxx_operator(&def.namespace, &def.cxx, "hash");
    let guard = format!("TWINSPAN_HASH_{}", names::struct_guard(&def.namespace, &def.cxx));
    text.line(format!("#ifndef {guard}"));
    text.line(format!("#define {guard}"));
    text.line(format!("extern \"C\" ::std::size_t {symbol}({path} const &) noexcept;"));
    text.block(format!("template <> struct std::hash<{path}> {{"), "};", |text| {
        text.line(format!("::std::size_t operator()({path} const &value) const noexcept {{ return {symbol}(value); }}"));
    });
    text.line(format!("#endif // {guard}"));
}

/// How a struct of a few numbers is copied out of an optional or an expected.
fn numbers(target: &Target<'_>, id: TypeId, def: &TypeDef, item: &Struct, text: &mut Text) {
    let is_number = |field: &Field| !field.conditional && matches!(field.ty, Type::Primitive(_));
    let few = item.fields.len() <= 8 && item.fields.iter().all(is_number);
    if !few || !may_be_absent(target, id) {
        return;
    }
    let path = def.cxx_path();
    let guard = format!("TWINSPAN_NUMBERS_{}", names::struct_guard(&def.namespace, &def.cxx));
    text.line(format!("#ifndef {guard}"));
    text.line(format!("#define {guard}"));
    text.block(format!("template <> struct twinspan::abi::Numbers<{path}> {{"), "};", |text| {
        text.block(
            format!("static void copy({path} &to, const {path} &from) noexcept {{"),
            "}",
            |text| {
                for field in &item.fields {
                    text.line(format!("to.{name} = from.{name};", name = field.cxx));
                }
            },
        );
    });
    text.line(format!("#endif // {guard}"));
}

/// Whether C++ gives the type in an optional or an expected.
fn may_be_absent(target: &Target<'_>, id: TypeId) -> bool {
    let is_it = |ty: &Type| matches!(ty, Type::Named(named) if named.id == id);
    let is_given = |returns: &Return| match returns {
        Return::Nothing => false,
        Return::Direct(crossing) | Return::Memory(crossing) => {
            crossing.ty.inside(Word::Option).is_some_and(is_it)
        }
        Return::Status { ok, error } => {
            let ok = ok.crossing().map(|crossing| match &crossing.ty {
                Type::Word(Word::Option, payload) => &payload[0],
                ty => ty,
            });
            ok.is_some_and(is_it) || matches!(error, ErrorShape::Value(error) if *error == id)
        }
    };
    let plan = target.plan;
    let of_calls = plan.calls.iter().any(|call| {
        let result = match &call.returns {
            Return::Direct(crossing) => Some(crossing),
            _ => None,
        };
        let crossings = call.params.iter().chain(result);
        let mut closures = crossings.filter_map(|crossing| crossing.shape.callback());
        (call.direction == Direction::RustToCxx && is_given(&call.returns))
            || closures.any(|(closure, _)| is_given(&closure.returns))
    });
    of_calls || plan.functions.iter().any(|function| is_given(&function.closure.returns))
}

fn enumeration(target: &Target<'_>, def: &TypeDef, item: &Enum, text: &mut Text) {
    let Some(repr) = item.repr else { return };
    text.docs(&def.docs);
    text.block(format!("enum class {} : {} {{", def.cxx, repr.cxx()), "};", |text| {
        for variant in item.variants.iter().filter(|variant| target.is_enabled(&variant.cfg)) {
            text.docs(&variant.docs);
            text.line(format!("{} = {},", variant.cxx, literal(variant.value, repr)));
        }
    });
    for (derive, operator) in [("BitAnd", "&"), ("BitOr", "|"), ("BitXor", "^")] {
        if item.derives.iter().any(|other| other == derive) {
            let (name, repr) = (&def.cxx, repr.cxx());
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
}

fn literal(value: i128, repr: Primitive) -> String {
    // No literal is as small as the smallest number: C++ reads the minus as an operator.
    if value == i128::from(i64::MIN) {
        return format!("::std::numeric_limits<{}>::min()", repr.cxx());
    }
    if value > i128::from(i64::MAX) { format!("{value}u") } else { value.to_string() }
}

fn opaque(target: &Target<'_>, id: TypeId, def: &TypeDef, text: &mut Text) {
    text.docs(&def.docs);
    text.block(format!("struct {} final : public ::rust::Opaque {{", def.cxx), "};", |text| {
        for call in members(target, id) {
            super::wrappers::declare_member(target, call, text);
        }
        for function in members_in_cxx(target, id) {
            super::wrappers::declare_member_in_cxx(target, function, text);
        }
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
