#[twinspan::bridge]
mod ffi {
    enum Shape {
        Shape(f64),
        get(f64),
        Circle { Circle: f64 },
    }
    extern "Rust" {
        fn visit(self: &Shape);
    }
}

fn main() {}
