#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Table;
        fn pick(first: &str, second: &str) -> &str;
        fn pick_option(first: &i32, second: &[u8]) -> Option<&i32>;
        fn pick_result(table: &Table, row: &Vec<i32>) -> Result<&Vec<i32>>;
        fn shared() -> Option<&[String]>;
    }
    unsafe extern "C++" {
        include!("demo/src/table.h");
        type Row;
        fn first(a: Pin<&Row>, b: &Row) -> Pin<&Row>;
        fn name(a: &Row, b: &CxxString) -> Result<&str, CxxException>;
        #[Self = "Row"]
        fn any() -> Option<&Row>;
    }
}

struct Table;

fn pick<'a>(first: &'a str, _: &str) -> &'a str {
    first
}

fn pick_option<'a>(first: &'a i32, _: &[u8]) -> Option<&'a i32> {
    Some(first)
}

fn pick_result<'a>(_: &Table, row: &'a Vec<i32>) -> Result<&'a Vec<i32>, String> {
    Ok(row)
}

fn shared() -> Option<&'static [String]> {
    None
}

fn main() {}
