"""Headings and front matter of Markdown, reStructuredText, Org, AsciiDoc and LaTeX.

Each has one compiled pattern that meets headings and the fences of literal blocks in a
single pass; the text itself stays as it is, so that line numbers hold.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from concierge.extract.text.outline import Outline, stretches

_FRONT_CHARS = 20_000
_MAX_VALUE = 1000
_MAX_TITLE = 400

# All but the last begin with a line end, which the engine can look for quickly.
_MARKDOWN = re.compile(
    r"\n {0,3}(?:(?P<fence>`{3,}|~{3,})|(?P<mark>#{1,6})[ \t]+(?P<title>[^\n]+)"
    # A line of = or - below one of words (CommonMark 0.31, 4.3)
    r"|(?P<rule>=+|-{2,})[ \t]*(?=\n|\Z))"
)
_RST = re.compile(r"\n(?P<rule>([=\-~^\"'`#*+.:_<>])\2{2,})[ \t]*(?=\n|\Z)")
_ORG = re.compile(
    r"\n(?:(?P<mark>\*{1,9})[ \t]+(?:(?:TODO|DONE|NEXT|WAITING)[ \t]+)?(?:\[#\w\][ \t]+)?"
    r"(?P<title>[^\n]*)|[ \t]{0,40}#\+(?i:begin|end)_(?P<fence>\w+))"
)
_ORG_TAGS = re.compile(r"[ \t]+:[\w@#%:]+:[ \t]*\Z")
_ASCIIDOC = re.compile(
    r"\n(?:(?P<mark>={1,6})[ \t]+(?P<title>[^\n]+)|(?P<fence>-{4,}|\.{4,}|/{4,})[ \t]*(?=\n|\Z))"
)
_LATEX = re.compile(
    r"\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|frametitle)\*?[ \t]*"
    r"(?:\[[^\]\n]{0,200}\])?\{(?P<title>(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,200}\}){0,200}\}){0,400})\}"
)
_NO_TITLE = frozenset(" \t#>|+*-=`~")
_LATEX_ABOUT = re.compile(
    r"\\(?P<name>title|author|date|keywords)\*?[ \t]*(?:\[[^\]\n]{0,200}\])?"
    r"\{(?P<value>(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,200}\}){0,200}\}){0,400})\}"
)
_LATEX_COMMAND = re.compile(r"\\\\|\\(?:and|thanks\{[^}]*\}|[A-Za-z]+\*?)[ \t]?|[{}$~]")
_YAML_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_TOML_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
_ORG_ABOUT = re.compile(r"^#\+(\w+):[ \t]*([^\n]+)$", re.MULTILINE)
_FIELD = re.compile(r"^:([\w-]+):[ \t]*([^\n]+)$", re.MULTILINE)
_ASCIIDOC_AUTHOR = re.compile(
    r"\A=[ \t][^\n]+\n(?P<author>[^\W\d][^\n<:=]{1,80}?)[ \t]*(?:<[^>\n]*>)?$", re.MULTILINE
)
_INLINE = re.compile(
    r"!?\[([^\]\n]*)\]\([^)\n]*\)|[*`]+|[ \t]+#+[ \t]*$|[ \t]*\{[#.][^}\n]*\}[ \t]*$"
)
_ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NAMES = {
    "date": "date",
    "tags": "keywords",
    "keywords": "keywords",
    "filetags": "keywords",
    "categories": "keywords",
    "description": "description",
    "summary": "description",
    "abstract": "description",
}


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading: where its first line begins, its level from 1 (0 when not told), its words."""

    at: int
    level: int
    title: str


def outline(text: str, media_type: str) -> Outline:
    """Cut a text at its headings and read what it says of itself.

    Args:
        text: The text, with plain line ends.
        media_type: One of `HEADINGS`.
    """
    about, end = _front(text, media_type)
    find, clean = HEADINGS[media_type]
    headings = [
        _Heading(one.at, one.level, clean(one.title)) for one in find(text) if one.at >= end
    ]
    title = about.get("title", "")
    if not title and headings and headings[0].level <= 1 and media_type != "text/x-tex":
        title = headings[0].title
    return Outline(
        stretches(text, [(one.at, one.title) for one in headings]),
        title,
        about.get("author") or about.get("authors") or "",
        _facts(about),
    )


def _facts(about: dict[str, str]) -> dict[str, str]:
    """Return what has a name among the facts; a date only when it is an ISO one."""
    found = {_NAMES[name]: value for name, value in about.items() if name in _NAMES and value}
    if not _ISO_DATE.match(found.get("date", "")):
        found.pop("date", None)
    return found


def _markdown(text: str) -> Iterator[_Heading]:
    fence = ""
    for match in _MARKDOWN.finditer("\n" + text):
        at, mark = match.start(), match["fence"]
        if mark:
            if not fence:
                fence = mark
            elif mark.startswith(fence):
                fence = ""
        elif fence:
            continue
        elif match["mark"]:
            yield _Heading(at, len(match["mark"]), match["title"])
        else:
            begin, title = _line_before(text, at)
            if title and title[0] not in _NO_TITLE:
                yield _Heading(begin, 1 if match["rule"][0] == "=" else 2, title)


def _rst(text: str) -> Iterator[_Heading]:
    """Yield titles with a line below, as long as they, and perhaps one above."""
    top = ""
    for match in _RST.finditer("\n" + text):
        rule = match["rule"]
        begin, title = _line_before(text, match.start())
        if not title.strip() or title[0] == rule[0] or len(rule) < len(title.strip()):
            continue
        above, over = _line_before(text, begin)
        boxed = over.rstrip() == rule
        if boxed or not title[0].isspace():
            style = rule[0] + ("over" if boxed else "")
            top = top or style
            yield _Heading(above if boxed else begin, 1 if style == top else 2, title)


def _line_before(text: str, at: int) -> tuple[int, str]:
    """Return where the line begins that ends before the one at `at`, and the line."""
    if at <= 0:
        return 0, ""
    begin = text.rfind("\n", 0, at - 1) + 1
    return begin, text[begin : at - 1]


def _org(text: str) -> Iterator[_Heading]:
    inside = ""
    for match in _ORG.finditer("\n" + text):
        if match["fence"]:
            inside = "" if inside else match["fence"]
        elif not inside:
            title = _ORG_TAGS.sub("", match["title"][:_MAX_TITLE])
            yield _Heading(match.start(), len(match["mark"]), title)


def _asciidoc(text: str) -> Iterator[_Heading]:
    inside = ""
    for match in _ASCIIDOC.finditer("\n" + text):
        if match["fence"]:
            inside = "" if inside == match["fence"] else inside or match["fence"]
        elif not inside:
            yield _Heading(match.start(), len(match["mark"]), match["title"])


def _latex(text: str) -> Iterator[_Heading]:
    for match in _LATEX.finditer(text):
        begin = text.rfind("\n", 0, match.start()) + 1
        if "%" not in text[begin : match.start()]:
            yield _Heading(begin, 0, match["title"])


def _plain(title: str) -> str:
    return " ".join(_INLINE.sub(r"\1", title[:_MAX_TITLE]).split())


def _without_commands(value: str) -> str:
    value = re.sub(r"\\and\b", ",", value)
    return " ".join(_LATEX_COMMAND.sub(" ", value).split()).replace(" ,", ",")


HEADINGS: Final[dict[str, tuple[Callable[[str], Iterator[_Heading]], Callable[[str], str]]]] = {
    "text/markdown": (_markdown, _plain),
    "text/x-rst": (_rst, _plain),
    "text/org": (_org, _plain),
    "text/asciidoc": (_asciidoc, _plain),
    "text/x-tex": (_latex, _without_commands),
}
"""How to find headings, and how to make one plain, by media type."""


def _front(text: str, media_type: str) -> tuple[dict[str, str], int]:
    """Return what the file says of itself by name, and where its front matter ends."""
    head = text[:_FRONT_CHARS]
    front = _YAML_FRONT.match(head) if head.startswith("---") else None
    if front:
        return _yaml(front[1]), front.end()
    front = _TOML_FRONT.match(head) if head.startswith("+++") else None
    if front:
        return _toml(front[1]), front.end()
    if media_type == "text/x-tex":
        found = _LATEX_ABOUT.finditer(head)
        return {one["name"]: _without_commands(one["value"]) for one in found}, 0
    if media_type == "text/org":
        return _named(_ORG_ABOUT.findall(head)), 0
    if media_type in ("text/asciidoc", "text/x-rst"):
        about = _named(_FIELD.findall(head[:2000]))
        author = _ASCIIDOC_AUTHOR.match(head) if media_type == "text/asciidoc" else None
        if author:
            about.setdefault("author", author["author"])
        return about, 0
    return {}, 0


def _named(pairs: list[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in pairs:
        words = value.strip(" :").replace(":", ", ") if name.lower() == "filetags" else value
        found.setdefault(name.lower(), " ".join(words.split())[:_MAX_VALUE])
    return found


def _yaml(front: str) -> dict[str, str]:
    import yaml

    try:
        # Every scalar stays the text it is, dates too.
        return _texts(yaml.load(front, yaml.BaseLoader))  # noqa: S506 - makes plain values only
    except (yaml.YAMLError, RecursionError):
        return {}


def _toml(front: str) -> dict[str, str]:
    import tomllib

    try:
        return _texts(tomllib.loads(front))
    except tomllib.TOMLDecodeError:
        return {}


def _texts(values: Any) -> dict[str, str]:
    if not isinstance(values, dict):
        return {}
    found = {str(name).lower(): _text(value) for name, value in values.items()}
    return {name: value for name, value in found.items() if value}


def _text(value: Any) -> str:
    """Return a value as text: lists joined by commas, nothing that is nested deeper."""
    if isinstance(value, list):
        words = [str(one) for one in value[:100] if not isinstance(one, list | dict)]
        return ", ".join(words)[:_MAX_VALUE]
    return "" if isinstance(value, dict) else " ".join(str(value).split())[:_MAX_VALUE]
