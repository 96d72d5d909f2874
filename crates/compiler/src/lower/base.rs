//! The casts between C++ classes and their bases.

use super::signature;
use crate::ir::{Bridge, TypeId, TypeKind};
use crate::names;
use crate::plan::BaseClass;

pub(super) fn bases(bridge: &Bridge, package: &str) -> Vec<BaseClass> {
    let types = bridge.types.iter().enumerate();
    let bases = types.flat_map(|(index, def)| {
        def.bases.iter().enumerate().map(move |(place, base)| {
            let to = &bridge.types[base.class.0];
            let layouts = [TypeId(index), base.class].map(|id| signature::layout(bridge, id));
            let hash = names::hash(&format!("{} {:?}", layouts.join(" "), base.kind));
            BaseClass {
                derived: TypeId(index),
                base: base.class,
                kind: base.kind,
                derefs: place == 0 && matches!(def.kind, TypeKind::OpaqueCxx),
                symbol: names::base(&def.namespace, &def.cxx, &to.cxx, package, hash),
                cfg: def.cfg.and(&to.cfg),
                span: base.span,
            }
        })
    });
    bases.collect()
}
