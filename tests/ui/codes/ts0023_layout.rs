#[twinspan::bridge]
mod ffi {
    #[repr(packed)]
    struct Record {
        kind: u8,
        name: String,
    }
    struct Nothing {}
    union Bits {
        number: f64,
        bytes: [u8; 8],
    }
}

fn main() {}
