//! Has bindgen declare the C library for Rust, and compiles it.

// page: build
use bindgen::callbacks::{IntKind, ItemInfo, ParseCallbacks};
use std::env;
use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let output = PathBuf::from(env::var("OUT_DIR")?);
    bindgen::builder()
        .header("c/device.h")
        // What is not named is left out, as <stdint.h> is. The names are those of C.
        .allowlist_item("device_.*|DEVICE_.*")
        .blocklist_function("device_internal_.*")
        // Size and alignment without the fields, which the library may change.
        .opaque_type("device_calibration")
        // A number from C that is none of the variants stays a number.
        .default_enum_style(bindgen::EnumVariation::NewType { is_bitfield: false, is_global: false })
        .fit_macro_constants(false)
        .generate_cstr(true)
        .derive_default(true)
        .derive_eq(true)
        .use_core()
        .rust_edition(bindgen::RustEdition::Edition2024)
        .rust_target(bindgen::RustTarget::stable(88, 0).map_err(|error| error.to_string())?)
        // Cargo builds again when any header changes, also one that `device.h` includes.
        .parse_callbacks(Box::new(bindgen::CargoCallbacks::new()))
        .parse_callbacks(Box::new(Names))
        .generate()?
        .write_to_file(output.join("device.rs"))?;

    cc::Build::new()
        .files(["c/device.c", "c/shims.c"])
        .std("c11")
        .flag("-Wall")
        .flag("-Wextra")
        .flag("-Wpedantic")
        .flag("-Werror")
        .compile("device");
    println!("cargo::rerun-if-changed=c");
    Ok(())
}
// page: end

// page: names
#[derive(Debug)]
struct Names;

impl ParseCallbacks for Names {
    /// `device_open` is `open` in the module `device`.
    fn item_name(&self, item: ItemInfo<'_>) -> Option<String> {
        item.name.strip_prefix("device_").map(str::to_owned)
    }

    fn enum_variant_name(
        &self,
        _enum_name: Option<&str>,
        name: &str,
        _value: bindgen::callbacks::EnumVariantValue,
    ) -> Option<String> {
        name.strip_prefix("DEVICE_").map(str::to_owned)
    }

    /// A macro has no type in C: without this it is `u32` or `i32`, or 64 bits where it has to be.
    fn int_macro(&self, name: &str, _value: i64) -> Option<IntKind> {
        (name == "DEVICE_MASK").then_some(IntKind::U8)
    }
}
// page: end
