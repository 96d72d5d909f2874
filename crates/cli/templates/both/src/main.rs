//! Prints a price list.

fn main() {
    match {{ident}}::parse_prices("tea 450\ncoffee 899\n") {
        Ok(prices) => prices.each(|name, price| println!("{name}: {price}")),
        Err(error) => eprintln!("error in {error}"),
    }
}
