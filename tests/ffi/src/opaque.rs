//! Types that only one language sees into: every receiver, statics, overloads, inheritance, drops,
//! and members of C++ classes whose bodies are Rust.

use crate::live::Live;
use cxx::UniquePtr;
use std::fmt::{self, Display};
use std::pin::Pin;

#[twinspan::bridge(namespace = "opaque")]
pub mod ffi {
    // The only type of its block, so that receivers need no type.
    extern "Rust" {
        // Named by another bridge too, see aliases.rs.
        #[derive(ExternType)]
        type Counter;
        fn count(&self) -> i32;
        fn increment(&mut self, by: i32) -> &mut Counter;
        fn pinned(self: Pin<&mut Self>) -> i32;
        fn typed(self: &Self) -> i32;
        // A method of a trait in the prelude.
        fn to_string(&self) -> String;
    }

    extern "Rust" {
        type Zero;
        type Imported;
        #[cxx_name = "NamedByCpp"]
        type NamedByRust;

        fn counter(count: i32) -> Box<Counter>;
        #[Self = "Counter"]
        fn zero() -> Box<Counter>;
        #[Self = "Counter"]
        #[cxx_name = "sum"]
        fn sum_of(left: &Counter, right: &Counter) -> i32;
        fn into_count(counter: Box<Counter>) -> i32;
        fn borrow_count(counter: &Counter) -> i32;
        fn borrow_mut_count(counter: &mut Counter) -> &mut i32;

        // Overloads in C++.
        #[cxx_name = "add"]
        fn add_i32(self: &mut Counter, number: i32);
        #[cxx_name = "add"]
        fn add_str(self: &mut Counter, number: &str);
        #[cxx_name = "add"]
        fn add_counter(self: &mut Counter, other: &Counter);

        fn pinned_shared(self: Pin<&Counter>, other: Pin<&Counter>) -> Pin<&Counter>;
        fn rust_pins(device: Pin<&Device>) -> Option<Pin<&Device>>;
        fn rust_pins_option(device: Option<Pin<&Device>>) -> Result<Pin<&Device>, CxxException>;
        fn rust_pins_text(text: Pin<&CxxString>) -> Pin<&CxxString>;
        fn two_pins(left: Pin<&mut Counter>, right: Pin<&Counter>) -> i32;
        fn pins_of_self(self: Pin<&mut Counter>, other: Option<Pin<&mut Counter>>) -> i32;

        fn new_zero() -> Box<Zero>;
        fn is_zero(self: &Zero) -> bool;
        fn zero_mut(self: &mut Zero) -> &mut Zero;
        fn new_imported() -> Box<Imported>;
        fn drop_imported(imported: Box<Imported>);
        fn new_named() -> Box<NamedByRust>;
        #[cxx_name = "valueOf"]
        fn value_of(self: &NamedByRust) -> i32;
    }

    // The only type of its block, so that receivers need no type.
    unsafe extern "C++" {
        include!("twinspan-test-ffi/cpp/opaque.h");

        type Device;
        fn number(&self) -> i32;
        fn set_number(self: Pin<&mut Self>, number: i32);
        fn quiet(&self) -> i32;
        fn inherited(&self) -> i32;
        fn overridden(&self) -> i32;
        #[rust_name = "add_i32"]
        fn add(self: Pin<&mut Self>, number: i32);
        #[rust_name = "add_str"]
        fn add(self: Pin<&mut Self>, number: &str);
        #[rust_name = "constant_self"]
        fn self_reference(&self) -> &Device;
        #[rust_name = "mutable_self"]
        fn self_reference(self: Pin<&mut Self>) -> Pin<&mut Device>;
        // Names of C++ are what they are, also in a crate without a `non_snake_case`.
        fn pinnedSelf(self: Pin<&Self>) -> Pin<&Device>;
    }

    unsafe extern "C++" {
        type Base;
        type Struct;
        type Map;
        #[rust_name = "RenamedInRust"]
        type Renamed;

        fn new_device(number: i32) -> UniquePtr<Device>;
        fn device_number(device: &Device) -> i32;
        fn device_set(device: Pin<&mut Device>, number: i32) -> Pin<&mut Device>;
        fn device_base(device: &Device) -> &Base;
        fn device_pin(device: Pin<&Device>) -> Pin<&Device>;
        fn device_pin_option(device: Option<Pin<&Device>>) -> Option<Pin<&Device>>;
        fn device_pin_try(device: Pin<&Device>, fail: bool) -> Result<Pin<&Device>>;
        fn device_pin_visit(
            device: Pin<&Device>,
            visit: &dyn Fn(Pin<&Device>) -> Pin<&Device>,
        ) -> i32;
        fn text_pin(text: Pin<&CxxString>) -> Pin<&CxxString>;
        fn inherited(self: &Base) -> i32;
        fn overridden(self: &Base) -> i32;
        #[Self = "Device"]
        fn live() -> i32;
        #[Self = "Device"]
        #[rust_name = "with_number"]
        fn make(number: i32) -> UniquePtr<Device>;

        fn new_struct() -> UniquePtr<Struct>;
        fn struct_field(value: &Struct) -> &i32;
        fn new_map() -> UniquePtr<Map>;
        fn map_set(map: Pin<&mut Map>, key: &str, value: i32);
        fn size(self: &Map) -> usize;
        fn new_renamed() -> UniquePtr<RenamedInRust>;
        fn get(self: &RenamedInRust) -> i32;
    }

    // Declared by the C++ class, written in Rust.
    extern "Rust" {
        fn rust_double(self: &Device) -> i32;
        fn rust_reset(self: Pin<&mut Device>, number: i32) -> i32;
        fn rust_divide(self: &Device, divisor: i32) -> Result<i32>;
        #[Self = "Device"]
        fn rust_make(number: i32) -> UniquePtr<Device>;
        #[cxx_name = "rust_over"]
        fn rust_over_i32(self: &Device, value: i32) -> i32;
        #[cxx_name = "rust_over"]
        fn rust_over_text(self: &Device, value: &str) -> String;
    }

    unsafe extern "C++" {
        fn checks() -> String;
    }
}

use ffi::Device;

#[derive(Debug)]
pub struct Counter {
    count: i32,
    _live: Live,
}

/// A type without bytes, which still counts its drops.
pub struct Zero;

mod elsewhere {
    use crate::live::Live;

    pub struct Imported(pub Live);

    pub fn new_imported() -> Box<Imported> {
        Box::new(Imported(Live::new()))
    }
}
use elsewhere::{Imported, new_imported};

pub struct NamedByRust {
    value: i32,
}

impl Counter {
    fn count(&self) -> i32 {
        self.count
    }

    fn increment(&mut self, by: i32) -> &mut Counter {
        self.count += by;
        self
    }

    fn pinned(self: Pin<&mut Self>) -> i32 {
        self.count
    }

    fn typed(&self) -> i32 {
        self.count
    }

    fn zero() -> Box<Counter> {
        counter(0)
    }

    fn sum_of(left: &Counter, right: &Counter) -> i32 {
        left.count + right.count
    }

    fn add_i32(&mut self, number: i32) {
        self.count += number;
    }

    fn add_str(&mut self, number: &str) {
        self.count += number.parse::<i32>().unwrap_or(-1);
    }

    fn add_counter(&mut self, other: &Counter) {
        self.count += other.count;
    }
}

impl Display for Counter {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "Counter of {}", self.count)
    }
}

fn counter(count: i32) -> Box<Counter> {
    Box::new(Counter { count, _live: Live::new() })
}

fn into_count(counter: Box<Counter>) -> i32 {
    counter.count
}

fn borrow_count(counter: &Counter) -> i32 {
    counter.count
}

fn borrow_mut_count(counter: &mut Counter) -> &mut i32 {
    &mut counter.count
}

impl Zero {
    fn is_zero(&self) -> bool {
        size_of_val(self) == 0
    }

    fn zero_mut(&mut self) -> &mut Zero {
        self
    }
}

impl Counter {
    fn pinned_shared<'a>(self: Pin<&'a Self>, other: Pin<&Counter>) -> Pin<&'a Counter> {
        assert_eq!(other.count(), 2);
        self
    }

    fn pins_of_self(self: Pin<&mut Self>, other: Option<Pin<&mut Counter>>) -> i32 {
        self.count() + other.map_or(0, |other| other.count())
    }
}

fn rust_pins(device: Pin<&Device>) -> Option<Pin<&Device>> {
    (device.number() != 0).then_some(device)
}

fn rust_pins_option(device: Option<Pin<&Device>>) -> Result<Pin<&Device>, twinspan::CxxException> {
    Ok(device.expect("there is a device"))
}

fn rust_pins_text(text: Pin<&cxx::CxxString>) -> Pin<&cxx::CxxString> {
    text
}

fn two_pins(left: Pin<&mut Counter>, right: Pin<&Counter>) -> i32 {
    left.count() + right.count()
}

fn new_zero() -> Box<Zero> {
    std::mem::forget(Live::new());
    Box::new(Zero)
}

impl Drop for Zero {
    fn drop(&mut self) {
        // SAFETY: `new_zero` forgot one.
        drop(unsafe { std::mem::transmute::<(), Live>(()) });
    }
}

fn drop_imported(imported: Box<Imported>) {
    drop(imported);
}

fn new_named() -> Box<NamedByRust> {
    Box::new(NamedByRust { value: 6 })
}

impl NamedByRust {
    fn value_of(&self) -> i32 {
        self.value
    }
}

impl Device {
    fn rust_double(&self) -> i32 {
        2 * self.number()
    }

    fn rust_reset(mut self: Pin<&mut Self>, number: i32) -> i32 {
        let old = self.number();
        self.as_mut().set_number(number);
        old
    }

    fn rust_divide(&self, divisor: i32) -> Result<i32, &'static str> {
        self.number().checked_div(divisor).ok_or("division by zero")
    }

    fn rust_make(number: i32) -> UniquePtr<Device> {
        ffi::new_device(number)
    }

    fn rust_over_i32(&self, value: i32) -> i32 {
        self.number() + value
    }

    fn rust_over_text(&self, value: &str) -> String {
        format!("{} {value}", self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, Device};
    use crate::live::balanced;
    use cxx::UniquePtr;
    use std::pin::Pin;

    #[test]
    fn receivers_of_cpp() {
        balanced(|| {
            let mut device = ffi::new_device(3);
            assert_eq!(device.number(), 3);
            device.pin_mut().set_number(4);
            assert_eq!((device.quiet(), device.inherited(), device.overridden()), (4, 1, 4));
            device.pin_mut().add_i32(2);
            device.pin_mut().add_str("four");
            assert_eq!(device.number(), 10);
            assert!(std::ptr::eq(device.constant_self(), &raw const *device));
            device.pin_mut().mutable_self().set_number(5);
            assert_eq!(ffi::device_number(&device), 5);
            let same: Pin<&mut Device> = ffi::device_set(device.pin_mut(), 6);
            assert_eq!(same.number(), 6);
            let base = ffi::device_base(&device);
            assert_eq!((base.inherited(), base.overridden()), (1, 6));
        });
    }

    #[test]
    fn pinned_references_that_are_shared() {
        balanced(|| {
            let device = ffi::new_device(3);
            let address: *const Device = &raw const *device;
            // SAFETY: objects of C++ do not move.
            let pin = unsafe { Pin::new_unchecked(&*device) };
            assert!(std::ptr::eq(&raw const *pin.pinnedSelf(), address));
            assert!(std::ptr::eq(&raw const *ffi::device_pin(pin), address));
            let same = ffi::device_pin_option(Some(pin)).map(|pin| &raw const *pin);
            assert_eq!(same, Some(address));
            assert!(ffi::device_pin_option(None).is_none());
            assert!(std::ptr::eq(&raw const *ffi::device_pin_try(pin, false).unwrap(), address));
            assert_eq!(ffi::device_pin_try(pin, true).err().unwrap().what(), "no pin");
            let seen = std::cell::Cell::new(0);
            let number = ffi::device_pin_visit(pin, &|pin| {
                seen.set(pin.number());
                pin
            });
            assert_eq!((number, seen.get()), (3, 3));
            cxx::let_cxx_string!(text = "text");
            assert_eq!(ffi::text_pin(text.as_ref()).to_str(), Ok("text"));
        });
    }

    #[test]
    fn statics_of_cpp() {
        balanced(|| {
            assert_eq!(Device::live(), 0);
            let device = Device::with_number(8);
            assert_eq!((device.number(), Device::live()), (8, 1));
            drop(device);
            assert_eq!(Device::live(), 0);
        });
    }

    #[test]
    fn other_kinds_of_cpp_types() {
        let value = ffi::new_struct();
        assert_eq!(*ffi::struct_field(&value), 12);
        let mut map = ffi::new_map();
        ffi::map_set(map.pin_mut(), "a", 1);
        ffi::map_set(map.pin_mut(), "b", 2);
        assert_eq!(map.size(), 2);
        let renamed: UniquePtr<ffi::RenamedInRust> = ffi::new_renamed();
        assert_eq!(renamed.get(), 13);
    }

    #[test]
    fn auto_traits_of_cpp_types() {
        // Neither Send nor Sync nor Unpin, as cxx leaves them.
        trait Ambiguous<Marker> {
            fn named() {}
        }
        impl<T: ?Sized> Ambiguous<()> for T {}
        impl<T: ?Sized + Send> Ambiguous<u8> for T {}
        impl<T: ?Sized + Sync> Ambiguous<u16> for T {}
        impl<T: ?Sized + Unpin> Ambiguous<u32> for T {}
        <Device as Ambiguous<_>>::named();
        assert_eq!((size_of::<Device>(), align_of::<Device>()), (0, 1));
    }

    #[test]
    fn checks_of_cpp() {
        balanced(|| assert_eq!(ffi::checks(), ""));
    }
}
