"""What a Python program needs around the functions of a C face."""

import ctypes
from ctypes import POINTER, byref


class Uses:
    def __init__(self, module):
        self.c = module
        # C may call them as long as they are here.
        self.callbacks = []

    def ok(self, status):
        assert status == self.c.TWINSPAN_OK, (status, self.c.search_last_error())

    @staticmethod
    def text(value):
        return value, len(value)

    @staticmethod
    def bytes_of(string):
        return ctypes.string_at(string.pointer, string.length)

    def out(self, kind):
        return getattr(self.c.types, kind)()

    def handle(self, kind):
        return POINTER(getattr(self.c.types, kind))()

    def given(self, function, kind, *arguments):
        """The result of a function that has one."""
        result = kind()
        self.ok(function(*arguments, byref(result)))
        return result.value

    def taken_from(self, function, *arguments):
        """The text that a function gives away."""
        string = self.out("twinspan_string")
        self.ok(function(*arguments, byref(string)))
        found = self.bytes_of(string)
        self.ok(self.c.search_string_free(byref(string)))
        assert not string.pointer and string.length == 0
        return found.decode()

    def live(self):
        return self.given(self.c.search_live, ctypes.c_size_t)

    def new_index(self, value):
        index = self.handle("search_Index")
        self.ok(self.c.search_open(*self.text(value), byref(index), None))
        return index

    def text_of(self, index):
        pointer, length = POINTER(ctypes.c_char)(), ctypes.c_size_t()
        self.ok(self.c.search_Index_text(index, byref(pointer), byref(length)))
        return ctypes.string_at(pointer, length.value)

    def callback(self, function, parameter, python):
        """A C function of the type that the parameter has."""
        kinds = {name: kind for kind, name in self.c.functions[function][1]}
        self.callbacks.append(kinds[parameter](python))
        return self.callbacks[-1]
