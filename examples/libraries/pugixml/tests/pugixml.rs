//! What the library gives, value by value.

use cxx::UniquePtr;
use pugixml::{Document, Node, NodeKind, ParseError, Value, XPathError};
use std::ops::ControlFlow;

const SHOP: &str = r#"<?xml version="1.0"?>
<!-- all of it -->
<shop city="Köln" open="">
  <fruit name="pear" price="2">ripe</fruit>
  <fruit name="kiwi" price="3"><![CDATA[<green>]]></fruit>
  <tool name="knife"/>
</shop>"#;

fn shop() -> UniquePtr<Document> {
    Document::parse(SHOP).expect("it is XML")
}

fn names(node: &Node) -> Vec<&str> {
    node.children().map(Node::name).collect()
}

#[test]
fn reads() {
    let document = shop();
    let shop = document.element().expect("an element");
    assert_eq!((shop.name(), shop.kind()), ("shop", NodeKind::Element));
    assert_eq!(document.root().kind(), NodeKind::Document);
    assert_eq!(shop.attribute("city"), Some("Köln"));
    assert_eq!((shop.attribute("open"), shop.attribute("none")), (Some(""), None));
    assert_eq!(shop.attributes().collect::<Vec<_>>(), [("city", "Köln"), ("open", "")]);
    assert_eq!(names(shop), ["fruit", "fruit", "tool"]);
    let texts: Vec<&str> = shop.children().map(Node::text).collect();
    assert_eq!(texts, ["ripe", "<green>", ""]);
    let pear = shop.child("fruit").expect("a pear");
    assert_eq!(
        pear.first_child().map(|text| (text.kind(), text.value())),
        Some((NodeKind::Text, "ripe"))
    );
    assert_eq!(pear.path(), "/shop/fruit");
    assert_eq!(pear.parent().map(Node::name), Some("shop"));
    assert!(document.root().parent().is_none());
    assert!(shop.child("none").is_none());
}

#[test]
fn all_nodes() {
    let document =
        Document::parse_all("<?xml version=\"1.0\"?><!-- c --><a> <?p i?></a>").expect("it is XML");
    let kinds = |node: &Node| node.children().map(Node::kind).collect::<Vec<_>>();
    let root = [NodeKind::Declaration, NodeKind::Comment, NodeKind::Element];
    assert_eq!(kinds(document.root()), root);
    let element = document.element().expect("an element");
    assert_eq!(kinds(element), [NodeKind::Text, NodeKind::ProcessingInstruction]);
}

#[test]
fn what_is_no_xml() {
    let error = |text| Document::parse(text).map(drop).expect_err("no XML");
    let mismatch = ParseError { offset: 5, message: "Start-end tags mismatch".to_owned() };
    assert_eq!(error("<a></b>"), mismatch);
    assert_eq!(mismatch.to_string(), "Start-end tags mismatch at byte 5");
    assert_eq!(error("").message, "No document element found");
    // Half a surrogate pair: pugixml makes bytes of it.
    assert_eq!(error("<a>&#xD800;</a>").message, "text that is no UTF-8");
    assert_eq!(error("<a b='&#xD800;'/>").message, "text that is no UTF-8");
}

#[test]
fn xpath() {
    let document = shop();
    let root = document.root();
    let found: Vec<_> = root
        .select("//*[@price > 2]")
        .expect("an expression")
        .map(|node| node.attribute("name"))
        .collect();
    assert_eq!(found, [Some("kiwi")]);
    // Nodes outlive what selected them.
    let fruit: Vec<&Node> = root.select("shop/fruit").expect("an expression").collect();
    assert_eq!(fruit.iter().map(|node| node.text()).collect::<Vec<_>>(), ["ripe", "<green>"]);
    assert_eq!(root.find("shop/tool").map(|node| node.map(Node::name)), Ok(Some("tool")));
    assert_eq!(root.find("shop/none").map(|node| node.is_none()), Ok(true));
    assert_eq!(root.select("//@name").expect("an expression").count(), 0);

    assert_eq!(root.evaluate("count(//fruit)"), Ok(Value::Number(2.0)));
    assert_eq!(root.evaluate("string(//tool/@name)"), Ok(Value::Text("knife".to_owned())));
    assert_eq!(root.evaluate("//tool"), Ok(Value::Nodes(vec![String::new()])));
    let prices = Value::Nodes(vec!["2".to_owned(), "3".to_owned()]);
    assert_eq!(root.evaluate("//@price"), Ok(prices));
    assert_eq!(root.evaluate("1 = 2"), Ok(Value::Boolean(false)));
    // The second half of `ö`.
    let half = root.evaluate("substring(/shop/@city, 3, 1)");
    assert_eq!(half, Ok(Value::Text("\u{FFFD}".to_owned())));

    let error = XPathError { offset: 2, message: "Unrecognized node test".to_owned() };
    assert_eq!(root.find("//[").map(drop).expect_err("no expression"), error);
    assert_eq!(root.select("1 + 1").map(drop).expect_err("a number").offset, 0);
    assert_eq!(error.to_string(), "Unrecognized node test at byte 2 of the expression");
}

#[test]
fn walks() {
    let document = shop();
    let mut seen = Vec::new();
    document.root().walk(|node, depth| {
        seen.push(format!("{depth} {}{}", node.name(), node.value()));
        match node.value() {
            "ripe" => ControlFlow::Break(()),
            _ => ControlFlow::Continue(()),
        }
    });
    assert_eq!(seen, ["0 shop", "1 fruit", "2 ripe"]);
}

#[test]
fn changes() {
    let mut document = shop();
    let mut shop = document.pin_mut().element_mut().expect("an element");
    assert!(shop.as_mut().set_attribute("city", "Bonn & <Rhein>"));
    assert!(shop.as_mut().set_attribute("size", "3"));
    assert!(shop.as_mut().remove_attribute("open"));
    assert!(!shop.as_mut().remove_attribute("open"));
    let kept = shop.as_mut().retain(|node| node.attribute("name") != Some("pear"));
    assert_eq!(kept, 1);
    assert!(shop.as_mut().remove_child("tool"));
    assert!(!shop.as_mut().remove_child("tool"));
    let mut fig = shop.as_mut().append("tree").expect("an element");
    assert!(fig.as_mut().set_name("fig"));
    assert!(fig.as_mut().set_text("sweet"));
    assert!(!fig.as_mut().set_value("an element has none"));
    let mut kiwi = shop.as_mut().child_mut("fruit").expect("a kiwi");
    assert!(kiwi.as_mut().set_text("ripe"));
    let copy = Document::parse("<new><deep/></new>").expect("it is XML");
    assert!(shop.append_copy(copy.element().expect("an element")).is_some());
    drop(copy);
    assert_eq!(
        document.to_xml(),
        "<shop city=\"Bonn &amp; &lt;Rhein>\" size=\"3\">\n  <fruit name=\"kiwi\" price=\"3\"><![CDATA[ripe]]></fruit>\n  \
         <fig>sweet</fig>\n  <new>\n    <deep />\n  </new>\n</shop>\n"
    );
    assert_eq!(
        document.element().and_then(|shop| shop.child("fig")).map(Node::to_xml).as_deref(),
        Some("<fig>sweet</fig>")
    );
}

#[test]
fn made_from_nothing() {
    let mut document = Document::new();
    assert!(document.element().is_none());
    let mut root = document.pin_mut().root_mut().append("list").expect("an element");
    for name in ["a", "b"] {
        root.as_mut().append("item").expect("an element").set_attribute("name", name);
    }
    assert_eq!(
        document.element().map(Node::to_xml).as_deref(),
        Some(r#"<list><item name="a"/><item name="b"/></list>"#)
    );
}

#[test]
fn threads() {
    let document = shop();
    let document = &*document;
    let counts: Vec<usize> = std::thread::scope(|scope| {
        let count =
            |path| scope.spawn(move || document.root().select(path).map_or(0, Iterator::count));
        ["//fruit", "//tool", "//none"]
            .map(count)
            .into_iter()
            .map(|thread| thread.join().expect("no panic"))
            .collect()
    });
    assert_eq!(counts, [2, 1, 0]);
}
