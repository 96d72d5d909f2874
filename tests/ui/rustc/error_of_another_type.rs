#[twinspan::bridge]
mod ffi {
    extern "Rust" {
        type Disk;
        fn sync() -> Result<(), std::io::Error>;
        fn write(self: &Disk, text: &str) -> Result<u32, Box<dyn std::error::Error>>;
        fn same() -> Result<(), Trouble>;
        fn forwarded() -> Result<(), CxxException>;
        fn any() -> Result<()>;
    }
}

pub struct Disk;
pub struct Trouble;
type Same = Trouble;

fn sync() -> Result<(), std::fmt::Error> {
    Ok(())
}

impl Disk {
    fn write(&self, text: &str) -> Result<u32, String> {
        Err(text.to_owned())
    }
}

fn same() -> Result<(), Same> {
    Ok(())
}

fn forwarded() -> Result<(), Trouble> {
    Ok(())
}

fn any() -> Result<(), Trouble> {
    Ok(())
}

fn main() {}
