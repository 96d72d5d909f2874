#[twinspan::bridge]
mod ffi {
    #[repr(u8)]
    enum Shape {
        Circle(f64),
    }
    enum Expr {
        Sum(Vec<Expr>),
        Negated(Expr),
    }
    enum Pair<T> {
        Both(T, T),
    }
    enum Handle {
        Text(Box<Text>),
        Number(Box<Number>),
    }
    extern "Rust" {
        type Text;
        type Number;
    }
}

fn main() {}
