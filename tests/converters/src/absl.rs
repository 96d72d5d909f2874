//! Abseil.

#[twinspan::bridge(namespace = "absl_test")]
mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    struct Failure {
        code: i32,
        message: String,
    }

    unsafe extern "C++" {
        include!("twinspan-test-converters/cpp/absl.h");

        fn tail(text: &str) -> &str;
        fn text(text: &str) -> String;
        fn tail_if(text: Option<&str>) -> Option<&str>;
        fn next(number: Option<i32>) -> Option<i32>;

        fn rest(numbers: &[i32]) -> &[i32];
        fn copied(numbers: &[i32]) -> Vec<i32>;
        fn twice(numbers: &mut [i32]);
        fn mutable_rest(numbers: &mut [i32]) -> &mut [i32];
        fn inlined(numbers: &[i32]) -> Vec<i32>;
        fn fixed(numbers: Vec<i32>) -> Vec<i32>;

        fn cord(text: &str) -> String;

        fn status(good: bool) -> Result<(), CxxException>;
        fn status_typed(good: bool) -> Result<(), Failure>;
        fn status_message(good: bool) -> Result<()>;

        type Store;
        fn new_store(good: bool) -> Result<UniquePtr<Store>, Failure>;
        fn find(self: &Store, key: &str) -> Result<&str, Failure>;
        fn copy(self: &Store, key: &str) -> Result<String, Failure>;
        fn lengths(self: &Store) -> HashMap<String, i32>;

        fn finder() -> Box<dyn Fn(&str) -> Result<i32, Failure>>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Failure};

    fn missing() -> Failure {
        Failure { code: 5, message: "nothing here".to_owned() }
    }

    #[test]
    fn text() {
        let text = "one".to_owned();
        let tail = ffi::tail(&text);
        assert_eq!((tail, tail.as_ptr()), ("ne", text[1..].as_ptr()));
        assert_eq!(ffi::text(&text), text);
        let tail = ffi::tail_if(Some(&text)).unwrap();
        assert_eq!((tail, tail.as_ptr()), ("ne", text[1..].as_ptr()));
        assert_eq!(ffi::tail_if(None), None);
        assert_eq!(ffi::cord("cord"), "cord!");
        assert_eq!(ffi::cord(""), "!");
    }

    #[test]
    fn elements() {
        let mut numbers = vec![1, 2, 3];
        let rest = ffi::rest(&numbers);
        assert_eq!((rest, rest.as_ptr()), (&[2, 3][..], numbers[1..].as_ptr()));
        assert_eq!(ffi::rest(&[1]), []);
        assert_eq!(ffi::copied(&numbers), numbers);
        assert_eq!(ffi::copied(&[]), []);
        ffi::twice(&mut numbers);
        ffi::mutable_rest(&mut numbers)[0] = 7;
        assert_eq!(numbers, [2, 7, 6]);
        assert_eq!(ffi::inlined(&numbers), [2, 7, 6, 4]);
        assert_eq!(ffi::inlined(&[0; 9]).len(), 10);
        assert_eq!(ffi::fixed(numbers), [2, 7, 6]);
        assert_eq!(ffi::next(Some(1)), Some(2));
        assert_eq!(ffi::next(None), None);
    }

    #[test]
    fn statuses() {
        ffi::status(true).unwrap();
        let thrown = ffi::status(false).unwrap_err();
        assert_eq!(thrown.to_string(), "NOT_FOUND: nothing here");
        assert!(thrown.type_name().contains("ErrorOf<absl::"), "{}", thrown.type_name());
        assert_eq!(ffi::status_typed(true), Ok(()));
        assert_eq!(ffi::status_typed(false), Err(missing()));
        ffi::status_message(true).unwrap();
        assert_eq!(ffi::status_message(false).unwrap_err().what(), "NOT_FOUND: nothing here");
    }

    #[test]
    fn values_or_statuses() {
        assert_eq!(ffi::new_store(false).err(), Some(missing()));
        let store = ffi::new_store(true).unwrap();
        assert_eq!(store.find("name"), Ok("name"));
        assert_eq!(store.find("other"), Err(missing()));
        assert_eq!(store.copy("name"), Ok("name".to_owned()));
        assert_eq!(store.copy("other"), Err(missing()));
        assert_eq!(store.lengths()["name"], 4);
        let finder = ffi::finder();
        assert_eq!(finder("four"), Ok(4));
        assert_eq!(finder("").unwrap_err().code, 3);
    }
}
