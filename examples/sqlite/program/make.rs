use anyhow::{Context as _, Result};
use std::path::Path;

/// One reads as it is, the others need CSV's quotes, UTF-8, or both.
const STATIONS: &[&str] =
    &["Skagen", "Łódź", "Saint-Étienne, Les Halles", "the \"Brocken\"", "東京"];

/// Writes that many readings, the same each time.
pub fn make(csv: &Path, rows: u32) -> Result<()> {
    let cannot = || format!("cannot write {}", csv.display());
    let mut writer = csv::Writer::from_path(csv).with_context(cannot)?;
    writer.write_record(["station", "hour", "celsius", "note"]).with_context(cannot)?;
    let mut random: u32 = 1;
    for row in 0..rows {
        // Numerical Recipes' generator; its high bits are good enough.
        random = random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let station = STATIONS[row as usize % STATIONS.len()];
        let hour = row as usize / STATIONS.len();
        // One in 64 was not read. Tenths from -20.0 to 31.1.
        let celsius = match random >> 26 {
            0 => String::new(),
            _ => format!("{:.1}", f64::from(random >> 23) / 10.0 - 20.0),
        };
        let note = if row % 1000 == 0 { "checked,\nwith \"care\"" } else { "" };
        writer.write_record([station, &hour.to_string(), &celsius, note]).with_context(cannot)?;
    }
    writer.flush().with_context(cannot)?;
    println!("{rows} readings in {}", csv.display());
    Ok(())
}
