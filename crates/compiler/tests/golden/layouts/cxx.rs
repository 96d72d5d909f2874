#[cxx::bridge(namespace = "layouts")]
unsafe mod ffi {
    unsafe extern "C++" {
        include!("golden/layouts/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[cxx_name = "WireHeader"]
        #[allow(unreachable_pub)]
        type Header = super::Header;
    }
    #[derive(Debug)]
    enum Kind {
        Text = 1,
        Number,
    }
    unsafe extern "C++" {
        #[namespace = "layouts::words"]
        #[allow(unreachable_pub)]
        type Word = super::Word;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Any = super::Any;
    }
    #[repr(align(16))]
    struct Line {
        text: String,
        words: [Word; 2],
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Log = super::Log;
    }
    extern "Rust" {}
    extern "C++" {
        include!("golden/layouts/user.h");
    }
    impl Vec<Header> {}
    impl SharedPtr<Word> {}
    impl Vec<Word> {}
    unsafe extern "C++" {
        include!("golden/layouts/in.rs.functions.h");
    }
}
