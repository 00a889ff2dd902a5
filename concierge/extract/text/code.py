"""Source code: the class, function or method in which each stretch stands.

One compiled pattern a language finds the lines that define something, in a single pass.
Parsers are right where patterns are not, but read twenty times as slowly (Python's own
does 2 MB a second), refuse what is unfinished or of another version, and want a grammar a
language. What encloses what is told by indentation, which people keep in every language.
"""

# ruff: noqa: E501 - patterns read best whole
from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from concierge.core.records import Segment
from concierge.extract.text.outline import stretches

_MIN_CHARS = 400
"""Shorter code is one stretch: a passage holds it whole."""

_CLOSING_CHARS = 100

_NAME = r"(?P<name>[^\W\d]\w{0,99})"
_START = r"(?P<indent>[ \t]*+)"
_CLOSE = r"|(?P<close>[ \t]*+)[}\])]"
_NOT_CALLS = (
    r"(?!(?:if|else|for|foreach|while|switch|return|catch|try|do|throw|new|case|when|with|using|lock|"
    r"await|yield|delete|sizeof|typedef|goto|assert|not|and|or|in|is|synchronized|elif|elsif|unless|"
    r"until|defer|go|select|guard|repeat|function|constructor\.)\b)"
)
_TYPES = (
    r"(?:(?:export|default|declare|public|private|protected|internal|static|abstract|final|sealed|"
    r"partial|open|data|inner|unsafe|pub(?:\([\w: ]{1,40}\))?|case|implicit|readonly|virtual|"
    r"override|async|suspend|inline|fileprivate|mutating|lateinit|external|const|operator|"
    r"annotation|value|companion|ref|strictfp|typedef|extern|indirect|base|mixin)[ \t]{1,4}){0,6}"
)

_PYTHON = (
    rf"{_START}(?:(?:async[ \t]+)?(?:def|class)[ \t]+{_NAME}"
    # A statement at the margin ends what was defined before it.
    r"|(?<=\n)(?P<close>)(?:(?:if|for|while|with|try|import|from)\b|[A-Za-z_][\w.]{0,80}[ \t]*(?:[:(]|=)))"
)
_C = (
    rf"{_START}(?:template[^\n;]{{0,200}}[ \t])?(?:typedef[ \t]+)?(?:class|struct|enum(?:[ \t]+class)?|"
    rf"union|namespace)[ \t]+{_NAME}[^;\n]*$"
    # A definition's line holds its first parenthesis after the name, and no semicolon.
    rf"|(?=[A-Za-z_][^\n;(){{}}=#\"]*+\([^;\n]*+$){_NOT_CALLS}[^\n;(){{}}=#\"]{{0,160}}?(?<![\w:~])(?P<function>[A-Za-z_~][\w:~]{{0,99}})"
    rf"[ \t]{{0,4}}\([^;\n]*$"
    rf"|(?P<inner>[ \t]{{1,16}}+)(?=[\w~][^\n;(){{}}=#\"]*+\([^;\n]*\{{){_NOT_CALLS}(?:[\w<>\[\],:&*~]{{1,80}}[ \t]{{1,4}}){{0,8}}"
    rf"(?P<method>~?\w{{1,99}})[ \t]{{0,4}}\([^;\n]*\)[^;\n]*\{{[^\n]*$" + _CLOSE
)
_JAVA = (
    rf"{_START}{_TYPES}(?:class|interface|@interface|enum|record|struct|namespace|trait|object|"
    rf"extension|mixin|module)[ \t]+(?:class[ \t]+)?{_NAME}"
    rf"|(?P<inner>[ \t]*+)(?=\w[^\n;(=\"]*+\([^;\n]*+$){_NOT_CALLS}(?:[\w<>\[\],.?@:&]{{1,80}}[ \t]{{1,4}}){{1,8}}"
    rf"(?P<method>\w{{1,99}})[ \t]{{0,4}}\([^;\n]*$" + _CLOSE
)
_SCRIPT = (
    rf"{_START}{_TYPES}(?:class|interface|enum|namespace|module|function[ \t]*\*?|type)[ \t]+{_NAME}"
    rf"|(?P<inner>[ \t]*+)(?:export[ \t]+)?(?:const|let|var)[ \t]+(?P<function>[\w$]{{1,99}})[^\n=]{{0,200}}="
    rf"[ \t]*(?:async\b[ \t]*)?(?:function\b|\([^\n]{{0,300}}=>|[\w$]{{1,80}}[ \t]*=>|\([^\n)]{{0,200}}$)"
    rf"|(?P<deep>[ \t]++)(?=[^\n;(\"]*+\([^\n;]*\{{[ \t]*$){_NOT_CALLS}(?:(?:async|static|get|set|public|private|protected|readonly|"
    rf"override|abstract)[ \t]+){{0,4}}\*?#?(?P<method>[\w$]{{1,99}})[ \t]*(?:<[^\n>]{{0,80}}>)?\([^\n;]{{0,300}}\{{[ \t]*$"
    + _CLOSE
)
_GO = (
    rf"func[ \t]+(?:\((?:\w+[ \t]+)?\*?(?P<owner>\w{{1,99}})[^\n)]{{0,99}}\)[ \t]*)?{_NAME}"
    rf"|type[ \t]+(?P<function>\w{{1,99}})" + _CLOSE
)
_RUST = (
    rf"{_START}{_TYPES}(?:fn|struct|enum|trait|mod|union|macro_rules!)[ \t]+{_NAME}"
    rf"|(?P<inner>[ \t]*+)(?:unsafe[ \t]+)?impl\b(?:<[^\n]{{0,120}}?>)?[ \t]+(?:[^\n{{]{{1,120}}?[ \t]for[ \t]+)?"
    rf"(?:&?(?:'\w+[ \t]+)?(?:\w+::)*)(?P<method>\w{{1,99}})" + _CLOSE
)
_SWIFT = (
    rf"{_START}(?:@\w+[ \t]+)?{_TYPES}(?:func|class|struct|enum|protocol|extension|actor|fun|interface|object|"
    rf"trait|def|type)[ \t]+(?:class[ \t]+)?(?:<[^\n>]{{0,80}}>[ \t]*)?(?:\w+\.)?{_NAME}"
    rf"|(?P<inner>[ \t]++){_TYPES}(?P<method>init|deinit|constructor)\b" + _CLOSE
)
_RUBY = (
    rf"{_START}(?:class|module|def|defp|defmodule|defmacro|macro)[ \t]+(?:self\.)?"
    r"(?P<name>[A-Za-z_][\w:.]{0,99}[?!]?)|(?P<close>[ \t]*+)end\b"
)
_PHP = rf"{_START}{_TYPES}(?:class|interface|trait|enum|function)[ \t]+&?{_NAME}" + _CLOSE
_SHELL = (
    rf"{_START}(?:function[ \t]+(?P<name>[\w:.-]{{1,99}})|(?P<function>[\w:.-]{{1,99}})[ \t]*\([ \t]*\))"
    + _CLOSE
)
_PERL = rf"{_START}(?:sub|package)[ \t]+(?P<name>[A-Za-z_][\w:]{{0,99}})" + _CLOSE
_LUA = (
    rf"{_START}(?:local[ \t]+)?function[ \t]+(?P<name>[A-Za-z_][\w.:]{{0,99}})"
    r"|(?P<close>[ \t]*+)end\b"
)
_SQL = (
    r"(?i:(?P<indent>[ \t]*+)(?:create|alter)[ \t]+(?:or[ \t]+replace[ \t]+)?(?:\w+[ \t]+){0,3}?"
    r"(?:table|view|function|procedure|trigger|index|type|schema|sequence)[ \t]+"
    r"(?:if[ \t]+not[ \t]+exists[ \t]+)?[\"`\[]?(?P<name>\w[\w.]{0,99}))"
)
_R = rf"{_START}(?P<name>[A-Za-z.][\w.]{{0,99}})[ \t]*(?:<-|=)[ \t]*function\b" + _CLOSE
_POWERSHELL = (
    rf"(?i:{_START}(?:function|filter|class|enum)[ \t]+(?P<name>[A-Za-z_][\w:-]{{0,99}}))" + _CLOSE
)
_BASIC = (
    rf"(?i:{_START}(?:(?:public|private|friend|protected|shared|static|overrides)[ \t]+){{0,3}}"
    rf"(?:sub|function|class|module|property[ \t]+(?:get|let|set))[ \t]+{_NAME})"
    r"|(?i:(?P<close>[ \t]*+)end[ \t])"
)
_JULIA = (
    rf"{_START}(?:mutable[ \t]+)?(?:function|struct|module|macro)[ \t]+(?P<name>[A-Za-z_][\w.!]{{0,99}})"
    r"|(?P<close>[ \t]*+)end\b"
)
_HASKELL = r"(?P<name>[a-z_][\w']{0,99})[ \t]+::|(?:data|newtype|class|instance|type)[ \t]+(?P<function>\w{1,99})"
_LISP = rf"{_START}\((?:def\w*|define)[ \t]+\(?(?P<name>[^\s()\[\]]{{1,99}})"

LANGUAGES: Final = {
    # The line end before a definition is what the engine can look for quickly.
    suffix: re.compile(rf"\n(?:{pattern})", re.MULTILINE)
    for suffixes, pattern in (
        (".py .pyi .pyx", _PYTHON),
        (".c .h .cc .cpp .cxx .hh .hpp .hxx .ino .m .mm .cu", _C),
        (".java .cs .dart .groovy .gradle", _JAVA),
        (".js .jsx .mjs .ts .tsx .vue .svelte .coffee", _SCRIPT),
        (".go", _GO),
        (".rs", _RUST),
        (".swift .kt .kts .scala", _SWIFT),
        (".rb .ex .exs", _RUBY),
        (".php", _PHP),
        (".sh .bash .zsh", _SHELL),
        (".pl .pm", _PERL),
        (".lua", _LUA),
        (".sql", _SQL),
        (".r", _R),
        (".ps1", _POWERSHELL),
        (".vb .bas", _BASIC),
        (".jl", _JULIA),
        (".hs", _HASKELL),
        (".clj .lisp .el", _LISP),
    )
    for suffix in suffixes.split()
}
"""The pattern of definitions by the file's ending."""


def symbol_stretches(text: str, suffix: str) -> tuple[Segment, ...]:
    """Cut code before each definition; the heading is the symbol, such as ``Parser.parse``.

    Args:
        text: The code.
        suffix: The file's ending, one of `LANGUAGES`.
    """
    if len(text) < _MIN_CHARS:
        found = next(_symbols(text, suffix), None)
        return stretches(text, [(0, found[1])] if found else ())
    return stretches(text, _worded(text, _symbols(text, suffix)))


def _worded(text: str, cuts: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Leave out cuts after which there are only closing brackets before the next."""
    held: tuple[int, str] | None = None
    for cut in cuts:
        if held and not _only_closes(text, held[0], cut[0]):
            yield held
        held = cut
    if held and not _only_closes(text, held[0], len(text)):
        yield held


def _only_closes(text: str, begin: int, end: int) -> bool:
    return end - begin < _CLOSING_CHARS and not text[begin:end].strip("}]);, \t\r\nend")


def _symbols(text: str, suffix: str) -> Iterator[tuple[int, str]]:
    """Yield where the enclosing symbol changes, and its qualified name from there on."""
    stack: list[tuple[int, str]] = []
    python = suffix.startswith(".py")
    for match in LANGUAGES[suffix].finditer("\n" + text):
        # In front of the text stands one more line end, which the match begins with.
        groups = match.groupdict()
        margin = groups.get("close")
        if margin is not None:
            # Blocks within a function close too; only what closes a definition counts.
            depth = _width(margin)
            if stack and stack[-1][0] >= depth:
                _leave(stack, depth)
                end = match.start() if python else _next_line(text, match.end() - 1)
                yield end, _qualified(stack)
            continue
        name = groups.get("name") or groups.get("function") or groups.get("method") or ""
        depth = _width(groups.get("indent") or groups.get("inner") or groups.get("deep") or "")
        _leave(stack, depth)
        owner = groups.get("owner")
        stack.append((depth, f"{owner}.{name}" if owner else name))
        yield match.start(), _qualified(stack)


def _leave(stack: list[tuple[int, str]], depth: int) -> None:
    while stack and stack[-1][0] >= depth:
        stack.pop()


def _width(margin: str) -> int:
    return len(margin.expandtabs(8)) if "\t" in margin else len(margin)


def _qualified(stack: list[tuple[int, str]]) -> str:
    return ".".join(name for _, name in stack)


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1
