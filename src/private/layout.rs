//! The offsets of a struct's fields: the rule of C, with the same assertions in C++.

/// How the fields of a type are laid out, see [`is_as_in_c`].
#[derive(Clone, Copy)]
pub enum Shape {
    /// Each at the alignment of its type.
    Natural,
    /// At a multiple of at most that many bytes.
    Packed(usize),
    /// All at offset 0.
    Union,
}

/// A field: its offset, and the size and the alignment of its type.
pub type Field = (usize, usize, usize);

/// Whether a type with that size and alignment has its fields where C has them. Its alignment is at
/// least `least`.
pub const fn is_as_in_c(
    (size, align): (usize, usize),
    shape: Shape,
    least: usize,
    fields: &[Field],
) -> bool {
    let (mut end, mut strictest, mut index) = (0, least, 0);
    while index < fields.len() {
        let (offset, field_size, field_align) = fields[index];
        let field_align = match shape {
            Shape::Packed(most) if most < field_align => most,
            _ => field_align,
        };
        let place = if matches!(shape, Shape::Union) { 0 } else { align_up(end, field_align) };
        if offset != place {
            return false;
        }
        end = if offset + field_size > end { offset + field_size } else { end };
        strictest = if field_align > strictest { field_align } else { strictest };
        index += 1;
    }
    align == strictest && size == align_up(end, align)
}

const fn align_up(size: usize, align: usize) -> usize {
    size.next_multiple_of(align)
}

#[cfg(test)]
mod tests {
    use super::{Shape, is_as_in_c};

    #[test]
    fn what_c_does() {
        let fields = [(0, 1, 1), (4, 4, 4), (8, 2, 2)];
        assert!(is_as_in_c((12, 4), Shape::Natural, 1, &fields));
        assert!(is_as_in_c((16, 8), Shape::Natural, 8, &fields));
        assert!(!is_as_in_c((12, 4), Shape::Natural, 8, &fields));
        assert!(!is_as_in_c((10, 4), Shape::Natural, 1, &fields));
        assert!(!is_as_in_c((12, 4), Shape::Packed(2), 1, &fields));
        assert!(is_as_in_c((8, 2), Shape::Packed(2), 1, &[(0, 1, 1), (2, 4, 4), (6, 2, 2)]));
        assert!(is_as_in_c((7, 1), Shape::Packed(1), 1, &[(0, 1, 1), (1, 4, 4), (5, 2, 2)]));
        assert!(is_as_in_c((8, 4), Shape::Union, 1, &[(0, 5, 1), (0, 4, 4)]));
        assert!(!is_as_in_c((8, 4), Shape::Union, 1, &[(0, 5, 1), (4, 4, 4)]));
        assert!(!is_as_in_c((5, 4), Shape::Union, 1, &[(0, 5, 1), (0, 4, 4)]));
    }
}
