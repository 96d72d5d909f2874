/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// It is new.
    Insert,
    /// Its values, or its number, are others now.
    Update,
    /// It is gone.
    Delete,
}

/// A row that a statement has changed, as an update hook sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// What became of it.
    pub action: Action,
    /// `main`, `temp`, or what the file is attached as.
    pub database: &'a str,
    /// The name of the table.
    pub table: &'a str,
    /// The number of the row, the new one if it has another now.
    pub rowid: i64,
}
