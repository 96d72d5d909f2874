//! Medians and their intervals.

use fastrand::Rng;

/// How often [`interval`] draws again.
const DRAWS: usize = 1000;

/// The middle value; of an even number the mean of the two in the middle. NaN of none.
pub fn median(values: &[f64]) -> f64 {
    median_in(&mut values.to_vec())
}

/// As [`median`], without a copy: the order of `values` is lost.
fn median_in(values: &mut [f64]) -> f64 {
    if values.is_empty() {
        return f64::NAN;
    }
    let middle = values.len() / 2;
    let even = values.len().is_multiple_of(2);
    let (below, &mut upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    if even {
        let lower = below.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        f64::midpoint(lower, upper)
    } else {
        upper
    }
}

/// The least and the greatest. NaN of none.
pub fn extremes(values: &[f64]) -> [f64; 2] {
    [
        values.iter().copied().fold(f64::NAN, f64::min),
        values.iter().copied().fold(f64::NAN, f64::max),
    ]
}

/// The value below which `share` of them lie. NaN of none.
pub fn quantile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().saturating_sub(1);
    sorted.get((last as f64 * share).round() as usize).copied().unwrap_or(f64::NAN)
}

/// The 95 % bootstrap interval of the median over all rounds of all processes. What differs from
/// process to process (where code and stack lie) is drawn apart from what differs from round to round,
/// so that many rounds do not hide that there were few processes.
pub fn interval(processes: &[Vec<f64>], random: &mut Rng) -> [f64; 2] {
    let mut medians = Vec::with_capacity(DRAWS);
    let mut drawn = Vec::new();
    for _ in 0..DRAWS {
        drawn.clear();
        for _ in processes {
            let process = &processes[random.usize(..processes.len())];
            drawn.extend(process.iter().map(|_| process[random.usize(..process.len())]));
        }
        medians.push(median_in(&mut drawn));
    }
    [0.025, 0.975].map(|share| quantile(&medians, share))
}

#[cfg(test)]
mod tests {
    use super::{extremes, interval, median, quantile};
    use fastrand::Rng;

    #[test]
    fn the_middle_of_odd_and_even_numbers() {
        assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), 2.5);
        assert_eq!(median(&[7.0]), 7.0);
        assert!(median(&[]).is_nan());
    }

    #[test]
    fn ends_and_shares() {
        let values = [3.0, 1.0, 2.0, 5.0, 4.0];
        assert_eq!(extremes(&values), [1.0, 5.0]);
        assert_eq!(
            [0.0, 0.5, 0.74, 1.0].map(|share| quantile(&values, share)),
            [1.0, 3.0, 4.0, 5.0]
        );
        assert!(quantile(&[], 0.5).is_nan() && extremes(&[])[0].is_nan());
    }

    #[test]
    fn outliers_do_not_move_it() {
        assert_eq!(median(&[1.0, 1.0, 1.0, 1e9, 1e9]), 1.0);
    }

    /// Of 50 samples of a population whose median is 10 nearly all intervals hold 10.
    #[test]
    fn an_interval_holds_the_true_median() {
        let mut random = Rng::with_seed(7);
        let mut held = 0;
        for _ in 0..50 {
            let process = |random: &mut Rng| (0..31).map(|_| 5.0 + 10.0 * random.f64()).collect();
            let processes: Vec<Vec<f64>> = (0..3).map(|_| process(&mut random)).collect();
            let [low, high] = interval(&processes, &mut random);
            assert!(low < high);
            held += usize::from(low <= 10.0 && 10.0 <= high);
        }
        assert!(held >= 44, "{held} of 50");
    }

    #[test]
    fn processes_that_disagree_make_it_wide() {
        let agree = [vec![1.0; 101], vec![1.0; 101], vec![1.0; 101]];
        assert_eq!(interval(&agree, &mut Rng::with_seed(1)), [1.0, 1.0]);
        let disagree = [vec![1.0; 101], vec![1.0; 101], vec![1.5; 101]];
        assert_eq!(interval(&disagree, &mut Rng::with_seed(1)), [1.0, 1.5]);
    }

    #[test]
    fn one_seed_gives_one_interval() {
        let processes: Vec<Vec<f64>> =
            (0..3).map(|p| (0..31).map(|r| f64::from(p * r % 17)).collect()).collect();
        let with = |seed| interval(&processes, &mut Rng::with_seed(seed));
        assert_eq!(with(5), with(5));
    }
}
