//! The tests of the other version, and of the casts that are here.

use opencascade::{Circle, Conic, Point, Sphere, Vector};

#[path = "../../../opencascade/tests/opencascade.rs"]
mod same;

#[test]
fn casts() {
    let curve = Circle::new(Point::ORIGIN, Vector::Z, 1.0).expect("a circle").reversed();
    assert_eq!(curve.as_circle().map(Circle::radius), Some(1.0));
    assert_eq!(curve.as_conic().map(Conic::eccentricity), Some(0.0));
    assert!(curve.as_bezier().is_none());
    let sphere = Sphere::new(Point::ORIGIN, 2.0).expect("a sphere");
    assert_eq!(sphere.as_sphere().map(Sphere::radius), Some(2.0));
}
