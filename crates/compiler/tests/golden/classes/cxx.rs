#[cxx::bridge(namespace = "zoo")]
mod ffi {
    unsafe extern "C++" {
        include!("golden/classes/in.rs.types.h");
    }
    struct Place {
        line: u32,
        name: String,
    }
    unsafe extern "C++" {
        include!("golden/classes/user.h");
        type Animal;
        type Named;
        type Cat;
        type Kitten;
        #[cfg(unix)]
        type Listener;
        type Ear;
    }
    impl UniquePtr<Cat> {}
    impl SharedPtr<Cat> {}
    impl SharedPtr<Animal> {}
    impl UniquePtr<Animal> {}
    impl SharedPtr<Named> {}
    impl SharedPtr<Kitten> {}
    impl UniquePtr<Kitten> {}
    impl SharedPtr<Ear> {}
    #[cfg(any(all(unix)))]
    impl SharedPtr<Listener> {}
    unsafe extern "C++" {
        include!("golden/classes/in.rs.functions.h");
    }
}
