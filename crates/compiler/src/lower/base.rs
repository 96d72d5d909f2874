//! The casts between C++ classes and their bases.

use super::signature;
use crate::ir::{BaseKind, Bridge, TypeKind};
use crate::iter::IteratorExt as _;
use crate::names;
use crate::plan::{BaseClass, Cast};

pub(super) fn bases(bridge: &Bridge, package: &str) -> Vec<BaseClass> {
    let mut bases = Vec::new();
    for (derived, def) in bridge.each_type() {
        for (place, base) in def.bases.iter().enumerate() {
            let to = &bridge[base.class];
            let layouts = [derived, base.class].map(|id| signature::layout(bridge, id));
            let hash = names::hash(&format!("{} {:?}", layouts.join(" "), base.kind));
            let symbol = names::base(&def.namespace, &def.cxx, &to.cxx, package, hash);
            bases.push(BaseClass {
                derived,
                base: base.class,
                kind: base.kind,
                derefs: place == 0 && matches!(def.kind, TypeKind::OpaqueCxx),
                casts: casts(base.kind)
                    .iter()
                    .map(|cast| (*cast, names::cast(&symbol, cast.name())))
                    .collect_vec(),
                cfg: def.cfg.and(&to.cfg),
                span: base.span,
            });
        }
    }
    bases
}

/// The casts that exist.
fn casts(kind: BaseKind) -> &'static [Cast] {
    match kind {
        BaseKind::Plain => &[Cast::Up, Cast::UpShared],
        BaseKind::Deletes | BaseKind::Polymorphic => {
            &[Cast::Up, Cast::UpShared, Cast::Down, Cast::DownShared]
        }
    }
}
