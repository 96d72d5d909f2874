"""How lldb shows the types of twinspan and of cxx in C++: `command script import /path/to/twinspan_lldb.py`, in ~/.lldbinit for
good. Maps, sets and closures are shown as their bytes."""

import lldb

WORD = 8


def words(value, count):
    """The first words of an object."""
    data, error = value.GetData(), lldb.SBError()
    return [data.GetUnsignedInt64(error, i * WORD) for i in range(count)]


def pointer_and_length(value, count):
    """As in twinspan_gdb.py: a pointer is more than a length, and a capacity is not less than one."""
    parts = words(value, count)
    pointer = max(parts)
    parts.remove(pointer)
    return pointer, min(parts)


def text(value, count):
    pointer, length = pointer_and_length(value.GetNonSyntheticValue(), count)
    if length == 0:
        return '""'
    error = lldb.SBError()
    read = value.GetProcess().ReadMemory(pointer, length, error)
    return '"' + read.decode("utf-8", "replace") + '"' if error.Success() else "not readable"


def string(value, _):
    return text(value, 3)


def str_(value, _):
    return text(value, 2)


def optional(value, _):
    value = value.GetNonSyntheticValue()
    if not member(value, "has_").GetValueAsUnsigned():
        return "None"
    inner = member(member(value, "place_"), "value")
    return f"Some({inner.GetSummary() or inner.GetValue() or inner.GetTypeName()})"


def member(value, name):
    """A member of a class or of one that it derives from."""
    found = value.GetChildMemberWithName(name)
    for i in range(0 if found.IsValid() else value.GetNumChildren()):
        found = member(value.GetChildAtIndex(i), name)
        if found.IsValid():
            break
    return found


def length(value, _):
    return f"{value.GetNumChildren()} elements"


class Elements:
    """The children of a rust::Vec or rust::Slice."""

    WORDS = 3

    def __init__(self, value, _):
        self.value = value

    def update(self):
        self.pointer, self.length = self.place()
        self.type = self.value.GetType().GetCanonicalType().GetUnqualifiedType().GetTemplateArgumentType(0)

    def place(self):
        return pointer_and_length(self.value, self.WORDS)

    def num_children(self):
        return self.length if self.type.GetByteSize() else 0

    def get_child_index(self, name):
        return int(name.strip("[]"))

    def get_child_at_index(self, index):
        place = self.pointer + index * self.type.GetByteSize()
        return self.value.CreateValueFromAddress(f"[{index}]", place, self.type)


class Slice(Elements):
    WORDS = 2


class Buffer(Elements):
    """The table, the data, the length and the owner."""

    def place(self):
        return tuple(words(self.value, 3)[1:])


def __lldb_init_module(debugger, _):
    module = __name__
    rust, ours = r"^rust::(cxxbridge[0-9]+::)?", r"^twinspan::(v[0-9]+::)?"
    for name, function in [("String$", "string"), ("Str$", "str_")]:
        debugger.HandleCommand(f"type summary add -x '{rust}{name}' -F {module}.{function} -w twinspan")
    debugger.HandleCommand(f"type summary add -x '{ours}Optional<.+>$' -F {module}.optional -w twinspan")
    for start, name, provider in [(rust, "Vec", "Elements"), (rust, "Slice", "Slice"), (ours, "Buffer", "Buffer")]:
        types = f"'{start}{name}<.+>$'"
        debugger.HandleCommand(f"type synthetic add -x {types} -l {module}.{provider} -w twinspan")
        debugger.HandleCommand(f"type summary add -e -x {types} -F {module}.length -w twinspan")
    debugger.HandleCommand("type category enable twinspan")
