//! What both wrappers have to do. Each test program includes this, with its own `api` and `PROGRAM`.

mod callbacks;
mod files;
mod program;
mod rows;
mod support;
mod threads;
