//! Enums with data, of which C has a tag and a union.

use crate::ffi::{Color, Figure};
use twinspan::Optional;

pub(crate) fn scale(figure: Figure, by: f64) -> Figure {
    match figure {
        Figure::Circle { radius } => Figure::Circle { radius: radius * by },
        Figure::Label(text, size) => {
            let size = size.as_ref().map(|size| (f64::from(*size) * by) as u32);
            Figure::Label(text, size.into())
        }
        Figure::Group(figures) => {
            Figure::Group(figures.into_iter().map(|figure| scale(figure, by)).collect())
        }
        Figure::Painted(color, is_filled) => Figure::Painted(crate::next_color(color), !is_filled),
        Figure::Empty => Figure::Empty,
    }
}

pub(crate) fn count_figures(figure: &Figure) -> usize {
    match figure {
        Figure::Group(figures) => figures.iter().map(count_figures).sum(),
        _ => 1,
    }
}

pub(crate) fn draw(figures: Vec<Figure>, pen: impl FnMut(Figure) -> Figure) -> Vec<Figure> {
    figures.into_iter().map(pen).collect()
}

pub(crate) fn size_of(figure: Figure) -> Result<u32, Figure> {
    match figure {
        Figure::Label(_, Optional::Some(size)) => Ok(size),
        other => Err(other),
    }
}

pub(crate) fn figure_of(number: u32) -> Option<Figure> {
    match number {
        0 => None,
        1 => Some(Figure::Painted(Color::Red, false)),
        _ => Some(Figure::Group(vec![Figure::Empty, Figure::Label("label".into(), number.into())])),
    }
}
