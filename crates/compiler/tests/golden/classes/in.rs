#[twinspan::bridge(namespace = "zoo")]
mod ffi {
    struct Place {
        line: u32,
        name: String,
    }

    unsafe extern "C++" {
        include!("golden/classes/user.h");

        type Animal;
        type Named;
        #[base(Animal)]
        #[base(Named, plain)]
        type Cat;
        #[base(Cat)]
        type Kitten;
        #[cfg(unix)]
        type Listener;
        #[base(Listener, no_delete)]
        type Ear;

        #[constructor]
        fn new(lives: i32) -> UniquePtr<Cat>;
        fn legs(self: &Animal) -> i32;
        fn feed(self: Pin<&mut Animal>, food: &str);
        #[cxx_name = "age<std::uint8_t, 2>"]
        fn age(self: &Animal) -> u8;
        #[cxx_name = "named<Cat>"]
        fn named_cats(name: &str, #[out] ages: [u8; 4]) -> usize;

        fn weight(self: &Animal, #[out] grams: u64) -> bool;
        fn describe(self: &Animal, #[out] text: String);
        fn open(path: &str, #[out] file: UniquePtr<Cat>) -> Result<()>;
        fn place(id: i32, #[out] place: Place, depth: i32, #[out] digest: [u8; 4]) -> Result<bool, CxxException>;
        fn checksum(#[length] data: &[u8], #[out] sum: u32);
        #[Self = "Cat"]
        #[cxx_name = "lives"]
        static LIVES: i32;
        static SIZE: usize;
        fn rest(number: i32, by: i32, #[out] rest: i32) -> i32 {
            cpp!(rest = number % by; return number / by;)
        }
    }
}
