//! A variable of each type in one frame of C++, in which `tests/gdb.rs` stops and looks.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use twinspan::{Buffer, Function, Optional};

#[twinspan::bridge(namespace = "look")]
mod ffi {
    struct Place {
        row: u32,
        name: String,
    }
    enum Shape {
        Point,
        Circle { radius: f64 },
        Named(String, u32),
    }
    struct Values {
        text: String,
        nothing: String,
        places: Vec<Place>,
        maybe: Optional<u32>,
        none: Optional<String>,
        pair: Tuple<u32, String>,
        numbers: Buffer<i32>,
        point: Shape,
        circle: Shape,
        named: Shape,
        call: Function<dyn Fn(u32) -> u32>,
        counts: HashMap<String, u64>,
        order: BTreeMap<u32, String>,
        seen: HashSet<u32>,
        sorted: BTreeSet<u32>,
    }
    extern "Rust" {
        type Engine;
        fn power(self: &Engine) -> u32;
        fn visit(times: u32, each: impl FnMut(u32));
    }
    unsafe extern "C++" {
        include!("twinspan-test-debuggers/cpp/look.h");
        fn look(values: &Values, text: &str, bytes: &[u8], engine: Box<Engine>) -> u32;
    }
}

/// A Rust type that C++ knows by name only.
pub struct Engine(u32);

impl Engine {
    fn power(&self) -> u32 {
        self.0
    }
}

fn visit(times: u32, mut each: impl FnMut(u32)) {
    (0..times).for_each(&mut each);
}

fn main() {
    let place = |row, name: &str| ffi::Place { row, name: name.to_owned() };
    let values = ffi::Values {
        text: "größe".to_owned(),
        nothing: String::new(),
        places: vec![place(1, "one"), place(2, "two")],
        maybe: Optional::Some(7),
        none: Optional::None,
        pair: (3, "three".to_owned()).into(),
        numbers: Buffer::from(vec![1, 2, 3]),
        point: ffi::Shape::Point,
        circle: ffi::Shape::Circle { radius: 2.5 },
        named: ffi::Shape::Named("square".to_owned(), 4),
        call: Function::new(|x| x + 1),
        counts: HashMap::from([("only".to_owned(), 9)]),
        order: BTreeMap::from([(1, "a".to_owned()), (2, "b".to_owned())]),
        seen: HashSet::from([5]),
        sorted: (0..40).collect::<BTreeSet<u32>>(),
    };
    println!("{}", ffi::look(&values, "text", b"ab", Box::new(Engine(100))));
}
