//! What is of which class.

use cxx::SharedPtr;
use opencascade::{
    Bezier, Cast, Circle, Conic, Curve, Cylinder, Line, Plane, Point, Sphere, Surface, Vector,
};

fn unit_circle() -> SharedPtr<Circle> {
    Circle::new(Point::ORIGIN, Vector::Z, 1.0).expect("a circle")
}

#[test]
fn curves_are_what_they_are() {
    let circle = unit_circle();
    let curve: SharedPtr<Curve> = circle.reversed();
    drop(circle);
    assert_eq!((*curve).downcast::<Circle>().map(Circle::radius), Some(1.0));
    assert_eq!((*curve).downcast::<Conic>().map(Conic::eccentricity), Some(0.0));
    assert!((*curve).downcast::<Bezier>().is_none());
    let line = Line::new(Point::ORIGIN, Vector::X).expect("a line");
    assert!((*line).upcast::<Curve>().downcast::<Conic>().is_none());
}

#[test]
fn parts_have_what_they_are_of() {
    let quarter = unit_circle().trimmed(0.0, 1.0).expect("a part");
    assert!(quarter.basis().downcast::<Circle>().is_ok());
    let poles = [Point::ORIGIN, Point { x: 1.0, y: 2.0, z: 0.0 }, Point { x: 2.0, y: 0.0, z: 0.0 }];
    let curve = Bezier::new(&poles).expect("a curve");
    let same = (*curve).upcast::<Curve>().downcast::<Bezier>();
    assert!(same.is_some_and(|same| std::ptr::eq(same, &*curve)));
}

#[test]
fn surfaces_are_what_they_are() {
    let sphere = Sphere::new(Point::ORIGIN, 2.0).expect("a sphere");
    // Around the equator.
    let equator = sphere.iso_v(0.0);
    assert_eq!((*equator).downcast::<Circle>().map(Circle::radius), Some(2.0));
    assert!(sphere.iso_u(0.0).downcast::<Circle>().is_err());
    let plane = Plane::new(Point::ORIGIN, Vector::Z).expect("a plane");
    let cylinder = Cylinder::new(Point::ORIGIN, Vector::Z, 3.0).expect("a cylinder");
    let surfaces: [&Surface; 3] = [&sphere, &plane, &cylinder];
    let spheres = surfaces.map(|surface| surface.downcast::<Sphere>().is_some());
    assert_eq!(spheres, [true, false, false]);
}

#[test]
fn handles_are_cast() {
    let curve: SharedPtr<Curve> = unit_circle().upcast();
    let other = curve.clone();
    // The object is the same one, and has gone to the other handle.
    let circle = curve.downcast::<Circle>().map_err(|curve| curve.class());
    assert_eq!(circle.as_ref().map(|circle| circle.radius()), Ok(1.0));
    let line = other.downcast::<Line>().map(|line| line.class());
    let curve = line.expect_err("no line");
    assert_eq!((curve.class().as_str(), curve.value(0.0).x), ("Geom_Circle", 1.0));
}
