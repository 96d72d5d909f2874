//! Decides when the pump runs.

/// Whether the tank wants water.
fn is_empty(tank: &Tank) -> bool {
    tank.level() == 0
}
