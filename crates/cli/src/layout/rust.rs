//! The Rust probe: the types of the bridge in a separate package, with stand-ins for the user's
//! types.

use super::{Answer, Subject, answer, output};
use crate::{Fallible, Finding, files, manifest};
use quote::ToTokens as _;
use serde_json::Value;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use syn::{ForeignItem, Item, ItemEnum, ItemMod, ItemStruct, ItemUnion};

/// The dependencies of the probe, the same as in the user's package.
pub(super) struct Packages {
    pub(super) target: PathBuf,
    cxx: String,
    twinspan: String,
    lock: PathBuf,
}

impl Packages {
    pub(super) fn read(manifest: &Path) -> Fallible<Packages> {
        let metadata = manifest::metadata(manifest, &[])?;
        let path = |name: &str| PathBuf::from(metadata[name].as_str().unwrap_or_default());
        let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
        let dependency = |name: &str| -> Fallible<String> {
            let package =
                packages.iter().find(|package| package["name"] == name).ok_or_else(|| {
                    Finding::new(format!("`{name}` is not in the dependencies"))
                        .help("run `twinspan doctor` to see what Cargo.toml needs")
                })?;
            Ok(source(package))
        };
        Ok(Packages {
            target: path("target_directory"),
            cxx: dependency("cxx")?,
            twinspan: dependency("twinspan")?,
            lock: path("workspace_root").join("Cargo.lock"),
        })
    }
}

/// A dependency on this exact package.
fn source(package: &Value) -> String {
    let text = |name: &str| package[name].as_str().unwrap_or_default();
    if text("source").starts_with("registry+") || text("source").starts_with("sparse+") {
        format!("{:?}", format!("={}", text("version")))
    } else {
        let directory = Path::new(text("manifest_path")).parent().unwrap_or(Path::new(""));
        format!("{{ path = {:?} }}", directory.display().to_string())
    }
}

pub(super) fn ask(
    subject: &Subject,
    packages: &Packages,
    features: &[String],
    directory: &Path,
) -> Fallible<Answer> {
    let root = directory.join("rust");
    let mut manifest = format!(
        "[package]\nname = \"twinspan-layout\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\ncxx = {}\ntwinspan = {}\n\n[workspace]\n\n[features]\ndefault = {features:?}\n",
        packages.cxx, packages.twinspan,
    );
    for feature in features.iter().filter(|feature| *feature != "default") {
        manifest.push_str(&format!("{feature:?} = []\n"));
    }
    let mut texts =
        vec![(root.join("Cargo.toml"), manifest), (root.join("src/main.rs"), program(subject)?)];
    // The versions of the user's package; cargo leaves out the packages that are not needed.
    if let Ok(lock) = std::fs::read_to_string(&packages.lock) {
        texts.push((root.join("Cargo.lock"), lock));
    }
    files::write(&texts)?;

    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["run", "--quiet", "--offline", "--color=never", "--manifest-path"]);
    command.arg(root.join("Cargo.toml")).arg("--target-dir").arg(directory.join("target"));
    // No C++ function is called.
    command.env("TWINSPAN_CXX", "external");
    let printed = output(&mut command, "Rust")?;
    answer(&String::from_utf8_lossy(&printed.stdout))
        .ok_or_else(|| Finding::new("the Rust probe does not print numbers").into())
}

/// Derives may need traits that the user implements. `Copy` stays, because it decides what can be
/// packed.
fn without_derives(item: &mut Item) {
    let (Item::Struct(ItemStruct { attrs, .. })
    | Item::Union(ItemUnion { attrs, .. })
    | Item::Enum(ItemEnum { attrs, .. })) = item
    else {
        return;
    };
    let derives = attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    let text: String = derives.map(|derive| derive.to_token_stream().to_string()).collect();
    attrs.retain(|attribute| !attribute.path().is_ident("derive"));
    if text.contains("Copy") {
        attrs.push(syn::parse_quote!(#[derive(Clone, Copy)]));
    }
}

fn program(subject: &Subject) -> Fallible<String> {
    let unreadable = |error: syn::Error| Finding::new(format!("cannot read the bridge: {error}"));
    let mut module: ItemMod = syn::parse2(subject.module.clone()).map_err(unreadable)?;
    let module_name = module.ident.to_string();
    let mut stand_ins = String::new();
    if let Some((_, items)) = &mut module.content {
        items.iter_mut().for_each(without_derives);
        items.retain_mut(|item| match item {
            Item::Struct(_) | Item::Union(_) | Item::Enum(_) => true,
            Item::ForeignMod(block) => {
                let is_rust = block.abi.name.as_ref().is_some_and(|name| name.value() == "Rust");
                // Only types: functions would have to be implemented.
                block.items.retain(|item| matches!(item, ForeignItem::Type(_)));
                for item in &block.items {
                    if let (ForeignItem::Type(item), true) = (item, is_rust) {
                        let (generics, name) = (&item.generics, &item.ident);
                        let lifetimes = generics
                            .lifetimes()
                            .map(|l| format!("&{} (), ", l.lifetime.to_token_stream()));
                        let inside: String = lifetimes.collect();
                        stand_ins.push_str(&format!(
                            "pub struct {name}{}({inside});\n",
                            generics.to_token_stream()
                        ));
                    }
                }
                !block.items.is_empty()
            }
            _ => false,
        });
    }
    let name = format!("{module_name}::{}", subject.rust);
    let mut text = format!(
        "#![allow(warnings)]\n{stand_ins}#[twinspan::bridge({})]\n{}\n\
         fn size<T, F>(_: impl Fn(*const T) -> *const F) -> usize {{\n    size_of::<F>()\n}}\n\
         fn main() {{\n    println!(\"{{}} {{}}\", size_of::<{name}>(), align_of::<{name}>());\n",
        subject.arguments,
        module.to_token_stream(),
    );
    for (field, _) in &subject.fields {
        // SAFETY: of the generated block: `size` looks at the type of the closure alone, and never calls it.
        text.push_str(&format!(
            "    println!(\"{{}} {{}}\", core::mem::offset_of!({name}, {field}), size(|t: *const {name}| unsafe {{ &raw const (*t).{field} }}));\n"
        ));
    }
    Ok(text + "}\n")
}
