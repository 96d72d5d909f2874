#[twinspan::bridge(namespace = "perhaps")]
mod ffi {
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Hit {
        start: u32,
        /// Where it ends, if it does.
        end: Optional<u32>,
        exact: Optional<bool>,
    }

    #[derive(Clone, Debug, Default)]
    struct Query {
        text: Optional<String>,
        words: Optional<Vec<Word>>,
        best: Optional<Hit>,
        corners: Optional<[Hit; 2]>,
    }

    #[derive(Clone, Debug)]
    struct Word {
        text: String,
    }

    struct Owners {
        index: Optional<Box<Index>>,
        store: Optional<UniquePtr<Store>>,
        shared: Optional<SharedPtr<Store>>,
        size: Optional<Size>,
        #[cfg(feature = "never")]
        never: Optional<u8>,
    }

    // Whose fields are called alike, if one looks at the words alone.
    struct Job {
        at_end: Optional<u8>,
    }

    #[allow(non_camel_case_types)]
    struct Job_at {
        end: Optional<u16>,
    }

    struct View<'a> {
        text: Optional<&'a str>,
        bytes: &'a [u8],
        inner: Optional<Part<'a>>,
    }

    #[derive(Clone, Copy)]
    struct Part<'a> {
        bytes: &'a [u8],
    }

    extern "Rust" {
        type Index;

        fn search(query: &Query) -> Option<Hit>;
        fn again(query: Query) -> Result<Query>;
        fn own(owners: Owners) -> Vec<Hit>;
        fn run(job: Job, other: Job_at);
    }

    unsafe extern "C++" {
        include!("golden/optional/user.h");

        type Store;
        type Size = crate::Size;

        fn widen(hit: Hit) -> Hit;
        fn first(hits: &[Hit]) -> Option<&Hit>;
        fn length(view: &View) -> usize;
    }
}

use ffi::{Hit, Owners, Query};

pub struct Index;

#[repr(transparent)]
pub struct Size(pub u64);

unsafe impl cxx::ExternType for Size {
    type Id = cxx::type_id!("perhaps::Size");
    type Kind = cxx::kind::Trivial;
}

fn search(query: &Query) -> Option<Hit> {
    query.best.into()
}

fn again(query: Query) -> Result<Query, std::fmt::Error> {
    Ok(query)
}

fn own(_: Owners) -> Vec<Hit> {
    vec![Hit { start: 1, end: Some(2).into(), exact: None.into() }]
}

fn run(_: ffi::Job, _: ffi::Job_at) {}
