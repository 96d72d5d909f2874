//! The patterns at work, and what goes wrong without the care. `pages` compares docs/patterns with the code.

mod arrays;
mod callbacks;
mod errors;
mod layout;
mod linking;
mod pages;
mod sharing;
mod strings;
mod support;
mod wrapper;
