// Elements that whoever allocated frees.

#[twinspan::bridge(namespace = "frames")]
mod ffi {
    #[derive(Clone, Copy)]
    struct Sample {
        left: f32,
        right: f32,
    }
    struct Failure {
        code: i32,
    }
    extern "Rust" {
        fn load(length: usize) -> Result<Buffer<u8>, Failure>;
        fn loudest(samples: Buffer<Sample>) -> f32;
        fn fill(samples: &mut Buffer<Sample>, with: &Buffer<[c_long; 2]>, visit: &dyn Fn(Buffer<u8>));
    }
    unsafe extern "C++" {
        include!("golden/buffers/user.h");
        fn decode(bytes: Buffer<u8>) -> Buffer<Sample>;
        fn title(bytes: &Buffer<u8>, from: Option<Buffer<c_char>>) -> Option<Buffer<u8>>;
    }
}

fn load(_: usize) -> Result<twinspan::Buffer<u8>, ffi::Failure> {
    unimplemented!()
}

fn loudest(_: twinspan::Buffer<ffi::Sample>) -> f32 {
    unimplemented!()
}

fn fill(
    _: &mut twinspan::Buffer<ffi::Sample>,
    _: &twinspan::Buffer<[core::ffi::c_long; 2]>,
    _: &dyn Fn(twinspan::Buffer<u8>),
) {
}
