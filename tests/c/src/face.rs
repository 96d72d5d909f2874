//! The functions behind `include/search.h`, written by hand over the runtime of the C face.

use super::ffi::{Color, Denied, Hit, OpenError, Record, Style};
use super::{Index, Other};
use std::ffi::{c_char, c_void};
use twinspan::private::c::{
    self, Bool, Char, Converted, Duration, Enum, Exclusive, Handle, I128, Int128, Lend, List,
    Marked, Null, Opt, Plain, PlainMut, PlainRef, Range, RawHandle, RawString, RawVec, Refused,
    Same, Shared, Slice, SliceMut, Str, Text, ToC, User, Wanted,
};
use twinspan::private::ways::*;

/// No result.
struct Nothing;

impl ToC for Nothing {
    type Out = ();
    type Value = ();
    unsafe fn check(_: ()) -> Result<(), Refused> {
        Ok(())
    }
    unsafe fn put(_: (), _: ()) {}
}

c::opaque!(Index, env!("CARGO_PKG_NAME"), "search_Index");
c::opaque!(Other, env!("CARGO_PKG_NAME"), "search_Other");

macro_rules! enums {
    ($($name:ident: $repr:ty = $($value:literal)|*;)*) => {$(
        // SAFETY: cxx's enums are their number.
        unsafe impl c::CEnum for $name {
            type Repr = $repr;
            const NAME: &'static str = stringify!($name);
            fn is_valid(repr: $repr) -> bool {
                matches!(repr, $($value)|*)
            }
            fn of(repr: $repr) -> $name {
                $name { repr }
            }
            fn repr(self) -> $repr {
                self.repr
            }
        }
    )*};
}

enums! {
    Color: u8 = 1 | 2 | 4;
    Denied: i32 = 1 | 2;
}

// SAFETY: two numbers.
unsafe impl c::PlainData for Hit {}
// SAFETY: two numbers.
unsafe impl c::PlainData for OpenError {}
// SAFETY: all fields that can be wrong are looked at.
unsafe impl c::PlainData for Style {
    unsafe fn valid(from: *const Style) -> Result<(), Refused> {
        // SAFETY: the fields of what the caller promises.
        unsafe {
            c::valid::<Enum<Color>>("color", (&raw const (*from).color).cast())?;
            c::valid::<Bool>("is_bold", (&raw const (*from).is_bold).cast())
        }
    }
}

/// `search_Record`
#[repr(C)]
pub struct CRecord {
    title: RawString,
    hits: RawVec<Hit>,
    style: Style,
}

// SAFETY: field by field.
unsafe impl c::Convert for Record {
    type C = CRecord;
    unsafe fn read(from: *const CRecord) -> Result<Record, Refused> {
        // SAFETY: the fields of what the caller promises.
        unsafe {
            Ok(Record {
                title: c::read::<Text>("title", &raw const (*from).title)?,
                hits: c::read::<List<Plain<Hit>>>("hits", &raw const (*from).hits)?,
                style: c::read::<Plain<Style>>("style", &raw const (*from).style)?,
            })
        }
    }
    fn write(self) -> CRecord {
        use c::Stored;
        CRecord {
            title: <Text as Stored>::write(self.title),
            hits: <List<Plain<Hit>> as Stored>::write(self.hits),
            style: self.style,
        }
    }
    unsafe fn free(c: *mut CRecord) {
        use c::Stored;
        // SAFETY: the fields of what the caller promises.
        unsafe {
            <Text as Stored>::free(&raw mut (*c).title);
            <List<Plain<Hit>> as Stored>::free(&raw mut (*c).hits);
        }
    }
}

macro_rules! face {
    ($($symbol:ident($($slot:ident: $slot_type:ty),*)
        [$($name:ident: $codec:ty = $raw:expr),*] $result:ty, $out:expr, $body:expr;)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $symbol($($slot: $slot_type),*) -> i32 {
            // SAFETY: the caller keeps to what the header says; the codecs check the rest.
            c::call(stringify!($symbol), || unsafe {
                c::check::<$result>("result", $out)?;
                $(let $name = c::take::<$codec>(stringify!($name), $raw)?;)*
                let value = $body;
                c::put::<$result>(value, $out);
                Ok(())
            })
        }
    )*};
}

face! {
    search_add(a: i32, b: i32, result: *mut i32) [a: Same<i32> = a, b: Same<i32> = b] Same<i32>, result, super::add(a, b);
    search_mean(a: f64, b: f64, result: *mut f64) [a: Same<f64> = a, b: Same<f64> = b] Same<f64>, result, super::mean(a, b);
    search_negate(value: u8, result: *mut u8) [value: Bool = value] Bool, result, super::negate(value);
    search_next_color(color: u8, result: *mut u8) [color: Enum<Color> = color] Enum<Color>, result, super::next_color(color);
    search_next_char(character: u32, present: *mut u8, result: *mut u32) [character: Char = character] Opt<Char>, (present, result), super::next_char(character);
    search_double_time(time: i64, result: *mut i64) [time: Duration = time] Duration, result, super::double_time(time);
    search_negate_wide(value: Int128, result: *mut Int128) [value: I128 = value] I128, result, super::negate_wide(value);

    search_shift(hit: *const Hit, by: usize, result: *mut Hit) [hit: Plain<Hit> = hit, by: Same<usize> = by] Plain<Hit>, result, super::shift(hit, by);
    search_length(hit: *const Hit, result: *mut usize) [hit: PlainRef<'_, Hit> = hit] Same<usize>, result, super::length(hit);
    search_widen(hit: *mut Hit, by: *const Hit)
        [hit: PlainMut<'_, Hit> = { c::distinct(&[("hit", true, Range::of_value(hit)), ("by", false, Range::of_value(by))])?; hit }, by: PlainRef<'_, Hit> = by]
        Nothing, (), super::widen(hit, by);
    search_restyle(style: *const Style, result: *mut Style) [style: Plain<Style> = style] Plain<Style>, result, super::restyle(style);
    search_describe(record: *const CRecord, result: *mut CRecord) [record: Converted<Record> = record] Converted<Record>, result, super::describe(record);

    search_count_chars(text: *const u8, text_length: usize, result: *mut usize) [text: Str<'_> = (text, text_length)] Same<usize>, result, super::count_chars(text);
    search_upper(text: *const u8, text_length: usize, result: *mut RawString) [text: Str<'_> = (text, text_length)] Text, result, super::upper(text);
    search_append(text: *const u8, text_length: usize, other: *const u8, other_length: usize, result: *mut RawString)
        [text: Text = (text, text_length), other: Null<Str<'_>> = (other, other_length)] Text, result, super::append(text, other);
    search_trim(text: *const u8, text_length: usize, result: *mut *const u8, result_length: *mut usize)
        [text: Str<'_> = (text, text_length)] Str<'_>, (result, result_length), super::trim(text);

    search_sum(numbers: *const u32, numbers_length: usize, result: *mut u64) [numbers: Slice<'_, Same<u32>> = (numbers, numbers_length)] Same<u64>, result, super::sum(numbers);
    search_sort(numbers: *mut u32, numbers_length: usize) [numbers: SliceMut<'_, Same<u32>> = (numbers, numbers_length)] Nothing, (), super::sort(numbers);
    search_copy(from: *const u32, from_length: usize, to: *mut u32, to_length: usize)
        [from: Slice<'_, Same<u32>> = { c::distinct(&[("from", false, Range::of_slice_parts(from, from_length)), ("to", true, Range::of_slice_parts(to, to_length))])?; (from, from_length) },
         to: SliceMut<'_, Same<u32>> = (to, to_length)] Nothing, (), super::copy(from, to);
    search_count_true(flags: *const bool, flags_length: usize, result: *mut usize) [flags: Slice<'_, Bool> = (flags, flags_length)] Same<usize>, result, super::count_true(flags);
    search_squares(count: u32, result: *mut RawVec<u64>) [count: Same<u32> = count] List<Same<u64>>, result, super::squares(count);
    search_total(numbers: *const u64, numbers_length: usize, result: *mut u64) [numbers: List<Same<u64>> = (numbers, numbers_length)] Same<u64>, result, super::total(numbers);
    search_words(text: *const u8, text_length: usize, result: *mut RawVec<RawString>) [text: Str<'_> = (text, text_length)] List<Text>, result, super::words(text);
    search_half(number: *const u32, present: *mut u8, result: *mut u32) [number: Opt<Same<u32>> = number] Opt<Same<u32>>, (present, result), super::half(number);

    search_open(text: *const u8, text_length: usize, result: *mut RawHandle, error: *mut OpenError)
        [text: Str<'_> = { c::check::<Wanted<Plain<OpenError>>>("error", error)?; (text, text_length) }] Handle<Index>, result, match super::open(text) {
            Ok(index) => index,
            Err(why) => {
                let refused = c::failed!(2, &why);
                c::put::<Wanted<Plain<OpenError>>>(why, error);
                return Err(refused);
            }
        };
    search_join(left: RawHandle, right: RawHandle, result: *mut RawHandle) [left: Handle<Index> = left, right: Handle<Index> = right]
        Handle<Index>, result, super::join(left.claim(), right.claim());
    search_into_text(index: RawHandle, result: *mut RawString) [index: Handle<Index> = index] Text, result, super::into_text(index.claim());
    search_biggest(index: RawHandle, result: *mut usize) [index: Null<Marked<'_, Index>> = index] Same<usize>, result, super::biggest(index.as_deref());
    search_maybe(wanted: u8, result: *mut RawHandle) [wanted: Bool = wanted] Null<Handle<Index>>, result, super::maybe(wanted);
    search_Index_find(receiver: RawHandle, word: *const u8, word_length: usize, present: *mut u8, result: *mut Hit)
        [receiver: Shared<'_, Index> = receiver, word: Str<'_> = (word, word_length)] Opt<Plain<Hit>>, (present, result), receiver.find(word);
    search_Index_text(receiver: RawHandle, result: *mut *const u8, result_length: *mut usize) [receiver: Shared<'_, Index> = receiver] Str<'_>, (result, result_length), receiver.text();
    search_Index_push(receiver: RawHandle, text: *const u8, text_length: usize) [receiver: Exclusive<'_, Index> = receiver, text: Str<'_> = (text, text_length)]
        Nothing, (), { let mut receiver = receiver; receiver.push(text) };
    search_Index_merge(receiver: RawHandle, other: RawHandle)
        [receiver: Exclusive<'_, Index> = { c::distinct(&[("self", true, Range::of_handle::<Index>(receiver)), ("other", false, Range::of_handle::<Index>(other))])?; receiver },
         other: Marked<'_, Index> = other] Nothing, (), { let mut receiver = receiver; receiver.merge(&other) };
    search_Index_each(receiver: RawHandle, word: *const u8, word_length: usize, on_hit: Option<unsafe extern "C-unwind" fn(*mut c_void, *const Hit) -> u8>, on_hit_user: RawHandle, result: *mut usize)
        [receiver: Marked<'_, Index> = receiver, word: Str<'_> = (word, word_length)] Same<usize>, result, {
            let function = c::function("on_hit", on_hit)?;
            let user = User::borrowed(on_hit_user);
            receiver.each(word, |hit: &Hit| {
                let hit = <PlainRef<'_, Hit> as Lend>::hold(hit);
                c::given::<Bool>(function(user.get(), <PlainRef<'_, Hit> as Lend>::raw(&hit)))
            })
        };
    search_Index_visit(receiver: RawHandle, visitor: Option<unsafe extern "C-unwind" fn(*mut c_void, RawHandle) -> u8>, visitor_user: RawHandle, result: *mut u8)
        [receiver: Marked<'_, Index> = receiver] Bool, result, {
            let function = c::function("visitor", visitor)?;
            let user = User::borrowed(visitor_user);
            receiver.visit(|index: &Index| {
                let index = <Shared<'_, Index> as Lend>::hold(index);
                c::given::<Bool>(function(user.get(), <Shared<'_, Index> as Lend>::raw(&index)))
            })
        };
    search_Index_edit(receiver: RawHandle, editor: Option<unsafe extern "C-unwind" fn(*mut c_void, *const u8, usize) -> u32>, editor_user: RawHandle, result: *mut u32)
        [receiver: Exclusive<'_, Index> = receiver] Same<u32>, result, {
            let mut receiver = receiver;
            let function = c::function("editor", editor)?;
            let user = User::borrowed(editor_user);
            receiver.edit(|text: &str| {
                let text = <Str<'_> as Lend>::raw(&text);
                c::given::<Same<u32>>(function(user.get(), text.0, text.1))
            })
        };
    search_once(value: u32, function: Option<unsafe extern "C-unwind" fn(*mut c_void, u32) -> u32>, function_user: RawHandle, result: *mut u32)
        [value: Same<u32> = value] Same<u32>, result, {
            let function = c::function("function", function)?;
            let user = User::borrowed(function_user);
            super::once(value, |value: u32| c::given::<Same<u32>>(function(user.get(), value)))
        };
    search_Index_notify(receiver: RawHandle, result: *mut usize) [receiver: Exclusive<'_, Index> = receiver] Same<usize>, result, { let mut receiver = receiver; receiver.notify() };
    search_Index_unwatch(receiver: RawHandle) [receiver: Exclusive<'_, Index> = receiver] Nothing, (), { let mut receiver = receiver; receiver.unwatch() };
    search_new_other(result: *mut RawHandle) [] Handle<Other>, result, super::new_other();
    search_permit(code: i32, result: *mut u32) [code: Same<i32> = code] Same<u32>, result, match super::permit(code) {
        Ok(value) => value,
        Err(why) => return Err(c::failed!(2 + why.repr, &why)),
    };
    search_boom(message: *const u8, message_length: usize) [message: Str<'_> = (message, message_length)] Nothing, (), super::boom(message);
    search_live(result: *mut usize) [] Same<usize>, result, super::live();
}

type Watcher = unsafe extern "C-unwind" fn(*mut c_void, *const u8, usize) -> u8;

#[unsafe(no_mangle)]
unsafe extern "C" fn search_Index_watch(
    receiver: RawHandle,
    watcher: Option<Watcher>,
    watcher_user: RawHandle,
    watcher_drop: Option<unsafe extern "C-unwind" fn(*mut c_void)>,
) -> i32 {
    // SAFETY: as in `face!`.
    c::call("search_Index_watch", || unsafe {
        let user = User::owned(watcher_user, watcher_drop);
        let mut receiver = c::take::<Exclusive<'_, Index>>("self", receiver)?;
        let function = c::function("watcher", watcher)?;
        receiver.watch(Box::new(move |text: &str| {
            let text = <Str<'_> as Lend>::raw(&text);
            c::given::<Bool>(function(user.get(), text.0, text.1))
        }));
        Ok(())
    })
}

#[unsafe(no_mangle)]
unsafe extern "C" fn search_read(path: *const u8, length: usize, result: *mut RawString) -> i32 {
    // SAFETY: as in `face!`.
    c::call_with_errno("search_read", || unsafe {
        c::check::<Text>("result", result)?;
        let path = c::take::<Str<'_>>("path", (path, length))?;
        match super::read(path) {
            Ok(value) => {
                c::put::<Text>(value, result);
                Ok(())
            }
            Err(why) => Err(c::failed!(1, &why)),
        }
    })
}

macro_rules! frees {
    ($($symbol:ident: $codec:ty;)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $symbol(value: *mut <$codec as c::Stored>::C) -> i32 {
            // SAFETY: as in `face!`.
            unsafe { c::free_stored::<$codec>(stringify!($symbol), value) }
        }
    )*};
}

frees! {
    search_string_free: Text;
    search_u64Vec_free: List<Same<u64>>;
    search_stringVec_free: List<Text>;
    search_HitVec_free: List<Plain<Hit>>;
    search_Record_free: Converted<Record>;
}

#[unsafe(no_mangle)]
unsafe extern "C" fn search_Index_free(index: RawHandle) -> i32 {
    // SAFETY: as in `face!`.
    unsafe { c::free::<Index>("search_Index_free", index) }
}

#[unsafe(no_mangle)]
unsafe extern "C" fn search_Other_free(other: RawHandle) -> i32 {
    // SAFETY: as in `face!`.
    unsafe { c::free::<Other>("search_Other_free", other) }
}

macro_rules! last_error {
    ($($symbol:ident($($name:ident: $type:ty),*) $(-> $result:ty)? = $function:ident;)*) => {$(
        #[unsafe(no_mangle)]
        unsafe extern "C" fn $symbol($($name: $type),*) $(-> $result)? {
            #[allow(unused_unsafe, reason = "some are safe")]
            // SAFETY: as in `face!`.
            unsafe { c::$function($($name),*) }
        }
    )*};
}

last_error! {
    search_last_error_code() -> i32 = last_error_code;
    search_last_error_message(buffer: *mut c_char, size: usize) -> usize = last_error_message;
    search_last_error() -> *const c_char = last_error;
    search_last_error_causes() -> usize = last_error_causes;
    search_last_error_cause(index: usize, buffer: *mut c_char, size: usize) -> usize = last_error_cause;
    search_last_error_file() -> *const c_char = last_error_file;
    search_last_error_line() -> u32 = last_error_line;
    search_last_error_clear() = last_error_clear;
    search_install_panic_hook(quiet: u8) = install_panic_hook;
}
