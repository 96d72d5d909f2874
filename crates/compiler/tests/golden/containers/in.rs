// The containers of the C++ library, as Rust reaches into them.

#[twinspan::bridge(namespace = "shop")]
mod ffi {
    #[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
    struct Place {
        row: u32,
        column: u32,
    }
    unsafe extern "C++" {
        include!("golden/containers/user.h");
        type Part;
        fn prices() -> UniquePtr<CxxMap<CxxString, f64>>;
        fn stock(prices: &CxxMap<CxxString, f64>) -> SharedPtr<CxxUnorderedMap<Place, Part>>;
        fn first(stock: Pin<&mut CxxUnorderedMap<Place, Part>>) -> Option<&CxxPair<CxxString, u16>>;
        fn names() -> UniquePtr<CxxSet<CxxString>>;
        fn numbers(of: &CxxOptional<CxxVector<i32>>) -> &CxxUnorderedSet<i64>;
        fn value() -> Result<UniquePtr<CxxVariant<i32, CxxString, Part, i32>>>;
    }
    extern "Rust" {
        #[cfg(unix)]
        fn total(prices: &CxxMap<CxxString, f64>, each: &dyn Fn(&CxxMap<u8, bool>)) -> f64;
    }
}

#[cfg(unix)]
fn total(_: &ffi::CxxMap<cxx::CxxString, f64>, _: &dyn Fn(&ffi::CxxMap<u8, bool>)) -> f64 {
    unimplemented!()
}
