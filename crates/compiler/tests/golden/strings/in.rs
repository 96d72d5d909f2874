#[twinspan::bridge(namespace = "text")]
mod ffi {
    extern "Rust" {
        fn shout(text: &str, times: usize) -> String;
        fn first(words: &[String]) -> &str;
        fn fill(bytes: &mut [u8], value: u8);
        fn append(words: &mut Vec<String>, word: String);
        fn length(text: &CxxString) -> usize;
    }

    unsafe extern "C++" {
        include!("golden/strings/user.h");

        fn trim(text: &str) -> &str;
        fn join(words: Vec<String>) -> String;
        fn sum(values: &[i32]) -> i64;
        fn owned() -> UniquePtr<CxxString>;
        fn numbers(values: &CxxVector<u32>) -> Vec<u32>;
    }
}

fn shout(text: &str, times: usize) -> String {
    text.repeat(times)
}

fn first(words: &[String]) -> &str {
    words.first().map_or("", String::as_str)
}

fn fill(bytes: &mut [u8], value: u8) {
    bytes.fill(value);
}

fn append(words: &mut Vec<String>, word: String) {
    words.push(word);
}

fn length(text: &cxx::CxxString) -> usize {
    text.len()
}
