#[twinspan::bridge]
mod ffi {
    struct Account {
        balance: i64,
        owner: String,
    }

    extern "Rust" {
        type Bank;

        fn transfer(from: &mut Account, to: &mut Account, amount: i64);
        fn rename(account: &mut Account, name: &str);
        fn copy(into: &mut [u8], from: &[u8]);
        fn append(self: &mut Bank, names: &mut Vec<String>, name: Option<&String>);
        fn only_shared(left: &Account, right: &Account) -> bool;
    }
}

use ffi::Account;

pub struct Bank;

fn transfer(from: &mut Account, to: &mut Account, amount: i64) {
    from.balance -= amount;
    to.balance += amount;
}

fn rename(account: &mut Account, name: &str) {
    account.owner = name.to_owned();
}

fn copy(into: &mut [u8], from: &[u8]) {
    into.copy_from_slice(from);
}

impl Bank {
    fn append(&mut self, names: &mut Vec<String>, name: Option<&String>) {
        names.extend(name.cloned());
    }
}

fn only_shared(left: &Account, right: &Account) -> bool {
    left.balance == right.balance
}
