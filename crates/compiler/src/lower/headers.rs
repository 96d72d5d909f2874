//! The headers that generated C++ includes: only those for what a bridge has, so that the compiler
//! reads no others.

use crate::cfg::{Cfg, CfgEvaluator};
use crate::ir::constant::ConstantType;
use crate::ir::{Bridge, Direction, Function, Holder, Outcome, Type, TypeKind};
use crate::plan::{
    BodyResult, Call, Crossing, Defined, ErrorForm, Headers, Initial, Item, ItemField, Member,
    Plan, Raw, Return,
};
use crate::spell;
use crate::words::Word;

const ABI: &str = "twinspan/detail/abi.h";
const ERROR: &str = "twinspan/error.h";
const EXPECTED: &str = "twinspan/expected.h";

pub(super) fn headers(bridge: &Bridge, plan: &Plan, cfg: Option<&dyn CfgEvaluator>) -> Headers {
    let mut needed = Needed { bridge, cfg, headers: Headers::default() };
    for call in &plan.calls {
        needed.call(call, &bridge.functions[call.function]);
    }
    for item in &plan.items {
        needed.item(item);
    }
    for item in &plan.in_headers {
        needed.add("twinspan/detail/layout.h");
        needed.fields(item);
    }
    if plan.errors.iter().any(|error| needed.is_enabled(&error.cfg)) {
        needed.add(ERROR);
    }
    if plan.bases.iter().any(|base| needed.is_enabled(&base.cfg)) {
        needed.helper("twinspan/detail/base.h");
    }
    needed.constants();
    needed.headers
}

struct Needed<'a> {
    bridge: &'a Bridge,
    cfg: Option<&'a dyn CfgEvaluator>,
    headers: Headers,
}

impl Needed<'_> {
    fn is_enabled(&self, cfg: &Cfg) -> bool {
        self.cfg.is_none_or(|evaluator| cfg.is_enabled(evaluator))
    }

    fn add(&mut self, header: &'static str) {
        self.headers.types.insert(header);
    }

    /// What only the source needs.
    fn helper(&mut self, header: &'static str) {
        self.headers.source.insert(header);
    }

    fn call(&mut self, call: &Call, function: &Function) {
        if !self.is_enabled(&function.cfg) {
            return;
        }
        function.signature.types().for_each(|ty| self.ty(ty));
        match call.direction {
            Direction::CxxToRust => self.wrapper(call),
            Direction::RustToCxx => self.shim(call, function),
        }
    }

    /// A function that calls Rust.
    fn wrapper(&mut self, call: &Call) {
        let abi = &call.abi;
        // Of the C function, which is declared in the header.
        let mut raws = abi.slots.iter().map(|slot| &slot.raw).chain([&abi.result]);
        if raws.any(is_of_runtime) {
            self.add(ABI);
        }
        let mut is_written = false;
        if let Return::Status { error, .. } = &abi.returns {
            match error {
                ErrorForm::Value { .. } | ErrorForm::Box(_) => is_written = true,
                ErrorForm::Handle(_) | ErrorForm::Exception => self.add(ERROR),
                ErrorForm::Message => {}
            }
            if call.try_name.is_some() {
                self.add(EXPECTED);
            }
        }
        // The source has all that is needed to call.
        if call.defined != Defined::Header {
            return;
        }
        self.add("twinspan/detail/guard.h");
        self.add("twinspan/panic.h");
        let result = abi.returns.crossing();
        let is_converted = |crossing: &Crossing| !crossing.form.is_same_in_cxx();
        if abi.params.iter().chain(result).any(is_converted) {
            self.add("twinspan/detail/cross/memory.h");
            self.add("twinspan/detail/cross/pointer.h");
        }
        if is_written || result.is_some_and(|result| !result.form.is_direct()) {
            self.add(ABI);
        }
    }

    /// A function that Rust calls.
    fn shim(&mut self, call: &Call, function: &Function) {
        for ty in function.signature.types().flat_map(Type::each) {
            if let Type::Word(word, _) = ty {
                word.row().helpers.iter().for_each(|header| self.helper(header));
            }
        }
        if call.body.is_some_and(BodyResult::converts) {
            self.helper("twinspan/detail/body.h");
        }
        if function.outs.is_some() || !function.lengths.is_empty() {
            self.helper("twinspan/detail/out.h");
        }
    }

    /// A data type or a class that C++ defines.
    fn item(&mut self, item: &Item) {
        self.fields(item);
        for member in &item.members {
            // We define the others, or call them.
            if let Member::LeftToCxx(index) = *member {
                let function = &self.bridge.left_to_cxx[index];
                function.signature.types().for_each(|ty| self.ty(ty));
            }
        }
        let is_aligned = match &self.bridge[item.ty].kind {
            TypeKind::Struct(of) => of.align.is_some(),
            TypeKind::DataEnum(of) => {
                self.add("twinspan/data_enum.h");
                self.literals(&mut of.variants.iter().map(|variant| variant.value));
                false
            }
            TypeKind::Enum(of) => {
                self.literals(&mut of.variants.iter().map(|variant| variant.value));
                false
            }
            _ => false,
        };
        let is_made = |fields: &[ItemField]| {
            fields.iter().any(|field| match field.initial {
                Initial::Default | Initial::Variant(..) => true,
                Initial::Constructed | Initial::Zero => false,
            })
        };
        let is_made =
            is_made(&item.fields) || item.payloads.iter().any(|payload| is_made(&payload.fields));
        if item.has_offsets || item.is_copied_by_number || is_aligned || is_made {
            self.add(ABI);
        }
    }

    /// The smallest number of 64 bits has no literal.
    fn literals(&mut self, values: &mut dyn Iterator<Item = i128>) {
        for value in values {
            if value == i128::from(i64::MIN) {
                self.add("<limits>");
            }
        }
    }

    fn fields(&mut self, item: &Item) {
        for (field, cfg) in self.bridge[item.ty].kind.fields() {
            if self.is_enabled(&cfg) {
                self.ty(&field.ty);
            }
        }
    }

    fn constants(&mut self) {
        for constant in &self.bridge.constants {
            if self.is_enabled(&constant.cfg) && is_text(&constant.ty) {
                self.add("<string_view>");
            }
        }
        for of in &self.bridge.statics {
            if self.is_enabled(&of.cfg) {
                self.ty(&of.ty);
                self.helper("twinspan/detail/constant.h");
            }
        }
    }

    /// A type in C++, and the types inside.
    fn ty(&mut self, ty: &Type) {
        ty.each().for_each(|ty| match ty {
            Type::Word(Word::Option, payload) if spell::has_null(&payload[0]) => {}
            Type::Word(word, parts) => {
                word.row().headers.iter().for_each(|header| self.add(header));
                if *word == Word::Vec && !parts[0].is_element_of_cxx() {
                    self.add("twinspan/detail/in_place_vec.h");
                }
            }
            Type::Named(named) => {
                if let TypeKind::Via(via) = &self.bridge[named.id].kind {
                    self.ty(&via.ty);
                }
            }
            Type::Str(_) => self.add("twinspan/text.h"),
            Type::Slice(_) => self.add("twinspan/span.h"),
            Type::Callback(callback) | Type::Function(callback) => {
                match callback.holder {
                    Holder::Pointer => {}
                    Holder::Registration => self.add("twinspan/callbacks.h"),
                    _ => self.add("twinspan/closure.h"),
                }
                if let Outcome::Typed(..) = callback.signature.outcome {
                    self.add(EXPECTED);
                }
            }
            _ => {}
        });
    }
}

/// Whether the runtime has the type.
fn is_of_runtime(raw: &Raw) -> bool {
    match raw {
        Raw::Fat | Raw::Closure | Raw::Tagged(_) => true,
        Raw::Out(inner) => is_of_runtime(inner),
        _ => false,
    }
}

fn is_text(ty: &ConstantType) -> bool {
    match ty {
        ConstantType::Text => true,
        ConstantType::Array(element, _) => is_text(element),
        ConstantType::Number(_) | ConstantType::Char => false,
    }
}
