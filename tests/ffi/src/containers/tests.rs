use super::ffi::{self, Fixed, Item, Kind, Part, Place, Stock};
use crate::live::balanced;
use cxx::{CxxString, SharedPtr, UniquePtr, let_cxx_string};
use std::panic::{AssertUnwindSafe, catch_unwind};
use twinspan::{CxxException, View};

#[test]
fn cpp_has_what_rust_has_done() {
    balanced(|| assert_eq!(ffi::checks(), ""));
}

#[test]
fn a_map_is_read_in_place() {
    let ages = ffi::ages(100);
    assert_eq!((ages.len(), ages.is_empty()), (100, false));
    assert_eq!(ages.get("name 7"), Some(&7));
    assert_eq!(ages.get(b"name 8".as_slice()), Some(&8));
    assert_eq!(ages.get(&String::from("name 9")), Some(&9));
    let_cxx_string!(name = "name 10");
    assert_eq!(ages.get(&*name), Some(&10));
    assert_eq!(ages.get("nobody"), None);
    assert!(ages.contains_key("name 99") && !ages.contains_key("name 100"));
    // Found where C++ has it.
    let global = ffi::global_ages();
    assert_eq!(ffi::find(global, 5), global.get("name 5"));
    assert!(std::ptr::eq(
        ffi::find(global, 5).expect("it is there"),
        global.get("name 5").expect("as C++ says")
    ));
}

#[test]
fn entries_come_in_the_order_of_the_map() {
    for count in [0, 1, 15, 16, 17, 100] {
        let ages = ffi::ages(count);
        let mut expected: Vec<_> = (0..count).map(|age| (format!("name {age}"), age)).collect();
        expected.sort();
        let mut iter = ages.iter();
        assert_eq!(iter.len(), expected.len());
        let found: Vec<_> = iter.by_ref().map(|(name, age)| (name.to_string(), *age)).collect();
        assert_eq!(found, expected);
        assert!(iter.next().is_none() && iter.len() == 0);
        assert_eq!(ages.view().len(), expected.len());
    }
    let ages = ffi::ages(3);
    assert_eq!(format!("{ages:?}"), r#"{"name 0": 0, "name 1": 1, "name 2": 2}"#);
    let mut total = 0;
    for (_, age) in &*ages {
        total += age;
    }
    assert_eq!((total, ffi::total(&ages)), (3, 3));
    // One that is dropped in the midst.
    assert_eq!(ages.keys().next().map(|key| key.to_string()).as_deref(), Some("name 0"));
}

#[test]
fn a_map_is_changed_in_place() {
    let mut ages = ffi::ages(3);
    assert!(ages.pin_mut().insert("name 3", 33));
    assert!(!ages.pin_mut().insert("name 3", 3));
    assert!(ages.pin_mut().insert(String::from("a name that is long, on the heap"), 4));
    assert!(ages.pin_mut().remove("name 0") && !ages.pin_mut().remove("name 0"));
    *ages.pin_mut().get_pin_mut("name 1").expect("it is there") += 10;
    assert!(ages.pin_mut().get_pin_mut("name 0").is_none());
    for (_, mut age) in ages.pin_mut().iter_mut() {
        *age *= 2;
    }
    ffi::double_all(ages.pin_mut());
    let found: Vec<_> = ages.values().copied().collect();
    assert_eq!(found, [16, 44, 8, 12]);
    ages.pin_mut().clear();
    assert!(ages.is_empty() && ages.iter().next().is_none());
    let_cxx_string!(name = "copied");
    assert!(ages.pin_mut().insert(&*name, 1));
    assert!(ages.pin_mut().insert(cxx::UniquePtr::<CxxString>::null().is_null().to_string(), 2));
    assert_eq!((ages.get("copied"), &*name == "copied"), (Some(&1), true));
}

#[test]
fn the_order_of_a_hash_is_that_of_cpp() {
    let squares = ffi::squares(50);
    assert_eq!(squares.len(), 50);
    assert_eq!(squares.get(&7), Some(&49));
    assert_eq!(squares.get(&50), None);
    let mut found: Vec<_> = squares.iter().map(|(number, square)| (*number, *square)).collect();
    found.sort_unstable();
    assert!(found.iter().enumerate().all(|(at, (number, square))| {
        at == *number as usize && u64::from(*number * *number) == *square
    }));
}

#[test]
fn values_of_every_kind() {
    balanced(|| {
        let mut parts = ffi::parts();
        assert_eq!(parts.get(&2).map(Part::weight), Some(20));
        parts.pin_mut().get_pin_mut(&2).expect("it is there").set_weight(21);
        assert!(parts.pin_mut().insert(5, ffi::part(50)));
        assert!(!parts.pin_mut().insert(2, ffi::part(22)));
        let weights: Vec<_> = parts.values().map(Part::weight).collect();
        assert_eq!(weights, [10, 22, 50]);
        drop(parts);

        let mut places = ffi::places();
        let place = |row, column| Place { row, column };
        assert_eq!(places.get(&place(1, 2)).map(|item| &*item.name), Some("first"));
        let item = Item { name: "second".into(), numbers: vec![1.0, 2.0] };
        assert!(places.pin_mut().insert(place(0, 1), item.clone()));
        assert_eq!(places.values().next(), Some(&item));
        places.pin_mut().get_pin_mut(&place(0, 1)).expect("it is there").numbers.push(3.0);
        assert_eq!(places.get(&place(0, 1)).map(|item| item.numbers.len()), Some(3));

        let mut kinds = ffi::kinds();
        assert_eq!(kinds.get(&Kind::Large).map(|part| part.weight()), Some(2));
        assert!(kinds.get(&Kind::Small).is_none());
        assert!(kinds.pin_mut().insert(Kind::Small, ffi::part(3)));
        assert_eq!(kinds.get(&Kind::Small).map(|part| part.weight()), Some(3));

        let nested = ffi::nested();
        let inner = nested.get("one").and_then(|inner| inner.get(&1)).expect("it is there");
        assert_eq!(inner.as_slice(), [0.5, 1.5]);
        assert_eq!(nested.get("two").map(|inner| inner.is_empty()), Some(true));
    });
}

#[test]
fn pointers_to_maps() {
    assert!(ffi::no_map(false).is_none());
    assert_eq!(ffi::no_map(true).expect("there is one").get(&-1), Some(&true));
    assert!(ffi::fails(false).is_ok_and(|map| map.is_empty()));
    let Err(error) = ffi::fails(true) else { panic!("it fails") };
    assert_eq!(error.what(), "no map");
    let shared = ffi::shared();
    let weak = SharedPtr::downgrade(&shared);
    let other = weak.upgrade();
    assert_eq!(other.get(&3), Some(&false));
    drop((shared, other));
    assert!(weak.upgrade().is_null());
    let mut seen = Vec::new();
    let calls = ffi::each_map(|ages| {
        seen.push(ages.len());
        ages.len() < 2
    });
    assert_eq!((calls, seen), (3, vec![0, 1, 2]));
    let null = UniquePtr::<ffi::CxxMap<CxxString, i32>>::null();
    assert_eq!(format!("{null:?}"), "nullptr");
}

#[test]
fn what_cpp_throws_is_a_panic_and_nothing_is_lost() {
    balanced(|| {
        let mut fragile = ffi::fragile();
        let caught = |body: &mut dyn FnMut()| {
            let payload = catch_unwind(AssertUnwindSafe(body)).expect_err("it throws");
            let exception = payload.downcast::<CxxException>().expect("of C++");
            exception.what().to_owned()
        };
        let broken = ffi::fragile_key(-1);
        assert_eq!(caught(&mut || assert!(fragile.get(&*broken).is_some())), "broken");
        assert_eq!(caught(&mut || assert!(fragile.pin_mut().remove(&*broken))), "broken");
        let mut key = Some(ffi::fragile_key(-1));
        assert_eq!(
            caught(&mut || {
                fragile.pin_mut().insert(key.take().expect("once"), 1);
            }),
            "broken"
        );
        assert_eq!(fragile.len(), 2);
        let null = UniquePtr::null();
        let payload = catch_unwind(AssertUnwindSafe(|| fragile.pin_mut().insert(null, 1)));
        assert!(payload.is_err());
        let message = caught(&mut || drop(ffi::CxxPair::<Part, i32>::new()));
        assert_eq!(message, "this C++ type has no default constructor");
        assert_eq!(ffi::part_pair().first().weight(), 5);
        // What C++ cannot move it does not take.
        let mut fixed = ffi::fixed();
        assert_eq!(fixed.get(&1).map(Fixed::number), Some(10));
        let value = ffi::fixed_value();
        let mut value = Some(value);
        let message = caught(&mut || {
            fixed.pin_mut().insert(2, value.take().expect("once"));
        });
        assert_eq!(message, "a key or a value of this C++ type cannot be moved");
        assert_eq!((fixed.len(), fixed.pin_mut().remove(&1)), (1, true));
    });
}

#[test]
fn sets() {
    let mut names = ffi::names();
    assert_eq!(names.iter().map(|name| name.to_string()).collect::<Vec<_>>(), ["Anna", "Bert"]);
    assert!(names.contains("Anna") && !names.contains("Carl"));
    assert!(names.pin_mut().insert("Carl") && !names.pin_mut().insert("Carl"));
    assert!(names.pin_mut().remove("Anna"));
    assert_eq!(names.get("Carl").map(|name| name.as_bytes()), Some(&b"Carl"[..]));
    assert_eq!(format!("{names:?}"), r#"{"Bert", "Carl"}"#);
    let primes = ffi::primes();
    assert_eq!((primes.len(), primes.contains(&7), primes.contains(&9)), (4, true, false));
    assert_eq!(primes.into_iter().map(|prime| u32::from(*prime)).sum::<u32>(), 17);
}

#[test]
fn optionals() {
    balanced(|| {
        let mut maybe = ffi::maybe(1);
        assert!(maybe.is_some() && !maybe.is_none());
        assert_eq!(maybe.get().map(|text| text.to_string()).as_deref(), Some("1"));
        maybe.pin_mut().emplace("a text that is longer");
        assert_eq!(ffi::length(&maybe), 21);
        maybe.pin_mut().get_pin_mut().expect("it is there").push_str("!");
        assert_eq!(maybe.view().map(|text| text.len()), Some(22));
        assert_eq!(format!("{:?}", &*maybe), r#"Some("a text that is longer!")"#);
        maybe.pin_mut().reset();
        assert!(
            maybe.is_none() && maybe.get().is_none() && maybe.pin_mut().get_pin_mut().is_none()
        );
        assert!(ffi::maybe(-1).is_none());
        assert_eq!(ffi::length(&ffi::CxxOptional::new()), 0);
        let mut part = ffi::maybe_part(false);
        part.pin_mut().emplace(ffi::part(4));
        assert_eq!(part.get().map(Part::weight), Some(4));
        assert!(ffi::maybe_part(true).is_some());
    });
}

#[test]
fn pairs() {
    let mut pair = ffi::pair();
    assert_eq!((pair.first().to_string().as_str(), *pair.second()), ("first", 2.5));
    pair.pin_mut().set_first("other");
    *pair.pin_mut().second_mut() += 1.0;
    pair.pin_mut().first_mut().push_str("!");
    assert_eq!(format!("{:?}", &*pair), r#"("other!", 3.5)"#);
    assert_eq!(pair.view().1, &3.5);
    let mut numbers = ffi::CxxPair::<i32, i32>::new();
    assert_eq!(ffi::sum(&numbers), 0);
    numbers.pin_mut().set_second(7);
    assert_eq!(ffi::sum(&numbers), 7);
}

#[test]
fn variants() {
    balanced(|| {
        let text = ffi::variant(1);
        assert_eq!(text.index(), Some(1));
        assert!(text.holds::<CxxString>() && !text.holds::<Part>());
        assert_eq!(text.get::<CxxString>().map(|text| text.to_string()).as_deref(), Some("text"));
        assert!(text.get::<Part>().is_none());
        let mut value = ffi::variant(2);
        assert_eq!(value.get::<Part>().map(Part::weight), Some(7));
        value.pin_mut().get_pin_mut::<Part>().expect("it is there").set_weight(8);
        assert_eq!(ffi::describe(&value), "part 8");
        value.pin_mut().emplace::<CxxString>("changed");
        assert_eq!((value.index(), ffi::describe(&value).as_str()), (Some(1), "text changed"));
        // What is there twice has an index.
        assert_eq!((ffi::variant(0).index(), ffi::variant(3).index()), (Some(0), Some(3)));
        assert_eq!(ffi::variant(4).index(), None);
        let fresh = UniquePtr::<ffi::CxxVariant<(i32, CxxString, Part, i32)>>::null();
        assert!(fresh.is_null());
        assert_eq!(ffi::CxxVariant::<(i32, CxxString, Part, i32)>::new().index(), Some(0));
    });
}

#[test]
fn pointers_to_containers_stand_in_fields_and_vectors() {
    let stock = ffi::stock(Stock { ages: ffi::ages(2), shared: SharedPtr::null() });
    assert_eq!((stock.ages.len(), stock.ages.get("more")), (3, Some(&1)));
    assert_eq!(stock.shared.get().map(|text| text.len()), Some(6));
    let all = ffi::all_ages();
    assert_eq!(all.iter().map(|ages| ages.len()).collect::<Vec<_>>(), [0, 1, 2]);
}
