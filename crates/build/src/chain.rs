//! cc's builder methods, returning `&mut Bridge`: a chain never leaves that type.

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
    object[P: AsRef<Path>](obj: P);
    objects[P: IntoIterator<Item: AsRef<Path>>](objs: P);
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
    opt_level(opt_level: u32);
    opt_level_str(opt_level: &str);
    debug(debug: bool);
    debug_str(debug: &str);
    force_frame_pointer(force: bool);
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

/// Methods that the check of C libraries needs too.
impl Bridge {
    /// [`cc::Build::define`], on the chain.
    pub fn define<'a, V: Into<Option<&'a str>>>(&mut self, var: &str, val: V) -> &mut Self {
        let val = val.into();
        self.build.define(var, val);
        self.c_build.define(var, val);
        self
    }

    /// [`cc::Build::include`], on the chain.
    pub fn include<P: AsRef<Path>>(&mut self, dir: P) -> &mut Self {
        self.build.include(&dir);
        self.c_build.include(dir);
        self
    }

    /// [`cc::Build::includes`], on the chain.
    pub fn includes<P: IntoIterator<Item: AsRef<Path>>>(&mut self, dirs: P) -> &mut Self {
        dirs.into_iter().fold(self, |bridge, dir| bridge.include(dir))
    }

    /// [`cc::Build::flag`], on the chain. Flags about headers and macros (`-I`, `-isystem`, `-D`,
    /// `-U`) also apply to C.
    pub fn flag(&mut self, flag: impl AsRef<OsStr>) -> &mut Self {
        let flag = flag.as_ref();
        let text = flag.to_string_lossy();
        if ["-I", "-isystem", "-D", "-U", "-F", "/I", "/D"]
            .iter()
            .any(|start| text.starts_with(start))
        {
            self.c_build.flag(flag);
        }
        self.build.flag(flag);
        self
    }

    /// [`cc::Build::flags`], on the chain.
    pub fn flags<I: IntoIterator<Item: AsRef<OsStr>>>(&mut self, flags: I) -> &mut Self {
        flags.into_iter().fold(self, |bridge, flag| bridge.flag(flag))
    }

    /// [`cc::Build::target`], on the chain.
    pub fn target(&mut self, target: &str) -> &mut Self {
        self.build.target(target);
        self.c_build.target(target);
        self
    }

    /// [`cc::Build::host`], on the chain.
    pub fn host(&mut self, host: &str) -> &mut Self {
        self.build.host(host);
        self.c_build.host(host);
        self
    }

    /// [`cc::Build::out_dir`], on the chain.
    pub fn out_dir<P: AsRef<Path>>(&mut self, out_dir: P) -> &mut Self {
        self.build.out_dir(&out_dir);
        self.c_build.out_dir(out_dir);
        self
    }
}

/// Methods that [`Bridge::compile`] has to know about.
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

    /// [`cc::Build::cargo_warnings`], on the chain: whether the compiler's warnings are shown. The
    /// messages of a failed compiler are always shown.
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

    /// The C++ files so far, including the generated ones.
    pub fn get_files(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(PathBuf::as_path)
    }
}
