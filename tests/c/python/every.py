"""What is left of the header: every function of it is called."""

import ctypes
from ctypes import POINTER, byref

from uses import Uses


class Every(Uses):
    def scalars(self):
        c, ok = self.c, self.ok
        mean, time, character = ctypes.c_double(), ctypes.c_int64(), ctypes.c_uint32()
        ok(c.search_mean(1, 2, byref(mean)))
        ok(c.search_double_time(21, byref(time)))
        assert (mean.value, time.value) == (1.5, 42)
        flag, present = ctypes.c_bool(), ctypes.c_bool()
        ok(c.search_negate(True, byref(flag)))
        ok(c.search_next_char(ord("a"), byref(present), byref(character)))
        assert not flag.value and present.value and chr(character.value) == "b"
        number = ctypes.c_uint32(40)
        ok(c.search_increase(byref(number), byref(ctypes.c_uint32(2))))
        assert number.value == 42
        assert self.given(c.search_permit, ctypes.c_uint32, 0) == 5
        assert c.search_permit(1, byref(number)) == c.SEARCH_ERROR_Denied_Locked
        assert c.search_permit(2, byref(number)) == c.SEARCH_ERROR_Denied_Foreign

    def plain_structs(self):
        c, ok, types = self.c, self.ok, self.c.types
        hit, moved, length = types.search_Hit(1, 5), self.out("search_Hit"), ctypes.c_size_t()
        ok(c.search_shift(byref(hit), 2, byref(moved)))
        assert (moved.start, moved.end) == (3, 7)
        ok(c.search_length(byref(hit), byref(length)))
        assert length.value == 4
        ok(c.search_widen(byref(hit), byref(moved)))
        assert (hit.start, hit.end) == (1, 7)
        assert self.given(c.search_move_hit, ctypes.c_size_t, byref(hit), 2) == 3
        assert self.given(c.search_move_hit, ctypes.c_size_t, None, 2) == 0
        styles = (types.search_Style * 2)()
        styles[0].color = styles[1].color = c.search_Color_Red
        styles[1].is_bold = True
        assert self.given(c.search_count_bold, ctypes.c_size_t, styles, 2) == 1
        ok(c.search_restyle(byref(styles[0]), byref(styles[1])))
        assert styles[1].color == c.search_Color_Green
        native = types.search_Native(1, 2, 3)
        ok(c.search_native(byref(native), 40, byref(native)))
        assert (native.int_, native.long_, native.size) == (1, 42, 3)
        colors = (types.search_Color * 2)(c.search_Color_Red, c.search_Color_Red)
        ok(c.search_paint(colors, 2, c.search_Color_Blue))
        assert list(colors) == [c.search_Color_Blue] * 2

    def converted_structs(self):
        c, ok, types = self.c, self.ok, self.c.types
        note, swapped, copy = self.out("search_Note"), self.out("search_Note"), self.out("search_Note")
        note.weight.present, note.weight.value = True, 2.5
        ok(c.search_swap(byref(note), byref(swapped)))
        assert swapped.text.present and self.bytes_of(swapped.text.value) == b"2.5"
        ok(c.search_Note_clone(byref(swapped), byref(copy)))
        ok(c.search_Note_free(byref(swapped)))
        assert self.bytes_of(copy.text.value) == b"2.5"
        ok(c.search_Note_free(byref(copy)))
        records = self.out("search_RecordVec")
        ok(c.search_records(2, byref(records)))
        assert self.given(c.search_title_length, ctypes.c_size_t, byref(records.pointer[1])) == 1
        record = self.out("search_Record")
        ok(c.search_Record_clone(byref(records.pointer[1]), byref(record)))
        ok(c.search_RecordVec_free(byref(records)))
        assert self.bytes_of(record.title) == b"1" and record.hits.length == 1
        ok(c.search_Record_free(byref(record)))
        present = ctypes.c_bool()
        ok(c.search_maybe_record(*self.text(b"there"), byref(present), byref(record)))
        assert present.value and self.bytes_of(record.title) == b"there"
        ok(c.search_Record_free(byref(record)))
        number, error, again = ctypes.c_uint32(), self.out("search_ParseError"), self.out("search_ParseError")
        assert c.search_parse(*self.text(b"two"), byref(number), byref(error)) == c.SEARCH_ERROR_ParseError
        ok(c.search_ParseError_clone(byref(error), byref(again)))
        ok(c.search_ParseError_free(byref(error)))
        assert self.bytes_of(again.text) == b"two"
        ok(c.search_ParseError_free(byref(again)))
        owner = self.out("search_Owner")
        ok(c.search_owner(*self.text(b"me"), byref(owner)))
        assert self.bytes_of(owner.name) == b"me" and self.live() == 1
        ok(c.search_Owner_free(byref(owner)))
        assert self.live() == 0

    def tagged_unions(self):
        c, ok, types = self.c, self.ok, self.c.types
        circle, scaled = types.search_Figure(c.search_Figure_Circle), self.out("search_Figure")
        circle.data.circle.radius = 1.5
        ok(c.search_scale(byref(circle), 2, byref(scaled)))
        assert (scaled.tag, scaled.data.circle.radius) == (c.search_Figure_Circle, 3)
        present, copy, error = ctypes.c_bool(), self.out("search_Figure"), self.out("search_Figure")
        ok(c.search_figure_of(7, byref(present), byref(scaled)))
        assert present.value and scaled.tag == c.search_Figure_Group
        ok(c.search_Figure_clone(byref(scaled), byref(copy)))
        ok(c.search_Figure_free(byref(scaled)))
        label = copy.data.group._0.pointer[1]
        assert self.bytes_of(label.data.label._0) == b"label" and label.data.label.size.value == 7
        size = ctypes.c_uint32()
        ok(c.search_size_of(byref(label), byref(size), None))
        assert size.value == 7 and self.given(c.search_count_figures, ctypes.c_size_t, byref(copy)) == 2
        assert c.search_size_of(byref(circle), byref(size), byref(error)) == c.SEARCH_ERROR_Figure
        assert error.tag == c.search_Figure_Circle and error.data.circle.radius == 1.5

        def pen(_, figure, drawn):
            drawn[0].tag = c.search_Figure_Circle
            drawn[0].data.circle.radius = figure[0].tag

        drawn = self.out("search_FigureVec")
        figures = copy.data.group._0
        ok(c.search_draw(figures.pointer, figures.length, self.callback("search_draw", "pen", pen), None, byref(drawn)))
        assert [drawn.pointer[at].data.circle.radius for at in range(2)] == [0, c.search_Figure_Label]
        ok(c.search_FigureVec_free(byref(drawn)))
        ok(c.search_Figure_free(byref(copy)))

    def texts(self):
        c, ok = self.c, self.ok
        assert self.given(c.search_count_chars, ctypes.c_size_t, *self.text("grün".encode())) == 4
        for function, expected in ((c.search_trim, b"two words"), (c.search_first_word, b"two")):
            pointer, length = POINTER(ctypes.c_char)(), ctypes.c_size_t()
            ok(function(b" two words ", 11, byref(pointer), byref(length)))
            assert ctypes.string_at(pointer, length.value) == expected
        assert self.given(c.search_count_bytes, ctypes.c_size_t, b"to", b"be") == 4
        buffer = (ctypes.c_uint8 * 3)()
        ok(c.search_fill_with(buffer, 3, b"ab"))
        assert bytes(buffer) == b"aba"
        words = []
        visit = self.callback("search_each_c_word", "visit", lambda _, word: words.append(ctypes.string_at(word)) or True)
        assert self.given(c.search_each_c_word, ctypes.c_size_t, b"a b", visit, None) == 2 and words == [b"a", b"b"]
        index, label = self.new_index(b"x"), POINTER(ctypes.c_char)()
        ok(c.search_label(index, byref(label)))
        assert ctypes.string_at(label) == b"label"
        ok(c.search_Index_free(index))
        string = self.out("twinspan_string")
        assert c.search_read(*self.text(b"/there/is/no/such/file"), byref(string)) == c.SEARCH_ERROR
        assert c.search_last_error_causes() == 0
        assert c.search_last_error_cause(0, None, 0) == 0

    def lists(self):
        c, ok, types = self.c, self.ok, self.c.types
        numbers = (ctypes.c_uint32 * 3)(3, 1, 2)
        assert self.given(c.search_sum, ctypes.c_uint64, numbers, 3) == 6
        copied, first = (ctypes.c_uint32 * 3)(), POINTER(ctypes.c_uint32)()
        ok(c.search_copy(numbers, 3, copied, 3))
        ok(c.search_first_of(copied, 3, byref(first)))
        assert first[0] == 3
        flags = (ctypes.c_bool * 3)(True, False, True)
        assert self.given(c.search_count_true, ctypes.c_size_t, flags, 3) == 2
        assert self.given(c.search_total, ctypes.c_uint64, (ctypes.c_uint64 * 2)(4, 5), 2) == 9
        hits, reversed_hits = (types.search_Hit * 2)((1, 2), (3, 4)), self.out("search_HitVec")
        ok(c.search_reverse(hits, 2, byref(reversed_hits)))
        assert reversed_hits.pointer[0].start == 3
        ok(c.search_HitVec_free(byref(reversed_hits)))
        present, span = ctypes.c_bool(), self.out("search_Hit")
        ok(c.search_span(hits, 2, byref(present), byref(span)))
        assert present.value and (span.start, span.end) == (1, 4)

    def objects(self):
        c, ok = self.c, self.ok
        left, right, joined = self.new_index(b"left"), self.new_index(b"right"), self.handle("search_Index")
        ok(c.search_Index_push(left, *self.text(b"!")))
        ok(c.search_Index_merge(left, right))
        assert self.text_of(left) == b"left!right"
        ok(c.search_join(left, right, byref(joined)))
        assert self.given(c.search_biggest, ctypes.c_size_t, joined) == 16
        part = self.handle("search_Index")
        for borrow in (c.search_Index_part, c.search_itself):
            ok(borrow(joined, byref(part)))
            assert c.search_Index_push(joined, *self.text(b"x")) == c.TWINSPAN_HANDLE_IN_USE
            assert self.text_of(part) == b"left!right right"
            ok(c.search_Index_free(part))
        words = self.out("search_IndexVec")
        ok(c.search_Index_split(joined, byref(words)))
        assert [self.text_of(word) for word in words.pointer[: words.length]] == [b"left!right", b"right"]
        ok(c.search_IndexVec_free(byref(words)))
        assert self.taken_from(c.search_into_text, joined) == "left!right right"
        ok(c.search_maybe(True, byref(joined)))
        assert self.taken_from(c.search_text_or, joined, *self.text(b"other")) == "maybe"
        other, local, count = self.handle("search_Other"), self.handle("search_Local"), ctypes.c_size_t()
        ok(c.search_new_other(byref(other)))
        ok(c.search_Other_free(other))
        ok(c.search_new_local(byref(local)))
        ok(c.search_Local_count(local, byref(count)))
        ok(c.search_Local_free(local))
        assert count.value == 1
        present, hit, error = ctypes.c_bool(), self.out("search_Hit"), self.out("search_OpenError")
        ok(c.search_search(*self.text(b"a word"), *self.text(b"word"), byref(present), byref(hit), byref(error)))
        assert present.value and hit.start == 2

    def closures(self):
        c, ok, callback = self.c, self.ok, self.callback
        number = ctypes.c_uint32()
        twice = callback("search_once", "function", lambda _, value: 2 * value)
        ok(c.search_once(20, twice, None, byref(number)))
        assert number.value == 41
        ok(c.search_apply(5, callback("search_apply", "function", lambda _, value: value + 1), None, byref(number)))
        assert number.value == 7
        drops = []
        drop = callback("search_later", "function_drop", drops.append)
        later = callback("search_later", "function", lambda _, value: value + 1)
        ok(c.search_later(later, 7, drop, True, byref(number)))
        assert number.value == 2 and drops == [7]
        index, visited = self.new_index(b"sight"), ctypes.c_bool()
        visit = callback("search_Index_visit", "visitor", lambda _, lent: self.text_of(lent) == b"sight")
        ok(c.search_Index_visit(index, visit, None, byref(visited)))
        assert visited.value
        edit = callback("search_Index_edit", "editor", lambda _, pointer, length: length)
        ok(c.search_Index_edit(index, edit, None, byref(number)))
        assert number.value == 5
        color, colors = self.out("search_Color"), []

        def guide(_, pointer, length, color, *others):
            colors.append(color)
            return c.search_Color_Blue

        ok(c.search_tour(index, callback("search_tour", "guide", guide), None, byref(color)))
        assert colors == [c.search_Color_Red, c.search_Color_Blue] and color.value == c.search_Color_Blue
        watch = callback("search_Index_watch", "watcher", lambda *_: True)
        ok(c.search_Index_watch(index, watch, None, callback("search_Index_watch", "watcher_drop", drops.append)))
        ok(c.search_Index_unwatch(index))
        assert len(drops) == 2
        ok(c.search_Index_free(index))

    def callbacks_that_give(self):
        c, ok, types, callback = self.c, self.ok, self.c.types, self.callback
        kept = ctypes.create_string_buffer(b"text")

        def write(_, *arguments):
            string = arguments[-1].contents
            string.pointer, string.length = ctypes.cast(kept, type(string.pointer)), 4
            return True

        compose = callback("search_compose", "compose", lambda *arguments: write(*arguments) and None)
        assert self.taken_from(c.search_compose, *self.text(b"a b"), compose, None) == "text.text."

        def five(_, place):
            place[0] = 5
            return True

        number, text = callback("search_ask_maybe", "number", five), callback("search_ask_maybe", "text", write)
        assert self.taken_from(c.search_ask_maybe, number, None, text, None) == 'Some(5) Some("text")'
        styles = (types.search_Style * 2)()
        styles[0].color = styles[1].color = c.search_Color_Red

        def one_hit(_, hit):
            hit.contents.end = 20

        def two_styles(_, given):
            given.contents.pointer, given.contents.length = styles, 2

        one, some = callback("search_ask_hits", "one", one_hit), callback("search_ask_hits", "styles", two_styles)
        # Rust gives none: freeing nothing is nothing.
        ok(c.search_StyleVec_free(None))
        assert self.given(c.search_ask_hits, ctypes.c_size_t, one, None, some, None) == 22
        record = self.out("search_Record")

        def a_record(_, given):
            title = given.contents.title
            title.pointer, title.length = ctypes.cast(kept, type(title.pointer)), 4
            given.contents.style.color = c.search_Color_Red

        ok(c.search_ask_record(callback("search_ask_record", "ask", a_record), None, byref(record)))
        assert self.bytes_of(record.title) == b"text"
        ok(c.search_Record_free(byref(record)))
        make = callback("search_make_with", "make", lambda _: ctypes.cast(self.new_index(b"made"), ctypes.c_void_p).value)
        none = callback("search_make_with", "maybe", lambda _: None)
        assert self.taken_from(c.search_make_with, make, None, none, None) == "made nothing"
        index, style = self.new_index(b"a"), self.out("search_Style")

        def rework(_, lent, style, flags, count, number, hit):
            ok(c.search_Index_push(lent, *self.text(b"+")))
            style.contents.color = c.search_Color_Green
            flags[1] = True
            number[0] += 41
            return False

        ok(c.search_Index_rework(index, callback("search_Index_rework", "rework", rework), None, byref(style)))
        assert style.color == c.search_Color_Green and self.text_of(index) == b"a+ [true, true] 42 2"
        ok(c.search_Index_free(index))

    def last_errors(self):
        c = self.c
        assert c.search_abi_version() == c.SEARCH_ABI_VERSION
        assert c.search_boom(*self.text(b"bang")) == c.TWINSPAN_PANIC
        assert c.search_last_error() == b"search_boom: panicked: bang"
        assert c.search_last_error_file().endswith(b"lib.rs") and c.search_last_error_line() > 100
        c.search_last_error_clear()
        assert c.search_last_error_code() == 0
