//! The report of a run: one page that needs nothing but itself, and the same in Markdown.

mod axis;
#[cfg(test)]
mod browser;
mod compare;
mod findings;
#[cfg(test)]
mod fixture;
mod layers;
mod markdown;
mod numbers;
mod plot;
mod scale;
mod table;
#[cfg(test)]
mod tests;
mod view;

use crate::results::Results;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, context};

const TEMPLATES: [(&str, &str); 6] = [
    ("page.html", include_str!("report/page.html")),
    ("head.html", include_str!("report/head.html")),
    ("plots.html", include_str!("report/plots.html")),
    ("table.html", include_str!("report/table.html")),
    ("building.html", include_str!("report/building.html")),
    ("method.html", include_str!("report/method.html")),
];

/// `report.html`: a page with everything in it, the results themselves included. It asks for nothing
/// from anywhere and shows its first variant without scripts too.
///
/// # Errors
///
/// If a template is wrong, which its tests would have found.
pub fn html(results: &Results) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    for (name, source) in TEMPLATES {
        environment.add_template(name, source)?;
    }
    let addressed = view::addressed(results);
    let json = serde_json::to_string(results).unwrap_or_default();
    environment.get_template("page.html")?.render(context! {
        page => Value::from(Serde(view::page(results, &addressed))),
        style => Value::from_safe_string(include_str!("report/page.css").to_owned()),
        script => Value::from_safe_string(include_str!("report/page.js").to_owned()),
        // JSON has this letter in strings only, where it may be escaped: so nothing ends the element.
        json => Value::from_safe_string(json.replace('<', "\\u003c")),
    })
}

/// `report.md`: what the page says, in tables that GitHub shows.
#[must_use]
pub fn markdown(results: &Results) -> String {
    markdown::document(results)
}
