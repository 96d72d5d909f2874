#[cxx::bridge(namespace = "wire")]
unsafe mod ffi {
    unsafe extern "C++" {
        include!("golden/c_face_layouts/in.rs.types.h");
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Header = super::Header;
    }
    enum Kind {
        Text = 1,
        Number,
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Pair = super::Pair;
    }
    unsafe extern "C++" {
        #[allow(unreachable_pub)]
        type Bits = super::Bits;
    }
    #[repr(align(32))]
    #[derive(Clone)]
    struct Line {
        number: u64,
        length: i64,
    }
    #[derive(Clone)]
    struct Packet {
        header: Header,
        bits: Bits,
    }
    extern "Rust" {}
    impl Vec<Header> {}
    unsafe extern "C++" {
        include!("golden/c_face_layouts/in.rs.functions.h");
    }
}
