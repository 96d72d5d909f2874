//! Boost.

#[twinspan::bridge(namespace = "boost_test")]
mod ffi {
    unsafe extern "C++" {
        include!("twinspan-test-converters/cpp/boost.h");

        fn tail(text: &str) -> &str;
        fn tail_ref(text: &str) -> &str;
        fn tail_core(text: &str) -> &str;
        fn text(text: &str) -> String;
        fn tail_if(text: Option<&str>) -> Option<&str>;
        fn next(number: Option<i32>) -> Option<i32>;
        fn louder(text: &str) -> String;

        fn rest(numbers: &[i32]) -> &[i32];
        fn numbers(numbers: &[i32]) -> Vec<i32>;
        fn small(numbers: Vec<i32>) -> Vec<i32>;
        fn few(numbers: &[i32]) -> Result<Vec<i32>>;

        type Table;
        fn new_table() -> UniquePtr<Table>;
        fn row(self: &Table) -> &[i32];
        fn name(self: &Table) -> &str;

        fn measurer() -> Box<dyn Fn(&str) -> Option<usize>>;

        fn load(good: bool) -> Result<String>;
        fn save(good: bool) -> Result<(), CxxException>;
    }
}

#[cfg(test)]
mod tests {
    use super::ffi;

    #[test]
    fn text() {
        let text = "one".to_owned();
        for tail in [ffi::tail(&text), ffi::tail_ref(&text), ffi::tail_core(&text)] {
            assert_eq!((tail, tail.as_ptr()), ("ne", text[1..].as_ptr()));
        }
        assert_eq!(ffi::text(&text), text);
        let tail = ffi::tail_if(Some(&text)).unwrap();
        assert_eq!((tail, tail.as_ptr()), ("ne", text[1..].as_ptr()));
        assert_eq!(ffi::tail_if(None), None);
        assert_eq!(ffi::louder("loud"), "loud!");
        assert_eq!(ffi::new_table().name(), "name");
    }

    #[test]
    fn elements() {
        let all = [1, 2, 3];
        let rest = ffi::rest(&all);
        assert_eq!((rest, rest.as_ptr()), (&[2, 3][..], all[1..].as_ptr()));
        assert_eq!(ffi::numbers(&all), [1, 2, 3, 4]);
        assert_eq!(ffi::small(all.into()), [1, 2, 3, 4]);
        assert_eq!(ffi::few(&all).unwrap(), all);
        assert!(ffi::few(&[0; 4]).is_err(), "more than there is room for");
        assert_eq!(ffi::new_table().row(), all);
    }

    #[test]
    fn options() {
        assert_eq!(ffi::next(Some(1)), Some(2));
        assert_eq!(ffi::next(None), None);
        let measurer = ffi::measurer();
        assert_eq!((measurer("four"), measurer("")), (Some(4), None));
    }

    #[test]
    fn results() {
        assert_eq!(ffi::load(true).unwrap(), "loaded");
        let error = ffi::load(false).unwrap_err();
        assert!(error.what().starts_with("No such file or directory"), "{}", error.what());
        ffi::save(true).unwrap();
        let error = ffi::save(false).unwrap_err();
        assert!(error.to_string().starts_with("No such file or directory"), "{error}");
    }
}
