//! A type that another bridge names, too: under the same name in another namespace it is a class of its own.

#[twinspan::bridge(namespace = "foreign::other")]
pub mod ffi {
    extern "Rust" {
        type Words = std::collections::VecDeque<String>;

        fn count(words: &Words) -> usize {
            words.len()
        }
    }
    unsafe extern "C++" {
        fn count_in_cpp(words: &Words) -> usize {
            cpp!(return count(words);)
        }
    }
}
