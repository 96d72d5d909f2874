//! Base classes, parameters that C++ fills, a pointer and a length, statuses.

mod raw;
mod with_cxx;
mod with_twinspan;

use twinspan_lab_harness::{Table, crossings, keep, keep_str};

const CAST: &str = "a function in C++ for each cast";
const SHIM: &str = "a function in C++ between them";
const TRY: &str = "which reads the status and throws";

macro_rules! cast {
    ($layer:ident, $made:ident, $cast:ident) => {
        crossings!(
            {
                let owned = $layer::$made();
                let object = &*owned;
            } | _
                | std::ptr::from_ref($layer::$cast(crate::work::kept(object))).is_null()
        )
    };
}

macro_rules! out {
    ($layer:ident) => {
        crossings!(|i| {
            let (known, half) = $layer::half(keep(i));
            i32::from(known) + half
        })
    };
}

macro_rules! out_text {
    ($layer:ident) => {
        crossings!(|_| keep_str(&$layer::name(keep(64))).len())
    };
}

macro_rules! length {
    ($layer:ident) => {
        crossings!(
            {
                let text = crate::work::text(64);
            } | _
                | $layer::sum_bytes(keep_str(text).as_bytes())
        )
    };
}

macro_rules! status {
    ($layer:ident) => {
        crossings!(|i| $layer::checked(keep(i)).unwrap_or(0))
    };
}

macro_rules! failed {
    ($layer:ident) => {
        crossings!(|i| match $layer::checked(keep(-1 - i)) {
            Ok(value) => value,
            Err(error) => error.code,
        })
    };
}

#[allow(
    useless_ptr_null_checks,
    reason = "uses the reference, with the same value wherever the object is"
)]
pub fn add_to(table: &mut Table) {
    let mut section = table.section("Bases, parameters that C++ fills, statuses");
    section
        .rust_to_cxx("upcast", "a reference to an object as one to its second base class")
        .row("raw", cast!(raw, circle, upcast))
        .row("cxx", cast!(with_cxx, circle, upcast))
        .note("cxx", CAST)
        .row("twinspan", cast!(with_twinspan, circle, upcast));
    section
        .rust_to_cxx("downcast", "back, by a dynamic_cast")
        .row("raw", cast!(raw, shape, downcast))
        .row("cxx", cast!(with_cxx, shape, downcast))
        .note("cxx", CAST)
        .row("twinspan", cast!(with_twinspan, shape, downcast));
    section
        .rust_to_cxx("out", "#[out]: a bool returned and a number filled")
        .row("raw", out!(raw))
        .row("cxx", out!(with_cxx))
        .row("twinspan", out!(with_twinspan));
    section
        .rust_to_cxx("out-text-64", "#[out]: a std::string of 64 bytes filled, as a String")
        .row("raw", out_text!(raw))
        .row("cxx", out_text!(with_cxx))
        .note("cxx", SHIM)
        .row("twinspan", out_text!(with_twinspan));
    section
        .rust_to_cxx("length", "#[length]: a slice as a pointer and a size")
        .row("raw", length!(raw))
        .row("cxx", length!(with_cxx))
        .note("cxx", SHIM)
        .row("twinspan", length!(with_twinspan));
    section
        .rust_to_cxx("status", "a status type as a Result<i32, Fault>, good")
        .row("raw", status!(raw))
        .row("twinspan", status!(with_twinspan))
        .cannot("cxx", TRY);
    section
        .rust_to_cxx("status-failed", "a status type as a Result<i32, Fault>, failed")
        .row("raw", failed!(raw))
        .row("twinspan", failed!(with_twinspan))
        .cannot("cxx", TRY);
}
