"""A ctypes module from nothing but a C header: its types, constants and functions.

Reads the C that a C face is made of: structs, unions inside of them, enums, typedefs, and prototypes whose parameters may be pointers to
functions. Anything else is an error, so that nothing is passed over unseen.
"""

import ctypes
import re
import types

WORDS = {
    "void": None,
    "bool": ctypes.c_bool,
    "char": ctypes.c_char,
    "float": ctypes.c_float,
    "double": ctypes.c_double,
    "size_t": ctypes.c_size_t,
    "ssize_t": ctypes.c_ssize_t,
    "intptr_t": ctypes.c_ssize_t,
    "uintptr_t": ctypes.c_size_t,
    "char32_t": ctypes.c_uint32,
    "int": ctypes.c_int,
    "long": ctypes.c_long,
    **{f"int{bits}_t": getattr(ctypes, f"c_int{bits}") for bits in (8, 16, 32, 64)},
    **{f"uint{bits}_t": getattr(ctypes, f"c_uint{bits}") for bits in (8, 16, 32, 64)},
}
TOKEN = re.compile(r'\s*([A-Za-z_]\w*|0x[0-9a-fA-F]+[uUlL]*|\d+[uUlL]*|"[^"]*"|\S)')
NUMBER = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(?:\(\(\w+\)|U?INT64_C\()?(-?(?:0x[0-9a-fA-F]+|\d+))(?:[uUlL]*\)?)[ \t]*$", re.M)


def without_comments(text):
    text = re.sub(r"/\*.*?\*/|//[^\n]*", " ", text, flags=re.S)
    return re.sub(r"\\\n", " ", text)


def tokens_of(text):
    text = without_comments(text)
    # C++ is for others.
    text = re.sub(r"^[ \t]*#[ \t]*ifdef[ \t]+__cplusplus\b.*?^[ \t]*#[ \t]*(endif|else)[^\n]*", "", text, flags=re.S | re.M)
    text = re.sub(r"^[ \t]*#[^\n]*", "", text, flags=re.M)
    found, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise SyntaxError(f"cannot read {text[at:at + 60]!r}")
        found.append(match.group(1))
        at = match.end()
    return found


class Reader:
    def __init__(self, text):
        self.tokens = tokens_of(text)
        self.at = 0
        self.types = dict(WORDS)
        self.constants = {name: int(value, 0) for name, value in NUMBER.findall(without_comments(text))}
        self.functions = {}

    def peek(self, ahead=0):
        return self.tokens[self.at + ahead] if self.at + ahead < len(self.tokens) else ""

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def accept(self, token):
        if self.peek() == token:
            self.at += 1
            return True
        return False

    def expect(self, token):
        if not self.accept(token):
            raise SyntaxError(f"{token!r} expected before {self.tokens[self.at:self.at + 12]}")

    def named_struct(self, name):
        return self.types.setdefault(name, type(name, (ctypes.Structure,), {}))

    def base(self):
        # Macros that say how a symbol is exported.
        while self.accept("const") or self.accept("extern") or re.fullmatch(r"[A-Z_]+_API", self.peek()):
            self.at += self.peek().endswith("_API")
        if self.peek() in ("struct", "union") and self.peek(1) == "{":
            found = type("nested", (ctypes.Union if self.next() == "union" else ctypes.Structure,), {})
            self.fields(found)
            return found
        if self.accept("struct"):
            found = self.named_struct(self.next())
        else:
            name = self.next()
            if name not in self.types:
                raise SyntaxError(f"{name!r} is no type")
            found = self.types[name]
        while self.accept("const"):
            pass
        return found

    def pointers(self, found):
        while self.accept("*"):
            while self.accept("const"):
                pass
            found = ctypes.c_void_p if found is None else ctypes.POINTER(found)
        return found

    def declarator(self, found):
        """The type and the name of what is declared; a name may be absent."""
        found = self.pointers(found)
        if self.peek() == "(" and self.peek(1) == "*":
            self.at += 2
            name = self.next() if self.peek() != ")" else ""
            self.expect(")")
            parameters = self.parameters()
            # Python's callbacks return no pointers but addresses.
            if isinstance(found, type) and issubclass(found, ctypes._Pointer):
                found = ctypes.c_void_p
            return ctypes.CFUNCTYPE(found, *(kind for kind, _ in parameters)), name
        name = self.next() if re.match(r"[A-Za-z_]", self.peek()) else ""
        sizes = []
        while self.accept("["):
            sizes.append(int(self.next().rstrip("uUlL"), 0))
            self.expect("]")
        for size in reversed(sizes):
            found = found * size
        return found, name

    def parameters(self):
        self.expect("(")
        if self.accept(")"):
            return []
        if self.peek() == "void" and self.peek(1) == ")":
            self.at += 2
            return []
        found = [self.declarator(self.base())]
        while self.accept(","):
            found.append(self.declarator(self.base()))
        self.expect(")")
        return found

    def number(self):
        sign = -1 if self.accept("-") else 1
        return sign * int(self.next().rstrip("uUlL"), 0)

    def enum(self):
        value = -1
        if self.peek() != "{":
            self.types[self.next()] = ctypes.c_int
        self.expect("{")
        while not self.accept("}"):
            name = self.next()
            value = self.number() if self.accept("=") else value + 1
            self.constants[name] = value
            self.accept(",")

    def fields(self, struct):
        fields = []
        self.expect("{")
        while not self.accept("}"):
            kind, name = self.declarator(self.base())
            self.expect(";")
            fields.append((name, kind))
        struct._fields_ = fields

    def skip_body(self):
        self.expect("{")
        depth = 1
        while depth:
            depth += {"{": 1, "}": -1}.get(self.next(), 0)

    def declaration(self):
        if self.accept(";"):
            return
        if self.accept("_Static_assert") or self.accept("TWINSPAN_STATIC_ASSERT"):
            while self.next() != ";":
                pass
            return
        if self.peek() == "static":
            # An inline function, which no library has.
            while self.peek() != "{":
                self.next()
            self.skip_body()
            return
        is_typedef = self.accept("typedef")
        if self.accept("enum"):
            self.enum()
            found = ctypes.c_int
        elif self.peek() == "struct" and self.peek(2) == "{":
            self.next()
            found = self.named_struct(self.next())
            self.fields(found)
        else:
            found = self.base()
        if self.accept(";"):
            return
        found, name = self.declarator(found)
        if is_typedef:
            self.types.setdefault(name, found)
        else:
            self.functions[name] = (found, self.parameters())
        self.expect(";")

    def all(self):
        while self.at < len(self.tokens):
            self.declaration()
        return self


def text_of(kind):
    """`char *` is text where Python calls; elsewhere no NUL byte may end it."""
    return ctypes.c_char_p if kind is ctypes.POINTER(ctypes.c_char) else kind


def counted(module, name, function):
    """Remembers that it was called."""

    def call(*arguments):
        module.called.add(name)
        return function(*arguments)

    return call


def load(header, library):
    """A module with the types, the constants and the functions of a header, from a library."""
    with open(header, encoding="utf-8") as file:
        reader = Reader(file.read()).all()
    module = types.SimpleNamespace(**reader.constants)
    module.library = ctypes.CDLL(library)
    module.types = types.SimpleNamespace(**{name: kind for name, kind in reader.types.items() if kind})
    module.functions = reader.functions
    module.called = set()
    for name, (result, parameters) in reader.functions.items():
        function = getattr(module.library, name)
        function.restype = text_of(result)
        function.argtypes = [text_of(kind) for kind, _ in parameters]
        setattr(module, name, counted(module, name, function))
    return module
