#pragma once
#include "golden/data_enum/in.rs.types.h"

namespace draw {
Shape move_by(Shape shape, double by);
bool look(const Shape &shape);
double evaluate(const Expr &expr);
} // namespace draw
