//! `Box`, `UniquePtr`, `SharedPtr`, `WeakPtr` and raw pointers: null, ownership, and when things drop.

use crate::live::Live;
use cxx::{SharedPtr, UniquePtr, WeakPtr};

#[twinspan::bridge(namespace = "pointers")]
pub mod ffi {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Record {
        pub id: u32,
        pub name: String,
    }

    pub struct Links {
        pub next: *const Record,
        pub nexts: *mut *const i32,
        pub node: *mut Node,
        pub widget: *const Widget,
    }

    extern "Rust" {
        type Node;
        fn new_node(value: i32) -> Box<Node>;
        fn value(self: &Node) -> i32;

        fn rust_box(node: Box<Node>, drop: bool) -> Box<Node>;
        fn rust_box_ref(node: &Box<Node>) -> i32;
        fn rust_box_mut(node: &mut Box<Node>);
        fn rust_record(record: Box<Record>) -> Box<Record>;

        fn rust_unique(widget: UniquePtr<Widget>) -> UniquePtr<Widget>;
        fn rust_unique_drop(widget: UniquePtr<Widget>) -> bool;
        fn rust_unique_ref(widget: &UniquePtr<Widget>) -> i32;
        fn rust_unique_mut(widget: &mut UniquePtr<Widget>);
        fn rust_unique_record(record: UniquePtr<Record>) -> UniquePtr<Record>;

        fn rust_shared(widget: SharedPtr<Widget>) -> SharedPtr<Widget>;
        fn rust_shared_ref(widget: &SharedPtr<Widget>) -> SharedPtr<Widget>;
        fn rust_shared_i32(number: SharedPtr<i32>) -> SharedPtr<i32>;
        fn rust_shared_record(record: &SharedPtr<Record>) -> u32;
        fn rust_weak(widget: WeakPtr<Widget>) -> WeakPtr<Widget>;
        fn rust_downgrade(widget: &SharedPtr<Widget>) -> WeakPtr<Widget>;
        fn rust_upgrade(widget: &WeakPtr<Widget>) -> SharedPtr<Widget>;
        fn rust_weak_f64(number: &SharedPtr<f64>) -> WeakPtr<f64>;

        unsafe fn rust_read(pointer: *const i32) -> i32;
        unsafe fn rust_write(pointer: *mut i32, value: i32) -> *mut i32;
        unsafe fn rust_node_ptr(node: *mut Node) -> *const Node;
        unsafe fn rust_widget_ptr(widget: *const Widget) -> *const Widget;
        unsafe fn rust_record_ptr(record: *mut Record) -> *mut Record;
        unsafe fn rust_pointer_ptr(pointer: *const *const i32) -> i32;
        unsafe fn rust_string_ptr(text: *const String, texts: *mut Vec<String>) -> usize;
        fn rust_null() -> *const Widget;
        fn rust_links(links: Links) -> Links;
    }

    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/pointers.h");

        type Widget;
        fn new_widget(value: i32) -> UniquePtr<Widget>;
        fn share_widget(value: i32) -> SharedPtr<Widget>;
        fn get(self: &Widget) -> i32;
        fn set(self: Pin<&mut Widget>, value: i32);

        fn cpp_box(node: Box<Node>, drop: bool) -> Box<Node>;
        fn cpp_box_ref(node: &Box<Node>) -> i32;
        fn cpp_box_mut(node: &mut Box<Node>);
        fn cpp_record(record: Box<Record>) -> Box<Record>;

        fn cpp_unique(widget: UniquePtr<Widget>) -> UniquePtr<Widget>;
        fn cpp_unique_drop(widget: UniquePtr<Widget>) -> bool;
        fn cpp_unique_ref(widget: &UniquePtr<Widget>) -> i32;
        fn cpp_unique_mut(widget: &mut UniquePtr<Widget>);
        fn cpp_unique_record(record: UniquePtr<Record>) -> UniquePtr<Record>;

        fn cpp_shared(widget: SharedPtr<Widget>) -> SharedPtr<Widget>;
        fn cpp_shared_ref(widget: &SharedPtr<Widget>) -> SharedPtr<Widget>;
        fn cpp_shared_i32(number: SharedPtr<i32>) -> SharedPtr<i32>;
        fn cpp_shared_record(record: &SharedPtr<Record>) -> u32;
        fn cpp_use_count(widget: &SharedPtr<Widget>) -> usize;
        fn cpp_weak(widget: WeakPtr<Widget>) -> WeakPtr<Widget>;
        fn cpp_downgrade(widget: &SharedPtr<Widget>) -> WeakPtr<Widget>;
        fn cpp_upgrade(widget: &WeakPtr<Widget>) -> SharedPtr<Widget>;
        fn cpp_weak_f64(number: &SharedPtr<f64>) -> WeakPtr<f64>;

        unsafe fn cpp_read(pointer: *const i32) -> i32;
        unsafe fn cpp_write(pointer: *mut i32, value: i32) -> *mut i32;
        unsafe fn cpp_node_ptr(node: *mut Node) -> *const Node;
        unsafe fn cpp_widget_ptr(widget: *const Widget) -> *const Widget;
        unsafe fn cpp_record_ptr(record: *mut Record) -> *mut Record;
        unsafe fn cpp_pointer_ptr(pointer: *const *const i32) -> i32;
        unsafe fn cpp_string_ptr(text: *const String, texts: *mut Vec<String>) -> usize;
        fn cpp_null() -> *const Widget;
        fn cpp_links(links: Links) -> Links;

        fn checks() -> String;
    }
}

use ffi::{Links, Record, Widget};

pub struct Node {
    value: i32,
    _live: Live,
}

impl Node {
    fn value(&self) -> i32 {
        self.value
    }
}

fn new_node(value: i32) -> Box<Node> {
    Box::new(Node { value, _live: Live::new() })
}

fn rust_box(node: Box<Node>, drop: bool) -> Box<Node> {
    if drop { new_node(node.value + 1) } else { node }
}

fn rust_box_ref(node: &Box<Node>) -> i32 {
    node.value
}

fn rust_box_mut(node: &mut Box<Node>) {
    *node = new_node(node.value + 1);
}

fn rust_record(mut record: Box<Record>) -> Box<Record> {
    record.name.push('!');
    record
}

fn rust_unique(widget: UniquePtr<Widget>) -> UniquePtr<Widget> {
    widget
}

fn rust_unique_drop(widget: UniquePtr<Widget>) -> bool {
    !widget.is_null()
}

fn rust_unique_ref(widget: &UniquePtr<Widget>) -> i32 {
    widget.as_ref().map_or(-1, Widget::get)
}

fn rust_unique_mut(widget: &mut UniquePtr<Widget>) {
    *widget = match widget.as_ref() {
        Some(widget) => ffi::new_widget(widget.get() + 1),
        None => ffi::new_widget(0),
    };
}

fn rust_unique_record(record: UniquePtr<Record>) -> UniquePtr<Record> {
    let mut record = record.as_ref().expect("not null").clone();
    record.id += 1;
    UniquePtr::new(record)
}

fn rust_shared(widget: SharedPtr<Widget>) -> SharedPtr<Widget> {
    widget
}

fn rust_shared_ref(widget: &SharedPtr<Widget>) -> SharedPtr<Widget> {
    widget.clone()
}

fn rust_shared_i32(number: SharedPtr<i32>) -> SharedPtr<i32> {
    match number.as_ref() {
        Some(number) => SharedPtr::new(number + 1),
        None => number,
    }
}

fn rust_shared_record(record: &SharedPtr<Record>) -> u32 {
    record.id
}

fn rust_weak(widget: WeakPtr<Widget>) -> WeakPtr<Widget> {
    widget
}

fn rust_downgrade(widget: &SharedPtr<Widget>) -> WeakPtr<Widget> {
    widget.downgrade()
}

fn rust_upgrade(widget: &WeakPtr<Widget>) -> SharedPtr<Widget> {
    widget.upgrade()
}

fn rust_weak_f64(number: &SharedPtr<f64>) -> WeakPtr<f64> {
    SharedPtr::downgrade(number)
}

unsafe fn rust_read(pointer: *const i32) -> i32 {
    // SAFETY: promised by the caller.
    unsafe { *pointer }
}

unsafe fn rust_write(pointer: *mut i32, value: i32) -> *mut i32 {
    // SAFETY: promised by the caller.
    unsafe { *pointer = value };
    pointer
}

// Safe in itself although its declaration is unsafe.
fn rust_node_ptr(node: *mut Node) -> *const Node {
    node.cast_const()
}

fn rust_widget_ptr(widget: *const Widget) -> *const Widget {
    widget
}

unsafe fn rust_record_ptr(record: *mut Record) -> *mut Record {
    // SAFETY: promised by the caller.
    unsafe { (*record).id += 1 };
    record
}

unsafe fn rust_pointer_ptr(pointer: *const *const i32) -> i32 {
    // SAFETY: promised by the caller.
    unsafe { **pointer }
}

unsafe fn rust_string_ptr(text: *const String, texts: *mut Vec<String>) -> usize {
    // SAFETY: promised by the caller.
    let (text, texts) = unsafe { (&*text, &mut *texts) };
    texts.push(text.clone());
    texts.len()
}

fn rust_null() -> *const Widget {
    std::ptr::null()
}

fn rust_links(links: Links) -> Links {
    Links { node: std::ptr::null_mut(), ..links }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Links, Record};
    use super::new_node;
    use crate::live::balanced;
    use cxx::{SharedPtr, UniquePtr, WeakPtr};
    use std::ptr;

    fn record() -> Record {
        Record { id: 1, name: "name".to_owned() }
    }

    #[test]
    fn boxes() {
        balanced(|| {
            let node = new_node(1);
            let address: *const super::Node = &raw const *node;
            let node = ffi::cpp_box(node, false);
            assert!(ptr::eq(&raw const *node, address));
            let mut node = ffi::cpp_box(node, true);
            assert_eq!(node.value(), 2);
            assert_eq!(ffi::cpp_box_ref(&node), 2);
            ffi::cpp_box_mut(&mut node);
            assert_eq!(node.value(), 3);
            assert_eq!(ffi::cpp_record(Box::new(record())).name, "name!");
        });
    }

    #[test]
    fn unique_pointers() {
        balanced(|| {
            let widget = ffi::new_widget(1);
            let address = widget.as_ptr();
            let widget = ffi::cpp_unique(widget);
            assert_eq!(widget.as_ptr(), address);
            assert_eq!(ffi::cpp_unique_ref(&widget), 1);
            assert!(ffi::cpp_unique_drop(widget));
            assert!(!ffi::cpp_unique_drop(UniquePtr::null()));
            assert!(ffi::cpp_unique(UniquePtr::null()).is_null());
            assert_eq!(ffi::cpp_unique_ref(&UniquePtr::null()), -1);
            let mut widget = UniquePtr::null();
            ffi::cpp_unique_mut(&mut widget);
            ffi::cpp_unique_mut(&mut widget);
            assert_eq!(widget.get(), 1);
            widget.pin_mut().set(7);
            // SAFETY: it comes from into_raw.
            let widget = unsafe { UniquePtr::from_raw(widget.into_raw()) };
            assert_eq!(widget.get(), 7);
            assert_eq!(ffi::cpp_unique_record(UniquePtr::new(record())).id, 2);
        });
    }

    #[test]
    fn shared_pointers() {
        balanced(|| {
            let shared = ffi::share_widget(3);
            assert_eq!(ffi::cpp_use_count(&shared), 1);
            let second = ffi::cpp_shared(shared.clone());
            let third = ffi::cpp_shared_ref(&second);
            assert_eq!(ffi::cpp_use_count(&shared), 3);
            assert_eq!(third.as_ptr(), shared.as_ptr());
            drop((second, third));
            assert_eq!(ffi::cpp_use_count(&shared), 1);
            assert!(ffi::cpp_shared(SharedPtr::null()).is_null());
            assert_eq!(*ffi::cpp_shared_i32(SharedPtr::new(4)), 5);
            assert!(ffi::cpp_shared_i32(SharedPtr::null()).is_null());
            assert_eq!(ffi::cpp_shared_record(&SharedPtr::new(record())), 1);
            let from_unique: SharedPtr<_> = ffi::new_widget(5).into();
            assert_eq!(from_unique.get(), 5);
        });
    }

    #[test]
    fn weak_pointers() {
        balanced(|| {
            let shared = ffi::share_widget(3);
            let weak = ffi::cpp_downgrade(&shared);
            assert_eq!(ffi::cpp_use_count(&shared), 1);
            let weak = ffi::cpp_weak(weak.clone());
            assert_eq!(ffi::cpp_upgrade(&weak).as_ptr(), shared.as_ptr());
            drop(shared);
            assert!(ffi::cpp_upgrade(&weak).is_null());
            assert!(weak.upgrade().is_null());
            assert!(ffi::cpp_weak(WeakPtr::null()).upgrade().is_null());
            let number = SharedPtr::new(0.5);
            assert_eq!(*ffi::cpp_weak_f64(&number).upgrade(), 0.5);
        });
    }

    #[test]
    fn raw_pointers() {
        let mut number = 3;
        let mut node = new_node(4);
        let mut record = record();
        let text = "text".to_owned();
        let mut texts = Vec::new();
        let pointer: *mut i32 = &raw mut number;
        let inner: *const i32 = pointer;
        // SAFETY: every pointer is to a local variable above.
        unsafe {
            assert_eq!(ffi::cpp_read(pointer), 3);
            assert_eq!(ffi::cpp_write(pointer, 5), pointer);
            assert_eq!(ffi::cpp_pointer_ptr(&raw const inner), 5);
            let node: *mut super::Node = &raw mut *node;
            assert_eq!(ffi::cpp_node_ptr(node), node.cast_const());
            assert_eq!((*ffi::cpp_record_ptr(&raw mut record)).id, 2);
            assert_eq!(ffi::cpp_string_ptr(&raw const text, &raw mut texts), 1);
            assert!(ffi::cpp_widget_ptr(ptr::null()).is_null());
        }
        assert_eq!((number, texts), (5, vec![text]));
        assert!(ffi::cpp_null().is_null());
        let node = &raw mut *node;
        let links = ffi::cpp_links(Links {
            next: &raw const record,
            nexts: ptr::null_mut(),
            node,
            widget: ptr::null(),
        });
        assert_eq!(links.next, &raw const record);
        assert!(links.node.is_null());
        let _: unsafe fn(*const i32) -> i32 = ffi::cpp_read;
        let _: fn() -> *const ffi::Widget = ffi::cpp_null;
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
