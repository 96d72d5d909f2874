#[cxx::bridge(namespace = "perhaps")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/optional/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Hit = super::Hit;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Query = super::Query;
    }
    #[derive(Clone, Debug)]
    struct Word {
        text: String,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Owners = super::Owners;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Job = super::Job;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Job_at = super::Job_at;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type View<'l0> = super::View<'l0>;
    }
    #[derive(Clone, Copy)]
    struct Part<'a> {
        bytes: &'a [u8],
    }
    extern "Rust" {
        type Index;
    }
    unsafe extern "C++" {
        include!("golden/optional/user.h");
        type Store;
        type Size = crate::Size;
    }
    impl Vec<Hit> {}
    impl Vec<Word> {}
    impl Box<Index> {}
    impl UniquePtr<Store> {}
    impl SharedPtr<Store> {}
    unsafe extern "C++" {
        include!("golden/optional/in.rs.functions.h");
    }
}
