//! C++ classes and their bases: casts of references and owners, to a base and back.

#[twinspan::bridge(namespace = "tests::bases")]
mod ffi {
    unsafe extern "C++" {
        include!(<memory>);
        include!(<string>);

        cpp! {
            inline int alive = 0;

            class Shape {
            public:
              Shape() { ++alive; }
              Shape(const Shape &) = delete;
              virtual ~Shape() { --alive; }
              virtual double area() const = 0;
              void set_tag(int tag) { tag_ = tag; }
              int tag() const { return tag_; }

            private:
              int tag_ = 0;
            };
            struct Named {
              std::string name;
            };
            class Circle : public Named, public Shape {
            public:
              explicit Circle(double radius) : radius_(radius) { name = "circle"; }
              double area() const override { return 3 * radius_ * radius_; }
              double radius() const { return radius_; }
              void grow() { radius_ += 1; }

            private:
              double radius_;
            };
            class Wheel final : public Circle {
            public:
              Wheel(double radius, int spokes_) : Circle(radius), spokes(spokes_) {}
              int spokes;
            };
            class Square : public Shape {
            public:
              explicit Square(double side) : side_(side) {}
              double area() const override { return side_ * side_; }

            private:
              double side_;
            };

            // A diamond, with one Stream in it.
            struct Stream {
              virtual ~Stream() = default;
              int number = 1;
            };
            struct Input : virtual Stream { int read = 2; };
            struct Output : virtual Stream { int written = 3; };
            struct Both : Input, Output { int both = 4; };

            // Virtual functions, and no virtual destructor.
            class Listener {
            public:
              virtual int heard() const = 0;

            protected:
              ~Listener() = default;
            };
            class Ear final : public Named, public Listener {
            public:
              int heard() const override { return 42; }
            };
        }

        type Shape;
        type Named;
        #[base(Shape)]
        #[base(Named, plain)]
        type Circle;
        #[base(Circle)]
        type Wheel;
        #[base(Shape)]
        type Square;
        #[constructor]
        fn new(radius: f64) -> UniquePtr<Circle>;
        #[constructor]
        fn shared(radius: f64) -> SharedPtr<Circle>;
        #[constructor]
        fn new(radius: f64, spokes: i32) -> UniquePtr<Wheel>;
        #[constructor]
        fn new(side: f64) -> UniquePtr<Square>;
        fn area(self: &Shape) -> f64;
        fn set_tag(self: Pin<&mut Shape>, tag: i32);
        fn tag(self: &Shape) -> i32;
        fn radius(self: &Circle) -> f64;
        fn grow(self: Pin<&mut Circle>);
        #[field]
        fn spokes(self: &Wheel) -> i32;
        #[field]
        fn name(self: &Named) -> String;
        fn shapes_area(shape: UniquePtr<Shape>) -> f64 {
            cpp!(return shape->area();)
        }
        fn is_null(shape: UniquePtr<Shape>) -> bool {
            cpp!(return shape == nullptr;)
        }
        fn alive() -> i32 {
            cpp!(return alive;)
        }
        fn owners(shape: &SharedPtr<Shape>) -> i64 {
            cpp!(return static_cast<std::int64_t>(shape.use_count());)
        }
        fn no_circle() -> UniquePtr<Circle> {
            cpp!(return nullptr;)
        }
        fn no_shape() -> SharedPtr<Shape> {
            cpp!(return std::shared_ptr<Shape>();)
        }

        type Stream;
        #[base(Stream)]
        type Input;
        #[base(Stream)]
        type Output;
        #[base(Input)]
        #[base(Output)]
        #[base(Stream)]
        type Both;
        #[constructor]
        fn new() -> UniquePtr<Both>;
        #[field]
        fn number(self: &Stream) -> i32;
        #[field]
        fn set_number(self: Pin<&mut Stream>, number: i32);
        #[field]
        fn read(self: &Input) -> i32;
        #[field]
        fn written(self: &Output) -> i32;
        #[field]
        fn both(self: &Both) -> i32;

        type Listener;
        #[base(Listener, no_delete)]
        type Ear;
        #[constructor]
        fn new() -> UniquePtr<Ear>;
        #[constructor]
        fn shared() -> SharedPtr<Ear>;
        fn heard(self: &Listener) -> i32;
        fn same_listener(listener: &SharedPtr<Listener>) -> SharedPtr<Listener> {
            cpp!(return listener;)
        }
    }

    impl UniquePtr<Stream> {}
    impl UniquePtr<Input> {}
    impl UniquePtr<Output> {}
}

#[cfg(test)]
mod tests {
    use super::ffi::{self, *};
    use cxx::{SharedPtr, UniquePtr};
    use std::pin::Pin;
    use std::sync::Mutex;
    use twinspan::Cast as _;

    /// The count of objects is of the whole program.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

    fn address<T>(of: &T) -> usize {
        std::ptr::from_ref(of).addr()
    }

    #[test]
    fn references() {
        let _guard = ONE_AT_A_TIME.lock();
        let mut circle = Circle::new(2.0);
        let shape: &Shape = circle.as_ref().expect("there is a circle").as_ref();
        assert_eq!(shape.area(), 12.0);
        // What has virtual functions comes first.
        let named = (&*circle).upcast::<Named>();
        assert_ne!(address(named), address(&*circle));
        assert_eq!(named.name(), "circle");
        let back: &Circle = shape.downcast().expect("it is a circle");
        assert_eq!((address(back), back.radius()), (address(&*circle), 2.0));
        assert!(shape.downcast::<Wheel>().is_none());
        assert!(shape.downcast::<Square>().is_none());

        let mut shape: Pin<&mut Shape> = circle.pin_mut().upcast();
        shape.as_mut().set_tag(7);
        assert!(shape.as_mut().downcast::<Square>().is_none());
        shape.downcast::<Circle>().expect("it is a circle").grow();
        assert_eq!((circle.radius(), (&*circle).upcast::<Shape>().tag()), (3.0, 7));
    }

    #[test]
    fn owners_are_moved_and_the_object_is_deleted_once() {
        let _guard = ONE_AT_A_TIME.lock();
        let before = ffi::alive();
        let shape: UniquePtr<Shape> = Circle::new(1.0).upcast();
        assert_eq!((shape.area(), ffi::alive()), (3.0, before + 1));
        let shape = shape.downcast::<Square>().err().expect("it is no square");
        assert_eq!(shape.area(), 3.0);
        let circle = shape.downcast::<Circle>().ok().expect("it is a circle");
        assert_eq!((circle.radius(), ffi::alive()), (1.0, before + 1));
        drop(circle);
        assert_eq!(ffi::alive(), before);
        assert_eq!(ffi::shapes_area(Square::new(3.0).upcast()), 9.0);
        drop(Wheel::new(1.0, 8).upcast::<Shape>());
        assert_eq!(ffi::alive(), before);
    }

    #[test]
    fn methods_of_the_first_base() {
        let _guard = ONE_AT_A_TIME.lock();
        let wheel = Wheel::new(2.0, 8);
        // Of Circle, and of Shape.
        assert_eq!((wheel.radius(), wheel.area(), wheel.tag()), (2.0, 12.0, 0));
        let shape: &Shape = &wheel;
        assert_eq!(address(shape), address((&*wheel).upcast::<Shape>()));
        let shapes: [&Shape; 2] = [&wheel, &Square::new(1.0)];
        assert_eq!(shapes.map(Shape::area), [12.0, 1.0]);
    }

    #[test]
    fn chains() {
        let _guard = ONE_AT_A_TIME.lock();
        let wheel = Wheel::new(1.0, 8);
        assert_eq!((&*wheel).upcast::<Named>().name(), "circle");
        let shape: UniquePtr<Shape> = wheel.upcast::<Circle>().upcast();
        let wheel = shape.downcast::<Wheel>().ok().expect("it is a wheel");
        let shape: UniquePtr<Shape> = wheel.upcast();
        let circle: UniquePtr<Circle> = shape.downcast().ok().expect("a wheel is a circle");
        assert_eq!(circle.downcast::<Wheel>().ok().map(|wheel| wheel.spokes()), Some(8));
    }

    #[test]
    fn shared_pointers_share_still() {
        let _guard = ONE_AT_A_TIME.lock();
        let before = ffi::alive();
        let circle: SharedPtr<Circle> = Circle::shared(1.0);
        let shape: SharedPtr<Shape> = circle.clone().upcast();
        assert_eq!((shape.area(), ffi::owners(&shape)), (3.0, 2));
        let shape = shape.downcast::<Square>().err().expect("it is no square");
        assert_eq!(ffi::owners(&shape), 2);
        let again: SharedPtr<Circle> = shape.clone().downcast().ok().expect("it is a circle");
        assert_eq!((address(&*again), ffi::owners(&shape)), (address(&*circle), 3));
        drop((circle, again));
        assert_eq!((ffi::owners(&shape), ffi::alive()), (1, before + 1));
        drop(shape);
        assert_eq!(ffi::alive(), before);
    }

    #[test]
    fn null_stays_null() {
        let shape: UniquePtr<Shape> = ffi::no_circle().upcast();
        assert!(shape.is_null());
        assert!(shape.downcast::<Circle>().is_err_and(|shape| shape.is_null()));
        assert!(ffi::is_null(ffi::no_circle().upcast()));
        assert!(ffi::no_shape().downcast::<Circle>().is_err_and(|shape| shape.is_null()));
        assert!(SharedPtr::<Circle>::null().upcast::<Shape>().is_null());
    }

    #[test]
    fn virtual_bases() {
        let mut both = Both::new();
        both.pin_mut().upcast::<Input>().upcast::<Stream>().set_number(10);
        assert_eq!((&*both).upcast::<Output>().upcast::<Stream>().number(), 10);
        let stream: UniquePtr<Stream> = both.upcast();
        assert_eq!(stream.number(), 10);
        let output = stream.downcast::<Output>().ok().expect("it is an output");
        // From one base to another, by way of the object.
        let stream: UniquePtr<Stream> = output.upcast();
        let input = stream.downcast::<Input>().ok().expect("it is an input");
        assert_eq!(input.read(), 2);
        let both = input.downcast::<Both>().ok().expect("it is both");
        assert_eq!(((&*both).upcast::<Output>().written(), both.both()), (3, 4));
    }

    #[test]
    fn a_base_without_a_virtual_destructor_is_borrowed_or_shared() {
        let ear = Ear::new();
        let listener: &Listener = (&*ear).upcast();
        assert_eq!(listener.heard(), 42);
        assert!(listener.downcast::<Ear>().is_some());
        let listener: SharedPtr<Listener> = Ear::shared().upcast();
        let listener = ffi::same_listener(&listener);
        assert_eq!(listener.heard(), 42);
        assert!(listener.downcast::<Ear>().is_ok());
    }
}
