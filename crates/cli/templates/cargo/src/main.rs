//! Prints a price list, which C++ reads.

#[twinspan::bridge(namespace = "{{ident}}")]
mod ffi {
    /// A line that is not a price. C++ has this struct too.
    #[derive(Debug)]
    struct PriceError {
        line: usize,
        text: String,
    }

    // Implemented in C++. `unsafe`: you promise that the declarations are right.
    unsafe extern "C++" {
        include!("{{name}}/cpp/prices.h");

        /// Reads lines such as `tea 450`, and calls `visit` for each of them.
        fn each_price(text: &str, visit: impl FnMut(&str, u64)) -> Result<(), PriceError>;
    }
}

use ffi::PriceError;

fn main() {
    let mut total = 0;
    let result = ffi::each_price("tea 450\ncoffee 899\n", |name, cents| {
        println!("{name}: {cents} cents");
        total += cents;
    });
    match result {
        Ok(()) => println!("total: {total} cents"),
        Err(PriceError { line, text }) => eprintln!("line {line}: `{text}` is not a price"),
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::each_price;

    #[test]
    fn a_list() {
        let mut names = Vec::new();
        each_price("tea 450\ncoffee 899\n", |name, _| {
            names.push(name.to_owned())
        })
        .unwrap();
        assert_eq!(names, ["tea", "coffee"]);
    }

    #[test]
    fn a_bad_line() {
        let error = each_price("tea 450\ncoffee\n", |_, _| ()).unwrap_err();
        assert_eq!((error.line, &*error.text), (2, "coffee"));
    }
}
