    #[derive(Clone, Debug, PartialEq)]
    struct Small {
        a: i32,
        b: u8,
    }
    #[derive(Clone, Debug, PartialEq)]
    struct Large {
        number: i64,
        text: String,
        list: Vec<u16>,
    }
    #[derive(Debug, PartialEq)]
    enum Choice {
        A,
        B,
        Z = 7,
    }
    #[derive(Debug, PartialEq)]
    struct Mixed {
        a: f64,
        number: Optional<u32>,
        text: Optional<String>,
        choice: Choice,
        flags: [bool; 3],
    }
    struct Calling {
        name: String,
        call: Function<dyn Fn(u32) -> u64>,
        more: Optional<Function<dyn Fn(u32) -> u64>>,
    }
    #[derive(Debug)]
    struct Refused {
        code: u64,
        text: String,
    }
    #[derive(Clone, Debug, PartialEq)]
    enum Shape {
        Empty,
        Circle(f64),
        Named { text: String, size: u32 },
        Many(Vec<u16>, Small),
        Maybe(Optional<String>),
    }
    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Tiny {
        Byte(u8),
        Number(i32),
        Nothing,
    }
    struct Deep {
        map: HashMap<u64, String>,
        shape: Shape,
        tuple: Tuple<u8, i128>,
        list: Vec<Optional<Small>>,
        tiny: [Tiny; 2],
    }
