//! The bridge that cxx gets: what the user wrote, without the carried functions, and with the
//! stand-ins in the plan. Every token of the user keeps its span.

mod seen;

use super::c_types::Names;
use super::declare;
use super::rust::foreign;
use crate::ast::{self, Alias, Block, BlockItem, Item, Lang};
use crate::c;
use crate::cfg::Cfg;
use crate::emit::text::commentable;
use crate::ir::{Bridge, Shape, TypeId, TypeKind};
use crate::iter::IteratorExt as _;
use crate::plan::{Plan, SeenFunction};
use crate::tokens::{self, replaced};
use seen::{instantiations, replace, witness_signature};

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote, quote_spanned};

/// The unchanged module, with cxx's attribute: nothing was lowered.
pub fn in_place(ast: &ast::Bridge, module: &TokenStream) -> TokenStream {
    let args = args(ast);
    quote!(#[::cxx::bridge #args] #module)
}

/// The module that replaces the user's: our items, with cxx's module inside.
pub fn module(
    ast: &ast::Bridge,
    bridge: &Bridge,
    plan: &Plan,
    c_face: Option<&c::Face>,
) -> TokenStream {
    let (attrs, vis, ident) = (&ast.attrs, &ast.vis, &ast.ident);
    let writer = Writer::new(View::Macro, ast, bridge, plan);
    let imports = writer.imports();
    let ours = super::rust::items(bridge, plan);
    let of_c = c::rust(bridge, plan, c_face);
    let inside = inside(ast, bridge);
    let inner = inner(&writer, &inside);
    let inner = if plan.seen.c_types.has_long {
        let narrow = self::inner(&Writer { is_long_narrow: true, ..writer }, &inside);
        quote!(::twinspan::private::by_width_of_long! { { #inner } { #narrow } })
    } else {
        inner
    };
    quote! {
        #(#attrs)*
        #[allow(
            non_camel_case_types, non_snake_case, unused_unsafe, unused_qualifications,
            improper_ctypes, improper_ctypes_definitions,
            ffi_unwind_calls, let_underscore_drop, single_use_lifetimes, unreachable_pub,
            clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction,
        )]
        #vis mod #ident {
            #imports
            #[allow(unused_imports)]
            pub use self::#inside::*;
            #ours
            #of_c
            #inner
        }
    }
}

/// The name of cxx's module inside of ours: the same, if no type of the bridge has it, too.
fn inside(ast: &ast::Bridge, bridge: &Bridge) -> Ident {
    if bridge.types.iter().any(|def| def.rust == ast.ident) {
        Ident::new(&format!("__{}", ast.ident), ast.ident.span())
    } else {
        ast.ident.clone()
    }
}

/// cxx's module.
fn inner(writer: &Writer<'_>, ident: &Ident) -> TokenStream {
    let (ast, items) = (writer.ast, writer.items());
    let instantiations = instantiations(writer.bridge, writer.plan);
    let (args, unsafety) = (args(ast), &ast.unsafety);
    quote! {
        #[::cxx::bridge #args]
        #unsafety mod #ident { #items #instantiations }
    }
}

/// The module for cxx's C++ generator. `first` and `last` are put around its items.
pub fn cpp(
    ast: &ast::Bridge,
    bridge: &Bridge,
    plan: &Plan,
    first: &TokenStream,
    last: &TokenStream,
) -> TokenStream {
    let items = Writer::new(View::Generator, ast, bridge, plan).items();
    let instantiations = instantiations(bridge, plan);
    docs(wrap(ast, &quote!(#first #items #instantiations #last)))
}

/// All headers of a block where one has a `#[cfg]`, which cxx reads on blocks alone: each gets one of its own, so
/// that their order stays.
fn conditional_includes(block: &Block) -> Vec<syn::ForeignItemMacro> {
    let includes = block
        .items
        .iter()
        .filter_map(|item| match item {
            BlockItem::Other(other) => include(other),
            _ => None,
        })
        .collect_vec();
    let has_condition = includes
        .iter()
        .flat_map(|include| &include.attrs)
        .any(|attribute| attribute.path().is_ident("cfg"));
    if has_condition { includes } else { Vec::new() }
}

/// `include!(..)`, if it is one.
fn include(tokens: &TokenStream) -> Option<syn::ForeignItemMacro> {
    let call: syn::ForeignItemMacro = syn::parse2(tokens.clone()).ok()?;
    call.mac.path.is_ident("include").then_some(call)
}

/// Documentation that cxx's generator can write as C++ comments.
fn docs(tokens: TokenStream) -> TokenStream {
    tokens::mapped(tokens, &mut |token| match token {
        TokenTree::Group(group) => {
            let is_attribute = group.delimiter() == proc_macro2::Delimiter::Bracket;
            let inner = match is_attribute.then(|| documentation(group.stream())).flatten() {
                Some(documentation) => documentation,
                None => docs(group.stream()),
            };
            TokenTree::Group(replaced(&group, inner)).into()
        }
        token => token.into(),
    })
}

/// `doc = ".."`, if it is one.
fn documentation(tokens: TokenStream) -> Option<TokenStream> {
    let pair: syn::MetaNameValue = syn::parse2(tokens).ok()?;
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) = &pair.value else {
        return None;
    };
    if !pair.path.is_ident("doc") {
        return None;
    }
    let lines: Vec<String> = text.value().lines().map(commentable).collect_vec();
    let text = syn::LitStr::new(&lines.join("\n"), text.span());
    let path = &pair.path;
    Some(quote!(#path = #text))
}

/// The module with every function that cxx supports, for the checks of cxx's generator.
pub fn witness(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    wrap(ast, &Writer::new(View::Witness, ast, bridge, plan).items())
}

/// The same for cxx's macro, whose errors are kept, and nothing else. Of the attributes that cxx leaves on a module,
/// `serde` is the only one that can name a macro.
pub fn only_checked(ast: &ast::Bridge, bridge: &Bridge, plan: &Plan) -> TokenStream {
    let items = Writer::new(View::Witness, ast, bridge, plan).items();
    let (args, unsafety, ident) = (args(ast), &ast.unsafety, &ast.ident);
    quote! {
        const _: () = {
            #[allow(unused_imports)]
            use ::twinspan::private::nothing as serde;
            #[::cxx::bridge #args]
            #[serde]
            #unsafety mod #ident { #items }
        };
    }
}

fn wrap(ast: &ast::Bridge, items: &TokenStream) -> TokenStream {
    let args = args(ast);
    let (attrs, vis, unsafety, ident) = (&ast.attrs, &ast.vis, &ast.unsafety, &ast.ident);
    quote!(#(#attrs)* #[cxx::bridge #args] #vis #unsafety mod #ident { #items })
}

fn args(ast: &ast::Bridge) -> TokenStream {
    let args = &ast.args.for_cxx;
    if args.is_empty() { quote!() } else { quote!((#args)) }
}

/// The part of cxx that gets the module.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    /// It writes Rust.
    Macro,
    /// It writes C++.
    Generator,
    /// The generator, for its checks.
    Witness,
}

struct Writer<'a> {
    view: View,
    ast: &'a ast::Bridge,
    bridge: &'a Bridge,
    plan: &'a Plan,
    /// By origin: for each item, the functions in it.
    functions: Vec<Vec<Option<&'a SeenFunction>>>,
    /// Whether `long` has 32 bits. The headers use its own name.
    is_long_narrow: bool,
}

impl<'a> Writer<'a> {
    fn new(view: View, ast: &'a ast::Bridge, bridge: &'a Bridge, plan: &'a Plan) -> Self {
        let mut functions = vec![Vec::new(); ast.items.len()];
        for seen in &plan.seen.functions {
            let (block, index) = seen.origin;
            let of_block: &mut Vec<_> = &mut functions[block];
            of_block.resize(of_block.len().max(index + 1), None);
            of_block[index] = Some(seen);
        }
        Writer { view, ast, bridge, plan, functions, is_long_narrow: false }
    }

    fn c_types(&self) -> Names<'a> {
        Names { types: &self.plan.seen.c_types, narrow: self.is_long_narrow }
    }

    fn seen(&self, (block, index): (usize, usize)) -> Option<&'a SeenFunction> {
        self.functions[block].get(index).copied().flatten()
    }

    fn is_carried(&self, origin: (usize, usize)) -> bool {
        self.seen(origin).is_some_and(|seen| seen.is_carried)
    }

    /// Names of the parent module that the bridge uses: the opaque Rust types, and the functions
    /// that cxx calls.
    fn imports(&self) -> TokenStream {
        let mut imports = TokenStream::new();
        let mut import = |cfg: &Cfg, name: &Ident| {
            imports.extend(quote_spanned! {name.span()=>
                #cfg
                #[allow(unused_imports)]
                use super::#name;
            });
        };
        for def in &self.bridge.types {
            if matches!(def.kind, TypeKind::OpaqueRust) && def.foreign.is_none() {
                import(&def.cfg, &def.rust);
            }
        }
        for (block_index, item) in self.ast.items.iter().enumerate() {
            let Item::Block(block) = item else { continue };
            if block.lang != Lang::Rust {
                continue;
            }
            for (index, item) in block.items.iter().enumerate() {
                let BlockItem::Function(function) = item else { continue };
                let attrs = &function.attrs;
                let is_member = attrs.self_type.is_some() || function.sig.receiver().is_some();
                if !is_member && !self.is_carried((block_index, index)) {
                    import(&block.attrs.cfg.and(&attrs.cfg), attrs.rust_name(&function.sig.ident));
                }
            }
        }
        imports
    }

    fn items(&self) -> TokenStream {
        let mut tokens = TokenStream::new();
        for (index, item) in self.ast.items.iter().enumerate() {
            match item {
                Item::Struct(item) => match self.beside(item) {
                    Some(id) => tokens.extend(self.alias(id)),
                    None => self.structure(item).to_tokens(&mut tokens),
                },
                Item::Enum(item) => {
                    let name = item.attrs.rust_name(&item.ident);
                    match declare::beside(self.plan, self.bridge, name) {
                        Some(id) if self.view == View::Witness => {
                            let def = &self.bridge[id];
                            tokens.extend(declare::stand_in(&self.ast.args.namespace, def));
                        }
                        Some(id) => tokens.extend(self.alias(id)),
                        None => item.item.to_tokens(&mut tokens),
                    }
                }
                Item::Block(block) => self.block(index, block, &mut tokens),
                Item::Impl(item) => tokens.extend(item.tokens.clone()),
                Item::Const(_) | Item::Cpp(_) => {}
                Item::Other(other) => tokens.extend(other.clone()),
            }
        }
        tokens
    }

    fn alias(&self, id: TypeId) -> TokenStream {
        declare::alias(&self.ast.args.namespace, &self.bridge[id])
    }

    /// The type that an item defines, if there is an alias for it. The witness has the fields of
    /// the others, as far as cxx supports them.
    fn beside(&self, item: &ast::Struct) -> Option<TypeId> {
        let name = item.attrs.rust_name(&item.ident);
        let id = declare::beside(self.plan, self.bridge, name)?;
        (self.view != View::Witness || !self.is_in_witness(id)).then_some(id)
    }

    fn is_in_witness(&self, id: TypeId) -> bool {
        match &self.bridge[id].kind {
            TypeKind::Struct(of) => of.shape == Shape::Natural && !of.has_void(),
            _ => false,
        }
    }

    /// Whether the bridge has a struct with its fields that a user header defines.
    fn is_in_header(&self, name: &Ident) -> bool {
        self.bridge.types.iter().any(|def| {
            def.rust == *name && matches!(&def.kind, TypeKind::Struct(of) if of.defined_in_cxx)
        })
    }

    fn structure(&self, item: &ast::Struct) -> syn::ItemStruct {
        let name = item.attrs.rust_name(&item.ident);
        let mut written = item.item.clone();
        written.fields.iter_mut().for_each(|field| self.c_types().ty(&mut field.ty));
        if self.view == View::Generator && !self.plan.is_empty() {
            // cxx would define `std::hash` where the user's code cannot see it, and operators of a
            // class that does not declare them.
            let left_out: &[&str] = match self.is_in_header(name) {
                true => &["Hash", "PartialEq", "Eq", "PartialOrd", "Ord"],
                false => &["Hash"],
            };
            written.attrs.iter_mut().for_each(|attribute| without_derives(attribute, left_out));
        }
        if self.view == View::Witness {
            let is_it = |id: TypeId| self.bridge[id].rust == *name;
            let fields = self.plan.seen.witness_fields.iter().filter(|(id, ..)| is_it(*id));
            fields.for_each(|(_, index, seen)| {
                let field = written.fields.iter_mut().nth(*index);
                field.into_iter().for_each(|field| replace(&mut field.ty, seen));
            });
        }
        written
    }

    fn block(&self, block_index: usize, block: &Block, tokens: &mut TokenStream) {
        let shell = &block.shell;
        let includes = conditional_includes(block);
        for include in &includes {
            let condition =
                include.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
            let (attrs, abi, include) = (&shell.attrs, &shell.abi, &include.mac);
            tokens.extend(quote!(#(#attrs)* #(#condition)* #abi { #include; }));
        }
        for attribute in &shell.attrs {
            attribute.to_tokens(tokens);
        }
        shell.unsafety.to_tokens(tokens);
        shell.abi.to_tokens(tokens);
        shell.brace_token.surround(tokens, |tokens| {
            for (index, item) in block.items.iter().enumerate() {
                match item {
                    BlockItem::Other(other) if !includes.is_empty() && include(other).is_some() => {
                    }
                    // The alias replaces it.
                    BlockItem::Type(ty)
                        if declare::beside(self.plan, self.bridge, &ty.ident).is_some_and(
                            |id| self.view != View::Witness || !self.is_in_witness(id),
                        ) => {}
                    // cxx's macro would put a fieldless type with this name into the scope of the
                    // code that it generates for derives and for a Vec of it, whose elements would
                    // then have size zero.
                    BlockItem::Type(ty)
                        if self.view == View::Macro && self.is_in_header(&ty.ident) => {}
                    BlockItem::Type(ty) => tokens.extend(ty.tokens.clone()),
                    BlockItem::Alias(alias) if block.lang == Lang::Rust => {
                        tokens.extend(self.foreign(alias));
                    }
                    BlockItem::Alias(alias) if self.view == View::Macro => {
                        tokens.extend(deepen(alias));
                    }
                    BlockItem::Alias(alias) => tokens.extend(alias.tokens.clone()),
                    BlockItem::Function(function) => {
                        self.function((block_index, index), function, tokens);
                    }
                    BlockItem::Cpp(_) | BlockItem::Static(_) => {}
                    BlockItem::Other(other) => tokens.extend(other.clone()),
                }
            }
        });
    }

    fn foreign(&self, alias: &Alias) -> TokenStream {
        if alias.attrs.via.is_some() {
            return TokenStream::new();
        }
        let name = alias.attrs.rust_name(&alias.ident);
        let Some(def) = self.bridge.types.iter().find(|def| def.rust == *name) else {
            return TokenStream::new();
        };
        // In the witness the functions are unchanged, so the type has its own name.
        let name = match self.view {
            View::Witness => def.rust.clone(),
            View::Macro | View::Generator => foreign::name(def),
        };
        declare::foreign(&self.ast.args.namespace, def, &name)
    }

    fn function(&self, origin: (usize, usize), function: &ast::Function, tokens: &mut TokenStream) {
        match (self.view, self.seen(origin)) {
            (View::Witness, Some(seen)) => {
                let mut item = function.item.clone();
                witness_signature(&mut item.sig, &seen.params, &seen.result);
                self.c_types().signature(&mut item.sig);
                item.to_tokens(tokens);
            }
            (View::Macro | View::Generator, Some(seen)) if seen.is_carried => {}
            _ => function.item.to_tokens(tokens),
        }
    }
}

/// `= super::T`, one module deeper.
fn deepen(alias: &Alias) -> TokenStream {
    let mut after_equals = false;
    tokens::mapped(alias.tokens.clone(), &mut |token| {
        let insert = after_equals && matches!(&token, TokenTree::Ident(ident) if ident == "super");
        after_equals = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '=');
        if insert { quote_spanned!(token.span()=> super::super) } else { TokenStream::from(token) }
    })
}

/// `derive(..)` without these.
fn without_derives(attribute: &mut syn::Attribute, left_out: &[&str]) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let syn::Meta::List(list) = &mut attribute.meta else { return };
    let mut kept = TokenStream::new();
    let mut skip_comma = false;
    for token in list.tokens.clone() {
        match &token {
            TokenTree::Ident(ident) if left_out.iter().any(|name| ident == name) => {
                skip_comma = true;
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' && skip_comma => skip_comma = false,
            _ => kept.extend([token]),
        }
    }
    list.tokens = kept;
}
