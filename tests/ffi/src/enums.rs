//! Shared enums: representations, discriminants, derives, values without a name, enums of C++.

#[twinspan::bridge(namespace = "enums")]
pub mod ffi {
    // The smallest representation that holds every value.
    #[derive(Debug, Default, Hash, Ord, PartialOrd, Serialize, Deserialize)]
    pub enum Suit {
        Clubs,
        #[default]
        Diamonds,
        Hearts = 10,
        Spades,
    }

    pub enum Wide {
        Zero,
        Large = 0x1_0000,
    }

    pub enum Negative {
        Low = -129,
        High = 127,
    }

    pub enum Largest {
        Zero,
        Max = 0x7FFF_FFFF_FFFF_FFFF,
    }

    #[repr(i64)]
    pub enum Explicit {
        Min = -0x7FFF_FFFF_FFFF_FFFF,
        One = 1,
    }

    #[repr(u16)]
    #[derive(BitAnd, BitOr, BitXor, Debug)]
    pub enum Flags {
        None = 0,
        Read = 1,
        Write = 2,
        All = 3,
    }

    // Any value, none of them named.
    #[repr(u32)]
    #[derive(Debug)]
    pub enum Unnamed {}

    #[cxx_name = "NamedByCpp"]
    #[derive(Debug)]
    pub enum NamedByRust {
        #[cxx_name = "cpp_value"]
        RustValue,
        #[rust_name = "RustOther"]
        cpp_other,
    }

    // Enums of C++, whose values are asserted.
    #[repr(u8)]
    #[derive(Debug)]
    pub enum Color {
        Red = 1,
        Green,
        Blue = 4,
    }

    #[repr(u32)]
    #[derive(Debug)]
    pub enum Unscoped {
        FIRST,
        SECOND = 8,
    }

    #[derive(Copy, Clone, Debug)]
    pub struct Card {
        pub suit: Suit,
        pub others: [Suit; 2],
        pub flags: Flags,
    }

    extern "Rust" {
        fn rust_next(suit: Suit) -> Suit;
        fn rust_increment(suit: &mut Suit) -> &Suit;
        fn rust_combine(left: Flags, right: &Flags) -> Flags;
        fn rust_negative(value: Negative) -> Negative;
        fn rust_unnamed(value: Unnamed) -> Unnamed;
        fn rust_card(card: Card) -> Card;
        fn rust_count(suits: &[Suit], suit: Suit) -> usize;
        fn rust_suits(suits: Vec<Suit>) -> Vec<Suit>;
        fn rust_named(value: NamedByRust) -> NamedByRust;
        fn rust_color(value: Color) -> Color;
        fn rust_box(suit: Box<Suit>) -> Box<Suit>;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/enums.h");

        type Color;
        type Unscoped;

        fn cpp_next(suit: Suit) -> Suit;
        fn cpp_increment(suit: &mut Suit) -> &Suit;
        fn cpp_combine(left: Flags, right: &Flags) -> Flags;
        fn cpp_negative(value: Negative) -> Negative;
        fn cpp_unnamed(value: Unnamed) -> Unnamed;
        fn cpp_card(card: Card) -> Card;
        fn cpp_count(suits: &[Suit], suit: Suit) -> usize;
        fn cpp_suits(suits: Vec<Suit>) -> Vec<Suit>;
        fn cpp_vector() -> UniquePtr<CxxVector<Suit>>;
        fn cpp_share(suit: Suit) -> SharedPtr<Suit>;
        fn cpp_named(value: NamedByRust) -> NamedByRust;
        fn cpp_color(value: Color) -> Color;
        fn cpp_unscoped(value: Unscoped) -> Unscoped;
        fn cpp_size_of_wide(value: Wide) -> usize;
        fn cpp_size_of_largest(value: Largest) -> usize;
        fn cpp_size_of_explicit(value: Explicit) -> usize;

        fn checks() -> String;
    }
}

use ffi::{Card, Color, Flags, NamedByRust, Negative, Suit, Unnamed};

fn rust_next(suit: Suit) -> Suit {
    match suit {
        Suit::Clubs => Suit::Diamonds,
        Suit::Diamonds => Suit::Hearts,
        Suit::Hearts => Suit::Spades,
        Suit::Spades => Suit::Clubs,
        Suit { repr } => Suit { repr: repr + 1 },
    }
}

fn rust_increment(suit: &mut Suit) -> &Suit {
    *suit = rust_next(*suit);
    suit
}

fn rust_combine(left: Flags, right: &Flags) -> Flags {
    left | *right
}

fn rust_negative(value: Negative) -> Negative {
    match value {
        Negative::Low => Negative::High,
        _ => Negative::Low,
    }
}

fn rust_unnamed(value: Unnamed) -> Unnamed {
    Unnamed { repr: value.repr + 1 }
}

fn rust_card(card: Card) -> Card {
    Card {
        suit: rust_next(card.suit),
        others: card.others.map(rust_next),
        flags: card.flags ^ Flags::All,
    }
}

fn rust_count(suits: &[Suit], suit: Suit) -> usize {
    suits.iter().filter(|each| **each == suit).count()
}

fn rust_suits(mut suits: Vec<Suit>) -> Vec<Suit> {
    suits.sort();
    suits
}

fn rust_named(value: NamedByRust) -> NamedByRust {
    match value {
        NamedByRust::RustValue => NamedByRust::RustOther,
        _ => NamedByRust::RustValue,
    }
}

fn rust_color(value: Color) -> Color {
    match value {
        Color::Red => Color::Green,
        Color::Green => Color::Blue,
        _ => Color::Red,
    }
}

fn rust_box(suit: Box<Suit>) -> Box<Suit> {
    Box::new(rust_next(*suit))
}

#[cfg(test)]
mod tests {
    use super::ffi::{
        self, Card, Color, Explicit, Flags, Largest, NamedByRust, Negative, Suit, Unnamed,
        Unscoped, Wide,
    };

    #[test]
    fn values_cross() {
        assert_eq!(ffi::cpp_next(Suit::Clubs), Suit::Diamonds);
        assert_eq!(ffi::cpp_next(Suit::Hearts), Suit::Spades);
        let mut suit = Suit::Spades;
        assert_eq!(*ffi::cpp_increment(&mut suit), Suit::Clubs);
        assert_eq!(suit, Suit::Clubs);
        assert_eq!(ffi::cpp_combine(Flags::Read, &Flags::Write), Flags::All);
        assert!(ffi::cpp_negative(Negative::Low) == Negative::High);
        assert_eq!(ffi::cpp_named(NamedByRust::RustValue), NamedByRust::RustOther);
        assert_eq!(*ffi::cpp_share(Suit::Clubs), Suit::Diamonds);
    }

    #[test]
    fn values_without_a_name() {
        assert_eq!(ffi::cpp_next(Suit { repr: 200 }), Suit { repr: 201 });
        assert_eq!(ffi::cpp_unnamed(Unnamed { repr: 7 }).repr, 8);
        let text = format!("{:?} {:?}", Suit::Hearts, Suit { repr: 200 });
        assert_eq!(text, "Hearts Suit(200)");
    }

    #[test]
    fn representations() {
        assert_eq!(size_of::<Suit>(), 1);
        assert_eq!(size_of::<Negative>(), 2);
        assert_eq!(ffi::cpp_size_of_wide(Wide::Large), size_of::<Wide>());
        assert_eq!(ffi::cpp_size_of_largest(Largest::Max), size_of::<Largest>());
        assert_eq!(ffi::cpp_size_of_explicit(Explicit::Min), size_of::<Explicit>());
        assert_eq!(Explicit::One.repr, 1_i64);
        assert_eq!(Suit::Spades.repr, 11_u8);
    }

    #[test]
    fn derives() {
        assert_eq!(Suit::default(), Suit::Diamonds);
        assert!(Suit::Clubs < Suit::Hearts);
        assert_eq!(serde_json::to_string(&Suit::Hearts).unwrap(), r#"{"repr":10}"#);
        assert_eq!(serde_json::from_str::<Suit>(r#"{"repr":11}"#).unwrap(), Suit::Spades);
        assert_eq!(Flags::Read ^ Flags::All, Flags::Write);
        assert_eq!(Flags::Read & Flags::Write, Flags::None);
    }

    #[test]
    fn inside_other_types() {
        let card = ffi::cpp_card(Card {
            suit: Suit::Clubs,
            others: [Suit::Spades, Suit { repr: 99 }],
            flags: Flags::Read,
        });
        assert_eq!(card.suit, Suit::Diamonds);
        assert_eq!(card.others, [Suit::Clubs, Suit { repr: 100 }]);
        assert_eq!(card.flags, Flags::Write);
        let suits = vec![Suit::Spades, Suit::Clubs, Suit::Spades];
        assert_eq!(ffi::cpp_count(&suits, Suit::Spades), 2);
        assert_eq!(ffi::cpp_suits(suits), [Suit::Clubs, Suit::Spades, Suit::Spades]);
        assert_eq!(ffi::cpp_vector().as_slice(), [Suit::Hearts, Suit::Spades]);
    }

    #[test]
    fn enums_of_cpp() {
        assert_eq!(ffi::cpp_color(Color::Red), Color::Green);
        assert_eq!(ffi::cpp_color(Color::Green), Color::Blue);
        assert_eq!(ffi::cpp_unscoped(Unscoped::FIRST), Unscoped::SECOND);
    }

    #[test]
    fn checks_of_cpp() {
        assert_eq!(ffi::checks(), "");
    }
}
