//! `Optional<T>` in the fields of structs, which both languages read and write in place. What is in
//! `options.rs` crosses as parameter and result instead.

use crate::live::Live;

#[twinspan::bridge(namespace = "optionals")]
pub mod ffi {
    #[derive(Copy, Clone, Debug, PartialOrd)]
    pub enum Level {
        Low,
        High,
    }

    /// Where something was found.
    #[derive(Copy, Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub struct Hit {
        pub start: u32,
        /// Where it ends, if it does.
        pub end: Optional<u32>,
        pub exact: Optional<bool>,
    }

    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct Numbers {
        pub byte: Optional<u8>,
        pub character: Optional<c_char>,
        #[cxx_name = "short_"]
        pub short: Optional<i16>,
        #[cxx_name = "long_"]
        pub long: Optional<i64>,
        pub size: Optional<usize>,
        #[cxx_name = "float_"]
        pub float: Optional<f32>,
        #[cxx_name = "double_"]
        pub double: Optional<f64>,
        pub level: Optional<Level>,
        pub hit: Optional<Hit>,
        pub hits: Optional<[Hit; 2]>,
        pub aligned: Optional<Aligned>,
        pub address: Optional<*const u8>,
        pub last: bool,
    }

    #[repr(align(32))]
    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct Aligned {
        pub byte: u8,
        pub maybe: Optional<u8>,
    }

    /// The only number is inside.
    #[derive(Copy, Clone, Debug, Default, PartialEq)]
    pub struct Lone {
        #[cxx_name = "float_"]
        pub float: Optional<f32>,
    }

    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Record {
        pub name: Optional<String>,
        pub words: Optional<Vec<String>>,
        pub hits: Optional<Vec<Hit>>,
        pub names: Optional<[String; 2]>,
        pub inner: Optional<Inner>,
    }

    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Inner {
        #[cxx_name = "type_"]
        pub r#type: Optional<String>,
    }

    #[derive(Default)]
    pub struct Owner {
        pub thing: Optional<Box<Thing>>,
        pub things: Optional<Vec<Thing>>,
        pub part: Optional<UniquePtr<Part>>,
        pub shared: Optional<SharedPtr<Part>>,
        pub weak: Optional<WeakPtr<Part>>,
        pub number: i32,
    }

    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct View<'a> {
        pub text: Optional<&'a str>,
        pub numbers: Optional<&'a [i32]>,
        pub inner: Optional<Text<'a>>,
    }

    #[derive(Copy, Clone, Debug, PartialEq)]
    pub struct Text<'a> {
        pub text: &'a str,
    }

    pub struct Configured {
        pub always: u8,
        #[cfg(feature = "enabled")]
        pub enabled: Optional<u8>,
        #[cfg(not(feature = "enabled"))]
        pub disabled: Optional<u16>,
    }

    extern "Rust" {
        type Thing;
        fn number(self: &Thing) -> i32;
        fn new_thing(number: i32) -> Box<Thing>;

        // Each gives back what it got.
        fn rust_hit(hit: Hit) -> Hit;
        fn rust_numbers(numbers: Numbers) -> Numbers;
        fn rust_lone(lone: Lone) -> Lone;
        fn rust_record(record: Record) -> Record;
        fn rust_owner(owner: Owner) -> Owner;
        fn rust_hits(hits: Vec<Hit>) -> Vec<Hit>;
        fn rust_option(hit: Option<Hit>) -> Option<Hit>;
        fn rust_option_record(record: Option<Record>) -> Option<Record>;
        fn rust_result(record: Record) -> Result<Record>;
        unsafe fn rust_view<'a>(view: View<'a>) -> View<'a>;
        fn rust_each(hits: &[Hit], visit: impl FnMut(Hit) -> Option<Hit>) -> u32;

        fn length(self: &Hit) -> Option<u32>;
        fn rust_close(hit: &mut Hit, end: Option<u32>);
        fn rust_name(record: &Record) -> &str;
        fn rust_take(owner: &mut Owner) -> Option<Box<Thing>>;
        fn rust_drop(owner: Owner, record: Record);
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/optionals.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn new_part(weight: i32) -> UniquePtr<Part>;

        fn cpp_hit(hit: Hit) -> Hit;
        fn cpp_numbers(numbers: Numbers) -> Numbers;
        fn cpp_lone(lone: Lone) -> Lone;
        fn cpp_record(record: Record) -> Record;
        fn cpp_owner(owner: Owner) -> Owner;
        fn cpp_hits(hits: Vec<Hit>) -> Vec<Hit>;
        fn cpp_option(hit: Option<Hit>) -> Option<Hit>;
        fn cpp_option_record(record: Option<Record>) -> Option<Record>;
        fn cpp_result(record: Record) -> Result<Record>;
        fn cpp_view<'a>(view: View<'a>) -> View<'a>;
        fn cpp_configured(configured: Configured) -> Configured;

        fn is_exact(self: &Hit) -> bool;
        fn cpp_close(hit: &mut Hit, end: Option<u32>);
        fn cpp_name(record: &Record) -> Option<&String>;
        fn cpp_take(owner: &mut Owner) -> Option<Box<Thing>>;
        fn cpp_drop(owner: Owner, record: Record);
        fn cpp_leave(owner: &mut Owner, record: &mut Record);
        fn cpp_sizes() -> Vec<usize>;

        fn checks() -> String;
    }
}

use ffi::{Hit, Lone, Numbers, Owner, Record, View};

#[derive(Debug)]
pub struct Thing {
    number: i32,
    _live: Live,
}

impl Thing {
    fn number(&self) -> i32 {
        self.number
    }
}

fn new_thing(number: i32) -> Box<Thing> {
    Box::new(Thing { number, _live: Live::new() })
}

macro_rules! same {
    ($($name:ident: $ty:ty;)*) => {
        $(fn $name(value: $ty) -> $ty {
            value
        })*
    };
}

same! {
    rust_hit: Hit;
    rust_numbers: Numbers;
    rust_lone: Lone;
    rust_record: Record;
    rust_owner: Owner;
    rust_hits: Vec<Hit>;
    rust_option: Option<Hit>;
    rust_option_record: Option<Record>;
}

fn rust_result(record: Record) -> Result<Record, &'static str> {
    if record.name.is_some() { Ok(record) } else { Err("no name") }
}

fn rust_view(view: View<'_>) -> View<'_> {
    view
}

fn rust_each(hits: &[Hit], visit: impl FnMut(Hit) -> Option<Hit>) -> u32 {
    hits.iter().copied().filter_map(visit).filter_map(|hit| hit.end.into_option()).sum()
}

impl Hit {
    fn length(&self) -> Option<u32> {
        self.end.into_option()?.checked_sub(self.start)
    }
}

fn rust_close(hit: &mut Hit, end: Option<u32>) {
    hit.end = end.into();
}

fn rust_name(record: &Record) -> &str {
    record.name.as_deref().unwrap_or("nobody")
}

fn rust_take(owner: &mut Owner) -> Option<Box<Thing>> {
    owner.thing.take()
}

fn rust_drop(owner: Owner, record: Record) {
    drop((owner, record));
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Aligned, Hit, Inner, Level, Lone, Numbers, Owner, Record, Text, View};
    use super::{Thing, new_thing};
    use crate::live::{Live, balanced};
    use cxx::{SharedPtr, WeakPtr};
    use std::collections::HashSet;
    use twinspan::Optional;

    fn hit(start: u32, end: Option<u32>, exact: Option<bool>) -> Hit {
        Hit { start, end: end.into(), exact: exact.into() }
    }

    fn nothing() -> Numbers {
        Numbers {
            byte: Optional::None,
            character: Optional::None,
            short: Optional::None,
            long: Optional::None,
            size: Optional::None,
            float: Optional::None,
            double: Optional::None,
            level: Optional::None,
            hit: Optional::None,
            hits: Optional::None,
            aligned: Optional::None,
            address: Optional::None,
            last: true,
        }
    }

    fn record(name: &str) -> Record {
        Record {
            name: name.to_owned().into(),
            words: vec!["a".to_owned(), String::new()].into(),
            hits: vec![hit(1, None, Some(false))].into(),
            names: [name.to_owned(), "second".to_owned()].into(),
            inner: Inner { r#type: "inner".to_owned().into() }.into(),
        }
    }

    /// What C++ has to measure, too.
    fn sizes() -> Vec<usize> {
        use std::mem::offset_of;
        vec![
            size_of::<Hit>(),
            offset_of!(Hit, end),
            offset_of!(Hit, exact),
            size_of::<Numbers>(),
            offset_of!(Numbers, double),
            offset_of!(Numbers, aligned),
            offset_of!(Numbers, last),
            size_of::<Aligned>(),
            align_of::<Aligned>(),
            size_of::<Record>(),
            offset_of!(Record, names),
            size_of::<Owner>(),
            size_of::<View<'_>>(),
            size_of::<ffi::Configured>(),
            size_of::<Optional<u8>>(),
            size_of::<Optional<Box<u8>>>(),
            size_of::<Optional<Aligned>>(),
        ]
    }

    #[test]
    fn the_layouts_are_the_same() {
        assert_eq!(ffi::cpp_sizes(), sizes());
    }

    #[test]
    fn numbers() {
        for end in [None, Some(0), Some(u32::MAX)] {
            for exact in [None, Some(false), Some(true)] {
                let hit = hit(7, end, exact);
                assert_eq!(ffi::cpp_hit(hit), hit);
                assert_eq!(ffi::cpp_option(Some(hit)), Some(hit));
                assert_eq!(hit.is_exact(), exact == Some(true));
            }
        }
        assert_eq!(ffi::cpp_option(None), None);
        assert_eq!(ffi::cpp_numbers(nothing()), nothing());
        let zero = 0;
        let all = Numbers {
            byte: 0.into(),
            character: Some(-1).into(),
            short: i16::MIN.into(),
            long: i64::MIN.into(),
            size: usize::MAX.into(),
            float: 0.5.into(),
            double: f64::MIN.into(),
            level: Level::High.into(),
            hit: hit(1, Some(2), None).into(),
            hits: [hit(0, None, None), hit(3, Some(4), Some(true))].into(),
            aligned: Aligned { byte: 1, maybe: Some(2).into() }.into(),
            address: (&raw const zero).into(),
            last: false,
        };
        assert_eq!(ffi::cpp_numbers(all), all);
        for float in [None, Some(0.0), Some(-1.5)] {
            let lone = Lone { float: float.into() };
            assert_eq!(ffi::cpp_lone(lone), lone);
        }
    }

    #[test]
    fn values_that_own() {
        balanced(|| {
            assert_eq!(ffi::cpp_record(Record::default()), Record::default());
            assert_eq!(ffi::cpp_record(record("text")), record("text"));
            assert_eq!(ffi::cpp_record(record("")), record(""));
            assert_eq!(ffi::cpp_option_record(Some(record("text"))), Some(record("text")));
            assert_eq!(ffi::cpp_option_record(None), None);
            assert_eq!(ffi::cpp_result(record("text")).unwrap(), record("text"));
            assert_eq!(ffi::cpp_result(Record::default()).unwrap_err().what(), "no name");
            let hits = vec![hit(1, Some(2), None), hit(3, None, None)];
            assert_eq!(ffi::cpp_hits(hits.clone()), hits);
            let record = record("text");
            let name = ffi::cpp_name(&record).unwrap();
            assert!(std::ptr::eq(name, record.name.as_ref().unwrap()));
            assert_eq!(ffi::cpp_name(&Record::default()), None);
        });
    }

    #[test]
    fn owners() {
        balanced(|| {
            let shared = SharedPtr::from(ffi::new_part(5));
            let mut owner = ffi::cpp_owner(Owner {
                thing: new_thing(1).into(),
                things: vec![Thing { number: 2, _live: Live::new() }].into(),
                part: ffi::new_part(3).into(),
                shared: shared.clone().into(),
                weak: SharedPtr::downgrade(&shared).into(),
                number: 4,
            });
            assert_eq!(owner.thing.as_ref().map(|thing| thing.number), Some(1));
            assert_eq!(owner.things.as_ref().unwrap()[0].number, 2);
            assert_eq!(owner.part.as_ref().unwrap().weight(), 3);
            assert_eq!(owner.shared.as_ref().unwrap().as_ptr(), shared.as_ptr());
            assert_eq!(
                owner.weak.as_ref().map(WeakPtr::upgrade).unwrap().as_ptr(),
                shared.as_ptr()
            );
            assert_eq!(owner.number, 4);
            assert_eq!(ffi::cpp_take(&mut owner).unwrap().number, 1);
            assert!(owner.thing.is_none() && ffi::cpp_take(&mut owner).is_none());
            ffi::cpp_drop(owner, record("dropped"));
            ffi::cpp_drop(Owner::default(), Record::default());
            // A null pointer is a value like another.
            let null = Owner { part: Some(cxx::UniquePtr::null()).into(), ..Owner::default() };
            assert!(ffi::cpp_owner(null).part.as_ref().is_some_and(cxx::UniquePtr::is_null));
        });
    }

    #[test]
    fn what_cpp_moves_from_is_none() {
        balanced(|| {
            let mut owner = Owner { thing: new_thing(1).into(), ..Owner::default() };
            owner.part = ffi::new_part(2).into();
            let mut moved = record("text");
            ffi::cpp_leave(&mut owner, &mut moved);
            assert!(owner.thing.is_none() && owner.part.is_none());
            assert!(moved.name.is_none() && moved.words.is_none() && moved.hits.is_none());
            assert!(moved.inner.is_none());
        });
    }

    #[test]
    fn in_place() {
        let mut hit = Hit { start: 2, ..Hit::default() };
        ffi::cpp_close(&mut hit, Some(5));
        assert_eq!((hit.end, hit.length()), (5.into(), Some(3)));
        ffi::cpp_close(&mut hit, None);
        assert_eq!((hit.end.into_option(), hit.length()), (None, None));
    }

    #[test]
    fn views() {
        let none = View { text: None.into(), numbers: None.into(), inner: None.into() };
        assert_eq!(ffi::cpp_view(none), none);
        let text = "text".to_owned();
        let view = View {
            text: text.as_str().into(),
            numbers: Some(&[1, 2][..]).into(),
            inner: Text { text: "" }.into(),
        };
        assert_eq!(ffi::cpp_view(view), view);
        let kept: &'static [i32] = {
            let view = View { numbers: Some(&[3][..]).into(), ..none };
            ffi::cpp_view(view).numbers.into_option().unwrap()
        };
        assert_eq!(kept, [3]);
    }

    #[test]
    fn configured() {
        let configured = ffi::Configured { always: 1, enabled: 2.into() };
        let same = ffi::cpp_configured(configured);
        assert_eq!((same.always, same.enabled), (1, Optional::Some(2)));
    }

    #[test]
    fn derives() {
        let hits = [hit(1, None, None), hit(1, Some(0), None), hit(1, Some(0), Some(false))];
        assert!(hits.is_sorted() && hits[0] < hits[2]);
        assert_eq!(HashSet::from(hits).len(), 3);
        assert_eq!(format!("{:?}", hits[1]), "Hit { start: 1, end: Some(0), exact: None }");
        assert_eq!(record("a").clone(), record("a"));
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
