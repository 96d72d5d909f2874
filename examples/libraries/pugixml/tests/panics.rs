//! What passes the library, and what is refused.

use cxx::UniquePtr;
use pugixml::Document;

fn shop() -> UniquePtr<Document> {
    Document::parse("<shop city='Bonn'/>").expect("it is XML")
}

#[test]
fn a_panic_passes_pugixml() {
    let document = shop();
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        document.root().walk(|_, _| std::panic::panic_any(7_u8));
    }));
    assert_eq!(panic.expect_err("it panics").downcast_ref::<u8>(), Some(&7));
}

#[test]
fn a_nul_is_refused() {
    let document = shop();
    let panic = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        document.element().and_then(|shop| shop.attribute("city\0"));
    }));
    let panic = panic.expect_err("no name");
    let exception = panic.downcast_ref::<twinspan::CxxException>().expect("an exception");
    assert_eq!(exception.type_name(), "std::invalid_argument");
}
