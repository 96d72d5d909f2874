"""How gdb shows the types of twinspan and of cxx in C++.

A Rust program that is built with debug information has this file in itself (`#![debugger_visualizer]`), and gdb loads it
where it may: `add-auto-load-safe-path /path/to/target` in ~/.gdbinit. Everywhere else one line does it:
`source /path/to/twinspan_gdb.py`.

Everything is read from memory, so that core files will do, but for maps and sets: only Rust knows where their elements are,
and it is asked, in a live process.
"""

import re

import gdb
import gdb.types

def word():
    """The type of a word, once there is a program to ask."""
    return gdb.lookup_type("unsigned long")


def short(name):
    """A name without the inline namespaces."""
    return re.sub(r"\b(twinspan::)v\d+::|\b(rust::)cxxbridge\d+::", lambda m: m[1] or m[2], name)


def words(value):
    """The words of an array of words."""
    array = value
    while array.type.strip_typedefs().code == gdb.TYPE_CODE_STRUCT:
        array = array[array.type.strip_typedefs().fields()[0]]
    first, last = array.type.strip_typedefs().range()
    return [int(array[i]) for i in range(first, last + 1)]


def pointer_and_length(value):
    """Of what Rust has as a pointer, a length and perhaps a capacity, in an order of its own. A pointer is more than either;
    where nothing is allocated it is the alignment and the others are 0. The capacity is not less than the length."""
    parts = words(value["repr"])
    pointer = max(parts)
    parts.remove(pointer)
    return pointer, min(parts)


def elements(pointer, length, type):
    place = gdb.Value(pointer).cast(type.pointer())
    for i in range(length):
        yield f"[{i}]", (place + i).dereference()


def is_known(type):
    """Whether C++ knows what is in it: of an opaque Rust type it does not."""
    type = type.strip_typedefs()
    if type.code != gdb.TYPE_CODE_STRUCT:
        return True
    return any(not field.is_base_class or is_known(field.type) for field in type.fields())


class Text:
    """rust::Str and rust::String."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        pointer, length = pointer_and_length(self.value)
        if length == 0:
            return ""
        place = gdb.Value(pointer).cast(gdb.lookup_type("char").pointer())
        return place.lazy_string(encoding="utf-8", length=length)

    def display_hint(self):
        return "string"


class Elements:
    """Values side by side: rust::Vec, rust::Slice."""

    def __init__(self, value):
        self.value = value
        self.type = value.type.strip_typedefs()
        self.pointer, self.length = pointer_and_length(value)

    def to_string(self):
        return f"{short(self.type.name)} of {self.length}"

    def children(self):
        element = self.type.template_argument(0)
        if is_known(element):
            yield from elements(self.pointer, self.length, element)

    def display_hint(self):
        return "array"


class Buffer(Elements):
    """twinspan::Buffer."""

    def __init__(self, value):
        self.value = value
        self.type = value.type.strip_typedefs()
        self.pointer, self.length = int(value["data_"]), int(value["size_"])


class Box:
    """rust::Box, which is empty after a move."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        pointer = self.value["ptr"]
        return f"{short(self.value.type.strip_typedefs().name)} at {int(pointer):#x}" if pointer else "empty"

    def children(self):
        pointer = self.value["ptr"]
        if pointer and is_known(pointer.type.target()):
            yield "*", pointer.dereference()


class Optional:
    """twinspan::Optional."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return "Some" if self.value["has_"] else "None"

    def children(self):
        if self.value["has_"]:
            yield "value", self.value["place_"]["value"]


class Expected:
    """twinspan::expected."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return "Ok" if self.value["has_"] else "Err"

    def children(self):
        arms = self.value["arms_"]
        name = "value" if self.value["has_"] else "error"
        if gdb.types.has_field(arms.type, name):
            yield name, arms[name]


class Tuple:
    """twinspan::Tuple."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        return None

    def children(self):
        fields = self.value["fields_"]
        for i, field in enumerate(fields.type.strip_typedefs().fields()):
            yield f"{i}", fields[field]


class DataEnum:
    """An enum of a bridge with data: its variant, and the fields of it."""

    def __init__(self, value, base):
        self.tag = int(value["tag_"])
        self.name, self.payload = f"no variant has the tag {self.tag}", None
        for index, (number, payload) in enumerate(cases(base.name)):
            if number == self.tag:
                self.name = short(payload).rsplit("::", 1)[-1]
                self.payload = self.place(value, index)

    @staticmethod
    def place(value, index):
        if not gdb.types.has_field(value.type.strip_typedefs(), "place_"):
            return None
        place = value["place_"]
        for _ in range(index):
            place = place["rest"]
        return place["first"]

    def to_string(self):
        return self.name

    def children(self):
        if self.payload is not None:
            for field in self.payload.type.strip_typedefs().fields():
                if not field.is_base_class:
                    yield field.name, self.payload[field]


def cases(name):
    """The number and the payload of each `Case<Tag, number, Payload, ..>` in the name of a DataEnum."""
    for argument in arguments(name):
        if re.match(r"twinspan::v\d+::detail::Case<", argument):
            _, number, payload, *_ = arguments(argument)
            yield number_of(number), payload


def number_of(text):
    """`1`, `(unsigned char)1`, `1u`, or `'\\001'`, as compilers write it."""
    if text.startswith("'"):
        return ord(text.strip("'").encode().decode("unicode_escape"))
    return int(re.sub(r"^\(.*\)|[uUlL]+$", "", text))


def arguments(name):
    """The template arguments in the name of a type."""
    depth, start = 0, None
    for i, character in enumerate(name):
        if character in "<([":
            depth += 1
            if depth == 1 and character == "<":
                start = i + 1
        elif character in ">)]" and name[i - 1] != "-":
            depth -= 1
            if depth == 0 and start is not None:
                yield name[start:i].strip()
                return
        elif character == "," and depth == 1:
            yield name[start:i].strip()
            start = i + 1


class Closure:
    """twinspan::Function, OnceFunction and FunctionRef: what is called, and the captures."""

    def __init__(self, value):
        self.value = value

    def to_string(self):
        closure = self.value["closure_"]
        called = symbol(int(closure["table"]["call"]))
        if ">::empty(" in called:
            return "empty"
        tables = called.find("detail::Tables<")
        what = next(arguments(called[tables:])) if tables >= 0 else "a closure of Rust"
        return f"{what}, with {int(closure['context']):#x}"


def symbol(address):
    """The name of a function of either language."""
    said = gdb.execute(f"info symbol {address:#x}", to_string=True)
    return short(re.sub(r" in section .*| \+ \d+.*", "", said.strip()))


class Collection:
    """HashMap, BTreeMap, HashSet and BTreeSet: asks Rust, as C++ does when it iterates."""

    CHUNK = 32
    WORD_SIZE = 8

    def __init__(self, value, is_map):
        self.value = value
        self.type = value.type.strip_typedefs()
        self.is_map = is_map
        try:
            self.table = table_of(self.type.name).dereference()
            self.storage = value["storage_"].address
            # A table that nothing in the program uses is not linked, and the symbol is of something else.
            known = "No symbol" not in symbol(int(self.table["len"]))
            self.length = int(call(self.table["len"], self.storage)) if known else None
        except gdb.error:
            self.length = None

    def to_string(self):
        name = short(self.type.name)
        return f"{name}, which only a live process knows" if self.length is None else f"{name} of {self.length}"

    def children(self):
        if not self.length:
            return
        walk = self.table["shared"]
        width = 2 if self.is_map else 1
        state = allocate((10 + self.CHUNK * width) * self.WORD_SIZE)
        out = state + 10 * self.WORD_SIZE
        try:
            call(walk["start"], self.storage, state)
            seen, read = 0, self.CHUNK
            while read == self.CHUNK:
                read = int(call(walk["next"], state, out, self.CHUNK))
                # Kept before the next call: gdb reads lazily.
                found = [int(out.cast(word().pointer())[i]) for i in range(read * width)]
                for i, pointer in enumerate(found):
                    type = self.type.template_argument(i % width)
                    yield f"[{seen + i}]", gdb.Value(pointer).cast(type.pointer()).dereference()
                seen += read * width
        finally:
            release(state)

    def display_hint(self):
        return "map" if self.is_map else "array"


def table_of(name):
    """The functions of Rust for a collection. Compilers differ in how they close two lists of arguments."""
    table = gdb.lookup_type("twinspan::v1::detail::CollectionTable").const().pointer()
    for end in [" >", ">"]:
        place = address_in_cxx(f"twinspan::v1::detail::CollectionTableOf<{name}{end}::pointer")
        if place is not None:
            return place.cast(table.pointer()).dereference()
    raise gdb.error("the table is not in this program")


def address_in_cxx(name):
    """Of a variable, even if gdb has not read the debug information of its file: gdb.lookup_global_symbol misses that."""
    language = gdb.parameter("language")
    gdb.execute("set language c++", to_string=True)
    try:
        return gdb.parse_and_eval(f"&'{name}'")
    except gdb.error:
        return None
    finally:
        gdb.execute(f"set language {language}", to_string=True)


def call(function, *arguments):
    return function.dereference()(*arguments)


def allocate(size):
    return gdb.parse_and_eval(f"((char *(*)(unsigned long))malloc)({size})")


def release(pointer):
    gdb.parse_and_eval(f"((void (*)(void *))free)((void *){int(pointer)})")


PRINTERS = {
    "rust::String": Text,
    "rust::Str": Text,
    "rust::Vec": Elements,
    "rust::Slice": Elements,
    "rust::Box": Box,
    "twinspan::Optional": Optional,
    "twinspan::expected": Expected,
    "twinspan::Tuple": Tuple,
    "twinspan::Buffer": Buffer,
    "twinspan::HashMap": lambda value: Collection(value, True),
    "twinspan::BTreeMap": lambda value: Collection(value, True),
    "twinspan::HashSet": lambda value: Collection(value, False),
    "twinspan::BTreeSet": lambda value: Collection(value, False),
    "twinspan::Function": Closure,
    "twinspan::OnceFunction": Closure,
    "twinspan::FunctionRef": Closure,
}


def printer(value):
    """The printer of a value, if it is of one of these types."""
    type = value.type.strip_typedefs()
    if type.code != gdb.TYPE_CODE_STRUCT or not type.name:
        return None
    if type.name.startswith(("rust::", "twinspan::")):
        found = PRINTERS.get(short(type.name).split("<", 1)[0])
        return found(value) if found else None
    for field in type.fields()[:1]:
        if field.is_base_class and re.match(r"twinspan::v\d+::DataEnum<", field.name or ""):
            return DataEnum(value, field.type.strip_typedefs())
    return None


class Frames:
    """Leaves out of a backtrace what carries a call from one language to the other. `bt -no-filters` shows it, and
    `disable frame-filter global twinspan` ends it."""

    NAMES = re.compile(
        r"twinspan::v\d+::detail::|::__Fn\w*_[0-9a-f]+|\b(shim|__declared)_\d+\b|^twinspan1\$|^__rust_try$|^guard<"
    )
    FILES = re.compile(
        r"/twinspan/(detail/|closure\.h)|/cxxbridge/(include|sources)/|/bits/(invoke|std_function)\.h$|/functional$"
        r"|/core/src/(ops/function|panic/unwind_safe)\.rs$|/std/src/(panic|panicking)\.rs$"
    )

    def __init__(self):
        self.name, self.priority, self.enabled = "twinspan", 100, True
        gdb.frame_filters[self.name] = self

    def filter(self, frames):
        return (frame for frame in frames if not self.is_between(frame))

    def is_between(self, frame):
        name, file = frame.inferior_frame().name() or "", str(frame.filename() or "")
        return bool(self.NAMES.search(name) or self.FILES.search(file))


printer.name = printer.__name__ = "twinspan"
if not any(getattr(known, "name", "") == "twinspan" for known in gdb.pretty_printers):
    gdb.pretty_printers.append(printer)
    Frames()
