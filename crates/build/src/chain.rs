//! cc's builder methods, returning `&mut Bridge`: no chain leaves that type.

use crate::Bridge;
use crate::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// `name[generics](argument: Type, ..);` becomes a method that calls cc's method of that name.
macro_rules! forward {
    ($($name:ident $([$($generics:tt)*])? ($($argument:ident: $type:ty),*);)*) => {
        /// The builder methods of [`cc::Build`]; see there for what each does.
        #[allow(deprecated, reason = "what cc has is here, so that no chain leaves this type")]
        impl Bridge {$(
            #[doc = concat!("[`cc::Build::", stringify!($name), "`], on the chain.")]
            pub fn $name $(<$($generics)*>)? (&mut self, $($argument: $type),*) -> &mut Self {
                self.build.$name($($argument),*);
                self
            }
        )*}
    };
}

forward! {
    define['a, V: Into<Option<&'a str>>](var: &str, val: V);
    include[P: AsRef<Path>](dir: P);
    includes[P: IntoIterator<Item: AsRef<Path>>](dirs: P);
    object[P: AsRef<Path>](obj: P);
    objects[P: IntoIterator<Item: AsRef<Path>>](objs: P);
    flag(flag: impl AsRef<OsStr>);
    flags[I: IntoIterator<Item: AsRef<OsStr>>](flags: I);
    remove_flag(flag: &str);
    ar_flag(flag: impl AsRef<OsStr>);
    asm_flag(flag: impl AsRef<OsStr>);
    flag_if_supported(flag: impl AsRef<OsStr>);
    shared_flag(shared_flag: bool);
    static_flag(static_flag: bool);
    no_default_flags(no_default_flags: bool);
    source_root[P: AsRef<Path>](root: P);
    remap_source_path[P: AsRef<Path>, Q: AsRef<Path>](from: P, to: Q);
    reproducible_codeview(enabled: bool);
    cpp(cpp: bool);
    cuda(cuda: bool);
    cudart(cudart: &str);
    ccbin(ccbin: bool);
    std(std: &str);
    warnings_into_errors(warnings_into_errors: bool);
    warnings(warnings: bool);
    extra_warnings(warnings: bool);
    cpp_link_stdlib['a, V: Into<Option<&'a str>>](cpp_link_stdlib: V);
    cpp_link_stdlib_static(is_static: bool);
    cpp_set_stdlib['a, V: Into<Option<&'a str>>](cpp_set_stdlib: V);
    target(target: &str);
    host(host: &str);
    opt_level(opt_level: u32);
    opt_level_str(opt_level: &str);
    debug(debug: bool);
    debug_str(debug: &str);
    force_frame_pointer(force: bool);
    out_dir[P: AsRef<Path>](out_dir: P);
    compiler[P: AsRef<Path>](compiler: P);
    archiver[P: AsRef<Path>](archiver: P);
    ranlib[P: AsRef<Path>](ranlib: P);
    cargo_debug(cargo_debug: bool);
    cargo_output(cargo_output: bool);
    link_lib_modifier(link_lib_modifier: impl AsRef<OsStr>);
    pic(pic: bool);
    use_plt(use_plt: bool);
    emit_rerun_if_env_changed(emit_rerun_if_env_changed: bool);
    static_crt(static_crt: bool);
    shell_escaped_flags(shell_escaped_flags: bool);
    inherit_rustflags(inherit_rustflags: bool);
    inherit_trim_paths(inherit_trim_paths: bool);
    prefer_clang_cl_over_msvc(prefer_clang_cl_over_msvc: bool);
    env[K: AsRef<OsStr>, V: AsRef<OsStr>](key: K, val: V);
    set_envs_snapshot[I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>](vars: I);
}

/// Those that [`Bridge::compile`] has to know about.
impl Bridge {
    /// [`cc::Build::file`], on the chain.
    pub fn file<P: AsRef<Path>>(&mut self, p: P) -> &mut Self {
        self.files.push(p.as_ref().to_owned());
        self
    }

    /// [`cc::Build::files`], on the chain.
    pub fn files<P: IntoIterator<Item: AsRef<Path>>>(&mut self, p: P) -> &mut Self {
        self.files.extend(p.into_iter().map(|path| path.as_ref().to_owned()));
        self
    }

    /// [`cc::Build::cargo_warnings`], on the chain: whether the compiler's warnings are shown.
    /// What it says when it fails is always shown.
    pub fn cargo_warnings(&mut self, cargo_warnings: bool) -> &mut Self {
        self.cargo_warnings = cargo_warnings;
        self.build.cargo_warnings(cargo_warnings);
        self
    }

    /// [`cc::Build::cargo_metadata`], on the chain: whether cargo is told what to link and what to
    /// watch.
    pub fn cargo_metadata(&mut self, cargo_metadata: bool) -> &mut Self {
        self.cargo_metadata = cargo_metadata;
        self.build.cargo_metadata(cargo_metadata);
        self
    }

    /// [`cc::Build::try_flags_from_environment`], on the chain.
    ///
    /// # Errors
    ///
    /// If the variable is not set or cannot be split into flags.
    pub fn try_flags_from_environment(&mut self, environ_key: &str) -> Result<&mut Self, Error> {
        match self.build.try_flags_from_environment(environ_key) {
            Ok(_) => Ok(self),
            Err(error) => Err(Error::cc(&error)),
        }
    }

    /// [`cc::Build::is_flag_supported`]: runs the compiler to see whether it accepts the flag.
    ///
    /// # Errors
    ///
    /// If the compiler cannot be run.
    pub fn is_flag_supported(&self, flag: impl AsRef<OsStr>) -> Result<bool, Error> {
        self.build.is_flag_supported(flag).map_err(|error| Error::cc(&error))
    }

    /// The C++ files so far, the generated ones among them.
    pub fn get_files(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(PathBuf::as_path)
    }
}
