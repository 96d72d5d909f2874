//! What the library gives, value by value.

use cxx::SharedPtr;
use opencascade::{
    Bezier, Bounds, Circle, Conic, Cylinder, Ellipse, Error, Line, Plane, Point, Sphere, Vector,
};
use std::f64::consts::{PI, TAU};

fn point(x: f64, y: f64, z: f64) -> Point {
    Point { x, y, z }
}

fn is_near(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-9
}

fn is_at(left: Point, right: Point) -> bool {
    left.distance(&right) < 1e-9
}

fn unit_circle() -> SharedPtr<Circle> {
    Circle::new(Point::ORIGIN, Vector::Z, 1.0).expect("a circle")
}

fn error<T>(result: Result<T, Error>) -> Error {
    result.map(drop).expect_err("there is no such thing")
}

#[test]
fn points_and_vectors() {
    assert_eq!(point(1.0, 2.0, 3.0).distance(&point(1.0, 5.0, 7.0)), 5.0);
    assert_eq!(Vector { x: 3.0, y: 4.0, z: 0.0 }.magnitude(), 5.0);
    assert_eq!(Vector::X.cross(&Vector::Y), Vector::Z);
    assert_eq!(Vector::X.dot(&Vector { x: 7.0, y: 8.0, z: 9.0 }), 7.0);
    assert!(Vector::X.angle(&Vector::Y).is_ok_and(|angle| is_near(angle, PI / 2.0)));
    let none = error(Vector::X.angle(&Vector { x: 0.0, y: 0.0, z: 0.0 }));
    assert_eq!(none.class, "gp_VectorWithNullMagnitude");
}

#[test]
fn circles_are_conics_are_curves() {
    let circle = unit_circle();
    assert_eq!(
        (circle.radius(), circle.eccentricity(), circle.class().as_str()),
        (1.0, 0.0, "Geom_Circle")
    );
    assert_eq!(circle.value(0.0), point(1.0, 0.0, 0.0));
    let (at, along) = circle.tangent(PI / 2.0);
    assert!(is_at(at, point(0.0, 1.0, 0.0)));
    assert!(is_near(along.x, -1.0) && is_near(along.y, 0.0));
    assert!(circle.is_closed());
    assert!(circle.period().is_ok_and(|period| is_near(period, TAU)));
    assert!(is_near(circle.length(), TAU));
    let ellipse = Ellipse::new(Point::ORIGIN, Vector::Z, 2.0, 1.0).expect("an ellipse");
    assert_eq!((ellipse.major(), ellipse.minor()), (2.0, 1.0));
    assert!(is_near(ellipse.eccentricity(), 0.75_f64.sqrt()));
    let conics: [&Conic; 2] = [&circle, &ellipse];
    assert_eq!(conics.map(|conic| conic.class()), ["Geom_Circle", "Geom_Ellipse"]);
    let line = Line::new(Point::ORIGIN, Vector::X).expect("a line");
    assert_eq!(line.value(2.5), point(2.5, 0.0, 0.0));
    assert_eq!(error(line.period()).class, "Standard_NoSuchObject");
}

#[test]
fn parts() {
    let circle = unit_circle();
    let quarter = circle.trimmed(0.0, PI / 2.0).expect("a part");
    assert!(is_near(quarter.length(), PI / 2.0));
    assert!(!quarter.is_closed());
    assert!(is_near(quarter.last_parameter(), PI / 2.0));
    assert_eq!(quarter.first_parameter(), 0.0);
    let points = quarter.points(3).expect("points");
    assert_eq!(points.len(), 3);
    assert!(is_at(points[1], circle.value(PI / 4.0)));
    assert_eq!(error(circle.trimmed(1.0, 1.0)).class, "Standard_ConstructionError");
    assert_eq!(error(quarter.points(0)).class, "Standard_ConstructionError");
}

#[test]
fn bezier_curves() {
    let poles = [point(0.0, 0.0, 0.0), point(1.0, 2.0, 0.0), point(2.0, 0.0, 0.0)];
    let curve = Bezier::new(&poles).expect("a curve");
    assert_eq!((curve.degree(), curve.poles()), (2, &poles[..]));
    assert_eq!(curve.value(0.5), point(1.0, 1.0, 0.0));
    // Another one: this one stays as it is.
    assert_eq!(curve.reversed().value(0.0), poles[2]);
    assert_eq!(curve.value(0.0), poles[0]);
    for few in [&poles[..0], &poles[..1]] {
        assert_eq!(error(Bezier::new(few)).class, "Standard_ConstructionError");
    }
}

#[test]
fn surfaces() {
    let sphere = Sphere::new(Point::ORIGIN, 2.0).expect("a sphere");
    assert_eq!(sphere.radius(), 2.0);
    assert!(is_near(sphere.area(), 16.0 * PI) && is_near(sphere.volume(), 32.0 * PI / 3.0));
    assert_eq!(sphere.value(0.0, 0.0), point(2.0, 0.0, 0.0));
    let bounds = Bounds { u_first: 0.0, u_last: TAU, v_first: -PI / 2.0, v_last: PI / 2.0 };
    assert_eq!(sphere.bounds(), bounds);
    let plane =
        Plane::new(point(0.0, 0.0, 3.0), Vector { x: 0.0, y: 0.0, z: 5.0 }).expect("a plane");
    assert_eq!(plane.coefficients(), (0.0, 0.0, 1.0, -3.0));
    let cylinder = Cylinder::new(Point::ORIGIN, Vector::Z, 3.0).expect("a cylinder");
    assert_eq!(cylinder.radius(), 3.0);
    assert_eq!(cylinder.value(0.0, 4.0), point(3.0, 0.0, 4.0));
}

#[test]
fn what_cannot_be_made() {
    let negative = error(Circle::new(Point::ORIGIN, Vector::Z, -1.0));
    assert_eq!(negative.class, "Standard_ConstructionError");
    assert!(negative.to_string().starts_with("Standard_ConstructionError: "), "{negative}");
    let nowhere = Vector { x: 0.0, y: 0.0, z: 0.0 };
    assert_eq!(error(Circle::new(Point::ORIGIN, nowhere, 1.0)).class, "Standard_ConstructionError");
    assert_eq!(error(Line::new(Point::ORIGIN, nowhere)).class, "Standard_ConstructionError");
    assert_eq!(
        error(Ellipse::new(Point::ORIGIN, Vector::Z, 1.0, 2.0)).class,
        "Standard_ConstructionError"
    );
    assert_eq!(error(Sphere::new(Point::ORIGIN, -1.0)).class, "Standard_ConstructionError");
}
