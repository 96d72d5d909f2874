//! What C++ libraries have where a bridge declares text, bytes, numbers and references: pointers to characters, bytes in
//! text, pointers for references, templates, expressions that are no object yet, a status beside what is filled.

#[twinspan::bridge(namespace = "tests::accepted")]
mod ffi {
    #[derive(Debug, PartialEq, Eq)]
    struct Failure {
        code: i32,
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/accepted.h");

        type Matrix;
        #[constructor]
        fn new(rows: i32, columns: i32) -> UniquePtr<Matrix>;
        #[operator("+")]
        fn add(self: &Matrix, other: &Matrix) -> UniquePtr<Matrix>;
        fn doubled(self: &Matrix) -> UniquePtr<Matrix>;
        fn tripled(self: &Matrix) -> UniquePtr<Matrix> {
            cpp!(return Sum{self, self} + self;)
        }
        #[operator("()")]
        fn at(self: &Matrix, row: i64, column: i64) -> f64;
        #[operator("()")]
        fn at_mut(self: Pin<&mut Matrix>, row: i64, column: i64) -> &mut f64;
        fn numbers(self: &Matrix) -> &[f64] {
            cpp!(return {self.numbers.data(), self.numbers.size()};)
        }
        fn sum_into(self: &Matrix, other: &Matrix, into: Pin<&mut Matrix>);
        fn sizes(a: u8, b: i64, c: &str) -> usize;

        fn length(text: &str) -> usize;
        fn lengths(text: &str, other: String) -> usize;
        fn name(self: &Matrix) -> &str;
        fn label(self: &Matrix, there: bool) -> Option<&str>;
        fn no_name(self: &Matrix) -> Result<&str>;
        fn set_name(self: Pin<&mut Matrix>, name: &str);

        fn reversed(bytes: &[u8]) -> Vec<u8>;
        fn reversed_owned(bytes: Vec<u8>) -> Option<Vec<u8>>;
        fn first(bytes: &[u8], count: usize) -> &[u8];
        fn chosen(bytes: &[u8]) -> i32;

        fn get(self: &Matrix, key: &[u8], #[out] value: Vec<u8>) -> Result<(), Failure>;
        fn find(self: &Matrix, key: &str, #[out] place: i32) -> Result<usize, Failure>;
        fn parse(text: &str, #[out] number: i32) -> Result<()>;

        fn text_as_error(kind: i32) -> Result<i32, String> {
            cpp! {
                if (kind == 1) throw std::runtime_error("an exception");
                return kind;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure, Matrix};

    #[test]
    fn templates_see_what_is_declared() {
        let mut matrix = Matrix::new(2, 3);
        assert_eq!(matrix.numbers(), [0.0; 6]);
        *matrix.pin_mut().at_mut(1, 2) = 1.5;
        assert_eq!(matrix.at(1, 2), 1.5);
        assert_eq!(matrix.numbers(), [0.0, 0.0, 0.0, 0.0, 0.0, 1.5]);
        assert_eq!(ffi::sizes(1, 2, "three"), 1 + 8 + size_of::<&str>());
    }

    #[test]
    fn an_expression_becomes_an_object() {
        let mut matrix = Matrix::new(1, 2);
        *matrix.pin_mut().at_mut(0, 1) = 2.0;
        assert_eq!(matrix.add(&matrix).numbers(), [0.0, 4.0]);
        assert_eq!(matrix.doubled().numbers(), [0.0, 4.0]);
        assert_eq!(matrix.tripled().numbers(), [0.0, 6.0]);
    }

    #[test]
    fn pointers_stand_for_references() {
        let mut matrix = Matrix::new(1, 1);
        *matrix.pin_mut().at_mut(0, 0) = 3.0;
        let mut sum = Matrix::new(1, 1);
        matrix.sum_into(&matrix, sum.pin_mut());
        assert_eq!(sum.at(0, 0), 6.0);
    }

    #[test]
    fn text_as_characters() {
        assert_eq!(ffi::length("grün"), 5);
        assert_eq!(
            ffi::lengths("four", "a text of more bytes than a string has in place".to_owned()),
            51
        );
        let panic = std::panic::catch_unwind(|| ffi::length("a\0b")).unwrap_err();
        let panic = panic.downcast_ref::<twinspan::CxxException>().unwrap();
        assert_eq!(panic.what(), "text that C++ takes as a `const char *` has a NUL in it");

        let mut matrix = Matrix::new(0, 0);
        matrix.pin_mut().set_name("one");
        assert_eq!(matrix.name(), "one");
        assert_eq!((matrix.label(true), matrix.label(false)), (Some("one"), None));
        let error = matrix.no_name().unwrap_err();
        assert_eq!(error.what(), "C++ returned a null pointer where the bridge declares text");
    }

    #[test]
    fn bytes_as_text() {
        assert_eq!(ffi::reversed(b"\xff\0a"), b"a\0\xff");
        assert_eq!(ffi::reversed_owned(b"\xff\0a".to_vec()).as_deref(), Some(&b"a\0\xff"[..]));
        assert_eq!(ffi::reversed_owned(Vec::new()), None);
        assert_eq!(ffi::first(b"\xff\0a", 2), b"\xff\0");
        // Another overload takes them as bytes.
        assert_eq!(ffi::chosen(b"ab"), 2);
    }

    #[test]
    fn a_status_beside_what_is_filled() {
        let matrix = Matrix::new(0, 0);
        assert_eq!(matrix.get(b"\xff\0",), Ok(b"\xff\0!".to_vec()));
        assert_eq!(matrix.get(b""), Err(Failure { code: 7 }));
        assert_eq!(matrix.find("b"), Ok((1, 98)));
        assert_eq!(matrix.find(""), Err(Failure { code: 8 }));
        assert_eq!(ffi::parse("12").unwrap(), 12);
        assert_eq!(ffi::parse("x").unwrap_err().what(), "status 9");
    }

    #[test]
    fn an_exception_becomes_text() {
        assert_eq!(ffi::text_as_error(0), Ok(0));
        assert_eq!(ffi::text_as_error(1), Err("an exception".to_owned()));
    }
}
