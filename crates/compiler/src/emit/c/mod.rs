//! The C face: plain C from the same plan.
