//! The rows in which Rust calls C++.

use crate::bridge::ToCppString;
use crate::bridge::library::{self, Counter, Large, Library, Small};
use autocxx::prelude::*;
use cxx::CxxString;
use std::ptr;
use twinspan_lab_harness::{Direction, Peer, crossings, keep, keep_slice, keep_str};
use twinspan_lab_subject::work::{NUMBERS, kept, text, touch};

pub fn add_to(peer: &mut Peer) {
    numbers(peer);
    records(peer);
    texts(peer);
    vectors(peer);
    objects(peer);
    options(peer);
}

fn numbers(peer: &mut Peer) {
    peer.rust_to_cxx(
        "nothing",
        crossings!(|i| {
            library::nothing();
            i
        }),
    )
    .rust_to_cxx("add", crossings!(|i| library::add(i, 7)))
    .rust_to_cxx(
        "add8",
        crossings!(|i| {
            let n = keep(i64::from(i));
            library::add8(n, n, n, n, n, n, n, n)
        }),
    )
    .rust_to_cxx("guard", crossings!(|i| library::guarded(i)))
    .note(Direction::RustToCxx, "guard", "noexcept: an exception ends the process");
}

fn large(number: i32) -> Large {
    let n = keep(f64::from(number));
    Large { x: n, y: n, z: n }
}

fn records(peer: &mut Peer) {
    peer.rust_to_cxx(
        "record8-value",
        crossings!(|i| library::small_value(Small { id: 7, number: i })),
    )
    .rust_to_cxx(
        "record8-reference",
        crossings!(|i| library::small_reference(&Small { id: 7, number: i })),
    )
    .rust_to_cxx(
        "record8-result",
        crossings!(|i| {
            let small = library::small_result(i);
            small.id.wrapping_add(small.number.cast_unsigned())
        }),
    )
    .rust_to_cxx("record24-value", crossings!(|i| library::large_value(large(i))))
    .rust_to_cxx("record24-reference", crossings!(|i| library::large_reference(&large(i))))
    .rust_to_cxx(
        "record24-result",
        crossings!(|i| {
            let large = library::large_result(keep(f64::from(i)));
            large.x + large.y + large.z
        }),
    );
}

fn checked(text: &CxxString) -> &str {
    text.to_str().unwrap_or_default()
}

fn texts(peer: &mut Peer) {
    const LENT: &str = "a method of an object: a reference that is returned belongs to an argument";
    const OWNED: &str = "a UniquePtr<CxxString>, and so one allocation more";
    macro_rules! length {
        ($which:literal, $length:literal) => {
            peer.rust_to_cxx(
                concat!("str-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | library::borrow(keep_str(text))
                ),
            )
            .note(
                Direction::RustToCxx,
                concat!("str-", $length),
                "a rust::Str in C++, as cxx has it",
            )
            .rust_to_cxx(
                concat!("str-copied-", $length),
                crossings!(
                    {
                        let text = text($length);
                    } | _
                        | library::copy(&keep_str(text).into_cpp())
                ),
            )
            .note(Direction::RustToCxx, concat!("str-copied-", $length), OWNED)
            .rust_to_cxx(
                concat!("string-result-", $length),
                crossings!(|_| {
                    let made = checked(&library::make(keep($length))).to_owned();
                    touch(kept(&made).as_bytes())
                }),
            )
            .note(Direction::RustToCxx, concat!("string-result-", $length), OWNED)
            .rust_to_cxx(
                concat!("std-string-result-", $length),
                crossings!(|_| touch(library::make(keep($length)).as_bytes())),
            )
            .note(Direction::RustToCxx, concat!("std-string-result-", $length), OWNED)
            .rust_to_cxx(
                concat!("std-string-", $length),
                crossings!(
                    {
                        let library = Library::new().within_unique_ptr();
                        let library = &*library;
                    } | _
                        | touch(library.stored(keep($which)).as_bytes())
                ),
            )
            .note(Direction::RustToCxx, concat!("std-string-", $length), LENT)
            .rust_to_cxx(
                concat!("std-string-checked-", $length),
                crossings!(
                    {
                        let library = Library::new().within_unique_ptr();
                        let library = &*library;
                    } | _
                        | touch(checked(library.stored(keep($which))).as_bytes())
                ),
            )
            .note(Direction::RustToCxx, concat!("std-string-checked-", $length), LENT);
        };
    }
    length!(0, 8);
    length!(1, 64);
    length!(2, 1024);
}

fn sum(numbers: &[f64]) -> f64 {
    // SAFETY: the numbers are readable during the call.
    unsafe { library::sum(numbers.as_ptr(), numbers.len()) }
}

fn sum_indexed(numbers: &[f64]) -> f64 {
    // SAFETY: as above.
    unsafe { library::sum_indexed(numbers.as_ptr(), numbers.len()) }
}

fn vectors(peer: &mut Peer) {
    macro_rules! slice {
        ($name:literal, $count:literal, $sum:path) => {
            peer.rust_to_cxx(
                $name,
                crossings!(
                    {
                        let numbers = &NUMBERS[..$count];
                    } | _
                        | $sum(keep_slice(numbers))
                ),
            )
            .note(Direction::RustToCxx, $name, "a pointer and a length, which is unsafe")
        };
    }
    slice!("slice-1", 1, sum);
    slice!("slice-100", 100, sum);
    slice!("slice-10000", 10_000, sum);
    slice!("slice-indexed-100", 100, sum_indexed);

    macro_rules! stored {
        (|$library:ident| $sum:expr) => {
            crossings!(
                {
                    let $library = Library::new().within_unique_ptr();
                    let $library = &*$library;
                } | _
                    | $sum
            )
        };
    }
    peer.rust_to_cxx(
        "vec-copied-100",
        stored!(|library| library.numbers().as_slice().to_vec().iter().sum::<f64>()),
    )
    .rust_to_cxx(
        "std-vector-100",
        stored!(|library| library.numbers().as_slice().iter().sum::<f64>()),
    )
    .rust_to_cxx(
        "std-vector-strings-100",
        stored!(|library| library.names().iter().map(|name| touch(name.as_bytes())).sum::<u64>()),
    )
    .rust_to_cxx(
        "std-vector-strings-indexed-100",
        stored!(|library| {
            let names = library.names();
            let name = |index| names.get(index).map_or(0, |name| touch(name.as_bytes()));
            (0..names.len()).map(name).sum::<u64>()
        }),
    );
}

fn objects(peer: &mut Peer) {
    peer.rust_to_cxx(
        "object",
        crossings!(|i| {
            let object = Counter::new(i).within_unique_ptr();
            keep(ptr::from_ref(&object));
            i
        }),
    )
    .rust_to_cxx_as(
        "object",
        "autocxx-moveit",
        "made in place, on the stack",
        crossings!(|i| {
            moveit! {
                let object = Counter::new(i);
            }
            keep(ptr::from_ref(&*object));
            i
        }),
    )
    .rust_to_cxx(
        "method",
        crossings!(
            {
                let counter = Counter::new(7).within_unique_ptr();
                let counter = &*counter;
            } | _
                | kept(counter).get()
        ),
    )
    .rust_to_cxx(
        "shared-ptr",
        crossings!(
            {
                let shared = library::shared_counter(7);
            } | i
                | {
                    drop(kept(&shared).clone());
                    i
                }
        ),
    )
    .note(Direction::RustToCxx, "object", "a UniquePtr");
}

fn options(peer: &mut Peer) {
    peer.rust_to_cxx(
        "option-number",
        crossings!(|i| {
            let mut half = 0;
            // SAFETY: it writes a number.
            if unsafe { library::half(i, &mut half) } { half } else { -1 }
        }),
    )
    .note(Direction::RustToCxx, "option-number", "a pointer to fill and a bool, which is unsafe")
    .rust_to_cxx(
        "option-reference",
        crossings!(
            {
                let library = Library::new().within_unique_ptr();
                let library = &*library;
            } | i
                | {
                    // SAFETY: it lives as long as the library.
                    unsafe { library.reference(i).as_ref() }.map_or(-1, |counter| counter.get())
                }
        ),
    )
    .note(Direction::RustToCxx, "option-reference", "a raw pointer")
    .rust_to_cxx(
        "option-owned",
        crossings!(|i| library::owned(i).as_ref().map_or(-1, |counter| counter.get())),
    )
    .note(Direction::RustToCxx, "option-owned", "a UniquePtr that may be null");
}
