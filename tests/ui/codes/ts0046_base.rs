#[twinspan::bridge]
mod ffi {
    struct Data {
        x: i32,
    }
    unsafe extern "C++" {
        type Base;
        #[base(Unknown)]
        type A;
        #[base(Data)]
        type B;
        #[base(Base)]
        #[base(Base, plain)]
        type C;
        #[base(E)]
        type D;
        #[base(D)]
        type E;
    }
    extern "Rust" {
        #[base(Base)]
        type R;
    }
}

fn main() {}
