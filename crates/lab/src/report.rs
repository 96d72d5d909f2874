//! The report of a run: a page to read in a browser, and the same in Markdown. Both are templates over
//! [`page::Page`], in which everything is counted and nothing is text of its own but what the lab was told.

mod everyday;
mod judge;
mod layers;
mod numbers;
mod page;
#[cfg(test)]
mod tests;

use crate::results::Results;
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, context, escape_formatter};
use std::borrow::Cow;

/// How Markdown is escaped.
const MARKDOWN: AutoEscape = AutoEscape::Custom(Cow::Borrowed("markdown"));

/// `report.html`: asks for nothing from anywhere, and has no script.
///
/// # Errors
///
/// If a template is wrong, which its tests would have found.
pub fn html(results: &Results) -> Result<String, Error> {
    // Lines that the template leaves empty are for its writer.
    Ok(render(results, "page.html")?.replace("\n\n", "\n"))
}

/// `report.md`: what the page has unfolded, in tables that GitHub shows.
///
/// # Errors
///
/// As [`html`].
pub fn markdown(results: &Results) -> Result<String, Error> {
    render(results, "page.md")
}

fn render(results: &Results, template: &str) -> Result<String, Error> {
    let mut environment = Environment::new();
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .keep_trailing_newline(true)
            .build()?,
    );
    environment.set_auto_escape_callback(|name| match name.ends_with(".md") {
        true => MARKDOWN,
        false => AutoEscape::Html,
    });
    environment.set_formatter(|out, state, value| match value.as_str() {
        _ if *state.auto_escape() != MARKDOWN => escape_formatter(out, state, value),
        Some(text) if !value.is_safe() => Ok(out.write_str(&plain(text))?),
        _ => Ok(write!(out, "{value}")?),
    });
    environment.add_filter("code", |text: &str| Value::from_safe_string(code(text)));
    environment.add_template("page.html", include_str!("report/page.html"))?;
    environment.add_template("page.md", include_str!("report/page.md"))?;
    environment.get_template(template)?.render(context! {
        style => Value::from_safe_string(include_str!("report/page.css").to_owned()),
        ..Value::from(Serde(page::page(results)))
    })
}

/// Text that is nothing but text in Markdown, within a cell too.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => plain.push(' '),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' | '~' | '#' | '$' => {
                plain.extend(['\\', letter]);
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// Our own text with code in backquotes, in HTML.
fn code(text: &str) -> String {
    let mut html = String::new();
    for (number, part) in text.split('`').enumerate() {
        let part = part.replace('&', "&amp;").replace('<', "&lt;");
        html.push_str(&if number % 2 == 0 { part } else { format!("<code>{part}</code>") });
    }
    html
}
