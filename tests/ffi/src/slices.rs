//! Slices of everything that may be inside, nested ones, and arrays.

use cxx::{SharedPtr, UniquePtr};

#[twinspan::bridge(namespace = "slices")]
pub mod ffi {
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct Pixel {
        pub red: u8,
        pub level: f32,
    }

    #[derive(Clone, Debug, PartialEq)]
    pub struct Arrays {
        pub bytes: [u8; 4],
        pub texts: [String; 2],
        pub nested: [[i16; 2]; 2],
    }

    extern "Rust" {
        type Opaque;
        fn number(self: &Opaque) -> i32;
        fn set_number(self: &mut Opaque, number: i32);
        fn new_opaque(number: i32) -> Box<Opaque>;

        fn rust_u8(slice: &[u8]) -> &[u8];
        fn rust_f64(slice: &[f64]) -> f64;
        fn rust_u16_mut(slice: &mut [u16]) -> &mut [u16];
        fn rust_pixels(slice: &[Pixel]) -> usize;
        fn rust_pixels_mut(slice: &mut [Pixel]);
        fn rust_strings(slice: &[String]) -> usize;
        fn rust_strings_mut(slice: &mut [String]);
        fn rust_strs(slice: &[&str]) -> usize;
        fn rust_vecs(slice: &[Vec<u8>]) -> usize;
        fn rust_slices(slice: &[&[u8]]) -> usize;
        fn rust_arrays_inside(slice: &[[u8; 4]]) -> usize;
        fn rust_uniques(slice: &[UniquePtr<Part>]) -> i32;
        fn rust_shareds(slice: &[SharedPtr<Part>]) -> i32;
        fn rust_boxes(slice: &[Box<Opaque>]) -> i32;
        fn rust_opaques(slice: &[Opaque]) -> i32;
        fn rust_opaques_mut(slice: &mut [Opaque]) -> &mut [Opaque];
        fn rust_bools(slice: &[bool]) -> usize;
        fn rust_lend() -> &'static [u32];
        fn rust_many(count: i32) -> Vec<Opaque>;

        fn rust_array(array: [i32; 4]) -> [i32; 4];
        fn rust_array_ref(array: &[i32; 4]) -> &[i32; 4];
        fn rust_array_mut(array: &mut [i32; 3]);
        fn rust_arrays(arrays: Arrays) -> Arrays;
        fn rust_slice_ref(slice: &&[u8]) -> usize;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/slices.h");

        type Part;
        fn weight(self: &Part) -> i32;
        fn new_part(weight: i32) -> UniquePtr<Part>;

        fn cpp_u8(slice: &[u8]) -> &[u8];
        fn cpp_f64(slice: &[f64]) -> f64;
        fn cpp_u16_mut(slice: &mut [u16]) -> &mut [u16];
        fn cpp_pixels(slice: &[Pixel]) -> usize;
        fn cpp_pixels_mut(slice: &mut [Pixel]);
        fn cpp_strings(slice: &[String]) -> usize;
        fn cpp_strings_mut(slice: &mut [String]);
        fn cpp_strs(slice: &[&str]) -> usize;
        fn cpp_vecs(slice: &[Vec<u8>]) -> usize;
        fn cpp_slices(slice: &[&[u8]]) -> usize;
        fn cpp_arrays_inside(slice: &[[u8; 4]]) -> usize;
        fn cpp_uniques(slice: &[UniquePtr<Part>]) -> i32;
        fn cpp_shareds(slice: &[SharedPtr<Part>]) -> i32;
        fn cpp_boxes(slice: &[Box<Opaque>]) -> i32;
        fn cpp_opaques(slice: &[Opaque]) -> i32;
        fn cpp_opaques_mut(slice: &mut [Opaque]) -> &mut [Opaque];
        fn cpp_bools(slice: &[bool]) -> usize;
        fn cpp_address(slice: &[u64]) -> usize;

        fn cpp_array(array: [i32; 4]) -> [i32; 4];
        fn cpp_array_ref(array: &[i32; 4]) -> &[i32; 4];
        fn cpp_array_mut(array: &mut [i32; 3]);
        fn cpp_arrays(arrays: Arrays) -> Arrays;
        fn cpp_slice_ref(slice: &&[u8]) -> usize;

        fn checks() -> String;
    }
}

use ffi::{Arrays, Part, Pixel};

pub struct Opaque {
    number: i32,
    text: String,
}

impl Opaque {
    fn new(number: i32) -> Self {
        Opaque { number, text: number.to_string() }
    }

    fn number(&self) -> i32 {
        debug_assert_eq!(self.text, self.number.to_string());
        self.number
    }

    fn set_number(&mut self, number: i32) {
        *self = Opaque::new(number);
    }
}

fn new_opaque(number: i32) -> Box<Opaque> {
    Box::new(Opaque::new(number))
}

fn rust_many(count: i32) -> Vec<Opaque> {
    (1..=count).map(Opaque::new).collect()
}

fn rust_u8(slice: &[u8]) -> &[u8] {
    slice.split_first().map_or(slice, |(_, rest)| rest)
}

fn rust_f64(slice: &[f64]) -> f64 {
    slice.iter().sum()
}

fn rust_u16_mut(slice: &mut [u16]) -> &mut [u16] {
    slice.sort_unstable();
    slice
}

fn rust_pixels(slice: &[Pixel]) -> usize {
    slice.iter().filter(|pixel| pixel.level > 0.0).count()
}

fn rust_pixels_mut(slice: &mut [Pixel]) {
    for pixel in slice {
        pixel.red += 1;
    }
}

fn rust_strings(slice: &[String]) -> usize {
    slice.iter().map(String::len).sum()
}

fn rust_strings_mut(slice: &mut [String]) {
    for text in slice {
        text.push('!');
    }
}

fn rust_strs(slice: &[&str]) -> usize {
    slice.iter().map(|text| text.len()).sum()
}

fn rust_vecs(slice: &[Vec<u8>]) -> usize {
    slice.iter().map(Vec::len).sum()
}

fn rust_slices(slice: &[&[u8]]) -> usize {
    slice.iter().map(|each| each.len()).sum()
}

fn rust_arrays_inside(slice: &[[u8; 4]]) -> usize {
    slice.iter().flatten().map(|byte| usize::from(*byte)).sum()
}

fn rust_uniques(slice: &[UniquePtr<Part>]) -> i32 {
    slice.iter().filter_map(UniquePtr::as_ref).map(Part::weight).sum()
}

fn rust_shareds(slice: &[SharedPtr<Part>]) -> i32 {
    slice.iter().filter_map(SharedPtr::as_ref).map(Part::weight).sum()
}

fn rust_boxes(slice: &[Box<Opaque>]) -> i32 {
    slice.iter().map(|each| each.number()).sum()
}

fn rust_opaques(slice: &[Opaque]) -> i32 {
    slice.iter().map(Opaque::number).sum()
}

fn rust_opaques_mut(slice: &mut [Opaque]) -> &mut [Opaque] {
    slice.reverse();
    slice
}

fn rust_bools(slice: &[bool]) -> usize {
    slice.iter().filter(|set| **set).count()
}

fn rust_lend() -> &'static [u32] {
    &[1, 2, 3]
}

fn rust_array(mut array: [i32; 4]) -> [i32; 4] {
    array.reverse();
    array
}

fn rust_array_ref(array: &[i32; 4]) -> &[i32; 4] {
    array
}

fn rust_array_mut(array: &mut [i32; 3]) {
    array.fill(7);
}

fn rust_arrays(mut arrays: Arrays) -> Arrays {
    arrays.bytes.reverse();
    arrays.texts.reverse();
    arrays.nested[1][1] += 1;
    arrays
}

fn rust_slice_ref(slice: &&[u8]) -> usize {
    slice.len()
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Arrays, Pixel};
    use super::{new_opaque, rust_many};
    use crate::live::balanced;
    use cxx::{SharedPtr, UniquePtr};

    #[test]
    fn flat() {
        let bytes = [1, 2, 3];
        assert!(std::ptr::eq(ffi::cpp_u8(&bytes), &raw const bytes[1..]));
        assert!(ffi::cpp_u8(&[]).is_empty());
        assert_eq!(ffi::cpp_f64(&[0.5, 1.5]), 2.0);
        let mut numbers = [3, 1, 2];
        ffi::cpp_u16_mut(&mut numbers)[0] = 0;
        assert_eq!(numbers, [0, 2, 3]);
        assert!(ffi::cpp_u16_mut(&mut []).is_empty());
        let mut pixels = [Pixel { red: 1, level: 0.5 }, Pixel::default()];
        assert_eq!(ffi::cpp_pixels(&pixels), 1);
        ffi::cpp_pixels_mut(&mut pixels);
        assert_eq!((pixels[0].red, pixels[1].red), (2, 1));
        assert_eq!(ffi::cpp_bools(&[true, false, true]), 2);
        let aligned = ffi::cpp_address(&[]);
        assert!(
            aligned != 0 && aligned.is_multiple_of(align_of::<u64>()),
            "an empty slice is aligned"
        );
    }

    #[test]
    fn nested() {
        let mut texts = ["a", "", "bc"].map(str::to_owned);
        assert_eq!(ffi::cpp_strings(&texts), 3);
        ffi::cpp_strings_mut(&mut texts);
        assert_eq!(texts, ["a!", "!", "bc!"]);
        assert_eq!(ffi::cpp_strs(&["a", "", "bc"]), 3);
        assert_eq!(ffi::cpp_vecs(&[vec![1], vec![], vec![2, 3]]), 3);
        assert_eq!(ffi::cpp_slices(&[&[1], &[], &[2, 3]]), 3);
        assert_eq!(ffi::cpp_slices(&[]), 0);
        assert_eq!(ffi::cpp_arrays_inside(&[[1, 2, 3, 4], [5, 6, 7, 8]]), 36);
        assert_eq!(ffi::cpp_slice_ref(&&[1, 2][..]), 2);
    }

    #[test]
    fn owners_inside() {
        balanced(|| {
            let uniques = [ffi::new_part(1), UniquePtr::null(), ffi::new_part(2)];
            assert_eq!(ffi::cpp_uniques(&uniques), 3);
            let shared = SharedPtr::from(ffi::new_part(3));
            assert_eq!(ffi::cpp_shareds(&[shared.clone(), SharedPtr::null(), shared]), 6);
            assert_eq!(ffi::cpp_boxes(&[new_opaque(1), new_opaque(2)]), 3);
        });
    }

    #[test]
    fn opaque_elements() {
        let mut many = rust_many(4);
        assert_eq!(ffi::cpp_opaques(&many), 10);
        let rest = ffi::cpp_opaques_mut(&mut many);
        assert_eq!(rest.iter().map(super::Opaque::number).collect::<Vec<_>>(), [12, 13, 14]);
        assert_eq!(many[0].number(), 11);
    }

    #[test]
    fn arrays() {
        assert_eq!(ffi::cpp_array([1, 2, 3, 4]), [4, 3, 2, 1]);
        let array = [1, 2, 3, 4];
        assert!(std::ptr::eq(ffi::cpp_array_ref(&array), &raw const array));
        let mut array = [0; 3];
        ffi::cpp_array_mut(&mut array);
        assert_eq!(array, [7; 3]);
        let arrays = Arrays {
            bytes: [1, 2, 3, 4],
            texts: ["a".to_owned(), "b".to_owned()],
            nested: [[1, 2], [3, 4]],
        };
        let arrays = ffi::cpp_arrays(arrays);
        assert_eq!((arrays.bytes, arrays.nested), ([4, 3, 2, 1], [[1, 2], [3, 5]]));
        assert_eq!(arrays.texts, ["b", "a"]);
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
