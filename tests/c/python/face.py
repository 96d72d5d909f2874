"""Uses the C face from Python, with what header.py reads in the header: `face.py HEADER LIBRARY`."""

import ctypes
import sys
import threading
from ctypes import POINTER, byref

import every
import header

c = header.load(sys.argv[1], sys.argv[2])


def ok(status):
    assert status == c.TWINSPAN_OK, (status, c.search_last_error())


def text(value):
    return (value, len(value))


def taken(string):
    found = ctypes.string_at(string.pointer, string.length)
    ok(c.search_string_free(byref(string)))
    assert not string.pointer and string.length == 0
    return found.decode()


def out(kind):
    return getattr(c.types, kind)() if isinstance(kind, str) else kind()


def live():
    count = ctypes.c_size_t()
    ok(c.search_live(byref(count)))
    return count.value


def new_index(value):
    index = POINTER(c.types.search_Index)()
    ok(c.search_open(*text(value), byref(index), None))
    return index


def values():
    result = ctypes.c_int32(9)
    ok(c.search_add(2, 3, byref(result)))
    assert result.value == 5
    assert c.search_add(2**31 - 1, 1, byref(result)) == c.TWINSPAN_PANIC and result.value == 5
    assert c.search_last_error() == b"search_add: panicked: the sum fits"
    wide = out("twinspan_i128")
    ok(c.search_negate_wide(c.types.twinspan_i128(1, 0), byref(wide)))
    assert (wide.low, wide.high) == (2**64 - 1, -1)
    color = out("search_Color")
    ok(c.search_next_color(c.search_Color_Red, byref(color)))
    assert color.value == c.search_Color_Green
    assert c.search_next_color(3, byref(color)) == c.TWINSPAN_INVALID_VALUE
    present, half = ctypes.c_bool(), ctypes.c_uint32()
    ok(c.search_half(byref(ctypes.c_uint32(8)), byref(present), byref(half)))
    assert present.value and half.value == 4
    ok(c.search_half(None, byref(present), byref(half)))
    assert not present.value and half.value == 4


def structs():
    hits = (c.types.search_Hit * 2)((1, 2), (3, 4))
    style = c.types.search_Style(c.search_Color_Red, False, (1, 2, 3), (5, 6))
    record, described = out("search_Record"), out("search_Record")
    record.title.pointer, record.title.length = ctypes.cast(b"records", type(record.title.pointer)), 7
    record.hits.pointer, record.hits.length = ctypes.cast(hits, type(record.hits.pointer)), 2
    record.style = style
    ok(c.search_describe(byref(record), byref(described)))
    title = ctypes.string_at(described.title.pointer, described.title.length)
    assert title == b"about records"
    assert [hit.start for hit in described.hits.pointer[: described.hits.length]] == [3, 1]
    assert described.style.color == c.search_Color_Green and list(described.style.weights) == [1, 2, 3]
    ok(c.search_Record_free(byref(described)))
    assert not described.title.pointer


def texts_and_lists():
    string = out("twinspan_string")
    ok(c.search_upper(*text("gr\u00fcn".encode()), byref(string)))
    assert taken(string) == "GR\u00dcN"
    assert c.search_upper(*text(b"\xff"), byref(string)) == c.TWINSPAN_INVALID_UTF8
    ok(c.search_append(*text(b"a"), None, 0, byref(string)))
    assert taken(string) == "a!"
    numbers = (ctypes.c_uint32 * 3)(3, 1, 2)
    ok(c.search_sort(numbers, 3))
    assert list(numbers) == [1, 2, 3]
    squares = out("search_U64Vec")
    ok(c.search_squares(4, byref(squares)))
    assert squares.pointer[: squares.length] == [0, 1, 4, 9]
    ok(c.search_U64Vec_free(byref(squares)))
    words = out("search_StringVec")
    ok(c.search_words(*text(b"one two"), byref(words)))
    assert [ctypes.string_at(word.pointer, word.length) for word in words.pointer[: words.length]] == [b"one", b"two"]
    ok(c.search_StringVec_free(byref(words)))


def handles_and_closures():
    index = new_index(b"to be or not to be")
    assert live() == 1
    present, hit = ctypes.c_bool(), out("search_Hit")
    ok(c.search_Index_find(index, *text(b"be"), byref(present), byref(hit)))
    assert present.value and (hit.start, hit.end) == (3, 5)

    seen = []
    parameters = dict((name, kind) for kind, name in c.functions["search_Index_each"][1])
    on_hit = parameters["on_hit"](lambda _, found: seen.append(found.contents.start) or True)
    count = ctypes.c_size_t()
    ok(c.search_Index_each(index, *text(b"be"), on_hit, None, byref(count)))
    assert seen == [3, 16] and count.value == 2

    drops = []
    parameters = dict((name, kind) for kind, name in c.functions["search_Index_watch"][1])
    watcher = parameters["watcher"](lambda _, pointer, length: True)
    end = parameters["watcher_drop"](drops.append)
    ok(c.search_Index_watch(index, watcher, 5, end))
    ok(c.search_Index_notify(index, byref(count)))
    assert count.value == 1 and not drops
    ok(c.search_Index_free(index))
    assert drops == [5] and live() == 0
    assert c.search_Index_find(index, *text(b"be"), byref(present), byref(hit)) == c.TWINSPAN_INVALID_HANDLE
    assert c.search_Index_free(index) == c.TWINSPAN_INVALID_HANDLE


def errors():
    index, error = POINTER(c.types.search_Index)(), out("search_OpenError")
    assert c.search_open(None, 0, byref(index), byref(error)) == c.SEARCH_ERROR_OpenError
    assert (error.code, error.line) == (7, 1) and not index
    buffer = ctypes.create_string_buffer(7)
    assert c.search_last_error_message(buffer, len(buffer)) == 35 and buffer.value == b"cannot"

    def elsewhere():
        assert c.search_last_error_code() == 0

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()


c.search_install_panic_hook(1)
for part in (values, structs, texts_and_lists, handles_and_closures, errors):
    part()
rest = every.Every(c)
for part in vars(every.Every):
    if not part.startswith("_"):
        getattr(rest, part)()
        assert live() == 0, part
uncalled = sorted(set(c.functions) - c.called)
assert not uncalled, uncalled
print(f"{len(c.called)} functions of the header")
