//! What measured programs print: lines of fields parted by tabs.

use anyhow::{Context as _, Result};

/// What `list` says: the cases of a program, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    pub cases: Vec<Listed>,
    /// Whether the program was built with debug assertions.
    pub debug: bool,
}

/// A case and its layers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listed {
    /// Direction and name: `rust-to-cxx/add`.
    pub id: String,
    pub section: String,
    pub title: String,
    /// The layers that do it, the baseline first.
    pub rows: Vec<String>,
    /// Layers that cannot, and why.
    pub cannot: Vec<(String, String)>,
    /// Layers, and what has to be known of their rows.
    pub notes: Vec<(String, String)>,
}

impl Listed {
    /// `rust-to-cxx` or `cxx-to-rust`.
    pub fn direction(&self) -> &str {
        self.id.split_once('/').map_or("", |(direction, _)| direction)
    }

    /// What stands after the direction.
    pub fn name(&self) -> &str {
        self.id.split_once('/').map_or(&self.id, |(_, name)| name)
    }
}

/// The sum of the answers of one row.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub id: String,
    pub layer: String,
    pub sum: u64,
}

/// The nanoseconds per call of one row, one number for each round.
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    pub id: String,
    /// `control` is the baseline measured once more.
    pub layer: String,
    pub nanoseconds: Vec<f64>,
}

/// A row whose calls were counted, first so many calls, then twice as many.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    pub layer: String,
    pub calls: u64,
}

/// Reads the output of `list`. Lines of a kind that is not known are for later readers.
pub fn listing(text: &str) -> Result<Listing> {
    let mut listing = Listing::default();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        match fields.as_slice() {
            ["build", profile] => listing.debug = *profile == "debug",
            ["case", id, section, title] => listing.cases.push(Listed {
                id: id.to_string(),
                section: section.to_string(),
                title: title.to_string(),
                ..Listed::default()
            }),
            ["row", id, layer] => {
                case(&mut listing, id, line)?.rows.push(layer.to_string());
            }
            ["cannot", id, layer, reason] => {
                let entry = (layer.to_string(), reason.to_string());
                case(&mut listing, id, line)?.cannot.push(entry);
            }
            ["note", id, layer, text] => {
                let entry = (layer.to_string(), text.to_string());
                case(&mut listing, id, line)?.notes.push(entry);
            }
            _ => {}
        }
    }
    Ok(listing)
}

fn case<'a>(listing: &'a mut Listing, id: &str, line: &str) -> Result<&'a mut Listed> {
    let last = listing.cases.last_mut().filter(|case| case.id == id);
    last.with_context(|| format!("`{line}` does not belong to the case above it"))
}

/// Reads a line of the output of `answers`.
pub fn answer(line: &str) -> Result<Answer> {
    let parse = || {
        let ["answer", id, layer, sum] = fields(line)? else { return None };
        Some(Answer { id: id.to_owned(), layer: layer.to_owned(), sum: sum.parse().ok()? })
    };
    parse().with_context(|| format!("not an answer: `{line}`"))
}

/// Reads a line of the output of `time`.
pub fn times(line: &str) -> Result<Times> {
    let parse = || {
        let ["time", id, layer, _calls, times] = fields(line)? else { return None };
        let nanoseconds: Result<Vec<f64>, _> = times.split(',').map(str::parse).collect();
        let nanoseconds = nanoseconds.ok()?;
        nanoseconds.iter().all(|time| time.is_finite()).then_some(())?;
        Some(Times { id: id.to_owned(), layer: layer.to_owned(), nanoseconds })
    };
    parse().with_context(|| format!("not times: `{line}`"))
}

/// Reads a line of the output of `count`.
pub fn counted(line: &str) -> Result<Counted> {
    let parse = || {
        let ["counted", _id, layer, calls] = fields(line)? else { return None };
        Some(Counted { layer: layer.to_owned(), calls: calls.parse().ok().filter(|&n| n > 0)? })
    };
    parse().with_context(|| format!("not a count: `{line}`"))
}

fn fields<const COUNT: usize>(line: &str) -> Option<[&str; COUNT]> {
    let fields: Vec<&str> = line.split('\t').collect();
    fields.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::{answer, counted, listing, times};

    #[test]
    fn a_list_of_cases() {
        let text = "build\tdebug\n\
            case\tcxx-to-rust/add\tNumbers\ttwo i32\n\
            row\tcxx-to-rust/add\traw\n\
            row\tcxx-to-rust/add\tcxx\n\
            cannot\tcxx-to-rust/add\tbindgen\tone way only\n\
            note\tcxx-to-rust/add\tcxx\tin a wrapper\n\
            unheard\tof\n";
        let listing = listing(text).unwrap();
        assert!(listing.debug);
        let case = &listing.cases[0];
        assert_eq!((case.direction(), case.name()), ("cxx-to-rust", "add"));
        assert_eq!((case.section.as_str(), case.title.as_str()), ("Numbers", "two i32"));
        assert_eq!(case.rows, ["raw", "cxx"]);
        assert_eq!(case.cannot, [("bindgen".to_owned(), "one way only".to_owned())]);
        assert_eq!(case.notes, [("cxx".to_owned(), "in a wrapper".to_owned())]);
    }

    #[test]
    fn a_row_of_no_case_is_refused() {
        let error = listing("case\ta/b\tS\tT\nrow\ta/c\traw\n").unwrap_err();
        assert!(error.to_string().contains("row\ta/c\traw"), "{error}");
    }

    #[test]
    fn times_are_one_number_a_round() {
        let times = times("time\ta/b\tcontrol\t500\t1.5,2.25,3").unwrap();
        assert_eq!((times.id.as_str(), times.layer.as_str()), ("a/b", "control"));
        assert_eq!(times.nanoseconds, [1.5, 2.25, 3.0]);
    }

    #[test]
    fn what_is_cut_short_or_no_number_is_refused() {
        assert!(times("time\ta/b\traw\t500").is_err());
        assert!(times("time\ta/b\traw\t500\t1.5,").is_err());
        assert!(times("time\ta/b\traw\t500\tinf").is_err());
        assert!(answer("answer\ta/b\traw\t-1").is_err());
        assert_eq!(answer("answer\ta/b\traw\t18446744073709551615").unwrap().sum, u64::MAX);
        assert!(counted("counted\ta/b\traw\t0").is_err());
        assert_eq!(counted("counted\ta/b\traw\t20").unwrap().calls, 20);
    }
}
