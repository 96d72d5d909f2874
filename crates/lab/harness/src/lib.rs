//! What every measured program of the lab links: a table of cases, and the commands by which the lab
//! asks for lists, answers, times and counted runs. Output is lines of fields parted by tabs.
//!
//! One case is one crossing; its rows do the same by different layers. All rows of a case are measured
//! in the same rounds of one process, so that what disturbs a machine disturbs them alike.

mod command;
mod keep;
mod peer;
mod sampler;
mod table;

pub use command::main;
pub use keep::{Register, keep, keep_slice, keep_str, repeat};
pub use peer::Peer;
pub use table::{Case, CxxRow, CxxRows, Direction, Loop, Row, Section, Table};
