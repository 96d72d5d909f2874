//! The casts between C++ classes and their bases.

use super::signature;
use crate::ir::{BaseKind, Bridge, TypeKind};
use crate::names;
use crate::plan::{BaseClass, Cast};

pub(super) fn bases(bridge: &Bridge, package: &str) -> Vec<BaseClass> {
    let bases = bridge.each_type().flat_map(|(derived, def)| {
        def.bases.iter().enumerate().map(move |(place, base)| {
            let to = &bridge[base.class];
            let layouts = [derived, base.class].map(|id| signature::layout(bridge, id));
            let hash = names::hash(&format!("{} {:?}", layouts.join(" "), base.kind));
            let symbol = names::base(&def.namespace, &def.cxx, &to.cxx, package, hash);
            BaseClass {
                derived,
                base: base.class,
                kind: base.kind,
                derefs: place == 0 && matches!(def.kind, TypeKind::OpaqueCxx),
                casts: casts(base.kind)
                    .map(|cast| (cast, names::cast(&symbol, cast.name())))
                    .collect(),
                cfg: def.cfg.and(&to.cfg),
                span: base.span,
            }
        })
    });
    bases.collect()
}

/// The casts that exist.
fn casts(kind: BaseKind) -> impl Iterator<Item = Cast> {
    let down: &[Cast] = match kind {
        BaseKind::Plain => &[],
        BaseKind::Deletes | BaseKind::Polymorphic => &[Cast::Down, Cast::DownShared],
    };
    [Cast::Up, Cast::UpShared].into_iter().chain(down.iter().copied())
}
