fn main() {
    twinspan_build::bridge("src/main.rs")
        .file("cpp/prices.cc")
        .compile("{{name}}");
}
