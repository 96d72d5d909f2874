use super::Buffer;
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

#[test]
fn what_it_is_made_of_comes_back_with_no_copy() {
    let mut vec = Vec::with_capacity(10);
    vec.extend([1_u32, 2, 3]);
    let address = vec.as_ptr();
    let buffer = Buffer::from(vec);
    assert!(buffer.is_unique());
    assert_eq!(buffer, [1, 2, 3]);
    let vec = buffer.into_vec();
    assert_eq!((vec.as_ptr(), vec.capacity()), (address, 10));

    let boxed: Box<[u32]> = vec.into();
    let address = boxed.as_ptr();
    let vec = Buffer::from(boxed).try_into_vec().expect("it is Rust's");
    assert_eq!((vec.as_ptr(), vec.capacity()), (address, 3));

    let text = String::from("text");
    let address = text.as_ptr();
    let text = Buffer::from(text).into_string().expect("UTF-8");
    assert_eq!((text.as_ptr(), &*text), (address, "text"));
    assert!(Buffer::from(vec![0xff]).into_string().is_err());
}

#[test]
fn nothing_is_nothing() {
    let mut empty = Buffer::<u64>::new();
    assert!(empty.is_empty() && empty.is_unique());
    assert_eq!(empty.get_mut(), Some(&mut [][..]));
    assert_eq!(empty.try_into_vec().map(|vec| vec.capacity()), Ok(0));
    assert!(Buffer::from(Vec::<u64>::new()).into_vec().is_empty());
    assert!(Buffer::<u64>::from(&[][..]).into_vec().is_empty());
    assert_eq!(format!("{:?}", Buffer::<u8>::default()), "[]");
}

#[test]
fn what_others_see_is_copied_before_it_is_changed() {
    let shared: Arc<[u16]> = Arc::new([1, 2]);
    let mut buffer = Buffer::from_owner(shared.clone());
    assert_eq!((Arc::strong_count(&shared), buffer.as_ptr()), (2, shared.as_ptr()));
    assert!(!buffer.is_unique() && buffer.get_mut().is_none());
    buffer[0] = 9;
    assert_eq!(Arc::strong_count(&shared), 1);
    assert_eq!((buffer.as_slice(), &*shared), (&[9, 2][..], &[1, 2][..]));
    assert!(buffer.is_unique());

    static WORDS: [u16; 2] = [3, 4];
    let mut buffer = Buffer::from(&WORDS[..]);
    assert_eq!(buffer.as_ptr(), WORDS.as_ptr());
    let mut copy = buffer.clone();
    buffer.make_mut().reverse();
    assert_eq!((&*buffer, WORDS), (&[4, 3][..], [3, 4]));
    assert_eq!(copy.get_mut(), Some(&mut [3, 4][..]));
    assert!(copy < buffer);
    assert!(Buffer::from("text").try_into_vec().is_err());
}

#[test]
fn an_owner_is_dropped_once_and_may_panic() {
    struct Owner([u8; 3], #[allow(dead_code, reason = "it is counted")] Arc<()>, bool);
    impl AsRef<[u8]> for Owner {
        fn as_ref(&self) -> &[u8] {
            &self.0
        }
    }
    impl Drop for Owner {
        fn drop(&mut self) {
            assert!(!self.2, "an owner that panics");
        }
    }
    let count = Arc::new(());
    let buffer = Buffer::from_owner(Owner([1, 2, 3], count.clone(), false));
    let buffer = std::thread::spawn(move || buffer).join().expect("it is Send");
    assert_eq!((&*buffer, Arc::strong_count(&count)), (&[1, 2, 3][..], 2));
    assert_eq!(buffer.into_vec(), [1, 2, 3]);
    assert_eq!(Arc::strong_count(&count), 1);

    let buffer = Buffer::from_owner(Owner([0; 3], count.clone(), true));
    assert!(catch_unwind(AssertUnwindSafe(|| drop(buffer))).is_err());
    assert_eq!(Arc::strong_count(&count), 1);
}

#[test]
fn elements_are_dropped_once_whatever_their_alignment() {
    #[derive(Clone)]
    #[repr(align(128))]
    struct Wide<'a>(&'a Cell<usize>);
    impl Drop for Wide<'_> {
        fn drop(&mut self) {
            self.0.set(self.0.get() + 1);
        }
    }
    let dropped = Cell::new(0);
    let buffer: Buffer<_> = (0..3).map(|_| Wide(&dropped)).collect();
    assert_eq!(buffer.as_ptr().addr() % 128, 0);
    drop(buffer);
    assert_eq!(dropped.get(), 3);
    let buffer = Buffer::from(vec![Wide(&dropped)]);
    drop(buffer.into_vec());
    assert_eq!(dropped.get(), 4);
}
