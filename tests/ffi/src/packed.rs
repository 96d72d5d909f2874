//! Packed and aligned structs, and such with pointers to `void`: the same bytes in both languages.

#[twinspan::bridge(namespace = "packed")]
pub mod ffi {
    /// As in a file or on a wire: nothing between the fields.
    #[repr(packed)]
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Header {
        pub kind: u8,
        /// At offset 1.
        pub length: u32,
        pub level: Level,
        pub checksum: [u16; 3],
        pub scale: f64,
        pub inner: Pair,
        pub next: *const u8,
    }

    #[repr(C, packed(2))]
    #[derive(Clone, Copy, Debug, PartialEq)]
    #[allow(missing_docs)]
    pub struct Halves {
        pub small: u8,
        pub wide: u64,
        pub end: c_long,
    }

    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub struct Pair {
        pub a: u16,
        pub b: u32,
    }

    #[derive(Debug, PartialEq)]
    pub enum Level {
        Low = 3,
        High,
    }

    #[repr(align(32))]
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Line {
        pub number: u8,
        pub text: String,
    }

    /// As a C library gives it.
    #[derive(Clone, Copy, Debug)]
    pub struct Handle {
        pub object: *mut c_void,
        pub size: size_t,
    }

    /// All of them in one.
    #[derive(Clone, Debug)]
    pub struct Whole {
        pub header: Header,
        pub handle: Handle,
        pub headers: Vec<Header>,
        pub maybe: Optional<Header>,
        pub each: [Halves; 2],
        pub name: String,
    }

    /// A header defines it.
    #[repr(packed(2))]
    #[derive(Clone, Copy, Debug, PartialEq)]
    pub struct Wire {
        pub kind: u8,
        pub bytes: [u8; 2],
        pub length: c_uint,
    }

    #[derive(Clone)]
    pub struct Wires {
        pub first: Wire,
        pub all: Vec<Wire>,
    }

    #[derive(Debug, PartialEq)]
    #[repr(packed)]
    pub struct Refused {
        pub line: u8,
        pub code: c_int,
    }

    extern "Rust" {
        fn rust_next(header: Header) -> Header;
        fn rust_maybe(header: Option<Header>) -> Option<Header>;
        fn rust_checked(header: &Header) -> Result<Header, Refused>;
        fn rust_change(header: &mut Header) -> &mut Header;
        fn rust_sum(headers: &[Header]) -> u32;
        fn rust_list(headers: Vec<Header>) -> Vec<Header>;
        fn rust_box(header: &Header) -> Box<Header>;
        fn rust_each(halves: Halves, visit: impl Fn(Halves) -> Halves) -> Halves;
        fn rust_line(line: Line) -> Line;
        fn rust_lines(lines: &[Line], pick: u8) -> Option<Line>;
        fn rust_handle(handle: Handle) -> Handle;
        fn rust_whole(whole: Whole) -> Whole;
        fn rust_wire(wire: Wire, wires: &[Wire]) -> Wires;
        fn rust_is_aligned(line: &Line) -> bool;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/packed.h");

        type Wire;

        fn cpp_wire(wire: Option<Wire>) -> Result<Wire, Refused>;
        fn cpp_next(header: Header) -> Header;
        fn cpp_maybe(header: Option<Header>) -> Option<Header>;
        fn cpp_checked(header: &Header) -> Result<Header, Refused>;
        fn cpp_change(header: &mut Header) -> &mut Header;
        fn cpp_sum(headers: &[Header]) -> u32;
        fn cpp_list(headers: Vec<Header>) -> Vec<Header>;
        fn cpp_each(halves: Halves, visit: &dyn Fn(Halves) -> Halves) -> Halves;
        fn cpp_line(line: Line) -> Line;
        fn cpp_handle(handle: Handle) -> Handle;
        fn cpp_whole(whole: Whole) -> Whole;
        fn cpp_fresh() -> Header;
        fn shortened(self: &Header) -> Header;
        fn checks() -> String;
    }
}

use ffi::{Halves, Handle, Header, Level, Line, Refused, Whole, Wire, Wires};

#[allow(clippy::derivable_impls)]
impl Default for Level {
    fn default() -> Self {
        Level::High
    }
}

fn rust_next(mut header: Header) -> Header {
    header.kind += 1;
    header.length += 1;
    header.checksum[2] += 1;
    header.scale *= 2.0;
    header.inner = ffi::Pair { a: header.inner.a + 1, b: header.inner.b + 1 };
    header
}

fn rust_maybe(header: Option<Header>) -> Option<Header> {
    header.map(rust_next)
}

fn rust_checked(header: &Header) -> Result<Header, Refused> {
    if header.kind == 0 { Err(Refused { line: 7, code: -1 }) } else { Ok(rust_next(*header)) }
}

fn rust_change(header: &mut Header) -> &mut Header {
    *header = rust_next(*header);
    header
}

fn rust_sum(headers: &[Header]) -> u32 {
    headers.iter().map(|header| header.length).sum()
}

fn rust_list(mut headers: Vec<Header>) -> Vec<Header> {
    headers.push(Header { length: 9, ..Header::default() });
    headers
}

fn rust_box(header: &Header) -> Box<Header> {
    Box::new(rust_next(*header))
}

fn rust_each(halves: Halves, visit: impl Fn(Halves) -> Halves) -> Halves {
    visit(visit(halves))
}

fn rust_line(mut line: Line) -> Line {
    line.number += 1;
    line.text.push('!');
    line
}

fn rust_lines(lines: &[Line], pick: u8) -> Option<Line> {
    lines.iter().find(|line| line.number == pick).cloned()
}

fn rust_handle(handle: Handle) -> Handle {
    Handle { size: handle.size + 1, ..handle }
}

fn rust_whole(mut whole: Whole) -> Whole {
    whole.header = rust_next(whole.header);
    whole.handle = rust_handle(whole.handle);
    whole.headers.push(whole.header);
    whole.maybe = rust_maybe(whole.maybe.into_option()).into();
    whole.each[1].wide += 1;
    whole.name.push('!');
    whole
}

fn rust_wire(wire: Wire, wires: &[Wire]) -> Wires {
    Wires { first: Wire { length: wire.length + 1, ..wire }, all: wires.to_vec() }
}

fn rust_is_aligned(line: &Line) -> bool {
    (&raw const *line).addr().is_multiple_of(32)
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Halves, Handle, Header, Level, Line, Pair, Refused, Whole, Wire};
    use core::mem::{offset_of, size_of};
    use std::ptr;

    fn header() -> Header {
        Header {
            kind: 1,
            length: 0x0102_0304,
            level: Level::High,
            checksum: [1, 2, 3],
            scale: 1.5,
            inner: Pair { a: 4, b: 5 },
            next: ptr::null(),
        }
    }

    #[test]
    fn in_cpp() {
        assert_eq!(ffi::checks(), "");
    }

    #[test]
    fn where_the_fields_are() {
        assert_eq!((offset_of!(Header, length), offset_of!(Header, scale)), (1, 12));
        assert_eq!((size_of::<Header>(), align_of::<Header>()), (28 + size_of::<usize>(), 1));
        assert_eq!((offset_of!(Halves, wide), offset_of!(Halves, end)), (2, 10));
        assert_eq!(align_of::<Halves>(), 2);
        assert_eq!(align_of::<Line>(), 32);
    }

    #[test]
    fn in_rust() {
        let next = super::rust_next(header());
        assert_eq!(ffi::cpp_next(header()), next);
        assert_eq!(ffi::cpp_maybe(Some(header())), Some(next));
        assert_eq!(ffi::cpp_maybe(None), None);
        assert_eq!(ffi::cpp_checked(&header()), Ok(next));
        assert_eq!(ffi::cpp_checked(&Header::default()), Err(Refused { line: 8, code: -2 }));
        // At an odd address, too.
        let mut bytes = (1_u8, header());
        *ffi::cpp_change(&mut bytes.1) = next;
        assert_eq!(bytes.1, next);
        assert_eq!(ffi::cpp_sum(&[header(), next]), 2 * 0x0102_0304 + 1);
        assert_eq!(ffi::cpp_list(vec![header()]), [header(), next]);
        assert_eq!({ header().shortened().length }, 0x0102_0303);
        let halves = Halves { small: 1, wide: u64::MAX - 2, end: -1 };
        let each = ffi::cpp_each(halves, &|halves| Halves { wide: halves.wide + 1, ..halves });
        assert_eq!(each, Halves { wide: u64::MAX, ..halves });
        let line = Line { number: 1, text: "a".into() };
        assert_eq!(ffi::cpp_line(line), Line { number: 2, text: "a!".into() });
        let mut object = 1_u8;
        let handle = Handle { object: (&raw mut object).cast(), size: 4 };
        let given = ffi::cpp_handle(handle);
        assert_eq!((given.object, given.size), (handle.object, 5));
        let whole = Whole {
            header: header(),
            handle,
            headers: vec![header()],
            maybe: Some(header()).into(),
            each: [halves; 2],
            name: "w".into(),
        };
        let whole = ffi::cpp_whole(whole);
        assert_eq!((whole.header, whole.headers.len(), &*whole.name), (next, 2, "w!"));
        assert_eq!((whole.maybe.into_option(), { whole.each[1].wide }), (Some(next), u64::MAX - 1));
    }

    #[test]
    fn of_a_header() {
        let wire = Wire { kind: 1, bytes: [2, 3], length: 4 };
        assert_eq!(size_of::<Wire>(), 8);
        assert_eq!(ffi::cpp_wire(Some(wire)), Ok(Wire { length: 5, ..wire }));
        assert_eq!(ffi::cpp_wire(None), Err(Refused { line: 1, code: 2 }));
    }

    #[test]
    fn a_fresh_one_has_values() {
        let fresh = ffi::cpp_fresh();
        assert_eq!({ fresh.level }, Level::Low);
        assert_eq!(fresh, Header { level: Level::Low, next: ptr::null(), ..Header::default() });
    }
}
