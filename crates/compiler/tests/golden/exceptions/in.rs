#[twinspan::bridge(namespace = "throwing")]
mod ffi {
    #[derive(Debug)]
    struct Problem {
        code: i32,
    }

    unsafe extern "C++" {
        include!("golden/exceptions/user.h");

        type Store;

        fn open(path: &str) -> Result<UniquePtr<Store>, CxxException>;
        fn check(self: &Store) -> Result<(), Problem>;
        fn lookup(self: &Store, key: &str) -> Result<&i32, CxxException>;
        fn mapped(value: i32) -> Result<Option<i32>, crate::Mapped>;
        fn plain(value: i32) -> Result<i32>;
        fn unexpected(value: i32) -> i32;
    }
}

use twinspan::CxxException;

pub struct Mapped(pub CxxException);

impl From<CxxException> for Mapped {
    fn from(exception: CxxException) -> Self {
        Mapped(exception)
    }
}

impl From<CxxException> for ffi::Problem {
    fn from(_: CxxException) -> Self {
        ffi::Problem { code: 0 }
    }
}
